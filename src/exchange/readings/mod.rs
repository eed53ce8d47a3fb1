//! Readings of KPIs from the exports of other systems, a reading a row or a KPI a column, and single ones from a
//! survey, as one edit of a map.
//!
//! [`Mapping`] says what the columns hold; [`plan`] reads the rows by it. Each row ends as a reading or with the reason
//! why it cannot: none gets lost. A reading takes the place of one of the same KPI, place and day, so that an export
//! can be read again.

mod answers;
mod ledger;
mod mapping;
mod names;
mod trouble;

pub use answers::{Answers, answers};
pub use ledger::{Ledger, known_source};
pub use mapping::{Column, Mapping};
pub use names::{Found, Places, kpis, places};
pub use trouble::Trouble;

use rustc_hash::FxHashMap;

use super::survey::Estimate;
use super::table::{DayError, Days, Marks, Row, Table, clock};
use crate::edit::{Edit, set_score};
use crate::i18n::{Language, t};
use crate::model::{
    Date, Emotion, Evidence, Holder, Id, Journey, Kpi, Persona, Reading, Score, Source, SourceKind,
    Step, Touchpoint, Unit,
};

/// What becomes of a row, or of a cell of a table with a KPI a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// Of the file, counted from 1.
    pub line: u64,
    pub outcome: Outcome,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Reading {
        at: Holder,
        kpi: Id<Kpi>,
        reading: Reading,
        put: Put,
    },
    /// There is no reading in it, and why.
    Trouble(Trouble),
}

/// What a reading does to those that are there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Put {
    Added,
    /// It takes the place of one of the same day with this value.
    Replaced(f64),
    /// It is there already.
    Same,
}

/// What becomes of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    pub rows: Vec<Planned>,
    /// None where nothing changes.
    pub edit: Option<Edit>,
}

/// How many rows end how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub added: usize,
    pub replaced: usize,
    pub same: usize,
    pub troubles: usize,
}

impl Plan {
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            *match row.outcome {
                Outcome::Reading {
                    put: Put::Added, ..
                } => &mut counts.added,
                Outcome::Reading {
                    put: Put::Replaced(_),
                    ..
                } => &mut counts.replaced,
                Outcome::Reading { put: Put::Same, .. } => &mut counts.same,
                Outcome::Trouble(_) => &mut counts.troubles,
            } += 1;
        }
        counts
    }

    /// The rows that cannot be used, those with the same reason in one sentence.
    pub fn trouble_texts(&self, language: Language) -> Vec<String> {
        trouble_texts(language, self.troubles())
    }

    /// The rows that cannot be used, with the reason.
    pub fn troubles(&self) -> impl Iterator<Item = (u64, &Trouble)> {
        self.rows.iter().filter_map(|row| match &row.outcome {
            Outcome::Trouble(trouble) => Some((row.line, trouble)),
            Outcome::Reading { .. } => None,
        })
    }
}

/// Lines and why they cannot be used, those with the same reason in one sentence.
pub fn trouble_texts<'a>(
    language: Language,
    troubles: impl Iterator<Item = (u64, &'a Trouble)>,
) -> Vec<String> {
    let mut reasons: Vec<(&Trouble, Vec<u64>)> = Vec::new();
    let mut places: FxHashMap<&Trouble, usize> = FxHashMap::default();
    for (line, trouble) in troubles {
        let place = *places.entry(trouble).or_insert_with(|| {
            reasons.push((trouble, Vec::new()));
            reasons.len() - 1
        });
        reasons[place].1.push(line);
    }
    let text = |(trouble, lines): (&Trouble, Vec<u64>)| {
        t!(
            language,
            "import-lines",
            lines = super::listed(language, &lines),
            count = lines.len(),
            why = trouble.sentence(language)
        )
    };
    reasons.into_iter().map(text).collect()
}

impl Counts {
    /// "12 readings added, 3 replaced, 2 were there already, 4 rows cannot be used".
    pub fn sentence(self, language: Language) -> String {
        let parts = [
            (self.replaced > 0).then(|| t!(language, "readings-replaced", count = self.replaced)),
            (self.same > 0).then(|| t!(language, "readings-same", count = self.same)),
            (self.troubles > 0).then(|| t!(language, "readings-troubles", count = self.troubles)),
        ];
        let first = t!(language, "readings-added", count = self.added);
        let parts = std::iter::once(first).chain(parts.into_iter().flatten());
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// What becomes of the rows of a table, as these columns hold it. `language` decides where numbers leave it open which
/// mark is the decimal one.
pub fn plan(journey: &Journey, table: &Table, mapping: &Mapping, language: Language) -> Plan {
    let mut reader = Reader::new(journey, table, mapping, language);
    let mut rows = Vec::new();
    for row in table.rows() {
        for (column, kpi) in reader.values(&row) {
            let outcome = match reader.reading(&row, column, kpi) {
                Ok(read) => reader.put(read),
                Err(trouble) => Outcome::Trouble(trouble),
            };
            // What is wrong with a row as a whole is told once, however many values stand in it.
            let before = rows
                .last()
                .filter(|before: &&Planned| before.line == row.line);
            if before.is_some_and(|before| before.outcome == outcome) {
                continue;
            }
            rows.push(Planned {
                line: row.line,
                outcome,
            });
        }
    }
    Plan {
        rows,
        edit: reader.ledger.into_edit(),
    }
}

/// Lets a persona feel at steps and touchpoints as answers say; what she says there stays. None if there is no such
/// place among them.
pub fn felt<'a>(
    journey: &Journey,
    persona: &Id<Persona>,
    figures: impl Iterator<Item = (&'a Holder, &'a Estimate)>,
    source: Option<&str>,
) -> Option<Edit> {
    let mut new = None;
    let source = source.map(|name| match known_source(journey, name) {
        Some(known) => known.id.clone(),
        None => new.insert(Source::new(name, SourceKind::Survey)).id.clone(),
    });
    let set = |emotions: &mut Vec<Emotion>, estimate: &Estimate| {
        set_score(emotions, persona, Score::clamped(estimate.value));
        if let Some(emotion) = emotions.iter_mut().find(|e| e.persona == *persona) {
            emotion.interval = estimate.interval;
            emotion.evidence = Some(Evidence::Observed {
                source: source.clone(),
                n: Some(estimate.n),
            });
        }
    };
    let felt = |(at, estimate): (&Holder, &Estimate)| match at {
        Holder::Step(id) => {
            let mut step = Step::clone(journey.step(id)?.1);
            set(&mut step.emotions, estimate);
            Some(Edit::replace(step))
        }
        Holder::Touchpoint(id) => {
            let mut touchpoint = Touchpoint::clone(journey.touchpoint(id)?.touchpoint);
            set(&mut touchpoint.emotions, estimate);
            Some(Edit::replace(touchpoint))
        }
        Holder::Journey | Holder::Stage(_) => None,
    };
    let edits: Vec<Edit> = figures.filter_map(felt).collect();
    if edits.is_empty() {
        return None;
    }
    let new = new.map(|source| Edit::add_last(source, Holder::Journey));
    Some(Edit::of(new.into_iter().chain(edits).collect()))
}

/// A reading, and on what.
struct Read {
    at: Holder,
    kpi: Id<Kpi>,
    reading: Reading,
}

/// Reads rows as the mapping says.
struct Reader<'a> {
    journey: &'a Journey,
    mapping: &'a Mapping,
    places: Places,
    kpis: names::Names<Id<Kpi>>,
    days: Days,
    /// By column.
    marks: Vec<Marks>,
    ledger: Ledger<'a>,
}

impl<'a> Reader<'a> {
    fn new(journey: &'a Journey, table: &Table, mapping: &'a Mapping, language: Language) -> Self {
        let days = mapping.column(Column::Date);
        let holds_numbers = |column: usize| {
            let of = mapping.columns.get(column);
            matches!(
                of,
                Some(Column::Value | Column::Count | Column::ValuesOf(_))
            )
        };
        let marks = (0..table.width()).map(|column| match holds_numbers(column) {
            true => Marks::of(table.cells(column), language),
            false => Marks::DOT,
        });
        Self {
            journey,
            mapping,
            places: places(journey),
            kpis: kpis(journey),
            days: days.map_or_else(Days::default, |c| Days::of(table.cells(c))),
            marks: marks.collect(),
            ledger: Ledger::new(journey),
        }
    }

    /// The columns with values in this row, each with its KPI if its heading says it. Where each KPI has a column, an
    /// empty cell is no reading; a row with none at all is told.
    fn values(&self, row: &Row) -> Vec<(Option<usize>, Option<&'a Id<Kpi>>)> {
        let columns = self.mapping.columns.iter().enumerate();
        let of_kpis: Vec<_> = columns
            .filter_map(|(column, holds)| match holds {
                Column::ValuesOf(kpi) => Some((Some(column), Some(kpi))),
                _ => None,
            })
            .collect();
        if of_kpis.is_empty() {
            return vec![(self.mapping.column(Column::Value), None)];
        }
        let mut filled = of_kpis.clone();
        filled.retain(|(column, _)| column.is_some_and(|c| !row.cell(c).is_empty()));
        if filled.is_empty() {
            filled.extend(of_kpis.into_iter().take(1));
        }
        filled
    }

    fn cell<'r>(&self, row: &'r Row, column: Column) -> Option<&'r str> {
        let cell = row.cell(self.mapping.column(column)?);
        (!cell.is_empty()).then_some(cell)
    }

    fn reading(
        &mut self,
        row: &Row,
        column: Option<usize>,
        kpi: Option<&Id<Kpi>>,
    ) -> Result<Read, Trouble> {
        let at = self.mapping.place(&self.places, row)?;
        let kpi = match (kpi, self.cell(row, Column::Kpi)) {
            (Some(kpi), _) => kpi.clone(),
            (None, Some(name)) => match self.kpis.find(name) {
                Found::One(kpi) => kpi,
                Found::Several(_) => return Err(Trouble::AmbiguousKpi(name.to_owned())),
                Found::None { nearest } => {
                    let name = name.to_owned();
                    return Err(Trouble::UnknownKpi { name, nearest });
                }
            },
            (None, None) => self.mapping.kpi.clone().ok_or(Trouble::NoKpi)?,
        };
        let date = self.date(row)?;
        let value = self.value(row, column, &kpi)?;
        let mut reading = Reading::new(date, value);
        if let Some(cell) = self.cell(row, Column::Count) {
            reading.n = Some(
                self.count(cell)
                    .ok_or_else(|| Trouble::BadCount(cell.to_owned()))?,
            );
        }
        let source = self.cell(row, Column::Source);
        if let Some(name) = source.or(self.mapping.source.as_deref()) {
            reading.source = Some(self.ledger.source(name, SourceKind::Analytics));
        }
        Ok(Read { at, kpi, reading })
    }

    fn put(&mut self, read: Read) -> Outcome {
        let Read { at, kpi, reading } = read;
        let put = self.ledger.put(&at, &kpi, reading.clone());
        Outcome::Reading {
            at,
            kpi,
            reading,
            put,
        }
    }

    fn date(&self, row: &Row) -> Result<Date, Trouble> {
        let Some(cell) = self.cell(row, Column::Date) else {
            return self.mapping.date.ok_or(Trouble::NoDate);
        };
        self.days.read(cell).map_err(|error| match error {
            DayError::None => Trouble::BadDate(cell.to_owned()),
            DayError::Unclear => Trouble::UnclearDate(cell.to_owned()),
        })
    }

    fn value(&self, row: &Row, column: Option<usize>, kpi: &Id<Kpi>) -> Result<f64, Trouble> {
        let column = column.ok_or(Trouble::NoValue)?;
        let cell = row.cell(column);
        if cell.is_empty() {
            return Err(Trouble::NoValue);
        }
        let marks = self.marks.get(column).copied().unwrap_or(Marks::DOT);
        let seconds = || match self.journey.unit_of(kpi) {
            Unit::Seconds => clock(cell),
            Unit::Minutes => Some(clock(cell)? / 60.0),
            Unit::Hours => Some(clock(cell)? / 3600.0),
            _ => None,
        };
        let value = marks.read(cell).or_else(seconds);
        value.ok_or_else(|| Trouble::BadValue(cell.to_owned()))
    }

    fn count(&self, cell: &str) -> Option<u32> {
        let column = self.mapping.column(Column::Count)?;
        let number = self.marks.get(column)?.read(cell)?;
        let fits = number >= 0.0 && number <= f64::from(u32::MAX) && number.fract() == 0.0;
        fits.then_some(number as u32)
    }
}

#[cfg(test)]
mod tests;
