//! Parts of the map that are meant themselves: points of the curve, values, names of periods, how long a step takes.

use egui::{Key, Role};
use egui_kittest::kittest::{By, Queryable as _};
use wegmarke::model::{Id, Journey, Kpi, ObjectId, Period, Span, Step, Touchpoint};
use wegmarke::scene::Part;

use super::example;
use crate::support::window::{CTRL, Window};

/// A touchpoint with a value, and of what.
fn measured(journey: &Journey) -> (Id<Touchpoint>, Id<Kpi>) {
    let spot = journey.touchpoints().find_map(|s| {
        let m = s.touchpoint.kpis.first()?;
        Some((s.touchpoint.id.clone(), m.kpi.clone()))
    });
    spot.expect("something is measured")
}

fn kpis(window: &Window, card: &Id<Touchpoint>) -> usize {
    window
        .journey()
        .touchpoint(card)
        .unwrap()
        .touchpoint
        .kpis
        .len()
}

fn offers(window: &Window, label: &str) -> bool {
    window
        .harness
        .query_all(By::new().label(label))
        .next()
        .is_some()
}

/// A step of which it is known how long it takes.
fn timed(journey: &Journey) -> Id<Step> {
    let timed = journey.steps().find(|(_, s)| s.duration.is_some());
    timed.expect("something takes its time").1.id.clone()
}

fn duration(window: &Window, step: &Id<Step>) -> Option<Span> {
    window.journey().step(step).unwrap().1.duration
}

#[test]
fn enter_on_a_point_types_what_is_said_there() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let persona = before.personas[0].id.clone();
    let felt = before.steps().find(|(_, s)| s.felt(&persona).is_some());
    let step = felt.unwrap().1.id.clone();
    window.click_at(window.point_of_curve(&step, &persona));
    window.press(Key::Enter);
    window.type_text("Na endlich");
    window.press(Key::Enter);
    let after = window.journey();
    assert_eq!(after.touchpoints().count(), before.touchpoints().count());
    let emotion = after.step(&step).unwrap().1.emotion(&persona).unwrap();
    assert_eq!(emotion.quote.as_deref(), Some("Na endlich"));
}

#[test]
fn the_menu_of_a_value_is_about_the_value_and_not_about_its_card() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let (card, kpi) = measured(&before);
    let had = kpis(&window, &card);
    let at = window.place_of(&card, Part::Measurement(kpi)).center();
    window.right_click_at(at);
    assert!(offers(&window, "Wert eingeben"));
    assert!(!offers(&window, "Löschen"));
    window.click("KPI hier entfernen");
    assert_eq!(kpis(&window, &card), had - 1, "the card stays");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
    // The same by the key; and a click beside it is about the card again.
    window.click_at(at);
    window.press(Key::Delete);
    assert_eq!(kpis(&window, &card), had - 1);
    window.press_with(CTRL, Key::Z);
    window.click_at(at);
    window.click_card(&card);
    window.press(Key::Delete);
    assert!(window.journey().touchpoint(&card).is_none());
}

#[test]
fn the_name_of_a_period_opens_as_it_stands() {
    let (_folder, mut window) = example();
    let at = |window: &mut Window| {
        window.press_with(CTRL, Key::Num9);
        let name = Part::Period(Period::Before);
        window.place_of(ObjectId::Journey, name).center()
    };
    let name = |window: &Window| {
        let names = window.journey().about.period_names.clone();
        names.get(Period::Before).map(str::to_owned)
    };
    let was = name(&window);
    let place = at(&mut window);
    window.right_click_at(place);
    window.click("Abschnitt umbenennen");
    window.press(Key::Enter);
    assert_eq!(name(&window), was, "the usual name is nobody's own");
    let place = at(&mut window);
    window.click_at(place);
    window.press(Key::F2);
    window.press(Key::End);
    window.type_text("!");
    window.press(Key::Enter);
    let now = name(&window).unwrap();
    assert!(now.len() > 3 && now.ends_with('!'), "{now}");
}

#[test]
fn how_long_a_step_takes_is_typed_where_it_stands() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let step = timed(&before);
    let type_over = |window: &mut Window, words: &str, end: Key| {
        window.press_with(CTRL, Key::Num9);
        let at = window.place_of(&step, Part::Duration).left_center() + egui::vec2(8.0, 0.0);
        window.double_click_at(at);
        window.type_text(words);
        window.press(end);
    };
    type_over(&mut window, "3 h", Key::Escape);
    assert_eq!(window.journey(), before);
    assert!(!window.is_enabled("Rückgängig"));
    type_over(&mut window, "viel", Key::Enter);
    assert_eq!(window.journey(), before, "that is no length of time");
    type_over(&mut window, "1,5 Std.", Key::Enter);
    assert_eq!(duration(&window, &step), Some(Span::Hours(1.5)));
    type_over(&mut window, "2", Key::Enter);
    assert_eq!(duration(&window, &step), Some(Span::Hours(2.0)));
    // Emptied letter by letter, it is still being typed.
    type_over(&mut window, "", Key::Backspace);
    window.type_text("2 d");
    window.press(Key::Enter);
    assert_eq!(duration(&window, &step), Some(Span::Days(2.0)));
    window.press(Key::Delete);
    assert_eq!(duration(&window, &step), None);
    for _ in 0..4 {
        window.press_with(CTRL, Key::Z);
    }
    assert_eq!(window.journey(), before, "each is one step of history");
}

#[test]
fn the_name_of_a_lane_is_typed_in_a_field_no_higher_than_it() {
    let (_folder, mut window) = example();
    let lane = window.journey().lanes[0].id.clone();
    let at = window.place_of(&lane, Part::Whole).center();
    window.double_click_at(at);
    let field = window.harness.get_by_label("Text bearbeiten").rect();
    let label = window.place_of(&lane, Part::Whole);
    assert!(
        field.height() < label.height() / 2.0,
        "{field:?} in {label:?}"
    );
}

#[test]
fn the_small_map_steps_aside_from_what_is_selected() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let card = &journey.touchpoints().next().unwrap().touchpoint.id;
    window.click_card(card);
    window.press_with(CTRL, Key::Num0);
    let map = |window: &Window| {
        let map = By::new().role(Role::Image).label("Übersichtskarte");
        window.harness.get(map).rect()
    };
    let corner = egui::pos2(1000.0, 780.0);
    let place = window.place_of(card, Part::Whole).center();
    window.scroll(egui::pos2(700.0, 450.0), corner - place);
    let card = window.place_of(card, Part::Whole);
    assert!(card.contains(corner), "it is moved to the corner");
    let map = map(&window);
    assert!(!card.intersects(map), "{card:?} below {map:?}");
}

#[test]
fn a_first_duration_is_typed_from_the_menu_of_the_step() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let untimed = before.steps().find(|(_, s)| s.duration.is_none());
    let step = untimed.expect("of some nothing is known").1.id.clone();
    let at = window.place_of(&step, Part::Title).center();
    window.right_click_at(at);
    window.click("Dauer eingeben");
    window.type_text("25 min");
    window.press(Key::Enter);
    assert_eq!(duration(&window, &step), Some(Span::Minutes(25.0)));
    assert!(window.place_of(&step, Part::Duration).height() > 0.0);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before, "one step of history");
}
