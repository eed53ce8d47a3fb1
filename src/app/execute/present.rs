//! Presenting begins and ends, and what is wished in between.

use egui::{Context, ViewportCommand};

use crate::app::App;
use crate::app::present::{Before, Presentation, Showing, next_curves};

impl App {
    /// Begins at what is selected, or ends and returns to where one was.
    pub(super) fn present(&mut self, ctx: &Context) {
        match self.desk.present.take() {
            None => {
                self.end_burst();
                self.asking.preferences = false;
                self.toasts.clear_passing();
                let fullscreen = ctx.input(|i| i.viewport().fullscreen.unwrap_or(false));
                self.desk.present = Some(Presentation {
                    blank: None,
                    since: ctx.input(|i| i.time),
                    before: Before {
                        tab: self.desk.tabs.current_key(),
                        selection: self.desk.selection.clone(),
                        curves: self.desk.curves.clone(),
                        camera: self.canvas.standing(),
                        fullscreen,
                    },
                });
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
            }
            Some(Presentation { before, .. }) => {
                if before.tab == self.desk.tabs.current_key() {
                    self.desk.selection = before.selection;
                    self.desk.curves = before.curves;
                    self.keep_selection();
                    self.canvas.stand_at(before.camera);
                }
                self.canvas.leave_room();
                // What was done before all eyes need not be told again.
                self.toasts.clear_passing();
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(before.fullscreen));
            }
        }
        self.follow_theme(ctx);
    }

    /// Ends with the map: who goes to another one, or to the start page, has the window back.
    pub(in crate::app) fn end_presenting_with_map(&mut self, ctx: &Context) {
        let (tab, on_start_page) = (self.desk.tabs.current_key(), self.desk.on_start_page);
        let shown = self.desk.present.as_ref();
        if shown.is_some_and(|p| on_start_page || p.before.tab != tab) {
            self.present(ctx);
        }
    }

    /// Dark on white instead of light on dark, or the other way round; now, if somebody is presenting.
    pub(super) fn present_on_white(&mut self, ctx: &Context) {
        self.desk.settings.present_on_white ^= true;
        self.follow_theme(ctx);
    }

    pub(super) fn show(&mut self, showing: Showing) {
        let Some(shown) = &mut self.desk.present else {
            return;
        };
        match showing {
            Showing::Blank(blank) => shown.blank = blank,
            Showing::NextCurves => {
                let next = next_curves(self.desk.journey(), &self.desk.curves);
                self.show_curves(next);
            }
        }
    }
}
