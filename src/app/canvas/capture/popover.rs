//! What hangs below the field: chips of what is picked, a list to pick from, and what the keys do.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, Area, CornerRadius, Frame, Galley, Margin, Order, Rect, Response, Role, ScrollArea,
    Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::attributes::{Attribute, Value};
use super::draft::Draft;
use super::field;
use super::hints::hints_ui;
use super::offers::Offer;
use super::{Capture, List};
use crate::app::desk::Desk;
use crate::app::style::{BODY, SMALL, color32, icons, medium, regular};
use crate::app::widgets::{colour_dot, hint};
use crate::i18n::t;
use crate::text::Icon;
use crate::theme::Colour;

const WIDTH: f32 = 348.0;
const LEAST_WIDTH: f32 = 220.0;
const CHIP: f32 = 26.0;
const ROW: f32 = 28.0;
/// The longest text of a chip, points.
const CHIP_TEXT: f32 = 190.0;
/// As much of a list is in view at the most and at the least, points.
const LIST: std::ops::RangeInclusive<f32> = 2.8 * ROW..=6.8 * ROW;
/// Room for all but the list, points.
const REST: f32 = 175.0;

/// What the pointer did to it.
#[derive(Clone, Debug)]
pub(super) enum Pressed {
    Offer(usize),
    Attribute(Attribute),
}

pub(super) fn query_id() -> egui::Id {
    egui::Id::unique("canvas-capture-query")
}

/// Shows it near `field`; answers where it is and what was pressed.
pub(super) fn popover_ui(
    ui: &Ui,
    desk: &Desk,
    capture: &mut Capture,
    list: Option<&List>,
    field: Rect,
    view: Rect,
) -> (Rect, Option<Pressed>) {
    // Below the field, or above it where a list would have no room.
    let below = view.bottom() - field.bottom() - REST;
    let above = field.top() - view.top() - REST;
    let hangs = below >= *LIST.start() || below >= above;
    let room = if hangs { below } else { above };
    let room = room.clamp(*LIST.start(), *LIST.end());
    let (pivot, at) = if hangs {
        let at = pos2(field.left() - 8.0, field.bottom() + 10.0);
        (Align2::LEFT_TOP, at)
    } else {
        let at = pos2(field.left() - 8.0, field.top() - 10.0);
        (Align2::LEFT_BOTTOM, at)
    };
    let w = &desk.theme.window;
    let frame = Frame::new()
        .fill(color32(w.surface))
        .stroke(Stroke::new(1.0, color32(w.hairline)))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::same(10))
        .shadow(egui::Shadow {
            offset: [0, 4],
            blur: 18,
            spread: 0,
            color: color32(w.shadow),
        });
    let shown = Area::new(egui::Id::unique("canvas-capture"))
        .order(Order::Middle)
        .pivot(pivot)
        .fixed_pos(at)
        .constrain_to(view.shrink(6.0))
        .fade_in(false)
        .accessible_name(t!(desk.language, "capture-name"))
        .show(ui.ctx(), |ui| {
            frame
                .show(ui, |ui| {
                    ui.set_width(WIDTH.min(view.width() - 40.0).max(LEAST_WIDTH));
                    ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                    let mut pressed = chips_ui(ui, desk, capture);
                    query_ui(ui, desk, capture);
                    if let Some(list) = list {
                        pressed = list_ui(ui, desk, list, room)
                            .map(Pressed::Offer)
                            .or(pressed);
                    }
                    hints_ui(ui, desk, capture, list);
                    pressed
                })
                .inner
        });
    (shown.response.rect, shown.inner)
}

fn chips_ui(ui: &mut Ui, desk: &Desk, capture: &Capture) -> Option<Pressed> {
    let attributes = capture.draft.attributes();
    if attributes.is_empty() {
        return None;
    }
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for attribute in attributes {
            let active = capture
                .picking
                .as_ref()
                .is_some_and(|p| p.attribute == *attribute);
            if chip_ui(ui, desk, &capture.draft, *attribute, active).clicked() {
                pressed = Some(Pressed::Attribute(*attribute));
            }
        }
    });
    pressed
}

/// What is set, or pale what could be and the letters that offer it.
fn chip_ui(
    ui: &mut Ui,
    desk: &Desk,
    draft: &Draft,
    attribute: Attribute,
    active: bool,
) -> Response {
    let w = &desk.theme.window;
    let name = attribute.name(desk);
    let shown = attribute.shown(desk, draft);
    let (text, ink) = match &shown {
        Some(shown) => (shown.text.clone(), w.text),
        None => (name.clone(), w.text_soft),
    };
    let galley = one_line(ui, &text, regular(SMALL), ink, CHIP_TEXT);
    let mark = shown.is_none().then(|| {
        let ink = color32(w.text_faint);
        ui.painter()
            .layout_no_wrap(attribute.mark().to_owned(), medium(SMALL), ink)
    });
    let marked = shown
        .as_ref()
        .is_some_and(|s| s.icon.is_some() || s.dot.is_some());
    let left = match &mark {
        Some(mark) => 9.0 + mark.size().x + 5.0,
        None if marked => 26.0,
        None => 9.0,
    };
    let size = vec2(left + galley.size().x + 9.0, CHIP);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let state = match &shown {
        Some(shown) => shown.text.clone(),
        None => t!(desk.language, "inspector-unset"),
    };
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, active, format!("{name}: {state}"))
    });
    let edge = if active { w.accent } else { w.field_edge };
    let width = if active { 1.5 } else { 1.0 };
    let fill = match (&shown, response.hovered()) {
        (_, true) => w.hover,
        (Some(_), false) => w.field,
        (None, false) => w.surface,
    };
    let stroke = Stroke::new(width, color32(edge));
    let radius = CornerRadius::same(7);
    ui.painter()
        .rect(rect, radius, color32(fill), stroke, StrokeKind::Inside);
    let middle = |galley: &Galley| rect.center().y - galley.size().y / 2.0;
    if let Some(mark) = mark {
        let at = pos2(rect.left() + 9.0, middle(&mark));
        ui.painter().galley(at, mark, color32(w.text_faint));
    }
    if let Some(shown) = &shown {
        let at = pos2(rect.left() + 15.0, rect.center().y);
        sign(ui, at, shown.icon, shown.dot, w.text_soft);
    }
    let at = pos2(rect.left() + left, middle(&galley));
    ui.painter().galley(at, galley, color32(ink));
    response
}

/// The field in which a value of the chosen attribute is typed.
fn query_ui(ui: &mut Ui, desk: &Desk, capture: &mut Capture) {
    let Some(picking) = &mut capture.picking else {
        return;
    };
    let name = picking.attribute.name(desk);
    let hint = match picking.attribute {
        Attribute::Owner => t!(desk.language, "inspector-search-or-new"),
        _ => t!(desk.language, "inspector-search"),
    };
    ui.add_space(2.0);
    let edit = TextEdit::singleline(&mut picking.query)
        .id(query_id())
        .hint_text(hint)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(9, 5))
        .event_filter(field::KEYS);
    let response = ui.add(edit);
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_label(name));
}

fn list_ui(ui: &mut Ui, desk: &Desk, list: &List, height: f32) -> Option<usize> {
    let Some(first) = list.offers.first() else {
        hint(ui, &desk.theme, &t!(desk.language, "inspector-no-match"));
        return None;
    };
    let mut pressed = None;
    let is_usual = matches!(first.value, Value::Usual(..));
    let mixed = is_usual || list.offers.iter().any(|o| o.aside != first.aside);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ScrollArea::vertical()
            .id_salt("offers")
            .max_height(height)
            // Else it would be no higher than the popover was a frame ago.
            .min_scrolled_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for (i, offer) in list.offers.iter().enumerate() {
                    let on = list.chosen == Some(i);
                    let response = row_ui(ui, desk, offer, on, mixed);
                    if on && list.moved {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        pressed = Some(i);
                    }
                }
            });
    });
    pressed
}

fn row_ui(ui: &mut Ui, desk: &Desk, offer: &Offer, on: bool, with_aside: bool) -> Response {
    let w = &desk.theme.window;
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &offer.text));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let fill = match (on, response.hovered()) {
        (true, _) => Some(w.accent_tint),
        (false, true) => Some(w.hover),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(6), color32(fill));
    }
    let ink = if on { w.on_accent_tint } else { w.text };
    let soft = if on { w.on_accent_tint } else { w.text_soft };
    sign(
        ui,
        pos2(rect.left() + 16.0, rect.center().y),
        offer.icon,
        offer.dot,
        soft,
    );
    let mut right = rect.right() - 10.0;
    if offer.is_set {
        let at = pos2(right - 7.0, rect.center().y);
        sign(ui, at, Some(Icon::Check), None, soft);
        right -= 20.0;
    }
    if with_aside && !offer.aside.is_empty() {
        let faint = if on { w.on_accent_tint } else { w.text_faint };
        let aside = one_line(ui, &offer.aside, regular(SMALL), faint, 120.0);
        let at = pos2(
            right - aside.size().x,
            rect.center().y - aside.size().y / 2.0,
        );
        right = at.x - 8.0;
        ui.painter().galley(at, aside, color32(faint));
    }
    let marked = offer.icon.is_some() || offer.dot.is_some();
    let left = rect.left() + if marked { 30.0 } else { 10.0 };
    let font = if on { medium(BODY) } else { regular(BODY) };
    let text = one_line(ui, &offer.text, font, ink, right - left);
    let at = pos2(left, rect.center().y - text.size().y / 2.0);
    ui.painter().galley(at, text, color32(ink));
    response
}

fn sign(ui: &Ui, at: egui::Pos2, icon: Option<Icon>, dot: Option<Colour>, ink: Colour) {
    if let Some(dot) = dot {
        colour_dot(ui, at, dot);
    } else if let Some(icon) = icon {
        let font = icons(14.0);
        ui.painter()
            .text(at, Align2::CENTER_CENTER, icon.glyph(), font, color32(ink));
    }
}

/// Text on one line, with an ellipsis where it is too long.
fn one_line(
    ui: &Ui,
    text: &str,
    font: egui::FontId,
    ink: Colour,
    width: f32,
) -> std::sync::Arc<Galley> {
    let mut job =
        LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, color32(ink)));
    job.wrap = TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}
