//! Lists that are read: a touchpoint a row, and what the other sheets of our workbook say.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::about::Line;
use super::draft::{At, Draft, Link};
use super::field::{Column, Field, SheetKind};
use super::items::{items, names};
use super::report::{Place, Why};
use super::values;
use crate::exchange::cells::{Cell, Table};
use crate::exchange::pasted::yes;
use crate::model::{
    Breakpoint, Consistency, Control, Direction, Emotion, Evidence, Id, Interaction, Interval, Kpi,
    Medium, Method, Mode, Note, NoteKind, NoteStatus, Owner, Persona, Personalisation, Reading,
    SourceKind, Status, Unit,
};

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

    /// Gives a touchpoint what the columns say.
    fn attributes(&mut self, row: &Place, said: &Said<'_>, at: At) {
        for (index, column, cell) in said {
            let taken = match column {
                Column::Of(field) => self.attribute(row, *field, cell, at),
                Column::Emotion(of) => {
                    self.emotion(row, (*index, cell), of.as_deref(), at);
                    true
                }
                Column::Quote(of) => {
                    self.quote(cell, of.as_deref(), at);
                    true
                }
                Column::Note(_) | Column::Nothing => true,
            };
            if !taken {
                self.unreadable(row, *index, cell);
            }
        }
        if let Some(evidence) = self.evidence(row, said) {
            self.it(at).evidence = Some(evidence);
        }
    }

    fn it(&mut self, at: At) -> &mut crate::model::Touchpoint {
        let (step, touchpoint) = (at.step.unwrap_or(0), at.touchpoint.unwrap_or(0));
        self.draft.touchpoint_mut(at.stage, step, touchpoint)
    }

    fn attribute(&mut self, row: &Place, field: Field, cell: &Cell, at: At) -> bool {
        use Field as F;
        let l = self.draft.language;
        let text = cell.text();
        let text = text.trim();
        macro_rules! set {
            ($value:expr => $($field:ident).+) => {{
                let value = $value;
                let taken = value.is_some();
                if taken {
                    self.it(at).$($field).+ = value;
                }
                taken
            }};
        }
        match field {
            F::Kind => set!(Some(self.draft.kind(text)) => kind),
            F::Channels => {
                for name in names(text, |n| self.draft.known_channel(n).is_some()) {
                    let id = self.draft.channel(&name);
                    let channels = &mut self.it(at).channels;
                    if !channels.contains(&id) {
                        channels.push(id);
                    }
                }
                true
            }
            F::Owner => set!(Some(self.draft.owner(text)) => owner),
            F::Accountable => set!(Some(self.draft.owner(text)) => raci.accountable),
            F::Consulted => {
                self.it(at).raci.consulted = Vec::new();
                let owners = self.owners(text);
                self.it(at).raci.consulted = owners;
                true
            }
            F::Informed => {
                let owners = self.owners(text);
                self.it(at).raci.informed = owners;
                true
            }
            F::Importance => set!(values::rating(cell, l) => importance),
            F::MomentOfTruth => match truth(cell) {
                Some(is) => {
                    self.it(at).moment_of_truth = is;
                    true
                }
                None => false,
            },
            F::Break => {
                let reason = match truth(cell) {
                    Some(false) => return true,
                    Some(true) => String::new(),
                    None => text.to_owned(),
                };
                self.break_at(at).reason = reason;
                true
            }
            F::DropOff => match values::percent(cell, l) {
                Some(share) => {
                    self.break_at(at).drop_off = Some(share);
                    true
                }
                None => false,
            },
            F::GoesTo => {
                self.break_at(at).goes_to = text.to_owned();
                true
            }
            F::Status => set!(values::one_of(Status::ALL, text) => status),
            F::Interaction => set!(values::one_of(Interaction::ALL, text) => interaction),
            F::Mode => set!(values::one_of(Mode::ALL, text) => mode),
            F::Medium => set!(values::one_of(Medium::ALL, text) => medium),
            F::Control => set!(values::one_of(Control::ALL, text) => control),
            F::Consistency => set!(values::one_of(Consistency::ALL, text) => consistency),
            F::Personalisation => {
                set!(values::one_of(Personalisation::ALL, text) => personalisation)
            }
            F::Purposes => {
                let own = names(text, |_| !is_all(text, &crate::model::Purpose::NAMED));
                self.it(at).purposes = own.iter().map(|p| values::purpose(p)).collect();
                true
            }
            F::Roles => {
                let own = names(text, |_| !is_all(text, &crate::model::Role::NAMED));
                self.it(at).roles = own.iter().map(|r| values::role(r)).collect();
                true
            }
            F::Appropriate => set!(values::rating(cell, l) => expectations.appropriate),
            F::Relevant => set!(values::rating(cell, l) => expectations.relevant),
            F::Useful => set!(values::rating(cell, l) => expectations.useful),
            F::Endearing => set!(values::rating(cell, l) => expectations.endearing),
            F::Methods => {
                let named = names(text, |n| values::one_of(Method::ALL, n).is_some());
                let known = |n: &String| values::one_of(Method::ALL, n);
                let methods: Vec<Method> = named.iter().filter_map(known).collect();
                let taken = methods.len() == named.len();
                self.it(at).methods = methods;
                taken
            }
            F::Personas => {
                let personas = self.personas(text);
                self.it(at).personas = personas;
                true
            }
            F::Path => set!(Some(self.draft.path(text)) => path),
            F::SameAs => {
                let id = self.it(at).id.clone();
                let link = Link::SameAs(id, text.to_owned());
                self.draft.links.push((row.clone(), link));
                true
            }
            // Told together, or of the step.
            _ => true,
        }
    }

    fn break_at(&mut self, at: At) -> &mut Breakpoint {
        self.it(at)
            .breakpoint
            .get_or_insert_with(Breakpoint::default)
    }

    fn owners(&mut self, text: &str) -> Vec<Id<Owner>> {
        let draft = &mut *self.draft;
        let known = |n: &str| draft.after.owners.iter().any(|o| o.name.trim() == n);
        let names = names(text, known);
        names.iter().map(|name| draft.owner(name)).collect()
    }

    fn personas(&mut self, text: &str) -> Vec<Id<Persona>> {
        let draft = &mut *self.draft;
        let known = |n: &str| draft.after.personas.iter().any(|p| p.name.trim() == n);
        let names = names(text, known);
        names.iter().map(|name| draft.persona(name)).collect()
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

    // --- the other sheets of the workbook ---

    fn other(&mut self, kind: SheetKind, row: &Place, said: &Said<'_>) {
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
        let score = cell_of(said, Field::Emotion);
        let read = score.and_then(|(_, cell)| values::score(cell, self.draft.language));
        if let (Some((index, cell)), None) = (score, read) {
            self.unreadable(row, index, cell);
        }
        if !self.draft.may_measure(Some(at)) {
            return;
        }
        let (evidence, interval) = (self.evidence(row, said), self.interval(said));
        let quote = text_of(said, Field::Quote);
        let emotion = self.felt(persona.as_deref(), at);
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
                Column::Of(Field::NoteKind) => match super::field::note_kind(&text) {
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
        let (mut known, is_new) = (false, self.draft.is_new);
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
                Some(_) if !may => known = true,
                Some(at) if !is_new => readings[at] = reading,
                _ => {
                    let at = readings.partition_point(|r| r.date <= date);
                    readings.insert(at, reading);
                }
            }
        }
        if known {
            self.draft.tell(row, Why::Known(name));
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

/// Whether each part of a text between commas is one of these.
fn is_all<T: crate::words::Word + Clone>(text: &str, all: &[T]) -> bool {
    text.split(',')
        .all(|part| values::one_of(all, part).is_some())
}
