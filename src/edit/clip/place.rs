//! Where the objects of a clip go.

use std::collections::HashMap;
use std::sync::Arc;

use crate::edit::capture::{after, place_after};
use crate::edit::whereabouts::{stage_of, step_of};
use crate::edit::{Edit, Object, Place};
use crate::model::{Class, Holder, Journey, ObjectId, Stage, Step, Touchpoint};

/// The edit that puts these objects of a clip, which has the map's names by now, where they belong.
pub(super) fn put(
    journey: &Journey,
    clip: &Journey,
    objects: impl Iterator<Item = ObjectId>,
    added: &[ObjectId],
    beside: Option<&ObjectId>,
) -> (Edit, Vec<ObjectId>) {
    let beside = beside.filter(|o| journey.contains(o));
    let objects: Vec<ObjectId> = objects.collect();
    let mut edits: Vec<Edit> = Vec::new();
    for id in added {
        if let Some(object) = Object::find(clip, id) {
            let at = beside.and_then(|o| among_its_like(journey, o, id));
            let at = at.unwrap_or(Place::last(Holder::Journey));
            edits.push(Edit::Add { object, at });
        }
    }
    let (mut steps, mut touchpoints) = (Vec::new(), Vec::new());
    let mut rows = Row::default();
    for id in &objects {
        match Object::find(clip, id) {
            Some(Object::Step(step)) => steps.push(step),
            Some(Object::Touchpoint(touchpoint)) => touchpoints.push(touchpoint),
            Some(Object::Note(note)) => {
                let at = rows.next(Class::Note, || note_place(journey, beside));
                let mut note = note;
                if note.until.is_some() && !matches!(at.parent, Holder::Step(_)) {
                    Arc::make_mut(&mut note).until = None;
                }
                edits.push(Edit::Add {
                    object: note.into(),
                    at,
                });
            }
            Some(object @ Object::Stage(_)) => {
                let at = rows.next(Class::Stage, || stage_place(journey, beside));
                edits.push(Edit::Add { object, at });
            }
            Some(object @ Object::Lane(_)) => {
                let at = rows.next(Class::Lane, || {
                    let at = beside.and_then(|o| among_its_like(journey, o, id));
                    at.unwrap_or(Place::last(Holder::Journey))
                });
                edits.push(Edit::Add { object, at });
            }
            // Entries of lists stand among what is added, or are the map's own.
            _ => {}
        }
    }
    place_steps(journey, clip, steps, beside, &mut edits);
    place_touchpoints(journey, clip, touchpoints, beside, &mut edits);
    (Edit::Batch(edits), objects)
}

/// The places of objects of a class that follow each other.
#[derive(Default)]
struct Row(HashMap<Class, Place>);

impl Row {
    fn next(&mut self, class: Class, first: impl FnOnce() -> Place) -> Place {
        let place = self.0.entry(class).or_insert_with(first);
        let here = place.clone();
        place.index = place.index.saturating_add(1);
        here
    }
}

/// Right after an object of the same list.
fn among_its_like(journey: &Journey, beside: &ObjectId, new: &ObjectId) -> Option<Place> {
    (beside.class() == new.class())
        .then(|| place_after(journey, beside))
        .flatten()
}

fn stage_place(journey: &Journey, beside: Option<&ObjectId>) -> Place {
    let stage = beside.and_then(|o| stage_of(journey, o));
    let place = stage.and_then(|id| after(journey, &id));
    place.unwrap_or(Place::last(Holder::Journey))
}

fn note_place(journey: &Journey, beside: Option<&ObjectId>) -> Place {
    match beside {
        Some(ObjectId::Touchpoint(id)) => Place::last(Holder::Touchpoint(id.clone())),
        Some(ObjectId::Step(id)) => Place::last(Holder::Step(id.clone())),
        Some(ObjectId::Stage(id)) => Place::last(Holder::Stage(id.clone())),
        Some(ObjectId::Note(id)) => after(journey, id).unwrap_or(Place::last(Holder::Journey)),
        _ => Place::last(Holder::Journey),
    }
}

/// After the step that is meant, at the end of the stage that is meant, else at the end of the map. A map without
/// stages gets the one in which they stood.
fn place_steps(
    journey: &Journey,
    clip: &Journey,
    steps: Vec<Arc<Step>>,
    beside: Option<&ObjectId>,
    edits: &mut Vec<Edit>,
) {
    let Some(first) = steps.first() else { return };
    let place = match beside {
        Some(ObjectId::Stage(id)) => Some(Place::last(Holder::Stage(id.clone()))),
        Some(object) => step_of(journey, object).and_then(|id| after(journey, &id)),
        None => None,
    };
    let last = || {
        let stage = journey.stages.last()?;
        Some(Place::last(Holder::Stage(stage.id.clone())))
    };
    match place.or_else(last) {
        Some(first) => {
            let mut row = Row::default();
            for step in steps {
                let at = row.next(Class::Step, || first.clone());
                let object = step.into();
                edits.push(Edit::Add { object, at });
            }
        }
        None => {
            let around = clip.step(&first.id).map(|(stage, _)| stage.clone());
            edits.push(Edit::add_last(
                bare_stage(around.as_deref(), steps),
                Holder::Journey,
            ));
        }
    }
}

/// Below the touchpoint that is meant, at the end of the step that is meant, else of the last one.
fn place_touchpoints(
    journey: &Journey,
    clip: &Journey,
    touchpoints: Vec<Arc<Touchpoint>>,
    beside: Option<&ObjectId>,
    edits: &mut Vec<Edit>,
) {
    let Some(first) = touchpoints.first() else {
        return;
    };
    let stage = beside.and_then(|o| stage_of(journey, o));
    let place = match beside {
        Some(ObjectId::Touchpoint(id)) => after(journey, id),
        Some(object) => step_of(journey, object).map(|step| Place::last(Holder::Step(step))),
        None => None,
    };
    let last = || {
        let step = journey.steps().next_back()?.1;
        Some(Place::last(Holder::Step(step.id.clone())))
    };
    // A stage that is meant and has no step yet gets one.
    let place = place.or_else(|| if stage.is_none() { last() } else { None });
    if let Some(first) = place {
        let mut row = Row::default();
        for touchpoint in touchpoints {
            let at = row.next(Class::Touchpoint, || first.clone());
            let object = touchpoint.into();
            edits.push(Edit::Add { object, at });
        }
        return;
    }
    let around = clip.touchpoint(&first.id);
    let step = Arc::new(Step {
        title: around.map_or_else(String::new, |spot| spot.step.title.clone()),
        touchpoints,
        ..Step::default()
    });
    let stage = stage.or_else(|| journey.stages.last().map(|s| s.id.clone()));
    match stage {
        Some(stage) => edits.push(Edit::add_last(step, Holder::Stage(stage))),
        None => {
            let around = around.map(|spot| spot.stage.as_ref());
            let stage = bare_stage(around, vec![step]);
            edits.push(Edit::add_last(stage, Holder::Journey));
        }
    }
}

/// A stage for what has none, called like the one in which it stood.
fn bare_stage(like: Option<&Stage>, steps: Vec<Arc<Step>>) -> Stage {
    Stage {
        name: like.map_or_else(String::new, |stage| stage.name.clone()),
        period: like.map_or_else(Default::default, |stage| stage.period),
        steps,
        ..Stage::default()
    }
}
