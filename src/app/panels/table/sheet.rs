//! Head and rows as they are drawn. Only what is in view is looked up, told and painted.

use std::collections::HashMap;
use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, CornerRadius, FontId, Galley, Id as WidgetId, Modifiers, Rect, Role, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo,
};
use egui_table::{CellInfo, HeaderCellInfo, PrefetchInfo, TableDelegate};

use super::cell::{Book, Said, Tone};
use super::column::Column;
use super::rows::{self, Line, Row};
use crate::app::command::{Command, Item, context_menu};
use crate::app::desk::{Desk, Wishes};
use crate::app::panels::{Mark, menu_items_ui, tight};
use crate::app::style::{BODY, SMALL, color32, icons, medium, regular, semibold};
use crate::app::widgets::{focus_ring, icon_at};
use crate::i18n::t;
use crate::model::{ObjectId, Rating};
use crate::scene::{Part, Subject};
use crate::settings;
use crate::text::Icon;
use crate::theme::Colour;

/// Height of a row and of the head, points.
pub const ROW: f32 = 30.0;
/// Air at the left and right of a cell.
const AIR: f32 = 12.0;
/// Where words begin behind a mark.
const MARK: f32 = 20.0;

/// What was done to the table with the pointer.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Line and column.
    Press(usize, usize, Modifiers),
    Open(usize, usize),
    /// The box of a check, or the mark of what is so or not.
    Tick(usize, usize),
    Fold(usize),
    Sort(Column),
}

/// A frame of the table.
pub struct Sheet<'a> {
    pub desk: &'a Desk,
    pub wishes: &'a mut Wishes,
    pub book: Book<'a>,
    pub lines: &'a [Line],
    pub columns: &'a [Column],
    pub table: &'a settings::Table,
    /// Line and column on which the keyboard stands.
    pub cursor: Option<(usize, usize)>,
    pub has_keyboard: bool,
    /// What the visible rows show, by line.
    pub rows: HashMap<usize, Row<'a>>,
    pub deeds: Vec<Deed>,
    /// The cell that is open.
    pub open: Option<WidgetId>,
    /// Where it stands, if it is in view.
    pub open_rect: Option<Rect>,
}

/// The widget of a cell.
pub fn cell_id(row: &ObjectId, column: Column) -> WidgetId {
    WidgetId::unique(("table cell", row.class(), row.as_str(), column))
}

/// The widget of what stands above the rows of a group.
pub fn group_id(name: &str) -> WidgetId {
    WidgetId::unique(("table group", name))
}

impl TableDelegate for Sheet<'_> {
    fn prepare(&mut self, info: &PrefetchInfo) {
        let rows = info.visible_rows.start as usize..info.visible_rows.end as usize;
        let visible: HashMap<&ObjectId, usize> = rows
            .filter_map(|line| match self.lines.get(line)? {
                Line::Row(id) => Some((id, line)),
                Line::Group { .. } => None,
            })
            .collect();
        let all = rows::all(self.desk.language, self.desk.journey(), self.table.face).into_iter();
        self.rows = all
            .filter_map(|row| Some((*visible.get(&row.object())?, row)))
            .collect();
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let column = self.columns[cell.col_range.start];
        let language = self.desk.language;
        let title = column.title(language, self.desk.journey());
        let w = &self.desk.theme.window;
        let rect = ui.max_rect();
        if ui.is_sizing_pass() {
            return wish_for(
                ui,
                line(ui, &title, medium(SMALL), w.text, f32::INFINITY),
                40.0,
            );
        }
        let sort = self.table.sort();
        let descending = sort
            .filter(|s| s.column == column.own_key())
            .map(|s| s.descending);
        let id = WidgetId::unique(("table head", column));
        let response = ui.interact(rect, id, Sense::click());
        let order = match descending {
            None => String::new(),
            Some(false) => format!(", {}", t!(language, "table-ascending")),
            Some(true) => format!(", {}", t!(language, "table-descending")),
        };
        response.widget_info(|| {
            WidgetInfo::labeled(Role::ColumnHeader, true, format!("{title}{order}"))
        });
        let fill = if response.hovered() {
            w.hover
        } else {
            w.surface
        };
        let painter = ui.painter();
        painter.rect_filled(rect, CornerRadius::ZERO, color32(fill));
        let hairline = Stroke::new(1.0, color32(w.hairline));
        painter.hline(rect.x_range(), rect.bottom() - 0.5, hairline);
        let ink = if descending.is_some() {
            w.text
        } else {
            w.text_soft
        };
        let room = rect.width() - 2.0 * AIR - if descending.is_some() { 16.0 } else { 0.0 };
        let galley = line(ui, &title, medium(SMALL), ink, room);
        let at = egui::pos2(rect.left() + AIR, rect.center().y - galley.size().y / 2.0);
        let right = at.x + galley.size().x;
        ui.painter().galley(at, galley, color32(ink));
        if let Some(descending) = descending {
            let caret = match descending {
                true => Icon::CaretDown,
                false => Icon::CaretUp,
            };
            icon_at(
                ui,
                egui::pos2(right + 10.0, rect.center().y),
                caret,
                11.0,
                ink,
            );
        }
        focus_ring(ui, &response, 0, &self.desk.theme);
        let tip = column.meaning(language, self.desk.journey());
        let hint = t!(language, "table-sort-hint");
        if response.on_hover_text(format!("{tip}\n{hint}")).clicked() {
            self.deeds.push(Deed::Sort(column));
        }
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let line = row as usize;
        let rect = ui.max_rect();
        let w = &self.desk.theme.window;
        let hovered = ui.rect_contains_pointer(rect);
        let fill = match self.lines.get(line) {
            Some(Line::Group { .. }) => Some(w.ground),
            Some(Line::Row(id)) if self.desk.is_selected(id) => Some(w.accent_tint),
            _ => hovered.then_some(w.hover),
        };
        if let Some(fill) = fill {
            ui.painter()
                .rect_filled(rect, CornerRadius::ZERO, color32(fill));
        }
        let hairline = Stroke::new(1.0, color32(w.hairline));
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, hairline);
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let (line, column) = (cell.row_nr as usize, cell.col_nr);
        match self.lines.get(line) {
            Some(Line::Group {
                name,
                count,
                folded,
            }) => self.group_ui(ui, (line, column), name, *count, *folded),
            Some(Line::Row(_)) => {
                if let Some(row) = self.rows.get(&line).copied() {
                    self.entry_ui(ui, (line, column), row);
                }
            }
            None => {}
        }
    }

    fn default_row_height(&self) -> f32 {
        ROW
    }
}

impl Sheet<'_> {
    fn group_ui(
        &mut self,
        ui: &mut Ui,
        (line_nr, column): (usize, usize),
        name: &str,
        count: usize,
        folded: bool,
    ) {
        if ui.is_sizing_pass() {
            return;
        }
        let rect = ui.max_rect();
        let w = &self.desk.theme.window;
        let id = match column {
            0 => group_id(name),
            _ => group_id(name).with(column),
        };
        let response = ui.interact(rect, id, Sense::CLICK);
        if column == 0 {
            let spoken = t!(
                self.desk.language,
                "table-group",
                name = name,
                count = count
            );
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
            ui.ctx()
                .accesskit_node_builder(id, |node| node.set_expanded(!folded));
            let caret = match folded {
                true => Icon::CaretRight,
                false => Icon::CaretDown,
            };
            let middle = rect.center().y;
            icon_at(
                ui,
                egui::pos2(rect.left() + 14.0, middle),
                caret,
                12.0,
                w.text_soft,
            );
            let number = line(ui, &count.to_string(), regular(SMALL), w.text_soft, 60.0);
            let room = rect.width() - 28.0 - AIR - number.size().x - 8.0;
            let words = line(ui, name, semibold(BODY), w.text, room);
            let at = egui::pos2(rect.left() + 28.0, middle - words.size().y / 2.0);
            let next = at.x + words.size().x + 8.0;
            ui.painter().galley(at, words, color32(w.text));
            let at = egui::pos2(next, middle - number.size().y / 2.0);
            ui.painter().galley(at, number, color32(w.text_soft));
        }
        self.ring(ui, (line_nr, column), rect);
        if response.clicked() {
            self.deeds.push(Deed::Fold(line_nr));
        }
    }

    fn entry_ui(&mut self, ui: &mut Ui, (line_nr, at): (usize, usize), row: Row<'_>) {
        let column = self.columns[at];
        let said = self.book.said(row, column);
        let w = &self.desk.theme.window;
        let font = match column {
            column if column.is_title() => medium(BODY),
            Column::Part(_) => semibold(BODY),
            _ => regular(BODY),
        };
        if ui.is_sizing_pass() {
            let galley = line(ui, &said.text, font, w.text, 480.0);
            return wish_for(ui, galley, 2.0 * AIR + MARK);
        }
        let rect = ui.max_rect();
        let object = row.object();
        let selected = self.desk.is_selected(&object);
        let id = cell_id(&object, column);
        if self.open == Some(id) {
            self.open_rect = Some(rect);
        }
        let response = ui.interact(rect, id, Sense::CLICK);
        self.tell(ui, &response, line_nr, at, &said);
        let ground = if selected { w.accent_tint } else { w.surface };
        let ink = match (said.tone, said.pale) {
            (Tone::Bad, false) => w.error,
            (_, true) => w.text_soft,
            (Tone::Plain, false) => w.text,
        };
        let ink = ink.readable_on(ground, 4.5);
        let mut left = rect.left() + AIR;
        let middle = rect.center().y;
        let mark_rect = Rect::from_center_size(egui::pos2(left + 7.0, middle), Vec2::splat(24.0));
        match said.mark {
            Mark::None => {}
            Mark::Dot(colour) => {
                let colour = color32(colour.readable_on(ground, 3.0));
                let at = egui::pos2(left + 6.0, middle);
                // What comes from elsewhere is a ring.
                match said.pale {
                    true => ui
                        .painter()
                        .circle_stroke(at, 4.0, Stroke::new(1.5, colour)),
                    false => ui.painter().circle_filled(at, 4.5, colour),
                };
            }
            Mark::Icon(icon) => {
                let hue = match said.ticked {
                    Some(true) if !said.pale => w.accent,
                    Some(_) => w.text_soft,
                    None if said.tone == Tone::Bad => ink,
                    None => w.text_soft,
                };
                let size = if said.ticked.is_some() { 18.0 } else { 15.0 };
                ui.painter().text(
                    mark_rect.center(),
                    Align2::CENTER_CENTER,
                    icon.glyph(),
                    icons(size),
                    color32(hue.readable_on(ground, 3.0)),
                );
            }
        }
        if !matches!(said.mark, Mark::None) {
            left += MARK;
        }
        let unnamed = column.is_title() && said.text.trim().is_empty();
        let (words, ink) = match unnamed {
            true => (t!(self.desk.language, "term-unnamed"), w.text_faint),
            false => (said.text.clone(), ink),
        };
        let elided = match said.rating {
            Some(rating) => {
                self.dots_ui(ui, egui::pos2(left, middle), rating, ground);
                false
            }
            None => {
                let galley = line(ui, &words, font, ink, rect.right() - AIR - left);
                let place = egui::pos2(left, middle - galley.size().y / 2.0);
                let elided = galley.elided;
                ui.painter().galley(place, galley, color32(ink));
                elided
            }
        };
        self.ring(ui, (line_nr, at), rect);
        let response = match (&said.tip, elided) {
            (Some(tip), _) => response.on_hover_text(tip),
            (None, true) => response.on_hover_text(&said.text),
            (None, false) => response,
        };
        let response = match column.is_told() {
            true => response.on_hover_text(t!(self.desk.language, "table-told")),
            false => response,
        };
        let on_mark = response
            .interact_pointer_pos()
            .is_some_and(|p| mark_rect.contains(p));
        if response.double_clicked() {
            self.deeds.push(Deed::Open(line_nr, at));
        } else if response.clicked() && said.ticked.is_some() && on_mark {
            self.deeds.push(Deed::Tick(line_nr, at));
        } else if response.clicked() && matches!(column, Column::Part(_)) {
            let held = ui.input(|i| i.modifiers);
            self.deeds.push(Deed::Press(line_nr, at, held));
            if held.is_none() {
                self.deeds.push(Deed::Open(line_nr, at));
            }
        } else if response.clicked() {
            let held = ui.input(|i| i.modifiers);
            self.deeds.push(Deed::Press(line_nr, at, held));
        }
        if response.secondary_clicked() && !selected {
            self.deeds.push(Deed::Press(line_nr, at, Modifiers::NONE));
        }
        let whole = Subject {
            object,
            part: Part::Whole,
        };
        response.context_menu(|ui| {
            tight(ui);
            // Here the title is typed where it stands.
            let items = context_menu(Some(&whole), None).into_iter();
            let items: Vec<Item> = items
                .filter(|item| *item != Item::Do(Command::Rename))
                .collect();
            menu_items_ui(ui, self.desk, self.wishes, &items);
        });
    }

    /// A rating as on the cards of the map: five dots, as many of them full.
    fn dots_ui(&self, ui: &Ui, from: egui::Pos2, rating: Rating, ground: Colour) {
        let w = &self.desk.theme.window;
        for n in 0..5_u8 {
            let at = from + Vec2::new(4.0 + f32::from(n) * 11.0, 0.0);
            if n < rating.get() {
                let ink = color32(w.text.readable_on(ground, 4.5));
                ui.painter().circle_filled(at, 3.5, ink);
            } else {
                let edge = w.field_edge_strong.readable_on(ground, 3.0);
                let stroke = Stroke::new(1.0, color32(edge));
                ui.painter().circle_stroke(at, 3.0, stroke);
            }
        }
    }

    /// The cell for those who hear it.
    fn tell(&self, ui: &Ui, response: &egui::Response, line: usize, at: usize, said: &Said) {
        let column = self.columns[at];
        let title = column.title(self.desk.language, self.desk.journey());
        let language = self.desk.language;
        let text = match (said.text.is_empty(), said.ticked) {
            (false, _) => said.spoken.clone().unwrap_or_else(|| said.text.clone()),
            (true, Some(_)) => t!(language, "table-open"),
            (true, None) => t!(language, "inspector-unset"),
        };
        response.widget_info(|| match (said.ticked, column) {
            (Some(on), _) => {
                WidgetInfo::selected(Role::CheckBox, true, on, format!("{title}: {text}"))
            }
            (None, column) if column.is_title() => {
                WidgetInfo::labeled(Role::RowHeader, true, &text)
            }
            (None, _) => WidgetInfo::labeled(Role::Cell, true, format!("{title}: {text}")),
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_row_index(line);
            node.set_column_index(at);
        });
    }

    /// Where the keyboard stands.
    fn ring(&self, ui: &Ui, at: (usize, usize), rect: Rect) {
        if self.cursor == Some(at) && self.has_keyboard {
            let stroke = Stroke::new(2.0, color32(self.desk.theme.window.accent));
            ui.painter().rect_stroke(
                rect.shrink(0.5),
                CornerRadius::same(2),
                stroke,
                StrokeKind::Inside,
            );
        }
    }
}

/// Words in a line, with an ellipsis where they do not fit.
pub fn line(ui: &Ui, text: &str, font: FontId, ink: Colour, room: f32) -> Arc<Galley> {
    let text = crate::audit::one_line(text);
    let mut job = LayoutJob::simple_singleline(text, font, color32(ink));
    job.wrap = TextWrapping::truncate_at_width(room.max(8.0));
    ui.painter().layout_job(job)
}

/// While a column is measured: the width that its words ask for.
fn wish_for(ui: &mut Ui, galley: Arc<Galley>, air: f32) {
    ui.allocate_space(Vec2::new(galley.size().x + air, ROW));
}
