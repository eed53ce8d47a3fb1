//! KPIs: what is measured, apart from what was measured where.

use serde::{Deserialize, Serialize};

use super::{Date, Id, Source, unset};

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
    #[serde(default, skip_serializing_if = "unset")]
    pub n: Option<u32>,
    #[serde(default, skip_serializing_if = "unset")]
    pub source: Option<Id<Source>>,
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

    /// Against the target; none without a reading, a target or a direction.
    pub fn standing(&self, direction: Option<Direction>) -> Option<Standing> {
        let (value, target) = (self.latest()?.value, self.target?);
        let met = match direction? {
            Direction::Higher => value >= target,
            Direction::Lower => value <= target,
        };
        Some(if met { Standing::Met } else { Standing::Missed })
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
        let mut sorted: Vec<&Reading> = self.readings.iter().collect();
        sorted.sort_by_key(|r| r.date);
        let [.., before, last] = sorted.as_slice() else {
            return None;
        };
        let change = match direction? {
            Direction::Higher => last.value - before.value,
            Direction::Lower => before.value - last.value,
        };
        Some(if change > 0.0 {
            Trend::Better
        } else if change < 0.0 {
            Trend::Worse
        } else {
            Trend::Same
        })
    }
}
