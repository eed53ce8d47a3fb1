//! What hurts on the journey, most pressing first; below it what the map does not know, what is silenced and why, and by
//! what all of it is judged.

use rust_xlsxwriter::XlsxError;

use super::super::Handout;
use super::looks::Looks;
use super::table::{Cell, Column, Kind, Table};
use crate::i18n::t;

const PRIORITY: u16 = 1;
/// From these priorities on (importance × severity, 1 to 25) a problem is urgent, or pressing.
const URGENT: u8 = 20;
const PRESSING: u8 = 12;

pub(super) fn sheet(handout: &Handout<'_>, looks: &Looks) -> Result<Table, XlsxError> {
    let (language, sentences) = (handout.language, &handout.sentences);
    let columns = [
        ("list", 15.0, Kind::Text),
        ("priority", 9.0, Kind::Short),
        ("importance", 9.0, Kind::Short),
        ("severity", 9.0, Kind::Short),
        ("finding", 34.0, Kind::Text),
        ("detail", 46.0, Kind::Text),
        ("stage", 14.0, Kind::Text),
        ("step", 18.0, Kind::Text),
        ("touchpoint", 18.0, Kind::Text),
        ("owner", 15.0, Kind::Text),
        ("due", 12.0, Kind::Day),
    ];
    let columns = columns.map(|(column, width, kind)| Column::new(looks, column, width, kind));
    let name = t!(language, "exchange-sheet-findings");
    let mut table = Table::new(looks, &name, columns.into())?;
    // An empty cell would leave open whether somebody has looked.
    let nobody = t!(language, "exchange-unowned");
    for problem in &handout.problems {
        let place = sentences.place(&problem.object);
        let owners = sentences.owner_names(&problem.object);
        table.row([
            t!(language, "exchange-list-problem").into(),
            problem.priority().into(),
            problem.importance.map(|i| i.get()).into(),
            problem.severity.get().into(),
            sentences.title(problem).into(),
            sentences.detail(problem).into(),
            place.stage.map(|s| s.name.as_str()).into(),
            place.step.map(|s| s.title.as_str()).into(),
            place.touchpoint.map(|t| t.title.as_str()).into(),
            match owners.as_str() {
                "" => nobody.as_str().into(),
                owners => owners.into(),
            },
            sentences.due(&problem.object).into(),
        ])?;
    }
    for gap in &handout.gaps {
        table.row([
            t!(language, "exchange-list-gap").into(),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            sentences.gap(gap).into(),
            handout.names_of(gap).into(),
        ])?;
    }
    for silent in &handout.silent {
        let place = sentences.place(&silent.object);
        let reason = sentences.silenced(silent).map(|s| s.reason.as_str());
        let owners = sentences.owner_names(&silent.object);
        table.row([
            t!(language, "exchange-list-silenced").into(),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            sentences.silent(silent).into(),
            reason.into(),
            place.stage.map(|s| s.name.as_str()).into(),
            place.step.map(|s| s.title.as_str()).into(),
            place.touchpoint.map(|t| t.title.as_str()).into(),
            owners.into(),
        ])?;
    }
    for line in handout.standards() {
        table.row([
            t!(language, "exchange-list-standard").into(),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            line.into(),
        ])?;
    }
    let priority = table.letter(PRIORITY);
    let urgent = format!("=${priority}2>={URGENT}");
    table.mark(PRIORITY..=PRIORITY, urgent, looks.against())?;
    let pressing = format!("=AND(${priority}2>={PRESSING},${priority}2<{URGENT})");
    table.mark(PRIORITY..=PRIORITY, pressing, looks.risk())?;
    Ok(table)
}
