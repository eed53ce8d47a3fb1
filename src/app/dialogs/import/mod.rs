//! Importing a table: what its rows become, which column holds what, and what will happen, before it happens.
//!
//! It reads the table and answers with one edit. What cannot be used is told row by row while the columns are chosen.

mod answers;
mod parts;
mod preview;
mod readings;
mod sheets;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, Ui};

use self::answers::AnswersForm;
use self::readings::ReadingsForm;
pub use self::sheets::{SheetsAnswer, SheetsDialog};
use super::shell::{Look, body, do_or_cancel, highest, modal};
use crate::app::widgets::{segments, toggle_chip};
use crate::edit::Edit;
use crate::exchange::guess::Kind;
use crate::exchange::table::Table;
use crate::i18n::t;
use crate::model::{Holder, Id, Journey, ObjectId, Persona};
use crate::text::Icon;

const WIDTH: f32 = 900.0;
/// Of what can be scrolled: the same whatever is chosen.
const HEIGHT: f32 = 480.0;

/// What came of the dialog.
#[derive(Debug)]
pub enum ImportAnswer {
    /// One step of history, and what it did, in words.
    Import(Edit, String),
    /// The rows of this file are touchpoints: what its columns hold is asked next.
    Touchpoints(PathBuf),
    Cancel,
}

/// What a form makes of the table.
struct Made {
    /// None where nothing would change.
    edit: Option<Edit>,
    /// What it does.
    sentence: String,
}

/// The dialog while it is open.
pub struct ImportDialog {
    journey: Arc<Journey>,
    path: PathBuf,
    table: Table,
    kind: Kind,
    readings: ReadingsForm,
    answers: AnswersForm,
}

/// What the forms look at.
#[derive(Clone, Copy)]
struct Seen<'a> {
    journey: &'a Journey,
    table: &'a Table,
}

impl ImportDialog {
    /// For a table and the map as it is now. What is selected is what figures are on that name no place.
    pub fn new(
        journey: Arc<Journey>,
        path: &Path,
        table: Table,
        kind: Kind,
        (selected, persona): (Option<&ObjectId>, Option<Id<Persona>>),
    ) -> Self {
        let at = selected.and_then(holder_of);
        let source = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned());
        let source = source.unwrap_or_default();
        let seen = Seen {
            journey: &journey,
            table: &table,
        };
        Self {
            readings: ReadingsForm::new(seen, at.clone(), &source),
            answers: AnswersForm::new(seen, at, persona, &source),
            path: path.to_owned(),
            kind,
            table,
            journey,
        }
    }

    pub fn ui(&mut self, ctx: &Context, look: Look<'_>) -> Option<ImportAnswer> {
        let l = look.language;
        let title = t!(l, "import-title");
        let mut result = None;
        let shown = modal(ctx, look, "import", &title, WIDTH, |ui| {
            let rows = t!(
                l,
                "import-file",
                file = super::name_of(&self.path),
                count = self.table.rows().count()
            );
            body(ui, look, &rows);
            self.kind_ui(ui, look);
            let height = highest(ui.ctx(), 210.0).min(HEIGHT);
            egui::ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink(false)
                .show(ui, |ui| {
                    // The bar does not cover the controls.
                    ui.set_width(ui.available_width() - 12.0);
                    ui.spacing_mut().item_spacing.y = 10.0;
                    result = self.form_ui(ui, look);
                });
            let listed = self.kind == Kind::Touchpoints;
            let ready = listed || result.as_ref().is_some_and(|r| r.edit.is_some());
            let go = match listed {
                true => t!(l, "import-on"),
                false => t!(l, "import-go"),
            };
            do_or_cancel(ui, look, &go, ready)
        });
        let answer = shown
            .inner
            .or(shown.enter.then_some(true))
            .or(shown.escape.then_some(false));
        match answer? {
            false => Some(ImportAnswer::Cancel),
            true if self.kind == Kind::Touchpoints => {
                Some(ImportAnswer::Touchpoints(self.path.clone()))
            }
            true => {
                let result = result?;
                Some(ImportAnswer::Import(result.edit?, result.sentence))
            }
        }
    }

    /// What the rows become, and whether the first of them is one.
    fn kind_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let l = look.language;
        let name = t!(l, "import-kind");
        let kinds = [
            (Kind::Readings, t!(l, "import-readings")),
            (Kind::Answers, t!(l, "import-answers")),
            (Kind::Touchpoints, t!(l, "import-touchpoints")),
        ];
        if let Some(Some(kind)) = segments(ui, look.theme, &name, &kinds, Some(self.kind), false) {
            self.kind = kind;
        }
        if self.kind != Kind::Touchpoints {
            let on = self.table.has_headings();
            let icon = if on { Icon::Check } else { Icon::Minus };
            if toggle_chip(
                ui,
                look.theme,
                Some(icon),
                &t!(l, "import-headings"),
                on,
                false,
            ) {
                self.table.set_headings(!on);
                let seen = Seen {
                    journey: &self.journey,
                    table: &self.table,
                };
                self.readings.guess_again(seen);
                self.answers.guess_again(seen);
            }
        }
        ui.add_space(4.0);
    }

    fn form_ui(&mut self, ui: &mut Ui, look: Look<'_>) -> Option<Made> {
        let seen = Seen {
            journey: &self.journey,
            table: &self.table,
        };
        match self.kind {
            Kind::Readings => self.readings.ui(ui, look, seen),
            Kind::Answers => self.answers.ui(ui, look, seen),
            Kind::Touchpoints => {
                body(ui, look, &t!(look.language, "import-touchpoints-hint"));
                None
            }
        }
    }
}

/// On what figures can be that are about what is selected.
fn holder_of(object: &ObjectId) -> Option<Holder> {
    match object {
        ObjectId::Touchpoint(id) => Some(Holder::Touchpoint(id.clone())),
        ObjectId::Step(id) => Some(Holder::Step(id.clone())),
        ObjectId::Stage(id) => Some(Holder::Stage(id.clone())),
        _ => None,
    }
}
