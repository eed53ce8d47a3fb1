//! The tables as CSV and as a workbook.

use std::io;

use rust_xlsxwriter::{
    ConditionalFormatFormula, Format, FormatAlign, Workbook, Worksheet, XlsxError, utility,
};

use super::field::{Column, Field, SheetKind};
use super::grid::{Across, Filling, Grid, Lanes, Span, derived};
use super::list::{List, Teller};
use crate::exchange::csv::{self, guarded};
use crate::exchange::rows::fitted;
use crate::exchange::xlsx::{
    self, A3, Cell, Kind, LINE_HEIGHT, Looks, MOST_LINES, Page, SCORE, lines,
};
use crate::i18n::{Language, t};
use crate::model::Date;
use crate::words::{self, Word as _};

/// Of the column of labels, and of each step, in characters.
const LABELS: f64 = 24.0;
const STEPS: f64 = 30.0;
/// The first row below title and line: periods.
const PERIODS: u32 = 2;

// --- CSV ---

/// The touchpoints, with what else fits into the same table.
pub(super) fn csv_list(teller: Teller<'_>) -> Vec<u8> {
    let list = teller.whole_list();
    let mut table = csv::Table::new(teller.language);
    table.row(list.columns.iter().map(|c| c.name(teller.language)));
    for row in &list.rows {
        let cells = row.iter().map(|cell| csv_cell(teller.language, cell));
        table.guarded_row(cells);
    }
    table.into_bytes()
}

fn csv_cell(language: Language, cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(&fitted(text)),
        // A spreadsheet knows no other minus; a number is no formula.
        Cell::Number(number) => words::write_number(language, *number).replace('−', "-"),
        Cell::Day(day) => day.to_string(),
        Cell::Box(done) => u8::from(*done).to_string(),
    }
}

pub(super) fn csv_grid(teller: Teller<'_>) -> Vec<u8> {
    let language = teller.language;
    let grid = Grid::of(teller);
    let mut table = csv::Table::new(language);
    let spanned = |label: String, spans: &[Span<'_>]| {
        let cells = spans.iter().flat_map(|span| {
            let rest = std::iter::repeat_n(String::new(), span.columns - 1);
            [span.text.clone()].into_iter().chain(rest)
        });
        [label].into_iter().chain(cells).collect::<Vec<_>>()
    };
    let head = |across: Across| across.name(language);
    table.row(spanned(head(Across::Period), &grid.periods).into_iter());
    table.row(spanned(head(Across::Stage), &grid.stages).into_iter());
    if let Some(goals) = &grid.goals {
        table.row(spanned(head(Across::Goal), goals).into_iter());
    }
    let titles = grid.steps.iter();
    let titles = titles.map(|(_, step)| step.map_or_else(String::new, |s| s.title.clone()));
    table.row([grid.step_label.clone()].into_iter().chain(titles));
    for lane in &grid.lanes {
        let cells = lane.cells.iter().map(|filling| match filling {
            Filling::Text(text) => guarded(&fitted(text)),
            Filling::Score(score) => csv_cell(language, &Cell::Number(*score)),
            Filling::Derived(score) => derived(language, *score),
        });
        let label = guarded(&fitted(&lane.label));
        table.guarded_row([label].into_iter().chain(cells));
    }
    table.into_bytes()
}

// --- workbook ---

/// The grid, and a sheet for each list in which there is anything.
pub(super) fn workbook(teller: Teller<'_>) -> io::Result<Vec<u8>> {
    in_workbook(teller).map_err(io::Error::other)
}

fn in_workbook(teller: Teller<'_>) -> Result<Vec<u8>, XlsxError> {
    let Teller { language, journey } = teller;
    let about = &journey.about;
    let looks = Looks::of(language, about.accent);
    let title = title(teller);
    // No clock is asked: a map without a date was written on the first day that archives know.
    let day = about
        .date
        .or(Date::new(1980, 1, 1))
        .unwrap_or_else(Date::today);
    let mut workbook = Workbook::new();
    let properties = xlsx::properties(&title, &about.scenario, &about.author, day)?;
    workbook.set_properties(&properties);
    let page = Page {
        header: format!("&L&B{}", xlsx::for_page(&title)),
        footer: format!("&L{}&C&A&R&P / &N", xlsx::for_page(&about.confidentiality)),
    };
    workbook.push_worksheet(grid_sheet(teller, &looks, &page, &title)?);
    for kind in SheetKind::WRITTEN {
        let list = teller.list(kind);
        if !list.rows.is_empty() {
            workbook.push_worksheet(list_sheet(teller, &looks, &page, kind, list)?);
        }
    }
    workbook.save_to_buffer()
}

fn title(teller: Teller<'_>) -> String {
    match teller.journey.about.title.trim() {
        "" => t!(teller.language, "picture-untitled-map"),
        title => title.to_owned(),
    }
}

fn list_sheet(
    teller: Teller<'_>,
    looks: &Looks,
    page: &Page,
    kind: SheetKind,
    list: List,
) -> Result<Worksheet, XlsxError> {
    let column = |column: &Column| {
        let (width, kind) = match column {
            Column::Of(field) => shape(*field),
            _ => (30.0, Kind::Text),
        };
        xlsx::Column::named(column.name(teller.language), width, kind)
    };
    let columns = list.columns.iter().map(column).collect();
    let mut table = xlsx::Table::new(looks, &kind.name(teller.language), columns)?;
    // A line where the next stage begins.
    let stage = |row: &[Cell]| match row.first() {
        Some(Cell::Text(text)) if kind != SheetKind::Stages => text.clone(),
        _ => String::new(),
    };
    let mut before = list.rows.first().map(|row| stage(row));
    for row in list.rows {
        let here = Some(stage(&row));
        match here == before {
            true => table.row(row)?,
            false => table.first_row(row)?,
        }
        before = here;
    }
    table.finish(page)
}

/// Width and setting of a column.
const fn shape(field: Field) -> (f64, Kind) {
    use Field as F;
    match field {
        F::Stage | F::Period | F::Persona | F::Initials => (20.0, Kind::Text),
        F::Step | F::Touchpoint | F::Kpi | F::Name => (28.0, Kind::Text),
        F::Importance
        | F::MomentOfTruth
        | F::Appropriate
        | F::Relevant
        | F::Useful
        | F::Endearing
        | F::Severity
        | F::Effort
        | F::Votes
        | F::Age => (13.0, Kind::Short),
        F::DropOff
        | F::Share
        | F::Sample
        | F::Emotion
        | F::Low
        | F::High
        | F::Target
        | F::Value => (13.0, Kind::Number),
        F::Date | F::Due | F::From | F::To => (14.0, Kind::Day),
        F::Text | F::Quote | F::Goal | F::Motivation | F::Behaviour | F::CompanyGoal => {
            (44.0, Kind::Text)
        }
        F::SameAs | F::Break | F::GoesTo => (34.0, Kind::Text),
        F::Duration | F::Waiting | F::Direction | F::Status | F::NoteStatus => (15.0, Kind::Text),
        _ => (22.0, Kind::Text),
    }
}

/// The grid while it is written.
struct Canvas<'a> {
    sheet: Worksheet,
    looks: &'a Looks,
    row: u32,
}

fn grid_sheet(
    teller: Teller<'_>,
    looks: &Looks,
    page: &Page,
    title: &str,
) -> Result<Worksheet, XlsxError> {
    let language = teller.language;
    let grid = Grid::of(teller);
    let mut sheet = Worksheet::new();
    sheet.set_name(t!(language, "sheet-grid"))?;
    sheet.set_tab_color(looks.tab());
    sheet.set_column_width(0, LABELS)?;
    let columns = u16::try_from(grid.steps.len()).unwrap_or(u16::MAX - 1);
    for column in 1..=columns {
        sheet.set_column_width(column, STEPS)?;
    }
    sheet.set_row_height(0, 26)?;
    sheet.write_string_with_format(0, 0, fitted(title), &looks.title())?;
    sheet.write_string_with_format(1, 0, fitted(&subtitle(teller)), &looks.subtitle())?;
    let mut canvas = Canvas {
        sheet,
        looks,
        row: PERIODS,
    };
    let head = |across: Across| across.name(language);
    canvas.spans(
        &head(Across::Period),
        &grid.periods,
        Format::new(),
        |looks, s| {
            let hue = looks.hue(s.period, None);
            looks.head(hue.on_strong, hue.strong)
        },
    )?;
    let tinted = |looks: &Looks, span: &Span<'_>| {
        let hue = looks.hue(span.period, span.stage.and_then(|s| s.colour));
        looks.head(hue.on_tint, hue.tint)
    };
    let large = Format::new().set_font_size(13);
    canvas.spans(&head(Across::Stage), &grid.stages, large, tinted)?;
    if let Some(goals) = &grid.goals {
        canvas.spans(&head(Across::Goal), goals, Format::new(), |looks, s| {
            let hue = looks.hue(s.period, s.stage.and_then(|s| s.colour));
            looks.head(hue.on_tint, hue.tint).unset_bold().set_italic()
        })?;
    }
    canvas.steps(&grid)?;
    let frozen = canvas.row;
    for lane in &grid.lanes {
        canvas.lane(language, lane)?;
    }
    let last = canvas.row.saturating_sub(1);
    let mut sheet = canvas.sheet;
    sheet.set_freeze_panes(frozen, 1)?;
    page.set_up(&mut sheet, A3);
    sheet.set_repeat_columns(0, 0)?;
    sheet.set_print_area(0, 0, last, columns)?;
    Ok(sheet)
}

/// What state it shows, of whom, and when: a line below the title.
fn subtitle(teller: Teller<'_>) -> String {
    let Teller { language, journey } = teller;
    let about = &journey.about;
    let personas = journey.personas.iter().map(|p| p.name.clone());
    let said = [
        about.client.name.clone(),
        about.state.word(language),
        personas.collect::<Vec<_>>().join(", "),
        about
            .date
            .map_or_else(String::new, |d| words::date(language, d)),
        about.version.clone(),
    ];
    let said = said.into_iter().filter(|s| !s.trim().is_empty());
    said.collect::<Vec<_>>().join(" · ")
}

impl Canvas<'_> {
    fn label(&mut self, label: &str) -> Result<(), XlsxError> {
        let format = self.looks.label();
        let sheet = &mut self.sheet;
        sheet.write_string_with_format(self.row, 0, fitted(label), &format)?;
        Ok(())
    }

    /// A row whose cells run over several columns.
    fn spans(
        &mut self,
        label: &str,
        spans: &[Span<'_>],
        letters: Format,
        look: impl Fn(&Looks, &Span<'_>) -> Format,
    ) -> Result<(), XlsxError> {
        self.label(label)?;
        let (mut column, mut height) = (1, lines(label, LABELS));
        for span in spans {
            let columns = u16::try_from(span.columns).unwrap_or(1);
            let last = column + columns - 1;
            let format = letters.merge(&look(self.looks, span));
            let format = format.set_align(FormatAlign::VerticalCenter);
            let text = fitted(&span.text);
            let (sheet, row) = (&mut self.sheet, self.row);
            match columns {
                1 => sheet.write_string_with_format(row, column, text, &format)?,
                _ => sheet.merge_range(row, column, row, last, &text, &format)?,
            };
            height = height.max(lines(&span.text, STEPS * f64::from(columns)));
            column = last + 1;
        }
        self.finish_row(height, 22.0)
    }

    fn steps(&mut self, grid: &Grid<'_>) -> Result<(), XlsxError> {
        self.label(&grid.step_label)?;
        let mut height = 1;
        for (column, (stage, step)) in (1..).zip(&grid.steps) {
            let hue = self.looks.hue(stage.period, stage.colour);
            let format = self.looks.boxed().set_bold();
            let format = self.looks.underlined(format, hue.strong);
            let title = step.map_or("", |s| &s.title);
            let sheet = &mut self.sheet;
            sheet.write_string_with_format(self.row, column, fitted(title), &format)?;
            height = height.max(lines(title, STEPS));
        }
        self.finish_row(height, 0.0)
    }

    fn lane(&mut self, language: Language, lane: &Lanes) -> Result<(), XlsxError> {
        self.label(&lane.label)?;
        let mut height = lines(&lane.label, LABELS);
        let scored = matches!(lane.holds, Across::Emotion(_));
        let boxed = self.looks.boxed();
        let format = match scored {
            true => boxed.set_align(FormatAlign::Center).set_num_format(SCORE),
            false => boxed,
        };
        for (column, cell) in (1..).zip(&lane.cells) {
            let (sheet, row) = (&mut self.sheet, self.row);
            match cell {
                Filling::Text(text) if text.is_empty() => {
                    sheet.write_blank(row, column, &format)?
                }
                Filling::Text(text) => {
                    height = height.max(lines(text, STEPS));
                    sheet.write_string_with_format(row, column, fitted(text), &format)?
                }
                Filling::Score(score) => {
                    sheet.write_number_with_format(row, column, *score, &format)?
                }
                Filling::Derived(score) => {
                    let text = derived(language, *score);
                    sheet.write_string_with_format(row, column, text, &format)?
                }
            };
        }
        if scored {
            self.tone(lane.cells.len())?;
        }
        self.finish_row(height, 22.0)
    }

    /// Scores are coloured by their sign, also those that somebody types later.
    fn tone(&mut self, columns: usize) -> Result<(), XlsxError> {
        let last = u16::try_from(columns).unwrap_or(u16::MAX);
        if last == 0 {
            return Ok(());
        }
        // Any text is greater than any number.
        let first = utility::row_col_to_cell(self.row, 1);
        let rules = [('>', self.looks.met()), ('<', self.looks.against())];
        for (sign, look) in rules {
            let holds = format!("=AND(ISNUMBER({first}),{first}{sign}0)");
            let rule = ConditionalFormatFormula::new();
            let rule = rule.set_rule(holds.as_str()).set_format(look);
            self.sheet
                .add_conditional_format(self.row, 1, self.row, last, &rule)?;
        }
        Ok(())
    }

    fn finish_row(&mut self, lines: u32, least: f64) -> Result<(), XlsxError> {
        let height = f64::from(lines.clamp(1, MOST_LINES)) * LINE_HEIGHT + 4.0;
        self.sheet.set_row_height(self.row, height.max(least))?;
        self.row += 1;
        Ok(())
    }
}
