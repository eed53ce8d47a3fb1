//! What comes out: how many pages, how large, with which smallest type, and what the file will lack.

use egui::{Align, Key, Layout, Modifiers, RichText, Ui, Vec2};

use super::ExportChoices;
use super::preview::Preview;
use crate::app::dialogs::shell::{Look, error_line, warning_line};
use crate::app::style::{BODY, CONTROL, SMALL, color32, medium, regular, semibold};
use crate::app::widgets::{self, icon_button};
use crate::exchange::sheets::Shape;
use crate::export::{self, Format, POINTS_PER_PIXEL};
use crate::i18n::{number, t};
use crate::layout::pages::Plan;
use crate::render::pptx;
use crate::scene::Scene;
use crate::text::Icon;
use crate::words;

/// Centimetres in a point.
const CM: f64 = 2.54 / 72.0;
/// Points of type below which print is hard to read.
const LEGIBLE: f64 = 6.0;

/// Leafs through the pages; nothing where there is just one. Answers the page that is to be shown, from 0.
pub(super) fn pager_ui(
    ui: &mut Ui,
    look: Look<'_>,
    format: Format,
    page: usize,
    of: usize,
) -> Option<usize> {
    let l = look.language;
    // What they are called depends on where they stand.
    let of_what = match format {
        Format::Pptx => "slide",
        Format::Markdown => "picture",
        _ => "page",
    };
    if of < 2 {
        return None;
    }
    let (mut back, mut on) = ui.input_mut(|i| {
        let mut pressed = |key| i.consume_key(Modifiers::NONE, key);
        (pressed(Key::PageUp), pressed(Key::PageDown))
    });
    ui.allocate_ui_with_layout(
        Vec2::new(ui.available_width(), CONTROL),
        Layout::left_to_right(Align::Center),
        |ui| {
            let name = t!(l, "export-page-before", what = of_what);
            back |= icon_button(ui, look.theme, Icon::CaretLeft, &name)
                .on_hover_text(&name)
                .clicked();
            let words = t!(l, "export-page", what = of_what, page = page + 1, of = of);
            let text = RichText::new(words).font(medium(BODY));
            ui.label(text.color(color32(look.theme.window.text)));
            let name = t!(l, "export-page-after", what = of_what);
            on |= icon_button(ui, look.theme, Icon::CaretRight, &name)
                .on_hover_text(&name)
                .clicked();
        },
    );
    match (back, on) {
        (true, false) => Some(page.saturating_sub(1)),
        (false, true) => Some((page + 1).min(of - 1)),
        _ => None,
    }
}

/// How large the file's pictures are, and what is wrong with that.
pub(super) fn numbers_ui(ui: &mut Ui, look: Look<'_>, choices: &ExportChoices, preview: &Preview) {
    let l = look.language;
    if let Some(fault) = preview.fault() {
        return error_line(ui, look, &super::error_text(look, fault));
    }
    if let Some(plan) = preview.plan() {
        return plan_ui(ui, look, choices, preview, plan);
    }
    let Some(scene) = preview.page() else { return };
    match choices.format {
        Format::Pptx => return slides_ui(ui, look, preview, scene),
        Format::Markdown => return report_ui(ui, look, preview, scene),
        _ => {}
    }
    let size = scene.size;
    let (pixels, unit) = match choices.format {
        Format::Png => (choices.scale, f64::from(choices.dpi) / 72.0),
        _ => (1.0, 1.0 / POINTS_PER_PIXEL),
    };
    let smallest = preview.smallest_type() * pixels / unit;
    let cm = |units: f64| number(l, units * pixels / unit * CM, 1);
    let (width, height) = (cm(size.width), cm(size.height));
    match choices.format {
        Format::Png => {
            let whole = |units: f64| (units * pixels).round() as u32;
            let (w, h) = (whole(size.width), whole(size.height));
            let large = t!(l, "export-pixels", width = w, height = h);
            let dpi = choices.dpi;
            let small = t!(
                l,
                "export-centimetres",
                width = width,
                height = height,
                dpi = dpi
            );
            result_line(ui, look, &large, &small);
            if smallest > 0.0 && smallest < LEGIBLE {
                let text = t!(l, "export-small-type", points = number(l, smallest, 1));
                warning_line(ui, look, &text);
            }
        }
        _ => {
            let large = t!(l, "export-size", width = width, height = height);
            let small = t!(l, "export-smallest", points = number(l, smallest, 1));
            result_line(ui, look, &large, &small);
        }
    }
}

/// How many slides there are, and how large the type is on the one that is shown.
fn slides_ui(ui: &mut Ui, look: Look<'_>, preview: &Preview, scene: &Scene) {
    let l = look.language;
    let large = t!(l, "export-slides", slides = preview.pages());
    let points = preview.smallest_type() * pptx::scale(scene);
    let small = t!(l, "export-smallest", points = number(l, points, 1));
    result_line(ui, look, &large, &words::capitalised(&small));
}

/// Which files there will be, and how large the type is on the picture that is shown.
fn report_ui(ui: &mut Ui, look: Look<'_>, preview: &Preview, scene: &Scene) {
    let l = look.language;
    let large = t!(l, "export-report", pictures = preview.pages());
    let inch = f64::from(export::REPORT_DPI);
    let centimetres = scene.size.width / inch * 2.54;
    let points = preview.smallest_type() / inch * 72.0;
    let small = t!(
        l,
        "export-report-pictures",
        width = number(l, centimetres, 1),
        points = number(l, points, 1)
    );
    result_line(ui, look, &large, &small);
}

/// What becomes of the map on its paper.
fn plan_ui(ui: &mut Ui, look: Look<'_>, choices: &ExportChoices, preview: &Preview, plan: &Plan) {
    let l = look.language;
    let large = words::capitalised(&export::way(l, plan, preview.pages()));
    let cm = |points: f64| number(l, points * CM, 1);
    let (width, height) = (cm(plan.sheet.width), cm(plan.sheet.height));
    let points = number(l, plan.smallest_type, 1);
    let small = t!(
        l,
        "export-plan",
        width = width,
        height = height,
        points = points
    );
    result_line(ui, look, &large, &small);
    if !plan.keeps_promise {
        warning_line(ui, look, &t!(l, "plan-too-small"));
    } else if choices.format == Format::Png || choices.format == Format::Svg {
        let pages = preview.pages();
        if pages > 1 {
            widgets::hint(ui, look.theme, &t!(l, "export-numbered", pages = pages));
        }
    }
}

/// What tables or a diagram will lack, in place of a picture.
pub(super) fn words_ui(
    ui: &mut Ui,
    look: Look<'_>,
    choices: &ExportChoices,
    preview: &Preview,
    room: Vec2,
) {
    let l = look.language;
    let heading = t!(l, heading_of(choices));
    let Some(report) = preview.losses().filter(|report| !report.lines().is_empty()) else {
        return result_line(ui, look, &heading, &t!(l, "export-nothing-lost"));
    };
    result_line(ui, look, &heading, &t!(l, "export-losses-title"));
    ui.add_space(8.0);
    report.ui(ui, look, (room.y - 64.0).max(120.0));
}

/// Large what counts most, below it the rest.
fn result_line(ui: &mut Ui, look: Look<'_>, large: &str, small: &str) {
    let w = &look.theme.window;
    ui.spacing_mut().item_spacing.y = 3.0;
    let large = RichText::new(large).font(semibold(15.0));
    ui.add(egui::Label::new(large.color(color32(w.text))).wrap());
    let small = RichText::new(small).font(regular(SMALL));
    ui.add(egui::Label::new(small.color(color32(w.text_soft))).wrap());
    ui.add_space(3.0);
}

const fn heading_of(choices: &ExportChoices) -> &'static str {
    match choices.format {
        Format::Xlsx => "export-workbook",
        Format::Mermaid => "export-diagram",
        _ => match choices.table {
            Shape::Grid => "export-grid",
            _ => "export-list",
        },
    }
}

/// What the format is good for.
pub(super) const fn hint_of(choices: &ExportChoices) -> &'static str {
    match choices.format {
        Format::Png => "export-hint-png",
        Format::Svg => "export-hint-svg",
        Format::Pdf => "export-hint-pdf",
        Format::Pptx => "export-hint-pptx",
        Format::Html => "export-hint-html",
        Format::Markdown => "export-hint-markdown",
        Format::Xlsx => "export-hint-xlsx",
        Format::Mermaid => "export-hint-mermaid",
        Format::Csv => match choices.table {
            Shape::Grid => "export-hint-grid",
            _ => "export-hint-list",
        },
    }
}
