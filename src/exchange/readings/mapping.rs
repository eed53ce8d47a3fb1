//! What the columns of a table hold.

use super::Trouble;
use super::names::{Found, Places, kpis};
use crate::exchange::table::{Row, Table, Words};
use crate::model::{Date, Holder, Id, Journey, Kpi};

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    Touchpoint,
    Step,
    Stage,
    /// The KPI of the row, by name.
    Kpi,
    Date,
    /// The value of the row's KPI.
    Value,
    /// On how many answers or cases it rests.
    Count,
    Source,
    /// Values of this KPI, in a table with a KPI a column.
    ValuesOf(Id<Kpi>),
    /// Nothing that is wanted.
    Nothing,
}

impl Column {
    /// Those that a table has once, with the key of the words that head them.
    pub const NAMED: [(Self, &str); 8] = [
        (Self::Touchpoint, "readings-column-touchpoint"),
        (Self::Step, "readings-column-step"),
        (Self::Stage, "readings-column-stage"),
        (Self::Kpi, "readings-column-kpi"),
        (Self::Date, "readings-column-date"),
        (Self::Value, "readings-column-value"),
        (Self::Count, "readings-column-count"),
        (Self::Source, "readings-column-source"),
    ];
}

/// What the columns of a table hold, and what holds for rows that do not say it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapping {
    /// As many as the table has columns.
    pub columns: Vec<Column>,
    /// On what rows are that name no place.
    pub at: Option<Holder>,
    /// Whose values the rows are, if no column says it.
    pub kpi: Option<Id<Kpi>>,
    /// Of which day the rows are, if no column says it.
    pub date: Option<Date>,
    /// Where the rows are from, if no column says it.
    pub source: Option<String>,
}

impl Mapping {
    /// What the headings say, in any language; a heading that is the name of a KPI heads its values, unless there is a
    /// column for KPIs and their values already.
    pub fn guessed(journey: &Journey, table: &Table) -> Self {
        let words = Column::NAMED.map(|(column, key)| (column, Words::of(key)));
        let mut columns = vec![Column::Nothing; table.width()];
        for (place, holds) in columns.iter_mut().enumerate() {
            let Some(heading) = table.heading(place) else {
                continue;
            };
            let named = words.iter().find(|(_, words)| words.has_heading(heading));
            if let Some((column, _)) = named {
                *holds = column.clone();
            }
        }
        // Each is meant once.
        for place in 1..columns.len() {
            if columns[..place].contains(&columns[place]) {
                columns[place] = Column::Nothing;
            }
        }
        if !columns.contains(&Column::Value) {
            let known = kpis(journey);
            for (place, holds) in columns.iter_mut().enumerate() {
                let free = *holds == Column::Nothing;
                let heading = table.heading(place).filter(|_| free);
                if let Some(Found::One(kpi)) = heading.map(|h| known.find(h)) {
                    *holds = Column::ValuesOf(kpi);
                }
            }
        }
        Self {
            columns,
            ..Self::default()
        }
    }

    /// The column that holds this.
    pub fn column(&self, wanted: Column) -> Option<usize> {
        self.columns.iter().position(|column| *column == wanted)
    }

    /// Lets a column hold this; what is meant once is taken from the column that held it.
    pub fn set(&mut self, place: usize, holds: Column) {
        if holds != Column::Nothing
            && let Some(before) = self.column(holds.clone())
        {
            self.columns[before] = Column::Nothing;
        }
        if let Some(column) = self.columns.get_mut(place) {
            *column = holds;
        }
    }

    /// The column that names what rows are about; the narrowest of several.
    pub fn place_column(&self) -> Option<usize> {
        let all = [Column::Touchpoint, Column::Step, Column::Stage];
        all.into_iter().find_map(|column| self.column(column))
    }

    /// On what a row is: the touchpoint that it names, else the step, else the stage, else what all rows without a
    /// name are on. Stage and step tell touchpoints of the same name apart.
    ///
    /// # Errors
    /// If it names none, or there is none of the name, or several.
    pub fn place(&self, places: &Places, row: &Row) -> Result<Holder, Trouble> {
        let [stage, step, touchpoint] =
            [Column::Stage, Column::Step, Column::Touchpoint].map(|c| {
                let cell = row.cell(self.column(c)?);
                (!cell.is_empty()).then_some(cell)
            });
        let Some(name) = touchpoint.or(step).or(stage) else {
            return self.at.clone().ok_or(Trouble::NoPlace);
        };
        match places.find(stage, step, touchpoint) {
            Found::One(at) => Ok(at),
            Found::Several(_) => Err(Trouble::AmbiguousPlace(name.to_owned())),
            Found::None { nearest } => Err(Trouble::UnknownPlace {
                name: name.to_owned(),
                nearest,
            }),
        }
    }

    /// Whether there are values, as far as the columns tell.
    pub fn has_values(&self) -> bool {
        let holds_values = |c: &Column| matches!(c, Column::Value | Column::ValuesOf(_));
        self.columns.iter().any(holds_values)
    }
}
