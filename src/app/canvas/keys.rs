//! Walking the map with the keyboard, the way the eye does.
//!
//! Arrows lead through rows and columns of the [`Grid`](super::grid::Grid); Home and End to the ends of the row,
//! with Ctrl to those of the map; PageUp and PageDown a stage further. With Shift, what is walked to is selected
//! too. Enter fills an empty cell, and types what has words of its own.

use egui::{Context, Event, Key, Modifiers, Ui};

use super::grid::Way;
use super::{Canvas, id};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::titles;
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
    // Each key with what was held when it was pressed: a slow frame may hold several, and Ctrl be up again by now.
    let pressed = ui.input_mut(|i| {
        let mut pressed = Vec::new();
        i.events.retain(|event| {
            let way = way(event);
            pressed.extend(way);
            way.is_none()
        });
        pressed
    });
    let Some((_, held)) = pressed.last().copied() else {
        return;
    };
    ui.memory_mut(|m| {
        m.request_focus(id());
        // The key has done its work, and is not to lead on to another widget.
        m.move_focus(egui::FocusDirection::None);
    });
    let grid = canvas.grid(desk.journey());
    let start = canvas.here(&grid, desk);
    let mut here = start.clone().filter(|_| desk.selected().is_some());
    for (way, _) in pressed {
        let to = match (way, &here) {
            (Way::MapStart, _) => grid.first(),
            (Way::MapEnd, _) => grid.last(),
            (_, Some(here)) => grid.go(here, way),
            // With nothing selected, the first key shows where one is.
            (_, None) => start.clone().or_else(|| grid.beginning()),
        };
        here = to.or(here);
    }
    let Some(to) = here.filter(|to| start.as_ref() != Some(to) || desk.selected().is_none()) else {
        return;
    };
    let object = to.subject.object.clone();
    canvas.move_focus_to(to, wishes);
    if held.shift && object != ObjectId::Journey {
        wishes
            .0
            .retain(|w| !matches!(w, Wish::Select(_) | Wish::SelectPart(_)));
        let mut selection = desk.selection.clone();
        selection.retain(|o| *o != object);
        selection.push(object);
        wishes.push(Wish::Select(selection));
    }
}

/// Where a key leads, with what was held.
fn way(event: &Event) -> Option<(Way, Modifiers)> {
    let Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return None;
    };
    let is_it = |(k, command, _): &(Key, bool, Way)| k == key && *command == modifiers.command;
    let found = KEYS.into_iter().find(is_it).filter(|_| !modifiers.alt);
    found.map(|(_, _, way)| (way, *modifiers))
}

impl Canvas {
    /// Enter on an empty cell fills it, and on a part with words of its own it types them, as a double click does;
    /// says whether there was one.
    pub fn open_on_enter(&mut self, ctx: &Context, desk: &Desk, wishes: &mut Wishes) -> bool {
        let Some(subject) = self.focus(desk) else {
            return false;
        };
        let is_cell = matches!(subject.part, Part::Cell(_));
        if !is_cell && titles::typed_part(&subject.part).is_none() {
            return false;
        }
        let focused = ctx.memory(|m| m.has_focus(id()));
        if !focused || !ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)) {
            return false;
        }
        if is_cell {
            let cell = self.screen_rect(&subject).unwrap_or(self.viewport);
            self.fill(desk, &subject, cell.center(), wishes);
        } else {
            wishes.push(Wish::Rename(subject.object));
        }
        true
    }
}
