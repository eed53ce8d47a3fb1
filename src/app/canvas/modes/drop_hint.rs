//! What is said while somebody carries a picture over the window.

use egui::{CornerRadius, Stroke, StrokeKind, Ui};

use crate::app::canvas::Canvas;
use crate::app::desk::Desk;
use crate::app::execute::whereabouts::picture_place;
use crate::app::style::color32;
use crate::i18n::t;
use crate::model::ObjectId;

impl Canvas {
    pub(in crate::app::canvas) fn drop_hint(&self, ui: &Ui, desk: &Desk) {
        if !self.carries_picture {
            return;
        }
        let pointer = ui.input(|i| i.pointer.hover_pos());
        let painter = ui.painter_at(self.viewport);
        let place = pointer
            .and_then(|p| self.object_at(p))
            .and_then(|object| picture_place(desk.journey(), &object));
        let rect = match &place {
            Some(ObjectId::Step(step)) => self.column_on_screen(step),
            Some(object) => self
                .scene
                .rect_of_object(object)
                .map(|r| self.camera.screen_rect_from_map(self.viewport, r)),
            None => None,
        };
        if let Some(rect) = rect {
            let stroke = Stroke::new(2.0, color32(desk.theme.window.accent));
            painter.rect_stroke(rect, CornerRadius::same(6), stroke, StrokeKind::Outside);
        }
        self.instruct(&painter, desk, &t!(desk.language, "canvas-drop-picture"));
    }
}
