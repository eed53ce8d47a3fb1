//! Two maps side by side, by hand; that all of it holds for random ones is tested in `tests/all/compare.rs`.

use std::sync::Arc;

use super::*;
use crate::edit::Field;
use crate::i18n::Language;
use crate::model::*;

fn step(id: &str, touchpoints: &[&str]) -> Arc<Step> {
    let touchpoints = touchpoints.iter().map(|id| {
        Arc::new(Touchpoint {
            id: Id::new(id),
            title: format!("the {id}"),
            ..Touchpoint::default()
        })
    });
    Arc::new(Step {
        id: Id::new(id),
        title: format!("at {id}"),
        touchpoints: touchpoints.collect(),
        ..Step::default()
    })
}

fn stage(id: &str, steps: impl IntoIterator<Item = Arc<Step>>) -> Arc<Stage> {
    Arc::new(Stage {
        id: Id::new(id),
        name: format!("Stage {id}"),
        steps: steps.into_iter().collect(),
        ..Stage::default()
    })
}

/// Two stages: looking (search: ad, page) and buying (pay: till; wait).
fn map() -> Journey {
    let owner = Owner {
        id: Id::new("shop"),
        name: "Shop".into(),
        ..Owner::default()
    };
    Journey {
        personas: vec![Arc::new(Persona {
            id: Id::new("ada"),
            name: "Ada Berg".into(),
            ..Persona::default()
        })],
        owners: vec![Arc::new(owner)],
        stages: vec![
            stage("looking", [step("search", &["ad", "page"])]),
            stage("buying", [step("pay", &["till"]), step("wait", &[])]),
        ],
        ..Journey::new("A map", Language::En)
    }
}

/// The same map twice.
fn pair() -> (Journey, Journey) {
    let map = map();
    (map.clone(), map)
}

fn step_mut<'a>(journey: &'a mut Journey, id: &str) -> &'a mut Step {
    let steps = journey
        .stages
        .iter_mut()
        .flat_map(|s| &mut Arc::make_mut(s).steps);
    Arc::make_mut(steps.into_iter().find(|s| s.id.as_str() == id).unwrap())
}

fn touchpoint_mut<'a>(journey: &'a mut Journey, step: &str) -> &'a mut Touchpoint {
    Arc::make_mut(&mut step_mut(journey, step).touchpoints[0])
}

/// Each difference as a list tells it: "mark class name: line".
fn told(old: &Journey, new: &Journey) -> Vec<String> {
    let told = |change: &Change| {
        let told = Told::new(Language::En, old, new, change);
        let line = told.line(Language::En);
        format!("{} {}: {line}", told.class, told.name)
    };
    diff(old, new).changes.iter().map(told).collect()
}

#[test]
fn a_map_does_not_differ_from_itself() {
    let (old, new) = pair();
    assert_eq!(diff(&old, &new).changes, []);
}

#[test]
fn attributes_are_told_with_what_was_and_what_is() {
    let (old, mut new) = pair();
    let till = touchpoint_mut(&mut new, "pay");
    till.owner = Some(Id::new("shop"));
    till.status = Some(Status::ToChange);
    till.moment_of_truth = true;
    till.feel(&Id::new("ada"), Score::clamped(-1.5));
    step_mut(&mut new, "wait").waiting = Some(Span::Days(2.0));
    assert_eq!(
        told(&old, &new),
        [
            "Touchpoint the till: Emotion of Ada Berg: not set → −1.5",
            "Touchpoint the till: Owner: not set → Shop",
            "Touchpoint the till: Moment of truth: no → yes",
            "Touchpoint the till: Status: not set → To change",
            "Step at wait: Waiting time: not set → 2 days",
        ]
    );
}

#[test]
fn what_is_new_what_is_gone_and_what_has_moved_is_told_for_each_object() {
    let (old, mut new) = pair();
    // The page is met at the till, the ad is gone, and there is a bag.
    let search = step_mut(&mut new, "search");
    let page = search.touchpoints.remove(1);
    search.touchpoints.clear();
    let bag = step("x", &["bag"]).touchpoints[0].clone();
    step_mut(&mut new, "pay").touchpoints.extend([page, bag]);
    assert_eq!(
        told(&old, &new),
        [
            "Touchpoint the ad: Dropped",
            "Touchpoint the page: Moved: Stage looking · at search → Stage buying · at pay",
            "Touchpoint the bag: New",
        ]
    );
    let back = diff(&new, &old);
    let of = |id: &str| -> Vec<What> {
        let object = ObjectId::Touchpoint(Id::new(id));
        back.of(&object).cloned().collect()
    };
    assert_eq!(of("ad"), [What::Added]);
    assert_eq!(of("bag"), [What::Removed]);
}

#[test]
fn of_things_in_another_order_as_few_as_possible_have_moved() {
    let (mut old, mut new) = pair();
    let pay = step_mut(&mut new, "pay");
    pay.touchpoints = step("x", &["a", "b", "c", "till"]).touchpoints.clone();
    step_mut(&mut old, "pay").touchpoints = step("x", &["till", "a", "b", "c"]).touchpoints.clone();
    let changes = diff(&old, &new).changes;
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].object, ObjectId::Touchpoint(Id::new("till")));
    assert_eq!(changes[0].what, What::Reordered);
}

#[test]
fn what_is_gone_stands_behind_what_it_came_after() {
    let ids = |text: &str| -> Vec<char> { text.chars().collect() };
    let gone = |_: &char| true;
    assert_eq!(woven(&ids("abcd"), &ids("axd"), gone), ids("abcxd"));
    assert_eq!(woven(&ids("zab"), &ids("ab"), gone), ids("zab"));
    assert_eq!(woven(&ids("abc"), &ids(""), gone), ids("abc"));
}

#[test]
fn counts_and_means_are_told_a_stage_at_a_time() {
    let (mut old, mut new) = pair();
    let ada = Id::new("ada");
    let feel = |journey: &mut Journey, score: f64| {
        touchpoint_mut(journey, "pay").feel(&Id::new("ada"), Score::clamped(score));
    };
    feel(&mut old, -1.0);
    feel(&mut new, 1.5);
    step_mut(&mut new, "search").touchpoints.remove(0);
    let measure = |value: f64| Measurement {
        kpi: Id::new("nps"),
        target: None,
        readings: vec![Reading::new(Date::new(2026, 3, 1).unwrap(), value)],
    };
    old.measurements.push(measure(12.0));
    new.measurements.push(measure(31.0));
    let summary = Summary::new(&old, &new, &diff(&old, &new), Some(&ada));
    let [looking, buying] = summary.stages.as_slice() else {
        panic!("two stages");
    };
    assert_eq!(looking.touchpoints.get(Mark::Removed), 1);
    assert_eq!((looking.old, looking.new), (None, None));
    assert_eq!(buying.touchpoints.get(Mark::Changed), 1);
    assert_eq!((buying.old, buying.new), (Some(-1.0), Some(1.5)));
    assert_eq!(summary.touchpoints.get(Mark::Changed), 1);
    let [nps] = summary.figures.as_slice() else {
        panic!("one figure");
    };
    assert_eq!((nps.old, nps.new), (Some(12.0), Some(31.0)));
}

#[test]
fn maps_that_were_drawn_apart_are_compared_by_names() {
    let own = map();
    let mut foreign = renew_ids(&own);
    assert_eq!(diff(&recognised(&foreign, &own), &own).changes, []);
    // One that has another name is another one.
    Arc::make_mut(&mut foreign.stages[0]).name = "Dreaming".into();
    let changes = diff(&recognised(&foreign, &own), &own).changes;
    let what: Vec<&What> = changes.iter().map(|c| &c.what).collect();
    assert!(what.contains(&&What::Added) && what.contains(&&What::Removed));
    let lane = |c: &&Change| c.object.class() == Some(Class::Lane);
    assert_eq!(changes.iter().filter(lane).count(), 0);
}

#[test]
fn every_attribute_can_be_told() {
    // A word for each, and none that is only the fallback.
    let fallback = crate::i18n::text(Language::De, "edit-field", &[("field", "".into())]);
    for field in Field::ALL {
        let field = [("field", field.key().into())];
        let word = crate::i18n::text(Language::De, "edit-field", &field);
        assert_ne!(word, fallback, "{field:?}");
    }
}
