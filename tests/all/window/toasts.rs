//! Passing messages.

use egui::{Key, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};

use super::{example, touchpoint};
use crate::support::window::{CTRL, Window};

fn press_button_in_message(window: &mut Window, label: &str) {
    let button = By::new().role(Role::Button).label(label);
    window
        .harness
        .query_all(button)
        .last()
        .expect("the message has this button")
        .click();
    window.settle();
}

#[test]
fn what_was_deleted_is_named_read_out_and_brought_back() {
    let (_folder, mut window) = example();
    let before = window.journey();
    window.click_card(&touchpoint(&before, "Warenkorb"));
    window.press(Key::Delete);
    let words = "Berührungspunkt „Warenkorb“ gelöscht";
    let message = window
        .harness
        .query_all(By::new().label(words))
        .find(|node| node.accesskit_node().live() == egui::accesskit::Live::Polite);
    assert!(message.is_some(), "a live region, for those who hear it");
    press_button_in_message(&mut window, "Rückgängig");
    assert_eq!(window.journey(), before);
    assert!(!window.says(words));
}

#[test]
fn an_offer_is_withdrawn_when_the_map_has_gone_on() {
    let (_folder, mut window) = example();
    let before = window.journey();
    window.click_card(&touchpoint(&before, "Warenkorb"));
    window.press(Key::Delete);
    assert!(window.says("gelöscht"));
    window.press_with(CTRL, Key::Z);
    assert!(!window.says("„Warenkorb“ gelöscht"));
}

#[test]
fn a_message_goes_by_itself_but_not_under_the_pointer() {
    let (_folder, mut window) = example();
    window.click_card(&touchpoint(&window.journey(), "Warenkorb"));
    window.press(Key::Delete);
    let words = "„Warenkorb“ gelöscht";
    let close = By::new().role(Role::Button).label("Meldung schließen");
    let at = window.harness.get(close).rect().center();
    window.harness.hover_at(at);
    window.harness.run_steps(600);
    assert!(window.says(words), "whoever reads is not hurried");
    window.harness.hover_at(egui::pos2(700.0, 300.0));
    window.harness.run_steps(600);
    assert!(!window.says(words));
}
