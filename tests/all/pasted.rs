//! The clipboard's texts: what was copied comes back, and whatever else is pasted makes something of every line.

use proptest::prelude::*;
use wegmarke::edit::{Clip, apply};
use wegmarke::exchange::clip;
use wegmarke::exchange::pasted::{PasteError, Pasted, Reader};
use wegmarke::file;
use wegmarke::i18n::Language;
use wegmarke::model::*;

use crate::support;

fn example() -> Journey {
    file::parse(&support::read("assets/examples/laufschuhe.journey.ron")).unwrap()
}

fn read(text: &str) -> Pasted {
    let journey = Journey::default();
    let reader = Reader {
        journey: &journey,
        persona: None,
    };
    reader.read(text).unwrap()
}

/// Stages, steps and touchpoints as lines, each with its depth.
fn shape(pasted: &Pasted) -> Vec<String> {
    let mut lines = Vec::new();
    for stage in &pasted.clip.journey.stages {
        lines.push(stage.name.clone());
        for step in &stage.steps {
            lines.push(format!("  {}", step.title));
            for touchpoint in &step.touchpoints {
                lines.push(format!("    {}", touchpoint.title));
                lines.extend(touchpoint.notes.iter().map(|n| format!("      {}", n.text)));
            }
        }
    }
    lines
}

fn titles(journey: &Journey) -> Vec<&str> {
    journey
        .touchpoints()
        .map(|s| s.touchpoint.title.as_str())
        .collect()
}

// --- what was copied ---

#[test]
fn a_copy_reads_as_a_list_and_comes_back_as_what_it_was() {
    let journey = example();
    let stage = &journey.stages[0];
    let copied = Clip::of(&journey, &[(&stage.id).into()]).unwrap();
    let text = clip::to_text(Language::De, &copied);
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(format!("- {}", stage.name).as_str()));
    assert_eq!(
        lines.next(),
        Some(format!("  - {}", stage.steps[0].title).as_str())
    );
    let first = &stage.steps[0].touchpoints[0];
    assert!(
        lines
            .next()
            .unwrap()
            .starts_with(&format!("    - {} (", first.title)),
        "{text}"
    );
    assert_eq!(
        text.lines().rev().nth(2),
        Some(""),
        "the list and two lines for Wegmarke"
    );
    assert_eq!(clip::parse(&text), Some(Ok(copied)));
}

#[test]
fn a_copy_survives_what_mail_programs_do_to_it() {
    let journey = example();
    let copied = Clip::of(&journey, &[(&journey.stages[1].id).into()]).unwrap();
    let text = clip::to_text(Language::En, &copied);
    let quoted = format!("Hello,\r\n\r\n{}\r\n", text.replace('\n', "\r\n"));
    assert_eq!(clip::parse(&quoted), Some(Ok(copied)));
}

#[test]
fn a_damaged_copy_says_so_and_a_whole_map_is_its_stages() {
    let journey = example();
    let copied = Clip::of(&journey, &[(&journey.stages[1].id).into()]).unwrap();
    let text = clip::to_text(Language::En, &copied);
    let cut = &text[..text.len() - 40];
    let journey = Journey::default();
    let reader = Reader {
        journey: &journey,
        persona: None,
    };
    assert!(matches!(reader.read(cut), Err(PasteError::Broken(_))));
    let map = reader
        .read(&support::read("assets/examples/laufschuhe.journey.ron"))
        .unwrap();
    assert_eq!(map.clip.objects.len(), example().stages.len());
    assert_eq!(reader.read(" \n\t\n"), Err(PasteError::Nothing));
    assert_eq!(reader.read(&"a\n".repeat(6_000)), Err(PasteError::TooMuch));
}

#[test]
fn any_selection_goes_through_text_onto_any_map() {
    // Two journeys at once are more than the stack of a test's thread holds.
    let deep = std::thread::Builder::new().stack_size(16 << 20);
    deep.spawn(through_text).unwrap().join().unwrap();
}

fn any_selection(journey: &Journey, dice: &[prop::sample::Index]) -> Vec<ObjectId> {
    let mut all: Vec<ObjectId> = Vec::new();
    all.extend(journey.personas.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.owners.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.channels.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.lanes.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.stages.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.steps().map(|(_, x)| ObjectId::from(&x.id)));
    all.extend(
        journey
            .touchpoints()
            .map(|x| ObjectId::from(&x.touchpoint.id)),
    );
    all.extend(journey.notes().map(|(_, x)| ObjectId::from(&x.id)));
    if all.is_empty() {
        return all;
    }
    dice.iter().map(|d| d.get(&all).clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Copy, text, paste: nothing is lost, wherever it is put, and the map stays sound.
    fn through_text(
        from in support::journeys::journey(),
        to in support::journeys::journey(),
        dice in prop::collection::vec(any::<prop::sample::Index>(), 1..6),
        beside in prop::collection::vec(any::<prop::sample::Index>(), 1),
    ) {
        let selection = any_selection(&from, &dice);
        let Some(copied) = Clip::of(&from, &selection) else { return Ok(()) };
        prop_assert_eq!(check(&copied.journey), []);
        let text = clip::to_text(Language::De, &copied);
        prop_assert_eq!(clip::parse(&text), Some(Ok(copied.clone())));
        for target in [&to, &from] {
            let beside = any_selection(target, &beside).pop();
            let (edit, ids) = copied.paste(target, beside.as_ref()).unwrap();
            let after = apply(target, &edit).unwrap();
            prop_assert_eq!(check(&after), []);
            prop_assert_eq!(ids.len(), copied.objects.len());
            for (was, is) in copied.objects.iter().zip(&ids) {
                prop_assert!(after.contains(is));
                if let (ObjectId::Touchpoint(was), ObjectId::Touchpoint(is)) = (was, is) {
                    let was = copied.journey.touchpoint(was).unwrap().touchpoint;
                    let is = after.touchpoint(is).unwrap().touchpoint;
                    prop_assert_eq!(
                        (&was.title, was.importance, was.emotions.len(), was.kpis.len(), was.channels.len(), was.notes.len()),
                        (&is.title, is.importance, is.emotions.len(), is.kpis.len(), is.channels.len(), is.notes.len())
                    );
                    prop_assert_eq!(was.owner.is_some(), is.owner.is_some());
                }
            }
            // A second time it is not in the way of the first.
            let (again, _) = copied.paste(&after, beside.as_ref()).unwrap();
            let twice = apply(&after, &again).unwrap();
            prop_assert_eq!(check(&twice), []);
            prop_assert_eq!(twice.owners.len(), after.owners.len() + copied_owners(&copied, &after));
        }
    }

    /// No text makes it stumble, and every word of one is on the map.
    #[test]
    fn no_line_of_a_list_is_lost(
        lines in prop::collection::vec("[ \t]{0,6}(- |\\* |1\\. |## )?[a-zäß0-9,;()]{1,12}", 1..30),
    ) {
        let text = lines.join("\n");
        let pasted = read(&text);
        let journey = &pasted.clip.journey;
        let words = |line: &str| line.trim_start_matches([' ', '\t', '-', '*', '#']).to_owned();
        let mut there: Vec<String> = titles(journey).iter().map(|t| (*t).to_owned()).collect();
        there.extend(journey.stages.iter().map(|s| s.name.clone()));
        there.extend(journey.steps().map(|(_, s)| s.title.clone()));
        there.extend(journey.notes().map(|(_, n)| n.text.clone()));
        there.retain(|text| !text.is_empty());
        prop_assert_eq!(there.len(), lines.len());
        for line in &lines {
            let words = words(line);
            prop_assert!(there.iter().any(|text| words.ends_with(text.as_str())), "{:?}", line);
        }
        prop_assert_eq!(check(journey), []);
    }

    #[test]
    fn no_text_at_all_makes_it_stumble(text in "(?s)[\\PC\t\n\"#(-]{0,200}") {
        let journey = example();
        let reader = Reader { journey: &journey, persona: Some(&journey.personas[0].id) };
        for read in [reader.read(&text), reader.read_file(&text, true)].into_iter().flatten() {
            prop_assert_eq!(check(&read.clip.journey), []);
            let (edit, _) = read.clip.paste(&journey, None).unwrap();
            prop_assert!(apply(&journey, &edit).is_ok());
        }
    }

    /// Every title of a table is on the map, every cell there or named as left out.
    #[test]
    fn no_row_of_a_table_is_lost(
        rows in prop::collection::vec(prop::collection::vec("[a-z]{1,8}", 3), 1..20),
    ) {
        let body: Vec<String> = rows.iter().map(|r| r.join("\t")).collect();
        let pasted = read(&format!("Phase\tTouchpoint\tCosts\n{}", body.join("\n")));
        prop_assert_eq!(pasted.clip.journey.touchpoints().count(), rows.len());
        prop_assert_eq!(&pasted.left_out, &["Costs".to_owned()]);
        for row in &rows {
            let there = pasted.clip.journey.touchpoints().any(|s| {
                s.touchpoint.title == row[1] && s.stage.name == row[0]
            });
            prop_assert!(there);
        }
    }
}

/// Owners that were taken up themselves are doubled by every pasting, those that only belong to it never.
fn copied_owners(clip: &Clip, after: &Journey) -> usize {
    let owners = clip
        .objects
        .iter()
        .filter(|o| matches!(o, ObjectId::Owner(_)));
    owners.filter(|o| after.contains(o)).count()
}

// --- lists ---

#[test]
fn plain_lines_are_touchpoints_below_each_other() {
    let pasted = read("Anzeige\nPlakat\r\n\nFlyer");
    assert_eq!(titles(&pasted.clip.journey), ["Anzeige", "Plakat", "Flyer"]);
    assert!(
        pasted
            .clip
            .objects
            .iter()
            .all(|o| matches!(o, ObjectId::Touchpoint(_)))
    );
    assert!(pasted.foreign);
}

#[test]
fn two_levels_are_stages_with_touchpoints() {
    let pasted = read("Wahrnehmung\n\tAnzeige\n\tPlakat\nKauf\n\tKasse");
    assert_eq!(
        shape(&pasted),
        [
            "Wahrnehmung",
            "  ",
            "    Anzeige",
            "    Plakat",
            "Kauf",
            "  ",
            "    Kasse"
        ]
    );
    assert_eq!(pasted.clip.objects.len(), 2);
}

#[test]
fn three_levels_are_stages_steps_and_touchpoints_and_notes_below() {
    let text = "# Kauf\n## Bezahlt\n- Kasse\n  - [ ] Schlange zu lang\n- Karte\n## Holt ab\n1. Theke\n\n# Danach\n";
    assert_eq!(
        shape(&read(text)),
        [
            "Kauf",
            "  Bezahlt",
            "    Kasse",
            "      Schlange zu lang",
            "    Karte",
            "  Holt ab",
            "    Theke",
            "Danach",
            "  "
        ]
    );
}

// --- tables ---

#[test]
fn columns_are_known_by_their_headings_in_both_languages() {
    let german = "Phase\tSchritt\tBerührungspunkt\tZuständig\tKanal\tArt\tGewicht\tGefühl\tKosten\n\
        Kauf\tBezahlt\tKasse\tTeam Shop\tOnlineshop, E-Mail\tWarenkorb und Kasse\t5\t−1,5\t300\n\
        \t\tZahlung per Karte\tTeam Shop\tTerminal\t\t\t\t\n\
        Danach\tWartet\t\t\t\t\t\t-2\t\n";
    let journey = example();
    let persona = &journey.personas[0].id;
    let reader = Reader {
        journey: &journey,
        persona: Some(persona),
    };
    let pasted = reader.read(german).unwrap();
    assert_eq!(
        shape(&pasted),
        [
            "Kauf",
            "  Bezahlt",
            "    Kasse",
            "    Zahlung per Karte",
            "Danach",
            "  Wartet"
        ]
    );
    assert_eq!(pasted.left_out, ["Kosten"]);
    let map = &pasted.clip.journey;
    let checkout = map.touchpoints().next().unwrap().touchpoint;
    assert_eq!(checkout.importance.map(|i| i.get()), Some(5));
    assert_eq!(
        checkout
            .emotion(persona)
            .and_then(|e| e.score)
            .map(|s| s.get()),
        Some(-1.5)
    );
    assert_eq!(
        checkout.channels,
        [Id::new("online_shop"), Id::new("email")]
    );
    assert_eq!(map.owners.len(), 1, "one owner, however often it is named");
    assert_eq!(map.channels[0].name, "Terminal", "an own channel");
    let waiting = &map.stages[1].steps[0];
    assert_eq!(
        waiting
            .emotion(persona)
            .and_then(|e| e.score)
            .map(|s| s.get()),
        Some(-2.0)
    );

    let english = read("Touchpoint\tOwner\nCheckout\tShop team\n\"Sign up\nand in\"\tShop team");
    assert_eq!(
        titles(&english.clip.journey),
        ["Checkout", "Sign up\nand in"]
    );
    assert!(matches!(english.clip.objects[0], ObjectId::Touchpoint(_)));
}

#[test]
fn without_headings_the_first_column_is_the_title_and_the_rest_is_guessed() {
    let pasted = read("Kasse\tE-Mail\t5\tirgendwas\nTheke\tTelefon\t3\tanderes");
    assert_eq!(titles(&pasted.clip.journey), ["Kasse", "Theke"]);
    let first = pasted.clip.journey.touchpoints().next().unwrap().touchpoint;
    assert_eq!(first.channels, [Id::new("email")]);
    assert_eq!(first.importance.map(|i| i.get()), Some(5));
    assert_eq!(pasted.left_out, ["irgendwas"]);
}

#[test]
fn a_csv_file_is_a_table_whatever_parts_its_columns() {
    let journey = Journey::default();
    let reader = Reader {
        journey: &journey,
        persona: None,
    };
    for text in ["Phase;Titel\nKauf;Kasse", "phase,title\nKauf,Kasse"] {
        let pasted = reader.read_file(text, true).unwrap();
        assert_eq!(shape(&pasted), ["Kauf", "  ", "    Kasse"], "{text}");
    }
    let prose = reader
        .read_file("Erst suchen, dann kaufen\nDanke", false)
        .unwrap();
    assert_eq!(titles(&prose.clip.journey).len(), 2);
}

#[test]
fn a_document_is_read_by_its_headings_and_lists_and_the_rest_is_told() {
    use wegmarke::exchange::import::{Format, import};
    use wegmarke::i18n::Language;
    use wegmarke::model::Period;
    let text = "# Workshop\n\nSome prose.\n\n## Before\n- Searches\n  - Google\n## During\n- Checks in\n  \
        - Reception #Phone @Sales !5 :(\n> quote\n| a | b |\n```\nA-->B\n```\n";
    let read = import(text.as_bytes(), Format::Outline, "doc", Language::En).unwrap();
    let journey = &read.journey;
    assert_eq!(journey.about.title, "Workshop");
    let stages: Vec<_> = journey
        .stages
        .iter()
        .map(|s| (&*s.name, s.period))
        .collect();
    assert_eq!(
        stages,
        [("Before", Period::Before), ("During", Period::During)]
    );
    let spot = journey.touchpoints().last().unwrap();
    assert_eq!(spot.touchpoint.title, "Reception");
    assert_eq!(spot.touchpoint.importance.unwrap().get(), 5);
    assert_eq!(
        journey
            .owner(spot.touchpoint.owner.as_ref().unwrap())
            .unwrap()
            .name,
        "Sales"
    );
    assert_eq!(spot.touchpoint.emotions.len(), 1);
    let told: Vec<String> = read.losses.iter().map(|l| l.text(Language::En)).collect();
    assert!(told.concat().contains("Line 3: Some prose."), "{told:?}");
    for line in ["Line 11: > quote", "Line 12: | a | b |", "Line 14: A-->B"] {
        assert!(told.concat().contains(line), "{told:?}");
    }

    // Of two diagrams the second is named.
    let text = "```mermaid\njourney\ntitle One\nsection A\nX: 3: Me\n```\nwords\n```mermaid\njourney\ntitle Two\nsection B\nY: 5: You\n```\n";
    let read = import(text.as_bytes(), Format::Outline, "doc", Language::En).unwrap();
    let told: Vec<String> = read.losses.iter().map(|l| l.text(Language::En)).collect();
    let told = told.join("\n");
    assert!(
        told.contains("Line 9: Two") && told.contains("Line 7: words"),
        "{told}"
    );
    assert!(!told.contains("section B"), "{told}");
}
