//! What stands below the map, with five faces: the table of all touchpoints, the action plan, the priorities, the
//! responsibilities and the acquisition matrix.
//!
//! All but the priorities ([`super::priorities`]) and the matrix ([`super::acquisition`]) are tables of one kind: columns for every attribute, sorted and
//! grouped, edited where they stand, in all selected rows at once. Above the touchpoints stand the five steps of the
//! audit as a way through them.
//!
//! It shows what the filter lets through. What is selected in it is selected on the map, and the other way round. The
//! table is one widget for the keyboard and names the cell on which it stands as its active descendant: a cell that is
//! scrolled out of sight does not take the keyboard with it.

mod cell;
mod column;
mod editor;
mod forms;
mod guide;
mod hands;
pub mod head;
mod keys;
mod offers;
mod parts;
mod place;
mod plan;
mod rows;
mod sheet;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::{Align, Id as WidgetId, Role, Sense, Ui, WidgetInfo};
use egui_table::{HeaderRow, Table, TableState};

use super::acquisition::Acquisition;
use super::inspector::pane::Memory;
use super::priorities::Priorities;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::audit::{self, Changes, Report};
use crate::i18n::{Language, t};
use crate::model::{Filter, Id, Journey, Note, ObjectId};
use crate::settings::{self, Face};
use cell::{Book, Found};
use column::Column;
use editor::Editor;
pub use keys::typed;
use rows::Line;
pub use sheet::line;
use sheet::{ROW, Sheet, cell_id, group_id};

/// The least height of all of it, points.
pub const LEAST_HEIGHT: f32 = 120.0;

/// The widget that has the keyboard, whichever face is shown.
pub fn id() -> WidgetId {
    WidgetId::unique("below the map")
}

/// What the table remembers between frames.
#[derive(Default)]
pub struct AuditTable {
    memory: Memory,
    priorities: Priorities,
    acquisition: Acquisition,
    /// What was shown last.
    face: Face,
    kept: Option<Arc<Kept>>,
    cursor: Option<Cursor>,
    /// From where Shift takes rows along.
    anchor: Option<ObjectId>,
    editor: Option<Editor>,
    /// What was selected last when the table looked.
    followed: Option<ObjectId>,
    /// Groups of which only the name is shown.
    folded: HashSet<String>,
    /// The step of the audit whose columns are shown, 1 to 5.
    step: Option<u8>,
    /// The filter that a step of the audit has set.
    guided: Option<Filter>,
    /// The cell of the keyboard is to come into view.
    scrolls: bool,
    /// The columns of a step are to come into view, from the first on.
    shows_columns: bool,
    /// The keyboard is to come here. Not in the frame of a click, in which it is taken from all but what was clicked.
    wants_keyboard: bool,
    /// The action that is being written, and whether its field is to have the keyboard.
    action: String,
    wants_action: bool,
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
    Row(ObjectId),
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
    ranks: HashMap<ObjectId, usize>,
}

impl AuditTable {
    /// Shows it in all the room that there is.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let mut table = desk.settings.table.clone();
        let whole = ui.max_rect();
        ui.spacing_mut().item_spacing.y = 0.0;
        self.head_ui(ui, desk, wishes, &mut table);
        if std::mem::replace(&mut self.face, table.face) != table.face {
            self.editor = None;
            self.acquisition.leave(desk, wishes);
        }
        let mut typing = false;
        match table.face {
            Face::Priorities => self.priorities.ui(ui, desk, wishes, id()),
            Face::Acquisition => {
                let wanted = std::mem::take(&mut self.wants_keyboard);
                self.acquisition.ui(ui, desk, wishes, id(), wanted);
            }
            Face::Touchpoints | Face::Plan | Face::Responsibilities => {
                match table.guide {
                    _ if table.face != Face::Touchpoints => {}
                    true => self.guide_ui(ui, desk, wishes),
                    false => self.folded_guide_ui(ui, desk, wishes),
                }
                if table.face == Face::Plan {
                    typing = self.add_ui(ui, desk, wishes);
                }
                let kept = self.arrange(desk, &table);
                self.follow(desk);
                self.rows_ui(ui, desk, wishes, &kept, &mut table);
            }
        }
        if !typing && ui.input(|i| i.pointer.any_click()) && ui.rect_contains_pointer(whole) {
            self.want_keyboard(ui);
        }
        if table != desk.settings.table {
            wishes.push(Wish::SetTable(table));
        }
    }

    /// The table is closed. What was being typed is taken over; a filter that only the guide has set goes with it.
    pub fn close(&mut self, desk: &Desk, wishes: &mut Wishes) {
        self.leave(desk, wishes);
        self.acquisition.leave(desk, wishes);
        self.wants_keyboard = false;
        if self
            .guided
            .take()
            .is_some_and(|own| asks_for(&desk.lens.filter, &own))
        {
            self.step = None;
            wishes.push(Wish::Filter(Filter::default()));
        }
    }

    /// What the keys do while the table or an open cell has them.
    pub fn hint(&self, ui: &Ui, desk: &Desk) -> Option<String> {
        if !desk.settings.table.shown {
            return None;
        }
        let face = desk.settings.table.face;
        if face == Face::Acquisition && self.acquisition.is_typing() {
            return Some(t!(desk.language, self.acquisition.hint()));
        }
        let key = match (&self.editor, self.here()) {
            (Some(editor), _) => editor.hint(),
            (None, _) if !ui.memory(|m| m.has_focus(id())) => return None,
            (None, Some((_, column))) if face != Face::Acquisition && column.is_told() => {
                "status-hint-table-told"
            }
            (None, _) => match face {
                Face::Touchpoints | Face::Plan => "status-hint-table",
                Face::Priorities => "status-hint-priorities",
                Face::Responsibilities => "status-hint-parts",
                Face::Acquisition => self.acquisition.hint(),
            },
        };
        Some(t!(desk.language, key))
    }

    /// The next action is to be written.
    pub const fn begin_action(&mut self) {
        self.wants_action = true;
    }

    /// The keyboard comes here in the next frame.
    fn want_keyboard(&mut self, ui: &Ui) {
        self.wants_keyboard = true;
        ui.ctx().request_repaint();
    }

    /// Gives up what is being dragged; says whether something was.
    pub fn abort(&mut self, wishes: &mut Wishes) -> bool {
        self.priorities.abort(wishes) || self.acquisition.abort()
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
        let found = cell::found(desk.journey(), &desk.report);
        let changes = audit::changes(desk.journey(), &desk.report);
        let ranks = match table.face {
            Face::Plan => ranks(desk),
            _ => HashMap::new(),
        };
        let book = Book {
            desk,
            found: &found,
            changes: &changes,
            ranks: &ranks,
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
            ranks,
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
        let Some(row) = selected.filter(|row| self.shows(row)) else {
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

    /// Whether it has a row.
    fn shows(&self, object: &ObjectId) -> bool {
        let is_it = |line: &Line| matches!(line, Line::Row(row) if row == object);
        self.kept
            .as_ref()
            .is_some_and(|kept| kept.lines.iter().any(is_it))
    }

    /// Line and column of the keyboard, as far as they are shown.
    fn place(&self) -> Option<(usize, usize)> {
        let (kept, cursor) = (self.kept.as_ref()?, self.cursor.as_ref()?);
        let is_it = |line: &Line| match (line, &cursor.at) {
            (Line::Row(id), At::Row(row)) => id == row,
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
        // What is open keeps it.
        if std::mem::take(&mut self.wants_keyboard) && self.editor.is_none() {
            ui.memory_mut(|m| m.request_focus(id()));
        }
        let response = ui.interact(rect, id(), Sense::focusable_noninteractive());
        let name = head::face_name(desk.language, table.face);
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
            self.leave(desk, wishes);
            let hint = match (desk.lens.filter.is_empty(), table.face) {
                (true, Face::Plan) => "plan-empty",
                (true, _) => "table-empty",
                (false, Face::Plan) => "plan-nothing-matches",
                (false, _) => "table-nothing-matches",
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
                ranks: &kept.ranks,
            },
            lines: &kept.lines,
            columns: &kept.columns,
            table: &kept.table,
            cursor,
            has_keyboard,
            rows: HashMap::new(),
            deeds: Vec::new(),
            open: self.editor.as_ref().map(Editor::cell),
            open_rect: None,
        };
        let shown = self.table(table, kept, cursor);
        let state = shown.get_id(ui);
        let forgets = std::mem::take(&mut self.forgets_widths);
        if forgets || TableState::load(ui.ctx(), state).is_none() {
            // Columns are as wide as they were left, not as their words ask for.
            TableState::default().store(ui.ctx(), state);
        }
        shown.show(ui, &mut sheet);
        let (deeds, open_rect) = (sheet.deeds, sheet.open_rect);
        keep_widths(ui, state, kept, table);
        // A click beside what is open takes over what was typed before it does anything else.
        self.editor_ui(ui, desk, wishes, open_rect, rect);
        if !deeds.is_empty() {
            self.want_keyboard(ui);
        }
        for deed in deeds {
            self.carry_out(desk, wishes, table, deed);
        }
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
            .id_salt(("below the map", settings.face))
            .num_rows(kept.lines.len() as u64)
            .columns(columns)
            .num_sticky_cols(1)
            .headers([HeaderRow::new(ROW)]);
        if std::mem::take(&mut self.shows_columns) && kept.columns.len() > 1 {
            return table.scroll_to_column(1, Some(Align::Min));
        }
        match cursor.filter(|_| std::mem::take(&mut self.scrolls)) {
            Some((line, 0)) => table.scroll_to_row(line as u64, None),
            Some((line, column)) => table
                .scroll_to_row(line as u64, None)
                .scroll_to_column(column, None),
            None => table,
        }
    }
}

/// The places of what is on the plan by what it is worth, counted from 1; what is worth the same shares one. What nobody
/// has rated has none.
fn ranks(desk: &Desk) -> HashMap<ObjectId, usize> {
    let journey = desk.journey();
    let mut notes: Vec<&Note> = journey.notes().map(|(_, note)| &**note).collect();
    notes.retain(|note| note.is_action() && note.severity.is_some());
    notes.sort_by(|a, b| b.worth(a));
    let place = |note: &Note| notes.partition_point(|other| other.worth(note).is_gt()) + 1;
    notes
        .iter()
        .map(|note| ((&note.id).into(), place(note)))
        .collect()
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
