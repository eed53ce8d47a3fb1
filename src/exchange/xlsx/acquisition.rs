//! The acquisition matrix: what customers do against what is done about it, a column an owner.

use rust_xlsxwriter::XlsxError;

use super::super::Handout;
use super::super::matrix::matrix;
use super::looks::Looks;
use super::table::{Cell, Column, Kind, Table};
use crate::i18n::t;

/// Least width of an owner's column, and of all of them together, in characters.
const LEAST: f64 = 22.0;
const ALL: f64 = 110.0;

pub(super) fn sheet(handout: &Handout<'_>, looks: &Looks) -> Result<Table, XlsxError> {
    let language = handout.language;
    let matrix = matrix(handout);
    let mut columns = vec![
        Column::new(looks, "stage", 18.0, Kind::Text),
        Column::new(looks, "customer-action", 30.0, Kind::Text),
        Column::new(looks, "emotion", 10.0, Kind::Score),
    ];
    let owners = matrix.iter().flat_map(|m| &m.owners);
    let count = owners.clone().count().max(1) as f64;
    let width = (ALL / count).max(LEAST);
    columns.extend(owners.map(|owner| Column::named(owner.clone(), width, Kind::Text)));
    let name = t!(language, "exchange-sheet-acquisition");
    let mut table = Table::new(looks, &name, columns)?;
    let mut stage = None;
    for row in matrix.iter().flat_map(|m| &m.rows) {
        let begins = stage.replace(&row.stage) != Some(&row.stage);
        let cells = row.cells.iter().map(|measures| match measures.as_slice() {
            [] => Cell::Empty,
            [one] => one.as_str().into(),
            several => Cell::Text(
                several
                    .iter()
                    .map(|m| format!("• {m}\n"))
                    .collect::<String>()
                    .trim_end()
                    .to_owned(),
            ),
        });
        let first: [Cell; 3] = [
            row.stage.as_str().into(),
            row.step.as_str().into(),
            row.score.into(),
        ];
        let cells = first.into_iter().chain(cells);
        match begins {
            true => table.first_row(cells)?,
            false => table.row(cells)?,
        }
    }
    Ok(table)
}
