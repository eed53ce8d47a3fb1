//! What stands below the map beside the table: the plan, the priorities, the responsibilities.

use egui::{Key, Modifiers, Role, Vec2};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use wegmarke::model::{Id, Note, ObjectId, Owner, Touchpoint};

use super::{example, touchpoint};
use crate::support::window::{CTRL, Window};

/// The window with what this command of the palette shows.
fn showing(command: &str) -> (tempfile::TempDir, Window) {
    let (folder, mut window) = example();
    palette(&mut window, command);
    (folder, window)
}

fn palette(window: &mut Window, command: &str) {
    window.press_with(CTRL, Key::K);
    window.type_text(command);
    window.press(Key::Enter);
}

fn face(window: &mut Window, name: &str) {
    let label = format!("Unter der Karte: {name}");
    let segment = By::new().role(Role::RadioButton).label(&label);
    window.harness.get(segment).click();
    window.settle();
}

/// The titles of the rows that are in view, from above.
fn rows(window: &Window) -> Vec<String> {
    let rows = window.harness.query_all(By::new().role(Role::RowHeader));
    let mut rows: Vec<(f32, String)> = rows
        .map(|row| {
            (
                row.rect().top(),
                row.accesskit_node().label().unwrap_or_default(),
            )
        })
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|row| row.1).collect()
}

fn note(window: &Window, text: &str) -> Note {
    let journey = window.journey();
    let found = journey.notes().find(|(_, note)| note.text == text);
    found.map(|(_, note)| note.as_ref().clone()).unwrap()
}

fn it(window: &Window, id: &Id<Touchpoint>) -> Touchpoint {
    window
        .journey()
        .touchpoint(id)
        .unwrap()
        .touchpoint
        .as_ref()
        .clone()
}

fn to_column(window: &mut Window, place: usize) {
    window.press(Key::Home);
    for _ in 0..place {
        window.press(Key::ArrowRight);
    }
}

#[test]
fn the_plan_begins_with_what_changes_most_for_the_least_effort() {
    let (_folder, mut window) = showing("Maßnahmenplan");
    let gain = |text: &String| {
        let note = note(&window, text);
        let [impact, effort] = [note.severity, note.effort].map(|r| i32::from(r.unwrap().get()));
        impact - effort
    };
    let shown = rows(&window);
    let gains: Vec<i32> = shown.iter().map(gain).collect();
    assert!(
        gains.len() > 2 && gains.is_sorted_by(|a, b| a >= b),
        "{gains:?}"
    );
    window.press(Key::ArrowDown);
    let second = note(&window, &rows(&window)[1]);
    assert_eq!(window.app().selection(), [ObjectId::from(&second.id)]);
    face(&mut window, "Berührungspunkte");
    let first = window
        .journey()
        .touchpoints()
        .next()
        .unwrap()
        .touchpoint
        .title
        .clone();
    assert_eq!(rows(&window)[0], first);
}

#[test]
fn a_day_is_typed_in_the_plan_and_told_when_it_has_passed() {
    let (_folder, mut window) = showing("Maßnahmenplan");
    let text = rows(&window)[0].clone();
    assert!(note(&window, &text).due.is_some());
    // Rank, impact, effort, owner, due.
    to_column(&mut window, 5);
    window.press(Key::Enter);
    window.type_text("9");
    window.press(Key::Enter);
    let told = |label: &str| label.starts_with("Kein Datum");
    let tells = window
        .harness
        .query_all(By::new().role(Role::Label))
        .any(|l| l.accesskit_node().value().is_some_and(|v| told(&v)));
    assert!(tells, "it says what is wrong");
    window.press(Key::Escape);
    let before = note(&window, &text).due;
    assert!(before.is_some(), "given up");
    // What is typed begins anew.
    window.type_text("2020-02-03");
    window.press(Key::Enter);
    let due = note(&window, &text).due.unwrap();
    assert_eq!((due.year(), due.month(), due.day()), (2020, 2, 3));
    assert!(window.says("· überfällig"), "in words");
    window.press_with(CTRL, Key::Z);
    assert_eq!(note(&window, &text).due, before, "one step of history");
}

#[test]
fn the_status_of_several_is_chosen_at_once() {
    let (_folder, mut window) = showing("Maßnahmenplan");
    window.press(Key::Home);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    let chosen = rows(&window)[..2].to_vec();
    for _ in 0..6 {
        window.press(Key::ArrowRight);
    }
    window.type_text("verworfen");
    assert!(window.says("für 2 Maßnahmen"));
    window.press(Key::Enter);
    for text in chosen {
        assert_eq!(
            note(&window, &text).status,
            Some(wegmarke::model::NoteStatus::Dropped)
        );
    }
}

#[test]
fn a_bubble_says_where_it_stands_and_arrows_move_it() {
    let (_folder, mut window) = showing("Prioritäten: Gewicht und Gefühl");
    let id = touchpoint(&window.journey(), "Warenkorb");
    let bubble = By::new().role(Role::ListItem).label("Warenkorb");
    let value = |window: &Window| {
        let bubble = By::new().role(Role::ListItem).label("Warenkorb");
        window.harness.get(bubble).accesskit_node().value().unwrap()
    };
    let importance = it(&window, &id).importance.unwrap().get();
    assert!(value(&window).starts_with(&format!("Gewicht {importance}, ")));
    window.harness.get(bubble).focus();
    window.settle();
    assert_eq!(window.app().selection(), [ObjectId::from(&id)]);
    window.press(Key::ArrowLeft);
    window.press(Key::ArrowDown);
    assert_eq!(it(&window, &id).importance.unwrap().get(), importance - 1);
    let persona = window.journey().personas[0].id.clone();
    let score = it(&window, &id)
        .emotion(&persona)
        .unwrap()
        .score
        .unwrap()
        .get();
    assert!(score * 2.0 == (score * 2.0).round(), "by halves: {score}");
    assert!(value(&window).starts_with(&format!("Gewicht {}, ", importance - 1)));
}

#[test]
fn a_bubble_is_dragged_and_given_up() {
    let (_folder, mut window) = showing("Prioritäten: Gewicht und Gefühl");
    let id = touchpoint(&window.journey(), "Warenkorb");
    let before = it(&window, &id);
    let plot = By::new()
        .role(Role::List)
        .label_contains("Gewicht gegen Gefühl");
    let column = window.harness.get(plot).rect().width() / 5.0;
    let bubble = By::new().role(Role::ListItem).label("Warenkorb");
    let from = window.harness.get(bubble).rect().center();
    let to = from - Vec2::new(column, 0.0);
    window.drag(from, to, Modifiers::NONE);
    let importance = |window: &Window| it(window, &id).importance.unwrap().get();
    let was = before.importance.unwrap().get();
    assert_eq!(importance(&window), was - 1, "it shows what would be");
    window.press(Key::Escape);
    assert_eq!(it(&window, &id), before, "given up");
    window.let_go(to);
    assert_eq!(it(&window, &id), before);
    window.drag(from, to, Modifiers::NONE);
    window.let_go(to);
    assert_eq!(importance(&window), was - 1);
    assert_eq!(
        it(&window, &id).emotions,
        before.emotions,
        "what was not moved stays"
    );
    window.press_with(CTRL, Key::Z);
    assert_eq!(it(&window, &id), before, "one step of history");
}

#[test]
fn targets_take_the_place_of_what_is_felt() {
    let (_folder, mut window) = showing("Prioritäten: Gewicht und Gefühl");
    let journey = window.journey();
    let name = format!("Gewicht × Gefühl · {}", journey.personas[0].short_name());
    window.click(&name);
    let kpis = By::new()
        .role(Role::CheckBox)
        .label("Kennzahlen gegen Ziel");
    window.harness.get(kpis).click();
    window.settle();
    let bubbles = window.harness.query_all(By::new().role(Role::ListItem));
    let values: Vec<String> = bubbles.filter_map(|b| b.accesskit_node().value()).collect();
    for words in ["Ziel erreicht", "Ziel verfehlt", "kein Ziel"] {
        assert!(
            values.iter().any(|v| v.contains(words)),
            "{words}: {values:?}"
        );
    }
}

#[test]
fn what_has_no_place_is_listed_and_reached() {
    let (_folder, mut window) = showing("Prioritäten: Gewicht und Gefühl");
    let id = touchpoint(&window.journey(), "Warenkorb");
    face(&mut window, "Berührungspunkte");
    window.press_with(CTRL, Key::Num9);
    window.click_card(&id);
    palette(&mut window, "Tabelle der Berührungspunkte");
    palette(&mut window, "Tabelle der Berührungspunkte");
    // Stage, kind, channels, owner, importance.
    to_column(&mut window, 5);
    window.press(Key::Enter);
    let unset = By::new().label("nicht gesetzt").role(Role::Button);
    window.harness.query_all(unset).last().unwrap().click();
    window.settle();
    assert!(it(&window, &id).importance.is_none());
    face(&mut window, "Prioritäten");
    window.press(Key::Escape);
    window.click("Warenkorb: Gewicht fehlt");
    assert_eq!(window.app().selection(), [ObjectId::from(&id)]);
}

#[test]
fn letters_and_space_give_and_take_parts() {
    let (_folder, mut window) = showing("Zuständigkeiten: wer");
    let journey = window.journey();
    let first = journey.touchpoints().next().unwrap().touchpoint.id.clone();
    let owner: Id<Owner> = journey.owners[0].id.clone();
    // Stage, responsible, the first owner.
    to_column(&mut window, 3);
    window.type_text("c");
    let consulted = |window: &Window| it(window, &first).raci.consulted.contains(&owner);
    assert!(consulted(&window));
    assert!(
        window.says("Wird gefragt"),
        "in words for those who hear it"
    );
    window.type_text("C");
    assert!(!consulted(&window), "the same takes it away");
    window.type_text("i");
    window.press(Key::Space);
    let raci = it(&window, &first).raci;
    assert!(
        !raci.informed.contains(&owner),
        "after the last comes nothing"
    );
    window.press(Key::Space);
    assert_eq!(
        it(&window, &first).owner.as_ref(),
        Some(&owner),
        "then the first"
    );
    window.press_with(CTRL, Key::Z);
    assert_eq!(
        it(&window, &first).owner,
        journey.touchpoint(&first).unwrap().touchpoint.owner
    );
}

#[test]
fn who_has_nobody_is_told() {
    let (_folder, mut window) = showing("Zuständigkeiten: wer");
    let open = window.journey();
    let open = open
        .touchpoints()
        .filter(|s| open.owner_of(s.touchpoint).is_none());
    let count = open.count();
    assert!(count > 0, "the example has such ones");
    assert!(window.says(&format!("{count} ohne Zuständigkeit")));
    let header = By::new().role(Role::ColumnHeader).label("Zuständig");
    window.harness.get(header).click();
    window.settle();
    assert!(window.says("Zuständig: niemand"), "they come first");
}

#[test]
fn an_action_is_written_in_the_plan_and_stands_on_what_is_selected() {
    let (_folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    palette(&mut window, "Neue Maßnahme");
    window.type_text("Versandkosten gleich zeigen");
    window.press(Key::Enter);
    window.type_text("Als Gast bestellen");
    window.press(Key::Enter);
    let journey = window.journey();
    for text in ["Versandkosten gleich zeigen", "Als Gast bestellen"] {
        let (on, note) = journey.notes().find(|(_, n)| n.text == text).unwrap();
        assert_eq!(on, wegmarke::model::Holder::Touchpoint(cart.clone()));
        assert_eq!(note.kind, wegmarke::model::NoteKind::Opportunity);
    }
    // Away from the field, the plan has the keyboard.
    window.press(Key::Escape);
    window.press_with(CTRL, Key::Z);
    let left = window.journey();
    assert!(left.notes().all(|(_, n)| n.text != "Als Gast bestellen"));
}

#[test]
fn the_plan_stands_together_by_owner_status_month_or_stage() {
    let (_folder, mut window) = showing("Maßnahmenplan");
    for (by, group) in [
        ("Zuständigkeit", "Buchhaltung"),
        ("Status", "Geplant"),
        ("Monat", "Oktober 2026"),
        ("Phase", "Kauf"),
    ] {
        let button = By::new().role(Role::Button).label_contains("Gruppen: ");
        window.harness.get(button).click();
        window.settle();
        let entry = By::new().role(Role::CheckBox).label(by);
        window.harness.get(entry).click();
        window.settle();
        let heads = By::new().role(Role::Button).label_contains(group);
        assert!(window.harness.query_all(heads).next().is_some(), "{by}");
    }
}
