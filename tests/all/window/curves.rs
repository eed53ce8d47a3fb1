//! Several personas: whose curve is shown, whose the hand means, and how they are explained.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use wegmarke::model::{Curves, Id, LaneKind, Mean, Persona, Score, Step};
use wegmarke::scene::Part;

use super::example;
use crate::support::window::{CTRL, Window};

fn personas(window: &Window) -> [Id<Persona>; 2] {
    let journey = window.journey();
    let ids = journey.personas.iter().map(|p| p.id.clone());
    ids.collect::<Vec<_>>().try_into().expect("two of them")
}

fn score(window: &Window, step: &Id<Step>, persona: &Id<Persona>) -> Option<f64> {
    let journey = window.journey();
    let (_, step) = journey.step(step)?;
    step.emotion(persona)?.score.map(Score::get)
}

/// The first step at which all personas feel something of its own.
fn shared(window: &Window) -> Id<Step> {
    let journey = window.journey();
    let ids = personas(window);
    let own = |step: &Step, id| step.emotion(id).is_some_and(|e| e.score.is_some());
    let mut steps = journey.steps();
    let step = steps.find(|(_, s)| ids.iter().all(|id| own(s, id)));
    step.unwrap().1.id.clone()
}

/// Clicks an entry of the menu that is open.
fn choose(window: &mut Window, entry: &str) {
    let entry = window.harness.get_by_role_and_label(Role::CheckBox, entry);
    entry.click();
    window.settle();
}

fn shows_mean(window: &mut Window) {
    window.click("Personas auf der Karte: Mira + Jonas");
    choose(window, "Mittel aller Personas");
}

#[test]
fn the_mean_is_shown_instead_of_the_curves_and_cannot_be_drawn_by_hand() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let step = shared(&window);
    shows_mean(&mut window);
    assert!(window.says("Personas auf der Karte: Mittel"));
    let at = window.place_of(&step, Part::Mean).center();
    window.drag(at, at + egui::vec2(0.0, 60.0), Modifiers::NONE);
    window.let_go(at + egui::vec2(0.0, 60.0));
    assert_eq!(window.journey(), before, "a drag changes nothing");
    // Nor does a face of the scale.
    let lanes = before.lanes.iter();
    let lane = lanes
        .clone()
        .find(|l| l.shows == LaneKind::Emotions)
        .unwrap();
    window.click_at(window.place_of(&step, Part::Title).center());
    window.click_at(window.place_of(&lane.id, Part::Face(-2)).center());
    assert_eq!(window.journey(), before);
    // Who rests on a point learns why, and what it says.
    window.harness.hover_at(at);
    window.settle();
    std::iter::repeat_n((), 40).for_each(|()| window.harness.step());
    assert!(window.says("Das Mittel wird berechnet"), "a tooltip");
    // One persona alone, and then all again.
    window.click("Personas auf der Karte: Mittel");
    choose(&mut window, "Jonas Baum");
    assert!(window.says("Personas auf der Karte: Jonas"));
}

#[test]
fn a_curve_is_put_in_focus_by_its_name_and_clicks_are_about_it() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let [mira, jonas] = personas(&window);
    let lane = journey.lanes.iter().find(|l| l.shows == LaneKind::Emotions);
    let lane = lane.unwrap().id.clone();
    window.click_at(window.place_of(&lane, Part::Curve(jonas.clone())).center());
    assert_eq!(
        window.journey(),
        journey,
        "a click on a name changes nothing"
    );
    // The scale's face is about the curve in focus.
    let step = shared(&window);
    window.click_at(window.place_of(&step, Part::Title).center());
    window.click_at(window.place_of(&lane, Part::Face(2)).center());
    assert_eq!(score(&window, &step, &jonas), Some(2.0));
    let was = journey.step(&step).unwrap().1.felt(&mira).unwrap().score;
    assert_eq!(score(&window, &step, &mira), Some(was));
}

#[test]
fn presenting_goes_from_persona_to_persona_to_the_mean_and_back_to_all() {
    let (_folder, mut window) = example();
    window.press(Key::F5);
    let shown = |window: &Window, name: &str| {
        let view = window.app().words_in_view();
        view.iter().any(|(text, _)| text == name)
    };
    assert!(shown(&window, "Mira") && shown(&window, "Jonas"));
    window.press(Key::P);
    assert!(shown(&window, "Mira") && !shown(&window, "Jonas"));
    window.press(Key::P);
    assert!(shown(&window, "Jonas") && !shown(&window, "Mira"));
    window.press(Key::P);
    assert!(shown(&window, "Mittel") && !shown(&window, "Jonas"));
    window.press(Key::P);
    assert!(shown(&window, "Mira") && shown(&window, "Jonas"));
}

#[test]
fn a_saved_view_keeps_the_mean_and_loses_it_with_the_second_persona() {
    let (_folder, mut window) = example();
    shows_mean(&mut window);
    window.press_with(CTRL, Key::B);
    window.press(Key::Enter);
    let journey = window.journey();
    assert_eq!(journey.views.last().unwrap().curves, Curves::Mean);
    assert!(Mean::of(&journey).is_some());
    window.click_at(window.place_of(&personas(&window)[1], Part::Whole).center());
    window.press(Key::Delete);
    assert!(Mean::of(&window.journey()).is_none());
    let step = journey.steps().next().unwrap().1.id.clone();
    let mira = journey.personas[0].id.clone();
    window.place_of(&step, Part::Emotion(mira));
}

#[test]
fn cards_explain_the_personas_on_the_sheet() {
    let (_folder, mut window) = example();
    let shown = |window: &Window| {
        let view = window.app().words_in_view();
        view.iter().any(|(text, _)| text.contains("Halbmarathon"))
    };
    assert!(!shown(&window));
    window.click("Personas auf der Karte: Mira + Jonas");
    choose(&mut window, "Personakarten auf dem Blatt");
    assert!(shown(&window));
}
