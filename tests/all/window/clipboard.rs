//! Copy, cut, paste: within a map, between maps, from and to elsewhere.

use std::sync::Arc;

use egui::{Event, Key, OutputCommand};
use wegmarke::exchange::clip;
use wegmarke::file;
use wegmarke::i18n::Language;
use wegmarke::model::{Id, Journey, ObjectId, Picture, Step, Touchpoint};
use wegmarke::scene::Part;
use wegmarke::templates;

use super::{CTRL_SHIFT, example, titles_beside, touchpoint};
use crate::support::window::{CTRL, Window};

/// What the window puts on the clipboard when it is told to copy or cut.
fn take(window: &mut Window, event: Event) -> Option<String> {
    window.harness.event(event);
    window.harness.step();
    let commands = &window.harness.output().platform_output.commands;
    let text = commands.iter().find_map(|c| match c {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    window.settle();
    text
}

fn paste(window: &mut Window, text: &str) {
    window.harness.event(Event::Paste(text.to_owned()));
    window.settle();
}

fn first(window: &Window) -> Id<Touchpoint> {
    let journey = window.journey();
    let first = journey.touchpoints().next().unwrap();
    first.touchpoint.id.clone()
}

#[test]
fn a_touchpoint_is_copied_below_the_one_that_is_selected_and_undone_in_one_step() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let checkout = touchpoint(&journey, "Produktseite mit Passform");
    window.click_card(&checkout);
    let text = take(&mut window, Event::Copy).unwrap();
    assert!(
        text.starts_with("Produktseite mit Passform ("),
        "people can read it: {text}"
    );
    let target = first(&window);
    window.click_card(&target);
    paste(&mut window, &text);
    let after = window.journey();
    let titles = titles_beside(&after, &target);
    assert_eq!(titles[1], "Produktseite mit Passform");
    let [ObjectId::Touchpoint(copy)] = window.app().selection() else {
        panic!("the copy is selected: {:?}", window.app().selection());
    };
    assert_ne!(*copy, checkout);
    let (was, is) = (
        journey.touchpoint(&checkout).unwrap(),
        after.touchpoint(copy).unwrap(),
    );
    assert_eq!(was.touchpoint.owner, is.touchpoint.owner);
    assert_eq!(after.owners, journey.owners, "nothing comes twice");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), journey);
}

#[test]
fn what_is_cut_out_moves_and_stays_what_it_was() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let checkout = touchpoint(&journey, "Produktseite mit Passform");
    window.click_card(&checkout);
    let text = take(&mut window, Event::Cut).unwrap();
    assert!(window.journey().touchpoint(&checkout).is_none());
    let target = first(&window);
    window.click_card(&target);
    paste(&mut window, &text);
    assert_eq!(
        window.app().selection(),
        [ObjectId::Touchpoint(checkout.clone())]
    );
    let moved = window.journey();
    let moved = moved.touchpoint(&checkout).unwrap().touchpoint.clone();
    let was = journey.touchpoint(&checkout).unwrap().touchpoint;
    assert_eq!(moved.kpis, was.kpis);
    assert_eq!(moved.ticks, was.ticks, "it is the same one");
}

#[test]
fn a_stage_goes_to_another_map_with_all_that_belongs_to_it() {
    let (_folder, mut window) = example();
    let journey = window.journey();
    let stage = journey.stages[3].clone();
    let at = window
        .place_of(&stage.id, wegmarke::scene::Part::Whole)
        .center();
    window.click_at(at);
    let text = take(&mut window, Event::Copy).unwrap();
    // A second map: a change keeps the first one from making room for it.
    super::rename_first(&mut window, "Geändert");
    window.press_with(CTRL, Key::N);
    window.click("Leere Karte");
    assert_ne!(window.journey().about.title, journey.about.title);
    paste(&mut window, &text);
    let other = window.journey();
    let pasted = other.stages.iter().find(|s| s.name == stage.name).unwrap();
    assert_eq!(pasted.steps.len(), stage.steps.len());
    for spot in other.touchpoints() {
        let owner = spot.touchpoint.owner.as_ref();
        assert!(owner.is_none_or(|o| other.owner(o).is_some()));
    }
    assert!(
        !other.personas.is_empty(),
        "those who feel something there came along"
    );
    let (owners, personas) = (other.owners.len(), other.personas.len());
    paste(&mut window, &text);
    let twice = window.journey();
    assert_eq!(
        (twice.owners.len(), twice.personas.len()),
        (owners, personas)
    );
    // Back on the first map it is still there to be pasted.
    window.press_with(CTRL, Key::Tab);
    paste(&mut window, &text);
    let stages = window.journey().stages;
    assert_eq!(stages.iter().filter(|s| s.name == stage.name).count(), 2);
}

#[test]
fn lines_of_text_become_touchpoints_and_it_says_so() {
    let (_folder, mut window) = example();
    let target = first(&window);
    window.click_card(&target);
    let before = window.journey();
    paste(
        &mut window,
        "Plakat am Bahnhof\n- Flyer im Briefkasten\n\nAnzeige in der Zeitung\n",
    );
    let titles = titles_beside(&window.journey(), &target);
    assert_eq!(
        titles[1..4],
        [
            "Plakat am Bahnhof",
            "Flyer im Briefkasten",
            "Anzeige in der Zeitung"
        ]
    );
    assert_eq!(window.app().selection().len(), 3);
    assert!(window.says("3 Berührungspunkte eingefügt"));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn a_table_says_what_was_left_out() {
    let (_folder, mut window) = example();
    paste(
        &mut window,
        "Phase\tBerührungspunkt\tZuständig\tKosten\nMesse\tStand\tVertrieb\t300 €",
    );
    let journey = window.journey();
    let spot = journey
        .touchpoints()
        .find(|s| s.touchpoint.title == "Stand")
        .unwrap();
    assert_eq!(spot.stage.name, "Messe");
    assert!(window.says("Nicht übernommen: Kosten"));
}

#[test]
fn lines_pasted_into_a_title_go_on_below_it() {
    let (_folder, mut window) = example();
    let target = first(&window);
    window.click_card(&target);
    window.press(Key::F2);
    paste(&mut window, "Erste Zeile\nZweite Zeile\nDritte Zeile");
    let titles = titles_beside(&window.journey(), &target);
    assert_eq!(titles[..3], ["Erste Zeile", "Zweite Zeile", "Dritte Zeile"]);
}

#[test]
fn a_text_field_keeps_the_clipboard_to_itself() {
    let (_folder, mut window) = example();
    let target = first(&window);
    window.click_card(&target);
    let before = window.journey();
    window.press(Key::F2);
    // All of the title is marked when it is opened.
    let text = take(&mut window, Event::Copy);
    let title = before.touchpoint(&target).unwrap().touchpoint.title.clone();
    assert_eq!(text, Some(title));
    paste(&mut window, "Nur ein Titel");
    window.press(Key::Enter);
    let journey = window.journey();
    assert_eq!(
        journey.touchpoint(&target).unwrap().touchpoint.title,
        "Nur ein Titel"
    );
    assert_eq!(journey.touchpoints().count(), before.touchpoints().count());
}

#[test]
fn what_cannot_be_pasted_is_told_and_changes_nothing() {
    let (_folder, mut window) = example();
    let before = window.journey();
    paste(&mut window, "(wegmarke: 2, about: (title: \"halb");
    assert!(window.says("beschädigt"));
    paste(&mut window, " \n \n");
    assert!(window.says("nichts, was sich einfügen lässt"));
    paste(&mut window, &"Zeile\n".repeat(10_000));
    assert!(window.says("zu viel auf einmal"));
    assert_eq!(window.journey(), before);
}

#[test]
fn the_keys_of_a_test_keyboard_do_the_same_and_nothing_selected_copies_nothing() {
    let (_folder, mut window) = example();
    assert_eq!(take(&mut window, Event::Copy), None);
    let target = first(&window);
    window.click_card(&target);
    window.press_with(CTRL, Key::X);
    assert!(window.journey().touchpoint(&target).is_none());
}

#[test]
fn a_picture_of_the_selection_reaches_the_clipboard() {
    let (_folder, mut window) = example();
    let whole = picture(&mut window);
    let target = first(&window);
    window.click_card(&target);
    let card = picture(&mut window);
    assert!(
        card[0] < whole[0] / 3 && card[1] < whole[1] / 3,
        "{card:?} of {whole:?}"
    );
    assert!(window.says("Bild in der Zwischenablage"));
}

/// Its size in pixels.
fn picture(window: &mut Window) -> [usize; 2] {
    window.harness.key_press_modifiers(CTRL_SHIFT, Key::C);
    for _ in 0..600 {
        window.harness.step();
        let commands = &window.harness.output().platform_output.commands;
        let image = commands.iter().find_map(|c| match c {
            OutputCommand::CopyImage(image) => Some(image.size),
            _ => None,
        });
        if let Some(size) = image {
            window.settle();
            return size;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("no picture");
}

#[test]
fn what_is_copied_is_a_clip() {
    let (_folder, mut window) = example();
    let target = first(&window);
    window.click_card(&target);
    let text = take(&mut window, Event::Copy).unwrap();
    let clip = clip::parse(&text).unwrap().unwrap();
    assert_eq!(clip.objects, [ObjectId::Touchpoint(target)]);
}

#[test]
fn a_list_pasted_on_the_start_page_is_a_new_map() {
    let (_folder, mut window) = example();
    window.click("Datei");
    window.click("Startseite");
    paste(
        &mut window,
        "Vor dem Kauf\n\tPlakat\n\tAnzeige\nKauf\n\tKasse\n",
    );
    let journey = window.journey();
    let names: Vec<&str> = journey.stages.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Vor dem Kauf", "Kauf"]);
    assert_eq!(journey.touchpoints().count(), 3);
    assert!(window.is_marked_changed());
}

#[test]
fn marks_in_pasted_lines_become_attributes_when_somebody_says_so() {
    let (_folder, mut window) = example();
    let before = window.journey();
    let card = touchpoint(&before, "Warenkorb");
    window.click_card(&card);
    paste(
        &mut window,
        "Anruf @Marketing #E-Mail !4 :)\n#1 bei Google @niemand\n@Marketing",
    );
    let titles = |window: &Window| titles_beside(&window.journey(), &card)[1..4].to_vec();
    let text = [
        "Anruf @Marketing #E-Mail !4 :)",
        "#1 bei Google @niemand",
        "@Marketing",
    ];
    assert_eq!(titles(&window), text);
    window.click("Zeichen als Angaben lesen");
    assert_eq!(titles(&window), ["Anruf", text[1], text[2]]);
    let journey = window.journey();
    let call = journey.touchpoint(&touchpoint(&journey, "Anruf")).unwrap();
    let call = call.touchpoint;
    let marketing = before.owners.iter().find(|o| o.name == "Marketing");
    assert_eq!(call.owner, marketing.map(|o| o.id.clone()));
    assert_eq!(call.channels, [Id::new("email")]);
    assert_eq!(call.importance.map(|r| r.get()), Some(4));
    assert_eq!(call.emotions.len(), 1);
    assert_eq!(journey.owners, before.owners, "nothing new is made");
    window.press_with(CTRL, Key::Z);
    assert_eq!(titles(&window), text, "a step of history of its own");
}

#[test]
fn a_linked_picture_is_found_from_the_map_into_which_it_is_pasted() {
    let folder = tempfile::tempdir().unwrap();
    let map = |name: &str, file: &str| {
        let path = folder.path().join(name).join("karte.journey.ron");
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut journey = templates::all()[0].journey(Language::De);
        let stage = Arc::make_mut(&mut journey.stages[0]);
        Arc::make_mut(&mut stage.steps[0]).picture = (!file.is_empty()).then(|| Picture {
            file: file.into(),
            ..Picture::default()
        });
        file::write(&path, &journey).unwrap();
        (path, first_step(&journey))
    };
    let (from, step) = map("schuhe/alt", "bilder/laden.png");
    let (to, _) = map("neu", "");
    let mut window = Window::open(folder.path(), Some(&from));
    let at = window.place_of(&step, Part::Title).center();
    window.click_at(at);
    let text = take(&mut window, Event::Copy).unwrap();
    drop(window);
    let mut window = Window::open(folder.path(), Some(&to));
    paste(&mut window, &text);
    let journey = window.journey();
    let files: Vec<&str> = journey.pictures().map(|p| p.file.as_str()).collect();
    assert_eq!(files, ["../schuhe/alt/bilder/laden.png"]);
}

fn first_step(journey: &Journey) -> Id<Step> {
    journey.steps().next().unwrap().1.id.clone()
}

#[test]
fn pasted_stages_are_in_the_period_of_the_one_before_them() {
    let (_folder, mut window) = example();
    let last = window.journey().stages.last().unwrap().period;
    paste(&mut window, "Abschied\n\tKündigt\n\t\tBrief\n");
    let journey = window.journey();
    let pasted = journey
        .stages
        .iter()
        .find(|s| s.name == "Abschied")
        .unwrap();
    assert_eq!(pasted.period, last);
}
