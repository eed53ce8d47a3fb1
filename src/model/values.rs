//! Small values with a range, and what is said when a value lies outside it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What is wrong with a value. Its text form is for programs: the file room reads it back from the
/// parser's message and says it in the user's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueError {
    /// A number outside `low…high`; `what` names the kind of value (`score`, `rating`, `percent`).
    Range {
        what: String,
        found: String,
        low: String,
        high: String,
    },
    /// Not a day of the calendar, written YYYY-MM-DD.
    Date { found: String },
    /// Not a colour, written `#rrggbb`.
    Colour { found: String },
    /// A reference to nothing: no object of this class has the id.
    UnknownId { class: String, found: String },
    /// Two objects of a class with one id.
    IdTwice { class: String, found: String },
    /// An id with characters other than a–z, 0–9, `-` and `_`, or too long, or empty.
    IdForm { found: String },
    /// A number that is not finite.
    NotFinite { found: String },
    /// Two numbers that are no interval: not finite, or the first above the second.
    Interval { found: String },
    /// Text that is no base64.
    Base64,
    /// Bytes of neither a PNG nor a JPEG nor a WebP.
    NotAPicture,
    /// A picture of more bytes than a map may carry.
    PictureTooLarge { most: String },
}

/// Between the parts of a [`ValueError`]'s text form; no key of a keyboard writes it.
const PART: char = '\u{1f}';

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Range {
                what,
                found,
                low,
                high,
            } => {
                write!(f, "range{PART}{what}{PART}{found}{PART}{low}{PART}{high}")
            }
            Self::Date { found } => write!(f, "date{PART}{found}"),
            Self::Colour { found } => write!(f, "colour{PART}{found}"),
            Self::UnknownId { class, found } => write!(f, "unknown-id{PART}{class}{PART}{found}"),
            Self::IdTwice { class, found } => write!(f, "id-twice{PART}{class}{PART}{found}"),
            Self::IdForm { found } => write!(f, "id-form{PART}{found}"),
            Self::NotFinite { found } => write!(f, "not-finite{PART}{found}"),
            Self::Interval { found } => write!(f, "interval{PART}{found}"),
            Self::Base64 => write!(f, "base64"),
            Self::NotAPicture => write!(f, "not-a-picture"),
            Self::PictureTooLarge { most } => write!(f, "picture-too-large{PART}{most}"),
        }
    }
}

impl FromStr for ValueError {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split(PART).map(str::to_owned);
        let kind = parts.next().ok_or(())?;
        let mut next = || parts.next().ok_or(());
        Ok(match kind.as_str() {
            "range" => Self::Range {
                what: next()?,
                found: next()?,
                low: next()?,
                high: next()?,
            },
            "date" => Self::Date { found: next()? },
            "colour" => Self::Colour { found: next()? },
            "unknown-id" => Self::UnknownId {
                class: next()?,
                found: next()?,
            },
            "id-twice" => Self::IdTwice {
                class: next()?,
                found: next()?,
            },
            "id-form" => Self::IdForm { found: next()? },
            "not-finite" => Self::NotFinite { found: next()? },
            "interval" => Self::Interval { found: next()? },
            "base64" => Self::Base64,
            "not-a-picture" => Self::NotAPicture,
            "picture-too-large" => Self::PictureTooLarge { most: next()? },
            _ => return Err(()),
        })
    }
}

/// `value` if it is finite and within `low…high`; minus zero becomes zero.
pub(super) fn ranged(what: &str, value: f64, low: f64, high: f64) -> Result<f64, ValueError> {
    if value.is_finite() && (low..=high).contains(&value) {
        Ok(value + 0.0)
    } else {
        Err(ValueError::Range {
            what: what.into(),
            found: value.to_string(),
            low: low.to_string(),
            high: high.to_string(),
        })
    }
}

/// An emotion: from −2 (very bad) to +2 (very good).
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Score(f64);

impl Score {
    pub const LOWEST: f64 = -2.0;
    pub const HIGHEST: f64 = 2.0;

    /// The nearest score that there is; none for a number that is not one.
    pub fn clamped(value: f64) -> Option<Self> {
        (!value.is_nan()).then(|| Self(value.clamp(Self::LOWEST, Self::HIGHEST) + 0.0))
    }

    /// Snapped to steps of `step` (0.5 by hand, 0.1 with Alt), without rounding dust.
    pub fn snapped(self, step: f64) -> Self {
        let snapped = (self.0 / step).round() * step;
        Self((snapped * 1e6).round() / 1e6 + 0.0)
    }

    pub const fn get(self) -> f64 {
        self.0
    }
}
impl TryFrom<f64> for Score {
    type Error = ValueError;
    fn try_from(value: f64) -> Result<Self, ValueError> {
        ranged("score", value, Self::LOWEST, Self::HIGHEST).map(Self)
    }
}
impl From<Score> for f64 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// Importance, an expectation met, severity, effort: 1 (least) to 5 (most).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Rating(u8);

impl Rating {
    /// All ratings, least first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    pub const fn get(self) -> u8 {
        self.0
    }
}
impl TryFrom<i64> for Rating {
    type Error = ValueError;
    fn try_from(value: i64) -> Result<Self, ValueError> {
        match u8::try_from(value) {
            Ok(v @ 1..=5) => Ok(Self(v)),
            _ => Err(ValueError::Range {
                what: "rating".into(),
                found: value.to_string(),
                low: "1".into(),
                high: "5".into(),
            }),
        }
    }
}
impl From<Rating> for i64 {
    fn from(rating: Rating) -> Self {
        rating.0.into()
    }
}

/// A share in per cent, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Percent(f64);

impl Percent {
    pub const fn get(self) -> f64 {
        self.0
    }
}
impl TryFrom<f64> for Percent {
    type Error = ValueError;
    fn try_from(value: f64) -> Result<Self, ValueError> {
        ranged("percent", value, 0.0, 100.0).map(Self)
    }
}
impl From<Percent> for f64 {
    fn from(percent: Percent) -> Self {
        percent.0
    }
}

/// A day, written `"2026-11-18"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(jiff::civil::Date);

impl Date {
    /// Today, after the system's clock and time zone.
    pub fn today() -> Self {
        Self(jiff::Zoned::now().date())
    }

    /// A day of the calendar, if there is such a one.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    pub fn year(self) -> i16 {
        self.0.year()
    }
    /// 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }
    /// 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Days from `earlier` to this day; negative if `earlier` is the later one.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0.since(earlier.0).map_or(0, |span| span.get_days())
    }
}
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}
impl FromStr for Date {
    type Err = ValueError;
    fn from_str(text: &str) -> Result<Self, ValueError> {
        let well_formed = text.len() == 10
            && text.bytes().enumerate().all(|(i, b)| {
                if matches!(i, 4 | 7) {
                    b == b'-'
                } else {
                    b.is_ascii_digit()
                }
            });
        well_formed
            .then(|| text.parse().ok())
            .flatten()
            .map(Self)
            .ok_or_else(|| ValueError::Date { found: text.into() })
    }
}
impl TryFrom<String> for Date {
    type Error = ValueError;
    fn try_from(text: String) -> Result<Self, ValueError> {
        text.parse()
    }
}
impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

/// Reads a number that must be finite: RON itself lets `NaN` and `inf` through.
pub(super) fn finite<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let value = f64::deserialize(deserializer)?;
    if value.is_finite() {
        Ok(value + 0.0)
    } else {
        Err(serde::de::Error::custom(ValueError::NotFinite {
            found: value.to_string(),
        }))
    }
}

/// [`finite`] for a number that may be absent.
pub(super) fn finite_option<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<f64>, D::Error> {
    match Option::<f64>::deserialize(deserializer)? {
        Some(v) if !v.is_finite() => Err(serde::de::Error::custom(ValueError::NotFinite {
            found: v.to_string(),
        })),
        other => Ok(other.map(|v| v + 0.0)),
    }
}
