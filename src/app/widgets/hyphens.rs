//! Long words in narrow places: parted as on the map, where egui would break them anywhere.

use egui::{Color32, FontId, Ui};

use crate::i18n::Language;
use crate::text::Hyphenation;

/// The text with a hyphen wherever a word is wider than `width` (points): there egui ends the line. Words that fit
/// stay whole, so that most texts come back as they are.
pub fn hyphenated(ui: &Ui, text: &str, font: &FontId, width: f32, language: Language) -> String {
    let is_wide = |text: String| {
        let galley = ui
            .painter()
            .layout_no_wrap(text, font.clone(), Color32::PLACEHOLDER);
        galley.size().x > width
    };
    let points = Hyphenation::of(language.tag()).points(text);
    parted(text, &points, is_wide)
}

/// Puts hyphens at as few of these offsets as it takes for every part of a word to fit.
fn parted(text: &str, points: &[usize], is_wide: impl Fn(String) -> bool) -> String {
    let mut parted = String::with_capacity(text.len() + 4);
    let mut start = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let (end, last) = (start + word.len(), start + word.trim_end().len());
        let mut from = start;
        if is_wide(word.trim_end().to_owned()) {
            let inside = points.iter().copied().filter(|p| start < *p && *p < last);
            let mut cut = start;
            for to in inside.chain([last]) {
                let hyphen = if to < last { "-" } else { "" };
                if cut > from && is_wide(format!("{}{hyphen}", &text[from..to])) {
                    parted.push_str(&text[from..cut]);
                    parted.push('-');
                    from = cut;
                }
                cut = to;
            }
        }
        parted.push_str(&text[from..end]);
        start = end;
    }
    parted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_are_too_wide_are_parted_and_only_where_it_is_needed() {
        let text = "Die Anforderungsprüfung heute";
        let points = Hyphenation::In(hypher::Lang::German).points(text);
        let at_most = |count: usize| move |part: String| part.chars().count() > count;
        assert_eq!(parted(text, &points, at_most(40)), text);
        assert_eq!(
            parted(text, &points, at_most(14)),
            "Die Anforderungs-prüfung heute"
        );
        let narrow = parted(text, &points, at_most(9));
        assert!(narrow.starts_with("Die Anfor"), "{narrow}");
        assert_eq!(narrow.replace('-', ""), text);
        let widest = narrow.split([' ', '-']).map(|p| p.chars().count()).max();
        assert!(widest < Some(9), "{narrow}");
    }

    #[test]
    fn a_word_without_a_place_to_part_stays_whole() {
        assert_eq!(parted("strengths", &[], |_| true), "strengths");
    }
}
