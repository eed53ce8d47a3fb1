//! A file of tables, with what its columns and rows hold.

use std::path::Path;
use std::sync::Arc;

use super::columns::Columns;
use super::draft::Draft;
use super::edit;
use super::field::{Column, SheetKind};
use super::grid::Across;
use super::held;
use super::report::{Counts, Place, Trouble, Why};
use super::rows::Rows;
use crate::edit::Edit;
use crate::exchange::cells::{self, Cell, CellsError, Table};
use crate::exchange::periods;
use crate::exchange::table::TableError;
use crate::i18n::{Language, t};
use crate::model::{About, Id, Journey, Lane, LaneKind, NoteKind, ObjectId, Period, Persona};

/// What a sheet is read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reads {
    Nothing,
    /// A thing a row.
    List {
        kind: SheetKind,
        /// The row of the headings, by position; none if there are none.
        head: Option<usize>,
        columns: Vec<Column>,
    },
    /// A step a column.
    Grid {
        /// The column of the labels.
        labels: usize,
        /// What each row holds, from the first one.
        rows: Vec<Across>,
    },
}

/// A sheet of the file.
#[derive(Clone, Debug)]
pub struct Part {
    pub(super) table: Table,
    pub reads: Reads,
}

/// A file of tables.
#[derive(Clone, Debug)]
pub struct Book {
    pub parts: Vec<Part>,
    /// No heading in it was known.
    unknown: bool,
}

/// Why a file cannot be read as tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookError {
    /// There is nothing in it.
    Empty,
    Cells(CellsError),
}

impl BookError {
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Empty => t!(language, "table-file-empty"),
            Self::Cells(CellsError::TooLarge) => TableError::TooLarge.sentence(language),
            Self::Cells(CellsError::NotText) => TableError::NotText.sentence(language),
            Self::Cells(CellsError::Unclosed(line)) => {
                t!(language, "table-unclosed", line = line.to_string())
            }
            Self::Cells(CellsError::Broken(why)) => {
                t!(language, "filled-broken", why = why.as_str())
            }
        }
    }
}

/// How tables are read.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub language: Language,
    /// What the map knows already takes what the file says.
    pub update: bool,
    /// Whose emotions are those of which nobody says whose.
    pub persona: Option<Id<Persona>>,
    /// What that persona is called in a map that has none yet.
    pub whose: Option<String>,
    /// Periods of stages of which the file does not say it, by name.
    pub periods: Vec<(String, Period)>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub journey: Journey,
    /// None where nothing would change.
    pub edit: Option<Edit>,
    pub counts: Counts,
    pub troubles: Vec<Trouble>,
    /// The first thing that is new.
    pub first: Option<ObjectId>,
    /// New stages of which the file does not say it, with the periods that they are in.
    pub periods: Vec<(String, Period)>,
    /// How many touchpoints of the file are on the map as they are in the file.
    pub same: usize,
}

impl Outcome {
    /// How many rows and cells were not taken up.
    pub fn losses(&self) -> usize {
        self.troubles.iter().filter(|t| t.why.is_loss()).count()
    }
}

impl Book {
    /// The tables of a file, with what their headings and labels say that they hold.
    ///
    /// # Errors
    /// If it is no file of tables, or there is nothing in it.
    pub fn open(bytes: &[u8]) -> Result<Self, BookError> {
        let tables = cells::book(bytes).map_err(BookError::Cells)?;
        let mut parts: Vec<Part> = tables
            .into_iter()
            .filter(|table| !table.rows.is_empty())
            .map(Part::of)
            .collect();
        if parts.is_empty() {
            return Err(BookError::Empty);
        }
        // What lists say exactly is not read from the grid again.
        let lists = |part: &Part| {
            let touchpoints = SheetKind::Touchpoints;
            matches!(part.reads, Reads::List { kind, .. } if kind == touchpoints)
        };
        if parts.iter().any(lists) {
            for part in &mut parts {
                if matches!(part.reads, Reads::Grid { .. }) {
                    part.reads = Reads::Nothing;
                }
            }
        }
        // A table without headings that are known lists touchpoints.
        let unknown = parts.iter().all(|part| part.reads == Reads::Nothing);
        if let Some(first) = parts.first_mut().filter(|_| unknown) {
            first.reads = first.bare_list();
        }
        Ok(Self { parts, unknown })
    }

    /// The first row of a table whose headings are not known, where there are several columns: nothing says what is in
    /// which.
    pub fn unknown_headings(&self) -> Option<Vec<String>> {
        let first = self.parts.first().filter(|_| self.unknown)?;
        let cells = (0..first.width()).map(|column| first.cell(0, column));
        let headings: Vec<String> = cells.filter(|cell| !cell.trim().is_empty()).collect();
        (first.width() > 1).then_some(headings)
    }

    /// Whether its first table is a list whose headings stand below something else.
    pub fn is_below_title(&self) -> bool {
        let first = self.parts.first();
        first.is_some_and(|part| {
            matches!(
                part.reads,
                Reads::List {
                    head: Some(1..),
                    ..
                }
            )
        })
    }

    /// The names of the sheets that are read.
    pub fn sheets(&self) -> Vec<&str> {
        let read = self.parts.iter().filter(|p| p.reads != Reads::Nothing);
        read.map(Part::name)
            .filter(|name| !name.is_empty())
            .collect()
    }

    /// A map of its own made of the file. What it does not say itself, its name, is that of the file.
    pub fn read_new(&self, path: &Path, options: &Options) -> Outcome {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let stem = stem.strip_suffix(".journey").unwrap_or(&stem);
        let base = Journey {
            about: Arc::new(About {
                language: options.language,
                ..About::default()
            }),
            ..Journey::new("", options.language)
        };
        let (mut draft, periods) = self.drafted(&base, options, true);
        if draft.after.about.title.trim().is_empty() {
            let title = match draft.title.take() {
                Some((place, title)) => {
                    let why = Why::Title(title.clone());
                    draft.troubles.insert(0, Trouble { at: place, why });
                    title
                }
                None => stem.to_owned(),
            };
            Arc::make_mut(&mut draft.after.about).title = title;
        }
        add_lanes(&mut draft.after);
        finished(&base, draft, periods, 0)
    }

    /// What is added to a map that there is.
    pub fn read_into(&self, base: &Journey, options: &Options) -> Outcome {
        let (mut draft, periods) = self.drafted(base, options, false);
        // What would be changed if that was asked for is what the map says otherwise.
        let update = Options {
            update: true,
            ..options.clone()
        };
        let updated = (!options.update).then(|| self.drafted(base, &update, false).0);
        let same = held::against(base, updated.as_ref(), &mut draft);
        finished(base, draft, periods, same)
    }

    fn drafted(
        &self,
        base: &Journey,
        options: &Options,
        is_new: bool,
    ) -> (Draft, Vec<(String, Period)>) {
        let mut draft = Draft::new(base, options.language);
        draft.update = options.update;
        draft.is_new = is_new;
        draft.persona.clone_from(&options.persona);
        draft.whose.clone_from(&options.whose);
        self.tell_unread(&mut draft);
        for kind in SheetKind::READING {
            for part in &self.parts {
                part.read_list(kind, &mut draft);
            }
        }
        for part in &self.parts {
            part.read_grid(&mut draft);
        }
        draft.link();
        let guessed = draft.guess_periods(&options.periods);
        let stages = guessed.iter().map(|(name, period)| (&**name, *period));
        let stages = stages.filter(|(name, _)| !name.trim().is_empty());
        if stages.clone().next().is_some() {
            let told = periods::told(draft.language, &draft.after.about, stages);
            draft.tell(&Place::default(), Why::Periods(told));
        }
        (draft, guessed)
    }

    /// Tells the sheets of which nothing is read. Our own grid is in its lists already.
    fn tell_unread(&self, draft: &mut Draft) {
        let own = |name: &str| Language::ALL.iter().any(|l| t!(*l, "sheet-grid") == name);
        let unread = |part: &&Part| part.reads == Reads::Nothing && !own(part.name());
        for part in self.parts.iter().filter(unread) {
            let place = Place {
                sheet: part.name().to_owned(),
                ..Place::default()
            };
            let why = match part.guessed() {
                Reads::Nothing => Why::UnknownSheet,
                _ => Why::SheetLeftOut,
            };
            draft.tell(&place, why);
        }
    }
}

fn finished(base: &Journey, draft: Draft, periods: Vec<(String, Period)>, same: usize) -> Outcome {
    let (edit, counts) = edit::edit(base, &draft.after);
    Outcome {
        edit,
        counts,
        periods,
        same,
        first: edit::first_new(base, &draft.after),
        troubles: draft.troubles,
        journey: draft.after,
    }
}

/// A new map has a row for each kind of note in it, and for channels if it names any.
fn add_lanes(journey: &mut Journey) {
    let shown = |journey: &Journey, kind: NoteKind| {
        let shows =
            |lane: &Arc<Lane>| matches!(&lane.shows, LaneKind::Notes(k) if k.contains(&kind));
        journey.lanes.iter().any(shows)
    };
    for kind in NoteKind::ALL {
        if journey.notes().any(|(_, n)| n.kind == kind) && !shown(journey, kind) {
            let lane = Lane::new(LaneKind::Notes(vec![kind]));
            journey.lanes.push(lane.into());
        }
    }
}

impl Part {
    fn of(table: Table) -> Self {
        let mut part = Self {
            table,
            reads: Reads::Nothing,
        };
        part.reads = part.guessed();
        part
    }

    /// The name of the sheet; empty in a file without any.
    pub fn name(&self) -> &str {
        &self.table.name
    }

    pub fn rows(&self) -> usize {
        self.table.rows.len()
    }

    pub fn width(&self) -> usize {
        self.table
            .rows
            .iter()
            .map(|(_, c)| c.len())
            .max()
            .unwrap_or(0)
    }

    /// What stands in a cell, by position.
    pub fn cell(&self, row: usize, column: usize) -> String {
        let cells = self.table.rows.get(row).map(|(_, cells)| cells);
        let cell = cells.and_then(|cells| cells.get(column));
        cell.map(Cell::text).unwrap_or_default()
    }

    /// The number of a row, as spreadsheets count.
    pub fn number(&self, row: usize) -> usize {
        self.table.rows.get(row).map_or(0, |(number, _)| *number)
    }

    /// What people call a column of a list: its heading, else its letters.
    pub fn heading(&self, column: usize) -> String {
        let heading = match self.reads {
            Reads::List {
                head: Some(head), ..
            } => self.cell(head, column),
            _ => String::new(),
        };
        match heading.trim() {
            "" => letters(column),
            heading => heading.lines().collect::<Vec<_>>().join(" "),
        }
    }

    /// What can be told to hold something, by the names that people give it: columns of a list, by heading, letters and
    /// number; rows of a grid, by label and number.
    pub fn lines(&self) -> Vec<Vec<String>> {
        match &self.reads {
            Reads::Nothing => Vec::new(),
            Reads::List { columns, .. } => (0..columns.len())
                .map(|at| {
                    let number = (at + 1).to_string();
                    vec![self.heading(at), letters(at), number, self.cell(0, at)]
                })
                .collect(),
            Reads::Grid { labels, rows } => (0..rows.len())
                .map(|at| vec![self.cell(at, *labels), self.number(at).to_string()])
                .collect(),
        }
    }

    /// Says better than the file itself whether the first row of a list holds headings.
    pub fn set_headed(&mut self, is_headed: bool) {
        if let Reads::List { head, .. } = &mut self.reads {
            *head = is_headed.then_some(0);
        }
    }

    /// Tells what stands above a table. A line alone is the title of a new map.
    fn above(&self, until: usize, draft: &mut Draft) {
        for (number, cells) in &self.table.rows[..until] {
            let own = |at: &usize| !self.table.continued.contains(&(*number, *at));
            let cells = (0..cells.len()).filter(own).map(|at| cells[at].text());
            let cells: Vec<String> = cells.filter(|cell| !cell.trim().is_empty()).collect();
            let place = Place {
                sheet: self.table.name.clone(),
                row: *number,
                column: None,
            };
            if let [title] = cells.as_slice()
                && draft.is_new
                && draft.title.is_none()
                && !title.contains(':')
            {
                draft.title = Some((place, title.trim().to_owned()));
            } else if !cells.is_empty() {
                draft.tell(&place, Why::Unnamed(cells.join(" · ")));
            }
        }
    }

    fn read_list(&self, wanted: SheetKind, draft: &mut Draft) {
        let Reads::List {
            kind,
            head,
            columns,
        } = &self.reads
        else {
            return;
        };
        if *kind != wanted {
            return;
        }
        let headings: Vec<String> = (0..self.width()).map(|c| self.heading(c)).collect();
        self.above(head.unwrap_or(0), draft);
        let from = head.map_or(0, |head| head + 1);
        for (at, column) in columns.iter().enumerate() {
            let filled = |row| !self.cell(row, at).trim().is_empty();
            if *column == Column::Nothing && (from..self.rows()).any(filled) {
                let place = Place {
                    sheet: self.table.name.clone(),
                    row: head.map_or(1, |head| self.number(head)),
                    column: None,
                };
                draft.tell(&place, Why::Unnamed(headings[at].clone()));
            }
        }
        let mut rows = Rows {
            draft,
            table: &self.table,
            kind: *kind,
            columns,
            headings: &headings,
        };
        rows.read(from);
    }

    fn read_grid(&self, draft: &mut Draft) {
        let Reads::Grid { labels, rows } = &self.reads else {
            return;
        };
        let first = rows.iter().position(|r| *r != Across::Nothing).unwrap_or(0);
        self.above(first, draft);
        for (row, holds) in rows.iter().enumerate().skip(first) {
            let filled = |column| !self.cell(row, column).trim().is_empty();
            if *holds == Across::Nothing && (labels + 1..self.width()).any(filled) {
                let place = Place {
                    sheet: self.table.name.clone(),
                    row: self.number(row),
                    column: None,
                };
                let label = self.cell(row, *labels);
                draft.tell(&place, Why::Unnamed(label));
            }
        }
        let mut columns = Columns {
            draft,
            table: &self.table,
            labels: *labels,
            rows,
            width: self.width(),
        };
        columns.read();
    }
}

/// The letters of a column, as spreadsheets name it.
pub(super) fn letters(column: usize) -> String {
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    rust_xlsxwriter::utility::column_number_to_name(column)
}
