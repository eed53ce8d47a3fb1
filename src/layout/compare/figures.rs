//! The KPIs whose latest readings differ, each where it is measured, in a frame like a card's.

use kurbo::{Point, Rect};

use super::columns::Columns;
use crate::i18n::t;
use crate::layout::pen::Pen;
use crate::merge::{Comparison, Figure};
use crate::model::{Direction, ObjectId};
use crate::scene::{Part, Stroke};
use crate::text::{Icon, Style, Weight};
use crate::theme::{metrics, type_scale as ts};
use crate::words;

const PAD: f64 = 10.0;
const SIGN: f64 = 15.0;

/// Draws them from `y` down; answers where they end.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    comparison: &Comparison,
    columns: &Columns<'_>,
    y: f64,
) -> f64 {
    let mut ends: Vec<(f64, f64)> = Vec::new();
    for figure in &comparison.summary.figures {
        let reach = columns.reach_of(comparison, &figure.object);
        // What is measured on the whole journey stands first.
        let left = metrics::MARGIN_X + metrics::LABEL_WIDTH;
        let x = reach.map_or(left, |reach| reach.start);
        let above = ends.iter().filter(|(left, _)| *left == x);
        let top = above.map(|(_, end)| *end + 8.0).fold(y, f64::max);
        let part = Part::Measurement(figure.kpi.clone());
        let corner = Point::new(x, top);
        let end = pen.of(figure.object.clone(), part.clone(), |pen| {
            tile(pen, comparison, figure, corner)
        });
        let rect = Rect::new(x, top, x + metrics::STEP_WIDTH, end);
        pen.region(rect, figure.object.clone(), part);
        ends.push((x, end));
    }
    ends.iter().map(|(_, end)| *end).fold(y, f64::max)
}

/// Name, what is now with its sign, what was, and on what it is measured; answers where it ends.
fn tile(pen: &mut Pen<'_>, comparison: &Comparison, figure: &Figure, corner: Point) -> f64 {
    let sheet = pen.theme.sheet.clone();
    let language = comparison.language;
    let map = comparison.map_of(&figure.object);
    let unit = map.unit_of(&figure.kpi);
    let room = metrics::STEP_WIDTH - 2.0 * PAD;
    let value = |value: f64| words::value(language, value, &unit);
    let unknown = || t!(language, "compare-no-reading");

    let caption = Style::new(ts::CAPTION, Weight::Regular).hyphenated(pen.hyphenation);
    let name = words::kpi(language, map, &figure.kpi);
    let name = pen.styled(&name, caption, Some(room));
    let is_better = (figure.old.zip(figure.new)).zip(map.direction_of(&figure.kpi));
    let is_better = is_better.map(|((old, new), direction)| match direction {
        Direction::Higher => new > old,
        Direction::Lower => new < old,
    });
    let ink = match is_better {
        Some(true) => sheet.met.readable_on(sheet.card, 4.5),
        Some(false) => sheet.against.readable_on(sheet.card, 4.5),
        None => sheet.ink,
    };
    let style = match figure.new {
        Some(_) => Style::new(ts::VALUE, Weight::Bold).letter_spacing(-0.3),
        None => Style::new(ts::BODY, Weight::SemiBold),
    };
    let gone = !comparison.new.contains(&figure.object);
    let now = match figure.new {
        Some(now) => value(now),
        None if gone => t!(language, "compare-no-longer"),
        None => unknown(),
    };
    let now = pen.styled(&now, style.line_height(1.3), Some(room - SIGN - 6.0));
    let was = figure.old.map_or_else(unknown, value);
    let was = t!(language, "compare-was", value = was);
    let was = pen.styled(&was, caption, Some(room));
    let whom = (figure.object != ObjectId::Journey).then(|| {
        let name = words::object(language, map, &figure.object);
        pen.shortened(&name, caption, room, 2)
    });

    let lines = name.height + now.height + was.height;
    let whom_height = whom.as_ref().map_or(0.0, |whom| whom.height + 4.0);
    let rect = Rect::from_origin_size(
        corner,
        (metrics::STEP_WIDTH, lines + whom_height + 2.0 * PAD),
    );
    let edge = Stroke::solid(sheet.card_edge, 1.0);
    pen.frame(rect, 10.0, Some(sheet.card), edge);
    let mut at = Point::new(corner.x + PAD, corner.y + PAD);
    pen.put(&name, at, sheet.ink_soft);
    at.y += name.height;
    pen.put(&now, at, ink);
    if let Some((old, new)) = figure.old.zip(figure.new) {
        let icon = if new > old {
            Icon::TrendUp
        } else {
            Icon::TrendDown
        };
        let line = now.height / now.lines.len().max(1) as f64;
        let sign = Point::new(at.x + now.width + 6.0, at.y + (line - SIGN) / 2.0);
        pen.icon(icon, false, SIGN, sign, ink);
    }
    at.y += now.height;
    pen.put(&was, at, sheet.ink_soft);
    at.y += was.height + 4.0;
    if let Some(whom) = &whom {
        pen.put(whom, at, sheet.ink_soft);
    }
    rect.y1
}
