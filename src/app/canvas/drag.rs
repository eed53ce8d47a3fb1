//! Dragging: points of a curve up and down, cards, notes, steps, stages and lanes to other places.
//!
//! While it lasts the document is shown as if it were over (a preview), so that the map flows around it.

use egui::{CursorIcon, Pos2, Ui, Vec2};
use kurbo::Point;

use super::{Canvas, Tool};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::titles;
use crate::edit::{self, Edit, Place};
use crate::model::{Holder, Id, Journey, ObjectId, Score, Stage, Step};
use crate::scene::{Part, Subject};

/// An object under the hand.
#[derive(Debug)]
pub(super) struct Drag {
    pub object: ObjectId,
    /// What the pointer carries along.
    pub name: String,
    /// Where it would stand if it were let go now.
    place: Option<Place>,
}

/// How near to the edge of the view the map begins to scroll, points.
const EDGE: f32 = 40.0;

impl Canvas {
    pub(super) fn begin_drag(&self, desk: &Desk, at: Pos2, subject: Option<Subject>) -> Tool {
        let Some(subject) = subject else {
            return Tool::Pan;
        };
        let journey = desk.journey();
        match (&subject.object, &subject.part) {
            (ObjectId::Step(step), Part::Emotion(persona)) => {
                let score = self.score_at(at).unwrap_or_default();
                return Tool::Emotion {
                    step: step.clone(),
                    persona: persona.clone(),
                    score,
                };
            }
            (_, Part::Cell(_)) | (ObjectId::Journey, _) => return Tool::Pan,
            (
                ObjectId::Touchpoint(_)
                | ObjectId::Note(_)
                | ObjectId::Step(_)
                | ObjectId::Stage(_)
                | ObjectId::Lane(_),
                Part::Whole | Part::Title | Part::Detail,
            ) => {}
            _ => return Tool::Pan,
        }
        let whole = Subject {
            object: subject.object.clone(),
            part: Part::Whole,
        };
        let name = titles::text_of(journey, &whole).unwrap_or_default();
        Tool::Object(Drag {
            object: subject.object,
            name,
            place: None,
        })
    }

    pub(super) fn drag(
        &mut self,
        ui: &Ui,
        desk: &Desk,
        pointer: Pos2,
        alt: bool,
        wishes: &mut Wishes,
    ) {
        if matches!(self.tool, Tool::Emotion { .. } | Tool::Object(_)) {
            self.scroll_at_edges(ui, pointer);
        }
        let at = self.camera.map_from_screen(self.viewport, pointer);
        let height = self.score_at(pointer);
        match &mut self.tool {
            Tool::Emotion {
                step,
                persona,
                score,
            } => {
                ui.ctx().set_cursor_icon(CursorIcon::ResizeVertical);
                let Some(wanted) = height.and_then(Score::clamped) else {
                    return;
                };
                let wanted = wanted.snapped(if alt { 0.1 } else { 0.5 });
                if wanted.get() != *score {
                    *score = wanted.get();
                    wishes.push(Wish::FocusPersona(persona.clone()));
                    if let Some(edit) =
                        edit::set_emotion(desk.journey(), &(&*step).into(), persona, Some(wanted))
                    {
                        wishes.push(Wish::Preview(edit));
                    }
                }
            }
            Tool::Object(drag) => {
                ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
                let object = drag.object.clone();
                let place = place_at(&self.scene, desk.journey(), &object, at);
                let Tool::Object(drag) = &mut self.tool else {
                    return;
                };
                if place.is_some() && place != drag.place {
                    drag.place.clone_from(&place);
                    if let Some(to) = place {
                        wishes.push(Wish::Preview(Edit::Move { object, to }));
                    }
                }
            }
            Tool::Idle | Tool::Pressed { .. } | Tool::Pan => {}
        }
    }

    fn scroll_at_edges(&mut self, ui: &Ui, pointer: Pos2) {
        let push = |p: f32, low: f32, high: f32| {
            if p < low + EDGE {
                p - low - EDGE
            } else if p > high - EDGE {
                p - high + EDGE
            } else {
                0.0
            }
        };
        let view = self.viewport;
        let by = Vec2::new(
            push(pointer.x, view.min.x, view.max.x),
            push(pointer.y, view.min.y, view.max.y),
        );
        if by != Vec2::ZERO {
            let seconds = ui.input(|i| i.stable_dt).min(0.05);
            self.pan(by.clamp(Vec2::splat(-EDGE), Vec2::splat(EDGE)) * seconds * 14.0);
            ui.ctx().request_repaint();
        }
    }
}

/// Where this object would stand if it were let go at `at` (map units).
fn place_at(
    scene: &crate::scene::Scene,
    journey: &Journey,
    object: &ObjectId,
    at: Point,
) -> Option<Place> {
    let step_below = || {
        scene
            .regions
            .iter()
            .rev()
            .find_map(|r| match (&r.subject.object, &r.subject.part) {
                (ObjectId::Step(id), Part::Cell(_)) if r.rect.contains(at) => Some(id.clone()),
                _ => None,
            })
    };
    match object {
        ObjectId::Touchpoint(id) => {
            let step = step_below().or_else(|| nearest_column(scene, at))?;
            let (_, target) = journey.step(&step)?;
            // Before the first card whose middle lies below the pointer.
            let others = target.touchpoints.iter().filter(|t| t.id != *id);
            let index = others.take_while(|t| {
                scene
                    .rect_of_object(&(&t.id).into())
                    .is_some_and(|r| r.center().y < at.y)
            });
            Some(Place::new(Holder::Step(step), index.count()))
        }
        ObjectId::Note(id) => {
            let step = step_below()?;
            let (holder, _) = journey.note(id)?;
            // A note that stays in its column stays where it stands.
            let column = match &holder {
                Holder::Step(s) => Some(s.clone()),
                Holder::Touchpoint(t) => journey.touchpoint(t).map(|s| s.step.id.clone()),
                Holder::Journey | Holder::Stage(_) => None,
            };
            (column.as_ref() != Some(&step)).then(|| Place::last(Holder::Step(step)))
        }
        ObjectId::Step(id) => step_place(scene, journey, id, at),
        ObjectId::Stage(id) => {
            let others = journey.stages.iter().filter(|s| s.id != *id);
            Some(Place::new(
                Holder::Journey,
                others.take_while(|s| is_before(scene, s, at)).count(),
            ))
        }
        ObjectId::Lane(id) => {
            let others = journey
                .lanes
                .iter()
                .enumerate()
                .filter(|(_, l)| l.id != *id);
            let index = others
                .enumerate()
                .filter(|(_, (_, l))| {
                    scene
                        .rect_of_object(&(&l.id).into())
                        .is_some_and(|r| r.center().y < at.y)
                })
                .map(|(i, _)| i + 1)
                .last();
            Some(Place::new(Holder::Journey, index.unwrap_or(0)))
        }
        _ => None,
    }
}

/// A step goes before the first other one whose middle lies right of the pointer, in that one's stage or the stage below the pointer.
fn step_place(
    scene: &crate::scene::Scene,
    journey: &Journey,
    id: &Id<Step>,
    at: Point,
) -> Option<Place> {
    let stage = journey
        .stages
        .iter()
        .filter_map(|s| Some((s, scene.rect_of_object(&(&s.id).into())?)))
        .min_by(|(_, a), (_, b)| distance(a, at).total_cmp(&distance(b, at)))?
        .0;
    let others = stage.steps.iter().filter(|s| s.id != *id);
    let index = others
        .take_while(|s| column(scene, &s.id).is_some_and(|r| r.center().x < at.x))
        .count();
    Some(Place::new(Holder::Stage(stage.id.clone()), index))
}

fn is_before(scene: &crate::scene::Scene, stage: &Stage, at: Point) -> bool {
    scene.rect_of_object(&(&stage.id).into()).is_some_and(|r| {
        // A folded map has stages below each other.
        r.y1 + 2000.0 < at.y || r.center().x < at.x
    })
}

fn distance(rect: &kurbo::Rect, at: Point) -> f64 {
    (rect.x0 - at.x).max(at.x - rect.x1).max(0.0)
}

fn column(scene: &crate::scene::Scene, id: &Id<Step>) -> Option<kurbo::Rect> {
    scene
        .regions
        .iter()
        .find_map(|r| match (&r.subject.object, &r.subject.part) {
            (ObjectId::Step(step), Part::Cell(_)) if step == id => Some(r.rect),
            _ => None,
        })
}

/// The step whose column is nearest, for a pointer above or below all lanes.
fn nearest_column(scene: &crate::scene::Scene, at: Point) -> Option<Id<Step>> {
    scene
        .regions
        .iter()
        .filter_map(|r| match (&r.subject.object, &r.subject.part) {
            (ObjectId::Step(id), Part::Cell(_)) => Some((id, distance(&r.rect, at))),
            _ => None,
        })
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(id, _)| id.clone())
}
