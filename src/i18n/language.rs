//! The languages that there are: one a file in `assets/i18n`, listed when the program is built.

use serde::{Deserialize, Serialize};

use super::{Bundle, in_sentence};

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    /// Its own name for itself: "Deutsch".
    pub fn name(self) -> String {
        super::text(self, "meta-name", &[])
    }

    /// The language of a tag such as `de`, `de-AT` or `en_US.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.split('.').next()?.replace('_', "-");
        let first = tag.split('-').next()?;
        let is = |tag: &str| {
            Self::ALL
                .into_iter()
                .find(|l| l.tag().eq_ignore_ascii_case(tag))
        };
        is(&tag).or_else(|| is(first))
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
