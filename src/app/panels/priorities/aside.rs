//! Beside the plot: what has no place in it yet and why, and what colours and marks mean.

use egui::{
    Align2, CornerRadius, Popup, PopupKind, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    Vec2, WidgetInfo,
};

use super::{Unplaced, named};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::panels::tight;
use crate::app::style::{BODY, SMALL, color32, regular};
use crate::app::widgets::{ButtonState, flat_button, focus_ring, hint, icon_at, section_title};
use crate::i18n::t;
use crate::layout::touchpoint_icon;
use crate::model::{ObjectId, Period};
use crate::text::Icon;
use crate::words;

/// Height of a line, points.
const LINE: f32 = 40.0;
/// Height of the legend, and of all from which on there is room for it.
const LEGEND: f32 = 132.0;
const ROOM_FOR_LEGEND: f32 = 250.0;

/// The list in its own column, with the legend below it.
pub fn list_ui(
    ui: &mut Ui,
    desk: &Desk,
    wishes: &mut Wishes,
    rect: Rect,
    unplaced: &[Unplaced<'_>],
) {
    let hairline = Stroke::new(1.0, color32(desk.theme.window.hairline));
    ui.painter().vline(rect.left(), rect.y_range(), hairline);
    let inner = rect.shrink2(Vec2::new(6.0, 0.0));
    let legend = if rect.height() >= ROOM_FOR_LEGEND {
        LEGEND
    } else {
        0.0
    };
    let (list, legend) = inner.split_top_bottom_at_y(inner.bottom() - legend);
    let mut ui_list = ui.new_child(UiBuilder::new().max_rect(list));
    ui_list.set_clip_rect(list.intersect(ui.clip_rect()));
    let title = t!(desk.language, "priorities-aside");
    section_title(
        &mut ui_list,
        &desk.theme,
        &format!("{title} · {}", unplaced.len()),
        None,
    );
    if unplaced.is_empty() {
        ui_list.horizontal(|ui| {
            ui.add_space(8.0);
            hint(ui, &desk.theme, &t!(desk.language, "priorities-all-placed"));
        });
    }
    ScrollArea::vertical()
        .id_salt("without a place")
        .auto_shrink(false)
        .show_rows(&mut ui_list, LINE, unplaced.len(), |ui, rows| {
            for one in &unplaced[rows] {
                line_ui(ui, desk, wishes, one);
            }
        });
    if legend.height() > 0.0 {
        legend_ui(ui, desk, legend);
    }
}

/// A button in the plot that opens the list, where there is no room beside it.
pub fn button_ui(
    ui: &mut Ui,
    desk: &Desk,
    wishes: &mut Wishes,
    room: Rect,
    unplaced: &[Unplaced<'_>],
) {
    let title = t!(desk.language, "priorities-aside");
    let label = format!("{title} · {}", unplaced.len());
    let bar = Rect::from_min_max(
        egui::pos2(room.left() + 60.0, room.bottom() - 28.0),
        room.right_bottom(),
    );
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut bar = ui.new_child(UiBuilder::new().max_rect(bar).layout(layout));
    let state = ButtonState::default();
    let button = flat_button(
        &mut bar,
        &desk.theme,
        Some(Icon::Warning),
        &unplaced.len().to_string(),
        &label,
        state,
    );
    let button = button.on_hover_text(&label);
    Popup::menu(&button)
        .kind(PopupKind::Menu)
        .gap(4.0)
        .show(|ui| {
            tight(ui);
            ui.set_width(240.0);
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for one in unplaced {
                    line_ui(ui, desk, wishes, one);
                }
            });
        });
}

/// A touchpoint and what it lacks; a click goes to it.
fn line_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, one: &Unplaced<'_>) {
    let w = &desk.theme.window;
    let it = one.spot.touchpoint;
    let object = ObjectId::from(&it.id);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), LINE), Sense::click());
    let (title, lacks) = (named(desk, it), t!(desk.language, one.lacks));
    let on = desk.is_selected(&object);
    let spoken = format!("{title}: {lacks}");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &spoken));
    let ground = match (on, response.hovered()) {
        (true, _) => w.accent_tint,
        (false, true) => w.hover,
        (false, false) => w.surface,
    };
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::same(6), color32(ground));
    let icon = touchpoint_icon(desk.journey(), it);
    icon_at(
        ui,
        egui::pos2(rect.left() + 18.0, rect.center().y),
        icon,
        16.0,
        w.text_soft,
    );
    let room = rect.width() - 42.0;
    let lines = [
        (title.as_str(), regular(BODY), w.text, -9.0),
        (lacks.as_str(), regular(SMALL), w.text_soft, 9.0),
    ];
    for (text, font, ink, below) in lines {
        let galley =
            crate::app::panels::table::line(ui, text, font, ink.readable_on(ground, 4.5), room);
        let at = egui::pos2(
            rect.left() + 34.0,
            rect.center().y + below - galley.size().y / 2.0,
        );
        ui.painter().galley(at, galley, color32(ink));
    }
    focus_ring(ui, &response, 6, &desk.theme);
    if response.clicked() {
        wishes.push(Wish::Reveal(object));
    }
}

/// What colours, rings and marks mean.
fn legend_ui(ui: &mut Ui, desk: &Desk, rect: Rect) {
    let (theme, w) = (&desk.theme, &desk.theme.window);
    let hairline = Stroke::new(1.0, color32(w.hairline));
    ui.painter().hline(rect.x_range(), rect.top(), hairline);
    let mut y = rect.top() + 14.0;
    let left = rect.left() + 14.0;
    let mut word = |ui: &Ui, text: &str| {
        let at = egui::pos2(left + 16.0, y);
        let ink = color32(w.text_soft);
        let galley = crate::app::panels::table::line(
            ui,
            text,
            regular(SMALL),
            w.text_soft,
            rect.width() - 40.0,
        );
        let middle = egui::pos2(at.x, at.y - galley.size().y / 2.0);
        ui.painter().galley(middle, galley, ink);
        let place = egui::pos2(left, y);
        y += 19.0;
        place
    };
    for period in Period::ALL {
        let hue = &theme.periods[period as usize];
        let at = word(
            ui,
            &words::period(desk.language, &desk.journey().about, period),
        );
        ui.painter().circle(
            at,
            6.0,
            color32(hue.tint),
            Stroke::new(1.5, color32(hue.strong)),
        );
    }
    let at = word(ui, &t!(desk.language, "priorities-from-step"));
    let ring = Stroke::new(1.0, color32(w.text_soft));
    ui.painter().circle_stroke(at, 6.0, ring);
    let marks = [
        (Icon::Star, w.text, "term-moment-of-truth"),
        (Icon::Lightning, w.error, "term-breakpoint"),
    ];
    for (icon, colour, key) in marks {
        let at = word(ui, &t!(desk.language, key));
        ui.painter().circle_filled(at, 6.5, color32(colour));
        let font = crate::app::style::icons(9.0);
        let ink = color32(w.surface);
        ui.painter()
            .text(at, Align2::CENTER_CENTER, icon.glyph(), font, ink);
    }
}
