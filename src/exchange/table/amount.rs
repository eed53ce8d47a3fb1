//! Numbers in the cells of a table. Stricter than what reads a field that somebody looks at while typing: a cell that
//! is not wholly a number is none, so that no date becomes a value.

use crate::i18n::{self, Language};

/// Which mark stands before the decimals in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    decimal: char,
}

/// What stands between thousands besides the mark that is not the decimal one.
const GAPS: [char; 5] = [' ', '\u{a0}', '\u{202f}', '\'', '’'];
const CURRENCIES: [char; 4] = ['€', '$', '£', '¥'];
/// A unit behind a number is one word, no longer than this.
const LONGEST_UNIT: usize = 12;

impl Marks {
    /// `1,234.5`
    pub const DOT: Self = Self { decimal: '.' };
    /// `1.234,5`
    pub const COMMA: Self = Self { decimal: ',' };

    /// How the numbers of a column are written, by the first that leaves no doubt; without one as the language does.
    pub fn of<S: AsRef<str>>(cells: impl IntoIterator<Item = S>, language: Language) -> Self {
        let usual = match i18n::thousands_mark(language) {
            "." => Self::COMMA,
            _ => Self::DOT,
        };
        let mut cells = cells.into_iter();
        cells.find_map(|cell| told(cell.as_ref())).unwrap_or(usual)
    }

    /// The number that a cell is, with or without a sign, marks between thousands, and a unit: `−1.234,5`, `62 %`,
    /// `€ 12,50`, `4,6 / 5`, `3 Tage`.
    pub fn read(self, cell: &str) -> Option<f64> {
        let cell = match cell.split_once('/') {
            Some((number, of)) => {
                self.plain(of.trim())?;
                number
            }
            None => cell,
        };
        let from = cell.find(|c: char| c.is_ascii_digit())?;
        let to = cell.rfind(|c: char| c.is_ascii_digit())? + 1;
        let (before, after) = (cell[..from].trim(), cell[to..].trim());
        let negative = before.contains(['-', '−', '–']);
        let signs = before
            .chars()
            .filter(|c| matches!(c, '-' | '−' | '–' | '+'));
        let is_unit =
            |c: char| c.is_alphabetic() || c == '.' || c == '%' || CURRENCIES.contains(&c);
        let is_before =
            |c: char| matches!(c, '-' | '−' | '–' | '+' | ' ') || CURRENCIES.contains(&c);
        let sound = signs.count() <= 1
            && before.chars().all(is_before)
            && after.chars().count() <= LONGEST_UNIT
            && after.chars().all(is_unit);
        let amount = self.plain(&cell[from..to]).filter(|_| sound)?;
        Some(if negative { -amount } else { amount })
    }

    /// Digits with the marks of the column; thousands stand in threes.
    fn plain(self, number: &str) -> Option<f64> {
        let (whole, fraction) = number.split_once(self.decimal).unwrap_or((number, ""));
        let thousands = if self.decimal == '.' { ',' } else { '.' };
        let mut groups = whole.split(|c| c == thousands || GAPS.contains(&c));
        let first = groups.next()?;
        let mut digits = first.to_owned();
        let mut is_grouped = false;
        for group in groups {
            if group.len() != 3 {
                return None;
            }
            is_grouped = true;
            digits.push_str(group);
        }
        if first.is_empty() || (is_grouped && first.len() > 3) {
            return None;
        }
        let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(&digits) || !all_digits(fraction) {
            return None;
        }
        digits.push('.');
        digits.push_str(fraction);
        digits.parse().ok().filter(|n: &f64| n.is_finite())
    }
}

/// What a single cell tells about the marks: nothing where `1,234` may be either.
fn told(cell: &str) -> Option<Marks> {
    let (commas, dots) = (cell.matches(',').count(), cell.matches('.').count());
    let decimal = |is_comma: bool| Some(if is_comma { Marks::COMMA } else { Marks::DOT });
    match (commas, dots) {
        (0, 0) => None,
        (1, 0) | (0, 1) => {
            let (before, after) = cell.split_once([',', '.'])?;
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
            let (before, after) = (
                before.trim_start_matches(['-', '−', '+', ' ']),
                digits(after),
            );
            if digits(before) == 0 || after == 0 {
                return None;
            }
            let thousands = after == 3 && digits(before) <= 3 && !before.starts_with('0');
            if thousands {
                None
            } else {
                decimal(commas == 1)
            }
        }
        (0, _) => decimal(true),
        (_, 0) => decimal(false),
        _ => decimal(cell.rfind(',') > cell.rfind('.')),
    }
}

/// The seconds of `2:50` (minutes and seconds) or `0:02:50`.
pub fn clock(cell: &str) -> Option<f64> {
    let parts: Vec<&str> = cell.trim().split(':').collect();
    if !matches!(parts.len(), 2 | 3) {
        return None;
    }
    let mut seconds = 0.0;
    for (place, part) in parts.iter().enumerate() {
        let is_plain = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let number: f64 = part.parse().ok().filter(|_| is_plain)?;
        if place > 0 && number >= 60.0 {
            return None;
        }
        seconds = seconds * 60.0 + number;
    }
    Some(seconds)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_as_their_column_writes_them() {
        for (marks, cell, number) in [
            (Marks::COMMA, "62,5 %", Some(62.5)),
            (Marks::COMMA, "1.234,5", Some(1234.5)),
            (Marks::COMMA, "1.234", Some(1234.0)),
            (Marks::DOT, "1.234", Some(1.234)),
            (Marks::DOT, "-1,234,567.25", Some(-1_234_567.25)),
            (Marks::COMMA, "−3", Some(-3.0)),
            (Marks::COMMA, "12 345,5", Some(12345.5)),
            (Marks::DOT, "1’234", Some(1234.0)),
            (Marks::COMMA, "€ 12,50", Some(12.5)),
            (Marks::DOT, "4.6 / 5", Some(4.6)),
            (Marks::COMMA, "3 Tage", Some(3.0)),
            (Marks::COMMA, "28.11.2026", None),
            (Marks::DOT, "28.11.2026", None),
            (Marks::COMMA, "1.23", None),
            (Marks::DOT, "5 von 10", None),
            (Marks::DOT, "4 weiß nicht", None),
            (Marks::DOT, "n/a", None),
            (Marks::DOT, "--3", None),
            (Marks::DOT, "2:50", None),
            (Marks::DOT, "", None),
        ] {
            assert_eq!(marks.read(cell), number, "{cell} {marks:?}");
        }
    }

    #[test]
    fn a_column_tells_its_marks() {
        let of = |cells: &[&str]| Marks::of(cells, Language::En);
        assert_eq!(of(&["7", "1.234", "0,5"]), Marks::COMMA);
        assert_eq!(of(&["1.234.567"]), Marks::COMMA);
        assert_eq!(of(&["1,234", "12.5"]), Marks::DOT);
        assert_eq!(of(&["1.234,5"]), Marks::COMMA);
        assert_eq!(of(&["1.234"]), Marks::DOT, "undecided: as English does");
        assert_eq!(Marks::of(["1.234"], Language::De), Marks::COMMA);
        assert_eq!(of(&["a, b", "0.125"]), Marks::DOT);
    }

    #[test]
    fn clocks_count_seconds() {
        assert_eq!(clock("2:50"), Some(170.0));
        assert_eq!(clock("01:02:03"), Some(3723.0));
        for wrong in ["2:60", "2", "1:2:3:4", "a:b", ":5", "-1:20"] {
            assert_eq!(clock(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_a_language_writes_is_read_back(hundredths in -100_000_000_i64..100_000_000) {
            for language in Language::ALL {
                let number = hundredths as f64 / 100.0;
                let written = i18n::fixed(language, number, 2);
                let marks = Marks::of([&written], language);
                prop_assert_eq!(marks.read(&written), Some(number), "{}", written);
            }
        }

        #[test]
        fn no_cell_is_too_strange(cell in "\\PC{0,12}") {
            let marks = Marks::of([&cell], Language::De);
            prop_assert!(marks.read(&cell).is_none_or(f64::is_finite));
            prop_assert!(clock(&cell).is_none_or(f64::is_finite));
        }
    }
}
