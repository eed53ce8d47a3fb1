//! Copying, pasting, writing on, dragging points.

use super::*;

#[test]
fn a_duplicated_stage_stands_after_the_original_and_leads_to_its_own() {
    let shop = shop();
    let (edit, copy) = duplicate(&shop, &ObjectId::Stage(id("search"))).unwrap();
    let journey = after(&shop, edit);
    let [original, copied] = [&journey.stages[0], &journey.stages[1]];
    assert_eq!(ObjectId::from(&copied.id), copy);
    assert_eq!(copied.name, original.name);
    assert_eq!(
        copied.steps[1].touchpoints[0].same_as,
        Some(copied.steps[0].touchpoints[0].id.clone())
    );
    assert_eq!(copied.steps[1].notes[0].until, Some(id("unpack")));
    assert_eq!(duplicate(&shop, &ObjectId::Channel(id("website"))), None);
}

#[test]
fn writing_on_goes_on_in_the_same_step_path_and_period() {
    let shop = shop();
    let (edit, new) = new_touchpoint_after(&shop, &id("page")).unwrap();
    let journey = after(&shop, edit);
    assert_eq!(step(&journey, "look").touchpoints[1].id, new);
    let (edit, new) = new_step_after(&shop, &id("compare")).unwrap();
    let journey = after(&shop, edit);
    assert_eq!(steps(&journey)[2], new.as_str());
    assert_eq!(step(&journey, new.as_str()).path, Some(id("detour")));
    let (edit, new) = new_stage_after(&shop, &id("purchase")).unwrap();
    let journey = after(&shop, edit);
    let stage = &journey.stages[2];
    assert_eq!(
        (&stage.id, stage.period, stage.steps.len()),
        (&new, Period::During, 1)
    );
    assert_eq!(new_step_in(&shop, &id("nowhere")), None);
}

#[test]
fn a_score_that_is_set_by_hand_no_longer_rests_on_answers() {
    let shop = shop();
    let pay = ObjectId::Step(id("pay"));
    let set = |journey: &Journey, persona, score: Option<f64>| {
        let score = score.and_then(Score::clamped);
        after(
            journey,
            set_emotion(journey, &pay, &id(persona), score).unwrap(),
        )
    };
    let journey = set(&shop, "mira", Some(-2.0));
    let emotion = step(&journey, "pay").emotion(&id("mira")).unwrap();
    assert_eq!(emotion.score, Score::clamped(-2.0));
    assert_eq!(emotion.evidence, Some(Evidence::Assumed));
    let journey = set(&journey, "mira", None);
    assert_eq!(step(&journey, "pay").emotion(&id("mira")), None);
    // Clearing what is not there is no change.
    assert_eq!(set(&journey, "mira", None), journey);
}
