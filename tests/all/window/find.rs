//! Finding and replacing, the minimap, and views that are kept.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{By, Queryable as _};
use wegmarke::model::{Condition, ObjectId};
use wegmarke::scene::Part;

use super::{example, touchpoint};
use crate::support::window::{CTRL, Window};

fn look_for(window: &mut Window, words: &str) {
    window.press_with(CTRL, Key::F);
    window.type_text(words);
}

#[test]
fn find_counts_selects_and_walks() {
    let (_folder, mut window) = example();
    look_for(&mut window, "laufanalyse");
    assert!(window.says("1 von 3"), "the hits are counted");
    let analysis = touchpoint(&window.journey(), "Laufanalyse per Handyvideo");
    let mut met = vec![window.app().selection().to_vec()];
    for _ in 0..6 {
        window.press(Key::Enter);
        met.push(window.app().selection().to_vec());
    }
    assert!(met.contains(&vec![ObjectId::from(&analysis)]));
    assert!(window.says("1 von 3"), "twice around, and the bar stays");
    let before = window.app().selection().to_vec();
    window.press(Key::F3);
    window.press_with(Modifiers::SHIFT, Key::F3);
    assert_eq!(window.app().selection(), before);

    window.press(Key::Escape);
    assert!(!window.says("1 von 3"), "Esc closes the bar");
    assert_eq!(
        window.app().selection(),
        before,
        "and leaves what is selected"
    );
}

#[test]
fn names_that_only_people_use_are_found_and_nothing_is_said_plainly() {
    let (_folder, mut window) = example();
    look_for(&mut window, "e-mail");
    let selected = window.app().selection().to_vec();
    assert!(
        !selected.is_empty(),
        "a channel by its name in the user's language"
    );
    look_for(&mut window, "xyzzy");
    assert!(window.says("Kein Treffer"));
}

#[test]
fn all_hits_are_replaced_in_one_step_of_history() {
    let (_folder, mut window) = example();
    let before = window.journey();
    window.press_with(CTRL, Key::H);
    window.type_text("Laufanalyse");
    let with = By::new().role(Role::TextInput).label("Ersetzen durch");
    window.harness.get(with).click();
    window.settle();
    window.type_text("Laufberatung");
    window.click("Alle");
    let after = window.journey();
    assert_ne!(before, after);
    touchpoint(&after, "Laufberatung per Handyvideo");
    assert!(window.says("3 Stellen ersetzt"));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before, "all of it at once");
}

#[test]
fn tab_leads_from_the_words_to_what_stands_in_their_stead() {
    let (_folder, mut window) = example();
    window.press_with(CTRL, Key::H);
    window.type_text("Laufanalyse");
    window.press(Key::Tab);
    window.type_text("Laufberatung");
    window.press(Key::Enter);
    assert!(window.says("1 von 2"), "one is replaced");
}

#[test]
fn one_hit_is_replaced_and_the_next_one_waits() {
    let (_folder, mut window) = example();
    window.press_with(CTRL, Key::H);
    window.type_text("Laufanalyse per Handyvideo");
    let with = By::new().role(Role::TextInput).label("Ersetzen durch");
    window.harness.get(with).click();
    window.settle();
    window.type_text("Analyse");
    window.press(Key::Enter);
    touchpoint(&window.journey(), "Analyse");
    window.press(Key::Escape);
    window.press_with(CTRL, Key::Z);
    touchpoint(&window.journey(), "Laufanalyse per Handyvideo");
}

#[test]
fn the_minimap_comes_with_what_is_out_of_view_and_moves_the_view() {
    let (_folder, mut window) = example();
    let map = |window: &Window| {
        let map = By::new().role(Role::Image).label("Übersichtskarte");
        window.harness.query(map).map(|node| node.rect())
    };
    assert_eq!(map(&window), None, "all of the map is in view");
    window.press_with(CTRL, Key::Num0);
    window.press_with(CTRL, Key::Plus);
    let place = map(&window).expect("only a part is in view");
    let last = {
        let journey = window.journey();
        let last = journey.stages.last().unwrap();
        last.id.clone()
    };
    window.click_at(place.left_top() + egui::vec2(12.0, 12.0));
    let before = window.place_of(&last, Part::Whole);
    window.click_at(place.right_top() + egui::vec2(-12.0, 12.0));
    assert!(window.place_of(&last, Part::Whole).left() < before.left());
    window.press_with(super::CTRL_SHIFT, Key::M);
    assert_eq!(map(&window), None);
}

#[test]
fn a_view_is_kept_named_shown_and_removed() {
    let (_folder, mut window) = example();
    let start = window.journey();
    // Only decisive moments.
    window.press_with(super::CTRL_SHIFT, Key::F);
    window.click("Filter hinzufügen");
    window
        .harness
        .get_by_role_and_label(Role::CheckBox, "Moment der Wahrheit")
        .click();
    window.settle();
    window.press(Key::Escape);
    window.press_with(CTRL, Key::B);
    window.type_text("Entscheidend");
    window.press(Key::Enter);
    let journey = window.journey();
    let view = journey.views.first().expect("kept with the map");
    assert_eq!(view.name, "Entscheidend");
    assert_eq!(view.filter.conditions, [Condition::MomentOfTruth]);
    let id = ObjectId::from(&view.id);

    window.click("Aufheben");
    assert!(!window.says("Filter 1"), "nothing is filtered");
    let row = By::new().role(Role::Button).label_contains("Entscheidend");
    window.harness.get(row).click();
    window.settle();
    assert_eq!(window.app().selection(), [id]);
    assert!(window.says("Filter 1"), "the filter is on again");

    window.press(Key::Delete);
    assert!(window.journey().views.is_empty());
    for _ in ["removed", "named", "added"] {
        window.press_with(CTRL, Key::Z);
    }
    assert_eq!(window.journey(), start);
}

#[test]
fn on_a_small_canvas_no_small_map_lies_over_the_cards() {
    let (_folder, mut window) = example();
    window.press_with(CTRL, Key::Num0);
    window.press_with(CTRL, Key::Plus);
    assert!(window.says("Übersichtskarte"));
    window.harness.set_size(egui::vec2(1024.0, 460.0));
    window.settle();
    assert!(!window.says("Übersichtskarte"));
}
