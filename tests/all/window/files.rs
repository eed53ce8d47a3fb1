//! Files: saving, closing, what others have changed, what a crash leaves behind.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use egui::Key;
use wegmarke::file;

use super::{example, rename_first, save_as};
use crate::support;
use crate::support::window::{CTRL, Window};

#[test]
fn a_map_is_saved_changed_and_found_again() {
    let (folder, mut window) = example();
    rename_first(&mut window, "Neu benannt");
    assert!(window.is_marked_changed());
    save_as(&mut window, "laufschuhe");
    let path = folder.path().join("laufschuhe.journey.ron");
    assert_eq!(file::read(&path).unwrap(), window.journey());
    assert!(!window.is_marked_changed());
    rename_first(&mut window, "Noch einmal");
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
    assert!(window.app().title().contains("Laufschuhe online kaufen"));
    assert_eq!(
        window.dialog(),
        None,
        "nothing to recover after a proper end"
    );
}

#[test]
fn closing_with_changes_asks_once() {
    let (folder, mut window) = example();
    rename_first(&mut window, "Neu benannt");
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
    rename_first(&mut window, "Nicht gewollt");
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
    rename_first(&mut window, "Gerade noch getippt");
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
    assert_eq!(
        window.dialog(),
        None,
        "the start page has no map to be saved"
    );
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
    rename_first(&mut window, "Meins");
    let theirs = support::read("assets/examples/cancellation.journey.ron");
    fs::write(&path, &theirs).unwrap();
    window.press_with(CTRL, Key::S);
    assert!(window.dialog().is_some(), "it asks");
    window.press(Key::Escape);
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    assert!(window.is_marked_changed());
}
