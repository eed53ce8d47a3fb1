//! Walking the map with the arrow keys: to the nearest object in that direction, as the eye goes.

use egui::{Key, Modifiers, Ui};
use kurbo::{Rect, Vec2};

use super::Canvas;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::model::ObjectId;
use crate::scene::{Part, Scene};

pub(super) fn walk(canvas: &Canvas, ui: &Ui, desk: &Desk, wishes: &mut Wishes) {
    let directions = [
        (Key::ArrowLeft, Vec2::new(-1.0, 0.0)),
        (Key::ArrowRight, Vec2::new(1.0, 0.0)),
        (Key::ArrowUp, Vec2::new(0.0, -1.0)),
        (Key::ArrowDown, Vec2::new(0.0, 1.0)),
    ];
    for (key, direction) in directions {
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
            let next = match desk.selected() {
                None => first(&canvas.scene),
                Some(object) => next(&canvas.scene, object, direction),
            };
            if let Some(object) = next {
                wishes.push(Wish::Reveal(object));
            }
        }
    }
}

/// Boxes of the objects that can be walked to.
fn stops(scene: &Scene) -> impl Iterator<Item = (&ObjectId, Rect)> {
    scene.regions.iter().filter_map(|r| {
        let stands = matches!(
            (&r.subject.object, &r.subject.part),
            (
                ObjectId::Stage(_) | ObjectId::Touchpoint(_) | ObjectId::Note(_),
                Part::Whole
            ) | (ObjectId::Step(_), Part::Title)
        );
        stands.then_some((&r.subject.object, r.rect))
    })
}

fn first(scene: &Scene) -> Option<ObjectId> {
    stops(scene).next().map(|(object, _)| object.clone())
}

/// The nearest stop in a direction: what lies straight ahead counts before what lies aside.
fn next(scene: &Scene, from: &ObjectId, direction: Vec2) -> Option<ObjectId> {
    let here = stops(scene)
        .find(|(object, _)| *object == from)
        .map(|(_, rect)| rect)?;
    let gap = |low: f64, high: f64, a: f64, b: f64| (low - b).max(a - high).max(0.0);
    stops(scene)
        .filter(|(object, _)| *object != from)
        .filter_map(|(object, rect)| {
            let way = rect.center() - here.center();
            let ahead = way.dot(direction);
            let (forward, aside) = if direction.x == 0.0 {
                (
                    gap(rect.y0, rect.y1, here.y0, here.y1),
                    gap(rect.x0, rect.x1, here.x0, here.x1),
                )
            } else {
                (
                    gap(rect.x0, rect.x1, here.x0, here.x1),
                    gap(rect.y0, rect.y1, here.y0, here.y1),
                )
            };
            (ahead > 1.0 && (forward > 0.0 || aside == 0.0))
                .then_some((object, forward + aside * 4.0 + ahead * 0.05))
        })
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(object, _)| object.clone())
}
