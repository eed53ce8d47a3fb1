//! The window's own controls, all on one grid: quiet, legible, each reachable by keyboard and named for screen readers.

mod fields;
mod hyphens;

pub use fields::*;
pub use hyphens::hyphenated;

use egui::{
    Align2, Button, CornerRadius, Response, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
};

use super::command::Command;
use super::desk::{Desk, Wishes};
use super::style::{CONTROL, SMALL, color32, icons, medium, regular, semibold};
use crate::i18n::t;
use crate::text::Icon;
use crate::theme::Theme;

/// A flat button: an icon, with words beside it if there are any. Its name for screen readers is `name`.
pub fn flat_button(
    ui: &mut Ui,
    theme: &Theme,
    icon: Option<Icon>,
    text: &str,
    name: &str,
    state: ButtonState,
) -> Response {
    let w = &theme.window;
    let galley = (!text.is_empty()).then(|| {
        ui.painter()
            .layout_no_wrap(text.to_owned(), medium(13.0), color32(w.text))
    });
    let icon_width = if icon.is_some() { 17.0 } else { 0.0 };
    let gap = if icon.is_some() && galley.is_some() {
        7.0
    } else {
        0.0
    };
    let text_width = galley.as_ref().map_or(0.0, |g| g.size().x);
    let width = (icon_width + gap + text_width + 18.0).max(32.0);
    let sense = if state.enabled {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 32.0), sense);
    response.widget_info(|| WidgetInfo::selected(Role::Button, state.enabled, state.on, name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let (fill, ink) = if state.primary {
        (Some(w.accent), w.on_accent)
    } else if state.on {
        (Some(w.accent_tint), w.on_accent_tint)
    } else if response.is_pointer_button_down_on() {
        (Some(w.pressed), w.text)
    } else if response.hovered() {
        (Some(w.hover), w.text)
    } else {
        (None, w.text)
    };
    let ink = if state.enabled {
        ink
    } else {
        w.text_disabled()
    };
    let painter = ui.painter();
    if let Some(fill) = fill {
        let fill = if state.primary && response.hovered() {
            fill.mix(w.text, 0.12)
        } else {
            fill
        };
        painter.rect_filled(rect, CornerRadius::same(7), color32(fill));
    }
    focus_ring(ui, &response, 7, theme);
    let mut x = rect.center().x - (icon_width + gap + text_width) / 2.0;
    if let Some(icon) = icon {
        let soft = if state.on || state.primary || !state.enabled {
            ink
        } else {
            w.text_soft
        };
        let at = egui::pos2(x + icon_width / 2.0, rect.center().y);
        painter.text(
            at,
            Align2::CENTER_CENTER,
            icon.glyph(),
            icons(17.0),
            color32(soft),
        );
        x += icon_width + gap;
    }
    if let Some(galley) = galley {
        let at = egui::pos2(x, rect.center().y - galley.size().y / 2.0);
        painter.galley_with_override_text_color(at, galley, color32(ink));
    }
    response
}

/// How a [`flat_button`] stands.
#[derive(Clone, Copy, Debug)]
pub struct ButtonState {
    pub enabled: bool,
    /// Switched on.
    pub on: bool,
    /// The one button that matters most here.
    pub primary: bool,
}

impl Default for ButtonState {
    fn default() -> Self {
        Self {
            enabled: true,
            on: false,
            primary: false,
        }
    }
}

/// A command as a flat button with its tooltip; `words` shows its label too.
pub fn command_button(
    ui: &mut Ui,
    desk: &Desk,
    wishes: &mut Wishes,
    command: Command,
    words: Option<&str>,
) {
    let label = command.label(desk.language);
    let state = ButtonState {
        enabled: command.is_enabled(desk),
        on: command.is_checked(desk).unwrap_or(false),
        primary: command == Command::Export,
    };
    let name = words.filter(|w| !w.is_empty()).unwrap_or(&label).to_owned();
    let response = flat_button(
        ui,
        &desk.theme,
        command.icon(),
        words.unwrap_or(""),
        &name,
        state,
    );
    let response = response.on_hover_text(tooltip(desk, command, &command.label_now(desk)));
    if response.clicked() {
        wishes.command(command);
    }
}

/// "Save (Ctrl+S)", and below it why it cannot be done now if it cannot.
pub fn tooltip(desk: &Desk, command: Command, label: &str) -> String {
    let mut tip = match command.shortcut_text(&desk.keymap, desk.language) {
        Some(keys) => format!("{label} ({keys})"),
        None => label.to_owned(),
    };
    if let Some(why) = command.obstacle(desk) {
        tip.push('\n');
        tip.push_str(&t!(desk.language, why));
    }
    tip
}

/// A small square button with an icon only.
pub fn icon_button(ui: &mut Ui, theme: &Theme, icon: Icon, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.hovered() {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(5), color32(theme.window.hover));
    }
    focus_ring(ui, &response, 5, theme);
    let ink = color32(theme.window.text_soft);
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        icon.glyph(),
        icons(15.0),
        ink,
    );
    response.on_hover_text(name)
}

/// An ordinary button, 28 points high.
pub fn button(ui: &mut Ui, text: &str) -> Response {
    ui.add(Button::new(RichText::new(text).font(medium(13.0))).min_size(Vec2::new(0.0, CONTROL)))
}

/// The button that Enter presses. Without anything to press it for it is grey, and its words can still be read.
pub fn primary_button(ui: &mut Ui, theme: &Theme, text: &str, enabled: bool) -> Response {
    let w = &theme.window;
    let (fill, ink) = match enabled {
        true => (w.accent, w.on_accent),
        false => (w.pressed, w.text_disabled().readable_on(w.pressed, 3.0)),
    };
    let button = Button::new(RichText::new(text).font(medium(13.0)).color(color32(ink)))
        .fill(color32(fill))
        .stroke(Stroke::NONE)
        .min_size(Vec2::new(72.0, CONTROL));
    ui.scope(|ui| {
        // Its own colours say it; egui would wash them out once more.
        ui.visuals_mut().disabled_alpha = 1.0;
        ui.add_enabled(enabled, button)
    })
    .inner
}

/// Under which the control is remembered that has drawn its ring, and when.
fn ringed() -> egui::Id {
    egui::Id::unique("ring of the keyboard")
}

/// Whether this control has marked the keyboard itself in this frame.
pub fn has_ring(ctx: &egui::Context, id: egui::Id) -> bool {
    let drawn = ctx.data(|d| d.get_temp::<(egui::Id, u64)>(ringed()));
    drawn == Some((id, ctx.cumulative_frame_nr()))
}

/// Says that this control marks the keyboard in a way of its own: it gets no ring in this frame.
pub fn rings_itself(ctx: &egui::Context, id: egui::Id) {
    let now = ctx.cumulative_frame_nr();
    ctx.data_mut(|d| d.insert_temp(ringed(), (id, now)));
}

/// A ring around what has the keyboard, which is brought into view when it gets it.
pub fn focus_ring(ui: &Ui, response: &Response, radius: u8, theme: &Theme) {
    if response.has_focus() {
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        rings_itself(ui.ctx(), response.id);
        // A field that is typed in has its edge for this.
        if !ui.ctx().text_edit_focused() {
            ring(ui, response.rect, radius, theme);
        }
    }
}

/// A ring around something of this size.
pub fn ring(ui: &Ui, rect: egui::Rect, radius: u8, theme: &Theme) {
    let stroke = Stroke::new(2.0, color32(theme.window.accent));
    ui.painter().rect_stroke(
        rect.expand(1.0),
        CornerRadius::same(radius + 1),
        stroke,
        egui::StrokeKind::Outside,
    );
}

/// The title of a section of the outline, in small capitals, with a plus at the right if something can be added.
pub fn section_title(ui: &mut Ui, theme: &Theme, text: &str, add: Option<&str>) -> bool {
    ui.add_space(6.0);
    let mut clicked = false;
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        let text = text.to_uppercase();
        let label = RichText::new(text)
            .font(semibold(11.0))
            .color(color32(theme.window.text_faint))
            .extra_letter_spacing(0.5);
        let button = if add.is_some() { 36.0 } else { 8.0 };
        let room = (ui.available_width() - button).max(0.0);
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(egui::Label::new(label).truncate());
        });
        if let Some(name) = add {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                clicked = icon_button(ui, theme, Icon::Plus, name).clicked();
            });
        }
    });
    clicked
}

/// Keys as a small cap, and beside it what they do.
pub fn key_hint(ui: &mut Ui, theme: &Theme, keys: &str, does: &str, size: f32) {
    let w = &theme.window;
    let (ink, soft) = (color32(w.text), color32(w.text_soft));
    let painter = ui.painter();
    let cap = painter.layout_no_wrap(keys.to_owned(), medium(size - 0.5), ink);
    let words = painter.layout_no_wrap(does.to_owned(), regular(size), soft);
    let cap_size = cap.size() + Vec2::new(10.0, 4.0);
    let room = Vec2::new(cap_size.x + 6.0 + words.size().x, cap_size.y);
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{keys}: {does}")));
    let frame = egui::Rect::from_min_size(rect.min, cap_size);
    let stroke = Stroke::new(1.0, color32(w.field_edge));
    let radius = CornerRadius::same(4);
    let inside = egui::StrokeKind::Inside;
    ui.painter()
        .rect(frame, radius, color32(w.surface), stroke, inside);
    let middle = |height: f32| rect.center().y - height / 2.0;
    let at = egui::pos2(rect.left() + 5.0, middle(cap.size().y));
    ui.painter().galley(at, cap, ink);
    let at = egui::pos2(frame.right() + 6.0, middle(words.size().y));
    ui.painter().galley(at, words, soft);
}

/// Quiet text in the small size.
pub fn hint(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    ui.label(
        RichText::new(text)
            .font(regular(SMALL))
            .color(color32(theme.window.text_faint)),
    )
}

/// An icon by itself.
pub fn icon_at(ui: &Ui, centre: egui::Pos2, icon: Icon, size: f32, ink: crate::theme::Colour) {
    let (glyph, font) = (icon.glyph(), icons(size));
    ui.painter()
        .text(centre, Align2::CENTER_CENTER, glyph, font, color32(ink));
}

/// Keys in a thin frame, their right edge in the middle at this point; answers where the frame begins.
pub fn key_cap(ui: &Ui, theme: &Theme, right: egui::Pos2, keys: &str) -> f32 {
    let w = &theme.window;
    let ink = color32(w.text_soft);
    let galley = ui
        .painter()
        .layout_no_wrap(keys.to_owned(), regular(SMALL), ink);
    let size = galley.size() + Vec2::new(12.0, 6.0);
    let rect = egui::Rect::from_min_size(right - Vec2::new(size.x, size.y / 2.0), size);
    let edge = Stroke::new(1.0, color32(w.hairline));
    ui.painter().rect(
        rect,
        CornerRadius::same(5),
        color32(w.surface),
        edge,
        egui::StrokeKind::Inside,
    );
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, ink);
    rect.left()
}
