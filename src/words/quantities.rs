//! Quantities of the model as people read them: KPI values with their unit, lengths of time, days.

use crate::i18n::{self, Language, fixed, number, t};
use crate::model::{Date, Measurement, Span, Unit};

/// Most decimals of a KPI value.
const DECIMALS: usize = 2;

/// A KPI value with its unit: `3,4 %`, `2:50 min`, `9 Tage`, `4,6 / 5`, `−10`, `12,50 €`.
pub fn value(language: Language, value: f64, unit: &Unit) -> String {
    written(language, value, unit, decimals(value, unit))
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

/// How many decimals a value needs in its unit. Of minutes the seconds count as such.
fn decimals(value: f64, unit: &Unit) -> usize {
    let most = match unit {
        Unit::Money(_) => return if value.fract() == 0.0 { 0 } else { 2 },
        Unit::Minutes => return if has_seconds(value) { 2 } else { 0 },
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

/// A day as people write it: `18.11.2026`, `18 Nov 2026`.
pub fn date(language: Language, date: Date) -> String {
    i18n::date(language, date.year(), date.month(), date.day())
}
