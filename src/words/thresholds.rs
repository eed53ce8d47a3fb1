//! The numbers by which the audit judges, in words.

use crate::i18n::{self, FluentValue, Language, t};
use crate::model::{Counted, Span, Threshold};

/// What it is, as the label of a field.
pub fn threshold(language: Language, threshold: Threshold) -> String {
    let key = format!("threshold-{}", threshold.key());
    i18n::text(language, &key, &[])
}

/// In what it is counted, as it stands behind a field; nothing where the label says it.
pub fn threshold_unit(language: Language, threshold: Threshold) -> String {
    match threshold.counted() {
        Counted::Percent => t!(language, "unit-percent"),
        Counted::Days => t!(language, "unit-days"),
        Counted::Steps => t!(language, "counted-steps"),
        Counted::Touchpoints => t!(language, "counted-touchpoints"),
        Counted::Owners => t!(language, "counted-owners"),
        Counted::Score | Counted::Distance => t!(language, "counted-score"),
        Counted::Rating => t!(language, "counted-rating"),
    }
}

/// A value of it by itself: `30 %`, `365 Tage`, `−1`, `3`.
pub fn threshold_value(language: Language, threshold: Threshold, value: f64) -> String {
    match threshold.counted() {
        Counted::Percent => i18n::percent(language, value),
        Counted::Days => super::span(language, Span::Days(value)),
        Counted::Score => i18n::score(language, value),
        _ => i18n::number(language, value, 2),
    }
}

/// A value of it as an argument of a sentence: counts as numbers, for their plurals.
pub fn threshold_argument(
    language: Language,
    threshold: Threshold,
    value: f64,
) -> FluentValue<'static> {
    match threshold.counted().is_whole() && threshold.counted() != Counted::Days {
        true => FluentValue::from(value),
        false => threshold_value(language, threshold, value).into(),
    }
}
