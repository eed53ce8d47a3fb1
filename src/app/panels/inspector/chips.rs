//! Chips: small things that are there or not. Named ones switch on and off, free ones are added and removed.

use egui::{
    Align2, CornerRadius, Key, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::options::worded;
use super::pane::{Pane, Subject, widget_id};
use crate::app::style::{BODY, CONTROL, color32, icons, regular};
use crate::app::widgets::{focus_ring, toggle_chip};
use crate::i18n::t;
use crate::model::{Id, ObjectId, Persona};
use crate::text::Icon;
use crate::theme::Theme;
use crate::words::Word;

/// What was done to a chip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipDeed {
    Pressed,
    Removed,
}

/// A chip with a small x. Pressing its text does something too where `press` says what.
pub fn chip(
    ui: &mut Ui,
    pane: &Pane<'_>,
    icon: Option<Icon>,
    text: &str,
    press: Option<&str>,
) -> Option<ChipDeed> {
    let theme = pane.theme();
    let w = &theme.window;
    let left = if icon.is_some() { 27.0 } else { 9.0 };
    let wrap = (ui.max_rect().width() - left - 26.0).max(40.0);
    let ink = color32(w.text);
    let galley = ui
        .painter()
        .layout(text.to_owned(), regular(BODY), ink, wrap);
    let size = Vec2::new(
        left + galley.size().x + 26.0,
        (galley.size().y + 10.0).max(CONTROL),
    );
    let sense = if press.is_some() {
        Sense::click()
    } else {
        Sense::hover()
    };
    let had_keyboard = ui.memory(|m| m.has_focus(ui.next_auto_id()));
    let (rect, mut body) = ui.allocate_exact_size(size, sense);
    let stroke = Stroke::new(1.0, color32(w.field_edge));
    let fill = if press.is_some() && body.hovered() {
        w.hover
    } else {
        w.field
    };
    let radius = CornerRadius::same(6);
    ui.painter()
        .rect(rect, radius, color32(fill), stroke, StrokeKind::Inside);
    if let Some(icon) = icon {
        let at = egui::pos2(rect.left() + 15.0, rect.center().y);
        let soft = color32(w.text_soft);
        ui.painter()
            .text(at, Align2::CENTER_CENTER, icon.glyph(), icons(15.0), soft);
    }
    let at = egui::pos2(rect.left() + left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    if let Some(press) = press {
        body.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{text}: {press}")));
        focus_ring(ui, &body, 6, theme);
        body = body.on_hover_text(press);
    }
    let x = egui::Rect::from_center_size(
        egui::pos2(rect.right() - 13.0, rect.center().y),
        Vec2::splat(22.0),
    );
    let remove = ui.interact(x, body.id.with("remove"), Sense::click());
    if press.is_none() && had_keyboard {
        // It was pressed, and there is nothing more to press: the keyboard stays on the chip.
        remove.request_focus();
    }
    let name = t!(pane.language(), "inspector-remove-named", name = text);
    remove.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ink = if remove.hovered() {
        w.text
    } else {
        w.text_faint
    };
    let cross = Icon::X.glyph();
    ui.painter().text(
        x.center(),
        Align2::CENTER_CENTER,
        cross,
        icons(11.0),
        color32(ink),
    );
    focus_ring(ui, &remove, 5, theme);
    if remove.on_hover_text(name).clicked() {
        Some(ChipDeed::Removed)
    } else {
        body.clicked().then_some(ChipDeed::Pressed)
    }
}

/// A pale chip that adds something: "+ conversion rate".
pub fn pale_chip(ui: &mut Ui, theme: &Theme, text: &str, name: &str) -> bool {
    let w = &theme.window;
    let ink = color32(w.text_faint);
    let wrap = (ui.max_rect().width() - 20.0).max(40.0);
    let galley = ui
        .painter()
        .layout(format!("+ {text}"), regular(BODY), ink, wrap);
    let size = Vec2::new(galley.size().x + 18.0, (galley.size().y + 8.0).max(26.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let fill = if response.hovered() {
        w.hover
    } else {
        w.surface
    };
    let stroke = Stroke::new(1.0, color32(w.hairline));
    let radius = CornerRadius::same(6);
    ui.painter()
        .rect(rect, radius, color32(fill), stroke, StrokeKind::Inside);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, ink);
    focus_ring(ui, &response, 6, theme);
    response.clicked()
}

/// Chips of values with names of their own; answers the one that was switched.
pub fn toggles<V: Clone>(
    ui: &mut Ui,
    theme: &Theme,
    options: &[(V, String)],
    on: impl Fn(&V) -> bool,
) -> Option<V> {
    let mut switched = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        for (value, text) in options {
            if toggle_chip(ui, theme, None, text, on(value), false) {
                switched = Some(value.clone());
            }
        }
    });
    switched
}

/// Puts the value into the list, or takes it out.
pub fn switch<V: PartialEq>(list: &mut Vec<V>, value: V) {
    match list.iter().position(|v| *v == value) {
        Some(at) => drop(list.remove(at)),
        None => list.push(value),
    }
}

/// Chips of what has a name, chips of the user's own words, and a field for more of these.
pub fn named_and_own<T: Subject, V: Word + Clone + PartialEq + 'static>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key): (&ObjectId, &str),
    named: &[V],
    list: &[V],
    (hint, own): (&str, fn(String) -> V),
    part: fn(&mut T) -> &mut Vec<V>,
) {
    let language = pane.language();
    let named = worded(pane, named);
    if let Some(value) = toggles(ui, pane.theme(), &named, |v| list.contains(v)) {
        pane.set(object, |it: &mut T| switch(part(it), value));
    }
    let free: Vec<&V> = list
        .iter()
        .filter(|v| !named.iter().any(|(n, _)| n == *v))
        .collect();
    if !free.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(6.0);
            for value in free {
                if chip(ui, pane, None, &value.word(language), None).is_some() {
                    pane.set(object, |it: &mut T| part(it).retain(|v| v != value));
                }
            }
        });
    }
    if let Some(text) = adding_line(ui, pane, widget_id(object, key), hint) {
        pane.set(object, |it: &mut T| {
            let value = own(text);
            if !part(it).contains(&value) {
                part(it).push(value);
            }
        });
    }
}

/// A line that adds what was typed, on Enter or when it is left.
pub fn adding_line(ui: &mut Ui, pane: &mut Pane<'_>, id: egui::Id, hint: &str) -> Option<String> {
    let mut text = pane.memory.drafts.get(&id).cloned().unwrap_or_default();
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .hint_text(hint.to_owned())
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(9, 5));
    let response = ui.add(edit).accessible_name(hint);
    focus_ring(ui, &response, 6, pane.theme());
    let given_up = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape));
    if text.trim().is_empty() || given_up {
        pane.memory.drafts.remove(&id);
        return None;
    }
    if response.lost_focus() {
        pane.memory.drafts.remove(&id);
        if ui.input(|i| i.key_pressed(Key::Enter)) {
            // The next one can be typed at once.
            response.request_focus();
        }
        return Some(text.trim().to_owned());
    }
    pane.memory.drafts.insert(id, text);
    None
}

/// Chips of the personas that something is for. None switched on means all.
pub fn persona_chips(ui: &mut Ui, pane: &Pane<'_>, list: &[Id<Persona>]) -> Option<Id<Persona>> {
    let personas = pane.journey().personas.iter();
    let options: Vec<(Id<Persona>, String)> = personas
        .map(|p| (p.id.clone(), p.short_name().to_owned()))
        .collect();
    if options.is_empty() {
        let none = t!(pane.language(), "inspector-no-personas");
        super::parts::caption(ui, pane.theme(), &none);
        return None;
    }
    toggles(ui, pane.theme(), &options, |id| list.contains(id))
}
