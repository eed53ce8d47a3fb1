//! What the window shows, and how: panels, curves, theme, size and language.

use crate::app::App;
use crate::app::canvas;
use crate::app::desk::{Side, Wishes};
use crate::app::panels::table;
use crate::i18n::Language;
use crate::model::Curves;
use crate::settings::Face;
use crate::theme::ThemeName;

impl App {
    /// Shows other curves; who is shown alone is in focus from then on.
    pub(in crate::app) fn show_curves(&mut self, curves: Curves) {
        if let Some(persona) = curves.alone() {
            self.desk.persona = Some(persona.clone());
        }
        self.desk.curves = curves.possible(self.desk.session.document());
    }

    /// Shows this below the map, with the keyboard on it; hides what is there if it is that.
    pub(super) fn show_below(&mut self, ctx: &egui::Context, face: Face) {
        let table = &mut self.desk.settings.table;
        table.shown = !table.shown || table.face != face;
        table.face = face;
        let widget = if table.shown {
            table::id()
        } else {
            canvas::id()
        };
        self.keyboard.give(ctx, widget);
        if !self.desk.settings.table.shown {
            let mut left = Wishes::default();
            self.audit_table.close(&self.desk, &mut left);
            self.execute(ctx, left.0);
        }
    }

    /// Shows this on the right, or the inspector again if it is there already.
    pub(super) fn switch_side(&mut self, side: Side) {
        let shown = self.desk.side == side && self.desk.shows_side();
        self.desk.side = if shown { Side::Inspector } else { side };
        self.desk.show_side(true);
    }

    pub(in crate::app) fn set_theme(&mut self, ctx: &egui::Context, theme: Option<ThemeName>) {
        self.desk.settings.theme = theme;
        self.follow_theme(ctx);
    }

    pub(super) fn set_interface_size(&mut self, ctx: &egui::Context, percent: Option<u16>) {
        if let Some(percent) = percent {
            self.desk.settings.interface_size = percent;
            self.follow_theme(ctx);
        }
    }

    pub(super) fn set_language(&mut self, language: Language) {
        self.desk.settings.language = Some(language);
        self.desk.language = language;
    }
}
