//! The form of a touchpoint as people use it: found by name, typed into, clicked.

use egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, Queryable as _};

use super::Inspector;
use crate::app::desk::{Burst, Desk, Wish, Wishes};
use crate::app::style;
use crate::i18n::Language;
use crate::model::{
    Breakpoint, Id, Journey, ObjectId, Percent, Period, Persona, Rating, Score, Stage, Step,
    Touchpoint,
};

/// A desk with the inspector alone, which carries out what it wishes.
struct Bench {
    desk: Desk,
    inspector: Inspector,
    burst: Option<Burst>,
}

impl Bench {
    fn grant(&mut self, wish: Wish) {
        let session = &mut self.desk.session;
        if !matches!(&wish, Wish::Type(burst, _) if self.burst.as_ref() == Some(burst)) {
            session.commit();
            self.burst = None;
        }
        match wish {
            Wish::Edit(edit) => drop(session.apply(&edit).unwrap()),
            Wish::Type(burst, edit) => {
                if self.burst.is_none() {
                    session.begin(None);
                    self.burst = Some(burst);
                }
                drop(session.apply(&edit).unwrap());
            }
            Wish::Select(objects) => self.desk.selection = objects,
            other => panic!("not wished for in these tests: {other:?}"),
        }
    }

    fn touchpoint(&self) -> &Touchpoint {
        self.desk.journey().touchpoints().next().unwrap().touchpoint
    }
}

fn bench() -> Harness<'static, Bench> {
    let mut journey = Journey::new("Laufschuhe", Language::De);
    let mira = Persona::new("Mira Kern");
    let mut touchpoint = Touchpoint::new("Kasse");
    touchpoint.breakpoint = Some(Breakpoint::default());
    let mut step = Step::new("Bezahlt");
    let object = ObjectId::from(&touchpoint.id);
    step.touchpoints.push(touchpoint.into());
    let mut stage = Stage::new("Kauf", Period::During);
    stage.steps.push(step.into());
    journey.stages.push(stage.into());
    journey.personas.push(mira.into());
    let bench = Bench {
        desk: Desk {
            selection: vec![object],
            ..Desk::with(journey)
        },
        inspector: Inspector::default(),
        burst: None,
    };
    let mut harness = Harness::builder()
        .with_size([336.0, 1400.0])
        .with_context_setup(|ctx| ctx.set_fonts(style::fonts()))
        .build_ui_state(
            |ui, bench: &mut Bench| {
                let mut wishes = Wishes::default();
                bench.inspector.ui(ui, &bench.desk, &mut wishes);
                for wish in wishes.0 {
                    bench.grant(wish);
                }
            },
            bench,
        );
    harness.run();
    harness
}

/// Goes into the field, puts the cursor at its end and types.
fn type_into(harness: &mut Harness<'_, Bench>, field: &str, text: &str) {
    harness
        .get(By::new().role(Role::TextInput).label(field))
        .focus();
    harness.run();
    harness.key_press(Key::End);
    let event = egui::Event::Text(text.into());
    harness.event(event);
    harness.run();
}

fn drop_off(harness: &Harness<'_, Bench>) -> Option<Percent> {
    harness.state().touchpoint().breakpoint.as_ref()?.drop_off
}

#[test]
fn what_is_typed_into_the_title_is_one_step_of_history() {
    let mut harness = bench();
    harness
        .get(By::new().role(Role::MultilineTextInput).label("Titel"))
        .focus();
    harness.run();
    harness.key_press(Key::End);
    for letter in [" ", "1", "!"] {
        harness.event(egui::Event::Text(letter.into()));
        harness.run();
    }
    assert_eq!(harness.state().touchpoint().title, "Kasse 1!");
    harness.state_mut().desk.session.undo();
    assert_eq!(harness.state().touchpoint().title, "Kasse");
}

#[test]
fn importance_is_set_undone_and_cleared() {
    let mut harness = bench();
    harness.get_by_label("Gewicht: 4").click();
    harness.run();
    assert_eq!(
        harness.state().touchpoint().importance,
        Some(Rating::ALL[3])
    );
    harness.state_mut().desk.session.undo();
    assert_eq!(harness.state().touchpoint().importance, None);
    for _ in 0..2 {
        harness.get_by_label("Gewicht: 2").click();
        harness.run();
    }
    assert_eq!(
        harness.state().touchpoint().importance,
        None,
        "clicked again, it is not set"
    );
}

#[test]
fn a_share_that_cannot_be_stays_in_view_until_it_can() {
    let mut harness = bench();
    type_into(&mut harness, "Ausstieg in %", "101");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(drop_off(&harness), None);
    assert!(
        harness.query_by_label_contains("Von 0 bis 100").is_some(),
        "it is told why"
    );
    let shown = harness
        .get(By::new().role(Role::TextInput).label("Ausstieg in %"))
        .value();
    assert_eq!(shown.as_deref(), Some("101"));
    harness
        .get(By::new().role(Role::TextInput).label("Ausstieg in %"))
        .focus();
    harness.run();
    harness.key_press(Key::End);
    harness.key_press(Key::Backspace);
    harness.event(egui::Event::Text(",5".into()));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(drop_off(&harness), Percent::try_from(10.5).ok());
}

#[test]
fn a_number_is_taken_over_when_one_looks_at_something_else() {
    let mut harness = bench();
    type_into(&mut harness, "Ausstieg in %", "12");
    assert_eq!(drop_off(&harness), None, "not before the field is left");
    harness.state_mut().desk.selection.clear();
    harness.run();
    assert_eq!(drop_off(&harness), Percent::try_from(12.0).ok());
}

#[test]
fn an_emotion_is_set_by_keyboard_and_cleared() {
    let mut harness = bench();
    let slider = |harness: &mut Harness<'_, Bench>| {
        harness
            .get(By::new().role(Role::Slider).label("Mira Kern"))
            .focus();
        harness.run();
    };
    slider(&mut harness);
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    let score = |harness: &Harness<'_, Bench>| {
        let persona: Id<Persona> = harness.state().desk.journey().personas[0].id.clone();
        harness
            .state()
            .touchpoint()
            .emotion(&persona)
            .and_then(|e| e.score)
            .map(Score::get)
    };
    assert_eq!(score(&harness), Some(-0.5));
    harness.get_by_label("Mira Kern: Wert löschen").click();
    harness.run();
    assert_eq!(score(&harness), None);
}

#[test]
fn a_new_owner_is_made_where_it_is_needed() {
    let mut harness = bench();
    harness
        .get(By::new().role(Role::ComboBox).label("Zuständigkeit"))
        .click();
    harness.run();
    harness.event(egui::Event::Text("Logistik".into()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let owner = harness
        .state()
        .desk
        .journey()
        .owner_of(harness.state().touchpoint());
    assert_eq!(owner.map(|o| o.value().name.as_str()), Some("Logistik"));
    harness.state_mut().desk.session.undo();
    assert!(
        harness.state().desk.journey().owners.is_empty(),
        "one step made and chose it"
    );
}

#[test]
fn a_finding_is_silenced_where_it_stands_with_a_reason() {
    let mut harness = bench();
    let silence = By::new()
        .role(Role::Button)
        .label_contains("Stumm schalten: Bruchstelle");
    harness.get(silence).click();
    harness.run();
    harness.event(egui::Event::Text("Pilot läuft bis Mai".into()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let silenced = &harness.state().touchpoint().silenced;
    let told: Vec<_> = silenced.iter().map(|s| (&*s.rule, &*s.reason)).collect();
    assert_eq!(told, [("breakpoint", "Pilot läuft bis Mai")]);
}
