//! Grids that are read: a step a column, and what stands in its rows.

use super::draft::{At, Draft, begins_with};
use super::grid::Across;
use super::items::{items, names};
use super::report::{Place, Why};
use super::rows::{feel, score_or_thought};
use super::values;
use crate::exchange::cells::{Cell, Table};
use crate::model::{Note, NoteKind, Touchpoint};

/// A grid that is being read.
pub(super) struct Columns<'a> {
    pub draft: &'a mut Draft,
    pub table: &'a Table,
    /// The column in which the labels stand.
    pub labels: usize,
    /// What each row of the table holds.
    pub rows: &'a [Across],
    pub width: usize,
}

impl Columns<'_> {
    pub fn read(&mut self) {
        let (mut stage, mut taken): (Option<usize>, Vec<usize>) = (None, Vec::new());
        let mut period = None;
        for column in self.labels + 1..self.width {
            if let Some((place, cell)) = self.head(&Across::Period, column) {
                period = self.draft.period(&cell.text());
                if period.is_none() {
                    self.draft.tell(&place, Why::Unreadable(cell.text()));
                }
            }
            let named = self.head(&Across::Stage, column);
            let filled = self.is_filled(column);
            let next = match (&named, stage) {
                (Some((_, cell)), _) => Some(self.draft.stage(&cell.text())),
                (None, Some(stage)) => Some(stage),
                (None, None) if filled => Some(self.draft.stage("")),
                (None, None) => None,
            };
            if next != stage {
                taken.clear();
            }
            stage = next;
            let Some(stage) = stage else { continue };
            let id = self.draft.after.stages[stage].id.clone();
            let place = self.place(column);
            self.draft.meet(&id, &place);
            if let Some(period) = period {
                self.draft.set_period(stage, None, period);
            }
            self.goal(stage, column);
            let title = self.head(&Across::Step, column);
            if title.is_none() && !filled {
                continue;
            }
            let title = title.map(|(_, cell)| items(&cell.text()).join(" · "));
            let title = title.unwrap_or_default();
            let step = self.draft.another_step(stage, &title, &taken);
            taken.push(step);
            let place = self.place(column);
            let id = self.draft.after.stages[stage].steps[step].id.clone();
            self.draft.meet(&id, &place);
            if let Some(period) = period {
                self.draft.set_period(stage, Some(step), period);
            }
            self.touchpoints(stage, step, column);
            for row in 0..self.rows.len() {
                self.lane(row, column, stage, step);
            }
        }
    }

    fn cell(&self, row: usize, column: usize) -> Option<(Place, Cell)> {
        let (number, cells) = self.table.rows.get(row)?;
        let cell = cells.get(column).filter(|cell| **cell != Cell::Empty)?;
        let label = cells.get(self.labels).map(Cell::text).unwrap_or_default();
        let name = super::book::letters(column);
        let place = Place {
            sheet: self.table.name.clone(),
            row: *number,
            column: Some(match label.lines().next() {
                Some(label) if !label.trim().is_empty() => format!("{name}, {}", label.trim()),
                _ => name,
            }),
        };
        Some((place, cell.clone()))
    }

    /// Where a column begins.
    fn place(&self, column: usize) -> Place {
        let first = self.rows.iter().position(|r| *r != Across::Nothing);
        let row = first.and_then(|row| self.table.rows.get(row));
        Place {
            sheet: self.table.name.clone(),
            row: row.map_or(0, |(number, _)| *number),
            column: Some(super::book::letters(column)),
        }
    }

    /// The cell of the first row that holds this.
    fn head(&self, holds: &Across, column: usize) -> Option<(Place, Cell)> {
        let row = self.rows.iter().position(|r| r == holds)?;
        self.cell(row, column)
    }

    /// Whether anything stands in a lane of this column.
    fn is_filled(&self, column: usize) -> bool {
        let is_lane = |holds: &Across| {
            !matches!(
                holds,
                Across::Nothing | Across::Period | Across::Stage | Across::Goal | Across::Step
            )
        };
        let mut lanes = self.rows.iter().enumerate().filter(|(_, r)| is_lane(r));
        lanes.any(|(row, _)| self.cell(row, column).is_some())
    }

    fn goal(&mut self, stage: usize, column: usize) {
        if let Some((_, cell)) = self.head(&Across::Goal, column) {
            let id = self.draft.after.stages[stage].id.clone();
            if self.draft.may_change(&id) {
                self.draft.stage_mut(stage).goal = cell.text().trim().to_owned();
            }
        }
    }

    fn is_joined(&self, row: usize, column: usize) -> bool {
        let number = self.table.rows.get(row).map_or(0, |(number, _)| *number);
        self.table.continued.contains(&(number, column))
    }

    /// Touchpoints first: the other rows tell of them.
    fn touchpoints(&mut self, stage: usize, step: usize, column: usize) {
        for row in 0..self.rows.len() {
            if self.rows[row] != Across::Touchpoints {
                continue;
            }
            let Some((place, cell)) = self.cell(row, column) else {
                continue;
            };
            if self.is_joined(row, column) {
                self.draft.tell(&place, Why::Joined(cell.text()));
                continue;
            }
            let mut taken: Vec<usize> = Vec::new();
            for title in items(&cell.text()) {
                let found = self.draft.touchpoint_named(stage, step, &title);
                let found = found.filter(|at| !taken.contains(at));
                let at = found.unwrap_or_else(|| self.draft.new_touchpoint(stage, step, &title));
                let id = self.draft.after.stages[stage].steps[step].touchpoints[at]
                    .id
                    .clone();
                self.draft.meet(&id, &place);
                taken.push(at);
            }
        }
    }

    fn lane(&mut self, row: usize, column: usize, stage: usize, step: usize) {
        let Some((place, cell)) = self.cell(row, column) else {
            return;
        };
        let at = At {
            stage,
            step: Some(step),
            touchpoint: None,
        };
        let text = cell.text();
        match self.rows[row].clone() {
            Across::Nothing
            | Across::Period
            | Across::Stage
            | Across::Goal
            | Across::Step
            | Across::Touchpoints => {}
            Across::Duration => self.time(&place, &cell, (stage, step), true),
            Across::Waiting => self.time(&place, &cell, (stage, step), false),
            Across::Path => {
                if self.may_change(stage, step) {
                    let path = self.draft.path(&text);
                    self.draft.step_mut(stage, step).path = Some(path);
                }
            }
            Across::Emotion(of) => self.emotion(&place, &cell, of.as_deref(), at),
            Across::Quote(of) => {
                if self.may_change(stage, step) {
                    let persona = self.persona(of.as_deref());
                    feel(self.draft, at, &persona).quote = Some(text.trim().to_owned());
                }
            }
            Across::Channels => self.each(&place, &text, (stage, step), |draft, at, said| {
                for name in names(said, |n| draft.known_channel(n).is_some()) {
                    let id = draft.channel(&name);
                    let it = touchpoint(draft, at);
                    if !it.channels.contains(&id) {
                        it.channels.push(id);
                    }
                }
            }),
            Across::Owners => self.each(&place, &text, (stage, step), |draft, at, said| {
                let (step, touchpoint) = (at.step.unwrap_or(0), at.touchpoint.unwrap_or(0));
                draft.own(at.stage, step, touchpoint, said);
            }),
            Across::Kpis => self.kpis(&place, &text, at),
            Across::Notes(kind) => self.notes((row, column), kind, &text, at),
        }
    }

    fn may_change(&self, stage: usize, step: usize) -> bool {
        let id = &self.draft.after.stages[stage].steps[step].id;
        self.draft.may_change(id)
    }

    fn persona(&mut self, of: Option<&str>) -> crate::model::Id<crate::model::Persona> {
        match of {
            Some(name) => self.draft.persona(name),
            None => self.draft.anybody(),
        }
    }

    fn time(&mut self, place: &Place, cell: &Cell, (stage, step): (usize, usize), lasts: bool) {
        let Some(span) = values::span(cell, self.draft.language) else {
            return self.draft.tell(place, Why::Unreadable(cell.text()));
        };
        if self.may_change(stage, step) {
            let it = self.draft.step_mut(stage, step);
            match lasts {
                true => it.duration = Some(span),
                false => it.waiting = Some(span),
            }
        }
    }

    fn emotion(&mut self, place: &Place, cell: &Cell, of: Option<&str>, at: At) {
        let text = cell.text();
        let text = text.trim();
        // In brackets stands what follows from touchpoints.
        if text.starts_with('(') && text.ends_with(')') {
            let within = Cell::Text(text[1..text.len() - 1].to_owned());
            if values::number(&within, self.draft.language).is_some() {
                return;
            }
        }
        if let Some(score) = score_or_thought(self.draft, place, cell, at)
            && self.may_change(at.stage, at.step.unwrap_or(0))
        {
            let persona = self.persona(of);
            self.draft.meet_felt(at, &persona, place);
            feel(self.draft, at, &persona).rescore(Some(score));
        }
    }

    /// Whose each line is: of the touchpoint that it names; else line by line if there are as many; one line is that of
    /// all.
    fn each(
        &mut self,
        place: &Place,
        text: &str,
        (stage, step): (usize, usize),
        mut put: impl FnMut(&mut Draft, At, &str),
    ) {
        let titles = self.titles(stage, step);
        let lines = items(text);
        let at = |touchpoint| At {
            stage,
            step: Some(step),
            touchpoint: Some(touchpoint),
        };
        let as_many = lines.len() == titles.len();
        for (line, said) in lines.iter().enumerate() {
            let named = whose(&titles, said);
            let whose: Vec<usize> = match &named {
                Some((touchpoint, _)) => vec![*touchpoint],
                None if lines.len() == 1 => (0..titles.len()).collect(),
                None if as_many => vec![line],
                None => Vec::new(),
            };
            let said = named.map_or(said.clone(), |(_, said)| said);
            if whose.is_empty() {
                let why = match titles.is_empty() {
                    true => Why::NoTouchpoint(said.clone()),
                    false => Why::Whose(said.clone()),
                };
                self.draft.tell(place, why);
            }
            for touchpoint in whose {
                let all = &self.draft.after.stages[stage].steps[step].touchpoints;
                let it = all[touchpoint].clone();
                if self.draft.may_change(&it.id) {
                    put(self.draft, at(touchpoint), &said);
                }
            }
        }
    }

    fn titles(&self, stage: usize, step: usize) -> Vec<String> {
        let all = &self.draft.after.stages[stage].steps[step].touchpoints;
        all.iter().map(|t| t.title.clone()).collect()
    }

    fn kpis(&mut self, place: &Place, text: &str, at: At) {
        let titles = self.titles(at.stage, at.step.unwrap_or(0));
        for line in items(text) {
            let (touchpoint, said) = match whose(&titles, &line) {
                Some((touchpoint, said)) => (Some(touchpoint), said),
                None => (None, line),
            };
            let (name, value) = said.split_once(':').unwrap_or((&said, ""));
            let kpi = self.draft.kpi(name);
            self.draft.measurement(Some(At { touchpoint, ..at }), &kpi);
            if !value.trim().is_empty() {
                self.draft.tell(place, Why::NoDay(said.clone()));
            }
        }
    }

    fn notes(&mut self, (row, column): (usize, usize), kind: NoteKind, text: &str, at: At) {
        let titles = self.titles(at.stage, at.step.unwrap_or(0));
        let step = &self.draft.after.stages[at.stage].steps[at.step.unwrap_or(0)];
        let here = step.id.clone();
        for line in items(text) {
            if self.is_joined(row, column) {
                // The note that begins further left reaches to this step.
                self.reach(kind, &line, &here);
                continue;
            }
            let (touchpoint, said) = match whose(&titles, &line) {
                Some((touchpoint, said)) => (Some(touchpoint), said),
                None => (None, line),
            };
            let at = At { touchpoint, ..at };
            self.draft.note(Some(at), Note::new(kind, &said));
        }
    }

    fn reach(&mut self, kind: NoteKind, text: &str, to: &crate::model::Id<crate::model::Step>) {
        let stages = self.draft.after.stages.iter_mut().rev();
        for stage in stages {
            let has = |s: &std::sync::Arc<crate::model::Step>| {
                s.notes.iter().any(|n| n.kind == kind && n.text == text)
            };
            let Some(place) = stage.steps.iter().rposition(has) else {
                continue;
            };
            let stage = std::sync::Arc::make_mut(stage);
            let step = std::sync::Arc::make_mut(&mut stage.steps[place]);
            let mut notes = step.notes.iter_mut();
            if let Some(note) = notes.find(|n| n.kind == kind && n.text == text) {
                std::sync::Arc::make_mut(note).until = Some(to.clone());
            }
            return;
        }
    }
}

fn touchpoint(draft: &mut Draft, at: At) -> &mut Touchpoint {
    let (step, touchpoint) = (at.step.unwrap_or(0), at.touchpoint.unwrap_or(0));
    draft.touchpoint_mut(at.stage, step, touchpoint)
}

/// The touchpoint that a line names first, and what it says of it; of several the one with the longest title.
fn whose(titles: &[String], line: &str) -> Option<(usize, String)> {
    let all = titles.iter().enumerate();
    let said = all.filter_map(|(at, title)| Some((at, title.len(), begins_with(line, title)?)));
    let (at, _, said) = said.max_by_key(|(_, length, _)| *length)?;
    Some((at, said))
}
