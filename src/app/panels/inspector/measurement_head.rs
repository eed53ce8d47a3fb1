//! A KPI in one line: its name, the run of its readings, the latest value and the target.

use egui::{Align2, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};

use super::pane::Pane;
use crate::app::style::{BODY, SMALL, color32, icons, regular, semibold};
use crate::app::widgets::focus_ring;
use crate::i18n::t;
use crate::model::{Measurement, Run, Standing};
use crate::text::Icon;
use crate::theme::Colour;
use crate::words;

/// Name, the run of the readings, latest value and target. Says whether it was clicked.
pub fn head_ui(
    ui: &mut Ui,
    pane: &Pane<'_>,
    section: egui::Id,
    one: &Measurement,
    name: &str,
) -> bool {
    let theme = pane.theme();
    let w = &theme.window;
    let language = pane.language();
    let journey = pane.journey();
    let unit = journey.unit_of(&one.kpi);
    let standing = one.standing(journey.direction_of(&one.kpi));
    let hue = standing_colour(pane, standing);
    let [latest, target] = words::reading_and_target(language, one, &unit);
    let latest = latest.unwrap_or_else(|| t!(language, "inspector-no-reading"));
    let target = target.map(|v| format!(" / {v}")).unwrap_or_default();
    let painter = ui.painter();
    let (font, ink) = match one.latest() {
        Some(_) => (semibold(BODY), hue),
        None => (regular(SMALL), w.text_faint),
    };
    let value = painter.layout_no_wrap(latest.clone(), font, color32(ink));
    let soft = color32(w.text_soft);
    let aim = painter.layout_no_wrap(target.clone(), regular(BODY), soft);
    let line = one.run();
    let run = if line.is_some() { 64.0 } else { 0.0 };
    let right = value.size().x + aim.size().x + run + 12.0;
    let width = ui.available_width();
    let wrap = (width - right - 18.0).max(72.0);
    let text = ui
        .painter()
        .layout(name.to_owned(), regular(BODY), color32(w.text), wrap);
    let sure = one.latest();
    let sure = sure.and_then(|r| words::certainty(language, r, &unit));
    let below = sure.clone().unwrap_or_default();
    let below = ui.painter().layout(below, regular(SMALL), soft, wrap);
    let below_height = if sure.is_some() { below.size().y } else { 0.0 };
    let words_height = text.size().y + below_height;
    let size = Vec2::new(width, (words_height + 12.0).max(30.0));
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, section, Sense::click());
    let met = words::standing(language, one, journey.direction_of(&one.kpi));
    let met = met.map(|s| format!(", {s}")).unwrap_or_default();
    let sure = sure.map(|s| format!(" ({s})")).unwrap_or_default();
    let told = format!("{name}: {latest}{sure}{target}{met}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    let open = pane.is_open(section);
    ui.ctx()
        .accesskit_node_builder(section, |node| node.set_expanded(open));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect.expand2(Vec2::new(6.0, 0.0)), 6, color32(w.hover));
    }
    let middle = rect.center().y;
    let caret = if open {
        Icon::CaretDown
    } else {
        Icon::CaretRight
    };
    let at = egui::pos2(rect.left() + 4.0, middle);
    painter.text(at, Align2::CENTER_CENTER, caret.glyph(), icons(10.0), soft);
    let at = egui::pos2(rect.left() + 14.0, middle - words_height / 2.0);
    let under = at + Vec2::new(0.0, text.size().y);
    painter.galley(at, text, color32(w.text));
    painter.galley(under, below, soft);
    let at = egui::pos2(rect.right() - aim.size().x, middle - aim.size().y / 2.0);
    let left = at.x - value.size().x;
    painter.galley(at, aim, soft);
    let at = egui::pos2(left, middle - value.size().y / 2.0);
    painter.galley(at, value, color32(ink));
    if let Some(line) = line {
        let place = egui::Rect::from_min_max(
            egui::pos2(left - run, middle - 9.0),
            egui::pos2(left - 8.0, middle + 9.0),
        );
        draw_run(ui, place, &line, hue, w.field_edge_strong);
    }
    focus_ring(ui, &response, 6, theme);
    response.on_hover_text(told).clicked()
}

/// Against is burnt orange, met is petrol, and the word for it is told.
fn standing_colour(pane: &Pane<'_>, standing: Option<Standing>) -> Colour {
    let theme = pane.theme();
    let ground = theme.window.surface;
    match standing {
        Some(Standing::Missed) => theme.sheet.against.readable_on(ground, 4.5),
        Some(Standing::Met) => theme.sheet.met.readable_on(ground, 4.5),
        None => theme.window.text,
    }
}

/// The readings as a small line, the target dashed.
fn draw_run(ui: &Ui, place: egui::Rect, run: &Run, hue: Colour, soft: Colour) {
    let at = |(x, y): (f64, f64)| {
        let up = egui::lerp(place.bottom()..=place.top(), y as f32);
        egui::pos2(egui::lerp(place.x_range(), x as f32), up)
    };
    if let Some(target) = run.target {
        let ends = [at((0.0, target)), at((1.0, target))];
        let stroke = Stroke::new(1.0, color32(soft));
        ui.painter()
            .extend(Shape::dashed_line(&ends, stroke, 3.0, 3.0));
    }
    let points: Vec<_> = run.points.iter().map(|p| at(*p)).collect();
    let last = points.last().copied();
    ui.painter()
        .add(Shape::line(points, Stroke::new(1.6, color32(hue))));
    if let Some(last) = last {
        ui.painter().circle_filled(last, 2.2, color32(hue));
    }
}
