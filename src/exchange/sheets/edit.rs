//! What was read, as one edit of the map.
//!
//! Reading only adds and changes: whatever the map had is still there, in the same order.

use std::sync::Arc;

use super::report::Counts;
use crate::edit::{Edit, Object};
use crate::model::{Holder, Id, Journey, Note, ObjectId, Stage, Step, Touchpoint};

/// The edit that makes `after` of `before`, and what it does; none where nothing would change.
pub(super) fn edit(before: &Journey, after: &Journey) -> (Option<Edit>, Counts) {
    let mut work = Work {
        edits: Vec::new(),
        counts: Counts::default(),
    };
    work.lists(before, after);
    if before.measurements != after.measurements {
        work.counts.readings += readings(&after.measurements) - readings(&before.measurements);
        let all = Object::Measurements(after.measurements.clone());
        work.edits.push(Edit::Replace(all));
    }
    work.notes(&before.notes, &after.notes, Holder::Journey);
    for stage in &after.stages {
        work.stage(before.stages.iter().find(|s| s.id == stage.id), stage);
    }
    let Work { edits, counts } = work;
    ((!edits.is_empty()).then(|| Edit::of(edits)), counts)
}

struct Work {
    edits: Vec<Edit>,
    counts: Counts,
}

impl Work {
    fn lists(&mut self, before: &Journey, after: &Journey) {
        macro_rules! list {
            ($($list:ident)*) => {$(
                for it in &after.$list {
                    match before.$list.iter().find(|x| x.id == it.id) {
                        None => self.edits.push(Edit::add_last(it.clone(), Holder::Journey)),
                        Some(was) if was != it => self.change(it.clone()),
                        Some(_) => {}
                    }
                }
            )*};
        }
        list!(personas owners paths kinds channels kpis sources lanes);
    }

    fn change(&mut self, it: impl Into<Object>) {
        self.counts.changed += 1;
        self.edits.push(Edit::replace(it));
    }

    fn notes(&mut self, before: &[Arc<Note>], after: &[Arc<Note>], holder: Holder) {
        let was = |id: &Id<Note>| before.iter().any(|n| n.id == *id);
        for note in after.iter().filter(|n| !was(&n.id)) {
            self.counts.notes += 1;
            let add = Edit::add_last(note.clone(), holder.clone());
            self.edits.push(add);
        }
    }

    fn stage(&mut self, before: Option<&Arc<Stage>>, after: &Arc<Stage>) {
        let Some(before) = before else {
            self.count_stage(after);
            self.edits
                .push(Edit::add_last(after.clone(), Holder::Journey));
            return;
        };
        if Arc::ptr_eq(before, after) {
            return;
        }
        let holder = Holder::Stage(after.id.clone());
        self.notes(&before.notes, &after.notes, holder.clone());
        // Without what stands in it, which has edits of its own.
        let bare = |stage: &Stage| Stage {
            notes: Vec::new(),
            steps: Vec::new(),
            ..stage.clone()
        };
        if bare(before) != bare(after) {
            self.counts.readings += readings(&after.kpis) - readings(&before.kpis);
            self.change(bare(after));
        }
        for step in &after.steps {
            match before.steps.iter().find(|s| s.id == step.id) {
                Some(was) => self.step(was, step),
                None => {
                    self.count_step(step);
                    self.edits
                        .push(Edit::add_last(step.clone(), holder.clone()));
                }
            }
        }
    }

    fn step(&mut self, before: &Arc<Step>, after: &Arc<Step>) {
        if Arc::ptr_eq(before, after) {
            return;
        }
        let holder = Holder::Step(after.id.clone());
        self.notes(&before.notes, &after.notes, holder.clone());
        let bare = |step: &Step| Step {
            notes: Vec::new(),
            touchpoints: Vec::new(),
            ..step.clone()
        };
        if bare(before) != bare(after) {
            self.counts.readings += readings(&after.kpis) - readings(&before.kpis);
            self.change(bare(after));
        }
        for touchpoint in &after.touchpoints {
            match before.touchpoints.iter().find(|t| t.id == touchpoint.id) {
                Some(was) => self.touchpoint(was, touchpoint),
                None => {
                    self.count_touchpoint(touchpoint);
                    let add = Edit::add_last(touchpoint.clone(), holder.clone());
                    self.edits.push(add);
                }
            }
        }
    }

    fn touchpoint(&mut self, before: &Arc<Touchpoint>, after: &Arc<Touchpoint>) {
        if Arc::ptr_eq(before, after) {
            return;
        }
        let holder = Holder::Touchpoint(after.id.clone());
        self.notes(&before.notes, &after.notes, holder);
        let bare = |touchpoint: &Touchpoint| Touchpoint {
            notes: Vec::new(),
            ..touchpoint.clone()
        };
        if bare(before) != bare(after) {
            self.counts.readings += readings(&after.kpis) - readings(&before.kpis);
            self.change(bare(after));
        }
    }

    fn count_stage(&mut self, stage: &Stage) {
        self.counts.stages += 1;
        self.counts.notes += stage.notes.len();
        self.counts.readings += readings(&stage.kpis);
        stage.steps.iter().for_each(|step| self.count_step(step));
    }

    fn count_step(&mut self, step: &Step) {
        self.counts.steps += 1;
        self.counts.notes += step.notes.len();
        self.counts.readings += readings(&step.kpis);
        let touchpoints = step.touchpoints.iter();
        touchpoints.for_each(|touchpoint| self.count_touchpoint(touchpoint));
    }

    fn count_touchpoint(&mut self, touchpoint: &Touchpoint) {
        self.counts.touchpoints += 1;
        self.counts.notes += touchpoint.notes.len();
        self.counts.readings += readings(&touchpoint.kpis);
    }
}

fn readings(measurements: &[crate::model::Measurement]) -> usize {
    measurements.iter().map(|m| m.readings.len()).sum()
}

/// The first thing that is new, to be looked at.
pub(super) fn first_new(before: &Journey, after: &Journey) -> Option<ObjectId> {
    let new_stage = after.stages.iter().find(|s| before.stage(&s.id).is_none());
    let touchpoint = || {
        let mut all = after.touchpoints();
        all.find(|s| before.touchpoint(&s.touchpoint.id).is_none())
    };
    let stage = new_stage.map(|s| ObjectId::from(&s.id));
    stage.or_else(|| touchpoint().map(|s| (&s.touchpoint.id).into()))
}
