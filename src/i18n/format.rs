//! Numbers, dates and quotations as a language writes them.
//!
//! All marks, words and units stand in the language files.

use super::{FluentValue, Language, text};

/// The proper minus sign, as wide as a digit.
const MINUS: char = '\u{2212}';

/// The marks of a language: between the digits of a number, and between the cells of a table.
pub(super) struct Marks {
    decimal: String,
    thousands: String,
    list_separator: u8,
}

impl Marks {
    /// As the language file has them.
    pub(super) fn read(bundle: &super::Bundle) -> Self {
        let mark = |key| {
            let pattern = bundle.get_message(key).and_then(|m| m.value());
            pattern.map_or_else(String::new, |p| {
                bundle.format_pattern(p, None, &mut Vec::new()).into_owned()
            })
        };
        Self {
            decimal: mark("meta-decimal"),
            thousands: mark("meta-thousands"),
            list_separator: mark("meta-list-separator").bytes().next().unwrap_or(b','),
        }
    }
}

/// What parts the cells of a table in this language, where the comma may be taken for decimals; ASCII.
pub fn list_separator(language: Language) -> u8 {
    super::voice(language).marks.list_separator
}

/// What stands between the thousands of a number in this language.
pub fn thousands_mark(language: Language) -> &'static str {
    &super::voice(language).marks.thousands
}

/// The number, rounded to at most `max_decimals` places, without trailing zeros: `1.234,5` or `1,234.5`.
pub fn number(language: Language, value: f64, max_decimals: usize) -> String {
    let plain = plain(value, max_decimals);
    let kept = match plain.split_once('.') {
        Some(_) => plain.trim_end_matches('0').trim_end_matches('.'),
        None => &plain,
    };
    written(language, value, kept)
}

/// The number with exactly so many places, as in columns and prices: `12,50`.
pub fn fixed(language: Language, value: f64, decimals: usize) -> String {
    written(language, value, &plain(value, decimals))
}

/// An emotion on the scale from −2 to +2, with its sign and at most one decimal: `+1,5`, `−0.9`, `0`.
pub fn score(language: Language, value: f64) -> String {
    let number = number(language, value, 1);
    if value > 0.0 && number != "0" {
        format!("+{number}")
    } else {
        number
    }
}

/// A share, given in per cent: `2,1 %` (with a space that does not break) or `2.1%`. Below one per cent two
/// decimals are kept, above one.
pub fn percent(language: Language, value: f64) -> String {
    let decimals = if value.abs() < 1.0 { 2 } else { 1 };
    let number = number(language, value, decimals);
    text(
        language,
        "percent",
        &[("number", FluentValue::from(number))],
    )
}

/// A day: `18.11.2026` or `18 Nov 2026`. Month and day count from 1.
pub fn date(language: Language, year: i16, month: i8, day: i8) -> String {
    let args = [
        ("day", FluentValue::from(day)),
        ("month", FluentValue::from(month)),
        // As text, or it would be grouped in thousands.
        ("year", FluentValue::from(year.to_string())),
    ];
    text(language, "date", &args)
}

/// The text between the language's quotation marks; those within it become single ones.
pub fn quoted(language: Language, quote: &str) -> String {
    let quote = inner_quotes(quote);
    text(language, "quoted", &[("text", FluentValue::from(quote))])
}

/// Double quotation marks as single ones, for text that gets some around it.
fn inner_quotes(text: &str) -> String {
    let single = |c| match c {
        '„' => '‚',
        '“' => '‘',
        '”' => '’',
        '"' => '\'',
        other => other,
    };
    text.chars().map(single).collect()
}

/// The digits without a sign, with a point, rounded as people do: a half goes up.
fn plain(value: f64, decimals: usize) -> String {
    let scale = 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    let scaled = (value.abs() * scale).round();
    let rounded = if scaled.is_finite() {
        scaled / scale
    } else {
        value.abs()
    };
    format!("{rounded:.decimals$}")
}

/// Sign and marks around digits with a point. A document holds finite numbers only; anything else is a dash.
fn written(language: Language, value: f64, plain: &str) -> String {
    if !value.is_finite() {
        return "–".into();
    }
    let marks = &super::voice(language).marks;
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let mut out = String::with_capacity(plain.len() + whole.len() / 3 + MINUS.len_utf8());
    if value < 0.0 && plain.bytes().any(|b| matches!(b, b'1'..=b'9')) {
        out.push(MINUS);
    }
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push_str(&marks.thousands);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push_str(&marks.decimal);
        out.push_str(fraction);
    }
    out
}
