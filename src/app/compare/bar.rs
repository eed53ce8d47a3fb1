//! The line above a comparison: which two maps, whose emotions, the way out; and what is asked while one map is missing.

use egui::{Align, Layout, Popup, Rect, RichText, Ui, Vec2};

use super::{CompareDeed, Comparing};
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::dialogs::FilePurpose;
use crate::app::panels::{Entry, Mark, shortened, tight};
use crate::app::style::{BODY, color32, medium, regular, semibold};
use crate::app::tabs::{TabKey, TabLabel};
use crate::app::widgets::{self, ButtonState, flat_button};
use crate::export::ComparisonFormat;
use crate::i18n::t;
use crate::text::Icon;

/// Height of the line, points.
pub const HEIGHT: f32 = 48.0;
/// Longest name of a map on its button, characters, and the shortest that still says something.
const LONGEST_NAME: usize = 40;
const SHORTEST_NAME: usize = 12;
/// Width of a letter of a name, points; generous, since names are cut by it.
const LETTER: f32 = 8.0;
/// What stands in the line besides the names, points: before and after, the arrows between them, the air.
const BESIDE_NAMES: f32 = 250.0;
/// Points below which what has an icon does without words.
const NARROW: f32 = 1200.0;

pub fn bar_ui(ui: &mut Ui, desk: &Desk, comparing: &Comparing, wishes: &mut Wishes) {
    let line = Rect::from_min_size(ui.max_rect().min, Vec2::new(ui.available_width(), HEIGHT));
    let inner = line.shrink2(Vec2::new(12.0, 0.0));
    let has_words = inner.width() >= NARROW;
    let layout = Layout::right_to_left(Align::Center);
    let builder = egui::UiBuilder::new().max_rect(inner).layout(layout);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        // The names get what the rest leaves.
        if comparing.told().is_some() {
            export_ui(ui, desk, wishes);
            personas_ui(ui, desk, comparing, has_words, wishes);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            back_ui(ui, desk, has_words, wishes);
            ui.add_space(12.0);
            let room = (ui.available_width() - BESIDE_NAMES) / 2.0 / LETTER;
            let length = (room as usize).clamp(SHORTEST_NAME, LONGEST_NAME);
            let [old, new] = comparing.sides();
            side_ui(ui, desk, comparing, old, "compare-older", length, wishes);
            turn_ui(ui, desk, comparing, wishes);
            side_ui(ui, desk, comparing, new, "compare-newer", length, wishes);
        });
    });
    ui.advance_cursor_after_rect(line);
}

fn back_ui(ui: &mut Ui, desk: &Desk, has_words: bool, wishes: &mut Wishes) {
    let back = t!(desk.language, "compare-back");
    let tip = widgets::tooltip(desk, Command::Compare, &back);
    let words = if has_words { back.as_str() } else { "" };
    let icon = Some(Icon::ArrowLeft);
    let button = flat_button(ui, &desk.theme, icon, words, &back, ButtonState::default());
    if button.on_hover_text(format!("{tip}, Esc")).clicked() {
        wishes.command(Command::Compare);
    }
}

fn turn_ui(ui: &mut Ui, desk: &Desk, comparing: &Comparing, wishes: &mut Wishes) {
    let turn = t!(desk.language, "compare-turn");
    let state = ButtonState {
        enabled: comparing.with.is_some(),
        ..ButtonState::default()
    };
    let swap = flat_button(ui, &desk.theme, Some(Icon::Swap), "", &turn, state);
    if swap.on_hover_text(turn).clicked() {
        wishes.push(Wish::Compare(CompareDeed::Turn));
    }
}

/// The map of a side; the one that is not on the desk can be another.
fn side_ui(
    ui: &mut Ui,
    desk: &Desk,
    comparing: &Comparing,
    side: Option<TabKey>,
    key: &str,
    length: usize,
    wishes: &mut Wishes,
) {
    let l = desk.language;
    let label = side.and_then(|key| desk.tab_label(key));
    let name = match &label {
        Some(label) => label.full_name(),
        None => t!(l, "compare-choose"),
    };
    let role = t!(l, key);
    let role_text = RichText::new(&role).font(regular(BODY));
    ui.label(role_text.color(color32(desk.theme.window.text_faint)));
    let short = match &label {
        Some(label) => short_name(label, length),
        None => name.clone(),
    };
    if side == Some(comparing.of) {
        let text = RichText::new(short).font(medium(BODY));
        ui.label(text.color(color32(desk.theme.window.text)))
            .on_hover_text(name);
        return;
    }
    let spoken = format!("{role}: {name}");
    let icon = Some(Icon::CaretDown);
    let button = flat_button(
        ui,
        &desk.theme,
        icon,
        &short,
        &spoken,
        ButtonState::default(),
    );
    let button = button.on_hover_text(t!(l, "compare-choose-tip"));
    Popup::menu(&button).gap(4.0).show(|ui| {
        tight(ui);
        maps_ui(ui, desk, comparing.with, wishes);
    });
}

/// Both the name and what tells it from another are there, however long they are.
fn short_name(label: &TabLabel, length: usize) -> String {
    match &label.apart {
        Some(apart) => {
            let part = length / 2;
            let name = shortened(&label.name, part);
            format!("{name} · {}", shortened(apart, part))
        }
        None => shortened(&label.name, length),
    }
}

/// The other maps that are open, and the way to one that is not.
fn maps_ui(ui: &mut Ui, desk: &Desk, chosen: Option<TabKey>, wishes: &mut Wishes) {
    for label in others(desk) {
        let on = Some(chosen == Some(label.key));
        if entry(ui, desk, Mark::None, &label.full_name(), on) {
            wishes.push(Wish::Compare(CompareDeed::With(label.key)));
        }
    }
    let file = t!(desk.language, "compare-file");
    if entry(ui, desk, Mark::Icon(Icon::FolderOpen), &file, None) {
        wishes.push(Wish::Compare(CompareDeed::ChooseFile));
    }
}

fn others(desk: &Desk) -> impl Iterator<Item = TabLabel> {
    let current = desk.tabs.current_key();
    let labels = desk.tab_labels().into_iter();
    labels.filter(move |label| label.key != current && !label.is_start_page)
}

fn personas_ui(
    ui: &mut Ui,
    desk: &Desk,
    comparing: &Comparing,
    has_words: bool,
    wishes: &mut Wishes,
) {
    let Some(told) = comparing.told() else { return };
    let l = desk.language;
    let everybody = t!(l, "compare-everybody");
    let mut personas: Vec<_> = told.new.personas.iter().collect();
    let gone = told.old.personas.iter();
    personas.extend(gone.filter(|p| told.new.persona(&p.id).is_none()));
    if personas.len() < 2 {
        return;
    }
    let words = told.whose().map_or(everybody.as_str(), |p| p.short_name());
    let tip = t!(l, "compare-whose");
    let spoken = format!("{tip}: {words}");
    let short = if has_words {
        shortened(words, 22)
    } else {
        String::new()
    };
    let state = ButtonState {
        on: comparing.persona.is_some(),
        ..ButtonState::default()
    };
    let button = flat_button(ui, &desk.theme, Some(Icon::Users), &short, &spoken, state);
    Popup::menu(&button.on_hover_text(spoken))
        .gap(4.0)
        .show(|ui| {
            tight(ui);
            let none = Some(comparing.persona.is_none());
            if entry(ui, desk, Mark::None, &everybody, none) {
                wishes.push(Wish::Compare(CompareDeed::Persona(None)));
            }
            for persona in personas {
                let on = Some(comparing.persona.as_ref() == Some(&persona.id));
                if entry(ui, desk, Mark::None, &persona.name, on) {
                    let id = Some(persona.id.clone());
                    wishes.push(Wish::Compare(CompareDeed::Persona(id)));
                }
            }
        });
}

fn export_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let l = desk.language;
    let words = t!(l, "toolbar-export");
    let tip = t!(l, "compare-export");
    let state = ButtonState {
        primary: true,
        ..ButtonState::default()
    };
    let icon = Command::Export.icon();
    let button = flat_button(ui, &desk.theme, icon, &words, &tip, state).on_hover_text(tip);
    Popup::menu(&button).gap(4.0).show(|ui| {
        tight(ui);
        for format in ComparisonFormat::ALL {
            let label = FilePurpose::ExportComparison(format).kind_of_file(l);
            if entry(ui, desk, Mark::None, &label, None) {
                wishes.push(Wish::Compare(CompareDeed::Export(format)));
            }
        }
    });
}

/// What is asked while the other map is not known.
pub fn choose_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let l = desk.language;
    let w = &desk.theme.window;
    ui.painter()
        .rect_filled(ui.max_rect(), 0.0, color32(w.ground));
    ui.vertical_centered(|ui| {
        ui.set_max_width(420.0);
        ui.add_space((ui.available_height() * 0.25).max(24.0));
        let title = RichText::new(t!(l, "compare-choose-title")).font(semibold(18.0));
        ui.label(title.color(color32(w.text)));
        let hint = RichText::new(t!(l, "compare-choose-hint")).font(regular(BODY));
        ui.label(hint.color(color32(w.text_soft)));
        ui.add_space(16.0);
        for label in others(desk) {
            if widgets::button(ui, &label.full_name()).clicked() {
                wishes.push(Wish::Compare(CompareDeed::With(label.key)));
            }
        }
        let file = t!(l, "compare-file");
        let button = widgets::primary_button(ui, &desk.theme, &file, true);
        if ui.ctx().memory(|memory| memory.focused().is_none()) {
            button.request_focus();
        }
        if button.clicked() {
            wishes.push(Wish::Compare(CompareDeed::ChooseFile));
        }
    });
}

/// A line of a menu; says whether it was chosen.
fn entry(ui: &mut Ui, desk: &Desk, mark: Mark, label: &str, checked: Option<bool>) -> bool {
    let entry = Entry {
        checked,
        ..Entry::new(mark, label)
    };
    entry.show(ui, &desk.theme).clicked()
}
