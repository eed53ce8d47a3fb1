//! One attribute of many objects at once.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use wegmarke::model::{Id, ObjectId, Period, Touchpoint};
use wegmarke::scene::Part;

use super::{example, touchpoint};
use crate::support::window::{CTRL, Window};

fn select(window: &mut Window, ids: &[Id<Touchpoint>]) {
    window.click_card(&ids[0]);
    for id in &ids[1..] {
        let at = window.place_of(id, Part::Whole).center();
        window.click_with(CTRL, at);
    }
    assert_eq!(window.app().selection().len(), ids.len());
}

fn press(window: &mut Window, role: Role, label: &str) {
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

fn value_of(window: &Window, label: &str) -> Option<String> {
    let field = window.harness.get_by_role_and_label(Role::ComboBox, label);
    field.accesskit_node().value()
}

#[test]
fn an_owner_is_given_to_many_in_one_step() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let ids = [
        "Warenkorb",
        "Modelle nebeneinander",
        "Laufanalyse per Handyvideo",
    ]
    .map(|t| touchpoint(&before, t));
    select(&mut window, &ids);
    let owner = before.owners.last().unwrap();
    press(&mut window, Role::ComboBox, "Zuständigkeit");
    let row = By::new().role(Role::Button).label(&owner.name);
    window
        .harness
        .query_all(row)
        .last()
        .expect("it is in the list")
        .click();
    window.settle();
    let after = window.journey();
    for id in &ids {
        let own = &after.touchpoint(id).unwrap().touchpoint.owner;
        assert_eq!(own.as_ref(), Some(&owner.id));
    }
    assert_eq!(
        value_of(&window, "Zuständigkeit").as_deref(),
        Some(owner.name.as_str())
    );
    assert_eq!(window.app().selection().len(), 3, "they stay selected");
    window.press(Key::Escape);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before, "one step of history");
}

#[test]
fn what_differs_is_shown_as_such() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let all: Vec<_> = journey.touchpoints().map(|s| s.touchpoint).collect();
    let first = all.iter().find(|t| t.kind.is_some()).unwrap();
    let other = all
        .iter()
        .find(|t| t.kind.is_some() && t.kind != first.kind)
        .unwrap();
    select(&mut window, &[first.id.clone(), other.id.clone()]);
    assert_eq!(value_of(&window, "Art").as_deref(), Some("verschieden"));
    let marked = |ids: &[&Id<Touchpoint>], window: &Window| {
        let journey = window.journey();
        ids.iter()
            .all(|id| journey.touchpoint(id).unwrap().touchpoint.moment_of_truth)
    };
    let truth = all.iter().find(|t| t.moment_of_truth).unwrap();
    let plain = all.iter().find(|t| !t.moment_of_truth).unwrap();
    select(&mut window, &[truth.id.clone(), plain.id.clone()]);
    press(&mut window, Role::CheckBox, "Moment der Wahrheit · 1/2");
    assert!(marked(&[&truth.id, &plain.id], &window));
    press(&mut window, Role::CheckBox, "Moment der Wahrheit");
    assert!(!marked(&[&truth.id], &window) && !marked(&[&plain.id], &window));
}

#[test]
fn a_channel_is_given_to_all_and_taken_from_all() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let all: Vec<_> = before.touchpoints().map(|s| s.touchpoint).collect();
    let with = all
        .iter()
        .find(|t| t.channels.iter().any(|c| c.as_str() == "email"))
        .unwrap();
    let without = all
        .iter()
        .find(|t| !t.channels.is_empty() && !t.channels.iter().any(|c| c.as_str() == "email"))
        .unwrap();
    let ids = [with.id.clone(), without.id.clone()];
    select(&mut window, &ids);
    window.click("E-Mail · 1/2: allen 2 geben");
    let has = |window: &Window, id: &Id<Touchpoint>| {
        let journey = window.journey();
        let channels = &journey.touchpoint(id).unwrap().touchpoint.channels;
        channels.iter().any(|c| c.as_str() == "email")
    };
    assert!(ids.iter().all(|id| has(&window, id)));
    window.click("„E-Mail“ entfernen");
    assert!(!ids.iter().any(|id| has(&window, id)));
    window.press_with(CTRL, Key::Z);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn all_stages_have_a_form_of_what_they_share() {
    let (_folder, mut window) = example();
    let stages = window.journey().stages.clone();
    let at = window.place_of(&stages[0].id, Part::Title).center();
    window.click_at(at);
    window.press_with(CTRL, Key::A);
    assert!(window.says(&format!("{} Phasen", stages.len())));
    press(&mut window, Role::ComboBox, "Farbe");
    let row = By::new().role(Role::Button).label("Grün");
    window.harness.query_all(row).last().unwrap().click();
    window.settle();
    let after = window.journey();
    let colour = after.stages[0].colour;
    assert!(colour.is_some() && after.stages.iter().all(|s| s.colour == colour));
    let told = format!("{} Phasen geändert", stages.len());
    assert!(window.says(&told), "with a way back");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey().stages, stages);
}

#[test]
fn the_keyboard_stays_on_what_was_pressed() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let shop = |t: &Touchpoint| t.channels.iter().any(|c| c.as_str() == "online_shop");
    let one = |with: bool| {
        let mut all = before.touchpoints().map(|s| s.touchpoint);
        all.find(|t| shop(t) == with).unwrap().id.clone()
    };
    select(&mut window, &[one(true), one(false)]);
    let chip = By::new()
        .role(Role::Button)
        .label_contains(": allen 2 geben");
    window.harness.get_all(chip).next().unwrap().focus();
    window.settle();
    window.press(Key::Enter);
    let focused = |window: &Window| {
        let mut nodes = window.harness.root().children_recursive();
        nodes
            .find(|n| n.is_focused())
            .and_then(|n| n.accesskit_node().label())
    };
    let cross = focused(&window).unwrap_or_default();
    assert!(cross.ends_with("entfernen"), "{cross}");
    window.press(Key::Enter);
    assert_eq!(
        focused(&window).as_deref(),
        Some("Kanal hinzufügen"),
        "the chip is gone, its row is not"
    );
}

#[test]
fn objects_of_several_classes_share_what_can_be_done() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let cart = touchpoint(&before, "Warenkorb");
    window.click_card(&cart);
    let step = before.stages[0].steps[0].id.clone();
    window.click_with(CTRL, window.place_of(&step, Part::Title).center());
    assert!(window.says("1 × Berührungspunkt · 1 × Schritt"));
    window.click("Löschen");
    let after = window.journey();
    assert!(!after.contains(&ObjectId::from(&cart)) && !after.contains(&ObjectId::from(&step)));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn a_period_of_stages_is_changed_and_never_taken_away() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    for (i, stage) in journey.stages.iter().take(2).enumerate() {
        let at = window.place_of(&stage.id, Part::Title).center();
        let held = if i == 0 { Modifiers::NONE } else { CTRL };
        window.click_with(held, at);
    }
    assert_eq!(window.app().selection().len(), 2);
    let unset = |window: &Window| {
        let row = By::new().role(Role::Button).label("nicht gesetzt");
        window.harness.query_all(row).count()
    };
    press(&mut window, Role::ComboBox, "Farbe");
    assert_eq!(unset(&window), 1, "a colour can be");
    window.press(Key::Escape);
    press(&mut window, Role::ComboBox, "Abschnitt");
    assert_eq!(unset(&window), 0);
    press(&mut window, Role::Button, "Nach dem Kauf");
    let after = window.journey();
    let periods = after.stages.iter().take(2).map(|s| s.period);
    assert!(periods.eq([Period::After; 2]));
}

#[test]
fn a_chip_that_some_have_says_what_a_press_does() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let ids = ["Warenkorb", "Laufanalyse per Handyvideo"].map(|t| touchpoint(&before, t));
    select(&mut window, &ids);
    let chip = By::new().role(Role::CheckBox).label_contains("· 1/2");
    let chip = window.harness.query_all(chip).next().expect("one has it");
    let at = chip.rect().center();
    let told = |window: &Window| {
        let tip = By::new().label("allen 2 geben");
        window.harness.query_all(tip).count()
    };
    assert_eq!(told(&window), 0);
    window.harness.hover_at(at);
    window.harness.run_steps(60);
    assert_eq!(told(&window), 1);
}
