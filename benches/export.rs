//! The example as a PNG at two sizes, each beside an empty sheet of the same size: what a picture costs beyond
//! its pixels.

use std::hint::black_box;
use std::io;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use wegmarke::file;
use wegmarke::layout::{Layouter, View};
use wegmarke::render::png::{self, PngOptions};
use wegmarke::scene::Scene;

#[path = "support/maps.rs"]
mod maps;

fn benches(criterion: &mut Criterion) {
    let Ok(example) = file::parse(maps::EXAMPLE) else {
        return;
    };
    let map = Layouter::new().layout(&example, &View::default());
    let sheet = Scene {
        size: map.size,
        paper: map.paper,
        ..Scene::default()
    };
    let mut group = criterion.benchmark_group("png");
    group.sample_size(20);
    for scale in [1.0, 2.0] {
        let options = PngOptions {
            scale,
            ..PngOptions::default()
        };
        for (name, scene) in [("empty sheet", &sheet), ("example", &map)] {
            group.bench_function(BenchmarkId::new(name, scale), |b| {
                b.iter(|| {
                    black_box(png::write(scene, &options, io::sink(), &mut |_| true)).is_ok()
                });
            });
        }
    }
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
