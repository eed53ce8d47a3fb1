//! Readings: the first rows as they stand in the file, above each column what it holds, and what becomes of each row.

use egui::{RichText, ScrollArea, Ui, Vec2};

use super::parts::{Day, kpis, list_ui, place_ui, text_ui};
use super::{Made, Seen};
use crate::app::dialogs::shell::{Look, warning_line};
use crate::app::style::{BODY, CONTROL, SMALL, color32, icons, regular, semibold};
use crate::app::widgets::{choice, field};
use crate::exchange::readings::{self, Column, Mapping, Outcome, Plan, Put};
use crate::exchange::table::Row;
use crate::i18n::t;
use crate::model::{Holder, Id, Kpi};
use crate::text::Icon;
use crate::theme::Colour;

/// So many rows are shown.
const ROWS: usize = 6;
/// Of a column, and of what stands before the first one, points.
const COLUMN: f32 = 158.0;
const MARGIN: f32 = 58.0;
const LINE: f32 = 20.0;

pub(super) struct ReadingsForm {
    mapping: Mapping,
    date: Day,
    source: String,
    /// What becomes of the table, and with what it was worked out.
    planned: Option<(Mapping, bool, Plan)>,
}

impl ReadingsForm {
    pub fn new(seen: Seen<'_>, at: Option<Holder>, source: &str) -> Self {
        Self {
            mapping: Mapping {
                at,
                ..Mapping::guessed(seen.journey, seen.table)
            },
            date: Day::default(),
            source: source.to_owned(),
            planned: None,
        }
    }

    /// The headings are others, or none.
    pub fn guess_again(&mut self, seen: Seen<'_>) {
        let guessed = Mapping::guessed(seen.journey, seen.table);
        self.mapping.columns = guessed.columns;
    }

    pub fn ui(&mut self, ui: &mut Ui, look: Look<'_>, seen: Seen<'_>) -> Option<Made> {
        let l = look.language;
        self.plan(look, seen);
        self.columns_ui(ui, look, seen);
        self.rest_ui(ui, look, seen);
        self.plan(look, seen);
        if !self.mapping.has_values() {
            warning_line(ui, look, &t!(l, "import-no-values"));
            return None;
        }
        let (_, _, plan) = self.planned.as_ref()?;
        let sentence = plan.counts().sentence(l);
        let heading = RichText::new(&sentence)
            .font(semibold(BODY))
            .color(color32(look.theme.window.text));
        ui.add(egui::Label::new(heading).wrap());
        let troubles = plan.trouble_texts(l);
        let count = troubles.len();
        list_ui(ui, look, troubles.into_iter(), count);
        Some(Made {
            edit: plan.edit.clone(),
            sentence,
        })
    }

    /// Works out what becomes of the table, if anything has changed.
    fn plan(&mut self, look: Look<'_>, seen: Seen<'_>) {
        let source = self.source.trim();
        self.mapping.source = (!source.is_empty()).then(|| source.to_owned());
        self.mapping.date = self.date.read();
        let headed = seen.table.has_headings();
        let known = self.planned.as_ref();
        if !known.is_some_and(|(mapping, h, _)| *mapping == self.mapping && *h == headed) {
            let plan = readings::plan(seen.journey, seen.table, &self.mapping, look.language);
            self.planned = Some((self.mapping.clone(), headed, plan));
        }
    }

    /// The first rows, with what each column holds above it.
    fn columns_ui(&mut self, ui: &mut Ui, look: Look<'_>, seen: Seen<'_>) {
        let l = look.language;
        let options = options(look, seen);
        let rows: Vec<Row> = seen.table.rows().take(ROWS).collect();
        let mut set = None;
        ScrollArea::horizontal()
            .id_salt("import columns")
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
                ui.horizontal(|ui| {
                    ui.allocate_exact_size(Vec2::new(MARGIN, CONTROL), egui::Sense::hover());
                    for (place, holds) in self.mapping.columns.iter().enumerate() {
                        let heading = seen.table.column_name(l, place);
                        ui.allocate_ui(Vec2::new(COLUMN, CONTROL), |ui| {
                            ui.set_min_width(COLUMN);
                            ui.set_max_width(COLUMN);
                            let name = t!(l, "import-column", column = heading.as_str());
                            let id = ("import column", place);
                            let answer = choice(ui, id, &name, &options, Some(holds), None);
                            set = answer.flatten().map(|holds| (place, holds)).or(set.take());
                        });
                    }
                });
                let headings: Vec<String> = (0..seen.table.width())
                    .map(|c| seen.table.column_name(l, c))
                    .collect();
                let cells = headings.iter().map(String::as_str);
                row_ui(ui, look, None, cells, &self.mapping.columns, true);
                for row in &rows {
                    let cells = (0..seen.table.width()).map(|c| row.cell(c));
                    let mark = self.mark(look, row.line);
                    row_ui(
                        ui,
                        look,
                        Some((row.line, mark)),
                        cells,
                        &self.mapping.columns,
                        false,
                    );
                }
            });
        if let Some((place, holds)) = set {
            self.mapping.set(place, holds);
        }
    }

    /// What becomes of a row, as a sign and in words; the worst of several.
    fn mark(&self, look: Look<'_>, line: u64) -> Option<(Icon, Colour, String)> {
        let l = look.language;
        let sheet = &look.theme.sheet;
        let w = &look.theme.window;
        let (_, _, plan) = self.planned.as_ref()?;
        let of = plan.rows.iter().filter(|row| row.line == line);
        let marks = of.map(|row| match &row.outcome {
            Outcome::Trouble(trouble) => (3, Icon::Warning, sheet.against, trouble.sentence(l)),
            Outcome::Reading {
                put: Put::Replaced(_),
                ..
            } => (
                2,
                Icon::ArrowsClockwise,
                sheet.met,
                t!(l, "import-replaces"),
            ),
            Outcome::Reading {
                put: Put::Added, ..
            } => (1, Icon::Plus, sheet.met, t!(l, "import-new")),
            Outcome::Reading { put: Put::Same, .. } => {
                (0, Icon::Check, w.text_soft, t!(l, "import-same"))
            }
        });
        let worst = marks.max_by_key(|mark| mark.0);
        worst.map(|(_, icon, ink, says)| (icon, ink.readable_on(w.surface, 4.5), says))
    }

    /// What holds for all rows, where no column says it.
    fn rest_ui(&mut self, ui: &mut Ui, look: Look<'_>, seen: Seen<'_>) {
        let l = look.language;
        let holds = |column: Column| self.mapping.column(column).is_some();
        let says_place = [Column::Touchpoint, Column::Step, Column::Stage].map(holds);
        let says_kpi = holds(Column::Kpi)
            || self
                .mapping
                .columns
                .iter()
                .any(|c| matches!(c, Column::ValuesOf(_)));
        let (says_date, says_source) = (holds(Column::Date), holds(Column::Source));
        if says_place == [false; 3] {
            place_ui(ui, look, seen, &mut self.mapping.at, true);
        }
        if !says_kpi {
            let name = t!(l, "class-kpi");
            field(ui, look.theme, &name, |ui| {
                let none = t!(l, "import-choose");
                let kpi = &mut self.mapping.kpi;
                let all = kpis(look, seen);
                let answer = choice(ui, "import kpi", &name, &all, kpi.as_ref(), Some(&none));
                if let Some(chosen) = answer {
                    *kpi = chosen;
                }
            });
        }
        if !says_date {
            self.date.ui(ui, look);
        }
        if !says_source {
            let name = t!(l, "class-source");
            text_ui(ui, look, &name, "", &mut self.source);
        }
    }
}

/// What a column may hold: what a table has once, then values of a KPI, by its name.
fn options(look: Look<'_>, seen: Seen<'_>) -> Vec<(Column, String)> {
    let l = look.language;
    let named = [
        (Column::Nothing, t!(l, "import-nothing")),
        (Column::Touchpoint, t!(l, "class-touchpoint")),
        (Column::Step, t!(l, "class-step")),
        (Column::Stage, t!(l, "class-stage")),
        (Column::Kpi, t!(l, "class-kpi")),
        (Column::Date, t!(l, "inspector-date")),
        (Column::Value, t!(l, "inspector-value")),
        (Column::Count, t!(l, "inspector-sample")),
        (Column::Source, t!(l, "class-source")),
    ];
    let values_of = |(id, name): (Id<Kpi>, String)| (Column::ValuesOf(id), name);
    let values = kpis(look, seen).into_iter().map(values_of);
    named.into_iter().chain(values).collect()
}

type Mark = Option<(Icon, Colour, String)>;

/// A row of the file; what no column wants is pale.
fn row_ui<'a>(
    ui: &mut Ui,
    look: Look<'_>,
    of: Option<(u64, Mark)>,
    cells: impl Iterator<Item = &'a str>,
    columns: &[Column],
    is_heading: bool,
) {
    let w = &look.theme.window;
    ui.horizontal(|ui| {
        let size = Vec2::new(MARGIN, LINE);
        let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
        if let Some((line, mark)) = of {
            let painter = ui.painter();
            let at = rect.right_center() - Vec2::new(4.0, 0.0);
            let faint = color32(w.text_faint);
            let number = line.to_string();
            painter.text(
                at,
                egui::Align2::RIGHT_CENTER,
                &number,
                regular(SMALL),
                faint,
            );
            if let Some((icon, ink, says)) = mark {
                let at = rect.left_center() + Vec2::new(9.0, 0.0);
                let glyph = icon.glyph();
                painter.text(
                    at,
                    egui::Align2::CENTER_CENTER,
                    glyph,
                    icons(14.0),
                    color32(ink),
                );
                let told = format!("{number}: {says}");
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &told));
                response.on_hover_text(says);
            }
        }
        for (cell, holds) in cells.zip(columns) {
            let ink = match (holds, is_heading) {
                (Column::Nothing, _) => w.text_faint,
                (_, true) => w.text_soft,
                (_, false) => w.text,
            };
            let font = if is_heading {
                semibold(SMALL)
            } else {
                regular(BODY)
            };
            ui.allocate_ui(Vec2::new(COLUMN, LINE), |ui| {
                ui.set_min_width(COLUMN);
                ui.set_max_width(COLUMN);
                let text = RichText::new(cell).font(font).color(color32(ink));
                ui.add(egui::Label::new(text).truncate());
            });
        }
    });
}
