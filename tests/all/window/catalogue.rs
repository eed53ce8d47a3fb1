//! Usual touchpoints: offered while a title is typed, and by the catalogue beside the map.

use egui::{Key, Modifiers, Rect, pos2};
use egui_kittest::kittest::{By, Queryable as _};
use wegmarke::model::{Touchpoint, built_in_channel};
use wegmarke::scene::Part;

use super::capture::{blank, letters};
use super::{CTRL_SHIFT, example, touchpoint};
use crate::support::window::{CTRL, Window};

fn newest(window: &Window, title: &str) -> Touchpoint {
    let journey = window.journey();
    let id = touchpoint(&journey, title);
    Touchpoint::clone(journey.touchpoint(&id).unwrap().touchpoint)
}

/// A newsletter as the catalogue knows it.
fn is_usual(touchpoint: &Touchpoint) -> bool {
    let channel = touchpoint.channels.first();
    touchpoint.kind.as_ref().map(|k| k.as_str()) == Some("newsletter")
        && channel.map(|c| c.as_str()) == Some("email")
        && !touchpoint.purposes.is_empty()
        && !touchpoint.methods.is_empty()
        && touchpoint.kpis.iter().all(|m| m.readings.is_empty())
}

fn row(window: &Window, name: &str) -> Rect {
    let rows = window.harness.query_all(By::new().label(name));
    let row = rows.last();
    row.unwrap_or_else(|| panic!("no row {name}")).rect()
}

#[test]
fn a_title_that_begins_like_a_usual_touchpoint_offers_it_and_enter_still_goes_on() {
    let (_folder, mut window) = blank();
    window.press(Key::Enter);
    letters(&mut window, "newsl");
    assert!(window.says("Newsletter"));
    window.press(Key::Enter);
    assert_eq!(newest(&window, "newsl").kind, None, "words stay words");
    letters(&mut window, "newsl");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    // It is there, and one goes on typing.
    letters(&mut window, " im Mai");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert!(is_usual(&newest(&window, "Newsletter im Mai")));
    assert!(built_in_channel("email").is_some());
}

#[test]
fn esc_leaves_the_offers_and_keeps_the_words() {
    let (_folder, mut window) = blank();
    window.press(Key::Enter);
    letters(&mut window, "umfr");
    window.press(Key::ArrowDown);
    window.press(Key::Escape);
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(newest(&window, "umfr").kind, None);
}

#[test]
fn a_click_in_the_catalogue_puts_it_beside_what_is_selected() {
    let (_folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    window.press_with(CTRL_SHIFT, Key::T);
    window.type_text("newslet");
    window.settle();
    let at = row(&window, "Newsletter").center();
    window.click_at(at);
    let journey = window.journey();
    let step = journey.touchpoint(&cart).unwrap().step;
    let place = step.touchpoints.iter().position(|t| t.id == cart).unwrap();
    assert!(is_usual(&step.touchpoints[place + 1]));
    window.press_with(CTRL, Key::Z);
    let undone = window.journey();
    assert_eq!(
        undone.touchpoint(&cart).unwrap().step.touchpoints.len(),
        step.touchpoints.len() - 1,
        "one step of history"
    );
}

#[test]
fn the_keyboard_alone_finds_and_puts_it() {
    let (_folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    window.press_with(CTRL_SHIFT, Key::T);
    window.type_text("newslet");
    window.press(Key::Enter);
    let journey = window.journey();
    let step = journey.touchpoint(&cart).unwrap().step;
    assert!(step.touchpoints.iter().any(|t| is_usual(t)));
    // What can be taken back is what is on the map, until somebody types again.
    window.press_with(CTRL, Key::Z);
    let journey = window.journey();
    let step = journey.touchpoint(&cart).unwrap().step;
    assert!(!step.touchpoints.iter().any(|t| is_usual(t)));
}

#[test]
fn it_is_dragged_onto_the_map_and_esc_takes_it_back() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let cart = touchpoint(&before, "Warenkorb");
    window.press_with(CTRL_SHIFT, Key::T);
    window.type_text("newslet");
    window.settle();
    let from = row(&window, "Newsletter").center();
    let to = window.place_of(&cart, Part::Whole).center_bottom() + egui::vec2(0.0, 4.0);
    window.drag(from, to, Modifiers::NONE);
    let shown = window.journey();
    assert!(
        shown.touchpoints().any(|s| is_usual(s.touchpoint)),
        "the map flows around it"
    );
    window.press(Key::Escape);
    window.let_go(to);
    assert_eq!(window.journey(), before, "given up");
    window.drag(from, to, Modifiers::NONE);
    window.let_go(to);
    let journey = window.journey();
    let step = journey.touchpoint(&cart).unwrap().step;
    let put = step.touchpoints.iter().find(|t| is_usual(t));
    let put = put.expect("it stands where it was let go");
    assert_eq!(window.app().selection(), [(&put.id).into()]);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
    // Let go beside the map it goes nowhere.
    let aside = pos2(from.x, from.y + 60.0);
    window.drag(from, to, Modifiers::NONE);
    window.drag(to, aside, Modifiers::NONE);
    window.let_go(aside);
    assert_eq!(window.journey(), before);
}

#[test]
fn a_stage_offers_what_it_usually_has_and_the_map_lacks() {
    let (_folder, mut window) = example();
    let stage = window.journey().stages[0].clone();
    let at = window.place_of(&stage.id, Part::Title).center();
    window.click_at(at);
    window.click("Flyer anlegen");
    let journey = window.journey();
    let flyer = touchpoint(&journey, "Flyer");
    assert_eq!(journey.touchpoint(&flyer).unwrap().stage.id, stage.id);
    window.press_with(CTRL, Key::Z);
    assert_eq!(
        window.journey().touchpoints().count(),
        journey.touchpoints().count() - 1
    );
}
