//! Above the lists: how far each step of the audit is, and the checklist to take along.

use egui::{
    Align, Align2, CornerRadius, Layout, Rect, RichText, Role, Sense, Ui, Vec2, WidgetInfo,
};

use crate::app::command::Command;
use crate::app::desk::{Desk, Side, Wish, Wishes};
use crate::app::panels::entry::tight;
use crate::app::style::{SMALL, color32, regular, semibold};
use crate::app::widgets;
use crate::audit::{self, Progress};
use crate::i18n::t;
use crate::text::Icon;
use crate::words;

/// How far the audit is, and how it leaves the house; says whether its settings are to be shown or hidden.
pub(super) fn header_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, settings: bool) -> bool {
    let mut toggled = false;
    let w = &desk.theme.window;
    let language = desk.language;
    let progress = &desk.report.progress;
    let done = progress.iter().filter(|p| p.is_complete()).count();
    ui.horizontal(|ui| {
        let title = t!(language, "audit-panel-title");
        ui.label(
            RichText::new(title)
                .font(semibold(16.0))
                .color(color32(w.text)),
        );
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let back = t!(language, "audit-panel-back");
            if widgets::icon_button(ui, &desk.theme, Icon::X, &back).clicked() {
                wishes.push(Wish::Show(Side::Inspector));
            }
            let name = t!(language, "audit-settings");
            let look = widgets::ButtonState {
                on: settings,
                ..Default::default()
            };
            let icon = Some(Icon::SlidersHorizontal);
            toggled = widgets::flat_button(ui, &desk.theme, icon, "", &name, look).clicked();
            let steps = t!(
                language,
                "audit-panel-steps-done",
                round = desk.journey().about.audit.round,
                done = done,
                of = progress.len()
            );
            widgets::hint(ui, &desk.theme, &steps);
        });
    });
    ui.add_space(2.0);
    ui.scope(|ui| {
        tight(ui);
        for (step, progress) in (1..).zip(progress) {
            progress_ui(ui, desk, &words::audit_step(language, step), *progress);
        }
    });
    if let Some(since) = audit::since(language, desk.journey(), &desk.report) {
        ui.add_space(4.0);
        let since = RichText::new(since).font(regular(SMALL));
        ui.label(since.color(color32(w.text_soft)));
    }
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        let label = RichText::new(t!(language, "audit-panel-checklist"));
        ui.label(label.color(color32(w.text_soft)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for (command, key) in [
                (Command::ReadChecklist, "audit-panel-read-back"),
                (Command::ExportChecklist, "audit-panel-export"),
            ] {
                let button = widgets::button(ui, &t!(language, key));
                if button.on_hover_text(command.label(language)).clicked() {
                    wishes.command(command);
                }
            }
        });
    });
    ui.add_space(8.0);
    toggled
}

/// A step of the audit: its name, a thin bar, how many checks are done.
fn progress_ui(ui: &mut Ui, desk: &Desk, name: &str, progress: Progress) {
    const NAME: f32 = 108.0;
    /// Of the counts, so that bars end at one line.
    const COUNT: f32 = 132.0;
    /// Air between a bar and its count.
    const AIR: f32 = 10.0;
    let w = &desk.theme.window;
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 22.0), Sense::hover());
    let spoken = t!(
        desk.language,
        "audit-panel-progress",
        step = name,
        done = progress.done,
        of = progress.of
    );
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &spoken));
    let y = rect.center().y;
    let painter = ui.painter();
    let soft = color32(w.text_soft);
    painter.text(
        egui::pos2(rect.left(), y),
        Align2::LEFT_CENTER,
        name,
        regular(SMALL),
        soft,
    );
    let count = t!(
        desk.language,
        "audit-panel-checks",
        done = progress.done,
        of = progress.of
    );
    let count = painter.text(
        egui::pos2(rect.right(), y),
        Align2::RIGHT_CENTER,
        count,
        regular(SMALL),
        soft,
    );
    let bar = Rect::from_min_max(
        egui::pos2(rect.left() + NAME, y - 2.0),
        egui::pos2(rect.right() - COUNT.max(count.width() + AIR), y + 2.0),
    );
    painter.rect_filled(bar, CornerRadius::same(2), color32(w.pressed));
    if progress.done > 0 {
        let share = progress.done as f32 / progress.of as f32;
        let filled = Rect::from_min_size(
            bar.min,
            Vec2::new((bar.width() * share).max(4.0), bar.height()),
        );
        painter.rect_filled(filled, CornerRadius::same(2), color32(w.accent));
    }
    response.on_hover_text(format!(
        "{spoken}\n{}",
        t!(desk.language, "audit-panel-checks-hint")
    ));
}
