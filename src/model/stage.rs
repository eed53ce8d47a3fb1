//! Stages and steps: the columns of a map.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Emotion, Id, Measurement, Note, Path, Persona, Picture, Touchpoint, unset};
use crate::theme::Colour;

/// A section of the way, seen from where the customer stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    #[default]
    Before,
    During,
    After,
}

impl Period {
    pub const ALL: [Self; 3] = [Self::Before, Self::During, Self::After];
}

/// A stage of the journey; it spans its steps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Stage>,
    pub name: String,
    pub period: Period,
    /// What the customer tries to achieve; stands below the name on the map.
    #[serde(default, skip_serializing_if = "unset")]
    pub goal: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub motivation: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub behaviour: String,
    /// By what the customer compares.
    #[serde(default, skip_serializing_if = "unset")]
    pub criteria: Vec<Criterion>,
    /// What the company wants here.
    #[serde(default, skip_serializing_if = "unset")]
    pub company_goal: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub strengths: Vec<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub weaknesses: Vec<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub growth_levers: Vec<String>,
    /// Instead of the period's hue.
    #[serde(default, skip_serializing_if = "unset")]
    pub colour: Option<Colour>,
    #[serde(default, skip_serializing_if = "unset")]
    pub kpis: Vec<Measurement>,
    #[serde(default, skip_serializing_if = "unset")]
    pub notes: Vec<Arc<Note>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub steps: Vec<Arc<Step>>,
}

/// By what a customer compares offers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    Features,
    /// Warranty, delivery and other services that come with it.
    ExtraServices,
    Price,
    ExperienceOfOthers,
    Own(String),
}

/// One moment: what the customer does. A column of the map.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Step>,
    /// What the customer does.
    pub title: String,
    /// Instead of the stage's period.
    #[serde(default, skip_serializing_if = "unset")]
    pub period: Option<Period>,
    /// How long it takes.
    #[serde(default, skip_serializing_if = "unset")]
    pub duration: Option<Span>,
    /// How much of it, or before it, is waiting.
    #[serde(default, skip_serializing_if = "unset")]
    pub waiting: Option<Span>,
    /// The way that it belongs to; none is the main one.
    #[serde(default, skip_serializing_if = "unset")]
    pub path: Option<Id<Path>>,
    /// The earlier step to which it leads back.
    #[serde(default, skip_serializing_if = "unset")]
    pub leads_back_to: Option<Id<Step>>,
    /// Empty means all.
    #[serde(default, skip_serializing_if = "unset")]
    pub personas: Vec<Id<Persona>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub picture: Option<Picture>,
    /// Of its column, map units, within [`Step::WIDTHS`]; none is the grid's.
    #[serde(
        default,
        skip_serializing_if = "unset",
        deserialize_with = "super::values::finite_option"
    )]
    pub width: Option<f64>,
    #[serde(default, skip_serializing_if = "unset")]
    pub emotions: Vec<Emotion>,
    #[serde(default, skip_serializing_if = "unset")]
    pub kpis: Vec<Measurement>,
    #[serde(default, skip_serializing_if = "unset")]
    pub notes: Vec<Arc<Note>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub touchpoints: Vec<Arc<Touchpoint>>,
}

/// A length of time as people say it: `days(3)`. Not negative.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    Seconds(#[serde(deserialize_with = "super::values::finite")] f64),
    Minutes(#[serde(deserialize_with = "super::values::finite")] f64),
    Hours(#[serde(deserialize_with = "super::values::finite")] f64),
    Days(#[serde(deserialize_with = "super::values::finite")] f64),
    Weeks(#[serde(deserialize_with = "super::values::finite")] f64),
    Months(#[serde(deserialize_with = "super::values::finite")] f64),
    Years(#[serde(deserialize_with = "super::values::finite")] f64),
}

impl Span {
    /// The number before the unit.
    pub const fn amount(self) -> f64 {
        match self {
            Self::Seconds(n)
            | Self::Minutes(n)
            | Self::Hours(n)
            | Self::Days(n)
            | Self::Weeks(n)
            | Self::Months(n)
            | Self::Years(n) => n,
        }
    }

    /// So many of the same unit.
    pub const fn with_amount(self, n: f64) -> Self {
        match self {
            Self::Seconds(_) => Self::Seconds(n),
            Self::Minutes(_) => Self::Minutes(n),
            Self::Hours(_) => Self::Hours(n),
            Self::Days(_) => Self::Days(n),
            Self::Weeks(_) => Self::Weeks(n),
            Self::Months(_) => Self::Months(n),
            Self::Years(_) => Self::Years(n),
        }
    }
}

impl Stage {
    pub fn new(name: &str, period: Period) -> Self {
        Self {
            name: name.into(),
            period,
            ..Self::default()
        }
    }
}

impl Step {
    /// How wide its column can be, map units.
    pub const WIDTHS: std::ops::RangeInclusive<f64> = 120.0..=560.0;

    pub fn new(title: &str) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }
}
