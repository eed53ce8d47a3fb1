//! The audit at the right: how far it is, what hurts on the journey, what the map does not know.
//!
//! The two lists are never mixed. Boxes that are out of sight are not drawn.

mod boxes;
mod header;
mod health;
mod settings;

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Rect, Sense, Ui, Vec2};

use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::panels::inspector::found::reason_ui;
use crate::app::panels::inspector::numbers::settle;
use crate::app::panels::inspector::pane::{Memory, Pane, widget_id};
use crate::app::widgets;
use crate::audit::{Problem, Report, Rule, Sentences};
use crate::i18n::{Language, t};
use crate::model::ObjectId;
use boxes::{Deed, empty_ui, gap_ui, objects_ui, part_ui, problem_ui};
use header::header_ui;
use health::health_ui;
use settings::settings_ui;

/// From this priority (importance × severity, 1 to 25) a problem is urgent.
const URGENT: u8 = 20;

/// Whether somebody should look at it before the others.
pub fn is_urgent(problem: &Problem) -> bool {
    problem.priority() >= URGENT
}

/// What the panel remembers between frames.
#[derive(Default)]
pub struct AuditPanel {
    list: List,
    /// Whether what the map is judged by stands in the place of the lists.
    settings: bool,
    memory: Memory,
    /// Gaps that are folded open, by the keys of their rules.
    open: HashSet<&'static str>,
    told: Option<Told>,
    silencing: Silencing,
}

/// A finding that is about to be silenced: what it is about, its rule, and the reason as far as it is typed.
type Silencing = Option<(ObjectId, (&'static str, String))>;

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
    /// Why it is one.
    reason: String,
    title: String,
    detail: String,
    weight: String,
    /// The touchpoint at which it can be silenced.
    at: Option<ObjectId>,
    /// Of its box when it was drawn last, points.
    height: f32,
}

struct GapTexts {
    line: String,
    /// Why it is one.
    reason: String,
    /// Of what it names, once it is folded open, each with the touchpoint at which it can be silenced.
    names: Vec<(String, Option<ObjectId>)>,
}

/// Height of a box that was never drawn, points.
const LIKELY_HEIGHT: f32 = 96.0;
/// Air between two boxes.
const BETWEEN: f32 = 6.0;
impl AuditPanel {
    /// Opens the reason for which this finding is to be silenced.
    pub fn silence(&mut self, desk: &Desk, object: ObjectId, rule: &'static str) {
        self.settings = false;
        let is_gap = desk.report.gaps.iter().any(|g| g.rule.key == rule);
        self.list = if is_gap { List::Gaps } else { List::Problems };
        if is_gap {
            self.open.insert(rule);
        }
        self.silencing = Some((object, (rule, String::new())));
    }

    /// Shows the panel; scrolling is the caller's.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        if header_ui(ui, desk, wishes, self.settings) {
            self.settings = !self.settings;
        }
        let mut pane = Pane {
            desk,
            wishes,
            memory: &mut self.memory,
        };
        if self.settings {
            settings_ui(ui, &mut pane);
        } else if let Some(health) = &desk.report.health {
            health_ui(ui, &mut pane, health);
        }
        settle(&mut pane);
        if !self.settings {
            self.lists_ui(ui, desk, wishes);
        }
    }

    fn lists_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
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
        if !desk.report.silent.is_empty() {
            let count = desk.report.silent.len();
            let silent = t!(desk.language, "audit-panel-silent", count = count);
            widgets::hint(ui, &desk.theme, &silent);
            ui.add_space(4.0);
        }
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
            reason: sentences.reason(gap.rule),
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
        let Self {
            told: Some(told),
            memory,
            silencing,
            ..
        } = self
        else {
            return;
        };
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
        let urgent = desk.report.problems.iter().filter(|p| is_urgent(p)).count();
        let others = desk.report.problems.len() - urgent;
        let mut part = None;
        for (problem, texts) in desk.report.problems.iter().zip(&mut told.problems) {
            let of = is_urgent(problem);
            if part != Some(of) {
                part_ui(ui, desk, of, if of { urgent } else { others });
                part = Some(of);
            }
            let height = texts.as_ref().map_or(LIKELY_HEIGHT, |t| t.height);
            let likely =
                Rect::from_min_size(ui.cursor().min, Vec2::new(ui.available_width(), height));
            if !ui.is_rect_visible(likely) {
                ui.allocate_exact_size(likely.size(), Sense::hover());
                if !is_about(silencing, &problem.object, problem.rule) {
                    continue;
                }
            }
            let texts = texts.get_or_insert_with(|| {
                let sentences =
                    sentences.get_or_insert_with(|| Sentences::new(desk.language, desk.journey()));
                ProblemTexts::new(sentences, problem)
            });
            if ui.is_rect_visible(likely) {
                match problem_ui(ui, desk, problem, texts) {
                    Some(Deed::Reveal) => wishes.push(Wish::Reveal(problem.object.clone())),
                    Some(Deed::Silence) => {
                        let rule = (problem.rule.key, String::new());
                        *silencing = Some((problem.object.clone(), rule));
                    }
                    None => {}
                }
            }
            let mut pane = Pane {
                desk,
                wishes: &mut *wishes,
                memory: &mut *memory,
            };
            let (object, rule) = (&problem.object, problem.rule);
            silencing_ui(ui, &mut pane, silencing, object, texts.at.as_ref(), rule);
        }
    }

    fn gaps_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let Self {
            told: Some(told),
            memory,
            silencing,
            open: unfolded,
            ..
        } = self
        else {
            return;
        };
        if told.gaps.is_empty() {
            return empty_ui(ui, desk, "audit-panel-no-gaps", "audit-panel-no-gaps-hint");
        }
        ui.spacing_mut().item_spacing.y = BETWEEN;
        for (gap, texts) in desk.report.gaps.iter().zip(&mut told.gaps) {
            let key = gap.rule.key;
            let mut open = unfolded.contains(key);
            if gap_ui(ui, desk, gap, texts, open) {
                open = !open;
                if !unfolded.remove(key) {
                    unfolded.insert(key);
                }
            }
            if open {
                widgets::hint(ui, &desk.theme, &texts.reason);
                if texts.names.is_empty() {
                    let sentences = Sentences::new(desk.language, desk.journey());
                    let named = |o: &ObjectId| (sentences.name(o), silenced_at(&sentences, o));
                    texts.names = gap.objects.iter().map(named).collect();
                }
                let mut pane = Pane {
                    desk,
                    wishes: &mut *wishes,
                    memory: &mut *memory,
                };
                objects_ui(ui, &mut pane, gap, texts, silencing);
            }
        }
    }
}

/// The touchpoint at which what is found about this can be silenced.
fn silenced_at(sentences: &Sentences<'_>, object: &ObjectId) -> Option<ObjectId> {
    let touchpoint = sentences.place(object).touchpoint?;
    Some((&touchpoint.id).into())
}

fn is_about(silencing: &Silencing, object: &ObjectId, rule: &Rule) -> bool {
    let about = silencing.as_ref();
    about.is_some_and(|(it, (key, _))| it == object && *key == rule.key)
}

/// The reason for which this is silenced, if it is about to be.
fn silencing_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    silencing: &mut Silencing,
    object: &ObjectId,
    at: Option<&ObjectId>,
    rule: &Rule,
) {
    let Some(at) = at.filter(|_| is_about(silencing, object, rule)) else {
        return;
    };
    let about = silencing.take();
    let mut typed = about.map(|(_, typed)| typed);
    // It may have been asked for elsewhere.
    if ui.memory(|m| !m.has_focus(widget_id(at, "silence"))) {
        ui.scroll_to_cursor(Some(egui::Align::Center));
    }
    reason_ui(ui, pane, at, rule, &mut typed);
    *silencing = typed.map(|typed| (object.clone(), typed));
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
            reason: sentences.reason(problem.rule),
            title: sentences.title(problem),
            detail: sentences.detail(problem),
            weight,
            at: silenced_at(sentences, &problem.object),
            height: LIKELY_HEIGHT,
        }
    }
}
