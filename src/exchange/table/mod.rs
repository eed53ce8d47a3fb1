//! Tables of text as other programs write them: rows and cells of a CSV file, with what its columns are called.
//!
//! Nobody has to say how a file is written: the encoding (UTF-8, UTF-16 with its mark, else Windows-1252), what parts
//! the cells (tab, semicolon, comma) and whether the first row holds headings are read off the file itself. What
//! stands in a cell is read by [`Marks`] (numbers) and [`Days`], which look at a whole column first: `1,234` alone does
//! not say whether it is more than a thousand.
//!
//! Rows know the line of the file on which they begin, and the row that a spreadsheet shows for them, so that a report
//! can name it.

mod amount;
mod day;

use std::borrow::Cow;

use ::csv::StringRecord;
use encoding_rs::{Encoding, WINDOWS_1252};
use rustc_hash::FxHashSet;

pub use amount::{Marks, clock};
pub use day::{DayError, Days};

use crate::i18n::{self, Language, t};
use crate::search::name_keys;

/// A larger file is no export that a map needs, bytes.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;
/// So many rows say how a file is written.
const SAMPLE: usize = 50;

/// A file of rows and cells.
#[derive(Clone, Debug)]
pub struct Table {
    text: String,
    separator: u8,
    has_headings: bool,
    headings: Vec<String>,
    width: usize,
}

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// There is nothing in it.
    Empty,
    /// It is no text: a spreadsheet's own format, for one.
    NotText,
    /// It has more than [`MOST_BYTES`].
    TooLarge,
}

impl TableError {
    /// What is wrong, and what to do about it.
    pub fn sentence(self, language: Language) -> String {
        match self {
            Self::Empty => t!(language, "table-file-empty"),
            Self::NotText => t!(language, "table-not-text"),
            Self::TooLarge => t!(language, "table-too-large", most = MOST_BYTES / 1024 / 1024),
        }
    }
}

/// A row with something in it.
#[derive(Clone, Debug)]
pub struct Row {
    /// Of the file, counted from 1.
    pub line: u64,
    /// As a spreadsheet counts that opens the file, from 1: a cell with line breaks is in one row, an empty line is one.
    pub number: usize,
    cells: StringRecord,
}

impl Row {
    /// What stands in this column, without white space around it; nothing beyond the last one.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }

    /// What stands in the columns.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(str::trim)
    }

    fn is_empty(&self) -> bool {
        self.cells().all(str::is_empty)
    }
}

impl Table {
    /// The table that these bytes are.
    ///
    /// # Errors
    /// If they are too many, no text, or nothing.
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        if bytes.len() > MOST_BYTES {
            return Err(TableError::TooLarge);
        }
        let text = decoded(bytes);
        if !is_text(&text) {
            return Err(TableError::NotText);
        }
        let separator = separator_of(&text);
        let mut table = Self {
            separator,
            text: text.into_owned(),
            has_headings: false,
            headings: Vec::new(),
            width: 0,
        };
        let sample: Vec<Row> = table.all_rows().take(SAMPLE).collect();
        let Some(first) = sample.first() else {
            return Err(TableError::Empty);
        };
        table.width = sample.iter().map(|r| r.cells.len()).max().unwrap_or(0);
        let headings = first.cells.iter().map(|cell| cell.trim().to_owned());
        table.headings = headings.collect();
        table.has_headings = has_headings(&sample);
        Ok(table)
    }

    /// How many columns there are.
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Whether the first row says what the columns are.
    pub const fn has_headings(&self) -> bool {
        self.has_headings
    }

    /// Says better than the file itself whether its first row holds headings.
    pub const fn set_headings(&mut self, has_headings: bool) {
        self.has_headings = has_headings;
    }

    /// What stands above a column.
    pub fn heading(&self, column: usize) -> Option<&str> {
        let heading = self.headings.get(column).filter(|_| self.has_headings)?;
        (!heading.is_empty()).then_some(heading)
    }

    /// What people call a column: its heading, else its number.
    pub fn column_name(&self, language: Language, column: usize) -> String {
        match self.heading(column) {
            Some(heading) => heading.to_owned(),
            None => t!(language, "table-column", number = column + 1),
        }
    }

    /// The column that is called so, in any case of letters and accents; a number counts from 1.
    pub fn column(&self, name: &str) -> Option<usize> {
        let all = || (0..self.width).filter_map(|c| Some((c, self.heading(c)?)));
        let [bare, spelled] = name_keys(name);
        let is_alike = |heading: &str| {
            let keys = name_keys(heading);
            keys.contains(&bare) || keys.contains(&spelled)
        };
        let number = || name.trim().parse::<usize>().ok()?.checked_sub(1);
        all()
            .find(|(_, h)| *h == name.trim())
            .or_else(|| all().find(|(_, h)| is_alike(h)))
            .map(|(column, _)| column)
            .or_else(|| number().filter(|c| *c < self.width))
    }

    /// The rows below the headings that have something in them.
    pub fn rows(&self) -> impl Iterator<Item = Row> {
        self.all_rows().skip(usize::from(self.has_headings))
    }

    /// What stands in a column, below its heading.
    pub fn cells(&self, column: usize) -> impl Iterator<Item = String> {
        self.rows().map(move |row| row.cell(column).to_owned())
    }

    fn all_rows(&self) -> impl Iterator<Item = Row> {
        rows(&self.text, self.separator)
    }
}

/// The rows of a text that have something in them. A cell in quotation marks may hold separators and run over lines.
pub(super) fn rows(text: &str, separator: u8) -> impl Iterator<Item = Row> {
    // A mark that is never closed begins no cell: all that follows would be in it.
    let quoted = unclosed_quote(text, separator).is_none();
    let reader = ::csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .quoting(quoted)
        .from_reader(text.as_bytes());
    let records = reader.into_records().filter_map(Result::ok);
    // The line on which the next record begins if no empty one lies between, and its number.
    let (mut next_line, mut next_number) = (1, 1);
    let rows = records.map(move |cells| {
        let line = line_of(text, &cells);
        let empty = usize::try_from(line.saturating_sub(next_line)).unwrap_or_default();
        let number = next_number + empty;
        let breaks: usize = cells.iter().map(|cell| cell.matches('\n').count()).sum();
        (next_line, next_number) = (line + 1 + breaks as u64, number + 1);
        Row {
            line,
            number,
            cells,
        }
    });
    rows.filter(|row| !row.is_empty())
}

/// The line on which a cell begins with a quotation mark that none closes. One that closes lines further down, with
/// more behind it in its cell, was meant for another.
pub(super) fn unclosed_quote(text: &str, separator: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    let ends = |byte: Option<&u8>| byte.is_none_or(|b| [separator, b'\r', b'\n'].contains(b));
    let (mut at, mut line, mut at_start) = (0, 1, true);
    while let Some(byte) = bytes.get(at) {
        if at_start && *byte == b'"' {
            let (from, first) = (line, at + 1);
            let mut end = first;
            loop {
                match bytes.get(end) {
                    None => return Some(from),
                    Some(b'"') if bytes.get(end + 1) == Some(&b'"') => end += 1,
                    Some(b'"') => break,
                    Some(b'\n') => line += 1,
                    Some(_) => {}
                }
                end += 1;
            }
            if line > from && !ends(bytes.get(end + 1)) {
                return Some(from);
            }
            (at, at_start) = (end + 1, false);
            continue;
        }
        line += usize::from(*byte == b'\n');
        at_start = ends(Some(byte));
        at += 1;
    }
    None
}

/// Whether it is words and not a picture, an archive or a program: these have characters that nobody types.
pub(super) fn is_text(text: &str) -> bool {
    let typed =
        |c: char| !c.is_ascii_control() || matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
    text.chars().all(typed)
}

/// On which line a record begins: its position is where the one before it ended, before empty lines.
fn line_of(text: &str, record: &StringRecord) -> u64 {
    let Some(position) = record.position() else {
        return 0;
    };
    let from = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    let skipped = rest.iter().take_while(|b| matches!(b, b'\r' | b'\n'));
    position.line() + skipped.filter(|b| **b == b'\n').count() as u64
}

/// The bytes of a text file as text, without the mark that may open it.
pub fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// What parts the cells: the mark that parts most of the first rows into the same number of cells, more than one.
pub(super) fn separator_of(text: &str) -> u8 {
    let evenness = |separator: u8| {
        let widths: Vec<usize> = rows(text, separator)
            .take(SAMPLE)
            .map(|row| row.cells.len())
            .collect();
        let alike = |width: &usize| widths.iter().filter(|w| *w == width).count();
        let usual = widths.iter().copied().max_by_key(alike).unwrap_or(0);
        let mostly = alike(&usual) * 5 >= widths.len() * 4;
        if usual > 1 && mostly { usual } else { 0 }
    };
    let most = *b"\t;,";
    let widest = most.into_iter().rev().max_by_key(|s| evenness(*s));
    widest.unwrap_or(b',')
}

/// Whether the first row is one of headings: none of its cells is a number or a day, and none stands below itself.
fn has_headings(sample: &[Row]) -> bool {
    let Some((first, below)) = sample.split_first() else {
        return false;
    };
    let is_value = |cell: &str| {
        Marks::DOT.read(cell).is_some() || Days::default().read(cell) != Err(DayError::None)
    };
    let recurs = |column: usize, cell: &str| below.iter().any(|row| row.cell(column) == cell);
    !below.is_empty()
        && (0..first.cells.len())
            .map(|column| (column, first.cell(column)))
            .filter(|(_, cell)| !cell.is_empty())
            .all(|(column, cell)| !is_value(cell) && !recurs(column, cell))
}

/// Words that mean the same, in all languages.
pub(super) struct Words(FxHashSet<String>);

impl Words {
    /// Those of this sentence, which in each language holds all of them, with commas between.
    pub fn of(key: &str) -> Self {
        let texts = Language::ALL.map(|language| i18n::text(language, key, &[]));
        let words = texts.iter().flat_map(|text| text.split(','));
        Self(words.flat_map(name_keys).collect())
    }

    /// Whether a text is one of them, in any case of letters and accents.
    pub fn has(&self, text: &str) -> bool {
        name_keys(text).iter().any(|key| self.0.contains(key))
    }

    /// Whether a heading is one of them. What stands in brackets behind it is not a part of it: `Value (%)`.
    pub fn has_heading(&self, heading: &str) -> bool {
        let heading = heading.trim().trim_end_matches(':');
        let bare = heading.split_once('(').map_or(heading, |(words, _)| words);
        self.has(bare)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        let table = Table::read(bytes).unwrap();
        let row = |row: Row| (0..table.width()).map(|c| row.cell(c).to_owned()).collect();
        table.rows().map(row).collect()
    }

    #[test]
    fn whatever_wrote_a_file_its_cells_are_the_same() {
        let wanted = [["Größe", "1"], ["Maß; genau", "2"]];
        let windows = b"Name;Wert\r\nGr\xf6\xdfe;1\r\n\"Ma\xdf; genau\";2\r\n";
        let marked = "\u{feff}Name;Wert\nGröße;1\n\"Maß; genau\";2";
        let tabs = "Name\tWert\nGröße\t1\nMaß; genau\t2\n";
        let commas = "Name,Wert\n\n\"Größe\",1\n\"Maß; genau\",2\n\n";
        let wide: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(tabs.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for file in [
            windows,
            marked.as_bytes(),
            tabs.as_bytes(),
            commas.as_bytes(),
            &wide,
        ] {
            assert_eq!(cells(file), wanted, "{}", String::from_utf8_lossy(file));
        }
    }

    #[test]
    fn decimal_commas_part_no_cells() {
        let table = Table::read("Note\n4,5\n3\n2,5\n1\n".as_bytes()).unwrap();
        assert_eq!(table.width(), 1);
        assert_eq!(table.heading(0), Some("Note"));
        assert_eq!(table.cells(0).collect::<Vec<_>>(), ["4,5", "3", "2,5", "1"]);
    }

    #[test]
    fn rows_know_their_line_and_their_row_in_a_spreadsheet() {
        for ends in ["\n", "\r\n"] {
            let text = ["a;b", "1;2", "", "\"3\n3\";4", "", "", "5;6"].join(ends);
            let table = Table::read(text.as_bytes()).unwrap();
            let rows: Vec<_> = table.rows().map(|row| (row.line, row.number)).collect();
            assert_eq!(rows, [(2, 2), (4, 4), (8, 7)], "{ends:?}");
        }
    }

    #[test]
    fn a_mark_that_nothing_closes_is_found() {
        let unclosed = |text: &str| unclosed_quote(text, b';');
        assert_eq!(unclosed("a;b\n\"Buy;1\nUse;2\n"), Some(2));
        assert_eq!(unclosed("a\n\"Buy;1\nUse;27\" screen\n"), Some(2));
        for fine in ["27\";x\n\"a;b\";c", "\"a \"\"b\"\"\n\";c", "\"a\" b;c", ""] {
            assert_eq!(unclosed(fine), None, "{fine}");
        }
    }

    #[test]
    fn a_first_row_of_values_is_no_heading() {
        let headed = |text: &str| Table::read(text.as_bytes()).unwrap().has_headings();
        assert!(headed("Empfehlung (0-10)\n9\n10\n"));
        assert!(headed("Datum;NPS\n01.10.2026;31\n"));
        assert!(headed("Zufrieden?\nja\nnein\nja\n"));
        assert!(!headed("9\n10\n"));
        assert!(!headed("01.10.2026;Kasse\n02.10.2026;Kasse\n"));
        assert!(!headed("ja\nnein\nja\n"));
        assert!(!headed("allein"));
    }

    #[test]
    fn what_is_no_table_says_so() {
        assert_eq!(Table::read(b"\n \n").unwrap_err(), TableError::Empty);
        assert_eq!(
            Table::read(b"PK\x03\x04\0\0").unwrap_err(),
            TableError::NotText
        );
    }

    #[test]
    fn columns_are_known_by_name_and_number() {
        let table = Table::read("Größe;Note;\n1;2;3\n".as_bytes()).unwrap();
        assert_eq!(table.column("note"), Some(1));
        assert_eq!(table.column("Groesse"), Some(0));
        assert_eq!(table.column("3"), Some(2));
        assert_eq!(table.column("4"), None);
        assert_eq!(table.column_name(Language::De, 2), "Spalte 3");
    }
}
