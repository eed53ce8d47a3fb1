//! How each persona feels at a step or touchpoint: a row with number, slider and face, and below it, folded,
//! what she says and what it rests on.

use egui::{
    Align2, EventFilter, Key, Modifiers, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo,
    accesskit,
};

use super::evidence::{evidence_text, evidence_ui};
use super::options::persona_colour;
use super::pane::{Pane, Subject, widget_id};
use super::parts::{FieldLook, caption, group, text_field};
use super::picker::boxed;
use crate::app::desk::Wish;
use crate::app::style::{BODY, CONTROL, SMALL, color32, icons, regular, semibold};
use crate::app::widgets::{field, focus_ring};
use crate::edit::set_emotion;
use crate::i18n::{self, t};
use crate::model::{Emotion, Id, ObjectId, Persona, Score, Step, Touchpoint};
use crate::text::Icon;
use crate::theme::Colour;

/// Where personas feel something.
pub trait Felt: Subject {
    fn emotions(&self) -> &[Emotion];
    fn emotions_mut(&mut self) -> &mut Vec<Emotion>;
    fn is_felt_by(&self, persona: &Id<Persona>) -> bool;
}

macro_rules! felt {
    ($($name:ident),*) => {$(
        impl Felt for $name {
            fn emotions(&self) -> &[Emotion] {
                &self.emotions
            }
            fn emotions_mut(&mut self) -> &mut Vec<Emotion> {
                &mut self.emotions
            }
            fn is_felt_by(&self, persona: &Id<Persona>) -> bool {
                self.is_for(persona)
            }
        }
    )*};
}
felt!(Step, Touchpoint);

/// The persona's entry, made if there is none.
fn entry<'t, T: Felt>(it: &'t mut T, persona: &Id<Persona>) -> &'t mut Emotion {
    let all = it.emotions_mut();
    let place = all
        .iter()
        .position(|e| e.persona == *persona)
        .unwrap_or_else(|| {
            all.push(Emotion {
                persona: persona.clone(),
                ..Emotion::default()
            });
            all.len() - 1
        });
    &mut all[place]
}

/// The group "emotion". `of_step` is the step of a touchpoint, whose quotes show too.
pub fn emotions_ui<T: Felt>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    it: &T,
    of_step: Option<&Step>,
) {
    let language = pane.language();
    group(ui, pane.theme(), &t!(language, "term-emotion"), |_| {});
    let mut personas: Vec<_> = pane
        .journey()
        .personas
        .iter()
        .filter(|p| it.is_felt_by(&p.id))
        .collect();
    // The one who is looked at comes first.
    personas.sort_by_key(|p| pane.desk.persona.as_ref() != Some(&p.id));
    if personas.is_empty() {
        caption(ui, pane.theme(), &t!(language, "inspector-no-personas"));
    }
    for persona in personas {
        let felt = it.emotions().iter().find(|e| e.persona == persona.id);
        persona_ui(ui, pane, object, persona, felt, of_step, |pane, score| {
            set_emotion(pane.journey(), object, &persona.id, score)
        });
        let section = widget_id(object, &format!("felt-{}", persona.id.as_str()));
        if pane.is_open(section) {
            details_ui::<T>(ui, pane, object, persona, felt);
        }
    }
}

fn persona_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    persona: &Persona,
    felt: Option<&Emotion>,
    of_step: Option<&Step>,
    edit: impl Fn(&Pane<'_>, Option<Score>) -> Option<crate::edit::Edit>,
) {
    let language = pane.language();
    let key = format!("emotion-{}", persona.id.as_str());
    let score = felt.and_then(|e| e.score);
    let name = super::options::named(pane, &persona.name);
    field(ui, pane.theme(), &name, |ui| {
        let id = widget_id(object, &key);
        let place = pane
            .journey()
            .personas
            .iter()
            .position(|p| p.id == persona.id);
        let hue = persona_colour(pane, place.unwrap_or(0), persona);
        let deed = slider(ui, pane, id, &name, score, hue);
        match deed {
            Some(Deed::Drag(score)) => {
                let wish = edit(pane, Some(score)).map(Wish::Preview);
                pane.wishes.0.extend(wish);
            }
            Some(Deed::Drop) => pane.wishes.push(Wish::CommitPreview),
            Some(Deed::GiveUp) => pane.wishes.push(Wish::AbortPreview),
            Some(Deed::Set(score)) => {
                let wish = edit(pane, score).map(Wish::Edit);
                pane.wishes.0.extend(wish);
            }
            None => {}
        }
        let section = widget_id(object, &format!("felt-{}", persona.id.as_str()));
        let of_step = of_step.and_then(|s| s.emotion(&persona.id)?.quote.as_deref());
        if let Some(quote) = felt.and_then(|e| e.quote.as_deref()) {
            caption(ui, pane.theme(), &i18n::quoted(language, quote));
        }
        if let Some(quote) = of_step {
            let quote = i18n::quoted(language, quote);
            let text = t!(language, "inspector-quote-of-step", quote = quote);
            caption(ui, pane.theme(), &text);
        }
        let text = match felt {
            Some(felt) => evidence_text(pane, felt.evidence.as_ref()),
            None => t!(language, "inspector-quote-and-evidence"),
        };
        if disclosure(ui, pane, &name, &text, pane.is_open(section)).clicked() {
            pane.toggle(section);
        }
    });
}

/// A small line that unfolds what is behind it.
fn disclosure(ui: &mut Ui, pane: &Pane<'_>, name: &str, text: &str, open: bool) -> Response {
    let w = &pane.theme().window;
    let wrap = (ui.available_width() - 16.0).max(24.0);
    let galley = ui
        .painter()
        .layout(text.to_owned(), regular(SMALL), color32(w.text_soft), wrap);
    let size = Vec2::new(ui.available_width(), galley.size().y + 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name}: {text}")));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(open));
    let ink = color32(if response.hovered() {
        w.text
    } else {
        w.text_soft
    });
    let caret = if open {
        Icon::CaretDown
    } else {
        Icon::CaretRight
    };
    let at = egui::pos2(rect.left() + 4.0, rect.center().y);
    ui.painter()
        .text(at, Align2::CENTER_CENTER, caret.glyph(), icons(10.0), ink);
    let at = egui::pos2(rect.left() + 14.0, rect.top() + 3.0);
    ui.painter()
        .galley_with_override_text_color(at, galley, ink);
    focus_ring(ui, &response, 4, pane.theme());
    response
}

fn details_ui<T: Felt>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    persona: &Persona,
    felt: Option<&Emotion>,
) {
    let language = pane.language();
    let id = persona.id.clone();
    let key = format!("felt-{}", id.as_str());
    let evidence = felt.and_then(|e| e.evidence.as_ref());
    evidence_ui(ui, pane, (object, &key), evidence, move |it: &mut T| {
        &mut entry(it, &id).evidence
    });
    let label = t!(language, "term-quote");
    let quote = felt.and_then(|e| e.quote.as_deref()).unwrap_or_default();
    field(ui, pane.theme(), &label, |ui| {
        ui.push_id(&persona.id, |ui| {
            let name = format!("{label}, {}", persona.name);
            quote_field::<T>(ui, pane, object, persona, &name, quote);
        });
    });
    ui.add_space(4.0);
}

fn quote_field<T: Felt>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    persona: &Persona,
    name: &str,
    quote: &str,
) {
    let hint = t!(pane.language(), "inspector-quote-hint");
    let look = FieldLook::named(name).hint(&hint);
    let key = format!("quote-{}", persona.id.as_str());
    let at = (object, key.as_str(), "quote");
    text_field(ui, pane, at, look, quote, |it: &mut T, text| {
        entry(it, &persona.id).quote = (!text.trim().is_empty()).then_some(text);
        // An entry that says nothing any more goes.
        it.emotions_mut()
            .retain(|e| e.score.is_some() || e.quote.is_some() || e.evidence.is_some());
    });
}

/// What was done with a slider.
enum Deed {
    Drag(Score),
    Drop,
    GiveUp,
    Set(Option<Score>),
}

/// Number, track, face, and an x where a score is set.
fn slider(
    ui: &mut Ui,
    pane: &Pane<'_>,
    id: egui::Id,
    name: &str,
    score: Option<Score>,
    hue: Colour,
) -> Option<Deed> {
    let theme = pane.theme();
    let w = &theme.window;
    let language = pane.language();
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), CONTROL));
    boxed(ui, rect, w.field, w.field_edge, 6);
    let right = rect.right() - if score.is_some() { 22.0 } else { 0.0 };
    let grip = Rect::from_min_max(rect.min, egui::pos2(right, rect.bottom()));
    let track = Rect::from_min_max(
        egui::pos2(rect.left() + 50.0, rect.center().y - 2.0),
        egui::pos2(rect.right() - 48.0, rect.center().y + 2.0),
    );
    let response = ui.interact(grip, id, Sense::click_and_drag());
    let told = score.map_or_else(
        || t!(language, "inspector-unset"),
        |s| i18n::score(language, s.get()),
    );
    response.widget_info(|| {
        let mut info = WidgetInfo::slider(true, score.map_or(0.0, Score::get), name);
        info.role = Role::Slider;
        info.current_text_value = Some(told.clone());
        info
    });
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_min_numeric_value(Score::LOWEST);
        node.set_max_numeric_value(Score::HIGHEST);
        node.add_action(accesskit::Action::Increment);
        node.add_action(accesskit::Action::Decrement);
    });
    let painter = ui.painter();
    let middle = rect.center().y;
    match score {
        Some(score) => {
            let at = egui::pos2(rect.left() + 9.0, middle);
            painter.text(at, Align2::LEFT_CENTER, &told, semibold(BODY), color32(hue));
            painter.rect_filled(track, 2, color32(w.hairline));
            let share = (score.get() - Score::LOWEST) / (Score::HIGHEST - Score::LOWEST);
            let end = egui::lerp(track.x_range(), share as f32);
            let done = Rect::from_min_max(track.min, egui::pos2(end, track.max.y));
            painter.rect_filled(done, 2, color32(hue));
            painter.circle_filled(egui::pos2(end, middle), 4.0, color32(hue));
            let face = Icon::FACES[(share * 4.0).round().clamp(0.0, 4.0) as usize].glyph();
            let at = egui::pos2(rect.right() - 33.0, middle);
            let soft = color32(w.text_soft);
            painter.text(at, Align2::CENTER_CENTER, face, icons(17.0), soft);
        }
        None => {
            let at = egui::pos2(rect.left() + 9.0, middle);
            let faint = color32(w.text_faint);
            painter.text(at, Align2::LEFT_CENTER, &told, regular(BODY), faint);
            if response.hovered() {
                painter.rect_filled(
                    track.with_min_x(track.right() - 24.0),
                    2,
                    color32(w.hairline),
                );
            }
        }
    }
    // Who has just set it with the pointer goes on with the arrow keys.
    if response.clicked() || response.drag_stopped() {
        response.request_focus();
    }
    focus_ring(ui, &response, 6, theme);
    let cleared = score.is_some() && clear_button(ui, pane, id, name, rect);
    let response = response.on_hover_text(t!(language, "inspector-emotion-hint"));
    if cleared {
        return Some(Deed::Set(None));
    }
    pointed(ui, &response, track).or_else(|| nudged(ui, id, &response, score))
}

fn clear_button(ui: &Ui, pane: &Pane<'_>, id: egui::Id, name: &str, rect: Rect) -> bool {
    let w = &pane.theme().window;
    let at = egui::pos2(rect.right() - 13.0, rect.center().y);
    let place = Rect::from_center_size(at, Vec2::splat(20.0));
    let response = ui.interact(place, id.with("clear"), Sense::click());
    let words = t!(pane.language(), "inspector-clear-named", name = name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    let ink = if response.hovered() {
        w.text
    } else {
        w.text_faint
    };
    ui.painter().text(
        at,
        Align2::CENTER_CENTER,
        Icon::X.glyph(),
        icons(11.0),
        color32(ink),
    );
    focus_ring(ui, &response, 5, pane.theme());
    response.on_hover_text(words).clicked()
}

/// Steps of the scale: finer with Alt.
fn step(ui: &Ui) -> f64 {
    if ui.input(|i| i.modifiers.alt) {
        0.1
    } else {
        0.5
    }
}

fn pointed(ui: &Ui, response: &Response, track: Rect) -> Option<Deed> {
    if response.dragged() && ui.input(|i| i.key_pressed(Key::Escape)) {
        ui.ctx().stop_dragging();
        return Some(Deed::GiveUp);
    }
    if response.drag_stopped() {
        return Some(Deed::Drop);
    }
    let x = response.interact_pointer_pos()?.x;
    let share = egui::remap_clamp(x, track.x_range(), 0.0..=1.0);
    let value = Score::LOWEST + f64::from(share) * (Score::HIGHEST - Score::LOWEST);
    let score = Score::clamped(value)?.snapped(step(ui));
    if response.dragged() {
        Some(Deed::Drag(score))
    } else {
        response.clicked().then_some(Deed::Set(Some(score)))
    }
}

/// By keyboard or by assistive technology.
fn nudged(ui: &Ui, id: egui::Id, response: &Response, score: Option<Score>) -> Option<Deed> {
    let asked = |action| ui.input(|i| i.num_accesskit_action_requests(id, action)) as f64;
    let mut times = asked(accesskit::Action::Increment) - asked(accesskit::Action::Decrement);
    if response.has_focus() {
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
        let pressed = |key| {
            let with = |modifiers| ui.input_mut(|i| i.consume_key(modifiers, key));
            f64::from(u8::from(with(Modifiers::NONE) || with(Modifiers::ALT)))
        };
        times += pressed(Key::ArrowRight) - pressed(Key::ArrowLeft);
    }
    if times == 0.0 {
        return None;
    }
    let step = step(ui);
    let value = score.map_or(0.0, Score::get) + times * step;
    Some(Deed::Set(Some(Score::clamped(value)?.snapped(step))))
}
