//! Moving what is selected with the keyboard.

use super::whereabouts::step_of;
use crate::app::App;
use crate::edit::{Edit, Place};
use crate::model::{Holder, Journey, Note, ObjectId};

/// Where a move by keyboard leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// To the step or stage before.
    Earlier,
    Later,
    /// Up within the stack or the list.
    Up,
    Down,
}

impl App {
    pub(super) fn move_selected(&mut self, direction: Direction) {
        let journey = self.desk.session.document().clone();
        let Some(object) = self.desk.selected().cloned() else {
            return;
        };
        if let Some(to) = moved(&journey, &object, direction) {
            self.apply(&Edit::Move {
                object: object.clone(),
                to,
            });
            self.canvas.reveal(object);
        }
    }
}

/// The place to which a move leads; none where it leads nowhere.
fn moved(journey: &Journey, object: &ObjectId, direction: Direction) -> Option<Place> {
    let by = match direction {
        Direction::Earlier | Direction::Up => -1_isize,
        Direction::Later | Direction::Down => 1,
    };
    let sideways = matches!(direction, Direction::Earlier | Direction::Later);
    let among = |parent: Holder, len: usize, index: Option<usize>| {
        let to = index?.checked_add_signed(by)?;
        (to < len).then(|| Place::new(parent, to))
    };
    match object {
        ObjectId::Touchpoint(id) => {
            let spot = journey.touchpoint(id)?;
            let index = spot.step.touchpoints.iter().position(|t| t.id == *id);
            if !sideways {
                return among(
                    Holder::Step(spot.step.id.clone()),
                    spot.step.touchpoints.len(),
                    index,
                );
            }
            let steps: Vec<_> = journey.steps().map(|(_, s)| s).collect();
            let here = steps.iter().position(|s| s.id == spot.step.id)?;
            let target = steps.get(here.checked_add_signed(by)?)?;
            Some(Place::new(Holder::Step(target.id.clone()), index?))
        }
        ObjectId::Step(id) => {
            let (stage, _) = journey.step(id)?;
            let index = stage.steps.iter().position(|s| s.id == *id)?;
            if let Some(place) = among(
                Holder::Stage(stage.id.clone()),
                stage.steps.len(),
                Some(index),
            ) {
                return Some(place);
            }
            // Beyond the edge of its stage it goes into the next one.
            let here = journey.stages.iter().position(|s| s.id == stage.id)?;
            let next = journey.stages.get(here.checked_add_signed(by)?)?;
            let index = if by < 0 { usize::MAX } else { 0 };
            Some(Place::new(Holder::Stage(next.id.clone()), index))
        }
        ObjectId::Note(id) => {
            let (holder, _) = journey.note(id)?;
            let step = step_of(journey, object)?;
            if !sideways {
                let index = note_index(journey, &holder, id);
                return index.and_then(|(i, len)| among(holder, len, Some(i)));
            }
            let steps: Vec<_> = journey.steps().map(|(_, s)| s).collect();
            let here = steps.iter().position(|s| s.id == step)?;
            let target = steps.get(here.checked_add_signed(by)?)?;
            Some(Place::last(Holder::Step(target.id.clone())))
        }
        ObjectId::Stage(id) => among(
            Holder::Journey,
            journey.stages.len(),
            journey.stages.iter().position(|s| s.id == *id),
        ),
        ObjectId::Lane(id) => among(
            Holder::Journey,
            journey.lanes.len(),
            journey.lanes.iter().position(|l| l.id == *id),
        ),
        ObjectId::Persona(id) => among(
            Holder::Journey,
            journey.personas.len(),
            journey.personas.iter().position(|p| p.id == *id),
        ),
        ObjectId::Owner(id) => among(
            Holder::Journey,
            journey.owners.len(),
            journey.owners.iter().position(|o| o.id == *id),
        ),
        ObjectId::SavedView(id) => among(
            Holder::Journey,
            journey.views.len(),
            journey.views.iter().position(|v| v.id == *id),
        ),
        _ => None,
    }
}

fn note_index(
    journey: &Journey,
    holder: &Holder,
    id: &crate::model::Id<Note>,
) -> Option<(usize, usize)> {
    let notes = match holder {
        Holder::Journey => &journey.notes,
        Holder::Stage(stage) => &journey.stage(stage)?.notes,
        Holder::Step(step) => &journey.step(step)?.1.notes,
        Holder::Touchpoint(t) => &journey.touchpoint(t)?.touchpoint.notes,
    };
    Some((notes.iter().position(|n| n.id == *id)?, notes.len()))
}
