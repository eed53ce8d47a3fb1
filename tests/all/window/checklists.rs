//! The checklist out of the window and back into it.

use std::fs;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use wegmarke::model::{Check, Id, Journey, Tick};

use super::tabs::drop_files;
use super::{example, touchpoint};
use crate::support::window::{CTRL, Window};

/// Does a command by its name.
fn command(window: &mut Window, name: &str) {
    window.press_with(CTRL, Key::K);
    window.type_text(name);
    window.press(Key::Enter);
}

/// Clicks the segment whose words end like this.
fn choose(window: &mut Window, words: &str) {
    window.harness.get_by_label_contains(words).click();
    window.settle();
}

/// Hands the checklist out as CSV under this name.
fn hand_out(window: &mut Window, name: &str) {
    command(window, "Checkliste exportieren");
    assert_eq!(window.dialog().as_deref(), Some("Checkliste exportieren"));
    choose(window, "Format: CSV");
    window.press(Key::Enter);
    assert_eq!(window.dialog().as_deref(), Some("Checkliste speichern"));
    window.type_text(name);
    window.press(Key::Enter);
    assert_eq!(window.dialog(), None);
    assert!(window.says("Checkliste geschrieben"));
}

fn read_back(window: &mut Window, name: &str) {
    command(window, "Checkliste zurücklesen");
    assert_eq!(
        window.dialog().as_deref(),
        Some("Ausgefüllte Checkliste wählen")
    );
    window.type_text(name);
    window.press(Key::Enter);
}

fn ticks<'a>(journey: &'a Journey, title: &str) -> &'a [Tick] {
    let id: Id<_> = touchpoint(journey, title);
    &journey.touchpoint(&id).unwrap().touchpoint.ticks
}

#[test]
fn a_checklist_goes_out_is_filled_in_and_comes_back_as_one_step() {
    let (folder, mut window) = example();
    hand_out(&mut window, "liste");
    let path = folder.path().join("liste.csv");
    let text = fs::read_to_string(&path).unwrap();
    // The first check of the map: open, and ticked by hand in the file.
    let open = ";1 Auflisten;Beschrieben, wie Kunden es erleben;1;;;;;";
    let ticked = ";1 Auflisten;Beschrieben, wie Kunden es erleben;1;x;Mira;;passt;";
    fs::write(&path, text.replacen(open, ticked, 1)).unwrap();
    let before = window.journey();
    read_back(&mut window, "liste.csv");
    assert_eq!(
        window.dialog().as_deref(),
        Some("Checkliste zurücklesen: liste.csv")
    );
    assert!(window.says("1 Änderung · keine Konflikte"));
    assert!(window.says("offen → erledigt · Mira · passt"));
    assert_eq!(window.journey(), before, "nothing before it is said");
    window.click("1 Änderung übernehmen");
    assert_eq!(window.dialog(), None);
    let after = window.journey();
    let tick = &ticks(&after, "Rat im Lauftreff")[0];
    assert_eq!((tick.check, tick.by.as_str()), (Check::Described, "Mira"));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);

    // The same again finds nothing to take once it is taken.
    window.press_with(CTRL, Key::Y);
    read_back(&mut window, "liste.csv");
    assert!(!window.is_enabled("Nichts zu übernehmen"));
    window.press(Key::Escape);
    assert_eq!(window.dialog(), None);
}

#[test]
fn a_conflict_is_decided_by_the_user() {
    let (folder, mut window) = example();
    hand_out(&mut window, "liste");
    let path = folder.path().join("liste.csv");
    let text = fs::read_to_string(&path).unwrap();
    // Another team is named, which the map does not have.
    let mut lines = text.lines();
    let line = lines.find(|l| l.contains("touchpoint/laeuferportraets/"));
    let line = line.unwrap();
    let changed = line.replacen(";Marketing;", ";Presse;", 1);
    fs::write(&path, text.replacen(line, &changed, 1)).unwrap();
    read_back(&mut window, "liste.csv");
    assert!(window.says("Diese Zuständigkeit kennt die Karte nicht: Presse."));
    assert!(
        !window.is_enabled("Nichts zu übernehmen"),
        "the map's, unless chosen"
    );
    choose(&mut window, "Tabelle übernehmen");
    window.click("1 Änderung übernehmen");
    let journey = window.journey();
    let id = touchpoint(&journey, "Läuferporträts auf Instagram");
    let it = journey.touchpoint(&id).unwrap().touchpoint;
    assert_eq!(journey.owner_of(it).unwrap().value().name, "Presse");
}

#[test]
fn what_is_no_checklist_is_told_and_nothing_opens() {
    let (folder, mut window) = example();
    fs::write(folder.path().join("notizen.csv"), "a;b\n1;2\n").unwrap();
    read_back(&mut window, "notizen.csv");
    assert_eq!(window.dialog(), None);
    assert!(window.says("Darin ist keine Checkliste aus Wegmarke."));
}

#[test]
fn a_filled_in_checklist_is_read_back_where_it_is_dropped() {
    let (folder, mut window) = example();
    hand_out(&mut window, "liste");
    let path = folder.path().join("liste.csv");
    let before = window.journey();
    drop_files(&mut window, &[&path]);
    assert_eq!(window.journey(), before, "it is no list of touchpoints");
    assert!(
        window
            .dialog()
            .is_some_and(|name| name.contains("liste.csv")),
        "{:?}",
        window.dialog()
    );
}
