//! A sheet that is one table: how it is printed, and what a cell can hold.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, Format, FormatAlign, Worksheet, XlsxError, utility,
};

use super::super::rows::{fitted, heading};
use super::super::{Handout, share_name};
use super::looks::Looks;
use crate::i18n::{Language, t};
use crate::model::Date;
use crate::words;

/// A3 and A4, as spreadsheets number sizes of paper.
pub const A3: u8 = 8;
const A4: u8 = 9;
/// A score with its sign.
pub const SCORE: &str = "+0.0#;−0.0#;0";
/// Characters beside each other that can be read on a page of each, landscape.
const WIDEST: f64 = 230.0;
const WIDEST_OF_A3: f64 = 300.0;
/// The last column of a wide table that says of what the row is: stage, step, period, touchpoint.
const NAMED: u16 = 3;
/// What stands beside these on a page at least, characters.
const LEAST: f64 = 60.0;
/// Of the row of headings, points: two lines.
const HEADINGS_HEIGHT: f64 = 32.0;
/// Of a line, points.
pub const LINE_HEIGHT: f64 = 15.0;
/// A row is no higher than these lines: spreadsheets allow 409 points.
pub const MOST_LINES: u32 = 24;

/// What stands above and below each page.
pub struct Page {
    pub header: String,
    pub footer: String,
}

impl Page {
    pub fn new(handout: &Handout<'_>) -> Self {
        let language = handout.language;
        let share = share_name(language, handout.journey, &handout.share);
        let share = share.unwrap_or_default();
        let confidentiality = &handout.journey.about.confidentiality;
        Self::of(
            language,
            &super::title(handout),
            &share,
            handout.day,
            confidentiality,
        )
    }

    /// Sets a sheet up for print on this paper, landscape and as wide as a page.
    pub fn set_up(&self, sheet: &mut Worksheet, paper: u8) {
        sheet
            .set_landscape()
            .set_paper_size(paper)
            .set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3)
            .set_print_fit_to_pages(1, 0)
            .set_header(&self.header)
            .set_footer(&self.footer)
            .set_screen_gridlines(false);
    }

    /// With this title, and beside it whose share it is.
    pub fn of(
        language: Language,
        title: &str,
        share: &str,
        day: Date,
        confidentiality: &str,
    ) -> Self {
        let day = words::date(language, day);
        Self {
            header: format!(
                "&L&B{}&B  {}&R{}",
                for_page(title),
                for_page(share),
                t!(language, "exchange-as-of", date = day),
            ),
            footer: format!("&L{}&C&A&R&P / &N", for_page(confidentiality)),
        }
    }
}

/// Text as it stands on a page: short, in one line, and nothing in it a sign for something else.
pub fn for_page(text: &str) -> String {
    const MOST: usize = 80;
    let line = crate::audit::one_line(&fitted(text));
    let short: String = line.chars().take(MOST).collect();
    // A bracket after it would make the sign a word that is replaced.
    short.replace('&', "&&").replace('[', "(").replace(']', ")")
}

/// A column: its heading by the end of the sentence's key, or written out; its width in characters.
pub struct Column {
    heading: String,
    width: Option<f64>,
    kind: Kind,
}

/// How what stands in a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Runs over lines.
    Text,
    /// In the middle: ratings, counts, boxes.
    Short,
    Number,
    /// Between −2 and +2, with its sign.
    Score,
    /// A share of 1.
    Percent,
    Day,
}

impl Column {
    pub fn new(looks: &Looks, column: &str, width: f64, kind: Kind) -> Self {
        Self {
            heading: heading(looks.language, column),
            width: Some(width),
            kind,
        }
    }

    /// Headed by words of the map.
    pub const fn named(heading: String, width: f64, kind: Kind) -> Self {
        Self {
            heading,
            width: Some(width),
            kind,
        }
    }

    /// Out of sight, for whoever reads the file back.
    pub fn hidden(heading: String, kind: Kind) -> Self {
        Self {
            heading,
            width: None,
            kind,
        }
    }
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Day(Date),
    /// A box to tick.
    Box(bool),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}
impl From<u8> for Cell {
    fn from(number: u8) -> Self {
        Self::Number(number.into())
    }
}
impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}
impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}
impl From<Date> for Cell {
    fn from(date: Date) -> Self {
        Self::Day(date)
    }
}
impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// How many lines a text takes in a column of this width. Columns are counted in digits, which are wider than letters
/// are on average.
pub fn lines(text: &str, width: f64) -> u32 {
    const LETTERS: f64 = 1.2;
    let room = (width * LETTERS) as usize;
    let of_line = |line: &str| {
        let (mut lines, mut filled) = (1, 0);
        for word in line.split_whitespace() {
            let length = word.chars().count();
            if filled > 0 && filled + 1 + length > room {
                lines += 1;
                filled = 0;
            }
            filled += length + usize::from(filled > 0);
            // A word that is longer than a line is broken.
            lines += (filled.max(1) - 1) / room;
            filled = (filled.max(1) - 1) % room + 1;
        }
        lines as u32
    };
    text.lines().map(of_line).sum()
}

/// A sheet while it is written.
pub struct Table {
    sheet: Worksheet,
    columns: Vec<(Column, Formats)>,
    rows: u32,
}

/// Of the cells of a column: in most rows, and in the first row of a group.
struct Formats {
    usual: Format,
    begins: Format,
}

impl Table {
    pub fn new(looks: &Looks, name: &str, columns: Vec<Column>) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        sheet.set_tab_color(looks.tab());
        sheet.set_row_height(0, HEADINGS_HEIGHT)?;
        let headings = looks.headings();
        let mut formatted = Vec::new();
        for (place, column) in (0..).zip(columns) {
            let cell = looks.cell();
            let format = match column.kind {
                Kind::Text => cell.set_text_wrap(),
                Kind::Short => cell.set_align(FormatAlign::Center),
                Kind::Score => cell.set_align(FormatAlign::Center).set_num_format(SCORE),
                // Clear of the text that begins beside it.
                Kind::Number => cell.set_align(FormatAlign::Right).set_indent(1),
                Kind::Percent => cell.set_num_format("0%"),
                Kind::Day => cell
                    .set_num_format(&looks.days)
                    .set_align(FormatAlign::Left),
            };
            match column.width {
                Some(width) => sheet.set_column_width(place, width)?,
                None => sheet.set_column_hidden(place)?,
            };
            sheet.write_string_with_format(0, place, fitted(&column.heading), &headings)?;
            let begins = looks.begun(format.clone());
            let usual = format;
            formatted.push((column, Formats { usual, begins }));
        }
        Ok(Self {
            sheet,
            columns: formatted,
            rows: 0,
        })
    }

    /// Writes the next row; cells that are lacking at its end are empty.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) -> Result<(), XlsxError> {
        self.write(cells, false)
    }

    /// Writes the next row below a line: a group begins with it.
    pub fn first_row(&mut self, cells: impl IntoIterator<Item = Cell>) -> Result<(), XlsxError> {
        self.write(cells, true)
    }

    fn write(
        &mut self,
        cells: impl IntoIterator<Item = Cell>,
        begins: bool,
    ) -> Result<(), XlsxError> {
        self.rows += 1;
        let mut height = 1;
        let (sheet, row) = (&mut self.sheet, self.rows);
        for (place, (cell, (column, formats))) in (0..).zip(cells.into_iter().zip(&self.columns)) {
            let format = match begins {
                true => &formats.begins,
                false => &formats.usual,
            };
            if let (Cell::Text(text), Kind::Text, Some(width)) = (&cell, column.kind, column.width)
            {
                height = height.max(lines(text, width));
            }
            match cell {
                Cell::Empty => sheet.write_blank(row, place, format)?,
                Cell::Text(text) => {
                    sheet.write_string_with_format(row, place, fitted(&text), format)?
                }
                Cell::Number(number) if number.is_finite() => {
                    sheet.write_number_with_format(row, place, number, format)?
                }
                Cell::Number(_) => sheet.write_blank(row, place, format)?,
                Cell::Day(date) => match super::day(date) {
                    Ok(day) => sheet.write_datetime_with_format(row, place, &day, format)?,
                    // Before 1900 spreadsheets know no days.
                    Err(_) => {
                        sheet.write_string_with_format(row, place, date.to_string(), format)?
                    }
                },
                Cell::Box(done) => sheet.insert_checkbox_with_format(row, place, done, format)?,
            };
        }
        // One line grows by itself when somebody types more; not every program makes room for several.
        if height > 1 {
            let height = f64::from(height.min(MOST_LINES)) * LINE_HEIGHT;
            sheet.set_row_height(row, height)?;
        }
        Ok(())
    }

    /// The name by which formulas call a column.
    pub fn letter(&self, column: u16) -> String {
        utility::column_number_to_name(column)
    }

    /// Has the cells of a column offer a list.
    pub fn offer(&mut self, column: u16, list: &DataValidation) -> Result<(), XlsxError> {
        if self.rows > 0 {
            self.sheet
                .add_data_validation(1, column, self.rows, column, list)?;
        }
        Ok(())
    }

    /// Gives cells of these columns a look where a formula holds, which is written as for the first row.
    pub fn mark(
        &mut self,
        columns: std::ops::RangeInclusive<u16>,
        holds: String,
        look: Format,
    ) -> Result<(), XlsxError> {
        let rule = ConditionalFormatFormula::new()
            .set_rule(holds.as_str())
            .set_format(look);
        let (first, last) = (*columns.start(), *columns.end());
        if self.rows > 0 {
            self.sheet
                .add_conditional_format(1, first, self.rows, last, &rule)?;
        }
        Ok(())
    }

    /// The sheet itself and its last row, for what only one sheet has.
    pub fn sheet(&mut self) -> (&mut Worksheet, u32) {
        (&mut self.sheet, self.rows)
    }

    pub fn finish(self, page: &Page) -> Result<Worksheet, XlsxError> {
        let mut sheet = self.sheet;
        let widths: Vec<f64> = self.columns.iter().filter_map(|(c, _)| c.width).collect();
        let last = u16::try_from(widths.len().saturating_sub(1)).unwrap_or_default();
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, self.rows, last)?;
        sheet.set_repeat_rows(0, 0)?;
        let whole: f64 = widths.iter().sum();
        if whole <= WIDEST {
            page.set_up(&mut sheet, A4);
        } else {
            // Shrunk to one page nobody could read it: several beside each other, each with what names the row.
            let named: f64 = widths.iter().take(usize::from(NAMED) + 1).sum();
            let pages = ((whole - named) / (WIDEST_OF_A3 - named).max(LEAST)).ceil();
            page.set_up(&mut sheet, A3);
            sheet.set_print_fit_to_pages(pages.max(1.0) as u16, 0);
            sheet.set_repeat_columns(0, NAMED)?;
        }
        sheet.set_print_area(0, 0, self.rows, last)?;
        Ok(sheet)
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_row_has_room_for_its_words_in_whole_lines() {
        // Twelve letters a line.
        assert_eq!(lines("", 10.0), 0);
        assert_eq!(lines("short", 10.0), 1);
        assert_eq!(lines("twelve chars", 10.0), 1);
        assert_eq!(lines("one more than twelve", 10.0), 2);
        assert_eq!(lines("two\nlines", 10.0), 2);
        assert_eq!(lines("Rücksendeschein", 10.0), 2);
        assert_eq!(lines("ein Rücksendeschein im", 10.0), 3);
    }
}
