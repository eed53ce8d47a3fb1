//! Answers of a survey, beside reading the rows that they stand in: a year's export of a busy shop is one figure before
//! anybody wonders whether something happens.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use wegmarke::exchange::survey::{Measure, evaluate};
use wegmarke::exchange::table::Table;
use wegmarke::i18n::Language;

/// A table with so many answers from 0 to 10, some of them words or missing, between columns that nobody asks for.
fn export(answers: usize) -> String {
    let mut text = "Nr;Datum;Empfehlung;Warum\n".to_owned();
    for number in 0..answers {
        let day = number % 28 + 1;
        let answer = match number % 97 {
            0 => "weiß nicht".to_owned(),
            1 => String::new(),
            n => (n * 7 % 11).to_string(),
        };
        text.push_str(&format!(
            "{number};{day:02}.10.2026;{answer};\"schnell; freundlich\"\n"
        ));
    }
    text
}

fn benches(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("survey");
    for size in [10_000, 100_000] {
        let text = export(size);
        group.bench_function(BenchmarkId::new("rows", size), |b| {
            b.iter(|| Table::read(black_box(text.as_bytes())).map(|t| t.rows().count()));
        });
        group.bench_function(BenchmarkId::new("nps", size), |b| {
            b.iter(|| {
                let table = Table::read(black_box(text.as_bytes()))?;
                let column = table.column("Empfehlung").unwrap_or_default();
                Ok::<_, wegmarke::exchange::table::TableError>(evaluate(
                    &table,
                    column,
                    &Measure::Nps,
                    Language::De,
                ))
            });
        });
    }
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
