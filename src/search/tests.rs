use std::sync::Arc;

use super::*;
use crate::i18n::Language;
use crate::model::*;

fn found(words: &str, text: &str, options: Options) -> Vec<String> {
    let pattern = Pattern::new(words, options).unwrap();
    let places = pattern.find(text);
    places.into_iter().map(|r| text[r].to_owned()).collect()
}

#[test]
fn case_and_accents_do_not_matter_unless_asked_for() {
    let any = Options::default();
    assert_eq!(found("café", "Cafe, CAFÉ, cafe\u{301}", any).len(), 3);
    assert_eq!(
        found("grosse", "Große Größe, GROSSE", any),
        ["Große", "Größe", "GROSSE"]
    );
    assert_eq!(found("muller", "Müller", any), ["Müller"]);
    assert_eq!(
        found("Mueller", "Müller und Mueller", any),
        ["Müller", "Mueller"]
    );
    assert_eq!(found("ärger", "Aerger, Ärger", any), ["Ärger"]);
    let exact = Options { case: true, ..any };
    assert_eq!(found("café", "Cafe, CAFÉ, café", exact), ["café"]);
}

#[test]
fn whole_words_only_where_asked_for() {
    let words = Options {
        words: true,
        ..Options::default()
    };
    assert_eq!(
        found("kauf", "Kauf, Einkauf, kaufen, kauf-", words),
        ["Kauf", "kauf"]
    );
    assert_eq!(found("kauf", "Kauf, Einkauf", Options::default()).len(), 2);
}

#[test]
fn places_do_not_overlap_and_nothing_is_no_pattern() {
    assert_eq!(found("aa", "aaaa", Options::default()).len(), 2);
    assert_eq!(found("s", "ß", Options::default()).len(), 1);
    assert!(Pattern::new("  ", Options::default()).is_none());
    let pattern = Pattern::new("ss", Options::default()).unwrap();
    assert_eq!(
        pattern.find("Straße"),
        std::iter::once(4..6).collect::<Vec<_>>()
    );
}

/// Two stages; a review that nobody owns and that hurts, and a checkout of the shop team's.
fn journey() -> Journey {
    let owner = Owner {
        id: Id::new("team"),
        ..Owner::new("Shop team")
    };
    let review = Touchpoint {
        id: Id::new("review"),
        channels: vec![Id::new("review_portal")],
        importance: Rating::try_from(2).ok(),
        evidence: Some(Evidence::Assumed),
        emotions: vec![Emotion {
            interval: None,
            persona: Id::new("mira"),
            score: Score::clamped(-1.0),
            quote: Some("Nobody answers".into()),
            evidence: None,
        }],
        ..Touchpoint::new("Review")
    };
    let checkout = Touchpoint {
        id: Id::new("checkout"),
        owner: Some(Id::new("team")),
        importance: Rating::try_from(5).ok(),
        moment_of_truth: true,
        status: Some(Status::ToChange),
        notes: vec![Arc::new(Note {
            id: Id::new("slow"),
            ..Note::new(NoteKind::PainPoint, "Too slow")
        })],
        ..Touchpoint::new("Checkout")
    };
    let step = |id: &str, touchpoints: Vec<Touchpoint>| {
        Arc::new(Step {
            id: Id::new(id),
            touchpoints: touchpoints.into_iter().map(Arc::new).collect(),
            ..Step::new(id)
        })
    };
    let stage = |id: &str, period, steps| {
        Arc::new(Stage {
            id: Id::new(id),
            steps,
            ..Stage::new(id, period)
        })
    };
    Journey {
        personas: vec![Arc::new(Persona {
            id: Id::new("mira"),
            ..Persona::new("Mira")
        })],
        owners: vec![Arc::new(owner)],
        stages: vec![
            stage(
                "search",
                Period::Before,
                vec![step("compare", vec![review])],
            ),
            stage(
                "purchase",
                Period::During,
                vec![step("pay", vec![checkout]), step("wait", vec![])],
            ),
        ],
        ..Journey::default()
    }
}

/// The touchpoints and steps that match.
fn left(conditions: impl IntoIterator<Item = Condition>) -> (Vec<String>, Vec<String>) {
    let filter = Filter::new(conditions);
    let matching = matching(Language::En, &journey(), &filter);
    let sorted = |ids: Vec<&str>| {
        let mut ids: Vec<String> = ids.into_iter().map(str::to_owned).collect();
        ids.sort();
        ids
    };
    (
        sorted(matching.touchpoints.iter().map(Id::as_str).collect()),
        sorted(matching.steps.iter().map(Id::as_str).collect()),
    )
}

#[test]
fn each_condition_finds_its_touchpoints() {
    let rating = |n| Rating::try_from(n).unwrap();
    for (condition, wanted) in [
        (Condition::Owner(Id::new("team")), "checkout"),
        (Condition::WithoutOwner, "review"),
        (Condition::Channel(Id::new("review_portal")), "review"),
        (Condition::Control(Control::Outside), "review"),
        (Condition::Evidence(Ground::Assumed), "review"),
        (Condition::Importance(rating(4)), "checkout"),
        (Condition::BadEmotion, "review"),
        (Condition::MomentOfTruth, "checkout"),
        (Condition::Status(Status::ToChange), "checkout"),
        (Condition::Period(Period::Before), "review"),
        (Condition::Stage(Id::new("purchase")), "checkout"),
        (Condition::Open(Check::OwnerSet), "review"),
        (Condition::Text("SLOW".into()), "checkout"),
        (Condition::Text("review portal".into()), "review"),
    ] {
        assert_eq!(left([condition.clone()]).0, [wanted], "{condition:?}");
    }
    assert_eq!(left([Condition::Persona(Id::new("mira"))]).0.len(), 2);
    assert!(left([Condition::Breakpoint]).0.is_empty());
}

#[test]
fn values_of_one_attribute_widen_and_attributes_narrow() {
    let owners = [Condition::Owner(Id::new("team")), Condition::WithoutOwner];
    assert_eq!(left(owners.clone()).0.len(), 2);
    let narrowed = owners.into_iter().chain([Condition::MomentOfTruth]);
    assert_eq!(left(narrowed).0, ["checkout"]);
}

#[test]
fn a_step_stays_with_its_touchpoints_or_for_its_own_sake() {
    let (_, steps) = left([Condition::MomentOfTruth]);
    assert_eq!(steps, ["pay"], "waiting is no moment of truth");
    let (_, steps) = left([Condition::Period(Period::During)]);
    assert_eq!(steps, ["pay", "wait"]);
    let (touchpoints, steps) = left([Condition::Text("wait".into())]);
    assert!(touchpoints.is_empty());
    assert_eq!(steps, ["wait"]);
}

#[test]
fn hits_come_in_reading_order_and_say_what_can_be_replaced() {
    let journey = journey();
    let search = |words: &str| {
        let pattern = Pattern::new(words, Options::default()).unwrap();
        hits(Language::En, &journey, &pattern)
    };
    let team = search("team");
    let objects: Vec<_> = team.iter().map(|h| h.object.as_str()).collect();
    assert_eq!(objects, ["checkout", "team"]);
    assert!(team[0].own.is_none(), "the owner's name at the touchpoint");
    assert!(team[1].own.is_some());
    assert_eq!(
        search("nobody")[0].object,
        ObjectId::Touchpoint(Id::new("review"))
    );
    assert_eq!(search("slow")[0].object, ObjectId::Note(Id::new("slow")));
}

#[test]
fn toggling_keeps_one_bound() {
    let rating = |n| Condition::Importance(Rating::try_from(n).unwrap());
    let filter = Filter::default()
        .toggled(rating(3))
        .toggled(Condition::WithoutImportance)
        .toggled(rating(4));
    assert_eq!(filter.conditions, [Condition::WithoutImportance, rating(4)]);
    assert!(
        filter
            .toggled(rating(4))
            .without(Attribute::Importance)
            .is_empty()
    );
}
