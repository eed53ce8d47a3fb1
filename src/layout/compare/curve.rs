//! Both curves in one lane, with what lies between them: where the new one runs higher, and where lower.

use kurbo::{CubicBez, ParamCurve as _, Point, Rect};

use super::Side;
use super::columns::Columns;
use crate::i18n;
use crate::layout::curve::monotone;
use crate::layout::frame::persona_colour;
use crate::layout::lanes::{LineStyle, Scale};
use crate::layout::pen::Pen;
use crate::merge::{Comparison, felt};
use crate::scene::{Layer, Part, Shape, Stroke};
use crate::text::{Icon, Weight};
use crate::theme::{Colour, metrics, type_scale as ts};

/// Pieces into which a segment is cut to fill what lies between two curves.
const PIECES: usize = 24;
/// Neighbouring pieces overlap, so that no seam shows; map units.
const OVERLAP: f64 = 0.5;

/// A point of one of the curves.
struct Dot {
    at: Point,
    /// On a way that not all take: it stands for itself.
    is_aside: bool,
}

/// Draws the lane with its top at `y`; answers where it ends.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    comparison: &Comparison,
    columns: &Columns<'_>,
    width: f64,
    y: f64,
) -> f64 {
    let scale = Scale {
        top: y,
        height: metrics::CURVE_HEIGHT,
    };
    let left = metrics::MARGIN_X + metrics::LABEL_WIDTH;
    let area = Rect::new(left, y, metrics::MARGIN_X + width, y + scale.height);
    let [old, new] = [Side::Old, Side::New].map(|side| dots(comparison, columns, side, scale));
    let [was, is] = [&old, &new].map(|dots| segments(dots));
    between(pen, &was, &is);
    grid(pen, scale, area);
    let colours = colours(pen, comparison);
    for (dots, segments, side) in [(&old, was, Side::Old), (&new, is, Side::New)] {
        line(pen, dots, segments, side, colours);
    }
    differences(pen, comparison, columns, scale);
    samples(pen, comparison, colours, y + 40.0);
    area.y1
}

/// Of the old curve and of the new one.
fn colours(pen: &Pen<'_>, comparison: &Comparison) -> [Colour; 2] {
    let sheet = &pen.theme.sheet;
    let new = comparison.whose().and_then(|persona| {
        let map = comparison.map_of(&(&persona.id).into());
        let place = map.personas.iter().position(|p| p.id == persona.id)?;
        Some(persona_colour(pen.theme, place, persona))
    });
    [sheet.ink_soft, new.unwrap_or(sheet.ink)]
}

fn dots(comparison: &Comparison, columns: &Columns<'_>, side: Side, scale: Scale) -> Vec<Dot> {
    let map = match side {
        Side::Old => &comparison.old,
        Side::New => &comparison.new,
    };
    let felt = felt(map, comparison.persona.as_ref());
    let dots = columns.iter().filter_map(|column| {
        let step = column.step(side)?;
        let score = felt(step)?;
        Some(Dot {
            at: Point::new(column.middle(), scale.y(score)),
            is_aside: step.path.is_some(),
        })
    });
    dots.collect()
}

/// The line through the points of the main way.
fn segments(dots: &[Dot]) -> Vec<CubicBez> {
    let main = dots.iter().filter(|d| !d.is_aside).map(|d| d.at);
    monotone(&main.collect::<Vec<_>>())
}

/// Fills what lies between the two lines, as far as there are both.
fn between(pen: &mut Pen<'_>, old: &[CubicBez], new: &[CubicBez]) {
    let (Some(old_ends), Some(new_ends)) = (ends(old), ends(new)) else {
        return;
    };
    let (start, end) = (old_ends.0.max(new_ends.0), old_ends.1.min(new_ends.1));
    let sheet = &pen.theme.sheet;
    let grounds = [
        sheet.met_tint.mix(sheet.met, 0.18),
        sheet.against_tint.mix(sheet.against, 0.18),
    ];
    let step = metrics::STEP_WIDTH / PIECES as f64;
    let mut x = start;
    while x < end {
        let next = (x + step).min(end);
        if let Some([a, b, c, d]) = corners(old, new, x, (next + OVERLAP).min(end)) {
            let middle = (a.y + d.y) - (b.y + c.y);
            // Downwards is larger: the new line above the old one is the smaller height.
            let ground = if middle >= 0.0 {
                grounds[0]
            } else {
                grounds[1]
            };
            pen.add(Shape::Polygon {
                points: vec![a, b, c, d],
                fill: Some(ground),
                stroke: None,
            });
        }
        x = next;
    }
}

/// Old and new at the one edge, new and old at the other.
fn corners(old: &[CubicBez], new: &[CubicBez], x: f64, next: f64) -> Option<[Point; 4]> {
    Some([at(old, x)?, at(new, x)?, at(new, next)?, at(old, next)?])
}

fn ends(line: &[CubicBez]) -> Option<(f64, f64)> {
    Some((line.first()?.p0.x, line.last()?.p3.x))
}

/// The point of a line at this x.
fn at(line: &[CubicBez], x: f64) -> Option<Point> {
    let segment = line.iter().find(|s| (s.p0.x..=s.p3.x).contains(&x))?;
    // The handles stand at the thirds, so x grows evenly along the segment.
    Some(segment.eval((x - segment.p0.x) / (segment.p3.x - segment.p0.x)))
}

fn grid(pen: &mut Pen<'_>, scale: Scale, area: Rect) {
    let sheet = pen.theme.sheet.clone();
    for score in [2.0, 1.0, 0.0, -1.0, -2.0] {
        let stroke = match score {
            0.0 => Stroke::solid(sheet.neutral, 1.3),
            _ => Stroke::solid(sheet.grid, 1.0),
        };
        let y = scale.y(score);
        pen.rule(Point::new(area.x0, y), Point::new(area.x1, y), stroke);
    }
    const FACE: f64 = 21.0;
    let faces = [
        (2.0, Icon::Smiley),
        (0.0, Icon::SmileyMeh),
        (-2.0, Icon::SmileySad),
    ];
    pen.on(Layer::Label, |pen| {
        for (score, icon) in faces {
            let at = Point::new(area.x0 - 34.0, scale.y(score) - FACE / 2.0);
            pen.icon(icon, false, FACE, at, sheet.ink_soft);
        }
    });
}

/// How a side is drawn: the old one in dashes with hollow points.
fn stroke(side: Side, colours: [Colour; 2]) -> Stroke {
    match side {
        Side::Old => Stroke::dashed(colours[0], 2.0, [7.0, 5.0]),
        Side::New => Stroke::solid(colours[1], 3.0),
    }
}

fn line(
    pen: &mut Pen<'_>,
    dots: &[Dot],
    segments: Vec<CubicBez>,
    side: Side,
    colours: [Colour; 2],
) {
    if !segments.is_empty() {
        pen.add(Shape::Curve {
            segments,
            stroke: stroke(side, colours),
        });
    }
    for dot in dots {
        point(
            pen,
            dot.at,
            side,
            colours,
            if dot.is_aside { 0.8 } else { 1.0 },
        );
    }
}

fn point(pen: &mut Pen<'_>, at: Point, side: Side, colours: [Colour; 2], size: f64) {
    let paper = pen.theme.sheet.paper;
    match side {
        Side::Old => LineStyle::of(1).draw_point(pen, at, size * 0.8, colours[0], paper),
        Side::New => LineStyle::of(0).draw_point(pen, at, size, colours[1], colours[1]),
    }
}

/// By how much each step has become better or worse, beside its points.
fn differences(pen: &mut Pen<'_>, comparison: &Comparison, columns: &Columns<'_>, scale: Scale) {
    let sheet = pen.theme.sheet.clone();
    let persona = comparison.persona.as_ref();
    let [before, now] = [&comparison.old, &comparison.new].map(|map| felt(map, persona));
    for column in columns.iter() {
        let (Some(old), Some(new)) = (column.old, column.new) else {
            continue;
        };
        let (Some(was), Some(is)) = (before(old), now(new)) else {
            continue;
        };
        let by = is - was;
        if by.abs() < 0.05 {
            continue;
        }
        let (icon, ink) = match by > 0.0 {
            true => (Icon::ArrowUp, sheet.met),
            false => (Icon::ArrowDown, sheet.against),
        };
        let word = i18n::score(comparison.language, by);
        pen.of(&new.id, Part::Whole, |pen| {
            let text = pen.line(&word, ts::LABEL, Weight::SemiBold);
            let middle = (scale.y(was) + scale.y(is)) / 2.0;
            let at = Point::new(column.middle() + 13.0, middle - text.height / 2.0);
            let ground =
                Rect::from_origin_size(at, (text.width + 23.0, text.height)).inflate(0.0, 1.0);
            pen.fill(ground, ground.height() / 2.0, sheet.paper);
            let sign = Point::new(at.x + 4.0, middle - 6.0);
            pen.icon(icon, false, 12.0, sign, ink);
            pen.put(&text, Point::new(at.x + 17.0, at.y), ink);
        });
    }
}

/// Which line is whose, in the column of labels.
fn samples(pen: &mut Pen<'_>, comparison: &Comparison, colours: [Colour; 2], y: f64) {
    const SAMPLE: f64 = 26.0;
    let soft = pen.theme.sheet.ink_soft;
    let mut at = Point::new(metrics::MARGIN_X, y);
    pen.on(Layer::Label, |pen| {
        for (side, name) in [Side::Old, Side::New].into_iter().zip(comparison.sides()) {
            let room = metrics::LABEL_WIDTH - SAMPLE - 44.0;
            let text = pen.shape(&name, ts::CAPTION, Weight::Regular, room);
            let middle = at.y + text.height / 2.0;
            let end = Point::new(at.x + SAMPLE, middle);
            pen.rule(Point::new(at.x, middle), end, stroke(side, colours));
            let centre = Point::new(at.x + SAMPLE / 2.0, middle);
            point(pen, centre, side, colours, 0.8);
            pen.put(&text, Point::new(end.x + 7.0, at.y), soft);
            at.y += text.height + 8.0;
        }
    });
}
