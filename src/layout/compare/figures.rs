//! The KPIs whose latest readings differ, each where it is measured.

use kurbo::Point;

use super::columns::Columns;
use crate::i18n::t;
use crate::layout::pen::Pen;
use crate::merge::Comparison;
use crate::scene::Part;
use crate::text::Weight;
use crate::theme::{metrics, type_scale as ts};
use crate::words;

/// Draws them from `y` down; answers where they end.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    comparison: &Comparison,
    columns: &Columns<'_>,
    y: f64,
) -> f64 {
    let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
    let language = comparison.language;
    let mut ends: Vec<(f64, f64)> = Vec::new();
    for figure in &comparison.summary.figures {
        let map = comparison.map_of(&figure.object);
        let start = columns
            .reach_of(comparison, &figure.object)
            .map(|r| r.start);
        // What is measured on the whole journey stands first.
        let x = start.unwrap_or(metrics::MARGIN_X + metrics::LABEL_WIDTH);
        let at = ends
            .iter()
            .filter(|(left, _)| *left == x)
            .map(|(_, end)| *end);
        let top = at.fold(y, f64::max);
        let unit = map.unit_of(&figure.kpi);
        let value = |value: Option<f64>| match value {
            Some(value) => words::value(language, value, &unit),
            None => "–".to_owned(),
        };
        let values = t!(
            language,
            "compare-values",
            old = value(figure.old),
            new = value(figure.new)
        );
        let name = words::kpi(language, map, &figure.kpi);
        let width = metrics::STEP_WIDTH;
        let end = pen.of(
            figure.object.clone(),
            Part::Measurement(figure.kpi.clone()),
            |pen| {
                let at = Point::new(x, top);
                let size = pen.write(&values, ts::LEAD, Weight::SemiBold, at, width, ink);
                let at = Point::new(x, top + size.height);
                let size = pen.write(&name, ts::CAPTION, Weight::Regular, at, width, soft);
                at.y + size.height
            },
        );
        ends.push((x, end + 8.0));
    }
    ends.iter().map(|(_, end)| end - 8.0).fold(y, f64::max)
}
