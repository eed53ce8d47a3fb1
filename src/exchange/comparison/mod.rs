//! What two maps differ in, as it is handed out: a summary a stage at a time, the figures, and each difference.
//!
//! The tables are put together once, as `Sheet`s; each format writes them in its own way, `json` for programs.

mod formats;
mod json;
mod sheets;

use std::io;

use maud::Markup;

use super::Format;
use crate::merge::{Comparison, Mark};
use crate::model::Date;

/// The file in this format; `day` is as of when.
///
/// # Errors
/// If it does not fit into a workbook.
pub fn write(comparison: &Comparison, format: Format, day: Date) -> io::Result<Vec<u8>> {
    Ok(match format {
        Format::Xlsx => return formats::workbook(comparison, day),
        Format::Csv => formats::csv(comparison),
        Format::Html => formats::html(comparison, day, None).into_bytes(),
        Format::Markdown => formats::markdown(comparison).into_bytes(),
        Format::Json => json::comparison(comparison, day).into_bytes(),
    })
}

/// The same as a page, with a picture of both maps above the tables; `style` is the picture's, as CSS.
pub fn page(comparison: &Comparison, day: Date, picture: &Markup, style: &str) -> String {
    formats::html(comparison, day, Some((picture, style)))
}

/// For a terminal: a line for each difference, and at the end what they come to.
pub fn terminal(comparison: &Comparison) -> String {
    let mut lines = Vec::new();
    for told in &comparison.told {
        let place = match told.place.is_empty() {
            true => String::new(),
            false => format!(" ({})", told.place),
        };
        let sign = match told.mark {
            Mark::Added => "+",
            Mark::Removed => "−",
            Mark::Moved => "→",
            Mark::Changed => "~",
        };
        let line = told.line(comparison.language);
        lines.push(format!(
            "{sign} {} {}{place}: {line}",
            told.class, told.name
        ));
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(comparison.lines());
    let mut out = lines.join("\n") + "\n";
    // What could steer the terminal is no word.
    out.retain(|c| c == '\n' || !c.is_control());
    out
}
