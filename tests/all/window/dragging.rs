//! Dragging: points of the curve and cards.

use egui::{Key, Modifiers, vec2};
use wegmarke::model::{Evidence, Id, Journey, Persona, Score, Step};
use wegmarke::scene::Part;

use super::{example, rename_first, touchpoint};
use crate::support::window::{CTRL, Window};

/// The first persona, and one of its steps that has an emotion of its own.
fn felt(journey: &Journey) -> (Id<Persona>, Id<Step>) {
    let persona = journey.personas[0].id.clone();
    let step = journey
        .steps()
        .map(|(_, s)| s)
        .find(|s| score_in(s, &persona).is_some());
    let step = step.expect("somebody feels something").id.clone();
    (persona, step)
}

fn score_in(step: &Step, persona: &Id<Persona>) -> Option<f64> {
    step.emotion(persona)?.score.map(Score::get)
}

fn score(window: &Window, step: &Id<Step>, persona: &Id<Persona>) -> f64 {
    score_in(window.app().journey().step(step).unwrap().1, persona).unwrap()
}

/// Points of the screen from a score to the next, measured between two points of the curve.
fn points_a_score(window: &Window, persona: &Id<Persona>) -> f32 {
    let journey = window.journey();
    let places: Vec<(f64, f32)> = journey
        .steps()
        .filter_map(|(_, s)| {
            Some((
                score_in(s, persona)?,
                window.point_of_curve(&s.id, persona).y,
            ))
        })
        .collect();
    let highest = places.iter().max_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
    let lowest = places.iter().min_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
    (lowest.1 - highest.1) / (highest.0 - lowest.0) as f32
}

#[test]
fn a_point_of_the_curve_is_dragged_and_snaps() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let (persona, step) = felt(&before);
    let was = score(&window, &step, &persona);
    let unit = points_a_score(&window, &persona);
    let at = window.point_of_curve(&step, &persona);
    // Towards the middle, by a little less than a whole score.
    let towards = if was > 0.0 { 1.0 } else { -1.0 };
    let to = at + vec2(0.0, unit * 0.93 * towards);
    window.drag(at, to, Modifiers::NONE);
    let expected = ((was - f64::from(towards) * 0.93) * 2.0).round() / 2.0;
    assert_eq!(
        score(&window, &step, &persona),
        expected,
        "shown while it is dragged, in halves"
    );
    window.let_go(to);
    assert_eq!(score(&window, &step, &persona), expected);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before, "a drag is one step of history");
    assert!(!window.is_enabled("Rückgängig"));
}

#[test]
fn a_score_that_is_moved_by_hand_is_no_longer_what_people_answered() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let (persona, step) = felt(&before);
    let evidence = |journey: &Journey| {
        let step = journey.step(&step).unwrap().1;
        step.emotion(&persona).unwrap().evidence.clone()
    };
    assert!(evidence(&before).is_some_and(|e| e.n().is_some()));
    let at = window.point_of_curve(&step, &persona);
    let unit = points_a_score(&window, &persona);
    let towards = if score(&window, &step, &persona) > 0.0 {
        1.0
    } else {
        -1.0
    };
    let to = at + vec2(0.0, unit * towards);
    window.drag(at, to, Modifiers::NONE);
    window.drag(to, at, Modifiers::NONE);
    window.let_go(at);
    assert_eq!(window.journey(), before, "back where it was");

    window.drag(at, to, Modifiers::NONE);
    window.let_go(to);
    assert_eq!(evidence(&window.journey()), Some(Evidence::Assumed));
    assert!(window.says("nicht mehr, was die Befragten sagten"));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn with_alt_a_point_of_the_curve_goes_in_tenths() {
    let (_folder, mut window) = example();
    let (persona, step) = felt(&window.journey());
    let was = score(&window, &step, &persona);
    let unit = points_a_score(&window, &persona);
    let at = window.point_of_curve(&step, &persona);
    let towards = if was > 0.0 { 1.0 } else { -1.0 };
    let to = at + vec2(0.0, unit * 0.7 * towards);
    window.drag(at, to, Modifiers::ALT);
    window.let_go(to);
    let now = score(&window, &step, &persona);
    assert!(
        (now - (was - f64::from(towards) * 0.7)).abs() < 1e-9,
        "{was} → {now}"
    );
}

#[test]
fn escape_gives_a_drag_up() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let (persona, step) = felt(&before);
    let at = window.point_of_curve(&step, &persona);
    let to = at + vec2(0.0, 40.0);
    window.drag(at, to, Modifiers::NONE);
    assert_ne!(window.journey(), before, "the map shows where it would go");
    window.press(Key::Escape);
    assert_eq!(window.journey(), before);
    window.let_go(to);
    assert_eq!(
        window.journey(),
        before,
        "letting go afterwards does nothing"
    );
    assert!(!window.is_enabled("Rückgängig"));
}

#[test]
fn undo_in_the_middle_of_a_drag_does_no_harm() {
    let (_folder, mut window) = example();
    let original = window.journey();
    rename_first(&mut window, "Neu benannt");
    let before = window.journey();
    let (persona, step) = felt(&before);
    let at = window.point_of_curve(&step, &persona);
    let to = at + vec2(0.0, 40.0);
    window.drag(at, to, Modifiers::NONE);
    window.press_with(CTRL, Key::Z);
    window.let_go(to);
    while window.is_enabled("Rückgängig") {
        window.press_with(CTRL, Key::Z);
    }
    assert_eq!(window.journey(), original);
    assert!(!window.is_marked_changed());
}

#[test]
fn a_card_is_dragged_to_another_step() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let (from, to) = (
        touchpoint(&before, "Modelle nebeneinander"),
        touchpoint(&before, "Laufanalyse per Handyvideo"),
    );
    let target = before.touchpoint(&to).unwrap().step.id.clone();
    let (start, end) = (
        window.place_of(&from, Part::Whole),
        window.place_of(&to, Part::Whole),
    );
    let end = end.center_top() + vec2(0.0, 3.0);
    window.drag(start.center(), end, Modifiers::NONE);
    window.let_go(end);
    let after = window.journey();
    let step = after.touchpoint(&from).unwrap().step;
    assert_eq!(step.id, target);
    assert_eq!(
        step.touchpoints[0].id, from,
        "dropped at the top, it stands first"
    );
    assert_eq!(after.touchpoints().count(), before.touchpoints().count());
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before, "a drag is one step of history");
    assert!(!window.is_enabled("Rückgängig"));
}
