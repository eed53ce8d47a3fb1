//! The points of the curve: selected, moved by keys, made by a click, set by a face.

use egui::{Key, Modifiers};
use wegmarke::model::{Id, LaneKind, ObjectId, Persona, Score, Step};
use wegmarke::scene::Part;

use super::example;
use crate::support::window::{CTRL, Window};

fn persona(window: &Window) -> Id<Persona> {
    window.journey().personas[0].id.clone()
}

fn score(window: &Window, step: &Id<Step>, persona: &Id<Persona>) -> Option<f64> {
    let journey = window.journey();
    journey
        .step(step)?
        .1
        .emotion(persona)?
        .score
        .map(Score::get)
}

/// Steps that this persona feels something at, in order.
fn felt(window: &Window, persona: &Id<Persona>) -> Vec<Id<Step>> {
    let journey = window.journey();
    let felt = journey.steps().filter(|(_, s)| s.felt(persona).is_some());
    felt.map(|(_, s)| s.id.clone()).collect()
}

#[test]
fn a_point_that_was_clicked_is_moved_by_the_arrow_keys() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let persona = persona(&window);
    let step = felt(&window, &persona)
        .into_iter()
        .find(|s| score(&window, s, &persona).is_some_and(|v| (-1.0..=1.0).contains(&v)))
        .expect("a point that can go up and down");
    let was = score(&window, &step, &persona).unwrap();
    let now = |window: &Window| score(window, &step, &persona).unwrap() - was;
    let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
    window.click_at(window.point_of_curve(&step, &persona));
    assert_eq!(window.app().selection(), [(&step).into()]);
    window.press(Key::ArrowUp);
    assert!(near(now(&window), 0.5));
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    assert!(near(now(&window), -0.5));
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    assert!(near(now(&window), -0.4));
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    assert!(near(now(&window), -0.5));
    for _ in 0..5 {
        window.press_with(CTRL, Key::Z);
    }
    assert_eq!(window.journey(), before, "each is a step of history");
}

#[test]
fn left_and_right_walk_along_the_curve_and_delete_removes_the_score() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let persona = persona(&window);
    let steps = felt(&window, &persona);
    window.click_at(window.point_of_curve(&steps[0], &persona));
    window.press(Key::ArrowRight);
    assert_eq!(window.app().selection(), [(&steps[1]).into()]);
    window.press(Key::ArrowRight);
    window.press(Key::ArrowLeft);
    assert_eq!(window.app().selection(), [(&steps[1]).into()]);
    assert!(score(&window, &steps[1], &persona).is_some());
    window.press(Key::Delete);
    assert_eq!(score(&window, &steps[1], &persona), None);
    assert!(window.journey().step(&steps[1]).is_some(), "the step stays");
    assert!(window.says("Gefühl entfernt"));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
    // Without a point, the keys mean the step again.
    window.press_with(CTRL, Key::Num9);
    window.click_at(window.place_of(&steps[0], Part::Title).center());
    window.press_with(CTRL, Key::ArrowUp);
    assert_ne!(
        score(&window, &steps[0], &persona),
        before
            .step(&steps[0])
            .unwrap()
            .1
            .emotion(&persona)
            .unwrap()
            .score
            .map(Score::get)
    );
}

#[test]
fn a_click_on_the_empty_curve_makes_a_point() {
    let (_folder, mut window) = example();
    let persona = persona(&window);
    let lane = window
        .journey()
        .lanes
        .iter()
        .find(|l| l.shows == LaneKind::Emotions)
        .unwrap()
        .id
        .clone();
    // Nobody feels anything there any more, not even at a touchpoint.
    let journey = window.journey();
    let alone = journey.steps().map(|(_, s)| s).find(|s| {
        s.emotion(&persona).is_some_and(|e| e.score.is_some())
            && s.touchpoints.iter().all(|t| t.emotions.is_empty())
    });
    let step = alone.expect("only the step itself is felt").id.clone();
    window.click_at(window.point_of_curve(&step, &persona));
    window.press(Key::Delete);
    window.press(Key::Escape);
    let bare = window.journey();
    assert_eq!(score(&window, &step, &persona), None);
    let cell = window.place_of(&step, Part::Cell(lane));
    window.click_at(egui::pos2(
        cell.min.x + 6.0,
        cell.min.y + cell.height() * 0.3,
    ));
    let made = score(&window, &step, &persona).expect("a point where it was clicked");
    assert!(made > 0.0 && (made * 2.0).fract() == 0.0, "{made}");
    assert_eq!(window.app().selection(), [(&step).into()]);
    window.press(Key::ArrowDown);
    assert_eq!(score(&window, &step, &persona), Some(made - 0.5));
    window.press_with(CTRL, Key::Z);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), bare);
}

#[test]
fn a_face_of_the_scale_sets_the_selected_steps() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let persona = persona(&window);
    let lane = before.lanes.iter().find(|l| l.shows == LaneKind::Emotions);
    let lane = lane.unwrap().id.clone();
    let steps: Vec<_> = before.steps().take(2).map(|(_, s)| s.id.clone()).collect();
    let sad = window.place_of(&lane, Part::Face(-2)).center();
    window.press(Key::Escape);
    window.click_at(sad);
    assert_eq!(window.journey(), before, "nothing is selected");
    window.click_at(window.place_of(&steps[0], Part::Title).center());
    window.click_with(CTRL, window.place_of(&steps[1], Part::Title).center());
    window.click_at(sad);
    for step in &steps {
        assert_eq!(score(&window, step, &persona), Some(-2.0));
    }
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before, "one step of history");
}

#[test]
fn delete_at_a_point_that_the_arrow_keys_have_led_to_removes_the_score_and_not_the_step() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let persona = persona(&window);
    // The status line says what the keys mean.
    let is_point = |window: &Window| window.says("Entf: Punkt der Kurve entfernen");
    let step = felt(&window, &persona)[0].clone();
    window.click_at(window.place_of(&step, Part::Title).center());
    // Through the column, past whatever stands in it.
    for _ in 0..30 {
        window.press(Key::ArrowDown);
        if is_point(&window) {
            break;
        }
    }
    assert!(is_point(&window), "the keys lead to the point");
    let step = match window.app().selection() {
        [ObjectId::Step(step)] => step.clone(),
        other => panic!("{other:?}"),
    };
    assert!(!window.says("Enter: Neuer Berührungspunkt"));
    window.press(Key::ArrowDown);
    assert_eq!(window.journey(), before, "the arrows lead on");
    window.press(Key::ArrowUp);
    assert!(is_point(&window));
    window.press(Key::Delete);
    assert_eq!(score(&window, &step, &persona), None);
    assert!(window.journey().step(&step).is_some(), "the step stays");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn a_point_that_is_taken_back_stays_under_the_eye() {
    let (_folder, mut window) = example();
    let persona = persona(&window);
    let step = felt(&window, &persona).remove(0);
    let journey = window.journey();
    let mut lanes = journey.lanes.iter();
    let lane = lanes.find(|lane| lane.shows == LaneKind::Emotions).unwrap();
    let cell = |window: &Window| window.place_of(&step, Part::Cell(lane.id.clone()));
    window.click_at(window.point_of_curve(&step, &persona));
    for _ in 0..4 {
        window.press_with(CTRL, Key::Plus);
    }
    let middle = egui::pos2(720.0, 450.0);
    window.scroll(middle, middle - window.point_of_curve(&step, &persona));
    window.press(Key::ArrowUp);
    let stood = cell(&window);
    window.press_with(CTRL, Key::Z);
    assert_eq!(cell(&window), stood, "undone");
    window.press_with(CTRL, Key::Y);
    assert_eq!(cell(&window), stood, "redone");
}
