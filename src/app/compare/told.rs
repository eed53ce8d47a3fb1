//! What differs, put together for the list: a stage at a time, an object at a time.

use std::collections::BTreeSet;

use crate::edit::whereabouts::stage_of;
use crate::i18n::t;
use crate::merge::{Comparison, Mark, Told, mean, tally};
use crate::model::{Id, ObjectId, Stage};

/// The differences of a stage, or of all that stands in none.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub name: String,
    /// "Touchpoints: 2 new · Emotion: −0.2 → +0.1"; empty where there is nothing to count.
    pub sum: String,
    pub objects: Vec<Differing>,
}

/// An object with all in which it differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Differing {
    pub object: ObjectId,
    pub mark: Mark,
    pub name: String,
    /// What it is, and where it stands.
    pub place: String,
    pub lines: Vec<Line>,
}

/// One difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The attribute, or "moved".
    pub what: String,
    /// "old → new"; empty where there is nothing to hold against each other.
    pub values: String,
    /// Both in one sentence.
    pub whole: String,
}

impl Differing {
    /// All of it in one sentence, for those who hear it.
    pub fn spoken(&self, comparison: &Comparison) -> String {
        let mark = t!(comparison.language, self.mark.key());
        let head = format!("{mark}: {} ({})", self.name, self.place);
        let lines = self.lines.iter().map(|line| line.whole.clone());
        std::iter::once(head)
            .chain(lines)
            .collect::<Vec<_>>()
            .join(". ")
    }
}

/// The parts in the order of the newer map, first what belongs to the whole. Kinds that are hidden are left out.
pub fn parts(comparison: &Comparison, hidden: &BTreeSet<Mark>) -> Vec<Part> {
    let language = comparison.language;
    let mut parts = vec![(
        None,
        Part {
            name: t!(language, "compare-whole"),
            sum: String::new(),
            objects: Vec::new(),
        },
    )];
    for delta in &comparison.summary.stages {
        let object = ObjectId::from(&delta.stage);
        let map = comparison.map_of(&object);
        let mut sums = Vec::new();
        if !delta.touchpoints.is_empty() {
            let sum = tally(language, &delta.touchpoints);
            sums.push(t!(language, "compare-sum-touchpoints", sum = sum));
        }
        if delta.old != delta.new {
            let [old, new] = [delta.old, delta.new].map(|s| mean(language, s));
            sums.push(t!(language, "compare-stage-emotion", old = old, new = new));
        }
        let part = Part {
            name: crate::words::object(language, map, &object),
            sum: sums.join(" · "),
            objects: Vec::new(),
        };
        parts.push((Some(delta.stage.clone()), part));
    }
    let stage =
        |object: &ObjectId| -> Option<Id<Stage>> { stage_of(comparison.map_of(object), object) };
    for told in comparison.told.iter().filter(|t| !hidden.contains(&t.mark)) {
        let stage = stage(&told.object);
        let Some((_, part)) = parts.iter_mut().find(|(of, _)| *of == stage) else {
            continue;
        };
        let line = line(comparison, told);
        match part.objects.iter_mut().find(|d| d.object == told.object) {
            Some(differing) => {
                differing.mark = differing.mark.min(told.mark);
                differing.lines.extend(line);
            }
            None => part.objects.push(Differing {
                object: told.object.clone(),
                mark: told.mark,
                name: told.name.clone(),
                place: place(told),
                lines: line.into_iter().collect(),
            }),
        }
    }
    let parts = parts.into_iter().map(|(_, part)| part);
    parts.filter(|part| !part.objects.is_empty()).collect()
}

/// In what it differs; nothing where the sign says it all.
fn line(comparison: &Comparison, told: &Told) -> Option<Line> {
    let has_values = !(told.old.is_empty() && told.new.is_empty());
    let is_plain = matches!(told.mark, Mark::Added | Mark::Removed);
    (has_values || !is_plain).then(|| Line {
        what: told.what.clone(),
        values: match (has_values, told.values(comparison.language)) {
            (true, [old, new]) => t!(comparison.language, "compare-values", old = old, new = new),
            (false, _) => String::new(),
        },
        whole: told.line(comparison.language),
    })
}

fn place(told: &Told) -> String {
    match told.place.is_empty() {
        true => told.class.clone(),
        false => format!("{} · {}", told.class, told.place),
    }
}
