//! Menus, context menus and the list of commands behind them; narrow windows.

use egui::{Key, Modifiers, Role, Vec2};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use wegmarke::scene::Part;

use super::{CTRL_SHIFT, example, touchpoint};
use crate::support::window::Window;

fn offers(window: &Window, label: &str) -> bool {
    let entry = By::new().label(label);
    window.harness.query_all(entry).next().is_some()
}

#[test]
fn the_menus_are_walked_with_the_keyboard_alone() {
    let (_folder, mut window) = example();
    window.press(Key::F10);
    assert!(offers(&window, "Neue Karte"), "F10 opens the first menu");
    window.press(Key::ArrowRight);
    assert!(offers(&window, "Duplizieren"), "the arrows go to the next");
    window.press(Key::ArrowLeft);
    window.press(Key::ArrowDown);
    window.press(Key::Escape);
    assert!(!offers(&window, "Speichern unter …"));
}

#[test]
fn the_menu_of_a_card_offers_what_can_be_done_with_it() {
    let (_folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    let at = window.place_of(&cart, Part::Whole).center();
    window.right_click_at(at);
    for label in ["Umbenennen", "Gewicht", "Moment der Wahrheit", "Löschen"] {
        assert!(offers(&window, label), "{label}");
    }
    assert_eq!(window.app().selection(), [cart.clone().into()]);
    window.press(Key::Escape);
    // The same by keyboard.
    window.press_with(Modifiers::SHIFT, Key::F10);
    let was = window
        .journey()
        .touchpoint(&cart)
        .unwrap()
        .touchpoint
        .moment_of_truth;
    let entry = By::new().role(Role::CheckBox).label("Moment der Wahrheit");
    window
        .harness
        .query_all(entry)
        .last()
        .expect("the menu is open")
        .click();
    window.settle();
    let after = window.journey();
    assert_ne!(
        after.touchpoint(&cart).unwrap().touchpoint.moment_of_truth,
        was
    );
}

#[test]
fn no_menu_is_higher_than_a_small_window() {
    let (_folder, mut window) = example();
    let size = egui::vec2(960.0, 600.0);
    window.harness.set_size(size);
    window.settle();
    window.press(Key::F10);
    for _ in 0..6 {
        let whole = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
        let open = window.harness.ctx.memory(|m| {
            let layers = m.areas().visible_layer_ids();
            let menus = layers
                .into_iter()
                .filter(|l| l.order == egui::Order::Foreground);
            menus.filter_map(|l| m.area_rect(l.id)).collect::<Vec<_>>()
        });
        assert!(!open.is_empty());
        assert!(
            open.iter().all(|menu| whole.contains_rect(*menu)),
            "{open:?}"
        );
        window.press(Key::ArrowRight);
    }
}

#[test]
fn the_menu_of_a_lane_hides_it() {
    let (_folder, mut window) = example();
    let lane = window.journey().lanes[0].id.clone();
    let at = window.place_of(&lane, Part::Whole).center();
    window.right_click_at(at);
    assert!(!offers(&window, "Duplizieren"), "a lane is there once");
    let named = By::new()
        .role(Role::Button)
        .label("Zeile „Handlungen“ ausblenden");
    window.harness.get(named).click();
    window.settle();
    assert!(window.journey().lane(&lane).unwrap().hidden);
}

#[test]
fn the_menu_key_opens_the_menu_of_what_is_selected_and_arrows_walk_it() {
    let (_folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    window.press(Key::Menu);
    assert!(offers(&window, "Umbenennen"));
    window.press(Key::ArrowDown);
    let focused = window
        .harness
        .query_all(By::new().label("Umbenennen"))
        .any(|node| node.accesskit_node().is_focused());
    assert!(focused, "the first entry has the keyboard");
    assert_eq!(window.app().selection(), [cart.into()], "the map stays");
}

#[test]
fn a_narrow_window_keeps_room_for_the_map() {
    let (_folder, mut window) = example();
    let shows_outline = |window: &Window| offers(window, "Phase anlegen");
    assert!(shows_outline(&window));
    window.harness.set_size(Vec2::new(1000.0, 800.0));
    window.settle();
    assert!(!shows_outline(&window), "one panel of the two steps back");
    window.press_with(CTRL_SHIFT, Key::O);
    assert!(shows_outline(&window), "and comes in front when asked for");
    window.press_with(CTRL_SHIFT, Key::O);
    assert!(!shows_outline(&window));
    window.press_with(CTRL_SHIFT, Key::O);
    window.harness.set_size(Vec2::new(1440.0, 900.0));
    window.settle();
    assert!(shows_outline(&window));
}

#[test]
fn a_menu_goes_when_the_map_moves_below_it() {
    let (_folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    let at = window.place_of(&cart, Part::Whole).center();
    window.right_click_at(at);
    assert!(offers(&window, "Duplizieren"));
    window.settle();
    assert!(
        offers(&window, "Duplizieren"),
        "it stays as long as nothing moves"
    );
    window.scroll(at - Vec2::new(120.0, 0.0), Vec2::new(0.0, -30.0));
    assert!(!offers(&window, "Duplizieren"));
}
