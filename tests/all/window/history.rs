//! The history list, and undo that says what it does.

use egui::{Key, Role};
use egui_kittest::kittest::{By, Queryable as _};
use wegmarke::model::ObjectId;
use wegmarke::scene::Part;

use super::{CTRL_SHIFT, example, rename_first, touchpoint};
use crate::support::window::{CTRL, Window};

fn has_step(window: &Window, words: &str) -> bool {
    let row = By::new().role(Role::Button).label_contains(words);
    window.harness.query_all(row).next().is_some()
}

fn click_step(window: &mut Window, words: &str) {
    let row = By::new().role(Role::Button).label_contains(words);
    window.harness.get(row).click();
    window.settle();
}

#[test]
fn steps_say_what_was_done_and_a_click_goes_there() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let cart = touchpoint(&before, "Warenkorb");
    rename_first(&mut window, "Neu benannt");
    let renamed = window.journey();
    window.press_with(CTRL, Key::Num9);
    window.click_card(&cart);
    window.press(Key::Delete);
    let deleted = window.journey();
    window.press_with(CTRL_SHIFT, Key::H);
    assert!(window.says("Verlauf"));
    assert!(has_step(
        &window,
        "Berührungspunkt „Neu benannt“ umbenennen"
    ));
    assert!(has_step(
        &window,
        "Berührungspunkt „Warenkorb“ löschen, hier stehen Sie"
    ));
    click_step(&mut window, "Anfang");
    assert_eq!(window.journey(), before);
    assert!(has_step(
        &window,
        "Berührungspunkt „Warenkorb“ löschen, rückgängig gemacht"
    ));
    click_step(&mut window, "umbenennen");
    assert_eq!(window.journey(), renamed);
    click_step(&mut window, "löschen");
    assert_eq!(window.journey(), deleted);
}

#[test]
fn the_list_has_the_keyboard_when_it_opens() {
    let (_folder, mut window) = example();
    let before = window.journey();
    rename_first(&mut window, "Neu benannt");
    let renamed = window.journey();
    window.press_with(CTRL_SHIFT, Key::H);
    window.press(Key::ArrowUp);
    assert_eq!(window.journey(), renamed, "walking changes nothing");
    window.press(Key::Enter);
    assert_eq!(window.journey(), before);
    window.press(Key::End);
    window.press(Key::Enter);
    assert_eq!(window.journey(), renamed);
    window.press(Key::Escape);
    window.press(Key::ArrowRight);
    assert!(window.app().selection().len() == 1, "the map has it again");
}

#[test]
fn all_that_was_changed_in_one_step_is_selected_when_it_is_undone() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let both = ["Warenkorb", "Produktseite mit Passform"].map(|t| touchpoint(&before, t));
    window.click_card(&both[0]);
    let at = window.place_of(&both[1], Part::Whole).center();
    window.click_with(CTRL, at);
    window.press(Key::Delete);
    window.press_with(CTRL, Key::Z);
    let mut selected = window.app().selection().to_vec();
    selected.sort();
    let mut expected = both.map(ObjectId::from).to_vec();
    expected.sort();
    assert_eq!(selected, expected);
}

#[test]
fn what_was_undone_survives_looking_around() {
    let (_folder, mut window) = example();
    rename_first(&mut window, "Neu benannt");
    let renamed = window.journey();
    window.press_with(CTRL, Key::Z);
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.press_with(CTRL, Key::Num9);
    window.click_card(&cart);
    window.press(Key::F2);
    window.type_text("Einkaufswagen");
    window.press(Key::Escape);
    window.press_with(CTRL_SHIFT, Key::H);
    window.press_with(CTRL_SHIFT, Key::Z);
    assert_eq!(window.journey(), renamed);
}

#[test]
fn the_menu_says_what_undo_would_undo() {
    let (_folder, mut window) = example();
    rename_first(&mut window, "Neu benannt");
    window.click("Bearbeiten");
    assert!(window.says("Rückgängig: Berührungspunkt „Neu benannt“ umbenennen"));
}
