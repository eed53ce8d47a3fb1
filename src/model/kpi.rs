//! KPIs: what is measured, apart from what was measured where.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{Date, Id, Source, ValueError, unset};

/// The definition of a KPI. Those that are built in need none in the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kpi {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Kpi>,
    /// Empty with the id of a built-in KPI: its usual name in the user's language.
    #[serde(default, skip_serializing_if = "unset")]
    pub name: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub unit: Option<Unit>,
    #[serde(default, skip_serializing_if = "unset")]
    pub direction: Option<Direction>,
}

/// In what a KPI is counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// 0 to 100, shown with a per cent sign.
    Percent,
    /// A plain number.
    Number,
    /// −100 to 100, as NPS is.
    Points,
    Seconds,
    Minutes,
    Hours,
    Days,
    /// On a scale up to this number: `4.6` of 5.
    OutOf(u32),
    /// Money, with its sign or code.
    Money(String),
    Own(String),
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Higher,
    Lower,
}

/// A KPI measured on a journey, stage, step or touchpoint.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    pub kpi: Id<Kpi>,
    #[serde(
        default,
        skip_serializing_if = "unset",
        deserialize_with = "super::values::finite_option"
    )]
    pub target: Option<f64>,
    /// In order of date.
    #[serde(default, skip_serializing_if = "unset")]
    pub readings: Vec<Reading>,
}

/// One value that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    pub date: Date,
    #[serde(deserialize_with = "super::values::finite")]
    pub value: f64,
    /// On how many people, answers or cases it rests.
    #[serde(default, skip_serializing_if = "unset")]
    pub n: Option<u32>,
    /// Where the value of all of them lies, as far as those who were asked tell.
    #[serde(default, skip_serializing_if = "unset")]
    pub interval: Option<Interval>,
    #[serde(default, skip_serializing_if = "unset")]
    pub source: Option<Id<Source>>,
}

impl Reading {
    /// A bare value of this day.
    pub const fn new(date: Date, value: f64) -> Self {
        Self {
            date,
            value,
            n: None,
            interval: None,
            source: None,
        }
    }

    /// Puts another value in its stead; the interval was the old one's.
    pub fn set_value(&mut self, value: f64) {
        if value != self.value {
            self.value = value;
            self.interval = None;
        }
    }

    /// Lets it rest on another number of answers; the interval was that of the old number.
    pub fn set_n(&mut self, n: Option<u32>) {
        if n != self.n {
            self.n = n;
            self.interval = None;
        }
    }
}

/// A confidence interval at 95 %, in the unit of its KPI; written `(58.1, 65.9)`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "(f64, f64)", into = "(f64, f64)")]
pub struct Interval {
    low: f64,
    high: f64,
}

impl Interval {
    pub const fn low(self) -> f64 {
        self.low
    }

    pub const fn high(self) -> f64 {
        self.high
    }

    /// Whether this value, in the same unit, lies within it.
    pub fn contains(self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

impl TryFrom<(f64, f64)> for Interval {
    type Error = ValueError;

    /// # Errors
    /// If either end is not finite, or the first is above the second.
    fn try_from((low, high): (f64, f64)) -> Result<Self, ValueError> {
        if low.is_finite() && high.is_finite() && low <= high {
            Ok(Self {
                low: low + 0.0,
                high: high + 0.0,
            })
        } else {
            Err(ValueError::Interval {
                found: format!("({low}, {high})"),
            })
        }
    }
}

impl From<Interval> for (f64, f64) {
    fn from(interval: Interval) -> Self {
        (interval.low, interval.high)
    }
}

/// The readings and the target of a measurement as a small line, in a square of side 1: `x` goes with the days, `y`
/// upwards with the value.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Two or more, from the first day to the last.
    pub points: Vec<(f64, f64)>,
    /// The height of the target.
    pub target: Option<f64>,
}

/// The latest reading against the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Met,
    Missed,
}

/// The latest reading against the one before it, in the KPI's own direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    Better,
    Same,
    Worse,
}

impl Measurement {
    /// The reading with the latest date; of several on that day the last one.
    pub fn latest(&self) -> Option<&Reading> {
        self.readings.iter().max_by_key(|r| r.date)
    }

    /// The readings in order of date.
    fn sorted(&self) -> Vec<&Reading> {
        let mut sorted: Vec<&Reading> = self.readings.iter().collect();
        sorted.sort_by_key(|r| r.date);
        sorted
    }

    /// The run of the readings; none with fewer than two.
    pub fn run(&self) -> Option<Run> {
        let sorted = self.sorted();
        let [first, .., last] = sorted.as_slice() else {
            return None;
        };
        let days = last.date.days_since(first.date);
        let values = || sorted.iter().map(|r| r.value).chain(self.target);
        let low = values().fold(f64::MAX, f64::min);
        let high = values().fold(f64::MIN, f64::max);
        // Halves, since the way from the lowest to the highest number there is has no number.
        let reach = high / 2.0 - low / 2.0;
        let y = |value: f64| match reach > 0.0 {
            true => (value / 2.0 - low / 2.0) / reach,
            false => 0.5,
        };
        let x = |i: usize, reading: &Reading| match days {
            // All of one day: one after the other.
            0 => i as f64 / (sorted.len() - 1) as f64,
            days => f64::from(reading.date.days_since(first.date)) / f64::from(days),
        };
        let points = sorted.iter().enumerate();
        Some(Run {
            points: points.map(|(i, r)| (x(i, r), y(r.value))).collect(),
            target: self.target.map(y),
        })
    }

    /// Whether the latest reading is above the one before it (`Greater`) or below it; none with fewer than two.
    pub fn moved(&self) -> Option<Ordering> {
        match self.sorted().as_slice() {
            [.., before, last] => last.value.partial_cmp(&before.value),
            _ => None,
        }
    }

    /// Against the target; none without a reading, a target or a direction.
    pub fn standing(&self, direction: Option<Direction>) -> Option<Standing> {
        let (value, target) = (self.latest()?.value, self.target?);
        let met = match direction? {
            Direction::Higher => value >= target,
            Direction::Lower => value <= target,
        };
        Some(if met { Standing::Met } else { Standing::Missed })
    }

    /// Whether the target lies within the interval of the latest reading: then whether it is met or missed may be chance.
    pub fn is_unsure(&self) -> bool {
        let interval = self.latest().and_then(|reading| reading.interval);
        let held = interval.zip(self.target);
        held.is_some_and(|(interval, target)| interval.contains(target))
    }

    /// How far the latest reading lies from the target on the wrong side, as a share of the target (0.3 = 30 %);
    /// zero where it is met, none where there is nothing to compare.
    pub fn shortfall(&self, direction: Option<Direction>) -> Option<f64> {
        let (value, target) = (self.latest()?.value, self.target?);
        let gap = match direction? {
            Direction::Higher => target - value,
            Direction::Lower => value - target,
        };
        Some(if gap <= 0.0 {
            0.0
        } else if target == 0.0 {
            1.0
        } else {
            gap / target.abs()
        })
    }

    /// Against the reading before; none with fewer than two.
    pub fn trend(&self, direction: Option<Direction>) -> Option<Trend> {
        Some(match (self.moved()?, direction?) {
            (Ordering::Equal, _) => Trend::Same,
            (Ordering::Greater, Direction::Higher) | (Ordering::Less, Direction::Lower) => {
                Trend::Better
            }
            (Ordering::Greater, Direction::Lower) | (Ordering::Less, Direction::Higher) => {
                Trend::Worse
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(readings: &[(i8, f64)], target: Option<f64>) -> Measurement {
        let reading =
            |(month, value): &(i8, f64)| Reading::new(Date::new(2026, *month, 1).unwrap(), *value);
        Measurement {
            kpi: Id::new("nps"),
            target,
            readings: readings.iter().map(reading).collect(),
        }
    }

    #[test]
    fn a_run_goes_with_the_days_and_makes_room_for_the_target() {
        // January to February 31 days, to April 90.
        let run = measured(&[(4, 40.0), (1, 20.0), (2, 30.0)], Some(60.0))
            .run()
            .unwrap();
        assert_eq!(run.points[0], (0.0, 0.0));
        assert_eq!(run.points[1], (31.0 / 90.0, 0.25));
        assert_eq!(run.points[2], (1.0, 0.5));
        assert_eq!(run.target, Some(1.0));
    }

    #[test]
    fn a_run_has_no_holes_where_nothing_moves() {
        assert_eq!(measured(&[(1, 20.0)], Some(3.0)).run(), None);
        let level = measured(&[(1, 5.0), (1, 5.0), (1, 5.0)], None)
            .run()
            .unwrap();
        assert_eq!(level.points, [(0.0, 0.5), (0.5, 0.5), (1.0, 0.5)]);
        let widest = measured(&[(1, f64::MIN), (2, f64::MAX)], None)
            .run()
            .unwrap();
        assert_eq!(widest.points, [(0.0, 0.0), (1.0, 1.0)]);
    }

    #[test]
    fn an_interval_goes_with_the_value_that_it_is_about() {
        let mut reading = Reading::new(Date::new(2026, 1, 1).unwrap(), 62.0);
        reading.interval = Interval::try_from((58.0, 66.0)).ok();
        reading.set_value(62.0);
        reading.set_n(None);
        assert!(reading.interval.is_some(), "nothing has changed");
        reading.set_value(63.0);
        assert_eq!(reading.interval, None);
        assert!(Interval::try_from((2.0, 1.0)).is_err());
        assert!(Interval::try_from((f64::NAN, 1.0)).is_err());
    }
}
