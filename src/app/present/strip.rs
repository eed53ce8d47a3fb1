//! The strip at the lower edge: where one is. It goes with the pointer. At the beginning it tells the keys.

use egui::{
    Align2, Color32, CornerRadius, CursorIcon, FontId, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::{Blank, Move, Presentation, Stop, go_on, tour};
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::{color32, icons, medium, regular};
use crate::i18n::t;
use crate::layout::{hue, room};
use crate::model::ObjectId;
use crate::text::Icon;

/// How long the keys are told, seconds.
const HINT: f64 = 2.5;
/// After so long at rest the pointer and the strip go, seconds.
const REST: f32 = 3.0;

/// Shows the strip over the canvas, or nothing but a blank screen.
pub fn strip_ui(ui: &mut Ui, desk: &Desk, shown: &Presentation, wishes: &mut Wishes) {
    let all = ui.max_rect();
    if let Some(blank) = shown.blank {
        let colour = match blank {
            Blank::Black => Color32::BLACK,
            Blank::White => Color32::WHITE,
        };
        ui.painter().rect_filled(all, 0.0, colour);
        ui.ctx().set_cursor_icon(CursorIcon::None);
        return;
    }
    let (now, rest) = ui.input(|i| (i.time, i.pointer.time_since_last_movement()));
    let told = now - shown.since;
    if told < HINT {
        hint_ui(ui, desk, all);
        wake(ui, HINT - told);
    } else if rest < REST {
        progress_ui(ui, desk, all, wishes);
        wake(ui, f64::from(REST - rest));
    } else {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    }
}

fn wake(ui: &Ui, seconds: f64) {
    let after = std::time::Duration::from_secs_f64(seconds.max(0.0) + 0.02);
    ui.ctx().request_repaint_after(after);
}

/// As small as type may be in a room.
fn type_size(all: Rect) -> f32 {
    all.height() * room::LEAST_SHARE as f32
}

fn ground(ui: &Ui, desk: &Desk, rect: Rect) {
    let w = &desk.theme.window;
    ui.painter().rect(
        rect,
        CornerRadius::same(12),
        color32(w.surface),
        Stroke::new(1.0, color32(w.hairline)),
        StrokeKind::Inside,
    );
}

fn hint_ui(ui: &Ui, desk: &Desk, all: Rect) {
    let size = type_size(all);
    let text = t!(desk.language, "present-hint");
    let ink = color32(desk.theme.window.text);
    let mut job = egui::text::LayoutJob::simple(text, regular(size), ink, all.width() * 0.86);
    job.halign = egui::Align::Center;
    let galley = ui.painter().layout_job(job);
    let bar = Align2::CENTER_BOTTOM.anchor_size(
        pos2(all.center().x, all.bottom() - size * 0.6),
        galley.size() + vec2(2.0 * size, size),
    );
    ground(ui, desk, bar);
    let at = pos2(bar.center().x, bar.top() + size / 2.0);
    ui.painter().galley(at, galley, ink);
}

/// A dot for each stage, the name of the one that is shown, and how far one has come.
fn progress_ui(ui: &mut Ui, desk: &Desk, all: Rect, wishes: &mut Wishes) {
    let w = &desk.theme.window;
    let journey = desk.journey();
    let size = type_size(all);
    let at = Stop::of(journey, desk.selected());
    let stage = at.stage(journey);
    let tour = tour(journey, desk.curves.alone());
    let here = tour.iter().position(|s| *s == at).unwrap_or(0) + 1;
    let name = match stage.as_ref().and_then(|id| journey.stage(id)) {
        Some(stage) if stage.name.is_empty() => t!(desk.language, "picture-untitled-stage"),
        Some(stage) => stage.name.clone(),
        None => t!(desk.language, "present-whole"),
    };
    let count = t!(
        desk.language,
        "present-position",
        n = here,
        count = tour.len()
    );
    let set =
        |text: &str, font: FontId, ink| ui.painter().layout_no_wrap(text.to_owned(), font, ink);
    let name = set(&name, medium(size), color32(w.text));
    let count = set(&count, regular(size), color32(w.text_soft));
    let pitch = (size * 1.3).min(all.width() * 0.4 / journey.stages.len().max(1) as f32);
    let dots = pitch * journey.stages.len() as f32;
    let gap = size;
    let button = size * 1.6;
    let width = dots + name.size().x + count.size().x + 3.0 * button + 4.5 * gap;
    let bar = Align2::CENTER_BOTTOM.anchor_size(
        pos2(all.center().x, all.bottom() - size * 0.5),
        vec2(width.min(all.width()), size * 2.0),
    );
    ground(ui, desk, bar);
    let mut x = bar.left() + gap;
    for step in &journey.stages {
        let rect = Rect::from_min_size(pos2(x, bar.top()), vec2(pitch, bar.height()));
        x += pitch;
        let id = egui::Id::unique(("present-stage", &step.id));
        let response = ui.interact(rect, id, Sense::click());
        let on = stage.as_ref() == Some(&step.id);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &step.name));
        let colour = color32(hue(&desk.theme, step.period, step.colour).strong);
        let radius = pitch * if on { 0.32 } else { 0.2 };
        if on || response.hovered() {
            ui.painter().circle_filled(rect.center(), radius, colour);
        } else {
            let stroke = Stroke::new((size * 0.09).max(1.5), colour);
            ui.painter().circle_stroke(rect.center(), radius, stroke);
        }
        if response.clicked() {
            wishes.push(Wish::Select(vec![ObjectId::from(&step.id)]));
        }
    }
    x += gap;
    let middle = |height: f32| bar.center().y - height / 2.0;
    let left = pos2(x, middle(name.size().y));
    let buttons = bar.right() - 0.5 * gap - 3.0 * button;
    let right = buttons - gap - count.size().x;
    let words = format!("{} · {}", name.text(), count.text());
    ui.painter().galley(left, name, color32(w.text));
    let place = pos2(right, middle(count.size().y));
    ui.painter().galley(place, count, color32(w.text_soft));
    let id = egui::Id::unique("present-position");
    let response = ui.interact(
        Rect::from_min_max(pos2(x, bar.top()), pos2(buttons, bar.bottom())),
        id,
        Sense::hover(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.clone()));
    // For those who have a pointer and nothing else.
    let language = desk.language;
    let back = t!(language, "present-back");
    let next = t!(language, "present-next");
    let end = t!(language, "present-end");
    let ways = [
        (Icon::CaretLeft, back, Some(Move::Back)),
        (Icon::CaretRight, next, Some(Move::Forward)),
        (Icon::X, end, None),
    ];
    for (place, (icon, name, by)) in ways.into_iter().enumerate() {
        let left = buttons + place as f32 * button;
        let rect = Rect::from_min_size(pos2(left, bar.top()), vec2(button, bar.height()));
        let id = egui::Id::unique(("present-button", place));
        let response = ui.interact(rect, id, Sense::click()).on_hover_text(&name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let ink = color32(if response.hovered() {
            w.text
        } else {
            w.text_soft
        });
        ui.painter().text(
            rect.center(),
            Align2::CENTER_CENTER,
            icon.glyph(),
            icons(size * 0.8),
            ink,
        );
        if response.clicked() {
            match by {
                Some(by) => go_on(desk, by, wishes),
                None => wishes.command(Command::Present),
            }
        }
    }
}
