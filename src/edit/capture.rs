//! Edits from intents, as canvas and panels have them.
//!
//! Each asks for what is there and answers with nothing if it is not; applying the edit is the caller's.

use std::sync::Arc;

use super::member::Member;
use super::object::each_class;
use super::{Edit, Object, Place, renewed};
use crate::model::{
    Emotion, Holder, Id, Journey, ObjectId, Persona, Score, Stage, Step, Touchpoint,
    built_in_channel, built_in_kind, built_in_kpi,
};
use crate::theme::metrics;

/// A deep copy right after the original, and its id. There is none of the journey itself, nor of an
/// entry that only changes something built in.
pub fn duplicate(journey: &Journey, object: &ObjectId) -> Option<(Edit, ObjectId)> {
    match object {
        ObjectId::Kind(id) if built_in_kind(id.as_str()).is_some() => return None,
        ObjectId::Channel(id) if built_in_channel(id.as_str()).is_some() => return None,
        ObjectId::Kpi(id) if built_in_kpi(id.as_str()).is_some() => return None,
        _ => {}
    }
    let at = place_after(journey, object)?;
    let copy = renewed(&Object::find(journey, object)?);
    let id = copy.id();
    Some((Edit::Add { object: copy, at }, id))
}

/// An empty touchpoint below this one, in the same step.
pub fn new_touchpoint_after(
    journey: &Journey,
    touchpoint: &Id<Touchpoint>,
) -> Option<(Edit, Id<Touchpoint>)> {
    Some(new_touchpoint(after(journey, touchpoint)?))
}

/// An empty touchpoint below all others of this step.
pub fn new_touchpoint_in(journey: &Journey, step: &Id<Step>) -> Option<(Edit, Id<Touchpoint>)> {
    journey.step(step)?;
    Some(new_touchpoint(Place::last(Holder::Step(step.clone()))))
}

fn new_touchpoint(at: Place) -> (Edit, Id<Touchpoint>) {
    let new = Touchpoint::default();
    let id = new.id.clone();
    let object = new.into();
    (Edit::Add { object, at }, id)
}

/// An empty step after this one, on the same path and in the same period: who writes on goes on.
pub fn new_step_after(journey: &Journey, step: &Id<Step>) -> Option<(Edit, Id<Step>)> {
    let (_, before) = journey.step(step)?;
    let new = Step {
        path: before.path.clone(),
        period: before.period,
        ..Step::default()
    };
    Some(new_step(new, after(journey, step)?))
}

/// An empty step after all others of this stage.
pub fn new_step_in(journey: &Journey, stage: &Id<Stage>) -> Option<(Edit, Id<Step>)> {
    journey.stage(stage)?;
    let at = Place::last(Holder::Stage(stage.clone()));
    Some(new_step(Step::default(), at))
}

fn new_step(new: Step, at: Place) -> (Edit, Id<Step>) {
    let id = new.id.clone();
    let object = new.into();
    (Edit::Add { object, at }, id)
}

/// A stage with one empty step after this one, in the same period.
pub fn new_stage_after(journey: &Journey, stage: &Id<Stage>) -> Option<(Edit, Id<Stage>)> {
    let before = journey.stage(stage)?;
    Some(new_stage(before.period, after(journey, stage)?))
}

/// A stage with one empty step at the end of the journey, in the period of the last one.
pub fn new_stage_last(journey: &Journey) -> (Edit, Id<Stage>) {
    let period = journey.stages.last().map(|stage| stage.period);
    new_stage(period.unwrap_or_default(), Place::last(Holder::Journey))
}

fn new_stage(period: crate::model::Period, at: Place) -> (Edit, Id<Stage>) {
    let new = Stage {
        period,
        steps: vec![Arc::default()],
        ..Stage::default()
    };
    let id = new.id.clone();
    let object = new.into();
    (Edit::Add { object, at }, id)
}

/// The place right after an object; none after the journey itself.
pub(super) fn place_after(journey: &Journey, object: &ObjectId) -> Option<Place> {
    each_class!(object, ObjectId, id => after(journey, id), ObjectId::Journey => None)
}

/// The place right after an object.
pub(super) fn after<T: Member>(journey: &Journey, id: &Id<T>) -> Option<Place> {
    let parent = T::parent(journey, id)?;
    // Siblings are had for changing only; a journey copied for it costs a few pointers.
    let mut journey = journey.clone();
    let siblings = T::siblings(&mut journey, &parent).ok()?;
    let index = siblings.iter().position(|x| x.id() == id)?;
    Some(Place::new(parent, index + 1))
}

/// The step's column this wide or the lane this high (map units), on a grid of 8; without a size, as wide as the
/// others or as high as what it shows.
pub fn resized(journey: &Journey, object: &ObjectId, size: Option<f64>) -> Option<Edit> {
    const GRID: f64 = 8.0;
    let size = size.map(|s| (s / GRID).round() * GRID);
    match object {
        ObjectId::Step(id) => {
            let mut step = Step::clone(journey.step(id)?.1);
            let within = |w: f64| w.clamp(*Step::WIDTHS.start(), *Step::WIDTHS.end());
            step.width = size.map(within).filter(|w| *w != metrics::STEP_WIDTH);
            Some(Edit::replace(step))
        }
        ObjectId::Lane(id) => {
            let mut lane = journey.lane(id)?.clone();
            lane.height = size.map(|h| h.max(metrics::LANE_MIN));
            Some(Edit::replace(lane))
        }
        _ => None,
    }
}

/// The persona's score at a step or a touchpoint, set by hand; what she says there stays. Answers on which another score
/// rested go with that ([`Emotion::rescore`]), and the whole entry without a score if she says nothing there.
pub fn set_emotion(
    journey: &Journey,
    at: &ObjectId,
    persona: &Id<Persona>,
    score: Option<Score>,
) -> Option<Edit> {
    match at {
        ObjectId::Step(id) => {
            let mut step = Step::clone(journey.step(id)?.1);
            set_score(&mut step.emotions, persona, score);
            Some(Edit::replace(step))
        }
        ObjectId::Touchpoint(id) => {
            let mut touchpoint = Touchpoint::clone(journey.touchpoint(id)?.touchpoint);
            set_score(&mut touchpoint.emotions, persona, score);
            Some(Edit::replace(touchpoint))
        }
        _ => None,
    }
}

/// Puts the persona's score into this list, as [`set_emotion`] does at an object of the journey.
pub fn set_score(emotions: &mut Vec<Emotion>, persona: &Id<Persona>, score: Option<Score>) {
    match emotions.iter_mut().find(|e| e.persona == *persona) {
        Some(emotion) => emotion.rescore(score),
        None if score.is_some() => emotions.push(Emotion {
            persona: persona.clone(),
            score,
            ..Emotion::default()
        }),
        None => {}
    }
    emotions.retain(|e| e.persona != *persona || e.score.is_some() || e.quote.is_some());
}
