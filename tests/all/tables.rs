//! Maps as tables and back, by the command line.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use wegmarke::{file, model::Journey};

use crate::support;

fn wegmarke(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wegmarke"))
        .args(arguments)
        .env("WEGMARKE_LANG", "de")
        .output()
        .unwrap()
}

fn said(output: &Output) -> Vec<String> {
    let text = String::from_utf8_lossy(&output.stderr);
    text.lines().map(str::to_owned).collect()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn titles(journey: &Journey) -> Vec<&str> {
    let all = journey.touchpoints();
    all.map(|s| s.touchpoint.title.as_str()).collect()
}

#[test]
fn a_map_goes_out_as_tables_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let map = support::root().join("assets/examples/laufschuhe.journey.ron");
    let journey = file::read(&map).unwrap();
    for (name, more) in [
        ("karte.xlsx", &[][..]),
        ("liste.csv", &[]),
        ("raster.csv", &["--table", "grid"]),
    ] {
        let table = folder.path().join(name);
        let wanted = [&["export", text(&map), "-o", text(&table)], more].concat();
        let output = wegmarke(&wanted);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        // What a table cannot hold is told, object by object.
        let lost = said(&output);
        let heading = lost.iter().position(|line| line.contains("Persona: Bild"));
        assert!(lost[heading.unwrap() + 1].contains("Mira Kern"), "{lost:?}");
        let once = fs::read(&table).unwrap();
        wegmarke(&wanted);
        assert_eq!(fs::read(&table).unwrap(), once, "{name}");

        let again = folder.path().join(format!("{name}.ron"));
        let output = wegmarke(&["import", text(&table), "-o", text(&again)]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let read = file::read(&again).unwrap();
        assert_eq!(titles(&read), titles(&journey), "{name}");
        assert_eq!(read.stages.len(), journey.stages.len());
    }
}

#[test]
fn a_table_is_added_to_a_map_with_what_its_columns_are_said_to_hold() {
    let folder = tempfile::tempdir().unwrap();
    let map = support::root().join("assets/examples/laufschuhe.journey.ron");
    let journey = file::read(&map).unwrap();
    let (table, out) = (folder.path().join("neu.csv"), folder.path().join("neu.ron"));
    let stage = &journey.stages[0];
    let known = &stage.steps[0].touchpoints[0];
    let weight = known.importance.unwrap().get();
    let known = &known.title;
    let (stage, step) = (&stage.name, &stage.steps[0].title);
    let rows = format!("Was;Wo;Wann;Wert\n{known};{stage};{step};1\nStand;{stage};{step};9\n");
    fs::write(&table, rows).unwrap();
    let arguments = [
        "import",
        text(&table),
        "-o",
        text(&out),
        "--into",
        text(&map),
        "--map",
        // By the names that headings have, too.
        "Was=Touchpoint,Wo=Phase,Wann=Schritt,Wert=Gewichtung",
    ];
    let output = wegmarke(&arguments);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(
        said(&output),
        [
            "Zeile 3, Wert: „9“ ist keine Zahl von 1 bis 5 und entfällt".to_owned(),
            format!(
                "Zeile 2: {known}, Gewicht ist auf der Karte „{weight}“, in der Datei „1“; die Karte bleibt, wie sie \
                 ist"
            ),
        ]
    );
    let read = file::read(&out).unwrap();
    assert_eq!(
        read.touchpoints().count(),
        journey.touchpoints().count() + 1
    );
    assert!(titles(&read).contains(&"Stand"));

    let output = wegmarke(&[&arguments[..], &["--update"]].concat());
    let first = file::read(&out).unwrap();
    let first = first.touchpoints().next().unwrap();
    assert_eq!(first.touchpoint.importance.unwrap().get(), 1, "{output:?}");

    let output = wegmarke(&[
        "import",
        text(&table),
        "-o",
        text(&out),
        "--map",
        "Farbe=Gewicht",
    ]);
    assert_eq!(output.status.code(), Some(2));
    fs::write(&table, "PK\u{3}\u{4}").unwrap();
    let output = wegmarke(&["import", text(&table), "-o", text(&out)]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(said(&output).len(), 1);
}

#[test]
fn what_is_no_foreign_table_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("karte.ron");
    let refused = |name: &str, bytes: &[u8], why: &str| {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let output = wegmarke(&["import", text(&file), "-o", text(&out)]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        let said = said(&output).join("\n");
        assert!(said.contains(name) && said.contains(why), "{said}");
        assert!(!out.exists(), "{name}");
    };
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR, a\tb";
    refused("bild.png", picture, "keine Textdatei");
    refused("bild.md", picture, "keine Textdatei");
    refused("halb.xlsx", b"PK\x03\x04 and no more", "als Tabelle");
    let open = "Phase;Touchpoint\nVorher;Anzeige\n\"Kauf;Kasse\n";
    refused("offen.csv", open.as_bytes(), "In Zeile 3");
    let unknown = "Moment;Ort\nLandung;Netz\n";
    refused("fremd.csv", unknown.as_bytes(), "--map \"Moment=");
    let map = support::root().join("assets/examples/laufschuhe.journey.ron");
    refused(
        "x.journey.ron",
        &fs::read(&map).unwrap(),
        "schon eine Karte",
    );
    refused("x.txt", &fs::read(&map).unwrap(), "schon eine Karte");

    let output = wegmarke(&["import", "gibtesnicht.csv", "-o", text(&out)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).join("").contains("Schreibweise"),
        "{output:?}"
    );
    let table = folder.path().join("gut.csv");
    fs::write(&table, "Phase;Touchpoint\nKauf;Kasse\n").unwrap();
    let wrong = folder.path().join("karte.csv");
    let output = wegmarke(&["import", text(&table), "-o", text(&wrong)]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!wrong.exists());
}

/// A title above, totals below, a repeated row, a cell over two lines, values beyond their scales.
const MESSY: &str = "Touchpoints der Musterbank;;;;;;\n\
    Stand: 12.03.2026;;;;;;\n\
    \n\
    Journey-Phase;Schritt;Touch-Point;Verantwortliche Stelle;Wichtigkeit;Emotion;Pain\n\
    Aufmerksamkeit;Sieht Werbung;Plakat;Marketing;3;0,5;\n\
    Abschluss;Eröffnet Konto;Antrag;IT;sehr;7;\"bricht ab;\nDaten weg\"\n\
    ;;Video-Ident;Partner;4;-1;Wartezeit\n\
    ;;Video-Ident;Partner;4;-1;Wartezeit\n\
    Nutzung;;;;;1;\n\
    Summe;;;;7;;\n";

#[test]
fn a_messy_table_tells_each_row_as_a_spreadsheet_counts_it() {
    let folder = tempfile::tempdir().unwrap();
    let (table, out) = (
        folder.path().join("bank.csv"),
        folder.path().join("bank.ron"),
    );
    fs::write(&table, MESSY).unwrap();
    let output = wegmarke(&["import", text(&table), "-o", text(&out), "--persona", "Ada"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(
        said(&output),
        [
            "Zeile 1: „Touchpoints der Musterbank“ ist der Titel der Karte",
            "Zeile 2: „Stand: 12.03.2026“ ist nicht zugeordnet und wird nicht übernommen",
            "Zeile 6, Wichtigkeit: „sehr“ ist keine Zahl von 1 bis 5 und entfällt",
            "Zeile 6, Emotion: „7“ ist kein Wert von −2 bis +2 und entfällt",
            "Zeile 8: gleich mit Zeile 7, nur einmal übernommen",
            "Zeile 9, Emotion: die Zeile nennt keinen Berührungspunkt: „1“ gilt für den Schritt „ohne Namen“",
            "Zeile 10: „Summe“ ist eine Summenzeile und entfällt",
            "Was davor, währenddessen und danach liegt, sagt die Tabelle nicht; nach den Namen übernommen: \
             Vor dem Kauf: Aufmerksamkeit; Während des Kaufs: Abschluss; Nach dem Kauf: Nutzung",
        ]
    );
    let journey = file::read(&out).unwrap();
    assert_eq!(journey.about.title, "Touchpoints der Musterbank");
    assert_eq!(titles(&journey), ["Plakat", "Antrag", "Video-Ident"]);
    let notes: Vec<&str> = journey.notes().map(|(_, n)| n.text.as_str()).collect();
    assert_eq!(notes, ["bricht ab;\nDaten weg", "Wartezeit"]);
    let personas: Vec<&str> = journey.personas.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(personas, ["Ada"]);
}

#[test]
fn what_differs_between_a_file_and_its_map_is_told_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let map = support::root().join("assets/examples/laufschuhe.journey.ron");
    let journey = file::read(&map).unwrap();
    let (table, out) = (
        folder.path().join("liste.csv"),
        folder.path().join("neu.ron"),
    );
    wegmarke(&["export", text(&map), "-o", text(&table)]);
    for more in [&[][..], &["--update"]] {
        let arguments = [
            "import",
            text(&table),
            "--into",
            text(&map),
            "-o",
            text(&out),
        ];
        let output = wegmarke(&[&arguments[..], more].concat());
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(said(&output), [""; 0]);
        assert_eq!(file::read(&out).unwrap(), journey);
    }

    let mut spots = journey.touchpoints();
    let [one, moved, gone] = [(); 3].map(|()| spots.next().unwrap());
    let rows = format!(
        "Phase;Schritt;Berührungspunkt;Gewicht\n{};{};{};\nGanz neu;;{};\n",
        one.stage.name, one.step.title, one.touchpoint.title, moved.touchpoint.title
    );
    fs::write(&table, rows).unwrap();
    let arguments = [
        "import",
        text(&table),
        "--into",
        text(&map),
        "-o",
        text(&out),
        "--update",
    ];
    let output = wegmarke(&arguments);
    let said = said(&output);
    let weight = one.touchpoint.importance.unwrap().get();
    let emptied = format!("Zeile 2, Gewicht: hier leer; „{weight}“ bleibt auf der Karte");
    assert!(said.contains(&emptied), "{said:?}");
    let told = |begins: &str, names: &str| {
        let mut lines = said.iter();
        assert!(
            lines.any(|l| l.starts_with(begins) && l.contains(names)),
            "{said:?}"
        );
    };
    told("Zeile 3: ", &moved.step.title);
    told(
        "Auf der Karte, aber nicht in der Datei: ",
        &gone.touchpoint.title,
    );
    let after = file::read(&out).unwrap();
    assert_eq!(
        after.touchpoints().count(),
        journey.touchpoints().count() + 1
    );
}

#[test]
fn a_table_says_what_the_picture_shows_and_who_is_in_charge() {
    let folder = tempfile::tempdir().unwrap();
    let map = support::root().join("assets/examples/laufschuhe.journey.ron");
    let journey: Journey = file::read(&map).unwrap();
    let map = map.to_str().unwrap();
    let list = |name: &str, more: &[&str]| {
        let out = folder.path().join(name);
        let arguments = ["export", map, "-o", out.to_str().unwrap()];
        let output = wegmarke(&[&arguments, more].concat());
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        (fs::read_to_string(out).unwrap(), said(&output))
    };

    let (whole, told) = list("all.csv", &[]);
    for spot in journey.touchpoints() {
        let owner = journey.owner_of(spot.touchpoint);
        let Some(owner) = owner.map(wegmarke::model::Inherited::value) else {
            continue;
        };
        let title = &spot.touchpoint.title;
        let row = whole
            .lines()
            .find(|row| row.contains(&title.replace('"', "\"\"")));
        assert!(row.unwrap().contains(&owner.name), "{row:?}");
    }
    // What it lacks is told by kind, with each object below.
    let notes = journey.notes().count() / 2;
    let kinds = told.iter().filter(|line| line.ends_with("):")).count();
    assert!(kinds < 30 && told.len() > notes, "{told:?}");

    let stage = &journey.stages[3];
    let (part, _) = list(
        "part.csv",
        &["--stages", &stage.name, "--persona", "Jonas Baum"],
    );
    for spot in journey.touchpoints() {
        let title = spot.touchpoint.title.replace('"', "\"\"");
        let is_in = part.lines().any(|row| row.contains(&format!(";{title};")));
        let is_quoted = part.contains(&format!("\"{title}\""));
        assert_eq!(is_in || is_quoted, spot.stage.id == stage.id, "{title}");
    }
    assert!(!part.contains("Mira"), "{part}");
    let (to_be, _) = list("to-be.csv", &["--state", "to-be"]);
    assert!(whole.contains("Gutschein zur ersten Bestellung"));
    assert!(!to_be.contains("Gutschein zur ersten Bestellung"));

    let out = folder.path().join("again.ron");
    let again = |table: &std::path::Path| {
        let table = table.to_str().unwrap();
        wegmarke(&[
            "import",
            table,
            "--into",
            map,
            "--update",
            "-o",
            out.to_str().unwrap(),
        ])
    };
    again(&folder.path().join("all.csv"));
    let merged: Journey = file::read(&out).unwrap();
    // Nothing is set that was the channel’s.
    assert_eq!(merged.stages, journey.stages);
}
