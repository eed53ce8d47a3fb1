//! Presenting: what a room sees, and what the one who stands in front of it does.

use egui::{Key, Modifiers, ViewportCommand, vec2};
use tempfile::TempDir;
use wegmarke::model::{Journey, ObjectId};
use wegmarke::scene::Part;

use super::{example, touchpoint};
use crate::support;
use crate::support::window::Window;

const EXAMPLES: [&str; 3] = ["laufschuhe", "cancellation", "omnichannel"];
/// From an old projector to a large screen, points.
const SIZES: [[f32; 2]; 4] = [
    [1024.0, 768.0],
    [1600.0, 1000.0],
    [1920.0, 1080.0],
    [3840.0, 2160.0],
];

fn presented(name: &str, [width, height]: [f32; 2]) -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("karte.journey.ron");
    let text = support::read(&format!("assets/examples/{name}.journey.ron"));
    std::fs::write(&path, text).unwrap();
    let mut window = Window::open(folder.path(), Some(&path));
    window.harness.set_size(vec2(width, height));
    window.press(Key::F5);
    (folder, window)
}

/// How many stops there are: the whole, the stages, the steps, the touchpoints.
fn stops(journey: &Journey) -> usize {
    1 + journey.stages.len() + journey.steps().count() + journey.touchpoints().count()
}

fn in_focus(window: &Window) -> Option<ObjectId> {
    window.app().selection().last().cloned()
}

fn shows(window: &Window, words: &str) -> bool {
    let view = window.app().words_in_view();
    view.iter().any(|(text, _)| text.contains(words))
}

/// The promise: type is never smaller than a fortieth of the picture's height, and what is in focus can be read.
#[test]
fn everything_that_is_shown_can_be_read_in_the_last_row() {
    for name in EXAMPLES {
        // Each size once with the map that this program opens with, the smallest and the largest with the others.
        let sizes = if name == EXAMPLES[0] {
            SIZES.to_vec()
        } else {
            vec![SIZES[0], SIZES[3]]
        };
        for size in sizes {
            let (_folder, mut window) = presented(name, size);
            let journey = window.journey();
            for stop in 0..stops(&journey) {
                let place = format!("{name}, {size:?}, stop {stop}");
                let view = window.app().words_in_view();
                let least = f64::from(size[1]) / 40.0;
                for (text, size) in &view {
                    assert!(
                        *size >= least,
                        "{place}: {text:?} has {size:.1}, not {least}"
                    );
                }
                let title = match in_focus(&window) {
                    None => journey.about.title.clone(),
                    Some(ObjectId::Stage(id)) => journey.stage(&id).unwrap().name.clone(),
                    Some(ObjectId::Step(id)) => journey.step(&id).unwrap().1.title.clone(),
                    Some(ObjectId::Touchpoint(id)) => {
                        let spot = journey.touchpoint(&id).unwrap();
                        if let Some(owner) = journey.owner_of(spot.touchpoint) {
                            let owner = &owner.value().name;
                            assert!(shows(&window, owner), "{place}: the owner {owner}");
                        }
                        spot.touchpoint.title.clone()
                    }
                    other => panic!("{place}: {other:?} is in focus"),
                };
                assert!(shows(&window, &title), "{place}: {title}");
                window.press(Key::Space);
            }
            assert_eq!(
                in_focus(&window),
                journey
                    .touchpoints()
                    .last()
                    .map(|s| (&s.touchpoint.id).into()),
                "{name}: the last touchpoint is the end"
            );
        }
    }
}

#[test]
fn the_map_fills_the_screen_and_esc_returns_to_where_one_was() {
    let (_folder, mut window) = example();
    let card = touchpoint(&window.journey(), "Produktseite mit Passform");
    window.click_card(&card);
    let before = window.place_of(&card, Part::Whole);
    assert!(window.says("Datei"));
    window.harness.key_down(Key::F5);
    window.harness.step();
    assert!(
        window
            .commands()
            .contains(&ViewportCommand::Fullscreen(true))
    );
    window.settle();
    assert!(!window.says("Datei"), "nothing but the map");
    assert_eq!(in_focus(&window), Some((&card).into()), "it begins there");
    window.press(Key::End);
    window.press(Key::P);
    window.harness.key_down(Key::Escape);
    window.harness.step();
    assert!(
        window
            .commands()
            .contains(&ViewportCommand::Fullscreen(false))
    );
    window.settle();
    assert!(window.says("Datei"));
    assert_eq!(window.app().selection(), [(&card).into()]);
    let after = window.place_of(&card, Part::Whole);
    assert!(before.center().distance(after.center()) < 1.0);
    assert!(!window.is_marked_changed(), "showing changes nothing");
}

#[test]
fn a_clicker_goes_on_and_back_and_digits_go_to_stages() {
    let (_folder, mut window) = presented("laufschuhe", SIZES[1]);
    let journey = window.journey();
    let stage = |i: usize| Some(ObjectId::from(&journey.stages[i].id));
    let step = Some(ObjectId::from(&journey.stages[0].steps[0].id));
    assert_eq!(in_focus(&window), None, "the whole map");
    window.press(Key::PageDown);
    assert_eq!(in_focus(&window), stage(0));
    window.press(Key::ArrowRight);
    assert_eq!(in_focus(&window), step);
    window.press(Key::ArrowDown);
    assert!(matches!(in_focus(&window), Some(ObjectId::Touchpoint(_))));
    window.press(Key::PageUp);
    assert_eq!(in_focus(&window), step);
    window.press(Key::Backspace);
    assert_eq!(in_focus(&window), stage(0));
    window.press(Key::Num4);
    assert_eq!(in_focus(&window), stage(3));
    window.press_with(Modifiers::SHIFT, Key::PageDown);
    assert_eq!(in_focus(&window), stage(4));
    window.press_with(Modifiers::SHIFT, Key::PageUp);
    assert_eq!(in_focus(&window), stage(3));
    window.press(Key::Home);
    assert_eq!(in_focus(&window), None);
    assert_eq!(window.journey(), journey, "no key has changed anything");
}

#[test]
fn a_blank_screen_returns_at_any_key_which_does_nothing_else() {
    for blank in [Key::B, Key::W] {
        let (_folder, mut window) = presented("laufschuhe", SIZES[1]);
        window.press(Key::Num2);
        let before = in_focus(&window);
        window.press(blank);
        window.press(Key::Space);
        assert_eq!(in_focus(&window), before);
        window.press(Key::Space);
        assert_ne!(in_focus(&window), before, "the picture is back");
    }
}

#[test]
fn a_click_brings_into_focus() {
    let (_folder, mut window) = presented("laufschuhe", SIZES[1]);
    window.press(Key::Num1);
    let card = touchpoint(&window.journey(), "Anzeige in der Suche");
    let at = window.place_of(&card, Part::Whole).center();
    window.click_at(at);
    assert_eq!(in_focus(&window), Some((&card).into()));
    let near = window.place_of(&card, Part::Whole);
    assert!(near.width() > 500.0 || near.height() > 500.0, "{near:?}");
}

#[test]
fn what_somebody_says_is_written_down_while_presenting() {
    let (_folder, mut window) = presented("laufschuhe", SIZES[1]);
    let card = touchpoint(&window.journey(), "Anzeige in der Suche");
    window.press(Key::Num1);
    let at = window.place_of(&card, Part::Whole).center();
    window.click_at(at);
    window.press(Key::Enter);
    window.type_text("Schaufenster");
    // Enter opens the next one, which Esc gives up: the presentation goes on.
    window.press(Key::Enter);
    window.press(Key::Escape);
    let new = touchpoint(&window.journey(), "Schaufenster");
    assert!(shows(&window, "Schaufenster"));
    window.press(Key::F2);
    window.press(Key::Escape);
    assert!(!window.says("Datei"), "one goes on presenting");
    let place = window.place_of(&new, Part::Whole);
    let card = window.place_of(&card, Part::Whole);
    assert!(place.top() > card.top(), "below the one that was in focus");
}

#[test]
fn one_persona_after_the_other_is_shown_and_all_again_at_the_end() {
    let (_folder, mut window) = presented("laufschuhe", SIZES[1]);
    let (mira, jonas) = ("Mira", "Jonas");
    assert!(shows(&window, mira) && shows(&window, jonas));
    window.press(Key::P);
    assert!(shows(&window, mira) && !shows(&window, jonas));
    window.press(Key::P);
    assert!(!shows(&window, mira) && shows(&window, jonas));
    window.press(Key::Escape);
    assert!(shows(&window, mira) && shows(&window, jonas));
}

#[test]
fn the_room_is_dark_or_white_and_the_window_is_as_it_was() {
    let (_folder, mut window) = presented("laufschuhe", SIZES[1]);
    let is_dark = |window: &Window| {
        let ctx = &window.harness.ctx;
        ctx.style_of(ctx.theme()).visuals.dark_mode
    };
    assert!(is_dark(&window));
    window.press(Key::L);
    assert!(!is_dark(&window));
    window.press(Key::L);
    assert!(is_dark(&window));
    window.press(Key::Escape);
    assert!(!is_dark(&window));
}

#[test]
fn the_strip_says_where_one_is_and_goes_with_the_pointer() {
    let (_folder, mut window) = presented("laufschuhe", SIZES[1]);
    window.press(Key::Num2);
    // The hint of the beginning has gone.
    window.harness.run_steps(12);
    let name = window.journey().stages[1].name.clone();
    assert!(!window.says(&format!("{name} · ")));
    window.harness.hover_at(egui::pos2(300.0, 300.0));
    window.settle();
    assert!(window.says(&format!("{name} · ")));
    window.harness.run_steps(16);
    assert!(!window.says(&format!("{name} · ")));
}

#[test]
fn a_pointer_is_enough_and_messages_do_not_stand_in_the_way() {
    let (_folder, mut window) = presented("laufschuhe", SIZES[1]);
    window.press(Key::Num2);
    let stage = window.journey().stages[1].clone();
    window.harness.run_steps(12);
    window.harness.hover_at(egui::pos2(300.0, 300.0));
    window.settle();
    let (stage, step) = (
        ObjectId::from(&stage.id),
        ObjectId::from(&stage.steps[0].id),
    );
    window.click("Weiter (Leertaste oder →)");
    assert_eq!(window.app().selection(), std::slice::from_ref(&step));
    window.click("Zurück (←)");
    assert_eq!(window.app().selection(), std::slice::from_ref(&stage));
    window.click("Präsentation beenden (Esc)");
    assert!(!window.says("1 von"));
}

#[test]
fn messages_do_not_stand_before_an_audience() {
    let (_folder, mut window) = presented("laufschuhe", SIZES[1]);
    let card = touchpoint(&window.journey(), "Anzeige in der Suche");
    window.press(Key::Num1);
    let at = window.place_of(&card, Part::Whole).center();
    window.click_at(at);
    window.press(Key::Delete);
    assert!(window.journey().touchpoint(&card).is_none());
    let words = "„Anzeige in der Suche“ gelöscht";
    assert!(!window.says(words), "all have seen it");
    window.press(Key::F5);
    assert!(window.says("Datei") && !window.says(words));
}
