//! What stands in the two lists: problems in boxes, the urgent ones tinted; gaps that fold open.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, CornerRadius, FontId, Galley, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
};

use super::{GapTexts, ProblemTexts, Silencing, is_urgent, silencing_ui};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::panels::entry::tight;
use crate::app::panels::inspector::pane::Pane;
use crate::app::style::{BODY, CONTROL, RADIUS, SMALL, color32, icons, regular, semibold};
use crate::app::widgets;
use crate::audit::{Gap, Problem};
use crate::i18n::t;
use crate::model::ObjectId;
use crate::text::Icon;
use crate::theme::Colour;

const PADDING: Vec2 = Vec2::new(11.0, 9.0);
/// Of the words in a box, points.
const LINE_HEIGHT: f32 = 18.0;
/// Where words begin in a box, right of the icon.
const WORDS_X: f32 = 35.0;

/// What was done at a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    Reveal,
    Silence,
}

/// Room for what silences a finding.
const SILENCER: f32 = 26.0;

/// A problem in its box, and at its corner what silences it, where it can be.
pub(super) fn problem_ui(
    ui: &mut Ui,
    desk: &Desk,
    problem: &Problem,
    texts: &mut ProblemTexts,
) -> Option<Deed> {
    let w = &desk.theme.window;
    let urgent = is_urgent(problem);
    let (fill, edge, ink) = match urgent {
        true => (w.error_tint, w.error_edge, w.error),
        false => (w.field, w.field_edge, w.text_soft),
    };
    let width = ui.available_width();
    let beside = if texts.at.is_some() {
        SILENCER
    } else {
        PADDING.x
    };
    let words_width = width - WORDS_X - beside;
    let of_map = desk.journey().about.language;
    let wrapped = |text: &str, font: FontId, colour| {
        let text = widgets::hyphenated(ui, text, &font, words_width, of_map);
        wrapped(ui, &text, font, colour, words_width)
    };
    let parts = [
        wrapped(&texts.title, semibold(BODY), w.text),
        wrapped(&texts.detail, regular(BODY), w.text_soft),
        wrapped(&texts.weight, regular(SMALL), ink),
    ];
    const LINE_GAP: f32 = 2.0;
    let words_height: f32 = parts.iter().map(|p| p.size().y + LINE_GAP).sum::<f32>() - LINE_GAP;
    texts.height = words_height + 2.0 * PADDING.y;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, texts.height), Sense::click());
    let spoken = format!("{}. {} {}", texts.title, texts.detail, texts.weight);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let edge = match (response.hovered(), desk.is_selected(&problem.object)) {
        (_, true) => w.accent,
        (true, false) => ink,
        (false, false) => edge,
    };
    let radius = CornerRadius::same(8);
    let stroke = Stroke::new(1.0, color32(edge));
    ui.painter().rect(
        rect,
        radius,
        color32(fill),
        stroke,
        egui::StrokeKind::Inside,
    );
    widgets::focus_ring(ui, &response, 8, &desk.theme);
    rank_ui(
        ui,
        desk,
        rect.min + Vec2::new(20.0, PADDING.y + 9.0),
        problem,
    );
    let mut at = rect.min + Vec2::new(WORDS_X, PADDING.y);
    for part in parts {
        let below = part.size().y + LINE_GAP;
        ui.painter().galley(at, part, color32(w.text));
        at.y += below;
    }
    let clicked = response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(&texts.reason)
        .clicked();
    let silenced = texts.at.is_some() && silencer_ui(ui, desk, rect, &texts.title);
    match (silenced, clicked) {
        (true, _) => Some(Deed::Silence),
        (false, true) => Some(Deed::Reveal),
        (false, false) => None,
    }
}

/// The eye at the upper right of a finding.
fn silencer_ui(ui: &mut Ui, desk: &Desk, of: egui::Rect, finding: &str) -> bool {
    let name = t!(desk.language, "table-silence", finding = finding);
    let corner = of.right_top() + Vec2::new(-SILENCER - 2.0, 2.0);
    let place = egui::Rect::from_min_size(corner, Vec2::splat(SILENCER));
    let mut button = ui.new_child(egui::UiBuilder::new().max_rect(place));
    widgets::icon_button(&mut button, &desk.theme, Icon::EyeSlash, &name).clicked()
}

/// Weight times severity in a small badge: by this the list is in order.
fn rank_ui(ui: &Ui, desk: &Desk, centre: egui::Pos2, problem: &Problem) {
    let w = &desk.theme.window;
    let (fill, ink) = match is_urgent(problem) {
        true => (w.error, w.surface.readable_on(w.error, 4.5)),
        false => (w.pressed, w.text_soft.readable_on(w.pressed, 4.5)),
    };
    let badge = egui::Rect::from_center_size(centre, Vec2::new(23.0, 18.0));
    let painter = ui.painter();
    painter.rect_filled(badge, CornerRadius::same(5), color32(fill));
    let rank = problem.priority().to_string();
    let font = semibold(11.5);
    painter.text(centre, Align2::CENTER_CENTER, rank, font, color32(ink));
}

/// The name of a part of the list, with how many are in it.
pub(super) fn part_ui(ui: &mut Ui, desk: &Desk, urgent: bool, count: usize) {
    let key = if urgent {
        "audit-panel-part-urgent"
    } else {
        "audit-panel-part-others"
    };
    let text = RichText::new(t!(desk.language, key, count = count))
        .font(semibold(SMALL))
        .color(color32(desk.theme.window.text_soft));
    ui.add_space(4.0);
    ui.label(text);
}

/// Words in as many lines as they need.
fn wrapped(ui: &Ui, text: &str, font: FontId, colour: Colour, width: f32) -> Arc<Galley> {
    let format = TextFormat {
        line_height: Some(LINE_HEIGHT),
        ..TextFormat::simple(font, color32(colour))
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

/// A gap's line with its count; says whether it is to be folded open or shut.
pub(super) fn gap_ui(ui: &mut Ui, desk: &Desk, gap: &Gap, texts: &GapTexts, open: bool) -> bool {
    let line = texts.line.as_str();
    let w = &desk.theme.window;
    let width = ui.available_width();
    let count = gap.objects.len().to_string();
    let count = ui
        .painter()
        .layout_no_wrap(count, semibold(SMALL), color32(w.text_soft));
    let words_width = width - WORDS_X - count.size().x - 2.0 * PADDING.x;
    let words = wrapped(ui, line, regular(BODY), w.text, words_width);
    let size = Vec2::new(width, words.size().y + 2.0 * PADDING.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, line));
    let radius = CornerRadius::same(8);
    let fill = if response.hovered() { w.hover } else { w.field };
    let stroke = Stroke::new(1.0, color32(w.field_edge));
    ui.painter().rect(
        rect,
        radius,
        color32(fill),
        stroke,
        egui::StrokeKind::Inside,
    );
    widgets::focus_ring(ui, &response, 8, &desk.theme);
    let caret = if open {
        Icon::CaretDown
    } else {
        Icon::CaretRight
    };
    let at = egui::pos2(rect.left() + 20.0, rect.top() + PADDING.y + 8.0);
    ui.painter().text(
        at,
        Align2::CENTER_CENTER,
        caret.glyph(),
        icons(13.0),
        color32(w.text_soft),
    );
    ui.painter().galley(
        rect.min + Vec2::new(WORDS_X, PADDING.y),
        words,
        color32(w.text),
    );
    let at = egui::pos2(
        rect.right() - PADDING.x - count.size().x,
        rect.top() + PADDING.y + 1.0,
    );
    ui.painter().galley(at, count, color32(w.text_soft));
    response.on_hover_text(&texts.reason).clicked()
}

/// What a gap names, a line each; of a touchpoint it can be silenced.
pub(super) fn objects_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    gap: &Gap,
    texts: &GapTexts,
    silencing: &mut Silencing,
) {
    let desk = pane.desk;
    let w = &desk.theme.window;
    ui.scope(|ui| {
        tight(ui);
        for (object, (name, of)) in gap.objects.iter().zip(&texts.names) {
            let size = Vec2::new(ui.available_width(), CONTROL);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            if !ui.is_rect_visible(rect) {
                silencing_ui(ui, pane, silencing, object, of.as_ref(), gap.rule);
                continue;
            }
            let on = desk.is_selected(object);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, name));
            if on || response.hovered() {
                let fill = if on { w.accent_tint } else { w.hover };
                ui.painter()
                    .rect_filled(rect, CornerRadius::same(RADIUS), color32(fill));
            }
            widgets::focus_ring(ui, &response, RADIUS, &desk.theme);
            let ink = if on { w.on_accent_tint } else { w.text };
            let mut job = LayoutJob::simple_singleline(name.clone(), regular(BODY), color32(ink));
            job.wrap = TextWrapping::truncate_at_width(rect.width() - WORDS_X - SILENCER);
            let galley = ui.painter().layout_job(job);
            let at = egui::pos2(
                rect.left() + WORDS_X,
                rect.center().y - galley.size().y / 2.0,
            );
            ui.painter().galley(at, galley, color32(ink));
            if response.clicked() {
                pane.wishes.push(Wish::Reveal(object.clone()));
            }
            if of.is_some() && silencer_ui(ui, desk, rect, &format!("{} · {name}", texts.line)) {
                *silencing = Some((object.clone(), (gap.rule.key, String::new())));
            }
            silencing_ui(ui, pane, silencing, object, of.as_ref(), gap.rule);
        }
        if gap.objects.len() > 1 {
            ui.horizontal(|ui| {
                ui.add_space(WORDS_X - 9.0);
                let label = t!(desk.language, "audit-panel-select-all");
                let state = widgets::ButtonState::default();
                let icon = Some(Icon::Selection);
                if widgets::flat_button(ui, &desk.theme, icon, &label, &label, state).clicked() {
                    select_all(pane.wishes, &gap.objects);
                }
            });
        }
    });
}

/// Selects all, with the first one in view.
fn select_all(wishes: &mut Wishes, objects: &[ObjectId]) {
    wishes.0.extend(objects.first().cloned().map(Wish::Reveal));
    wishes.push(Wish::Select(objects.to_vec()));
}

/// Nothing to show, which is good news.
pub(super) fn empty_ui(ui: &mut Ui, desk: &Desk, title: &str, hint: &str) {
    let w = &desk.theme.window;
    ui.add_space(24.0);
    ui.vertical_centered(|ui| {
        let icon = RichText::new(Icon::CheckCircle.glyph()).font(icons(32.0));
        ui.label(icon.color(color32(w.text_faint)));
        ui.label(
            RichText::new(t!(desk.language, title))
                .font(semibold(BODY))
                .color(color32(w.text)),
        );
        ui.label(RichText::new(t!(desk.language, hint)).color(color32(w.text_soft)));
    });
}
