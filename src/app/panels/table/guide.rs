//! The five steps of the audit as a way through the map: for each how far it is, in all and in every stage.
//!
//! A press on a count shows what is open there, with the columns in which it is closed; a press on the same again goes
//! back to everything. Folded, it is one line: the five steps without the stages.

use egui::text::LayoutJob;
use egui::{Align2, CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::{AuditTable, asks_for, open_in};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::{SMALL, color32, medium, regular};
use crate::app::widgets::{focus_ring, hyphenated, icon_at};
use crate::audit::{Progress, STEPS};
use crate::i18n::t;
use crate::model::{Filter, Id, Stage};
use crate::text::Icon;
use crate::words::audit_step;

/// Height of a step's row, points.
const ROW: f32 = 24.0;
/// Height of the names of the stages: two lines.
const HEAD: f32 = 34.0;
/// Width of a step's name with its bar and its count.
const NAME: f32 = 124.0;
const BAR: f32 = 64.0;
const TOTAL: f32 = 108.0;
/// Height of the line that is left when it is folded, and the least width of a step in it.
const LINE: f32 = 34.0;
const LEAST_STEP: f32 = 148.0;
/// Width of a stage, as far as there is room.
const STAGE: f32 = 116.0;
const LEAST_STAGE: f32 = 58.0;
const EDGE: f32 = 12.0;

impl AuditTable {
    pub(super) fn guide_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let stages = desk.journey().stages.len().max(1) as f32;
        let fixed = NAME + BAR + TOTAL + 2.0 * EDGE + 8.0;
        let width = ((ui.available_width() - fixed) / stages).clamp(LEAST_STAGE, STAGE);
        let height = HEAD + ROW * STEPS as f32 + 8.0;
        ui.allocate_ui(Vec2::new(ui.available_width(), height), |ui| {
            ScrollArea::horizontal()
                .id_salt("audit guide")
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    let size = Vec2::new(fixed + stages * width, height - 4.0);
                    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                    self.grid_ui(ui, desk, wishes, rect, width);
                });
        });
        edge_ui(ui, desk);
    }

    /// The five steps in one line, each with how far it is.
    pub(super) fn folded_guide_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let each = (ui.available_width() - 2.0 * EDGE + 6.0) / STEPS as f32;
        let each = each.max(LEAST_STEP);
        ScrollArea::horizontal()
            .id_salt("folded audit guide")
            .auto_shrink([false, true])
            .show(ui, |ui| {
                let size = Vec2::new(each * STEPS as f32 + 2.0 * EDGE, LINE);
                let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                for step in 1..=STEPS as u8 {
                    let at = usize::from(step) - 1;
                    let total = desk.report.stages.iter().map(|s| s[at]).sum();
                    let left = rect.left() + EDGE - 6.0 + at as f32 * each;
                    let room = Rect::from_min_size(
                        egui::pos2(left, rect.top()),
                        Vec2::new(each - 6.0, LINE - 2.0),
                    );
                    let name = audit_step(desk.language, step);
                    if self.step_ui(ui, desk, room, (step, &name), total) {
                        self.choose(desk, wishes, step, None);
                    }
                }
            });
        edge_ui(ui, desk);
    }

    fn grid_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, rect: Rect, width: f32) {
        let left = rect.left() + EDGE;
        let first = left + NAME + BAR + TOTAL + 8.0;
        let stages = &desk.journey().stages;
        for (place, stage) in stages.iter().enumerate() {
            let x = first + place as f32 * width;
            let room = Rect::from_min_size(egui::pos2(x, rect.top()), Vec2::new(width, HEAD));
            name_ui(ui, desk, room, &stage.name);
        }
        for step in 1..=STEPS as u8 {
            let at = usize::from(step) - 1;
            let y = rect.top() + HEAD + at as f32 * ROW;
            let row =
                |x: f32, width: f32| Rect::from_min_size(egui::pos2(x, y), Vec2::new(width, ROW));
            // Those of an audit that has begun after its map was opened are not there yet.
            let of_stages = desk.report.stages.iter().map(|s| s[at]);
            let total: Progress = of_stages.clone().sum();
            let name = audit_step(desk.language, step);
            let head = row(left - 6.0, NAME + BAR + TOTAL + 6.0);
            if self.step_ui(ui, desk, head, (step, &name), total) {
                self.choose(desk, wishes, step, None);
            }
            for (place, (stage, progress)) in stages.iter().zip(of_stages).enumerate() {
                let room = row(first + place as f32 * width, width);
                let wanted = open_in(step, Some(&stage.id));
                let on = self.step == Some(step) && asks_for(&desk.lens.filter, &wanted);
                let spoken = t!(
                    desk.language,
                    "table-guide-cell",
                    step = name.as_str(),
                    stage = stage.name.as_str(),
                    done = progress.done,
                    of = progress.of
                );
                if count_ui(ui, desk, room, progress, on, &spoken) {
                    self.choose(desk, wishes, step, Some(&stage.id));
                }
            }
        }
    }

    /// A step with its number, its name, a bar and a count.
    fn step_ui(
        &self,
        ui: &mut Ui,
        desk: &Desk,
        rect: Rect,
        (step, name): (u8, &str),
        total: Progress,
    ) -> bool {
        let w = &desk.theme.window;
        let on = self.step == Some(step);
        let id = ui.scope_id().with(("guide step", step));
        let response = ui.interact(rect.shrink2(Vec2::new(0.0, 1.0)), id, Sense::click());
        let spoken = t!(
            desk.language,
            "table-guide-step",
            step = name,
            done = total.done,
            of = total.of
        );
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &spoken));
        let ground = match (on, response.hovered()) {
            (true, _) => Some(w.accent_tint),
            (false, true) => Some(w.hover),
            (false, false) => None,
        };
        if let Some(ground) = ground {
            let radius = CornerRadius::same(6);
            ui.painter()
                .rect_filled(response.rect, radius, color32(ground));
        }
        let ink = if on { w.on_accent_tint } else { w.text };
        // Beside its name where there is room for it, else below.
        let beside = rect.width() >= NAME + BAR + TOTAL;
        let y = rect.center().y - if beside { 0.0 } else { 3.0 };
        let painter = ui.painter();
        let font = if on { medium(SMALL) } else { regular(SMALL) };
        let at = egui::pos2(rect.left() + 6.0, y);
        painter.text(
            at,
            Align2::LEFT_CENTER,
            format!("{step}  {name}"),
            font,
            color32(ink),
        );
        let bar = if beside {
            let from = egui::pos2(rect.left() + 6.0 + NAME, y - 2.0);
            Rect::from_min_size(from, Vec2::new(BAR, 4.0))
        } else {
            let inner = rect.shrink2(Vec2::new(6.0, 4.0));
            inner.with_min_y(inner.bottom() - 3.0)
        };
        painter.rect_filled(bar, CornerRadius::same(2), color32(w.pressed));
        if total.done > 0 {
            let share = total.done as f32 / total.of as f32;
            let size = Vec2::new((bar.width() * share).max(4.0), bar.height());
            let filled = Rect::from_min_size(bar.min, size);
            painter.rect_filled(filled, CornerRadius::same(2), color32(w.accent));
        }
        let (done, of) = (total.done, total.of);
        let count = match beside {
            true => t!(desk.language, "table-guide-done", done = done, of = of),
            false => t!(desk.language, "table-count-of", count = done, of = of),
        };
        let at = egui::pos2(rect.right() - 8.0, y);
        painter.text(
            at,
            Align2::RIGHT_CENTER,
            count,
            regular(SMALL),
            color32(ink),
        );
        focus_ring(ui, &response, 6, &desk.theme);
        let measure = t!(desk.language, "table-guide-measure");
        let hint = t!(desk.language, "table-guide-hint");
        response
            .on_hover_text(format!("{spoken}\n{measure}\n{hint}"))
            .clicked()
    }

    /// Shows what is open in a step, in all stages or in one; everything again if that is shown already.
    fn choose(&mut self, desk: &Desk, wishes: &mut Wishes, step: u8, stage: Option<&Id<Stage>>) {
        let wanted = open_in(step, stage);
        if self.step == Some(step) && asks_for(&desk.lens.filter, &wanted) {
            self.step = None;
            self.guided = None;
            wishes.push(Wish::Filter(Filter::default()));
        } else {
            self.step = Some(step);
            self.guided = Some(wanted.clone());
            wishes.push(Wish::Filter(wanted));
        }
        // Where the keyboard stood among other columns says nothing here.
        if let Some(cursor) = &mut self.cursor {
            cursor.column = 0;
        }
        self.shows_columns = true;
    }
}

/// Below it the table begins.
fn edge_ui(ui: &mut Ui, desk: &Desk) {
    let size = Vec2::new(ui.available_width(), 1.0);
    let (line, _) = ui.allocate_exact_size(size, Sense::hover());
    let hairline = Stroke::new(1.0, color32(desk.theme.window.hairline));
    ui.painter()
        .hline(line.x_range(), line.center().y, hairline);
}

/// The name of a stage above its column, in two lines at most; what is cut is told when the pointer rests on it.
fn name_ui(ui: &Ui, desk: &Desk, rect: Rect, name: &str) {
    let ink = color32(desk.theme.window.text_soft);
    let (font, width) = (regular(SMALL), rect.width() - 6.0);
    let parted = hyphenated(ui, name, &font, width, desk.journey().about.language);
    let mut job = LayoutJob::simple(parted, font, ink, width);
    job.wrap.max_rows = 2;
    job.halign = egui::Align::Center;
    let galley = ui.painter().layout_job(job);
    let elided = galley.elided;
    let at = egui::pos2(rect.center().x, rect.bottom() - 3.0 - galley.size().y);
    ui.painter().galley(at, galley, ink);
    if elided {
        let id = ui.scope_id().with(("guide stage", rect.left() as i32));
        ui.interact(rect, id, Sense::hover()).on_hover_text(name);
    }
}

/// How many are done in a stage; says whether it was pressed.
fn count_ui(
    ui: &mut Ui,
    desk: &Desk,
    rect: Rect,
    progress: Progress,
    on: bool,
    spoken: &str,
) -> bool {
    let w = &desk.theme.window;
    let box_rect = rect.shrink2(Vec2::new(2.0, 1.5));
    let id = ui.scope_id().with(("guide cell", spoken));
    let sense = match progress.of {
        0 => Sense::hover(),
        _ => Sense::click(),
    };
    let response = ui.interact(box_rect, id, sense);
    response.widget_info(|| WidgetInfo::selected(Role::Button, progress.of > 0, on, spoken));
    // The more is done, the stronger the ground; where nothing is, the count is quiet.
    let share = match progress.of {
        0 => 0.0,
        of => progress.done as f32 / of as f32,
    };
    let ground = w.surface.mix(w.accent, 0.05 + 0.25 * share);
    let (ground, ink) = match (on, progress.done) {
        (true, _) => (Some(w.accent), w.on_accent),
        _ if response.hovered() => (Some(w.hover), w.text),
        (_, 0) => (None, w.text_faint),
        (_, _) => (Some(ground), w.text),
    };
    let ink = ground.map_or(ink, |ground| ink.readable_on(ground, 4.5));
    if let Some(ground) = ground {
        let radius = CornerRadius::same(5);
        ui.painter().rect_filled(box_rect, radius, color32(ground));
    }
    if progress.is_complete() && !on {
        icon_at(ui, rect.center(), Icon::Check, 13.0, ink);
    } else {
        let text = match progress.of {
            0 => "–".to_owned(),
            of => format!("{}/{of}", progress.done),
        };
        let font = regular(SMALL);
        ui.painter().text(
            rect.center(),
            Align2::CENTER_CENTER,
            text,
            font,
            color32(ink),
        );
    }
    focus_ring(ui, &response, 5, &desk.theme);
    response.on_hover_text(spoken).clicked()
}
