//! A list to choose from, with a search where it is long, and a line that adds what is not in it yet.

use egui::{
    Align2, CornerRadius, EventFilter, Id as WidgetId, Key, Popup, PopupCloseBehavior, PopupKind,
    Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::pane::Pane;
use crate::app::style::{BODY, CONTROL, color32, icons, medium, regular};
use crate::app::widgets::{colour_dot, focus_ring};
use crate::i18n::t;
use crate::text::Icon;
use crate::theme::{Colour, Theme};

/// Longer lists have a search.
const LONG: usize = 8;
/// A list is at least this wide, points.
const LIST_WIDTH: f32 = 232.0;

/// One thing to choose.
#[derive(Clone, Debug)]
pub struct Entry<V> {
    pub value: V,
    pub text: String,
    pub icon: Option<Icon>,
    pub dot: Option<Colour>,
}

impl<V> Entry<V> {
    pub const fn new(value: V, text: String) -> Self {
        Self {
            value,
            text,
            icon: None,
            dot: None,
        }
    }

    pub fn icon(self, icon: Icon) -> Self {
        Self {
            icon: Some(icon),
            ..self
        }
    }

    /// The same entry for what `change` makes of its value.
    pub fn map<W>(self, change: impl FnOnce(V) -> W) -> Entry<W> {
        Entry {
            value: change(self.value),
            text: self.text,
            icon: self.icon,
            dot: self.dot,
        }
    }

    pub fn dot(self, dot: Colour) -> Self {
        Self {
            dot: Some(dot),
            ..self
        }
    }
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Picked<V> {
    Value(V),
    Unset,
    /// Something that is to be made, by this name.
    New(String),
}

/// What is set in a field.
#[derive(Clone, Copy, Debug)]
pub struct Setting<V> {
    pub own: Option<V>,
    /// What counts while nothing is set; shown pale.
    pub inherited: Option<V>,
    /// Several objects are looked at, and they differ.
    pub mixed: bool,
    /// There is always a value: it can be changed, and not taken away.
    pub always: bool,
}

impl<V> Setting<V> {
    pub const fn own(own: Option<V>) -> Self {
        Self {
            own,
            inherited: None,
            mixed: false,
            always: false,
        }
    }

    /// What several objects have in common; none if they differ.
    pub fn shared(shared: Option<Option<V>>) -> Self {
        Self {
            mixed: shared.is_none(),
            ..Self::own(shared.flatten())
        }
    }
}

/// A field that opens a list, or a button that does.
pub struct Picker<'a, V> {
    id: WidgetId,
    name: &'a str,
    unsettable: bool,
    new: Option<&'a str>,
    inherited: Option<&'a V>,
    mixed: bool,
    searched: bool,
    button: Option<Icon>,
    line: Option<&'a Entry<()>>,
}

impl<'a, V: Clone + PartialEq> Picker<'a, V> {
    pub const fn new(id: WidgetId, name: &'a str) -> Self {
        Self {
            id,
            name,
            unsettable: false,
            new: None,
            inherited: None,
            mixed: false,
            searched: false,
            button: None,
            line: None,
        }
    }

    /// Offers "not set".
    pub const fn unsettable(self) -> Self {
        Self {
            unsettable: true,
            ..self
        }
    }

    /// Offers to make a new one; `words` invite to type its name.
    pub const fn creating(self, words: &'a str) -> Self {
        Self {
            new: Some(words),
            ..self
        }
    }

    /// What counts while nothing is set; shown pale.
    pub const fn inherited(self, value: Option<&'a V>) -> Self {
        Self {
            inherited: value,
            ..self
        }
    }

    /// Says that several objects differ, where nothing is set.
    pub const fn mixed(self, mixed: bool) -> Self {
        Self { mixed, ..self }
    }

    /// A small button with this icon instead of a field.
    pub const fn button(self, icon: Icon) -> Self {
        Self {
            button: Some(icon),
            ..self
        }
    }

    /// A quiet line of a list instead of a field.
    pub const fn line(self, line: &'a Entry<()>) -> Self {
        Self {
            line: Some(line),
            ..self
        }
    }

    pub fn ui(
        self,
        ui: &mut Ui,
        pane: &Pane<'_>,
        entries: &[Entry<V>],
        own: Option<&V>,
    ) -> Option<Picked<V>> {
        let response = match (self.button, self.line) {
            (Some(icon), _) => self.button_ui(ui, pane.theme(), icon),
            (None, Some(line)) => row_ui(ui, pane.theme(), line, false, true),
            (None, None) => self.field_ui(ui, pane, entries, own),
        };
        let list = self.id.with("list");
        if response.clicked() {
            ui.data_mut(|d| d.insert_temp(list, String::new()));
        }
        let shown = Popup::from_toggle_button_response(&response)
            .id(list)
            // Then the arrow keys walk its lines, round and round, instead of leaving it.
            .kind(PopupKind::Menu)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(response.rect.width().max(LIST_WIDTH))
            .accessible_name(self.name)
            .gap(2.0)
            .show(|ui| self.list_ui(ui, pane, entries, &|v| own == Some(v), response.clicked()));
        let picked = shown.and_then(|shown| shown.inner);
        if picked.is_some() {
            Popup::close_id(ui.ctx(), list);
            ui.memory_mut(|m| m.request_focus(self.id));
        }
        picked
    }

    fn button_ui(&self, ui: &mut Ui, theme: &Theme, icon: Icon) -> Response {
        let (_, rect) = ui.allocate_space(Vec2::splat(24.0));
        let response = ui.interact(rect, self.id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.name));
        if response.hovered() {
            ui.painter()
                .rect_filled(rect, CornerRadius::same(5), color32(theme.window.hover));
        }
        focus_ring(ui, &response, 5, theme);
        let ink = color32(theme.window.text_soft);
        ui.painter().text(
            rect.center(),
            Align2::CENTER_CENTER,
            icon.glyph(),
            icons(15.0),
            ink,
        );
        response.on_hover_text(self.name)
    }

    fn field_ui(
        &self,
        ui: &mut Ui,
        pane: &Pane<'_>,
        entries: &[Entry<V>],
        own: Option<&V>,
    ) -> Response {
        let w = &pane.theme().window;
        let shown = own.or(self.inherited);
        let entry = shown.and_then(|value| entries.iter().find(|e| e.value == *value));
        let unset = if self.mixed {
            t!(pane.language(), "inspector-mixed")
        } else {
            t!(pane.language(), "inspector-unset")
        };
        let text = entry.map_or(unset, |e| e.text.clone());
        let ink = if own.is_some() && entry.is_some() {
            w.text
        } else {
            w.text_faint
        };
        let mark = entry.filter(|e| e.icon.is_some() || e.dot.is_some());
        let left = if mark.is_some() { 30.0 } else { 9.0 };
        let width = ui.available_width();
        let wrap = (width - left - 26.0).max(24.0);
        let galley = ui
            .painter()
            .layout(text.clone(), regular(BODY), color32(ink), wrap);
        let height = (galley.size().y + 10.0).max(CONTROL);
        let (_, rect) = ui.allocate_space(Vec2::new(width, height));
        let response = ui.interact(rect, self.id, Sense::click());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, true, self.name);
            info.current_text_value = Some(text.clone());
            info
        });
        let (fill, edge) = if response.hovered() {
            (w.hover, w.field_edge_strong)
        } else {
            (w.field, w.field_edge)
        };
        let stroke = Stroke::new(1.0, color32(edge));
        let radius = CornerRadius::same(6);
        let painter = ui.painter();
        painter.rect(rect, radius, color32(fill), stroke, StrokeKind::Inside);
        if let Some(entry) = mark {
            paint_mark(
                ui,
                entry,
                egui::pos2(rect.left() + 16.0, rect.center().y),
                w.text_soft,
            );
        }
        let at = egui::pos2(rect.left() + left, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, color32(ink));
        let at = egui::pos2(rect.right() - 14.0, rect.center().y);
        let caret = Icon::CaretDown.glyph();
        painter.text(
            at,
            Align2::CENTER_CENTER,
            caret,
            icons(12.0),
            color32(w.text_soft),
        );
        focus_ring(ui, &response, 6, pane.theme());
        response
    }

    /// The list alone, in a popup of the caller's. `is_on` says what is set; `begun` is what was typed before the list
    /// was there, when it has just opened.
    pub fn list(
        self,
        ui: &mut Ui,
        pane: &Pane<'_>,
        entries: &[Entry<V>],
        is_on: &dyn Fn(&V) -> bool,
        begun: Option<&str>,
    ) -> Option<Picked<V>> {
        if let Some(begun) = begun {
            let list = self.id.with("list");
            ui.data_mut(|d| d.insert_temp(list, begun.to_owned()));
        }
        let searched = Self {
            searched: true,
            ..self
        };
        searched.list_ui(ui, pane, entries, is_on, begun.is_some())
    }

    fn list_ui(
        &self,
        ui: &mut Ui,
        pane: &Pane<'_>,
        entries: &[Entry<V>],
        is_on: &dyn Fn(&V) -> bool,
        opened: bool,
    ) -> Option<Picked<V>> {
        let theme = pane.theme();
        let language = pane.language();
        ui.set_min_width(LIST_WIDTH.max(ui.available_width()));
        ui.spacing_mut().item_spacing.y = 1.0;
        let list = self.id.with("list");
        let mut search: String = ui.data(|d| d.get_temp(list)).unwrap_or_default();
        let mut entered = false;
        if entries.len() > LONG || self.new.is_some() || self.searched {
            let filter = EventFilter {
                horizontal_arrows: true,
                ..EventFilter::default()
            };
            let hint = match self.new {
                Some(_) => t!(language, "inspector-search-or-new"),
                None => t!(language, "inspector-search"),
            };
            let edit = TextEdit::singleline(&mut search)
                .id(list.with("search"))
                .hint_text(hint.clone())
                .event_filter(filter)
                .desired_width(f32::INFINITY)
                .margin(egui::Margin::symmetric(9, 5));
            let response = ui.add(edit).accessible_name(hint);
            if opened {
                response.request_focus();
            }
            entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            ui.data_mut(|d| d.insert_temp(list, search.clone()));
            ui.add_space(4.0);
        }
        let wanted = search.trim().to_lowercase();
        let found: Vec<&Entry<V>> = entries
            .iter()
            .filter(|e| e.text.to_lowercase().contains(&wanted))
            .collect();
        let is_new = !wanted.is_empty() && found.iter().all(|e| e.text.to_lowercase() != wanted);
        let mut picked = None;
        ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
            if self.unsettable && wanted.is_empty() {
                let unset: Entry<()> = Entry::new((), t!(language, "inspector-unset"));
                let none = !entries.iter().any(|e| is_on(&e.value));
                if row_ui(ui, theme, &unset, none && !self.mixed, true).clicked() {
                    picked = Some(Picked::Unset);
                }
            }
            for entry in &found {
                if row_ui(ui, theme, entry, is_on(&entry.value), false).clicked() {
                    picked = Some(Picked::Value(entry.value.clone()));
                }
            }
            match self.new {
                Some(_) if is_new => {
                    let name = search.trim();
                    let text = t!(language, "inspector-add-named", name = name);
                    let entry = Entry::new((), text).icon(Icon::Plus);
                    if row_ui(ui, theme, &entry, false, false).clicked() {
                        picked = Some(Picked::New(name.to_owned()));
                    }
                }
                Some(words) if wanted.is_empty() => {
                    let entry = Entry::new((), words.to_owned()).icon(Icon::Plus);
                    if row_ui(ui, theme, &entry, false, true).clicked() {
                        ui.memory_mut(|m| m.request_focus(list.with("search")));
                    }
                }
                _ if found.is_empty() => {
                    let nothing: Entry<()> = Entry::new((), t!(language, "inspector-no-match"));
                    row_ui(ui, theme, &nothing, false, true);
                }
                _ => {}
            }
        });
        if entered && !wanted.is_empty() && picked.is_none() {
            let exact = found.iter().find(|e| e.text.to_lowercase() == wanted);
            picked = match (exact.or(found.first()), self.new) {
                (Some(first), _) => Some(Picked::Value(first.value.clone())),
                (None, Some(_)) => Some(Picked::New(search.trim().to_owned())),
                (None, None) => None,
            };
        }
        picked
    }
}

/// One line of a list; its text wraps.
pub fn row_ui<V>(ui: &mut Ui, theme: &Theme, entry: &Entry<V>, on: bool, faint: bool) -> Response {
    let w = &theme.window;
    let ink = match (on, faint) {
        (true, _) => w.on_accent_tint,
        (false, true) => w.text_faint,
        (false, false) => w.text,
    };
    let font = if on { medium(BODY) } else { regular(BODY) };
    let marked = entry.icon.is_some() || entry.dot.is_some();
    let left = if marked { 30.0 } else { 9.0 };
    let width = ui.available_width();
    let wrap = (width - left - 8.0).max(24.0);
    let galley = ui
        .painter()
        .layout(entry.text.clone(), font, color32(ink), wrap);
    let size = Vec2::new(width, (galley.size().y + 10.0).max(CONTROL));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &entry.text));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let radius = CornerRadius::same(6);
    if on {
        ui.painter()
            .rect_filled(rect, radius, color32(w.accent_tint));
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, radius, color32(w.hover));
    }
    paint_mark(
        ui,
        entry,
        egui::pos2(rect.left() + 16.0, rect.center().y),
        w.text_soft,
    );
    let at = egui::pos2(rect.left() + left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color32(ink));
    focus_ring(ui, &response, 6, theme);
    response
}

fn paint_mark<V>(ui: &Ui, entry: &Entry<V>, centre: egui::Pos2, ink: Colour) {
    match (entry.icon, entry.dot) {
        (_, Some(dot)) => colour_dot(ui, centre, dot),
        (Some(icon), None) => {
            let font = icons(15.0);
            ui.painter().text(
                centre,
                Align2::CENTER_CENTER,
                icon.glyph(),
                font,
                color32(ink),
            );
        }
        (None, None) => {}
    }
}

/// A rounded box around part of a form.
pub fn boxed(ui: &Ui, rect: Rect, fill: Colour, edge: Colour, radius: u8) {
    let stroke = Stroke::new(1.0, color32(edge));
    let radius = CornerRadius::same(radius);
    ui.painter()
        .rect(rect, radius, color32(fill), stroke, StrokeKind::Inside);
}
