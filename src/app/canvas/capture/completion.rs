//! Marks within a text: `@`, `#`, `!` and `:` at the start of a word open a list of what may be meant.
//!
//! A mark is a letter like any other until somebody accepts what the list offers. So "#1 at Google" stays text.

use super::attributes::Attribute;

/// Longer than any name; a mark so far back is of no concern any more.
const LONGEST: usize = 48;

/// A mark before the caret, and what is typed after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Where it stands, in characters from the beginning.
    pub at: usize,
    pub topics: &'static [Attribute],
    /// What is looked for. The marks of importance and emotion belong to it: `!4`, `:)`.
    pub query: String,
    /// Whether anything is typed after the mark.
    pub begun: bool,
}

impl Mark {
    /// The nearest mark before the caret that stands at the start of a word, if it offers one of `possible`.
    pub fn before(text: &str, caret: usize, possible: &[Attribute]) -> Option<Self> {
        let letters: Vec<char> = text.chars().take(caret).collect();
        let from = letters.len().saturating_sub(LONGEST);
        for at in (from..letters.len()).rev() {
            if letters[at] == '\n' {
                return None;
            }
            let starts_word =
                at == 0 || letters[at - 1].is_whitespace() || "([„\"".contains(letters[at - 1]);
            let Some(topics) = topics(letters[at]).filter(|_| starts_word) else {
                continue;
            };
            if !topics.iter().any(|t| possible.contains(t)) {
                return None;
            }
            let after = &letters[at + 1..];
            if after.first().is_some_and(|c| c.is_whitespace()) {
                return None;
            }
            let own = matches!(letters[at], '!' | ':');
            // A face may have a nose.
            let nosed = letters[at] == ':' && after.first() == Some(&'-');
            let after = if nosed { &after[1..] } else { after };
            return Some(Self {
                at,
                topics,
                query: own.then_some(letters[at]).iter().chain(after).collect(),
                begun: !after.is_empty(),
            });
        }
        None
    }

    /// The text without the mark and what was typed after it, up to the caret.
    pub fn cut_from(&self, text: &str, caret: usize) -> String {
        let before: String = text.chars().take(self.at).collect();
        let after: String = text.chars().skip(caret).collect();
        // No two spaces where the letters stood.
        let gap = before.is_empty() || before.ends_with(char::is_whitespace);
        let after = if gap { after.trim_start() } else { &after };
        before + after
    }
}

fn topics(mark: char) -> Option<&'static [Attribute]> {
    match mark {
        '@' => Some(&[Attribute::Owner]),
        '#' => Some(&[Attribute::Channels, Attribute::Kind]),
        '!' => Some(&[Attribute::Importance, Attribute::MomentOfTruth]),
        ':' => Some(&[Attribute::Emotion]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(text: &str) -> Option<String> {
        Mark::before(text, text.chars().count(), &Attribute::ALL).map(|m| m.query)
    }

    #[test]
    fn a_mark_stands_at_the_start_of_a_word() {
        assert_eq!(query("Beratung @so").as_deref(), Some("so"));
        assert_eq!(query("@Team Online").as_deref(), Some("Team Online"));
        assert_eq!(query("Kasse #a @b").as_deref(), Some("b"));
        assert_eq!(query("info@firma.de"), None);
        assert_eq!(query("C# und Rabatt!"), None);
        assert_eq!(query("a # b"), None);
        assert_eq!(query("#shop\nzweite Zeile"), None);
    }

    #[test]
    fn importance_and_faces_are_their_marks() {
        assert_eq!(query("Kasse !!").as_deref(), Some("!!"));
        assert_eq!(query("Kasse !4").as_deref(), Some("!4"));
        assert_eq!(query("Kasse :-(").as_deref(), Some(":("));
        assert_eq!(query("Frage: wie"), None);
    }

    #[test]
    fn what_was_accepted_leaves_no_gap() {
        let cut = |text: &str, caret| {
            Mark::before(text, caret, &Attribute::ALL)
                .unwrap()
                .cut_from(text, caret)
        };
        assert_eq!(cut("Kauf #em Beleg", 8), "Kauf Beleg");
        assert_eq!(cut("Kauf #em", 8), "Kauf ");
        assert_eq!(cut("#em Beleg", 3), "Beleg");
    }
}
