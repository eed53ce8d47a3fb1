//! A map as tables, and tables as a map: lists with a touchpoint a row, and the grid that clients know, with stages and
//! steps across and lanes down.
//!
//! A workbook has both, and a sheet for each kind of thing besides; CSV is one of the two. Whatever is written is read
//! again, as far as a table can hold it; what it cannot hold is told as [`LeftOut`].
//!
//! [`Book`] is what is read: its sheets, each with what its columns or rows hold as far as their headings say, to be
//! corrected by people. [`Book::read_new`] makes a map of it, [`Book::read_into`] adds to one. Nothing is ever taken away,
//! and what is known is changed only if that is asked for. Each cell that cannot be used is told with sheet, row and
//! reason.

mod about;
mod across;
mod book;
mod columns;
mod draft;
mod edit;
mod field;
mod grid;
mod held;
mod items;
mod links;
mod list;
mod losses;
mod recognise;
mod report;
mod rows;
#[cfg(test)]
mod tests;
mod values;
mod written;

use std::io;

pub use self::book::{Book, BookError, Options, Outcome, Part, Reads};
pub use self::field::{Column, Field, SheetKind};
pub use self::grid::Across;
use self::list::Teller;
pub use self::losses::LeftOut;
pub use self::report::{Counts, Place, Trouble, Why};
use crate::i18n::Language;
use crate::model::Journey;

/// Which tables a file has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// The grid and all lists.
    Workbook,
    /// One table, a touchpoint a row.
    #[default]
    List,
    /// One table, a step a column.
    Grid,
}

/// A map as a file of this shape: a workbook, or CSV.
///
/// # Errors
/// If a sheet would have more rows or columns than there can be.
pub fn write(journey: &Journey, language: Language, shape: Shape) -> io::Result<Vec<u8>> {
    let teller = Teller { language, journey };
    match shape {
        Shape::Workbook => written::workbook(teller),
        Shape::List => Ok(written::csv_list(teller)),
        Shape::Grid => Ok(written::csv_grid(teller)),
    }
}

/// What a file of this shape lacks of the map.
pub fn left_out(journey: &Journey, language: Language, shape: Shape) -> Vec<LeftOut> {
    losses::left_out(Teller { language, journey }, shape)
}
