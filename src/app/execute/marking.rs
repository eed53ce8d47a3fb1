//! Switches on what is selected: hidden lanes, moments of truth.

use crate::app::App;
use crate::app::panels::toggle_lane;
use crate::edit::Edit;
use crate::model::{ObjectId, Touchpoint};

impl App {
    /// Hides the selected lanes; shows those that are hidden.
    pub(super) fn hide_lane(&mut self) {
        let journey = self.desk.journey();
        let lanes = self
            .desk
            .selection
            .iter()
            .filter_map(|object| match object {
                ObjectId::Lane(id) => journey.lane(id),
                _ => None,
            });
        let edits = lanes.map(toggle_lane).collect();
        self.apply(&Edit::of(edits));
    }

    /// Marks the selected touchpoints as moments of truth; if all are, none is any longer.
    pub(super) fn mark_moment_of_truth(&mut self) {
        let journey = self.desk.journey().clone();
        let touchpoints: Vec<&Touchpoint> = self
            .desk
            .selection
            .iter()
            .filter_map(|object| match object {
                ObjectId::Touchpoint(id) => Some(&**journey.touchpoint(id)?.touchpoint),
                _ => None,
            })
            .collect();
        let on = !touchpoints.iter().all(|t| t.moment_of_truth);
        let changed = touchpoints.into_iter().map(|t| {
            Edit::replace(Touchpoint {
                moment_of_truth: on,
                ..t.clone()
            })
        });
        let edits = changed.collect();
        self.apply(&Edit::of(edits));
    }
}
