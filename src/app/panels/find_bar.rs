//! The find bar over the canvas: words to look for, how exactly, how many there are, and what is to be put in their
//! stead. Enter goes on, Shift+Enter back, Esc closes it.

use egui::{
    Align, Area, CornerRadius, Frame, Id, Key, Layout, Margin, Modifiers, Order, Rect, Response,
    RichText, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo,
};

use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::{BODY, CONTROL, SMALL, color32, medium, regular};
use crate::app::widgets::{focus_ring, icon_button, tooltip};
use crate::i18n::t;
use crate::search::Options;
use crate::text::Icon;

/// Width of the fields, points.
const FIELD: f32 = 210.0;
/// Width of "12 of 345".
const COUNT: f32 = 78.0;
/// Air between the bar and the edges of the canvas.
const AIR: f32 = 14.0;

/// What the find bar remembers between frames.
#[derive(Default)]
pub struct FindBar {
    /// The field is to have the keyboard in the next frame.
    wants_focus: bool,
}

impl FindBar {
    /// Gives the keyboard to the words that are looked for.
    pub const fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Shows the bar in the upper right of `over`, if it is open.
    pub fn ui(&mut self, ui: &Ui, over: Rect, desk: &Desk, wishes: &mut Wishes) {
        if !desk.lens.find.open {
            return;
        }
        let w = &desk.theme.window;
        let frame = Frame::new()
            .fill(color32(w.surface))
            .stroke(Stroke::new(1.0, color32(w.field_edge)))
            .corner_radius(CornerRadius::same(10))
            .shadow(ui.visuals().popup_shadow)
            .inner_margin(Margin::same(8));
        Area::new(Id::unique("find bar"))
            .order(Order::Middle)
            .pivot(egui::Align2::RIGHT_TOP)
            .fixed_pos(over.right_top() + Vec2::new(-AIR, AIR))
            .constrain_to(over)
            .show(ui.ctx(), |ui| {
                frame.show(ui, |ui| {
                    ui.spacing_mut().item_spacing = Vec2::new(4.0, 6.0);
                    // The fields come before the buttons, so that Tab leads from one to the other.
                    ui.horizontal_top(|ui| {
                        ui.vertical(|ui| {
                            self.words_ui(ui, desk, wishes);
                            if desk.lens.find.replaces {
                                with_ui(ui, desk, wishes);
                            }
                        });
                        ui.vertical(|ui| {
                            buttons_ui(ui, desk, wishes);
                            if desk.lens.find.replaces {
                                replace_ui(ui, desk, wishes);
                            }
                        });
                    });
                });
            });
    }

    fn words_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let language = desk.language;
        let find = &desk.lens.find;
        row(ui, |ui| {
            let (icon, command) = if find.replaces {
                (Icon::CaretDown, Command::Find)
            } else {
                (Icon::CaretRight, Command::Replace)
            };
            let label = command.label(language);
            if icon_button(ui, &desk.theme, icon, &tooltip(desk, command, &label)).clicked() {
                wishes.command(command);
            }
            let name = t!(language, "find-words");
            let mut text = find.text.clone();
            let response = field(ui, "find words", &name, &mut text);
            if std::mem::take(&mut self.wants_focus) {
                response.request_focus();
                select_all(ui, response.id, &text);
            }
            if text != find.text {
                wishes.push(Wish::LookFor(text, find.options));
            }
            keys(ui, desk, &response, wishes);
        });
    }
}

/// How many hits there are, ways from one to the other, and how exactly the words are meant.
fn buttons_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let language = desk.language;
    let find = &desk.lens.find;
    row(ui, |ui| {
        let nothing = !find.text.trim().is_empty() && desk.lens.hits().is_empty();
        count_ui(ui, desk, nothing);
        for command in [Command::FindPrevious, Command::FindNext] {
            let icon = match command {
                Command::FindNext => Icon::ArrowDown,
                _ => Icon::ArrowUp,
            };
            let label = command.label(language);
            let enabled = command.is_enabled(desk);
            let button = ui.add_enabled_ui(enabled, |ui| {
                icon_button(ui, &desk.theme, icon, &tooltip(desk, command, &label))
            });
            if button.inner.clicked() {
                wishes.command(command);
            }
        }
        let mut options = find.options;
        options_ui(ui, desk, &mut options);
        if options != find.options {
            wishes.push(Wish::LookFor(find.text.clone(), options));
        }
        let close = t!(language, "find-close");
        if icon_button(ui, &desk.theme, Icon::X, &close).clicked() {
            wishes.push(Wish::CloseFind);
        }
    });
}

/// What to put in the stead of the words.
fn with_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let find = &desk.lens.find;
    row(ui, |ui| {
        ui.add_space(24.0 + ui.spacing().item_spacing.x);
        let name = t!(desk.language, "find-with");
        let mut with = find.with.clone();
        let response = field(ui, "replace with", &name, &mut with);
        if with != find.with {
            wishes.push(Wish::ReplaceWith(with));
        }
        if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
            wishes.command(Command::ReplaceThis);
            response.request_focus();
        } else if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape)) {
            wishes.push(Wish::CloseFind);
        }
    });
}

fn replace_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let language = desk.language;
    row(ui, |ui| {
        for (command, words) in [
            (Command::ReplaceThis, t!(language, "find-replace-this")),
            (Command::ReplaceAll, t!(language, "find-replace-all")),
        ] {
            let button = ui.add_enabled_ui(command.is_enabled(desk), |ui| {
                crate::app::widgets::button(ui, &words)
            });
            let label = command.label(language);
            if button.inner.on_hover_text(label).clicked() {
                wishes.command(command);
            }
        }
    });
}

fn row(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.set_min_height(CONTROL);
        content(ui);
    });
}

fn field(ui: &mut Ui, id: &str, name: &str, text: &mut String) -> Response {
    let edit = TextEdit::singleline(text)
        .id(Id::unique(id))
        .hint_text(name)
        .align(egui::Align2::LEFT_CENTER)
        .margin(Margin::symmetric(9, 5));
    let response = ui.add_sized(Vec2::new(FIELD, CONTROL), edit);
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let end = egui::text::CCursor::new(text.chars().count());
    let all = egui::text::CCursorRange::two(egui::text::CCursor::new(0), end);
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

/// Enter and Esc in the field.
fn keys(ui: &Ui, desk: &Desk, field: &Response, wishes: &mut Wishes) {
    if !field.lost_focus() {
        return;
    }
    let (enter, escape, back) = ui.input(|i| {
        (
            i.key_pressed(Key::Enter),
            i.key_pressed(Key::Escape),
            i.modifiers.contains(Modifiers::SHIFT),
        )
    });
    if escape {
        wishes.push(Wish::CloseFind);
    } else if enter {
        field.request_focus();
        let command = if back {
            Command::FindPrevious
        } else {
            Command::FindNext
        };
        if command.is_enabled(desk) {
            wishes.command(command);
        }
    }
}

/// "3 of 12".
fn count_ui(ui: &mut Ui, desk: &Desk, nothing: bool) {
    let language = desk.language;
    let w = &desk.theme.window;
    let count = desk.lens.hits().len();
    let text = if count > 0 {
        t!(
            language,
            "find-count",
            at = desk.lens.find.at + 1,
            count = count
        )
    } else if nothing {
        t!(language, "find-nothing")
    } else {
        String::new()
    };
    let ink = if nothing { w.error } else { w.text_soft };
    let text = RichText::new(text).font(regular(SMALL)).color(color32(ink));
    ui.allocate_ui_with_layout(
        Vec2::new(COUNT, CONTROL),
        Layout::left_to_right(Align::Center).with_main_justify(true),
        |ui| {
            ui.set_min_width(COUNT);
            ui.label(text);
        },
    );
}

fn options_ui(ui: &mut Ui, desk: &Desk, options: &mut Options) {
    let case = t!(desk.language, "find-match-case");
    if mini_toggle(ui, desk, "Aa", &case, options.case) {
        options.case = !options.case;
    }
    let words = t!(desk.language, "find-whole-words");
    if mini_toggle(ui, desk, "|ab|", &words, options.words) {
        options.words = !options.words;
    }
}

/// A small switch that is all letters.
fn mini_toggle(ui: &mut Ui, desk: &Desk, text: &str, name: &str, on: bool) -> bool {
    let w = &desk.theme.window;
    let ink = if on { w.on_accent_tint } else { w.text_soft };
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), medium(BODY - 1.0), color32(ink));
    let size = Vec2::new(galley.size().x + 10.0, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, name));
    let radius = CornerRadius::same(5);
    if on {
        let edge = Stroke::new(1.0, color32(w.accent));
        ui.painter().rect(
            rect,
            radius,
            color32(w.accent_tint),
            edge,
            StrokeKind::Inside,
        );
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, color32(w.hover));
    }
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, color32(ink));
    focus_ring(ui, &response, 5, &desk.theme);
    response.on_hover_text(name).clicked()
}
