//! In what an object stands.

use crate::model::{Holder, Id, Journey, ObjectId, Step};

/// The step in which an object stands.
pub(super) fn step_of(journey: &Journey, object: &ObjectId) -> Option<crate::model::Id<Step>> {
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

/// The steps that are selected or in which a touchpoint is, each once.
pub(super) fn steps_of(journey: &Journey, selection: &[ObjectId]) -> Vec<Id<Step>> {
    let mut steps = Vec::new();
    for object in selection {
        if let ObjectId::Step(_) | ObjectId::Touchpoint(_) = object
            && let Some(step) = step_of(journey, object)
            && !steps.contains(&step)
        {
            steps.push(step);
        }
    }
    steps
}

/// The stage in which an object stands.
pub(super) fn stage_of(
    journey: &Journey,
    object: &ObjectId,
) -> Option<crate::model::Id<crate::model::Stage>> {
    if let ObjectId::Stage(id) = object {
        return Some(id.clone());
    }
    let step = step_of(journey, object)?;
    journey.step(&step).map(|(stage, _)| stage.id.clone())
}

/// Whether `outer` is something else in which `inner` stands.
pub(super) fn holds(journey: &Journey, outer: &ObjectId, inner: &ObjectId) -> bool {
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
