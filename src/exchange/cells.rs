//! The cells of a workbook or of CSV, as plain values: for whatever is read back from spreadsheets.

use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader as _, Xlsx, XlsxError};
use rustc_hash::FxHashSet;
use thiserror::Error;

use super::csv::unguarded;
use super::table::{self, decoded};
use crate::model::Date;

/// A file that is larger is no table that a map needs, bytes.
const LARGEST: usize = 64 * 1024 * 1024;
/// Cells further right are not looked at: a checklist has fewer columns, and a grid no more steps.
const MOST_COLUMNS: u32 = 2048;
/// More cells than these are no such table either: a small file can unfold to as many as it likes.
const MOST_CELLS: usize = 4_000_000;
/// How a workbook begins, as every archive does.
const ARCHIVE: &[u8] = b"PK";
/// What may part the cells of a line.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// Why a file has no cells.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CellsError {
    #[error("too large")]
    TooLarge,
    /// A workbook that cannot be read, with the library's words for it.
    #[error("not a readable workbook: {0}")]
    Broken(String),
    /// It is neither a workbook nor text.
    #[error("no text")]
    NotText,
    /// On this line a cell begins with a quotation mark that none closes.
    #[error("unclosed quotation mark on line {0}")]
    Unclosed(usize),
}

/// A value as it stands in a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Truth(bool),
    Number(f64),
    Day(Date),
}

impl Cell {
    /// As people read it.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Truth(truth) => truth.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }
}

/// The cells of a sheet that have something in them.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Of the sheet; empty in CSV.
    pub name: String,
    /// Each with its number as spreadsheets count, from 1.
    pub rows: Vec<(usize, Vec<Cell>)>,
    /// Cells that say what the first of those with which they are joined says, by number of row and place of column.
    pub continued: FxHashSet<(usize, usize)>,
}

/// All tables that a file may mean: the sheets of a workbook, or CSV with each separator that there may be.
pub(super) fn tables(bytes: &[u8]) -> Result<Vec<Table>, CellsError> {
    if bytes.len() > LARGEST {
        return Err(CellsError::TooLarge);
    }
    if is_workbook(bytes) {
        return sheets(bytes, false);
    }
    let text = decoded(bytes);
    Ok(SEPARATORS.map(|separator| lines(&text, separator)).into())
}

/// The sheets of a workbook, what stands in joined cells in each of them; or the table that a text file is.
pub(super) fn book(bytes: &[u8]) -> Result<Vec<Table>, CellsError> {
    if bytes.len() > LARGEST {
        return Err(CellsError::TooLarge);
    }
    if is_workbook(bytes) {
        return sheets(bytes, true);
    }
    let text = decoded(bytes);
    if !table::is_text(&text) {
        return Err(CellsError::NotText);
    }
    let separator = table::separator_of(&text);
    if let Some(line) = table::unclosed_quote(&text, separator) {
        return Err(CellsError::Unclosed(line));
    }
    let rows = table::rows(&text, separator).map(|row| {
        let cells = row.cells().map(plain).collect();
        (row.number, cells)
    });
    Ok(vec![Table {
        rows: rows.collect(),
        ..Table::default()
    }])
}

/// Whether it can only be a workbook.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ARCHIVE)
}

fn sheets(bytes: &[u8], joined: bool) -> Result<Vec<Table>, CellsError> {
    let broken = |error: XlsxError| CellsError::Broken(error.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut cells = 0;
    let mut tables = Vec::new();
    for name in book.sheet_names() {
        let mut table = Table::default();
        // Cell by cell: a table in memory would be as large as its farthest cell says.
        let Ok(mut reader) = book.worksheet_cells_reader(&name) else {
            // A sheet of charts has none.
            continue;
        };
        while let Some(cell) = reader.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            let value = value(cell.get_value());
            if column >= MOST_COLUMNS || value == Cell::Empty {
                continue;
            }
            cells += 1;
            if cells > MOST_CELLS {
                return Err(CellsError::TooLarge);
            }
            table.put(row as usize + 1, column as usize, value);
        }
        drop(reader);
        if joined {
            // Where the list of them is broken, the cells are what they are.
            let joined = book.merge_cells_by_sheet_name(&name);
            for area in joined.unwrap_or_default() {
                table.fill(area, &mut cells)?;
            }
        }
        table.name = name;
        tables.push(table);
    }
    Ok(tables)
}

impl Table {
    /// Whether the first row looks like headings over several columns: words, none of which stands below itself.
    pub(super) fn is_headed(&self) -> bool {
        let Some(((_, first), below)) = self.rows.split_first() else {
            return false;
        };
        let mut filled = first.iter().enumerate().filter(|(_, c)| **c != Cell::Empty);
        let recurs =
            |at: usize, cell: &Cell| below.iter().any(|(_, row)| row.get(at) == Some(cell));
        let is_word = |cell: &Cell| matches!(cell, Cell::Text(text) if !text.contains(|c: char| c.is_ascii_digit()));
        first.len() > 1
            && !below.is_empty()
            && filled.all(|(at, cell)| is_word(cell) && !recurs(at, cell))
    }

    /// Cells come row by row.
    fn put(&mut self, number: usize, column: usize, value: Cell) {
        if self.rows.last().is_none_or(|(last, _)| *last != number) {
            self.rows.push((number, Vec::new()));
        }
        if let Some((_, cells)) = self.rows.last_mut() {
            if cells.len() <= column {
                cells.resize(column + 1, Cell::Empty);
            }
            cells[column] = value;
        }
    }

    /// Has each cell of an area that was joined say what the first one says, as far as there are rows.
    fn fill(&mut self, area: Dimensions, count: &mut usize) -> Result<(), CellsError> {
        let numbers = area.start.0 as usize + 1..=area.end.0 as usize + 1;
        let (first, last) = (area.start.1 as usize, area.end.1.min(MOST_COLUMNS) as usize);
        let is_start = |(number, _): &&(usize, Vec<Cell>)| number == numbers.start();
        let start = self.rows.iter().find(is_start);
        let Some(said) = start.and_then(|(_, cells)| cells.get(first)).cloned() else {
            return Ok(());
        };
        for (number, cells) in &mut self.rows {
            if !numbers.contains(number) {
                continue;
            }
            *count += last.saturating_sub(first);
            if *count > MOST_CELLS {
                return Err(CellsError::TooLarge);
            }
            if cells.len() <= last {
                cells.resize(last + 1, Cell::Empty);
            }
            for (column, cell) in cells.iter_mut().enumerate().take(last + 1).skip(first) {
                if *cell == Cell::Empty {
                    *cell = said.clone();
                    self.continued.insert((*number, column));
                }
            }
        }
        Ok(())
    }
}

/// The cell of a text file.
fn plain(text: &str) -> Cell {
    match unguarded(text) {
        text if text.trim().is_empty() => Cell::Empty,
        text => Cell::Text(text.to_owned()),
    }
}

fn value(cell: &DataRef<'_>) -> Cell {
    let text = |text: &str| match text.trim().is_empty() {
        true => Cell::Empty,
        false => Cell::Text(text.to_owned()),
    };
    match cell {
        DataRef::Empty => Cell::Empty,
        DataRef::Bool(truth) => Cell::Truth(*truth),
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(s) | DataRef::DateTimeIso(s) | DataRef::DurationIso(s) => text(s),
        DataRef::SharedString(s) => text(s),
        DataRef::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            let whole = |part: u8| i8::try_from(part).ok();
            let date = i16::try_from(year)
                .ok()
                .zip(whole(month).zip(whole(day)))
                .and_then(|(year, (month, day))| Date::new(year, month, day));
            date.map_or(Cell::Empty, Cell::Day)
        }
        DataRef::Error(error) => Cell::Text(error.to_string()),
    }
}

fn lines(text: &str, separator: u8) -> Table {
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut table = Table::default();
    for (number, record) in (1..).zip(reader.records()) {
        // Text in memory is always read; what is no table has no columns that we know.
        let Ok(record) = record else { break };
        table
            .rows
            .push((number, record.iter().map(plain).collect()));
    }
    table
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1252;

    use super::*;

    fn first_row(bytes: &[u8], separator: u8) -> Vec<Cell> {
        let tables = tables(bytes).unwrap();
        let place = SEPARATORS.iter().position(|s| *s == separator).unwrap();
        tables[place].rows[0].1.clone()
    }

    #[test]
    fn csv_is_read_in_the_encodings_that_spreadsheets_write() {
        let wanted = ["für", "", "=1"].map(|text| match text {
            "" => Cell::Empty,
            text => Cell::Text(text.to_owned()),
        });
        let text = "für;  ;'=1\r\n";
        let (latin, _, _) = WINDOWS_1252.encode(text);
        let utf16: Vec<u8> = "\u{feff}für;  ;'=1\r\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let marked = format!("\u{feff}{text}");
        for bytes in [text.as_bytes(), marked.as_bytes(), &latin, &utf16] {
            assert_eq!(first_row(bytes, b';'), wanted);
        }
    }

    #[test]
    fn what_is_no_workbook_says_so_and_does_not_panic() {
        for bytes in [&b"PK"[..], b"PK\x03\x04 and then nothing", b"PK\x05\x06"] {
            assert!(
                matches!(tables(bytes), Err(CellsError::Broken(_))),
                "{bytes:?}"
            );
        }
        for bytes in [&b""[..], b"\xff\xfe\x00", b"\"", b"\x00\x01\x02"] {
            assert!(tables(bytes).is_ok(), "{bytes:?}");
        }
    }
}
