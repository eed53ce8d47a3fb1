//! In what an object stands, and what would carry a picture that is meant for it.

use crate::model::{Journey, ObjectId};

pub(in crate::app) use crate::edit::whereabouts::{holds, stage_of, step_of};

/// What would carry a picture that is meant for this object: a persona, the journey (its client's logo), or the step
/// in which the object stands.
pub(in crate::app) fn picture_place(journey: &Journey, object: &ObjectId) -> Option<ObjectId> {
    match object {
        ObjectId::Journey | ObjectId::Persona(_) => Some(object.clone()),
        ObjectId::Stage(_) => None,
        other => step_of(journey, other).map(ObjectId::from),
    }
}
