//! Selecting all of a kind, on the whole map, in a stage, in a lane.

use super::whereabouts::stage_of;
use crate::app::App;
use crate::model::{Class, LaneKind, ObjectId};

impl App {
    /// All that are shown of the class of what was selected last; all touchpoints if nothing is.
    pub(super) fn select_all(&mut self) {
        let class = self.desk.selected().and_then(ObjectId::class);
        let all = self
            .canvas
            .in_reading_order(class.unwrap_or(Class::Touchpoint));
        self.select(all);
    }

    /// All of that class in the stages in which something is selected; of a stage itself its touchpoints.
    pub(super) fn select_in_stage(&mut self) {
        let journey = self.desk.session.document().clone();
        let class = match self.desk.selected() {
            Some(ObjectId::Stage(_)) | None => Class::Touchpoint,
            Some(object) => object.class().unwrap_or(Class::Touchpoint),
        };
        let selection = self.desk.selection.iter();
        let stages: Vec<_> = selection.filter_map(|o| stage_of(&journey, o)).collect();
        let mut all = self.canvas.in_reading_order(class);
        all.retain(|o| stage_of(&journey, o).is_some_and(|s| stages.contains(&s)));
        self.select(all);
    }

    /// All that stand in the lanes that are selected or in which something is.
    pub(super) fn select_in_lane(&mut self) {
        let journey = self.desk.session.document().clone();
        let mut all = Vec::new();
        for object in &self.desk.selection {
            let lane = match object {
                ObjectId::Lane(id) => Some(id.clone()),
                other => self.canvas.lane_of(other),
            };
            let Some(lane) = lane.and_then(|id| journey.lane(&id)) else {
                continue;
            };
            let class = match lane.shows {
                LaneKind::Actions | LaneKind::Emotions | LaneKind::Pictures => Class::Step,
                LaneKind::Notes(_) => Class::Note,
                _ => Class::Touchpoint,
            };
            // Lanes that are read off the touchpoints have no cards of their own.
            let found = match class {
                Class::Note => self.canvas.in_lane(&lane.id, class),
                _ => self.canvas.in_reading_order(class),
            };
            all.extend(
                found
                    .into_iter()
                    .filter(|o| !all.contains(o))
                    .collect::<Vec<_>>(),
            );
        }
        self.select(all);
    }

    fn select(&mut self, objects: Vec<ObjectId>) {
        if !objects.is_empty() {
            self.desk.selection = objects;
        }
    }
}
