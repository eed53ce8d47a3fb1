//! Everything that the document can hold can be made: pictures, paths, loops, runs, comments, states, twins.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{Color32, ColorImage, DroppedFile, Event, Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{By, Queryable as _};
use wegmarke::model::{
    Crop, Id, Journey, LaneKind, Note, NoteKind, ObjectId, Picture, Status, Step, Touchpoint,
};
use wegmarke::scene::Part;

use super::{CTRL_SHIFT, example, save_as, touchpoint};
use crate::pictures::flag;
use crate::support::window::{CTRL, Window};

/// The German example without its pictures, saved in a folder of its own.
fn bare() -> (tempfile::TempDir, Window) {
    let text = crate::support::read("assets/examples/laufschuhe.journey.ron");
    let mut journey = wegmarke::file::parse(&text).unwrap();
    Arc::make_mut(&mut journey.about).client.logo = None;
    for persona in &mut journey.personas {
        Arc::make_mut(persona).picture = None;
    }
    for stage in &mut journey.stages {
        for step in &mut Arc::make_mut(stage).steps {
            Arc::make_mut(step).picture = None;
        }
    }
    journey.lanes.retain(|l| l.shows != LaneKind::Pictures);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("karte.journey.ron");
    wegmarke::file::write(&path, &journey).unwrap();
    let window = Window::open(folder.path(), Some(&path));
    (folder, window)
}

fn steps(window: &Window) -> Vec<Id<Step>> {
    let journey = window.app().journey();
    journey.steps().map(|(_, s)| s.id.clone()).collect()
}

fn step(journey: &Journey, id: &Id<Step>) -> Step {
    Step::clone(journey.step(id).unwrap().1)
}

/// Waits for what is done in the background.
fn wait_for(window: &mut Window, what: impl Fn(&Window) -> bool) {
    for _ in 0..500 {
        window.settle();
        if what(window) {
            // What is said about it needs a frame more.
            window.settle();
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("it never came");
}

fn click_step(window: &mut Window, id: &Id<Step>, modifiers: Modifiers) {
    let at = window.place_of(id, Part::Title).center();
    window.click_with(modifiers, at);
}

/// Chooses a command from the menu of the map, on the way through the lists that lead to it.
fn choose(window: &mut Window, way: &[&str]) {
    window.click("Karte");
    for label in way {
        let entries = [Role::Button, Role::CheckBox].map(|role| By::new().role(role).label(label));
        let found = entries
            .into_iter()
            .flat_map(|by| window.harness.query_all(by));
        found.last().unwrap().click();
        window.settle();
    }
}

fn picture_file(folder: &tempfile::TempDir, name: &str) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, flag(60, 40)).unwrap();
    path
}

/// A file as the window system hands it over.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|e| e.to_string())
    }
}

fn drop_file(window: &mut Window, path: PathBuf) {
    let files = &mut window.harness.input_mut().dropped_files;
    files.push(Arc::new(Dropped(path)));
    window.settle();
}

fn picture_of(window: &Window, id: &Id<Step>) -> Option<Picture> {
    step(window.app().journey(), id).picture
}

#[test]
fn a_picture_let_go_over_a_step_becomes_its_picture() {
    let (folder, mut window) = bare();
    let before = window.journey();
    let second = steps(&window)[1].clone();
    let at = window.place_of(&second, Part::Title).center();
    window.harness.hover_at(at);
    drop_file(&mut window, picture_file(&folder, "foto.png"));
    wait_for(&mut window, |w| picture_of(w, &second).is_some());
    let picture = picture_of(&window, &second).unwrap();
    assert!(picture.is_embedded());
    assert_eq!(picture.file, "foto.png");
    let shows = |l: &&Arc<wegmarke::model::Lane>| l.shows == LaneKind::Pictures && !l.hidden;
    assert_eq!(window.app().journey().lanes.iter().filter(shows).count(), 1);
    assert_eq!(window.app().selection(), [ObjectId::from(&second)]);
    window.press_with(CTRL, Key::Z);
    assert_eq!(
        window.journey(),
        before,
        "one step of history, lane and all"
    );
}

#[test]
fn a_picture_from_the_clipboard_becomes_the_personas() {
    let (_folder, mut window) = bare();
    let persona = window.journey().personas[0].id.clone();
    let at = window.place_of(&persona, Part::Whole).center();
    window.click_at(at);
    let image = ColorImage::filled([2000, 20], Color32::RED);
    window.harness.event(Event::PasteImage(Arc::new(image)));
    let has = |w: &Window| {
        w.app()
            .journey()
            .persona(&persona)
            .unwrap()
            .picture
            .is_some()
    };
    wait_for(&mut window, has);
    assert!(
        window.says("verkleinert"),
        "a picture that is made smaller is told"
    );
    window.press_with(CTRL, Key::Z);
    assert!(!has(&window));
}

#[test]
fn a_pasted_picture_without_a_place_is_told() {
    let (_folder, mut window) = bare();
    let image = ColorImage::filled([4, 4], Color32::RED);
    window.harness.event(Event::PasteImage(Arc::new(image)));
    window.settle();
    assert!(window.says("Dort kommt das Bild hin"));
}

#[test]
fn a_linked_picture_is_still_found_when_the_map_moves() {
    let (folder, mut window) = bare();
    picture_file(&folder, "foto.png");
    std::fs::create_dir(folder.path().join("umzug")).unwrap();
    let first = steps(&window)[0].clone();
    click_step(&mut window, &first, Modifiers::NONE);
    choose(&mut window, &["Bild", "Bild verknüpfen …"]);
    assert_eq!(window.dialog().as_deref(), Some("Bild wählen"));
    window.type_text("foto.png");
    window.press(Key::Enter);
    assert_eq!(picture_of(&window, &first).unwrap().file, "foto.png");
    wait_for(&mut window, |w| w.says("verknüpft"));
    assert!(!window.says("Datei fehlt"));

    save_as(&mut window, "umzug/karte");
    assert_eq!(picture_of(&window, &first).unwrap().file, "../foto.png");
    assert!(!window.is_marked_changed());
    let saved = wegmarke::file::read(&folder.path().join("umzug/karte.journey.ron")).unwrap();
    assert_eq!(step(&saved, &first).picture.unwrap().file, "../foto.png");
    window.press_with(CTRL, Key::Z);
    assert_eq!(picture_of(&window, &first), None);
    window.press_with(CTRL_SHIFT, Key::Z);
    assert_eq!(picture_of(&window, &first).unwrap().file, "../foto.png");

    std::fs::remove_file(folder.path().join("foto.png")).unwrap();
    window.harness.event(Event::WindowFocused(true));
    wait_for(&mut window, |w| w.says("Datei fehlt: ../foto.png"));
}

#[test]
fn a_picture_is_cut_in_its_cell() {
    let (_folder, mut window) = example();
    let with = |s: &&Id<Step>| picture_of(&window, s).is_some();
    let id = steps(&window).iter().find(with).unwrap().clone();
    let crop = |w: &Window| picture_of(w, &id).unwrap().crop;
    let before = window.journey();
    let open = |window: &mut Window| {
        let at = window.place_of(&id, Part::Picture).center();
        window.click_at(at);
        wait_for(window, |w| w.says("Bildausschnitt …"));
        choose(window, &["Bild", "Bildausschnitt …"]);
    };
    open(&mut window);
    window.press(Key::Plus);
    window.press(Key::ArrowRight);
    assert!(crop(&window).zoom() > 1.1 && crop(&window).x() > 0.5);
    window.press(Key::Escape);
    assert_eq!(window.journey(), before, "Esc leaves no trace");

    open(&mut window);
    window.press(Key::Plus);
    window.press(Key::Plus);
    let at = window.place_of(&id, Part::Picture).center();
    window.drag(at, at + vec2(9.0, 0.0), Modifiers::NONE);
    window.let_go(at + vec2(9.0, 0.0));
    window.press(Key::Enter);
    let cut = crop(&window);
    assert!(cut.zoom() > 1.2 && cut.x() < 0.5, "{cut:?}");
    window.press_with(CTRL, Key::Z);
    assert_eq!(crop(&window), Crop::default(), "one step of history");
}

#[test]
fn selected_steps_become_a_path() {
    let (_folder, mut window) = example();
    let ids = steps(&window);
    click_step(&mut window, &ids[2], Modifiers::NONE);
    click_step(&mut window, &ids[3], CTRL);
    choose(&mut window, &["Weg aus der Auswahl"]);
    window.type_text("Umweg");
    window.press(Key::Enter);
    let journey = window.journey();
    let path = journey.paths.iter().find(|p| p.name == "Umweg").unwrap();
    let on: Vec<Id<Step>> = journey
        .steps()
        .filter(|(_, s)| s.path.as_ref() == Some(&path.id))
        .map(|(_, s)| s.id.clone())
        .collect();
    assert_eq!(on, [ids[2].clone(), ids[3].clone()]);
}

#[test]
fn a_loop_is_drawn_by_choosing_where_it_leads() {
    let (_folder, mut window) = example();
    let ids = steps(&window);
    let target = |w: &Window| step(w.app().journey(), &ids[4]).leads_back_to;
    let before = target(&window);
    click_step(&mut window, &ids[4], Modifiers::NONE);
    choose(&mut window, &["Führt zurück zu …"]);
    window.press(Key::Escape);
    assert_eq!(target(&window), before);
    choose(&mut window, &["Führt zurück zu …"]);
    window.press(Key::ArrowLeft);
    window.press(Key::Enter);
    assert_eq!(target(&window), Some(ids[2].clone()), "with the keys");
    choose(&mut window, &["Führt zurück zu …"]);
    let at = window.place_of(&ids[1], Part::Title).center();
    window.click_at(at);
    assert_eq!(target(&window), Some(ids[1].clone()), "with the pointer");
    let badge = window.place_of(&ids[4], Part::Link).center();
    window.click_at(badge);
    assert_eq!(window.app().selection(), [ObjectId::from(&ids[1])]);
}

#[test]
fn a_note_covers_a_run_of_steps() {
    let (_folder, mut window) = example();
    let ids = steps(&window);
    click_step(&mut window, &ids[1], Modifiers::NONE);
    click_step(&mut window, &ids[2], Modifiers::SHIFT);
    window.press_with(CTRL_SHIFT, Key::N);
    window.type_text("Zu lange");
    window.press(Key::Enter);
    let note = |w: &Window| -> Note {
        let journey = w.app().journey();
        let found = journey.notes().find(|(_, n)| n.text == "Zu lange");
        Note::clone(found.unwrap().1)
    };
    assert_eq!(note(&window).until, Some(ids[2].clone()));
    let id = note(&window).id;
    let before = window.journey();
    let edge = window.place_of(&id, Part::RunEnd).center();
    let to = window.place_of(&ids[3], Part::Title).center();
    window.drag(edge, egui::pos2(to.x, edge.y), Modifiers::NONE);
    window.let_go(egui::pos2(to.x, edge.y));
    assert_eq!(note(&window).until, Some(ids[3].clone()));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn a_comment_is_written_and_resolved() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let is_free = |n: &Note| n.kind == NoteKind::PainPoint && n.comments.is_empty();
    let (_, note) = journey.notes().find(|(_, n)| is_free(n)).unwrap();
    let at = window.place_of(&note.id, Part::Title).center();
    window.click_at(at);
    window.press_with(CTRL, Key::M);
    window.type_text("Stimmt das?");
    window.press(Key::Enter);
    let comments = |w: &Window| w.app().journey().note(&note.id).unwrap().1.comments.clone();
    assert_eq!(comments(&window)[0].text, "Stimmt das?");
    assert!(comments(&window)[0].date.is_some() && !comments(&window)[0].resolved);
    window
        .harness
        .query_all(By::new().label_contains("Geklärt"))
        .last()
        .unwrap()
        .click();
    window.settle();
    assert!(comments(&window)[0].resolved);
}

#[test]
fn the_status_of_several_touchpoints_is_set_at_once() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let [a, b]: [Id<Touchpoint>; 2] =
        ["Warenkorb", "Auftragsbestätigung"].map(|t| touchpoint(&journey, t));
    window.click_card(&a);
    let at = window.place_of(&b, Part::Title).center();
    window.click_with(CTRL, at);
    choose(&mut window, &["Status", "Status: zu ändern"]);
    let status = |id| {
        window
            .app()
            .journey()
            .touchpoint(id)
            .unwrap()
            .touchpoint
            .status
    };
    assert_eq!([status(&a), status(&b)], [Some(Status::ToChange); 2]);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), journey, "one step of history");
}

#[test]
fn twins_are_gone_to_by_key_and_by_badge() {
    let folder = tempfile::tempdir().unwrap();
    let text = crate::support::read("assets/examples/laufschuhe.journey.ron");
    let mut journey = wegmarke::file::parse(&text).unwrap();
    let (a, b) = (
        touchpoint(&journey, "Warenkorb"),
        touchpoint(&journey, "Auftragsbestätigung"),
    );
    let mut twin = Touchpoint::clone(journey.touchpoint(&b).unwrap().touchpoint);
    twin.same_as = Some(a.clone());
    journey = wegmarke::edit::apply(&journey, &wegmarke::edit::Edit::replace(twin)).unwrap();
    let path = folder.path().join("k.journey.ron");
    wegmarke::file::write(&path, &journey).unwrap();
    let mut window = Window::open(folder.path(), Some(&path));
    window.click_card(&a);
    window.press_with(CTRL, Key::G);
    assert_eq!(window.app().selection(), [ObjectId::from(&b)]);
    let badge = window.place_of(&b, Part::Link).center();
    window.click_at(badge);
    assert_eq!(window.app().selection(), [ObjectId::from(&a)]);
}

#[test]
fn a_built_in_channel_gets_defaults_of_its_own() {
    let (_folder, mut window) = example();
    choose(&mut window, &["Angaben zur Karte"]);
    for button in ["Eigene Kanäle und Vorgaben", "Eingebaute anpassen …"] {
        let button = By::new().role(Role::Button).label(button);
        window.harness.get(button.clone()).scroll_to_me();
        window.settle();
        window.harness.get(button).click();
        window.settle();
    }
    window.type_text("Chatbot");
    window.press(Key::Enter);
    let chat = ObjectId::Channel(Id::new("chatbot"));
    assert_eq!(window.app().selection(), std::slice::from_ref(&chat));
    assert!(window.app().journey().contains(&chat));
}
