//! The palette: typing what one wants.

use egui::{Key, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use wegmarke::model::ObjectId;

use super::{example, touchpoint};
use crate::support::window::{CTRL, Window};

/// The entry that Enter would take, with why it cannot be taken if it cannot.
fn meant(window: &Window) -> Option<String> {
    let entries = window
        .harness
        .query_all(By::new().role(Role::ListBoxOption));
    let mut meant = entries.filter(|e| {
        let node = e.accesskit_node();
        node.is_selected() == Some(true) || node.toggled() == Some(egui::accesskit::Toggled::True)
    });
    meant.next()?.accesskit_node().label()
}

fn open(window: &mut Window) {
    window.press_with(CTRL, Key::K);
    assert_eq!(window.dialog().as_deref(), Some("Befehle suchen"));
}

#[test]
fn a_command_is_typed_and_done() {
    let (_folder, mut window) = example();
    open(&mut window);
    window.type_text("gliederung");
    assert_eq!(meant(&window).as_deref(), Some("Gliederung"));
    window.press(Key::Enter);
    assert_eq!(window.dialog(), None);
    assert!(!window.says("Neue Phase anlegen") && !window.says("Phase anlegen"));
    open(&mut window);
    assert_eq!(
        meant(&window).as_deref(),
        Some("Gliederung"),
        "what was used last stands first"
    );
    window.press(Key::Escape);
    assert_eq!(window.dialog(), None);
}

#[test]
fn words_of_the_other_language_are_understood() {
    let (_folder, mut window) = example();
    open(&mut window);
    window.type_text("dark");
    assert_eq!(meant(&window).as_deref(), Some("Dunkel"));
}

#[test]
fn what_cannot_be_done_is_found_and_says_why() {
    let (_folder, mut window) = example();
    open(&mut window);
    window.type_text("wiederholen");
    let words = meant(&window).expect("it is found");
    assert!(words.contains("nichts zu wiederholen"), "{words}");
    window.press(Key::Enter);
    assert!(window.dialog().is_some(), "and cannot be chosen");
}

#[test]
fn one_goes_to_a_touchpoint_by_its_name() {
    let (_folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    open(&mut window);
    window.type_text("warenk");
    assert_eq!(meant(&window).as_deref(), Some("Warenkorb"));
    window.press(Key::Enter);
    assert_eq!(window.app().selection(), [ObjectId::from(cart)]);
    assert_eq!(window.dialog(), None);
}

#[test]
fn answers_are_offered_beside_commands() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let cart = touchpoint(&journey, "Warenkorb");
    let owner = journey.owners.last().unwrap();
    window.click_card(&cart);
    open(&mut window);
    window.type_text(&format!("zuständigkeit {}", owner.name));
    assert_eq!(
        meant(&window),
        Some(format!("Zuständigkeit: {}", owner.name))
    );
    window.press(Key::Enter);
    let after = window.journey();
    let spot = after.touchpoint(&cart).unwrap();
    assert_eq!(spot.touchpoint.owner.as_ref(), Some(&owner.id));
}

#[test]
fn arrows_walk_the_list_and_go_round() {
    let (_folder, mut window) = example();
    open(&mut window);
    let first = meant(&window);
    window.press(Key::ArrowDown);
    let second = meant(&window);
    assert_ne!(first, second);
    window.press(Key::ArrowUp);
    assert_eq!(meant(&window), first);
    window.press(Key::ArrowUp);
    window.press(Key::ArrowDown);
    assert_eq!(meant(&window), first);
}

#[test]
fn it_gives_the_keyboard_back() {
    let (_folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    open(&mut window);
    window.press(Key::Escape);
    window.press(Key::ArrowRight);
    assert_ne!(
        window.app().selection(),
        [ObjectId::from(cart)],
        "the arrows walk the map again"
    );
}

#[test]
fn it_opens_on_the_start_page_too() {
    let (_folder, mut window) = example();
    open(&mut window);
    window.type_text("startseite");
    window.press(Key::Enter);
    open(&mut window);
    window.type_text("rückgängig");
    let words = meant(&window).expect("it is found");
    assert!(words.contains("Erst eine Karte öffnen"), "{words}");
}

#[test]
fn a_finding_is_silenced_from_the_palette_and_from_the_audit() {
    let (_folder, mut window) = example();
    open(&mut window);
    window.type_text("stumm");
    let words = meant(&window).expect("it is found");
    assert!(words.contains("Befund stumm schalten"), "{words}");
    window.press(Key::Escape);
    let till = touchpoint(&window.journey(), "Kasse: Adresse und Versand");
    let silenced = |window: &Window| {
        let journey = window.journey();
        journey
            .touchpoint(&till)
            .unwrap()
            .touchpoint
            .silenced
            .clone()
    };
    let before = silenced(&window).len();
    window.click_card(&till);
    open(&mut window);
    window.type_text("stumm bruchstelle");
    window.press(Key::Enter);
    window.settle();
    window.type_text("Pilot bis Mai");
    window.press(Key::Enter);
    window.settle();
    let now = silenced(&window);
    assert_eq!(now.len(), before + 1);
    let last = now.last().unwrap();
    assert_eq!(
        (&*last.rule, &*last.reason),
        ("breakpoint", "Pilot bis Mai")
    );
    // The list of the audit is open, and each finding of a touchpoint has an eye.
    assert!(window.says("Durchgang 1"));
    let eye = By::new()
        .role(Role::Button)
        .label_contains("Stumm schalten");
    window
        .harness
        .query_all(eye)
        .next()
        .expect("an eye")
        .click();
    window.settle();
    window.type_text("Bekannt");
    window.press(Key::Enter);
    window.settle();
    let journey = window.journey();
    let known = |t: &wegmarke::model::Touchpoint| t.silenced.iter().any(|s| s.reason == "Bekannt");
    assert!(journey.touchpoints().any(|s| known(s.touchpoint)));
}
