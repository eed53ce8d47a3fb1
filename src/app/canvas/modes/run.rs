//! How far a note reaches: its right edge is drawn over further steps.

use egui::{CursorIcon, Response, Ui};

use super::Mode;
use crate::app::canvas::Canvas;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::edit::Edit;
use crate::model::{Holder, Id, Note, ObjectId, Step};
use crate::scene::Part;

/// A note whose edge is in the hand.
#[derive(Debug)]
pub(in crate::app::canvas) struct Reach {
    note: Id<Note>,
    /// The last step that it covers now.
    last: Id<Step>,
}

impl Canvas {
    /// Takes hold of an edge that is pressed.
    pub(super) fn begin_reach(&self, ui: &Ui, desk: &Desk, response: &Response) -> Option<Reach> {
        let pointer = response.hover_pos()?;
        let region = self.region_at(pointer)?;
        if region.subject.part == Part::Link {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        let (ObjectId::Note(id), Part::RunEnd) = (&region.subject.object, &region.subject.part)
        else {
            return None;
        };
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        let pressed = ui.input(|i| i.pointer.primary_pressed()) && response.contains_pointer();
        let (holder, note) = desk.journey().note(id).filter(|_| pressed)?;
        let Holder::Step(first) = holder else {
            return None;
        };
        let last = note.until.clone().unwrap_or(first);
        Some(Reach {
            note: id.clone(),
            last,
        })
    }

    pub(super) fn reach_ui(
        &self,
        ui: &Ui,
        desk: &Desk,
        response: &Response,
        mut it: Reach,
        wishes: &mut Wishes,
    ) -> Option<Mode> {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        let (released, at) = ui.input(|i| (i.pointer.primary_released(), i.pointer.latest_pos()));
        let journey = desk.journey();
        if let (Some(at), Some((Holder::Step(first), note))) = (at, journey.note(&it.note)) {
            let order: Vec<&Id<Step>> = journey.steps().map(|(_, s)| &s.id).collect();
            let place = |id: &Id<Step>| order.iter().position(|s| *s == id);
            let under = self.step_at(at);
            if let Some(step) = under.filter(|s| place(s) >= place(&first) && *s != it.last) {
                let mut note = Note::clone(note);
                note.until = (step != first).then(|| step.clone());
                it.last = step;
                wishes.push(Wish::Preview(Edit::replace(note)));
            }
        }
        if !released {
            return Some(Mode::Run(it));
        }
        wishes.push(Wish::CommitPreview);
        if !response.dragged() && !desk.is_selected(&(&it.note).into()) {
            wishes.push(Wish::Select(vec![it.note.into()]));
        }
        None
    }
}
