//! The table of touchpoints: walked, sorted, grouped, edited, and one with the map.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use wegmarke::model::{Check, Id, ObjectId, Touchpoint};
use wegmarke::scene::Part;

use super::{example, touchpoint};
use crate::support::window::{CTRL, Window};

/// The window with the table, which has the keyboard.
fn table() -> (tempfile::TempDir, Window) {
    let (folder, mut window) = example();
    window.press_with(CTRL, Key::T);
    (folder, window)
}

/// The titles of the rows that are in view, from above.
fn rows(window: &Window) -> Vec<String> {
    let rows = window.harness.query_all(By::new().role(Role::RowHeader));
    let mut rows: Vec<(f32, String)> = rows
        .map(|row| {
            let title = row.accesskit_node().label().unwrap_or_default();
            (row.rect().top(), title)
        })
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|row| row.1).collect()
}

fn click_row(window: &mut Window, title: &str, held: Modifiers) {
    let row = By::new().role(Role::RowHeader).label(title);
    let at = window.harness.get(row).rect().center();
    window.click_with(held, at);
}

fn header(window: &mut Window, label: &str) {
    let header = By::new().role(Role::ColumnHeader).label(label);
    window.harness.get(header).click();
    window.settle();
}

fn selected_titles(window: &Window) -> Vec<String> {
    let journey = window.journey();
    let title = |object: &ObjectId| match object {
        ObjectId::Touchpoint(id) => journey.touchpoint(id).map(|s| s.touchpoint.title.clone()),
        _ => None,
    };
    window.app().selection().iter().filter_map(title).collect()
}

fn is(window: &Window, id: &Id<Touchpoint>, holds: impl Fn(&Touchpoint) -> bool) -> bool {
    holds(window.journey().touchpoint(id).unwrap().touchpoint)
}

#[test]
fn arrows_walk_the_rows_and_the_map_follows() {
    let (_folder, mut window) = table();
    let all: Vec<String> = window
        .journey()
        .touchpoints()
        .map(|s| s.touchpoint.title.clone())
        .collect();
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    assert_eq!(selected_titles(&window), [all[2].as_str()]);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(selected_titles(&window), all[2..4]);
    window.press(Key::ArrowRight);
    assert_eq!(selected_titles(&window), all[2..4], "only the cell moves");
    // A card that is selected on the map is the row from which the keyboard goes on.
    let card = touchpoint(&window.journey(), "Warenkorb");
    window.press_with(CTRL, Key::Num9);
    window.click_card(&card);
    assert!(
        rows(&window).contains(&"Warenkorb".to_owned()),
        "it comes into view"
    );
}

#[test]
fn rows_are_selected_with_ctrl_and_shift() {
    let (_folder, mut window) = table();
    let shown = rows(&window);
    click_row(&mut window, &shown[0], Modifiers::NONE);
    click_row(&mut window, &shown[2], CTRL);
    assert_eq!(selected_titles(&window), [&*shown[0], &*shown[2]]);
    click_row(&mut window, &shown[1], Modifiers::NONE);
    click_row(&mut window, &shown[3], Modifiers::SHIFT);
    assert_eq!(selected_titles(&window), shown[1..4]);
    click_row(&mut window, &shown[0], Modifiers::NONE);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowRight);
    window.press(Key::ArrowDown);
    assert_eq!(
        selected_titles(&window),
        [&*shown[2]],
        "the click gave the keyboard"
    );
}

#[test]
fn a_title_is_typed_in_its_cell_and_given_up() {
    let (_folder, mut window) = table();
    let first = window
        .journey()
        .touchpoints()
        .next()
        .unwrap()
        .touchpoint
        .id
        .clone();
    let before = window
        .journey()
        .touchpoint(&first)
        .unwrap()
        .touchpoint
        .title
        .clone();
    window.press(Key::F2);
    window.type_text("Lauftreff");
    window.press(Key::Escape);
    assert!(is(&window, &first, |t| t.title == before), "given up");
    window.press(Key::Enter);
    window.type_text("Lauftreff");
    window.press(Key::Enter);
    assert!(is(&window, &first, |t| t.title == "Lauftreff"));
    // A letter begins anew.
    window.type_text("N");
    window.type_text("eu");
    window.press(Key::Enter);
    assert!(is(&window, &first, |t| t.title == "Neu"));
    window.press_with(CTRL, Key::Z);
    assert!(
        is(&window, &first, |t| t.title == "Lauftreff"),
        "one step of history"
    );
}

#[test]
fn one_choice_is_made_in_all_selected_rows() {
    let (_folder, mut window) = table();
    let ids: Vec<Id<Touchpoint>> = window
        .journey()
        .touchpoints()
        .take(3)
        .map(|s| s.touchpoint.id.clone())
        .collect();
    window.press(Key::Home);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    // Stage, kind, channels, owner, importance.
    for _ in 0..5 {
        window.press(Key::ArrowRight);
    }
    window.type_text("5");
    assert!(window.says("für 3 Berührungspunkte"));
    window.press(Key::Enter);
    for id in &ids {
        assert!(is(&window, id, |t| t
            .importance
            .is_some_and(|i| i.get() == 5)));
    }
    window.press_with(CTRL, Key::Z);
    assert!(
        !ids.iter()
            .all(|id| is(&window, id, |t| t.importance.is_some_and(|i| i.get() == 5)))
    );
}

#[test]
fn a_header_sorts_up_then_down_then_as_the_journey_goes() {
    let (_folder, mut window) = table();
    let way = rows(&window);
    header(&mut window, "Titel");
    let up = rows(&window);
    let mut sorted = up.clone();
    sorted.sort_by_key(|t| t.to_lowercase());
    assert_eq!(up, sorted);
    header(&mut window, "Titel, aufsteigend");
    assert_ne!(rows(&window), up);
    header(&mut window, "Titel, absteigend");
    assert_eq!(rows(&window), way);
}

#[test]
fn groups_are_counted_and_folded() {
    let (_folder, mut window) = table();
    window.click("Gruppen: keine");
    let entry = By::new().role(Role::CheckBox).label("Phase");
    window.harness.get(entry).click();
    window.settle();
    let stage = window.journey().stages[0].clone();
    let count: usize = stage.steps.iter().map(|s| s.touchpoints.len()).sum();
    let group = format!("Gruppe {}: {count} Berührungspunkte", stage.name);
    let first = stage.steps[0].touchpoints[0].title.clone();
    assert!(rows(&window).contains(&first));
    window.click(&group);
    assert!(!rows(&window).contains(&first), "folded");
    window.press(Key::ArrowRight);
    assert!(rows(&window).contains(&first), "the right arrow unfolds");
}

#[test]
fn who_is_missing_is_said_and_so_is_what_the_audit_does_not_count() {
    let (_folder, window) = table();
    let journey = window.journey();
    let first = journey.touchpoints().next().unwrap().touchpoint.clone();
    assert!(journey.owner_of(&first).is_none());
    let cell = By::new()
        .role(Role::Cell)
        .label("Zuständigkeit: ohne Zuständige");
    assert!(window.harness.query_all(cell).next().is_some());
    assert!(
        window.says("· davon 1 entfällt"),
        "why the guide counts fewer"
    );
}

#[test]
fn a_count_of_the_guide_shows_what_is_open_and_space_ticks_it() {
    let (_folder, mut window) = example();
    window.press_with(CTRL, Key::T);
    let of_stage = |window: &Window| {
        let cell = By::new()
            .role(Role::Button)
            .label_contains("Zuständigkeit in der Phase");
        window.harness.query_all(cell).count()
    };
    assert_eq!(of_stage(&window), 0, "folded: one line for the five steps");
    window.click("Audit-Schritte 0/5");
    let journey = window.journey();
    assert_eq!(of_stage(&window), journey.stages.len());
    let stage = &journey.stages[0];
    let cell = window
        .harness
        .query_all(
            By::new()
                .role(Role::Button)
                .label_contains(&format!("Zuständigkeit in der Phase {}", stage.name)),
        )
        .next()
        .expect("a count for each step and stage")
        .accesskit_node()
        .label()
        .unwrap();
    window.click(&cell);
    let shown = rows(&window);
    let of_stage: Vec<String> = stage
        .steps
        .iter()
        .flat_map(|s| s.touchpoints.iter().map(|t| t.title.clone()))
        .collect();
    assert!(!shown.is_empty());
    assert!(shown.iter().all(|t| of_stage.contains(t)), "{shown:?}");
    let id = touchpoint(&journey, &shown[0]);
    let open = |t: &Touchpoint| t.tick(Check::OwnerAgreed, 1).is_none();
    assert!(is(&window, &id, open), "what is shown is open");
    click_row(&mut window, &shown[0], Modifiers::NONE);
    let agreed = By::new().role(Role::CheckBox).label("Einverstanden: offen");
    let cell = window.harness.query_all(agreed).next().unwrap().rect();
    window.click_at(cell.center());
    window.press(Key::Space);
    assert!(!is(&window, &id, open), "ticked");
    assert!(
        window.place_of(&id, Part::Whole).is_positive(),
        "it stays on the map"
    );
}

#[test]
fn a_second_round_keeps_the_first_and_tells_what_has_changed() {
    let (_folder, mut window) = table();
    let before = window.journey();
    window.press_with(CTRL, Key::K);
    window.type_text("Neuen Audit-Durchgang");
    window.press(Key::Enter);
    let after = window.journey();
    assert_eq!(after.about.audit.round, 2);
    let ticks = |journey: &wegmarke::model::Journey| -> usize {
        let touchpoints = journey.touchpoints();
        touchpoints.map(|s| s.touchpoint.ticks.len()).sum()
    };
    assert_eq!(ticks(&after), ticks(&before), "the ticks stay");
    let spot = after.touchpoints().next().unwrap();
    let kept = spot.touchpoint.before.as_ref().unwrap();
    assert!(!kept.found.is_empty(), "and so does what was found");
    // Every touchpoint is shown with what has become of it.
    window.click("Spalten");
    let changes = By::new()
        .role(Role::CheckBox)
        .label("Seit dem Durchgang davor");
    // Below what is in view of the menu.
    window.harness.get(changes).click_accesskit();
    window.settle();
    window.press(Key::Escape);
    window.press_with(CTRL, Key::T);
    window.press_with(CTRL, Key::T);
    window.press(Key::End);
    // The view glides there.
    window.harness.run_steps(30);
    let says = format!("Seit dem Durchgang davor: {} wie zuvor", kept.found.len());
    assert!(window.says(&says), "{says}");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey().about.audit.round, 1, "one step of history");
}

#[test]
fn who_ticks_is_asked_once_where_the_tick_stands() {
    let (_folder, mut window) = table();
    let id = window
        .journey()
        .touchpoints()
        .find(|s| s.touchpoint.tick(Check::Described, 1).is_none())
        .map(|s| s.touchpoint.id.clone())
        .unwrap();
    window.press_with(CTRL, Key::Num9);
    window.click_card(&id);
    let label = "Beschrieben, wie Kunden es erleben";
    let check = By::new().role(Role::CheckBox).label(label);
    // Below what is in view of the form.
    window.harness.get(check).click_accesskit();
    window.settle();
    assert!(is(&window, &id, |t| t.tick(Check::Described, 1).is_some()));
    let field = By::new()
        .role(Role::TextInput)
        .label("Ihr Name, einmal für alle Häkchen");
    window.harness.get(field).focus();
    window.settle();
    window.type_text("Lena");
    window.press(Key::Enter);
    let signed = |t: &Touchpoint| t.tick(Check::Described, 1).is_some_and(|k| k.by == "Lena");
    assert!(is(&window, &id, signed));
    assert!(!window.says("Ihr Name"), "not asked again");
}

#[test]
fn several_rows_are_ticked_signed_and_remarked_together() {
    let (_folder, mut window) = table();
    // The checks of the first step, at the first stage.
    window.click("Audit-Schritte 0/5");
    let cell = By::new()
        .role(Role::Button)
        .label_contains("Zuständigkeit in der Phase");
    let cell = window.harness.query_all(cell).next().expect("a stage");
    cell.click();
    window.settle();
    let shown = rows(&window);
    click_row(&mut window, &shown[0], Modifiers::NONE);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    let journey = window.journey();
    let ids = selected_titles(&window);
    let ids: Vec<Id<Touchpoint>> = ids.iter().map(|t| touchpoint(&journey, t)).collect();
    assert_eq!(ids.len(), 2);
    // To the right, until the box of a check is ticked.
    let ticked = |window: &Window| {
        let was = journey.touchpoint(&ids[0]).unwrap().touchpoint;
        let is_new = |c: &&Check| was.tick(**c, 1).is_none();
        let mut new = Check::ALL.iter().filter(is_new);
        new.find(|c| is(window, &ids[0], |t| t.tick(**c, 1).is_some()))
            .copied()
    };
    let check = (0..8).find_map(|_| {
        window.press(Key::ArrowRight);
        window.press(Key::Space);
        let ticked = ticked(&window);
        if ticked.is_none() {
            window.press(Key::Escape);
        }
        ticked
    });
    let check = check.expect("a check");
    window.press(Key::Enter);
    window.settle();
    assert!(window.says("für 2"), "it says for how many");
    window
        .harness
        .get(
            By::new()
                .role(Role::TextInput)
                .label("Ihr Name, einmal für alle Häkchen"),
        )
        .focus();
    window.settle();
    window.type_text("Lena");
    window.press(Key::Enter);
    window.settle();
    window
        .harness
        .get(By::new().role(Role::MultilineTextInput).label("Bemerkung"))
        .focus();
    window.settle();
    window.type_text("gesehen");
    window.settle();
    for id in &ids {
        assert!(is(&window, id, |t| {
            let tick = t.tick(check, 1).unwrap();
            tick.by == "Lena" && tick.remark == "gesehen"
        }));
    }
}

/// What hurts is a note on the touchpoint; the column counts it as the list of the audit does.
#[test]
fn findings_count_what_is_found_at_the_notes_of_a_touchpoint() {
    let (_folder, mut window) = table();
    let journey = window.journey();
    let report = wegmarke::audit::audit(&journey, wegmarke::model::Date::today());
    let hurts = journey.touchpoints().find_map(|spot| {
        let problems = report.problems.iter();
        let here = problems.filter(|p| wegmarke::audit::is_of(spot.touchpoint, &p.object));
        let count = here.clone().count();
        let at_notes = here
            .filter(|p| matches!(p.object, ObjectId::Note(_)))
            .count();
        (at_notes > 0 && count > 1).then(|| (spot.touchpoint.id.clone(), count))
    });
    let (id, count) = hurts.expect("a pain point");
    click_map(&mut window, &id);
    window.press_with(CTRL, Key::T);
    window.press_with(CTRL, Key::T);
    window.press(Key::End);
    window.harness.run_steps(30);
    assert!(window.says(&format!("{count} Probleme")), "{count}");
}

#[test]
fn a_finding_is_silenced_with_a_reason_and_woken_again() {
    let (_folder, mut window) = table();
    let spot = window.journey();
    let id = spot.touchpoints().next().unwrap().touchpoint.id.clone();
    window.press(Key::End);
    window.harness.run_steps(30);
    window.press(Key::Enter);
    window.settle();
    let silence = By::new()
        .role(Role::Button)
        .label_contains("Stumm schalten");
    let button = window.harness.query_all(silence).next();
    button.expect("each finding has one").click();
    window.settle();
    // Without a reason nothing is silenced.
    window.press(Key::Enter);
    assert!(is(&window, &id, |t| t.silenced.is_empty()));
    let silence = By::new()
        .role(Role::Button)
        .label_contains("Stumm schalten");
    window.harness.query_all(silence).next().unwrap().click();
    window.settle();
    window.type_text("Läuft im Mai aus");
    window.press(Key::Enter);
    assert!(is(&window, &id, |t| {
        t.silenced.iter().any(|s| s.reason == "Läuft im Mai aus")
    }));
    assert!(window.says("1 stumm"), "it is counted");
    let wake = By::new().role(Role::Button).label_contains("Wieder melden");
    window.harness.query_all(wake).next().unwrap().click();
    window.settle();
    assert!(is(&window, &id, |t| t.silenced.is_empty()));
}

/// Where the cell of a row stands that is told by its label.
fn cell(window: &Window, label: &str) -> egui::Pos2 {
    let cells = By::new().role(Role::Cell).label_contains(label);
    let cell = window.harness.query_all(cells).next();
    cell.expect("a cell").rect().center()
}

/// The titles of all touchpoints, in the order of the journey.
fn titles(window: &Window) -> Vec<String> {
    let journey = window.journey();
    let all = journey.touchpoints();
    all.map(|s| s.touchpoint.title.clone()).collect()
}

/// Clicks a card of the map, all of which is in view.
fn click_map(window: &mut Window, card: &Id<Touchpoint>) {
    window.press_with(CTRL, Key::Num9);
    window.click_card(card);
}

fn double_click_row(window: &mut Window, title: &str) {
    let row = By::new().role(Role::RowHeader).label(title);
    let at = window.harness.get(row).rect().center();
    window.double_click_at(at);
}

#[test]
fn a_double_clicked_title_has_the_keyboard_wherever_that_was_before() {
    let (_folder, mut window) = table();
    let before = titles(&window);
    let on_map = touchpoint(&window.journey(), &before[0]);
    click_map(&mut window, &on_map);
    double_click_row(&mut window, &before[1]);
    window.type_text("Lauftreff");
    assert!(window.says("Enter: übernehmen   Esc: verwerfen"));
    window.press(Key::Enter);
    assert_eq!(titles(&window)[1], "Lauftreff");
    // A menu that was left by Esc.
    window.click("Spalten");
    window.press(Key::Escape);
    double_click_row(&mut window, &before[2]);
    window.type_text("Verein");
    window.press(Key::Escape);
    window.press(Key::ArrowDown);
    window.type_text("Neu");
    window.press(Key::Enter);
    let now = titles(&window);
    assert_eq!(now[2], before[2], "given up");
    assert_eq!(now[3], "Neu", "the table has the keyboard again");
    assert_eq!(now.len(), before.len(), "nothing came to the map");
}

#[test]
fn a_click_elsewhere_takes_over_what_was_typed_in_its_row() {
    let (_folder, mut window) = table();
    let before = titles(&window);
    double_click_row(&mut window, &before[0]);
    window.type_text("Lauftreff");
    click_row(&mut window, &before[2], Modifiers::NONE);
    assert_eq!(titles(&window)[0], "Lauftreff");
    let typed = By::new().role(Role::TextInput).label("Titel");
    let row = |window: &Window| window.harness.query_all(typed.clone()).count();
    let fields = row(&window);
    window.press(Key::ArrowUp);
    assert_eq!(row(&window), fields, "no field goes along");
    assert_eq!(selected_titles(&window), [before[1].as_str()]);
    // On the map.
    double_click_row(&mut window, &before[1]);
    window.type_text("Verein");
    let card = touchpoint(&window.journey(), &before[2]);
    click_map(&mut window, &card);
    let mut expected = before;
    expected[0] = "Lauftreff".to_owned();
    expected[1] = "Verein".to_owned();
    assert_eq!(titles(&window), expected);
    // With the table.
    double_click_row(&mut window, &expected[2]);
    window.type_text("Messe");
    window.press_with(CTRL, Key::T);
    expected[2] = "Messe".to_owned();
    assert_eq!(titles(&window), expected);
}

#[test]
fn a_cell_that_only_tells_says_so_and_keeps_the_keyboard_in_the_table() {
    let (_folder, mut window) = table();
    let before = titles(&window);
    let card = touchpoint(&window.journey(), &before[0]);
    window.press_with(CTRL, Key::K);
    window.type_text("Maßnahmenplan");
    window.press(Key::Enter);
    click_map(&mut window, &card);
    let at = cell(&window, "Rang: ");
    window.double_click_at(at);
    assert!(window.says("Nicht hier zu ändern"));
    assert!(!window.says("Enter: Zelle öffnen"));
    window.type_text("x");
    window.press(Key::Home);
    assert!(window.says("Enter: Zelle öffnen"));
    assert_eq!(titles(&window), before, "nothing was typed on the map");
}

#[test]
fn a_click_anywhere_in_the_table_gives_it_the_keyboard() {
    let (_folder, mut window) = table();
    let card = touchpoint(&window.journey(), &titles(&window)[0]);
    for (role, label) in [
        (Role::ColumnHeader, "Titel"),
        (Role::Button, "Audit-Schritte 0/5"),
    ] {
        click_map(&mut window, &card);
        assert!(!window.says("Leertaste: abhaken"));
        let part = By::new().role(role).label(label);
        let at = window.harness.get(part).rect().center();
        window.click_at(at);
        assert!(window.says("Leertaste: abhaken"), "{label}");
    }
}

#[test]
fn the_guide_shows_its_columns_from_the_first_and_takes_its_filter_along() {
    let (_folder, mut window) = example();
    window.press_with(CTRL, Key::T);
    window.click("Audit-Schritte 0/5");
    let all = rows(&window);
    window.press(Key::End);
    window.harness.run_steps(30);
    let count = By::new()
        .role(Role::Button)
        .label_contains("Zuständigkeit in der Phase");
    let count = window.harness.query_all(count).next().unwrap();
    let at = count.rect().center();
    window.click_at(at);
    window.harness.run_steps(30);
    let left = |label: &str| {
        let header = By::new().role(Role::ColumnHeader).label(label);
        window.harness.get(header).rect()
    };
    assert!(
        left("Phase").left() >= left("Titel").right() - 1.0,
        "not behind the titles"
    );
    assert_ne!(rows(&window), all);
    window.press_with(CTRL, Key::T);
    window.press_with(CTRL, Key::T);
    assert_eq!(rows(&window), all, "the filter went with the table");
    assert!(!window.says("Spalten: "), "and so did its columns");
}

#[test]
fn several_touchpoints_are_taken_to_another_stage_at_once() {
    let (_folder, mut window) = table();
    let shown = rows(&window);
    click_row(&mut window, &shown[0], Modifiers::NONE);
    click_row(&mut window, &shown[1], Modifiers::SHIFT);
    // The first column after the title is the stage.
    window.press(Key::ArrowRight);
    window.press(Key::Enter);
    window.type_text("Kauf");
    window.press(Key::Enter);
    let journey = window.journey();
    let buying = journey.stages.iter().find(|s| s.name == "Kauf").unwrap();
    let first: Vec<&str> = (buying.steps[0].touchpoints.iter())
        .map(|t| t.title.as_str())
        .collect();
    assert!(first.ends_with(&[&shown[0], &shown[1]]), "{first:?}");
    window.press_with(CTRL, Key::Z);
    assert_eq!(rows(&window)[..2], shown[..2], "one step of history");
}
