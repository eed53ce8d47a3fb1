//! Where things would stand if they were let go at a point of the map.

use kurbo::{Point, Rect};

use crate::edit::Place;
use crate::model::{
    Holder, Id, Journey, Lane, LaneKind, Note, NoteKind, ObjectId, Stage, Step, Touchpoint,
};
use crate::scene::{Part, Scene};

/// A place, and what the lane there makes of a note.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Landing {
    /// Counted among the children that are not in the hand.
    pub to: Place,
    pub kind: Option<NoteKind>,
}

impl From<Place> for Landing {
    fn from(to: Place) -> Self {
        Self { to, kind: None }
    }
}

/// The map as it is shown, with the document from before the drag and what is in the hand.
pub(super) struct Ground<'a> {
    pub scene: &'a Scene,
    pub journey: &'a Journey,
    /// All of one class. What is shown of them tells nothing of where they came from.
    pub held: &'a [ObjectId],
}

impl Ground<'_> {
    /// Where `lead`, the one that was taken, would land at `at` (map units), and the others with it.
    pub fn landing(&self, lead: &ObjectId, at: Point) -> Option<Landing> {
        match lead {
            ObjectId::Touchpoint(_) => self.for_cards(at).map(Landing::from),
            ObjectId::Note(id) => self.for_notes(id, at),
            ObjectId::Step(_) => self.for_steps(at).map(Landing::from),
            ObjectId::Stage(_) => {
                let before = |s: &&Stage| self.middle(&s.id).is_some_and(|m| m.x < at.x);
                let index = self.others(&self.journey.stages).take_while(before);
                Some(Place::new(Holder::Journey, index.count()).into())
            }
            ObjectId::Lane(_) => {
                let others = self.others(&self.journey.lanes).enumerate();
                // Hidden lanes are nowhere; they stay behind the one that they follow.
                let above = others.filter(|(_, l)| self.middle(&l.id).is_some_and(|m| m.y < at.y));
                let index = above.last().map_or(0, |(i, _)| i + 1);
                Some(Place::new(Holder::Journey, index).into())
            }
            _ => None,
        }
    }

    /// Those of a list that are not in the hand.
    fn others<'b, T>(&'b self, list: &'b [std::sync::Arc<T>]) -> impl Iterator<Item = &'b T>
    where
        T: Named,
    {
        let is_held = |x: &&T| self.held.contains(&x.object());
        list.iter().map(AsRef::as_ref).filter(move |x| !is_held(x))
    }

    fn middle(&self, id: impl Into<ObjectId>) -> Option<Point> {
        self.scene.rect_of_object(&id.into()).map(|r| r.center())
    }

    /// Before the first card whose middle lies below the pointer, in the column that it points at.
    fn for_cards(&self, at: Point) -> Option<Place> {
        let step = nearest_column(self.scene, at)?;
        let (_, target) = self.journey.step(&step)?;
        let above = |t: &&Touchpoint| self.middle(&t.id).is_some_and(|m| m.y < at.y);
        let index = self.others(&target.touchpoints).take_while(above).count();
        Some(Place::new(Holder::Step(step), index))
    }

    /// On the card, the stage or the step below the pointer. A lane of other notes makes it one of these.
    fn for_notes(&self, lead: &Id<Note>, at: Point) -> Option<Landing> {
        let (from, note) = self.journey.note(lead)?;
        let mut below = self.scene.regions.iter().rev();
        let hit = below.find(|r| {
            let takes = matches!(
                (&r.subject.object, &r.subject.part),
                (ObjectId::Touchpoint(_) | ObjectId::Stage(_), Part::Whole)
                    | (ObjectId::Step(_), Part::Cell(_))
            );
            takes && r.rect.contains(at)
        })?;
        let (step, lane) = match (&hit.subject.object, &hit.subject.part) {
            (ObjectId::Touchpoint(id), _) => {
                return Some(Place::last(Holder::Touchpoint(id.clone())).into());
            }
            (ObjectId::Stage(id), _) => return Some(Place::last(Holder::Stage(id.clone())).into()),
            (ObjectId::Step(id), Part::Cell(lane)) => (id, self.journey.lane(lane)?),
            _ => return None,
        };
        let kind = match &lane.shows {
            LaneKind::Notes(kinds) if !kinds.contains(&note.kind) => kinds.first().copied(),
            _ => None,
        };
        // In its own column it stays on what it stands on.
        let parent = match from {
            Holder::Touchpoint(t)
                if self.journey.touchpoint(&t).map(|s| &s.step.id) == Some(step) =>
            {
                Holder::Touchpoint(t)
            }
            _ => Holder::Step(step.clone()),
        };
        let siblings = match &parent {
            Holder::Touchpoint(t) => &self.journey.touchpoint(t)?.touchpoint.notes,
            _ => &self.journey.step(step)?.1.notes,
        };
        let others: Vec<&Note> = self.others(siblings).collect();
        let in_lane = hit.rect.y0..hit.rect.y1;
        let follows = |n: &&Note| {
            let middle = self.middle(&n.id);
            middle.is_some_and(|m| in_lane.contains(&m.y) && m.y > at.y)
        };
        let index = others.iter().position(follows).unwrap_or(others.len());
        Some(Landing {
            to: Place::new(parent, index),
            kind,
        })
    }

    /// Before the first step whose middle lies right of the pointer, in the stage that it points at.
    fn for_steps(&self, at: Point) -> Option<Place> {
        let away = |s: &Stage| {
            let rect = self.scene.rect_of_object(&(&s.id).into())?;
            Some(distance(&rect, at))
        };
        let stages = self.journey.stages.iter();
        let (stage, _) = stages
            .filter_map(|s| Some((s, away(s)?)))
            .min_by(|(_, a), (_, b)| a.total_cmp(b))?;
        let before = |s: &&Step| {
            let column = column_of(self.scene, &s.id);
            column.is_some_and(|r| r.center().x < at.x)
        };
        let index = self.others(&stage.steps).take_while(before).count();
        Some(Place::new(Holder::Stage(stage.id.clone()), index))
    }
}

/// What has an id among all objects.
trait Named {
    fn object(&self) -> ObjectId;
}

macro_rules! named {
    ($($name:ident),*) => {$(
        impl Named for $name {
            fn object(&self) -> ObjectId {
                (&self.id).into()
            }
        }
    )*};
}
named!(Stage, Step, Touchpoint, Note, Lane);

/// How far a point lies beside a box.
fn distance(rect: &Rect, at: Point) -> f64 {
    (rect.x0 - at.x).max(at.x - rect.x1).max(0.0)
}

/// The steps with their cells, lane by lane.
pub(super) fn cells(scene: &Scene) -> impl Iterator<Item = (&Id<Step>, Rect)> {
    scene
        .regions
        .iter()
        .filter_map(|r| match (&r.subject.object, &r.subject.part) {
            (ObjectId::Step(id), Part::Cell(_)) => Some((id, r.rect)),
            _ => None,
        })
}

/// The column of a step, from its first lane to the last.
pub(super) fn column_of(scene: &Scene, id: &Id<Step>) -> Option<Rect> {
    let own = cells(scene).filter(|(step, _)| *step == id);
    own.map(|(_, rect)| rect).reduce(|a, b| a.union(b))
}

/// The step whose column is nearest.
fn nearest_column(scene: &Scene, at: Point) -> Option<Id<Step>> {
    let near = cells(scene).min_by(|(_, a), (_, b)| distance(a, at).total_cmp(&distance(b, at)));
    near.map(|(id, _)| id.clone())
}
