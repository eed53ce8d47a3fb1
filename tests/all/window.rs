//! The window as its users meet it: by pointer, by keyboard, and by the words that stand there.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{By, Queryable as _};
use tempfile::TempDir;
use wegmarke::file;
use wegmarke::i18n::Language;
use wegmarke::model::{Id, Journey, Lane, LaneKind, ObjectId, Persona, Score, Step, Touchpoint};
use wegmarke::scene::Part;

use crate::support;
use crate::support::window::{CTRL, Window};

const CTRL_SHIFT: Modifiers = CTRL.plus(Modifiers::SHIFT);

/// The window with the German example.
fn example() -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path(), None);
    (folder, window)
}

fn touchpoint(journey: &Journey, title: &str) -> Id<Touchpoint> {
    let found = journey.touchpoints().find(|s| s.touchpoint.title == title);
    found
        .unwrap_or_else(|| panic!("no touchpoint {title}"))
        .touchpoint
        .id
        .clone()
}

fn titles_beside(journey: &Journey, id: &Id<Touchpoint>) -> Vec<String> {
    journey
        .touchpoint(id)
        .unwrap()
        .step
        .touchpoints
        .iter()
        .map(|t| t.title.clone())
        .collect()
}

// --- looking ---

#[test]
fn without_a_file_the_example_in_ones_language_is_shown() {
    let (_folder, window) = example();
    assert_eq!(
        window.app().journey().about.title,
        "Laufschuhe online kaufen"
    );
    assert!(!window.is_marked_changed());
    for spot in window.app().journey().touchpoints() {
        let card = By::new().role(Role::Label).label(&spot.touchpoint.title);
        assert_eq!(
            window.harness.query_all(card).count(),
            1,
            "on the canvas, once: {}",
            spot.touchpoint.title
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open_in(folder.path(), None, Language::En);
    assert_eq!(window.app().journey().about.language, Language::En);
}

/// A touchpoint has a card and a dot in the row of each of its channels; the card is the one that is meant.
#[test]
fn a_card_is_itself_also_below_a_lane_of_channels() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kanaele.journey.ron");
    let text = support::read("assets/examples/laufschuhe.journey.ron");
    let mut journey = file::parse(&text).unwrap();
    journey
        .lanes
        .retain(|lane| lane.shows != LaneKind::Channels);
    journey
        .lanes
        .insert(0, Lane::new(LaneKind::Channels).into());
    file::write(&path, &journey).unwrap();
    let mut window = Window::open(folder.path(), Some(&path));
    let coupon = touchpoint(&journey, "Gutschein zur ersten Bestellung");
    let named = By::new()
        .role(Role::Label)
        .label("Gutschein zur ersten Bestellung");
    assert_eq!(window.harness.query_all(named).count(), 1);
    window.click_card(&coupon);
    window.press(Key::F2);
    window.type_text("Rabatt");
    window.press(Key::Enter);
    assert_eq!(
        window
            .app()
            .journey()
            .touchpoint(&coupon)
            .unwrap()
            .touchpoint
            .title,
        "Rabatt"
    );
    window.press(Key::Escape);
    window.press_with(CTRL, Key::Num9);
    let channel = journey.touchpoint(&coupon).unwrap().touchpoint.channels[0].clone();
    let dot = window.place_of(&coupon, Part::Channel(channel));
    assert!(dot.max.y < window.place_of(&coupon, Part::Whole).min.y);
    window.click_at(dot.center());
    assert_eq!(
        window.app().selection(),
        [coupon.into()],
        "the dot selects it, too"
    );
}

#[test]
fn arrow_keys_walk_the_map() {
    let (_folder, mut window) = example();
    let from = touchpoint(&window.journey(), "Produktseite mit Passform");
    window.click_card(&from);
    for (there, back) in [
        (Key::ArrowRight, Key::ArrowLeft),
        (Key::ArrowDown, Key::ArrowUp),
    ] {
        let start = window.app().selection().to_vec();
        window.press(there);
        let next = window.app().selection().to_vec();
        assert_ne!(start, next, "{there:?}");
        assert!(next.iter().all(|o| *o != ObjectId::Journey));
        window.press(back);
        assert_ne!(window.app().selection(), next, "{back:?}");
    }
    assert!(!window.is_marked_changed(), "looking changes nothing");
}

#[test]
fn the_language_is_switched_and_stays_so_at_the_next_start() {
    let (folder, mut window) = example();
    assert!(window.says("Datei") && window.says("Bearbeiten"));
    window.harness.get_by_label_contains("English").click();
    window.settle();
    assert!(window.says("File") && window.says("Edit") && !window.says("Bearbeiten"));
    assert!(!window.is_marked_changed(), "the map is as it was");
    drop(window);
    let window = Window::open(folder.path(), None);
    assert!(window.says("Edit") && !window.says("Bearbeiten"));
}

#[test]
fn the_theme_is_switched_from_its_menu() {
    let (_folder, mut window) = example();
    let is_dark = |window: &Window| {
        window
            .harness
            .ctx
            .style_of(window.harness.ctx.theme())
            .visuals
            .dark_mode
    };
    assert!(!is_dark(&window));
    window.click("Farben");
    window
        .harness
        .get(By::new().role(Role::CheckBox).label("Dunkel"))
        .click();
    window.settle();
    assert!(is_dark(&window));
}

#[test]
fn a_click_on_a_problem_of_the_audit_shows_where_it_hurts() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let report = wegmarke::audit::audit(&journey, wegmarke::model::Date::today());
    let worst = report.problems.first().expect("the example has problems");
    window.press_with(CTRL_SHIFT, Key::A);
    let title = wegmarke::audit::Sentences::new(Language::De, &journey).title(worst);
    let row = By::new().role(Role::Button).label_contains(&title);
    window
        .harness
        .query_all(row)
        .next()
        .expect("the worst problem stands first")
        .click();
    window.settle();
    assert_eq!(window.app().selection(), [worst.object.clone()]);
}

// --- typing ---

#[test]
fn a_touchpoint_is_added_by_keyboard_and_taken_back() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let cart = touchpoint(&before, "Warenkorb");
    window.click_card(&cart);
    window.press(Key::Enter);
    window.type_text("Merkzettel");
    window.press(Key::Enter);
    let after = window.journey();
    assert_eq!(
        titles_beside(&after, &cart)[..2],
        ["Warenkorb", "Merkzettel"]
    );
    let added = touchpoint(&after, "Merkzettel");
    assert_eq!(window.app().selection(), [added.into()]);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before, "one step back");
    assert!(!window.is_marked_changed());
    window.press_with(CTRL_SHIFT, Key::Z);
    assert_eq!(window.journey(), after);
}

#[test]
fn several_touchpoints_are_captured_without_touching_the_mouse() {
    let (_folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    for title in ["Eins", "Zwei"] {
        window.press(Key::Enter);
        window.type_text(title);
        window.press(Key::Enter);
    }
    assert_eq!(
        titles_beside(&window.journey(), &cart)[..3],
        ["Warenkorb", "Eins", "Zwei"]
    );
}

#[test]
fn a_new_step_and_a_new_stage_are_named_where_they_appear() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let cart = touchpoint(&journey, "Warenkorb");
    let here = journey.touchpoint(&cart).unwrap().step.id.clone();
    window.click_card(&cart);
    window.press_with(CTRL, Key::Enter);
    window.type_text("Zögert");
    window.press(Key::Enter);
    let steps: Vec<_> = window
        .journey()
        .steps()
        .map(|(_, s)| (s.id.clone(), s.title.clone()))
        .collect();
    let place = steps.iter().position(|(id, _)| *id == here).unwrap();
    assert_eq!(steps[place + 1].1, "Zögert");
    window.press_with(CTRL_SHIFT, Key::Enter);
    window.type_text("Abbruch");
    window.press(Key::Enter);
    let stages: Vec<_> = window
        .journey()
        .stages
        .iter()
        .map(|s| s.name.clone())
        .collect();
    assert!(stages.contains(&"Abbruch".to_owned()), "{stages:?}");
    window.press_with(CTRL, Key::Z);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), journey);
}

#[test]
fn escape_leaves_no_trace_of_a_renaming() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let cart = touchpoint(&before, "Warenkorb");
    window.click_card(&cart);
    window.press(Key::F2);
    window.type_text("Einkaufswagen");
    assert_eq!(
        window
            .app()
            .journey()
            .touchpoint(&cart)
            .unwrap()
            .touchpoint
            .title,
        "Einkaufswagen",
        "seen at once"
    );
    window.press(Key::Escape);
    assert_eq!(window.journey(), before);
    assert!(!window.is_enabled("Rückgängig"), "nothing to undo");
    assert!(!window.is_marked_changed());
    window.press(Key::F2);
    window.type_text("Einkaufswagen");
    window.press(Key::Enter);
    assert_eq!(
        window
            .app()
            .journey()
            .touchpoint(&cart)
            .unwrap()
            .touchpoint
            .title,
        "Einkaufswagen"
    );
    assert!(window.is_enabled("Rückgängig"));
}

#[test]
fn escape_takes_a_new_touchpoint_back_that_was_not_meant() {
    let (_folder, mut window) = example();
    let before = window.journey();
    window.click_card(&touchpoint(&before, "Warenkorb"));
    window.press(Key::Enter);
    window.type_text("Doch ni");
    window.press(Key::Escape);
    assert_eq!(window.journey(), before);
    assert!(!window.is_enabled("Rückgängig"));
}

#[test]
fn what_is_deleted_comes_back_and_what_is_duplicated_stands_below() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let cart = touchpoint(&before, "Warenkorb");
    window.click_card(&cart);
    window.press(Key::Delete);
    assert!(window.app().journey().touchpoint(&cart).is_none());
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
    window.click_card(&cart);
    window.press_with(CTRL, Key::D);
    let titles = titles_beside(&window.journey(), &cart);
    assert_eq!(titles[0], "Warenkorb");
    assert!(titles[1].starts_with("Warenkorb"), "{titles:?}");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

// --- dragging ---

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

// --- files ---

/// Saves under this name in the folder of the file dialog.
fn save_as(window: &mut Window, name: &str) {
    window.press_with(CTRL_SHIFT, Key::S);
    assert_eq!(window.dialog().as_deref(), Some("Karte speichern"));
    window.type_text(name);
    window.press(Key::Enter);
    assert_eq!(window.dialog(), None);
}

fn rename_cart(window: &mut Window, title: &str) {
    let cart = window
        .journey()
        .touchpoints()
        .find(|s| s.touchpoint.kind.is_some())
        .map(|s| s.touchpoint.id.clone());
    window.click_card(&cart.unwrap());
    window.press(Key::F2);
    window.type_text(title);
    window.press(Key::Enter);
}

#[test]
fn a_map_is_saved_changed_and_found_again() {
    let (folder, mut window) = example();
    rename_cart(&mut window, "Neu benannt");
    assert!(window.is_marked_changed());
    save_as(&mut window, "laufschuhe");
    let path = folder.path().join("laufschuhe.journey.ron");
    assert_eq!(file::read(&path).unwrap(), window.journey());
    assert!(!window.is_marked_changed());
    rename_cart(&mut window, "Noch einmal");
    assert!(window.is_marked_changed());
    window.press_with(CTRL, Key::S);
    assert!(
        !window.is_marked_changed(),
        "a map with a file is saved without a question"
    );
    let saved = window.journey();
    assert!(window.close());
    drop(window);
    // The map that was open last.
    let window = Window::open(folder.path(), None);
    assert_eq!(window.journey(), saved);
    assert!(window.app().title().contains("laufschuhe.journey.ron"));
    assert_eq!(
        window.dialog(),
        None,
        "nothing to recover after a proper end"
    );
}

#[test]
fn closing_with_changes_asks_once() {
    let (folder, mut window) = example();
    rename_cart(&mut window, "Neu benannt");
    let work = window.journey();
    assert!(!window.close(), "it asks first");
    assert_eq!(
        window.dialog().as_deref(),
        Some("„Laufschuhe online kaufen“ speichern?")
    );
    window.click("Abbrechen");
    assert_eq!(window.dialog(), None);
    assert_eq!(window.journey(), work, "and goes on as if nothing had been");

    assert!(!window.close());
    window.click("Speichern");
    assert_eq!(
        window.dialog().as_deref(),
        Some("Karte speichern"),
        "a map without a file needs a name"
    );
    window.type_text("gerettet");
    window.press(Key::Enter);
    assert!(
        window.wants_to_close(),
        "saved, it goes without another word"
    );
    assert!(window.close(), "and without another question");
    assert_eq!(
        file::read(&folder.path().join("gerettet.journey.ron")).unwrap(),
        work
    );
}

#[test]
fn discarded_changes_are_gone_and_the_file_is_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("umzug.journey.ron");
    fs::write(
        &path,
        support::read("assets/examples/laufschuhe.journey.ron"),
    )
    .unwrap();
    let before = fs::read(&path).unwrap();
    let mut window = Window::open(folder.path(), Some(&path));
    rename_cart(&mut window, "Nicht gewollt");
    assert!(!window.close());
    window.click("Verwerfen");
    assert!(window.wants_to_close() && window.close());
    drop(window);
    assert_eq!(fs::read(&path).unwrap(), before);
    let window = Window::open(folder.path(), None);
    assert_eq!(
        window.dialog(),
        None,
        "what was discarded is not offered again"
    );
}

#[test]
fn unsaved_work_survives_a_crash() {
    let (folder, mut window) = example();
    rename_cart(&mut window, "Gerade noch getippt");
    let work = window.journey();
    wait_for_draft(&folder.path().join("drafts"));
    // Without a word of farewell.
    drop(window);
    let mut window = Window::open(folder.path(), None);
    assert_eq!(
        window.dialog().as_deref(),
        Some("Ungespeicherte Arbeit gefunden")
    );
    window.click("Wiederherstellen");
    assert_eq!(window.journey(), work);
    assert!(window.is_marked_changed(), "restored is not saved");
    save_as(&mut window, "gerettet");
    assert!(window.close());
    drop(window);
    let window = Window::open(folder.path(), None);
    assert_eq!(window.dialog(), None, "saved, it is offered no more");
    assert_eq!(window.journey(), work);
}

/// A draft is on the disk at the latest two seconds after the change, whether or not there are further frames.
fn wait_for_draft(folder: &Path) {
    let begun = Instant::now();
    let is_there = || {
        let mut files = fs::read_dir(folder).into_iter().flatten().flatten();
        files.any(|f| f.file_name().to_string_lossy().ends_with(".draft.ron"))
    };
    while !is_there() {
        assert!(
            begun.elapsed() < Duration::from_millis(2500),
            "no draft after two seconds"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_broken_file_is_explained_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kaputt.journey.ron");
    let text = "(\n    wegmarke: 1,\n    about: (\n        titel: \"Umzug\",\n    ),\n)\n";
    fs::write(&path, text).unwrap();
    let mut window = Window::open(folder.path(), Some(&path));
    assert_eq!(
        window.dialog().as_deref(),
        Some("Die Karte ließ sich nicht öffnen")
    );
    assert!(window.says("kaputt.journey.ron, Zeile 4, Spalte 9"));
    assert!(window.says("titel"));
    window.click("Schließen");
    assert_eq!(window.dialog(), None);
    assert!(
        !window.app().title().contains("kaputt"),
        "what follows is not written over it"
    );
    window.press_with(CTRL, Key::S);
    assert_eq!(window.dialog().as_deref(), Some("Karte speichern"));
    window.press(Key::Escape);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    assert!(window.close());
}

#[test]
fn a_file_that_somebody_else_has_changed_is_not_overwritten_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("umzug.journey.ron");
    fs::write(
        &path,
        support::read("assets/examples/laufschuhe.journey.ron"),
    )
    .unwrap();
    let mut window = Window::open(folder.path(), Some(&path));
    rename_cart(&mut window, "Meins");
    let theirs = support::read("assets/examples/cancellation.journey.ron");
    fs::write(&path, &theirs).unwrap();
    window.press_with(CTRL, Key::S);
    assert!(window.dialog().is_some(), "it asks");
    window.press(Key::Escape);
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    assert!(window.is_marked_changed());
}
