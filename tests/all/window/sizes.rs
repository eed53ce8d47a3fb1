//! Columns and lanes, wider and higher.

use egui::{Key, Modifiers, vec2};
use wegmarke::model::Step;
use wegmarke::scene::Part;

use super::example;
use crate::support::window::{CTRL, Window};

const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);

fn width(window: &Window) -> Option<f64> {
    window.journey().stages[0].steps[0].width
}

#[test]
fn a_column_is_as_wide_as_its_edge_is_dragged() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let step = &before.stages[0].steps[0].id;
    let lane = &before.lanes[0].id;
    let cell = window.place_of(step, Part::Cell(lane.clone()));
    let edge = cell.right_center() + vec2(2.0, 0.0);
    let wider = edge + vec2(cell.width() / 2.0, 0.0);
    window.drag(edge, wider, Modifiers::NONE);
    assert_eq!(
        width(&window),
        Some(264.0),
        "half as wide again, shown at once"
    );
    let title = window.place_of(step, Part::Title);
    assert!(title.width() > cell.width() * 1.4);
    window.press(Key::Escape);
    window.let_go(wider);
    assert_eq!(window.journey(), before);
    assert!(!window.is_enabled("Rückgängig"));

    window.drag(edge, wider, Modifiers::NONE);
    window.let_go(wider);
    assert_eq!(width(&window), Some(264.0));
    window.double_click_at(wider);
    assert_eq!(width(&window), None, "a double click gives the width back");
    window.press_with(CTRL, Key::Z);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn a_column_is_never_wider_or_narrower_than_can_be_read() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let step = &before.stages[0].steps[0].id;
    let lane = &before.lanes[0].id;
    let cell = window.place_of(step, Part::Cell(lane.clone()));
    let edge = cell.right_center() + vec2(2.0, 0.0);
    for (by, limit) in [
        (-cell.width(), *Step::WIDTHS.start()),
        (cell.width() * 5.0, *Step::WIDTHS.end()),
    ] {
        window.drag(edge, edge + vec2(by, 0.0), Modifiers::NONE);
        assert_eq!(width(&window), Some(limit));
        window.press(Key::Escape);
        window.let_go(edge);
    }
}

#[test]
fn sizes_are_changed_by_keyboard() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let step = &before.stages[0].steps[0].id;
    window.click_at(window.place_of(step, Part::Title).center());
    window.press_with(ALT_SHIFT, Key::ArrowRight);
    assert_eq!(width(&window), Some(200.0));
    window.press_with(ALT_SHIFT, Key::ArrowLeft);
    assert_eq!(width(&window), None, "as wide as the others");
    let lane = before.lanes[0].id.clone();
    let label = |window: &Window| window.place_of(&lane, Part::Whole);
    let was = label(&window);
    window.click_at(was.center());
    window.press_with(ALT_SHIFT, Key::ArrowDown);
    assert!(label(&window).height() > was.height());
    assert!(window.journey().lanes[0].height.is_some());
    window.press_with(CTRL, Key::Z);
    window.press_with(CTRL, Key::Z);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn a_lane_is_as_high_as_its_edge_is_dragged() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let lane = before.lanes[0].id.clone();
    let label = window.place_of(&lane, Part::Whole);
    let edge = label.center_bottom();
    let lower = edge + vec2(0.0, 60.0);
    window.drag(edge, lower, Modifiers::NONE);
    window.let_go(lower);
    let now = window.place_of(&lane, Part::Whole);
    assert!(
        (now.height() - label.height() - 60.0).abs() < 6.0,
        "{} → {}",
        label.height(),
        now.height()
    );
    assert_eq!(window.journey().lanes[0].height.unwrap() % 8.0, 0.0);
    window.double_click_at(now.center_bottom());
    assert_eq!(window.journey().lanes[0].height, None);
    window.press_with(CTRL, Key::Z);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}
