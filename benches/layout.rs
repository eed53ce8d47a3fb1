//! Layout as editing meets it: the first picture of a map, the picture after one card has changed, and the same
//! picture once more. The words stay shaped in between, so the later two are to cost a fraction of the first.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use wegmarke::edit::{Edit, apply};
use wegmarke::file;
use wegmarke::layout::{Layouter, View};
use wegmarke::model::{Journey, Touchpoint};

#[path = "support/maps.rs"]
mod maps;

/// The map with another title on its first touchpoint.
fn with_one_card_changed(map: &Journey, title: &str) -> Option<Journey> {
    let card = map.touchpoints().next()?.touchpoint;
    let changed = Touchpoint {
        title: title.to_owned(),
        ..card.as_ref().clone()
    };
    apply(map, &Edit::replace(Arc::new(changed))).ok()
}

fn measure(criterion: &mut Criterion, name: &str, map: &Journey) {
    let view = View::default();
    let mut group = criterion.benchmark_group(name);
    group.sample_size(20);
    group.bench_function("first", |b| {
        b.iter_batched(
            Layouter::new,
            |mut layouter| black_box(layouter.layout(map, &view)),
            BatchSize::PerIteration,
        );
    });
    let mut layouter = Layouter::new();
    group.bench_function("after one card has changed", |b| {
        let mut edition = 0;
        b.iter_batched(
            || {
                edition += 1;
                with_one_card_changed(map, &format!("Another title, edition {edition}"))
            },
            |changed| changed.map(|map| layouter.layout(&map, &view)),
            BatchSize::PerIteration,
        );
    });
    group.bench_function("unchanged", |b| {
        b.iter(|| black_box(layouter.layout(map, &view)));
    });
    group.finish();
}

fn benches(criterion: &mut Criterion) {
    if let Ok(example) = file::parse(maps::EXAMPLE) {
        measure(criterion, "layout of the example", &example);
    }
    measure(
        criterion,
        "layout of 1,000 touchpoints",
        &maps::large(1_000),
    );
}

criterion_group!(all, benches);
criterion_main!(all);
