//! Who has the keyboard: a menu or dialog borrows it, and whoever had it before gets it back.

use egui::{Context, Id, Popup};

use super::canvas;

/// Follows the keyboard from frame to frame.
#[derive(Default)]
pub struct Keyboard {
    /// Who had it before a menu or dialog opened.
    before: Option<Id>,
    is_lent: bool,
}

impl Keyboard {
    /// To be called once a frame, after everything was drawn.
    pub fn follow(&mut self, ctx: &Context) {
        let lent = ctx.memory(|m| m.top_modal_layer().is_some()) || Popup::is_any_open(ctx);
        let focused = ctx.memory(|m| m.focused());
        if lent && focused == Some(canvas::id()) {
            // The canvas keeps the arrow keys for itself, which now walk the menu.
            ctx.memory_mut(|m| m.surrender_focus(canvas::id()));
        }
        if self.is_lent
            && !lent
            && focused.is_none()
            && let Some(before) = self.before
        {
            ctx.memory_mut(|m| m.request_focus(before));
        }
        if !lent {
            self.before = ctx.memory(|m| m.focused());
        }
        self.is_lent = lent;
    }
}
