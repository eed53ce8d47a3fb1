//! The first rows of a sheet, with what each column of a list or each row of a grid holds, to be corrected.

use egui::style::ScrollStyle;
use egui::{RichText, ScrollArea, Ui, Vec2};

use crate::app::dialogs::shell::Look;
use crate::app::style::{BODY, CONTROL, SMALL, color32, regular, semibold};
use crate::app::widgets::choice;
use crate::exchange::sheets::{Across, Column, Part, Reads, SheetKind};
use crate::i18n::t;

/// So many rows of a list, and so many columns of a grid are shown.
const ROWS: usize = 5;
const COLUMNS: usize = 5;
/// Of a column, points.
const COLUMN: f32 = 158.0;
const NUMBER: f32 = 40.0;
const LINE: f32 = 20.0;

/// The columns of a list: what each holds, its heading, its first cells.
pub(super) fn list_ui(ui: &mut Ui, look: Look<'_>, part: &mut Part) {
    let l = look.language;
    let Reads::List {
        kind,
        head,
        columns,
    } = part.reads.clone()
    else {
        return;
    };
    let fixed = kind != SheetKind::Touchpoints;
    let choices = match fixed {
        // The sheets of our own workbook hold what they say.
        true => columns.clone(),
        false => Column::choices(),
    };
    let options = named(choices, &columns, |column| column.name(l));
    let from = head.map_or(0, |head| head + 1);
    let mut set = None;
    show_bars(ui);
    ScrollArea::horizontal()
        .id_salt("import list")
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
            ui.horizontal(|ui| {
                ui.allocate_exact_size(Vec2::new(NUMBER, CONTROL), egui::Sense::hover());
                for (place, holds) in columns.iter().enumerate() {
                    let heading = part.heading(place);
                    sized(ui, COLUMN, CONTROL, |ui| {
                        let name = t!(l, "import-column", column = heading.as_str());
                        let id = ("import list column", place);
                        let answer = choice(ui, id, &name, &options, Some(holds), None);
                        set = answer.flatten().map(|holds| (place, holds)).or(set.take());
                    });
                }
            });
            let rows = head.into_iter().chain(from..part.rows().min(from + ROWS));
            for row in rows {
                ui.horizontal(|ui| {
                    number_ui(ui, look, part.number(row));
                    for (place, holds) in columns.iter().enumerate() {
                        let pale = *holds == Column::Nothing;
                        sized(ui, COLUMN, LINE, |ui| {
                            cell_ui(ui, look, &part.cell(row, place), Some(row) == head, pale);
                        });
                    }
                });
            }
        });
    if let Some((place, holds)) = set
        && let Reads::List { columns, .. } = &mut part.reads
    {
        // Each but notes is meant once.
        if !matches!(holds, Column::Note(_) | Column::Nothing) {
            for column in columns.iter_mut().filter(|c| **c == holds) {
                *column = Column::Nothing;
            }
        }
        columns[place] = holds;
    }
}

/// The rows of a grid: what each holds, its label, its first cells.
pub(super) fn grid_ui(ui: &mut Ui, look: Look<'_>, part: &mut Part) {
    let l = look.language;
    let Reads::Grid { labels, rows } = part.reads.clone() else {
        return;
    };
    let options = named(Across::choices(), &rows, |across| across.name(l));
    let mut set = None;
    show_bars(ui);
    ScrollArea::horizontal()
        .id_salt("import grid")
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
            for (row, holds) in rows.iter().enumerate() {
                ui.horizontal(|ui| {
                    number_ui(ui, look, part.number(row));
                    let label = part.cell(row, labels);
                    let called = match label.trim() {
                        "" => part.number(row).to_string(),
                        label => label.lines().next().unwrap_or_default().to_owned(),
                    };
                    sized(ui, COLUMN, CONTROL, |ui| {
                        let name = t!(l, "import-row", row = called);
                        let id = ("import grid row", row);
                        let answer = choice(ui, id, &name, &options, Some(holds), None);
                        set = answer.flatten().map(|holds| (row, holds)).or(set.take());
                    });
                    let pale = *holds == Across::Nothing;
                    for column in labels..part.width().min(labels + COLUMNS) {
                        let bold =
                            column == labels || matches!(holds, Across::Stage | Across::Step);
                        sized(ui, COLUMN, CONTROL, |ui| {
                            cell_ui(ui, look, &part.cell(row, column), bold, pale);
                        });
                    }
                });
            }
        });
    if let Some((row, holds)) = set
        && let Reads::Grid { rows, .. } = &mut part.reads
    {
        // The way is told once.
        if matches!(holds, Across::Stage | Across::Step | Across::Period) {
            for other in rows.iter_mut().filter(|r| **r == holds) {
                *other = Across::Nothing;
            }
        }
        rows[row] = holds;
    }
}

/// Has what is scrolled show its bars before anybody points at them: a table goes on where it is cut.
pub(super) fn show_bars(ui: &mut Ui) {
    ui.spacing_mut().scroll = ScrollStyle {
        foreground_color: true,
        floating_width: 6.0,
        floating_allocated_width: 10.0,
        dormant_handle_opacity: 0.35,
        active_handle_opacity: 0.35,
        interact_handle_opacity: 0.6,
        ..ScrollStyle::thin()
    };
}

/// What can be chosen, with what has been found besides: emotions of persons by their names.
fn named<T: Clone + PartialEq>(
    mut choices: Vec<T>,
    found: &[T],
    name: impl Fn(&T) -> String,
) -> Vec<(T, String)> {
    for one in found {
        if !choices.contains(one) {
            choices.push(one.clone());
        }
    }
    let named = |one: T| {
        let name = name(&one);
        (one, name)
    };
    choices.into_iter().map(named).collect()
}

pub(super) fn sized(ui: &mut Ui, width: f32, height: f32, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui(Vec2::new(width, height), |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        content(ui);
    });
}

fn number_ui(ui: &mut Ui, look: Look<'_>, number: usize) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(NUMBER, LINE), egui::Sense::hover());
    ui.painter().text(
        rect.right_center() - Vec2::new(4.0, 0.0),
        egui::Align2::RIGHT_CENTER,
        number,
        regular(SMALL),
        color32(look.theme.window.text_faint),
    );
}

fn cell_ui(ui: &mut Ui, look: Look<'_>, text: &str, bold: bool, pale: bool) {
    let w = &look.theme.window;
    let ink = match (pale, bold) {
        (true, _) => w.text_faint,
        (false, true) => w.text_soft,
        (false, false) => w.text,
    };
    let font = if bold { semibold(SMALL) } else { regular(BODY) };
    let line = text.lines().collect::<Vec<_>>().join("  ");
    let text = RichText::new(line).font(font).color(color32(ink));
    ui.add(egui::Label::new(text).truncate());
}
