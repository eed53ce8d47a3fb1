//! The curve: one a persona, smooth, with quotes at the moments that matter.
//!
//! Solid (or in the persona's dashes) where it was observed, dotted and lighter where it is assumed. Where nothing is
//! known there is a gap, into which the line goes out. Steps of a path have a finer curve of their own that leaves the
//! main one.

mod lines;
mod names;
mod points;
mod quotes;
mod style;

use kurbo::{Point, Rect};

use crate::layout::bands::Band;
use crate::layout::frame::Frame;
use crate::layout::pen::Pen;
use crate::model::{Lane, Score};
use crate::scene::{EmotionScale, Layer, Part, Stroke};
use crate::text::Icon;
use crate::theme::metrics;

pub(in crate::layout) use lines::{dots as draw_points, draw as draw_lines, spread_colour};
pub(in crate::layout) use points::{
    Curve, END_AIR, END_RING, Field, Line, curves, face_of, marked, runs_through,
};
pub(in crate::layout) use style::{DETOUR, DOTTED, LineStyle, bridged, larger};

/// From the lane's edge to the scores ±2.
const INSET: f64 = 24.0;
/// Size of the faces beside the scale.
const FACE: f64 = 21.0;
/// The square around a point that answers to the pointer.
pub(in crate::layout) const POINT: f64 = 22.0;
/// The lowest lane in which a curve can be read.
const LOWEST: f64 = 140.0;

/// Where scores stand.
#[derive(Clone, Copy)]
pub(in crate::layout) struct Scale {
    pub top: f64,
    pub height: f64,
}

impl Scale {
    /// The height of a score, map units.
    pub fn y(self, score: f64) -> f64 {
        let reach = self.height / 2.0 - INSET;
        self.top + self.height / 2.0 - score / Score::HIGHEST * reach
    }
}

pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    lane: &Lane,
    y: f64,
) -> f64 {
    let height = lane.height.unwrap_or(metrics::CURVE_HEIGHT).max(LOWEST);
    let start = pen.mark();
    let scale = Scale { top: y, height };
    let area = Rect::new(band.left(0), y, metrics::MARGIN_X + band.width, y + height);
    grid(pen, Some(lane), scale, area);

    let field = Field::of_band(frame, band, scale);
    let curves = points::curves(pen.theme, frame, &field);
    let names = names::place(pen, frame.language, &curves, area);
    names::clear(pen, &names);
    areas(pen, &curves, &field);
    for curve in curves.iter().rev() {
        lines::whiskers(pen, curve);
    }
    for curve in curves.iter().rev() {
        lines::draw(pen, curve, field.size);
    }
    lines::onward(pen, &curves);
    for curve in curves.iter().rev() {
        lines::dots(pen, curve, field.size);
    }
    names::draw(pen, lane, &names);
    let taken = names.iter().map(|n| n.place.inflate(2.0, 2.0)).collect();
    let (highest, lowest) = quotes::draw(pen, frame, &curves, taken, area);
    regions(pen, &curves, POINT);

    // Quotes that stand above the scale push the whole lane down.
    let above = (y - highest).max(0.0);
    if above > 0.0 {
        pen.shift(start, kurbo::Vec2::new(0.0, above));
    }
    add_scale(pen, scale, above);
    lowest.max(area.y1) + above
}

/// What lies behind the lines: the spread of a mean; else the first persona leads, whose area is shaded and whose line
/// lies on top.
fn areas(pen: &mut Pen<'_>, curves: &[Curve<'_>], field: &Field) {
    match curves.first() {
        Some(mean) if mean.spread.is_some() => lines::spread(pen, mean),
        Some(first) => lines::fade(pen, first, field),
        None => {}
    }
}

/// The same curves without what is read from near: for a room.
pub(in crate::layout) fn draw_plain(pen: &mut Pen<'_>, frame: &Frame<'_>, field: &Field) {
    let curves = points::curves(pen.theme, frame, field);
    areas(pen, &curves, field);
    for curve in curves.iter().rev() {
        lines::draw(pen, curve, field.size);
    }
    for curve in curves.iter().rev() {
        lines::dots(pen, curve, field.size);
    }
    regions(pen, &curves, POINT * field.size);
    add_scale(pen, field.scale, 0.0);
}

/// Tells where scores stand in the picture, `down` map units lower than they are set.
fn add_scale(pen: &mut Pen<'_>, scale: Scale, down: f64) {
    let (zero, unit) = (scale.y(0.0) + down, scale.y(0.0) - scale.y(1.0));
    pen.scene.scales.push(EmotionScale { zero, unit });
}

/// The heights of the scores, with faces beside them that answer for the lane.
pub(in crate::layout) fn grid(pen: &mut Pen<'_>, lane: Option<&Lane>, scale: Scale, area: Rect) {
    let sheet = pen.theme.sheet.clone();
    for score in [2.0, 1.0, 0.0, -1.0, -2.0] {
        let stroke = if score == 0.0 {
            Stroke::solid(sheet.neutral, 1.3)
        } else {
            Stroke::solid(sheet.grid, 1.0)
        };
        let y = scale.y(score);
        pen.rule(Point::new(area.x0, y), Point::new(area.x1, y), stroke);
    }
    let faces = [
        (2, Icon::Smiley),
        (0, Icon::SmileyMeh),
        (-2, Icon::SmileySad),
    ];
    pen.on(Layer::Label, |pen| {
        for (score, icon) in faces {
            let at = Point::new(area.x0 - 44.0, scale.y(score.into()) - 10.5);
            pen.icon(icon, false, FACE, at, sheet.ink_soft);
            if let Some(lane) = lane {
                let rect = Rect::from_origin_size(at, (FACE, FACE)).inflate(3.0, 3.0);
                pen.region(rect, &lane.id, Part::Face(score));
            }
        }
    });
}

/// The points answer last, so that they lie on top.
pub(in crate::layout) fn regions(pen: &mut Pen<'_>, curves: &[Curve<'_>], size: f64) {
    for curve in curves.iter().rev() {
        for dot in curve.dots() {
            let rect = Rect::from_center_size(dot.at, (size, size));
            pen.region(rect, &dot.step.id, curve.whose.point());
        }
    }
}
