//! The audit of large maps, beside a walk over the same map: both grow alike, and ten thousand touchpoints
//! are audited between two frames of a slow screen.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use wegmarke::audit::audit;
use wegmarke::model::Date;

#[path = "support/maps.rs"]
mod maps;

fn benches(criterion: &mut Criterion) {
    let Some(day) = Date::new(2026, 11, 18) else {
        return;
    };
    let mut group = criterion.benchmark_group("audit");
    for size in [1_000, 10_000] {
        let map = maps::large(size);
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
