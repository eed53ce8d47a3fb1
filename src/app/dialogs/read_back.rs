//! A checklist that comes back filled in: what it would change, and what nobody but the user can decide.

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Context, CornerRadius, Frame, Layout, Margin, Rect, RichText, Role, ScrollArea, Sense,
    Stroke, Ui, Vec2, WidgetInfo,
};

use super::shell::{Look, body, do_or_cancel, highest, modal};
use crate::app::style::{BODY, SMALL, color32, medium, regular, semibold};
use crate::app::widgets::segments;
use crate::exchange::filled::{Change, Conflict, Filled};
use crate::i18n::t;
use crate::model::Journey;

const WIDTH: f32 = 680.0;
/// Of what scrolls, points.
const HIGHEST: f32 = 560.0;
/// Of a row that is simply taken, points: two lines.
const ROW: f32 = 44.0;
/// Of a conflict that was never drawn, points.
const LIKELY_HEIGHT: f32 = 112.0;

/// What came of the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadBackAnswer {
    /// Takes all changes, and those conflicts for which the file was chosen.
    Take,
    Cancel,
}

/// The dialog while it is open.
pub struct ReadBackDialog {
    file: String,
    pub filled: Filled,
    /// For which conflicts the file is taken, by their place; the map's unless somebody says so.
    pub takes: Vec<bool>,
    /// Of the conflicts when they were drawn last, points.
    heights: Vec<f32>,
}

impl ReadBackDialog {
    /// `file` is the name of what was read.
    pub fn new(file: String, filled: Filled) -> Self {
        let count = filled.conflicts.len();
        Self {
            file,
            filled,
            takes: vec![false; count],
            heights: vec![LIKELY_HEIGHT; count],
        }
    }

    pub fn ui(
        &mut self,
        ctx: &Context,
        look: Look<'_>,
        journey: &Journey,
    ) -> Option<ReadBackAnswer> {
        let l = look.language;
        let count = self.filled.count(&self.takes);
        let title = t!(l, "read-back-title", file = self.file.as_str());
        let shown = modal(ctx, look, "read back", &title, WIDTH, |ui| {
            body(ui, look, &self.filled.sum(l, journey));
            let height = highest(ui.ctx(), 160.0).min(HIGHEST);
            let area = ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink([false, true]);
            area.show(ui, |ui| {
                // The bar does not cover the rows.
                ui.set_width(ui.available_width() - 12.0);
                self.conflicts_ui(ui, look, journey);
                self.changes_ui(ui, look, journey);
            });
            do_or_cancel(ui, look, &t!(l, "read-back-take", count = count), count > 0)
        });
        let answer = shown
            .inner
            .or((shown.enter && count > 0).then_some(true))
            .or(shown.escape.then_some(false))?;
        Some(match answer {
            true => ReadBackAnswer::Take,
            false => ReadBackAnswer::Cancel,
        })
    }

    fn conflicts_ui(&mut self, ui: &mut Ui, look: Look<'_>, journey: &Journey) {
        let l = look.language;
        if self.filled.conflicts.is_empty() {
            return;
        }
        heading(ui, look, &t!(l, "read-back-conflicts"));
        let all = self.filled.conflicts.iter();
        for ((conflict, take), height) in all.zip(&mut self.takes).zip(&mut self.heights) {
            let size = Vec2::new(ui.available_width(), *height);
            let likely = Rect::from_min_size(ui.cursor().min, size);
            if !ui.is_rect_visible(likely) {
                ui.allocate_exact_size(size, Sense::hover());
                continue;
            }
            *height = conflict_ui(ui, look, journey, conflict, take);
        }
    }

    fn changes_ui(&self, ui: &mut Ui, look: Look<'_>, journey: &Journey) {
        let l = look.language;
        if self.filled.changes.is_empty() {
            return;
        }
        heading(ui, look, &t!(l, "read-back-changes"));
        ui.spacing_mut().item_spacing.y = 0.0;
        for change in &self.filled.changes {
            change_ui(ui, look, journey, change);
        }
    }
}

fn heading(ui: &mut Ui, look: Look<'_>, text: &str) {
    ui.add_space(8.0);
    let ink = color32(look.theme.window.text);
    ui.label(RichText::new(text).font(semibold(BODY)).color(ink));
}

/// Something that is simply taken.
fn change_ui(ui: &mut Ui, look: Look<'_>, journey: &Journey, change: &Change) {
    let (l, w) = (look.language, &look.theme.window);
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let (about, what) = (change.row.about(l), change.text(l, journey));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{about}: {what}")));
    let place =
        ui.painter()
            .layout_no_wrap(change.row.place(l), regular(SMALL), color32(w.text_faint));
    let line = |text: String, font, ink, width| {
        let mut job = LayoutJob::simple_singleline(text, font, color32(ink));
        job.wrap = TextWrapping::truncate_at_width(width);
        ui.painter().layout_job(job)
    };
    let beside = rect.width() - place.size().x - 16.0;
    let about = line(about, medium(BODY), w.text, beside);
    let what = line(what, regular(SMALL), w.text_soft, rect.width());
    let painter = ui.painter();
    painter.galley(rect.min + Vec2::new(0.0, 4.0), about, color32(w.text));
    let right = egui::pos2(rect.right() - place.size().x, rect.top() + 6.0);
    painter.galley(right, place, color32(w.text_faint));
    painter.galley(rect.min + Vec2::new(0.0, 23.0), what, color32(w.text_soft));
    let hairline = Stroke::new(1.0, color32(w.hairline));
    painter.hline(rect.x_range(), rect.bottom() - 0.5, hairline);
}

/// Something to decide, or to know. Answers how high it is, points.
fn conflict_ui(
    ui: &mut Ui,
    look: Look<'_>,
    journey: &Journey,
    conflict: &Conflict,
    take: &mut bool,
) -> f32 {
    let (l, w) = (look.language, &look.theme.window);
    let frame = Frame::new()
        .fill(color32(w.warning_tint))
        .stroke(Stroke::new(1.0, color32(w.warning_edge)))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(14, 10));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let soft = w.text_soft.readable_on(w.warning_tint, 4.5);
        let place = RichText::new(conflict.row.place(l)).font(regular(SMALL));
        let about = RichText::new(conflict.row.about(l)).font(medium(BODY));
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(place.color(color32(soft)));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(egui::Label::new(about.color(color32(w.text))).truncate());
                });
            });
        });
        let why = RichText::new(conflict.text(l)).font(regular(BODY));
        ui.add(egui::Label::new(why.color(color32(w.warning))).wrap());
        let Some(change) = &conflict.change else {
            return;
        };
        let values = [&change.now, &change.said].map(|v| v.text(l, journey));
        let [now, said] = values.map(|v| v.replace('\n', " "));
        for (key, text) in [("read-back-of-map", now), ("read-back-of-file", said)] {
            let line = RichText::new(t!(l, key, text = text)).font(regular(SMALL));
            ui.add(egui::Label::new(line.color(color32(soft))).wrap());
        }
        ui.add_space(2.0);
        let options = [
            (false, t!(l, "read-back-keep")),
            (true, t!(l, "read-back-use")),
        ];
        ui.scope(|ui| {
            ui.set_max_width(340.0);
            let name = format!("{} · {}", conflict.row.about(l), conflict.row.place(l));
            let answer = segments(ui, look.theme, &name, &options, Some(*take), false);
            *take = answer.flatten().unwrap_or(*take);
        });
    });
    shown.response.rect.height()
}
