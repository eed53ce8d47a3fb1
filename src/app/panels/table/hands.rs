//! What the hand does with rows: pressing, ticking, folding, putting in order; and which rows an edit is about.

use egui::Modifiers;

use super::column::Column;
use super::parts::Part;
use super::rows::Line;
use super::sheet::Deed;
use super::{At, AuditTable};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::panels::inspector::audit::set_tick;
use crate::app::panels::inspector::pane::Pane;
use crate::model::{Breakpoint, ObjectId, Touchpoint};
use crate::settings;

impl AuditTable {
    pub(super) fn carry_out(
        &mut self,
        desk: &Desk,
        wishes: &mut Wishes,
        table: &mut settings::Table,
        deed: Deed,
    ) {
        let Some(kept) = self.kept.clone() else {
            return;
        };
        match deed {
            Deed::Sort(column) => {
                let next = next_sort(table.sort(), column);
                table.set_sort(next);
            }
            Deed::Fold(line) => {
                self.stand(&kept.lines, line, 0);
                if let Some(Line::Group { name, .. }) = kept.lines.get(line) {
                    self.fold(name);
                }
            }
            Deed::Press(line, column, held) => {
                self.stand(&kept.lines, line, column);
                self.press(desk, wishes, held);
            }
            Deed::Open(line, column) => {
                self.stand(&kept.lines, line, column);
                self.open(desk, wishes, String::new());
            }
            Deed::Tick(line, column) => {
                self.stand(&kept.lines, line, column);
                if let Some(At::Row(row)) = self.cursor.as_ref().map(|c| c.at.clone())
                    && !desk.is_selected(&row)
                {
                    self.anchor = Some(row.clone());
                    wishes.push(Wish::Select(vec![row]));
                }
                self.tick(desk, wishes);
            }
        }
    }

    /// A row was clicked: alone, with Ctrl it too or no longer, with Shift all up to it.
    fn press(&mut self, desk: &Desk, wishes: &mut Wishes, held: Modifiers) {
        let Some(At::Row(row)) = self.cursor.as_ref().map(|c| c.at.clone()) else {
            return;
        };
        match self.anchor.clone() {
            Some(anchor) if held.shift => self.choose_range(wishes, &anchor),
            _ if held.command => {
                self.anchor = Some(row.clone());
                wishes.push(Wish::ToggleSelect(row));
            }
            // A click on the only row that is selected moves the keyboard alone.
            _ if desk.selection == [row] => {}
            _ => self.choose_here(wishes),
        }
    }

    /// Selects all rows from there to where the keyboard stands.
    pub(super) fn choose_range(&self, wishes: &mut Wishes, anchor: &ObjectId) {
        let (Some(kept), Some((here, _))) = (&self.kept, self.place()) else {
            return;
        };
        let is_anchor = |line: &Line| matches!(line, Line::Row(id) if id == anchor);
        let from = kept.lines.iter().position(is_anchor).unwrap_or(here);
        let range = &kept.lines[from.min(here)..=from.max(here)];
        let mut all: Vec<ObjectId> = range
            .iter()
            .filter_map(|line| match line {
                Line::Row(id) => Some(id.clone()),
                Line::Group { .. } => None,
            })
            .collect();
        // The one that was selected last is where the hand is.
        if here < from {
            all.reverse();
        }
        wishes.push(Wish::Select(all));
    }

    pub(super) fn fold(&mut self, name: &str) {
        if !self.folded.remove(name) {
            self.folded.insert(name.to_owned());
        }
    }

    /// The rows that an edit in this row is about: all that are selected, if it is one of them, as far as they are in
    /// the table.
    pub(super) fn meant(&self, desk: &Desk, row: &ObjectId) -> Vec<ObjectId> {
        let Some(kept) = self.kept.as_ref().filter(|_| desk.is_selected(row)) else {
            return vec![row.clone()];
        };
        let lines = kept.lines.iter().filter_map(|line| match line {
            Line::Row(id) => Some(id),
            Line::Group { .. } => None,
        });
        lines.filter(|id| desk.is_selected(id)).cloned().collect()
    }

    /// Ticks the check of the cell, switches what is so or not, or takes the next part of an owner; opens other cells.
    pub(super) fn tick(&mut self, desk: &Desk, wishes: &mut Wishes) {
        let Some((row, column)) = self.here() else {
            return;
        };
        let ObjectId::Touchpoint(id) = &row else {
            return self.open(desk, wishes, String::new());
        };
        let Some(spot) = desk.journey().touchpoint(id) else {
            return;
        };
        let ids = self.meant(desk, &row);
        let mut pane = Pane {
            desk,
            wishes,
            memory: &mut self.memory,
        };
        let it = spot.touchpoint;
        match column {
            Column::Check(check) => set_tick(&mut pane, &ids, check, it),
            Column::MomentOfTruth => {
                let on = !it.moment_of_truth;
                pane.set_all(&ids, None, |t: &mut Touchpoint| t.moment_of_truth = on);
            }
            Column::Breakpoint => {
                let on = it.breakpoint.is_none();
                pane.set_all(&ids, None, |t: &mut Touchpoint| match on {
                    true => drop(t.breakpoint.get_or_insert_with(Breakpoint::default)),
                    false => t.breakpoint = None,
                });
            }
            Column::Part(place) => {
                if let Some(owner) = desk.journey().owners.get(place) {
                    let next = Part::after(it, &owner.id);
                    pane.set_all(&ids, None, |t: &mut Touchpoint| {
                        Part::set_only(t, &owner.id, next);
                    });
                }
            }
            _ => self.open(desk, wishes, String::new()),
        }
    }

    /// Gives the owner of the cell the part of this letter, or takes it away; says whether there is such a part.
    pub(super) fn give_part(&mut self, desk: &Desk, wishes: &mut Wishes, letter: &str) -> bool {
        let (Some((row, Column::Part(place))), Some(part)) = (self.here(), Part::of(letter)) else {
            return false;
        };
        let (ObjectId::Touchpoint(id), Some(owner)) = (&row, desk.journey().owners.get(place))
        else {
            return false;
        };
        let on = desk
            .journey()
            .touchpoint(id)
            .is_some_and(|s| !part.is_of(s.touchpoint, &owner.id));
        let ids = self.meant(desk, &row);
        let mut pane = Pane {
            desk,
            wishes,
            memory: &mut self.memory,
        };
        pane.set_all(&ids, None, |t: &mut Touchpoint| part.set(t, &owner.id, on));
        true
    }

    /// The cell on which the keyboard stands.
    pub(super) fn here(&self) -> Option<(ObjectId, Column)> {
        let (_, column) = self.place()?;
        match &self.cursor.as_ref()?.at {
            At::Row(row) => Some((row.clone(), *self.kept.as_ref()?.columns.get(column)?)),
            At::Group(_) => None,
        }
    }
}

/// Up, then down, then as the way goes.
fn next_sort(sort: Option<&settings::Sort>, column: Column) -> Option<settings::Sort> {
    let by = |descending| {
        Some(settings::Sort {
            column: column.own_key(),
            descending,
        })
    };
    match sort.filter(|s| s.column == column.own_key()) {
        None => by(false),
        Some(sort) if !sort.descending => by(true),
        Some(_) => None,
    }
}
