//! What did not come along on the way into another format, or out of one.

use egui::{Context, Label, RichText, ScrollArea, Ui};

use super::shell::{Look, buttons, highest, modal, primary};
use crate::app::style::{BODY, SMALL, color32, regular, semibold};
use crate::exchange;
use crate::export;
use crate::i18n::{Language, t};

const WIDTH: f32 = 620.0;
/// Of one line, points.
const ROW: f32 = 20.0;
/// The longest list, points.
const HEIGHT: f32 = 420.0;

/// Losses in words.
#[derive(Clone, Debug)]
pub struct LossReport {
    title: String,
    /// Kinds of losses, and, indented below some, the objects.
    lines: Vec<String>,
}

impl LossReport {
    pub fn of_export(language: Language, losses: &[export::Loss]) -> Self {
        let title = t!(language, "export-losses-title");
        Self::new(title, losses.iter().map(|loss| loss.text(language)))
    }

    pub fn of_import(language: Language, losses: &[exchange::losses::Loss]) -> Self {
        let title = t!(language, "import-not-taken-title");
        Self::new(title, losses.iter().map(|loss| loss.text(language)))
    }

    /// Of a table that was imported: a sentence for each row or column that could not be taken.
    pub fn of_table(language: Language, sentences: Vec<String>) -> Self {
        let title = t!(language, "import-not-taken-title");
        Self::new(title, sentences.into_iter())
    }

    fn new(title: String, texts: impl Iterator<Item = String>) -> Self {
        let lines = |text: String| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let lines = texts.flat_map(lines).collect();
        Self { title, lines }
    }

    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// Draws the lines, no higher than this.
    pub fn ui(&self, ui: &mut Ui, look: Look<'_>, height: f32) {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            // There may be thousands: only what is in view is made.
            let area = ScrollArea::vertical().id_salt("losses").max_height(height);
            let area = area.auto_shrink([false, true]);
            area.show_rows(ui, ROW, self.lines.len(), |ui, rows| {
                for line in &self.lines[rows] {
                    line_ui(ui, look, line);
                }
            });
        });
    }
}

/// Shows a report. Answers `true` when it has been read.
pub fn losses_ui(ctx: &Context, look: Look<'_>, report: &LossReport) -> bool {
    let shown = modal(ctx, look, "losses", &report.title, WIDTH, |ui| {
        let height = highest(ctx, 160.0).min(HEIGHT);
        report.ui(ui, look, height);
        buttons(ui, |ui| {
            primary(ui, look, &t!(look.language, "dialog-close"), true).clicked()
        })
    });
    shown.inner || shown.enter || shown.escape || shown.outside
}

/// A kind, or below it an object.
fn line_ui(ui: &mut Ui, look: Look<'_>, line: &str) {
    let w = &look.theme.window;
    let object = line.strip_prefix("  ");
    let text = match object {
        Some(name) => RichText::new(name)
            .font(regular(SMALL))
            .color(color32(w.text_soft)),
        // What has objects below it is a heading.
        None if line.ends_with(':') => RichText::new(line)
            .font(semibold(BODY))
            .color(color32(w.text)),
        None => RichText::new(line)
            .font(regular(BODY))
            .color(color32(w.text)),
    };
    ui.horizontal(|ui| {
        ui.set_height(ROW);
        ui.add_space(if object.is_some() { 12.0 } else { 0.0 });
        ui.add(Label::new(text).truncate());
    });
}
