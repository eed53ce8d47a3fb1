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
    let known = &stage.steps[0].touchpoints[0].title;
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
        "Was=Berührungspunkt,Wo=Phase,Wann=Schritt,Wert=Gewicht",
    ];
    let output = wegmarke(&arguments);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(
        said(&output),
        [
            format!("Zeile 2: „{known}“ ist schon auf der Karte und bleibt, wie es ist"),
            "Zeile 3, Wert: „9“ passt hier nicht".to_owned(),
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
    // Nothing is set that was the channel’s; where nothing is new there may be no file.
    if out.exists() {
        let merged: Journey = file::read(&out).unwrap();
        assert_eq!(merged.stages, journey.stages);
    }
}
