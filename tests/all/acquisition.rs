//! The acquisition matrix as it is handed out.

use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use wegmarke::audit::{Order, Share, audit};
use wegmarke::exchange::{Format, Handout, filled};
use wegmarke::i18n::Language;
use wegmarke::model::Journey;
use wegmarke::templates;

use crate::audit::{day, example};

fn canvas() -> Journey {
    let template = templates::all()
        .iter()
        .find(|t| t.key == "acquisition_canvas");
    template.unwrap().journey(Language::De)
}

fn written(journey: &Journey, format: Format, share: Share) -> Vec<u8> {
    let report = audit(journey, day());
    let handout = Handout::of(Language::De, journey, &report, Order::Stage, share);
    format.write(&handout).unwrap()
}

#[test]
fn each_format_says_who_does_what_about_what_customers_do() {
    let journey = canvas();
    let (action, measure) = ("Beginnt mit der Nutzung", "Am ersten Tag anrufen");
    let text = |format| String::from_utf8(written(&journey, format, Share::All)).unwrap();
    let together = |text: &str| {
        let mut lines = text.lines();
        lines.any(|line| line.contains(action) && line.contains(measure))
    };
    assert!(together(&text(Format::Markdown)));
    assert!(together(&text(Format::Csv)));
    assert!(text(Format::Html).contains("<h2>Akquisitionsmatrix</h2>"));
    assert!(text(Format::Json).contains("\"measures\""));
    let bytes = written(&journey, Format::Xlsx, Share::All);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let rows = book.worksheet_range("Akquisitionsmatrix").unwrap();
    let rows: Vec<Vec<String>> = rows
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect();
    let owners: Vec<&str> = rows[0][3..].iter().map(String::as_str).collect();
    assert_eq!(
        owners,
        [
            "Marketing",
            "Kommunikation",
            "Vertrieb",
            "Service",
            "Niemand zuständig"
        ]
    );
    let row = rows.iter().find(|row| row[1] == action).unwrap();
    assert!(row[6].contains(measure), "{row:?}");
}

#[test]
fn an_owner_gets_the_own_column_alone() {
    let journey = canvas();
    let sales = journey
        .owners
        .iter()
        .find(|o| o.name == "Vertrieb")
        .unwrap();
    let share = Share::Owner(sales.id.clone());
    let text = String::from_utf8(written(&journey, Format::Markdown, share)).unwrap();
    assert!(text.contains("Letzte Zweifel vor der Unterschrift klären"));
    assert!(!text.contains("Am ersten Tag anrufen"));
}

#[test]
fn the_measures_are_nothing_that_a_filled_in_table_says_anew() {
    for journey in [canvas(), example("laufschuhe")] {
        let bytes = written(&journey, Format::Csv, Share::All);
        let filled = filled::read(&journey, &bytes).unwrap();
        assert!(filled.changes.is_empty() && filled.conflicts.is_empty());
    }
}
