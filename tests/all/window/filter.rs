//! The filter bar: chips, dimming and hiding, and what is added meanwhile.

use egui::{Key, Role};
use egui_kittest::kittest::{By, Queryable as _};
use wegmarke::scene::{Part, Subject};

use super::{CTRL_SHIFT, example, touchpoint};
use crate::support::window::Window;

/// Chooses a value in the menu for a new condition.
fn add(window: &mut Window, attribute: &str, value: Option<&str>) {
    window.click("Filter hinzufügen");
    match value {
        None => {
            let entry = By::new().role(Role::CheckBox).label(attribute);
            window.harness.get(entry).click();
        }
        Some(value) => {
            window.click(attribute);
            let entry = By::new().role(Role::CheckBox).label(value);
            window.harness.get(entry).click();
        }
    }
    window.settle();
    window.press(Key::Escape);
}

fn shows(window: &Window, title: &str) -> bool {
    let subject = Subject {
        object: touchpoint(&window.journey(), title).into(),
        part: Part::Whole,
    };
    window.app().canvas_rect_of(&subject).is_some()
}

#[test]
fn conditions_become_chips_that_can_be_taken_away() {
    let (_folder, mut window) = example();
    let of = window.journey().touchpoints().count();
    window.press_with(CTRL_SHIFT, Key::F);
    add(&mut window, "Zuständigkeit", Some("Marketing"));
    assert!(window.says("Zuständigkeit: Marketing"));
    assert!(window.says(&format!(" von {of}")), "how many match");
    add(&mut window, "Zuständigkeit", Some("ohne Zuständige"));
    assert!(window.says("Zuständigkeit: Marketing oder ohne Zuständige"));
    add(&mut window, "Moment der Wahrheit", None);
    assert!(window.says(&format!("0 von {of}")) || window.says(&format!("1 von {of}")));
    window.click("Entfernen: Zuständigkeit: Marketing oder ohne Zuständige");
    assert!(!window.says("Marketing oder"));
    window.click("Aufheben");
    assert!(!window.says(&format!(" von {of}")));
}

#[test]
fn others_are_dimmed_or_hidden_and_hiding_leaves_no_hole() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let mine = |truth: bool| {
        let found = journey
            .touchpoints()
            .find(|s| s.touchpoint.moment_of_truth == truth);
        found.unwrap().touchpoint.title.clone()
    };
    let (decisive, other) = (mine(true), mine(false));
    window.press_with(CTRL_SHIFT, Key::F);
    add(&mut window, "Moment der Wahrheit", None);
    assert!(
        shows(&window, &decisive) && shows(&window, &other),
        "dimmed"
    );
    let hide = By::new().role(Role::RadioButton).label_contains("Rest weg");
    window.harness.get(hide).click();
    window.settle();
    assert!(
        shows(&window, &decisive) && !shows(&window, &other),
        "hidden"
    );

    // What is new must be seen: the others come back, pale.
    let id = touchpoint(&journey, &decisive);
    window.click_card(&id);
    window.press(Key::Enter);
    window.type_text("Ganz neu");
    window.press(Key::Enter);
    assert!(shows(&window, "Ganz neu") && shows(&window, &other));
}

#[test]
fn what_is_gone_to_tells_of_the_filter_that_pales_it() {
    let (_folder, mut window) = example();
    window.press_with(CTRL_SHIFT, Key::F);
    window.type_text("xyzzy");
    window.press(Key::Escape);
    let stage = window.journey().stages[0].name.clone();
    let row = By::new().role(Role::Button).label_contains(&stage);
    window.harness.get_all(row).next().unwrap().click();
    window.settle();
    assert!(window.says("Passt nicht zum Filter"));
    let clear = By::new().role(Role::Button).label("Filter aufheben");
    window.harness.get_all(clear).last().unwrap().click();
    window.settle();
    let of = window.journey().touchpoints().count();
    assert!(!window.says(&format!(" von {of}")));
}

#[test]
fn words_filter_while_they_are_typed() {
    let (_folder, mut window) = example();
    window.press_with(CTRL_SHIFT, Key::F);
    let field = By::new()
        .role(Role::TextInput)
        .label("Text in Titel oder Notiz …");
    window.harness.get(field).click();
    window.settle();
    window.type_text("gutschein");
    let of = window.journey().touchpoints().count();
    assert!(window.says(&format!(" von {of}")));
    assert!(!window.says(&format!("{of} von {of}")));
}
