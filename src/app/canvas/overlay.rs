//! What lies over the map: the sheet's shadow, selection and hover rings, what a drag shows.

use egui::{Align2, Color32, CornerRadius, Painter, Rect, Response, Stroke, StrokeKind, Ui, vec2};

use super::resize::Edge;
use super::{Canvas, Tool, place};
use crate::app::desk::Desk;
use crate::app::style::{color32, medium};
use crate::i18n;
use crate::model::ObjectId;
use crate::render::screen;
use crate::scene::{Layer, Part, Region, Subject};
use crate::theme::metrics;

/// How far marks stand above their card, map units.
const MARK_RISE: f64 = 10.0;

/// What a sheet casts on the ground below it.
pub fn sheet_shadow(desk: &Desk) -> egui::Shadow {
    egui::Shadow {
        offset: [0, 2],
        blur: 14,
        spread: 0,
        color: color32(desk.theme.window.shadow),
    }
}

impl Canvas {
    pub(super) fn sheet_shadow(&self, painter: &Painter, desk: &Desk) {
        let sheet = self
            .camera
            .screen_rect_from_map(self.viewport, self.scene.size.to_rect());
        painter.add(sheet_shadow(desk).as_shape(sheet, CornerRadius::same(3)));
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
        let held = match &self.tool {
            Tool::Object(drag) if drag.is_placed() => drag.held(),
            _ => &[],
        };
        let part = desk.selected_part();
        for region in self.scene.regions.iter().filter(|r| marked(r)) {
            let object = &region.subject.object;
            // While presenting, what is in focus is bright instead.
            let marked = desk.is_selected(object) && desk.present.is_none();
            if !marked || held.contains(object) || part.is_some() {
                continue;
            }
            let mut rect = self.with_captions(region).expand(2.0);
            if self.has_mark(desk, object) {
                rect.min.y -= (MARK_RISE * self.camera.zoom) as f32;
            }
            let corner = radius(self.camera.zoom, object);
            ring(&ring_painter(region.layer), rect, corner, accent);
        }
        if desk.present.is_none() {
            self.mark_curve_in_focus(desk, &ring_painter);
        }
        self.focus_ring(ui, desk, ring_painter);
        if let Some(part) = part {
            self.part_ring(&ring_painter, part, accent);
        }
        let pointer = response.interact_pointer_pos();
        match &self.tool {
            Tool::Emotion { score, .. } => {
                if let Some(pointer) = pointer {
                    let text = i18n::score(desk.language, *score);
                    chip(&painter, desk, pointer + vec2(14.0, -26.0), &text);
                }
            }
            Tool::Object(drag) => {
                self.drop_mark(&painter, &ring_painter(Layer::Sheet), held, accent);
                if let Some(pointer) = pointer
                    && !drag.name.is_empty()
                {
                    let sign = if drag.copying { "+ " } else { "" };
                    let text = format!("{sign}{}", drag.name);
                    chip(&painter, desk, pointer + vec2(12.0, 10.0), &text);
                }
            }
            Tool::Resize(resize) => {
                self.edge_mark(&ring_painter, &resize.edge, accent);
                let size = self.size_of(desk, &resize.edge.object());
                if let (Some(pointer), Some(size)) = (pointer, size) {
                    let text = i18n::number(desk.language, size, 0);
                    chip(&painter, desk, pointer + vec2(14.0, -22.0), &text);
                }
            }
            Tool::Band(band) => {
                let rect = self.camera.screen_rect_from_map(self.viewport, band.rect());
                painter.rect(
                    rect,
                    CornerRadius::same(3),
                    accent.gamma_multiply(0.08),
                    Stroke::new(1.0, accent),
                    StrokeKind::Inside,
                );
            }
            // The one who speaks may point at things: no rings wander over the wall.
            Tool::Idle if desk.present.is_some() => {}
            Tool::Idle => self.hovered(desk, response, &ring_painter, accent),
            Tool::Pressed { .. } | Tool::Pan => {}
        }
    }

    /// What a click or a drag would take.
    fn hovered(
        &self,
        desk: &Desk,
        response: &Response,
        ring_painter: &dyn Fn(Layer) -> Painter,
        accent: Color32,
    ) {
        let Some(pointer) = response.hover_pos() else {
            return;
        };
        if let Some(edge) = self.edge_at(desk, pointer) {
            self.edge_mark(ring_painter, &edge, accent.gamma_multiply(0.6));
            return;
        }
        if let Some(at) = self.ghost(desk, pointer) {
            let at = self.camera.screen_from_map(self.viewport, at);
            let size = (6.0 * self.camera.zoom) as f32;
            let stroke = Stroke::new(1.5, accent.gamma_multiply(0.6));
            ring_painter(Layer::Sheet).circle(at, size, accent.gamma_multiply(0.12), stroke);
            return;
        }
        let Some(region) = self.region_at(pointer) else {
            return;
        };
        let object = &region.subject.object;
        let answers = marked(region)
            || matches!(
                region.subject.part,
                Part::Quote(_) | Part::Face(_) | Part::Title | Part::Mean | Part::Curve(_)
            )
            || region.subject.part.is_meant_itself();
        if !answers || *object == ObjectId::Journey || desk.is_selected(object) {
            return;
        }
        let whole = self
            .scene
            .regions
            .iter()
            .find(|r| r.subject.object == *object && r.subject.part == Part::Whole);
        let shown = whole.filter(|_| region.subject.part == Part::Title);
        let rect = self.with_captions(shown.unwrap_or(region)).expand(1.5);
        let stroke = Stroke::new(1.5, accent.gamma_multiply(0.5));
        let radius = radius(self.camera.zoom, object);
        ring_painter(region.layer).rect_stroke(rect, radius, stroke, StrokeKind::Outside);
    }

    /// Where a region stands on the screen; a step's title with how long it takes.
    fn with_captions(&self, region: &Region) -> Rect {
        let own = self.on_screen(region);
        if !matches!(region.subject.part, Part::Title) {
            return own;
        }
        let captions = self.scene.regions.iter().filter(|r| {
            r.subject.object == region.subject.object
                && matches!(r.subject.part, Part::Duration | Part::Waiting)
        });
        captions.fold(own, |all, r| all.union(self.on_screen(r)))
    }

    /// The ring of a part that is selected itself.
    fn part_ring(&self, ring_painter: &dyn Fn(Layer) -> Painter, part: &Subject, accent: Color32) {
        let Some(region) = self.scene.regions.iter().find(|r| r.subject == *part) else {
            return;
        };
        let painter = ring_painter(region.layer);
        let rect = self.on_screen(region);
        if let Part::Emotion(_) = part.part {
            let (at, size) = (rect.center(), rect.width() / 2.0 + 2.0);
            let glow = Stroke::new(4.0, accent.gamma_multiply(0.19));
            painter.circle_stroke(at, size + 3.0, glow);
            painter.circle_stroke(at, size, Stroke::new(2.0, accent));
        } else {
            let corner = radius(self.camera.zoom, &part.object);
            ring(&painter, rect.expand(2.0), corner, accent);
        }
    }

    /// The places that what is in the hand would take, and a bar where it is put in.
    fn drop_mark(&self, labels: &Painter, sheet: &Painter, held: &[ObjectId], accent: Color32) {
        for (i, object) in held.iter().enumerate() {
            let Some((rect, upright)) = self.slot(object) else {
                continue;
            };
            let painter = match object {
                ObjectId::Touchpoint(_) | ObjectId::Note(_) => sheet,
                _ => labels,
            };
            let corner = radius(self.camera.zoom, object);
            painter.rect_filled(rect, corner, accent.gamma_multiply(0.10));
            let outline = [
                rect.left_top(),
                rect.right_top(),
                rect.right_bottom(),
                rect.left_bottom(),
                rect.left_top(),
            ];
            let stroke = Stroke::new(1.5, accent);
            painter.extend(egui::Shape::dashed_line(&outline, stroke, 6.0, 4.0));
            if i == 0 {
                let gap = (metrics::GUTTER / 2.0 * self.camera.zoom) as f32;
                let bar = if upright {
                    Rect::from_center_size(
                        rect.left_center() - vec2(gap, 0.0),
                        vec2(3.0, rect.height()),
                    )
                } else {
                    Rect::from_center_size(
                        rect.center_top() - vec2(0.0, gap),
                        vec2(rect.width(), 3.0),
                    )
                };
                painter.rect_filled(bar, CornerRadius::same(2), accent);
            }
        }
    }

    /// The room that an object takes on the screen, and whether its like stand side by side.
    fn slot(&self, object: &ObjectId) -> Option<(Rect, bool)> {
        let band = self.scene.bands.first()?;
        let map = self.scene.rect_of_object(object);
        let (rect, upright) = match object {
            ObjectId::Step(id) => (place::column_of(&self.scene, id)?, true),
            ObjectId::Stage(_) => {
                let head = map?;
                (
                    kurbo::Rect::new(head.x0, head.y0, head.x1, band.body.y1),
                    true,
                )
            }
            ObjectId::Lane(_) => {
                let label = map?;
                (
                    kurbo::Rect::new(label.x0, label.y0, band.body.x1, label.y1),
                    false,
                )
            }
            _ => (map?, false),
        };
        Some((
            self.camera.screen_rect_from_map(self.viewport, rect),
            upright,
        ))
    }

    /// A line along the edge that is or can be dragged.
    fn edge_mark(&self, painter: &dyn Fn(Layer) -> Painter, edge: &Edge, ink: Color32) {
        let Some((rect, _)) = self.slot(&edge.object()) else {
            return;
        };
        let stroke = Stroke::new(2.0, ink);
        match edge {
            Edge::Step(_) => {
                let gap = (metrics::GUTTER / 2.0 * self.camera.zoom) as f32;
                let heads = self.scene.bands.first().map(|b| {
                    let by = screen::sticky_offset(b, Layer::Head, &self.camera, self.viewport);
                    self.camera.screen_rect_from_map(self.viewport, b.head + by)
                });
                let top = heads.map_or(rect.min.y, |head| head.min.y);
                painter(Layer::Head).vline(rect.max.x + gap, top..=rect.max.y, stroke);
            }
            Edge::Lane(_) => {
                painter(Layer::Label).hline(rect.x_range(), rect.max.y, stroke);
            }
        }
    }
}

/// Whether rings go around this region.
fn marked(region: &Region) -> bool {
    match &region.subject.part {
        Part::Whole => !matches!(region.subject.object, ObjectId::Journey),
        // A step has no box of its own: its title stands for it.
        Part::Title => matches!(region.subject.object, ObjectId::Step(_)),
        Part::Channel(_) => true,
        _ => false,
    }
}

fn radius(zoom: f64, object: &ObjectId) -> CornerRadius {
    let map = match object {
        ObjectId::Touchpoint(_) => 10.0,
        ObjectId::Stage(_) => 8.0,
        _ => 4.0,
    };
    CornerRadius::same(((map * zoom) as f32).clamp(2.0, 40.0) as u8 + 1)
}

fn ring(painter: &Painter, rect: Rect, corner: CornerRadius, accent: Color32) {
    let glow = Stroke::new(4.0, accent.gamma_multiply(0.19));
    painter.rect_stroke(rect.expand(2.0), corner, glow, StrokeKind::Outside);
    painter.rect_stroke(rect, corner, Stroke::new(2.0, accent), StrokeKind::Outside);
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
