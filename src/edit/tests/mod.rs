//! What users see of edits, rule by rule, on one small journey.

mod capture;
mod clip;
mod history;
mod mends;
mod random;

use std::sync::Arc;

use super::*;
use crate::model::*;

/// A shop's journey: search (look around, compare) · purchase (pay) · after (wait, unpack).
/// Mira and Jonas travel, the shop team owns the checkout, complaints wait for the support log.
fn shop() -> Journey {
    let touchpoint = |id: &str, title: &str| Touchpoint {
        id: Id::new(id),
        title: title.into(),
        ..Touchpoint::default()
    };
    let step = |id: &str, touchpoints: Vec<Touchpoint>| Step {
        id: Id::new(id),
        title: id.into(),
        touchpoints: touchpoints.into_iter().map(Arc::new).collect(),
        ..Step::default()
    };
    let stage = |id: &str, period, steps: Vec<Step>| {
        Arc::new(Stage {
            id: Id::new(id),
            name: id.into(),
            period,
            steps: steps.into_iter().map(Arc::new).collect(),
            ..Stage::default()
        })
    };
    let feels = |persona: &str, score: f64| Emotion {
        interval: None,
        persona: Id::new(persona),
        score: Score::clamped(score),
        quote: None,
        evidence: Some(Evidence::Observed {
            source: Some(Id::new("interviews")),
            n: Some(8),
        }),
    };
    let measured = |kpi: &str| Measurement {
        kpi: Id::new(kpi),
        ..Measurement::default()
    };
    let mut pay = step(
        "pay",
        vec![Touchpoint {
            owner: Some(Id::new("shop-team")),
            raci: Raci {
                consulted: vec![Id::new("shop-team")],
                ..Raci::default()
            },
            kind: Some(Id::new("queue")),
            channels: vec![Id::new("website"), Id::new("kiosk")],
            kpis: vec![measured("queue-length"), measured("nps")],
            ..touchpoint("checkout", "Checkout")
        }],
    );
    pay.emotions = vec![feels("mira", -1.0), feels("jonas", 1.0)];
    pay.leads_back_to = Some(Id::new("compare"));
    let mut compare = step(
        "compare",
        vec![Touchpoint {
            same_as: Some(Id::new("page")),
            ..touchpoint("page-again", "Product page")
        }],
    );
    compare.personas = vec![Id::new("mira")];
    compare.path = Some(Id::new("detour"));
    compare.notes = vec![Arc::new(Note {
        id: Id::new("worry"),
        until: Some(Id::new("unpack")),
        owner: Some(Id::new("shop-team")),
        ..Note::new(NoteKind::PainPoint, "Is it safe?")
    })];
    let unpack = step(
        "unpack",
        vec![Touchpoint {
            same_as: Some(Id::new("page")),
            ..touchpoint("page-later", "Product page")
        }],
    );
    let look = step("look", vec![touchpoint("page", "Product page")]);
    let wait = step("wait", vec![]);
    Journey {
        personas: ["mira", "jonas"]
            .map(|id| {
                Arc::new(Persona {
                    id: Id::new(id),
                    ..Persona::new(id)
                })
            })
            .to_vec(),
        paths: vec![Arc::new(Path {
            id: Id::new("detour"),
            ..Path::new("Detour")
        })],
        owners: vec![Arc::new(Owner {
            id: Id::new("shop-team"),
            ..Owner::new("Shop team")
        })],
        kinds: vec![Arc::new(Kind {
            id: Id::new("queue"),
            name: "Queue".into(),
            ..Kind::default()
        })],
        channels: ["website", "kiosk"]
            .map(|id| {
                Arc::new(Channel {
                    id: Id::new(id),
                    owner: Some(Id::new("shop-team")),
                    kpis: vec![Id::new("queue-length")],
                    ..Channel::default()
                })
            })
            .to_vec(),
        kpis: vec![Arc::new(Kpi {
            id: Id::new("queue-length"),
            name: "Length of the queue".into(),
            ..Kpi::default()
        })],
        sources: vec![Arc::new(Source {
            id: Id::new("interviews"),
            ..Source::default()
        })],
        stages: vec![
            stage("search", Period::Before, vec![look, compare]),
            stage("purchase", Period::During, vec![pay]),
            stage("after", Period::After, vec![wait, unpack]),
        ],
        ..Journey::default()
    }
}

fn id<T>(text: &str) -> Id<T> {
    Id::new(text)
}

fn step<'a>(journey: &'a Journey, text: &str) -> &'a Step {
    journey.step(&id(text)).unwrap().1
}

fn touchpoint<'a>(journey: &'a Journey, text: &str) -> &'a Touchpoint {
    journey.touchpoint(&id(text)).unwrap().touchpoint
}

fn note(journey: &Journey) -> &Note {
    journey.note(&id("worry")).unwrap().1
}

fn in_stage(text: &str, index: usize) -> Place {
    Place::new(Holder::Stage(id(text)), index)
}

fn steps(journey: &Journey) -> Vec<&str> {
    journey.steps().map(|(_, s)| s.id.as_str()).collect()
}

/// The journey after the edit, which must be sound.
fn after(journey: &Journey, edit: Edit) -> Journey {
    let after = apply(journey, &edit).unwrap();
    assert_eq!(check(&after), []);
    after
}

fn without(object: ObjectId) -> Journey {
    after(&shop(), Edit::Remove(object))
}
