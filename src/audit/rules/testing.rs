//! A small journey for the rules' tests: nothing in it is wrong, so that each test spoils one thing.

use std::sync::Arc;

use crate::audit::{Fact, Gap, Problem, Report, Sentences, audit};
use crate::model::{
    Consistency, Date, Emotion, Evidence, Expectations, Id, Journey, Language, Measurement, Method,
    Owner, Percent, Period, Persona, Purpose, Rating, Reading, Role, Score, Source, Stage, Step,
    Threshold, Touchpoint,
};

pub fn day() -> Date {
    Date::new(2026, 11, 18).unwrap()
}

pub fn rating(value: i64) -> Rating {
    Rating::try_from(value).unwrap()
}

pub fn percent(value: f64) -> Percent {
    Percent::try_from(value).unwrap()
}

pub fn emotion(persona: &str, score: f64) -> Emotion {
    Emotion {
        persona: Id::new(persona),
        interval: None,
        score: Score::clamped(score),
        quote: None,
        evidence: Some(Evidence::Observed {
            source: Some(Id::new("interviews")),
            n: Some(12),
        }),
    }
}

pub fn measurement(kpi: &str, target: f64, value: f64) -> Measurement {
    Measurement {
        kpi: Id::new(kpi),
        target: Some(target),
        readings: vec![Reading {
            date: day(),
            value,
            n: None,
            interval: None,
            source: Some(Id::new("interviews")),
        }],
    }
}

pub fn touchpoint(id: &str, owner: &str) -> Touchpoint {
    Touchpoint {
        id: Id::new(id),
        title: format!("Touchpoint {id}"),
        kind: Some(Id::new("website_page")),
        channels: vec![Id::new("website")],
        owner: Some(Id::new(owner)),
        importance: Some(rating(4)),
        purposes: vec![Purpose::Inform],
        roles: vec![Role::CreatesTrust],
        expectations: Expectations {
            appropriate: Some(rating(4)),
            relevant: Some(rating(4)),
            useful: Some(rating(4)),
            endearing: Some(rating(4)),
        },
        consistency: Some(Consistency::Matches),
        methods: vec![Method::WebAnalytics],
        kpis: vec![measurement("csat", 80.0, 90.0)],
        ..Touchpoint::default()
    }
}

pub fn step(id: &str, touchpoints: Vec<Touchpoint>) -> Step {
    Step {
        id: Id::new(id),
        title: format!("Step {id}"),
        emotions: vec![emotion("mira", 1.0), emotion("jonas", 1.0)],
        touchpoints: touchpoints.into_iter().map(Arc::new).collect(),
        ..Step::default()
    }
}

fn stage(id: &str, period: Period, steps: Vec<Step>) -> Stage {
    Stage {
        id: Id::new(id),
        steps: steps.into_iter().map(Arc::new).collect(),
        ..Stage::new(&format!("Stage {id}"), period)
    }
}

/// Six steps (a1, a2, b1, b2, c1, c2) in three stages (a, b, c), a touchpoint (ta1, …) in each.
pub fn sound() -> Journey {
    let named = |id: &str, name: &str| Owner {
        id: Id::new(id),
        ..Owner::new(name)
    };
    let persona = |id: &str, name: &str| Persona {
        id: Id::new(id),
        ..Persona::new(name)
    };
    let with = |id: &str, owner| step(id, vec![touchpoint(&format!("t{id}"), owner)]);
    let mut journey = Journey::new("Running shoes", Language::En);
    journey.personas = vec![
        Arc::new(persona("mira", "Mira Kern")),
        Arc::new(persona("jonas", "Jonas Lind")),
    ];
    journey.owners = vec![
        Arc::new(named("marketing", "Marketing")),
        Arc::new(named("shop", "Online shop")),
    ];
    journey.sources = vec![Arc::new(Source {
        id: Id::new("interviews"),
        name: "Interviews".into(),
        ..Source::default()
    })];
    journey.stages = vec![
        Arc::new(stage(
            "a",
            Period::Before,
            vec![with("a1", "marketing"), with("a2", "marketing")],
        )),
        Arc::new(stage(
            "b",
            Period::During,
            vec![with("b1", "shop"), with("b2", "shop")],
        )),
        Arc::new(stage(
            "c",
            Period::After,
            vec![with("c1", "shop"), with("c2", "marketing")],
        )),
    ];
    journey
}

/// The sound journey with this done to one of its steps.
pub fn with_step(id: &str, change: impl FnOnce(&mut Step)) -> Journey {
    let mut journey = sound();
    change_step(&mut journey, id, change);
    journey
}

pub fn change_step(journey: &mut Journey, id: &str, change: impl FnOnce(&mut Step)) {
    let steps = journey
        .stages
        .iter_mut()
        .flat_map(|s| Arc::make_mut(s).steps.iter_mut());
    let step = steps.into_iter().find(|s| s.id.as_str() == id).unwrap();
    change(Arc::make_mut(step));
}

/// The sound journey with this done to one of its touchpoints.
pub fn with_touchpoint(id: &str, change: impl FnOnce(&mut Touchpoint)) -> Journey {
    let mut journey = sound();
    change_touchpoint(&mut journey, id, change);
    journey
}

pub fn change_touchpoint(journey: &mut Journey, id: &str, change: impl FnOnce(&mut Touchpoint)) {
    let step = &id[1..];
    change_step(journey, step, |step| {
        let mut touchpoints = step.touchpoints.iter_mut();
        change(Arc::make_mut(
            touchpoints.find(|t| t.id.as_str() == id).unwrap(),
        ));
    });
}

pub fn set_threshold(journey: &mut Journey, threshold: Threshold, value: f64) {
    let audit = &mut Arc::make_mut(&mut journey.about).audit;
    audit.thresholds.set(threshold, Some(value));
}

pub fn set_emotion(step: &mut Step, persona: &str, score: f64) {
    step.emotions.retain(|e| e.persona.as_str() != persona);
    step.emotions.push(emotion(persona, score));
}

pub fn report(journey: &Journey) -> Report {
    let wrong = crate::model::check(journey);
    assert!(wrong.is_empty(), "the test's own journey: {wrong:?}");
    audit(journey, day())
}

/// The problems as "rule object severity", in their order.
pub fn problems(journey: &Journey) -> Vec<String> {
    report(journey).problems.iter().map(said).collect()
}

fn said(problem: &Problem) -> String {
    let severity = problem.severity.get();
    format!(
        "{} {} {severity}",
        problem.rule.key,
        problem.object.as_str()
    )
}

/// The gaps as "rule: objects", in their order.
pub fn gaps(journey: &Journey) -> Vec<String> {
    let said = |gap: &Gap| {
        let objects: Vec<&str> = gap.objects.iter().map(|o| o.as_str()).collect();
        format!("{}: {}", gap.rule.key, objects.join(" "))
    };
    report(journey).gaps.iter().map(said).collect()
}

/// What is known of the problems that this rule finds, in English.
pub fn details(journey: &Journey, rule: &str) -> String {
    let sentences = Sentences::new(Language::En, journey);
    let problems = report(journey).problems;
    let found = problems.iter().filter(|p| p.rule.key == rule);
    let details: Vec<String> = found.map(|p| sentences.detail(p)).collect();
    details.join("\n")
}

pub fn fact<'a>(facts: &'a [(&'static str, Fact)], name: &str) -> Option<&'a Fact> {
    facts.iter().find(|f| f.0 == name).map(|f| &f.1)
}

#[test]
fn the_sound_journey_has_nothing_to_find() {
    assert_eq!(problems(&sound()), [""; 0]);
    assert_eq!(gaps(&sound()), [""; 0]);
}
