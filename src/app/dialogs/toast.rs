//! Passing messages at the bottom of the window: what has been done, and what went wrong in passing.
//!
//! They go by themselves, but not while the pointer rests on them and not before an error has been read.

use std::time::Duration;

use egui::accesskit::Live;
use egui::{
    Align2, Area, Context, CornerRadius, Frame, Id, Margin, Order, Rect, RichText, Ui, Vec2,
};

use super::shell::Look;
use crate::app::command::Command;
use crate::app::desk::{Wish, Wishes};
use crate::app::style::{BODY, color32, icons, medium, regular};
use crate::app::widgets;
use crate::i18n::t;
use crate::text::Icon;

/// How long a message stays that is no error, seconds.
const STAYS: f32 = 5.0;
/// Its longest line, points.
const WIDTH: f32 = 520.0;
/// More messages than this push the oldest out.
const MOST: usize = 3;
const NARROWEST: f32 = 180.0;
/// What lies in the corners of the map, a small map of the whole for one, has this much room beside them.
const CORNER: f32 = 300.0;
/// Between the lowest message and the bottom of the map, points.
const BOTTOM: f32 = 16.0;

/// The messages that are shown.
#[derive(Debug, Default)]
pub struct Toasts {
    list: Vec<Toast>,
    said: u64,
}

#[derive(Debug)]
struct Toast {
    id: u64,
    text: String,
    is_error: bool,
    /// What can be done about it: the button's words, and what it wishes.
    action: Option<(String, Wish)>,
    /// Seconds that it still stays.
    left: f32,
}

impl Toasts {
    /// Says that something has been done.
    pub fn say(&mut self, text: impl Into<String>) {
        self.add(text.into(), false, None);
    }

    /// Says that something has been done that can be undone with the button of this label.
    pub fn undoable(&mut self, text: impl Into<String>, label: impl Into<String>) {
        self.offer(text, label, Wish::Do(Command::Undo));
    }

    /// Says that something has been done, and offers something to do about it.
    pub fn offer(&mut self, text: impl Into<String>, label: impl Into<String>, wish: Wish) {
        self.add(text.into(), false, Some((label.into(), wish)));
    }

    /// Takes back what was offered: the document has gone on, and the offer would hit something else.
    pub fn withdraw_offers(&mut self) {
        self.list.retain(|t| t.action.is_none());
    }

    /// Takes away all but errors, at both ends of a presentation, during which no message is shown.
    pub fn clear_passing(&mut self) {
        self.list.retain(|t| t.is_error);
    }

    /// Says that something went wrong; stays until it is closed.
    pub fn error(&mut self, text: impl Into<String>) {
        self.add(text.into(), true, None);
    }

    fn add(&mut self, text: String, is_error: bool, action: Option<(String, Wish)>) {
        // The same message again takes the place of the one that is still there.
        self.list.retain(|t| t.text != text);
        if self.list.len() == MOST {
            let oldest = self.list.iter().position(|t| !t.is_error).unwrap_or(0);
            self.list.remove(oldest);
        }
        self.said += 1;
        self.list.push(Toast {
            id: self.said,
            text,
            is_error,
            action,
            left: STAYS,
        });
    }

    /// Draws the messages, the latest at the bottom.
    /// `middle` is where the map stands: they keep to its middle, clear of what lies in its corners.
    pub fn ui(&mut self, ctx: &Context, look: Look<'_>, middle: Rect, wishes: &mut Wishes) {
        let passed = ctx.input(|i| i.stable_dt).min(0.1);
        let mut gone = Vec::new();
        let room = (middle.width() - 2.0 * CORNER).clamp(NARROWEST, WIDTH);
        let mut bottom = middle.bottom() - BOTTOM;
        for toast in self.list.iter_mut().rev() {
            let shown = Area::new(Id::unique(("toast", toast.id)))
                .order(Order::Foreground)
                .pivot(Align2::CENTER_BOTTOM)
                .fixed_pos(egui::pos2(middle.center().x, bottom))
                .constrain_to(ctx.content_rect())
                .role(if toast.is_error {
                    egui::Role::Alert
                } else {
                    egui::accesskit::Role::Status
                })
                .accessible_name(&toast.text)
                .show(ctx, |ui| {
                    // Read out as soon as it appears, without taking the keyboard.
                    ctx.accesskit_node_builder(ui.unique_id(), |node| {
                        node.set_live(if toast.is_error {
                            Live::Assertive
                        } else {
                            Live::Polite
                        });
                    });
                    toast_ui(ui, look, toast, room)
                });
            let rect = shown.response.rect;
            bottom -= rect.height() + 8.0;
            match shown.inner {
                Some(Pressed::Action) => {
                    wishes.0.extend(toast.action.take().map(|(_, wish)| wish));
                    gone.push(toast.id);
                }
                Some(Pressed::Close) => gone.push(toast.id),
                None => {}
            }
            let pointed = ctx.pointer_hover_pos().is_some_and(|p| rect.contains(p));
            let focused = ctx.memory(|m| m.focused()).is_some_and(|id| {
                let widget = ctx.read_response(id);
                widget.is_some_and(|w| w.layer_id == shown.response.layer_id)
            });
            if !toast.is_error && !pointed && !focused {
                toast.left -= passed;
                if toast.left <= 0.0 {
                    gone.push(toast.id);
                }
                // Often enough that no time is lost to the limit above.
                ctx.request_repaint_after(Duration::from_millis(90));
            }
        }
        self.list.retain(|t| !gone.contains(&t.id));
    }
}

enum Pressed {
    Action,
    Close,
}

fn toast_ui(ui: &mut Ui, look: Look<'_>, toast: &Toast, room: f32) -> Option<Pressed> {
    let w = &look.theme.window;
    let mut pressed = None;
    Frame::new()
        .fill(color32(w.toast))
        .corner_radius(CornerRadius::same(9))
        .inner_margin(Margin {
            left: 16,
            right: 8,
            top: 7,
            bottom: 7,
        })
        .shadow(ui.visuals().popup_shadow)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                if toast.is_error {
                    let icon = RichText::new(Icon::Warning.glyph()).font(icons(16.0));
                    ui.label(icon.color(color32(w.on_toast)));
                }
                let galley = ui.painter().layout(
                    toast.text.clone(),
                    regular(BODY),
                    color32(w.on_toast),
                    room,
                );
                let (rect, _) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
                ui.painter().galley(rect.min, galley, color32(w.on_toast));
                if let Some((label, _)) = &toast.action
                    && chip_button(ui, look, label).clicked()
                {
                    pressed = Some(Pressed::Action);
                }
                let close = close_button(ui, look);
                if close.clicked() {
                    pressed = Some(Pressed::Close);
                }
            });
        });
    pressed
}

/// A button on the dark ground of a message.
pub(super) fn chip_button(ui: &mut Ui, look: Look<'_>, text: &str) -> egui::Response {
    let w = &look.theme.window;
    let ink = color32(w.on_toast);
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), medium(BODY), ink);
    let size = galley.size() + Vec2::new(20.0, 10.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, text));
    let lit = if response.hovered() { 0.28 } else { 0.16 };
    ui.painter().rect_filled(
        rect,
        CornerRadius::same(6),
        color32(w.toast.mix(w.on_toast, lit)),
    );
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, ink);
    widgets::focus_ring(ui, &response, 6, look.theme);
    response
}

fn close_button(ui: &mut Ui, look: Look<'_>) -> egui::Response {
    let w = &look.theme.window;
    let name = t!(look.language, "toast-close");
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(24.0), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.hovered() {
        let ground = color32(w.toast.mix(w.on_toast, 0.2));
        ui.painter()
            .rect_filled(rect, CornerRadius::same(6), ground);
    }
    let ink = color32(w.on_toast.mix(w.toast, 0.25));
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        Icon::X.glyph(),
        icons(13.0),
        ink,
    );
    widgets::focus_ring(ui, &response, 6, look.theme);
    response
}
