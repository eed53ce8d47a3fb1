//! The audit of large maps, beside a walk over the same map: both grow alike, and ten thousand touchpoints
//! are audited between two frames of a slow screen.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use wegmarke::audit::audit;
use wegmarke::i18n::Language;
use wegmarke::model::{
    Date, Emotion, Id, Journey, Note, NoteKind, Owner, Period, Persona, Score, Stage, Step,
    Touchpoint,
};

/// A map with this many touchpoints, ten a step; every third has an owner, every fifth hurts.
fn journey(touchpoints: usize) -> Journey {
    let mut journey = Journey::new("Large", Language::En);
    let personas = ["Mira", "Jonas"].map(Persona::new);
    let owners: Vec<Owner> = (0..20).map(|n| Owner::new(&format!("Team {n}"))).collect();
    let mut stage = Stage::new("Only stage", Period::Before);
    for number in 0..touchpoints / 10 {
        let mut step = Step::new(&format!("Step {number}"));
        let score = Score::clamped((number % 9) as f64 / 2.0 - 2.0);
        step.emotions.extend(personas.iter().map(|p| Emotion {
            persona: p.id.clone(),
            score,
            ..Emotion::default()
        }));
        for place in 0..10 {
            let mut touchpoint = Touchpoint::new("Newsletter");
            touchpoint.channels = vec![Id::new("email")];
            if place % 3 == 0 {
                touchpoint.owner = Some(owners[(number + place) % owners.len()].id.clone());
            }
            if place % 5 == 0 {
                let note = Note::new(NoteKind::PainPoint, "Too many of them");
                touchpoint.notes.push(Arc::new(note));
            }
            step.touchpoints.push(Arc::new(touchpoint));
        }
        stage.steps.push(Arc::new(step));
    }
    journey.stages.push(Arc::new(stage));
    journey.personas = personas.into_iter().map(Arc::new).collect();
    journey.owners = owners.into_iter().map(Arc::new).collect();
    journey
}

fn benches(criterion: &mut Criterion) {
    let Some(day) = Date::new(2026, 11, 18) else {
        return;
    };
    let mut group = criterion.benchmark_group("audit");
    for size in [1_000, 10_000] {
        let map = journey(size);
        group.bench_function(BenchmarkId::new("walk", size), |b| {
            b.iter(|| {
                map.touchpoints()
                    .filter(|s| s.touchpoint.owner.is_some())
                    .count()
            });
        });
        group.bench_function(BenchmarkId::new("audit", size), |b| {
            b.iter(|| black_box(audit(black_box(&map), day)));
        });
    }
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
