//! A checklist that comes back filled in: what is taken, what is left, and what is asked about.

use std::collections::HashMap;
use std::io::{Cursor, Read as _, Write as _};
use std::sync::Arc;

use calamine::{Data, Reader as _, Xlsx};
use proptest::prelude::*;
use wegmarke::audit::audit;
use wegmarke::edit::{Session, apply};
use wegmarke::exchange::filled::{Filled, ReadError, Whom, Why, read};
use wegmarke::exchange::{Format, Handout};
use wegmarke::i18n::Language;
use wegmarke::model::{Check, Date, Holder, Id, Journey, NoteStatus, Tick, Touchpoint};
use wegmarke::words::Word as _;

use crate::audit::{day, example};
use crate::checklist::maps;

fn handed_out(journey: &Journey, language: Language, format: Format) -> Vec<u8> {
    let report = audit(journey, day());
    let handout = Handout::new(language, journey, &report);
    format.write(&handout).unwrap()
}

/// A CSV in hands: cells by their headings, rows by their keys.
struct Sheet {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    fn of(journey: &Journey) -> Self {
        let bytes = handed_out(journey, Language::De, Format::Csv);
        let mut reader = ::csv::ReaderBuilder::new()
            .delimiter(b';')
            .has_headers(false)
            .from_reader(&bytes["\u{feff}".len()..]);
        let rows = reader.records().map(|record| {
            let cells = record.unwrap();
            cells.iter().map(str::to_owned).collect()
        });
        let mut rows: Vec<Vec<String>> = rows.collect();
        let headings = rows.remove(0);
        Self { headings, rows }
    }

    fn column(&self, heading: &str) -> usize {
        self.headings.iter().position(|h| h == heading).unwrap()
    }

    fn row(&self, key: &str) -> usize {
        let column = self.column("Schlüssel (nicht ändern)");
        self.rows.iter().position(|row| row[column] == key).unwrap()
    }

    /// Writes into a row; answers with its number as spreadsheets count.
    fn fill(&mut self, key: &str, cells: &[(&str, &str)]) -> usize {
        let row = self.row(key);
        for (heading, text) in cells {
            let column = self.column(heading);
            self.rows[row][column] = (*text).to_owned();
        }
        row + 2
    }

    fn without(mut self, is_unwanted: impl Fn(&str) -> bool) -> Self {
        let kept: Vec<bool> = self.headings.iter().map(|h| !is_unwanted(h)).collect();
        for row in self.rows.iter_mut().chain([&mut self.headings]) {
            let mut kept = kept.iter();
            row.retain(|_| *kept.next().unwrap());
        }
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut writer = ::csv::WriterBuilder::new()
            .delimiter(b';')
            .from_writer(Vec::new());
        for row in [&self.headings].into_iter().chain(&self.rows) {
            writer.write_record(row).unwrap();
        }
        writer.into_inner().unwrap()
    }

    fn read(&self, journey: &Journey) -> Filled {
        read(journey, &self.bytes()).unwrap()
    }
}

fn key(id: &str, check: &str) -> String {
    format!("touchpoint/{id}/{check}/1")
}

fn touchpoint_mut<'a>(journey: &'a mut Journey, id: &str) -> &'a mut Touchpoint {
    let steps = journey
        .stages
        .iter_mut()
        .flat_map(|s| Arc::make_mut(s).steps.iter_mut());
    let mut touchpoints = steps.flat_map(|s| Arc::make_mut(s).touchpoints.iter_mut());
    Arc::make_mut(touchpoints.find(|t| t.id.as_str() == id).unwrap())
}

fn tick_of(journey: &Journey, id: &str, check: Check) -> Option<Tick> {
    let touchpoint = journey.touchpoint(&Id::new(id)).unwrap().touchpoint;
    touchpoint.tick(check, 1).cloned()
}

fn whys(filled: &Filled) -> Vec<Why> {
    filled.conflicts.iter().map(|c| c.why.clone()).collect()
}

#[test]
fn what_nobody_has_filled_in_says_nothing_new() {
    for journey in maps() {
        for language in Language::ALL {
            for format in [Format::Csv, Format::Xlsx] {
                let bytes = handed_out(&journey, language, format);
                let filled = read(&journey, &bytes).unwrap();
                assert_eq!(filled.changes, [], "{format:?}");
                assert_eq!(filled.conflicts, [], "{format:?}");
                assert_eq!(filled.edit(&journey, &[]), None);
            }
        }
    }
}

#[test]
fn ticks_owners_and_remarks_are_one_step_of_history() {
    let journey = example("laufschuhe");
    let logistics = journey
        .owners
        .iter()
        .find(|o| o.name == "Logistik")
        .unwrap();
    let mut sheet = Sheet::of(&journey);
    // A new tick, with German day and a remark over two lines.
    sheet.fill(
        &key("lauftreff", "described"),
        &[
            ("Erledigt", "✓"),
            ("Von", "Mira"),
            ("Datum", "20.11.2026"),
            ("Bemerkung", "gut;\nschön"),
        ],
    );
    // A tick that is taken away, while its name stays standing.
    let ticked = (journey.touchpoints())
        .find_map(|s| Some((s.touchpoint.id.clone(), s.touchpoint.ticks.first()?.check)))
        .unwrap();
    let name = serde_json::to_value(ticked.1).unwrap();
    sheet.fill(
        &key(ticked.0.as_str(), name.as_str().unwrap()),
        &[("Erledigt", "")],
    );
    // An owner, named in one of the rows and in another case of letters.
    sheet.fill(
        &key("lauftreff", "judged"),
        &[("Zuständigkeit", "logistik")],
    );

    let filled = sheet.read(&journey);
    assert_eq!(filled.conflicts, []);
    assert_eq!(filled.changes.len(), 3);
    let mut session = Session::new(journey.clone());
    let edit = filled.edit(&journey, &[]).unwrap();
    assert!(session.apply(&edit).unwrap().document);
    let merged = Journey::clone(session.document());
    let tick = tick_of(&merged, "lauftreff", Check::Described).unwrap();
    assert_eq!(tick.by, "Mira");
    assert_eq!(tick.date, Date::new(2026, 11, 20));
    assert_eq!(tick.remark, "gut;\nschön");
    assert_eq!(tick_of(&merged, ticked.0.as_str(), ticked.1), None);
    let owner = &merged
        .touchpoint(&Id::new("lauftreff"))
        .unwrap()
        .touchpoint
        .owner;
    assert_eq!(owner.as_ref(), Some(&logistics.id));
    // The same file again has nothing new to say.
    let again = sheet.read(&merged);
    assert_eq!((again.changes.len(), again.conflicts.len()), (0, 0));
    session.undo().unwrap();
    assert_eq!(**session.document(), journey, "one step back");
}

#[test]
fn a_remark_beside_an_empty_box_is_kept_as_a_note() {
    let journey = example("laufschuhe");
    let mut sheet = Sheet::of(&journey);
    sheet.fill(
        &key("lauftreff", "judged"),
        &[("Bemerkung", "erst nach der Messe")],
    );
    let filled = sheet.read(&journey);
    assert_eq!(filled.conflicts, []);
    let merged = apply(&journey, &filled.edit(&journey, &[]).unwrap()).unwrap();
    let touchpoint = merged.touchpoint(&Id::new("lauftreff")).unwrap().touchpoint;
    let note = touchpoint.notes.last().unwrap();
    let check = Check::Judged.word(Language::De);
    assert_eq!(note.text, format!("{check}: erst nach der Messe"));
    assert_eq!(tick_of(&merged, "lauftreff", Check::Judged), None);
    let again = sheet.read(&merged);
    assert_eq!(
        (again.changes.len(), again.conflicts.len()),
        (0, 0),
        "only once"
    );
}

#[test]
fn what_was_changed_on_the_map_alone_stays() {
    let journey = example("laufschuhe");
    let sheet = Sheet::of(&journey);
    let mut map = journey.clone();
    touchpoint_mut(&mut map, "lauftreff").ticks.push(Tick {
        check: Check::Described,
        round: 1,
        by: "Jonas".into(),
        date: Some(day()),
        remark: String::new(),
    });
    touchpoint_mut(&mut map, "lauftreff").owner = Some(journey.owners[0].id.clone());
    let filled = sheet.read(&map);
    assert_eq!((filled.changes.len(), filled.conflicts.len()), (0, 0));
}

#[test]
fn what_was_changed_on_both_sides_is_asked_and_the_map_stays_unless_chosen() {
    let journey = example("laufschuhe");
    let mut sheet = Sheet::of(&journey);
    let row = sheet.fill(
        &key("lauftreff", "described"),
        &[("Erledigt", "ja"), ("Von", "Mira")],
    );
    sheet.fill(
        &key("lauftreff", "judged"),
        &[("Zuständigkeit", "Logistik")],
    );
    let mut map = journey.clone();
    let it = touchpoint_mut(&mut map, "lauftreff");
    it.owner = Some(journey.owners[0].id.clone());
    it.ticks.push(Tick {
        check: Check::Described,
        round: 1,
        by: "Jonas".into(),
        date: None,
        remark: String::new(),
    });
    let filled = sheet.read(&map);
    assert_eq!(filled.changes, []);
    assert_eq!(whys(&filled), [Why::BothChanged, Why::BothChanged]);
    assert_eq!(filled.conflicts[0].row.number, row);
    assert_eq!(
        filled.edit(&map, &[false, false]),
        None,
        "nothing in silence"
    );
    let edit = filled.edit(&map, &[true, false]).unwrap();
    let merged = apply(&map, &edit).unwrap();
    let tick = tick_of(&merged, "lauftreff", Check::Described).unwrap();
    assert_eq!(tick.by, "Mira");
    let owner = &merged
        .touchpoint(&Id::new("lauftreff"))
        .unwrap()
        .touchpoint
        .owner;
    assert_eq!(owner.as_ref(), Some(&journey.owners[0].id), "not chosen");
}

#[test]
fn what_cannot_be_taken_is_told_with_its_row_and_changes_nothing() {
    let journey = example("laufschuhe");
    let mut sheet = Sheet::of(&journey);
    let done = "Erledigt";
    let mut wanted: HashMap<usize, Why> = HashMap::new();
    let unreadable = |field, text: &str| Why::Unreadable(field, text.to_owned());
    use wegmarke::exchange::Field;
    let row = sheet.fill(&key("lauftreff", "described"), &[(done, "vielleicht")]);
    wanted.insert(row, unreadable(Field::Done, "vielleicht"));
    let cells = [(done, "x"), ("Datum", "bald")];
    let row = sheet.fill(&key("lauftreff", "purpose_set"), &cells);
    wanted.insert(row, unreadable(Field::Date, "bald"));
    let row = sheet.fill(&key("lauftreff", "judged"), &[("Von", "Mira")]);
    wanted.insert(row, Why::NotTicked);
    // The map shows that it has kind and channel.
    let row = sheet.fill(&key("lauftreff", "classified"), &[(done, "")]);
    wanted.insert(row, Why::Proven);
    let row = sheet.fill(
        &key("laeuferportraets", "described"),
        &[(done, "x"), ("Schlüssel (nicht ändern)", "verrutscht")],
    );
    wanted.insert(row, Why::NoKey);
    let row = sheet.fill(
        &key("laeuferportraets", "judged"),
        &[
            (done, "x"),
            ("Schlüssel (nicht ändern)", "touchpoint/weg/judged/1"),
        ],
    );
    wanted.insert(row, Why::Gone);
    // A row that was copied and then filled in differently.
    let row = sheet.fill(
        &key("suchanzeige", "described"),
        &[(done, "x"), ("Von", "A")],
    );
    let mut copy = sheet.rows[row - 2].clone();
    let by = sheet.column("Von");
    copy[by] = "B".into();
    sheet.rows.push(copy);
    wanted.insert(sheet.rows.len() + 1, Why::Twice(row));

    let filled = sheet.read(&journey);
    let told: HashMap<usize, Why> = filled
        .conflicts
        .iter()
        .map(|c| (c.row.number, c.why.clone()))
        .collect();
    assert_eq!(told, wanted);
    assert!(filled.conflicts.iter().all(|c| c.change.is_none()));
    assert_eq!(filled.changes.len(), 1, "the first of the two copies");
    for language in Language::ALL {
        for conflict in &filled.conflicts {
            let texts = [conflict.text(language), conflict.row.about(language)];
            assert!(
                texts.iter().all(|t| !t.is_empty() && !t.contains('⟨')),
                "{texts:?}"
            );
        }
    }
}

#[test]
fn an_owner_whom_the_map_does_not_know_is_asked_about_and_added_once() {
    let journey = example("laufschuhe");
    let mut sheet = Sheet::of(&journey);
    for id in ["lauftreff", "laeuferportraets"] {
        sheet.fill(&key(id, "described"), &[("Zuständigkeit", "Presse")]);
    }
    sheet.fill(
        &key("suchanzeige", "described"),
        &[("Zuständigkeit", "Logistik")],
    );
    sheet.fill(
        &key("suchanzeige", "judged"),
        &[("Zuständigkeit", "Presse")],
    );
    let filled = sheet.read(&journey);
    let names = vec!["Logistik".to_owned(), "Presse".to_owned()];
    let unknown = || Why::UnknownOwner("Presse".into());
    assert_eq!(
        whys(&filled),
        [unknown(), unknown(), Why::SeveralOwners(names)]
    );
    let edit = filled.edit(&journey, &[true, true, true]).unwrap();
    let merged = apply(&journey, &edit).unwrap();
    assert_eq!(merged.owners.len(), journey.owners.len() + 1);
    let press = &merged.owners.last().unwrap().id;
    for id in ["lauftreff", "laeuferportraets"] {
        let touchpoint = merged.touchpoint(&Id::new(id)).unwrap().touchpoint;
        assert_eq!(touchpoint.owner.as_ref(), Some(press));
    }
    let is_new = |change: &wegmarke::exchange::filled::Change| {
        use wegmarke::exchange::filled::Value;
        matches!(&change.said, Value::Owner(Whom::New(_)))
    };
    let mut offered = filled.conflicts.iter().filter_map(|c| c.change.as_ref());
    assert!(offered.all(is_new));
}

#[test]
fn without_the_copies_everything_that_differs_is_asked() {
    let journey = example("laufschuhe");
    let mut sheet = Sheet::of(&journey);
    sheet.fill(&key("lauftreff", "described"), &[("Erledigt", "x")]);
    let sheet = sheet.without(|heading| heading.starts_with("Beim Export"));
    let filled = sheet.read(&journey);
    assert_eq!(filled.changes, []);
    assert_eq!(whys(&filled), [Why::NoCopy]);
    let merged = apply(&journey, &filled.edit(&journey, &[true]).unwrap()).unwrap();
    assert!(tick_of(&merged, "lauftreff", Check::Described).is_some());
    // Without the keys it is no checklist at all.
    let sheet = sheet.without(|heading| heading.starts_with("Schlüssel"));
    assert_eq!(read(&journey, &sheet.bytes()), Err(ReadError::NoChecklist));
}

/// Saves a workbook as another program does: values only, cells of this key in this column changed.
fn saved_again(bytes: Vec<u8>, fill: &[(&str, usize, Data)]) -> Vec<u8> {
    with_actions(bytes, fill, &[])
}

/// The same, with rows below the plan of actions.
fn with_actions(bytes: Vec<u8>, fill: &[(&str, usize, Data)], added: &[&[(u16, Data)]]) -> Vec<u8> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut out = rust_xlsxwriter::Workbook::new();
    for name in book.sheet_names() {
        let sheet = out.add_worksheet();
        sheet.set_name(&name).unwrap();
        let range = book.worksheet_range(&name).unwrap();
        for (row, cells) in (0..).zip(range.rows()) {
            let keyed = |key: &str| cells.iter().any(|c| *c == Data::String(key.to_owned()));
            let filled = fill.iter().filter(|(key, ..)| keyed(key));
            let mut cells = cells.to_vec();
            for (_, column, value) in filled {
                cells[*column] = value.clone();
            }
            for (column, cell) in (0..).zip(&cells) {
                match cell {
                    Data::Empty => continue,
                    Data::Bool(truth) => sheet.write_boolean(row, column, *truth),
                    Data::Float(number) => sheet.write_number(row, column, *number),
                    Data::DateTime(moment) => {
                        let format = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
                        sheet.write_number_with_format(row, column, moment.as_f64(), &format)
                    }
                    other => sheet.write_string(row, column, other.to_string()),
                }
                .unwrap();
            }
        }
    }
    let last = {
        let plan = book.worksheet_range("Maßnahmen").unwrap();
        u32::try_from(plan.height()).unwrap()
    };
    let plan = out.worksheet_from_name("Maßnahmen").unwrap();
    for (row, cells) in (last..).zip(added) {
        for (column, cell) in *cells {
            match cell {
                Data::Float(number) => plan.write_number(row, *column, *number),
                other => plan.write_string(row, *column, other.to_string()),
            }
            .unwrap();
        }
    }
    out.save_to_buffer().unwrap()
}

#[test]
fn a_plan_comes_back_with_new_actions_and_other_ratings() {
    let journey = example("laufschuhe");
    let bytes = handed_out(&journey, Language::De, Format::Xlsx);
    let text = |text: &str| Data::String(text.to_owned());
    let rated = journey.note(&Id::new("n-kasse-2")).unwrap().1;
    let action = "note/n-kasse-2";
    let kasse = journey
        .touchpoints()
        .find(|s| s.touchpoint.id.as_str() == "kasse")
        .unwrap();
    let other = if rated.severity.is_some_and(|r| r.get() == 3) {
        4
    } else {
        3
    };
    let row = |title: &str, more: &[(u16, Data)]| {
        let mut cells = vec![(1, text(title)), (4, text(&kasse.touchpoint.title))];
        cells.extend_from_slice(more);
        cells
    };
    let (owner, status) = (text("Logistik"), text("geplant"));
    let added = [
        row(
            "Gastbestellung anbieten",
            &[(5, Data::Float(4.0)), (7, owner), (9, status)],
        ),
        row("Für wen?", &[(7, text("Wer auch immer"))]),
        row("Zu viel", &[(5, Data::Float(9.0))]),
        vec![(1, text("Nirgends")), (4, text("Gibt es nicht"))],
        vec![(8, text("31.12.2026"))],
    ];
    let added: Vec<&[(u16, Data)]> = added.iter().map(Vec::as_slice).collect();
    let fill = [
        (action, 1, text("Anders gesagt")),
        (action, 5, Data::Float(f64::from(other))),
        (action, 6, Data::Empty),
    ];
    let saved = with_actions(bytes, &fill, &added);
    let filled = read(&journey, &saved).unwrap();
    let whys = whys(&filled);
    assert!(
        matches!(
            whys.as_slice(),
            [
                Why::UnknownOwner(_),
                Why::Unreadable(..),
                Why::NoPlace(_),
                Why::NoKey
            ]
        ),
        "{whys:?}"
    );
    let merged = apply(&journey, &filled.edit(&journey, &[true; 4]).unwrap()).unwrap();
    let note = merged.note(&Id::new("n-kasse-2")).unwrap().1;
    assert_eq!(note.text, "Anders gesagt");
    assert_eq!(note.severity.map(|r| r.get()), Some(other));
    assert_eq!(note.effort, None);
    let (on, new) = merged
        .notes()
        .find(|(_, n)| n.text == "Gastbestellung anbieten")
        .unwrap();
    assert_eq!(on, Holder::Touchpoint(Id::new("kasse")));
    assert_eq!(new.severity.map(|r| r.get()), Some(4));
    assert_eq!(new.status, Some(NoteStatus::Planned));
    assert_eq!(
        merged.owner(new.owner.as_ref().unwrap()).unwrap().name,
        "Logistik"
    );
    let (_, asked) = merged.notes().find(|(_, n)| n.text == "Für wen?").unwrap();
    assert_eq!(
        merged.owner(asked.owner.as_ref().unwrap()).unwrap().name,
        "Wer auch immer"
    );
    // The same file once more adds nothing.
    let again = read(&merged, &saved).unwrap();
    assert_eq!(again.edit(&merged, &[]), None, "{again:?}");
}

#[test]
fn a_workbook_comes_back_with_its_boxes_days_and_actions() {
    let journey = example("laufschuhe");
    let bytes = handed_out(&journey, Language::De, Format::Xlsx);
    let text = |text: &str| Data::String(text.to_owned());
    let described = key("lauftreff", "described");
    let note = journey.note(&Id::new("n-kasse-2")).unwrap().1;
    assert_eq!(note.status, Some(NoteStatus::InProgress));
    let action = "note/n-kasse-2";
    let saved = saved_again(
        bytes,
        &[
            (&described, 4, text("Logistik")),
            (&described, 8, Data::Bool(true)),
            (&described, 9, text("Mira")),
            (&described, 10, text("20.11.2026")),
            (&described, 11, text("=1+1 bleibt Text")),
            (action, 7, Data::Empty),
            (action, 8, text("31.12.2026")),
            (action, 9, text("erledigt")),
        ],
    );
    let filled = read(&journey, &saved).unwrap();
    assert_eq!(filled.conflicts, []);
    assert_eq!(filled.changes.len(), 5);
    assert_eq!(filled.changes[0].row.sheet, "Checkliste");
    let merged = apply(&journey, &filled.edit(&journey, &[]).unwrap()).unwrap();
    let tick = tick_of(&merged, "lauftreff", Check::Described).unwrap();
    assert_eq!(
        (tick.by.as_str(), tick.date),
        ("Mira", Date::new(2026, 11, 20))
    );
    assert_eq!(tick.remark, "=1+1 bleibt Text");
    let note = merged.note(&Id::new("n-kasse-2")).unwrap().1;
    assert_eq!(note.status, Some(NoteStatus::Done));
    assert_eq!(note.due, Date::new(2026, 12, 31));
    assert_eq!(note.owner, None);
}

#[test]
fn a_round_that_is_over_is_merged_into_that_round() {
    let journey = example("laufschuhe");
    let mut sheet = Sheet::of(&journey);
    sheet.fill(&key("lauftreff", "described"), &[("Erledigt", "x")]);
    let mut second = journey.clone();
    Arc::make_mut(&mut second.about).audit.round = 2;
    let filled = sheet.read(&second);
    let sum = filled.sum(Language::De, &second);
    assert!(sum.contains("gehören zu Durchgang 1"), "{sum}");
    assert!(sum.contains("läuft Durchgang 2"), "{sum}");
    assert!(
        !sheet
            .read(&journey)
            .sum(Language::De, &journey)
            .contains("Durchgang")
    );
    let merged = apply(&second, &filled.edit(&second, &[]).unwrap()).unwrap();
    let touchpoint = merged.touchpoint(&Id::new("lauftreff")).unwrap().touchpoint;
    assert!(touchpoint.tick(Check::Described, 1).is_some());
    assert!(touchpoint.tick(Check::Described, 2).is_none());
}

/// A small file may name the farthest cell that there is: that must not cost a table of that size.
#[test]
fn a_cell_far_away_is_no_burden() {
    let journey = example("laufschuhe");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(["Schlüssel (nicht ändern)", "Erledigt"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet
        .write_string(1, 0, key("lauftreff", "described"))
        .unwrap();
    sheet.write_string(1, 1, "x").unwrap();
    sheet.write_string(1_048_575, 16_383, "far away").unwrap();
    sheet.write_string(1_048_575, 1, "x").unwrap();
    let filled = read(&journey, &book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(whys(&filled), [Why::NoCopy, Why::NoKey]);
    assert_eq!(filled.conflicts[1].row.number, 1_048_576);
}

/// A broken file may call a cell or a row beyond all counting.
#[test]
fn a_cell_without_a_possible_place_is_no_end() {
    let journey = example("laufschuhe");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_string(0, 0, "Schlüssel (nicht ändern)")
        .unwrap();
    sheet.write_string(1, 1, "x").unwrap();
    let whole = book.save_to_buffer().unwrap();
    for place in ["ABCDEFGHIJKLMN2", "B98765432109876543210"] {
        let mut parts = zip::ZipArchive::new(Cursor::new(&whole)).unwrap();
        let mut broken = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..parts.len() {
            let mut part = parts.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            let options = zip::write::SimpleFileOptions::default();
            broken.start_file(part.name().unwrap(), options).unwrap();
            let text = text.replace("r=\"B2\"", &format!("r=\"{place}\""));
            broken.write_all(text.as_bytes()).unwrap();
        }
        let bytes = broken.finish().unwrap().into_inner();
        // What is not there is told, what is broken is refused: both are answers.
        let _ = read(&journey, &bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is filled in, what is taken can be applied, and then says nothing new.
    #[test]
    fn any_cells_are_taken_or_told_and_never_panic(
        cells in proptest::collection::vec((0_usize..200, 0_usize..5, "\\PC{0,12}|x|ja|1.12.2026"), 1..12)
    ) {
        let journey = example("cancellation");
        let mut sheet = Sheet::of(&journey);
        let columns = ["Erledigt", "Von", "Datum", "Bemerkung", "Zuständigkeit"];
        let columns = columns.map(|heading| sheet.column(heading));
        let count = sheet.rows.len();
        for (row, column, text) in cells {
            sheet.rows[row % count][columns[column]] = text;
        }
        let filled = sheet.read(&journey);
        if let Some(edit) = filled.edit(&journey, &[]) {
            let merged = apply(&journey, &edit).unwrap();
            prop_assert_eq!(wegmarke::model::check(&merged), []);
            prop_assert_eq!(sheet.read(&merged).changes, []);
        }
    }

    #[test]
    fn a_broken_workbook_is_told_or_read_and_never_panics(
        harm in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6)
    ) {
        let journey = example("cancellation");
        let mut bytes = handed_out(&journey, Language::En, Format::Xlsx);
        for (place, byte) in harm {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = read(&journey, &bytes);
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), archive in any::<bool>()) {
        let start: &[u8] = if archive { b"PK\x03\x04" } else { b"" };
        let _ = read(&Journey::default(), &[start, &bytes].concat());
    }
}
