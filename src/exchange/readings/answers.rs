//! Answers of a survey whose rows name what they are about: one figure a place.

use super::names::places;
use super::{Mapping, Trouble};
use crate::exchange::survey::{self, Estimate, Measure, Outcome};
use crate::exchange::table::Table;
use crate::i18n::Language;
use crate::model::{Holder, Journey};

/// Answers, by what they are about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// In the order in which the file names them first.
    pub found: Vec<(Holder, Outcome)>,
    /// Rows that name no place, by line.
    pub troubles: Vec<(u64, Trouble)>,
}

impl Answers {
    /// Where there were answers, what came out.
    pub fn figures(&self) -> impl Iterator<Item = (&Holder, &Estimate)> {
        let all = self.found.iter();
        all.filter_map(|(at, outcome)| Some((at, outcome.estimate.as_ref()?)))
    }
}

/// The answers in a column, each place apart that the rows name as `mapping` says.
pub fn answers(
    journey: &Journey,
    table: &Table,
    mapping: &Mapping,
    column: usize,
    measure: &Measure,
    language: Language,
) -> Answers {
    let places = places(journey);
    let mut troubles = Vec::new();
    let found = survey::evaluate_each(table, column, measure, language, |row| {
        let at = match mapping.place(&places, row) {
            Ok(Holder::Stage(_)) if *measure == Measure::Emotion => Err(Trouble::FeltOnStage),
            at => at,
        };
        at.map_err(|trouble| troubles.push((row.line, trouble)))
            .ok()
    });
    Answers { found, troubles }
}
