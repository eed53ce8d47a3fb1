//! The plan of actions, what changes most for the least effort first.

use rust_xlsxwriter::{DataValidation, DataValidationRule, XlsxError};

use super::super::Handout;
use super::super::rows::{Field, RowKey, key_heading};
use super::looks::Looks;
use super::table::{Cell, Column, Kind, Table};
use crate::i18n::t;
use crate::model::NoteStatus;
use crate::words::Word as _;

const IMPACT: u16 = 5;
const EFFORT: u16 = 6;
const OWNER: u16 = 7;
const DUE: u16 = 8;
const STATUS: u16 = 9;

pub(super) fn sheet(handout: &Handout<'_>, looks: &Looks) -> Result<Table, XlsxError> {
    let (language, sentences) = (handout.language, &handout.sentences);
    let shown = [
        ("kind", 13.0, Kind::Text),
        ("action", 46.0, Kind::Text),
        ("stage", 14.0, Kind::Text),
        ("step", 18.0, Kind::Text),
        ("touchpoint", 18.0, Kind::Text),
        ("impact", 10.0, Kind::Short),
        ("effort", 10.0, Kind::Short),
        ("owner", 16.0, Kind::Text),
        ("due", 12.0, Kind::Day),
        ("status", 13.0, Kind::Text),
        ("votes", 10.0, Kind::Short),
    ];
    let shown = shown.map(|(column, width, kind)| Column::new(looks, column, width, kind));
    let key = Column::hidden(key_heading(language), Kind::Text);
    let copies = Field::OF_ACTION.map(|field| {
        let kind = match field {
            Field::Due => Kind::Day,
            Field::Impact | Field::Effort => Kind::Short,
            _ => Kind::Text,
        };
        Column::hidden(field.copy_heading(language), kind)
    });
    let columns = shown.into_iter().chain([key]).chain(copies).collect();
    let name = t!(language, "exchange-sheet-actions");
    let mut table = Table::new(looks, &name, columns)?;
    for note in handout.actions() {
        let place = sentences.place(&(&note.id).into());
        let owner = note.owner.as_ref().and_then(|id| handout.journey.owner(id));
        let action: Cell = note.text.as_str().into();
        let rated: [Cell; 2] = [note.severity, note.effort].map(|r| r.map(|r| r.get()).into());
        let planned: [Cell; 3] = [
            owner.map(|o| o.name.as_str()).into(),
            note.due.into(),
            note.status.map(|s| s.word(language)).into(),
        ];
        let mut cells: Vec<Cell> = vec![
            note.kind.word(language).into(),
            action.clone(),
            place.stage.map(|s| s.name.as_str()).into(),
            place.step.map(|s| s.title.as_str()).into(),
            place.touchpoint.map(|t| t.title.as_str()).into(),
        ];
        cells.extend(rated.iter().chain(&planned).cloned());
        cells.push((note.votes > 0).then_some(note.votes).into());
        cells.push(RowKey::Note(note.id.clone()).to_string().into());
        // In the order of `Field::OF_ACTION`.
        cells.extend([action].into_iter().chain(rated).chain(planned));
        table.row(cells)?;
    }
    if let Some(list) = super::owner_list(handout) {
        table.offer(OWNER, &list)?;
    }
    let rating = DataValidation::new().allow_whole_number(DataValidationRule::Between(1, 5));
    table.offer(IMPACT, &rating)?;
    table.offer(EFFORT, &rating)?;
    let status = NoteStatus::ALL.map(|s| s.word(language));
    table.offer(STATUS, &DataValidation::new().allow_list_strings(&status)?)?;
    let (due, state) = (table.letter(DUE), table.letter(STATUS));
    let [done, dropped] = [NoteStatus::Done, NoteStatus::Dropped].map(|s| s.word(language));
    let is_over = format!("OR(${state}2=\"{done}\",${state}2=\"{dropped}\")");
    let late = format!("=AND(ISNUMBER(${due}2),${due}2<TODAY(),NOT({is_over}))");
    table.mark(DUE..=DUE, late, looks.against())?;
    table.mark(
        STATUS..=STATUS,
        format!("=${state}2=\"{done}\""),
        looks.met(),
    )?;
    Ok(table)
}
