//! What the audit says of a touchpoint, line by line; each can be silenced with a reason, and woken again.

use egui::{Key, Label, Margin, RichText, ScrollArea, TextEdit, Ui, Vec2};

use crate::app::panels::inspector::pane::{Pane, widget_id};
use crate::app::style::color32;
use crate::app::widgets::{hint, icon_button};
use crate::audit::{Finding, Gap, Sentences};
use crate::i18n::t;
use crate::model::{Date, ObjectId, Silenced, Touchpoint};
use crate::text::Icon;
use crate::theme::Colour;

/// A finding that is about to be silenced: the key of its rule, and the reason as far as it is typed.
pub(super) type Silencing = Option<(&'static str, String)>;

/// The findings at this touchpoint.
pub(super) fn found_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    it: &Touchpoint,
    silencing: &mut Silencing,
) {
    let language = pane.language();
    let w = &pane.theme().window;
    let sentences = Sentences::new(language, pane.journey());
    let report = pane.desk.report.clone();
    let problems = report.problems.iter().filter(|p| p.object == *object);
    let problems = problems.map(|p| (p.rule.key, sentences.title(p), w.error));
    let gaps = report.gaps.iter().filter(|g| g.objects.contains(object));
    let gaps = gaps.map(|gap| {
        let alone = Gap {
            objects: vec![object.clone()],
            ..gap.clone()
        };
        (gap.rule.key, sentences.gap(&alone), w.text)
    });
    let told: Vec<(&'static str, String, Colour)> = problems.chain(gaps).collect();
    let silent = report.silent.iter().filter(|s| s.object == *object);
    let silent: Vec<_> = silent.collect();
    if told.is_empty() && silent.is_empty() {
        hint(ui, pane.theme(), &t!(language, "table-nothing-found"));
        return;
    }
    ScrollArea::vertical().max_height(340.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (rule, text, ink) in told {
            let name = t!(language, "table-silence", finding = text.as_str());
            if line_ui(ui, pane, &text, ink, Icon::EyeSlash, &name) {
                *silencing = Some((rule, String::new()));
            }
            if silencing.as_ref().is_some_and(|(key, _)| *key == rule) {
                reason_ui(ui, pane, object, silencing);
            }
        }
        for finding in silent {
            let rule = finding.rule().key;
            let title = match &finding.finding {
                Finding::Problem(problem) => sentences.title(problem),
                Finding::Gap(gap) => sentences.gap(gap),
            };
            let why = it.silenced.iter().find(|s| s.rule == rule);
            let reason = why.map_or("", |s| s.reason.as_str());
            let text = t!(
                language,
                "table-silenced",
                finding = title.as_str(),
                reason = reason
            );
            let name = t!(language, "table-wake", finding = title);
            if line_ui(ui, pane, &text, w.text_faint, Icon::Eye, &name) {
                pane.set(object, |t: &mut Touchpoint| {
                    t.silenced.retain(|s| s.rule != rule);
                });
            }
        }
    });
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

/// Why it is silenced: without a reason it is not.
fn reason_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, silencing: &mut Silencing) {
    let Some((rule, reason)) = silencing else {
        return;
    };
    let name = t!(pane.language(), "table-silence-reason");
    let id = widget_id(object, "silence");
    let opens = ui.ctx().read_response(id).is_none();
    let edit = TextEdit::singleline(reason)
        .id(id)
        .hint_text(name.clone())
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(9, 5));
    let response = ui.add(edit).accessible_name(&name);
    if opens {
        response.request_focus();
    }
    if !response.lost_focus() {
        return;
    }
    let reason = reason.trim().to_owned();
    if ui.input(|i| i.key_pressed(Key::Enter)) && !reason.is_empty() {
        let silenced = Silenced {
            rule: (*rule).to_owned(),
            reason,
            by: pane.desk.settings.author.clone(),
            date: Some(Date::today()),
        };
        pane.set(object, |t: &mut Touchpoint| t.silenced.push(silenced));
    }
    *silencing = None;
}
