//! Readings and answers from the command line, as a script meets them: `wegmarke kpi`.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use wegmarke::file;
use wegmarke::model::{Evidence, Journey, Measurement, Reading};

const MAP: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/assets/examples/laufschuhe.journey.ron"
);
const TABLE: &str = "Umfrage Herbst.csv";
const TILL: &str = "Kasse: Adresse und Versand";

/// A folder with the shoe shop's map and a table in it.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn with(table: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(MAP, folder.path().join("map.ron")).unwrap();
        fs::write(folder.path().join(TABLE), table).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn kpi(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_wegmarke"))
            .current_dir(self.folder.path())
            .args(["kpi", "map.ron"])
            .args(arguments)
            .env("WEGMARKE_LANG", "en")
            .output()
            .unwrap()
    }

    fn map(&self, name: &str) -> Journey {
        file::read(&self.path(name)).unwrap()
    }
}

fn said(output: &Output) -> String {
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    text.replace('\u{a0}', " ")
}

fn measured(journey: &Journey, touchpoint: &str, kpi: &str) -> Measurement {
    let mut all = journey.touchpoints();
    let spot = all.find(|s| s.touchpoint.title == touchpoint).unwrap();
    let mut kpis = spot.touchpoint.kpis.iter();
    kpis.find(|m| m.kpi.as_str() == kpi).unwrap().clone()
}

fn of_day<'a>(measurement: &'a Measurement, day: &str) -> &'a Reading {
    let mut readings = measurement.readings.iter();
    readings.find(|r| r.date.to_string() == day).unwrap()
}

/// 40 × 10, 20 × 9, 25 × 8, 15 × 3: the NPS of 45 ± 14.5 that is worked out beside the formula.
fn hundred_answers() -> String {
    let of = |answer: &str, times: usize| format!("{answer}\n").repeat(times);
    let answers = [of("10", 40), of("9", 20), of("8", 25), of("3", 15)].concat();
    format!("Weiterempfehlung\n{answers}weiß nicht\n12\n")
}

#[test]
fn answers_become_a_dated_reading_with_count_and_interval() {
    let desk = Desk::with(&hundred_answers());
    let on = ["--touchpoint", "kasse: adresse und versand", "--kpi", "NPS"];
    let from = ["--answers", TABLE, "--date", "31.10.2026", "-o", "out.ron"];
    let output = desk.kpi(&[&on[..], &from].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = said(&output);
    assert!(
        text.contains("Recommendation (NPS): 45 (± 14.5, n = 100)"),
        "{text}"
    );
    for (answer, line) in [("weiß nicht", 102), ("12", 103)] {
        let told = format!("“{answer}” is no answer from 0 to 10: line {line}");
        assert!(text.contains(&told), "{text}");
    }

    let journey = desk.map("out.ron");
    let nps = measured(&journey, TILL, "nps");
    let reading = of_day(&nps, "2026-10-31");
    assert_eq!((reading.value, reading.n), (45.0, Some(100)));
    let interval = reading.interval.unwrap();
    assert_eq!((interval.low(), interval.high()), (30.5, 59.5));
    let source = journey.source(reading.source.as_ref().unwrap()).unwrap();
    assert_eq!(source.name, "Umfrage Herbst");
    let map = fs::read(desk.path("map.ron")).unwrap();
    assert_eq!(map, fs::read(MAP).unwrap(), "-o leaves the map itself");
}

#[test]
fn readings_go_into_the_map_itself_and_each_bad_row_is_named() {
    let desk = Desk::with(
        "Seite;Kennzahl;Monat;Wert;n\n\
         Kasse: Adresse und Versand;Konversionsrate;09/2026;2,3 %;1.804\n\
         Kase: Adresse und Versand;Konversionsrate;09/2026;2,3 %;\n\
         Kasse: Adresse und Versand;Konversionsrate;13/2026;2,3 %;\n",
    );
    let arguments = ["--readings", TABLE, "--source", "Shop", "--lang", "de"];
    let output = desk.kpi(&arguments);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = said(&output);
    let lines: Vec<&str> = text.lines().collect();
    let unknown = "„Kase: Adresse und Versand“ gibt es in der Karte nicht. Meinten Sie „Kasse: Adresse und Versand“?";
    assert_eq!(lines[0], format!("{TABLE}:3: {unknown}"));
    let no_month = "„13/2026“ ist kein lesbares Datum";
    assert!(
        lines[1].starts_with(&format!("{TABLE}:4: {no_month}")),
        "{text}"
    );
    let counted = "1 neuer Messwert, 2 Zeilen sind nicht brauchbar";
    assert_eq!(lines[2], format!("{TABLE}: {counted}"));

    let conversion = measured(&desk.map("map.ron"), TILL, "conversion_rate");
    let reading = of_day(&conversion, "2026-09-30");
    assert_eq!((reading.value, reading.n), (2.3, Some(1804)));

    let once = fs::read(desk.path("map.ron")).unwrap();
    let again = desk.kpi(&arguments);
    assert!(said(&again).contains("1 war schon da"), "{again:?}");
    let twice = fs::read(desk.path("map.ron")).unwrap();
    assert_eq!(twice, once, "nothing is doubled");
}

#[test]
fn answers_become_an_emotion_that_keeps_its_count() {
    let desk = Desk::with("Wer,Wie war es?\na,4\nb,5\nc,\nd,5\ne,4\n");
    let before = desk.map("map.ron");
    let step = before.steps().nth(2).unwrap().1.clone();
    let persona = before.personas[1].clone();
    let whose = [
        "--emotion",
        "--step",
        &step.title,
        "--persona",
        &persona.name,
    ];
    let from = ["--answers", TABLE, "--column", "wie war es?", "-o", "-"];
    let output = desk.kpi(&[&whose[..], &from].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = said(&output);
    assert!(text.contains("One row has no answer: line 4"), "{text}");
    let journey = file::parse(&String::from_utf8(output.stdout).unwrap()).unwrap();
    let (_, step) = journey.step(&step.id).unwrap();
    let emotion = step.emotion(&persona.id).unwrap();
    assert_eq!(emotion.score.map(|s| s.get()), Some(1.5));
    // 4, 5, 5, 4: s = 0.577, s / 2 = 0.289, and t with 3 degrees of freedom 3.182: 0.92, cut at the end of the scale.
    let interval = emotion.interval.expect("how sure it is");
    assert!(
        (interval.low() - 0.58).abs() < 0.01 && interval.high() == 2.0,
        "{interval:?}"
    );
    let evidence = emotion.evidence.as_ref().unwrap();
    assert!(
        matches!(
            evidence,
            Evidence::Observed {
                n: Some(4),
                source: Some(_)
            }
        ),
        "{evidence:?}"
    );
}

#[test]
fn answers_that_name_touchpoints_are_put_on_each() {
    let desk = Desk::with(
        "Berührungspunkt,Note\nWarenkorb,10\nWarenkorb,9\nWarenkob,9\nKasse: Adresse und Versand,3\n,8\n",
    );
    let output = desk.kpi(&[
        "--answers",
        TABLE,
        "--kpi",
        "NPS",
        "--column",
        "Note",
        "--date",
        "2026-10-31",
        "-o",
        "out.ron",
    ]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = said(&output);
    let expected = [
        "Umfrage Herbst.csv:4: The map has no “Warenkob”. Did you mean “Warenkorb”?",
        "Umfrage Herbst.csv:6: No touchpoint, step or stage is named.",
        "Umfrage Herbst.csv: Warenkorb: Recommendation (NPS): 100 (",
        "Umfrage Herbst.csv: Kasse: Adresse und Versand: Recommendation (NPS): −100 (",
    ];
    for sentence in expected {
        assert!(text.contains(sentence), "{sentence}: {text}");
    }
    let map = desk.map("out.ron");
    for (at, value, n) in [("Warenkorb", 100.0, 2), (TILL, -100.0, 1)] {
        let measured = measured(&map, at, "nps");
        let reading = of_day(&measured, "2026-10-31");
        assert_eq!((reading.value, reading.n), (value, Some(n)), "{at}");
    }
}

/// Satisfaction from 1 to 5 as NPS would be −100, whatever was answered.
#[test]
fn answers_on_another_scale_are_no_nps_unless_the_formula_is_named() {
    let rows: String = [5, 4].repeat(6).iter().map(|n| format!("{n}\n")).collect();
    let desk = Desk::with(&format!("Zufriedenheit (1-5)\n{rows}"));
    let asked = [
        "--touchpoint",
        TILL,
        "--kpi",
        "NPS",
        "--answers",
        TABLE,
        "-o",
        "out.ron",
    ];
    let output = desk.kpi(&asked);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(
        said(&output).contains("None of the 12 answers is above 5"),
        "{output:?}"
    );
    assert!(!desk.path("out.ron").exists());

    let output = desk.kpi(&[&asked[..], &["--as", "nps"]].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = said(&output);
    assert!(text.contains("None of the 12 answers is above 5"), "{text}");
    assert!(
        text.contains("−100 (n = 12, confidence interval unknown)"),
        "{text}"
    );

    let rows: String = (1..=10)
        .chain(6..=10)
        .chain(6..=10)
        .map(|n| format!("{n}\n"))
        .collect();
    let desk = Desk::with(&format!("Note\n{rows}"));
    let output = desk.kpi(&["--touchpoint", TILL, "--kpi", "CSAT", "--answers", TABLE]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(said(&output).contains("Answers go up to 10"), "{output:?}");
}

#[test]
fn what_cannot_be_is_refused_with_its_own_status_and_changes_nothing() {
    let desk = Desk::with("Wer;Note\na;4\nb;5\n");
    let cases: [(&[&str], i32, &str); 8] = [
        (
            &["--kpi", "NPS", "--answers", TABLE, "--column", "Note"],
            2,
            "On what is it measured",
        ),
        (
            &["--touchpoint", TILL, "--answers", TABLE, "--column", "Note"],
            2,
            "Name the KPI",
        ),
        (
            &["--touchpoint", TILL, "--kpi", "NPSS", "--answers", TABLE],
            2,
            "There is no “NPSS”.",
        ),
        (
            &[
                "--touchpoint",
                "Warenkob",
                "--kpi",
                "NPS",
                "--answers",
                TABLE,
            ],
            2,
            "There is no “Warenkob”. Did you mean “Warenkorb”?",
        ),
        (
            &["--touchpoint", TILL, "--kpi", "NPS", "--answers", TABLE],
            2,
            "There are: Wer, Note.",
        ),
        (
            &[
                "--touchpoint",
                TILL,
                "--kpi",
                "NPS",
                "--answers",
                TABLE,
                "--column",
                "Wer",
            ],
            1,
            "there is no answer in “Wer”",
        ),
        (&["--readings", TABLE], 1, "no column holds values"),
        (&["--readings", "no-such.csv"], 1, "cannot be read"),
    ];
    for (arguments, status, sentence) in cases {
        let output = desk.kpi(arguments);
        assert_eq!(
            output.status.code(),
            Some(status),
            "{arguments:?}: {output:?}"
        );
        let text = said(&output);
        assert!(text.contains(sentence), "{arguments:?}: {text}");
    }
    let map = fs::read(desk.path("map.ron")).unwrap();
    assert_eq!(map, fs::read(MAP).unwrap());
}
