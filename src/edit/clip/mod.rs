//! Objects on their way from one place to another, be it in another map: what the clipboard holds.
//!
//! A [`Clip`] is a small map of its own: the objects, what they refer to, and of what stands around them only as
//! much as says where they stood. So it is read, written and checked like any other map. What is pasted as text
//! from elsewhere is made into one, too: there is one way in which something foreign gets onto a map.

mod naming;
mod place;
mod section;

use std::collections::HashSet;
use std::sync::Arc;

use self::naming::Naming;
use self::place::put;
use self::section::Section;
use super::revise::{Revise, revise};
use super::unlink::{Gone, unlink};
use super::whereabouts::stage_of;
use super::{Edit, EditError, Object, apply};
use crate::model::{
    Holder, Journey, Note, ObjectId, Stage, Step, Touchpoint, Violation, built_in_channel,
    built_in_kind, built_in_kpi, check, rename_ids,
};

/// Objects that were taken up, and what belongs to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    /// A sound map: the objects, whole; the lists' entries to which they refer; the stages, steps and
    /// touchpoints in which they stand or to which they lead, by their names alone.
    pub journey: Journey,
    /// What was taken up, in reading order; none stands in another.
    pub objects: Vec<ObjectId>,
}

/// These objects in reading order, without those that stand in another one of them, nor what cannot be had twice:
/// the journey itself and entries that only change something built in.
pub fn outermost(journey: &Journey, objects: &[ObjectId]) -> Vec<ObjectId> {
    let wanted: HashSet<&ObjectId> = objects.iter().collect();
    let mut found = Vec::new();
    let mut take = |id: ObjectId| {
        let is_wanted = wanted.contains(&id);
        if is_wanted && !is_built_in(&id) {
            found.push(id);
        }
        is_wanted
    };
    for id in listed(journey) {
        take(id);
    }
    for stage in &journey.stages {
        if take((&stage.id).into()) {
            continue;
        }
        for note in &stage.notes {
            take((&note.id).into());
        }
        for step in &stage.steps {
            if take((&step.id).into()) {
                continue;
            }
            for note in &step.notes {
                take((&note.id).into());
            }
            for touchpoint in &step.touchpoints {
                if !take((&touchpoint.id).into()) {
                    for note in &touchpoint.notes {
                        take((&note.id).into());
                    }
                }
            }
        }
    }
    for note in &journey.notes {
        take((&note.id).into());
    }
    found
}

fn is_built_in(id: &ObjectId) -> bool {
    match id {
        ObjectId::Kind(id) => built_in_kind(id.as_str()).is_some(),
        ObjectId::Channel(id) => built_in_channel(id.as_str()).is_some(),
        ObjectId::Kpi(id) => built_in_kpi(id.as_str()).is_some(),
        _ => false,
    }
}

/// The entries of all lists of a journey but its stages and notes.
fn listed(journey: &Journey) -> Vec<ObjectId> {
    let mut ids: Vec<ObjectId> = Vec::new();
    ids.extend(journey.personas.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.paths.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.owners.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.kinds.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.channels.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.kpis.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.sources.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.lanes.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.views.iter().map(|x| ObjectId::from(&x.id)));
    ids
}

impl Clip {
    /// Takes up what is selected; none if there is nothing to take.
    pub fn of(journey: &Journey, selection: &[ObjectId]) -> Option<Self> {
        let objects = outermost(journey, selection);
        if objects.is_empty() {
            return None;
        }
        let mut section = Section {
            whole: objects.iter().cloned().collect(),
            named: HashSet::new(),
        };
        // What is still missing is what they refer to; that may refer to something itself.
        loop {
            let cut = section.of(journey);
            let missing = dangling(&cut);
            let before = section.named.len();
            section.named.extend(missing);
            if section.named.len() == before {
                return Some(Self {
                    journey: cut,
                    objects,
                });
            }
        }
    }

    /// The same, its stages in the period of the stage after which they would go: for words from elsewhere, which know
    /// nothing of periods.
    pub fn in_period_beside(mut self, journey: &Journey, beside: Option<&ObjectId>) -> Self {
        let stage = beside.and_then(|o| stage_of(journey, o));
        let before = stage.and_then(|id| journey.stage(&id));
        if let Some(before) = before.or(journey.stages.last()) {
            for stage in &mut self.journey.stages {
                Arc::make_mut(stage).period = before.period;
            }
        }
        self
    }

    /// The edit that puts the objects into `journey`, and what they are called there.
    ///
    /// They go after `beside` or into it, whatever can stand there; without it to the end. An object keeps its id
    /// if that is free (it was cut out, or comes from another map), else it is a copy under fresh ids, without
    /// what people did to the original: ticks of the audit and votes. Entries of lists to which the objects refer
    /// are those of `journey` with the same id, else with the same name, else they come along. Links to steps and
    /// touchpoints that are not there, or no longer lead where they may, are dropped.
    ///
    /// # Errors
    /// As [`apply`]; a clip that was read as a sound map gives none.
    pub fn paste(
        &self,
        journey: &Journey,
        beside: Option<&ObjectId>,
    ) -> Result<(Edit, Vec<ObjectId>), EditError> {
        let (renamed, naming) = self.named_for(journey);
        let outside = self.outside();
        let unknown: HashSet<_> = outside
            .iter()
            .filter(|o| !journey.contains(o))
            .cloned()
            .collect();
        let mut first_error = None;
        // Links to what is here already may lead the wrong way from the new place; so may those within the clip, if
        // what stood in several places comes to stand in one.
        for (strangers, keeps_ways) in [(&unknown, true), (&outside, true), (&outside, false)] {
            let mut clip = renamed.clone();
            unlink(
                &mut clip,
                Gone::strangers(strangers.clone()),
                &mut Vec::new(),
            );
            if !keeps_ways {
                revise(&mut clip, &mut Wayless, &mut Vec::new());
            }
            let objects = self.objects.iter().map(|o| naming.of(o));
            let (edit, ids) = put(journey, &clip, objects, &naming.added, beside);
            match apply(journey, &edit) {
                Ok(_) => return Ok((edit, ids)),
                Err(error) => first_error = first_error.or(Some(error)),
            }
        }
        Err(first_error.unwrap_or(EditError::JourneyItself))
    }

    /// The clip with the ids that it has in `journey`.
    fn named_for(&self, journey: &Journey) -> (Journey, Naming) {
        let mut naming = Naming::new(&self.objects);
        let (clip, names) = (&self.journey, &mut naming);
        macro_rules! entries {
            ($($list:ident)*) => {$(
                names.entries(
                    clip.$list.iter().map(|x| (&x.id, x.name.as_str())),
                    journey.$list.iter().map(|x| (&x.id, x.name.as_str())),
                );
            )*};
        }
        entries!(personas paths owners kinds channels kpis sources views);
        let taken: HashSet<ObjectId> = everything_placed(journey).collect();
        let mut copied = HashSet::new();
        for id in self.inside() {
            if taken.contains(&id) {
                names.give_fresh(&id);
                copied.insert(id);
            }
        }
        let mut clip = self.journey.clone();
        revise(&mut clip, &mut Copied(copied), &mut Vec::new());
        (rename_ids(&clip, |class, id| naming.get(class, id)), naming)
    }

    /// Everything that was taken up and stands somewhere on the map, with all that stands in it.
    fn inside(&self) -> Vec<ObjectId> {
        let mut inside = Vec::new();
        for object in &self.objects {
            match Object::find(&self.journey, object) {
                Some(Object::Stage(stage)) => inside.extend(in_stage(&stage)),
                Some(Object::Step(step)) => inside.extend(in_step(&step)),
                Some(Object::Touchpoint(t)) => inside.extend(in_touchpoint(&t)),
                Some(Object::Note(_) | Object::Lane(_)) => inside.push(object.clone()),
                _ => {}
            }
        }
        inside
    }

    /// Steps and touchpoints that only say where something stood or leads.
    fn outside(&self) -> HashSet<ObjectId> {
        let inside: HashSet<ObjectId> = self.inside().into_iter().collect();
        let steps = self.journey.steps().map(|(_, s)| ObjectId::from(&s.id));
        let touchpoints = self.journey.touchpoints();
        let touchpoints = touchpoints.map(|s| ObjectId::from(&s.touchpoint.id));
        steps
            .chain(touchpoints)
            .filter(|id| !inside.contains(id))
            .collect()
    }
}

fn in_stage(stage: &Stage) -> Vec<ObjectId> {
    let mut ids = vec![ObjectId::from(&stage.id)];
    ids.extend(stage.notes.iter().map(|n| ObjectId::from(&n.id)));
    ids.extend(stage.steps.iter().flat_map(|s| in_step(s)));
    ids
}

fn in_step(step: &Step) -> Vec<ObjectId> {
    let mut ids = vec![ObjectId::from(&step.id)];
    ids.extend(step.notes.iter().map(|n| ObjectId::from(&n.id)));
    ids.extend(step.touchpoints.iter().flat_map(|t| in_touchpoint(t)));
    ids
}

fn in_touchpoint(touchpoint: &Touchpoint) -> Vec<ObjectId> {
    let mut ids = vec![ObjectId::from(&touchpoint.id)];
    ids.extend(touchpoint.notes.iter().map(|n| ObjectId::from(&n.id)));
    ids
}

/// Everything of which a copy needs an id of its own.
fn everything_placed(journey: &Journey) -> impl Iterator<Item = ObjectId> {
    let stages = journey.stages.iter().flat_map(|s| in_stage(s));
    let notes = journey.notes.iter().map(|n| ObjectId::from(&n.id));
    let lanes = journey.lanes.iter().map(|l| ObjectId::from(&l.id));
    stages.chain(notes).chain(lanes)
}

/// What a journey refers to and does not hold.
fn dangling(journey: &Journey) -> impl Iterator<Item = ObjectId> {
    check(journey).into_iter().filter_map(|violation| {
        let Violation::Dangling { class, id, .. } = violation else {
            return None;
        };
        Some(class.object(&id))
    })
}

/// Drops the links that need an order: ways back, and runs of notes.
struct Wayless;

impl Revise for Wayless {
    fn step(&mut self, step: &Step) -> Option<Step> {
        step.leads_back_to.is_some().then(|| Step {
            leads_back_to: None,
            ..step.clone()
        })
    }

    fn note(&mut self, _: &Holder, note: &Note) -> Option<Note> {
        note.until.is_some().then(|| Note {
            until: None,
            ..note.clone()
        })
    }
}

/// Takes from copies what people did to the original.
struct Copied(HashSet<ObjectId>);

impl Revise for Copied {
    fn touchpoint(&mut self, touchpoint: &Touchpoint) -> Option<Touchpoint> {
        let audited = !touchpoint.ticks.is_empty()
            || touchpoint.before.is_some()
            || !touchpoint.silenced.is_empty();
        let ticked = audited && self.0.contains(&(&touchpoint.id).into());
        ticked.then(|| Touchpoint {
            ticks: Vec::new(),
            before: None,
            silenced: Vec::new(),
            ..touchpoint.clone()
        })
    }

    fn note(&mut self, _: &Holder, note: &Note) -> Option<Note> {
        let voted = note.votes > 0 && self.0.contains(&(&note.id).into());
        voted.then(|| Note {
            votes: 0,
            ..note.clone()
        })
    }
}
