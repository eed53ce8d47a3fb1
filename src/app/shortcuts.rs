//! The keyboard, for everything that is a command.

use super::areas::Area;
use super::command::{Command, belong_to_focus, belong_to_typing};
use super::desk::{Wish, Wishes};
use super::{App, canvas, present};

impl App {
    /// Reads the keys of commands, but for those that somebody needs for something else.
    pub(super) fn shortcuts(&mut self, ctx: &egui::Context, wishes: &mut Wishes) {
        if is_busy(ctx) {
            return;
        }
        // Who comes to the start page comes for what is on it; to the menus it is one step back.
        let nowhere = ctx.memory(|m| m.focused().is_none());
        if self.desk.on_start_page
            && nowhere
            && ctx.input(|i| i.modifiers.is_none() && i.key_pressed(egui::Key::Tab))
        {
            self.areas.want(Area::Page);
        }
        let typing = ctx.text_edit_focused() || self.canvas.is_renaming();
        if self.desk.compare.is_some()
            && !typing
            && ctx.input_mut(|i| i.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
        {
            wishes.command(Command::Compare);
            return;
        }
        if !typing && ctx.input(|i| i.key_pressed(egui::Key::Escape)) {
            if self.canvas.abort(wishes) || self.audit_table.abort(wishes) {
                return;
            }
            if self.desk.lens.find.open {
                wishes.push(Wish::CloseFind);
                return;
            }
        }
        if self.asking.preferences
            && !typing
            && ctx.input_mut(|i| i.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
        {
            self.asking.preferences = false;
        }
        // While the canvas asks for something, the keys without Ctrl are its own.
        let typing = typing || self.canvas.is_asking();
        if let Some(shown) = self.desk.present.as_ref().filter(|_| !typing) {
            present::keys(ctx, &self.desk, shown, wishes);
        }
        let on_map = self.desk.compare.is_none();
        if on_map && !typing && self.canvas.open_on_enter(ctx, &self.desk, wishes) {
            return;
        }
        // A row or button that has the keyboard keeps most keys without Ctrl.
        let elsewhere = ctx
            .memory(|m| m.focused())
            .is_some_and(|id| id != canvas::id());
        let has_put = self.catalogue.has_put(ctx);
        for (keys, command) in self.desk.keymap.in_order() {
            let of_history = matches!(command, Command::Undo | Command::Redo);
            let typing = typing && !(has_put && of_history);
            let kept = (typing && belong_to_typing(*keys)) || (elsewhere && belong_to_focus(*keys));
            if !kept && ctx.input_mut(|i| i.consume_shortcut(keys)) {
                wishes.command(*command);
            }
        }
    }
}

/// Whether a dialog or a menu is open: while it is, it has the keyboard to itself.
pub(super) fn is_busy(ctx: &egui::Context) -> bool {
    ctx.memory(|m| m.top_modal_layer().is_some()) || egui::Popup::is_any_open(ctx)
}
