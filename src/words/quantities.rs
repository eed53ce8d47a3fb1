//! Quantities of the model as people read them: KPI values with their unit, lengths of time, days.

use super::Word as _;
use crate::i18n::{self, Language, fixed, number, t};
use crate::model::{Date, Direction, Interval, Measurement, Reading, Span, Standing, Unit};

/// Most decimals of a KPI value.
const DECIMALS: usize = 2;

/// An interval whose sides differ by more than this share of the wider one is told by its ends.
const LOPSIDED: f64 = 0.1;

/// A KPI value with its unit: `3,4 %`, `2:50 min`, `9 Tage`, `4,6 / 5`, `−10`, `12,50 €`.
pub fn value(language: Language, value: f64, unit: &Unit) -> String {
    written(language, value, unit, decimals(value, unit))
}

/// The same to as many decimals as the value beside which it stands needs: `2,0 %` beside `2,1 %`.
pub fn value_beside(language: Language, value: f64, beside: f64, unit: &Unit) -> String {
    let places = decimals(value, unit).max(decimals(beside, unit));
    written(language, value, unit, places)
}

/// The latest reading of a measurement and its target, whichever there are, to the same decimals: `3,4 %` and `3,0 %`.
pub fn reading_and_target(
    language: Language,
    measurement: &Measurement,
    unit: &Unit,
) -> [Option<String>; 2] {
    let both = [measurement.latest().map(|r| r.value), measurement.target];
    let needed = both.iter().flatten().map(|v| decimals(*v, unit)).max();
    both.map(|v| v.map(|v| written(language, v, unit, needed.unwrap_or_default())))
}

/// Whether a target is met: "target missed", "target missed, may be chance".
pub fn standing(
    language: Language,
    measurement: &Measurement,
    direction: Option<Direction>,
) -> Option<String> {
    let standing = measurement.standing(direction)?;
    let word = standing.word(language);
    Some(
        match standing == Standing::Missed && measurement.is_unsure() {
            true => t!(language, "standing-unsure", standing = word),
            false => word,
        },
    )
}

/// How sure a reading is, as far as it says so: `± 4,1, n = 412`; where the interval reaches further to one side
/// `58–66 %, n = 412`.
pub fn certainty(language: Language, reading: &Reading, unit: &Unit) -> Option<String> {
    let parts = [
        reading
            .interval
            .map(|i| interval(language, reading.value, i, unit)),
        reading.n.map(|n| {
            let n = number(language, f64::from(n), 0);
            t!(language, "reading-n", n = n)
        }),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// An interval around a value: `± 4,1`, the wider side; its ends where they lie far from equal.
pub fn interval(language: Language, value: f64, interval: Interval, unit: &Unit) -> String {
    let ends = [interval.low(), interval.high()];
    let plain = |n: f64, places: usize| match unit {
        Unit::Minutes => minutes(language, n, places > 0),
        _ => fixed(language, n, places),
    };
    let (below, above) = (value - interval.low(), interval.high() - value);
    let widest = below.max(above);
    if (below - above).abs() <= LOPSIDED * widest {
        let margin = plain(widest, decimals(widest, unit));
        return t!(language, "reading-margin", margin = margin);
    }
    let places = ends.map(|e| decimals(e, unit)).into_iter().max();
    let places = places.unwrap_or_default();
    t!(
        language,
        "reading-between",
        low = plain(interval.low(), places),
        high = written(language, interval.high(), unit, places)
    )
}

/// How many decimals a value needs in its unit. Of minutes the seconds count as such.
fn decimals(value: f64, unit: &Unit) -> usize {
    let most = match unit {
        Unit::Money(_) => return if value.fract() == 0.0 { 0 } else { 2 },
        Unit::Minutes => return if has_seconds(value) { 2 } else { 0 },
        Unit::Points => 1,
        Unit::Percent if value.abs() >= 1.0 => 1,
        _ => DECIMALS,
    };
    let rounded = |places: usize| {
        let scale = 10_f64.powi(places as i32);
        (value * scale).round() / scale
    };
    (0..most)
        .find(|places| rounded(*places) == rounded(most))
        .unwrap_or(most)
}

fn written(language: Language, value: f64, unit: &Unit, decimals: usize) -> String {
    let plain = || fixed(language, value, decimals);
    match unit {
        Unit::Percent => t!(language, "percent", number = plain()),
        Unit::Number | Unit::Points => plain(),
        Unit::Seconds => t!(language, "value-seconds", number = plain()),
        Unit::Minutes => {
            let number = minutes(language, value, decimals > 0);
            t!(language, "value-minutes", number = number)
        }
        Unit::Hours => t!(language, "value-hours", number = plain()),
        Unit::Days => span(language, Span::Days(value)),
        Unit::OutOf(top) => t!(language, "value-out-of", number = plain(), top = *top),
        Unit::Money(currency) => money(language, value, currency, decimals),
        Unit::Own(unit) if unit.trim().is_empty() => plain(),
        Unit::Own(unit) => t!(
            language,
            "value-own",
            number = plain(),
            unit = unit.as_str()
        ),
    }
}

/// The value that was typed with or without its unit, in any of the forms in which [`value`] writes it: `3,4 %`,
/// `4.6 / 5`, `€ 12.50`, and `2:50` as a clock shows it.
pub fn read_value(language: Language, text: &str) -> Option<f64> {
    let digit = |c: char| c.is_ascii_digit();
    let from = text.find(digit)?;
    let negative = text[..from].contains(['-', '−']);
    let within =
        |c: char| digit(c) || c.is_whitespace() || matches!(c, ',' | '.' | ':' | '\'' | '’');
    let rest = &text[from..];
    let number = &rest[..rest.find(|c| !within(c)).unwrap_or(rest.len())];
    let amount = match number.split_once(':') {
        Some((whole, sixtieths)) => {
            read_number(language, whole)? + read_number(language, sixtieths)? / 60.0
        }
        None => read_number(language, number.trim_end().trim_end_matches([',', '.']))?,
    };
    Some(if negative { -amount } else { amount })
}

/// A number as people write it: with comma or point, with or without marks between thousands.
pub fn read_number(language: Language, text: &str) -> Option<f64> {
    let bare: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '%' | '\'' | '’'))
        .map(|c| if c == '−' { '-' } else { c })
        .collect();
    let mark = |c: char| matches!(c, ',' | '.');
    let marks = bare.chars().filter(|c| mark(*c)).count();
    let both = bare.contains(',') && bare.contains('.');
    let decimal = match bare.rfind(mark) {
        // `1.234` is more than a thousand where the point parts thousands.
        Some(at) if marks == 1 && parts_thousands(language, &bare, at) => None,
        // The last mark stands before the decimals, unless it is one of several alike: those part thousands.
        Some(at) if marks == 1 || (both && bare.matches(&bare[at..=at]).count() == 1) => Some(at),
        _ => None,
    };
    let plain: String = bare
        .char_indices()
        .filter_map(|(at, c)| match c {
            _ if Some(at) == decimal => Some('.'),
            c if mark(c) => None,
            c => Some(c),
        })
        .collect();
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    plain
        .chars()
        .all(digits)
        .then(|| plain.parse().ok())
        .flatten()
        .filter(|n: &f64| n.is_finite())
}

/// Whether the only mark of a number stands where this language writes its mark of thousands.
fn parts_thousands(language: Language, number: &str, at: usize) -> bool {
    let (before, after) = (number[..at].trim_start_matches('-'), &number[at + 1..]);
    number[at..].starts_with(i18n::thousands_mark(language))
        && after.len() == 3
        && (1..=3).contains(&before.len())
        && !before.starts_with('0')
}

/// The number as it stands in a field: all its digits, with the language's decimal mark.
pub fn write_number(language: Language, value: f64) -> String {
    let mark = i18n::number(language, 0.5, 1);
    let mark: String = mark.chars().skip(1).take(1).collect();
    value.to_string().replace('.', &mark).replace('-', "−")
}

/// Whether seconds matter: below an hour, and not whole.
fn has_seconds(minutes: f64) -> bool {
    let seconds = (minutes.abs() * 60.0).round();
    seconds < 3600.0 && seconds % 60.0 != 0.0
}

/// Minutes, with seconds as a clock shows them: `2:50`.
fn minutes(language: Language, value: f64, with_seconds: bool) -> String {
    let seconds = (value.abs() * 60.0).round();
    if !with_seconds || !seconds.is_finite() {
        return number(language, value, 0);
    }
    format!(
        "{}{:.0}:{:02.0}",
        sign(value),
        (seconds / 60.0).floor(),
        seconds % 60.0
    )
}

/// An amount; the currency where the language puts it.
fn money(language: Language, value: f64, currency: &str, decimals: usize) -> String {
    let sign = sign(value);
    let number = fixed(language, value.abs(), decimals);
    if currency.chars().any(char::is_alphabetic) {
        t!(
            language,
            "value-money-code",
            sign = sign,
            number = number,
            currency = currency
        )
    } else {
        t!(
            language,
            "value-money-sign",
            sign = sign,
            number = number,
            currency = currency
        )
    }
}

/// The sign of a number that is written in parts.
const fn sign(value: f64) -> &'static str {
    if value < 0.0 { "−" } else { "" }
}

/// A length of time in words: `1 Tag`, `1,5 Stunden`, `3 weeks`.
pub fn span(language: Language, span: Span) -> String {
    let n = span.amount();
    match span {
        Span::Seconds(_) => t!(language, "span-seconds", n = n),
        Span::Minutes(_) => t!(language, "span-minutes", n = n),
        Span::Hours(_) => t!(language, "span-hours", n = n),
        Span::Days(_) => t!(language, "span-days", n = n),
        Span::Weeks(_) => t!(language, "span-weeks", n = n),
        Span::Months(_) => t!(language, "span-months", n = n),
        Span::Years(_) => t!(language, "span-years", n = n),
    }
}

/// A length of time as people write it: `3 h`, `1,5 Std.`, `15 min`, `2 weeks`; without a unit in that of `before`.
pub fn read_span(language: Language, text: &str, before: Option<Span>) -> Option<Span> {
    let text = text.trim();
    let ends = |c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'));
    let (number, unit) = text.split_at(text.find(ends).unwrap_or(text.len()));
    let amount = read_number(language, number).filter(|n| *n >= 0.0)?;
    let unit = unit.trim().trim_end_matches('.').to_lowercase();
    let of: OfAmount = match unit.as_str() {
        "" => return before.map(|b| b.with_amount(amount)),
        "m" => Span::Minutes,
        "s" => Span::Seconds,
        _ => {
            // The beginning of its name in any language is enough, as long as it tells them apart.
            let (_, of) = SPANS.into_iter().find(|(names, _)| {
                names
                    .iter()
                    .any(|name| name.starts_with(&unit) || unit.starts_with(name))
            })?;
            of
        }
    };
    Some(of(amount))
}

type OfAmount = fn(f64) -> Span;

/// What lengths of time are called, as far as it goes without their endings.
const SPANS: [(&[&str], OfAmount); 7] = [
    (&["sek", "sec"], Span::Seconds),
    (&["minute", "min"], Span::Minutes),
    (&["stunde", "std", "hour", "hr"], Span::Hours),
    (&["tag", "day"], Span::Days),
    (&["woche", "week", "wk"], Span::Weeks),
    (&["monat", "month", "mon"], Span::Months),
    (&["jahr", "year"], Span::Years),
];

/// A day as people write it: `18.11.2026`, `18 Nov 2026`.
pub fn date(language: Language, date: Date) -> String {
    i18n::date(language, date.year(), date.month(), date.day())
}

/// A day as people write it: as it is shown, `18.11.2026`, `18.11.26` or `2026-11-18`.
pub fn read_date(language: Language, text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut year = None;
    let mut small = Vec::new();
    for run in text.split(|c: char| !c.is_ascii_digit()) {
        match run.len() {
            0 => {}
            4 => year = run.parse::<i16>().ok(),
            1 | 2 => small.push(run.parse::<i8>().ok()?),
            _ => return None,
        }
    }
    // Of two digits a year is of this century; only between points is it clear which of three numbers it is.
    if year.is_none() && small.len() == 3 && text.matches('.').count() == 2 {
        year = small.pop().map(|year| 2000 + i16::from(year));
    }
    let year = year?;
    match small.as_slice() {
        [day, month] => Date::new(year, *month, *day),
        // The month is a word: the one that the language itself would write.
        [day] => (1..=12).find_map(|month| {
            let date = Date::new(year, month, *day)?;
            let written = self::date(language, date);
            (written.to_lowercase() == text.to_lowercase()).then_some(date)
        }),
        _ => None,
    }
}
