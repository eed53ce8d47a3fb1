//! What the columns of a table are, and what their cells say.

use std::collections::HashMap;

use crate::exchange::cells::{Cell, Table};
use crate::exchange::pasted;
use crate::exchange::rows::{Field, Mark, fitted, heading, key_heading};
use crate::i18n::{Language, t};
use crate::model::{Date, NoteKind, NoteStatus, Rating};
use crate::words::{self, Word as _};

/// Rows above the headings in which somebody may have written something.
const ABOVE: usize = 10;

/// A table with what its columns hold.
pub(super) struct Layout<'a> {
    pub name: &'a str,
    /// Below the headings.
    pub rows: &'a [(usize, Vec<Cell>)],
    key: usize,
    title: Option<usize>,
    kind: Option<usize>,
    /// Stage, step and touchpoint.
    place: [Option<usize>; 3],
    filled_in: HashMap<Field, usize>,
    copies: HashMap<Field, usize>,
}

/// A cell of a field says something that the field cannot hold.
pub(super) type Unreadable = (Field, String);

impl<'a> Layout<'a> {
    /// None where no row has the headings of a checklist, in any language that we speak.
    pub fn of(table: &'a Table) -> Option<Self> {
        let above = table.rows.iter().take(ABOVE).enumerate();
        above.into_iter().find_map(|(at, (_, headings))| {
            let headings: Vec<String> = headings.iter().map(|c| one_line(&c.text())).collect();
            let place = |wanted: &str| headings.iter().position(|h| h == &one_line(wanted));
            Language::ALL.into_iter().find_map(|language| {
                let fields = |heading: fn(Field, Language) -> String| {
                    let found = |field| Some((field, place(&heading(field, language))?));
                    Field::ALL.into_iter().filter_map(found).collect()
                };
                let filled_in: HashMap<Field, usize> = fields(Field::heading);
                let titles = ["touchpoint", "action"];
                let mut titles = titles.iter().map(|column| heading(language, column));
                Some(Self {
                    name: &table.name,
                    rows: &table.rows[at + 1..],
                    key: place(&key_heading(language))?,
                    title: titles.find_map(|title| place(&title)),
                    kind: place(&heading(language, "kind")),
                    place: ["stage", "step", "touchpoint"]
                        .map(|column| place(&heading(language, column))),
                    filled_in: Some(filled_in).filter(|f| !f.is_empty())?,
                    copies: fields(Field::copy_heading),
                })
            })
        })
    }

    pub fn key(&self, row: &[Cell]) -> String {
        row.get(self.key).map(Cell::text).unwrap_or_default()
    }

    pub fn title(&self, row: &[Cell]) -> String {
        line(row, self.title)
    }

    /// Whether its rows are actions, to which people add some of their own.
    pub fn is_plan(&self) -> bool {
        self.filled_in.contains_key(&Field::Action)
    }

    /// The stage, step and touchpoint that a row names; empty where it names none.
    pub fn place(&self, row: &[Cell]) -> [String; 3] {
        self.place.map(|column| line(row, column))
    }

    /// What kind of note an action is; an opportunity unless it says otherwise.
    pub fn kind(&self, row: &[Cell]) -> NoteKind {
        let text = line(row, self.kind).to_lowercase();
        let is = |kind: &NoteKind| {
            let word = |language| kind.word(language).to_lowercase();
            Language::ALL.into_iter().any(|l| word(l) == text)
        };
        let found = NoteKind::ALL.into_iter().find(is);
        found.unwrap_or(NoteKind::Opportunity)
    }

    /// What is filled in; none where there is no such column.
    pub fn cell<'r>(&self, row: &'r [Cell], field: Field) -> Option<&'r Cell> {
        at(&self.filled_in, row, field)
    }

    /// What was handed out; none where there is no such column.
    pub fn copy<'r>(&self, row: &'r [Cell], field: Field) -> Option<&'r Cell> {
        at(&self.copies, row, field)
    }

    /// Whether anything of a check or an action is filled in.
    pub fn is_filled_in(&self, row: &[Cell]) -> bool {
        let of_plan: &[Field] = match self.is_plan() {
            true => &Field::OF_ACTION,
            false => &[Field::Status],
        };
        let fields = [Field::Done, Field::By, Field::Remark];
        let fields = fields.iter().chain(of_plan);
        let cells = fields.filter_map(|f| self.cell(row, *f));
        cells
            .into_iter()
            .any(|cell| !matches!(cell, Cell::Empty | Cell::Truth(false)))
    }
}

fn at<'r>(columns: &HashMap<Field, usize>, row: &'r [Cell], field: Field) -> Option<&'r Cell> {
    let column = *columns.get(&field)?;
    Some(row.get(column).unwrap_or(&Cell::Empty))
}

/// A cell in one line; empty where there is no such column.
fn line(row: &[Cell], column: Option<usize>) -> String {
    let cell = column.and_then(|column| row.get(column));
    cell.map(|c| one_line(&c.text())).unwrap_or_default()
}

fn one_line(text: &str) -> String {
    crate::audit::one_line(text)
}

/// The text of people, so far as two cells with the same text have it in common.
pub(super) fn plain(text: &str) -> String {
    fitted(text).trim().to_owned()
}

/// What cells say of a check; where a column is lacking, what the map says stands in for it.
pub(super) fn mark<'r>(
    now: &Mark,
    cell: impl Fn(Field) -> Option<&'r Cell>,
) -> Result<Mark, Unreadable> {
    let text = |field, now: &String| cell(field).map_or_else(|| now.clone(), |c| plain(&c.text()));
    let mut mark = Mark {
        done: cell(Field::Done).map_or(Ok(now.done), done)?,
        by: text(Field::By, &now.by),
        date: cell(Field::Date).map_or(Ok(now.date), |c| day(Field::Date, c))?,
        remark: text(Field::Remark, &now.remark),
    };
    // Words of ours: they say that nobody had to tick it.
    let is_ours = |language| mark.remark == t!(language, "exchange-proven");
    if Language::ALL.into_iter().any(is_ours) {
        mark.remark.clear();
    }
    Ok(mark)
}

/// Whether a cell says that something is done.
fn done(cell: &Cell) -> Result<bool, Unreadable> {
    let unreadable = || (Field::Done, cell.text());
    match cell {
        Cell::Empty => Ok(false),
        Cell::Truth(truth) => Ok(*truth),
        Cell::Number(number) if *number == 0.0 || *number == 1.0 => Ok(*number == 1.0),
        Cell::Text(text) => pasted::yes(text).ok_or_else(unreadable),
        Cell::Number(_) | Cell::Day(_) => Err(unreadable()),
    }
}

/// The day that a cell names; none where it is empty.
pub(super) fn day(field: Field, cell: &Cell) -> Result<Option<Date>, Unreadable> {
    let read = |text: &str| {
        let mut languages = Language::ALL.into_iter();
        languages.find_map(|language| words::read_date(language, text))
    };
    match cell {
        Cell::Empty => Ok(None),
        Cell::Day(day) => Ok(Some(*day)),
        Cell::Text(text) => match read(text) {
            Some(day) => Ok(Some(day)),
            None => Err((field, text.clone())),
        },
        Cell::Truth(_) | Cell::Number(_) => Err((field, cell.text())),
    }
}

/// How far a cell says that an action has come; none where it is empty.
pub(super) fn status(cell: &Cell) -> Result<Option<NoteStatus>, Unreadable> {
    let text = one_line(&cell.text()).to_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let is = |status: &NoteStatus| {
        let word = |language| status.word(language).to_lowercase();
        Language::ALL.into_iter().any(|l| word(l) == text)
    };
    let found = NoteStatus::ALL.into_iter().find(is);
    found.map(Some).ok_or_else(|| (Field::Status, cell.text()))
}

/// The rating from 1 to 5 that a cell holds; none where it is empty.
pub(super) fn rating(field: Field, cell: &Cell) -> Result<Option<Rating>, Unreadable> {
    let number = match cell {
        Cell::Empty => return Ok(None),
        Cell::Number(number) => Some(*number),
        Cell::Text(text) if text.trim().is_empty() => return Ok(None),
        Cell::Text(text) => text.trim().parse().ok(),
        Cell::Truth(_) | Cell::Day(_) => None,
    };
    let is = |rating: &Rating| number == Some(f64::from(rating.get()));
    let found = Rating::ALL.into_iter().find(is);
    found.map(Some).ok_or_else(|| (field, cell.text()))
}

/// What an action is to say; a row without it would be none.
pub(super) fn action(cell: &Cell) -> Result<String, Unreadable> {
    let text = plain(&cell.text());
    match text.is_empty() {
        true => Err((Field::Action, text)),
        false => Ok(text),
    }
}

/// The name that a cell holds, in one line.
pub(super) fn name(cell: &Cell) -> String {
    one_line(&fitted(&cell.text()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_is_any_of_the_signs_that_people_use() {
        let text = |text: &str| done(&Cell::Text(text.to_owned()));
        for yes in ["x", "X", "✓", "ja", "Yes", "wahr", "TRUE", "1", " x "] {
            assert_eq!(text(yes), Ok(true), "{yes}");
        }
        for no in ["nein", "No", "FALSE", "falsch", "0", "-"] {
            assert_eq!(text(no), Ok(false), "{no}");
        }
        assert_eq!(done(&Cell::Number(1.0)), Ok(true));
        assert_eq!(done(&Cell::Truth(true)), Ok(true));
        assert_eq!(done(&Cell::Empty), Ok(false));
        assert_eq!(text("vielleicht"), Err((Field::Done, "vielleicht".into())));
        assert!(done(&Cell::Number(2.0)).is_err());
    }

    #[test]
    fn days_and_states_are_read_in_every_language() {
        let date = Date::new(2026, 11, 18);
        for text in ["2026-11-18", "18.11.2026", "18 Nov 2026", "18/11/2026"] {
            let cell = Cell::Text(text.to_owned());
            assert_eq!(day(Field::Due, &cell), Ok(date), "{text}");
        }
        assert!(day(Field::Due, &Cell::Text("bald".into())).is_err());
        for text in ["In Arbeit", "in progress"] {
            let cell = Cell::Text(text.to_owned());
            assert_eq!(status(&cell), Ok(Some(NoteStatus::InProgress)), "{text}");
        }
        assert_eq!(status(&Cell::Empty), Ok(None));
        assert!(status(&Cell::Text("halb".into())).is_err());
    }
}
