//! What the audit says of a touchpoint, line by line; each can be silenced with a reason, and woken again.

use egui::{Key, Label, Margin, RichText, ScrollArea, TextEdit, Ui, Vec2};

use super::pane::{Pane, widget_id};
use crate::app::style::color32;
use crate::app::widgets::{hint, icon_button};
use crate::audit::{Gap, Rule, Sentences, is_of};
use crate::i18n::t;
use crate::model::{Date, ObjectId, Silenced, Touchpoint};
use crate::text::Icon;
use crate::theme::Colour;

/// A finding that is about to be silenced: the key of its rule, and the reason as far as it is typed.
pub type Silencing = Option<(&'static str, String)>;

/// The findings at this touchpoint.
pub fn found_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    it: &Touchpoint,
    silencing: &mut Silencing,
) {
    let nothing = {
        let report = &pane.desk.report;
        let is_gap = |g: &Gap| g.objects.iter().any(|o| is_of(it, o));
        !(report.problems.iter().any(|p| is_of(it, &p.object))
            || report.gaps.iter().any(is_gap)
            || report.silent.iter().any(|s| s.object == *object))
    };
    if nothing {
        let text = t!(pane.language(), "table-nothing-found");
        hint(ui, pane.theme(), &text);
        return;
    }
    ScrollArea::vertical().max_height(340.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        problems_ui(ui, pane, object, it, silencing);
        gaps_ui(ui, pane, object, it, silencing);
        silent_ui(ui, pane, object, it);
    });
}

fn problems_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    it: &Touchpoint,
    silencing: &mut Silencing,
) {
    let sentences = Sentences::new(pane.language(), pane.journey());
    let report = pane.desk.report.clone();
    let ink = pane.theme().window.error;
    for problem in report.problems.iter().filter(|p| is_of(it, &p.object)) {
        let text = sentences.title(problem);
        told_ui(ui, pane, object, (problem.rule, &text, ink), silencing);
    }
}

/// What the map does not know of this touchpoint.
pub fn gaps_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    it: &Touchpoint,
    silencing: &mut Silencing,
) {
    let sentences = Sentences::new(pane.language(), pane.journey());
    let report = pane.desk.report.clone();
    let ink = pane.theme().window.text;
    for gap in &report.gaps {
        let own = gap.objects.iter().filter(|o| is_of(it, o));
        let alone = Gap {
            objects: own.cloned().collect(),
            ..gap.clone()
        };
        if alone.objects.is_empty() {
            continue;
        }
        let text = sentences.gap(&alone);
        told_ui(ui, pane, object, (gap.rule, &text, ink), silencing);
    }
}

/// A finding with what silences it.
fn told_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    (rule, text, ink): (&'static Rule, &str, Colour),
    silencing: &mut Silencing,
) {
    let name = t!(pane.language(), "table-silence", finding = text);
    if line_ui(ui, pane, text, ink, Icon::EyeSlash, &name) {
        *silencing = Some((rule.key, String::new()));
    }
    reason_ui(ui, pane, object, rule, silencing);
}

/// What is silenced at this touchpoint, each to be woken.
pub fn silent_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let language = pane.language();
    let sentences = Sentences::new(language, pane.journey());
    let report = pane.desk.report.clone();
    let ink = pane.theme().window.text_soft;
    for silent in report.silent.iter().filter(|s| s.object == *object) {
        let rule = silent.rule().key;
        let title = sentences.silent(silent);
        let why = it.silenced.iter().find(|s| s.rule == rule);
        let reason = why.map_or("", |s| s.reason.as_str());
        let text = t!(
            language,
            "table-silenced",
            finding = title.as_str(),
            reason = reason
        );
        let name = t!(language, "table-wake", finding = title);
        if line_ui(ui, pane, &text, ink, Icon::Eye, &name) {
            pane.set(object, |t: &mut Touchpoint| {
                t.silenced.retain(|s| s.rule != rule);
            });
        }
    }
}

/// A finding with a button at its right.
fn line_ui(ui: &mut Ui, pane: &Pane<'_>, text: &str, ink: Colour, icon: Icon, name: &str) -> bool {
    ui.horizontal_top(|ui| {
        ui.add_space(8.0);
        let width = ui.available_width() - 34.0;
        ui.allocate_ui(Vec2::new(width, 24.0), |ui| {
            ui.set_width(width);
            let words = RichText::new(text).color(color32(ink));
            ui.add(Label::new(words).wrap());
        });
        icon_button(ui, pane.theme(), icon, name).clicked()
    })
    .inner
}

/// Why what this rule finds is silenced, if it is about to be: without a reason it is not.
pub fn reason_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    rule: &Rule,
    silencing: &mut Silencing,
) {
    let Some((_, reason)) = silencing.as_mut().filter(|(key, _)| *key == rule.key) else {
        return;
    };
    let name = t!(pane.language(), "table-silence-reason");
    let id = widget_id(object, "silence");
    let edit = TextEdit::singleline(reason)
        .id(id)
        .hint_text(name.clone())
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(9, 5));
    let response = ui.add(edit).accessible_name(&name);
    // The click that has opened it may leave the keyboard with somebody else.
    if !response.has_focus() && !response.lost_focus() {
        response.request_focus();
    }
    if !response.lost_focus() {
        return;
    }
    let reason = reason.trim().to_owned();
    if ui.input(|i| i.key_pressed(Key::Enter)) && !reason.is_empty() {
        let silenced = Silenced {
            rule: rule.key.to_owned(),
            reason,
            by: pane.desk.settings.author.clone(),
            date: Some(Date::today()),
        };
        pane.set(object, |t: &mut Touchpoint| t.silenced.push(silenced));
    }
    *silencing = None;
}
