//! The shortcut sheet: every command with its keys, by menus, to be found, learned and changed.
//!
//! A row that is chosen waits for the new keys; keys that somebody else has are taken over only when that was
//! said. The sheet changes nothing itself: it answers which command is to have which keys.

use egui::{
    Align, Align2, Context, CornerRadius, Event, EventFilter, Key, KeyboardShortcut, Layout,
    Modifiers, Response, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2,
    WidgetInfo,
};

use super::palette::fit;
use super::shell::{Look, highest, modal, primary, secondary};
use crate::app::command::{Command, Keymap, Menu, keys_text, pressed_keys, refusal};
use crate::app::desk::Desk;
use crate::app::style::{BODY, CONTROL, RADIUS, color32, regular, semibold};
use crate::app::widgets;
use crate::i18n::{Language, t};
use crate::text::Icon;

/// Width of the sheet, and the least of a column, points.
const WIDTH: f32 = 1060.0;
const COLUMN: f32 = 300.0;
/// Air between columns.
const GUTTER: f32 = 28.0;
/// Height of a row, and of a title.
const ROW: f32 = 28.0;
const TITLE: f32 = 34.0;

/// The sheet while it is open.
#[derive(Default)]
pub struct ShortcutSheet {
    typed: String,
    state: State,
    /// Whether the field, or the question about somebody else's keys, has been given the keyboard.
    is_greeted: bool,
    has_asked: bool,
    /// The row that Enter in the search has chosen.
    first: Option<Command>,
}

/// What the sheet waits for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum State {
    #[default]
    Nothing,
    /// The new keys of this command; the last ones could not be taken, for this reason.
    Keys(Command, Option<&'static str>),
    /// Whether these keys may be taken from who has them.
    Leave(Command, KeyboardShortcut, Command),
}

/// What was wanted.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetAnswer {
    /// From now on these keys do it, and nothing else.
    Keys(Command, Vec<KeyboardShortcut>),
    /// The usual keys for everything.
    AllUsual,
    Close,
}

/// A menu with those of its commands that were found.
struct Group {
    title: String,
    commands: Vec<Command>,
}

impl ShortcutSheet {
    /// Draws it.
    pub fn ui(&mut self, ctx: &Context, desk: &Desk) -> Option<SheetAnswer> {
        let look = Look::of(desk);
        let title = t!(desk.language, "shortcuts-title");
        let shown = modal(ctx, look, "shortcuts", &title, WIDTH, |ui| {
            // Keys that are waited for are nobody else's.
            let pressed = self.listen(ui, &desk.keymap);
            pressed.or(self.content_ui(ui, desk))
        });
        shown.inner.or(shown.escape.then_some(SheetAnswer::Close))
    }

    /// Takes the keys that are waited for.
    fn listen(&mut self, ui: &Ui, keymap: &Keymap) -> Option<SheetAnswer> {
        let State::Keys(command, _) = self.state else {
            return None;
        };
        let mut answer = None;
        let mut clipboard = false;
        ui.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::Key {
                    key,
                    modifiers,
                    pressed: true,
                    repeat,
                    ..
                } => {
                    // The key that chose the row may still be held; Ctrl alone is on its way to something.
                    if answer.is_none() && !repeat && !is_modifier(*key) {
                        answer = Some(pressed_keys(*modifiers, *key));
                    }
                    false
                }
                Event::Copy | Event::Cut | Event::Paste(_) => {
                    clipboard = true;
                    false
                }
                Event::Text(_) => false,
                _ => true,
            });
        });
        if clipboard {
            self.state = State::Keys(command, Some("shortcuts-refused-clipboard"));
            return None;
        }
        let keys = answer?;
        if keys.logical_key == Key::Escape && keys.modifiers.is_none() {
            self.state = State::Nothing;
            return None;
        }
        // What it has usually it may always have.
        let why = refusal(keys).filter(|_| !command.usual_keys().contains(&keys));
        if why.is_some() {
            self.state = State::Keys(command, why);
            return None;
        }
        match keymap.command(keys) {
            Some(holder) if holder != command => {
                self.state = State::Leave(command, keys, holder);
                self.has_asked = false;
                None
            }
            _ => {
                self.state = State::Nothing;
                Some(SheetAnswer::Keys(command, vec![keys]))
            }
        }
    }

    fn content_ui(&mut self, ui: &mut Ui, desk: &Desk) -> Option<SheetAnswer> {
        let look = Look::of(desk);
        let entered = self.search_ui(ui, look);
        let groups = groups(desk, &self.typed);
        // Enter in the search chooses what was found first.
        self.first = entered
            .then(|| groups.first()?.commands.first().copied())
            .flatten();
        let mut answer = None;
        let width = ui.available_width();
        let columns = ((width + GUTTER) / (COLUMN + GUTTER))
            .floor()
            .clamp(1.0, 3.0) as usize;
        let columns = columns.min(groups.len()).max(1);
        let each = (width - GUTTER * (columns - 1) as f32) / columns as f32;
        let height = highest(ui.ctx(), 176.0).min(620.0);
        ScrollArea::vertical()
            .id_salt("shortcuts")
            .auto_shrink(false)
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                if groups.is_empty() {
                    let nothing = t!(desk.language, "palette-nothing");
                    widgets::hint(ui, look.theme, &nothing);
                }
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing = Vec2::new(GUTTER, 0.0);
                    for column in spread(&groups, columns) {
                        ui.vertical(|ui| {
                            ui.set_width(each - 6.0);
                            ui.spacing_mut().item_spacing.y = 0.0;
                            for group in column {
                                title_ui(ui, look, &group.title);
                                for command in &group.commands {
                                    let of_row = self.row_ui(ui, desk, *command);
                                    answer = answer.take().or(of_row);
                                }
                                ui.add_space(10.0);
                            }
                        });
                    }
                });
            });
        answer.or(self.footer_ui(ui, desk))
    }

    /// Says whether Enter was pressed in it.
    fn search_ui(&mut self, ui: &mut Ui, look: Look<'_>) -> bool {
        let hint = t!(look.language, "shortcuts-search");
        let field = TextEdit::singleline(&mut self.typed)
            .hint_text(hint.clone())
            .desired_width(320.0)
            .margin(egui::Margin {
                left: 32,
                ..egui::Margin::symmetric(9, 5)
            });
        let response = ui.add(field).accessible_name(hint);
        let at = response.rect.left_center() + Vec2::new(17.0, 0.0);
        widgets::icon_at(ui, at, Icon::SEARCH, 15.0, look.theme.window.text_soft);
        widgets::focus_ring(ui, &response, 6, look.theme);
        if !std::mem::replace(&mut self.is_greeted, true) {
            response.request_focus();
        }
        ui.add_space(2.0);
        response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter))
    }

    fn row_ui(&mut self, ui: &mut Ui, desk: &Desk, command: Command) -> Option<SheetAnswer> {
        let w = &desk.theme.window;
        let language = desk.language;
        let size = Vec2::new(ui.available_width(), ROW);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let label = command.label(language);
        let keys = all_keys(&desk.keymap, command, language);
        let waits = matches!(self.state, State::Keys(c, _) | State::Leave(c, ..) if c == command);
        response.widget_info(|| {
            let mut info = WidgetInfo::selected(Role::Button, true, waits, &label);
            info.hint_text = Some(keys.join(", "));
            info
        });
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        let painter = ui.painter();
        let radius = CornerRadius::same(RADIUS);
        if waits {
            painter.rect_filled(rect, radius, color32(w.accent_tint));
        } else if response.hovered() {
            painter.rect_filled(rect, radius, color32(w.hover));
        }
        if response.has_focus() {
            widgets::rings_itself(ui.ctx(), response.id);
            let stroke = Stroke::new(2.0, color32(w.accent));
            painter.rect_stroke(rect, radius, stroke, StrokeKind::Inside);
        }
        let ink = if waits { w.on_accent_tint } else { w.text };
        let mut right = rect.right() - 6.0;
        for keys in keys.iter().rev() {
            let at = egui::pos2(right, rect.center().y);
            right = widgets::key_cap(ui, &desk.theme, at, keys) - 4.0;
        }
        if !desk.keymap.is_usual(command) {
            widgets::colour_dot(ui, egui::pos2(right - 6.0, rect.center().y), w.accent);
            right -= 14.0;
        }
        let mut job = egui::text::LayoutJob::simple_singleline(label, regular(BODY), color32(ink));
        let room = (right - rect.left() - 16.0).max(0.0);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room);
        let galley = painter.layout_job(job);
        let at = egui::pos2(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, color32(ink));
        self.row_keys(ui, desk, command, &response)
    }

    /// What pointer and keyboard do with a row.
    fn row_keys(
        &mut self,
        ui: &Ui,
        desk: &Desk,
        command: Command,
        response: &Response,
    ) -> Option<SheetAnswer> {
        if response.clicked() || self.first == Some(command) {
            self.first = None;
            self.state = State::Keys(command, None);
            response.request_focus();
        }
        if !response.has_focus() {
            return None;
        }
        // No key leads away while one is waited for.
        let waits = matches!(self.state, State::Keys(..));
        let kept = EventFilter {
            tab: waits,
            horizontal_arrows: waits,
            vertical_arrows: waits,
            escape: waits,
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, kept));
        if waits {
            return None;
        }
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        if pressed(Key::Delete) && !desk.keymap.keys(command).is_empty() {
            Some(SheetAnswer::Keys(command, Vec::new()))
        } else if pressed(Key::Backspace) && !desk.keymap.is_usual(command) {
            Some(SheetAnswer::Keys(command, command.usual_keys()))
        } else {
            None
        }
    }

    /// What is waited for, and what can be done about it.
    fn footer_ui(&mut self, ui: &mut Ui, desk: &Desk) -> Option<SheetAnswer> {
        let language = desk.language;
        let look = Look::of(desk);
        let w = &desk.theme.window;
        ui.add_space(4.0);
        let (line, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
        let stroke = Stroke::new(1.0, color32(w.hairline));
        ui.painter().hline(line.x_range(), line.center().y, stroke);
        let state = self.state;
        let (words, ink) = match state {
            State::Nothing => (t!(language, "shortcuts-hint"), w.text_soft),
            State::Keys(command, None) => {
                let command = command.label(language);
                (t!(language, "shortcuts-press", command = command), w.text)
            }
            State::Keys(_, Some(why)) => (t!(language, why), w.error),
            State::Leave(_, keys, holder) => {
                let keys = keys_text(keys, language);
                let holder = holder.label(language);
                let words = t!(language, "shortcuts-taken", keys = keys, command = holder);
                (words, w.error)
            }
        };
        let mut answer = None;
        let size = Vec2::new(ui.available_width(), CONTROL + 16.0);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_height(size.y);
            answer = self.buttons_ui(ui, look, desk);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let text = RichText::new(&words)
                    .font(regular(BODY))
                    .color(color32(ink));
                let said = ui.add(egui::Label::new(text).wrap());
                ui.ctx().accesskit_node_builder(said.id, |node| {
                    node.set_role(egui::accesskit::Role::Status);
                    node.set_live(egui::accesskit::Live::Polite);
                    node.set_label(words);
                });
            });
        });
        answer
    }

    fn buttons_ui(&mut self, ui: &mut Ui, look: Look<'_>, desk: &Desk) -> Option<SheetAnswer> {
        let language = desk.language;
        let mut answer = None;
        match self.state {
            State::Nothing => {
                if primary(ui, look, &t!(language, "dialog-close"), true).clicked() {
                    answer = Some(SheetAnswer::Close);
                }
                let changed = Command::ALL.iter().any(|c| !desk.keymap.is_usual(*c));
                if changed && secondary(ui, look, &t!(language, "shortcuts-all-usual")).clicked() {
                    answer = Some(SheetAnswer::AllUsual);
                }
            }
            State::Keys(command, _) => {
                if secondary(ui, look, &t!(language, "dialog-cancel")).clicked() {
                    self.state = State::Nothing;
                }
                let none = t!(language, "shortcuts-none");
                let has = !desk.keymap.keys(command).is_empty();
                if has && secondary(ui, look, &none).clicked() {
                    answer = Some(SheetAnswer::Keys(command, Vec::new()));
                }
                let usual = t!(language, "shortcuts-usual");
                if !desk.keymap.is_usual(command) && secondary(ui, look, &usual).clicked() {
                    answer = Some(SheetAnswer::Keys(command, command.usual_keys()));
                }
            }
            State::Leave(command, keys, _) => {
                let take = primary(ui, look, &t!(language, "shortcuts-take"), true);
                if !std::mem::replace(&mut self.has_asked, true) {
                    take.request_focus();
                }
                if take.clicked() {
                    answer = Some(SheetAnswer::Keys(command, vec![keys]));
                }
                if secondary(ui, look, &t!(language, "dialog-cancel")).clicked() {
                    self.state = State::Nothing;
                }
            }
        }
        if answer.is_some() {
            self.state = State::Nothing;
        }
        answer
    }
}

/// All keys of a command as they are written.
fn all_keys(keymap: &Keymap, command: Command, language: Language) -> Vec<String> {
    let keys = keymap.keys(command).iter();
    keys.map(|keys| keys_text(*keys, language)).collect()
}

/// The commands by menus, those that fit what is typed: by their words, or by their keys.
fn groups(desk: &Desk, typed: &str) -> Vec<Group> {
    let language = desk.language;
    let wanted = |command: &Command| {
        let typed = typed.trim();
        let words = Language::ALL.map(|l| command.label(l));
        typed.is_empty()
            || words.iter().any(|label| fit(typed, label).is_some())
            || all_keys(&desk.keymap, *command, language)
                .iter()
                .any(|keys| keys.to_lowercase().contains(&typed.to_lowercase()))
    };
    let of = |menu: Option<Menu>| {
        let in_menu = |command: &Command| Menu::of(*command) == menu;
        let commands: Vec<Command> = match menu {
            Some(menu) => menu.commands().iter().flatten().copied().collect(),
            None => Command::ALL.to_vec(),
        };
        commands
            .into_iter()
            .filter(in_menu)
            .filter(wanted)
            .collect()
    };
    let menus = Menu::ALL.into_iter().map(|menu| Group {
        title: menu.label(language),
        commands: of(Some(menu)),
    });
    let others = Group {
        title: t!(language, "shortcuts-others"),
        commands: of(None),
    };
    menus
        .chain([others])
        .filter(|group| !group.commands.is_empty())
        .collect()
}

/// The groups in so many columns of about the same height, in their order.
fn spread(groups: &[Group], columns: usize) -> Vec<&[Group]> {
    let height = |group: &Group| TITLE + 10.0 + ROW * group.commands.len() as f32;
    let all: f32 = groups.iter().map(height).sum();
    let mut left = groups;
    let mut spread = Vec::new();
    let mut used = 0.0;
    for column in 1..=columns {
        let until = all * column as f32 / columns as f32;
        let mut count = 0;
        for group in left {
            // A group goes where the larger part of it has room.
            if column < columns && used + height(group) / 2.0 > until {
                break;
            }
            used += height(group);
            count += 1;
        }
        let (here, rest) = left.split_at(count);
        spread.push(here);
        left = rest;
    }
    spread
}

fn title_ui(ui: &mut Ui, look: Look<'_>, title: &str) {
    let size = Vec2::new(ui.available_width(), TITLE);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, title));
    let ink = color32(look.theme.window.text);
    let at = egui::pos2(rect.left() + 8.0, rect.bottom() - 6.0);
    ui.painter()
        .text(at, Align2::LEFT_BOTTOM, title, semibold(BODY), ink);
}

/// Whether a key only changes what others do.
const fn is_modifier(key: Key) -> bool {
    matches!(
        key,
        Key::ShiftLeft
            | Key::ShiftRight
            | Key::ControlLeft
            | Key::ControlRight
            | Key::AltLeft
            | Key::AltRight
            | Key::SuperLeft
            | Key::SuperRight
    )
}
