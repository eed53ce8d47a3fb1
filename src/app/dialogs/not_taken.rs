//! What an import could not take up as it stood in the file.

use egui::{Context, Label, RichText, ScrollArea, Ui};

use super::shell::{Look, buttons, highest, modal, primary};
use crate::app::style::{BODY, SMALL, color32, regular, semibold};
use crate::exchange::losses::Loss;
use crate::i18n::t;

const WIDTH: f32 = 620.0;
/// Of one line, points.
const ROW: f32 = 20.0;
/// The longest list, points.
const HEIGHT: f32 = 420.0;

/// Names what is lost, each kind with its objects. Answers `true` when it has been read.
pub fn not_taken_ui(ctx: &Context, look: Look<'_>, losses: &[Loss]) -> bool {
    let l = look.language;
    let title = t!(l, "import-not-taken-title");
    let shown = modal(ctx, look, "not taken", &title, WIDTH, |ui| {
        let texts: Vec<String> = losses.iter().map(|loss| loss.text(l)).collect();
        let lines: Vec<&str> = texts.iter().flat_map(|text| text.lines()).collect();
        let height = highest(ctx, 160.0).min(HEIGHT);
        // There may be thousands: only what is in view is made.
        let area = ScrollArea::vertical().max_height(height);
        ui.spacing_mut().item_spacing.y = 0.0;
        area.auto_shrink([false, true])
            .show_rows(ui, ROW, lines.len(), |ui, rows| {
                for line in &lines[rows] {
                    line_ui(ui, look, line);
                }
            });
        ui.add_space(16.0);
        buttons(ui, |ui| {
            primary(ui, look, &t!(l, "dialog-close"), true).clicked()
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
        None => RichText::new(line)
            .font(semibold(BODY))
            .color(color32(w.text)),
    };
    ui.horizontal(|ui| {
        ui.set_height(ROW);
        ui.add_space(if object.is_some() { 12.0 } else { 0.0 });
        ui.add(Label::new(text).truncate());
    });
}
