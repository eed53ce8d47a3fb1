//! The map without a mouse and without eyes: every part of the example is reached by the keyboard and says what
//! it is, in reading order, in both languages; and a screen reader's hands do what a mouse does.

use std::collections::BTreeSet;

use egui::{Key, Modifiers, Role};
use egui_kittest::Node;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use wegmarke::i18n::{self, Language};
use wegmarke::model::{Journey, LaneKind, ObjectId, Period};

use super::{CTRL, CTRL_SHIFT, example, touchpoint};
use crate::support::window::Window;

/// What is heard of a place.
#[derive(Clone, Debug, PartialEq)]
struct Heard {
    role: Role,
    name: String,
    value: String,
    /// Of a slider.
    number: Option<f64>,
    /// What is selected there.
    object: Option<ObjectId>,
}

fn heard(window: &Window, node: &Node<'_>) -> Heard {
    let node = node.accesskit_node();
    Heard {
        role: node.role(),
        name: node.label().unwrap_or_default(),
        value: node.value().unwrap_or_default(),
        number: node.numeric_value(),
        object: window.app().selection().last().cloned(),
    }
}

/// What a screen reader reads at the keyboard's place.
fn here(window: &Window) -> Heard {
    let root = window.harness.root();
    let mut nodes = root.children_recursive();
    let node = nodes.find(|node| node.is_focused());
    heard(window, &node.expect("something has the keyboard"))
}

/// All of the map that is there to be read, in order.
fn all(window: &Window) -> Vec<Heard> {
    let map = window.harness.get_by_role(Role::Tree);
    map.children_recursive()
        .map(|node| heard(window, &node))
        .collect()
}

/// One who walks the map, and keeps what is heard.
struct Walker {
    window: Window,
    heard: Vec<Heard>,
}

impl Walker {
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.window.harness.key_press_modifiers(modifiers, key);
        self.window.harness.run_steps(2);
        let here = here(&self.window);
        let said = [&here.name, &here.value];
        assert!(said.iter().all(|s| !s.trim().is_empty()), "{here:?}");
        assert!(said.iter().all(|s| !s.contains('⟨')), "{here:?}");
        self.heard.push(here);
    }

    /// Presses a key until it leads no further; says how often it led somewhere.
    fn run(&mut self, key: Key) -> usize {
        for times in 0..400 {
            let from = here(&self.window);
            self.press(Modifiers::NONE, key);
            // Two notes may say the same; their places differ then by what is selected.
            if here(&self.window) == from {
                return times;
            }
        }
        panic!("{key:?} leads in circles");
    }

    fn at(&self) -> ObjectId {
        let selection = self.window.app().selection();
        selection
            .last()
            .cloned()
            .expect("what is walked to is selected")
    }

    /// At the header of a stage, not at something that is measured on it.
    fn is_at_a_stage(&self) -> bool {
        let name = here(&self.window).name;
        let stages = &self.window.app().journey().stages;
        matches!(self.at(), ObjectId::Stage(_)) && stages.iter().any(|s| s.name == name)
    }

    /// Down from the stages to the lanes.
    fn down_to_lanes(&mut self) {
        loop {
            self.press(Modifiers::NONE, Key::ArrowDown);
            if matches!(self.at(), ObjectId::Step(_) | ObjectId::Lane(_)) {
                return;
            }
        }
    }

    /// Everywhere: the head of the sheet, periods, stages, then each column down and up, then the lane labels.
    fn everywhere(mut window: Window) -> Self {
        let heard = Vec::new();
        // What is not looked at here only takes time.
        window.press_with(CTRL_SHIFT, Key::O);
        window.press_with(CTRL_SHIFT, Key::I);
        let mut walker = Self { window, heard };
        walker.press(CTRL, Key::Home);
        walker.run(Key::ArrowRight);
        // Scenario, periods, stages.
        for _ in 0..3 {
            walker.press(Modifiers::NONE, Key::Home);
            walker.press(Modifiers::NONE, Key::ArrowDown);
            walker.run(Key::ArrowRight);
        }
        walker.press(Modifiers::NONE, Key::Home);
        walker.down_to_lanes();
        loop {
            walker.run(Key::ArrowDown);
            while !walker.is_at_a_stage() {
                walker.press(Modifiers::NONE, Key::ArrowUp);
            }
            walker.down_to_lanes();
            let from = here(&walker.window);
            walker.press(Modifiers::NONE, Key::ArrowRight);
            if here(&walker.window) == from {
                break;
            }
        }
        walker.press(CTRL, Key::End);
        walker.press(Modifiers::NONE, Key::Home);
        walker.press(Modifiers::NONE, Key::Home);
        walker.run(Key::ArrowUp);
        walker
    }

    fn reached(&self, object: impl Into<ObjectId>) -> bool {
        let object = object.into();
        self.heard
            .iter()
            .any(|h| h.object.as_ref() == Some(&object))
    }
}

/// Everything that stands on the map has been heard, each under its name.
fn assert_all_heard(walker: &Walker, journey: &Journey) {
    let mut missed = Vec::new();
    let mut expect = |what: &str, name: &str, there: bool| {
        if !there {
            missed.push(format!("{what}: {name}"));
        }
    };
    let named = |name: &str| walker.heard.iter().any(|h| h.name == name);
    for persona in &journey.personas {
        expect(
            "persona",
            &persona.name,
            named(&persona.name) && walker.reached(&persona.id),
        );
    }
    for stage in &journey.stages {
        expect(
            "stage",
            &stage.name,
            named(&stage.name) && walker.reached(&stage.id),
        );
    }
    for (_, step) in journey.steps() {
        expect(
            "step",
            &step.title,
            named(&step.title) && walker.reached(&step.id),
        );
    }
    for spot in journey.touchpoints() {
        let it = spot.touchpoint;
        expect(
            "touchpoint",
            &it.title,
            named(&it.title) && walker.reached(&it.id),
        );
    }
    for lane in journey.lanes.iter().filter(|l| !l.hidden) {
        expect(
            "lane",
            &format!("{:?}", lane.shows),
            walker.reached(&lane.id),
        );
        match &lane.shows {
            LaneKind::Notes(kinds) => {
                for (_, note) in journey.notes().filter(|(_, n)| kinds.contains(&n.kind)) {
                    expect(
                        "note",
                        &note.text,
                        named(&note.text) && walker.reached(&note.id),
                    );
                }
            }
            LaneKind::Emotions => {
                for (_, step) in journey.steps() {
                    for persona in &journey.personas {
                        let Some(felt) = step.felt(&persona.id) else {
                            continue;
                        };
                        let point = walker.heard.iter().any(|h| {
                            h.role == Role::Slider
                                && h.object == Some((&step.id).into())
                                && h.name.contains(&persona.name)
                                && h.number == Some(felt.score)
                        });
                        expect("point", &format!("{}: {}", persona.name, step.title), point);
                    }
                }
            }
            LaneKind::Kpis => {
                for spot in journey
                    .touchpoints()
                    .filter(|s| !s.touchpoint.kpis.is_empty())
                {
                    let of_it = ObjectId::from(&spot.touchpoint.id);
                    let stops = walker
                        .heard
                        .iter()
                        .filter(|h| h.object == Some(of_it.clone()));
                    let names: BTreeSet<&str> = stops.map(|h| h.name.as_str()).collect();
                    let all = names.len() > spot.touchpoint.kpis.len();
                    expect("values of", &spot.touchpoint.title, all);
                }
            }
            _ => {}
        }
    }
    assert!(missed.is_empty(), "never heard:\n{}", missed.join("\n"));
}

#[test]
fn the_keyboard_reaches_all_of_the_german_example_and_hears_it() {
    let (_folder, window) = example();
    let journey = window.journey();
    let walker = Walker::everywhere(window);
    assert_all_heard(&walker, &journey);
    let first = walker
        .heard
        .first()
        .map(|h| (h.name.as_str(), h.value.as_str()));
    assert_eq!(first, Some(("Titel", journey.about.title.as_str())));
    let said = |name: &str, value: &str| {
        let all = walker.heard.iter();
        all.filter(|h| h.name == name)
            .any(|h| h.value.contains(value))
    };
    assert!(said("Gefühl: Mira Kern", "sehr gut"));
    assert!(said("Gefühl: Mira Kern", "beobachtet"));
    assert!(
        !walker.window.is_marked_changed(),
        "looking changes nothing"
    );
}

#[test]
fn the_keyboard_reaches_all_of_the_english_example_and_hears_it() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open_in(folder.path(), None, Language::En);
    let journey = window.journey();
    let walker = Walker::everywhere(window);
    assert_all_heard(&walker, &journey);
    let emotion = walker
        .heard
        .iter()
        .find(|h| h.role == Role::Slider)
        .unwrap();
    assert!(emotion.name.starts_with("Emotion: "), "{emotion:?}");
}

#[test]
fn what_can_be_read_is_in_reading_order_and_has_names() {
    let (_folder, window) = example();
    let journey = window.journey();
    let nodes = all(&window);
    for node in &nodes {
        assert!(
            !node.name.trim().is_empty() && !node.value.trim().is_empty(),
            "{node:?}"
        );
    }
    let mut order = Vec::new();
    for stage in &journey.stages {
        order.push(stage.name.clone());
        for step in &stage.steps {
            order.push(step.title.clone());
            order.extend(step.touchpoints.iter().map(|t| t.title.clone()));
        }
    }
    let mut left = order.iter().peekable();
    for node in &nodes {
        if left.peek() == Some(&&node.name) {
            left.next();
        }
    }
    assert_eq!(left.next(), None, "all in order, none left over");
}

#[test]
fn a_german_map_is_read_in_english_words_on_an_english_desk() {
    let (_folder, mut window) = example();
    let period = window
        .journey()
        .about
        .period_names
        .get(Period::Before)
        .map(str::to_owned);
    window.click("Sprache des Fensters: Deutsch");
    window.harness.get_by_label("English").click();
    window.settle();
    let nodes = all(&window);
    let says = |name: &str| nodes.iter().any(|n| n.name == name);
    assert!(says("Title") && says("Scenario"));
    assert!(
        says("Produktseite mit Passform"),
        "what the user wrote stays"
    );
    let before = period.unwrap_or_else(|| i18n::text(Language::En, "period-before", &[]));
    assert!(says(&before));
}

#[test]
fn a_screen_reader_selects_scores_and_renames() {
    let (_folder, mut window) = example();
    let id = touchpoint(&window.journey(), "Produktseite mit Passform");
    let card = By::new()
        .role(Role::TreeItem)
        .label("Produktseite mit Passform");
    window.harness.get(card).click_accesskit();
    window.settle();
    assert_eq!(window.app().selection(), [(&id).into()]);
    let node = here(&window);
    assert_eq!(
        node.name, "Produktseite mit Passform",
        "the keyboard stands there, too"
    );

    let card = By::new()
        .role(Role::TreeItem)
        .label("Produktseite mit Passform");
    window
        .harness
        .get(card)
        .set_text_value_accesskit("Produktseite");
    window.settle();
    assert_eq!(
        window.journey().touchpoint(&id).unwrap().touchpoint.title,
        "Produktseite"
    );

    let scores = |window: &Window| -> f64 {
        let journey = window.journey();
        let of_steps = journey.steps().flat_map(|(_, s)| &s.emotions);
        let of_touchpoints = journey.touchpoints().flat_map(|s| &s.touchpoint.emotions);
        let all = of_steps.chain(of_touchpoints).filter_map(|e| e.score);
        all.map(|score| score.get()).sum()
    };
    let before = scores(&window);
    {
        let mut points = window.harness.get_all(By::new().role(Role::Slider));
        let below = |node: &Node<'_>| node.accesskit_node().numeric_value() < Some(2.0);
        points.find(below).unwrap().increment_accesskit();
    }
    window.settle();
    assert_eq!(scores(&window) - before, 0.5);
}

#[test]
fn arrows_go_where_the_eye_goes() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let column = |id: &ObjectId| match id {
        ObjectId::Touchpoint(id) => {
            let step = journey.touchpoint(id).unwrap().step;
            journey.steps().position(|(_, s)| s.id == step.id)
        }
        ObjectId::Step(id) => journey.steps().position(|(_, s)| s.id == *id),
        _ => None,
    };
    let from = touchpoint(&journey, "Produktseite mit Passform");
    window.click_card(&from);
    let start = column(&(&from).into()).unwrap();
    window.press(Key::ArrowRight);
    let next = window.app().selection()[0].clone();
    assert_eq!(column(&next), Some(start + 1), "to the neighbouring step");
    window.press(Key::ArrowLeft);
    assert_eq!(window.app().selection(), [(&from).into()], "and back");
    window.press(Key::PageDown);
    let ahead = window.app().selection()[0].clone();
    assert!(column(&ahead).unwrap() > start, "to the next stage");
    window.press(Key::Home);
    assert_eq!(
        column(&window.app().selection()[0]),
        Some(0),
        "to the first step"
    );
    window.press(Key::End);
    let last = journey.steps().count() - 1;
    assert_eq!(column(&window.app().selection()[0]), Some(last));
    window.press_with(Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(window.app().selection().len(), 2, "Shift takes more");
}

#[test]
fn enter_on_an_empty_cell_fills_it() {
    let (_folder, mut window) = example();
    let count = |window: &Window| window.journey().notes().count();
    let before = count(&window);
    window.press_with(CTRL, Key::End);
    // From the last lane upwards, through each from the left, to the first cell without any note.
    'lanes: for _ in 0..6 {
        window.press(Key::Home);
        for _ in 0..15 {
            if here(&window).value == "leer" {
                break 'lanes;
            }
            window.press(Key::ArrowRight);
        }
        window.press(Key::ArrowUp);
    }
    assert_eq!(here(&window).value, "leer");
    window.press(Key::Enter);
    window.type_text("Zu lang");
    window.press(Key::Enter);
    assert_eq!(count(&window), before + 1);
}

#[test]
fn f6_walks_the_areas_and_everything_has_a_ring() {
    let (_folder, mut window) = example();
    let mut areas = Vec::new();
    for _ in 0..6 {
        window.press(Key::F6);
        let node = window.harness.root();
        let mut nodes = node.children_recursive();
        let focused = nodes
            .find(|n| n.is_focused())
            .expect("an area has the keyboard");
        areas.push(focused.rect().center());
    }
    // Menus, tools, outline, canvas, inspector, status.
    assert!(
        areas[0].y < areas[1].y && areas[1].y < areas[2].y,
        "{areas:?}"
    );
    assert!(
        areas[2].x < areas[3].x && areas[3].x < areas[4].x,
        "{areas:?}"
    );
    assert!(areas[5].y > areas[4].y, "{areas:?}");
    window.press(Key::F6);
    window.press_with(Modifiers::SHIFT, Key::F6);
    let root = window.harness.root();
    let focused = root.children_recursive().find(|n| n.is_focused()).unwrap();
    assert_eq!(focused.rect().center(), areas[5], "and back");
}

#[test]
fn tab_leads_through_the_window_in_reading_order() {
    let (_folder, mut window) = example();
    window.press(Key::F6);
    let mut seen = Vec::new();
    for _ in 0..200 {
        let root = window.harness.root();
        let Some(node) = root.children_recursive().find(|n| n.is_focused()) else {
            break;
        };
        let place = node.rect().center();
        seen.push(place);
        window.harness.key_press(Key::Tab);
        window.harness.run_steps(2);
        if seen.len() > 5 && seen[0] == place {
            break;
        }
    }
    let area = |at: &egui::Pos2| match () {
        () if at.y < 44.0 => 0,
        () if at.y < 100.0 => 1,
        // Rows further down are brought into view once they have the keyboard.
        () if at.x < 250.0 => 2,
        () if at.y > 900.0 - 28.0 => 5,
        () if at.x > 1440.0 - 352.0 => 4,
        () => 3,
    };
    let mut order: Vec<i32> = seen.iter().map(area).collect();
    order.dedup();
    let expected = [0, 1, 2, 3, 4, 5];
    assert!(order.starts_with(&expected), "{order:?}");
}

#[test]
fn the_window_sleeps_when_nothing_moves() {
    let (_folder, mut window) = example();
    for _ in 0..30 {
        window.harness.step();
    }
    let output = &window.harness.output().viewport_output;
    let delay = output[&egui::ViewportId::ROOT].repaint_delay;
    assert_eq!(delay, std::time::Duration::MAX, "nobody asks for a frame");
}
