//! The window as its users meet it: by pointer, by keyboard, and by the words that stand there.

mod access;
mod acquisition;
mod below;
mod capture;
mod catalogue;
mod checklists;
mod clipboard;
mod commands;
mod compare;
mod counted;
mod curves;
mod document;
mod dragging;
mod exporting;
mod figures;
mod files;
mod filter;
mod find;
mod hands;
mod history;
mod looking;
mod looks;
mod many;
mod palette;
mod parts;
mod points;
mod present;
mod selection;
mod shortcuts;
mod sizes;
mod start;
mod table;
mod tables;
mod tabs;
mod toasts;
mod typing;

use egui::{Key, Modifiers};
use tempfile::TempDir;
use wegmarke::model::{Id, Journey, Touchpoint};

use crate::support::window::{CTRL, Window};

const CTRL_SHIFT: Modifiers = CTRL.plus(Modifiers::SHIFT);

/// The window with the German example.
fn example() -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path(), None);
    (folder, window)
}

fn touchpoint(journey: &Journey, title: &str) -> Id<Touchpoint> {
    let found = journey.touchpoints().find(|s| s.touchpoint.title == title);
    found
        .unwrap_or_else(|| panic!("no touchpoint {title}"))
        .touchpoint
        .id
        .clone()
}

fn titles_beside(journey: &Journey, id: &Id<Touchpoint>) -> Vec<String> {
    journey
        .touchpoint(id)
        .unwrap()
        .step
        .touchpoints
        .iter()
        .map(|t| t.title.clone())
        .collect()
}

/// Saves under this name in the folder of the file dialog.
fn save_as(window: &mut Window, name: &str) {
    window.press_with(CTRL_SHIFT, Key::S);
    assert_eq!(window.dialog().as_deref(), Some("Karte speichern"));
    window.type_text(name);
    window.press(Key::Enter);
    assert_eq!(window.dialog(), None);
}

fn rename_first(window: &mut Window, title: &str) {
    let first = window
        .journey()
        .touchpoints()
        .next()
        .map(|s| s.touchpoint.id.clone());
    window.click_card(&first.unwrap());
    window.press(Key::F2);
    window.type_text(title);
    window.press(Key::Enter);
}
