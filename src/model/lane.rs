//! The rows of a map.

use serde::{Deserialize, Serialize};

use super::{Id, NoteKind, unset};

/// A row: it shows what the document holds, nothing is entered twice.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Lane>,
    pub shows: LaneKind,
    /// Instead of the usual name in the user's language.
    #[serde(default, skip_serializing_if = "unset")]
    pub title: Option<String>,
    /// Instead of the usual line below the name.
    #[serde(default, skip_serializing_if = "unset")]
    pub subtitle: Option<String>,
    /// At least this high, map units; it grows with its content.
    #[serde(
        default,
        skip_serializing_if = "unset",
        deserialize_with = "super::values::finite_option"
    )]
    pub height: Option<f64>,
    #[serde(default, skip_serializing_if = "unset")]
    pub hidden: bool,
}

/// What a lane shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LaneKind {
    /// What the customer does: the steps' titles and durations.
    #[default]
    Actions,
    /// The cards.
    Touchpoints,
    /// One curve a persona.
    Emotions,
    /// Channel × step, the path drawn through.
    Channels,
    Kpis,
    Owners,
    /// Notes of these kinds.
    Notes(Vec<NoteKind>),
    /// A storyboard.
    Pictures,
}

impl Lane {
    pub fn new(shows: LaneKind) -> Self {
        Self {
            shows,
            ..Self::default()
        }
    }
}
