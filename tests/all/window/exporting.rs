//! A map out of the window as a file for others.

use std::fs;
use std::path::Path;
use std::time::Duration;

use egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::{example, touchpoint};
use crate::support::window::{CTRL, Window};

/// Steps until this is so: files are written on a thread of their own.
fn wait_for(window: &mut Window, mut is_so: impl FnMut(&Window) -> bool) {
    for _ in 0..600 {
        window.settle();
        if is_so(window) {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("it never came: {:?}", window.dialog());
}

fn choose_format(window: &mut Window, format: &str) {
    window.press_with(CTRL, Key::E);
    assert_eq!(window.dialog().as_deref(), Some("Exportieren"));
    // The dialog has come to rest.
    window.settle();
    click(window, &format!("Format: {format}"));
}

/// Clicks what is called so, of any role.
fn click(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).click();
    window.settle();
}

fn name_file(window: &mut Window, name: &str) {
    window.click("Exportieren …");
    assert_eq!(window.dialog().as_deref(), Some("Export speichern"));
    window.type_text(name);
    window.press(Key::Enter);
}

fn begins(path: &Path, with: &[u8]) -> bool {
    fs::read(path).unwrap().starts_with(with)
}

#[test]
fn a_map_goes_out_in_the_format_that_was_chosen() {
    let (folder, mut window) = example();
    let ways: [(&str, &str, &[u8]); 4] = [
        ("PDF", "pdf", b"%PDF"),
        ("SVG", "svg", b"<?xml"),
        ("HTML", "html", b"<!DOCTYPE html>"),
        ("XLSX", "xlsx", b"PK"),
    ];
    for (format, ending, beginning) in ways {
        choose_format(&mut window, format);
        name_file(&mut window, format);
        let file = format!("{format}.{ending}");
        wait_for(&mut window, |window| {
            window.says(&format!("{file} gespeichert"))
        });
        let path = folder.path().join(file);
        assert!(
            path.exists(),
            "{path:?} {:?}",
            fs::read_dir(folder.path()).unwrap().collect::<Vec<_>>()
        );
        assert!(begins(&path, beginning), "{format}");
    }
    // What a table cannot hold is told, and can be read.
    window.click("Was fehlt");
    assert_eq!(window.dialog().as_deref(), Some("Nicht in der Datei"));
    assert!(window.says("nicht in der Tabelle"));
    window.press(Key::Escape);
    assert_eq!(window.dialog(), None);
}

#[test]
fn pages_that_are_there_are_replaced_only_when_that_is_said() {
    let (folder, mut window) = example();
    let taken = folder.path().join("karte-2.png");
    fs::write(&taken, "mine").unwrap();
    choose_format(&mut window, "PNG");
    window.choose("Papier", "A3");
    wait_for(&mut window, |window| window.says("Seite 1 von"));
    name_file(&mut window, "karte");
    wait_for(&mut window, |window| window.dialog().is_some());
    assert!(window.says("karte-2.png"));
    window.press(Key::Escape);
    assert_eq!(fs::read_to_string(&taken).unwrap(), "mine");
    assert!(!folder.path().join("karte-1.png").exists());

    choose_format(&mut window, "PNG");
    name_file(&mut window, "karte");
    wait_for(&mut window, |window| window.dialog().is_some());
    window.click("Überschreiben");
    wait_for(&mut window, |window| window.says("Dateien gespeichert"));
    assert!(begins(&taken, b"\x89PNG"));
}

#[test]
fn no_more_than_the_selection_goes_out() {
    let (folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    choose_format(&mut window, "HTML");
    click(&mut window, "Umfang: Nur die Auswahl");
    name_file(&mut window, "wahl");
    wait_for(&mut window, |window| window.says("wahl.html gespeichert"));
    let page = fs::read_to_string(folder.path().join("wahl.html")).unwrap();
    assert!(page.contains("Warenkorb") && !page.contains("Rat im Lauftreff"));
}
