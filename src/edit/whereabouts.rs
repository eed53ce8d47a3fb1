//! In what an object stands, as somebody means it who selects it and adds something.

use crate::model::{Holder, Id, Journey, ObjectId, Stage, Step};

/// The step in which an object stands; of a stage its last one.
pub fn step_of(journey: &Journey, object: &ObjectId) -> Option<Id<Step>> {
    match object {
        ObjectId::Step(id) => Some(id.clone()),
        ObjectId::Touchpoint(id) => journey.touchpoint(id).map(|s| s.step.id.clone()),
        ObjectId::Note(id) => match journey.note(id)?.0 {
            Holder::Step(step) => Some(step),
            Holder::Touchpoint(t) => journey.touchpoint(&t).map(|s| s.step.id.clone()),
            Holder::Stage(stage) => journey.stage(&stage)?.steps.last().map(|s| s.id.clone()),
            Holder::Journey => None,
        },
        ObjectId::Stage(id) => journey.stage(id)?.steps.last().map(|s| s.id.clone()),
        _ => None,
    }
}

/// The stage in which an object stands.
pub fn stage_of(journey: &Journey, object: &ObjectId) -> Option<Id<Stage>> {
    if let ObjectId::Stage(id) = object {
        return Some(id.clone());
    }
    let step = step_of(journey, object)?;
    journey.step(&step).map(|(stage, _)| stage.id.clone())
}

/// Whether `outer` is something else in which `inner` stands.
pub fn holds(journey: &Journey, outer: &ObjectId, inner: &ObjectId) -> bool {
    if outer == inner {
        return false;
    }
    match outer {
        ObjectId::Stage(id) => stage_of(journey, inner).as_ref() == Some(id),
        ObjectId::Step(id) => {
            !matches!(inner, ObjectId::Stage(_)) && step_of(journey, inner).as_ref() == Some(id)
        }
        ObjectId::Touchpoint(id) => match inner {
            ObjectId::Note(note) => journey
                .note(note)
                .is_some_and(|(h, _)| h == Holder::Touchpoint(id.clone())),
            _ => false,
        },
        _ => false,
    }
}
