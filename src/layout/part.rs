//! The part of a map that a view shows, as a map of its own: what tables and diagrams then say of it.

use std::borrow::Cow;
use std::sync::Arc;

use super::View;
use super::frame::{Column, Frame};
use crate::model::{Journey, Stage, Step, Touchpoint};

/// The map with no more than the stages, steps, lanes, personas and touchpoints that the view shows: what it leaves out
/// of a picture is left out. What a filter only pales stays.
pub fn part<'a>(journey: &'a Journey, view: &View) -> Cow<'a, Journey> {
    let hides = view.filter.as_ref().is_some_and(|filter| filter.hides);
    let is_chosen = view.stages.is_some() || view.steps.is_some() || view.lanes.is_some();
    if !hides && !is_chosen && view.curves.alone().is_none() && view.state.is_none() {
        return Cow::Borrowed(journey);
    }
    let of_state = view.state.map(|state| journey.in_state(state));
    let journey = of_state.as_ref().unwrap_or(journey);
    let frame = Frame::new(journey, view);
    let stages = (frame.columns).chunk_by(|a, b| a.stage.id == b.stage.id);
    let mut part = Journey {
        stages: stages.map(|columns| stage(&frame, columns)).collect(),
        personas: frame.personas.iter().map(|(_, p)| (*p).clone()).collect(),
        ..journey.clone()
    };
    if view.lanes.is_some() {
        part.lanes = frame.lanes.iter().map(|lane| (*lane).clone()).collect();
    }
    if let Some(persona) = view.curves.alone() {
        part.notes.retain(|note| note.is_for(persona));
    }
    Cow::Owned(part)
}

fn stage(frame: &Frame<'_>, columns: &[Column<'_>]) -> Arc<Stage> {
    let mut stage = Stage::clone(columns[0].stage);
    stage.steps = (columns.iter())
        .filter_map(|column| Some(step(frame, column, column.step?)))
        .collect();
    if let Some(persona) = frame.view.curves.alone() {
        stage.notes.retain(|note| note.is_for(persona));
    }
    Arc::new(stage)
}

fn step(frame: &Frame<'_>, column: &Column<'_>, step: &Step) -> Arc<Step> {
    let mut touchpoints: Vec<Arc<Touchpoint>> = frame.touchpoints(column).cloned().collect();
    let mut step = step.clone();
    if let Some(persona) = frame.view.curves.alone() {
        step.emotions.retain(|emotion| emotion.persona == *persona);
        step.notes.retain(|note| note.is_for(persona));
        for touchpoint in &mut touchpoints {
            let touchpoint = Arc::make_mut(touchpoint);
            let emotions = &mut touchpoint.emotions;
            emotions.retain(|emotion| emotion.persona == *persona);
            touchpoint.notes.retain(|note| note.is_for(persona));
        }
    }
    step.touchpoints = touchpoints;
    Arc::new(step)
}
