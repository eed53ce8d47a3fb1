//! Several maps at a time, and files that are dropped on the window.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Key, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use wegmarke::file;

use super::{CTRL_SHIFT, example, rename_first, save_as};
use crate::support;
use crate::support::window::{CTRL, Window};

/// The titles of the German and the English example.
const SHOES: &str = "Laufschuhe online kaufen";
const CANCELLATION: &str = "Leaving a broadband and TV contract";

/// Copies of the German and the English example in this folder.
fn two_maps(folder: &Path) -> [PathBuf; 2] {
    ["laufschuhe", "cancellation"].map(|name| {
        let path = folder.join(format!("{name}.journey.ron"));
        fs::write(
            &path,
            support::read(&format!("assets/examples/{name}.journey.ron")),
        )
        .unwrap();
        path
    })
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|e| e.to_string())
    }
}

pub(super) fn drop_files(window: &mut Window, paths: &[&Path]) {
    let files = &mut window.harness.input_mut().dropped_files;
    for path in paths {
        files.push(Arc::new(Dropped((*path).to_owned())));
    }
    window.harness.step();
    window.settle();
}

/// The names on the tabs, in their order; the one on the desk in brackets.
fn tabs(window: &Window) -> Vec<String> {
    let tabs = window.harness.query_all_by_role(Role::Tab);
    let mut tabs: Vec<(f64, String)> = tabs
        .map(|tab| {
            let node = tab.accesskit_node();
            let name = node.label().unwrap_or_default();
            let x = node.bounding_box().map_or(0.0, |b| b.x0);
            let on_desk = node.toggled() == Some(egui::accesskit::Toggled::True);
            (x, if on_desk { format!("[{name}]") } else { name })
        })
        .collect();
    tabs.sort_by(|a, b| a.0.total_cmp(&b.0));
    tabs.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn dropped_maps_open_in_tabs_and_one_that_is_open_is_gone_to() {
    let (folder, mut window) = example();
    let [shoes, cancellation] = two_maps(folder.path());
    assert_eq!(tabs(&window), [""; 0], "one map needs no tabs");
    drop_files(&mut window, &[&shoes]);
    assert_eq!(
        tabs(&window),
        [""; 0],
        "nobody misses an example that was only looked at"
    );
    drop_files(&mut window, &[&cancellation]);
    assert_eq!(tabs(&window), [SHOES, &format!("[{CANCELLATION}]")]);
    drop_files(&mut window, &[&shoes]);
    assert_eq!(tabs(&window), [&format!("[{SHOES}]"), CANCELLATION]);
    window.press_with(CTRL, Key::Tab);
    assert_eq!(window.journey(), file::read(&cancellation).unwrap());
    window.press_with(CTRL, Key::PageUp);
    assert_eq!(window.journey(), file::read(&shoes).unwrap());
}

#[test]
fn each_map_keeps_its_work_its_selection_and_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let [shoes, cancellation] = two_maps(folder.path());
    let mut window = Window::open(folder.path(), Some(&shoes));
    rename_first(&mut window, "Meins");
    let selection = window.app().selection().to_vec();
    let work = window.journey();
    drop_files(&mut window, &[&cancellation]);
    assert_eq!(window.app().selection(), []);
    assert!(!window.is_marked_changed());
    assert_eq!(
        tabs(&window),
        [
            format!("{SHOES}, nicht gespeichert"),
            format!("[{CANCELLATION}]")
        ]
    );
    window.press_with(CTRL, Key::Tab);
    assert_eq!(window.journey(), work);
    assert_eq!(window.app().selection(), selection);
    assert!(window.is_marked_changed());
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), file::read(&shoes).unwrap());
    window.press_with(CTRL, Key::PageDown);
    window.press_with(CTRL, Key::Z);
    assert_eq!(
        window.journey(),
        file::read(&cancellation).unwrap(),
        "it has a history of its own"
    );
}

#[test]
fn closing_a_map_asks_only_for_what_would_be_lost() {
    let folder = tempfile::tempdir().unwrap();
    let [shoes, cancellation] = two_maps(folder.path());
    let mut window = Window::open(folder.path(), Some(&shoes));
    drop_files(&mut window, &[&cancellation]);
    window.press_with(CTRL, Key::W);
    assert_eq!(window.dialog(), None);
    assert_eq!(window.journey(), file::read(&shoes).unwrap());
    rename_first(&mut window, "Meins");
    window.press_with(CTRL, Key::W);
    assert!(window.dialog().is_some_and(|d| d.contains("speichern?")));
    window.click("Speichern");
    assert_eq!(
        file::read(&shoes)
            .unwrap()
            .touchpoints()
            .next()
            .unwrap()
            .touchpoint
            .title,
        "Meins"
    );
    assert!(
        window.says("Beispiele zum Ansehen"),
        "without a map there is the start page"
    );
}

#[test]
fn closing_the_window_asks_once_for_all_maps() {
    let folder = tempfile::tempdir().unwrap();
    let [shoes, cancellation] = two_maps(folder.path());
    let mut window = Window::open(folder.path(), Some(&shoes));
    rename_first(&mut window, "Meins");
    drop_files(&mut window, &[&cancellation]);
    rename_first(&mut window, "Auch meins");
    assert!(!window.close());
    assert_eq!(window.dialog().as_deref(), Some("2 Karten speichern?"));
    window.click("Alle speichern");
    assert!(window.wants_to_close() && window.close());
    for (path, title) in [(&shoes, "Meins"), (&cancellation, "Auch meins")] {
        let map = file::read(path).unwrap();
        assert_eq!(map.touchpoints().next().unwrap().touchpoint.title, title);
    }
    drop(window);
    let mut window = Window::open(folder.path(), None);
    assert_eq!(window.dialog(), None);
    assert_eq!(
        tabs(&window).len(),
        2,
        "the maps that were open are open again"
    );
    assert!(window.close());
}

#[test]
fn unsaved_work_of_every_map_survives_a_crash() {
    let (folder, mut window) = example();
    rename_first(&mut window, "Eins");
    let one = window.journey();
    window.press_with(CTRL, Key::N);
    window.click("Leere Karte");
    window.press_with(CTRL, Key::Enter);
    window.type_text("Zwei");
    window.press(Key::Enter);
    let two = window.journey();
    let drafts = folder.path().join("drafts");
    let begun = std::time::Instant::now();
    let count = || {
        let files = fs::read_dir(&drafts).unwrap().flatten();
        files
            .filter(|f| f.file_name().to_string_lossy().ends_with(".draft.ron"))
            .count()
    };
    while count() < 2 {
        assert!(begun.elapsed().as_secs() < 4, "a draft of each map");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    drop(window);
    let mut window = Window::open(folder.path(), None);
    let mut found = Vec::new();
    for _ in 0..2 {
        assert_eq!(
            window.dialog().as_deref(),
            Some("Ungespeicherte Arbeit gefunden")
        );
        window.press(Key::Enter);
        found.push(window.journey());
    }
    assert_eq!(window.dialog(), None);
    assert!(found.contains(&one) && found.contains(&two));
    assert_eq!(tabs(&window).len(), 2);
}

#[test]
fn a_dropped_text_is_pasted_and_a_stranger_is_told() {
    let (folder, mut window) = example();
    let list = folder.path().join("liste.txt");
    fs::write(&list, "Plakat\nFlyer\n").unwrap();
    let stranger = folder.path().join("film.mp4");
    fs::write(&stranger, "?").unwrap();
    drop_files(&mut window, &[&list]);
    let journey = window.journey();
    for title in ["Plakat", "Flyer"] {
        assert!(
            journey.touchpoints().any(|s| s.touchpoint.title == title),
            "{title}"
        );
    }
    drop_files(&mut window, &[&stranger]);
    assert!(window.says("film.mp4 ist weder"));
}

/// The name of what has the keyboard.
fn focused(window: &Window) -> String {
    let root = window.harness.root();
    let mut nodes = root.children_recursive();
    let node = nodes.find(|node| node.is_focused());
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

/// A window with so many copies of the German example open, each under a title of its own.
fn crowd(folder: &Path, count: usize) -> Window {
    let map = support::read("assets/examples/laufschuhe.journey.ron");
    let mut window = Window::open(folder, None);
    for n in 1..=count {
        let path = folder.join(format!("karte-{n}.journey.ron"));
        fs::write(&path, map.replacen(SHOES, &format!("Karte {n}"), 1)).unwrap();
        drop_files(&mut window, &[&path]);
    }
    window
}

#[test]
fn maps_of_the_same_name_are_told_apart_wherever_they_are_named() {
    let (folder, mut window) = example();
    rename_first(&mut window, "Eins");
    let [shoes, _] = two_maps(folder.path());
    drop_files(&mut window, &[&shoes]);
    window.press_with(CTRL, Key::PageUp);
    assert_eq!(
        tabs(&window),
        [
            format!("[{SHOES}, nicht gespeichert]"),
            format!("{SHOES} · laufschuhe")
        ]
    );
    save_as(&mut window, "eins");
    assert_eq!(tabs(&window)[0], format!("[{SHOES} · eins]"));
    assert_eq!(window.app().title(), format!("{SHOES} · eins – Wegmarke"));
    rename_first(&mut window, "Zwei");
    window.press_with(CTRL, Key::W);
    assert_eq!(
        window.dialog(),
        Some(format!("„{SHOES} · eins“ speichern?"))
    );
}

#[test]
fn the_map_on_the_desk_is_in_view_in_a_crowded_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = crowd(folder.path(), 14);
    let is_in_view = |window: &Window| {
        let tab = window.harness.query_all_by_role(Role::Tab);
        let on_desk = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
        };
        let rect = tab.into_iter().find(on_desk).unwrap().rect();
        rect.left() >= 0.0 && rect.right() <= 1400.0
    };
    assert!(is_in_view(&window));
    for _ in 0..3 {
        window.press_with(CTRL, Key::PageDown);
        assert!(is_in_view(&window), "{}", window.app().title());
    }
    window.press_with(CTRL, Key::Num3);
    assert_eq!(window.app().title(), "Karte 3 – Wegmarke");
    assert!(is_in_view(&window));
    window.click("Alle offenen Karten");
    let entry = By::new().role(Role::CheckBox).label("Karte 9");
    window.harness.get(entry).click();
    window.settle();
    assert_eq!(window.app().title(), "Karte 9 – Wegmarke");
    assert!(is_in_view(&window));
}

#[test]
fn a_middle_click_closes_a_tab_that_lies_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = crowd(folder.path(), 3);
    let at = window.harness.get_by_role_and_label(Role::Tab, "Karte 1");
    let at = at.rect().center();
    window.harness.hover_at(at);
    for pressed in [true, false] {
        window.harness.event(egui::Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Middle,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
    }
    window.settle();
    assert_eq!(tabs(&window), ["Karte 2", "[Karte 3]"]);
}

#[test]
fn tabs_are_walked_shown_and_closed_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = crowd(folder.path(), 4);
    for _ in 0..8 {
        if tabs(&window).contains(&format!("[{}]", focused(&window))) {
            break;
        }
        window.press(Key::F6);
    }
    assert_eq!(focused(&window), "Karte 4");
    window.press(Key::ArrowLeft);
    window.press(Key::ArrowLeft);
    assert_eq!(focused(&window), "Karte 2");
    assert_eq!(window.app().title(), "Karte 4 – Wegmarke", "only walked");
    window.press(Key::Enter);
    assert_eq!(window.app().title(), "Karte 2 – Wegmarke");
    window.press(Key::End);
    window.press(Key::Delete);
    assert_eq!(tabs(&window), ["Karte 1", "[Karte 2]", "Karte 3"]);
    assert_eq!(focused(&window), "Karte 3", "beside the one that is gone");
    window.press(Key::Tab);
    assert!(
        !focused(&window).starts_with("Karte"),
        "the row is one stop"
    );
}

#[test]
fn a_new_map_needs_no_pointer() {
    let (_folder, mut window) = example();
    window.press_with(CTRL, Key::N);
    // The blank map is the first card, and the keyboard is there.
    window.press(Key::Enter);
    assert_eq!(window.dialog(), None);
    assert!(window.journey().stages.is_empty());
}

#[test]
fn the_small_map_waits_until_the_view_of_an_opened_map_moves_or_somebody_asks_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let [german, english] = two_maps(folder.path());
    let mut window = Window::open(folder.path(), Some(&german));
    let shows = |window: &Window| {
        let map = By::new().role(Role::Image).label("Übersichtskarte");
        window.harness.query(map).is_some()
    };
    drop_files(&mut window, &[&english]);
    assert!(!shows(&window), "nothing lies over the map");
    window.press_with(CTRL_SHIFT, Key::M);
    assert!(shows(&window), "it was asked for");
    window.press_with(CTRL_SHIFT, Key::M);
    assert!(!shows(&window), "and is not wanted any more");
    window.press_with(CTRL_SHIFT, Key::M);
    assert!(shows(&window));
    window.press_with(CTRL, Key::W);
    drop_files(&mut window, &[&english]);
    assert!(!shows(&window));
    let middle = window.app().canvas_rect_of(&wegmarke::scene::Subject {
        object: wegmarke::model::ObjectId::Journey,
        part: wegmarke::scene::Part::Whole,
    });
    let at = middle.unwrap().min + egui::vec2(200.0, 200.0);
    window.scroll(at, egui::vec2(0.0, -60.0));
    assert!(shows(&window), "the view has moved");
}

#[test]
fn a_to_be_map_is_made_beside_the_one_that_is() {
    let (_folder, mut window) = example();
    let as_is = window.journey();
    window.click("Datei");
    window.click("Soll-Karte aus dieser Karte machen");
    assert_eq!(tabs(&window).len(), 2, "the as-is map waits in its tab");
    assert!(window.is_marked_changed(), "it is in no file yet");
    let to_be = window.journey();
    assert_eq!(to_be.about.state, wegmarke::model::State::ToBe);
    // Only that it is to be: everything else is the same thing.
    assert_eq!(wegmarke::merge::diff(&as_is, &to_be).changes.len(), 1);
    window.press_with(CTRL, Key::Tab);
    assert_eq!(window.journey(), as_is);
}
