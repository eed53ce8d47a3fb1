//! Columns and lanes made larger and smaller by keyboard.

use super::whereabouts::steps_of;
use crate::app::App;
use crate::edit::{self, Edit};
use crate::model::ObjectId;

/// By how much a column or a lane grows, map units.
const STEP: f64 = 24.0;

impl App {
    pub(super) fn resize_steps(&mut self, sign: f64) {
        let steps = self.selected_steps();
        self.resize(&steps, |size| Some(size + sign * STEP));
    }

    pub(super) fn resize_lanes(&mut self, sign: f64) {
        let lanes = self.selected_lanes();
        self.resize(&lanes, |size| Some(size + sign * STEP));
    }

    pub(super) fn size_automatically(&mut self) {
        let mut objects = self.selected_lanes();
        if objects.is_empty() {
            objects = self.selected_steps();
        }
        self.resize(&objects, |_| None);
    }

    fn selected_steps(&self) -> Vec<ObjectId> {
        let steps = steps_of(self.desk.journey(), &self.desk.selection);
        steps.into_iter().map(ObjectId::from).collect()
    }

    fn selected_lanes(&self) -> Vec<ObjectId> {
        let selection = self.desk.selection.iter();
        let lanes = selection.filter(|o| matches!(o, ObjectId::Lane(_)));
        lanes.cloned().collect()
    }

    /// All of them in one step of history, each from the size in which it is drawn.
    fn resize(&mut self, objects: &[ObjectId], wanted: impl Fn(f64) -> Option<f64>) {
        let journey = self.desk.session.document().clone();
        let edits: Vec<Edit> = objects
            .iter()
            .filter_map(|o| {
                let size = self.canvas.size_of(&self.desk, o)?;
                edit::resized(&journey, o, wanted(size))
            })
            .collect();
        if !edits.is_empty() {
            self.apply(&Edit::of(edits));
        }
    }
}
