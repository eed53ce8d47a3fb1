//! The outputs: siblings that each walk the [`Scene`](crate::scene::Scene) with an exhaustive match.
//!
//! A renderer paints finished geometry and finished glyphs. It never lays out, never measures text
//! and never asks the document. What the outputs must agree on beyond the scene itself stands here.

mod letters;
pub mod pdf;
mod picture;
pub mod png;
pub mod pptx;
#[cfg(test)]
mod sample;
pub mod screen;
pub mod svg;
mod xml;

use std::borrow::Cow;

use kurbo::{BezPath, CubicBez, Rect};

use self::picture::{fitted, png_of};
use crate::scene::{Item, Shape, Stroke};

/// A dash and a gap shorter than this together (map units) are no pattern that anyone could see.
const SHORTEST_PATTERN: f64 = 0.1;

/// Where an item may leave ink. Glyphs reach over their paragraph's box: swashes, tall accents.
fn ink(item: &Item) -> Rect {
    match &item.shape {
        Shape::Text { text, .. } => {
            let em = text
                .lines
                .iter()
                .flat_map(|line| &line.runs)
                .map(|run| f64::from(run.size))
                .fold(0.0, f64::max);
            item.bounds.inflate(em / 2.0, em / 2.0)
        }
        Shape::Rect { .. }
        | Shape::Circle { .. }
        | Shape::Polygon { .. }
        | Shape::Curve { .. }
        | Shape::Fade { .. }
        | Shape::Area { .. }
        | Shape::Image { .. } => item.bounds,
    }
}

/// The lengths of dash and gap, if the line is to be dashed at all.
fn dash_of(stroke: &Stroke) -> Option<[f64; 2]> {
    stroke.dash.filter(|[dash, gap]| {
        *dash >= 0.0
            && *gap > 0.0
            && dash.is_finite()
            && gap.is_finite()
            && dash + gap >= SHORTEST_PATTERN
    })
}

/// The same line from its other end.
fn reversed(segments: &[CubicBez]) -> Vec<CubicBez> {
    let turned = |s: &CubicBez| CubicBez::new(s.p3, s.p2, s.p1, s.p0);
    segments.iter().rev().map(turned).collect()
}

/// The outline of the area between two lines.
fn between(upper: &[CubicBez], lower: &[CubicBez]) -> BezPath {
    let mut path = BezPath::new();
    for (i, line) in [upper, &reversed(lower)].into_iter().enumerate() {
        match line.first() {
            Some(first) if i == 0 => path.move_to(first.p0),
            Some(first) => path.line_to(first.p0),
            None => return BezPath::new(),
        }
        line.iter().for_each(|s| path.curve_to(s.p1, s.p2, s.p3));
    }
    path.close_path();
    path
}

/// Which shares of its width (map units) a faded area takes to come and to go. Ends that meet share the width.
fn shares_of(ends: [f64; 2], width: f64) -> [f64; 2] {
    let all = (ends[0].max(0.0) + ends[1].max(0.0)).max(width);
    ends.map(|end| if all > 0.0 { end.max(0.0) / all } else { 0.0 })
}

/// Whether the ends of the line, and of each dash, are cut off square. Lines are round, but dashes of a
/// straight one are: rounded they would close the gaps of a thin rule.
fn is_butt(segments: &[CubicBez], stroke: &Stroke) -> bool {
    let [line] = segments else { return false };
    let chord = line.p3 - line.p0;
    let flat = |p: kurbo::Point| (p - line.p0).cross(chord).abs() <= 1e-6 * chord.hypot2();
    // Dots, which are dashes of no length, are made of their round ends.
    dash_of(stroke).is_some_and(|[dash, _]| dash >= stroke.width) && flat(line.p1) && flat(line.p2)
}

/// The text without the characters that XML cannot hold, however they are written (XML 1.0, production 2), and without
/// those by which a name could turn around what follows it (embeddings, overrides and isolates of bidirectional text).
fn as_xml(text: &str) -> Cow<'_, str> {
    let fits = |c: char| match c {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        c => c >= ' ',
    };
    if text.chars().all(fits) {
        return Cow::Borrowed(text);
    }
    text.chars().filter(|c| fits(*c)).collect::<String>().into()
}
