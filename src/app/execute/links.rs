//! What ties things together: paths, loops, the same touchpoint elsewhere. And what is said of them.

use super::whereabouts::step_of;
use crate::app::App;
use crate::app::canvas::Opened;
use crate::app::desk::Side;
use crate::edit::Edit;
use crate::i18n::t;
use crate::model::{Holder, ObjectId, Path, Status, Step, Touchpoint};

impl App {
    /// A path with the steps and touchpoints that are selected; its name is typed next.
    pub(super) fn path_from_selection(&mut self) {
        let journey = self.desk.session.document().clone();
        let path = Path::new(&t!(self.desk.language, "new-path"));
        let id = path.id.clone();
        let mut edits = vec![Edit::add_last(path, Holder::Journey)];
        edits.extend(
            self.desk
                .selection
                .iter()
                .filter_map(|object| match object {
                    ObjectId::Step(step) => {
                        let mut step = Step::clone(journey.step(step)?.1);
                        step.path = Some(id.clone());
                        Some(Edit::replace(step))
                    }
                    ObjectId::Touchpoint(t) => {
                        let mut touchpoint = Touchpoint::clone(journey.touchpoint(t)?.touchpoint);
                        touchpoint.path = Some(id.clone());
                        Some(Edit::replace(touchpoint))
                    }
                    _ => None,
                }),
        );
        self.desk.show_outline();
        self.add_and_rename(Some(Edit::Batch(edits)), id.into(), Opened::Added);
    }

    /// Asks on the canvas to which earlier step the selected one leads back.
    pub(super) fn lead_back(&mut self) {
        let journey = self.desk.session.document().clone();
        if let Some(step) = self.desk.selected().and_then(|o| step_of(&journey, o)) {
            self.desk.selection = vec![(&step).into()];
            self.canvas.start_target(&journey, &step);
        }
    }

    /// Selects the next place at which the same touchpoint stands.
    pub(super) fn go_to_twin(&mut self) {
        let Some(ObjectId::Touchpoint(id)) = self.desk.selected() else {
            return;
        };
        if let Some(twin) = self.desk.journey().next_twin(id) {
            self.desk.selection = vec![(&twin).into()];
            self.canvas.reveal(twin.into());
        }
    }

    /// Opens the comments of the selected note for a new one.
    pub(super) fn add_comment(&mut self) {
        if let Some(ObjectId::Note(note)) = self.desk.selected() {
            self.inspector.comment_on(note);
            self.desk.side = Side::Inspector;
            self.desk.show_side(true);
        }
    }

    /// Gives this status to all touchpoints that are selected.
    pub(super) fn set_status(&mut self, status: Status) {
        let journey = self.desk.session.document().clone();
        let edits = self.desk.selection.iter().filter_map(|object| {
            let ObjectId::Touchpoint(id) = object else {
                return None;
            };
            let mut touchpoint = Touchpoint::clone(journey.touchpoint(id)?.touchpoint);
            touchpoint.status = Some(status);
            Some(Edit::replace(touchpoint))
        });
        let edits: Vec<Edit> = edits.collect();
        if !edits.is_empty() {
            self.apply(&Edit::of(edits));
        }
    }
}
