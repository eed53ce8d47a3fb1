//! The pieces that all forms are made of: headings, groups, folds, rows with text.

use egui::{
    Align, Align2, Color32, Frame, Id as WidgetId, Layout, Margin, Response, RichText, Role, Sense,
    Stroke, TextBuffer, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::pane::{Pane, Subject, widget_id};
use super::picker::{Entry, Picked, Picker, Setting};
use crate::app::style::{BODY, SMALL, color32, icons, medium, regular, semibold};
use crate::app::widgets::{field, focus_ring, hyphenated, ring, segments};
use crate::i18n::t;
use crate::model::ObjectId;
use crate::text::Icon;
use crate::theme::Theme;

/// How a field looks and what it is called for screen readers.
#[derive(Clone, Copy)]
pub struct FieldLook<'a> {
    pub name: &'a str,
    pub hint: &'a str,
    /// Points; infinite for all that there is.
    pub width: f32,
}

impl<'a> FieldLook<'a> {
    pub const fn named(name: &'a str) -> Self {
        Self {
            name,
            hint: "",
            width: f32::INFINITY,
        }
    }

    pub const fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    pub const fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }
}

/// A small line of text that wraps.
pub fn remark(ui: &mut Ui, ink: Color32, text: &str) -> Response {
    ui.add(egui::Label::new(RichText::new(text).font(regular(SMALL)).color(ink)).wrap())
}

/// A quiet small line.
pub fn caption(ui: &mut Ui, theme: &Theme, text: &str) {
    if !text.is_empty() {
        remark(ui, color32(theme.window.text_soft), text);
    }
}

/// A heading that is not a field.
pub fn heading(ui: &mut Ui, theme: &Theme, text: &str) {
    let text = RichText::new(text)
        .font(semibold(16.0))
        .color(color32(theme.window.text));
    ui.add(egui::Label::new(text).wrap());
}

/// A hairline over the whole width.
pub fn hairline(ui: &mut Ui, theme: &Theme) {
    ui.add_space(4.0);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    let stroke = Stroke::new(1.0, color32(theme.window.hairline));
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

/// The title of a group of fields, with something at the right: a sum, a plus.
pub fn group<R>(ui: &mut Ui, theme: &Theme, title: &str, right: impl FnOnce(&mut Ui) -> R) -> R {
    hairline(ui, theme);
    headed(ui, theme, title, right)
}

/// The title of a group that needs no line above it.
pub fn headed<R>(ui: &mut Ui, theme: &Theme, title: &str, right: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal(|ui| {
        subtitle(ui, theme, title);
        ui.with_layout(Layout::right_to_left(Align::Center), right)
            .inner
    })
    .inner
}

/// The title of a few fields within a group.
pub fn subtitle(ui: &mut Ui, theme: &Theme, title: &str) {
    ui.label(
        RichText::new(title)
            .font(semibold(BODY))
            .color(color32(theme.window.text)),
    );
}

/// A section that folds; `right` says at a glance what is in it.
pub fn fold(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    section: WidgetId,
    title: &str,
    right: &str,
    contents: impl FnOnce(&mut Ui, &mut Pane<'_>),
) {
    let theme = pane.theme();
    hairline(ui, theme);
    let w = &theme.window;
    let open = pane.is_open(section);
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), 28.0));
    let response = ui.interact(rect, section, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, title));
    ui.ctx()
        .accesskit_node_builder(section, |node| node.set_expanded(open));
    if response.hovered() {
        ui.painter()
            .rect_filled(rect.expand2(Vec2::new(6.0, 0.0)), 6, color32(w.hover));
    }
    let caret = if open {
        Icon::CaretDown
    } else {
        Icon::CaretRight
    };
    let painter = ui.painter();
    let (ink, soft) = (color32(w.text), color32(w.text_soft));
    let at = egui::pos2(rect.left() + 6.0, rect.center().y);
    painter.text(at, Align2::CENTER_CENTER, caret.glyph(), icons(12.0), soft);
    let at = egui::pos2(rect.left() + 20.0, rect.center().y);
    painter.text(at, Align2::LEFT_CENTER, title, semibold(BODY), ink);
    let at = rect.right_center();
    painter.text(at, Align2::RIGHT_CENTER, right, regular(SMALL), soft);
    focus_ring(ui, &response, 6, theme);
    if response.clicked() {
        pane.toggle(section);
    }
    if open {
        ui.add_space(2.0);
        contents(ui, pane);
    }
}

/// A line of text in an object. It grows to more lines where it does not fit one, so that nothing is hidden.
pub fn text_row<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key): (&ObjectId, &'static str),
    label: &str,
    value: &str,
    change: impl Fn(&mut T, String),
) {
    field(ui, pane.theme(), label, |ui| {
        text_field(
            ui,
            pane,
            (object, key, key),
            FieldLook::named(label),
            value,
            change,
        );
    });
}

/// The control of a [`text_row`] alone. `key` tells the field from others of the object, `burst` names what
/// is typed into it for history.
pub fn text_field<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key, burst): (&ObjectId, &str, &'static str),
    look: FieldLook<'_>,
    value: &str,
    change: impl Fn(&mut T, String),
) {
    let at = (std::slice::from_ref(object), key, burst);
    text_field_of_all(ui, pane, at, look, value, change);
}

/// The same in several objects, of which the first has this value.
pub fn text_field_of_all<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (ids, key, burst): (&[ObjectId], &str, &'static str),
    look: FieldLook<'_>,
    value: &str,
    change: impl Fn(&mut T, String),
) {
    let Some(first) = ids.first() else { return };
    let mut text = value.to_owned();
    let edit = TextEdit::multiline(&mut text)
        .id(widget_id(first, key))
        .hint_text(look.hint.to_owned())
        .desired_rows(1)
        .return_key(None)
        .desired_width(look.width)
        .margin(Margin::symmetric(9, 5));
    let response = ui.add(edit).accessible_name(look.name);
    focus_ring(ui, &response, 6, pane.theme());
    if response.changed() {
        let text = text.replace('\n', " ");
        pane.typed_in_all(ids, burst, |it| change(it, text.clone()));
    }
}

/// Text of several lines in an object.
pub fn area_row<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key): (&ObjectId, &'static str),
    label: &str,
    value: &str,
    change: impl FnOnce(&mut T, String),
) {
    field(ui, pane.theme(), label, |ui| {
        let mut text = value.to_owned();
        if area(
            ui,
            pane.theme(),
            widget_id(object, key),
            label,
            "",
            &mut text,
        )
        .changed()
        {
            pane.typed(object, key, |it| change(it, text));
        }
    });
}

/// A list in an object, one a line.
pub fn lines_row<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key): (&ObjectId, &'static str),
    label: &str,
    value: &[String],
    hint: &str,
    change: impl FnOnce(&mut T, Vec<String>),
) {
    let id = widget_id(object, key);
    field(ui, pane.theme(), label, |ui| {
        let stands = value.join("\n");
        let mut text = pane.memory.drafts.get(&id).cloned().unwrap_or(stands);
        let response = area(ui, pane.theme(), id, label, hint, &mut text);
        if response.changed() {
            // An empty last line is where the next entry is about to be typed.
            pane.memory.drafts.insert(id, text.clone());
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let lines = lines.map(str::to_owned).collect();
            pane.typed(object, key, |it| change(it, lines));
        } else if !response.has_focus() {
            pane.memory.drafts.remove(&id);
        }
    });
}

fn area(
    ui: &mut Ui,
    theme: &Theme,
    id: WidgetId,
    name: &str,
    hint: &str,
    text: &mut String,
) -> Response {
    let edit = TextEdit::multiline(text)
        .id(id)
        .hint_text(hint.to_owned())
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(9, 6));
    let response = ui.add(edit).accessible_name(name);
    focus_ring(ui, &response, 6, theme);
    response
}

/// The title of the object, as the heading that one types into.
pub fn title_field<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key): (&ObjectId, &'static str),
    (name, hint): (&str, &str),
    value: &str,
    change: impl FnOnce(&mut T, String),
) {
    let theme = pane.theme();
    let mut text = value.to_owned();
    let id = widget_id(object, key);
    let (language, typing) = (
        pane.journey().about.language,
        ui.memory(|m| m.has_focus(id)),
    );
    // While nobody types in it, long words are parted as on the map.
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let (font, text) = (semibold(16.0), text.as_str());
        let text = match typing {
            true => text.to_owned(),
            false => hyphenated(ui, text, &font, width, language),
        };
        let ink = color32(theme.window.text);
        ui.painter().layout(text, font, ink, width)
    };
    let edit = TextEdit::multiline(&mut text)
        .id(id)
        .layouter(&mut layouter)
        .font(semibold(16.0))
        .hint_text(RichText::new(hint).font(semibold(16.0)))
        .desired_rows(1)
        .return_key(None)
        .desired_width(f32::INFINITY)
        .frame(Frame::NONE)
        .margin(Margin::symmetric(0, 2));
    let response = ui.add(edit).accessible_name(name);
    if response.hovered() && !response.has_focus() {
        let y = response.rect.bottom();
        let stroke = Stroke::new(1.0, color32(theme.window.field_edge));
        ui.painter().hline(response.rect.x_range(), y, stroke);
    }
    focus_ring(ui, &response, 4, theme);
    if response.has_focus() {
        ring(ui, response.rect, 4, theme);
    }
    if response.changed() {
        pane.typed(object, key, |it| change(it, text.replace('\n', " ")));
    }
}

/// One of a few values: segments where their words fit, else a list. Answers what was chosen, if anything was; the chosen one again means none.
pub fn one_of<V: Copy + PartialEq>(
    ui: &mut Ui,
    pane: &Pane<'_>,
    id: WidgetId,
    name: &str,
    options: &[(V, String)],
    setting: Setting<V>,
) -> Option<Option<V>> {
    let theme = pane.theme();
    let Setting {
        own,
        inherited,
        mixed,
        always,
    } = setting;
    let width = |text: &String| {
        let galley =
            ui.painter()
                .layout_no_wrap(text.clone(), medium(BODY), color32(theme.window.text));
        galley.size().x + 12.0
    };
    let wanted: f32 = options.iter().map(|(_, text)| width(text)).sum();
    if wanted <= ui.available_width() {
        let pale = own.is_none() && inherited.is_some();
        let chosen = own.or(inherited);
        let picked = ui.push_id(id, |ui| segments(ui, theme, name, options, chosen, pale));
        if mixed {
            // Nearer to its own row than to the next.
            ui.add_space(-ui.spacing().item_spacing.y);
            caption(ui, theme, &t!(pane.language(), "inspector-mixed"));
            ui.add_space(4.0);
        }
        return picked.inner;
    }
    let entries: Vec<Entry<V>> = options
        .iter()
        .map(|(value, text)| Entry::new(*value, text.clone()))
        .collect();
    let mut picker = Picker::new(id, name)
        .mixed(mixed)
        .inherited(inherited.as_ref());
    if !always {
        picker = picker.unsettable();
    }
    match picker.ui(ui, pane, &entries, own.as_ref())? {
        Picked::Value(value) => Some(Some(value)),
        Picked::Unset | Picked::New(_) => Some(None),
    }
}

/// A row with one of a few values in an object.
pub fn one_of_row<T: Subject, V: Copy + PartialEq>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key): (&ObjectId, &str),
    label: &str,
    options: &[(V, String)],
    (own, inherited): (Option<V>, Option<V>),
    change: impl FnOnce(&mut T, Option<V>),
) {
    let setting = Setting {
        inherited,
        ..Setting::own(own)
    };
    let id = widget_id(object, key);
    let chosen = field(ui, pane.theme(), label, |ui| {
        one_of(ui, pane, id, label, options, setting)
    });
    if let Some(chosen) = chosen {
        pane.set(object, |it| change(it, chosen));
    }
}

/// A value that is always set, in segments: the chosen one again leaves it as it is.
pub fn always_one_of_row<T: Subject, V: Copy + PartialEq>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key): (&ObjectId, &str),
    label: &str,
    options: &[(V, String)],
    own: V,
    change: impl FnOnce(&mut T, V),
) {
    let setting = Setting {
        always: true,
        ..Setting::own(Some(own))
    };
    let id = widget_id(object, key);
    let chosen = field(ui, pane.theme(), label, |ui| {
        one_of(ui, pane, id, label, options, setting)
    });
    if let Some(Some(chosen)) = chosen {
        pane.set(object, |it| change(it, chosen));
    }
}
