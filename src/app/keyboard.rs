//! Who has the keyboard: a menu or dialog borrows it, and whoever had it before gets it back.

use egui::{Context, Id, Order, Popup};

use super::canvas;
use super::panels::table;

/// Follows the keyboard from frame to frame.
#[derive(Default)]
pub struct Keyboard {
    /// What had it last in the window itself, not in something that lies above it.
    before: Option<Id>,
    is_lent: bool,
}

impl Keyboard {
    /// Gives it to this widget: now, or as soon as who has borrowed it gives it back.
    pub fn give(&mut self, ctx: &Context, widget: Id) {
        ctx.memory_mut(|m| m.request_focus(widget));
        self.before = Some(widget);
    }

    /// To be called once a frame, after everything was drawn.
    pub fn follow(&mut self, ctx: &Context) {
        let focused = ctx.memory(|m| m.focused());
        if ctx.memory(|m| m.top_modal_layer().is_some()) || Popup::is_any_open(ctx) {
            self.is_lent = true;
            if let Some(whole) = focused.filter(|id| [canvas::id(), table::id()].contains(id)) {
                // Both keep the arrow keys for themselves, which now walk the menu.
                self.before = Some(whole);
                ctx.memory_mut(|m| m.surrender_focus(whole));
            }
            return;
        }
        let in_window = focused.filter(|id| {
            let widget = ctx.read_response(*id);
            widget.is_some_and(|w| w.layer_id.order == Order::Background)
        });
        match (focused, in_window) {
            (None, _) if self.is_lent => {
                if let Some(before) = self.before {
                    ctx.memory_mut(|m| m.request_focus(before));
                }
                self.is_lent = false;
            }
            (None, _) => self.before = None,
            (Some(_), Some(widget)) => {
                self.before = Some(widget);
                self.is_lent = false;
            }
            // A dialog that is just opening or has just closed; the next frames tell.
            (Some(_), None) => {}
        }
    }
}
