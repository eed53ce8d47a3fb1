//! Looking at a map: what is shown at the start, walking it, language, theme, audit.

use egui::{Key, Role};
use egui_kittest::kittest::{By, Queryable as _};
use wegmarke::file;
use wegmarke::i18n::Language;
use wegmarke::model::{Lane, LaneKind, ObjectId};
use wegmarke::scene::Part;

use super::{CTRL_SHIFT, example, touchpoint};
use crate::support;
use crate::support::window::{CTRL, Window};

#[test]
fn without_a_file_the_example_in_ones_language_is_shown() {
    let (_folder, window) = example();
    assert_eq!(
        window.app().journey().about.title,
        "Laufschuhe online kaufen"
    );
    assert!(!window.is_marked_changed());
    for spot in window.app().journey().touchpoints() {
        let card = By::new().role(Role::TreeItem).label(&spot.touchpoint.title);
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
        .role(Role::TreeItem)
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
    window.click("Sprache des Fensters: Deutsch");
    window.harness.get_by_label("English").click();
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
    assert_eq!(window.app().selection().last(), Some(&worst.object));
}

#[test]
fn what_the_keyboard_goes_to_does_not_lie_below_the_head() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let card = touchpoint(&journey, "Kasse: Adresse und Versand");
    let stage = journey.touchpoint(&card).unwrap().stage.id.clone();
    window.click_card(&card);
    for _ in 0..3 {
        window.press_with(CTRL, Key::Plus);
    }
    for down in [200.0, 500.0, 900.0] {
        let at = egui::pos2(720.0, 600.0);
        window.scroll(at, egui::vec2(0.0, -down));
        window.press(Key::ArrowDown);
        window.press(Key::ArrowUp);
        assert_eq!(window.app().selection(), [(&card).into()]);
        let head = window.place_of(&stage, Part::Whole);
        let place = window.place_of(&card, Part::Whole);
        assert!(place.min.y > head.max.y, "{place:?} below {head:?}");
    }
}

#[test]
fn what_is_to_be_can_be_shown_alone_and_is_kept_in_a_view() {
    let (_folder, mut window) = example();
    let coupon = touchpoint(&window.journey(), "Gutschein zur ersten Bestellung");
    let card = By::new()
        .role(Role::TreeItem)
        .label("Gutschein zur ersten Bestellung");
    let run = |window: &mut Window, command: &str| {
        window.press_with(CTRL, Key::K);
        window.type_text(command);
        window.press(Key::Enter);
    };
    window.click_card(&coupon);
    run(&mut window, "Entfällt");
    let status = window
        .journey()
        .touchpoint(&coupon)
        .unwrap()
        .touchpoint
        .status;
    assert_eq!(status, Some(wegmarke::model::Status::ToDrop));
    run(&mut window, "Nur den Soll-Zustand");
    assert!(window.harness.query_all(card.clone()).next().is_none());
    let told = window.harness.query_by_label_contains("1 ausgeblendet");
    assert!(told.is_some(), "nothing is hidden in silence");
    window.press_with(CTRL, Key::B);
    window.press(Key::Enter);
    let saved = window.journey().views.last().cloned().unwrap();
    assert_eq!(saved.state, Some(wegmarke::model::State::ToBe));
    // Its form shows it, and changes it.
    let as_is = By::new().role(Role::RadioButton).label_contains("Ist");
    window.harness.get(as_is).click_accesskit();
    window.settle();
    let saved = window.journey().views.last().cloned().unwrap();
    assert_eq!(saved.state, Some(wegmarke::model::State::AsIs));
    run(&mut window, "Nur den Ist-Zustand");
    assert_eq!(window.harness.query_all(card).count(), 1);
}
