//! The acquisition matrix as every format writes it: a row a step, a column an owner, in plain words.

use super::{Handout, named};
use crate::audit::one_line;
use crate::i18n::{self, t};
use crate::model::{Id, Journey, MatrixRow, Mean, Measure, Owner, Step};
use crate::words::Word as _;

pub(super) struct Matrix {
    /// Of the columns of owners.
    pub owners: Vec<String>,
    pub rows: Vec<Row>,
}

pub(super) struct Row {
    pub stage: String,
    pub step: String,
    /// What personas feel there, on average.
    pub score: Option<f64>,
    /// The measures of each owner.
    pub cells: Vec<Vec<String>>,
}

/// The matrix, as far as it is this share's; none without a single measure. What is done on a whole stage or on the
/// journey has a row only where there is such a thing.
pub(super) fn matrix(handout: &Handout<'_>) -> Option<Matrix> {
    let (language, journey) = (handout.language, handout.journey);
    let moments = journey.acquisition_matrix();
    let is_used = |owner: Option<&Id<Owner>>| moments.iter().any(|m| m.of(owner).next().is_some());
    let owners = journey.owners.iter().map(|o| Some(&**o));
    // Nobody has a column only where something is nobody's.
    let nobody = is_used(None).then_some(None);
    let owners: Vec<Option<&Owner>> = owners
        .chain(nobody)
        .filter(|owner| handout.share.includes(*owner))
        .collect();
    if !owners.iter().any(|owner| is_used(owner.map(|o| &o.id))) {
        return None;
    }
    let row = |moment: &MatrixRow<'_>| {
        let cells: Vec<Vec<String>> = owners
            .iter()
            .map(|owner| {
                let measures = moment.of(owner.map(|o| &o.id));
                measures.map(|m| said(handout, m)).collect()
            })
            .collect();
        let is_empty = cells.iter().all(Vec::is_empty);
        (moment.step.is_some() || !is_empty).then(|| Row {
            stage: match moment.stage {
                Some(stage) => named(language, &stage.name),
                None => t!(language, "acquisition-whole-journey"),
            },
            step: moment
                .step
                .map_or_else(String::new, |s| named(language, &s.title)),
            score: moment.step.and_then(|step| felt(journey, step)),
            cells,
        })
    };
    Some(Matrix {
        owners: owners
            .iter()
            .map(|owner| match owner {
                Some(owner) => named(language, &owner.name),
                None => t!(language, "exchange-unowned"),
            })
            .collect(),
        rows: moments.iter().filter_map(row).collect(),
    })
}

/// A measure with its status, where it has one: "Call on the first day (planned)".
fn said(handout: &Handout<'_>, measure: Measure<'_>) -> String {
    let language = handout.language;
    let text = named(language, &one_line(measure.text()));
    let status = match measure {
        Measure::Touchpoint(it) => it.status.map(|s| s.word(language)),
        Measure::Note(it) => it.status.map(|s| s.word(language)),
    };
    match status {
        Some(status) => format!("{text} ({status})"),
        None => text,
    }
}

/// What the only persona who feels anything feels there, or the mean of several.
fn felt(journey: &Journey, step: &Step) -> Option<f64> {
    let felt = match Mean::of(journey) {
        Some(mean) => mean.felt(step),
        None => journey.personas.iter().find_map(|p| step.felt(&p.id)),
    };
    felt.map(|felt| felt.score)
}

impl Row {
    /// What is felt as people write it; nothing where nobody knows.
    pub fn emotion(&self, language: crate::i18n::Language) -> String {
        self.score
            .map_or_else(String::new, |score| i18n::score(language, score))
    }
}
