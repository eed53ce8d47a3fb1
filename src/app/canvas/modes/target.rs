//! To which earlier step does this one lead back?

use egui::{CornerRadius, CursorIcon, Key, Modifiers, Response, Stroke, StrokeKind, Ui};

use super::Mode;
use crate::app::canvas::{Aim, Canvas};
use crate::app::desk::{Desk, Wishes};
use crate::app::style::color32;
use crate::edit::Edit;
use crate::i18n::{quoted, t};
use crate::model::{Id, Journey, Step};

/// A step that leads back, and where it would lead now.
#[derive(Debug)]
pub(in crate::app::canvas) struct Targeting {
    from: Id<Step>,
    to: Id<Step>,
}

impl Canvas {
    /// Asks to which earlier step this one leads back; none of the first one.
    pub fn start_target(&mut self, journey: &Journey, from: &Id<Step>) {
        let Some((_, step)) = journey.step(from) else {
            return;
        };
        let before = earlier(journey, from);
        if let Some(to) = step
            .leads_back_to
            .clone()
            .or_else(|| before.last().cloned())
        {
            let from = from.clone();
            self.mode = Some(Mode::Target(Targeting { from, to }));
        }
    }

    pub(super) fn target_ui(
        &mut self,
        ui: &Ui,
        desk: &Desk,
        response: &Response,
        mut it: Targeting,
        wishes: &mut Wishes,
    ) -> Option<Mode> {
        let journey = desk.journey();
        let steps = earlier(journey, &it.from);
        let place = steps.iter().position(|s| *s == it.to)?;
        let (mut by, mut chosen) = (0_isize, false);
        ui.input_mut(|i| {
            let mut presses = |key| i.count_and_consume_key(Modifiers::NONE, key) as isize;
            by -= presses(Key::ArrowLeft) + presses(Key::ArrowUp);
            by += presses(Key::ArrowRight) + presses(Key::ArrowDown);
            chosen = presses(Key::Enter) > 0;
        });
        let moved = place.saturating_add_signed(by).min(steps.len() - 1);
        if let Some(step) = steps.get(moved).filter(|s| **s != it.to) {
            it.to = step.clone();
            self.next = Some(Aim::Find(step.into()));
        }
        let pointed = ui.input(|i| i.pointer.delta() != egui::Vec2::ZERO || i.pointer.any_click());
        let under = response.hover_pos().and_then(|p| self.step_at(p));
        let under = under.filter(|step| steps.contains(step));
        if let Some(step) = under.clone().filter(|_| pointed) {
            it.to = step;
        }
        if under.is_some() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        chosen |= response.clicked() && under.is_some();
        self.draw_target(ui, desk, &it, &steps);
        if !chosen {
            return Some(Mode::Target(it));
        }
        if let Some((_, step)) = journey.step(&it.from) {
            let mut step = Step::clone(step);
            step.leads_back_to = Some(it.to);
            wishes.edit(Edit::replace(step));
        }
        None
    }

    fn draw_target(&self, ui: &Ui, desk: &Desk, it: &Targeting, steps: &[Id<Step>]) {
        let painter = ui.painter_at(self.viewport);
        let accent = color32(desk.theme.window.accent);
        for step in steps {
            let Some(rect) = self.column_on_screen(step) else {
                continue;
            };
            let chosen = *step == it.to;
            let ground = accent.gamma_multiply(if chosen { 0.14 } else { 0.05 });
            painter.rect_filled(rect, CornerRadius::same(6), ground);
            if chosen {
                let stroke = Stroke::new(2.0, accent);
                painter.rect_stroke(rect, CornerRadius::same(6), stroke, StrokeKind::Outside);
            }
        }
        let title = |id: &Id<Step>| {
            let step = desk.journey().step(id).map(|(_, s)| s.title.as_str());
            quoted(desk.language, step.unwrap_or_default())
        };
        let text = t!(
            desk.language,
            "canvas-choose-target",
            step = title(&it.from),
            target = title(&it.to)
        );
        self.instruct(&painter, desk, &text);
    }
}

fn earlier(journey: &Journey, than: &Id<Step>) -> Vec<Id<Step>> {
    let steps = journey.steps().map(|(_, s)| &s.id);
    steps.take_while(|s| *s != than).cloned().collect()
}
