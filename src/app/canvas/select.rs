//! Selecting by pointer: clicks, ranges, the rubber band; and what stands in reading order.

use egui::Pos2;
use kurbo::{Point, Rect};

use super::{Canvas, Tool, points, target_of};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::model::{Class, Id, Lane, ObjectId};
use crate::scene::{Part, Region, Scene, Subject};

/// A box that is drawn over empty ground: what it touches is selected.
#[derive(Debug)]
pub(super) struct RubberBand {
    from: Point,
    to: Point,
    /// What was selected before.
    before: Vec<ObjectId>,
    /// Whether that stays selected.
    adds: bool,
}

impl RubberBand {
    pub fn rect(&self) -> Rect {
        Rect::from_points(self.from, self.to)
    }
}

/// Whether this is the box of something that can be selected with others of its kind.
fn stands(region: &Region) -> bool {
    matches!(
        (&region.subject.object, &region.subject.part),
        (
            ObjectId::Stage(_) | ObjectId::Touchpoint(_) | ObjectId::Note(_) | ObjectId::Lane(_),
            Part::Whole
        ) | (ObjectId::Step(_), Part::Title)
    )
}

/// The lanes' labels, from the top.
fn lanes(scene: &Scene) -> impl Iterator<Item = (&Id<Lane>, Rect)> {
    scene
        .regions
        .iter()
        .filter_map(|r| match &r.subject.object {
            ObjectId::Lane(id) if r.subject.part == Part::Whole => Some((id, r.rect)),
            _ => None,
        })
}

impl Canvas {
    /// The objects of this class that are shown, each once: lane by lane, there from the left, in a column from the
    /// top.
    pub fn in_reading_order(&self, class: Class) -> Vec<ObjectId> {
        let rows: Vec<f64> = lanes(&self.scene).map(|(_, rect)| rect.y0).collect();
        let row = |rect: &Rect| rows.iter().filter(|y| **y <= rect.y0).count();
        let mut found: Vec<(usize, Rect, &ObjectId)> = Vec::new();
        for region in self.scene.regions.iter().filter(|r| stands(r)) {
            let object = &region.subject.object;
            if object.class() == Some(class) && found.iter().all(|(.., o)| *o != object) {
                found.push((row(&region.rect), region.rect, object));
            }
        }
        found.sort_by(|(a, r, _), (b, s, _)| {
            let across = r.x0.total_cmp(&s.x0);
            a.cmp(b).then(across).then(r.y0.total_cmp(&s.y0))
        });
        found.into_iter().map(|(.., o)| o.clone()).collect()
    }

    /// What stands in this lane, of this class.
    pub fn in_lane(&self, lane: &Id<Lane>, class: Class) -> Vec<ObjectId> {
        let Some((_, lane)) = lanes(&self.scene).find(|(id, _)| *id == lane) else {
            return Vec::new();
        };
        let inside = |o: &ObjectId| {
            let regions = self.scene.regions.iter().filter(|r| stands(r));
            let mut own = regions.filter(|r| r.subject.object == *o);
            own.any(|r| (lane.y0..lane.y1).contains(&r.rect.center().y))
        };
        let mut all = self.in_reading_order(class);
        all.retain(inside);
        all
    }

    /// The lane in which an object stands.
    pub fn lane_of(&self, object: &ObjectId) -> Option<Id<Lane>> {
        let mut regions = self.scene.regions.iter().filter(|r| stands(r));
        let at = regions.find(|r| r.subject.object == *object)?.rect.center();
        let lane = lanes(&self.scene).find(|(_, r)| (r.y0..r.y1).contains(&at.y));
        lane.map(|(id, _)| id.clone())
    }

    pub(super) fn begin_band(&self, desk: &Desk, at: Pos2, adds: bool) -> Tool {
        let from = self.camera.map_from_screen(self.viewport, at);
        Tool::Band(RubberBand {
            from,
            to: from,
            before: desk.selection.clone(),
            adds,
        })
    }

    pub(super) fn stretch_band(&mut self, desk: &Desk, pointer: Pos2, wishes: &mut Wishes) {
        let to = self.camera.map_from_screen(self.viewport, pointer);
        let Tool::Band(band) = &mut self.tool else {
            return;
        };
        band.to = to;
        let rect = band.rect();
        let mut chosen = if band.adds {
            band.before.clone()
        } else {
            Vec::new()
        };
        // Labels of lanes lie on their cells wherever the map is scrolled to: they are clicked.
        let touched = self.scene.regions.iter().filter(|r| {
            stands(r)
                && !matches!(r.subject.object, ObjectId::Lane(_))
                && !r.rect.intersect(rect).is_zero_area()
        });
        for region in touched {
            if !chosen.contains(&region.subject.object) {
                chosen.push(region.subject.object.clone());
            }
        }
        if chosen != desk.selection {
            wishes.push(Wish::Select(chosen));
        }
    }

    /// What was selected before the rubber band is selected again.
    pub(super) fn drop_band(&self, wishes: &mut Wishes) {
        if let Tool::Band(band) = &self.tool {
            wishes.push(Wish::Select(band.before.clone()));
        }
    }

    /// A click selects; with Ctrl it adds to the selection or takes away from it, with Shift it selects all from the
    /// first one of this class on. On a step's empty place in the curve's lane it makes a point.
    pub(super) fn click(
        &self,
        desk: &Desk,
        at: Pos2,
        subject: Option<Subject>,
        modifiers: egui::Modifiers,
        wishes: &mut Wishes,
    ) {
        let Some(subject) = subject else {
            wishes.push(Wish::Select(Vec::new()));
            return;
        };
        let plain = !modifiers.shift && !modifiers.command;
        match (&subject.object, &subject.part) {
            (_, part) if plain && part.is_meant_itself() => {
                wishes.push(Wish::SelectPart(subject));
                return;
            }
            (_, Part::Quote(persona)) => wishes.push(Wish::FocusPersona(persona.clone())),
            (_, Part::Curve(persona)) => {
                wishes.push(Wish::FocusPersona(persona.clone()));
                return;
            }
            (_, Part::Link) => {
                if let Some(target) = target_of(desk.journey(), &subject.object) {
                    wishes.push(Wish::Reveal(target));
                    return;
                }
            }
            (_, Part::Face(score)) => {
                wishes.command(points::command_of(*score));
                return;
            }
            (ObjectId::Step(step), Part::Cell(lane))
                if plain && self.make_point(desk, step, lane, at, wishes) =>
            {
                return;
            }
            _ => {}
        }
        let object = subject.object;
        if object == ObjectId::Journey {
            let whole = subject.part == Part::Whole;
            if plain || !whole {
                wishes.push(Wish::Select(if whole { Vec::new() } else { vec![object] }));
            }
        } else if modifiers.shift {
            wishes.push(Wish::Select(self.range_to(desk, object)));
        } else if modifiers.command {
            wishes.push(Wish::ToggleSelect(object));
        } else {
            wishes.push(Wish::Select(vec![object]));
        }
    }

    /// From the first selected one of its class to this one.
    fn range_to(&self, desk: &Desk, object: ObjectId) -> Vec<ObjectId> {
        let anchor = desk.selection.iter().find(|o| o.class() == object.class());
        let all = object.class().map(|class| self.in_reading_order(class));
        let all = all.unwrap_or_default();
        let place = |o: &ObjectId| all.iter().position(|x| x == o);
        match (anchor.and_then(place), place(&object)) {
            (Some(from), Some(to)) if from <= to => all[from..=to].to_vec(),
            (Some(from), Some(to)) => all[to..=from].iter().rev().cloned().collect(),
            _ => vec![object],
        }
    }
}
