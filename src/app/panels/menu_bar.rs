//! The top line: the menus, what is being worked on and whether it is saved, the language.

use std::path::Path;
use std::time::Duration;

use egui::containers::menu::{MenuBar, MenuButton, MenuState};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Button, Context, CornerRadius, Id, Key, Label, Popup, Rect, RichText, Role, Sense, Ui, Vec2,
    WidgetInfo,
};

use super::entry::{self, Entry, Mark, command_entry, menu_below, rule, sub_menu};
use super::tab_row::open_maps_ui;
use crate::app::command::{Command, Group, Menu};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::{BODY, SMALL, color32, regular, semibold};
use crate::app::{session_file, widgets};
use crate::i18n::{Language, t};
use crate::text::Icon;

/// The examples that come along, by the keys of their names; [`Wish::OpenExample`] counts them.
const EXAMPLE_NAMES: [&str; session_file::EXAMPLES.len()] = [
    "menu-example-running-shoes",
    "menu-example-cancellation",
    "menu-example-omnichannel",
];
/// Height of the line, points.
pub const HEIGHT: f32 = 44.0;
/// Width of the language switch.
const SWITCH: f32 = 52.0;

/// Shows the line.
pub fn menu_bar_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let w = &desk.theme.window;
    let line = Rect::from_min_size(ui.max_rect().min, Vec2::new(ui.available_width(), HEIGHT));
    let mut end = line.left();
    ui.scope_builder(egui::UiBuilder::new().max_rect(line), |ui| {
        MenuBar::new()
            .style(bar_style as fn(&mut egui::Style))
            .ui(ui, |ui| {
                ui.set_min_height(HEIGHT);
                ui.spacing_mut().item_spacing.x = 2.0;
                ui.add_space(16.0);
                ui.label(
                    RichText::new("Wegmarke")
                        .font(semibold(BODY))
                        .color(color32(w.text)),
                );
                ui.add_space(8.0);
                walk_bar(ui.ctx());
                let mut buttons = Vec::new();
                for menu in Menu::ALL {
                    let words = RichText::new(menu.label(desk.language))
                        .font(regular(BODY))
                        .color(color32(w.text));
                    let button = Button::new(words).min_size(Vec2::new(0.0, 28.0));
                    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
                        entry::menu_ui(ui, |ui| menu_ui(ui, desk, wishes, menu));
                    });
                    widgets::focus_ring(ui, &response, 6, &desk.theme);
                    buttons.push(response.id);
                }
                walk_on(ui.ctx(), buttons);
                end = ui.cursor().left();
            });
    });
    let right = line.right() - 12.0 - SWITCH;
    language_switch_ui(
        ui,
        desk,
        wishes,
        Rect::from_min_size(egui::pos2(right, line.top()), Vec2::new(SWITCH, HEIGHT)),
    );
    if !desk.on_start_page {
        let middle = Rect::from_x_y_ranges(end + 16.0..=right - 16.0, line.y_range());
        title_ui(ui, desk, line, middle);
    }
    ui.advance_cursor_after_rect(line);
}

/// Opens the first menu, as if its button had been pressed: what the keyboard does.
pub fn open_first(ctx: &Context) {
    if let Some(first) = buttons(ctx).first() {
        open_menu(ctx, *first);
    }
}

/// The buttons of the menus as they were drawn last.
fn buttons(ctx: &Context) -> Vec<Id> {
    ctx.data(|d| d.get_temp(Id::unique("menus")))
        .unwrap_or_default()
}

fn popup_of(button: Id) -> Id {
    button.with("popup")
}

fn open_menu(ctx: &Context, button: Id) {
    Popup::open_id(ctx, popup_of(button));
    ctx.memory_mut(|m| {
        m.move_focus(egui::FocusDirection::None);
        m.request_focus(button);
    });
}

/// From an open menu to the one beside it, while the keyboard is on the bar itself. Before the menus are drawn:
/// they would take the arrows for themselves.
fn walk_bar(ctx: &Context) {
    let buttons = buttons(ctx);
    let is_open = |button: &Id| Popup::is_id_open(ctx, popup_of(*button));
    let focused = ctx.memory(|m| m.focused());
    let focused = buttons.iter().position(|id| Some(*id) == focused);
    let (Some(open), Some(focused)) = (buttons.iter().position(is_open), focused) else {
        return;
    };
    let pressed = |key| ctx.input(|i| i.modifiers.is_none() && i.key_pressed(key));
    let to = if pressed(Key::ArrowLeft) {
        (open + buttons.len() - 1) % buttons.len()
    } else if pressed(Key::ArrowRight) {
        (open + 1) % buttons.len()
    } else {
        focused
    };
    if to != open {
        open_menu(ctx, buttons[to]);
    }
}

/// From within an open menu to the next one, where the arrow opened no menu of an entry.
fn walk_on(ctx: &Context, buttons: Vec<Id>) {
    let open = buttons.iter().position(|button| {
        let popup = popup_of(*button);
        Popup::is_id_open(ctx, popup) && MenuState::is_deepest_open_sub_menu(ctx, popup)
    });
    let right = ctx.input(|i| i.modifiers.is_none() && i.key_pressed(Key::ArrowRight));
    let focused = ctx.memory(|m| m.focused());
    if let Some(open) = open
        && right
        && !focused.is_some_and(|id| buttons.contains(&id))
    {
        open_menu(ctx, buttons[(open + 1) % buttons.len()]);
    }
    ctx.data_mut(|d| d.insert_temp(Id::unique("menus"), buttons));
}

fn bar_style(style: &mut egui::Style) {
    egui::containers::menu::menu_style(style);
    style.spacing.button_padding = Vec2::new(9.0, 4.0);
}

fn menu_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, menu: Menu) {
    for command in menu.commands() {
        match command {
            Some(command) if let Some(group) = Group::of(*command) => {
                if group.commands.first() == Some(command) {
                    let label = t!(desk.language, group.key);
                    sub_menu(ui, &desk.theme, group.icon, &label, |ui| {
                        for command in group.commands {
                            command_entry(ui, desk, wishes, *command);
                        }
                    });
                }
            }
            None => rule(ui, &desk.theme),
            Some(Command::Open) => {
                command_entry(ui, desk, wishes, Command::Open);
                recent_ui(ui, desk, wishes);
                examples_ui(ui, desk, wishes);
            }
            Some(Command::NextMap) => {
                if desk.tabs.len() > 1 {
                    let label = t!(desk.language, "tab-list");
                    sub_menu(ui, &desk.theme, Icon::Path, &label, |ui| {
                        open_maps_ui(ui, desk, wishes);
                    });
                }
                command_entry(ui, desk, wishes, Command::NextMap);
            }
            Some(Command::NextLanguage) => {
                let label = t!(desk.language, "menu-language");
                sub_menu(ui, &desk.theme, Icon::Translate, &label, |ui| {
                    languages_ui(ui, desk, wishes);
                });
                command_entry(ui, desk, wishes, Command::NextLanguage);
            }
            Some(command) => command_entry(ui, desk, wishes, *command),
        }
    }
}

/// All languages by their own names.
fn languages_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    for language in Language::ALL {
        let name = language.name();
        let entry = Entry {
            checked: Some(language == desk.language),
            ..Entry::new(Mark::None, &name)
        };
        if entry.show(ui, &desk.theme).clicked() {
            wishes.push(Wish::Speak(language));
        }
    }
}

fn recent_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let recent = &desk.settings.recent;
    sub_menu(
        ui,
        &desk.theme,
        Icon::Clock,
        &t!(desk.language, "menu-recent"),
        |ui| {
            if recent.is_empty() {
                let none = t!(desk.language, "menu-recent-none");
                Entry {
                    enabled: false,
                    ..Entry::new(Mark::None, &none)
                }
                .show(ui, &desk.theme);
            }
            for path in recent {
                let (file, folder) = (file_name(path), super::shortened(&folder_name(path), 40));
                let entry = Entry {
                    right: &folder,
                    ..Entry::new(Mark::Icon(Icon::File), &file)
                };
                let response = entry
                    .show(ui, &desk.theme)
                    .on_hover_text(path.display().to_string());
                if response.clicked() {
                    wishes.push(Wish::OpenFile(path.clone()));
                }
            }
        },
    );
}

fn examples_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    sub_menu(
        ui,
        &desk.theme,
        Icon::BookOpen,
        &t!(desk.language, "menu-examples"),
        |ui| {
            for (index, example) in EXAMPLE_NAMES.iter().enumerate() {
                let name = t!(desk.language, *example);
                if Entry::new(Mark::Icon(Icon::Path), &name)
                    .show(ui, &desk.theme)
                    .clicked()
                {
                    wishes.push(Wish::OpenExample(index));
                }
            }
        },
    );
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// The folder in which it lies, by its own name.
fn folder_name(path: &Path) -> String {
    let folder = path.parent().and_then(Path::file_name);
    folder
        .map(|f| f.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Title, file and state: in the middle of the window, or of what the menus leave free.
fn title_ui(ui: &mut Ui, desk: &Desk, line: Rect, free: Rect) {
    if free.width() < 80.0 {
        return;
    }
    let w = &desk.theme.window;
    let language = desk.language;
    let name = desk.label().name;
    let file = desk
        .file
        .as_deref()
        .map_or_else(|| t!(language, "menu-no-file"), file_name);
    let mut job = LayoutJob::default();
    let mut add = |text: &str, font, colour| {
        let format = TextFormat {
            valign: egui::Align::Center,
            ..TextFormat::simple(font, color32(colour))
        };
        job.append(text, 0.0, format);
    };
    add(&name, semibold(BODY), w.text);
    add(" · ", regular(BODY), w.text_faint);
    add(&file, regular(BODY), w.text_faint);
    if desk.session.is_modified() {
        add("  ●  ", regular(8.0), w.accent);
        add(&t!(language, "menu-unsaved"), regular(BODY), w.text_faint);
    } else if let Some(saved) = saved_text(ui, desk) {
        add(" · ", regular(BODY), w.text_faint);
        add(&saved, regular(BODY), w.text_faint);
    }
    job.wrap.max_rows = 1;
    job.wrap.max_width = free.width();
    job.wrap.break_anywhere = true;
    let galley = ui.painter().layout_job(job);
    let half = galley.size().x / 2.0;
    let x = line.center().x.clamp(
        free.left() + half,
        (free.right() - half).max(free.left() + half),
    );
    let rect = Rect::from_center_size(egui::pos2(x, line.center().y), galley.size());
    ui.put(rect, Label::new(galley).selectable(false));
}

/// How long ago the map was saved; nothing if it never was. Wakes the window when this changes.
fn saved_text(ui: &Ui, desk: &Desk) -> Option<String> {
    let Some(at) = desk.saved_at else {
        return desk.file.is_some().then(|| t!(desk.language, "menu-saved"));
    };
    let seconds = at.elapsed().as_secs();
    let minute = 60 - seconds % 60;
    let (text, wake) = match seconds {
        0..60 => (t!(desk.language, "menu-saved-now"), minute),
        60..3600 => (
            t!(desk.language, "menu-saved-minutes", n = seconds / 60),
            minute,
        ),
        _ => (
            t!(desk.language, "menu-saved-hours", n = seconds / 3600),
            3600 - seconds % 3600,
        ),
    };
    ui.ctx().request_repaint_after(Duration::from_secs(wake));
    Some(text)
}

/// The language of the window, by its tag; a click lists all.
fn language_switch_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, place: Rect) {
    let w = &desk.theme.window;
    let rect = Rect::from_center_size(place.center(), Vec2::new(SWITCH, 28.0));
    let response = ui.interact(rect, Id::unique("language"), Sense::click());
    let what = t!(desk.language, "menu-window-language");
    let name = desk.language.name();
    let words = t!(desk.language, "access-of", what = what, whom = name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    let popup = response.id.with("popup");
    let is_open = Popup::is_id_open(ui.ctx(), popup);
    if is_open || response.hovered() {
        let fill = if is_open { w.pressed } else { w.hover };
        ui.painter()
            .rect_filled(rect, CornerRadius::same(6), color32(fill));
    }
    let tag = desk.language.tag().to_uppercase();
    let middle = egui::Align2::CENTER_CENTER;
    let painter = ui.painter();
    painter.text(
        rect.center() - Vec2::new(7.0, 0.0),
        middle,
        tag,
        semibold(SMALL),
        color32(w.text),
    );
    widgets::icon_at(
        ui,
        rect.center() + Vec2::new(13.0, 0.0),
        Icon::CaretDown,
        11.0,
        w.text_soft,
    );
    widgets::focus_ring(ui, &response, 6, &desk.theme);
    menu_below(ui, popup, response.clicked(), rect, |ui| {
        languages_ui(ui, desk, wishes);
    });
    if !is_open {
        response.on_hover_text(words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::command::Keymap;
    use crate::i18n;

    #[test]
    fn every_command_and_example_has_words_and_every_key_a_name() {
        let keymap = Keymap::new(&std::collections::BTreeMap::new());
        let is_words = |text: &str| !text.is_empty() && !text.contains('⟨');
        for language in Language::ALL {
            for menu in Menu::ALL {
                assert!(is_words(&menu.label(language)), "{menu:?}");
                for command in menu.commands().iter().flatten() {
                    assert!(is_words(&command.label(language)), "{command:?}");
                    let keys = command.shortcut_text(&keymap, language);
                    assert!(keys.is_none_or(|keys| is_words(&keys)), "{command:?}");
                }
            }
            for name in EXAMPLE_NAMES {
                assert!(i18n::has(language, name), "{name}");
            }
        }
    }
}
