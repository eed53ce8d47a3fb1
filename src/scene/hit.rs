//! What lies under a point.

use kurbo::{Point, Rect};

use super::{Part, Region, Scene, Subject};
use crate::model::ObjectId;

impl Scene {
    /// The topmost region at `point` (map units).
    pub fn hit(&self, point: Point) -> Option<&Region> {
        self.regions.iter().rev().find(|r| r.rect.contains(point))
    }

    /// Where this subject stands, if it is drawn at all.
    pub fn rect_of(&self, subject: &Subject) -> Option<Rect> {
        self.regions
            .iter()
            .find(|r| r.subject == *subject)
            .map(|r| r.rect)
    }

    /// Where the whole object stands, if it is drawn at all.
    pub fn rect_of_object(&self, object: &ObjectId) -> Option<Rect> {
        self.regions
            .iter()
            .find(|r| r.subject.object == *object && r.subject.part == Part::Whole)
            .map(|r| r.rect)
    }
}
