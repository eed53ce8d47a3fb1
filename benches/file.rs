//! Opening and saving: the text of 1,000 touchpoints, beside a plain walk over its bytes.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use wegmarke::file;

#[path = "support/maps.rs"]
mod maps;

fn benches(criterion: &mut Criterion) {
    let map = maps::large(1_000);
    let text = file::to_text(&map);
    let mut group = criterion.benchmark_group("file of 1,000 touchpoints");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("walk over the bytes", |b| {
        b.iter(|| {
            black_box(&text)
                .bytes()
                .filter(|byte| *byte == b'\n')
                .count()
        });
    });
    group.bench_function("read", |b| {
        b.iter(|| black_box(file::parse(black_box(&text))));
    });
    group.bench_function("write", |b| {
        b.iter(|| black_box(file::to_text(black_box(&map))));
    });
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
