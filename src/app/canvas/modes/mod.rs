//! What the canvas asks for before it goes on: to which step another leads back, which part of a picture is shown,
//! how far a note reaches. Each is shown while it lasts; Esc gives it up without a trace.

mod crop;
mod drop_hint;
mod run;
mod target;

use egui::{Align2, CornerRadius, Painter, Pos2, Rect, Response, Ui, vec2};

use super::Canvas;
use crate::app::desk::{Desk, Wishes};
use crate::app::style::{color32, medium};
use crate::model::{Id, ObjectId, Step};
use crate::scene::Part;
use crop::Cropping;
use run::Reach;
use target::Targeting;

/// What is being asked for.
#[derive(Debug)]
pub(super) enum Mode {
    Target(Targeting),
    Crop(Cropping),
    Run(Reach),
}

impl Canvas {
    /// Whether something is being asked for; the canvas has the keyboard then.
    pub fn is_asking(&self) -> bool {
        self.mode.is_some()
    }

    /// The wheel magnifies the picture and leaves the map alone.
    pub(super) fn holds_wheel(&self) -> bool {
        matches!(self.mode, Some(Mode::Crop(_)))
    }

    /// The object under a point of the window.
    pub fn object_at(&self, at: Pos2) -> Option<ObjectId> {
        let covered = !self.viewport.contains(at);
        let region = self.region_at(at).filter(|_| !covered)?;
        // The sheet around the map is nobody's place; the head of it is the client's.
        let sheet =
            region.subject.object == ObjectId::Journey && region.subject.part == Part::Whole;
        (!sheet).then(|| region.subject.object.clone())
    }

    /// Goes on with what is asked for; says whether pointer and keyboard are taken.
    pub(super) fn mode_ui(
        &mut self,
        ui: &Ui,
        desk: &Desk,
        response: &Response,
        wishes: &mut Wishes,
    ) -> bool {
        if self.mode.is_none() && self.rename.is_none() {
            self.mode = self.begin_reach(ui, desk, response).map(Mode::Run);
        }
        let Some(mode) = self.mode.take() else {
            return false;
        };
        // Enter and the arrows are meant for the map, not for the button that was pressed.
        if !response.has_focus() {
            response.request_focus();
        }
        self.mode = match mode {
            Mode::Target(it) => self.target_ui(ui, desk, response, it, wishes),
            Mode::Crop(it) => self.crop_ui(ui, desk, response, it, wishes),
            Mode::Run(it) => self.reach_ui(ui, desk, response, it, wishes),
        };
        true
    }

    /// The step in whose column a point of the window lies.
    fn step_at(&self, at: Pos2) -> Option<Id<Step>> {
        let x = self.camera.map_from_screen(self.viewport, at).x;
        let in_column = |r: &&crate::scene::Region| r.rect.x0 <= x && x <= r.rect.x1;
        self.scene.regions.iter().filter(in_column).find_map(|r| {
            match (&r.subject.object, &r.subject.part) {
                (ObjectId::Step(id), Part::Cell(_)) => Some(id.clone()),
                _ => None,
            }
        })
    }

    /// A sentence that says what to do, at the top of the view.
    fn instruct(&self, painter: &Painter, desk: &Desk, text: &str) {
        let w = &desk.theme.window;
        let ink = color32(w.on_toast);
        let room = (self.viewport.width() - 80.0).max(120.0);
        let galley = painter.layout(text.to_owned(), medium(13.0), ink, room);
        let at = self.viewport.center_top() + vec2(0.0, 14.0);
        let rect = Align2::CENTER_TOP.anchor_size(at, galley.size() + vec2(28.0, 14.0));
        painter.rect_filled(rect, CornerRadius::same(9), color32(w.toast));
        painter.galley(rect.min + vec2(14.0, 7.0), galley, ink);
    }

    /// Where a step's column is on the screen, from its title down to the last lane.
    fn column_on_screen(&self, step: &Id<Step>) -> Option<Rect> {
        let cells = self.scene.regions.iter().filter(|r| {
            matches!((&r.subject.object, &r.subject.part), (ObjectId::Step(id), Part::Cell(_)) if id == step)
        });
        let whole = cells.map(|r| r.rect).reduce(|a, b| a.union(b))?;
        Some(self.camera.screen_rect_from_map(self.viewport, whole))
    }
}
