//! The row of open maps: which one is on the desk, which have changes that are in no file.

use egui::{
    Align2, CornerRadius, Id, PointerButton, Rect, Role, ScrollArea, Sense, Stroke, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::{SMALL, color32, icons, medium, regular};
use crate::app::tabs::{TabKey, TabLabel};
use crate::app::widgets;
use crate::i18n::t;
use crate::text::Icon;

pub const HEIGHT: f32 = 38.0;
/// A tab is as wide as the row allows, between these, points.
const NARROWEST: f32 = 116.0;
const WIDEST: f32 = 228.0;
/// The list of all maps at the right end.
const LIST: f32 = 40.0;
/// Between tabs, points.
const GAP: f32 = 4.0;
const AIR: f32 = 8.0;

pub fn tab_row_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let row = ui.available_rect_before_wrap();
    let labels: Vec<(TabKey, TabLabel)> = desk
        .tabs
        .keys()
        .filter_map(|key| Some((key, desk.tab_label(key)?)))
        .collect();
    let count = labels.len() as f32;
    let room = row.width() - 2.0 * AIR;
    let width = ((room + GAP) / count - GAP).min(WIDEST);
    let crowded = width < NARROWEST;
    let width = width.max(NARROWEST);
    let mut tabs = row.shrink2(vec2(AIR, 0.0));
    if crowded {
        tabs.max.x -= LIST;
        let list = Rect::from_min_max(pos2(tabs.right(), row.top()), row.right_bottom());
        list_ui(ui, desk, wishes, list, &labels);
    }
    ui.scope_builder(egui::UiBuilder::new().max_rect(tabs), |ui| {
        ScrollArea::horizontal()
            .id_salt("tabs")
            .auto_shrink(false)
            .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
            .show(ui, |ui| {
                let whole = vec2(count * (width + GAP) - GAP, HEIGHT);
                let (rect, _) = ui.allocate_exact_size(whole, Sense::hover());
                for (i, (key, label)) in labels.iter().enumerate() {
                    let x = rect.left() + i as f32 * (width + GAP);
                    let place = Rect::from_min_max(
                        pos2(x, rect.top() + 5.0),
                        pos2(x + width, rect.bottom()),
                    );
                    tab_ui(ui, desk, wishes, (*key, label), place);
                    reorder(
                        ui,
                        wishes,
                        *key,
                        (i, labels.len()),
                        (rect.left(), width + GAP),
                    );
                }
            });
    });
    let line = Stroke::new(1.0, color32(desk.theme.window.hairline));
    ui.painter().hline(row.x_range(), row.bottom() - 0.5, line);
}

fn tab_id(key: TabKey) -> Id {
    Id::unique(("tab", key))
}

fn tab_ui(
    ui: &mut Ui,
    desk: &Desk,
    wishes: &mut Wishes,
    (key, label): (TabKey, &TabLabel),
    place: Rect,
) {
    let (theme, language) = (&*desk.theme, desk.language);
    let w = &theme.window;
    let current = desk.tabs.current_key() == key;
    let response = ui.interact(place, tab_id(key), Sense::click_and_drag());
    let unsaved = t!(language, "menu-unsaved");
    let name = if label.is_modified {
        format!("{}, {unsaved}", label.name)
    } else {
        label.name.clone()
    };
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, current, &name));
    // The one on the desk is in view, however many there are.
    let shown = Id::unique("tab in view");
    if current && ui.data_mut(|d| d.get_temp::<TabKey>(shown)) != Some(key) {
        ui.scroll_to_rect(place, None);
        ui.data_mut(|d| d.insert_temp(shown, key));
    }
    let corner = CornerRadius {
        nw: 8,
        ne: 8,
        sw: 0,
        se: 0,
    };
    let hovered = response.hovered() || response.dragged();
    let (fill, ink) = if current {
        (Some(w.surface), w.text)
    } else if hovered {
        (Some(w.hover), w.text)
    } else {
        (None, w.text_soft)
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(place, corner, color32(fill));
    }
    if current {
        let hairline = Stroke::new(1.0, color32(w.hairline));
        ui.painter().rect_stroke(
            place.with_max_y(place.bottom() + 2.0),
            corner,
            hairline,
            egui::StrokeKind::Inside,
        );
        let mark = Rect::from_min_size(place.min, vec2(place.width(), 2.0)).shrink2(vec2(8.0, 0.0));
        ui.painter().rect_filled(mark, 1.0, color32(w.accent));
    }
    let icon = if label.is_start_page {
        Icon::House
    } else {
        Icon::Path
    };
    let middle = place.center().y;
    let soft = if current { w.accent } else { w.text_faint };
    ui.painter().text(
        pos2(place.left() + 19.0, middle),
        Align2::CENTER_CENTER,
        icon.glyph(),
        icons(15.0),
        color32(soft),
    );
    let cross = Rect::from_center_size(pos2(place.right() - 18.0, middle), Vec2::splat(20.0));
    let words = Rect::from_min_max(
        pos2(place.left() + 33.0, place.top()),
        pos2(cross.left() - 2.0, place.bottom()),
    );
    let font = if current { medium(13.0) } else { regular(13.0) };
    let mut job = egui::text::LayoutJob::simple_singleline(label.name.clone(), font, color32(ink));
    job.wrap = egui::text::TextWrapping::truncate_at_width(words.width());
    let galley = ui.painter().layout_job(job);
    let at = pos2(words.left(), middle - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color32(ink));
    cross_ui(ui, desk, wishes, (key, label), cross, hovered || current);
    widgets::focus_ring(ui, &response, 8, theme);
    if response.clicked() {
        wishes.push(Wish::ShowTab(key));
    }
    if response.clicked_by(PointerButton::Middle) {
        wishes.push(Wish::CloseTab(key));
    }
    if let Some(file) = &label.file {
        response.on_hover_text(file.display().to_string());
    }
}

/// Closes the tab; a dot in its stead says that there is something to save.
fn cross_ui(
    ui: &mut Ui,
    desk: &Desk,
    wishes: &mut Wishes,
    (key, label): (TabKey, &TabLabel),
    place: Rect,
    visible: bool,
) {
    let w = &desk.theme.window;
    let response = ui.interact(place, tab_id(key).with("close"), Sense::click());
    let name = t!(desk.language, "tab-close", name = label.name.as_str());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter()
            .rect_filled(place, CornerRadius::same(5), color32(w.pressed));
    }
    if label.is_modified && !response.hovered() && !response.has_focus() {
        ui.painter()
            .circle_filled(place.center(), 4.0, color32(w.accent));
    } else if visible || response.hovered() || response.has_focus() {
        ui.painter().text(
            place.center(),
            Align2::CENTER_CENTER,
            Icon::X.glyph(),
            icons(12.0),
            color32(w.text_soft),
        );
    }
    widgets::focus_ring(ui, &response, 5, &desk.theme);
    let close = Command::CloseMap;
    let tip = widgets::tooltip(desk, close, &close.label(desk.language));
    if response.on_hover_text(tip).clicked() {
        wishes.push(Wish::CloseTab(key));
    }
}

/// A tab that is dragged changes places with those over which it comes.
fn reorder(
    ui: &Ui,
    wishes: &mut Wishes,
    key: TabKey,
    (place, count): (usize, usize),
    (left, step): (f32, f32),
) {
    let dragged = ui.ctx().is_being_dragged(tab_id(key));
    let pointer = ui.input(|i| i.pointer.interact_pos());
    let moving = ui.input(|i| i.pointer.is_decidedly_dragging());
    if let (true, true, Some(pointer)) = (dragged, moving, pointer) {
        let over = ((pointer.x - left) / step).floor().max(0.0) as usize;
        let over = over.min(count - 1);
        if over != place {
            wishes.push(Wish::MoveTab(key, over));
        }
    }
}

/// All maps by name, where there are more than the row shows.
fn list_ui(
    ui: &mut Ui,
    desk: &Desk,
    wishes: &mut Wishes,
    place: Rect,
    labels: &[(TabKey, TabLabel)],
) {
    let name = t!(desk.language, "tab-list");
    let builder =
        egui::UiBuilder::new()
            .max_rect(place)
            .layout(egui::Layout::centered_and_justified(
                egui::Direction::TopDown,
            ));
    let response = ui
        .scope_builder(builder, |ui| {
            widgets::icon_button(ui, &desk.theme, Icon::CaretDown, &name)
        })
        .inner;
    egui::Popup::menu(&response).show(|ui| {
        ui.set_min_width(220.0);
        for (key, label) in labels {
            let current = desk.tabs.current_key() == *key;
            let text = egui::RichText::new(&label.name).font(regular(SMALL + 1.0));
            if ui.selectable_label(current, text).clicked() {
                wishes.push(Wish::ShowTab(*key));
            }
        }
    });
}
