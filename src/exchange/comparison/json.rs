//! JSON for scripts: keys in English snake case that do not change, ids beside names, absent values `null`.

use serde::Serialize;

use crate::merge::{Change, Comparison, Mark, Tally, Told, What};
use crate::model::{Date, Id, ObjectId};
use crate::words;

/// The version of this output; a new one where a key goes or changes its meaning, not where one comes.
const VERSION: u32 = 1;

pub(super) fn comparison(comparison: &Comparison, day: Date) -> String {
    let summary = &comparison.summary;
    let stages = summary.stages.iter().map(|delta| Stage {
        stage: object(comparison, &(&delta.stage).into()),
        touchpoints: counts(&delta.touchpoints),
        others: counts(&delta.others),
        emotion: Pair {
            old: delta.old,
            new: delta.new,
        },
    });
    let figures = summary.figures.iter().map(|figure| Figure {
        kpi: figure.kpi.as_str(),
        name: words::kpi(comparison.language, &comparison.new, &figure.kpi),
        object: object(comparison, &figure.object),
        value: Pair {
            old: figure.old,
            new: figure.new,
        },
    });
    let changes = comparison.diff.changes.iter().zip(&comparison.told);
    let whole = Whole {
        version: VERSION,
        language: comparison.language.tag(),
        date: day,
        persona: comparison.persona.as_ref().map(Id::as_str),
        old: &comparison.old.about.title,
        new: &comparison.new.about.title,
        touchpoints: counts(&summary.touchpoints),
        others: counts(&summary.others),
        emotion: Pair {
            old: summary.old,
            new: summary.new,
        },
        stages: stages.collect(),
        figures: figures.collect(),
        changes: changes
            .map(|(change, told)| entry(comparison, change, told))
            .collect(),
    };
    // Plain data with text keys: there is nothing in it that could not be written.
    let mut out = serde_json::to_string_pretty(&whole).unwrap_or_default();
    out.push('\n');
    out
}

fn entry<'c>(comparison: &Comparison, change: &'c Change, told: &'c Told) -> Entry<'c> {
    let (attribute, of) = match &change.what {
        What::Set(field) => (Some(field.key()), None),
        What::Felt(persona) => (Some("emotions"), Some(persona.as_str())),
        What::Measured(kpi) => (Some("measurements"), Some(kpi.as_str())),
        What::Added | What::Removed | What::Moved { .. } | What::Reordered => (None, None),
    };
    Entry {
        change: match told.mark {
            Mark::Added => "added",
            Mark::Removed => "removed",
            Mark::Moved => "moved",
            Mark::Changed => "changed",
        },
        object: object(comparison, &change.object),
        place: &told.place,
        attribute,
        of,
        what: &told.what,
        old: Some(told.old.as_str()).filter(|text| !text.is_empty()),
        new: Some(told.new.as_str()).filter(|text| !text.is_empty()),
    }
}

/// As the new map has it, else the old one.
fn object(comparison: &Comparison, object: &ObjectId) -> Object {
    let map = comparison.map_of(object);
    Object {
        class: object.class().map_or("journey", |c| c.key()),
        id: Some(object.as_str().to_owned()).filter(|id| !id.is_empty()),
        name: words::object(comparison.language, map, object),
    }
}

fn counts(tally: &Tally) -> Counts {
    Counts {
        added: tally.get(Mark::Added),
        removed: tally.get(Mark::Removed),
        moved: tally.get(Mark::Moved),
        changed: tally.get(Mark::Changed),
    }
}

#[derive(Serialize)]
struct Whole<'a> {
    version: u32,
    language: &'static str,
    date: Date,
    persona: Option<&'a str>,
    old: &'a str,
    new: &'a str,
    touchpoints: Counts,
    others: Counts,
    emotion: Pair,
    stages: Vec<Stage>,
    figures: Vec<Figure<'a>>,
    changes: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Counts {
    added: usize,
    removed: usize,
    moved: usize,
    changed: usize,
}

#[derive(Serialize)]
struct Pair {
    old: Option<f64>,
    new: Option<f64>,
}

#[derive(Serialize)]
struct Object {
    class: &'static str,
    id: Option<String>,
    name: String,
}

#[derive(Serialize)]
struct Stage {
    stage: Object,
    touchpoints: Counts,
    others: Counts,
    emotion: Pair,
}

#[derive(Serialize)]
struct Figure<'a> {
    kpi: &'a str,
    name: String,
    object: Object,
    value: Pair,
}

#[derive(Serialize)]
struct Entry<'a> {
    change: &'static str,
    object: Object,
    place: &'a str,
    attribute: Option<&'static str>,
    of: Option<&'a str>,
    what: &'a str,
    old: Option<&'a str>,
    new: Option<&'a str>,
}
