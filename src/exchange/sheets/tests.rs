//! What is written is read back; what clients hand over is understood.

use std::path::Path;

use encoding_rs::WINDOWS_1252;
use rust_xlsxwriter::{Format, Workbook};

use super::*;
use crate::file;
use crate::model::{ObjectId, Score, check};

fn examples() -> impl Iterator<Item = Journey> {
    ["laufschuhe", "omnichannel", "cancellation"]
        .into_iter()
        .map(example)
}

fn example(name: &str) -> Journey {
    let path = format!("assets/examples/{name}.journey.ron");
    file::read(Path::new(&path)).unwrap()
}

fn opened(bytes: &[u8]) -> Book {
    Book::open(bytes).unwrap()
}

fn read(bytes: &[u8], language: Language) -> Outcome {
    let options = Options {
        language,
        ..Options::default()
    };
    let outcome = opened(bytes).read_new(Path::new("tafel.csv"), &options);
    assert_eq!(check(&outcome.journey), []);
    outcome
}

fn told(outcome: &Outcome, language: Language) -> Vec<String> {
    outcome
        .troubles
        .iter()
        .map(|t| t.sentence(language))
        .collect()
}

/// A sheet as its rows, each written with tabs.
fn lists(journey: &Journey, kinds: &[SheetKind]) -> Vec<String> {
    let language = Language::De;
    let teller = Teller { language, journey };
    let rows = kinds.iter().flat_map(|kind| teller.list(*kind).rows);
    rows.map(|row| format!("{row:?}")).collect()
}

#[test]
fn a_workbook_is_read_back_as_the_same_map() {
    for journey in examples() {
        for language in Language::ALL {
            let bytes = write(&journey, language, Shape::Workbook).unwrap();
            assert_eq!(bytes, write(&journey, language, Shape::Workbook).unwrap());
            let outcome = read(&bytes, Language::En);
            assert_eq!(told(&outcome, language), [""; 0]);
            let again = &outcome.journey;
            for kind in SheetKind::WRITTEN {
                let wanted = lists(&journey, &[kind]);
                pretty_assertions(&wanted, &lists(again, &[kind]));
            }
            assert_eq!(journey.about.title, again.about.title);
        }
    }
}

fn pretty_assertions(wanted: &[String], found: &[String]) {
    for (wanted, found) in wanted.iter().zip(found) {
        assert_eq!(wanted, found);
    }
    assert_eq!(wanted.len(), found.len());
}

#[test]
fn one_table_is_read_back_as_far_as_it_goes() {
    use SheetKind as S;
    for journey in examples() {
        for language in Language::ALL {
            let bytes = write(&journey, language, Shape::List).unwrap();
            let outcome = read(&bytes, language);
            assert_eq!(told(&outcome, language), [""; 0]);
            pretty_assertions(
                &lists(&journey, &[S::Touchpoints]),
                &lists(&outcome.journey, &[S::Touchpoints]),
            );
            assert_eq!(scores(&journey), scores(&outcome.journey));
            assert_eq!(notes(&journey), notes(&outcome.journey));

            let bytes = write(&journey, language, Shape::Grid).unwrap();
            let outcome = read(&bytes, language);
            let readings = |why: &Why| matches!(why, Why::NoDay(_));
            assert!(
                outcome.troubles.iter().all(|t| readings(&t.why)),
                "{:?}",
                told(&outcome, language)
            );
            assert_eq!(outline(&journey), outline(&outcome.journey));
        }
    }
}

/// Scores of steps.
fn scores(journey: &Journey) -> Vec<(String, String, Option<Score>)> {
    let mut all = Vec::new();
    for (_, step) in journey.steps() {
        for emotion in &step.emotions {
            let name = journey.persona(&emotion.persona).unwrap().name.clone();
            all.push((step.title.clone(), name, emotion.score));
        }
    }
    all
}

fn notes(journey: &Journey) -> Vec<String> {
    let placed = |object: &ObjectId| matches!(object, ObjectId::Step(_) | ObjectId::Touchpoint(_));
    let notes = journey.notes().filter(|(h, _)| placed(&h.clone().into()));
    let mut notes: Vec<String> = notes
        .map(|(_, n)| format!("{:?} {}", n.kind, n.text))
        .collect();
    notes.sort();
    notes
}

fn outline(journey: &Journey) -> Vec<String> {
    let mut all = Vec::new();
    for stage in &journey.stages {
        all.push(format!(
            "{} ({:?}): {}",
            stage.name, stage.period, stage.goal
        ));
        for step in &stage.steps {
            all.push(format!(
                "- {} {:?} {:?}",
                step.title, step.duration, step.waiting
            ));
            for it in &step.touchpoints {
                all.push(format!("-- {}", it.title));
            }
        }
    }
    all
}

/// A map whose every text is one that a spreadsheet or a table might take for something else.
#[test]
fn hostile_words_stay_words() {
    let hostile = [
        "=cmd|' /C calc'!A0",
        "+1+2",
        "-2+3",
        "@SUM(A1)",
        "a;b,c\t\"d\"",
        "• Punkt",
        "zwei\nZeilen: 3",
        "\u{202e}umgekehrt",
        "'Apostroph",
        "<b>&amp;",
    ];
    let mut journey = Journey::new("=1+1", Language::De);
    let mut stage = crate::model::Stage::new("=Phase", crate::model::Period::During);
    for text in hostile {
        let mut step = crate::model::Step::new(text);
        let mut touchpoint = crate::model::Touchpoint::new(text);
        let note = crate::model::Note::new(crate::model::NoteKind::PainPoint, text);
        touchpoint.notes.push(note.into());
        step.touchpoints.push(touchpoint.into());
        stage.steps.push(step.into());
    }
    journey.stages.push(stage.into());
    let trimmed = |titles: Vec<String>| titles;
    for shape in [Shape::Workbook, Shape::List, Shape::Grid] {
        let bytes = write(&journey, Language::De, shape).unwrap();
        let outcome = read(&bytes, Language::De);
        let titles = |journey: &Journey| {
            let all = journey.touchpoints();
            trimmed(all.map(|s| s.touchpoint.title.replace('\t', " ")).collect())
        };
        assert_eq!(titles(&journey), titles(&outcome.journey), "{shape:?}");
        assert_eq!(
            notes(&journey).len(),
            notes(&outcome.journey).len(),
            "{shape:?}"
        );
        if shape == Shape::Workbook {
            assert!(!String::from_utf8_lossy(&bytes).contains("<f>"));
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        let mut cells = csv_cells(&text);
        assert!(
            cells.all(|cell| !cell.starts_with(['=', '+', '@', '-'])),
            "{text}"
        );
    }
}

fn csv_cells(text: &str) -> impl Iterator<Item = String> {
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    rows.into_iter()
        .flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())
}

/// As consultants draw it: a title above, stages joined, lanes by their usual names, cells with bullets, some empty.
fn client_grid() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet.set_name("CJM 2026").unwrap();
    sheet
        .merge_range(0, 0, 0, 5, "Customer Journey Hausratversicherung", &plain)
        .unwrap();
    sheet
        .merge_range(2, 1, 2, 2, "Information", &plain)
        .unwrap();
    sheet.merge_range(2, 3, 2, 4, "Abschluss", &plain).unwrap();
    sheet.write_string(2, 5, "Schadenfall").unwrap();
    let rows: [(u32, [&str; 6]); 8] = [
        (
            3,
            [
                "Aktivitäten",
                "googelt",
                "fragt Freunde",
                "vergleicht",
                "unterschreibt",
                "meldet Schaden",
            ],
        ),
        (
            4,
            [
                "Touchpoints",
                "• Google-Anzeige\n• Vergleichsportal",
                "",
                "Tarifrechner",
                "Antrag per E-Mail\nBeratung in der Agentur",
                "Hotline",
            ],
        ),
        (
            5,
            [
                "Kanal",
                "Suchmaschine\nWebsite",
                "",
                "Website",
                "Antrag per E-Mail: E-Mail\nBeratung in der Agentur: Agentur",
                "Telefon",
            ],
        ),
        (6, ["Emotion", "0", "🙂", "-1", "", "verärgert, hilflos"]),
        (
            7,
            [
                "Pain Points",
                "",
                "",
                "Zu viele Tarife\nKleingedrucktes",
                "",
                "Warteschleife",
            ],
        ),
        (
            8,
            [
                "Chancen",
                "Eine Seite je Frage",
                "",
                "",
                "",
                "Rückruf anbieten",
            ],
        ),
        (
            9,
            [
                "Verantwortlich",
                "Marketing",
                "",
                "Vertrieb",
                "Vertrieb",
                "Schaden",
            ],
        ),
        (10, ["Wetter", "heiter", "", "", "", ""]),
    ];
    for (row, cells) in rows {
        for (column, cell) in (0..).zip(cells) {
            if let Ok(number) = cell.parse::<f64>() {
                sheet.write_number(row, column, number).unwrap();
            } else if !cell.is_empty() {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    sheet
        .merge_range(11, 1, 11, 2, "Hat noch keinen Vertrag", &plain)
        .unwrap();
    sheet.write_string(11, 0, "Gedanken").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_clients_grid_becomes_a_map() {
    let outcome = read(&client_grid(), Language::De);
    let journey = &outcome.journey;
    assert_eq!(
        outline(journey)
            .iter()
            .map(|line| line.split(" None").next().unwrap())
            .collect::<Vec<_>>(),
        [
            "Information (Before): ",
            "- googelt",
            "-- Google-Anzeige",
            "-- Vergleichsportal",
            "- fragt Freunde",
            "Abschluss (During): ",
            "- vergleicht",
            "-- Tarifrechner",
            "- unterschreibt",
            "-- Antrag per E-Mail",
            "-- Beratung in der Agentur",
            "Schadenfall (After): ",
            "- meldet Schaden",
            "-- Hotline",
        ]
    );
    let channels: Vec<Vec<String>> = journey
        .touchpoints()
        .map(|s| {
            let channels = s.touchpoint.channels.iter();
            channels
                .map(|c| crate::words::channel(Language::De, journey, c))
                .collect()
        })
        .collect();
    assert_eq!(
        channels,
        [
            ["Suchmaschine"],
            ["Website"],
            ["Website"],
            ["E-Mail"],
            ["Agentur"],
            ["Telefon"]
        ]
    );
    let scores: Vec<f64> = scores(journey)
        .iter()
        .map(|(.., s)| s.unwrap().get())
        .collect();
    assert_eq!(scores, [0.0, 1.0, -1.0]);
    let owners: Vec<&str> = journey.owners.iter().map(|o| o.name.as_str()).collect();
    assert_eq!(owners, ["Marketing", "Vertrieb", "Schaden"]);
    assert_eq!(
        notes(journey),
        [
            "Opportunity Eine Seite je Frage",
            "Opportunity Rückruf anbieten",
            "PainPoint Kleingedrucktes",
            "PainPoint Warteschleife",
            "PainPoint Zu viele Tarife",
            "Thought Hat noch keinen Vertrag",
            "Thought verärgert, hilflos",
        ]
    );
    // The joined note reaches over both steps.
    let (_, note) = journey
        .notes()
        .find(|(_, n)| n.text.starts_with("Hat"))
        .unwrap();
    let (_, until) = journey.step(note.until.as_ref().unwrap()).unwrap();
    assert_eq!(until.title, "fragt Freunde");
    assert_eq!(
        told(&outcome, Language::De),
        [
            "Blatt „CJM 2026“, Zeile 1: „Customer Journey Hausratversicherung“ ist der Titel der Karte",
            "Blatt „CJM 2026“, Zeile 11: „Wetter“ ist nicht zugeordnet und wird nicht übernommen",
            "Blatt „CJM 2026“, Zeile 7, F, Emotion: „verärgert, hilflos“ ist kein Wert von −2 bis +2 und steht jetzt als \
             Gedanke auf der Karte",
            "Was davor, währenddessen und danach liegt, sagt die Tabelle nicht; nach den Namen übernommen: \
             Vor dem Kauf: Information; Während des Kaufs: Abschluss; Nach dem Kauf: Schadenfall",
        ]
    );
    // What is drawn is drawn with its lanes.
    let words = crate::model::NoteKind::Thought;
    let shows = |lane: &&std::sync::Arc<crate::model::Lane>| matches!(&lane.shows, crate::model::LaneKind::Notes(kinds) if kinds.contains(&words));
    assert!(journey.lanes.iter().any(|lane| shows(&lane)));
}

#[test]
fn a_list_of_a_spreadsheet_in_windows_1252_is_read() {
    let text = "Auswertung vom Mai\r\n\
        Phase;Handlung;Kontaktpunkt;Kanäle;Gewichtung;MdW;Gefühl;Bemerkung;Farbe\r\n\
        Wahrnehmung;hört davon;Empfehlung;persönlich;5;ja;1,5;;rot\r\n\
        ;;Plakat;;hoch;;;\"hängt; am Bahnhof\";\r\n\
        Kauf;zahlt;Kasse;Website, Filiale Süd;4;x;-2;;\r\n\
        ;;;;3;;;;\r\n\
        ;;Kasse;;1;;;;\r\n";
    let (bytes, _, _) = WINDOWS_1252.encode(text);
    let outcome = read(&bytes, Language::De);
    let journey = &outcome.journey;
    let titles: Vec<_> = journey
        .touchpoints()
        .map(|s| s.touchpoint.title.as_str())
        .collect();
    assert_eq!(titles, ["Empfehlung", "Plakat", "Kasse"]);
    let till = journey.touchpoints().last().unwrap();
    assert_eq!(till.stage.name, "Kauf");
    assert_eq!(till.touchpoint.importance.unwrap().get(), 4);
    assert!(till.touchpoint.moment_of_truth);
    assert_eq!(till.touchpoint.channels.len(), 2);
    let mut scores = journey
        .touchpoints()
        .flat_map(|s| s.touchpoint.emotions.clone());
    assert_eq!(scores.next().unwrap().score.unwrap().get(), 1.5);
    assert_eq!(notes(journey), ["Free hängt; am Bahnhof"]);
    assert_eq!(
        told(&outcome, Language::De),
        [
            "Zeile 1: „Auswertung vom Mai“ ist der Titel der Karte",
            "Zeile 2: „Farbe“ ist nicht zugeordnet und wird nicht übernommen",
            "Zeile 4, Gewichtung: „hoch“ ist keine Zahl von 1 bis 5 und entfällt",
            "Zeile 6, Gewichtung: „3“ gehört zu keinem Berührungspunkt",
            "Zeile 7, Gewichtung: „1“ entfällt; Zeile 5 handelt vom selben Berührungspunkt und gilt",
            "Was davor, währenddessen und danach liegt, sagt die Tabelle nicht; nach den Namen übernommen: \
             Vor dem Kauf: Wahrnehmung; Während des Kaufs: Kauf",
        ]
    );
}

#[test]
fn what_is_known_stays_unless_it_may_change() {
    let journey = example("laufschuhe");
    let spot = journey.touchpoints().next().unwrap();
    let text = format!(
        "Phase;Schritt;Berührungspunkt;Gewicht\n{0};{1};{2};1\n{0};{1};Neu;2\nGanz neu;;Auch neu;3\n",
        spot.stage.name, spot.step.title, spot.touchpoint.title
    );
    let book = opened(text.as_bytes());
    let options = |update| Options {
        language: Language::De,
        update,
        ..Options::default()
    };
    let kept = book.read_into(&journey, &options(false));
    assert_eq!(
        (
            kept.counts.stages,
            kept.counts.touchpoints,
            kept.counts.changed
        ),
        (1, 2, 0)
    );
    assert_eq!(kept.losses(), 1);
    let changed = book.read_into(&journey, &options(true));
    assert_eq!((changed.counts.stages, changed.counts.changed), (1, 1));
    for outcome in [kept, changed] {
        let made = crate::edit::apply(&journey, outcome.edit.as_ref().unwrap()).unwrap();
        assert_eq!(made, outcome.journey);
    }
    // A file that says nothing new changes nothing.
    let bytes = write(&journey, Language::De, Shape::Workbook).unwrap();
    for update in [false, true] {
        let same = opened(&bytes).read_into(&journey, &options(update));
        assert_eq!(same.edit, None, "{:?}", same.counts);
    }
}

#[test]
fn what_is_no_table_says_so() {
    assert_eq!(Book::open(b" \n").unwrap_err(), BookError::Empty);
    assert!(matches!(
        Book::open(b"PK\x03\x04"),
        Err(BookError::Cells(_))
    ));
    let bare = read("Plakat\nKasse\n".as_bytes(), Language::De);
    assert_eq!(bare.counts.touchpoints, 2);
}
