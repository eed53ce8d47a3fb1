//! A walk over all that can refer to something else, which copies only what it changes.

use std::sync::Arc;

use crate::model::{
    Channel, Holder, Journey, Measurement, Note, ObjectId, SavedView, Stage, Step, Touchpoint,
};

/// Answers with what an object becomes, or with nothing where it stays as it is.
/// Steps and touchpoints are asked about their own fields only.
pub(super) trait Revise {
    fn channel(&mut self, _channel: &Channel) -> Option<Channel> {
        None
    }
    fn view(&mut self, _view: &SavedView) -> Option<SavedView> {
        None
    }
    fn measurements(&mut self, _on: &[Measurement]) -> Option<Vec<Measurement>> {
        None
    }
    fn step(&mut self, _step: &Step) -> Option<Step> {
        None
    }
    fn touchpoint(&mut self, _touchpoint: &Touchpoint) -> Option<Touchpoint> {
        None
    }
    fn note(&mut self, _on: &Holder, _note: &Note) -> Option<Note> {
        None
    }
}

/// Revises the whole journey; `mended` gains everything that becomes another.
pub(super) fn revise(
    journey: &mut Journey,
    revision: &mut impl Revise,
    mended: &mut Vec<ObjectId>,
) {
    let mut walk = Walk { revision, mended };
    if let Some(channels) = list(&journey.channels, |channel| {
        let new = walk.revision.channel(channel)?;
        walk.mended.push((&new.id).into());
        Some(new)
    }) {
        journey.channels = channels;
    }
    if let Some(views) = list(&journey.views, |view| {
        let new = walk.revision.view(view)?;
        walk.mended.push((&new.id).into());
        Some(new)
    }) {
        journey.views = views;
    }
    if let Some(measurements) = walk.revision.measurements(&journey.measurements) {
        journey.measurements = measurements;
        walk.mended.push(ObjectId::Journey);
    }
    if let Some(notes) = walk.notes(&Holder::Journey, &journey.notes) {
        journey.notes = notes;
    }
    if let Some(stages) = list(&journey.stages, |stage| walk.stage(stage)) {
        journey.stages = stages;
    }
}

struct Walk<'a, R> {
    revision: &'a mut R,
    mended: &'a mut Vec<ObjectId>,
}

impl<R: Revise> Walk<'_, R> {
    fn stage(&mut self, stage: &Stage) -> Option<Stage> {
        let kpis = self.revision.measurements(&stage.kpis);
        if kpis.is_some() {
            self.mended.push((&stage.id).into());
        }
        let notes = self.notes(&Holder::Stage(stage.id.clone()), &stage.notes);
        let steps = list(&stage.steps, |step| self.step(step));
        if kpis.is_none() && notes.is_none() && steps.is_none() {
            return None;
        }
        let mut new = stage.clone();
        put(&mut new.kpis, kpis);
        put(&mut new.notes, notes);
        put(&mut new.steps, steps);
        Some(new)
    }

    fn step(&mut self, step: &Step) -> Option<Step> {
        let own = self.revision.step(step);
        if own.is_some() {
            self.mended.push((&step.id).into());
        }
        let notes = self.notes(&Holder::Step(step.id.clone()), &step.notes);
        let touchpoints = list(&step.touchpoints, |t| self.touchpoint(t));
        if own.is_none() && notes.is_none() && touchpoints.is_none() {
            return None;
        }
        let mut new = own.unwrap_or_else(|| step.clone());
        put(&mut new.notes, notes);
        put(&mut new.touchpoints, touchpoints);
        Some(new)
    }

    fn touchpoint(&mut self, touchpoint: &Touchpoint) -> Option<Touchpoint> {
        let own = self.revision.touchpoint(touchpoint);
        if own.is_some() {
            self.mended.push((&touchpoint.id).into());
        }
        let on = Holder::Touchpoint(touchpoint.id.clone());
        let notes = self.notes(&on, &touchpoint.notes);
        if own.is_none() && notes.is_none() {
            return None;
        }
        let mut new = own.unwrap_or_else(|| touchpoint.clone());
        put(&mut new.notes, notes);
        Some(new)
    }

    fn notes(&mut self, on: &Holder, notes: &[Arc<Note>]) -> Option<Vec<Arc<Note>>> {
        list(notes, |note| {
            let new = self.revision.note(on, note)?;
            self.mended.push((&new.id).into());
            Some(new)
        })
    }
}

fn put<T>(place: &mut T, new: Option<T>) {
    if let Some(new) = new {
        *place = new;
    }
}

fn list<T>(old: &[Arc<T>], mut revise: impl FnMut(&T) -> Option<T>) -> Option<Vec<Arc<T>>> {
    let mut new: Option<Vec<Arc<T>>> = None;
    for (i, object) in old.iter().enumerate() {
        if let Some(revised) = revise(object) {
            new.get_or_insert_with(|| old.to_vec())[i] = Arc::new(revised);
        }
    }
    new
}
