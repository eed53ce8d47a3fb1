//! Which part of the map the viewport shows, and how large.

use egui::{Pos2, pos2};
use kurbo::{Point, Rect, Vec2};

/// Where the viewport stands on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// What lies at the viewport's top left corner, map units.
    pub offset: Point,
    /// Points of the screen per map unit; more than 0.
    pub zoom: f64,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            offset: Point::ZERO,
            zoom: 1.0,
        }
    }
}

impl Camera {
    /// Where a place of the map stands on the screen.
    pub fn screen_from_map(&self, viewport: egui::Rect, place: Point) -> Pos2 {
        let from_corner = (place - self.offset) * self.zoom;
        pos2(
            (f64::from(viewport.min.x) + from_corner.x) as f32,
            (f64::from(viewport.min.y) + from_corner.y) as f32,
        )
    }

    /// Which place of the map stands there on the screen, sticky layers aside.
    pub fn map_from_screen(&self, viewport: egui::Rect, pos: Pos2) -> Point {
        let from_corner = pos - viewport.min;
        self.offset + Vec2::new(from_corner.x.into(), from_corner.y.into()) / self.zoom
    }

    /// An upright box of the map on the screen.
    pub fn screen_rect_from_map(&self, viewport: egui::Rect, rect: Rect) -> egui::Rect {
        egui::Rect::from_min_max(
            self.screen_from_map(viewport, Point::new(rect.x0, rect.y0)),
            self.screen_from_map(viewport, Point::new(rect.x1, rect.y1)),
        )
    }

    /// What the viewport shows of the map.
    pub fn seen(&self, viewport: egui::Rect) -> Rect {
        Rect::from_points(
            self.map_from_screen(viewport, viewport.min),
            self.map_from_screen(viewport, viewport.max),
        )
    }

    /// The camera, moved by so many map units against the map.
    pub(super) fn shifted(self, by: Vec2) -> Self {
        Self {
            offset: self.offset - by,
            ..self
        }
    }
}
