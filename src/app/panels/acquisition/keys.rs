//! The keyboard in the matrix: arrows walk from measure to measure and from cell to cell, Alt and arrows take a measure
//! along, Enter and F2 open it, a letter begins to type.

use egui::{EventFilter, Id as WidgetId, Key, Modifiers, Ui};

use super::{Acquisition, Grid, Spot};
use crate::app::command::Command;
use crate::app::desk::Wishes;
use crate::app::panels::table::typed;

/// How far PageUp and PageDown go, in rows.
const PAGE: isize = 5;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stroke {
    /// To the next spot of the column, or the one before.
    Down,
    Up,
    /// By rows and columns.
    Go(isize, isize),
    /// Takes the measure along, by rows and columns.
    Take(isize, isize),
    Open,
    Delete,
}

/// Those with Alt first: a key without it is one with it as well.
const KEYS: [(Modifiers, Key, Stroke); 17] = [
    (Modifiers::ALT, Key::ArrowUp, Stroke::Take(-1, 0)),
    (Modifiers::ALT, Key::ArrowDown, Stroke::Take(1, 0)),
    (Modifiers::ALT, Key::ArrowLeft, Stroke::Take(0, -1)),
    (Modifiers::ALT, Key::ArrowRight, Stroke::Take(0, 1)),
    (Modifiers::NONE, Key::ArrowUp, Stroke::Up),
    (Modifiers::NONE, Key::ArrowDown, Stroke::Down),
    (Modifiers::NONE, Key::ArrowLeft, Stroke::Go(0, -1)),
    (Modifiers::NONE, Key::ArrowRight, Stroke::Go(0, 1)),
    (Modifiers::NONE, Key::PageUp, Stroke::Go(-PAGE, 0)),
    (Modifiers::NONE, Key::PageDown, Stroke::Go(PAGE, 0)),
    (Modifiers::NONE, Key::Home, Stroke::Go(0, isize::MIN)),
    (Modifiers::NONE, Key::End, Stroke::Go(0, isize::MAX)),
    (Modifiers::COMMAND, Key::Home, Stroke::Go(isize::MIN, 0)),
    (Modifiers::COMMAND, Key::End, Stroke::Go(isize::MAX, 0)),
    (Modifiers::NONE, Key::Enter, Stroke::Open),
    (Modifiers::NONE, Key::F2, Stroke::Open),
    (Modifiers::NONE, Key::Delete, Stroke::Delete),
];

impl Acquisition {
    /// Does what was typed while the matrix has the keyboard and nothing is being typed in it.
    pub(super) fn keys(
        &mut self,
        ui: &Ui,
        grid: &Grid<'_>,
        wishes: &mut Wishes,
        keyboard: WidgetId,
    ) {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(keyboard, filter));
        for (held, key, stroke) in KEYS {
            if ui.input_mut(|i| i.consume_key(held, key)) {
                self.strike(grid, wishes, stroke);
            }
        }
        if let Some(typed) = typed(ui) {
            self.open(grid, typed);
        }
    }

    fn strike(&mut self, grid: &Grid<'_>, wishes: &mut Wishes, stroke: Stroke) {
        let Some((row, column, at)) = self.place(grid) else {
            return;
        };
        let last = grid.rows.len() - 1;
        // The place for a new one is the last of a cell.
        let end = |row: usize| match column {
            0 => 0,
            _ => grid.cell(row, column).count(),
        };
        match stroke {
            Stroke::Down if at < end(row) => self.go(grid, wishes, (row, column, at + 1)),
            Stroke::Down if row < last => self.go(grid, wishes, (row + 1, column, 0)),
            Stroke::Up if at > 0 => self.go(grid, wishes, (row, column, at - 1)),
            Stroke::Up if row > 0 => self.go(grid, wishes, (row - 1, column, end(row - 1))),
            Stroke::Down | Stroke::Up => {}
            Stroke::Go(rows, columns) => {
                let row = row.saturating_add_signed(rows).min(last);
                let column = column.saturating_add_signed(columns);
                let at = if rows == 0 { at } else { 0 };
                self.go(grid, wishes, (row, column.min(grid.owners.len()), at));
            }
            Stroke::Take(rows, columns) => {
                let Some(Spot::Measure(object)) = self.cursor.clone() else {
                    return;
                };
                let Some(row) = next_step(grid, row, rows) else {
                    return;
                };
                let column = column.saturating_add_signed(columns);
                self.put(
                    grid,
                    wishes,
                    &object,
                    row,
                    column.clamp(1, grid.owners.len()),
                );
            }
            Stroke::Open => self.open(grid, String::new()),
            Stroke::Delete if !matches!(self.cursor, Some(Spot::New(..))) => {
                wishes.command(Command::Delete);
            }
            Stroke::Delete => {}
        }
    }

    fn go(&mut self, grid: &Grid<'_>, wishes: &mut Wishes, to: (usize, usize, usize)) {
        if let Some(spot) = grid.spot(to) {
            self.cursor = Some(spot);
            self.scrolls = true;
            self.show_here(wishes);
        }
    }
}

/// The next row in this direction that is a step.
fn next_step(grid: &Grid<'_>, row: usize, by: isize) -> Option<usize> {
    let mut row = row;
    loop {
        if by == 0 {
            return Some(row);
        }
        row = row.checked_add_signed(by)?;
        if grid.rows.get(row)?.step.is_some() {
            return Some(row);
        }
    }
}
