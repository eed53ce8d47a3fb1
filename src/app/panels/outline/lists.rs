//! What the rows of the outline say.

use std::collections::HashMap;
use std::sync::Arc;

use crate::app::desk::Desk;
use crate::app::panels::entry::Mark;
use crate::audit;
use crate::i18n::{self, Language, t};
use crate::layout::{hue, lane_icon, owner_colour, persona_colour};
use crate::model::{Id, Journey, ObjectId, Owner, Path, Stage};
use crate::words;

/// A list of the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Stages,
    Lanes,
    Personas,
    Owners,
    Paths,
    Views,
}

impl Section {
    pub const ALL: [Self; 6] = [
        Self::Stages,
        Self::Lanes,
        Self::Personas,
        Self::Owners,
        Self::Paths,
        Self::Views,
    ];

    pub fn title(self, language: Language) -> String {
        match self {
            Self::Stages => t!(language, "outline-stages"),
            Self::Lanes => t!(language, "outline-lanes"),
            Self::Personas => t!(language, "outline-personas"),
            Self::Owners => t!(language, "outline-owners"),
            Self::Paths => t!(language, "outline-paths"),
            Self::Views => t!(language, "outline-views"),
        }
    }

    /// What the plus beside the title does.
    pub fn add(self, language: Language) -> String {
        match self {
            Self::Stages => t!(language, "outline-add-stage"),
            Self::Lanes => t!(language, "outline-add-lane"),
            Self::Personas => t!(language, "outline-add-persona"),
            Self::Owners => t!(language, "outline-add-owner"),
            Self::Paths => t!(language, "outline-add-path"),
            Self::Views => t!(language, "outline-add-view"),
        }
    }

    /// What stands there while the list is empty; without it the section is left out.
    pub fn when_empty(self, language: Language) -> Option<String> {
        Some(match self {
            Self::Stages => t!(language, "outline-no-stages"),
            Self::Lanes => t!(language, "outline-no-lanes"),
            Self::Personas => t!(language, "outline-no-personas"),
            Self::Owners => t!(language, "outline-no-owners"),
            Self::Paths | Self::Views => return None,
        })
    }

    pub fn rows(self, desk: &Desk, counts: &Counts) -> Vec<Row> {
        let (journey, theme, language) = (desk.journey(), &*desk.theme, desk.language);
        match self {
            Self::Stages => journey
                .stages
                .iter()
                .map(|stage| {
                    let count = counts.of_stage(&stage.id);
                    let dot = Mark::Dot(hue(theme, stage.period, stage.colour).strong);
                    let dropped = counts.dropped.get(&stage.id).copied().unwrap_or(0);
                    Row {
                        dropped,
                        ..Row::new((&stage.id).into(), dot, &stage.name, Tail::Count(count))
                    }
                })
                .collect(),
            Self::Lanes => journey
                .lanes
                .iter()
                .map(|lane| {
                    let name = words::lane_title(language, lane);
                    let icon = Mark::Icon(lane_icon(&lane.shows));
                    Row::new(
                        (&lane.id).into(),
                        icon,
                        &name,
                        Tail::Eye {
                            hidden: lane.hidden,
                        },
                    )
                })
                .collect(),
            Self::Personas => journey
                .personas
                .iter()
                .enumerate()
                .map(|(place, persona)| {
                    let dot = Mark::Dot(persona_colour(theme, place, persona));
                    let share = persona.share.map(|s| i18n::percent(language, s.get()));
                    Row::new(
                        (&persona.id).into(),
                        dot,
                        &persona.name,
                        share.map_or(Tail::None, Tail::Text),
                    )
                })
                .collect(),
            Self::Owners => journey
                .owners
                .iter()
                .map(|owner| {
                    let count = counts.of_owner(&owner.id);
                    let dot = Mark::Dot(owner_colour(theme, journey, owner));
                    Row::new((&owner.id).into(), dot, &owner.name, Tail::Count(count))
                })
                .collect(),
            Self::Views => journey
                .views
                .iter()
                .map(|view| {
                    let icon = match view.filter.is_empty() {
                        true => crate::text::Icon::PushPin,
                        false => crate::text::Icon::Funnel,
                    };
                    let zoom = i18n::percent(language, (view.zoom * 100.0).round());
                    let tail = Tail::Text(zoom);
                    Row::new((&view.id).into(), Mark::Icon(icon), &view.name, tail)
                })
                .collect(),
            Self::Paths => journey
                .paths
                .iter()
                .map(|path| {
                    let icon = Mark::Icon(crate::text::Icon::GitBranch);
                    let count = counts.of_path(&path.id);
                    let tail = match path.share {
                        Some(share) => {
                            let share = i18n::percent(language, share.get());
                            Tail::Text(format!("{share} · {count}"))
                        }
                        None => Tail::Count(count),
                    };
                    Row::new((&path.id).into(), icon, &path.name, tail)
                })
                .collect(),
        }
    }
}

/// A row for an object.
pub struct Row {
    pub object: ObjectId,
    pub mark: Mark,
    pub name: String,
    pub tail: Tail,
    /// Of the touchpoints that are counted: those that are to be dropped, which the audit does not count.
    pub dropped: usize,
}

/// What stands at the right of a row.
pub enum Tail {
    None,
    /// Touchpoints.
    Count(usize),
    Text(String),
    /// Whether the lane is shown, to be switched.
    Eye {
        hidden: bool,
    },
}

impl Row {
    fn new(object: ObjectId, mark: Mark, name: &str, tail: Tail) -> Self {
        Self {
            object,
            mark,
            name: name.to_owned(),
            tail,
            dropped: 0,
        }
    }
}

/// How many touchpoints there are of what. Counted once for each document.
#[derive(Default)]
pub struct Counts {
    stages: HashMap<Id<Stage>, usize>,
    /// Of them those that are to be dropped.
    dropped: HashMap<Id<Stage>, usize>,
    /// Touchpoints and notes.
    owners: HashMap<Id<Owner>, usize>,
    /// Steps.
    paths: HashMap<Id<Path>, usize>,
    /// Touchpoints for which nobody answers, in reading order.
    pub without_owner: Vec<ObjectId>,
}

impl Counts {
    pub fn new(journey: &Arc<Journey>) -> Self {
        let mut counts = Self::default();
        for stage in &journey.stages {
            let of_steps = stage.steps.iter().map(|s| s.touchpoints.len());
            counts.stages.insert(stage.id.clone(), of_steps.sum());
        }
        for spot in journey.touchpoints() {
            if !audit::is_audited(spot.touchpoint) {
                *counts.dropped.entry(spot.stage.id.clone()).or_default() += 1;
            }
            let Some(owner) = journey.owner_of(spot.touchpoint) else {
                counts.without_owner.push((&spot.touchpoint.id).into());
                continue;
            };
            *counts.owners.entry(owner.value().id.clone()).or_default() += 1;
        }
        // Owners see to notes, too: measures of a canvas, ideas, processes.
        for owner in journey.notes().filter_map(|(_, note)| note.owner.as_ref()) {
            *counts.owners.entry(owner.clone()).or_default() += 1;
        }
        for path in journey.steps().filter_map(|(_, s)| s.path.as_ref()) {
            *counts.paths.entry(path.clone()).or_default() += 1;
        }
        counts
    }

    fn of_path(&self, id: &Id<Path>) -> usize {
        self.paths.get(id).copied().unwrap_or(0)
    }

    fn of_stage(&self, id: &Id<Stage>) -> usize {
        self.stages.get(id).copied().unwrap_or(0)
    }

    fn of_owner(&self, id: &Id<Owner>) -> usize {
        self.owners.get(id).copied().unwrap_or(0)
    }
}
