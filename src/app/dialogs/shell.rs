//! What all dialogs look like: one frame, one title, the buttons below, the same keys.
//!
//! A dialog is a function or a small struct that is drawn each frame and answers once. It never does what
//! was chosen: that is its caller's.

use egui::{
    Align2, Button, Color32, Context, CornerRadius, Frame, Id, Key, Layout, Margin, Modal,
    Modifiers, Response, RichText, Stroke, Ui, Vec2,
};

use crate::app::desk::Desk;
use crate::app::style::{BODY, CONTROL, color32, medium, regular, semibold};
use crate::app::widgets;
use crate::i18n::{Language, t};
use crate::theme::Theme;

/// Air between a dialog and the edges of the window, points.
const AIR: f32 = 32.0;
/// Around a dialog's content, points.
pub const PADDING: f32 = 24.0;

/// How a dialog looks and speaks.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    pub theme: &'a Theme,
    pub language: Language,
}

impl<'a> Look<'a> {
    pub fn of(desk: &'a Desk) -> Self {
        Self {
            theme: &desk.theme,
            language: desk.language,
        }
    }
}

/// Where a dialog stands, and how much air it has within.
#[derive(Clone, Copy)]
pub struct Place {
    anchor: Align2,
    offset: Vec2,
    padding: f32,
    /// Its title stands above its content, not only in what screen readers say.
    is_titled: bool,
}

impl Place {
    /// Where questions are asked.
    const MIDDLE: Self = Self {
        anchor: Align2::CENTER_CENTER,
        offset: Vec2::ZERO,
        padding: PADDING,
        is_titled: true,
    };
    /// Near the top, so that a list below grows and shrinks without moving what is typed.
    pub const TOP: Self = Self {
        anchor: Align2::CENTER_TOP,
        offset: Vec2::new(0.0, 88.0),
        padding: 10.0,
        is_titled: false,
    };
}

/// A dialog that was drawn.
pub struct Shown<R> {
    pub inner: R,
    /// Somebody clicked beside it.
    pub outside: bool,
    /// Enter was pressed, and nothing in the dialog has a use for it: the primary button is meant.
    pub enter: bool,
    /// Esc was pressed: nothing is to happen.
    pub escape: bool,
}

/// Draws a dialog over the window, `width` points wide where the window has the room.
pub fn modal<R>(
    ctx: &Context,
    look: Look<'_>,
    name: &str,
    title: &str,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> Shown<R> {
    modal_at(ctx, look, Place::MIDDLE, name, title, width, content)
}

/// Draws a dialog at this place.
pub fn modal_at<R>(
    ctx: &Context,
    look: Look<'_>,
    place: Place,
    name: &str,
    title: &str,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> Shown<R> {
    let w = &look.theme.window;
    let area = Modal::default_area(Id::unique(("dialog", name)))
        .anchor(place.anchor, place.offset)
        .role(egui::Role::Dialog)
        .accessible_name(title);
    let layer = area.layer();
    let frame = Frame::new()
        .fill(color32(w.surface))
        .stroke(Stroke::new(1.0, color32(w.hairline)))
        .corner_radius(CornerRadius::same(12))
        .shadow(ctx.global_style().visuals.window_shadow)
        .inner_margin(Margin::same(place.padding as i8));
    // The key press that opened a dialog does not answer it.
    let was_there = ctx.memory(|m| m.areas().visible_last_frame(&layer));
    let popup_open = egui::Popup::is_any_open(ctx);
    let response = Modal::new(area.layer().id)
        .area(area)
        .frame(frame)
        .backdrop_color(Color32::from_black_alpha(if look.theme.dark {
            140
        } else {
            90
        }))
        .show(ctx, |ui| {
            ui.set_width(width.min(widest(ctx)));
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 8.0);
            let is_top = ctx.memory(|m| m.top_modal_layer() == Some(layer));
            let focused = ctx.memory(|m| m.focused().is_some());
            let enter = was_there
                && is_top
                && !focused
                && !popup_open
                && ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
            if place.is_titled && !title.is_empty() {
                ui.add(egui::Label::new(title_text(look, title)).wrap());
            }
            (content(ui), enter)
        });
    let escape = response.is_top_modal
        && was_there
        && !popup_open
        && ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    let outside = was_there && response.backdrop_response.clicked();
    let (inner, enter) = response.inner;
    Shown {
        inner,
        outside,
        enter,
        escape,
    }
}

/// How wide a dialog may be within.
pub fn widest(ctx: &Context) -> f32 {
    ctx.content_rect().width() - 2.0 * (AIR + PADDING)
}

/// How high the part of a dialog may be that scrolls, beside `rest` points of title, buttons and the like.
pub fn highest(ctx: &Context, rest: f32) -> f32 {
    (ctx.content_rect().height() - 2.0 * (AIR + PADDING) - rest).max(120.0)
}

pub fn title_text(look: Look<'_>, title: &str) -> RichText {
    RichText::new(title)
        .font(semibold(17.0))
        .color(color32(look.theme.window.text))
}

/// Running text below a title.
pub fn body(ui: &mut Ui, look: Look<'_>, text: &str) -> Response {
    let text = RichText::new(text)
        .font(regular(BODY))
        .line_height(Some(19.0))
        .color(color32(look.theme.window.text_soft));
    ui.add(egui::Label::new(text).wrap())
}

/// A line that says what is wrong, in place.
pub fn error_line(ui: &mut Ui, look: Look<'_>, text: &str) {
    let w = &look.theme.window;
    let response = message_frame((w.error_tint, w.error_edge))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let text = RichText::new(text)
                .font(regular(BODY))
                .color(color32(w.error));
            ui.add(egui::Label::new(text).wrap())
        })
        .inner;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::Role::Alert);
        node.set_label(text);
    });
}

/// A line that says what to mind.
pub fn warning_line(ui: &mut Ui, look: Look<'_>, text: &str) {
    let w = &look.theme.window;
    message_frame((w.warning_tint, w.warning_edge)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let text = RichText::new(text)
            .font(regular(BODY))
            .color(color32(w.warning));
        ui.add(egui::Label::new(text).wrap());
    });
}

fn message_frame((fill, edge): (crate::theme::Colour, crate::theme::Colour)) -> Frame {
    Frame::new()
        .fill(color32(fill))
        .stroke(Stroke::new(1.0, color32(edge)))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(12, 8))
}

/// The row of buttons below a dialog, from the right: the primary one is added first.
pub fn buttons<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(8.0);
    let size = Vec2::new(ui.available_width(), CONTROL);
    let layout = Layout::right_to_left(egui::Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(size, layout, content).inner
}

/// The buttons of a dialog that does one thing or nothing: answers true for the one that does it.
pub fn do_or_cancel(ui: &mut Ui, look: Look<'_>, does: &str, enabled: bool) -> Option<bool> {
    buttons(ui, |ui| {
        let does = primary(ui, look, does, enabled).clicked();
        let cancels = secondary(ui, look, &t!(look.language, "dialog-cancel")).clicked();
        (does || cancels).then_some(does)
    })
}

/// The button that Enter presses; grey where there is nothing to press it for.
pub fn primary(ui: &mut Ui, look: Look<'_>, text: &str, enabled: bool) -> Response {
    let response = widgets::primary_button(ui, look.theme, text, enabled);
    widgets::focus_ring(ui, &response, 6, look.theme);
    response
}

/// Any other button.
pub fn secondary(ui: &mut Ui, look: Look<'_>, text: &str) -> Response {
    let response = widgets::button(ui, text);
    widgets::focus_ring(ui, &response, 6, look.theme);
    response
}

/// A button that loses something.
pub fn dangerous(ui: &mut Ui, look: Look<'_>, text: &str) -> Response {
    let w = &look.theme.window;
    let text = RichText::new(text)
        .font(medium(BODY))
        .color(color32(w.error));
    let response = ui.add(
        Button::new(text)
            .stroke(Stroke::new(1.0, color32(w.error_edge)))
            .min_size(Vec2::new(0.0, CONTROL)),
    );
    widgets::focus_ring(ui, &response, 6, look.theme);
    response
}
