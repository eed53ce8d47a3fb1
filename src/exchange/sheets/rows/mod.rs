//! Lists that are read: a touchpoint a row, and what the other sheets of our workbook say.

mod attributes;
mod others;

use rustc_hash::FxHashMap;

use super::draft::{At, Draft};
use super::field::{Column, Field, SheetKind};
use super::items::items;
use super::report::{Place, Why};
use super::values;
use crate::exchange::cells::{Cell, Table};
use crate::exchange::pasted::yes;
use crate::model::{Emotion, Evidence, Id, Interval, Note, NoteKind, Persona};

/// A list that is being read.
pub(super) struct Rows<'a> {
    pub draft: &'a mut Draft,
    pub table: &'a Table,
    pub kind: SheetKind,
    pub columns: &'a [Column],
    /// What heads each column.
    pub headings: &'a [String],
}

/// What a row says, column by column, without what is empty.
type Said<'r> = Vec<(usize, &'r Column, &'r Cell)>;

impl Rows<'_> {
    /// Reads the rows below the headings.
    pub fn read(&mut self, from: usize) {
        let mut here: Option<(usize, Option<usize>)> = None;
        let mut seen: FxHashMap<At, usize> = FxHashMap::default();
        let table = self.table;
        for (number, cells) in table.rows.get(from..).unwrap_or_default() {
            let filled = |cell: &&Cell| **cell != Cell::Empty;
            if !cells.iter().any(|cell| filled(&cell)) {
                continue;
            }
            let columns = self.columns;
            let said: Said<'_> = (columns.iter().zip(cells).enumerate())
                .filter(|(_, (column, cell))| **column != Column::Nothing && filled(cell))
                .map(|(at, (column, cell))| (at, column, cell))
                .collect();
            let row = Place {
                sheet: table.name.clone(),
                row: *number,
                column: None,
            };
            if said.is_empty() {
                self.draft.tell(&row, Why::Nothing);
                continue;
            }
            match self.kind {
                SheetKind::Touchpoints => self.touchpoint(&row, &said, &mut here, &mut seen),
                kind => self.other(kind, &row, &said),
            }
        }
    }

    fn column(&self, row: &Place, at: usize) -> Place {
        Place {
            column: self.headings.get(at).cloned(),
            ..row.clone()
        }
    }

    fn unreadable(&mut self, row: &Place, at: usize, cell: &Cell) {
        let place = self.column(row, at);
        self.draft.tell(&place, Why::Unreadable(cell.text()));
    }

    // --- touchpoints ---

    fn touchpoint(
        &mut self,
        row: &Place,
        said: &Said<'_>,
        here: &mut Option<(usize, Option<usize>)>,
        seen: &mut FxHashMap<At, usize>,
    ) {
        let name = text_of(said, Field::Stage);
        let stage = match (&name, *here) {
            (Some(name), _) => self.draft.stage(name),
            (None, Some((stage, _))) => stage,
            (None, None) => self.draft.stage(""),
        };
        let moved = here.is_none_or(|(before, _)| before != stage);
        let before = here.and_then(|(_, step)| step).filter(|_| !moved);
        let title = text_of(said, Field::Touchpoint);
        let step = match (text_of(said, Field::Step), before) {
            (Some(step), _) => Some(self.draft.step(stage, &step)),
            (None, Some(step)) => Some(step),
            // A stage alone in its row has no step yet.
            (None, None) if title.is_none() && is_only_stage(said) => None,
            (None, None) => Some(self.draft.step(stage, "")),
        };
        *here = Some((stage, step));
        self.period(row, said, stage, step);
        let Some(step) = step else { return };
        let Some(title) = title else {
            return self.bare_step(row, said, stage, step);
        };
        let touchpoint = self.draft.touchpoint(stage, step, &title);
        let at = At {
            stage,
            step: Some(step),
            touchpoint: Some(touchpoint),
        };
        let first = seen.get(&at).copied();
        seen.entry(at).or_insert(row.row);
        let id = self.draft.after.stages[stage].steps[step].touchpoints[touchpoint]
            .id
            .clone();
        let told = said.iter().any(|(_, column, _)| !is_place(column));
        if let Some(first) = first {
            if told {
                self.draft.tell(row, Why::Again(first));
            }
        } else if !self.draft.may_change(&id) {
            if told {
                self.draft.tell(row, Why::Known(title));
            }
        } else {
            self.attributes(row, said, at);
        }
        for (index, column, cell) in said {
            match column {
                Column::Note(kind) => {
                    for text in items(&cell.text()) {
                        self.draft.note(Some(at), Note::new(*kind, &text));
                    }
                }
                Column::Of(field @ (Field::Duration | Field::Waiting)) => {
                    self.time(row, (*index, cell), *field, (stage, step));
                }
                _ => {}
            }
        }
    }

    fn period(&mut self, row: &Place, said: &Said<'_>, stage: usize, step: Option<usize>) {
        if let Some((at, cell)) = cell_of(said, Field::Period) {
            match self.draft.period(&cell.text()) {
                Some(period) => self.draft.set_period(stage, step, period),
                None => self.unreadable(row, at, cell),
            }
        }
    }

    /// A row without a touchpoint tells of its step.
    fn bare_step(&mut self, row: &Place, said: &Said<'_>, stage: usize, step: usize) {
        let at = At {
            stage,
            step: Some(step),
            touchpoint: None,
        };
        for (index, column, cell) in said {
            match column {
                Column::Note(kind) => {
                    for text in items(&cell.text()) {
                        self.draft.note(Some(at), Note::new(*kind, &text));
                    }
                }
                Column::Emotion(of) => self.emotion(row, (*index, cell), of.as_deref(), at),
                Column::Quote(of) => self.quote(cell, of.as_deref(), at),
                Column::Of(field @ (Field::Duration | Field::Waiting)) => {
                    self.time(row, (*index, cell), *field, (stage, step));
                }
                Column::Of(Field::Stage | Field::Step | Field::Period) | Column::Nothing => {}
                Column::Of(_) => {
                    let place = self.column(row, *index);
                    self.draft.tell(&place, Why::NoTouchpoint(cell.text()));
                }
            }
        }
    }

    fn time(
        &mut self,
        row: &Place,
        (at, cell): (usize, &Cell),
        field: Field,
        (stage, step): (usize, usize),
    ) {
        let Some(span) = values::span(cell, self.draft.language) else {
            return self.unreadable(row, at, cell);
        };
        let id = self.draft.after.stages[stage].steps[step].id.clone();
        if self.draft.may_change(&id) {
            let it = self.draft.step_mut(stage, step);
            match field {
                Field::Duration => it.duration = Some(span),
                _ => it.waiting = Some(span),
            }
        }
    }

    // --- emotions and evidence ---

    fn felt(&mut self, of: Option<&str>, at: At) -> &mut Emotion {
        let persona = match of {
            Some(name) => self.draft.persona(name),
            None => self.draft.anybody(),
        };
        feel(self.draft, at, &persona)
    }

    fn emotion(&mut self, row: &Place, (index, cell): (usize, &Cell), of: Option<&str>, at: At) {
        match values::score(cell, self.draft.language) {
            Some(score) => self.felt(of, at).rescore(Some(score)),
            None => {
                let text = cell.text();
                let place = self.column(row, index);
                self.draft
                    .note(Some(at), Note::new(NoteKind::Thought, text.trim()));
                self.draft.tell(&place, Why::Thought(text));
            }
        }
    }

    fn quote(&mut self, cell: &Cell, of: Option<&str>, at: At) {
        self.felt(of, at).quote = Some(cell.text().trim().to_owned());
    }

    fn evidence(&mut self, row: &Place, said: &Said<'_>) -> Option<Evidence> {
        let source = text_of(said, Field::Source).map(|name| self.draft.source(&name));
        let n = cell_of(said, Field::Sample).and_then(|(at, cell)| {
            let n = values::count(cell, self.draft.language);
            if n.is_none() {
                self.unreadable(row, at, cell);
            }
            n
        });
        let observed = Evidence::Observed {
            source: source.clone(),
            n,
        };
        match cell_of(said, Field::Evidence) {
            Some((at, cell)) => {
                let told = values::one_of(&[Evidence::Assumed, observed.clone()], &cell.text());
                if told.is_none() {
                    self.unreadable(row, at, cell);
                }
                told
            }
            None => (source.is_some() || n.is_some()).then_some(observed),
        }
    }

    fn interval(&mut self, said: &Said<'_>) -> Option<Interval> {
        let l = self.draft.language;
        let end = |field| values::number(cell_of(said, field)?.1, l);
        Interval::try_from((end(Field::Low)?, end(Field::High)?)).ok()
    }
}

/// The persona's emotion in a place, made if there is none.
pub(super) fn feel<'d>(draft: &'d mut Draft, at: At, persona: &Id<Persona>) -> &'d mut Emotion {
    let step = at.step.unwrap_or(0);
    let emotions = match at.touchpoint {
        Some(touchpoint) => &mut draft.touchpoint_mut(at.stage, step, touchpoint).emotions,
        None => &mut draft.step_mut(at.stage, step).emotions,
    };
    let found = emotions.iter().position(|e| e.persona == *persona);
    let place = found.unwrap_or_else(|| {
        emotions.push(Emotion {
            persona: persona.clone(),
            ..Emotion::default()
        });
        emotions.len() - 1
    });
    &mut emotions[place]
}

/// A column that only says where the row stands.
const fn is_place(column: &Column) -> bool {
    matches!(
        column,
        Column::Of(
            Field::Stage
                | Field::Step
                | Field::Period
                | Field::Touchpoint
                | Field::Duration
                | Field::Waiting
        ) | Column::Note(_)
    )
}

fn is_only_stage(said: &Said<'_>) -> bool {
    let of_stage = |column: &Column| matches!(column, Column::Of(Field::Stage | Field::Period));
    said.iter().all(|(_, column, _)| of_stage(column))
}

fn cell_of<'r>(said: &Said<'r>, field: Field) -> Option<(usize, &'r Cell)> {
    let is = |(_, column, _): &&(usize, &Column, &Cell)| **column == Column::Of(field);
    said.iter().find(is).map(|(at, _, cell)| (*at, *cell))
}

fn text_of(said: &Said<'_>, field: Field) -> Option<String> {
    let text = cell_of(said, field)?.1.text();
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn truth(cell: &Cell) -> Option<bool> {
    match cell {
        Cell::Truth(truth) => Some(*truth),
        cell => yes(&cell.text()),
    }
}
