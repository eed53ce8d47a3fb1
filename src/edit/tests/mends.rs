//! What an edit mends elsewhere, and what it refuses.

use super::*;

#[test]
fn when_a_team_goes_its_touchpoints_and_channels_have_no_owner() {
    let journey = without(ObjectId::Owner(id("shop-team")));
    assert_eq!(touchpoint(&journey, "checkout").owner, None);
    assert_eq!(touchpoint(&journey, "checkout").raci, Raci::default());
    assert_eq!(journey.channels[0].owner, None);
    assert_eq!(note(&journey).owner, None);
}

#[test]
fn when_a_persona_goes_her_emotions_go_and_what_was_hers_is_everybodys() {
    let journey = without(ObjectId::Persona(id("mira")));
    let left: Vec<_> = step(&journey, "pay")
        .emotions
        .iter()
        .map(|e| e.persona.as_str())
        .collect();
    assert_eq!(left, ["jonas"]);
    assert!(step(&journey, "compare").personas.is_empty());
}

#[test]
fn when_something_goes_views_no_longer_ask_for_it() {
    let mut journey = shop();
    journey.views.push(Arc::new(SavedView {
        id: id("bad"),
        filter: Filter::new([
            Condition::Owner(id("shop-team")),
            Condition::Stage(id("purchase")),
            Condition::Kind(id("queue")),
            Condition::Channel(id("website")),
            Condition::BadEmotion,
        ]),
        curves: Curves::Alone(id("mira")),
        ..SavedView::default()
    }));
    for gone in [
        ObjectId::Owner(id("shop-team")),
        ObjectId::Stage(id("purchase")),
        ObjectId::Kind(id("queue")),
        ObjectId::Persona(id("mira")),
        // What is built in is still there without its entry.
        ObjectId::Channel(id("website")),
    ] {
        journey = after(&journey, Edit::Remove(gone));
    }
    let view = journey.view(&id("bad")).unwrap();
    let left = [Condition::Channel(id("website")), Condition::BadEmotion];
    assert_eq!(view.filter.conditions, left);
    assert_eq!(view.curves, Curves::Together);
}

#[test]
fn when_a_path_goes_its_steps_are_on_the_main_one() {
    let journey = without(ObjectId::Path(id("detour")));
    assert_eq!(step(&journey, "compare").path, None);
}

#[test]
fn when_a_source_goes_what_was_observed_still_was() {
    let journey = without(ObjectId::Source(id("interviews")));
    let evidence = step(&journey, "pay").emotions[0].evidence.clone();
    assert_eq!(
        evidence,
        Some(Evidence::Observed {
            source: None,
            n: Some(8)
        })
    );
}

#[test]
fn when_an_own_kpi_goes_its_measurements_go_and_others_stay() {
    let journey = without(ObjectId::Kpi(id("queue-length")));
    let left: Vec<_> = touchpoint(&journey, "checkout")
        .kpis
        .iter()
        .map(|m| m.kpi.as_str())
        .collect();
    assert_eq!(left, ["nps"]);
    assert!(journey.channels[0].kpis.is_empty());
}

#[test]
fn when_own_kinds_and_channels_go_touchpoints_no_longer_name_them() {
    let journey = after(
        &without(ObjectId::Kind(id("queue"))),
        Edit::Remove(ObjectId::Channel(id("kiosk"))),
    );
    assert_eq!(touchpoint(&journey, "checkout").kind, None);
    assert_eq!(touchpoint(&journey, "checkout").channels, [id("website")]);
}

#[test]
fn the_website_without_defaults_of_its_own_is_still_a_channel() {
    let journey = without(ObjectId::Channel(id("website")));
    assert_eq!(journey.channels.len(), 1);
    assert!(
        touchpoint(&journey, "checkout")
            .channels
            .contains(&id("website"))
    );
}

#[test]
fn when_the_target_of_a_way_back_goes_the_step_leads_nowhere_back() {
    let journey = without(ObjectId::Step(id("compare")));
    assert_eq!(step(&journey, "pay").leads_back_to, None);
}

#[test]
fn a_note_over_several_steps_ends_at_the_last_one_that_is_left() {
    let journey = without(ObjectId::Step(id("unpack")));
    assert_eq!(note(&journey).until, Some(id("wait")));
    let journey = after(&journey, Edit::Remove(ObjectId::Stage(id("after"))));
    assert_eq!(note(&journey).until, Some(id("pay")));
    let journey = after(&journey, Edit::Remove(ObjectId::Stage(id("purchase"))));
    assert_eq!(note(&journey).until, None);
}

#[test]
fn twins_of_a_touchpoint_that_goes_stay_twins() {
    let journey = without(ObjectId::Touchpoint(id("page")));
    assert_eq!(touchpoint(&journey, "page-again").same_as, None);
    assert_eq!(
        touchpoint(&journey, "page-later").same_as,
        Some(id("page-again"))
    );
}

#[test]
fn removing_a_stage_takes_all_that_stands_in_it() {
    let journey = without(ObjectId::Stage(id("search")));
    assert_eq!(steps(&journey), ["pay", "wait", "unpack"]);
    assert_eq!(journey.notes().count(), 0);
    assert_eq!(step(&journey, "pay").leads_back_to, None);
}

#[test]
fn a_step_goes_to_another_stage() {
    let edit = Edit::Move {
        object: ObjectId::Step(id("look")),
        to: in_stage("after", 1),
    };
    let journey = after(&shop(), edit);
    assert_eq!(
        steps(&journey),
        ["compare", "pay", "wait", "look", "unpack"]
    );
}

#[test]
fn places_are_counted_without_the_object_that_moves() {
    let to_right = Edit::Move {
        object: ObjectId::Step(id("look")),
        to: in_stage("search", 1),
    };
    assert_eq!(steps(&after(&shop(), to_right))[..2], ["compare", "look"]);
    let far_beyond = Edit::Move {
        object: ObjectId::Stage(id("search")),
        to: Place::new(Holder::Journey, 99),
    };
    assert_eq!(after(&shop(), far_beyond).stages[2].name, "search");
}

#[test]
fn a_step_moved_before_the_one_it_leads_back_to_no_longer_leads_back() {
    let edit = Edit::Move {
        object: ObjectId::Step(id("pay")),
        to: in_stage("search", 0),
    };
    assert_eq!(step(&after(&shop(), edit), "pay").leads_back_to, None);
}

#[test]
fn two_steps_moved_together_keep_the_way_between_them() {
    let object = |text| ObjectId::Step(id(text));
    let to = Place::last(Holder::Stage(id("after")));
    let journey = after(
        &shop(),
        Edit::Batch(vec![
            Edit::Move {
                object: object("compare"),
                to: to.clone(),
            },
            Edit::Move {
                object: object("pay"),
                to,
            },
        ]),
    );
    assert_eq!(
        steps(&journey),
        ["look", "wait", "unpack", "compare", "pay"]
    );
    assert_eq!(step(&journey, "pay").leads_back_to, Some(id("compare")));
    assert_eq!(
        note(&journey).until,
        None,
        "its run would end before it begins"
    );
}

#[test]
fn a_note_moved_off_the_steps_runs_no_longer() {
    let edit = Edit::Move {
        object: ObjectId::Note(id("worry")),
        to: Place::last(Holder::Touchpoint(id("checkout"))),
    };
    let journey = after(&shop(), edit);
    assert_eq!(note(&journey).until, None);
    assert_eq!(touchpoint(&journey, "checkout").notes.len(), 1);
}

#[test]
fn editing_a_stage_leaves_its_steps_and_notes_to_themselves() {
    let edit = Edit::replace(Stage {
        id: id("search"),
        ..Stage::new("Orientation", Period::Before)
    });
    let journey = after(&shop(), edit);
    assert_eq!(journey.stages[0].name, "Orientation");
    assert_eq!(journey.stages[0].steps, shop().stages[0].steps);
    let edit = Edit::replace(Step {
        id: id("compare"),
        ..Step::new("Weigh up")
    });
    let journey = after(&journey, edit);
    assert_eq!(step(&journey, "compare").touchpoints.len(), 1);
    assert_eq!(step(&journey, "compare").notes.len(), 1);
}

#[test]
fn what_an_edit_says_is_refused_rather_than_mended() {
    let shop = shop();
    let refused = |edit: Edit| apply(&shop, &edit).unwrap_err();
    let way_forward = Step {
        leads_back_to: Some(id("unpack")),
        ..step(&shop, "look").clone()
    };
    assert_eq!(
        refused(Edit::replace(way_forward)),
        EditError::Unsound(Violation::LeadsForward(id("look")))
    );
    let nobodys = Touchpoint {
        owner: Some(id("nobody")),
        ..Touchpoint::new("Kiosk")
    };
    let on_pay = Holder::Step(id("pay"));
    assert!(matches!(
        refused(Edit::add_last(nobodys, on_pay)),
        EditError::Unsound(Violation::Dangling {
            class: Class::Owner,
            ..
        })
    ));
    let again = step(&shop, "wait").clone();
    assert_eq!(
        refused(Edit::add_last(again, Holder::Stage(id("search")))),
        EditError::Unsound(Violation::IdTwice(ObjectId::Step(id("wait"))))
    );
    assert_eq!(
        refused(Edit::Move {
            object: ObjectId::Step(id("look")),
            to: Place::last(Holder::Journey),
        }),
        EditError::CannotStandThere {
            class: Class::Step,
            parent: Holder::Journey
        }
    );
    assert_eq!(
        refused(Edit::Remove(ObjectId::Lane(id("none")))),
        EditError::NoSuchObject(ObjectId::Lane(id("none")))
    );
    assert_eq!(
        refused(Edit::Remove(ObjectId::Journey)),
        EditError::JourneyItself
    );
}

#[test]
fn a_new_owner_and_what_she_owns_come_in_one_edit_in_any_order() {
    let owner = Owner::new("Logistics");
    let owned = Touchpoint {
        owner: Some(owner.id.clone()),
        ..touchpoint(&shop(), "checkout").clone()
    };
    let batch = vec![Edit::replace(owned), Edit::add_last(owner, Holder::Journey)];
    assert_eq!(after(&shop(), Edit::Batch(batch)).owners.len(), 2);
}

#[test]
fn an_older_fault_of_a_map_does_not_keep_anybody_from_working() {
    let mut broken = shop();
    broken.notes.push(Arc::new(Note {
        until: Some(id("pay")),
        ..Note::default()
    }));
    let edit = Edit::add_last(Persona::new("Ada"), Holder::Journey);
    assert_eq!(apply(&broken, &edit).unwrap().personas.len(), 3);
}
