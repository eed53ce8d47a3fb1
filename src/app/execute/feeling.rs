//! How the persona in focus feels at the selected steps.

use super::whereabouts::steps_of;
use crate::app::App;
use crate::edit::{self, Edit};
use crate::i18n::t;
use crate::model::{Id, Score, Step};
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
}
