//! The acquisition matrix: what customers do against what the company does about it.

use egui::{Key, Modifiers, Rect, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use wegmarke::i18n::Language;
use wegmarke::model::{Holder, Journey, Note, ObjectId};
use wegmarke::templates;

use crate::support::window::{CTRL, Window};

/// The window with the matrix of the German acquisition canvas below its map.
fn matrix() -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("canvas.journey.ron");
    let template = templates::all()
        .iter()
        .find(|t| t.key == "acquisition_canvas");
    let journey = template.unwrap().journey(Language::De);
    wegmarke::file::write(&map, &journey).unwrap();
    let mut window = Window::open(folder.path(), Some(&map));
    window.press_with(CTRL, Key::K);
    window.type_text("Akquisitionsmatrix");
    window.press(Key::Enter);
    (folder, window)
}

fn note(journey: &Journey, text: &str) -> (Holder, Note) {
    let found = journey.notes().find(|(_, note)| note.text == text);
    let (on, note) = found.unwrap_or_else(|| panic!("no note {text}"));
    (on, Note::clone(note))
}

/// Where it stands in the matrix.
fn measure(window: &Window, text: &str) -> Rect {
    let found = By::new().role(Role::Cell).label_contains(text);
    window.harness.get(found).rect()
}

fn new_measure(window: &Window, owner: &str, action: &str) -> Rect {
    let label = format!("Neue Maßnahme, {owner}: {action}");
    window.harness.get(By::new().label(&label)).rect()
}

fn on_step(journey: &Journey, title: &str) -> Holder {
    let found = journey.steps().find(|(_, step)| step.title == title);
    Holder::Step(found.unwrap().1.id.clone())
}

#[test]
fn the_outline_counts_what_owners_see_to_on_a_canvas() {
    let (_folder, window) = matrix();
    let journey = window.journey();
    for owner in &journey.owners {
        let notes = journey.notes().map(|(_, note)| note.owner.as_ref());
        let notes = notes.filter(|o| *o == Some(&owner.id)).count();
        let touchpoints = journey
            .touchpoints()
            .filter_map(|s| journey.owner_of(s.touchpoint));
        let touchpoints = touchpoints.filter(|o| o.value().id == owner.id).count();
        let count = notes + touchpoints;
        assert!(count > 0, "{}", owner.name);
        assert!(window.says(&format!("{}, zuständig für {count}", owner.name)));
    }
}

#[test]
fn what_is_typed_in_a_cell_is_an_idea_of_its_owner_at_its_step() {
    let (_folder, mut window) = matrix();
    let action = "Lebt mit dem Problem und sucht nicht";
    let cell = new_measure(&window, "Marketing", action);
    window.double_click_at(cell.center_bottom() - egui::vec2(0.0, 8.0));
    window.type_text("Plakate am Bahnhof");
    window.press(Key::Enter);
    window.type_text("Ein Hörbuch");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let journey = window.journey();
    for text in ["Plakate am Bahnhof", "Ein Hörbuch"] {
        let (on, note) = note(&journey, text);
        assert_eq!(on, on_step(&journey, action));
        let owner = journey.owner(note.owner.as_ref().unwrap()).unwrap();
        assert_eq!(owner.name, "Marketing");
        assert!(note.is_action(), "it is on the plan");
        measure(&window, text);
    }
    window.press_with(CTRL, Key::Z);
    let left = window.journey();
    assert!(left.notes().all(|(_, n)| n.text != "Ein Hörbuch"));
    note(&left, "Plakate am Bahnhof");
}

#[test]
fn a_measure_is_dragged_to_another_owner_and_step() {
    let (_folder, mut window) = matrix();
    let text = "Zeigen, was das Problem im Alltag kostet";
    let from = measure(&window, text).center();
    let to = new_measure(&window, "Vertrieb", "Stößt auf uns und sieht sich um").center();
    window.drag(from, to, Modifiers::NONE);
    window.let_go(to);
    let journey = window.journey();
    let (on, moved) = note(&journey, text);
    assert_eq!(on, on_step(&journey, "Stößt auf uns und sieht sich um"));
    assert_eq!(
        journey.owner(&moved.owner.unwrap()).unwrap().name,
        "Vertrieb"
    );
    window.press_with(CTRL, Key::Z);
    let before = window.journey();
    let (on, moved) = note(&before, text);
    assert_eq!(on, on_step(&before, "Lebt mit dem Problem und sucht nicht"));
    assert_eq!(
        before.owner(&moved.owner.unwrap()).unwrap().name,
        "Marketing",
        "one step of history"
    );
}

#[test]
fn the_keyboard_walks_from_cell_to_cell_renames_and_moves() {
    let (_folder, mut window) = matrix();
    // From the first stage to its step, and to the right.
    window.press(Key::ArrowDown);
    window.press(Key::ArrowRight);
    let text = "Zeigen, was das Problem im Alltag kostet";
    let (_, first) = note(&window.journey(), text);
    let object = ObjectId::from(&first.id);
    assert_eq!(
        window.app().selection(),
        std::slice::from_ref(&object),
        "on the map, too"
    );
    window.press(Key::F2);
    window.type_text("Rechner: was es kostet");
    window.press(Key::Enter);
    let (_, renamed) = note(&window.journey(), "Rechner: was es kostet");
    assert_eq!(renamed.id, first.id);
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    let journey = window.journey();
    let owner = |id: &Option<_>| journey.owner(id.as_ref().unwrap()).unwrap().name.clone();
    assert_eq!(
        owner(&note(&journey, "Rechner: was es kostet").1.owner),
        "Kommunikation"
    );
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    let journey = window.journey();
    let (on, _) = note(&journey, "Rechner: was es kostet");
    assert_eq!(on, on_step(&journey, "Stößt auf uns und sieht sich um"));
    assert_eq!(window.app().selection(), [object], "the hand stays with it");
}

#[test]
fn what_is_selected_on_the_map_has_the_keyboard_in_the_matrix() {
    let (_folder, mut window) = matrix();
    let (id, title) = {
        let journey = window.journey();
        let spot = journey.touchpoints().last().unwrap();
        (spot.touchpoint.id.clone(), spot.touchpoint.title.clone())
    };
    // Its card, through the outline's search by words: as it is found.
    window.press_with(CTRL, Key::F);
    window.type_text(&title);
    window.press(Key::Escape);
    assert_eq!(window.app().selection(), [ObjectId::from(&id)]);
    let shown = By::new().role(Role::Cell).label_contains(title.as_str());
    let selected = window.harness.get(shown).accesskit_node().is_selected();
    assert_eq!(selected, Some(true), "it has come into view");
}
