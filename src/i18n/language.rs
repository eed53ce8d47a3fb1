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

    /// The language to start with: `WEGMARKE_LANG`, else the first of the system's that we speak, else English.
    pub fn system() -> Self {
        let asked = std::env::var("WEGMARKE_LANG").ok();
        Self::preferred(asked.into_iter().chain(sys_locale::get_locales()))
    }

    /// The first of these tags that we speak, else English.
    fn preferred(tags: impl IntoIterator<Item = String>) -> Self {
        tags.into_iter()
            .find_map(|tag| Self::from_tag(&tag))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preferred(tags: &[&str]) -> Language {
        Language::preferred(tags.iter().map(|tag| (*tag).to_owned()))
    }

    #[test]
    fn the_first_language_that_we_speak_is_taken() {
        assert_eq!(preferred(&["de_AT.UTF-8", "en-GB"]), Language::De);
        assert_eq!(preferred(&["fr-FR", "DE"]), Language::De);
        assert_eq!(preferred(&["", "C", "fr"]), Language::En);
        assert_eq!(preferred(&[]), Language::En);
    }
}
