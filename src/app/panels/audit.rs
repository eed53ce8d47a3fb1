//! The audit at the right: how far it is, what hurts on the journey, what the map does not know.
//!
//! The two lists are never mixed. Boxes that are out of sight are not drawn.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{
    Align, Align2, CornerRadius, Layout, Rect, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
};

use super::entry::tight;
use crate::app::command::Command;
use crate::app::desk::{Desk, Side, Wish, Wishes};
use crate::app::style::{BODY, CONTROL, RADIUS, SMALL, color32, icons, regular, semibold};
use crate::app::widgets;
use crate::audit::{Gap, Problem, Progress, Report, Sentences};
use crate::i18n::{Language, t};
use crate::model::ObjectId;
use crate::text::Icon;
use crate::theme::Colour;
use crate::words;

/// From this priority (importance × severity, 1 to 25) a problem is urgent.
const URGENT: u8 = 15;

/// Whether somebody should look at it before the others.
pub fn is_urgent(problem: &Problem) -> bool {
    problem.priority() >= URGENT
}

/// What the panel remembers between frames.
#[derive(Default)]
pub struct AuditPanel {
    list: List,
    /// Gaps that are folded open, by the keys of their rules.
    open: HashSet<&'static str>,
    told: Option<Told>,
}

/// Which of the two lists is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum List {
    #[default]
    Problems,
    Gaps,
}

/// A report in words, as far as it was looked at. Nothing that is out of sight is told or measured.
struct Told {
    report: Arc<Report>,
    language: Language,
    problems: Vec<Option<ProblemTexts>>,
    gaps: Vec<GapTexts>,
}

struct ProblemTexts {
    title: String,
    detail: String,
    weight: String,
    /// Of its box when it was drawn last, points.
    height: f32,
}

struct GapTexts {
    line: String,
    /// Of what it names, once it is folded open.
    names: Vec<String>,
}

/// Height of a box that was never drawn, points.
const LIKELY_HEIGHT: f32 = 96.0;
/// Air between two boxes.
const BETWEEN: f32 = 6.0;
const PADDING: Vec2 = Vec2::new(11.0, 9.0);
/// Of the words in a box, points.
const LINE_HEIGHT: f32 = 18.0;
/// Where words begin in a box, right of the icon.
const WORDS_X: f32 = 35.0;

impl AuditPanel {
    /// Shows the panel; scrolling is the caller's.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        header_ui(ui, desk, wishes);
        let counted = |count: usize, key: &str| t!(desk.language, key, count = count);
        let options = [
            (
                List::Problems,
                counted(desk.report.problems.len(), "audit-panel-problems"),
            ),
            (
                List::Gaps,
                counted(desk.report.gaps.len(), "audit-panel-gaps"),
            ),
        ];
        let name = t!(desk.language, "audit-panel-lists");
        let chosen = widgets::segments(ui, &desk.theme, &name, &options, Some(self.list), false);
        self.list = chosen.flatten().unwrap_or(self.list);
        ui.add_space(6.0);
        self.tell(desk);
        match self.list {
            List::Problems => self.problems_ui(ui, desk, wishes),
            List::Gaps => self.gaps_ui(ui, desk, wishes),
        }
    }

    /// Begins anew when there is another report.
    fn tell(&mut self, desk: &Desk) {
        let is_told =
            |told: &Told| Arc::ptr_eq(&told.report, &desk.report) && told.language == desk.language;
        if self.told.as_ref().is_some_and(is_told) {
            return;
        }
        let sentences = Sentences::new(desk.language, desk.journey());
        let gaps = desk.report.gaps.iter().map(|gap| GapTexts {
            line: sentences.gap(gap),
            names: Vec::new(),
        });
        self.told = Some(Told {
            report: desk.report.clone(),
            language: desk.language,
            problems: desk.report.problems.iter().map(|_| None).collect(),
            gaps: gaps.collect(),
        });
    }

    fn problems_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let Some(told) = &mut self.told else { return };
        if told.problems.is_empty() {
            return empty_ui(
                ui,
                desk,
                "audit-panel-no-problems",
                "audit-panel-no-problems-hint",
            );
        }
        ui.spacing_mut().item_spacing.y = BETWEEN;
        let mut sentences = None;
        for (problem, texts) in desk.report.problems.iter().zip(&mut told.problems) {
            let height = texts.as_ref().map_or(LIKELY_HEIGHT, |t| t.height);
            let likely =
                Rect::from_min_size(ui.cursor().min, Vec2::new(ui.available_width(), height));
            if !ui.is_rect_visible(likely) {
                ui.allocate_exact_size(likely.size(), Sense::hover());
                continue;
            }
            let texts = texts.get_or_insert_with(|| {
                let sentences =
                    sentences.get_or_insert_with(|| Sentences::new(desk.language, desk.journey()));
                ProblemTexts::new(sentences, problem)
            });
            if problem_ui(ui, desk, problem, texts) {
                wishes.push(Wish::Reveal(problem.object.clone()));
            }
        }
    }

    fn gaps_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let Some(told) = &mut self.told else { return };
        if told.gaps.is_empty() {
            return empty_ui(ui, desk, "audit-panel-no-gaps", "audit-panel-no-gaps-hint");
        }
        ui.spacing_mut().item_spacing.y = BETWEEN;
        for (gap, texts) in desk.report.gaps.iter().zip(&mut told.gaps) {
            let key = gap.rule.key;
            let mut open = self.open.contains(key);
            if gap_ui(ui, desk, gap, &texts.line, open) {
                open = !open;
                if !self.open.remove(key) {
                    self.open.insert(key);
                }
            }
            if open {
                if texts.names.is_empty() {
                    let sentences = Sentences::new(desk.language, desk.journey());
                    texts.names = gap.objects.iter().map(|o| sentences.name(o)).collect();
                }
                objects_ui(ui, desk, wishes, gap, &texts.names);
            }
        }
    }
}

impl ProblemTexts {
    fn new(sentences: &Sentences<'_>, problem: &Problem) -> Self {
        let language = sentences.language();
        let severity = problem.severity.get();
        let mut weight = match problem.importance {
            Some(importance) => t!(
                language,
                "audit-panel-weight",
                importance = importance.get(),
                severity = severity
            ),
            None => t!(language, "audit-panel-weight-open", severity = severity),
        };
        if is_urgent(problem) {
            weight = format!("{} · {weight}", t!(language, "audit-panel-urgent"));
        }
        Self {
            title: sentences.title(problem),
            detail: sentences.detail(problem),
            weight,
            height: LIKELY_HEIGHT,
        }
    }
}

/// How far the audit is, and how it leaves the house.
fn header_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let w = &desk.theme.window;
    let language = desk.language;
    let progress = &desk.report.progress;
    let is_done = |p: &&Progress| p.of > 0 && p.done == p.of;
    let done = progress.iter().filter(is_done).count();
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
            let steps = t!(
                language,
                "audit-panel-steps-done",
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
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        let label = RichText::new(t!(language, "audit-panel-checklist"));
        ui.label(label.color(color32(w.text_soft)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for (command, words) in [
                (Command::ExportChecklistCsv, "CSV"),
                (Command::ExportChecklistMarkdown, "Markdown"),
            ] {
                let button = widgets::button(ui, words);
                let label = command.label(language);
                button
                    .ctx
                    .accesskit_node_builder(button.id, |node| node.set_label(label.as_str()));
                if button.on_hover_text(label).clicked() {
                    wishes.command(command);
                }
            }
        });
    });
    ui.add_space(8.0);
}

/// A step of the audit: its name, a thin bar, how many checks are done.
fn progress_ui(ui: &mut Ui, desk: &Desk, name: &str, progress: Progress) {
    const NAME: f32 = 108.0;
    const COUNT: f32 = 52.0;
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
    let count = format!("{}/{}", progress.done, progress.of);
    painter.text(
        egui::pos2(rect.right(), y),
        Align2::RIGHT_CENTER,
        count,
        regular(SMALL),
        soft,
    );
    let bar = Rect::from_min_max(
        egui::pos2(rect.left() + NAME, y - 2.0),
        egui::pos2(rect.right() - COUNT, y + 2.0),
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
}

/// A problem in its box; says whether it was clicked.
fn problem_ui(ui: &mut Ui, desk: &Desk, problem: &Problem, texts: &mut ProblemTexts) -> bool {
    let w = &desk.theme.window;
    let (fill, edge, ink, icon) = if is_urgent(problem) {
        (w.error_tint, w.error_edge, w.error, Icon::Warning)
    } else {
        (
            w.warning_tint,
            w.warning_edge,
            w.warning,
            Icon::WarningCircle,
        )
    };
    let width = ui.available_width();
    let words_width = width - WORDS_X - PADDING.x;
    let wrapped = |text: &str, font, colour: Colour| {
        let format = egui::TextFormat {
            line_height: Some(LINE_HEIGHT),
            ..egui::TextFormat::simple(font, color32(colour))
        };
        let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = words_width;
        ui.painter().layout_job(job)
    };
    let parts = [
        wrapped(&texts.title, semibold(BODY), w.text),
        wrapped(&texts.detail, regular(BODY), w.text_soft),
        wrapped(&texts.weight, regular(SMALL), ink),
    ];
    const LINE_GAP: f32 = 2.0;
    let words_height: f32 = parts.iter().map(|p| p.size().y + LINE_GAP).sum::<f32>() - LINE_GAP;
    texts.height = words_height + 2.0 * PADDING.y;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, texts.height), Sense::click());
    let spoken = format!("{}. {} {}", texts.title, texts.detail, texts.weight);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let edge = if response.hovered() || desk.is_selected(&problem.object) {
        ink
    } else {
        edge
    };
    let radius = CornerRadius::same(8);
    let stroke = Stroke::new(1.0, color32(edge));
    ui.painter().rect(
        rect,
        radius,
        color32(fill),
        stroke,
        egui::StrokeKind::Inside,
    );
    widgets::focus_ring(ui, &response, 8, &desk.theme);
    let at = rect.min + Vec2::new(20.0, PADDING.y + 8.0);
    ui.painter().text(
        at,
        Align2::CENTER_CENTER,
        icon.glyph(),
        icons(17.0),
        color32(ink),
    );
    let mut at = rect.min + Vec2::new(WORDS_X, PADDING.y);
    for part in parts {
        let below = part.size().y + LINE_GAP;
        ui.painter().galley(at, part, color32(w.text));
        at.y += below;
    }
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .clicked()
}

/// A gap's line with its count; says whether it is to be folded open or shut.
fn gap_ui(ui: &mut Ui, desk: &Desk, gap: &Gap, line: &str, open: bool) -> bool {
    let w = &desk.theme.window;
    let width = ui.available_width();
    let count = gap.objects.len().to_string();
    let count = ui
        .painter()
        .layout_no_wrap(count, semibold(SMALL), color32(w.text_soft));
    let words_width = width - WORDS_X - count.size().x - 2.0 * PADDING.x;
    let words = ui
        .painter()
        .layout(line.to_owned(), regular(BODY), color32(w.text), words_width);
    let size = Vec2::new(width, words.size().y + 2.0 * PADDING.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, line));
    let radius = CornerRadius::same(8);
    let fill = if response.hovered() { w.hover } else { w.field };
    let stroke = Stroke::new(1.0, color32(w.field_edge));
    ui.painter().rect(
        rect,
        radius,
        color32(fill),
        stroke,
        egui::StrokeKind::Inside,
    );
    widgets::focus_ring(ui, &response, 8, &desk.theme);
    let caret = if open {
        Icon::CaretDown
    } else {
        Icon::CaretRight
    };
    let at = egui::pos2(rect.left() + 20.0, rect.top() + PADDING.y + 8.0);
    ui.painter().text(
        at,
        Align2::CENTER_CENTER,
        caret.glyph(),
        icons(13.0),
        color32(w.text_soft),
    );
    ui.painter().galley(
        rect.min + Vec2::new(WORDS_X, PADDING.y),
        words,
        color32(w.text),
    );
    let at = egui::pos2(
        rect.right() - PADDING.x - count.size().x,
        rect.top() + PADDING.y + 1.0,
    );
    ui.painter().galley(at, count, color32(w.text_soft));
    response.clicked()
}

/// What a gap names, a line each.
fn objects_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, gap: &Gap, names: &[String]) {
    let w = &desk.theme.window;
    ui.scope(|ui| {
        tight(ui);
        for (object, name) in gap.objects.iter().zip(names) {
            let size = Vec2::new(ui.available_width(), CONTROL);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            if !ui.is_rect_visible(rect) {
                continue;
            }
            let on = desk.is_selected(object);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, name));
            if on || response.hovered() {
                let fill = if on { w.accent_tint } else { w.hover };
                ui.painter()
                    .rect_filled(rect, CornerRadius::same(RADIUS), color32(fill));
            }
            widgets::focus_ring(ui, &response, RADIUS, &desk.theme);
            let ink = if on { w.on_accent_tint } else { w.text };
            let mut job =
                egui::text::LayoutJob::simple_singleline(name.clone(), regular(BODY), color32(ink));
            job.wrap =
                egui::text::TextWrapping::truncate_at_width(rect.width() - WORDS_X - PADDING.x);
            let galley = ui.painter().layout_job(job);
            let at = egui::pos2(
                rect.left() + WORDS_X,
                rect.center().y - galley.size().y / 2.0,
            );
            ui.painter().galley(at, galley, color32(ink));
            if response.clicked() {
                wishes.push(Wish::Reveal(object.clone()));
            }
        }
        if gap.objects.len() > 1 {
            ui.horizontal(|ui| {
                ui.add_space(WORDS_X - 9.0);
                let label = t!(desk.language, "audit-panel-select-all");
                let state = widgets::ButtonState::default();
                let icon = Some(Icon::Selection);
                if widgets::flat_button(ui, &desk.theme, icon, &label, &label, state).clicked() {
                    select_all(wishes, &gap.objects);
                }
            });
        }
    });
}

/// Selects all, with the first one in view.
fn select_all(wishes: &mut Wishes, objects: &[ObjectId]) {
    wishes.0.extend(objects.first().cloned().map(Wish::Reveal));
    wishes.push(Wish::Select(objects.to_vec()));
}

/// Nothing to show, which is good news.
fn empty_ui(ui: &mut Ui, desk: &Desk, title: &str, hint: &str) {
    let w = &desk.theme.window;
    ui.add_space(24.0);
    ui.vertical_centered(|ui| {
        let icon = RichText::new(Icon::CheckCircle.glyph()).font(icons(32.0));
        ui.label(icon.color(color32(w.text_faint)));
        ui.label(
            RichText::new(t!(desk.language, title))
                .font(semibold(BODY))
                .color(color32(w.text)),
        );
        ui.label(RichText::new(t!(desk.language, hint)).color(color32(w.text_soft)));
    });
}
