//! The shortcut sheet: finding keys and changing them.

use std::fs;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{By, Queryable as _};

use super::{CTRL_SHIFT, example, touchpoint};
use crate::support::window::{CTRL, Window};

fn open(window: &mut Window) {
    window.press(Key::F1);
    assert_eq!(window.dialog().as_deref(), Some("Tastenkürzel"));
}

/// Finds a command in the sheet and chooses its row.
fn choose(window: &mut Window, label: &str) {
    window.type_text(label);
    window.press(Key::Enter);
}

#[test]
fn keys_are_changed_do_it_at_once_and_are_kept() {
    let (folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    open(&mut window);
    choose(&mut window, "Duplizieren");
    // Hands press Ctrl before the key that they mean.
    window.press_with(CTRL, Key::ControlLeft);
    assert!(window.says("Drücken Sie die neuen Tasten"));
    window.press_with(CTRL_SHIFT, Key::U);
    assert!(window.says("Strg+Umschalt+U") || window.dialog().is_some());
    window.press(Key::Escape);
    assert_eq!(window.dialog(), None);
    let before = window.journey().touchpoints().count();
    window.press_with(CTRL, Key::D);
    assert_eq!(window.journey().touchpoints().count(), before);
    window.press_with(CTRL_SHIFT, Key::U);
    assert_eq!(window.journey().touchpoints().count(), before + 1);
    let text = fs::read_to_string(config(&folder)).unwrap();
    assert!(text.contains(r#""command-duplicate": ["#), "{text}");
    assert!(text.contains(r#""Ctrl+Shift+U""#), "{text}");
    window.press_with(CTRL, Key::Z);
    assert!(window.close(), "nothing is left to save");
    drop(window);
    let mut window = Window::open(folder.path(), None);
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    window.press_with(CTRL_SHIFT, Key::U);
    assert_eq!(window.journey().touchpoints().count(), before + 1);
}

fn config(folder: &tempfile::TempDir) -> std::path::PathBuf {
    wegmarke::app::Dirs::below(folder.path())
        .config
        .join("settings.ron")
}

#[test]
fn keys_of_another_command_are_taken_only_if_that_is_said() {
    let (_folder, mut window) = example();
    open(&mut window);
    choose(&mut window, "Duplizieren");
    window.press_with(CTRL, Key::E);
    assert!(window.says("Strg+E gehört zu „Als Bild, PDF oder Tabelle exportieren …“."));
    window.click("Abbrechen");
    assert!(!window.says("gehört zu"));
    choose_again(&mut window, "Duplizieren");
    window.press_with(CTRL, Key::E);
    window.click("Übernehmen");
    window.press(Key::Escape);
    let cart = touchpoint(&window.journey(), "Warenkorb");
    let before = window.journey().touchpoints().count();
    window.click_card(&cart);
    window.press_with(CTRL, Key::E);
    assert_eq!(window.dialog(), None, "nothing is exported");
    assert_eq!(window.journey().touchpoints().count(), before + 1);
    open(&mut window);
    window.click("Alle wie üblich");
    window.press(Key::Escape);
    window.press_with(CTRL, Key::E);
    assert_eq!(window.dialog().as_deref(), Some("Exportieren"));
}

fn choose_again(window: &mut Window, label: &str) {
    let row = By::new().role(Role::Button).label(label);
    window.harness.query_all(row).last().unwrap().click();
    window.settle();
}

#[test]
fn keys_that_would_break_typing_are_refused_with_a_reason() {
    let (_folder, mut window) = example();
    open(&mut window);
    choose(&mut window, "Duplizieren");
    window.press(Key::B);
    assert!(window.says("Diese Taste schreibt ein Zeichen"));
    window.press_with(CTRL.plus(Modifiers::ALT), Key::B);
    assert!(window.says("AltGr"));
    window.press(Key::Escape);
    assert!(
        window.dialog().is_some(),
        "Esc gives up the keys, not the sheet"
    );
    window.press(Key::Escape);
    assert_eq!(window.dialog(), None);
}

#[test]
fn the_keyboard_alone_takes_keys_away_and_brings_them_back() {
    let (_folder, mut window) = example();
    open(&mut window);
    choose(&mut window, "Duplizieren");
    window.press(Key::Escape);
    window.press(Key::Delete);
    window.press(Key::Escape);
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    let before = window.journey().touchpoints().count();
    window.press_with(CTRL, Key::D);
    assert_eq!(window.journey().touchpoints().count(), before);
    open(&mut window);
    choose(&mut window, "Duplizieren");
    window.press(Key::Escape);
    window.press(Key::Backspace);
    window.press(Key::Escape);
    window.press_with(CTRL, Key::D);
    assert_eq!(window.journey().touchpoints().count(), before + 1);
}
