//! The inspector: everything that can be said of what is selected, in one form a class of objects.
//!
//! What matters first stands first, the rest is folded. A form looks at the object in the document and sends
//! edits; text goes in bursts, choices as steps of their own. It remembers which sections are open, and what
//! is typed into fields for numbers and lists until it can be taken over; it never changes the document.

pub(super) mod audit;
mod chips;
mod colours;
mod emotions;
mod evidence;
pub(super) mod found;
mod journey;
mod lane;
mod lists;
pub(super) mod many;
mod measurement_head;
mod measurements;
mod note;
mod notes_on;
pub(super) mod numbers;
pub(super) mod options;
pub(super) mod pane;
pub(super) mod parts;
mod people;
pub(super) mod picker;
mod picture;
mod stage;
mod step;
#[cfg(test)]
mod tests;
mod touchpoint;
mod touchpoint_steps;
mod view;

use egui::{Frame, Margin, ScrollArea, Ui};

use self::pane::{Memory, Pane};
use super::super::desk::{Desk, Wishes};
use crate::model::{Id, Note, ObjectId};

/// The form at the right of the window.
#[derive(Default)]
pub struct Inspector {
    memory: Memory,
}

impl Inspector {
    /// The next frame has the keyboard where a comment on this note is typed.
    pub fn comment_on(&mut self, note: &Id<Note>) {
        self.memory.comment_on = Some(note.into());
    }

    /// Draws the form of what is selected; of the map itself if nothing is.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let mut pane = Pane {
            desk,
            wishes,
            memory: &mut self.memory,
        };
        // Each object has a place of its own in the scroll area.
        let scroll = ScrollArea::vertical()
            .id_salt(("inspector", desk.selected().cloned()))
            .auto_shrink(false);
        scroll.show(ui, |ui| {
            let margin = Margin {
                left: 16,
                right: 16,
                top: 14,
                bottom: 24,
            };
            Frame::NONE.inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 4.0;
                match desk.selection.as_slice() {
                    [] | [ObjectId::Journey] => journey::journey_ui(ui, &mut pane),
                    [one] => object_ui(ui, &mut pane, one),
                    several => many::many_ui(ui, &mut pane, several),
                }
            });
        });
        numbers::settle(&mut pane);
    }
}

/// The form of an object; nothing if it has just gone.
fn object_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId) {
    let journey = pane.journey();
    match object {
        ObjectId::Journey => journey::journey_ui(ui, pane),
        ObjectId::Touchpoint(id) => {
            if let Some(spot) = journey.touchpoint(id) {
                touchpoint::touchpoint_ui(ui, pane, spot);
            }
        }
        ObjectId::Step(id) => {
            if let Some((stage, step)) = journey.step(id) {
                step::step_ui(ui, pane, stage, step);
            }
        }
        ObjectId::Stage(id) => {
            if let Some(it) = journey.stage(id) {
                stage::stage_ui(ui, pane, it);
            }
        }
        ObjectId::Note(id) => {
            if let Some((holder, it)) = journey.note(id) {
                note::note_ui(ui, pane, &holder, it);
            }
        }
        ObjectId::Lane(id) => {
            if let Some(it) = journey.lane(id) {
                lane::lane_ui(ui, pane, it);
            }
        }
        ObjectId::Persona(id) => {
            if let Some(it) = journey.persona(id) {
                people::persona_ui(ui, pane, it);
            }
        }
        ObjectId::Owner(id) => {
            if let Some(it) = journey.owner(id) {
                people::owner_ui(ui, pane, it);
            }
        }
        ObjectId::Path(id) => {
            if let Some(it) = journey.path(id) {
                people::path_ui(ui, pane, it);
            }
        }
        ObjectId::SavedView(id) => {
            if let Some(it) = journey.view(id) {
                view::view_ui(ui, pane, it);
            }
        }
        ObjectId::Kind(id) => {
            if let Some(it) = journey.kind(id) {
                lists::kind_ui(ui, pane, it);
            }
        }
        ObjectId::Channel(id) => {
            if let Some(it) = journey.channel(id) {
                lists::channel_ui(ui, pane, it);
            }
        }
        ObjectId::Kpi(id) => {
            if let Some(it) = journey.kpi(id) {
                lists::kpi_ui(ui, pane, it);
            }
        }
        ObjectId::Source(id) => {
            if let Some(it) = journey.source(id) {
                lists::source_ui(ui, pane, it);
            }
        }
    }
}
