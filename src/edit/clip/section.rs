//! What of a journey a clip holds.

use std::collections::HashSet;
use std::sync::Arc;

use crate::model::{About, Journey, Note, ObjectId, Stage, Step, Touchpoint};

/// What of a journey belongs to a clip.
pub(super) struct Section {
    pub whole: HashSet<ObjectId>,
    /// By their names alone, as far as they stand on the map.
    pub named: HashSet<ObjectId>,
}

impl Section {
    pub fn of(&self, journey: &Journey) -> Journey {
        let about = About {
            title: journey.about.title.clone(),
            language: journey.about.language,
            ..About::default()
        };
        macro_rules! chosen {
            ($list:ident) => {{
                let of_clip = journey.$list.iter().filter(|x| self.has(&(&x.id).into()));
                of_clip.cloned().collect()
            }};
        }
        Journey {
            about: Arc::new(about),
            personas: chosen!(personas),
            paths: chosen!(paths),
            owners: chosen!(owners),
            kinds: chosen!(kinds),
            channels: chosen!(channels),
            kpis: chosen!(kpis),
            sources: chosen!(sources),
            lanes: chosen!(lanes),
            views: chosen!(views),
            stages: some(&journey.stages, |stage| self.stage(stage)),
            notes: self.notes(&journey.notes),
            ..Journey::default()
        }
    }

    fn has(&self, id: &ObjectId) -> bool {
        self.whole.contains(id) || self.named.contains(id)
    }

    fn stage(&self, stage: &Arc<Stage>) -> Option<Arc<Stage>> {
        let id = (&stage.id).into();
        if self.whole.contains(&id) {
            return Some(stage.clone());
        }
        let steps = some(&stage.steps, |step| self.step(step));
        let notes = self.notes(&stage.notes);
        let needed = self.named.contains(&id) || !steps.is_empty() || !notes.is_empty();
        needed.then(|| {
            Arc::new(Stage {
                id: stage.id.clone(),
                name: stage.name.clone(),
                period: stage.period,
                steps,
                notes,
                ..Stage::default()
            })
        })
    }

    fn step(&self, step: &Arc<Step>) -> Option<Arc<Step>> {
        let id = (&step.id).into();
        if self.whole.contains(&id) {
            return Some(step.clone());
        }
        let touchpoints = some(&step.touchpoints, |t| self.touchpoint(t));
        let notes = self.notes(&step.notes);
        let needed = self.named.contains(&id) || !touchpoints.is_empty() || !notes.is_empty();
        needed.then(|| {
            Arc::new(Step {
                id: step.id.clone(),
                title: step.title.clone(),
                touchpoints,
                notes,
                ..Step::default()
            })
        })
    }

    fn touchpoint(&self, touchpoint: &Arc<Touchpoint>) -> Option<Arc<Touchpoint>> {
        let id = (&touchpoint.id).into();
        if self.whole.contains(&id) {
            return Some(touchpoint.clone());
        }
        let notes = self.notes(&touchpoint.notes);
        let needed = self.named.contains(&id) || !notes.is_empty();
        needed.then(|| {
            Arc::new(Touchpoint {
                id: touchpoint.id.clone(),
                title: touchpoint.title.clone(),
                notes,
                ..Touchpoint::default()
            })
        })
    }

    fn notes(&self, notes: &[Arc<Note>]) -> Vec<Arc<Note>> {
        let mine = |n: &&Arc<Note>| self.whole.contains(&(&n.id).into());
        notes.iter().filter(mine).cloned().collect()
    }
}

fn some<T>(list: &[Arc<T>], choose: impl FnMut(&Arc<T>) -> Option<Arc<T>>) -> Vec<Arc<T>> {
    list.iter().filter_map(choose).collect()
}
