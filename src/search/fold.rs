//! Letters as they are compared: without case and accents.

use std::ops::Range;

use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};

/// A letter to be compared, with the bytes of the text that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub letter: char,
    pub bytes: Range<usize>,
}

/// How an umlaut is written without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Umlaut {
    /// ä is a.
    Bare,
    /// ä is ae.
    Spelled,
}

/// The text letter by letter, in lower case and without accents.
pub fn folded(text: &str, umlaut: Umlaut) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let bytes = at..at + c.len_utf8();
        if is_silent(c) {
            // An accent of its own belongs to the letter before it.
            if let Some(last) = letters.last_mut() {
                last.bytes.end = bytes.end;
            }
            continue;
        }
        let mut push = |letter| {
            letters.push(Letter {
                letter,
                bytes: bytes.clone(),
            });
        };
        match c {
            'ß' | 'ẞ' => ['s', 's'].into_iter().for_each(push),
            'æ' | 'Æ' => ['a', 'e'].into_iter().for_each(push),
            'œ' | 'Œ' => ['o', 'e'].into_iter().for_each(push),
            c if c.is_whitespace() => push(' '),
            c => {
                base(c).to_lowercase().for_each(&mut push);
                if umlaut == Umlaut::Spelled && is_umlaut(c) {
                    push('e');
                }
            }
        }
    }
    letters
}

/// What a name is compared by: without case, accents and doubled spaces, with `ä` as `a` and as `ae`.
/// Two names are alike if they share one of these.
pub fn name_keys(name: &str) -> [String; 2] {
    let words: Vec<&str> = name.split_whitespace().collect();
    let name = words.join(" ");
    [Umlaut::Bare, Umlaut::Spelled].map(|umlaut| {
        let letters = folded(&name, umlaut).into_iter();
        letters.map(|letter| letter.letter).collect()
    })
}

/// The text letter by letter, as it is.
pub fn exact(text: &str) -> Vec<Letter> {
    let letters = text.char_indices().map(|(at, letter)| Letter {
        letter,
        bytes: at..at + letter.len_utf8(),
    });
    letters.collect()
}

pub const fn is_umlaut(c: char) -> bool {
    matches!(c, 'ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü')
}

/// The letter under all accents.
fn base(c: char) -> char {
    let decomposition = CanonicalDecompositionBorrowed::new();
    let mut letter = c;
    loop {
        letter = match decomposition.decompose(letter) {
            Decomposed::Expansion(first, accent) if is_silent(accent) => first,
            Decomposed::Singleton(other) => other,
            Decomposed::Default | Decomposed::Expansion(..) => return letter,
        };
    }
}

/// What is not heard: combining accents, soft hyphens, joiners.
const fn is_silent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}')
}
