//! The filter bar: what is asked of touchpoints, a chip an attribute, and how many match.

use egui::{
    Align, Align2, CornerRadius, Id, Key, Layout, Margin, Popup, PopupCloseBehavior, PopupKind,
    Rect, Response, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, Vec2, WidgetInfo,
};

use super::entry::{Entry, Mark, caption, rule, tight};
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::{BODY, CONTROL, SMALL, color32, icons, medium, regular};
use crate::app::widgets::{
    ButtonState, command_button, flat_button, focus_ring, icon_button, segments,
};
use crate::i18n::t;
use crate::model::{Attribute, Condition, Filter};
use crate::text::Icon;
use crate::theme::Colour;
use crate::words::{self, Word as _};

/// Width of the field for words, points.
const FIELD: f32 = 190.0;
const SWITCH: f32 = 190.0;
/// Height of a line, and air around all of them.
const LINE: f32 = 32.0;
const AIR: f32 = 5.0;
const EDGE: f32 = 12.0;

/// What the filter bar remembers between frames.
#[derive(Default)]
pub struct FilterBar {
    /// The attribute whose values the menu of an added condition offers.
    choosing: Option<Attribute>,
}

impl FilterBar {
    /// Shows the bar, in as many lines as its chips need.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let line = Rect::from_min_size(
            ui.max_rect().min + Vec2::new(EDGE, AIR),
            Vec2::new(ui.available_width() - 2.0 * EDGE, LINE),
        );
        let right = Layout::right_to_left(Align::Center);
        let builder = UiBuilder::new().max_rect(line).layout(right);
        let shown = ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            right_ui(ui, desk, wishes);
        });
        let left = Layout::left_to_right(Align::Center).with_main_wrap(true);
        let room = line.with_max_x(shown.response.rect.left() - 12.0);
        let builder = UiBuilder::new().max_rect(room).layout(left);
        let shown = ui.scope_builder(builder, |ui| {
            ui.spacing_mut().interact_size.y = LINE;
            ui.spacing_mut().item_spacing = Vec2::splat(6.0);
            self.conditions_ui(ui, desk, wishes);
        });
        let bottom = shown.response.rect.bottom().max(line.bottom()) + AIR;
        ui.advance_cursor_after_rect(line.expand2(Vec2::new(EDGE, AIR)).with_max_y(bottom));
    }

    fn conditions_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let filter = &desk.lens.filter;
        text_ui(ui, desk, wishes);
        for attribute in filter.attributes() {
            if attribute != Attribute::Text {
                chip_ui(ui, desk, wishes, attribute);
            }
        }
        self.add_ui(ui, desk, wishes);
        if !filter.is_empty() {
            let label = t!(desk.language, "filter-clear");
            command_button(ui, desk, wishes, Command::ClearFilter, Some(&label));
        }
    }

    /// "+ Filter": first the attribute, then its values.
    fn add_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let language = desk.language;
        let label = t!(language, "filter-add");
        let name = t!(language, "filter-add-condition");
        let state = ButtonState::default();
        let icon = Some(Icon::Plus);
        let button = flat_button(ui, &desk.theme, icon, &label, &name, state);
        let id = Popup::default_response_id(&button);
        if !Popup::is_id_open(ui.ctx(), id) {
            self.choosing = None;
        }
        menu(&button, |ui| match self.choosing {
            None => {
                for attribute in Attribute::ALL {
                    let offered = attribute.conditions(desk.journey());
                    let name = attribute.word(language);
                    match offered.as_slice() {
                        [] => {}
                        [only] => {
                            let only_one = Filter::new([only.clone()]);
                            let journey = desk.journey();
                            let name = words::conditions(language, journey, &only_one, attribute);
                            toggle_ui(ui, desk, wishes, only, &name);
                        }
                        _ => {
                            let entry = Entry {
                                opens: true,
                                ..Entry::new(Mark::None, &name)
                            };
                            if entry.show(ui, &desk.theme).clicked() {
                                self.choosing = Some(attribute);
                            }
                        }
                    }
                }
            }
            Some(attribute) => {
                let name = attribute.word(language);
                let back = Entry::new(Mark::Icon(Icon::CaretLeft), &name);
                if back.stay(ui, &desk.theme).clicked()
                    || ui.input(|i| i.key_pressed(Key::ArrowLeft))
                {
                    self.choosing = None;
                }
                rule(ui, &desk.theme);
                values_ui(ui, desk, wishes, attribute);
            }
        });
    }
}

/// At the right: how many match, and what becomes of the others.
fn right_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let language = desk.language;
    let w = &desk.theme.window;
    let close = t!(language, "filter-close");
    if icon_button(ui, &desk.theme, Icon::X, &close).clicked() {
        wishes.command(Command::ToggleFilterBar);
    }
    let Some(matching) = desk.lens.matching() else {
        return;
    };
    ui.allocate_ui(Vec2::new(SWITCH, CONTROL), |ui| {
        ui.set_width(SWITCH);
        let options = [
            (false, t!(language, "filter-dims")),
            (true, t!(language, "filter-hides")),
        ];
        let name = t!(language, "filter-others");
        let now = Some(desk.lens.hides);
        if segments(ui, &desk.theme, &name, &options, now, false).is_some() {
            wishes.command(Command::ToggleFilterHides);
        }
    });
    let (count, of) = (matching.touchpoints.len(), matching.of);
    let text = t!(language, "filter-count", count = count, of = of);
    let ink = if count == 0 { w.error } else { w.text_soft };
    let galley = ui
        .painter()
        .layout_no_wrap(text.clone(), regular(SMALL), color32(ink));
    let size = Vec2::new(galley.size().x, CONTROL);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, color32(ink));
}

/// The field for words, which has the keyboard when the bar opens.
pub fn words_field() -> Id {
    Id::unique("filter words")
}

/// Words that are asked for.
fn text_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let filter = &desk.lens.filter;
    let own = filter.on(Attribute::Text).find_map(|c| match c {
        Condition::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let mut text = own.unwrap_or_default().to_owned();
    let name = t!(desk.language, "filter-words");
    let edit = TextEdit::singleline(&mut text)
        .id(words_field())
        .hint_text(name.as_str())
        .align(egui::Align2::LEFT_CENTER)
        .margin(Margin::symmetric(9, 5));
    let response = ui.add_sized(Vec2::new(FIELD, CONTROL), edit);
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_label(name.as_str()));
    if response.changed() {
        let mut changed = filter.clone().without(Attribute::Text);
        if !text.trim().is_empty() {
            changed = changed.toggled(Condition::Text(text));
        }
        wishes.push(Wish::Filter(changed));
    }
}

/// An attribute with what is asked of it: a click opens its values, the cross takes it away.
fn chip_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, attribute: Attribute) {
    const CROSS: f32 = 24.0;
    let w = &desk.theme.window;
    let journey = desk.journey();
    let filter = &desk.lens.filter;
    let text = words::conditions(desk.language, journey, filter, attribute);
    let text = super::shortened(&text, 60);
    let ink = w.on_accent_tint;
    let galley = ui
        .painter()
        .layout_no_wrap(text.clone(), medium(BODY), color32(ink));
    let size = Vec2::new(galley.size().x + 10.0 + CROSS, CONTROL);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    let edge = Stroke::new(1.0, color32(w.accent.mix(w.accent_tint, 0.55)));
    let radius = CornerRadius::same(7);
    ui.painter().rect(
        rect,
        radius,
        color32(w.accent_tint),
        edge,
        StrokeKind::Inside,
    );
    let at = egui::pos2(rect.left() + 10.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color32(ink));
    focus_ring(ui, &response, 7, &desk.theme);
    menu(&response, |ui| {
        caption(ui, &desk.theme, &attribute.word(desk.language));
        values_ui(ui, desk, wishes, attribute);
    });

    let cross = rect.with_min_x(rect.right() - CROSS);
    let id = ui.scope_id().with(("remove", attribute));
    let remove = ui.interact(cross, id, Sense::click());
    let name = t!(desk.language, "filter-remove", condition = text.as_str());
    remove.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let faint: Colour = if remove.hovered() {
        ink
    } else {
        ink.mix(w.accent_tint, 0.25)
    };
    ui.painter().text(
        cross.center(),
        Align2::CENTER_CENTER,
        Icon::X.glyph(),
        icons(11.0),
        color32(faint),
    );
    focus_ring(ui, &remove, 5, &desk.theme);
    if remove.on_hover_text(name).clicked() {
        wishes.push(Wish::Filter(filter.clone().without(attribute)));
    }
}

/// A menu that stays open while several values are chosen.
fn menu(button: &Response, content: impl FnOnce(&mut Ui)) {
    Popup::menu(button)
        .kind(PopupKind::Menu)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .gap(4.0)
        .show(|ui| {
            tight(ui);
            egui::ScrollArea::vertical()
                .max_height(420.0)
                .show(ui, content);
        });
}

/// What can be asked of an attribute.
fn values_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, attribute: Attribute) {
    for condition in attribute.conditions(desk.journey()) {
        let name = words::condition(desk.language, desk.journey(), &condition);
        toggle_ui(ui, desk, wishes, &condition, &name);
    }
}

fn toggle_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, condition: &Condition, name: &str) {
    let filter: &Filter = &desk.lens.filter;
    let entry = Entry {
        checked: Some(filter.has(condition)),
        ..Entry::new(Mark::None, name)
    };
    if entry.stay(ui, &desk.theme).clicked() {
        wishes.push(Wish::Filter(filter.clone().toggled(condition.clone())));
    }
}
