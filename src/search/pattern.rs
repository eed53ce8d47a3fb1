//! Words that are looked for, and where they stand in a text.

use std::ops::Range;

use super::fold::{Letter, Umlaut, exact, folded, is_umlaut};

/// How exactly words are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Letter for letter, accents included.
    pub case: bool,
    /// Not within other words.
    pub words: bool,
}

/// Words to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    letters: Vec<char>,
    options: Options,
}

impl Pattern {
    /// None if there is nothing to look for.
    pub fn new(text: &str, options: Options) -> Option<Self> {
        let letters = if options.case {
            exact(text)
        } else {
            folded(text, Umlaut::Bare)
        };
        let letters: Vec<char> = letters.into_iter().map(|l| l.letter).collect();
        (!text.trim().is_empty() && !letters.is_empty()).then_some(Self { letters, options })
    }

    /// Where it stands in the text, in bytes, in order and without overlaps.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = if self.options.case {
            self.find_in(text, &exact(text))
        } else {
            self.find_in(text, &folded(text, Umlaut::Bare))
        };
        // "Aerger" means "Ärger", too.
        let spelled = |pair: &[char]| matches!(pair, ['a' | 'o' | 'u', 'e']);
        if !self.options.case && self.letters.windows(2).any(spelled) && text.contains(is_umlaut) {
            found.extend(self.find_in(text, &folded(text, Umlaut::Spelled)));
            found.sort_by_key(|r| (r.start, r.end));
            let mut end = 0;
            found.retain(|r| {
                let free = r.start >= end;
                if free {
                    end = r.end;
                }
                free
            });
        }
        found
    }

    pub fn is_in(&self, text: &str) -> bool {
        !self.find(text).is_empty()
    }

    /// The text with `with` in the stead of each place.
    pub fn replaced(&self, text: &str, with: &str) -> String {
        let mut new = String::with_capacity(text.len());
        let mut from = 0;
        for place in self.find(text) {
            new.push_str(&text[from..place.start]);
            new.push_str(with);
            from = place.end;
        }
        new.push_str(&text[from..]);
        new
    }

    fn find_in(&self, text: &str, letters: &[Letter]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for window in letters.windows(self.letters.len()) {
            let (Some(first), Some(last)) = (window.first(), window.last()) else {
                continue;
            };
            let place = first.bytes.start..last.bytes.end;
            let after_last = found.last().is_none_or(|f| place.start >= f.end);
            let same = window
                .iter()
                .zip(&self.letters)
                .all(|(l, c)| l.letter == *c);
            if same && after_last && (!self.options.words || stands_alone(text, &place)) {
                found.push(place);
            }
        }
        found
    }
}

/// Whether no letter or digit touches the place.
fn stands_alone(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].chars().next_back();
    let after = text[place.end..].chars().next();
    let touches = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !touches(before) && !touches(after)
}
