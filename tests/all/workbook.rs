//! The workbook, cell by cell, as another library reads it.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use wegmarke::audit::{Checklist, Order, Sentences, Share, audit};
use wegmarke::edit::{Edit, apply};
use wegmarke::exchange::{Format, Handout};
use wegmarke::i18n::Language;
use wegmarke::model::{Journey, ObjectId, Silenced, Touchpoint};
use wegmarke::words::{self, Word as _};

use crate::audit::{day, example};
use crate::checklist::{hostile, maps};
use crate::support;

type Book = Xlsx<Cursor<Vec<u8>>>;

fn bytes(journey: &Journey, language: Language) -> Vec<u8> {
    let report = audit(journey, day());
    let handout = Handout::new(language, journey, &report);
    Format::Xlsx.write(&handout).unwrap()
}

fn book(journey: &Journey, language: Language) -> Book {
    Xlsx::new(Cursor::new(bytes(journey, language))).unwrap()
}

/// The rows of a sheet, headings first; every row has as many cells as there are headings.
fn rows(book: &mut Book, place: usize) -> Vec<Vec<Data>> {
    let name = book.sheet_names()[place].clone();
    let range = book.worksheet_range(&name).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// As a cell shows it: no characters that steer, and nothing is nothing.
fn shown(text: &str) -> Data {
    let text: String = text
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    if text.is_empty() {
        Data::Empty
    } else {
        Data::String(text)
    }
}

/// The day of a cell, as it is written in files of maps.
fn date(cell: &Data) -> Option<String> {
    let Data::DateTime(moment) = cell else {
        return None;
    };
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

#[test]
fn a_workbook_has_its_six_sheets_in_the_language_of_the_handout() {
    let journey = example("laufschuhe");
    let names = |language| book(&journey, language).sheet_names();
    let german = [
        "Checkliste",
        "Befunde",
        "Kennzahlen",
        "Zuständige",
        "Maßnahmen",
        "Akquisitionsmatrix",
    ];
    assert_eq!(names(Language::De), german);
    let english = [
        "Checklist",
        "Findings",
        "KPIs",
        "Owners",
        "Actions",
        "Acquisition matrix",
    ];
    assert_eq!(names(Language::En), english);
}

#[test]
fn every_check_has_a_row_with_a_box_and_a_copy_of_what_was_handed_out() {
    for journey in maps() {
        let rows = rows(&mut book(&journey, Language::De), 0);
        let headings = "Phase|Schritt|Berührungspunkt|Gewicht|Zuständigkeit|Auditschritt|Prüfpunkt|Durchgang|Erledigt|Von\
                        |Datum|Bemerkung|Schlüssel (nicht ändern)|Beim Export: Erledigt|Beim Export: Von\
                        |Beim Export: Datum|Beim Export: Bemerkung|Beim Export: Zuständigkeit";
        let headings: Vec<Data> = headings.split('|').map(shown).collect();
        assert_eq!(rows[0], headings);
        let mut told = rows[1..].iter();
        let checklist = Checklist::new(&journey);
        for (stage, step, entry) in checklist.entries() {
            for item in entry.groups.iter().flat_map(|g| &g.items) {
                let row = told.next().unwrap();
                let it = entry.touchpoint;
                assert_eq!(row[0], shown(&stage.stage.name));
                assert_eq!(row[1], shown(&step.step.title));
                assert_eq!(row[2], shown(&it.title));
                let importance = it.importance.map(|i| f64::from(i.get()));
                assert_eq!(row[3], importance.map_or(Data::Empty, Data::Float));
                let owner = entry.owner.map_or(Data::Empty, |o| shown(&o.name));
                assert_eq!(row[4], owner);
                assert_eq!(row[6], shown(&item.check.word(Language::De)));
                assert_eq!(row[7], Data::Float(1.0));
                assert_eq!(row[8], Data::Bool(item.state.is_done()));
                let tick = item.state.tick();
                assert_eq!(row[9], tick.map_or(Data::Empty, |t| shown(&t.by)));
                let day = tick.and_then(|t| t.date).map(|d| d.to_string());
                assert_eq!(date(&row[10]), day);
                let remark = match (tick, item.state.is_done()) {
                    (Some(tick), _) => shown(&tick.remark),
                    (None, true) => shown("aus der Karte"),
                    (None, false) => Data::Empty,
                };
                assert_eq!(row[11], remark);
                let key = row[12].to_string();
                assert!(
                    key.starts_with(&format!("touchpoint/{}/", it.id.as_str())),
                    "{key}"
                );
                let done = if item.state.is_done() { "x" } else { "" };
                assert_eq!(row[13], shown(done));
                assert_eq!(row[14..17], row[9..12], "copies");
                assert_eq!(row[17], row[4]);
            }
        }
        assert_eq!(told.next(), None);
    }
}

#[test]
fn what_is_silenced_stands_with_its_reason_and_health_with_its_formula() {
    let mut journey = example("laufschuhe");
    std::sync::Arc::make_mut(&mut journey.about).audit.health = true;
    let report = audit(&journey, day());
    let found = report
        .problems
        .iter()
        .find_map(|problem| match &problem.object {
            ObjectId::Touchpoint(id) => Some((id.clone(), problem.rule.key)),
            _ => None,
        });
    let (id, rule) = found.expect("something hurts at a touchpoint");
    let mut touchpoint = Touchpoint::clone(journey.touchpoint(&id).unwrap().touchpoint);
    touchpoint.silenced.push(Silenced {
        rule: rule.into(),
        reason: "Wird mit dem neuen Shop gelöst".into(),
        ..Silenced::default()
    });
    let journey = apply(&journey, &Edit::replace(touchpoint)).unwrap();
    let findings = rows(&mut book(&journey, Language::De), 1);
    let of = |list: &str| -> Vec<&Vec<Data>> {
        findings
            .iter()
            .filter(|row| row[0] == shown(list))
            .collect()
    };
    let silenced = of("Stumm");
    assert_eq!(silenced.len(), 1);
    assert_eq!(silenced[0][5], shown("Wird mit dem neuen Shop gelöst"));
    let standards = of("Maßstab");
    assert!(
        standards.len() > journey.stages.len(),
        "map, stages, formula"
    );

    let report = audit(&journey, day());
    let handout = Handout::new(Language::De, &journey, &report);
    let csv = String::from_utf8(Format::Csv.write(&handout).unwrap()).unwrap();
    assert!(csv.contains("Wird mit dem neuen Shop gelöst"));
    assert_eq!(csv.matches("\r\nMaßstab;").count(), standards.len());
    let written = [Format::Markdown, Format::Html].map(|f| f.write(&handout).unwrap());
    let terminal = wegmarke::exchange::terminal::audit(&handout, 80);
    for text in written.into_iter().chain([terminal.into_bytes()]) {
        let text = String::from_utf8(text).unwrap();
        let words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("Stumme Befunde"), "{words}");
        assert!(words.contains("Wird mit dem neuen Shop gelöst"), "{words}");
    }
}

/// Prints each cell of a workbook as `sheet, row, column, type, value`, parted by tabs, without what is empty.
const CELLS: &str = r#"
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for sheet in book:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                value = str(cell.value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
                print(sheet.title, cell.row, cell.column, cell.data_type, value, sep="\t")
"#;

#[test]
fn openpyxl_reads_every_cell_of_the_checklist_as_it_was_written() {
    let name = "openpyxl_reads_every_cell_of_the_checklist_as_it_was_written";
    let Some(python) = support::python(name, "openpyxl") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("checkliste.xlsx");
    for journey in maps() {
        std::fs::write(&path, bytes(&journey, Language::De)).unwrap();
        let output = std::process::Command::new(&python)
            .args(["-c", CELLS])
            .arg(&path)
            .env("PYTHONIOENCODING", "utf-8")
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        let text = String::from_utf8(output.stdout).unwrap();
        let mut told = text
            .lines()
            .map(|line| line.split('\t').collect::<Vec<_>>());
        let mut book = book(&journey, Language::De);
        for place in 0..book.sheet_names().len() {
            let sheet = book.sheet_names()[place].clone();
            for (row, cells) in (1..).zip(rows(&mut book, place)) {
                for (column, cell) in (1..).zip(cells) {
                    let wanted = match &cell {
                        Data::Empty => continue,
                        Data::String(text) => ("s", escaped(text)),
                        Data::Float(number) => ("n", number.to_string()),
                        Data::Bool(true) => ("b", "True".to_owned()),
                        Data::Bool(false) => ("b", "False".to_owned()),
                        Data::DateTime(_) => ("d", format!("{} 00:00:00", date(&cell).unwrap())),
                        other => panic!("{sheet} {row} {column}: {other:?}"),
                    };
                    let [row, column] = [row, column].map(|n: usize| n.to_string());
                    let wanted = vec![&*sheet, &*row, &*column, wanted.0, &*wanted.1];
                    assert_eq!(told.next(), Some(wanted));
                }
            }
        }
        assert_eq!(told.next(), None);
    }
}

/// As [`CELLS`] writes what would break its lines.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('\t', "\\t");
    text.replace('\n', "\\n").replace('\r', "\\r")
}

#[test]
fn findings_kpis_owners_and_actions_are_those_of_the_map() {
    let journey = example("laufschuhe");
    let report = audit(&journey, day());
    let mut book = book(&journey, Language::De);
    let findings = rows(&mut book, 1);
    assert_eq!(
        findings.len(),
        1 + report.problems.len() + report.gaps.len() + report.silent.len()
    );
    for (row, problem) in findings[1..].iter().zip(&report.problems) {
        assert_eq!(row[1], Data::Float(problem.priority().into()));
        assert_eq!(row[3], Data::Float(problem.severity.get().into()));
    }

    let kpis = rows(&mut book, 2);
    let measured = journey.measurements.len()
        + journey.stages.iter().map(|s| s.kpis.len()).sum::<usize>()
        + journey.steps().map(|(_, s)| s.kpis.len()).sum::<usize>()
        + journey
            .touchpoints()
            .map(|s| s.touchpoint.kpis.len())
            .sum::<usize>();
    assert_eq!(kpis.len(), 1 + measured);
    let first = &journey.measurements[0];
    let latest = first.latest().unwrap();
    assert_eq!(
        kpis[1][0],
        shown(&words::kpi(Language::De, &journey, &first.kpi))
    );
    assert_eq!(kpis[1][5], Data::Float(first.target.unwrap()));
    assert_eq!(kpis[1][6], Data::Float(latest.value));
    assert_eq!(date(&kpis[1][7]), Some(latest.date.to_string()));

    // A row an owner, and one for what nobody owns: together all of it.
    let owners = rows(&mut book, 3);
    assert_eq!(owners.len(), 1 + journey.owners.len() + 1);
    let sum = |column: usize| -> f64 {
        let numbers = owners[1..].iter().map(|row| match row[column] {
            Data::Float(number) => number,
            _ => 0.0,
        });
        numbers.sum()
    };
    let of = |steps: [wegmarke::audit::Progress; 5]| -> (usize, usize) {
        (
            steps.iter().map(|p| p.done).sum(),
            steps.iter().map(|p| p.of).sum(),
        )
    };
    let (done, all) = of(report.progress);
    assert_eq!((sum(3), sum(4)), (done as f64, all as f64));
    // A problem of a step with several owners is each one's.
    let sentences = Sentences::new(Language::De, &journey);
    let each = |p: &wegmarke::audit::Problem| sentences.owners(&p.object).len().max(1);
    let problems: usize = report.problems.iter().map(each).sum();
    assert_eq!(sum(6), problems as f64);

    let actions = rows(&mut book, 4);
    let wanted = journey.notes().filter(|(_, n)| n.is_action()).count();
    assert_eq!(actions.len(), 1 + wanted);
    assert_eq!(sum(8), wanted as f64);
    // What changes most for the least effort comes first.
    let rating = |cell: &Data| cell.to_string().parse::<f64>().ok();
    let gain = |row: &Vec<Data>| Some(rating(&row[5])? - rating(&row[6])?);
    let gains: Vec<Option<f64>> = actions[1..].iter().map(gain).collect();
    assert!(gains.is_sorted_by(|a, b| a >= b), "{gains:?}");
}

#[test]
fn no_cell_is_a_formula_and_the_same_audit_is_the_same_bytes() {
    for journey in [hostile(), example("omnichannel")] {
        for language in Language::ALL {
            let mut book = book(&journey, language);
            for name in book.sheet_names() {
                let formulas = book.worksheet_formula(&name).unwrap();
                assert!(formulas.is_empty(), "{name}");
            }
            assert_eq!(bytes(&journey, language), bytes(&journey, language));
        }
    }
}

#[test]
fn an_owners_workbook_names_no_other_touchpoints() {
    let journey = example("laufschuhe");
    let report = audit(&journey, day());
    let owner = &journey.owners[0];
    let share = Share::Owner(owner.id.clone());
    let handout = Handout::of(Language::De, &journey, &report, Order::Owner, share);
    let bytes = Format::Xlsx.write(&handout).unwrap();
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let rows = rows(&mut book, 0);
    assert!(rows.len() > 1);
    assert!(rows[1..].iter().all(|row| row[4] == shown(&owner.name)));
}
