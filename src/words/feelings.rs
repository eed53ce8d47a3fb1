//! Points of emotion curves in words.

use super::Word;
use crate::i18n::{self, Language, t};
use crate::model::{Felt, Moment, Unit};

/// From this distance on the ends of a range are told.
const APART: f64 = 0.01;

/// "+1.5, good, ± 0.2, observed, n = 14": how it feels, and what that rests on.
pub fn felt(language: Language, felt: &Felt) -> String {
    let mut parts = vec![
        score(language, felt.score),
        t!(language, feeling(felt.score)),
    ];
    let range = felt.range.filter(|(low, high)| high - low > APART);
    parts.extend(range.map(|(low, high)| {
        let [low, high] = [low, high].map(|end| score(language, end));
        t!(language, "feeling-range", low = low, high = high)
    }));
    let sure = |interval| super::interval(language, felt.score, interval, &Unit::Points);
    parts.extend(felt.interval.map(sure));
    parts.push(match felt.observed {
        true => t!(language, "evidence-observed"),
        false => t!(language, "evidence-assumed"),
    });
    parts.extend(felt.n.map(|n| {
        let n = i18n::number(language, f64::from(n), 0);
        t!(language, "reading-n", n = n)
    }));
    parts.join(", ")
}

/// A mean has more places than anyone asks for.
fn score(language: Language, score: f64) -> String {
    i18n::score(language, (score * 10.0).round() / 10.0)
}

/// The word for a score, by its key.
const fn feeling(score: f64) -> &'static str {
    match score {
        1.25.. => "feeling-very-good",
        0.25.. => "feeling-good",
        -0.25.. => "feeling-neutral",
        -1.25.. => "feeling-bad",
        _ => "feeling-very-bad",
    }
}

impl Word for Moment {
    fn word(&self, language: Language) -> String {
        match self {
            Self::Best => t!(language, "moment-best"),
            Self::Worst => t!(language, "moment-worst"),
            Self::End => t!(language, "moment-end"),
        }
    }
}
