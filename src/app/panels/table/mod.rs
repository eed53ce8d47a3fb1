//! The table of all touchpoints below the map: columns for every attribute, sorted and grouped, edited where they
//! stand, in all selected rows at once; above it the five steps of the audit as a way through it.
//!
//! It shows what the filter lets through. What is selected in it is selected on the map, and the other way round. The
//! table is one widget for the keyboard and names the cell on which it stands as its active descendant: a cell that is
//! scrolled out of sight does not take the keyboard with it.

mod cell;
mod column;
mod editor;
mod found;
mod guide;
mod head;
mod keys;
mod offers;
mod rows;
mod sheet;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::{Id as WidgetId, Modifiers, Role, Sense, Ui, WidgetInfo};
use egui_table::{HeaderRow, Table, TableState};

use super::inspector::pane::{Memory, Pane};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::audit::{self, Changes, Report};
use crate::i18n::{Language, t};
use crate::model::{Breakpoint, Check, Date, Filter, Id, Journey, ObjectId, Tick, Touchpoint};
use crate::settings;
use cell::{Book, Found};
use column::Column;
use editor::Editor;
use rows::Line;
use sheet::{Deed, ROW, Sheet, cell_id, group_id};

/// The least height of all of it, points.
pub const LEAST_HEIGHT: f32 = 120.0;

/// The widget that has the keyboard.
pub fn id() -> WidgetId {
    WidgetId::unique("table of touchpoints")
}

/// What the table remembers between frames.
#[derive(Default)]
pub struct AuditTable {
    memory: Memory,
    kept: Option<Arc<Kept>>,
    cursor: Option<Cursor>,
    /// From where Shift takes rows along.
    anchor: Option<Id<Touchpoint>>,
    editor: Option<Editor>,
    /// What was selected last when the table looked.
    followed: Option<ObjectId>,
    /// Groups of which only the name is shown.
    folded: HashSet<String>,
    /// The step of the audit whose columns are shown, 1 to 5.
    step: Option<u8>,
    /// The cell of the keyboard is to come into view.
    scrolls: bool,
    /// The keyboard is to come here. Not in the frame of a click, in which it is taken from all but what was clicked.
    wants_keyboard: bool,
    /// Columns are to be as wide as at first.
    forgets_widths: bool,
}

/// Where the keyboard stands.
#[derive(Clone, Debug, PartialEq)]
struct Cursor {
    at: At,
    /// Its place among the columns that are shown.
    column: usize,
}

#[derive(Clone, Debug, PartialEq)]
enum At {
    Row(Id<Touchpoint>),
    Group(String),
}

/// Lines and columns, with what they were made of.
struct Kept {
    journey: Arc<Journey>,
    report: Arc<Report>,
    filter: Filter,
    language: Language,
    table: settings::Table,
    folded: HashSet<String>,
    columns: Vec<Column>,
    lines: Vec<Line>,
    found: HashMap<ObjectId, Found>,
    changes: HashMap<ObjectId, Changes>,
}

impl AuditTable {
    /// Shows it in all the room that there is.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let mut table = desk.settings.table.clone();
        ui.spacing_mut().item_spacing.y = 0.0;
        self.head_ui(ui, desk, wishes, &mut table);
        match table.guide {
            true => self.guide_ui(ui, desk, wishes),
            false => self.folded_guide_ui(ui, desk, wishes),
        }
        let kept = self.arrange(desk, &table);
        self.follow(desk);
        self.rows_ui(ui, desk, wishes, &kept, &mut table);
        if table != desk.settings.table {
            wishes.push(Wish::SetTable(table));
        }
    }

    /// Puts rows and columns in order again where anything has changed.
    fn arrange(&mut self, desk: &Desk, table: &settings::Table) -> Arc<Kept> {
        let columns = column::shown(table, self.step, desk.journey());
        if let Some(kept) = &self.kept
            && Arc::ptr_eq(&kept.journey, desk.journey())
            && Arc::ptr_eq(&kept.report, &desk.report)
            && kept.filter == desk.lens.filter
            && kept.language == desk.language
            && kept.table == *table
            && kept.folded == self.folded
            && kept.columns == columns
        {
            return kept.clone();
        }
        let found = cell::found(&desk.report);
        let changes = audit::changes(desk.journey(), &desk.report);
        let book = Book {
            desk,
            found: &found,
            changes: &changes,
        };
        let lines = rows::lines(book, desk, table, &columns, &self.folded);
        let kept = Arc::new(Kept {
            journey: desk.journey().clone(),
            report: desk.report.clone(),
            filter: desk.lens.filter.clone(),
            language: desk.language,
            table: table.clone(),
            folded: self.folded.clone(),
            columns,
            lines,
            found,
            changes,
        });
        self.kept = Some(kept.clone());
        kept
    }

    /// The keyboard goes to the row of what was selected elsewhere.
    fn follow(&mut self, desk: &Desk) {
        let selected = desk.selected();
        if selected == self.followed.as_ref() {
            return;
        }
        self.followed = selected.cloned();
        let Some(ObjectId::Touchpoint(row)) = selected else {
            return;
        };
        let at = At::Row(row.clone());
        if self.cursor.as_ref().is_none_or(|c| c.at != at) {
            let column = self.cursor.as_ref().map_or(0, |c| c.column);
            self.anchor = Some(row.clone());
            self.cursor = Some(Cursor { at, column });
            self.scrolls = true;
        }
    }

    /// Line and column of the keyboard, as far as they are shown.
    fn place(&self) -> Option<(usize, usize)> {
        let (kept, cursor) = (self.kept.as_ref()?, self.cursor.as_ref()?);
        let is_it = |line: &Line| match (line, &cursor.at) {
            (Line::Touchpoint(id), At::Row(row)) => id == row,
            (Line::Group { name, .. }, At::Group(group)) => name == group,
            _ => false,
        };
        let line = kept.lines.iter().position(is_it)?;
        Some((line, cursor.column.min(kept.columns.len() - 1)))
    }

    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        wishes: &mut Wishes,
        kept: &Arc<Kept>,
        table: &mut settings::Table,
    ) {
        let rect = ui.available_rect_before_wrap();
        if std::mem::take(&mut self.wants_keyboard) {
            ui.memory_mut(|m| m.request_focus(id()));
        }
        let response = ui.interact(rect, id(), Sense::focusable_noninteractive());
        let name = t!(desk.language, "table-name");
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
        let has_keyboard = response.has_focus();
        if has_keyboard && self.place().is_none() {
            self.stand(&kept.lines, 0, 0);
        }
        if has_keyboard && self.editor.is_none() {
            self.keys(ui, desk, wishes);
        }
        let cursor = self.place();
        let cell = self.cursor.as_ref().and_then(|c| match &c.at {
            At::Row(row) => Some(cell_id(row, *kept.columns.get(cursor?.1)?)),
            At::Group(name) => Some(group_id(name)),
        });
        ui.ctx().accesskit_node_builder(id(), |node| {
            node.set_row_count(kept.lines.len());
            node.set_column_count(kept.columns.len());
            if let Some(cell) = cell {
                node.set_active_descendant(cell.accesskit_id());
            }
        });
        if kept.lines.is_empty() {
            let hint = match desk.lens.filter.is_empty() {
                true => "table-empty",
                false => "table-nothing-matches",
            };
            ui.add_space(16.0);
            ui.vertical_centered(|ui| {
                crate::app::widgets::hint(ui, &desk.theme, &t!(desk.language, hint));
            });
            return;
        }
        let mut sheet = Sheet {
            desk,
            wishes,
            book: Book {
                desk,
                found: &kept.found,
                changes: &kept.changes,
            },
            lines: &kept.lines,
            columns: &kept.columns,
            table: &kept.table,
            cursor,
            has_keyboard,
            spots: HashMap::new(),
            deeds: Vec::new(),
            cursor_rect: None,
        };
        let shown = self.table(table, kept, cursor);
        let state = shown.get_id(ui);
        let forgets = std::mem::take(&mut self.forgets_widths);
        if forgets || TableState::load(ui.ctx(), state).is_none() {
            // Columns are as wide as they were left, not as their words ask for.
            TableState::default().store(ui.ctx(), state);
        }
        shown.show(ui, &mut sheet);
        let (deeds, cursor_rect) = (sheet.deeds, sheet.cursor_rect);
        keep_widths(ui, state, kept, table);
        if !deeds.is_empty() {
            self.wants_keyboard = true;
            ui.ctx().request_repaint();
        }
        for deed in deeds {
            self.carry_out(desk, wishes, table, deed);
        }
        self.editor_ui(ui, desk, wishes, cursor_rect, rect);
    }

    /// The table with its columns, scrolled to the keyboard if that has moved.
    fn table(
        &mut self,
        settings: &settings::Table,
        kept: &Kept,
        cursor: Option<(usize, usize)>,
    ) -> Table {
        let column = |column: &Column| {
            let width = settings.widths.get(&column.own_key());
            egui_table::Column::new(width.copied().unwrap_or_else(|| column.width()))
                .range(48.0..=600.0)
                .id(WidgetId::unique(("table column", column)))
        };
        let columns: Vec<_> = kept.columns.iter().map(column).collect();
        let table = Table::new()
            .id_salt("touchpoints")
            .num_rows(kept.lines.len() as u64)
            .columns(columns)
            .num_sticky_cols(1)
            .headers([HeaderRow::new(ROW)]);
        match cursor.filter(|_| std::mem::take(&mut self.scrolls)) {
            Some((line, 0)) => table.scroll_to_row(line as u64, None),
            Some((line, column)) => table
                .scroll_to_row(line as u64, None)
                .scroll_to_column(column, None),
            None => table,
        }
    }

    fn carry_out(
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
            Deed::Sort(column) => table.sort = next_sort(table.sort.as_ref(), column),
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
                    && !desk.is_selected(&ObjectId::from(&row))
                {
                    self.anchor = Some(row.clone());
                    wishes.push(Wish::Select(vec![row.into()]));
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
                wishes.push(Wish::ToggleSelect(row.into()));
            }
            // A click on the only row that is selected moves the keyboard alone.
            _ if desk.selection == [ObjectId::from(&row)] => {}
            _ => self.choose_here(wishes),
        }
    }

    /// Selects all rows from there to where the keyboard stands.
    fn choose_range(&self, wishes: &mut Wishes, anchor: &Id<Touchpoint>) {
        let (Some(kept), Some((here, _))) = (&self.kept, self.place()) else {
            return;
        };
        let is_anchor = |line: &Line| matches!(line, Line::Touchpoint(id) if id == anchor);
        let from = kept.lines.iter().position(is_anchor).unwrap_or(here);
        let range = &kept.lines[from.min(here)..=from.max(here)];
        let mut all: Vec<ObjectId> = range
            .iter()
            .filter_map(|line| match line {
                Line::Touchpoint(id) => Some(id.into()),
                Line::Group { .. } => None,
            })
            .collect();
        // The one that was selected last is where the hand is.
        if here < from {
            all.reverse();
        }
        wishes.push(Wish::Select(all));
    }

    fn fold(&mut self, name: &str) {
        if !self.folded.remove(name) {
            self.folded.insert(name.to_owned());
        }
    }

    /// The rows that an edit in this row is about: all that are selected, if it is one of them, as far as they are in
    /// the table.
    fn meant(&self, desk: &Desk, row: &Id<Touchpoint>) -> Vec<ObjectId> {
        let own = ObjectId::from(row);
        let Some(kept) = self.kept.as_ref().filter(|_| desk.is_selected(&own)) else {
            return vec![own];
        };
        let lines = kept.lines.iter().filter_map(|line| match line {
            Line::Touchpoint(id) => Some(ObjectId::from(id)),
            Line::Group { .. } => None,
        });
        lines.filter(|object| desk.is_selected(object)).collect()
    }

    /// Ticks the check of the cell, or switches what is so or not; opens other cells.
    fn tick(&mut self, desk: &Desk, wishes: &mut Wishes) {
        let Some((row, column)) = self.here() else {
            return;
        };
        let Some(spot) = desk.journey().touchpoint(&row) else {
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
            _ => self.open(desk, wishes, String::new()),
        }
    }

    /// The cell on which the keyboard stands.
    fn here(&self) -> Option<(Id<Touchpoint>, Column)> {
        let (_, column) = self.place()?;
        match &self.cursor.as_ref()?.at {
            At::Row(row) => Some((row.clone(), *self.kept.as_ref()?.columns.get(column)?)),
            At::Group(_) => None,
        }
    }
}

/// Ticks this check of all of them, or takes the tick of all away if this one has it.
fn set_tick(pane: &mut Pane<'_>, ids: &[ObjectId], check: Check, it: &Touchpoint) {
    let round = pane.journey().about.audit.round;
    let on = it.tick(check, round).is_none();
    let by = pane.desk.settings.author.clone();
    pane.set_all(ids, None, |t: &mut Touchpoint| {
        if !on {
            t.ticks.retain(|k| k.check != check || k.round != round);
        } else if t.tick(check, round).is_none() {
            t.ticks.push(Tick {
                check,
                round,
                by: by.clone(),
                date: Some(Date::today()),
                remark: String::new(),
            });
        }
    });
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

/// Keeps the widths to which columns were pulled, once the hand lets go.
fn keep_widths(ui: &Ui, state: WidgetId, kept: &Kept, table: &mut settings::Table) {
    if ui.input(|i| i.pointer.any_down()) {
        return;
    }
    let Some(state) = TableState::load(ui.ctx(), state) else {
        return;
    };
    for column in &kept.columns {
        let id = WidgetId::unique(("table column", column));
        let Some(width) = state.col_widths.get(&id) else {
            continue;
        };
        let key = column.own_key();
        let before = table.widths.get(&key).copied();
        if (before.unwrap_or_else(|| column.width()) - width).abs() > 0.5 {
            table.widths.insert(key, *width);
        }
    }
}

/// Whether all checks of a step are asked for by the filter, in this stage or in all.
fn asks_for(filter: &Filter, wanted: &Filter) -> bool {
    filter.conditions.len() == wanted.conditions.len()
        && wanted.conditions.iter().all(|c| filter.has(c))
}

/// The filter that lets through what is open in a step of the audit.
fn open_in(step: u8, stage: Option<&Id<crate::model::Stage>>) -> Filter {
    use crate::model::Condition;
    let stage = stage.map(|s| Condition::Stage(s.clone()));
    let checks = audit::checks_of(step).map(Condition::Open);
    Filter::new(stage.into_iter().chain(checks))
}
