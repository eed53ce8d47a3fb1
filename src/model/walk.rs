//! Ways through a journey: by id, and in reading order.

use std::sync::Arc;

use super::{
    Channel, Id, Journey, Kind, Kpi, Lane, Note, ObjectId, Owner, Path, Period, Persona, SavedView,
    Source, Stage, Step, Touchpoint,
};

/// Where a touchpoint stands.
#[derive(Clone, Copy, Debug)]
pub struct Spot<'a> {
    pub stage: &'a Arc<Stage>,
    pub step: &'a Arc<Step>,
    pub touchpoint: &'a Arc<Touchpoint>,
}

/// On what a note stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Holder {
    Journey,
    Stage(Id<Stage>),
    Step(Id<Step>),
    Touchpoint(Id<Touchpoint>),
}

impl From<Holder> for ObjectId {
    fn from(holder: Holder) -> Self {
        match holder {
            Holder::Journey => Self::Journey,
            Holder::Stage(id) => Self::Stage(id),
            Holder::Step(id) => Self::Step(id),
            Holder::Touchpoint(id) => Self::Touchpoint(id),
        }
    }
}

macro_rules! by_id {
    ($($(#[$doc:meta])* $get:ident, $list:ident: $type:ident;)*) => {
        impl Journey {
            $($(#[$doc])*
            pub fn $get(&self, id: &Id<$type>) -> Option<&$type> {
                self.$list.iter().find(|x| x.id == *id).map(Arc::as_ref)
            })*
        }
    };
}
by_id! {
    persona, personas: Persona;
    path, paths: Path;
    owner, owners: Owner;
    /// An own kind; those that are built in are not in the document.
    kind, kinds: Kind;
    /// An own channel, or the entry that gives a built-in one its defaults.
    channel, channels: Channel;
    /// An own KPI, or the entry that changes a built-in one.
    kpi, kpis: Kpi;
    source, sources: Source;
    lane, lanes: Lane;
    view, views: SavedView;
}

impl Journey {
    pub fn stage(&self, id: &Id<Stage>) -> Option<&Arc<Stage>> {
        self.stages.iter().find(|s| s.id == *id)
    }

    /// The steps, each with its stage, in order.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = (&Arc<Stage>, &Arc<Step>)> {
        self.stages
            .iter()
            .flat_map(|stage| stage.steps.iter().map(move |step| (stage, step)))
    }

    pub fn step(&self, id: &Id<Step>) -> Option<(&Arc<Stage>, &Arc<Step>)> {
        self.steps().find(|(_, s)| s.id == *id)
    }

    /// The touchpoints in reading order.
    pub fn touchpoints(&self) -> impl Iterator<Item = Spot<'_>> {
        self.steps().flat_map(|(stage, step)| {
            step.touchpoints.iter().map(move |touchpoint| Spot {
                stage,
                step,
                touchpoint,
            })
        })
    }

    pub fn touchpoint(&self, id: &Id<Touchpoint>) -> Option<Spot<'_>> {
        self.touchpoints().find(|s| s.touchpoint.id == *id)
    }

    /// Every note with what it stands on: the journey's, then by stage, step, touchpoint.
    pub fn notes(&self) -> impl Iterator<Item = (Holder, &Arc<Note>)> {
        let of_stages = self.stages.iter().flat_map(|stage| {
            let own = stage
                .notes
                .iter()
                .map(|n| (Holder::Stage(stage.id.clone()), n));
            let of_steps = stage.steps.iter().flat_map(|step| {
                let own = step
                    .notes
                    .iter()
                    .map(|n| (Holder::Step(step.id.clone()), n));
                let of_touchpoints = step.touchpoints.iter().flat_map(|t| {
                    t.notes
                        .iter()
                        .map(|n| (Holder::Touchpoint(t.id.clone()), n))
                });
                own.chain(of_touchpoints)
            });
            own.chain(of_steps)
        });
        self.notes
            .iter()
            .map(|n| (Holder::Journey, n))
            .chain(of_stages)
    }

    pub fn note(&self, id: &Id<Note>) -> Option<(Holder, &Arc<Note>)> {
        self.notes().find(|(_, n)| n.id == *id)
    }

    /// The period of a step: its own, else its stage's.
    pub fn period_of(stage: &Stage, step: &Step) -> Period {
        step.period.unwrap_or(stage.period)
    }

    /// Whether the object is in the document.
    pub fn contains(&self, object: &ObjectId) -> bool {
        match object {
            ObjectId::Journey => true,
            ObjectId::Persona(id) => self.persona(id).is_some(),
            ObjectId::Path(id) => self.path(id).is_some(),
            ObjectId::Owner(id) => self.owner(id).is_some(),
            ObjectId::Kind(id) => self.kind(id).is_some(),
            ObjectId::Channel(id) => self.channel(id).is_some(),
            ObjectId::Kpi(id) => self.kpi(id).is_some(),
            ObjectId::Source(id) => self.source(id).is_some(),
            ObjectId::Lane(id) => self.lane(id).is_some(),
            ObjectId::SavedView(id) => self.view(id).is_some(),
            ObjectId::Stage(id) => self.stage(id).is_some(),
            ObjectId::Step(id) => self.step(id).is_some(),
            ObjectId::Touchpoint(id) => self.touchpoint(id).is_some(),
            ObjectId::Note(id) => self.note(id).is_some(),
        }
    }
}
