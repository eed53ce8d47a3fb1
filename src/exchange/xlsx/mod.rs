//! The audit as a workbook to fill in: checklist, findings, KPIs, owners, the plan of actions and the
//! acquisition matrix, a sheet each.
//!
//! Every sheet is a table with its headings in the first row, which stays in view and is repeated on paper. Text is
//! written as text, so that none of it can be a formula. The day in the file is the audit's: the same audit is the
//! same bytes.

mod acquisition;
mod actions;
mod checklist;
mod findings;
mod kpis;
mod looks;
mod owners;
mod table;

use std::io;

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Formula, Workbook,
    XlsxError, utility,
};

use super::rows::fitted;
use super::{Handout, share_name};
use crate::i18n::t;
use crate::model::Date;
pub(super) use looks::Looks;
pub(super) use table::{
    A3, Cell, Column, Kind, LINE_HEIGHT, MOST_LINES, Page, SCORE, Table, for_page, lines,
};

/// The whole file.
///
/// # Errors
/// If a sheet would have more than the 1,048,576 rows that there can be.
pub fn workbook(handout: &Handout<'_>) -> io::Result<Vec<u8>> {
    written(handout).map_err(io::Error::other)
}

fn written(handout: &Handout<'_>) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new(handout);
    let page = Page::new(handout);
    let mut workbook = Workbook::new();
    let subject = share_name(handout.language, handout.journey, &handout.share);
    let (subject, author) = (subject.unwrap_or_default(), &handout.journey.about.author);
    workbook.set_properties(&properties(&title(handout), &subject, author, handout.day)?);
    for sheet in [
        checklist::sheet,
        findings::sheet,
        kpis::sheet,
        owners::sheet,
        actions::sheet,
        acquisition::sheet,
    ] {
        workbook.push_worksheet(sheet(handout, &looks)?.finish(&page)?);
    }
    workbook.save_to_buffer()
}

pub(super) fn properties(
    title: &str,
    subject: &str,
    author: &str,
    as_of: Date,
) -> Result<DocProperties, XlsxError> {
    Ok(DocProperties::new()
        .set_title(fitted(title))
        .set_subject(fitted(subject))
        .set_author(fitted(author))
        .set_creation_datetime(&day(as_of)?))
}

fn title(handout: &Handout<'_>) -> String {
    let title = handout.journey.about.title.as_str();
    t!(handout.language, "exchange-checklist-title", title = title)
}

/// The day as spreadsheets count it.
fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or_default();
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    ExcelDateTime::from_ymd(year, month, day)
}

/// A drop-down with the owners of the map, as the sheet of owners lists them. Other names can be typed: whoever reads
/// the sheet back is asked about them.
fn owner_list(handout: &Handout<'_>) -> Option<DataValidation> {
    let count = owners::listed(handout).count();
    let sheet = utility::quote_sheet_name(&t!(handout.language, "exchange-sheet-owners"));
    let list = Formula::new(format!("={sheet}!$A$2:$A${}", count + 1));
    let validation = DataValidation::new()
        .allow_list_formula(list)
        .set_error_style(DataValidationErrorStyle::Information)
        .show_error_message(false);
    (count > 0).then_some(validation)
}
