//! What the audit says of a touchpoint, and the boxes that people tick.

use egui::{Align2, Margin, Role, Sense, TextEdit, Ui, Vec2, WidgetInfo};

use super::pane::{Pane, widget_id};
use super::parts::{FieldLook, caption, fold, group, text_field_of_all};
use super::picker::boxed;
use super::{found, options};
use crate::app::desk::Wish;
use crate::app::panels::audit::is_urgent;
use crate::app::style::{BODY, SMALL, color32, icons, regular, semibold};
use crate::app::widgets::{focus_ring, icon_button};
use crate::audit::{self, Gap, Problem, Sentences, State};
use crate::i18n::t;
use crate::model::{Check, Date, ObjectId, Tick, Touchpoint};
use crate::text::Icon;
use crate::words::{self, Word, audit_step};

/// The group "audit".
pub fn audit_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let language = pane.language();
    let theme = pane.theme();
    let journey = pane.journey();
    let is_done = |check: &&Check| audit::state(journey, it, **check).is_done();
    let done_step = |step: &u8| {
        let mut of_step = Check::ALL.iter().filter(|c| c.step() == *step);
        of_step.all(|check| is_done(&check))
    };
    let steps = (1..=audit::STEPS as u8).filter(done_step).count();
    let title = t!(language, "inspector-audit");
    group(ui, theme, &title, |ui| {
        let text = t!(
            language,
            "inspector-audit-steps",
            done = steps,
            of = audit::STEPS
        );
        caption(ui, theme, &text);
    });
    found_ui(ui, pane, object, it);
    for step in 1..=audit::STEPS as u8 {
        ui.add_space(4.0);
        caption(
            ui,
            theme,
            &format!("{step} · {}", audit_step(language, step)),
        );
        for check in Check::ALL.iter().filter(|c| c.step() == step) {
            check_ui(ui, pane, std::slice::from_ref(object), it, *check);
        }
    }
}

/// What the audit finds here; each can be silenced with a reason, and woken again.
fn found_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let memory = pane.memory.silencing.take();
    let mut silencing = memory.filter(|(at, _)| at == object).and_then(|(_, s)| s);
    let report = pane.desk.report.clone();
    let here = report
        .problems
        .iter()
        .filter(|p| audit::is_of(it, &p.object));
    for problem in here {
        if problem_ui(ui, pane, problem, true) {
            silencing = Some((problem.rule.key, String::new()));
        }
        found::reason_ui(ui, pane, object, problem.rule, &mut silencing);
    }
    let is_open = |g: &Gap| g.objects.iter().any(|o| audit::is_of(it, o));
    let open = report.gaps.iter().filter(|g| is_open(g)).count();
    let silent = report.silent.iter().filter(|s| s.object == *object).count();
    if open + silent > 0 {
        let language = pane.language();
        let title = t!(language, "inspector-gaps");
        let count = match silent {
            0 => open.to_string(),
            silent => t!(
                language,
                "inspector-gaps-silent",
                open = open,
                silent = silent
            ),
        };
        fold(
            ui,
            pane,
            widget_id(object, "gaps"),
            &title,
            &count,
            |ui, pane| {
                found::gaps_ui(ui, pane, object, it, &mut silencing);
                found::silent_ui(ui, pane, object, it);
            },
        );
    }
    pane.memory.silencing = silencing.map(|s| (object.clone(), Some(s)));
}

/// The problems with this object, as tinted boxes.
pub fn findings_ui(ui: &mut Ui, pane: &Pane<'_>, object: &ObjectId) {
    let problems = pane.desk.report.problems.iter();
    for problem in problems.filter(|p| p.object == *object) {
        problem_ui(ui, pane, problem, false);
    }
}

/// A problem in a tinted box, with why it is one; says whether it is to be silenced, if it can be.
fn problem_ui(ui: &mut Ui, pane: &Pane<'_>, problem: &Problem, can_be_silenced: bool) -> bool {
    let w = &pane.theme().window;
    let sentences = Sentences::new(pane.language(), pane.journey());
    let (icon, hue, tint, edge) = if is_urgent(problem) {
        (Icon::Warning, w.error, w.error_tint, w.error_edge)
    } else {
        (
            Icon::WarningCircle,
            w.warning,
            w.warning_tint,
            w.warning_edge,
        )
    };
    let width = ui.available_width();
    let wrap = width - if can_be_silenced { 72.0 } else { 46.0 };
    let text = |text: String, font, ink| ui.painter().layout(text, font, color32(ink), wrap);
    let title = text(
        sentences.title(problem),
        semibold(BODY),
        w.text.readable_on(tint, 4.5),
    );
    let soft = w.text_soft.readable_on(tint, 4.5);
    let detail = text(sentences.detail(problem), regular(SMALL), soft);
    let height = title.size().y + detail.size().y + 20.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    let told = format!("{}. {}", title.text(), detail.text());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
    boxed(ui, rect, tint, edge, 8);
    let at = rect.left_top() + Vec2::new(18.0, 18.0);
    let hue = color32(hue);
    ui.painter()
        .text(at, Align2::CENTER_CENTER, icon.glyph(), icons(17.0), hue);
    let at = rect.left_top() + Vec2::new(34.0, 9.0);
    let below = at + Vec2::new(0.0, title.size().y + 2.0);
    let name = t!(pane.language(), "table-silence", finding = title.text());
    ui.painter().galley(at, title, color32(w.text));
    ui.painter().galley(below, detail, color32(soft));
    response.on_hover_text(sentences.reason(problem.rule));
    if !can_be_silenced {
        return false;
    }
    let size = Vec2::splat(26.0);
    let corner = rect.right_top() + Vec2::new(-30.0, 5.0);
    let place = egui::Rect::from_min_size(corner, size);
    let builder = egui::UiBuilder::new().max_rect(place);
    let mut button = ui.new_child(builder);
    icon_button(&mut button, pane.theme(), Icon::EyeSlash, &name).clicked()
}

/// A box to tick, for `it` and all the others of `ids`. What the map itself shows is ticked already, pale; a tick gives it
/// a name and a date.
pub fn check_ui(ui: &mut Ui, pane: &mut Pane<'_>, ids: &[ObjectId], it: &Touchpoint, check: Check) {
    let language = pane.language();
    let theme = pane.theme();
    let w = &theme.window;
    let state = audit::state(pane.journey(), it, check);
    let word = check.word(language);
    let width = ui.available_width();
    let ink = if state.is_done() { w.text } else { w.text_soft };
    let galley = ui
        .painter()
        .layout(word.clone(), regular(BODY), color32(ink), width - 26.0);
    let size = Vec2::new(width, (galley.size().y + 8.0).max(26.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, state.is_done(), &word));
    if response.hovered() {
        ui.painter()
            .rect_filled(rect.expand2(Vec2::new(6.0, 0.0)), 6, color32(w.hover));
    }
    let (icon, hue) = match state {
        State::Ticked(_) => (Icon::CheckSquare, w.accent),
        State::Proven => (Icon::CheckSquare, w.text_faint),
        State::Open => (Icon::Square, w.text_soft),
    };
    let at = egui::pos2(rect.left() + 9.0, rect.center().y);
    ui.painter().text(
        at,
        Align2::CENTER_CENTER,
        icon.glyph(),
        icons(18.0),
        color32(hue),
    );
    let at = egui::pos2(rect.left() + 26.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color32(ink));
    focus_ring(ui, &response, 6, theme);
    let clicked = response.clicked();
    if matches!(state, State::Proven) {
        response.on_hover_text(t!(language, "inspector-check-proven"));
    }
    if clicked {
        set_tick(pane, ids, check, it);
    }
    if let Some(tick) = state.tick() {
        tick_ui(ui, pane, ids, tick);
    }
}

/// Ticks all of them, or takes the ticks away, by what `it` has.
pub fn set_tick(pane: &mut Pane<'_>, ids: &[ObjectId], check: Check, it: &Touchpoint) {
    let round = pane.journey().about.audit.round;
    let on = it.tick(check, round).is_none();
    let by = pane.desk.settings.author.clone();
    pane.set_all(ids, None, |t: &mut Touchpoint| {
        if !on {
            t.ticks.retain(|k| k.check != check || k.round != round);
        } else if t.tick(check, round).is_none() {
            t.ticks.push(Tick {
                check,
                round,
                by: by.clone(),
                date: Some(Date::today()),
                remark: String::new(),
            });
        }
    });
}

/// Who has ticked it, when, and a remark.
fn tick_ui(ui: &mut Ui, pane: &mut Pane<'_>, ids: &[ObjectId], tick: &Tick) {
    let language = pane.language();
    ui.horizontal_top(|ui| {
        ui.add_space(18.0);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            if tick.by.is_empty() && pane.desk.settings.author.is_empty() {
                sign_ui(ui, pane, ids);
            }
            let by = options::named(pane, &tick.by);
            let date = tick.date.map(|d| words::date(language, d));
            let parts: Vec<String> = [by].into_iter().chain(date).collect();
            caption(ui, pane.theme(), &parts.join(" · "));
            let name = t!(language, "inspector-remark");
            let (check, round) = (tick.check, tick.round);
            let key = format!("remark-{check:?}");
            let look = FieldLook::named(&name).hint(&name);
            let at = (ids, key.as_str(), "remark");
            text_field_of_all(
                ui,
                pane,
                at,
                look,
                &tick.remark,
                |it: &mut Touchpoint, text| {
                    let mut ticks = it.ticks.iter_mut();
                    if let Some(tick) = ticks.find(|t| t.check == check && t.round == round) {
                        tick.remark = text;
                    }
                },
            );
        });
    });
}

/// Who ticks is asked once, where the first tick stands; the name is put beside all that follow, and beside those of this
/// round that have none.
fn sign_ui(ui: &mut Ui, pane: &mut Pane<'_>, ids: &[ObjectId]) {
    let Some(object) = ids.first() else { return };
    let name = t!(pane.language(), "inspector-sign");
    let id = widget_id(object, "sign");
    let mut draft = pane.memory.drafts.remove(&id).unwrap_or_default();
    let edit = TextEdit::singleline(&mut draft)
        .id(id)
        .hint_text(name.clone())
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(9, 5));
    let response = ui.add(edit).accessible_name(&name);
    if !response.lost_focus() {
        pane.memory.drafts.insert(id, draft);
        return;
    }
    let name = draft.trim().to_owned();
    if name.is_empty() {
        return;
    }
    let round = pane.journey().about.audit.round;
    let is_unsigned = move |tick: &Tick| tick.round == round && tick.by.is_empty();
    let touchpoints = pane.journey().touchpoints().map(|spot| spot.touchpoint);
    let unsigned = touchpoints.filter(|t| t.ticks.iter().any(is_unsigned));
    let unsigned: Vec<ObjectId> = unsigned.map(|t| (&t.id).into()).collect();
    pane.set_all(&unsigned, None, |it: &mut Touchpoint| {
        for tick in it.ticks.iter_mut().filter(|tick| is_unsigned(tick)) {
            tick.by.clone_from(&name);
        }
    });
    pane.wishes.push(Wish::SignAs(name));
}
