//! What an empty map says: which keys begin it. It lies over the sheet and is in no export.

use egui::{Layout, Rect, RichText, Ui, UiBuilder, vec2};

use super::Canvas;
use crate::app::command::Command;
use crate::app::desk::Desk;
use crate::app::style::{BODY, color32, regular, semibold};
use crate::app::widgets::key_hint;
use crate::i18n::t;
use crate::theme::metrics;

const SIZE: egui::Vec2 = vec2(460.0, 190.0);
/// Between the foot of the sheet and the hint, points.
const GAP: f32 = 36.0;

impl Canvas {
    pub(super) fn empty_hint(&self, ui: &mut Ui, desk: &Desk) {
        if !desk.journey().stages.is_empty() || self.rename.is_some() {
            return;
        }
        let whole = self.scene.size.to_rect();
        let sheet = self.camera.screen_rect_from_map(self.viewport, whole);
        let top = (sheet.bottom() + GAP).min(self.viewport.bottom() - SIZE.y - GAP);
        let left = sheet.left() + (metrics::MARGIN_X * self.camera.zoom) as f32;
        let left = left.max(self.viewport.left() + GAP);
        let place = Rect::from_min_size(egui::pos2(left, top), SIZE);
        let w = &desk.theme.window;
        let layout = Layout::top_down(egui::Align::Min);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
        ui.spacing_mut().item_spacing.y = 9.0;
        let title = RichText::new(t!(desk.language, "canvas-empty"));
        let title = title.font(semibold(17.0)).color(color32(w.text));
        ui.add(egui::Label::new(title).selectable(false));
        let lines = [
            (Command::AddStage, "canvas-empty-stage"),
            (Command::AddStep, "canvas-empty-step"),
            (Command::AddTouchpoint, "canvas-empty-touchpoint"),
        ];
        for (command, key) in lines {
            if let Some(keys) = command.shortcut_text(&desk.keymap, desk.language) {
                key_hint(&mut ui, &desk.theme, &keys, &t!(desk.language, key), BODY);
            }
        }
        let more = RichText::new(t!(desk.language, "canvas-empty-more"));
        let more = more.font(regular(BODY)).color(color32(w.text_soft));
        ui.add(egui::Label::new(more).selectable(false).wrap());
    }
}
