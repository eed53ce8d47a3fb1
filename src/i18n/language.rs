//! The languages that there are.

use serde::{Deserialize, Serialize};

/// A language of the interface, and of a map: there it rules hyphenation and the words of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    De,
    #[default]
    En,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The tag of BCP 47.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language of a tag such as `de`, `de-AT` or `en_US.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|l| l.tag() == first)
    }
}
