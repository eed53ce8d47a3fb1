//! Filters: which touchpoints are meant; and views that are kept with the map.

use serde::{Deserialize, Serialize};

use super::{
    Channel, Check, Control, Curves, Id, Journey, Kind, ObjectId, Owner, Period, Persona, Rating,
    Stage, State, Status, built_in_channel, built_in_kind, unset,
};

/// Conditions on touchpoints. Of the conditions on one [`Attribute`] at least one must hold, and so for every
/// attribute that is named; no conditions mean everything.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Filter {
    pub conditions: Vec<Condition>,
}

/// One thing that is asked of a touchpoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Owns it, also through a channel.
    Owner(Id<Owner>),
    /// Nobody owns it.
    WithoutOwner,
    Channel(Id<Channel>),
    /// It is met in this period.
    Period(Period),
    Stage(Id<Stage>),
    /// Its own, or that of its channel.
    Control(Control),
    Evidence(Ground),
    /// At least this important.
    Importance(Rating),
    /// Nobody has said how important it is.
    WithoutImportance,
    /// Somebody feels worse than neutral there, or at its step where it has no score of its own.
    BadEmotion,
    MomentOfTruth,
    Breakpoint,
    Status(Status),
    Kind(Id<Kind>),
    /// This persona meets it.
    Persona(Id<Persona>),
    /// This check of its audit is not done yet.
    Open(Check),
    /// These words stand in it or in its notes, in any case of letters.
    Text(String),
}

/// Whether a statement was observed, apart from what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    Assumed,
    Observed,
}

impl Ground {
    pub const ALL: [Self; 2] = [Self::Assumed, Self::Observed];
}

/// What a condition is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Attribute {
    Owner,
    Channel,
    Kind,
    Period,
    Stage,
    Persona,
    Control,
    Status,
    Importance,
    Emotion,
    MomentOfTruth,
    Breakpoint,
    Evidence,
    Audit,
    Text,
}

impl Attribute {
    /// In the order in which they are offered.
    pub const ALL: [Self; 15] = [
        Self::Owner,
        Self::Channel,
        Self::Kind,
        Self::Period,
        Self::Stage,
        Self::Persona,
        Self::Control,
        Self::Status,
        Self::Importance,
        Self::Emotion,
        Self::MomentOfTruth,
        Self::Breakpoint,
        Self::Evidence,
        Self::Audit,
        Self::Text,
    ];

    /// The conditions on it that can be asked in this journey, in the order in which they are offered: of channels and
    /// kinds those that are in use. Words to look for are typed, not offered.
    pub fn conditions(self, journey: &Journey) -> Vec<Condition> {
        match self {
            Self::Owner => {
                let owners = journey
                    .owners
                    .iter()
                    .map(|o| Condition::Owner(o.id.clone()));
                owners.chain([Condition::WithoutOwner]).collect()
            }
            Self::Channel => {
                let used = in_use(journey.touchpoints().flat_map(|s| &s.touchpoint.channels));
                used.into_iter().map(Condition::Channel).collect()
            }
            Self::Kind => {
                let used = in_use(
                    journey
                        .touchpoints()
                        .filter_map(|s| s.touchpoint.kind.as_ref()),
                );
                used.into_iter().map(Condition::Kind).collect()
            }
            Self::Period => Period::ALL.map(Condition::Period).into(),
            Self::Stage => {
                let stages = journey.stages.iter();
                stages.map(|s| Condition::Stage(s.id.clone())).collect()
            }
            Self::Persona => {
                let personas = journey.personas.iter();
                personas.map(|p| Condition::Persona(p.id.clone())).collect()
            }
            Self::Control => Control::ALL
                .iter()
                .copied()
                .map(Condition::Control)
                .collect(),
            Self::Status => Status::ALL.iter().copied().map(Condition::Status).collect(),
            Self::Importance => {
                let least = Rating::ALL.into_iter().rev().map(Condition::Importance);
                least.chain([Condition::WithoutImportance]).collect()
            }
            Self::Emotion => vec![Condition::BadEmotion],
            Self::MomentOfTruth => vec![Condition::MomentOfTruth],
            Self::Breakpoint => vec![Condition::Breakpoint],
            Self::Evidence => Ground::ALL.map(Condition::Evidence).into(),
            Self::Audit => Check::ALL.iter().copied().map(Condition::Open).collect(),
            Self::Text => Vec::new(),
        }
    }
}

/// Each id once, in order of first use.
fn in_use<'a, T: 'a>(ids: impl Iterator<Item = &'a Id<T>>) -> Vec<Id<T>> {
    let mut used = Vec::new();
    for id in ids {
        if !used.contains(id) {
            used.push(id.clone());
        }
    }
    used
}

impl Condition {
    pub const fn attribute(&self) -> Attribute {
        match self {
            Self::Owner(_) | Self::WithoutOwner => Attribute::Owner,
            Self::Channel(_) => Attribute::Channel,
            Self::Period(_) => Attribute::Period,
            Self::Stage(_) => Attribute::Stage,
            Self::Control(_) => Attribute::Control,
            Self::Evidence(_) => Attribute::Evidence,
            Self::Importance(_) | Self::WithoutImportance => Attribute::Importance,
            Self::BadEmotion => Attribute::Emotion,
            Self::MomentOfTruth => Attribute::MomentOfTruth,
            Self::Breakpoint => Attribute::Breakpoint,
            Self::Status(_) => Attribute::Status,
            Self::Kind(_) => Attribute::Kind,
            Self::Persona(_) => Attribute::Persona,
            Self::Open(_) => Attribute::Audit,
            Self::Text(_) => Attribute::Text,
        }
    }

    /// The object that it names.
    pub fn object(&self) -> Option<ObjectId> {
        match self {
            Self::Owner(id) => Some(id.into()),
            Self::Channel(id) => Some(id.into()),
            Self::Stage(id) => Some(id.into()),
            Self::Kind(id) => Some(id.into()),
            Self::Persona(id) => Some(id.into()),
            Self::WithoutOwner
            | Self::Period(_)
            | Self::Control(_)
            | Self::Evidence(_)
            | Self::Importance(_)
            | Self::WithoutImportance
            | Self::BadEmotion
            | Self::MomentOfTruth
            | Self::Breakpoint
            | Self::Status(_)
            | Self::Open(_)
            | Self::Text(_) => None,
        }
    }

    /// Whether the journey knows what it names.
    fn is_known(&self, journey: &Journey) -> bool {
        match self {
            Self::Channel(id) if built_in_channel(id.as_str()).is_some() => true,
            Self::Kind(id) if built_in_kind(id.as_str()).is_some() => true,
            _ => self.object().is_none_or(|object| journey.contains(&object)),
        }
    }

    /// Whether of conditions of this form only one makes sense: the lower of two bounds says nothing new.
    const fn is_single(&self) -> bool {
        matches!(self, Self::Importance(_) | Self::Text(_))
    }
}

impl Filter {
    pub fn new(conditions: impl IntoIterator<Item = Condition>) -> Self {
        Self {
            conditions: conditions.into_iter().collect(),
        }
    }

    /// Whether it lets everything through.
    pub const fn is_empty(&self) -> bool {
        self.conditions.is_empty()
    }

    pub fn has(&self, condition: &Condition) -> bool {
        self.conditions.contains(condition)
    }

    /// The conditions on this attribute.
    pub fn on(&self, attribute: Attribute) -> impl Iterator<Item = &Condition> + Clone {
        let conditions = self.conditions.iter();
        conditions.filter(move |c| c.attribute() == attribute)
    }

    /// The attributes on which there are conditions, each once, in the order in which they came.
    pub fn attributes(&self) -> Vec<Attribute> {
        let mut attributes = Vec::new();
        for condition in &self.conditions {
            if !attributes.contains(&condition.attribute()) {
                attributes.push(condition.attribute());
            }
        }
        attributes
    }

    /// With this condition, or without it if it has it.
    #[must_use]
    pub fn toggled(mut self, condition: Condition) -> Self {
        if self.has(&condition) {
            self.conditions.retain(|c| *c != condition);
        } else {
            if condition.is_single() {
                let same = std::mem::discriminant(&condition);
                self.conditions
                    .retain(|c| std::mem::discriminant(c) != same);
            }
            self.conditions.push(condition);
        }
        self
    }

    /// Drops the conditions that name what the journey does not have.
    pub fn forget_strangers(&mut self, journey: &Journey) {
        self.conditions.retain(|c| c.is_known(journey));
    }

    /// Without any condition on this attribute.
    #[must_use]
    pub fn without(mut self, attribute: Attribute) -> Self {
        self.conditions.retain(|c| c.attribute() != attribute);
        self
    }
}

/// A way of looking at the map that is kept with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<SavedView>,
    pub name: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub filter: Filter,
    /// What does not match the filter is left out instead of paled.
    #[serde(default, skip_serializing_if = "unset")]
    pub hides: bool,
    #[serde(default, skip_serializing_if = "unset")]
    pub curves: Curves,
    /// The personas are explained in the head of the sheet.
    #[serde(default, skip_serializing_if = "unset")]
    pub persona_cards: bool,
    /// Only what is there as it is, or as it is to be; else both, with marks.
    #[serde(default, skip_serializing_if = "unset")]
    pub state: Option<State>,
    /// Points of the screen per map unit, above zero.
    #[serde(deserialize_with = "super::values::finite")]
    pub zoom: f64,
    /// What lies in the middle of the view, map units from the sheet's upper left corner.
    pub centre: SheetPlace,
}

/// A place on the sheet, map units from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetPlace {
    #[serde(deserialize_with = "super::values::finite")]
    pub x: f64,
    #[serde(deserialize_with = "super::values::finite")]
    pub y: f64,
}

impl Default for SavedView {
    fn default() -> Self {
        Self {
            id: Id::fresh(),
            name: String::new(),
            filter: Filter::default(),
            hides: false,
            curves: Curves::default(),
            persona_cards: false,
            state: None,
            zoom: 1.0,
            centre: SheetPlace::default(),
        }
    }
}
