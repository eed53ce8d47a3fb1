//! The journey itself.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Channel, Date, FORMAT, Id, Kind, Kpi, Lane, LaneKind, Language, Measurement, Note, NoteKind,
    Owner, Path, Period, Persona, Picture, SavedView, Stage, Thresholds, unset,
};
use crate::theme::Colour;

/// A customer's way with a company, whole or in part. One file holds one journey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journey {
    /// Version of the file format; stands first in the file.
    pub wegmarke: u32,
    pub about: Arc<About>,
    #[serde(default, skip_serializing_if = "unset")]
    pub personas: Vec<Arc<Persona>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub paths: Vec<Arc<Path>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub owners: Vec<Arc<Owner>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub kinds: Vec<Arc<Kind>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub channels: Vec<Arc<Channel>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub kpis: Vec<Arc<Kpi>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub sources: Vec<Arc<Source>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub lanes: Vec<Arc<Lane>>,
    /// Ways of looking at the map.
    #[serde(default, skip_serializing_if = "unset")]
    pub views: Vec<Arc<SavedView>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub stages: Vec<Arc<Stage>>,
    /// KPIs of the journey as a whole.
    #[serde(default, skip_serializing_if = "unset")]
    pub measurements: Vec<Measurement>,
    /// Notes on the journey as a whole.
    #[serde(default, skip_serializing_if = "unset")]
    pub notes: Vec<Arc<Note>>,
}

/// What a map says of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    pub title: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub scenario: String,
    /// What the study is to find out or to change.
    #[serde(default, skip_serializing_if = "unset")]
    pub goal: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub language: Language,
    #[serde(default, skip_serializing_if = "unset")]
    pub scope: Scope,
    #[serde(default, skip_serializing_if = "unset")]
    pub state: State,
    #[serde(default, skip_serializing_if = "unset")]
    pub period_names: PeriodNames,
    #[serde(default, skip_serializing_if = "unset")]
    pub author: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub date: Option<Date>,
    /// The map's own version, as its author counts: "1.2".
    #[serde(default, skip_serializing_if = "unset")]
    pub version: String,
    /// "internal", "for the client only"; stands in the footer.
    #[serde(default, skip_serializing_if = "unset")]
    pub confidentiality: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub client: Client,
    /// Replaces the blue of the theme.
    #[serde(default, skip_serializing_if = "unset")]
    pub accent: Option<Colour>,
    #[serde(default, skip_serializing_if = "unset")]
    pub audit: Audit,
}

/// How much of the way is mapped. A section is not blamed for what it leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    #[default]
    Whole,
    Section,
}

/// The way as it is, or as it is meant to become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    #[default]
    AsIs,
    ToBe,
}

/// Names of the periods instead of "before, during, after the purchase".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodNames {
    #[serde(default, skip_serializing_if = "unset")]
    pub before: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub during: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub after: Option<String>,
}

impl PeriodNames {
    pub fn get(&self, period: Period) -> Option<&str> {
        match period {
            Period::Before => self.before.as_deref(),
            Period::During => self.during.as_deref(),
            Period::After => self.after.as_deref(),
        }
    }

    pub fn set(&mut self, period: Period, name: Option<String>) {
        *match period {
            Period::Before => &mut self.before,
            Period::During => &mut self.during,
            Period::After => &mut self.after,
        } = name;
    }
}

/// For whom the map is made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Client {
    #[serde(default, skip_serializing_if = "unset")]
    pub name: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub logo: Option<Picture>,
}

/// The audit as an undertaking. The ticks themselves stand at their touchpoints.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audit {
    /// Which audit is under way, counted from 1.
    pub round: u32,
    /// The numbers by which this map is judged, as far as they are not the usual ones.
    #[serde(default, skip_serializing_if = "unset")]
    pub thresholds: Thresholds,
    /// Whether a health score is told of stages, owners and map. It stands in the file, so that all who get the map see
    /// the same.
    #[serde(default, skip_serializing_if = "unset")]
    pub health: bool,
}

impl Default for Audit {
    fn default() -> Self {
        Self {
            round: 1,
            thresholds: Thresholds::default(),
            health: false,
        }
    }
}

/// What statements rest on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Source>,
    pub name: String,
    pub kind: SourceKind,
    /// How many people, answers or cases.
    #[serde(default, skip_serializing_if = "unset")]
    pub n: Option<u32>,
    #[serde(default, skip_serializing_if = "unset")]
    pub from: Option<Date>,
    #[serde(default, skip_serializing_if = "unset")]
    pub to: Option<Date>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    #[default]
    Interviews,
    Observation,
    Survey,
    Analytics,
    SupportLog,
    Study,
    Workshop,
    /// Nothing was asked or measured: somebody's experience.
    Assumption,
}

impl Source {
    /// A new one of this name.
    pub fn new(name: &str, kind: SourceKind) -> Self {
        Self {
            name: name.trim().to_owned(),
            kind,
            ..Self::default()
        }
    }
}

impl SourceKind {
    pub const ALL: [Self; 8] = [
        Self::Interviews,
        Self::Observation,
        Self::Survey,
        Self::Analytics,
        Self::SupportLog,
        Self::Study,
        Self::Workshop,
        Self::Assumption,
    ];
}

impl Default for Journey {
    fn default() -> Self {
        Self {
            wegmarke: FORMAT,
            about: Arc::default(),
            personas: Vec::new(),
            paths: Vec::new(),
            owners: Vec::new(),
            kinds: Vec::new(),
            channels: Vec::new(),
            kpis: Vec::new(),
            sources: Vec::new(),
            lanes: Vec::new(),
            views: Vec::new(),
            stages: Vec::new(),
            measurements: Vec::new(),
            notes: Vec::new(),
        }
    }
}

impl Journey {
    /// An empty journey with the lanes that most maps have.
    pub fn new(title: &str, language: Language) -> Self {
        let lanes = [
            LaneKind::Actions,
            LaneKind::Touchpoints,
            LaneKind::Emotions,
            LaneKind::Kpis,
            LaneKind::Notes(vec![NoteKind::PainPoint]),
            LaneKind::Notes(vec![NoteKind::Opportunity, NoteKind::Idea]),
        ];
        Self {
            about: Arc::new(About {
                title: title.into(),
                language,
                ..About::default()
            }),
            lanes: lanes
                .into_iter()
                .map(|kind| Arc::new(Lane::new(kind)))
                .collect(),
            ..Self::default()
        }
    }
}
