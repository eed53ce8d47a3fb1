//! Maps to start from: bundled, in every language, each a file like any other.
//!
//! A map that is made from a template has ids of its own, so that two of them never count as the same.

use crate::file;
use crate::i18n::{Language, t};
use crate::model::{self, Journey};

/// A map to start from.
#[derive(Debug)]
pub struct Template {
    /// Its name for scripts, the same in all languages: `six_stages`.
    pub key: &'static str,
    name: &'static str,
    summary: &'static str,
}

/// What is bundled: the language's tag, the template's key, its file.
const FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

macro_rules! templates {
    ($($file:literal $name:literal $summary:literal;)*) => {
        &[$(Template {
            key: $file,
            name: $name,
            summary: $summary,
        }),*]
    };
}

/// All templates, in the order in which they are offered.
pub const fn all() -> &'static [Template] {
    templates![
        "six_stages" "template-six-stages" "template-six-stages-summary";
        "four_stages" "template-four-stages" "template-four-stages-summary";
        "ten_stages" "template-ten-stages" "template-ten-stages-summary";
        "online_after_checkout" "template-online-after-checkout" "template-online-after-checkout-summary";
        "omnichannel" "template-omnichannel" "template-omnichannel-summary";
        "acquisition_canvas" "template-acquisition-canvas" "template-acquisition-canvas-summary";
        "cancellation" "template-cancellation" "template-cancellation-summary";
        "onboarding" "template-onboarding" "template-onboarding-summary";
        "blank" "template-blank" "template-blank-summary";
    ]
}

impl Template {
    /// Its name as people say it.
    pub fn name(&self, language: Language) -> String {
        t!(language, self.name)
    }

    /// What it is good for, in a line.
    pub fn summary(&self, language: Language) -> String {
        t!(language, self.summary)
    }

    /// A new map made from it; in English where nobody has written it in this language.
    pub fn journey(&self, language: Language) -> Journey {
        let in_language = |language: Language| {
            let mut files = FILES.iter();
            let is_it = |(tag, key, _): &&_| *tag == language.tag() && *key == self.key;
            files.find(is_it).map(|(_, _, text)| *text)
        };
        let text = in_language(language).or_else(|| in_language(Language::default()));
        let text = text.expect("every template is bundled in English; a test reads each");
        let bundled = file::parse(text).expect("a bundled template is sound; a test reads each");
        model::renew_ids(&bundled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_template_is_a_map_in_every_language() {
        for template in all() {
            for language in Language::ALL {
                let journey = template.journey(language);
                assert_eq!(journey.about.language, language, "{}", template.key);
                let blank = template.key == "blank";
                assert_eq!(journey.stages.is_empty(), blank, "{}", template.key);
                assert!(!template.name(language).contains('⟨'), "{}", template.key);
                assert!(
                    !template.summary(language).contains('⟨'),
                    "{}",
                    template.key
                );
            }
            let shape = |l| -> Vec<usize> {
                let journey = template.journey(l);
                journey.stages.iter().map(|s| s.steps.len()).collect()
            };
            assert_eq!(shape(Language::De), shape(Language::En), "{}", template.key);
        }
    }

    #[test]
    fn two_maps_of_a_template_share_no_object() {
        let template = &all()[0];
        let (a, b) = (
            template.journey(Language::En),
            template.journey(Language::En),
        );
        assert_ne!(a.stages[0].id, b.stages[0].id);
        assert_eq!(a.stages[0].name, b.stages[0].name);
    }
}
