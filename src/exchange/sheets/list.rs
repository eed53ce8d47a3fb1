//! A map as lists: a row a touchpoint, a note, a reading.
//!
//! Every value stands on one sheet only. Things are named by their names, as people do; where they stand is said by stage
//! and step.

use super::field::{Column, Field, SheetKind};
use crate::exchange::xlsx::Cell;
use crate::i18n::{Language, t};
use crate::model::{
    Emotion, Evidence, Holder, Id, Journey, Measurement, Note, NoteKind, Owner, Persona, Reading,
    Span, Stage, Step, Touchpoint,
};
use crate::words::{self, Word};

/// A list before any format: what its columns hold, and its rows.
pub(super) struct List {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

/// Whose lists they are, and in which language they name things.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub language: Language,
    pub journey: &'a Journey,
}

/// Between several names in a cell.
const BETWEEN: &str = "; ";
/// Between the parts of a place.
pub(super) const WITHIN: &str = " › ";

impl<'a> Teller<'a> {
    /// The rows of a sheet.
    pub fn list(self, kind: SheetKind) -> List {
        let rows = match kind {
            SheetKind::Touchpoints => self.touchpoints(),
            SheetKind::Stages => self.stages(),
            SheetKind::Steps => self.steps(),
            SheetKind::Emotions => self.emotions(),
            SheetKind::Notes => self.notes(),
            SheetKind::Kpis => self.kpis(),
            SheetKind::Owners => self.owners(),
            SheetKind::Personas => self.personas(),
            SheetKind::Sources => self.sources(),
            SheetKind::Paths => self.paths(),
            SheetKind::Map => self.map(),
        };
        let fields = kind.fields();
        let cells = |row: Row| fields.iter().map(|f| row.cell(*f)).collect();
        List {
            columns: fields.iter().map(|f| Column::Of(*f)).collect(),
            rows: rows.into_iter().map(cells).collect(),
        }
    }

    /// The touchpoints with what else fits into one table: emotions a column a persona, notes a column a kind, and rows
    /// for steps that have such themselves, or no touchpoint.
    pub fn whole_list(self) -> List {
        let journey = self.journey;
        let mut columns: Vec<Column> = SheetKind::Touchpoints
            .fields()
            .iter()
            .map(|f| Column::Of(*f))
            .collect();
        columns.extend([Field::Duration, Field::Waiting].map(Column::Of));
        for persona in &journey.personas {
            let of = Some(persona.name.clone());
            columns.extend([Column::Emotion(of.clone()), Column::Quote(of)]);
        }
        let used = |kind: &NoteKind| journey.notes().any(|(_, n)| n.kind == *kind);
        columns.extend(NoteKind::ALL.into_iter().filter(used).map(Column::Note));
        let mut rows = Vec::new();
        for (stage, step) in journey.steps() {
            let bare = step.touchpoints.is_empty();
            let own = !step.emotions.is_empty() || !step.notes.is_empty();
            let timed = step.duration.is_some() || step.waiting.is_some();
            if bare || own || timed {
                let mut row = self.of_step(stage, step);
                row.put(Field::Duration, self.span(step.duration));
                row.put(Field::Waiting, self.span(step.waiting));
                rows.push(self.whole_row(row, &columns, &step.emotions, &step.notes));
            }
            for touchpoint in &step.touchpoints {
                let row = self.of_touchpoint(stage, step, touchpoint);
                let (emotions, notes) = (&touchpoint.emotions, &touchpoint.notes);
                rows.push(self.whole_row(row, &columns, emotions, notes));
            }
        }
        // A column in which nothing stands says nothing, but for those that every list has.
        let empty = |at: usize| rows.iter().all(|row| matches!(row[at], Cell::Empty));
        let dropped: Vec<bool> = (columns.iter().enumerate())
            .map(|(at, column)| match column {
                Column::Of(Field::Duration | Field::Waiting) => empty(at),
                Column::Of(_) | Column::Nothing => false,
                _ => empty(at),
            })
            .collect();
        let kept = |cells: Vec<Cell>| {
            let cells = cells.into_iter().zip(&dropped);
            cells.filter(|(_, d)| !**d).map(|(cell, _)| cell).collect()
        };
        let rows = rows.into_iter().map(kept).collect();
        let columns = columns.into_iter().zip(&dropped);
        let columns = columns.filter(|(_, d)| !**d).map(|(c, _)| c).collect();
        List { columns, rows }
    }

    /// What the map says where a row of these columns tells of a step, or of a touchpoint on it.
    pub fn said(
        self,
        columns: &[Column],
        (stage, step): (&Stage, &Step),
        touchpoint: Option<&Touchpoint>,
    ) -> Vec<Cell> {
        let Some(touchpoint) = touchpoint else {
            let row = self.of_step(stage, step);
            return self.whole_row(row, columns, &step.emotions, &step.notes);
        };
        let row = self.of_touchpoint(stage, step, touchpoint);
        self.whole_row(row, columns, &touchpoint.emotions, &touchpoint.notes)
    }

    fn whole_row(
        self,
        row: Row,
        columns: &[Column],
        emotions: &[Emotion],
        notes: &[std::sync::Arc<Note>],
    ) -> Vec<Cell> {
        let felt = |name: &Option<String>| {
            let name = name.as_ref()?;
            let persona = self.journey.personas.iter().find(|p| p.name == *name)?;
            emotions.iter().find(|e| e.persona == persona.id)
        };
        let cell = |column: &Column| match column {
            Column::Nothing => Cell::Empty,
            Column::Of(field) => row.cell(*field),
            Column::Emotion(of) => felt(of).and_then(|e| e.score).map(|s| s.get()).into(),
            Column::Quote(of) => text(felt(of).and_then(|e| e.quote.as_deref()).unwrap_or("")),
            Column::Note(kind) => {
                let of_kind = notes.iter().filter(|n| n.kind == *kind);
                text(&listed(of_kind.map(|n| n.text.as_str())))
            }
        };
        columns.iter().map(cell).collect()
    }

    // --- rows ---

    fn touchpoints(self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (stage, step) in self.journey.steps() {
            for touchpoint in &step.touchpoints {
                rows.push(self.of_touchpoint(stage, step, touchpoint));
            }
        }
        rows
    }

    fn of_step(self, stage: &Stage, step: &Step) -> Row {
        let period = Journey::period_of(stage, step);
        let mut row = Row::default();
        row.put(Field::Stage, &*stage.name);
        row.put(Field::Step, &*step.title);
        let period = words::period(self.language, &self.journey.about, period);
        row.put(Field::Period, period);
        row
    }

    fn of_touchpoint(self, stage: &Stage, step: &Step, it: &Touchpoint) -> Row {
        let (l, journey) = (self.language, self.journey);
        let mut row = self.of_step(stage, step);
        row.put(Field::Touchpoint, self.titled(&it.title));
        let kind = it.kind.as_ref().map(|id| words::kind(l, journey, id));
        row.put(Field::Kind, kind);
        let channels = it.channels.iter().map(|id| words::channel(l, journey, id));
        row.put(Field::Channels, joined(channels));
        row.put(Field::Owner, self.owner_of(it));
        let raci = &it.raci;
        row.put(Field::Accountable, self.owner(raci.accountable.as_ref()));
        let owners = |ids: &[Id<Owner>]| joined(ids.iter().filter_map(|id| self.owner(Some(id))));
        row.put(Field::Consulted, owners(&raci.consulted));
        row.put(Field::Informed, owners(&raci.informed));
        row.put(Field::Importance, it.importance.map(|r| r.get()));
        let yes = it.moment_of_truth.then(|| t!(l, "table-yes"));
        row.put(Field::MomentOfTruth, yes);
        if let Some(broken) = &it.breakpoint {
            // Without a reason it is one all the same.
            let reason = match broken.reason.trim() {
                "" => t!(l, "table-yes"),
                reason => reason.to_owned(),
            };
            row.put(Field::Break, reason);
            row.put(Field::DropOff, broken.drop_off.map(|p| p.get()));
            row.put(Field::GoesTo, &*broken.goes_to);
        }
        row.put(Field::Status, self.word(it.status));
        row.put(Field::Interaction, self.word(it.interaction));
        row.put(Field::Mode, self.word(it.mode));
        row.put(Field::Medium, self.word(it.medium));
        row.put(Field::Control, self.word(it.control));
        row.put(
            Field::Purposes,
            joined(it.purposes.iter().map(|p| p.word(l))),
        );
        row.put(Field::Roles, joined(it.roles.iter().map(|r| r.word(l))));
        let rated = it.expectations;
        row.put(Field::Appropriate, rated.appropriate.map(|r| r.get()));
        row.put(Field::Relevant, rated.relevant.map(|r| r.get()));
        row.put(Field::Useful, rated.useful.map(|r| r.get()));
        row.put(Field::Endearing, rated.endearing.map(|r| r.get()));
        row.put(Field::Consistency, self.word(it.consistency));
        row.put(Field::Personalisation, self.word(it.personalisation));
        row.put(Field::Methods, joined(it.methods.iter().map(|m| m.word(l))));
        row.put(Field::Personas, self.personas_of(&it.personas));
        let path = it.path.as_ref().and_then(|id| journey.path(id));
        row.put(Field::Path, path.map(|p| &*p.name));
        let twin = it.same_as.as_ref().and_then(|id| journey.touchpoint(id));
        row.put(
            Field::SameAs,
            twin.map(|spot| {
                let title = self.titled(&spot.touchpoint.title);
                [&*spot.stage.name, &*spot.step.title, &*title].join(WITHIN)
            }),
        );
        self.put_evidence(&mut row, it.evidence.as_ref());
        row
    }

    fn stages(self) -> Vec<Row> {
        let l = self.language;
        let row = |stage: &std::sync::Arc<Stage>| {
            let mut row = Row::default();
            row.put(Field::Stage, &*stage.name);
            let period = words::period(l, &self.journey.about, stage.period);
            row.put(Field::Period, period);
            row.put(Field::Goal, &*stage.goal);
            row.put(Field::Motivation, &*stage.motivation);
            row.put(Field::Behaviour, &*stage.behaviour);
            let criteria: Vec<String> = stage.criteria.iter().map(|c| c.word(l)).collect();
            row.put(Field::Criteria, lines(criteria.iter().map(String::as_str)));
            row.put(Field::CompanyGoal, &*stage.company_goal);
            row.put(Field::Strengths, all(&stage.strengths));
            row.put(Field::Weaknesses, all(&stage.weaknesses));
            row.put(Field::GrowthLevers, all(&stage.growth_levers));
            row
        };
        self.journey.stages.iter().map(row).collect()
    }

    fn steps(self) -> Vec<Row> {
        let journey = self.journey;
        let row = |(stage, step): (&std::sync::Arc<Stage>, &std::sync::Arc<Step>)| {
            let mut row = self.of_step(stage, step);
            row.put(Field::Duration, self.span(step.duration));
            row.put(Field::Waiting, self.span(step.waiting));
            let path = step.path.as_ref().and_then(|id| journey.path(id));
            row.put(Field::Path, path.map(|p| &*p.name));
            let back = step.leads_back_to.as_ref();
            let back = back.and_then(|id| journey.step(id));
            row.put(Field::LeadsBack, back.map(|(_, s)| &*s.title));
            row.put(Field::Personas, self.personas_of(&step.personas));
            row
        };
        journey.steps().map(row).collect()
    }

    fn emotions(self) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut tell = |place: &Row, emotions: &[Emotion]| {
            for it in emotions {
                let mut row = place.clone();
                let persona = self.journey.persona(&it.persona);
                row.put(Field::Persona, persona.map(|p| &*p.name));
                row.put(Field::Emotion, it.score.map(|s| s.get()));
                row.put(Field::Quote, it.quote.as_deref());
                self.put_evidence(&mut row, it.evidence.as_ref());
                row.put(Field::Low, it.interval.map(|i| i.low()));
                row.put(Field::High, it.interval.map(|i| i.high()));
                rows.push(row);
            }
        };
        for (stage, step) in self.journey.steps() {
            let mut place = Row::default();
            place.put(Field::Stage, &*stage.name);
            place.put(Field::Step, &*step.title);
            tell(&place, &step.emotions);
            for touchpoint in &step.touchpoints {
                let mut place = place.clone();
                place.put(Field::Touchpoint, self.titled(&touchpoint.title));
                tell(&place, &touchpoint.emotions);
            }
        }
        rows
    }

    fn notes(self) -> Vec<Row> {
        let (l, journey) = (self.language, self.journey);
        let row = |(holder, note): (Holder, &std::sync::Arc<Note>)| {
            let mut row = self.at(&holder);
            row.put(Field::NoteKind, note.kind.word(l));
            row.put(Field::Text, &*note.text);
            let until = note.until.as_ref().and_then(|id| journey.step(id));
            row.put(Field::Until, until.map(|(_, s)| &*s.title));
            row.put(Field::Personas, self.personas_of(&note.personas));
            row.put(Field::Severity, note.severity.map(|r| r.get()));
            row.put(Field::Effort, note.effort.map(|r| r.get()));
            row.put(Field::Owner, self.owner(note.owner.as_ref()));
            row.put(Field::Due, note.due);
            row.put(Field::NoteStatus, self.word(note.status));
            row.put(Field::Votes, (note.votes > 0).then_some(note.votes));
            self.put_evidence(&mut row, note.evidence.as_ref());
            row
        };
        journey.notes().map(row).collect()
    }

    fn kpis(self) -> Vec<Row> {
        let journey = self.journey;
        let mut rows = Vec::new();
        let mut tell = |holder: Holder, measurements: &[Measurement]| {
            for it in measurements {
                let mut row = self.at(&holder);
                let l = self.language;
                row.put(Field::Kpi, words::kpi(l, journey, &it.kpi));
                row.put(Field::Unit, journey.unit_of(&it.kpi).word(l));
                row.put(Field::Direction, self.word(journey.direction_of(&it.kpi)));
                row.put(Field::Target, it.target);
                let read = it.readings.iter().map(|reading| self.read(&row, reading));
                let read: Vec<Row> = read.collect();
                match read.is_empty() {
                    true => rows.push(row),
                    false => rows.extend(read),
                }
            }
        };
        tell(Holder::Journey, &journey.measurements);
        for stage in &journey.stages {
            tell(Holder::Stage(stage.id.clone()), &stage.kpis);
            for step in &stage.steps {
                tell(Holder::Step(step.id.clone()), &step.kpis);
                for touchpoint in &step.touchpoints {
                    tell(Holder::Touchpoint(touchpoint.id.clone()), &touchpoint.kpis);
                }
            }
        }
        rows
    }

    fn read(self, measured: &Row, reading: &Reading) -> Row {
        let mut row = measured.clone();
        row.put(Field::Date, reading.date);
        row.put(Field::Value, reading.value);
        row.put(Field::Sample, reading.n);
        row.put(Field::Low, reading.interval.map(|i| i.low()));
        row.put(Field::High, reading.interval.map(|i| i.high()));
        let source = reading.source.as_ref();
        let source = source.and_then(|id| self.journey.source(id));
        row.put(Field::Source, source.map(|s| &*s.name));
        row
    }

    fn owners(self) -> Vec<Row> {
        let row = |owner: &std::sync::Arc<Owner>| {
            let mut row = Row::default();
            row.put(Field::Name, &*owner.name);
            row.put(Field::Initials, owner.initials.as_deref());
            row
        };
        self.journey.owners.iter().map(row).collect()
    }

    fn personas(self) -> Vec<Row> {
        let row = |persona: &std::sync::Arc<Persona>| {
            let mut row = Row::default();
            row.put(Field::Name, &*persona.name);
            row.put(Field::Age, persona.age);
            row.put(Field::Who, &*persona.role);
            row.put(Field::Quote, &*persona.quote);
            row.put(Field::Goals, all(&persona.goals));
            row.put(Field::Needs, all(&persona.needs));
            row.put(Field::Frustrations, all(&persona.frustrations));
            row.put(Field::Share, persona.share.map(|p| p.get()));
            row
        };
        self.journey.personas.iter().map(row).collect()
    }

    fn sources(self) -> Vec<Row> {
        let mut rows = Vec::new();
        for source in &self.journey.sources {
            let mut row = Row::default();
            row.put(Field::Name, &*source.name);
            row.put(Field::SourceKind, source.kind.word(self.language));
            row.put(Field::Sample, source.n);
            row.put(Field::From, source.from);
            row.put(Field::To, source.to);
            rows.push(row);
        }
        rows
    }

    fn paths(self) -> Vec<Row> {
        let mut rows = Vec::new();
        for path in &self.journey.paths {
            let mut row = Row::default();
            row.put(Field::Name, &*path.name);
            row.put(Field::Share, path.share.map(|p| p.get()));
            rows.push(row);
        }
        rows
    }

    fn map(self) -> Vec<Row> {
        let mut rows = Vec::new();
        for line in super::about::Line::ALL {
            let said = line.said(self.language, &self.journey.about);
            if !said.is_empty() {
                let mut row = Row::default();
                row.put(Field::Name, line.name(self.language));
                row.put(Field::Text, said);
                rows.push(row);
            }
        }
        rows
    }

    // --- what cells say ---

    /// Where something stands: nothing for what is the journey's.
    fn at(self, holder: &Holder) -> Row {
        let mut row = Row::default();
        let (stage, step, touchpoint) = match holder {
            Holder::Journey => (None, None, None),
            Holder::Stage(id) => (self.journey.stage(id), None, None),
            Holder::Step(id) => match self.journey.step(id) {
                Some((stage, step)) => (Some(stage), Some(step), None),
                None => (None, None, None),
            },
            Holder::Touchpoint(id) => match self.journey.touchpoint(id) {
                Some(spot) => (Some(spot.stage), Some(spot.step), Some(spot.touchpoint)),
                None => (None, None, None),
            },
        };
        row.put(Field::Stage, stage.map(|s| &*s.name));
        row.put(Field::Step, step.map(|s| &*s.title));
        row.put(Field::Touchpoint, touchpoint.map(|t| self.titled(&t.title)));
        row
    }

    /// A row needs a name in it.
    pub fn titled(self, title: &str) -> String {
        match title.trim() {
            "" => t!(self.language, "term-unnamed"),
            _ => title.to_owned(),
        }
    }

    /// The owner, also where it is the channel's: who reads a table does not look that up.
    pub fn owner_of(self, it: &Touchpoint) -> Option<String> {
        Some(self.journey.owner_of(it)?.value().name.clone())
    }

    pub fn owner(self, id: Option<&Id<Owner>>) -> Option<String> {
        Some(self.journey.owner(id?)?.name.clone())
    }

    fn personas_of(self, ids: &[Id<Persona>]) -> String {
        let named = ids.iter().filter_map(|id| self.journey.persona(id));
        joined(named.map(|p| p.name.clone()))
    }

    fn word<T: Word>(self, value: Option<T>) -> Option<String> {
        value.map(|v| v.word(self.language))
    }

    pub fn span(self, span: Option<Span>) -> Option<String> {
        span.map(|s| words::span(self.language, s))
    }

    fn put_evidence(self, row: &mut Row, evidence: Option<&Evidence>) {
        row.put(Field::Evidence, evidence.map(|e| e.word(self.language)));
        let source = evidence.and_then(Evidence::source);
        let source = source.and_then(|id| self.journey.source(id));
        row.put(Field::Source, source.map(|s| &*s.name));
        row.put(Field::Sample, evidence.and_then(Evidence::n));
    }
}

/// The cells of a row by what they hold.
#[derive(Clone, Default)]
struct Row(Vec<(Field, Cell)>);

impl Row {
    fn put(&mut self, field: Field, cell: impl Into<Cell>) {
        let cell = match cell.into() {
            Cell::Text(said) => text(&said),
            cell => cell,
        };
        self.0.push((field, cell));
    }

    fn cell(&self, field: Field) -> Cell {
        let found = self.0.iter().find(|(f, _)| *f == field);
        found.map_or(Cell::Empty, |(_, cell)| cell.clone())
    }
}

fn text(said: &str) -> Cell {
    match said.trim() {
        "" => Cell::Empty,
        said => Cell::Text(said.to_owned()),
    }
}

/// Several names in a cell. One that is itself parted by a comma is told from two by what ends it.
fn joined(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.filter(|n| !n.trim().is_empty()).collect();
    match names.as_slice() {
        [one] if one.contains(',') => format!("{one};"),
        _ => names.join(BETWEEN),
    }
}

fn all(texts: &[String]) -> String {
    lines(texts.iter().map(String::as_str))
}

/// Several texts in a cell, each with a mark before it: without one a cell is one text.
fn listed<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let texts: Vec<&str> = texts.map(str::trim).filter(|t| !t.is_empty()).collect();
    match texts.as_slice() {
        [one] => lines([*one].into_iter()),
        _ => marked(&texts),
    }
}

fn marked(texts: &[&str]) -> String {
    let marked = texts.iter().map(|t| format!("• {t}"));
    marked.collect::<Vec<_>>().join("\n")
}

/// Several texts in a cell, a line each; with marks before them where one runs over lines.
pub(super) fn lines<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let texts: Vec<&str> = texts.map(str::trim).filter(|t| !t.is_empty()).collect();
    let plain = texts
        .iter()
        .all(|t| !t.contains('\n') && super::items::unmarked(t).is_none());
    match plain {
        true => texts.join("\n"),
        false => marked(&texts),
    }
}
