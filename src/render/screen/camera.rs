//! Which part of the map the viewport shows, and how large.

use std::ops::RangeInclusive;

use egui::{Pos2, pos2};
use kurbo::{Point, Rect, Size, Vec2};

/// A small sheet that is shown whole is enlarged by this at most.
const LARGEST_FIT: f64 = 1.25;

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

    /// Zooms by a factor; what lies at `at` stays there.
    pub fn zoom_at(
        &mut self,
        viewport: egui::Rect,
        at: Pos2,
        factor: f64,
        range: RangeInclusive<f64>,
    ) {
        let fixed = self.map_from_screen(viewport, at);
        self.zoom = (self.zoom * factor).clamp(*range.start(), *range.end());
        let from_corner = at - viewport.min;
        self.offset = fixed - Vec2::new(from_corner.x.into(), from_corner.y.into()) / self.zoom;
    }

    /// Moves the view by so many points of the screen.
    pub fn pan(&mut self, by: egui::Vec2) {
        self.offset += Vec2::new(by.x.into(), by.y.into()) / self.zoom;
    }

    /// Shows all of a sheet in the middle, with so many points of air around it, at most a little enlarged.
    pub fn fit(&mut self, viewport: egui::Rect, sheet: Size, air: f32, range: RangeInclusive<f64>) {
        let room = viewport.shrink(air).size();
        let zoom = (f64::from(room.x) / sheet.width).min(f64::from(room.y) / sheet.height);
        self.zoom = zoom.clamp(*range.start(), LARGEST_FIT);
        let slack = |room: f32, size: f64| (f64::from(room) / self.zoom - size) / 2.0;
        self.offset = Point::new(
            -slack(viewport.width(), sheet.width),
            -slack(viewport.height(), sheet.height),
        );
    }

    /// A fifth of the view, or of the sheet, stays in view at least.
    pub fn keep_in_reach(&mut self, viewport: egui::Rect, sheet: Size) {
        let seen = self.seen(viewport);
        let within = |offset: f64, seen: f64, size: f64| {
            let least = -seen * 0.8;
            offset.clamp(least, (size - seen * 0.2).max(least))
        };
        self.offset.x = within(self.offset.x, seen.width(), sheet.width);
        self.offset.y = within(self.offset.y, seen.height(), sheet.height);
    }

    /// The camera, moved by so many map units against the map.
    pub(super) fn shifted(self, by: Vec2) -> Self {
        Self {
            offset: self.offset - by,
            ..self
        }
    }
}
