//! Copies of objects under ids of their own.

use std::collections::HashMap;
use std::sync::Arc;

use super::Object;
use crate::model::{Id, Note, Stage, Step, Touchpoint};

/// A copy of the object and of all that stands in it, under fresh ids. Links within it lead to the copies,
/// others where they led. What people did to the original, not what it is, stays with the original: ticks of
/// the audit and votes.
pub fn renewed(object: &Object) -> Object {
    /// An object on which nothing stands.
    fn plain<T: Clone>(object: &Arc<T>, id: impl FnOnce(&mut T)) -> Arc<T> {
        let mut copy = T::clone(object);
        id(&mut copy);
        Arc::new(copy)
    }
    let mut fresh = Fresh::default();
    match object {
        Object::About(_) | Object::Measurements(_) => object.clone(),
        Object::Persona(x) => plain(x, |x| x.id = Id::fresh()).into(),
        Object::Path(x) => plain(x, |x| x.id = Id::fresh()).into(),
        Object::Owner(x) => plain(x, |x| x.id = Id::fresh()).into(),
        Object::Kind(x) => plain(x, |x| x.id = Id::fresh()).into(),
        Object::Channel(x) => plain(x, |x| x.id = Id::fresh()).into(),
        Object::Kpi(x) => plain(x, |x| x.id = Id::fresh()).into(),
        Object::Source(x) => plain(x, |x| x.id = Id::fresh()).into(),
        Object::Lane(x) => plain(x, |x| x.id = Id::fresh()).into(),
        Object::SavedView(x) => plain(x, |x| x.id = Id::fresh()).into(),
        Object::Stage(stage) => {
            stage.steps.iter().for_each(|step| fresh.name(step));
            fresh.stage(stage).into()
        }
        Object::Step(step) => {
            fresh.name(step);
            fresh.step(step).into()
        }
        Object::Touchpoint(touchpoint) => fresh.touchpoint(touchpoint).into(),
        Object::Note(note) => fresh.note(note).into(),
    }
}

/// The new ids of all to which something in the copy may lead.
#[derive(Default)]
struct Fresh {
    steps: HashMap<Id<Step>, Id<Step>>,
    touchpoints: HashMap<Id<Touchpoint>, Id<Touchpoint>>,
}

impl Fresh {
    fn name(&mut self, step: &Step) {
        self.steps.insert(step.id.clone(), Id::fresh());
        for touchpoint in &step.touchpoints {
            self.touchpoints.insert(touchpoint.id.clone(), Id::fresh());
        }
    }

    fn stage(&self, stage: &Stage) -> Stage {
        Stage {
            id: Id::fresh(),
            notes: self.notes(&stage.notes),
            steps: stage.steps.iter().map(|s| Arc::new(self.step(s))).collect(),
            ..stage.clone()
        }
    }

    fn step(&self, step: &Step) -> Step {
        let touchpoints = step.touchpoints.iter();
        Step {
            id: new_id(&self.steps, &step.id),
            leads_back_to: link(&self.steps, step.leads_back_to.as_ref()),
            notes: self.notes(&step.notes),
            touchpoints: touchpoints.map(|t| Arc::new(self.touchpoint(t))).collect(),
            ..step.clone()
        }
    }

    fn touchpoint(&self, touchpoint: &Touchpoint) -> Touchpoint {
        Touchpoint {
            id: new_id(&self.touchpoints, &touchpoint.id),
            same_as: link(&self.touchpoints, touchpoint.same_as.as_ref()),
            notes: self.notes(&touchpoint.notes),
            ticks: Vec::new(),
            before: None,
            silenced: Vec::new(),
            ..touchpoint.clone()
        }
    }

    fn notes(&self, notes: &[Arc<Note>]) -> Vec<Arc<Note>> {
        notes.iter().map(|n| Arc::new(self.note(n))).collect()
    }

    fn note(&self, note: &Note) -> Note {
        Note {
            id: Id::fresh(),
            until: link(&self.steps, note.until.as_ref()),
            votes: 0,
            ..note.clone()
        }
    }
}

fn new_id<T>(fresh: &HashMap<Id<T>, Id<T>>, old: &Id<T>) -> Id<T> {
    fresh.get(old).cloned().unwrap_or_default()
}

/// Where a link of the copy leads: to a copy if what it meant was copied too.
fn link<T>(fresh: &HashMap<Id<T>, Id<T>>, old: Option<&Id<T>>) -> Option<Id<T>> {
    old.map(|id| fresh.get(id).unwrap_or(id).clone())
}
