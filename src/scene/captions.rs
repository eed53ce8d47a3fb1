//! What things on a scene are called, for outputs that name what they draw.

use std::collections::HashMap;

use super::{Part, Subject};
use crate::model::{Class, ObjectId};

/// Something in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    pub name: String,
    /// What else there is to say of it; may be empty.
    pub detail: String,
}

impl Caption {
    /// Both in a line: "Emotion: Mira, +1.5, good".
    pub fn line(&self) -> String {
        let parts = [self.name.as_str(), self.detail.as_str()];
        let parts = parts.into_iter().filter(|p| !p.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// Captions of objects, and of those of their parts that have no words on the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Captions(HashMap<Subject, Caption>);

impl Captions {
    /// Of the object as a whole.
    pub fn of(&self, object: &ObjectId) -> Option<&Caption> {
        self.0.get(&Subject {
            object: object.clone(),
            part: Part::Whole,
        })
    }

    pub fn get(&self, subject: &Subject) -> Option<&Caption> {
        self.0.get(subject)
    }

    /// These, and those of another picture; what both name is called as there.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }
}

impl FromIterator<(Subject, Caption)> for Captions {
    fn from_iter<T: IntoIterator<Item = (Subject, Caption)>>(captions: T) -> Self {
        Self(captions.into_iter().collect())
    }
}

impl Subject {
    /// What its object is (`touchpoint`, `map`, …) and the text of its id, for outputs that number what they draw.
    pub fn object_words(&self) -> (&'static str, &str) {
        let class = self.object.class().map_or("map", Class::key);
        (class, self.object.as_str())
    }
}
