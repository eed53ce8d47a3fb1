//! Taking objects up and putting them down, here and on another map.

use super::*;

fn clip(journey: &Journey, objects: &[ObjectId]) -> Clip {
    let clip = Clip::of(journey, objects).unwrap();
    assert_eq!(check(&clip.journey), [], "a clip is a sound map");
    clip
}

fn pasted(clip: &Clip, into: &Journey, beside: Option<ObjectId>) -> (Journey, Vec<ObjectId>) {
    let (edit, ids) = clip.paste(into, beside.as_ref()).unwrap();
    (after(into, edit), ids)
}

fn empty_map() -> Journey {
    Journey::new("Another", Language::En)
}

#[test]
fn a_step_takes_with_it_what_it_refers_to() {
    let pay = clip(&shop(), &[ObjectId::Step(id("pay"))]);
    let (journey, ids) = pasted(&pay, &empty_map(), None);
    assert_eq!(ids, [ObjectId::Step(id("pay"))], "its id was free");
    let stage = &journey.stages[0];
    assert_eq!(
        stage.name, "purchase",
        "a map without stages gets the one in which it stood"
    );
    let step = &stage.steps[0];
    assert_eq!(step.emotions.len(), 2);
    assert_eq!(journey.personas.len(), 2);
    let checkout = &step.touchpoints[0];
    assert_eq!(checkout.owner, Some(id("shop-team")));
    assert_eq!(checkout.channels, [id("website"), id("kiosk")]);
    assert_eq!(journey.owners[0].name, "Shop team");
    assert_eq!(
        journey.channels.len(),
        1,
        "what is built in stays as this map has it"
    );
    assert!(
        journey.kpi(&id("queue-length")).is_some(),
        "also what its channel refers to"
    );
    assert_eq!(step.leads_back_to, None, "there is no such step");
    assert!(journey.paths.is_empty(), "nothing of what is not needed");
}

#[test]
fn entries_of_the_same_name_are_the_same() {
    let mut other = empty_map();
    let owner = Owner::new(" shop TEAM ");
    let theirs = owner.id.clone();
    other.owners.push(owner.into());
    let checkout = clip(&shop(), &[ObjectId::Touchpoint(id("checkout"))]);
    let (journey, _) = pasted(&checkout, &other, None);
    assert_eq!(journey.owners.len(), 1);
    let touchpoint = journey.touchpoint(&id("checkout")).unwrap().touchpoint;
    assert_eq!(touchpoint.owner, Some(theirs.clone()));
    assert_eq!(touchpoint.raci.consulted, std::slice::from_ref(&theirs));
    assert_eq!(journey.channel(&id("kiosk")).unwrap().owner, Some(theirs));
    let (again, ids) = pasted(&checkout, &journey, None);
    assert_eq!((again.owners.len(), again.kinds.len()), (1, 1));
    assert_ne!(ids, [ObjectId::Touchpoint(id("checkout"))]);
}

#[test]
fn what_was_cut_out_comes_back_as_what_it_was() {
    let shop = shop();
    let page = ObjectId::Touchpoint(id("page-again"));
    let cut = clip(&shop, std::slice::from_ref(&page));
    let without = after(&shop, Edit::Remove(page.clone()));
    let (journey, ids) = pasted(&cut, &without, Some(ObjectId::Step(id("compare"))));
    assert_eq!(ids, [page]);
    assert_eq!(journey, shop, "with its link to what is the same");
}

#[test]
fn what_stands_in_another_goes_with_it_and_order_is_kept() {
    let shop = shop();
    let several = [
        ObjectId::Touchpoint(id("checkout")),
        ObjectId::Stage(id("after")),
        ObjectId::Step(id("look")),
        ObjectId::Touchpoint(id("page")),
        ObjectId::Step(id("unpack")),
        ObjectId::Owner(id("shop-team")),
    ];
    assert_eq!(
        outermost(&shop, &several),
        [
            ObjectId::Owner(id("shop-team")),
            ObjectId::Step(id("look")),
            ObjectId::Touchpoint(id("checkout")),
            ObjectId::Stage(id("after")),
        ]
    );
    let (journey, ids) = pasted(
        &clip(&shop, &several),
        &shop,
        Some(ObjectId::Step(id("pay"))),
    );
    assert_eq!(ids.len(), 4);
    assert_eq!(journey.owners.len(), 2);
    let titles = |stage: usize| -> Vec<&str> {
        journey.stages[stage]
            .steps
            .iter()
            .map(|s| s.title.as_str())
            .collect()
    };
    assert_eq!(titles(1), ["pay", "look"]);
    assert_eq!(journey.stages[2].name, "after");
    assert_eq!(titles(2), ["wait", "unpack"]);
    assert_eq!(step(&journey, "pay").touchpoints.len(), 2);
    assert_ne!(journey.stages[2].id, journey.stages[3].id);
}

#[test]
fn touchpoints_go_below_the_one_that_is_meant() {
    let shop = shop();
    let both = [
        ObjectId::Touchpoint(id("page")),
        ObjectId::Touchpoint(id("page-later")),
    ];
    let beside = ObjectId::Touchpoint(id("checkout"));
    let (journey, ids) = pasted(&clip(&shop, &both), &shop, Some(beside));
    let there: Vec<ObjectId> = step(&journey, "pay")
        .touchpoints
        .iter()
        .map(|t| (&t.id).into())
        .collect();
    assert_eq!(there[1..], ids);
}

#[test]
fn a_stage_without_steps_gets_one_for_touchpoints() {
    let shop = shop();
    let stage = Stage::new("Empty", Period::After);
    let empty = stage.id.clone();
    let shop = after(&shop, Edit::add_last(stage, Holder::Journey));
    let checkout = clip(&shop, &[ObjectId::Touchpoint(id("checkout"))]);
    let (journey, _) = pasted(&checkout, &shop, Some(ObjectId::Stage(empty.clone())));
    let stage = journey.stage(&empty).unwrap();
    assert_eq!(stage.steps[0].touchpoints[0].title, "Checkout");
}

#[test]
fn a_note_runs_only_from_a_step_and_votes_stay_with_the_original() {
    let mut shop = shop();
    let compare = Arc::make_mut(&mut Arc::make_mut(&mut shop.stages[0]).steps[1])
        .notes
        .as_mut_slice();
    Arc::make_mut(&mut compare[0]).votes = 3;
    let worry = clip(&shop, &[ObjectId::Note(id("worry"))]);
    let (journey, _) = pasted(&worry, &shop, Some(ObjectId::Stage(id("after"))));
    let copy = &journey.stages[2].notes[0];
    assert_eq!((&copy.until, copy.votes), (&None, 0));
    let (journey, _) = pasted(&worry, &shop, Some(ObjectId::Step(id("pay"))));
    assert_eq!(step(&journey, "pay").notes[0].until, Some(id("unpack")));
    // From here the run would end before it begins.
    let (edit, last) = new_step_in(&shop, &id("after")).unwrap();
    let shop = after(&shop, edit);
    let (journey, _) = pasted(&worry, &shop, Some(ObjectId::Step(last.clone())));
    assert_eq!(journey.step(&last).unwrap().1.notes[0].until, None);
}
