//! The wishes that can be had of a document, and why one may be refused.

use super::{Object, label::Label};
use crate::model::{Class, Holder, Journey, ObjectId, Violation};

/// A change of a document, as data.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Puts a new object with all that stands in it at a place. Its ids must be new to the document.
    Add { object: Object, at: Place },
    /// Puts an object in the stead of the one with its id. Objects of their own that stand in it (a stage's
    /// steps, a step's touchpoints, the notes of either and of a touchpoint) stay those of the document,
    /// whatever the new one holds: an editor may work on a copy without undoing what happens below it.
    Replace(Object),
    /// Takes an object out, with all that stands in it and every reference to any of it:
    /// - what an owner owned has no owner, what a source backed names no source;
    /// - a persona's emotions go, and what was hers alone is everybody's;
    /// - what lay on a path lies on the main one;
    /// - an own kind or channel is no longer named, the measurements of an own KPI go (an entry for
    ///   something built in gives up its changes only);
    /// - a step that led back to it no longer does, and a note's run ends at the last step left of it;
    /// - a saved view no longer asks for it;
    /// - touchpoints that were the same as it are now the same as its first twin.
    Remove(ObjectId),
    /// Takes an object with all that stands in it to another place. A link that thereby leads forward, or a
    /// note's run that ends before it begins or no longer begins at a step, is dropped.
    Move { object: ObjectId, to: Place },
    /// One after the other, or none of them. Soundness and order are looked at after the last.
    Batch(Vec<Edit>),
}

/// Where an object stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Stages and all lists stand on the journey, steps on a stage, touchpoints on a step, notes on any.
    pub parent: Holder,
    /// Counted among the parent's children of the same class, without the object itself when it is
    /// moved; whatever is beyond the end means the end.
    pub index: usize,
}

impl Place {
    pub const fn new(parent: Holder, index: usize) -> Self {
        Self { parent, index }
    }

    /// After all others.
    pub const fn last(parent: Holder) -> Self {
        Self::new(parent, usize::MAX)
    }
}

/// Why an edit was refused. The document is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The document has no such object, or no longer.
    NoSuchObject(ObjectId),
    /// An object of this class cannot stand on that parent.
    CannotStandThere { class: Class, parent: Holder },
    /// The journey itself can be neither added nor removed nor moved.
    JourneyItself,
    /// What the edit says would break an invariant: an id that is taken, a reference to nothing, …
    Unsound(Violation),
}

impl EditError {
    /// The key of its sentence.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoSuchObject(_) => "edit-error-no-such-object",
            Self::CannotStandThere { .. } => "edit-error-cannot-stand-there",
            Self::JourneyItself => "edit-error-journey-itself",
            Self::Unsound(_) => "edit-error-unsound",
        }
    }
}

impl Edit {
    /// `object` as the last one of its class on `parent`.
    pub fn add_last(object: impl Into<Object>, parent: Holder) -> Self {
        Self::Add {
            object: object.into(),
            at: Place::last(parent),
        }
    }

    /// `object` in the stead of the one with its id.
    pub fn replace(object: impl Into<Object>) -> Self {
        Self::Replace(object.into())
    }

    /// What history calls it; `journey` is the document before it.
    pub fn label(&self, journey: &Journey) -> Label {
        let mut deeds = Vec::new();
        super::label::deeds(journey, self, &mut deeds);
        Label::of(&deeds)
    }
}
