//! A difference in the user's words.

use super::values::Speaker;
use super::{Change, Mark, What};
use crate::i18n::{Language, t};
use crate::model::{Class, Journey, ObjectId};
use crate::words::{self, Word};

/// A difference as a list tells it; each part in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub object: ObjectId,
    pub mark: Mark,
    /// It is about how a persona feels.
    pub is_felt: bool,
    /// "Touchpoint"; of a note its kind.
    pub class: String,
    pub name: String,
    /// In which stage and step, where the new map has it, else where the old one had it.
    pub place: String,
    /// "new", "moved", or the attribute that has changed: "owner", "emotion: Mira", "NPS".
    pub what: String,
    /// What was, and what is; both empty where there is nothing to hold against each other.
    pub old: String,
    pub new: String,
}

impl Told {
    /// `change` is one of the differences between the two maps.
    pub fn new(language: Language, old: &Journey, new: &Journey, change: &Change) -> Self {
        let (was, is) = (
            Speaker {
                language,
                journey: old,
            },
            Speaker {
                language,
                journey: new,
            },
        );
        let (object, what) = (&change.object, &change.what);
        let tells = if *what == What::Removed { was } else { is };
        let value = |speaker: Speaker<'_>| one_line(&speaker.value(object, what));
        Self {
            object: object.clone(),
            mark: Mark::of(what),
            is_felt: matches!(what, What::Felt(_)),
            class: class(tells, object),
            name: tells.name(object),
            place: tells.place(object),
            what: named(tells, what),
            old: value(was),
            new: value(is),
        }
    }

    /// The difference in a line without the object's own name: "owner: Marketing → Shop".
    pub fn line(&self, language: Language) -> String {
        if self.old.is_empty() && self.new.is_empty() {
            return self.what.clone();
        }
        let [old, new] = self.values(language);
        t!(
            language,
            "compare-line",
            what = self.what.as_str(),
            old = old,
            new = new
        )
    }

    /// The same in two parts, "owner: Marketing" and "→ Shop"; none where there is nothing to hold against each other.
    pub fn parts(&self, language: Language) -> Option<[String; 2]> {
        let [old, new] = self.values(language);
        let what = self.what.as_str();
        (!self.old.is_empty() || !self.new.is_empty()).then(|| {
            [
                t!(language, "compare-line-old", what = what, old = old),
                t!(language, "compare-line-new", new = new),
            ]
        })
    }

    /// What was and what is, in words also where it is nothing.
    pub fn values(&self, language: Language) -> [String; 2] {
        [&self.old, &self.new].map(|text| match text.is_empty() {
            true => t!(language, "compare-unset"),
            false => text.clone(),
        })
    }
}

/// What the object is called as a thing among others.
fn class(speaker: Speaker<'_>, object: &ObjectId) -> String {
    let language = speaker.language;
    if let ObjectId::Note(id) = object
        && let Some((_, note)) = speaker.journey.note(id)
    {
        return note.kind.word(language);
    }
    let class = object.class();
    class.map_or_else(|| t!(language, "compare-map"), |c: Class| c.word(language))
}

fn named(speaker: Speaker<'_>, what: &What) -> String {
    let language = speaker.language;
    match what {
        What::Added => t!(language, "compare-added"),
        What::Removed => t!(language, "compare-removed"),
        What::Moved { .. } => t!(language, "compare-moved"),
        What::Reordered => t!(language, "compare-reordered"),
        What::Set(field) => words::capitalised(&t!(language, "edit-field", field = field.key())),
        What::Felt(persona) => {
            let name = speaker.name(&persona.into());
            t!(language, "compare-felt", persona = name)
        }
        What::Measured(kpi) => words::kpi(language, speaker.journey, kpi),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
