//! Two maps held against each other in the window.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use wegmarke::file;
use wegmarke::merge::{Comparison, Mark, diff};
use wegmarke::model::{Class, ObjectId};

use super::tabs::drop_files;
use super::{CTRL_SHIFT, rename_first};
use crate::support;
use crate::support::window::{CTRL, Window};

/// Copies of the example as it is and as it is to be in this folder.
fn two_states(folder: &Path) -> [PathBuf; 2] {
    ["laufschuhe", "laufschuhe-soll"].map(|name| {
        let name = format!("{name}.journey.ron");
        let path = folder.join(&name);
        let text = support::read(&format!("assets/examples/{name}"));
        fs::write(&path, text).unwrap();
        path
    })
}

/// The window with both open, the newer one on the desk, and compared.
fn compared(folder: &Path) -> (Window, Comparison) {
    let [old, new] = two_states(folder);
    let mut window = Window::open(folder, Some(&old));
    drop_files(&mut window, &[&new]);
    window.press_with(CTRL_SHIFT, Key::D);
    let [old, new] = [old, new].map(|path| file::read(&path).unwrap());
    let language = old.about.language;
    let comparison = Comparison::new(language, old.into(), new.into(), None);
    (window, comparison)
}

/// The rows of the list, as they are spoken.
fn rows(window: &Window) -> Vec<String> {
    let is_row = |label: &str| {
        let signs = ["Neu: ", "Entfällt: ", "Verschoben: ", "Geändert: "];
        signs.iter().any(|sign| label.starts_with(sign))
    };
    let buttons = window.harness.query_all_by_role(Role::Button);
    let labels = buttons.filter_map(|b| b.accesskit_node().label());
    labels.filter(|label| is_row(label)).collect()
}

fn row_of(window: &Window, name: &str) -> String {
    let found = rows(window).into_iter().find(|row| row.contains(name));
    found.unwrap_or_else(|| panic!("no row of {name}: {:?}", rows(window)))
}

fn click(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).click();
    window.settle();
}

#[test]
fn a_file_is_compared_and_every_object_that_differs_is_listed_once() {
    let folder = tempfile::tempdir().unwrap();
    let [old, new] = two_states(folder.path());
    let mut window = Window::open(folder.path(), Some(&old));
    window.press_with(CTRL_SHIFT, Key::D);
    assert!(window.says("Womit vergleichen?"));
    click(&mut window, "Aus einer Datei …");
    assert_eq!(
        window.dialog().as_deref(),
        Some("Mit welcher Karte vergleichen?")
    );
    window.type_text("laufschuhe-soll.journey.ron");
    window.press(Key::Enter);
    let [old, new] = [old, new].map(|path| file::read(&path).unwrap());
    let differing: BTreeSet<ObjectId> = (diff(&old, &new).changes.into_iter())
        .map(|change| change.object)
        .collect();
    assert_eq!(rows(&window).len(), differing.len());
    assert!(window.says("Mittleres Gefühl: +0,2 → +0,5"));
    // What is and what is to be stand where they belong, whichever was there first.
    assert!(window.says("Nachher: Laufschuhe online kaufen · laufschuhe-soll"));
    assert_eq!(window.journey(), old, "the map on the desk is still there");
    window.press(Key::Escape);
    assert_eq!(rows(&window), [""; 0]);
    assert_eq!(window.journey(), old);
}

#[test]
fn maps_of_one_origin_find_each_other_and_nothing_can_be_edited_unseen() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, comparison) = compared(folder.path());
    assert!(!rows(&window).is_empty());
    let before = window.journey();
    window.press_with(CTRL, Key::A);
    window.press(Key::Delete);
    window.press(Key::Enter);
    window.press_with(CTRL, Key::V);
    assert_eq!(window.journey(), before);
    assert_eq!(*comparison.new, before);
}

#[test]
fn the_keyboard_walks_the_differences_and_goes_to_the_map_that_has_them() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, comparison) = compared(folder.path());
    let row = row_of(&window, "Chat mit Bot");
    click(&mut window, &row);
    let at = |window: &Window| {
        let buttons = window.harness.query_all_by_role(Role::Button);
        let nodes = buttons.map(|button| button.accesskit_node());
        let on = nodes.filter(|node| node.toggled() == Some(egui::accesskit::Toggled::True));
        on.filter_map(|node| node.label()).collect::<Vec<_>>()
    };
    assert!(at(&window).contains(&row));
    window.press(Key::ArrowDown);
    let next = rows(&window);
    let next = &next[next.iter().position(|r| *r == row).unwrap() + 1];
    assert!(at(&window).contains(next) && !at(&window).contains(&row));
    window.press(Key::ArrowUp);
    window.press(Key::Enter);
    let chat = comparison.new.touchpoints();
    let mut chat = chat.filter(|s| s.touchpoint.title.contains("Chat mit Bot"));
    let chat = ObjectId::from(&chat.next().unwrap().touchpoint.id);
    assert_eq!(window.app().selection(), [chat]);
    assert_eq!(window.journey(), *comparison.new);

    // What is gone is in the older map only.
    window.press_with(CTRL_SHIFT, Key::D);
    let row = row_of(&window, "Gutschein");
    // It lies below what the list has room for.
    window.harness.get_by_label(&row).click_accesskit();
    window.settle();
    window.press(Key::Enter);
    let on_desk = window.journey().about.state;
    assert_eq!(on_desk, comparison.old.about.state, "{row}");
    assert_eq!(window.app().selection().len(), 1);
}

#[test]
fn kinds_are_left_out_and_turned_round_what_was_new_goes() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, comparison) = compared(folder.path());
    let all = rows(&window).len();
    let count = |mark: Mark| comparison.told.iter().filter(|t| t.mark == mark).count();
    let chip = format!("Entfällt {}", count(Mark::Removed));
    click(&mut window, &chip);
    assert_eq!(rows(&window).len(), all - count(Mark::Removed));
    click(&mut window, &chip);
    assert_eq!(rows(&window).len(), all);
    click(&mut window, "Vorher und Nachher tauschen");
    assert!(window.says(&format!("Neu {}", count(Mark::Removed))));
    assert!(window.says(&format!("Entfällt {}", count(Mark::Added))));
    let gone = row_of(&window, "Nachricht");
    assert!(gone.starts_with("Entfällt: "), "{gone}");
}

#[test]
fn a_comparison_follows_what_is_edited_in_between() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, _) = compared(folder.path());
    let before = rows(&window).len();
    window.press(Key::Escape);
    rename_first(&mut window, "Plakat am Fluss");
    window.press_with(CTRL_SHIFT, Key::D);
    assert_eq!(rows(&window).len(), before + 1);
    let row = row_of(&window, "Plakat am Fluss");
    assert!(row.starts_with("Geändert: "), "{row}");
}

#[test]
fn a_comparison_goes_out_as_picture_and_as_table() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, comparison) = compared(folder.path());
    let ways: [(&str, &str, &[u8]); 3] = [
        ("PDF-Dateien (.pdf)", "v.pdf", b"%PDF"),
        ("PNG-Bilder (.png)", "v.png", b"\x89PNG"),
        ("CSV-Dateien (.csv)", "v.csv", b"\xef\xbb\xbf"),
    ];
    for (kind, name, beginning) in ways {
        click(&mut window, "Vergleich exportieren");
        click(&mut window, kind);
        assert_eq!(window.dialog().as_deref(), Some("Vergleich exportieren"));
        // The ending is there already.
        window.type_text("v");
        window.press(Key::Enter);
        assert!(window.says(&format!("Vergleich geschrieben: {name}")));
        let path = folder.path().join(name);
        let bytes = fs::read(path).unwrap();
        assert!(bytes.starts_with(beginning), "{name}");
    }
    let table = fs::read_to_string(folder.path().join("v.csv")).unwrap();
    let touchpoints = comparison.told.iter();
    let mut touchpoints = touchpoints.filter(|t| t.object.class() == Some(Class::Touchpoint));
    assert!(touchpoints.all(|told| table.contains(&told.name)));
}
