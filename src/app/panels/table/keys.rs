//! The keyboard in the table: arrows walk from cell to cell, Shift takes rows along, Enter and F2 open a cell, a
//! letter begins to type in it, Space ticks, Delete does what it does on the map.

use egui::{Event, EventFilter, Key, Modifiers, Ui};

use super::rows::Line;
use super::{At, AuditTable, Cursor, id};
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};

/// How far PageUp and PageDown go, in lines.
const PAGE: isize = 10;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stroke {
    /// By lines and columns.
    Go(isize, isize),
    Open,
    Tick,
    Delete,
}

const KEYS: [(Key, bool, Stroke); 14] = [
    (Key::ArrowUp, false, Stroke::Go(-1, 0)),
    (Key::ArrowDown, false, Stroke::Go(1, 0)),
    (Key::ArrowLeft, false, Stroke::Go(0, -1)),
    (Key::ArrowRight, false, Stroke::Go(0, 1)),
    (Key::PageUp, false, Stroke::Go(-PAGE, 0)),
    (Key::PageDown, false, Stroke::Go(PAGE, 0)),
    (Key::Home, false, Stroke::Go(0, isize::MIN)),
    (Key::End, false, Stroke::Go(0, isize::MAX)),
    (Key::Home, true, Stroke::Go(isize::MIN, 0)),
    (Key::End, true, Stroke::Go(isize::MAX, 0)),
    (Key::Enter, false, Stroke::Open),
    (Key::F2, false, Stroke::Open),
    (Key::Space, false, Stroke::Tick),
    (Key::Delete, false, Stroke::Delete),
];

impl AuditTable {
    /// Does what was typed while the table has the keyboard and no cell is open.
    pub(super) fn keys(&mut self, ui: &Ui, desk: &Desk, wishes: &mut Wishes) {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(id(), filter));
        for (key, ctrl, stroke) in KEYS {
            let held = if ctrl {
                Modifiers::COMMAND
            } else {
                Modifiers::NONE
            };
            let walks = matches!(stroke, Stroke::Go(..));
            let with_shift = walks && ui.input_mut(|i| i.consume_key(held | Modifiers::SHIFT, key));
            if with_shift || ui.input_mut(|i| i.consume_key(held, key)) {
                self.strike(desk, wishes, stroke, with_shift);
            }
        }
        // What moves an object on the map moves it from here, too.
        for (keys, command) in desk.keymap.in_order() {
            if keys.modifiers.alt && ui.input_mut(|i| i.consume_shortcut(keys)) {
                wishes.command(*command);
            }
        }
        let typed = typed(ui);
        if let Some(typed) = typed
            && !self.give_part(desk, wishes, &typed)
        {
            self.open(desk, wishes, typed);
        }
    }

    fn strike(&mut self, desk: &Desk, wishes: &mut Wishes, stroke: Stroke, with_shift: bool) {
        match stroke {
            Stroke::Go(lines, columns) => self.go(wishes, (lines, columns), with_shift),
            Stroke::Delete => wishes.command(Command::Delete),
            Stroke::Open | Stroke::Tick => match self.cursor.as_ref().map(|c| &c.at) {
                Some(At::Group(name)) => {
                    let name = name.clone();
                    self.fold(&name);
                }
                Some(At::Row(_)) if stroke == Stroke::Tick => self.tick(desk, wishes),
                Some(At::Row(_)) => self.open(desk, wishes, String::new()),
                None => {}
            },
        }
    }

    /// Walks by so many lines and columns, at most to the ends.
    fn go(&mut self, wishes: &mut Wishes, (lines, columns): (isize, isize), with_shift: bool) {
        let Some(kept) = self.kept.clone() else {
            return;
        };
        let within = |from: usize, by: isize, count: usize| {
            from.saturating_add_signed(by).min(count.saturating_sub(1))
        };
        let Some((line, column)) = self.place() else {
            self.stand(&kept.lines, 0, 0);
            return self.choose_here(wishes);
        };
        if columns != 0
            && let Some(Line::Group { name, folded, .. }) = kept.lines.get(line)
        {
            // Left folds and right unfolds, as in a tree.
            if (columns < 0) != *folded {
                self.fold(name);
            }
            return;
        }
        if self.anchor.is_none() {
            // Shift takes along the row from which it goes.
            self.anchor = match self.cursor.as_ref().map(|c| &c.at) {
                Some(At::Row(row)) => Some(row.clone()),
                _ => None,
            };
        }
        let to = within(line, lines, kept.lines.len());
        self.stand(&kept.lines, to, within(column, columns, kept.columns.len()));
        if to == line {
            return;
        }
        match self.anchor.clone().filter(|_| with_shift) {
            Some(anchor) => self.choose_range(wishes, &anchor),
            None => self.choose_here(wishes),
        }
    }

    /// Puts the keyboard on a line and a column.
    pub(super) fn stand(&mut self, lines: &[Line], line: usize, column: usize) {
        let at = match lines.get(line) {
            Some(Line::Row(id)) => At::Row(id.clone()),
            Some(Line::Group { name, .. }) => At::Group(name.clone()),
            None => return,
        };
        self.cursor = Some(Cursor { at, column });
        self.scrolls = true;
    }

    /// Selects the row on which the keyboard stands, and no other; the map shows it.
    pub(super) fn choose_here(&mut self, wishes: &mut Wishes) {
        if let Some(At::Row(row)) = self.cursor.as_ref().map(|c| &c.at) {
            self.anchor = Some(row.clone());
            wishes.push(Wish::Reveal(row.clone()));
        }
    }
}

/// The letters that were typed in this frame, several if the hand was faster than the window. The bar that Space has sent
/// besides its key is none.
pub fn typed(ui: &Ui) -> Option<String> {
    ui.input_mut(|i| {
        if i.modifiers.alt || i.modifiers.command {
            return None;
        }
        let mut typed = String::new();
        i.events.retain(|event| match event {
            Event::Text(text) => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
        (!typed.trim().is_empty()).then(|| typed.trim_start().to_owned())
    })
}
