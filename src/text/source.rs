//! A user's text made fit to be set, and the way back from what was set to what was written.
//!
//! Soft hyphens and control characters are taken out, the many kinds of line ends become `\n`,
//! the hyphen of "E-Mail" and the space of "30 Tage" become ones that do not break, and hyphens are put in where the
//! wrapping wants them. Offsets into what was set become offsets into what was written; a character that was taken out belongs to the one before it.

use std::borrow::Cow;
use std::ops::Range;

/// A line end that does not start a new paragraph for the bidirectional algorithm.
pub const LINE_SEPARATOR: char = '\u{2028}';

/// Looks like a hyphen and holds both sides together.
const FIRM_HYPHEN: char = '\u{2011}';

/// Looks like a space and holds both sides together.
const FIRM_SPACE: char = '\u{a0}';

/// Letters of the longest word that stays with the number before it: "30 Minuten".
const UNIT: usize = 7;

/// What the wrapping puts in where a word parts: a hyphen and a line end.
const HYPHEN_AND_BREAK: &str = "-\u{2028}";

/// A text as it goes to the shaper.
pub struct Source<'a> {
    /// As the user wrote it.
    pub written: &'a str,
    /// As it is set.
    pub set: Cow<'a, str>,
    /// Offsets in `set` before which the user put a soft hyphen; ascending.
    pub soft: Vec<usize>,
    /// For each byte offset in `set`, the end included, the offset in `written`. None: the same.
    map: Option<Vec<usize>>,
}

impl<'a> Source<'a> {
    pub fn new(written: &'a str) -> Self {
        let mut source = Self {
            written,
            set: Cow::Borrowed(written),
            soft: Vec::new(),
            map: None,
        };
        let is_plain = |c: char| !matches!(c, '-' | '·') && replacement(c) == Some(c);
        if !written.chars().all(is_plain) || written.contains(|c: char| c.is_ascii_digit()) {
            source.clean();
        }
        source
    }

    fn clean(&mut self) {
        let mut set = String::with_capacity(self.written.len());
        let mut map = Vec::with_capacity(self.written.len() + 1);
        let mut chars = self.written.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            if c == '\u{ad}' {
                self.soft.push(set.len());
            }
            let before_line_feed = c == '\r' && matches!(chars.peek(), Some((_, '\n')));
            let c = match c {
                '-' if follows_single_letter(&set) => Some(FIRM_HYPHEN),
                ' ' if is_firm(&set, &self.written[at + 1..]) => Some(FIRM_SPACE),
                c => replacement(c),
            };
            if let Some(c) = c.filter(|_| !before_line_feed) {
                set.push(c);
                map.resize(set.len(), at);
            }
        }
        map.push(self.written.len());
        // Characters taken out at the very start have nobody before them.
        let first = set.chars().next().map_or(0, char::len_utf8);
        map[..first].fill(0);
        self.set = Cow::Owned(set);
        self.map = Some(map);
    }

    /// Puts a hyphen and a line end before each offset in `set`. `at` is ascending.
    pub fn part(&mut self, at: &[usize]) {
        let mut set = String::with_capacity(self.set.len() + at.len() * HYPHEN_AND_BREAK.len());
        let mut map = Vec::with_capacity(set.capacity() + 1);
        let mut from = 0;
        for &to in at {
            set.push_str(&self.set[from..to]);
            map.extend((from..to).map(|offset| self.written_at(offset)));
            set.push_str(HYPHEN_AND_BREAK);
            map.resize(set.len(), self.written_at(to));
            from = to;
        }
        set.push_str(&self.set[from..]);
        map.extend((from..=self.set.len()).map(|offset| self.written_at(offset)));
        self.set = Cow::Owned(set);
        self.map = Some(map);
        self.soft.clear();
    }

    /// The bytes as written of a range as set. Empty for a hyphen that was put in.
    pub fn written_range(&self, set: Range<usize>) -> Range<usize> {
        self.written_at(set.start)..self.written_at(set.end)
    }

    fn written_at(&self, set: usize) -> usize {
        self.map.as_ref().map_or(set, |map| map[set])
    }
}

/// Whether a text ends with a word of one letter: "E", to be followed by "-Mail".
fn follows_single_letter(set: &str) -> bool {
    let mut before = set.chars().rev();
    before.next().is_some_and(char::is_alphabetic)
        && !before
            .next()
            .is_some_and(|c| c.is_alphanumeric() || c == '-')
}

/// Whether a space between these holds: that of a number and its unit, and the one before a dot between two parts,
/// which never begins a line.
fn is_firm(before: &str, after: &str) -> bool {
    let ends_in_number = || {
        let word = before
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        let of_number =
            |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ':' | '–' | '-' | '+' | '−');
        word.ends_with(|c: char| c.is_ascii_digit()) && word.chars().all(of_number)
    };
    let begins_with_unit = || {
        let letters = after
            .chars()
            .take_while(|c| c.is_alphabetic() || matches!(c, '%' | '€'));
        (1..=UNIT).contains(&letters.count())
    };
    after.starts_with('·') || (ends_in_number() && begins_with_unit())
}

/// What stands for a character of the user; None if nothing does.
fn replacement(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\u{ad}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}
