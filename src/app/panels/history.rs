//! The history: every step in the user's words, the oldest at the top. A click goes to where it was just done;
//! what was undone stays below, pale, until something new is done. Who opens it has the keyboard in it: arrows walk,
//! Enter goes there, Esc leads back to the map.

use std::time::SystemTime;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Align2, CornerRadius, Frame, Id, Key, Layout, Margin, Modifiers, Response, RichText,
    Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo,
};

use crate::app::command::Command;
use crate::app::deeds;
use crate::app::desk::{Desk, Side, Wish, Wishes};
use crate::app::dialogs::when;
use crate::app::style::{BODY, RADIUS, SMALL, color32, icons, medium, regular, semibold};
use crate::app::widgets::{self, command_button};
use crate::edit::{Deed, Entry, Field};
use crate::i18n::t;
use crate::text::Icon;

/// Height of a step, points.
const ROW: f32 = 44.0;
/// Where words begin, points from the left edge.
const WORDS_X: f32 = 40.0;

/// Shows the list.
pub fn history_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let margin = Margin {
        left: 16,
        right: 16,
        top: 8,
        bottom: 0,
    };
    Frame::new()
        .inner_margin(margin)
        .show(ui, |ui| header_ui(ui, desk, wishes));
    // While something is typed or dragged there is one more step, which has no name yet.
    let position = desk.session.position();
    let steps = desk.session.history().len();
    let mut list = ScrollArea::vertical().id_salt("history").auto_shrink(false);
    if has_moved(ui, position, steps) {
        list = list.vertical_scroll_offset(offset(ui, position));
    }
    if let Some(row) = walked_to(ui, steps) {
        ui.memory_mut(|m| m.request_focus(row_id(row)));
        list = list.vertical_scroll_offset(offset(ui, row));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    list.show_rows(ui, ROW, steps + 1, |ui, rows| {
        for row in rows {
            let response = row_ui(ui, desk, row, position);
            if response.clicked() && row != position {
                wishes.push(Wish::GoTo(row));
            }
        }
    });
}

/// The row after so many steps; it has the keyboard when the list opens.
pub fn row_id(row: usize) -> Id {
    Id::unique(("history", row))
}

/// How far the list is scrolled when this row stands in its middle.
fn offset(ui: &Ui, row: usize) -> f32 {
    let middle = (row as f32 + 0.5).mul_add(ROW, -ui.available_height() / 2.0);
    middle.max(0.0)
}

/// Where arrows, Home or End lead from the row that has the keyboard. Rows out of sight are not there to be found by
/// egui.
fn walked_to(ui: &Ui, last: usize) -> Option<usize> {
    let focused = ui.memory(|m| m.focused())?;
    let here = (0..=last).find(|row| row_id(*row) == focused)?;
    let arrows = egui::EventFilter {
        vertical_arrows: true,
        ..Default::default()
    };
    ui.memory_mut(|m| m.set_focus_lock_filter(focused, arrows));
    let ways = [
        (Key::ArrowUp, here.saturating_sub(1)),
        (Key::ArrowDown, (here + 1).min(last)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    ui.input_mut(|i| {
        let pressed = |(key, _): &(Key, usize)| i.consume_key(Modifiers::NONE, *key);
        ways.into_iter().find(pressed).map(|(_, row)| row)
    })
}

fn header_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let w = &desk.theme.window;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let title = RichText::new(t!(desk.language, "history-title"));
        ui.label(title.font(semibold(16.0)).color(color32(w.text)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let back = t!(desk.language, "history-close");
            if widgets::icon_button(ui, &desk.theme, Icon::X, &back).clicked() {
                wishes.push(Wish::Show(Side::Inspector));
            }
            command_button(ui, desk, wishes, Command::Redo, None);
            command_button(ui, desk, wishes, Command::Undo, None);
        });
    });
    let hint = RichText::new(t!(desk.language, "history-hint"));
    let hint = hint.font(regular(SMALL)).color(color32(w.text_faint));
    ui.add(egui::Label::new(hint).wrap());
    ui.add_space(6.0);
}

/// Whether history stands elsewhere than in the frame before.
fn has_moved(ui: &Ui, position: usize, steps: usize) -> bool {
    let id = Id::unique("history's place");
    let now = (position, steps);
    let before = ui.data(|d| d.get_temp::<(usize, usize)>(id));
    ui.data_mut(|d| d.insert_temp(id, now));
    before != Some(now)
}

/// The state after so many steps: 0 is the beginning.
fn row_ui(ui: &mut Ui, desk: &Desk, row: usize, position: usize) -> Response {
    let w = &desk.theme.window;
    let language = desk.language;
    let entry = row
        .checked_sub(1)
        .and_then(|i| desk.session.history().nth(i));
    let step = row.checked_sub(1).and_then(|i| deeds::Step::at(desk, i));
    let (what, deed) = match &step {
        Some(step) => (step.sentence(), step.deed()),
        None => (t!(language, "history-begin"), t!(language, "history-begin")),
    };
    // What it was done to stands below, where a long name is no harm.
    let below = entry.map(|entry| {
        let time = when(language, entry.at.min(SystemTime::now()));
        let name = step.and_then(|step| step.name);
        name.map_or(time.clone(), |name| format!("{time} · {name}"))
    });
    let (is_here, is_undone) = (row == position, row > position);

    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, row_id(row), Sense::click());
    let spoken = match (is_here, is_undone) {
        (true, _) => t!(language, "history-spoken-here", what = what.as_str()),
        (_, true) => t!(language, "history-spoken-undone", what = what.as_str()),
        _ => what.clone(),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_here, &spoken));
    let inner = rect.shrink2(Vec2::new(8.0, 1.0));
    let fill = match (is_here, response.hovered()) {
        (true, _) => Some(w.accent_tint),
        (false, true) => Some(w.hover),
        (false, false) => None,
    };
    let radius = CornerRadius::same(RADIUS);
    if let Some(fill) = fill {
        ui.painter().rect_filled(inner, radius, color32(fill));
    }
    let (ink, soft) = match (is_here, is_undone) {
        (true, _) => (w.on_accent_tint, w.on_accent_tint),
        (_, true) => (w.text_faint, w.text_faint),
        _ => (w.text, w.text_soft),
    };
    let line = |text: &str, font, colour, right: f32| {
        let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color32(colour));
        job.wrap = TextWrapping::truncate_at_width((right - inner.left() - WORDS_X).max(0.0));
        ui.painter().layout_job(job)
    };
    let icon = entry.map_or(Icon::FolderOpen, icon);
    let at = egui::pos2(inner.left() + 20.0, inner.center().y);
    ui.painter().text(
        at,
        Align2::CENTER_CENTER,
        icon.glyph(),
        icons(16.0),
        color32(soft),
    );
    let mut right = inner.right() - 10.0;
    if is_here {
        let here = t!(language, "history-here");
        let at = egui::pos2(right, inner.center().y);
        let placed = ui
            .painter()
            .text(at, Align2::RIGHT_CENTER, here, medium(SMALL), color32(ink));
        right = placed.left() - 8.0;
    }
    let font = if is_here { medium(BODY) } else { regular(BODY) };
    let words = line(&deed, font, ink, right);
    let mut elided = words.elided;
    let x = inner.left() + WORDS_X;
    match below {
        Some(below) => {
            let pale = if is_here { ink } else { w.text_faint };
            let below = line(&below, regular(SMALL), pale, right);
            elided |= below.elided;
            let top = inner.center().y - (words.size().y + below.size().y) / 2.0;
            let y = top + words.size().y;
            ui.painter().galley(egui::pos2(x, top), words, color32(ink));
            ui.painter().galley(egui::pos2(x, y), below, color32(pale));
        }
        None => {
            let y = inner.center().y - words.size().y / 2.0;
            ui.painter().galley(egui::pos2(x, y), words, color32(ink));
        }
    }
    if response.has_focus() {
        widgets::rings_itself(ui.ctx(), response.id);
        let stroke = egui::Stroke::new(2.0, color32(w.accent));
        ui.painter()
            .rect_stroke(inner, radius, stroke, egui::StrokeKind::Inside);
    }
    if elided {
        response.on_hover_text(what)
    } else {
        response
    }
}

fn icon(entry: &Entry) -> Icon {
    match entry.label.deed {
        Deed::Add => Icon::PlusCircle,
        Deed::Remove => Icon::Trash,
        Deed::Rename => Icon::TextT,
        Deed::Set(Field::Emotions) => Icon::Smiley,
        Deed::Set(Field::Measurements) => Icon::Gauge,
        Deed::Set(Field::Owner) => Icon::UsersThree,
        Deed::Set(Field::Colour | Field::Accent) => Icon::Palette,
        Deed::Set(_) | Deed::Change => Icon::PencilSimple,
        Deed::Move | Deed::Reorder => Icon::ArrowsOutCardinal,
        Deed::Duplicate => Icon::Copy,
        Deed::Paste => Icon::Clipboard,
    }
}
