//! The row of open maps: which one is on the desk, which have changes that are in no file.
//!
//! For the keyboard the row is one stop, as rows of tabs are: arrows walk in it, Enter shows a map, Delete closes it.

use egui::{
    Align2, CornerRadius, EventFilter, Id, Key, Modifiers, PointerButton, Rect, Response, Role,
    ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::entry::{Entry, Mark, menu_ui};
use crate::app::canvas;
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::{color32, icons, medium, regular};
use crate::app::tabs::{TabKey, TabLabel};
use crate::app::widgets;
use crate::i18n::t;
use crate::text::Icon;
use crate::theme::Colour;

pub const HEIGHT: f32 = 38.0;
/// A tab is as wide as the row allows, between these, points.
const NARROWEST: f32 = 148.0;
/// A narrower tab has its name only, points; the start page keeps its icon.
const WITH_ICON: f32 = 170.0;
const WIDEST: f32 = 228.0;
/// The list of all maps at the right end.
const LIST: f32 = 40.0;
/// Between tabs, points.
const GAP: f32 = 4.0;
const AIR: f32 = 8.0;
/// What is left of a name beside what tells it from another, points.
const LEAST_NAME: f32 = 28.0;
/// In the list of all maps, characters.
const LONGEST_NAME: usize = 60;

pub fn tab_row_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let row = ui.available_rect_before_wrap();
    let labels = desk.tab_labels();
    let count = labels.len() as f32;
    let room = row.width() - 2.0 * AIR;
    let width = ((room + GAP) / count - GAP).min(WIDEST);
    let crowded = width < NARROWEST;
    let width = width.max(NARROWEST);
    let mut tabs = row.shrink2(vec2(AIR, 0.0));
    if crowded {
        tabs.max.x -= LIST;
    }
    ui.scope_builder(egui::UiBuilder::new().max_rect(tabs), |ui| {
        // The wheel moves the row whichever way it turns.
        ui.style_mut().always_scroll_the_only_direction = true;
        ScrollArea::horizontal()
            .id_salt("tabs")
            .auto_shrink(false)
            .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
            .show(ui, |ui| {
                let whole = vec2(count * (width + GAP) - GAP, HEIGHT);
                let (rect, _) = ui.allocate_exact_size(whole, Sense::hover());
                for (i, label) in labels.iter().enumerate() {
                    let x = rect.left() + i as f32 * (width + GAP);
                    let place = Rect::from_min_max(
                        pos2(x, rect.top() + 5.0),
                        pos2(x + width, rect.bottom()),
                    );
                    let response = tab_ui(ui, desk, wishes, label, place);
                    let lies_behind = |l: &TabLabel| l.key != desk.tabs.current_key();
                    if lies_behind(label) && labels.get(i + 1).is_some_and(lies_behind) {
                        edge_ui(ui, desk, place.right() + GAP / 2.0, place.y_range());
                    }
                    keys(ui, wishes, &labels, i, &response);
                    let step = width + GAP;
                    reorder(
                        ui,
                        wishes,
                        label.key,
                        (i, labels.len()),
                        (rect.left(), step),
                    );
                }
            });
    });
    let line = Stroke::new(1.0, color32(desk.theme.window.hairline));
    ui.painter().hline(row.x_range(), row.bottom() - 0.5, line);
    if crowded {
        let list = Rect::from_min_max(pos2(tabs.right(), row.top()), row.right_bottom());
        list_ui(ui, desk, wishes, list);
    }
}

/// A hairline between two tabs that lie behind.
fn edge_ui(ui: &Ui, desk: &Desk, x: f32, tab: egui::Rangef) {
    let stroke = Stroke::new(1.0, color32(desk.theme.window.field_edge));
    ui.painter().vline(x, tab.shrink(9.0), stroke);
}

fn tab_id(key: TabKey) -> Id {
    Id::unique(("tab", key))
}

fn tab_ui(
    ui: &mut Ui,
    desk: &Desk,
    wishes: &mut Wishes,
    label: &TabLabel,
    place: Rect,
) -> Response {
    let (theme, language) = (&*desk.theme, desk.language);
    let w = &theme.window;
    let key = label.key;
    let current = desk.tabs.current_key() == key;
    let id = tab_id(key);
    let mut sense = Sense::CLICK | Sense::DRAG;
    if current || ui.memory(|m| m.has_focus(id)) {
        sense |= Sense::FOCUSABLE;
    }
    let response = ui.interact(place, id, sense);
    let unsaved = t!(language, "menu-unsaved");
    let mut name = label.full_name();
    if label.is_modified {
        name = format!("{name}, {unsaved}");
    }
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
    let has_icon = label.is_start_page || place.width() >= WITH_ICON;
    if has_icon {
        widgets::icon_at(ui, pos2(place.left() + 19.0, middle), icon, 15.0, soft);
    }
    let cross = Rect::from_center_size(pos2(place.right() - 18.0, middle), Vec2::splat(20.0));
    let ends = hovered || current || label.is_modified;
    let left = place.left() + if has_icon { 33.0 } else { 13.0 };
    let right = if ends {
        cross.left() - 2.0
    } else {
        place.right() - 12.0
    };
    let words = Rect::from_x_y_ranges(left..=right, place.y_range());
    name_ui(ui, desk, label, words, ink);
    cross_ui(ui, desk, wishes, label, cross, hovered || current);
    widgets::focus_ring(ui, &response, 8, theme);
    if response.clicked() {
        wishes.push(Wish::ShowTab(key));
    }
    if response.clicked_by(PointerButton::Middle) {
        wishes.push(Wish::CloseTab(key));
    }
    response.on_hover_ui(|ui| {
        ui.label(label.full_name());
        if let Some(file) = &label.file {
            widgets::hint(ui, theme, &file.display().to_string());
        }
    })
}

/// The name, and paler what tells it from another of the same name, which has the right of way.
fn name_ui(ui: &Ui, desk: &Desk, label: &TabLabel, room: Rect, ink: Colour) {
    let current = desk.tabs.current_key() == label.key;
    let cut = |text: &str, font: egui::FontId, ink: Colour, width: f32| {
        let ink = color32(ink);
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(0.0));
        ui.painter().layout_job(job)
    };
    let font = if current { medium(13.0) } else { regular(13.0) };
    let apart = label.apart.as_deref().map(|apart| {
        let text = format!(" · {apart}");
        cut(
            &text,
            regular(13.0),
            desk.theme.window.text_faint,
            room.width() - LEAST_NAME,
        )
    });
    let rest = room.width() - apart.as_ref().map_or(0.0, |galley| galley.size().x);
    let mut x = room.left();
    for galley in [Some(cut(&label.name, font, ink, rest)), apart]
        .into_iter()
        .flatten()
    {
        let at = pos2(x, room.center().y - galley.size().y / 2.0);
        x += galley.size().x;
        ui.painter().galley(at, galley, color32(ink));
    }
}

/// What the keyboard does with the tab that has it.
fn keys(ui: &Ui, wishes: &mut Wishes, labels: &[TabLabel], place: usize, tab: &Response) {
    if !tab.has_focus() {
        return;
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|m| m.set_focus_lock_filter(tab.id, filter));
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let last = labels.len() - 1;
    let to = if pressed(Key::ArrowLeft) {
        place.checked_sub(1).unwrap_or(last)
    } else if pressed(Key::ArrowRight) {
        (place + 1) % labels.len()
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        last
    } else {
        place
    };
    if to != place {
        ui.memory_mut(|m| m.request_focus(tab_id(labels[to].key)));
    } else if pressed(Key::Delete) {
        let label = &labels[place];
        wishes.push(Wish::CloseTab(label.key));
        // A map with work in it may stay.
        if !label.is_modified {
            let next = labels
                .get(place + 1)
                .unwrap_or(&labels[place.saturating_sub(1)]);
            let row_stays = labels.len() > 2;
            let to = if row_stays {
                tab_id(next.key)
            } else {
                canvas::id()
            };
            ui.memory_mut(|m| m.request_focus(to));
        }
    }
}

/// Closes the tab; a dot in its stead says that there is something to save.
fn cross_ui(
    ui: &mut Ui,
    desk: &Desk,
    wishes: &mut Wishes,
    label: &TabLabel,
    place: Rect,
    visible: bool,
) {
    let w = &desk.theme.window;
    let response = ui.interact(place, tab_id(label.key).with("close"), Sense::CLICK);
    let name = t!(desk.language, "tab-close", name = label.full_name());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter()
            .rect_filled(place, CornerRadius::same(5), color32(w.pressed));
    }
    if label.is_modified && !response.hovered() {
        ui.painter()
            .circle_filled(place.center(), 4.0, color32(w.accent));
    } else if visible || response.hovered() {
        ui.painter().text(
            place.center(),
            Align2::CENTER_CENTER,
            Icon::X.glyph(),
            icons(12.0),
            color32(w.text_soft),
        );
    }
    let close = Command::CloseMap;
    let tip = widgets::tooltip(desk, close, &close.label(desk.language));
    if response.on_hover_text(tip).clicked() {
        wishes.push(Wish::CloseTab(label.key));
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
fn list_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, place: Rect) {
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
        menu_ui(ui, |ui| open_maps_ui(ui, desk, wishes));
    });
}

/// The maps that are open as entries of a menu, a dot before those with unsaved changes.
pub fn open_maps_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    for (place, label) in desk.tab_labels().iter().enumerate() {
        let mark = if label.is_modified { "• " } else { "" };
        let name = super::shortened(&format!("{mark}{}", label.full_name()), LONGEST_NAME);
        let keys = Command::SHOW_MAP.get(place).and_then(|command| {
            let keys = command.shortcut_text(&desk.keymap, desk.language);
            keys.filter(|_| command.is_enabled(desk))
        });
        let entry = Entry {
            right: keys.as_deref().unwrap_or_default(),
            checked: Some(label.key == desk.tabs.current_key()),
            ..Entry::new(Mark::None, &name)
        };
        if entry.show(ui, &desk.theme).clicked() {
            wishes.push(Wish::ShowTab(label.key));
        }
    }
}
