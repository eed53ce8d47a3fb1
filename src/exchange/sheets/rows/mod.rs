//! Lists that are read: a touchpoint a row, and what the other sheets of our workbook say.

mod attributes;
mod others;

use rustc_hash::FxHashMap;

use super::draft::{At, Draft};
use super::field::{Column, Field, SheetKind};
use super::items::notes;
use super::list::Teller;
use super::report::{Place, Why};
use super::values;
use crate::exchange::cells::{Cell, Table};
use crate::exchange::pasted::yes;
use crate::exchange::table::Words;
use crate::exchange::xlsx;
use crate::i18n::{self, Language, t};
use crate::model::{Emotion, Evidence, Id, Interval, Note, NoteKind, Persona, Score};
use crate::words;

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

/// The first row about each place: its number, and what it says by column.
type Seen = FxHashMap<At, (usize, Vec<(usize, String)>)>;

impl Rows<'_> {
    /// Reads the rows below the headings.
    pub fn read(&mut self, from: usize) {
        let mut here: Option<(usize, Option<usize>)> = None;
        let mut seen = Seen::default();
        let totals = Words::of("sheet-totals");
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
                SheetKind::Touchpoints => match total(cells, &totals) {
                    Some(name) => self.draft.tell(&row, Why::Total(name)),
                    None => self.touchpoint(&row, &said, &mut here, &mut seen),
                },
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
        let is_rating = |column: &Column| matches!(column, Column::Of(field) if field.is_rating());
        let why = match self.columns.get(at).is_some_and(is_rating) {
            true => Why::NoRating(cell.text()),
            false => Why::Unreadable(cell.text()),
        };
        self.draft.tell(&place, why);
    }

    // --- touchpoints ---

    fn touchpoint(
        &mut self,
        row: &Place,
        said: &Said<'_>,
        here: &mut Option<(usize, Option<usize>)>,
        seen: &mut Seen,
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
        let touchpoint = step.zip(title.as_ref());
        let touchpoint = touchpoint.map(|(step, title)| self.draft.touchpoint(stage, step, title));
        let at = At {
            stage,
            step,
            touchpoint,
        };
        let first = self.first(row, said, at, seen);
        if first.as_ref().is_some_and(|(_, same)| *same) {
            return;
        }
        let Some(step) = step else { return };
        let Some(touchpoint) = touchpoint else {
            return self.bare_step(row, said, stage, step);
        };
        let id = self.draft.after.stages[stage].steps[step].touchpoints[touchpoint]
            .id
            .clone();
        self.draft.meet(&id, row);
        self.emptied(row, at);
        if first.is_none() && self.draft.may_change(&id) {
            self.attributes(row, said, at);
        }
        for (index, column, cell) in said {
            match column {
                Column::Note(kind) => self.notes(*kind, cell, at),
                Column::Of(field @ (Field::Duration | Field::Waiting)) => {
                    self.time(row, (*index, cell), *field, (stage, step));
                }
                _ => {}
            }
        }
    }

    /// The number of the first row about the same, and whether this one is it once more. Where both say something that
    /// differs, the first counts.
    fn first(
        &mut self,
        row: &Place,
        said: &Said<'_>,
        at: At,
        seen: &mut Seen,
    ) -> Option<(usize, bool)> {
        let tells = |column: &Column| !matches!(column, Column::Of(Field::Stage | Field::Step));
        let own: Vec<(usize, String)> = (said.iter())
            .filter(|(_, column, _)| tells(column))
            .map(|(index, _, cell)| (*index, cell.text()))
            .collect();
        let Some((number, first)) = seen.get(&at) else {
            seen.insert(at, (row.row, own));
            return None;
        };
        let number = *number;
        if *first == own {
            self.draft.tell(row, Why::Twice(number));
            return Some((number, true));
        }
        let counts = |index: &usize| at.touchpoint.is_some() && !is_place(&self.columns[*index]);
        let lost: Vec<(usize, String)> = (own.into_iter())
            .filter(|one| counts(&one.0) && !first.contains(one))
            .collect();
        for (index, text) in lost {
            let place = self.column(row, index);
            self.draft.tell(&place, Why::Again(text, number));
        }
        Some((number, false))
    }

    /// Notes that the place does not have yet.
    fn notes(&mut self, kind: NoteKind, cell: &Cell, at: At) {
        for text in notes(&cell.text()) {
            // Rows about the same touchpoint repeat what they share.
            if !self.draft.is_noted(Some(at), kind, &text) {
                self.draft.note(Some(at), Note::new(kind, &text));
            }
        }
    }

    /// Tells what the map says where the row says nothing.
    fn emptied(&mut self, row: &Place, at: At) {
        let stage = &self.draft.after.stages[at.stage];
        let Some(step) = at.step.map(|step| &stage.steps[step]) else {
            return;
        };
        let touchpoint = at.touchpoint.map(|place| &step.touchpoints[place]);
        let is_known = match touchpoint {
            Some(touchpoint) => self.draft.is_known(&touchpoint.id),
            None => self.draft.is_known(&step.id),
        };
        if !is_known {
            return;
        }
        let journey = &self.draft.after;
        let persona = self.draft.persona.as_ref();
        let persona = persona.map_or_else(
            || journey.personas.first().map(|p| &**p),
            |id| journey.persona(id),
        );
        let whose = persona.map(|p| p.name.clone());
        let named = |column: &Column| match column {
            Column::Emotion(None) => Column::Emotion(whose.clone()),
            Column::Quote(None) => Column::Quote(whose.clone()),
            Column::Of(Field::Stage | Field::Step | Field::Period | Field::Touchpoint) => {
                Column::Nothing
            }
            column => column.clone(),
        };
        let columns: Vec<Column> = self.columns.iter().map(named).collect();
        let language = self.draft.language;
        let teller = Teller { language, journey };
        let said = teller.said(&columns, (stage, step), touchpoint.map(|t| &**t));
        let rows = &self.table.rows;
        let cells = rows.iter().find(|(number, _)| *number == row.row);
        let is_empty = |at: usize| {
            let cell = cells.and_then(|(_, cells)| cells.get(at));
            cell.is_none_or(|cell| *cell == Cell::Empty)
        };
        let emptied: Vec<(usize, String)> = (said.iter().enumerate())
            .filter(|(at, _)| is_empty(*at))
            .filter_map(|(at, cell)| Some((at, text_on_map(language, cell)?)))
            .collect();
        for (at, value) in emptied {
            let place = self.column(row, at);
            self.draft.tell(&place, Why::Emptied(value));
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
        let it = self.draft.after.stages[stage].steps[step].clone();
        self.draft.meet(&it.id, row);
        self.emptied(row, at);
        let is_named = text_of(said, Field::Step).is_some();
        for (index, column, cell) in said {
            if !is_named
                && matches!(
                    column,
                    Column::Emotion(_) | Column::Quote(_) | Column::Note(_)
                )
            {
                let place = self.column(row, *index);
                let why = Why::OfStep(cell.text(), it.title.clone());
                self.draft.tell(&place, why);
            }
            match column {
                Column::Note(kind) => self.notes(*kind, cell, at),
                Column::Emotion(of) => self.emotion(row, (*index, cell), of.as_deref(), at),
                Column::Quote(of) => self.quote(row, cell, of.as_deref(), at),
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

    fn felt(&mut self, of: Option<&str>, at: At, place: &Place) -> &mut Emotion {
        let persona = match of {
            Some(name) => self.draft.persona(name),
            None => self.draft.anybody(),
        };
        self.draft.meet_felt(at, &persona, place);
        feel(self.draft, at, &persona)
    }

    fn emotion(&mut self, row: &Place, (index, cell): (usize, &Cell), of: Option<&str>, at: At) {
        let place = self.column(row, index);
        if let Some(score) = score_or_thought(self.draft, &place, cell, at)
            && self.draft.may_measure(Some(at))
        {
            self.felt(of, at, &place).rescore(Some(score));
        }
    }

    fn quote(&mut self, place: &Place, cell: &Cell, of: Option<&str>, at: At) {
        if !self.draft.may_measure(Some(at)) {
            return;
        }
        self.felt(of, at, place).quote = Some(cell.text().trim().to_owned());
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

/// The score in a cell. Words about a feeling become a thought; a number beyond the scale is nothing. Both are told.
pub(super) fn score_or_thought(
    draft: &mut Draft,
    place: &Place,
    cell: &Cell,
    at: At,
) -> Option<Score> {
    let score = values::score(cell, draft.language);
    if score.is_some() {
        return score;
    }
    let text = cell.text().trim().to_owned();
    if values::number(cell, draft.language).is_some() {
        draft.tell(place, Why::OffScale(text));
    } else {
        for said in notes(&text) {
            draft.note(Some(at), Note::new(NoteKind::Thought, &said));
        }
        draft.tell(place, Why::Thought(text));
    }
    None
}

/// What a cell of the map says to people; none if nothing.
fn text_on_map(language: Language, cell: &xlsx::Cell) -> Option<String> {
    match cell {
        xlsx::Cell::Empty => None,
        xlsx::Cell::Text(text) => Some(text.clone()),
        xlsx::Cell::Number(number) => Some(i18n::number(language, *number, 2)),
        xlsx::Cell::Day(day) => Some(words::date(language, *day)),
        xlsx::Cell::Box(on) => on.then(|| t!(language, "table-yes")),
    }
}

/// The name of a row of totals: a word for it in the first cell that is filled, and figures behind it.
fn total(cells: &[Cell], words: &Words) -> Option<String> {
    let mut filled = cells.iter().filter(|cell| **cell != Cell::Empty);
    let name = filled.next()?.text();
    let is_total = words.has_heading(&name) && cells.len() > 1 && filled.all(is_figure);
    is_total.then(|| name.trim().to_owned())
}

/// A number as people write it, with its currency or a sign.
fn is_figure(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) => true,
        Cell::Text(text) => {
            let plain = |c: char| c.is_ascii_digit() || " \u{a0}.,'’+-−%€$£ØΣ".contains(c);
            text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(plain)
        }
        _ => false,
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
