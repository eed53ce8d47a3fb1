//! What lies over the map: the sheet's shadow, selection and hover rings, what a drag shows.

use egui::{Align2, CornerRadius, Painter, Rect, Response, Stroke, StrokeKind, Ui, vec2};

use super::{Canvas, Tool};
use crate::app::desk::Desk;
use crate::app::style::{color32, medium};
use crate::i18n;
use crate::model::ObjectId;
use crate::render::screen;
use crate::scene::{Layer, Part, Region};

/// How far marks stand above their card, map units.
const MARK_RISE: f64 = 10.0;

impl Canvas {
    pub(super) fn sheet_shadow(&self, painter: &Painter, desk: &Desk) {
        let sheet = self
            .camera
            .screen_rect_from_map(self.viewport, self.scene.size.to_rect());
        let shadow = egui::Shadow {
            offset: [0, 2],
            blur: 14,
            spread: 0,
            color: color32(desk.theme.window.shadow),
        };
        painter.add(shadow.as_shape(sheet, CornerRadius::same(3)));
    }

    pub(super) fn on_screen(&self, region: &Region) -> Rect {
        screen::screen_rect(&self.scene, region, &self.camera, self.viewport)
    }

    /// Whether marks stand on the upper edge of the object's card; the ring goes around them.
    fn has_mark(&self, desk: &Desk, object: &ObjectId) -> bool {
        let ObjectId::Touchpoint(id) = object else {
            return false;
        };
        let spot = desk.journey().touchpoint(id);
        spot.is_some_and(|s| s.touchpoint.moment_of_truth || s.touchpoint.breakpoint.is_some())
    }

    pub(super) fn overlay(&self, ui: &Ui, desk: &Desk, response: &Response) {
        let painter = ui.painter_at(self.viewport);
        // Rings end where headers and labels cover what they mark.
        let open = screen::open_view(&self.scene, &self.camera, self.viewport);
        let ring_painter = |layer: Layer| {
            let mut clip = self.viewport;
            match layer {
                Layer::Sheet => clip = open,
                Layer::Label => clip.min.y = open.min.y,
                Layer::Head => clip.min.x = open.min.x,
            }
            painter.with_clip_rect(clip)
        };
        let accent = color32(desk.theme.window.accent);
        let radius = |object: &ObjectId| {
            let map = match object {
                ObjectId::Touchpoint(_) => 10.0,
                ObjectId::Stage(_) => 8.0,
                _ => 4.0,
            };
            CornerRadius::same(((map * self.camera.zoom) as f32).clamp(2.0, 40.0) as u8 + 1)
        };
        let marked = |region: &Region| match &region.subject.part {
            Part::Whole => !matches!(region.subject.object, ObjectId::Journey),
            // A step has no box of its own: its title stands for it.
            Part::Title => matches!(region.subject.object, ObjectId::Step(_)),
            Part::Channel(_) => true,
            _ => false,
        };
        for region in self.scene.regions.iter().filter(|r| marked(r)) {
            // While presenting, what is in focus is bright instead.
            if desk.present.is_some() || !desk.is_selected(&region.subject.object) {
                continue;
            }
            let mut rect = self.on_screen(region).expand(2.0);
            if self.has_mark(desk, &region.subject.object) {
                rect.min.y -= (MARK_RISE * self.camera.zoom) as f32;
            }
            let corner = radius(&region.subject.object);
            let glow = Stroke::new(4.0, accent.gamma_multiply(0.19));
            let painter = ring_painter(region.layer);
            painter.rect_stroke(rect.expand(2.0), corner, glow, StrokeKind::Outside);
            painter.rect_stroke(rect, corner, Stroke::new(2.0, accent), StrokeKind::Outside);
        }
        self.focus_ring(ui, desk, ring_painter);
        match &self.tool {
            Tool::Emotion { score, .. } => {
                if let Some(pointer) = response.interact_pointer_pos() {
                    let text = i18n::score(desk.language, *score);
                    chip(&painter, desk, pointer + vec2(14.0, -26.0), &text);
                }
            }
            Tool::Object(drag) => {
                if let Some(pointer) = response.interact_pointer_pos()
                    && !drag.name.is_empty()
                {
                    chip(&painter, desk, pointer + vec2(12.0, 10.0), &drag.name);
                }
            }
            // The one who speaks may point at things: no rings wander over the wall.
            Tool::Idle if desk.present.is_some() => {}
            Tool::Idle => {
                let hovered = response.hover_pos().and_then(|p| self.region_at(p));
                if let Some(region) = hovered.filter(|r| {
                    marked(r)
                        || matches!(
                            r.subject.part,
                            Part::Emotion(_) | Part::Quote(_) | Part::Title
                        )
                }) && region.subject.object != ObjectId::Journey
                    && !desk.is_selected(&region.subject.object)
                {
                    let whole = self.scene.regions.iter().find(|r| {
                        r.subject.object == region.subject.object && r.subject.part == Part::Whole
                    });
                    let rect = self.on_screen(
                        whole
                            .filter(|_| region.subject.part == Part::Title)
                            .unwrap_or(region),
                    );
                    let corner = radius(&region.subject.object);
                    let stroke = Stroke::new(1.5, accent.gamma_multiply(0.5));
                    ring_painter(region.layer).rect_stroke(
                        rect.expand(1.5),
                        corner,
                        stroke,
                        StrokeKind::Outside,
                    );
                }
            }
            Tool::Pressed { .. } | Tool::Pan => {}
        }
    }
}

/// A small dark label at the pointer.
fn chip(painter: &Painter, desk: &Desk, at: egui::Pos2, text: &str) {
    let window = &desk.theme.window;
    let mut text = text.to_owned();
    if text.chars().count() > 40 {
        text = text.chars().take(39).chain(['…']).collect();
    }
    let galley = painter.layout_no_wrap(text, medium(13.0), color32(window.on_toast));
    let rect = Align2::LEFT_CENTER.anchor_size(at, galley.size() + vec2(18.0, 10.0));
    painter.rect_filled(rect, CornerRadius::same(7), color32(window.toast));
    painter.galley(rect.min + vec2(9.0, 5.0), galley, color32(window.on_toast));
}
