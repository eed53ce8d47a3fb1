//! The common sheet of two maps: it is moved and magnified as the canvas is, and what stands on it can be clicked.

use std::sync::Arc;

use egui::{CornerRadius, CursorIcon, Key, Modifiers, Rect, Sense, Stroke, StrokeKind, Ui, Vec2};

use super::{CompareDeed, Comparing};
use crate::app::canvas::{self, FIT_AIR, ZOOM};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::color32;
use crate::i18n::t;
use crate::layout::Layouter;
use crate::merge::Comparison;
use crate::model::ObjectId;
use crate::render::screen::{self, Camera, ScreenPainter};
use crate::scene::Scene;
use crate::theme::ThemeName;

/// How far an arrow key moves the sheet, points.
const STEP: f32 = 80.0;

/// The sheet as it is seen.
pub struct Sheet {
    camera: Camera,
    painter: ScreenPainter,
    layouter: Layouter,
    scene: Arc<Scene>,
    /// Of what the scene is the picture.
    drawn: Option<(Arc<Comparison>, ThemeName)>,
    viewport: Rect,
    /// Shows all of it as soon as it is drawn.
    fits: bool,
    /// Brings this into view as soon as it is drawn.
    wanted: Option<ObjectId>,
}

impl Default for Sheet {
    fn default() -> Self {
        Self {
            camera: Camera::default(),
            painter: ScreenPainter::new(),
            layouter: Layouter::new(),
            scene: Arc::default(),
            drawn: None,
            viewport: Rect::ZERO,
            fits: true,
            wanted: None,
        }
    }
}

impl Sheet {
    /// Points per map unit.
    pub const fn zoom(&self) -> f64 {
        self.camera.zoom
    }

    /// Zooms by a factor around the middle of the view.
    pub fn zoom_by(&mut self, factor: f64) {
        self.camera
            .zoom_at(self.viewport, self.viewport.center(), factor, ZOOM);
    }

    pub const fn fit(&mut self) {
        self.fits = true;
    }

    /// Moves the object into view, if it is not there.
    pub fn reveal(&mut self, object: ObjectId) {
        self.wanted = Some(object);
    }

    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, comparing: &Comparing, wishes: &mut Wishes) {
        let Some(comparison) = comparing.drawn() else {
            return;
        };
        let rect = ui.available_rect_before_wrap();
        self.viewport = rect;
        self.draw(comparison, desk.theme_name);
        let response = ui.interact(rect, canvas::id(), Sense::click_and_drag());
        let name = t!(desk.language, "compare-sheet", maps = comparison.titles());
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::GenericContainer, true, &name));
        if std::mem::take(&mut self.fits) {
            self.camera.fit(rect, self.scene.size, FIT_AIR, ZOOM);
        }
        if let Some(object) = self.wanted.take() {
            self.show(&object);
        }
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        self.navigate(ui, &response);
        self.camera.keep_in_reach(rect, self.scene.size);

        let painter = ui.painter_at(rect);
        painter.rect_filled(rect, 0.0, color32(desk.theme.window.ground));
        let paper = self
            .camera
            .screen_rect_from_map(rect, self.scene.size.to_rect());
        let shadow = canvas::sheet_shadow(desk).as_shape(paper, CornerRadius::same(3));
        painter.add(shadow);
        self.painter
            .paint(&painter, &self.scene, &self.camera, rect);
        self.marks(&painter, desk, comparing);

        let pointer = response.hover_pos();
        let under = pointer.and_then(|at| self.object_at(comparison, at));
        if under.is_some() && !response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        if response.double_clicked() {
            wishes
                .0
                .extend(under.map(|o| Wish::Compare(CompareDeed::GoTo(o))));
        } else if response.clicked() {
            wishes.push(Wish::Compare(CompareDeed::Select(under)));
        }
    }

    fn draw(&mut self, comparison: &Arc<Comparison>, theme: ThemeName) {
        let same = |(drawn, in_theme): &(Arc<Comparison>, ThemeName)| {
            Arc::ptr_eq(drawn, comparison) && *in_theme == theme
        };
        if !self.drawn.as_ref().is_some_and(same) {
            self.scene = Arc::new(self.layouter.compare(comparison, theme));
            self.drawn = Some((comparison.clone(), theme));
        }
    }

    /// What differs and stands there.
    fn object_at(&self, comparison: &Comparison, at: egui::Pos2) -> Option<ObjectId> {
        let region = screen::hit(&self.scene, &self.camera, self.viewport, at)?;
        let object = &region.subject.object;
        comparison.mark(object).map(|_| object.clone())
    }

    /// A ring around what is selected, on both sides.
    fn marks(&self, painter: &egui::Painter, desk: &Desk, comparing: &Comparing) {
        let Some(at) = &comparing.at else { return };
        let open = screen::open_view(&self.scene, &self.camera, self.viewport);
        let stroke = Stroke::new(2.0, color32(desk.theme.window.accent));
        for region in self
            .scene
            .regions
            .iter()
            .filter(|r| r.subject.object == *at)
        {
            let rect = screen::screen_rect(&self.scene, region, &self.camera, self.viewport);
            let clip = if region.layer == crate::scene::Layer::Sheet {
                open
            } else {
                self.viewport
            };
            let corner = CornerRadius::same(8);
            painter.with_clip_rect(clip).rect_stroke(
                rect.expand(3.0),
                corner,
                stroke,
                StrokeKind::Outside,
            );
        }
    }

    fn show(&mut self, object: &ObjectId) {
        let Some(rect) = self.scene.rect_of_object(object) else {
            return;
        };
        if self.camera.zoom < canvas::LEGIBLE {
            let factor = 0.8 / self.camera.zoom;
            self.zoom_by(factor);
        }
        let open = screen::open_view(&self.scene, &self.camera, self.viewport);
        let on_screen = self.camera.screen_rect_from_map(self.viewport, rect);
        if !open.shrink(12.0).contains_rect(on_screen) {
            self.camera.pan(on_screen.center() - open.center());
        }
    }

    /// Wheel and pinch, drag, arrows.
    fn navigate(&mut self, ui: &Ui, response: &egui::Response) {
        if let Some(pointer) = response.hover_pos() {
            let (zoom, scroll) = ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta));
            if (zoom - 1.0).abs() > f32::EPSILON {
                let factor = canvas::gentle(zoom);
                self.camera.zoom_at(self.viewport, pointer, factor, ZOOM);
            } else if scroll != Vec2::ZERO {
                self.camera.pan(-scroll);
            }
        }
        if response.dragged() {
            self.camera.pan(-response.drag_delta());
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        if !response.has_focus() {
            return;
        }
        let arrows = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            ..Default::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, arrows));
        for (key, by) in [
            (Key::ArrowLeft, Vec2::new(-STEP, 0.0)),
            (Key::ArrowRight, Vec2::new(STEP, 0.0)),
            (Key::ArrowUp, Vec2::new(0.0, -STEP)),
            (Key::ArrowDown, Vec2::new(0.0, STEP)),
        ] {
            if ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
                self.camera.pan(by);
            }
        }
    }
}
