//! Notes: one type for everything that is written on a map.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{Date, Evidence, Id, Owner, Persona, Rating, Step, unset};

/// Words on a journey, stage, step or touchpoint. A fact has one home: a pain point of a touchpoint is a note on it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Note>,
    pub kind: NoteKind,
    pub text: String,
    /// On a step: the last step of the run that the note covers; later in the same journey.
    #[serde(default, skip_serializing_if = "unset")]
    pub until: Option<Id<Step>>,
    /// Empty means all.
    #[serde(default, skip_serializing_if = "unset")]
    pub personas: Vec<Id<Persona>>,
    /// How bad a pain point is; how much an opportunity or idea would change.
    #[serde(default, skip_serializing_if = "unset")]
    pub severity: Option<Rating>,
    #[serde(default, skip_serializing_if = "unset")]
    pub effort: Option<Rating>,
    #[serde(default, skip_serializing_if = "unset")]
    pub owner: Option<Id<Owner>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub due: Option<Date>,
    #[serde(default, skip_serializing_if = "unset")]
    pub status: Option<NoteStatus>,
    #[serde(default, skip_serializing_if = "unset")]
    pub votes: u32,
    #[serde(default, skip_serializing_if = "unset")]
    pub evidence: Option<Evidence>,
    #[serde(default, skip_serializing_if = "unset")]
    pub comments: Vec<Comment>,
}

/// What a note says.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    Thought,
    Quote,
    Need,
    PainPoint,
    Opportunity,
    Idea,
    Question,
    Risk,
    /// What the customer can touch or see as proof of the service.
    PhysicalEvidence,
    /// What staff or systems do in the customer's sight.
    Frontstage,
    /// What staff do out of the customer's sight.
    Backstage,
    /// Processes and systems that carry all of it.
    Support,
    #[default]
    Free,
}

impl NoteKind {
    pub const ALL: [Self; 13] = [
        Self::Thought,
        Self::Quote,
        Self::Need,
        Self::PainPoint,
        Self::Opportunity,
        Self::Idea,
        Self::Question,
        Self::Risk,
        Self::PhysicalEvidence,
        Self::Frontstage,
        Self::Backstage,
        Self::Support,
        Self::Free,
    ];

    /// Whether it belongs to the rows of a service blueprint.
    pub const fn is_blueprint(self) -> bool {
        matches!(
            self,
            Self::PhysicalEvidence | Self::Frontstage | Self::Backstage | Self::Support
        )
    }
}

/// How far a note that asks for something has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteStatus {
    Open,
    Planned,
    InProgress,
    Done,
    Dropped,
}

impl NoteStatus {
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Planned,
        Self::InProgress,
        Self::Done,
        Self::Dropped,
    ];
}

/// A remark on a note.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    #[serde(default, skip_serializing_if = "unset")]
    pub author: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub date: Option<Date>,
    pub text: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub resolved: bool,
}

impl Note {
    pub fn new(kind: NoteKind, text: &str) -> Self {
        Self {
            kind,
            text: text.into(),
            ..Self::default()
        }
    }

    /// Whether it belongs to the plan: opportunities and ideas always; what hurts, is needed or threatens once somebody
    /// is to see to it or a day is set.
    pub const fn is_action(&self) -> bool {
        match self.kind {
            NoteKind::Opportunity | NoteKind::Idea => true,
            NoteKind::PainPoint | NoteKind::Need | NoteKind::Risk => {
                self.owner.is_some() || self.due.is_some()
            }
            _ => false,
        }
    }

    /// Which of two is worth more: the one whose impact exceeds its effort by more; of equals the one with more impact.
    /// Without effort it comes after all that are rated, without impact last.
    pub fn worth(&self, other: &Self) -> Ordering {
        let of = |note: &Self| {
            let impact = note.severity.map(|r| i16::from(r.get()));
            let effort = note.effort.map(|r| i16::from(r.get()));
            (impact.zip(effort).map(|(i, e)| i - e), impact)
        };
        of(self).cmp(&of(other))
    }

    /// Whether its day has passed and it is neither done nor dropped.
    pub fn is_overdue(&self, today: Date) -> bool {
        !self.is_settled() && self.due.is_some_and(|due| due < today)
    }

    /// Whether nothing is left to do.
    pub const fn is_settled(&self) -> bool {
        matches!(self.status, Some(NoteStatus::Done | NoteStatus::Dropped))
    }
}
