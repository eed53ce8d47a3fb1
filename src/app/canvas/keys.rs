//! Walking the map with the keyboard, the way the eye does.
//!
//! Arrows lead through rows and columns of the [`Grid`](super::grid::Grid); Home and End to the ends of the row,
//! with Ctrl to those of the map; PageUp and PageDown a stage further. With Shift, what is walked to is selected
//! too. Enter fills an empty cell.

use egui::{Context, Key, Modifiers, Ui};

use super::grid::Way;
use super::{Canvas, id};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::model::ObjectId;
use crate::scene::Part;

const KEYS: [(Key, bool, Way); 10] = [
    (Key::ArrowLeft, false, Way::Left),
    (Key::ArrowRight, false, Way::Right),
    (Key::ArrowUp, false, Way::Up),
    (Key::ArrowDown, false, Way::Down),
    (Key::Home, false, Way::RowStart),
    (Key::End, false, Way::RowEnd),
    (Key::Home, true, Way::MapStart),
    (Key::End, true, Way::MapEnd),
    (Key::PageUp, false, Way::StageBefore),
    (Key::PageDown, false, Way::StageAfter),
];

pub(super) fn walk(canvas: &mut Canvas, ui: &Ui, desk: &Desk, wishes: &mut Wishes) {
    let pressed = ui.input_mut(|i| {
        let held = i.modifiers;
        let found = KEYS
            .into_iter()
            .find(|(key, command, _)| !held.alt && held.command == *command && i.key_pressed(*key));
        if let Some((key, ..)) = found {
            i.consume_key(held, key);
        }
        found.map(|(_, _, way)| (way, held))
    });
    let Some((way, held)) = pressed else { return };
    ui.memory_mut(|m| {
        m.request_focus(id());
        // The key has done its work, and is not to lead on to another widget.
        m.move_focus(egui::FocusDirection::None);
    });
    let grid = canvas.grid(desk.journey());
    let to = match (canvas.here(&grid, desk), desk.selected()) {
        _ if way == Way::MapStart => grid.first(),
        _ if way == Way::MapEnd => grid.last(),
        (Some(here), Some(_)) => grid.go(&here, way),
        // With nothing selected, the first key shows where one is.
        (here, _) => here.or_else(|| grid.beginning()),
    };
    let Some(to) = to else { return };
    let object = to.subject.object.clone();
    canvas.move_focus_to(to, wishes);
    if held == Modifiers::SHIFT && object != ObjectId::Journey {
        wishes.0.retain(|w| !matches!(w, Wish::Select(_)));
        let mut selection = desk.selection.clone();
        selection.retain(|o| *o != object);
        selection.push(object);
        wishes.push(Wish::Select(selection));
    }
}

impl Canvas {
    /// Enter on an empty cell fills it, as a double click does; says whether there was one.
    pub fn fill_on_enter(&mut self, ctx: &Context, desk: &Desk, wishes: &mut Wishes) -> bool {
        let Some(place) = self.place.as_ref().filter(|p| {
            matches!(p.subject.part, Part::Cell(_)) && desk.selected() == Some(&p.subject.object)
        }) else {
            return false;
        };
        let focused = ctx.memory(|m| m.has_focus(id()));
        if !focused || !ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)) {
            return false;
        }
        let subject = place.subject.clone();
        let cell = self.screen_rect(&subject).unwrap_or(self.viewport);
        self.fill(desk, &subject, cell.center(), wishes);
        true
    }
}
