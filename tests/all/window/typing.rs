//! Making a map with the keyboard.

use std::path::Path;

use egui::Key;
use wegmarke::file;
use wegmarke::model::ObjectId;
use wegmarke::scene::Part;

use super::{CTRL_SHIFT, example, save_as, titles_beside, touchpoint};
use crate::support::window::CTRL;

#[test]
fn a_touchpoint_is_added_by_keyboard_and_taken_back() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let cart = touchpoint(&before, "Warenkorb");
    window.click_card(&cart);
    window.press(Key::Enter);
    window.type_text("Merkzettel");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let after = window.journey();
    assert_eq!(
        titles_beside(&after, &cart)[..2],
        ["Warenkorb", "Merkzettel"]
    );
    let added = touchpoint(&after, "Merkzettel");
    assert_eq!(window.app().selection(), [added.into()]);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before, "one step back");
    assert!(!window.is_marked_changed());
    window.press_with(CTRL_SHIFT, Key::Z);
    assert_eq!(window.journey(), after);
}

#[test]
fn several_touchpoints_are_captured_without_touching_the_mouse() {
    let (_folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    window.press(Key::Enter);
    for title in ["Eins", "Zwei"] {
        window.type_text(title);
        window.press(Key::Enter);
    }
    assert_eq!(
        titles_beside(&window.journey(), &cart)[..3],
        ["Warenkorb", "Eins", "Zwei"]
    );
}

#[test]
fn a_new_step_and_a_new_stage_are_named_where_they_appear() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let cart = touchpoint(&journey, "Warenkorb");
    let here = journey.touchpoint(&cart).unwrap().step.id.clone();
    window.click_card(&cart);
    window.press_with(CTRL, Key::Enter);
    window.type_text("Zögert");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let steps: Vec<_> = window
        .journey()
        .steps()
        .map(|(_, s)| (s.id.clone(), s.title.clone()))
        .collect();
    let place = steps.iter().position(|(id, _)| *id == here).unwrap();
    assert_eq!(steps[place + 1].1, "Zögert");
    window.press_with(CTRL_SHIFT, Key::Enter);
    window.type_text("Abbruch");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let stages: Vec<_> = window
        .journey()
        .stages
        .iter()
        .map(|s| s.name.clone())
        .collect();
    assert!(stages.contains(&"Abbruch".to_owned()), "{stages:?}");
    window.press_with(CTRL, Key::Z);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), journey);
}

#[test]
fn escape_leaves_no_trace_of_a_renaming() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let cart = touchpoint(&before, "Warenkorb");
    window.click_card(&cart);
    window.press(Key::F2);
    window.type_text("Einkaufswagen");
    assert_eq!(
        window
            .app()
            .journey()
            .touchpoint(&cart)
            .unwrap()
            .touchpoint
            .title,
        "Einkaufswagen",
        "seen at once"
    );
    window.press(Key::Escape);
    assert_eq!(window.journey(), before);
    assert!(!window.is_enabled("Rückgängig"), "nothing to undo");
    assert!(!window.is_marked_changed());
    window.press(Key::F2);
    window.type_text("Einkaufswagen");
    window.press(Key::Enter);
    assert_eq!(
        window
            .app()
            .journey()
            .touchpoint(&cart)
            .unwrap()
            .touchpoint
            .title,
        "Einkaufswagen"
    );
    assert!(window.is_enabled("Rückgängig"));
}

#[test]
fn a_new_touchpoint_that_was_not_meant_is_taken_back_with_undo() {
    let (_folder, mut window) = example();
    let before = window.journey();
    window.click_card(&touchpoint(&before, "Warenkorb"));
    window.press(Key::Enter);
    window.type_text("Doch ni");
    window.press(Key::Escape);
    touchpoint(&window.journey(), "Doch ni");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
    assert!(!window.is_enabled("Rückgängig"));
}

#[test]
fn what_is_deleted_comes_back_and_what_is_duplicated_stands_below() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let cart = touchpoint(&before, "Warenkorb");
    window.click_card(&cart);
    window.press(Key::Delete);
    assert!(window.app().journey().touchpoint(&cart).is_none());
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
    window.click_card(&cart);
    window.press_with(CTRL, Key::D);
    let titles = titles_beside(&window.journey(), &cart);
    assert_eq!(titles[0], "Warenkorb");
    assert!(titles[1].starts_with("Warenkorb"), "{titles:?}");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn several_cards_go_together_and_come_back_together() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let both = ["Warenkorb", "Produktseite mit Passform"].map(|title| touchpoint(&before, title));
    window.click_card(&both[0]);
    let at = window.place_of(&both[1], Part::Whole).center();
    window.click_with(CTRL, at);
    assert_eq!(window.app().selection(), both.clone().map(ObjectId::from));
    window.press(Key::Delete);
    assert_eq!(
        window.app().journey().touchpoints().count(),
        before.touchpoints().count() - 2
    );
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

/// Whoever presses Ctrl+S or the cross of the window means what stands there, the last letter included.
#[test]
fn what_is_just_being_typed_is_not_lost() {
    let (folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    save_as(&mut window, "laufschuhe");
    let path = folder.path().join("laufschuhe.journey.ron");
    let title = |path: &Path| {
        file::read(path)
            .unwrap()
            .touchpoint(&cart)
            .unwrap()
            .touchpoint
            .title
            .clone()
    };
    window.click_card(&cart);
    window.press(Key::F2);
    window.type_text("Einkaufskorb");
    window.press_with(CTRL, Key::S);
    assert_eq!(title(&path), "Einkaufskorb");
    window.press(Key::Enter);
    assert!(!window.is_marked_changed());
    window.press(Key::F2);
    window.type_text("Einkaufswagen");
    assert!(!window.close(), "it asks");
    window.click("Speichern");
    assert!(window.wants_to_close());
    assert_eq!(title(&path), "Einkaufswagen");
}
