//! What the canvas shows: where its camera stands, and how hands and commands move it.

use egui::{CursorIcon, Pos2, Response, Ui, Vec2};
use kurbo::Point;

use super::{Aim, Canvas, FIT_AIR, LEGIBLE, Tool, ZOOM};
use crate::model::{ObjectId, SheetPlace};
use crate::render::screen::{self, Camera};
use crate::scene::{Layer, Part, Region, Subject};

/// Moves after which everything stands where it is to be.
const ATTEMPTS: usize = 4;

impl Canvas {
    /// Shows where the map begins, as a map that has just been opened.
    pub fn begin(&mut self) {
        self.next = Some(Aim::Begin);
    }

    /// Where the view stands; none before the map has been drawn.
    pub fn standing(&self) -> Option<Camera> {
        let is_drawn = !matches!(self.next, Some(Aim::Begin)) && self.viewport.is_positive();
        is_drawn.then_some(self.camera)
    }

    /// Goes back to where the view of a map stood, or to its beginning.
    pub fn stand_at(&mut self, camera: Option<Camera>) {
        self.minimap.forget();
        match camera {
            Some(camera) => {
                self.camera = camera;
                self.next = None;
            }
            None => self.begin(),
        }
    }

    /// Shows the whole map.
    pub fn fit(&mut self) {
        self.next = Some(Aim::Fit);
    }

    /// Whether the object is drawn.
    pub fn draws(&self, object: &ObjectId) -> bool {
        self.scene.rect_of_object(object).is_some()
    }

    /// Moves the object into view, if it is not there.
    pub fn reveal(&mut self, object: ObjectId) {
        self.next = Some(Aim::Show(object));
    }

    /// Moves the object into view, if nothing of it is there.
    pub fn find(&mut self, object: ObjectId) {
        self.next = Some(Aim::Find(object));
    }

    /// Where the canvas lies in the window.
    pub const fn viewport(&self) -> egui::Rect {
        self.viewport
    }

    /// What lies in the middle of the view.
    pub fn centre(&self) -> SheetPlace {
        let middle = self.viewport.center();
        let place = self.camera.map_from_screen(self.viewport, middle);
        // A tenth of a unit is nothing to the eye, and the file stays short.
        let tenth = |x: f64| (x * 10.0).round() / 10.0;
        SheetPlace {
            x: tenth(place.x),
            y: tenth(place.y),
        }
    }

    /// Shows this place in the middle at this zoom.
    pub fn show_view(&mut self, zoom: f64, centre: SheetPlace) {
        self.next = Some(Aim::View(zoom, Point::new(centre.x, centre.y)));
    }

    /// Moves the view so that this place of the map stands in its middle.
    pub(super) fn centre_on(&mut self, place: Point) {
        let size = self.viewport.size();
        let half = kurbo::Vec2::new(size.x.into(), size.y.into()) / (2.0 * self.camera.zoom);
        self.camera.offset = place - half;
    }

    /// Zooms by a factor around the middle of the view.
    pub fn zoom_by(&mut self, factor: f64) {
        self.zoom_at(self.viewport.center(), factor);
    }

    /// One point per map unit, around the middle of the view.
    pub fn zoom_full(&mut self) {
        self.zoom_by(1.0 / self.camera.zoom);
    }

    fn zoom_at(&mut self, at: Pos2, factor: f64) {
        self.camera.zoom_at(self.viewport, at, factor, ZOOM);
    }

    pub(super) fn point_camera(&mut self, aim: Aim) {
        match aim {
            Aim::Begin => {
                let width =
                    f64::from(self.viewport.width() - 2.0 * FIT_AIR) / self.scene.size.width;
                self.camera.zoom = width.clamp(0.7, 1.0);
                // A map that is narrower than the view stands in its middle.
                let slack =
                    f64::from(self.viewport.width()) / self.camera.zoom - self.scene.size.width;
                let air = f64::from(FIT_AIR) / self.camera.zoom;
                self.camera.offset = Point::new(-(slack / 2.0).max(air), -air);
                self.minimap.wait_at(self.camera);
            }
            Aim::Fit => self
                .camera
                .fit(self.viewport, self.scene.size, FIT_AIR, ZOOM),
            Aim::View(zoom, centre) => {
                self.camera.zoom = zoom.clamp(*ZOOM.start(), *ZOOM.end());
                self.centre_on(centre);
            }
            Aim::Show(object) => self.show(self.place_of(&object)),
            Aim::Find(object) => self.show_if_hidden(&object),
            Aim::Part(subject) => self.show(self.place_of_part(&subject)),
            Aim::Rename(subject) => {
                let rect = self
                    .scene
                    .rect_of(&subject)
                    .or_else(|| self.scene.rect_of_object(&subject.object));
                // What is just being added is drawn in the next frame only.
                if rect.is_none() && self.is_renaming() {
                    self.next = Some(Aim::Rename(subject));
                }
                self.show(rect);
            }
        }
    }

    /// Where an object stands. Lane labels are in view wherever the map is scrolled to, so only their height counts.
    fn place_of(&self, object: &ObjectId) -> Option<kurbo::Rect> {
        // A step has no box of its own: its title stands for it.
        let title = || {
            let part = Part::Title;
            let object = object.clone();
            self.scene.rect_of(&Subject { object, part })
        };
        let rect = self.scene.rect_of_object(object).or_else(title)?;
        if !matches!(object, ObjectId::Lane(_)) {
            return Some(rect);
        }
        let middle = self.camera.seen(self.viewport).center().x;
        Some(kurbo::Rect::new(middle, rect.y0, middle, rect.y1))
    }

    /// Where a part of an object stands. What sticks in view counts only where it does not.
    fn place_of_part(&self, subject: &Subject) -> Option<kurbo::Rect> {
        let region = self.scene.regions.iter().find(|r| r.subject == *subject)?;
        let (middle, rect) = (self.camera.seen(self.viewport).center(), region.rect);
        Some(match region.layer {
            Layer::Sheet => rect,
            Layer::Head => kurbo::Rect::new(rect.x0, middle.y, rect.x1, middle.y),
            Layer::Label => kurbo::Rect::new(middle.x, rect.y0, middle.x, rect.y1),
        })
    }

    /// Brings the object into view, but only if nothing of it is: of a step also none of its cells, or a point of the
    /// curve that is taken back would move away from under the eye, and its step's title into view.
    fn show_if_hidden(&mut self, object: &ObjectId) {
        let open = screen::open_view(&self.scene, &self.camera, self.viewport);
        let is_seen = |region: &Region| {
            let on_screen = self.camera.screen_rect_from_map(self.viewport, region.rect);
            on_screen.intersects(open)
        };
        let mut regions = self.scene.regions.iter();
        if !regions.any(|r| r.subject.object == *object && is_seen(r)) {
            self.show(self.place_of(object));
        }
    }

    /// Moves as little as needed, so that the whole of `rect` is in the open part of the view.
    fn show(&mut self, rect: Option<kurbo::Rect>) {
        let Some(rect) = rect else { return };
        // Nobody can work on what is too small to read.
        if self.camera.zoom < LEGIBLE {
            self.zoom_at(self.viewport.center(), 0.8 / self.camera.zoom);
            let middle = self
                .camera
                .map_from_screen(self.viewport, self.viewport.center());
            self.camera.offset += rect.center() - middle;
        }
        // What sticks over the sheet may do so only where the view has come to: then it has to move once more.
        for _ in 0..ATTEMPTS {
            let before = self.camera;
            self.bring_into_view(rect);
            if self.camera == before {
                break;
            }
        }
    }

    /// One move of [`Self::show`], by what sticks before it.
    fn bring_into_view(&mut self, rect: kurbo::Rect) {
        let open = screen::open_view(&self.scene, &self.camera, self.viewport).shrink(28.0);
        let on_screen = self.camera.screen_rect_from_map(self.viewport, rect);
        let shift = |low: f32, high: f32, from: f32, to: f32| {
            if low < from {
                low - from
            } else if high > to {
                (high - to).min(low - from)
            } else {
                0.0
            }
        };
        let dx = shift(on_screen.min.x, on_screen.max.x, open.min.x, open.max.x);
        let mut dy = shift(on_screen.min.y, on_screen.max.y, open.min.y, open.max.y);
        // The small map lies over the lower right corner: what would come to lie below it goes above it, if it can.
        if let Some(corner) = self.minimap.place().map(|r| r.expand(12.0)) {
            let there = on_screen.translate(egui::vec2(-dx, -dy));
            let up = there.max.y - corner.min.y;
            if there.intersects(corner) && there.min.y - up >= open.min.y {
                dy += up;
            }
        }
        self.camera.offset += kurbo::Vec2::new(dx.into(), dy.into()) / self.camera.zoom;
    }

    /// Wheel, pinch and two fingers, middle button, space and drag.
    pub(super) fn navigate(&mut self, ui: &Ui, response: &Response) {
        if let Some(pointer) = response.hover_pos() {
            let (zoom, scroll) = ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta));
            if (zoom - 1.0).abs() > f32::EPSILON {
                self.zoom_at(pointer, gentle(zoom));
            } else if scroll != Vec2::ZERO {
                self.pan(-scroll);
            }
        }
        let (space, middle) = ui.input(|i| {
            (
                i.key_down(egui::Key::Space),
                i.pointer.button_down(egui::PointerButton::Middle),
            )
        });
        let wants = middle || (space && self.rename.is_none() && !ui.ctx().text_edit_focused());
        match &self.tool {
            Tool::Idle | Tool::Pressed { .. } if wants && response.dragged() => {
                self.tool = Tool::Pan
            }
            Tool::Pan if !response.dragged() => self.tool = Tool::Idle,
            _ => {}
        }
        if matches!(self.tool, Tool::Pan) {
            self.pan(-response.drag_delta());
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        } else if space && response.hovered() && self.rename.is_none() {
            ui.ctx().set_cursor_icon(CursorIcon::Grab);
        }
    }

    pub(super) fn pan(&mut self, by: Vec2) {
        self.camera.pan(by);
    }

    /// The sheet never leaves the view altogether.
    pub(super) fn keep_in_reach(&mut self) {
        self.camera.keep_in_reach(self.viewport, self.scene.size);
    }
}

/// How far a wheel zooms: a notch is a small step, not half as much again.
pub fn gentle(zoom: f32) -> f64 {
    f64::from(zoom).powf(0.55)
}
