//! The sheets of our workbook besides that of the touchpoints.

use std::sync::Arc;

use super::{Rows, Said, cell_of, score_or_thought, text_of};
use crate::exchange::sheets::about::Line;
use crate::exchange::sheets::draft::At;
use crate::exchange::sheets::field::{Column, Field, SheetKind, note_kind};
use crate::exchange::sheets::items::items;
use crate::exchange::sheets::links::Link;
use crate::exchange::sheets::report::{Place, Why};
use crate::exchange::sheets::values;
use crate::i18n;
use crate::model::{Direction, Id, Kpi, Note, NoteKind, NoteStatus, Reading, SourceKind, Unit};
use crate::words;

impl Rows<'_> {
    pub(super) fn other(&mut self, kind: SheetKind, row: &Place, said: &Said<'_>) {
        match kind {
            SheetKind::Touchpoints => {}
            SheetKind::Map => self.line(row, said),
            SheetKind::Stages => self.stage(row, said),
            SheetKind::Steps => self.step(row, said),
            SheetKind::Emotions => self.emotion_row(row, said),
            SheetKind::Notes => self.note(row, said),
            SheetKind::Kpis => self.kpi(row, said),
            SheetKind::Owners | SheetKind::Personas | SheetKind::Sources | SheetKind::Paths => {
                match text_of(said, Field::Name) {
                    Some(name) => self.listed(kind, row, said, &name),
                    None => self.draft.tell(row, Why::Nothing),
                }
            }
        }
    }

    /// What the map says of itself; a map that there is keeps its own words.
    fn line(&mut self, row: &Place, said: &Said<'_>) {
        let line = text_of(said, Field::Name).and_then(|name| Line::of_name(&name));
        let (Some(line), Some((at, cell))) = (line, cell_of(said, Field::Text)) else {
            return self.draft.tell(row, Why::Nothing);
        };
        if !self.draft.is_new {
            return;
        }
        let about = Arc::make_mut(&mut self.draft.after.about);
        if !line.put(about, cell.text().trim()) {
            self.unreadable(row, at, cell);
        }
        if line == Line::Language {
            self.draft.language = self.draft.after.about.language;
        }
    }

    fn stage(&mut self, row: &Place, said: &Said<'_>) {
        let name = text_of(said, Field::Stage).unwrap_or_default();
        let stage = self.draft.stage(&name);
        self.period(row, said, stage, None);
        let id = self.draft.after.stages[stage].id.clone();
        self.draft.meet(&id, row);
        if !self.draft.may_change(&id) {
            return;
        }
        let it = self.draft.stage_mut(stage);
        for (_, column, cell) in said {
            let text = cell.text();
            let text = || text.trim().to_owned();
            match column {
                Column::Of(Field::Goal) => it.goal = text(),
                Column::Of(Field::Motivation) => it.motivation = text(),
                Column::Of(Field::Behaviour) => it.behaviour = text(),
                Column::Of(Field::CompanyGoal) => it.company_goal = text(),
                Column::Of(Field::Strengths) => it.strengths = items(&text()),
                Column::Of(Field::Weaknesses) => it.weaknesses = items(&text()),
                Column::Of(Field::GrowthLevers) => it.growth_levers = items(&text()),
                Column::Of(Field::Criteria) => {
                    it.criteria = items(&text())
                        .iter()
                        .map(|c| values::criterion(c))
                        .collect();
                }
                _ => {}
            }
        }
    }

    fn step(&mut self, row: &Place, said: &Said<'_>) {
        let name = text_of(said, Field::Stage).unwrap_or_default();
        let stage = self.draft.stage(&name);
        let title = text_of(said, Field::Step).unwrap_or_default();
        let step = self.draft.step(stage, &title);
        self.period(row, said, stage, Some(step));
        let id = self.draft.after.stages[stage].steps[step].id.clone();
        self.draft.meet(&id, row);
        if !self.draft.may_change(&id) {
            return;
        }
        for (index, column, cell) in said {
            let text = cell.text();
            match column {
                Column::Of(field @ (Field::Duration | Field::Waiting)) => {
                    self.time(row, (*index, cell), *field, (stage, step));
                }
                Column::Of(Field::Path) => {
                    let path = self.draft.path(&text);
                    self.draft.step_mut(stage, step).path = Some(path);
                }
                Column::Of(Field::LeadsBack) => {
                    let link = Link::LeadsBack(id.clone(), text);
                    self.draft.links.push((row.clone(), link));
                }
                Column::Of(Field::Personas) => {
                    let personas = self.personas(&text);
                    self.draft.step_mut(stage, step).personas = personas;
                }
                _ => {}
            }
        }
    }

    /// Where a row says that it stands: none is the journey; an error is the name of what there is not.
    fn place(&self, said: &Said<'_>) -> Result<Option<At>, String> {
        let names = [Field::Stage, Field::Step, Field::Touchpoint].map(|f| text_of(said, f));
        let [stage, step, touchpoint] = names;
        if stage.is_none() && step.is_none() && touchpoint.is_none() {
            return Ok(None);
        }
        let stage_name = stage.unwrap_or_default();
        let stage = self.draft.stage_named(&stage_name).ok_or(stage_name)?;
        let mut at = At {
            stage,
            step: None,
            touchpoint: None,
        };
        if step.is_some() || touchpoint.is_some() {
            let title = step.unwrap_or_default();
            let step = self.draft.step_named(stage, &title).ok_or(title)?;
            at.step = Some(step);
            if let Some(title) = touchpoint {
                let found = self.draft.touchpoint_named(stage, step, &title);
                at.touchpoint = Some(found.ok_or(title)?);
            }
        }
        Ok(Some(at))
    }

    fn emotion_row(&mut self, row: &Place, said: &Said<'_>) {
        let at = match self.place(said) {
            Ok(Some(at)) if at.step.is_some() => at,
            Ok(_) => return self.draft.tell(row, Why::Nothing),
            Err(name) => return self.draft.tell(row, Why::NoSuchPlace(name)),
        };
        let persona = text_of(said, Field::Persona);
        let read = cell_of(said, Field::Emotion).and_then(|(index, cell)| {
            let place = self.column(row, index);
            score_or_thought(self.draft, &place, cell, at)
        });
        if !self.draft.may_measure(Some(at)) {
            return;
        }
        let (evidence, interval) = (self.evidence(row, said), self.interval(said));
        let quote = text_of(said, Field::Quote);
        let emotion = self.felt(persona.as_deref(), at, row);
        emotion.score = read.or(emotion.score);
        emotion.interval = interval.filter(|_| read.is_some());
        emotion.quote = quote.or(emotion.quote.take());
        emotion.evidence = evidence.or(emotion.evidence.take());
    }

    fn note(&mut self, row: &Place, said: &Said<'_>) {
        let at = match self.place(said) {
            Ok(at) => at,
            Err(name) => return self.draft.tell(row, Why::NoSuchPlace(name)),
        };
        let Some(text) = text_of(said, Field::Text) else {
            return self.draft.tell(row, Why::Nothing);
        };
        let l = self.draft.language;
        let mut note = Note::new(NoteKind::Free, &text);
        for (index, column, cell) in said {
            let text = cell.text();
            let taken = match column {
                Column::Of(Field::NoteKind) => match note_kind(&text) {
                    Some(kind) => {
                        note.kind = kind;
                        true
                    }
                    None => false,
                },
                Column::Of(Field::Personas) => {
                    note.personas = self.personas(&text);
                    true
                }
                Column::Of(Field::Severity) => {
                    note.severity = values::rating(cell, l);
                    note.severity.is_some()
                }
                Column::Of(Field::Effort) => {
                    note.effort = values::rating(cell, l);
                    note.effort.is_some()
                }
                Column::Of(Field::Owner) => {
                    note.owner = Some(self.draft.owner(&text));
                    true
                }
                Column::Of(Field::Due) => {
                    note.due = values::date(cell, l);
                    note.due.is_some()
                }
                Column::Of(Field::NoteStatus) => {
                    note.status = values::one_of(&NoteStatus::ALL, &text);
                    note.status.is_some()
                }
                Column::Of(Field::Votes) => {
                    let votes = values::count(cell, l);
                    note.votes = votes.unwrap_or_default();
                    votes.is_some()
                }
                _ => true,
            };
            if !taken {
                self.unreadable(row, *index, cell);
            }
        }
        note.evidence = self.evidence(row, said);
        let id = self.draft.note(at, note);
        if let Some(until) = text_of(said, Field::Until) {
            self.draft.links.push((row.clone(), Link::Until(id, until)));
        }
    }

    fn kpi(&mut self, row: &Place, said: &Said<'_>) {
        let at = match self.place(said) {
            Ok(at) => at,
            Err(name) => return self.draft.tell(row, Why::NoSuchPlace(name)),
        };
        let Some(name) = text_of(said, Field::Kpi) else {
            return self.draft.tell(row, Why::Nothing);
        };
        let kpi = self.draft.kpi(&name);
        let unit = text_of(said, Field::Unit).map(|text| values::unit(&text));
        let direction = text_of(said, Field::Direction);
        let direction = direction.and_then(|text| values::direction(&text));
        self.define(&kpi, unit, direction);
        let l = self.draft.language;
        let number = |field| cell_of(said, field).map(|(at, c)| (at, c, values::number(c, l)));
        for (index, cell, read) in [Field::Target, Field::Value].into_iter().filter_map(number) {
            if read.is_none() {
                self.unreadable(row, index, cell);
            }
        }
        let [target, value] =
            [Field::Target, Field::Value].map(|f| number(f).and_then(|(.., read)| read));
        let may = self.draft.may_measure(at) || self.draft.is_new;
        let source = text_of(said, Field::Source).map(|name| self.draft.source(&name));
        let interval = self.interval(said);
        let n = cell_of(said, Field::Sample).and_then(|(_, cell)| values::count(cell, l));
        let date = cell_of(said, Field::Date);
        let day = date.and_then(|(_, cell)| values::date(cell, l));
        match (date, day, value) {
            (Some((index, cell)), None, _) => self.unreadable(row, index, cell),
            (None, None, Some(value)) => self.draft.tell(row, Why::NoDay(value.to_string())),
            _ => {}
        }
        let (mut known, is_new) = (None, self.draft.is_new);
        let measurement = self.draft.measurement(at, &kpi);
        if may || measurement.target.is_none() {
            measurement.target = target.or(measurement.target);
        }
        if let Some((date, value)) = day.zip(value) {
            let reading = Reading {
                n,
                interval,
                source,
                ..Reading::new(date, value)
            };
            let readings = &mut measurement.readings;
            let same_day = readings.iter().position(|r| r.date == date);
            match same_day {
                Some(_) if readings.contains(&reading) => {}
                Some(at) if !may => known = Some((date, readings[at].value, value)),
                Some(at) if !is_new => readings[at] = reading,
                _ => {
                    let at = readings.partition_point(|r| r.date <= date);
                    readings.insert(at, reading);
                }
            }
        }
        if let Some((date, map, file)) = known {
            let [map, file] = [map, file].map(|value| i18n::number(l, value, 2));
            let why = match map == file {
                // Its sample or source is another.
                true => Why::Known(name),
                false => Why::Otherwise {
                    what: format!("{name}, {}", words::date(l, date)),
                    map,
                    file,
                },
            };
            self.draft.tell(row, why);
        }
    }

    /// In what a KPI is counted, where that is not how it usually is.
    fn define(&mut self, id: &Id<Kpi>, unit: Option<Unit>, direction: Option<Direction>) {
        let after = &self.draft.after;
        let unit = unit.filter(|unit| *unit != after.unit_of(id));
        let direction = direction.filter(|d| Some(*d) != after.direction_of(id));
        if (unit.is_none() && direction.is_none())
            || !(self.draft.is_new || self.draft.may_change(id))
        {
            return;
        }
        let kpis = &mut self.draft.after.kpis;
        let place = kpis.iter().position(|k| k.id == *id).unwrap_or_else(|| {
            kpis.push(Arc::new(Kpi {
                id: id.clone(),
                ..Kpi::default()
            }));
            kpis.len() - 1
        });
        let kpi = Arc::make_mut(&mut kpis[place]);
        kpi.unit = unit.or(kpi.unit.take());
        kpi.direction = direction.or(kpi.direction);
    }

    /// An entry of a list.
    fn listed(&mut self, kind: SheetKind, row: &Place, said: &Said<'_>, name: &str) {
        let l = self.draft.language;
        let count = |field| values::count(cell_of(said, field)?.1, l);
        let share = || values::percent(cell_of(said, Field::Share)?.1, l);
        let day = |field| values::date(cell_of(said, field)?.1, l);
        let text = |field| text_of(said, field);
        let list = |field| text_of(said, field).map(|text| items(&text));
        macro_rules! entry {
            ($list:ident, $id:expr) => {{
                let id = $id;
                self.draft.meet(&id, row);
                if !self.draft.may_change(&id) {
                    return;
                }
                let list = &mut self.draft.after.$list;
                match list.iter_mut().find(|x| x.id == id) {
                    Some(found) => Arc::make_mut(found),
                    None => return,
                }
            }};
        }
        let numbers = match kind {
            SheetKind::Owners => {
                let it = entry!(owners, self.draft.owner(name));
                it.initials = text(Field::Initials).or(it.initials.take());
                vec![]
            }
            SheetKind::Personas => {
                let it = entry!(personas, self.draft.persona(name));
                let age = count(Field::Age).and_then(|age| u8::try_from(age).ok());
                it.age = age.or(it.age);
                it.share = share().or(it.share);
                it.role = text(Field::Who).unwrap_or_default();
                it.quote = text(Field::Quote).unwrap_or_default();
                it.goals = list(Field::Goals).unwrap_or_default();
                it.needs = list(Field::Needs).unwrap_or_default();
                it.frustrations = list(Field::Frustrations).unwrap_or_default();
                vec![
                    (Field::Age, age.is_some()),
                    (Field::Share, share().is_some()),
                ]
            }
            SheetKind::Sources => {
                let it = entry!(sources, self.draft.source(name));
                let told = text(Field::SourceKind);
                let kind = told.and_then(|text| values::one_of(&SourceKind::ALL, &text));
                it.kind = kind.unwrap_or(it.kind);
                it.n = count(Field::Sample).or(it.n);
                it.from = day(Field::From).or(it.from);
                it.to = day(Field::To).or(it.to);
                vec![
                    (Field::SourceKind, kind.is_some()),
                    (Field::Sample, it.n.is_some()),
                    (Field::From, it.from.is_some()),
                    (Field::To, it.to.is_some()),
                ]
            }
            _ => {
                let it = entry!(paths, self.draft.path(name));
                it.share = share().or(it.share);
                vec![(Field::Share, it.share.is_some())]
            }
        };
        for (field, _) in numbers.into_iter().filter(|(_, read)| !read) {
            if let Some((at, cell)) = cell_of(said, field) {
                self.unreadable(row, at, cell);
            }
        }
    }
}
