//! Selecting: ranges, the rubber band, all of a kind.

use egui::{Event, Key, Modifiers, vec2};
use wegmarke::model::{Class, LaneKind, ObjectId};
use wegmarke::scene::Part;

use super::{example, touchpoint};
use crate::support::window::{CTRL, Window};

fn classes(window: &Window) -> Vec<Class> {
    let mut classes: Vec<_> = window
        .app()
        .selection()
        .iter()
        .filter_map(ObjectId::class)
        .collect();
    classes.sort_unstable();
    classes.dedup();
    classes
}

#[test]
fn shift_selects_all_from_the_first_one_on() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let ids: Vec<_> = journey
        .touchpoints()
        .take(6)
        .map(|s| s.touchpoint.id.clone())
        .collect();
    window.click_card(&ids[1]);
    let at = |window: &Window, i: usize| window.place_of(&ids[i], Part::Whole).center();
    window.click_with(Modifiers::SHIFT, at(&window, 4));
    let expected: Vec<ObjectId> = ids[1..=4].iter().map(ObjectId::from).collect();
    assert_eq!(window.app().selection(), expected);
    assert!(window.says("4 ausgewählt"));
    window.click_with(Modifiers::SHIFT, at(&window, 0));
    let back: Vec<ObjectId> = [&ids[1], &ids[0]].map(ObjectId::from).to_vec();
    assert_eq!(window.app().selection(), back, "from where it began");
    window.click_with(CTRL, at(&window, 0));
    assert_eq!(
        window.app().selection(),
        [ObjectId::from(&ids[1])],
        "Ctrl takes one out"
    );
    assert!(!window.is_marked_changed());
}

#[test]
fn a_box_over_empty_ground_selects_what_it_touches() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let step = &journey.stages[0].steps[0];
    let lane = journey
        .lanes
        .iter()
        .find(|l| l.shows == LaneKind::Touchpoints)
        .unwrap();
    let cards: Vec<ObjectId> = step.touchpoints.iter().map(|t| (&t.id).into()).collect();
    let cell = window.place_of(&step.id, Part::Cell(lane.id.clone()));
    let from = cell.left_bottom() + vec2(4.0, -4.0);
    let to = cell.right_top() + vec2(-4.0, 30.0);
    window.drag(from, to, Modifiers::NONE);
    let mut found = window.app().selection().to_vec();
    found.sort_unstable();
    let mut expected = cards.clone();
    expected.sort_unstable();
    assert_eq!(found, expected);
    window.let_go(to);
    assert_eq!(window.app().selection().len(), cards.len());
    // With Ctrl more of them.
    let other = &journey.stages[1].steps[0];
    let cell = window.place_of(&other.id, Part::Cell(lane.id.clone()));
    let from = cell.left_bottom() + vec2(4.0, -4.0);
    let to = cell.right_top() + vec2(-4.0, 30.0);
    window.drag(from, to, CTRL);
    let both = cards.len() + other.touchpoints.len();
    assert_eq!(window.app().selection().len(), both);
    window.press(Key::Escape);
    assert_eq!(
        window.app().selection().len(),
        cards.len(),
        "Esc gives the band up"
    );
    window.let_go(to);
    assert_eq!(window.app().selection().len(), cards.len());
    assert!(!window.is_marked_changed());
}

#[test]
fn with_space_the_same_drag_moves_the_map() {
    let (_folder, mut window) = example();
    let first = window.journey().stages[0].id.clone();
    let before = window.place_of(&first, Part::Whole);
    window.press(Key::Escape);
    let space = |pressed| Event::Key {
        key: Key::Space,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    window.harness.event(space(true));
    let from = before.center() + vec2(0.0, 300.0);
    let to = from + vec2(60.0, 20.0);
    window.drag(from, to, Modifiers::NONE);
    window.let_go(to);
    window.harness.event(space(false));
    window.settle();
    let after = window.place_of(&first, Part::Whole);
    assert!(after.min.x > before.min.x + 20.0, "{before:?} → {after:?}");
    assert!(window.app().selection().is_empty());
    assert!(!window.is_marked_changed());
}

#[test]
fn all_of_a_kind_are_selected() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    window.press(Key::Escape);
    window.click_at(window.place_of(&journey.stages[0].id, Part::Whole).center());
    window.press(Key::Escape);
    window.press_with(CTRL, Key::A);
    assert_eq!(
        window.app().selection().len(),
        journey.touchpoints().count()
    );
    window.click_at(
        window
            .place_of(&journey.stages[0].id, Part::Whole)
            .left_top()
            + vec2(5.0, 5.0),
    );
    window.press_with(CTRL, Key::A);
    assert_eq!(window.app().selection().len(), journey.stages.len());
    assert_eq!(classes(&window), [Class::Stage]);
}

#[test]
fn all_in_the_stage_or_lane_are_selected_from_the_menu() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let cart = touchpoint(&journey, "Warenkorb");
    let stage = journey.touchpoint(&cart).unwrap().stage.clone();
    window.click_card(&cart);
    window.click("Bearbeiten");
    window.click("Alle in der Phase auswählen");
    let in_stage: usize = stage.steps.iter().map(|s| s.touchpoints.len()).sum();
    assert_eq!(window.app().selection().len(), in_stage);
    let lane = journey
        .lanes
        .iter()
        .find(|l| l.shows == LaneKind::Actions)
        .unwrap();
    window.click_at(window.place_of(&lane.id, Part::Whole).center());
    window.click("Bearbeiten");
    window.click("Alle in der Zeile auswählen");
    assert_eq!(window.app().selection().len(), journey.steps().count());
    assert_eq!(classes(&window), [Class::Step]);
}
