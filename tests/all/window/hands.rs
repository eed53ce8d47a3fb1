//! Cards, notes, steps and lanes moved and copied by hand; texts edited where they stand.

use egui::{Key, Modifiers, Pos2, vec2};
use wegmarke::model::{
    Date, Holder, Id, Journey, Lane, LaneKind, Note, NoteKind, ObjectId, Touchpoint,
};
use wegmarke::scene::Part;

use super::{example, touchpoint};
use crate::support::window::{CTRL, Window};

fn titles(touchpoints: &[std::sync::Arc<Touchpoint>]) -> Vec<&str> {
    touchpoints.iter().map(|t| t.title.as_str()).collect()
}

fn step_of<'a>(journey: &'a Journey, id: &Id<Touchpoint>) -> &'a wegmarke::model::Step {
    journey.touchpoint(id).unwrap().step
}

/// Just above the card.
fn above(window: &Window, id: &Id<Touchpoint>) -> Pos2 {
    window.place_of(id, Part::Whole).center_top() + vec2(0.0, 3.0)
}

/// Double clicks what stands there and types other words over it.
fn type_over(window: &mut Window, object: impl Into<ObjectId>, part: &Part, words: &str) {
    // Typing brings the map so near that it can be read.
    window.press_with(CTRL, Key::Num9);
    let at = window.place_of(object, part.clone()).center();
    window.double_click_at(at);
    window.type_text(words);
    window.press(Key::Enter);
}

fn lane_of_notes(journey: &Journey, kind: NoteKind) -> Id<Lane> {
    let shows = |l: &&std::sync::Arc<Lane>| {
        matches!(&l.shows, LaneKind::Notes(kinds) if kinds.contains(&kind)) && !l.hidden
    };
    journey.lanes.iter().find(shows).unwrap().id.clone()
}

/// A note of this kind on a step or touchpoint, with its column's step.
fn note(journey: &Journey, kind: NoteKind) -> Id<Note> {
    let of_kind = |(holder, note): &(Holder, &std::sync::Arc<Note>)| {
        note.kind == kind && matches!(holder, Holder::Step(_) | Holder::Touchpoint(_))
    };
    journey.notes().find(of_kind).unwrap().1.id.clone()
}

#[test]
fn selected_cards_are_dragged_together_in_their_order() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let cards = ["Warenkorb", "Produktseite mit Passform"].map(|t| touchpoint(&before, t));
    let target = touchpoint(&before, "Laufanalyse per Handyvideo");
    window.click_card(&cards[0]);
    let at = window.place_of(&cards[1], Part::Whole).center();
    window.click_with(CTRL, at);
    let from = window.place_of(&cards[0], Part::Whole).center();
    let to = above(&window, &target);
    window.drag(from, to, Modifiers::NONE);
    window.let_go(to);
    let after = window.journey();
    assert_eq!(
        titles(&step_of(&after, &target).touchpoints)[..3],
        [
            "Produktseite mit Passform",
            "Warenkorb",
            "Laufanalyse per Handyvideo"
        ],
        "as the map has them, not as they were clicked"
    );
    assert_eq!(window.app().selection().len(), 2, "they stay selected");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before, "one step of history");
    assert!(!window.is_enabled("Rückgängig"));
}

#[test]
fn a_card_is_copied_with_alt_also_if_that_is_pressed_midway() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let card = touchpoint(&before, "Warenkorb");
    let target = touchpoint(&before, "Laufanalyse per Handyvideo");
    let (from, to) = (
        window.place_of(&card, Part::Whole).center(),
        above(&window, &target),
    );
    window.drag(from, to, Modifiers::NONE);
    let moved = window.journey();
    assert_eq!(moved.touchpoints().count(), before.touchpoints().count());
    window.hold(Modifiers::ALT);
    let copied = window.journey();
    assert_eq!(
        copied.touchpoints().count(),
        before.touchpoints().count() + 1
    );
    assert_eq!(
        step_of(&copied, &card),
        step_of(&before, &card),
        "the original stays"
    );
    window.hold(Modifiers::NONE);
    assert_eq!(window.journey(), moved, "without Alt it is moved again");
    window.hold(Modifiers::ALT);
    window.let_go(to);
    let after = window.journey();
    let there = &step_of(&after, &target).touchpoints;
    assert_eq!(there[0].title, "Warenkorb");
    assert_ne!(there[0].id, card);
    assert_eq!(window.app().selection(), [ObjectId::from(&there[0].id)]);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn escape_leaves_no_trace_of_copies() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let card = touchpoint(&before, "Warenkorb");
    let target = touchpoint(&before, "Laufanalyse per Handyvideo");
    let (from, to) = (
        window.place_of(&card, Part::Whole).center(),
        above(&window, &target),
    );
    window.drag(from, to, Modifiers::ALT);
    assert_ne!(window.journey(), before);
    window.press(Key::Escape);
    window.let_go(to);
    assert_eq!(window.journey(), before);
    assert_eq!(window.app().selection(), [ObjectId::from(&card)]);
    assert!(!window.is_enabled("Rückgängig") && !window.is_enabled("Wiederholen"));
    assert!(!window.is_marked_changed());
}

#[test]
fn a_card_that_comes_back_to_its_place_is_no_change() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let card = touchpoint(&before, "Warenkorb");
    let target = touchpoint(&before, "Laufanalyse per Handyvideo");
    let (from, to) = (
        window.place_of(&card, Part::Whole).center(),
        above(&window, &target),
    );
    window.drag(from, to, Modifiers::NONE);
    assert_ne!(window.journey(), before);
    for part in [0.5, 1.0] {
        window.harness.hover_at(to.lerp(from, part));
    }
    window.settle();
    window.let_go(from);
    assert_eq!(window.journey(), before);
    assert!(!window.is_enabled("Rückgängig"));
}

#[test]
fn the_map_scrolls_while_the_hand_rests_at_its_edge() {
    let (_folder, mut window) = example();
    let first = window
        .journey()
        .touchpoints()
        .next()
        .map(|s| s.touchpoint.id.clone());
    window.click_card(&first.unwrap());
    // Large enough to read, and in view.
    window.press(Key::ArrowDown);
    let card = window.app().selection()[0].clone();
    let from = window.place_of(card, Part::Whole).center();
    let edge = egui::pos2(1440.0 - 352.0 - 6.0, from.y);
    window.drag(from, edge, Modifiers::NONE);
    let first = window.journey().stages[0].id.clone();
    let before = window.place_of(&first, Part::Whole).min.x;
    window.harness.run_steps(10);
    let after = window.place_of(&first, Part::Whole).min.x;
    assert!(after < before - 20.0, "{before} → {after}");
    window.press(Key::Escape);
}

#[test]
fn a_note_becomes_what_the_lane_shows_and_goes_onto_a_card() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let pain = note(&before, NoteKind::PainPoint);
    let chances = lane_of_notes(&before, NoteKind::Opportunity);
    let last = before.stages.last().unwrap().steps.last().unwrap();
    let step = last.id.clone();
    let from = window.place_of(&pain, Part::Whole).center();
    let to = window.place_of(&step, Part::Cell(chances)).center();
    window.drag(from, to, Modifiers::NONE);
    window.let_go(to);
    let after = window.journey();
    let (holder, now) = after.note(&pain).unwrap();
    assert_eq!(
        (holder, now.kind),
        (Holder::Step(step), NoteKind::Opportunity)
    );
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before, "one step of history");

    let card = touchpoint(&before, "Warenkorb");
    let to = window.place_of(&card, Part::Whole).center();
    window.drag(from, to, Modifiers::NONE);
    window.let_go(to);
    let (holder, now) = {
        let after = window.journey();
        let (holder, now) = after.note(&pain).unwrap();
        (holder, now.kind)
    };
    assert_eq!(
        (holder, now),
        (Holder::Touchpoint(card), NoteKind::PainPoint)
    );
}

#[test]
fn steps_and_lanes_are_dragged_by_their_headers() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let (first, second) = (&before.stages[0], &before.stages[1]);
    let step = first.steps[0].id.clone();
    let from = window.place_of(&step, Part::Title).center();
    let beside = window
        .place_of(&second.steps[0].id, Part::Title)
        .right_center();
    window.drag(from, beside, Modifiers::NONE);
    window.let_go(beside);
    let after = window.journey();
    assert_eq!(after.step(&step).unwrap().0.id, second.id);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);

    let lane = before.lanes[0].id.clone();
    let from = window.place_of(&lane, Part::Whole).center();
    let to = window
        .place_of(&before.lanes[1].id, Part::Whole)
        .center_bottom()
        - vec2(0.0, 8.0);
    window.drag(from, to, Modifiers::NONE);
    window.let_go(to);
    assert_eq!(window.journey().lanes[1].id, lane);
}

#[test]
fn a_value_is_typed_where_it_stands_and_is_read_today() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let spot = before.touchpoints().find_map(|s| {
        let m = s.touchpoint.kpis.iter().find(|m| {
            before.unit_of(&m.kpi) == wegmarke::model::Unit::Percent && !m.readings.is_empty()
        });
        m.map(|m| (s.touchpoint.id.clone(), m.kpi.clone(), m.readings.len()))
    });
    let (card, kpi, readings) = spot.expect("something is measured in per cent");
    let measured = Part::Measurement(kpi.clone());
    let latest = |window: &Window| {
        let journey = window.journey();
        let all = &journey.touchpoint(&card).unwrap().touchpoint.kpis;
        let m = all.iter().find(|m| m.kpi == kpi).unwrap();
        let latest = m.latest().unwrap();
        (m.readings.len(), latest.date, latest.value)
    };
    type_over(&mut window, &card, &measured, "3,6");
    assert_eq!(latest(&window), (readings + 1, Date::today(), 3.6));
    // The second one of the day takes the place of the first.
    type_over(&mut window, &card, &measured, "4,1 %");
    assert_eq!(latest(&window), (readings + 1, Date::today(), 4.1));
    // What is no number leaves everything as it is.
    type_over(&mut window, &card, &measured, "viel");
    assert_eq!(latest(&window), (readings + 1, Date::today(), 4.1));
    window.press_with(CTRL, Key::Z);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
    assert!(!window.is_enabled("Rückgängig"));
}

#[test]
fn what_is_felt_gets_its_words_by_a_double_click_on_its_point() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let persona = before.personas[0].id.clone();
    let quiet = before.steps().map(|(_, s)| s).find(|s| {
        s.emotion(&persona)
            .is_some_and(|e| e.score.is_some() && e.quote.is_none())
    });
    let step = quiet.expect("somebody says nothing").id.clone();
    window.double_click_at(window.point_of_curve(&step, &persona));
    window.type_text("Na endlich");
    window.press(Key::Enter);
    let after = window.journey();
    let emotion = after.step(&step).unwrap().1.emotion(&persona).unwrap();
    assert_eq!(emotion.quote.as_deref(), Some("Na endlich"));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn lanes_paths_and_periods_are_named_where_they_stand() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let cards = |l: &&std::sync::Arc<Lane>| l.shows == LaneKind::Touchpoints;
    let lane = before.lanes.iter().find(cards).unwrap().id.clone();
    let title = |window: &Window| window.journey().lane(&lane).unwrap().title.clone();
    type_over(&mut window, &lane, &Part::Whole, "Kontakte");
    assert_eq!(title(&window).as_deref(), Some("Kontakte"));
    type_over(&mut window, &lane, &Part::Whole, "Berührungspunkte");
    assert_eq!(title(&window), None, "the usual name is nobody's own");

    let path = before.paths[0].id.clone();
    type_over(&mut window, &path, &Part::Bracket(path.clone()), "Retoure");
    assert_eq!(window.journey().paths[0].name, "Retoure");

    let period = wegmarke::model::Period::Before;
    type_over(
        &mut window,
        ObjectId::Journey,
        &Part::Period(period),
        "Vorher",
    );
    assert_eq!(
        window.journey().about.period_names.get(period),
        Some("Vorher")
    );
    for _ in 0..4 {
        window.press_with(CTRL, Key::Z);
    }
    assert_eq!(window.journey(), before);
}

#[test]
fn a_note_that_is_carried_sideways_at_the_lower_edge_stays_in_its_lane() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let pain = note(&before, NoteKind::PainPoint);
    window.press_with(CTRL, Key::Num0);
    // The note stands in the edge at which a drag scrolls.
    let low = 900.0 - 28.0 - 20.0;
    let place = window.place_of(&pain, Part::Whole).center();
    window.scroll(
        egui::pos2(700.0, 450.0),
        vec2(700.0 - place.x, low - place.y),
    );
    let from = window.place_of(&pain, Part::Whole).center();
    assert!(
        (from.y - low).abs() < 2.0 && (from.x - 700.0).abs() < 2.0,
        "{from:?}"
    );
    let beside = from + vec2(190.0, 9.0);
    window.drag(from, beside, Modifiers::NONE);
    window.harness.run_steps(10);
    window.let_go(beside);
    let after = window.journey();
    let (holder, now) = after.note(&pain).unwrap();
    assert_eq!(now.kind, NoteKind::PainPoint);
    assert_ne!(
        holder,
        before.note(&pain).unwrap().0,
        "it is at the step beside"
    );
}

#[test]
fn a_stage_is_taken_by_its_header_wherever_that_is_pressed() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let (at, stage) = (before.stages.iter().enumerate())
        .find(|(_, s)| s.steps.len() > 1)
        .unwrap();
    let lane = &before.lanes[0].id;
    let cell = window.place_of(&stage.steps[0].id, Part::Cell(lane.clone()));
    let head = window.place_of(&stage.id, Part::Whole);
    // Over the edge between two of its columns.
    let from = egui::pos2(cell.right() + 1.0, head.center().y);
    let to = window
        .place_of(&before.stages[at + 1].id, Part::Whole)
        .right_center();
    window.drag(from, to, Modifiers::NONE);
    window.let_go(to);
    let after = window.journey();
    assert_eq!(after.stages[at + 1].id, stage.id, "it is moved");
    assert_eq!(
        after.stages[at + 1].steps[0].width,
        None,
        "and nothing is resized"
    );
}
