//! The cells of a workbook or of CSV, as plain values.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use super::ReadError;
use crate::exchange::csv::unguarded;
use crate::exchange::table::decoded;
use crate::model::Date;

/// A file that is larger is no checklist, bytes.
const LARGEST: usize = 64 * 1024 * 1024;
/// Cells further right are not ours.
const MOST_COLUMNS: u32 = 64;
/// More cells than these are no checklist either: a small file can unfold to as many as it likes.
const MOST_CELLS: usize = 4_000_000;
/// How a workbook begins, as every archive does.
const ARCHIVE: &[u8] = b"PK";
/// What may part the cells of a line.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// A value as it stands in a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Cell {
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
pub(super) struct Table {
    /// Of the sheet; empty in CSV.
    pub name: String,
    /// Each with its number as spreadsheets count, from 1.
    pub rows: Vec<(usize, Vec<Cell>)>,
}

/// All tables that a file may mean: the sheets of a workbook, or CSV with each separator that there may be.
pub(super) fn tables(bytes: &[u8]) -> Result<Vec<Table>, ReadError> {
    if bytes.len() > LARGEST {
        return Err(ReadError::TooLarge);
    }
    if bytes.starts_with(ARCHIVE) {
        return sheets(bytes);
    }
    let text = decoded(bytes);
    Ok(SEPARATORS.map(|separator| lines(&text, separator)).into())
}

fn sheets(bytes: &[u8]) -> Result<Vec<Table>, ReadError> {
    let broken = |error: XlsxError| ReadError::Broken(error.to_string());
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
                return Err(ReadError::TooLarge);
            }
            table.put(row as usize + 1, column as usize, value);
        }
        table.name = name;
        tables.push(table);
    }
    Ok(tables)
}

impl Table {
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
    let cell = |text: &str| match unguarded(text) {
        text if text.trim().is_empty() => Cell::Empty,
        text => Cell::Text(text.to_owned()),
    };
    let mut table = Table::default();
    for (number, record) in (1..).zip(reader.records()) {
        // Text in memory is always read; what is no table has no columns that we know.
        let Ok(record) = record else { break };
        table.rows.push((number, record.iter().map(cell).collect()));
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
                matches!(tables(bytes), Err(ReadError::Broken(_))),
                "{bytes:?}"
            );
        }
        for bytes in [&b""[..], b"\xff\xfe\x00", b"\"", b"\x00\x01\x02"] {
            assert!(tables(bytes).is_ok(), "{bytes:?}");
        }
    }
}
