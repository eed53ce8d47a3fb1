//! Capturing at the speed of speech: words, and what belongs to them, without a hand off the keyboard.

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use tempfile::TempDir;
use wegmarke::file;
use wegmarke::i18n::Language;
use wegmarke::model::{Id, Journey, ObjectId, Persona, Score, Touchpoint};

use super::{CTRL_SHIFT, example, titles_beside, touchpoint};
use crate::support::window::{CTRL, Window};

/// The window with the blank map.
pub(super) fn blank() -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("neu.journey.ron");
    let template = wegmarke::templates::all().iter().find(|t| t.key == "blank");
    file::write(&path, &template.unwrap().journey(Language::De)).unwrap();
    let window = Window::open(folder.path(), Some(&path));
    (folder, window)
}

/// The window with the German example, with the card "Warenkorb" selected: it has no owner yet.
fn at_the_cart() -> (TempDir, Window, Id<Touchpoint>) {
    let (folder, mut window) = example();
    let cart = touchpoint(&window.journey(), "Warenkorb");
    window.click_card(&cart);
    (folder, window, cart)
}

/// Types letter by letter, as hands do.
pub(super) fn letters(window: &mut Window, text: &str) {
    for letter in text.chars() {
        window.type_text(&letter.to_string());
    }
}

fn captured(window: &Window, title: &str) -> Touchpoint {
    let journey = window.journey();
    let id = touchpoint(&journey, title);
    let spot = journey.touchpoint(&id).unwrap();
    Touchpoint::clone(spot.touchpoint)
}

fn owner_name(window: &Window, touchpoint: &Touchpoint) -> Option<String> {
    let journey = window.journey();
    Some(journey.owner(touchpoint.owner.as_ref()?)?.name.clone())
}

fn score_of(touchpoint: &Touchpoint, persona: &Id<Persona>) -> Option<f64> {
    touchpoint.emotion(persona)?.score.map(Score::get)
}

fn steps_and_stages(journey: &Journey) -> Vec<(String, String)> {
    let both = journey
        .steps()
        .map(|(stage, step)| (stage.name.clone(), step.title.clone()));
    both.collect()
}

// --- going on ---

#[test]
fn enter_ends_a_title_and_opens_the_next_card() {
    let (_folder, mut window, cart) = at_the_cart();
    let before = window.journey();
    window.press(Key::Enter);
    for title in ["Eins", "Zwei", "Drei"] {
        letters(&mut window, title);
        window.press(Key::Enter);
    }
    window.press(Key::Escape);
    assert_eq!(
        titles_beside(&window.journey(), &cart)[..4],
        ["Warenkorb", "Eins", "Zwei", "Drei"]
    );
    for expected in [2, 1, 0] {
        window.press_with(CTRL, Key::Z);
        let added = window.journey().touchpoints().count() - before.touchpoints().count();
        assert_eq!(added, expected, "each card is one step of history");
    }
    assert_eq!(window.journey(), before);
}

#[test]
fn the_next_card_goes_without_a_trace_if_nothing_is_typed() {
    for key in [Key::Enter, Key::Escape] {
        let (_folder, mut window, _) = at_the_cart();
        let before = window.journey();
        window.press(Key::Enter);
        letters(&mut window, "Merkzettel");
        window.press(Key::Enter);
        assert_eq!(
            window.journey().touchpoints().count(),
            before.touchpoints().count() + 2
        );
        window.press(key);
        let after = window.journey();
        assert_eq!(
            after.touchpoints().count(),
            before.touchpoints().count() + 1
        );
        let added = touchpoint(&after, "Merkzettel");
        assert_eq!(window.app().selection(), [added.into()], "where one was");
        window.press_with(CTRL, Key::Z);
        assert_eq!(window.journey(), before, "one step, not two");
        assert!(!window.is_enabled("Rückgängig"));
        window.press_with(CTRL_SHIFT, Key::Z);
        assert_eq!(window.journey(), after);
    }
}

#[test]
fn a_click_elsewhere_leaves_no_empty_card_either() {
    let (_folder, mut window, cart) = at_the_cart();
    window.press(Key::Enter);
    letters(&mut window, "Merkzettel");
    window.press(Key::Enter);
    let count = window.journey().touchpoints().count();
    // The one right above, which is in view whatever the map holds further up.
    let named = touchpoint(&window.journey(), "Merkzettel");
    window.click_card(&named);
    assert_eq!(window.journey().touchpoints().count(), count - 1);
    assert_eq!(titles_beside(&window.journey(), &cart)[1], "Merkzettel");
}

#[test]
fn undo_in_an_empty_card_takes_the_one_before_back() {
    let (_folder, mut window, _) = at_the_cart();
    let before = window.journey();
    window.press(Key::Enter);
    letters(&mut window, "Merkzettel");
    window.press(Key::Enter);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
}

#[test]
fn a_file_that_is_saved_meanwhile_holds_no_empty_card() {
    let (folder, mut window) = blank();
    window.press(Key::Enter);
    letters(&mut window, "Schaufenster");
    window.press(Key::Enter);
    window.press_with(CTRL, Key::S);
    let saved = file::read(&folder.path().join("neu.journey.ron")).unwrap();
    let titles: Vec<_> = saved
        .touchpoints()
        .map(|s| s.touchpoint.title.clone())
        .collect();
    assert_eq!(titles, ["Schaufenster"]);
    assert!(!window.is_marked_changed());
}

#[test]
fn ctrl_enter_goes_on_to_a_step_and_with_shift_to_a_stage() {
    let (_folder, mut window) = blank();
    window.press_with(CTRL_SHIFT, Key::Enter);
    letters(&mut window, "Suche");
    window.press_with(CTRL, Key::Enter);
    letters(&mut window, "Fragt Freunde");
    window.press(Key::Enter);
    letters(&mut window, "Empfehlung");
    window.press_with(CTRL, Key::Enter);
    letters(&mut window, "Liest nach");
    window.press_with(CTRL_SHIFT, Key::Enter);
    letters(&mut window, "Kauf");
    window.press(Key::Enter);
    letters(&mut window, "Kasse");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let expected = [
        ("Suche", "Fragt Freunde"),
        ("Suche", "Liest nach"),
        ("Kauf", ""),
    ];
    assert_eq!(
        steps_and_stages(&window.journey()),
        expected.map(|(a, b)| (a.to_owned(), b.to_owned()))
    );
    let titles = |journey: &Journey| -> Vec<String> {
        journey
            .touchpoints()
            .map(|s| s.touchpoint.title.clone())
            .collect()
    };
    assert_eq!(titles(&window.journey()), ["Empfehlung", "Kasse"]);
}

#[test]
fn a_step_without_a_name_comes_with_its_first_card_or_not_at_all() {
    let (_folder, mut window, _) = at_the_cart();
    let before = window.journey();
    window.press_with(CTRL, Key::Enter);
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.journey(), before);
    assert!(!window.is_enabled("Rückgängig"));
    window.press_with(CTRL, Key::Enter);
    window.press(Key::Enter);
    letters(&mut window, "Merkzettel");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.journey().steps().count(), before.steps().count() + 1);
    window.press_with(CTRL, Key::Z);
    assert_eq!(
        window.journey(),
        before,
        "step and card are one step of history"
    );
}

#[test]
fn shift_enter_breaks_the_line() {
    let (_folder, mut window, _) = at_the_cart();
    window.press(Key::Enter);
    letters(&mut window, "Oben");
    window.press_with(Modifiers::SHIFT, Key::Enter);
    letters(&mut window, "unten");
    window.press(Key::Enter);
    window.press(Key::Escape);
    touchpoint(&window.journey(), "Oben\nunten");
}

#[test]
fn renaming_ends_with_enter_and_adds_nothing() {
    let (_folder, mut window, cart) = at_the_cart();
    let count = window.journey().touchpoints().count();
    window.press(Key::F2);
    letters(&mut window, "Einkaufskorb");
    window.press(Key::Enter);
    assert_eq!(window.journey().touchpoints().count(), count);
    assert_eq!(window.app().selection(), [cart.into()]);
}

/// A slow frame brings many keys at once; each counts where it was meant.
#[test]
fn nothing_is_lost_or_misplaced_when_the_window_is_slow() {
    let (_folder, mut window, cart) = at_the_cart();
    window.press(Key::Enter);
    let key = |key, modifiers| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    };
    let text = |text: &'static str| text.chars().map(|c| Event::Text(c.to_string()));
    let enter = || std::iter::once(key(Key::Enter, Modifiers::NONE));
    let all = text("Eins @mark")
        .chain(enter())
        .chain(text("#ema"))
        .chain(enter());
    let all = all.chain(enter()).chain(text("Zwei")).chain(enter());
    window.harness.input_mut().events.extend(all);
    window.harness.run_steps(20);
    window.press(Key::Escape);
    assert_eq!(
        titles_beside(&window.journey(), &cart)[..3],
        ["Warenkorb", "Eins", "Zwei"]
    );
    let one = captured(&window, "Eins");
    assert_eq!(owner_name(&window, &one).as_deref(), Some("Marketing"));
    assert_eq!(one.channels, [Id::new("email")]);
}

/// Nor when somebody knows the way and does not wait for the window.
#[test]
fn attributes_are_picked_as_fast_as_keys_come() {
    let (_folder, mut window, _) = at_the_cart();
    window.press(Key::Enter);
    let press = |key| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let text = |text: &'static str| text.chars().map(|c| Event::Text(c.to_string()));
    let keys = |list: &'static [Key]| list.iter().map(move |k| press(*k));
    let all = text("Eins").chain(keys(&[Key::Tab])).chain(text("logi"));
    let all = all
        .chain(keys(&[Key::Tab, Key::Tab, Key::Tab]))
        .chain(text("4"));
    let all = all
        .chain(keys(&[Key::Enter, Key::Escape]))
        .chain(text(" und zwei"));
    for event in all {
        window.harness.input_mut().events.push(event);
        window.harness.step();
    }
    window.harness.run_steps(20);
    window.press(Key::Enter);
    window.press(Key::Escape);
    let card = captured(&window, "Eins und zwei");
    assert_eq!(owner_name(&window, &card).as_deref(), Some("Logistik"));
    assert_eq!(card.importance.map(|r| r.get()), Some(4));
}

// --- attributes ---

#[test]
fn tab_goes_from_the_title_through_what_can_be_said_of_a_card() {
    let (_folder, mut window, _) = at_the_cart();
    let persona = window.journey().personas[0].id.clone();
    window.press(Key::Enter);
    letters(&mut window, "Merkzettel");
    let count = window.journey().touchpoints().count();
    // Tab takes and goes on; Enter takes and stays.
    window.press(Key::Tab);
    letters(&mut window, "logi");
    window.press(Key::Tab);
    letters(&mut window, "email");
    window.press(Key::Enter);
    letters(&mut window, "mobile");
    window.press(Key::Tab);
    letters(&mut window, "newsl");
    window.press(Key::Tab);
    letters(&mut window, "4");
    window.press(Key::Tab);
    letters(&mut window, "-1,5");
    window.press(Key::Tab);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    // Enter with nothing to take goes on to the next card.
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.journey().touchpoints().count(), count);
    let card = captured(&window, "Merkzettel");
    assert_eq!(owner_name(&window, &card).as_deref(), Some("Logistik"));
    assert_eq!(card.channels, [Id::new("email"), Id::new("mobile_app")]);
    assert_eq!(card.kind, Some(Id::new("newsletter")));
    assert_eq!(card.importance.map(|r| r.get()), Some(4));
    assert_eq!(score_of(&card, &persona), Some(-1.5));
    assert!(card.moment_of_truth);
}

#[test]
fn shift_tab_goes_back_and_what_was_picked_can_be_taken_away() {
    let (_folder, mut window, cart) = at_the_cart();
    let before = window.journey();
    window.press(Key::F2);
    window.press(Key::Tab);
    window.press(Key::Tab);
    window.press_with(Modifiers::SHIFT, Key::Tab);
    letters(&mut window, "kund");
    window.press(Key::Enter);
    let owner = |window: &Window| {
        let journey = window.journey();
        journey.touchpoint(&cart).unwrap().touchpoint.owner.clone()
    };
    assert!(owner(&window).is_some(), "seen at once");
    window.press(Key::Backspace);
    assert_eq!(owner(&window), None);
    window.press_with(Modifiers::SHIFT, Key::Tab);
    letters(&mut window, " rechts");
    window.press(Key::Enter);
    assert_eq!(
        captured(&window, "Warenkorb rechts").id,
        cart,
        "back at the title"
    );
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
    assert!(!window.is_enabled("Rückgängig"), "one step of history");
}

#[test]
fn attributes_are_picked_by_mouse_as_well() {
    let (_folder, mut window, _) = at_the_cart();
    window.press(Key::Enter);
    letters(&mut window, "Merkzettel");
    let press = |window: &mut Window, label: &str| {
        let popover = window.harness.get_by_label("Erfassen");
        let at = popover
            .get_by_role_and_label(Role::Button, label)
            .rect()
            .center();
        window.click_at(at);
    };
    press(&mut window, "Zuständigkeit: nicht gesetzt");
    press(&mut window, "Logistik");
    press(&mut window, "Art: nicht gesetzt");
    letters(&mut window, "newsl");
    press(&mut window, "Newsletter");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let card = captured(&window, "Merkzettel");
    assert_eq!(owner_name(&window, &card).as_deref(), Some("Logistik"));
    assert_eq!(card.kind, Some(Id::new("newsletter")));
}

// --- marks in the text ---

#[test]
fn marks_in_the_title_pick_what_belongs_to_the_card() {
    let (_folder, mut window, _) = at_the_cart();
    let persona = window.journey().personas[0].id.clone();
    window.press(Key::Enter);
    letters(&mut window, "Merkzettel @logi");
    assert_eq!(
        captured(&window, "Merkzettel @logi").owner,
        None,
        "not before it is accepted"
    );
    window.press(Key::Enter);
    for (typed, key) in [
        ("#email", Key::Enter),
        ("#newsl", Key::Tab),
        ("!4", Key::Tab),
    ] {
        letters(&mut window, typed);
        window.press(key);
    }
    letters(&mut window, "!!");
    window.press(Key::Enter);
    letters(&mut window, ":((");
    window.press(Key::Enter);
    letters(&mut window, "für später");
    window.press(Key::Enter);
    window.press(Key::Escape);
    let card = captured(&window, "Merkzettel für später");
    assert_eq!(owner_name(&window, &card).as_deref(), Some("Logistik"));
    assert_eq!(card.channels, [Id::new("email")]);
    assert_eq!(card.kind, Some(Id::new("newsletter")));
    assert_eq!(card.importance.map(|r| r.get()), Some(4));
    assert!(card.moment_of_truth);
    assert_eq!(score_of(&card, &persona), Some(-2.0));
}

#[test]
fn faces_are_emotions_of_the_persona_in_focus() {
    for (face, score) in [
        (":))", 2.0),
        (":)", 1.0),
        (":|", 0.0),
        (":-(", -1.0),
        (":((", -2.0),
    ] {
        let (_folder, mut window, _) = at_the_cart();
        let persona = window.journey().personas[0].id.clone();
        window.press(Key::Enter);
        letters(&mut window, "Merkzettel ");
        letters(&mut window, face);
        window.press(Key::Enter);
        window.press(Key::Enter);
        window.press(Key::Escape);
        let card = captured(&window, "Merkzettel");
        assert_eq!(score_of(&card, &persona), Some(score), "{face}");
    }
}

#[test]
fn the_arrows_choose_another_offer() {
    let (_folder, mut window) = blank();
    window.press(Key::Enter);
    letters(&mut window, "Merkzettel #");
    assert!(
        window
            .harness
            .query_by_role_and_label(Role::Button, "E-Mail")
            .is_some(),
        "the list is open"
    );
    letters(&mut window, "veranst");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    window.press(Key::Enter);
    window.press(Key::Escape);
    // The channel of this name stands first, the kind second.
    assert_eq!(captured(&window, "Merkzettel").kind, Some(Id::new("event")));
}

#[test]
fn what_is_not_accepted_stays_text() {
    for title in [
        "#1 bei Google",
        "info@firma.de",
        "Platz 3 # von 5",
        "C#",
        "@Unbekannte",
        "Los!",
        "Frage: wie",
    ] {
        let (_folder, mut window, _) = at_the_cart();
        let owners = window.journey().owners.clone();
        window.press(Key::Enter);
        letters(&mut window, title);
        window.press(Key::Enter);
        window.press(Key::Escape);
        let card = captured(&window, title);
        let bare = Touchpoint {
            id: card.id.clone(),
            ..Touchpoint::new(title)
        };
        assert_eq!(card, bare, "{title}");
        assert_eq!(window.journey().owners, owners);
    }
}

#[test]
fn escape_closes_the_list_and_the_letters_stay() {
    let (_folder, mut window, _) = at_the_cart();
    window.press(Key::Enter);
    letters(&mut window, "Anruf @Logistik");
    window.press(Key::Escape);
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(captured(&window, "Anruf @Logistik").owner, None);
}

#[test]
fn a_new_owner_is_made_when_somebody_says_so() {
    let (_folder, mut window, _) = at_the_cart();
    let before = window.journey();
    window.press(Key::Enter);
    letters(&mut window, "Rückruf @Callcenter");
    window.press(Key::Tab);
    window.press(Key::Enter);
    letters(&mut window, "Anruf @Callc");
    window.press(Key::Enter);
    window.press(Key::Enter);
    letters(&mut window, "Fax @Poststelle");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    window.press(Key::Enter);
    window.press(Key::Escape);
    for (title, owner) in [
        ("Rückruf", "Callcenter"),
        ("Anruf", "Callcenter"),
        ("Fax", "Poststelle"),
    ] {
        let card = captured(&window, title);
        assert_eq!(
            owner_name(&window, &card).as_deref(),
            Some(owner),
            "{title}"
        );
    }
    assert_eq!(window.journey().owners.len(), before.owners.len() + 2);
    for _ in 0..3 {
        window.press_with(CTRL, Key::Z);
    }
    assert_eq!(
        window.journey(),
        before,
        "card and owner are one step of history"
    );
}

#[test]
fn escape_keeps_what_is_new_and_undo_leaves_no_trace_of_it() {
    let (_folder, mut window, _) = at_the_cart();
    let before = window.journey();
    window.press(Key::Enter);
    letters(&mut window, "Rückruf @Callcenter");
    window.press(Key::Tab);
    letters(&mut window, "!!");
    window.press(Key::Enter);
    assert_ne!(
        window.journey().owners.len(),
        before.owners.len(),
        "seen at once"
    );
    window.press(Key::Escape);
    let card = captured(&window, "Rückruf");
    assert_eq!(owner_name(&window, &card).as_deref(), Some("Callcenter"));
    assert_eq!(window.app().selection(), [ObjectId::from(&card.id)]);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.journey(), before);
    assert!(!window.is_enabled("Rückgängig"));
}

#[test]
fn a_step_takes_a_face_and_a_stage_takes_letters_only() {
    let (_folder, mut window) = blank();
    let persona = window.journey().personas[0].id.clone();
    window.press_with(CTRL_SHIFT, Key::Enter);
    letters(&mut window, "Start :)");
    window.press_with(CTRL, Key::Enter);
    letters(&mut window, "Wartet @irgendwo :(");
    window.press(Key::Enter);
    window.press(Key::Enter);
    window.press(Key::Escape);
    let journey = window.journey();
    assert_eq!(journey.stages[0].name, "Start :)");
    let step = &journey.stages[0].steps[0];
    assert_eq!(step.title, "Wartet @irgendwo");
    let emotion = step.emotion(&persona).unwrap();
    assert_eq!(emotion.score.map(Score::get), Some(-1.0));
}

#[test]
fn a_space_takes_signs_but_no_names() {
    let (_folder, mut window, _) = at_the_cart();
    let persona = window.journey().personas[0].id.clone();
    window.press(Key::Enter);
    letters(
        &mut window,
        "!4 Merkzettel :( @Logistik #email auf 1! später",
    );
    window.press(Key::Enter);
    window.press(Key::Escape);
    let card = captured(&window, "Merkzettel @Logistik #email auf 1! später");
    assert_eq!(card.importance.map(|r| r.get()), Some(4));
    assert_eq!(score_of(&card, &persona), Some(-1.0));
    assert_eq!(card.owner, None);
    assert!(card.channels.is_empty());
}

#[test]
fn enter_makes_the_owner_that_is_named_and_tab_the_channel() {
    let (_folder, mut window, _) = at_the_cart();
    window.press(Key::Enter);
    letters(&mut window, "Rückruf @Callcenter");
    assert!(window.says("Neue Zuständigkeit „Callcenter“"));
    window.press(Key::Enter);
    letters(&mut window, "#Kiosk");
    assert!(window.says("Neuer Kanal „Kiosk“"));
    window.press(Key::Tab);
    window.press(Key::Enter);
    window.press(Key::Escape);
    let card = captured(&window, "Rückruf");
    assert_eq!(owner_name(&window, &card).as_deref(), Some("Callcenter"));
    let journey = window.journey();
    let channels: Vec<_> = card.channels.iter().map(|c| journey.channel(c)).collect();
    let names: Vec<_> = channels.iter().map(|c| c.unwrap().name.as_str()).collect();
    assert_eq!(names, ["Kiosk"]);
}

#[test]
fn a_new_owner_is_a_row_that_the_arrows_reach() {
    let (_folder, mut window, _) = at_the_cart();
    window.press(Key::Enter);
    letters(&mut window, "Rückruf @Callcenter");
    assert!(window.says("Neue Zuständigkeit „Callcenter“"));
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    window.press(Key::Enter);
    window.press(Key::Escape);
    let card = captured(&window, "Rückruf");
    assert_eq!(owner_name(&window, &card).as_deref(), Some("Callcenter"));
}

// --- just typing ---

#[test]
fn letters_on_an_empty_map_begin_it() {
    let (_folder, mut window) = blank();
    assert!(window.says("Tippen Sie los"));
    letters(&mut window, "Plakat");
    window.press(Key::Enter);
    window.press(Key::Escape);
    captured(&window, "Plakat");
    window.press_with(CTRL, Key::Z);
    assert!(window.journey().stages.is_empty(), "one step of history");
}

#[test]
fn letters_on_a_card_begin_the_next_and_none_without_one() {
    let (_folder, mut window, cart) = at_the_cart();
    letters(&mut window, "Merkzettel");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(
        titles_beside(&window.journey(), &cart)[..2],
        ["Warenkorb", "Merkzettel"]
    );
    window.press(Key::Escape);
    let before = window.journey();
    for (modifiers, text) in [(Modifiers::NONE, "x"), (Modifiers::ALT, "x")] {
        window.hold(modifiers);
        letters(&mut window, text);
        window.hold(Modifiers::NONE);
        assert_eq!(window.journey(), before);
    }
    // Signs have a meaning of their own on the map.
    window.click_card(&cart);
    letters(&mut window, "+- ");
    assert_eq!(window.journey(), before);
}

// --- an empty map ---

#[test]
fn an_empty_map_says_how_it_begins_and_does_so() {
    let begin = |modifiers: Modifiers| {
        let (_folder, mut window) = blank();
        assert!(window.says("Die Karte ist noch leer"));
        window.press_with(modifiers, Key::Enter);
        letters(&mut window, "Anfang");
        window.press(Key::Enter);
        window.press(Key::Escape);
        assert!(!window.says("Die Karte ist noch leer"));
        let journey = window.journey();
        window.press_with(CTRL, Key::Z);
        assert!(window.journey().stages.is_empty(), "one step of history");
        journey
    };
    let journey = begin(Modifiers::NONE);
    assert_eq!(
        journey.touchpoints().next().unwrap().touchpoint.title,
        "Anfang"
    );
    let journey = begin(CTRL);
    assert_eq!(journey.steps().next().unwrap().1.title, "Anfang");
    let journey = begin(CTRL_SHIFT);
    assert_eq!(journey.stages[0].name, "Anfang");
}
