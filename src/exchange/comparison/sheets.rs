//! The tables of a comparison, before any format.

use crate::exchange::rows::heading;
use crate::i18n::{self, Language, t};
use crate::merge::{Comparison, Mark, Tally};
use crate::words;

/// A table: what it is called, its columns, its rows.
pub(super) struct Sheet {
    pub title: String,
    pub columns: Vec<Head>,
    pub rows: Vec<Vec<Entry>>,
}

pub(super) struct Head {
    pub heading: String,
    /// In a workbook, in characters.
    pub width: f64,
    /// Counts and scores stand at the right.
    pub is_number: bool,
}

/// What stands in a cell.
pub(super) enum Entry {
    Text(String),
    Count(usize),
    /// On the scale of emotions, or the difference of two such.
    Score(Option<f64>),
}

impl Entry {
    /// As people read it; nothing for nothing.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Count(0) | Self::Score(None) => String::new(),
            Self::Count(count) => i18n::number(language, *count as f64, 0),
            Self::Score(Some(score)) => i18n::score(language, *score),
        }
    }
}

impl From<String> for Entry {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

fn text(language: Language, column: &str, width: f64) -> Head {
    Head {
        heading: heading(language, column),
        width,
        is_number: false,
    }
}

fn number(heading: String) -> Head {
    Head {
        heading,
        width: 14.0,
        is_number: true,
    }
}

/// What became of each stage.
pub(super) fn stages(comparison: &Comparison) -> Sheet {
    let language = comparison.language;
    let marks = Mark::ALL.map(|mark| number(t!(language, mark.key())));
    let mut columns = vec![text(language, "stage", 30.0)];
    columns.extend(marks);
    columns.push(number(heading(language, "other-differences")));
    let emotion = |side: String| number(t!(language, "compare-emotion-of", side = side));
    columns.extend(comparison.sides().map(emotion));
    columns.push(number(heading(language, "difference")));
    let row = |name: String, own: &Tally, others: &Tally, means: [Option<f64>; 2]| {
        let mut row: Vec<Entry> = vec![name.into()];
        row.extend(Mark::ALL.map(|mark| Entry::Count(own.get(mark))));
        row.push(Entry::Count(Mark::ALL.iter().map(|m| others.get(*m)).sum()));
        row.extend(means.map(Entry::Score));
        let [old, new] = means;
        row.push(Entry::Score(new.zip(old).map(|(new, old)| new - old)));
        row
    };
    let summary = &comparison.summary;
    let mut rows: Vec<Vec<Entry>> = summary
        .stages
        .iter()
        .map(|delta| {
            let id = (&delta.stage).into();
            let name = words::object(language, comparison.map_of(&id), &id);
            let means = [delta.old, delta.new];
            row(name, &delta.touchpoints, &delta.others, means)
        })
        .collect();
    if !rows.is_empty() {
        let means = [summary.old, summary.new];
        let name = t!(language, "compare-whole");
        rows.push(row(name, &summary.touchpoints, &summary.others, means));
    }
    Sheet {
        title: t!(language, "compare-stages"),
        columns,
        rows,
    }
}

/// KPIs whose readings differ.
pub(super) fn figures(comparison: &Comparison) -> Sheet {
    let language = comparison.language;
    let mut columns = vec![text(language, "kpi", 30.0), text(language, "where", 40.0)];
    columns.extend(comparison.sides().map(number));
    let rows = comparison.summary.figures.iter().map(|figure| {
        let map = comparison.map_of(&figure.object);
        let unit = map.unit_of(&figure.kpi);
        let value = |value: Option<f64>| {
            let value = value.map(|v| words::value(language, v, &unit));
            Entry::Text(value.unwrap_or_else(|| "–".to_owned()))
        };
        vec![
            words::kpi(language, map, &figure.kpi).into(),
            words::object(language, map, &figure.object).into(),
            value(figure.old),
            value(figure.new),
        ]
    });
    Sheet {
        title: t!(language, "compare-figures"),
        rows: rows.collect(),
        columns,
    }
}

/// Every difference.
pub(super) fn changes(comparison: &Comparison) -> Sheet {
    let language = comparison.language;
    let mut columns = vec![
        text(language, "mark", 13.0),
        text(language, "place", 34.0),
        text(language, "class", 18.0),
        text(language, "name", 34.0),
        text(language, "what", 24.0),
    ];
    let sides = comparison.sides().map(|heading| Head {
        heading,
        width: 34.0,
        is_number: false,
    });
    columns.extend(sides);
    let rows = comparison.told.iter().map(|told| {
        let row = [
            t!(language, told.mark.key()),
            told.place.clone(),
            told.class.clone(),
            told.name.clone(),
            told.what.clone(),
            told.old.clone(),
            told.new.clone(),
        ];
        row.map(Entry::from).into()
    });
    Sheet {
        title: t!(language, "compare-changes"),
        rows: rows.collect(),
        columns,
    }
}
