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
        self.region_of_object(object).map(|r| r.rect)
    }

    /// The region of the whole object; of a step on the sheet, where it has no box of its own, that of its title.
    pub fn region_of_object(&self, object: &ObjectId) -> Option<&Region> {
        let part = |wanted: Part| {
            let mut regions = self.regions.iter();
            regions.find(|r| r.subject.object == *object && r.subject.part == wanted)
        };
        part(Part::Whole).or_else(|| match object {
            ObjectId::Step(_) => part(Part::Title),
            _ => None,
        })
    }
}
