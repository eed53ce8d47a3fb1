//! What is done to measures: pressed, typed, dragged to another owner or step.

use egui::{Modifiers, Ui};

use super::sheet::Deed;
use super::{Acquisition, Grid, Spot, Typing};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::panels::{new_note, table};
use crate::app::titles;
use crate::edit::{Edit, Place};
use crate::model::{Holder, Id, Journey, Note, NoteKind, ObjectId, Owner, Touchpoint};
use crate::scene::{Part, Subject};

impl Acquisition {
    pub(super) fn carry_out(&mut self, ui: &Ui, grid: &Grid<'_>, wishes: &mut Wishes, deed: Deed) {
        match deed {
            Deed::Press(spot, held) => self.press(grid.desk, wishes, spot, held),
            Deed::Open(spot) => {
                self.cursor = Some(spot);
                self.open(grid, String::new());
            }
            Deed::Grab(object) => {
                if !grid.desk.is_selected(&object) {
                    wishes.push(Wish::Select(vec![object.clone()]));
                }
                self.cursor = Some(Spot::Measure(object.clone()));
                self.dragged = Some(object);
                ui.memory_mut(|m| m.request_focus(table::id()));
            }
            Deed::Typed { goes_on } => {
                let spot = self.typing.as_ref().map(|t| t.spot.clone());
                self.leave(grid.desk, wishes);
                match spot {
                    // Who types one after the other goes on.
                    Some(spot @ Spot::New(..)) if goes_on => {
                        self.typing = Some(Typing {
                            spot,
                            draft: String::new(),
                            begun: Some(String::new()),
                        });
                    }
                    _ => self.end(ui),
                }
            }
            Deed::GivenUp => {
                self.typing = None;
                self.end(ui);
            }
        }
    }

    /// The keyboard goes back to the matrix, unless a click has given it to something else.
    fn end(&self, ui: &Ui) {
        if !ui.input(|i| i.pointer.any_down() || i.pointer.any_click()) {
            ui.memory_mut(|m| m.request_focus(table::id()));
        }
        ui.ctx().request_repaint();
    }

    fn press(&mut self, desk: &Desk, wishes: &mut Wishes, spot: Spot, held: Modifiers) {
        match &spot {
            Spot::Measure(object) if held.command => {
                wishes.push(Wish::ToggleSelect(object.clone()));
                self.cursor = Some(spot);
            }
            // A click on the only thing that is selected moves the keyboard alone.
            Spot::Measure(object) if desk.selection == [object.clone()] => {
                self.cursor = Some(spot);
            }
            _ => {
                self.cursor = Some(spot);
                self.show_here(wishes);
            }
        }
    }

    /// Opens what the keyboard stands on for typing.
    pub(super) fn open(&mut self, grid: &Grid<'_>, begun: String) {
        let Some(spot) = self.cursor.clone() else {
            return;
        };
        let before = match &spot {
            Spot::New(..) | Spot::Action(Holder::Journey) => None,
            Spot::Measure(object) => titles::text_of(grid.desk.journey(), &whole(object.clone())),
            Spot::Action(holder) => {
                titles::text_of(grid.desk.journey(), &whole(holder.clone().into()))
            }
        };
        let is_new = matches!(spot, Spot::New(..));
        if before.is_none() && !is_new {
            return;
        }
        let draft = match begun.is_empty() {
            true => before.unwrap_or_default(),
            false => begun.clone(),
        };
        self.scrolls = true;
        self.typing = Some(Typing {
            spot,
            draft,
            begun: Some(begun),
        });
    }

    /// Goes on dragging until the hand lets go.
    pub(super) fn drag(&mut self, ui: &Ui) {
        if !ui.input(|i| i.pointer.any_down()) {
            self.dragged = None;
        }
        ui.ctx().request_repaint();
    }

    /// Puts a measure into this cell, and with it all others that are selected, if it is one of them.
    pub(super) fn put(
        &mut self,
        grid: &Grid<'_>,
        wishes: &mut Wishes,
        object: &ObjectId,
        row: usize,
        column: usize,
    ) {
        let Some(moment) = grid.rows.get(row).filter(|_| column > 0) else {
            return;
        };
        let (holder, owner) = (moment.holder(), grid.owner_id(column));
        let desk = grid.desk;
        let meant: Vec<&ObjectId> = match desk.is_selected(object) {
            true => {
                let all = desk.selection.iter();
                all.filter(|o| grid.measure(o).is_some()).collect()
            }
            false => vec![object],
        };
        let edits = meant
            .into_iter()
            .flat_map(|o| moved(desk.journey(), o, &holder, owner.as_ref()));
        let edits: Vec<Edit> = edits.collect();
        if !edits.is_empty() {
            self.scrolls = true;
            wishes.edit(Edit::of(edits));
        }
    }
}

/// What puts a measure on this holder, with this owner; nothing where it stands there already, or cannot.
fn moved(
    journey: &Journey,
    object: &ObjectId,
    holder: &Holder,
    owner: Option<&Id<Owner>>,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut go = |object: &ObjectId| {
        edits.push(Edit::Move {
            object: object.clone(),
            to: Place::last(holder.clone()),
        });
    };
    match object {
        ObjectId::Touchpoint(id) => {
            let (Some(spot), Holder::Step(step)) = (journey.touchpoint(id), holder) else {
                return Vec::new();
            };
            if spot.step.id != *step {
                go(object);
            }
            let now = journey.owner_of(spot.touchpoint).map(|o| &o.value().id);
            if now != owner {
                edits.push(Edit::replace(Touchpoint {
                    owner: owner.cloned(),
                    ..Touchpoint::clone(spot.touchpoint)
                }));
            }
        }
        ObjectId::Note(id) => {
            let Some((on, note)) = journey.note(id) else {
                return Vec::new();
            };
            let step_of_it = match &on {
                Holder::Touchpoint(it) => journey
                    .touchpoint(it)
                    .map(|spot| Holder::Step(spot.step.id.clone())),
                other => Some(other.clone()),
            };
            // A note on a touchpoint stays there as long as its step does.
            if step_of_it.as_ref() != Some(holder) {
                go(object);
            }
            if note.owner.as_ref() != owner {
                // Where it has been taken to another step, its run may have been cut.
                edits.push(Edit::replace(Note {
                    owner: owner.cloned(),
                    until: note.until.clone().filter(|_| edits.is_empty()),
                    ..Note::clone(note)
                }));
            }
        }
        _ => {}
    }
    edits
}

/// Takes over what was typed: a new measure, or another name.
pub(super) fn take(desk: &Desk, wishes: &mut Wishes, typing: &Typing) {
    let journey = desk.journey();
    let text = typing.draft.trim();
    let object = match &typing.spot {
        Spot::New(holder, owner) => {
            if !text.is_empty() {
                let note = Note {
                    owner: owner.clone(),
                    ..Note::new(NoteKind::Idea, text)
                };
                let (edit, object) = new_note(journey, note, holder.clone());
                wishes.edit(edit);
                wishes.push(Wish::Select(vec![object]));
            }
            return;
        }
        Spot::Measure(object) => object.clone(),
        Spot::Action(holder) => holder.clone().into(),
    };
    let subject = whole(object);
    if titles::text_of(journey, &subject).is_some_and(|before| before != text)
        && let Some(edit) = titles::with_text(journey, &subject, text)
    {
        wishes.edit(edit);
    }
}

pub(super) fn whole(object: ObjectId) -> Subject {
    Subject {
        object,
        part: Part::Whole,
    }
}
