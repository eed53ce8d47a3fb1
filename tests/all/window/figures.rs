//! Figures from elsewhere: tables that are dropped or chosen become readings and emotions.

use std::fs;

use egui::{Key, Role};
use egui_kittest::kittest::{By, Queryable as _};
use wegmarke::i18n::Language;
use wegmarke::model::{Evidence, Journey, Measurement, ObjectId};

use super::tabs::drop_files;
use super::{example, touchpoint};
use crate::support::window::{CTRL, Window};

const READINGS: &str = "Berührungspunkt;Kennzahl;Monat;Wert;Fallzahl\n\
    Warenkorb;Konversionsrate;09/2026;2,3 %;1.804\n\
    Warenkob;Konversionsrate;10/2026;2,1 %;1.912\n\
    Warenkorb;Konversionsrate;10/2026;2,4 %;1.700\n";

fn measured(journey: &Journey, title: &str) -> Vec<Measurement> {
    let id = touchpoint(journey, title);
    journey.touchpoint(&id).unwrap().touchpoint.kpis.clone()
}

fn type_into(window: &mut Window, field: &str, text: &str) {
    let field = By::new().role(Role::TextInput).label(field);
    window.harness.get(field).click();
    window.settle();
    window.press_with(CTRL, Key::A);
    window.type_text(text);
}

/// Chooses a file by a command of the palette.
fn choose_file(window: &mut Window, command: &str, dialog: &str, path: &std::path::Path) {
    window.press_with(CTRL, Key::K);
    window.type_text(command);
    window.press(Key::Enter);
    assert_eq!(window.dialog().as_deref(), Some(dialog));
    window.type_text(&path.display().to_string());
    window.press(Key::Enter);
}

#[test]
fn a_dropped_table_of_readings_is_looked_through_and_imported_in_one_step() {
    let (folder, mut window) = example();
    let before = window.journey();
    let path = folder.path().join("werte.csv");
    fs::write(&path, READINGS).unwrap();
    drop_files(&mut window, &[&path]);
    assert_eq!(window.dialog().as_deref(), Some("Tabelle importieren"));
    assert!(window.says("werte.csv · 3 Zeilen"));
    assert!(window.says("2 neue Messwerte, 1 Zeile ist nicht brauchbar"));
    assert!(
        window.says("Zeile 3: „Warenkob“ gibt es in der Karte nicht. Meinten Sie „Warenkorb“?")
    );
    assert_eq!(window.journey(), before, "nothing has happened yet");

    // No heading that is known: people say what it is.
    window.choose("Spalte „Fallzahl“ enthält", "Anzahl n");
    window.click("Importieren");
    assert_eq!(window.dialog(), None);
    let after = window.journey();
    let of = measured(&after, "Warenkorb");
    let conversion = of
        .iter()
        .find(|m| m.kpi.as_str() == "conversion_rate")
        .unwrap();
    let readings: Vec<_> = conversion
        .readings
        .iter()
        .map(|r| (r.date.to_string(), r.value, r.n))
        .collect();
    assert_eq!(
        readings,
        [
            ("2026-09-30".to_owned(), 2.3, Some(1804)),
            ("2026-10-31".to_owned(), 2.4, Some(1700)),
        ]
    );
    let source = conversion.readings[0].source.as_ref().unwrap();
    assert_eq!(after.source(source).unwrap().name, "werte");
    assert!(window.says("2 neue Messwerte"), "and says what it did");

    let undo = By::new().role(Role::Button).label("Rückgängig");
    let offered = window.harness.query_all(undo).count();
    assert_eq!(offered, 2, "in the toolbar, and in the message");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before, "one step of history");
}

#[test]
fn what_no_column_says_is_asked() {
    let (folder, mut window) = example();
    let before = window.journey();
    let path = folder.path().join("monate.csv");
    fs::write(&path, "Monat;NPS\n09/2026;30\n10/2026;35\n").unwrap();
    choose_file(&mut window, "messwerte imp", "Tabelle wählen", &path);
    assert_eq!(window.dialog().as_deref(), Some("Tabelle importieren"));
    assert!(!window.is_enabled("Importieren"), "nobody knows on what");
    window.choose("Gemessen an", "Phase: Kauf");
    type_into(&mut window, "Quelle", "Panel");
    window.click("Importieren");
    let after = window.journey();
    let stage = after.stages.iter().find(|s| s.name == "Kauf").unwrap();
    let nps = stage.kpis.iter().find(|m| m.kpi.as_str() == "nps").unwrap();
    assert_eq!(nps.latest().map(|r| r.value), Some(35.0));
    assert!(after.sources.iter().any(|s| s.name == "Panel"));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn answers_become_one_reading_of_what_is_selected() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open_in(folder.path(), None, Language::En);
    let first = window
        .journey()
        .touchpoints()
        .next()
        .map(|s| s.touchpoint.clone());
    let card = first.unwrap();
    window.click_card(&card.id);
    let path = folder.path().join("Autumn survey.csv");
    // 2 of 4 promoters, 1 detractor.
    fs::write(&path, "Who,Recommend?\na,10\nb,9\nc,8\nd,2\ne,n/a\n").unwrap();
    choose_file(&mut window, "survey answers", "Choose a table", &path);
    assert_eq!(window.dialog().as_deref(), Some("Import a table"));
    window.choose("KPI", "Recommendation (NPS)");
    assert!(
        window.says("Recommendation (NPS): 25 ("),
        "what comes out is shown"
    );
    assert!(window.says("“n/a” is no answer from 0 to 10: line 6"));
    type_into(&mut window, "Date", "2026-10-31");
    window.press(Key::Tab);
    window.click("Import");
    assert_eq!(window.dialog(), None);
    let after = window.journey();
    let kpis = &after.touchpoint(&card.id).unwrap().touchpoint.kpis;
    let nps = kpis.iter().find(|m| m.kpi.as_str() == "nps").unwrap();
    let reading = nps.latest().unwrap();
    assert_eq!((reading.value, reading.n), (25.0, Some(4)));
    assert_eq!(reading.date.to_string(), "2026-10-31");
    assert!(reading.interval.is_some());
    let source = after.source(reading.source.as_ref().unwrap()).unwrap();
    assert_eq!(source.name, "Autumn survey");
    assert_eq!(window.app().selection(), [ObjectId::from(&card.id)]);
}

#[test]
fn answers_become_an_emotion_that_is_observed() {
    let (folder, mut window) = example();
    let path = folder.path().join("laune.csv");
    fs::write(&path, "Wie war es?\n5\n4\n5\n4\n").unwrap();
    drop_files(&mut window, &[&path]);
    assert_eq!(window.dialog().as_deref(), Some("Tabelle importieren"));
    let segment = By::new()
        .role(Role::RadioButton)
        .label("Daraus wird: Gefühl");
    window.harness.get(segment).click();
    window.settle();
    assert!(!window.is_enabled("Importieren"));
    window.choose("Gemessen an", "Schritt: Wartet neun Tage auf das Geld");
    window.click("Importieren");
    let after = window.journey();
    let mut steps = after.steps().map(|(_, step)| step);
    let step = steps
        .find(|s| s.title == "Wartet neun Tage auf das Geld")
        .unwrap();
    let emotion = step.emotion(&after.personas[0].id).unwrap();
    assert_eq!(emotion.score.map(|s| s.get()), Some(1.5));
    assert!(matches!(
        emotion.evidence,
        Some(Evidence::Observed { n: Some(4), .. })
    ));
}

#[test]
fn answers_that_name_touchpoints_are_put_on_each_in_one_step() {
    let (folder, mut window) = example();
    let before = window.journey();
    let path = folder.path().join("stimmen.csv");
    let rows = "Berührungspunkt;Zufrieden\nWarenkorb;5\nWarenkorb;1\nWarenkob;5\nChat mit Bot und Laufberatung;4\n";
    fs::write(&path, rows).unwrap();
    choose_file(&mut window, "umfrageant", "Tabelle wählen", &path);
    window.choose("Kennzahl", "Zufriedenheit (CSAT)");
    assert!(
        window.says("an 2 Stellen der Karte gemessen"),
        "{:?}",
        window.dialog()
    );
    assert!(window.says("Zeile 4: „Warenkob“ gibt es in der Karte nicht"));
    window.click("Importieren");
    let after = window.journey();
    let csat = |title: &str| {
        let all = measured(&after, title);
        let of = all.iter().find(|m| m.kpi.as_str() == "csat").unwrap();
        of.latest().map(|r| (r.value, r.n)).unwrap()
    };
    assert_eq!(csat("Warenkorb"), (50.0, Some(2)));
    assert_eq!(csat("Chat mit Bot und Laufberatung"), (100.0, Some(1)));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn a_share_is_of_answers_that_somebody_has_named() {
    let (folder, mut window) = example();
    let path = folder.path().join("geloest.csv");
    fs::write(&path, "Gelöst?\nja\nnein\nja\nja\n").unwrap();
    choose_file(&mut window, "umfrageant", "Tabelle wählen", &path);
    window.choose("Kennzahl", "Konversionsrate");
    assert!(window.says("Nennen Sie die Antworten, deren Anteil zählt"));
    assert!(!window.is_enabled("Importieren"));
    type_into(&mut window, "Anteil von", "ja");
    assert!(window.says("Konversionsrate: 75"));

    // The list of places is searched.
    let list = By::new().role(Role::ComboBox).label("Gemessen an");
    window.harness.get(list).click();
    window.settle();
    window.type_text("phase: kau");
    window.press(Key::Enter);
    window.settle();
    assert_eq!(window.dialog().as_deref(), Some("Tabelle importieren"));
    window.click("Importieren");
    let after = window.journey();
    let stage = after.stages.iter().find(|s| s.name == "Kauf").unwrap();
    assert!(
        stage
            .kpis
            .iter()
            .any(|m| m.kpi.as_str() == "conversion_rate")
    );
}

#[test]
fn a_table_that_is_none_is_told_and_escape_leaves_all_as_it_was() {
    let (folder, mut window) = example();
    let before = window.journey();
    let path = folder.path().join("mappe.csv");
    fs::write(&path, b"PK\x03\x04\0\0\0").unwrap();
    drop_files(&mut window, &[&path]);
    assert_eq!(window.dialog(), None);
    assert!(window.says("mappe.csv: Das ist keine Textdatei"));
    fs::write(&path, READINGS).unwrap();
    drop_files(&mut window, &[&path]);
    window.press(Key::Escape);
    assert_eq!(window.dialog(), None);
    assert_eq!(window.journey(), before);
}

#[test]
fn figures_can_be_taken_for_touchpoints_after_all() {
    let (folder, mut window) = example();
    let path = folder.path().join("werte.csv");
    fs::write(&path, READINGS).unwrap();
    drop_files(&mut window, &[&path]);
    let kind = By::new()
        .role(Role::RadioButton)
        .label("Importieren als: Berührungspunkte");
    window.harness.get(kind).click();
    window.settle();
    window.click("Weiter …");
    window.click("Importieren");
    let journey = window.journey();
    assert!(
        journey
            .touchpoints()
            .any(|s| s.touchpoint.title == "Warenkob")
    );
}
