//! The sheet that is filled in: a row a check, with a box to tick.

use rust_xlsxwriter::XlsxError;

use super::super::rows::{Field, Mark, RowKey, key_heading};
use super::super::{Handout, step_heading};
use super::looks::Looks;
use super::table::{Cell, Column, Kind, Table};
use crate::audit::{Item, Placed, State};
use crate::i18n::t;
use crate::words::Word as _;

const TOUCHPOINT: u16 = 2;
const IMPORTANCE: u16 = 3;
const OWNER: u16 = 4;
const DONE: u16 = 8;
/// From this importance on (1 to 5) an open check wants attention.
const IMPORTANT: u8 = 4;

pub(super) fn sheet(handout: &Handout<'_>, looks: &Looks) -> Result<Table, XlsxError> {
    let language = handout.language;
    let shown = [
        ("stage", 15.0, Kind::Text),
        ("step", 26.0, Kind::Text),
        ("touchpoint", 28.0, Kind::Text),
        ("importance", 9.0, Kind::Short),
        ("owner", 16.0, Kind::Text),
        ("audit-step", 15.0, Kind::Text),
        ("check", 42.0, Kind::Text),
        ("round", 11.0, Kind::Short),
        ("done", 10.0, Kind::Short),
        ("by", 13.0, Kind::Text),
        ("date", 12.0, Kind::Day),
        ("remark", 30.0, Kind::Text),
    ];
    let shown = shown.map(|(column, width, kind)| Column::new(looks, column, width, kind));
    let key = Column::hidden(key_heading(language), Kind::Text);
    let copies = Field::OF_CHECK.map(|field| {
        let kind = match field {
            Field::Date => Kind::Day,
            _ => Kind::Text,
        };
        Column::hidden(field.copy_heading(language), kind)
    });
    let columns = shown.into_iter().chain([key]).chain(copies).collect();
    let name = t!(language, "exchange-sheet-checklist");
    let mut table = Table::new(looks, &name, columns)?;
    let round = handout.journey.about.audit.round;
    for placed in handout.sections.iter().flat_map(|s| &s.entries) {
        let items = placed.entry.groups.iter().flat_map(|g| &g.items);
        for (place, item) in items.enumerate() {
            let cells = cells(handout, placed, item, round);
            match place {
                0 => table.first_row(cells)?,
                _ => table.row(cells)?,
            }
        }
    }
    looks_of_rows(&mut table, looks)?;
    if let Some(list) = super::owner_list(handout) {
        table.offer(OWNER, &list)?;
    }
    Ok(table)
}

fn cells(handout: &Handout<'_>, placed: &Placed<'_>, item: &Item<'_>, round: u32) -> Vec<Cell> {
    let language = handout.language;
    let touchpoint = placed.entry.touchpoint;
    let mark = Mark::of(item.state);
    let remark = match item.state {
        State::Proven => t!(language, "exchange-proven"),
        State::Ticked(_) | State::Open => mark.remark,
    };
    let owner: Cell = placed.entry.owner.map(|o| o.name.as_str()).into();
    let key = RowKey::Check(touchpoint.id.clone(), item.check, round);
    let filled_in: [Cell; 4] = [
        Cell::Box(mark.done),
        mark.by.into(),
        mark.date.into(),
        remark.into(),
    ];
    let copies = filled_in.clone().map(|cell| match cell {
        // A box that is out of sight would be one more to tick.
        Cell::Box(done) => if done { "x" } else { "" }.into(),
        other => other,
    });
    let mut cells = vec![
        placed.stage.name.as_str().into(),
        placed.step.title.as_str().into(),
        touchpoint.title.as_str().into(),
        touchpoint.importance.map(|i| i.get()).into(),
        owner.clone(),
        step_heading(language, item.check.step()).into(),
        item.check.word(language).into(),
        round.into(),
    ];
    cells.extend(filled_in);
    cells.push(key.to_string().into());
    cells.extend(copies);
    cells.push(owner);
    cells
}

/// What is said again is pale, and boxes show from afar what is done and what is urgent. No cell has two of these
/// looks: not every program can lay one over another.
fn looks_of_rows(table: &mut Table, looks: &Looks) -> Result<(), XlsxError> {
    let [touchpoint, importance, done] =
        [TOUCHPOINT, IMPORTANCE, DONE].map(|column| table.letter(column));
    let same = format!("=AND(ROW()>2,${touchpoint}2=${touchpoint}1,$B2=$B1,$A2=$A1)");
    table.mark(0..=OWNER, same, looks.repeated())?;
    table.mark(DONE..=DONE, format!("=${done}2=TRUE"), looks.met())?;
    let urgent = format!("=AND(${done}2=FALSE,${importance}2>={IMPORTANT})");
    table.mark(DONE..=DONE, urgent, looks.risk())
}
