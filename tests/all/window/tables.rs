//! Files of clients that become maps. Tables are looked through first, then a map of their own or part of the one that
//! there is; diagrams become one at once.

use std::fs;

use egui::{Key, Role};
use egui_kittest::kittest::{By, Queryable as _};
use wegmarke::model::Period;

use super::example;
use super::tabs::drop_files;
use crate::support::window::{CTRL, Window};

const GRID: &str = "Hausrat;;;\n\
    Phase;Information;;Abschluss\n\
    Handlung;googelt;vergleicht;unterschreibt\n\
    Touchpoints;Anzeige;\"Portal\nRechner\";Antrag\n\
    Wie es sich anfühlt;1;-1,5;0\n\
    Pain Points;;Zu viele Tarife;\n\
    Wetter;heiter;;\n";

fn radio(window: &mut Window, label: &str) {
    window
        .harness
        .get(By::new().role(Role::RadioButton).label(label))
        .click();
    window.settle();
}

fn titles(window: &Window) -> Vec<String> {
    let journey = window.journey();
    let all = journey.touchpoints();
    all.map(|s| s.touchpoint.title.clone()).collect()
}

#[test]
fn a_dropped_grid_is_looked_through_and_becomes_a_map_of_its_own() {
    let (folder, mut window) = example();
    let before = window.journey();
    let path = folder.path().join("hausrat.csv");
    fs::write(&path, GRID).unwrap();
    drop_files(&mut window, &[&path]);
    assert_eq!(window.dialog().as_deref(), Some("Tabelle importieren"));
    assert!(window.says("Zeile 5: „Wie es sich anfühlt“ ist nicht zugeordnet"));
    assert!(window.says("Zeile 7: „Wetter“ ist nicht zugeordnet"));
    assert_eq!(window.journey(), before, "nothing has happened yet");

    // What no label says, people say.
    window.choose("Zeile „Wie es sich anfühlt“ enthält", "Gefühl");
    assert!(!window.says("„Wie es sich anfühlt“ ist nicht zugeordnet"));
    // Nor in which period the last stage is.
    window.choose("Abschnitt von „Abschluss“", "Nach dem Kauf");
    window.click("Importieren");
    assert_eq!(window.dialog(), None);
    let after = window.journey();
    assert_eq!(after.about.title, "Hausrat");
    let periods: Vec<Period> = after.stages.iter().map(|s| s.period).collect();
    assert_eq!(periods, [Period::Before, Period::After]);
    assert_eq!(titles(&window), ["Anzeige", "Portal", "Rechner", "Antrag"]);
    let scores = after.steps().flat_map(|(_, s)| s.emotions.clone());
    let scores: Vec<f64> = scores.map(|e| e.score.unwrap().get()).collect();
    assert_eq!(scores, [1.0, -1.5, 0.0]);
    assert!(window.says("eine Angabe ist nicht übernommen"));
    window.click("Was fehlt");
    assert_eq!(
        window.dialog().as_deref(),
        Some("Nicht oder anders übernommen")
    );
    assert!(window.says("hausrat.csv: Zeile 7: „Wetter“"));
    window.press(Key::Escape);
    assert_eq!(window.dialog(), None);
}

#[test]
fn a_list_is_added_to_the_map_and_taken_back_in_one_step() {
    let (folder, mut window) = example();
    let before = window.journey();
    let spot = before.touchpoints().next().unwrap();
    let known = &spot.touchpoint.title;
    let path = folder.path().join("liste.csv");
    let rows = format!(
        "Phase;Schritt;Berührungspunkt;Gewicht;Farbe\n{0};{1};{known};1;rot\n{0};{1};Stand;9;\n{0};{1};Messe;4;\n",
        spot.stage.name, spot.step.title
    );
    fs::write(&path, rows).unwrap();
    window.press_with(CTRL, Key::K);
    window.type_text("Karte importieren");
    window.press(Key::Enter);
    window.type_text(&path.display().to_string());
    window.press(Key::Enter);
    radio(&mut window, "Wohin: In „Laufschuhe online kaufen“");
    assert!(window.says("Das kommt auf die Karte: 2 Berührungspunkte"));
    assert!(window.says(&format!("Zeile 2: {known}, Gewicht ist auf der Karte")));
    assert!(window.says("Zeile 3, Gewicht: „9“ ist keine Zahl von 1 bis 5"));
    let update = By::new()
        .role(Role::CheckBox)
        .label("Ändern, was die Karte schon hat, so wie es in der Tabelle steht");
    window.harness.get(update).click();
    window.settle();
    assert!(window.says("Das kommt auf die Karte: 2 Berührungspunkte, 1 geändert"));
    window.press(Key::Enter);
    assert_eq!(window.dialog(), None);
    assert!(titles(&window).contains(&"Messe".to_owned()));
    let after = window.journey();
    let first = after.touchpoints().next().unwrap();
    assert_eq!(first.touchpoint.importance.unwrap().get(), 1);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn a_workbook_of_ours_is_read_on_the_start_page() {
    let (folder, _) = example();
    let map = crate::support::root().join("assets/examples/laufschuhe.journey.ron");
    let journey = wegmarke::file::read(&map).unwrap();
    let path = folder.path().join("karte.xlsx");
    let language = wegmarke::i18n::Language::De;
    let shape = wegmarke::exchange::sheets::Shape::Workbook;
    fs::write(
        &path,
        wegmarke::exchange::sheets::write(&journey, language, shape).unwrap(),
    )
    .unwrap();
    let mut window = Window::open(folder.path(), None);
    drop_files(&mut window, &[&path]);
    assert_eq!(window.dialog().as_deref(), Some("Tabelle importieren"));
    window.click("Importieren");
    assert_eq!(window.journey().about.title, journey.about.title);
    assert_eq!(
        window.journey().touchpoints().count(),
        journey.touchpoints().count()
    );
}

#[test]
fn a_diagram_becomes_a_map_of_its_own_and_what_is_missing_is_named() {
    let (folder, mut window) = example();
    let path = folder.path().join("umzug.mmd");
    let text =
        "journey\n title Umzug\n %% Entwurf\n section Planen\n Suchen: 2: Mira\n Packen: 9: Mira\n";
    fs::write(&path, text).unwrap();
    // Onto a map it is pasted.
    drop_files(&mut window, &[&path]);
    assert_eq!(window.dialog(), None);
    window.click("Was fehlt");
    assert!(window.says("Titel und Szenario des Diagramms, die Karte hat ihre eigenen (1):"));
    window.click("Schließen");
    assert_eq!(window.dialog(), None);
    assert!(window.journey().stages.iter().any(|s| s.name == "Planen"));

    // Imported, it is one.
    window.press_with(CTRL, Key::K);
    window.type_text("Karte importieren");
    window.press(Key::Enter);
    window.type_text(&path.display().to_string());
    window.press(Key::Enter);
    window.click("Was fehlt");
    let title = window.dialog();
    assert_eq!(title.as_deref(), Some("Nicht oder anders übernommen"));
    assert!(window.says("Außerhalb von 1 bis 5, an den Rand gesetzt (1):"));
    assert!(window.says("Zeile 6: Packen (9)") && window.says("Zeile 3: Entwurf"));
    window.press(Key::Escape);
    assert_eq!(window.dialog(), None);
    let journey = window.journey();
    assert_eq!(journey.about.title, "Umzug");
    let scores = journey
        .steps()
        .map(|(_, s)| s.emotions[0].score.unwrap().get());
    assert_eq!(scores.collect::<Vec<_>>(), [-1.0, 2.0]);
}

#[test]
fn a_list_with_a_title_above_is_a_list_and_there_is_a_way_back_to_what_it_could_be() {
    let (folder, mut window) = example();
    let path = folder.path().join("bank.csv");
    let rows = "Musterbank;;;\n;;;\nPhase;Berührungspunkt;Gewicht;Emotion\nKauf;Kasse;5;1\nKauf;Beleg;4;0\n";
    fs::write(&path, rows).unwrap();
    drop_files(&mut window, &[&path]);
    assert!(window.says("eine Liste: je Zeile ein Berührungspunkt"));
    window.press(Key::Escape);
    assert_eq!(window.dialog(), None);

    // Numbers without a name could be anything.
    fs::write(&path, "Frage;Wert\nx;9\ny;10\nz;3\n").unwrap();
    drop_files(&mut window, &[&path]);
    radio(&mut window, "Importieren als: Berührungspunkte");
    window.click("Weiter …");
    assert!(window.says("Keine Überschrift darin ist bekannt"));
    window.press(Key::Escape);
    assert!(window.says("Als Nächstes wählen Sie"));
    window.press(Key::Escape);
    assert_eq!(window.dialog(), None);
}
