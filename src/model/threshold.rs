//! The numbers by which the rules of the audit judge, each with what it usually is. A map keeps those that it has
//! changed; form, file and rules read this one table.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ValueError;
use super::values::ranged;

/// What a threshold counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// On the scale of emotions, −2 to +2.
    Score,
    /// Steps on that scale.
    Distance,
    /// 1 to 5.
    Rating,
    Percent,
    Steps,
    Touchpoints,
    Owners,
    Days,
}

impl Counted {
    /// Whether only whole numbers make sense.
    pub const fn is_whole(self) -> bool {
        !matches!(self, Self::Score | Self::Distance | Self::Percent)
    }
}

/// A threshold in the table.
struct Entry {
    key: &'static str,
    counted: Counted,
    low: f64,
    high: f64,
    usual: f64,
}

macro_rules! thresholds {
    ($($(#[$doc:meta])* $name:ident $key:literal: $counted:ident, $low:literal to $high:literal, usually $usual:literal;)*) => {
        /// A number by which a rule judges.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Threshold { $($(#[$doc])* $name),* }

        impl Threshold {
            /// All, in the order of the audit's steps.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            const fn entry(self) -> Entry {
                match self {
                    $(Self::$name => Entry {
                        key: $key,
                        counted: Counted::$counted,
                        low: $low,
                        high: $high,
                        usual: $usual,
                    }),*
                }
            }
        }
    };
}

thresholds! {
    /// What comes after has fewer touchpoints than this share of what comes before: it is thin.
    AfterShare "after-share": Percent, 10.0 to 100.0, usually 60.0;
    /// With so many touchpoints a stage has a mix that can be judged.
    StageSize "stage-size": Touchpoints, 2.0 to 20.0, usually 3.0;
    /// A map on which the rarer medium has at least this share lives in both.
    MediumShare "medium-share": Percent, 5.0 to 50.0, usually 20.0;
    /// With so many touchpoints a map has decisive ones among them.
    MapSize "map-size": Touchpoints, 3.0 to 100.0, usually 12.0;
    /// An expectation rated so or lower is not met.
    UnmetRating "unmet-rating": Rating, 1.0 to 4.0, usually 2.0;
    /// So many touchpoints are much for one owner …
    OwnerTouchpoints "owner-touchpoints": Touchpoints, 2.0 to 200.0, usually 6.0;
    /// … if they are also more than this share of all …
    OwnerShare "owner-share": Percent, 10.0 to 100.0, usually 30.0;
    /// … on a map with at least so many owners: with fewer, large shares cannot be helped.
    OwnerCount "owner-count": Owners, 2.0 to 20.0, usually 3.0;
    /// A drop between two steps that customers notice.
    Drop "drop": Distance, 0.1 to 4.0, usually 1.0;
    /// From here down an emotion is bad, not just cool.
    BadFeeling "bad-feeling": Score, -2.0 to -0.1, usually -1.0;
    /// Less important than this, a bad emotion loses nobody.
    Matters "matters": Rating, 1.0 to 5.0, usually 3.0;
    /// So many steps below zero in a row wear people out, however mild each of them is.
    LongStretch "long-stretch": Steps, 2.0 to 20.0, usually 3.0;
    /// From here up an emotion is a high point that is told to others.
    HighPoint "high-point": Score, 0.1 to 2.0, usually 1.0;
    /// A breakpoint at which so many leave is as bad as it gets.
    GraveLoss "grave-loss": Percent, 1.0 to 100.0, usually 30.0;
    /// A target missed by more than this share of it is missed as badly as it gets.
    GraveMiss "grave-miss": Percent, 1.0 to 100.0, usually 50.0;
    /// A reading worse than the one before by more than this share of it is a turn for the worse.
    WorseShare "worse-share": Percent, 1.0 to 100.0, usually 10.0;
    /// An older reading tells of another time.
    ReadingAge "reading-age": Days, 1.0 to 3650.0, usually 365.0;
}

impl Threshold {
    /// Names it in messages' keys and as an argument of sentences.
    pub const fn key(self) -> &'static str {
        self.entry().key
    }

    pub const fn counted(self) -> Counted {
        self.entry().counted
    }

    /// The least and the greatest value that it may have.
    pub const fn range(self) -> (f64, f64) {
        let entry = self.entry();
        (entry.low, entry.high)
    }

    /// What it is on a map that does not say otherwise.
    pub const fn usual(self) -> f64 {
        self.entry().usual
    }

    fn checked(self, value: f64) -> Result<f64, ValueError> {
        let (low, high) = self.range();
        ranged("threshold", value, low, high)
    }
}

/// The thresholds that a map has changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(
    try_from = "BTreeMap<Threshold, f64>",
    into = "BTreeMap<Threshold, f64>"
)]
pub struct Thresholds(BTreeMap<Threshold, f64>);

impl Thresholds {
    /// What the rules go by.
    pub fn get(&self, threshold: Threshold) -> f64 {
        let own = self.0.get(&threshold).copied();
        own.unwrap_or_else(|| threshold.usual())
    }

    /// Changes it; its usual value, none, and one that it may not have are as if it had never been changed.
    pub fn set(&mut self, threshold: Threshold, value: Option<f64>) {
        let value = value.and_then(|v| threshold.checked(v).ok());
        match value.filter(|v| *v != threshold.usual()) {
            Some(value) => self.0.insert(threshold, value),
            None => self.0.remove(&threshold),
        };
    }

    /// Those that are not as usual.
    pub fn changed(&self) -> impl ExactSizeIterator<Item = (Threshold, f64)> + '_ {
        self.0.iter().map(|(threshold, value)| (*threshold, *value))
    }

    pub fn is_usual(&self, threshold: Threshold) -> bool {
        !self.0.contains_key(&threshold)
    }
}

impl TryFrom<BTreeMap<Threshold, f64>> for Thresholds {
    type Error = ValueError;

    /// # Errors
    /// If one of them is out of its range.
    fn try_from(values: BTreeMap<Threshold, f64>) -> Result<Self, ValueError> {
        let mut thresholds = Self::default();
        for (threshold, value) in values {
            thresholds.set(threshold, Some(threshold.checked(value)?));
        }
        Ok(thresholds)
    }
}

impl From<Thresholds> for BTreeMap<Threshold, f64> {
    fn from(thresholds: Thresholds) -> Self {
        thresholds.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_values_lie_in_their_ranges_and_are_not_kept() {
        for &threshold in Threshold::ALL {
            let usual = threshold.usual();
            assert_eq!(threshold.checked(usual), Ok(usual), "{threshold:?}");
            let mut thresholds = Thresholds::default();
            thresholds.set(threshold, Some(threshold.range().0));
            assert_eq!(thresholds.get(threshold), threshold.range().0);
            thresholds.set(threshold, Some(usual));
            assert_eq!(thresholds, Thresholds::default());
        }
    }

    #[test]
    fn what_is_out_of_range_is_no_threshold() {
        let mut thresholds = Thresholds::default();
        thresholds.set(Threshold::OwnerShare, Some(101.0));
        assert_eq!(thresholds.get(Threshold::OwnerShare), 30.0);
        let read = |value| Thresholds::try_from(BTreeMap::from([(Threshold::ReadingAge, value)]));
        assert!(read(0.0).is_err());
        assert!(read(180.0).is_ok_and(|t| t.get(Threshold::ReadingAge) == 180.0));
    }
}
