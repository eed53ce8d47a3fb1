//! How the persona in focus feels at the selected steps.

use std::sync::Arc;

use super::whereabouts::steps_of;
use crate::app::App;
use crate::edit::{self, Edit};
use crate::i18n::t;
use crate::model::{Emotion, Evidence, Id, Journey, Score, Step, Touchpoint};
use crate::scene::Subject;

/// What becomes of the scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Feeling {
    /// Better by so much, or worse.
    Better(f64),
    At(f64),
    /// Nothing is known any more.
    None,
}

impl App {
    /// Sets the scores of the selected point, or of the steps that are selected or in which something is.
    pub(super) fn feel(&mut self, feeling: Feeling) {
        let point = self.desk.selected_point();
        let point = point.map(|(step, persona)| (step.clone(), persona.clone()));
        let persona = point.as_ref().map(|(_, persona)| persona.clone());
        let Some(persona) = persona.or_else(|| self.desk.persona_in_focus()) else {
            return;
        };
        let journey = self.desk.session.document().clone();
        let steps = steps_of(&journey, &self.desk.selection);
        let edit_of = |id: &Id<Step>| {
            let (_, step) = journey.step(id)?;
            let was = || step.felt(&persona).map_or(0.0, |felt| felt.score);
            let score = match feeling {
                // Without rounding dust.
                Feeling::Better(by) => Score::clamped(was() + by).map(|s| s.snapped(0.01)),
                Feeling::At(score) => Score::clamped(score),
                Feeling::None => None,
            };
            edit::set_emotion(&journey, &id.into(), &persona, score)
        };
        let edits: Vec<Edit> = steps.iter().filter_map(edit_of).collect();
        if edits.is_empty() {
            return;
        }
        self.apply(&Edit::of(edits));
        self.tell_of_assumed(&journey);
        if feeling == Feeling::None {
            self.desk.part = None;
            let language = self.desk.language;
            let text = t!(language, "toast-score-removed");
            self.toasts.undoable(text, t!(language, "command-undo"));
        } else if point.is_none()
            && let [step] = steps.as_slice()
        {
            self.select_part(Subject::point(step, &persona));
        }
    }
    /// Says that a score is no longer what answers said, if it has just been set by hand.
    pub(super) fn tell_of_assumed(&mut self, before: &Journey) {
        let journey = self.desk.journey();
        let rests = |e: &Emotion| e.evidence.as_ref().and_then(Evidence::n);
        let is_assumed = |before: &[Emotion], now: &[Emotion]| {
            now.iter().any(|now| {
                let was = before.iter().find(|e| e.persona == now.persona);
                let lost = rests(now).is_none() && was.is_some_and(|was| rests(was).is_some());
                lost && now.score.is_some() && was.is_some_and(|was| was.score != now.score)
            })
        };
        let is_step = |step: &Arc<Step>| {
            let was = before.step(&step.id).map(|(_, was)| was);
            was.is_some_and(|was| {
                !Arc::ptr_eq(was, step) && is_assumed(&was.emotions, &step.emotions)
            })
        };
        let is_touchpoint = |it: &Arc<Touchpoint>| {
            let was = before.touchpoint(&it.id).map(|spot| spot.touchpoint);
            was.is_some_and(|was| !Arc::ptr_eq(was, it) && is_assumed(&was.emotions, &it.emotions))
        };
        let found = journey.steps().any(|(_, step)| is_step(step))
            || journey
                .touchpoints()
                .any(|spot| is_touchpoint(spot.touchpoint));
        if found {
            let language = self.desk.language;
            let text = t!(language, "toast-score-assumed");
            self.toasts.undoable(text, t!(language, "command-undo"));
        }
    }
}
