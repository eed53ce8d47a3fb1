//! Two maps side by side, in one language: what everyone who shows them asks.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Diff, Mark, Summary, Tally, Told, diff};
use crate::i18n::{self, Language, t};
use crate::model::{Id, Journey, ObjectId, Persona};
use crate::words::{self, Word as _};

/// What two maps differ in, counted and in words.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub language: Language,
    pub old: Arc<Journey>,
    pub new: Arc<Journey>,
    /// Whose emotions are counted; none is all.
    pub persona: Option<Id<Persona>>,
    /// Of the service; what its audit has written down is only counted.
    pub diff: Diff,
    pub audit: usize,
    pub summary: Summary,
    /// The differences in words, in their order.
    pub told: Vec<Told>,
    /// For each object its differences, by their place.
    places: HashMap<ObjectId, Vec<usize>>,
}

impl Comparison {
    pub fn new(
        language: Language,
        old: Arc<Journey>,
        new: Arc<Journey>,
        persona: Option<Id<Persona>>,
    ) -> Self {
        let (diff, audit) = diff(&old, &new).of_service(&old, &new);
        let told = |change| Told::new(language, &old, &new, change);
        let mut places: HashMap<ObjectId, Vec<usize>> = HashMap::new();
        for (place, change) in diff.changes.iter().enumerate() {
            places.entry(change.object.clone()).or_default().push(place);
        }
        Self {
            language,
            summary: Summary::new(&old, &new, &diff, persona.as_ref()),
            told: diff.changes.iter().map(told).collect(),
            diff,
            audit,
            persona,
            places,
            old,
            new,
        }
    }

    /// The differences of this object.
    pub fn of(&self, object: &ObjectId) -> impl Iterator<Item = &Told> {
        let places = self.places.get(object).into_iter().flatten();
        places.map(|place| &self.told[*place])
    }

    /// What an object is marked with: if it is new, gone or has moved that, else that it has changed.
    pub fn mark(&self, object: &ObjectId) -> Option<Mark> {
        self.of(object).map(|told| told.mark).min()
    }

    /// The map that has it, the new one first.
    pub fn map_of(&self, object: &ObjectId) -> &Journey {
        match self.new.contains(object) {
            true => &self.new,
            false => &self.old,
        }
    }

    /// Both titles, or the one that both have.
    pub fn titles(&self) -> String {
        let title = |map: &Journey| {
            let title = words::object(self.language, map, &ObjectId::Journey);
            title.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        match (title(&self.old), title(&self.new)) {
            (old, new) if old == new => new,
            (old, new) => format!("{old} → {new}"),
        }
    }

    /// What the two maps are called beside each other: as-is and to-be if they are that, else before and after.
    pub fn sides(&self) -> [String; 2] {
        let states = [&self.old, &self.new].map(|j| j.about.state);
        let language = self.language;
        match states[0] == states[1] {
            true => [
                t!(language, "compare-before"),
                t!(language, "compare-after"),
            ],
            false => states.map(|state| state.word(language)),
        }
    }

    /// Whose emotions are shown.
    pub fn whose(&self) -> Option<&Persona> {
        self.persona
            .as_ref()
            .and_then(|id| self.new.persona(id).or_else(|| self.old.persona(id)))
    }

    /// "Touchpoints: 3 new, 1 dropped", "Mean emotion: −0.3 → +0.8".
    pub fn lines(&self) -> Vec<String> {
        let language = self.language;
        let audit = (self.audit > 0).then(|| t!(language, "compare-audit", count = self.audit));
        if self.diff.is_empty() {
            let nothing = t!(language, "compare-nothing");
            return [nothing].into_iter().chain(audit).collect();
        }
        let summary = &self.summary;
        let touchpoints = tally(language, &summary.touchpoints);
        let others = tally(language, &summary.others);
        let mut lines = vec![
            t!(language, "compare-sum-touchpoints", sum = touchpoints),
            t!(language, "compare-sum-others", sum = others),
        ];
        if summary.old.is_some() || summary.new.is_some() {
            let [old, new] = [summary.old, summary.new].map(|s| mean(language, s));
            let whose = self.whose().map(|p| format!(" ({})", p.name));
            lines.push(t!(
                language,
                "compare-sum-emotion",
                whose = whose.unwrap_or_default(),
                old = old,
                new = new
            ));
        }
        lines.extend(audit);
        lines
    }
}

/// "3 new, 1 dropped"; "nothing" where there is nothing.
pub fn tally(language: Language, tally: &Tally) -> String {
    let parts = Mark::ALL.into_iter().filter_map(|mark| {
        let count = Some(tally.get(mark)).filter(|n| *n > 0)?;
        Some(match mark {
            Mark::Added => t!(language, "compare-count-added", count = count),
            Mark::Removed => t!(language, "compare-count-removed", count = count),
            Mark::Moved => t!(language, "compare-count-moved", count = count),
            Mark::Changed => t!(language, "compare-count-changed", count = count),
        })
    });
    let parts: Vec<String> = parts.collect();
    match parts.is_empty() {
        true => t!(language, "compare-count-none"),
        false => parts.join(", "),
    }
}

/// A mean of emotions; a dash where none is known.
pub fn mean(language: Language, score: Option<f64>) -> String {
    score.map_or_else(|| "–".to_owned(), |score| i18n::score(language, score))
}
