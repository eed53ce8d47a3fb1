//! The lines, their points, and the area below the first of them.

use kurbo::{CubicBez, ParamCurve as _, Point};

use super::points::{Curve, Dot, END_AIR, END_RING, Field, Line, WHISKER};
use super::style::{self, larger};
use crate::layout::bands::{self, Edge, ONWARD};
use crate::layout::pen::Pen;
use crate::model::Score;
use crate::scene::{Shape, Stroke};
use crate::theme::{Colour, Theme};

/// Over how much of its width the area below a curve comes and goes, map units.
const COMING: f64 = 80.0;
/// How far from its last point a line goes out into a gap, map units.
pub(super) const STUB: f64 = 40.0;

/// How strongly the area below a curve is coloured where the curve is furthest from the neutral line.
pub(super) const fn shade(theme: &Theme) -> f32 {
    if theme.dark { 0.28 } else { 0.17 }
}

/// The soft area between the curve and the neutral line.
pub(super) fn fade(pen: &mut Pen<'_>, curve: &Curve<'_>, field: &Field) {
    let scale = field.scale;
    let strength = shade(pen.theme);
    let (above, below) = (curve.colour, pen.theme.sheet.against);
    let line = &curve.main;
    let areas = runs(line, |pair| (is_pale(pen, pair), pair[1].bridged));
    // Where the line goes on in another band, the colour ends with it; else before it does.
    let [coming, going] = line.cuts();
    let first_dot = line.shown().next().map(|d| d.at.x);
    let last_dot = line.shown().last().map(|d| d.at.x);
    let way = |edge: Option<Point>, dot: Option<f64>| match (edge, dot) {
        (Some(edge), Some(dot)) => (edge.x - dot).abs(),
        _ => COMING * field.size,
    };
    let soft = [way(coming, first_dot), way(going, last_dot)];
    let is_gap = |i: Option<usize>| i.and_then(|i| areas.get(i)).map(|((_, gap), _)| *gap);
    for (i, ((pale, gap), segments)) in areas.iter().enumerate() {
        if *gap {
            continue;
        }
        let end = |next: Option<bool>, soft: f64| match next {
            None => soft,
            // Into a gap it goes out as the line does.
            Some(true) => STUB * field.size,
            Some(false) => 0.0,
        };
        let area = Shape::Fade {
            segments: segments.clone(),
            base: scale.y(0.0),
            reach: scale.y(0.0) - scale.y(Score::HIGHEST),
            ends: [
                end(is_gap(i.checked_sub(1)), soft[0]),
                end(is_gap(Some(i + 1)), soft[1]),
            ],
            above: above.alpha(strength),
            below: below.alpha(strength * 0.7),
        };
        pen.paled(*pale, |pen| pen.add(area));
    }
}

/// Of a mean: the area from the lowest persona to the highest.
pub(super) fn spread(pen: &mut Pen<'_>, curve: &Curve<'_>) {
    let Some([highest, lowest]) = &curve.spread else {
        return;
    };
    let colour = spread_colour(pen.theme);
    let pale = |pen: &Pen<'_>, line| runs(line, |pair| (is_pale(pen, pair), pair[1].bridged));
    // Both run through the same steps, so that their runs are the same.
    let (upper, lower) = (pale(pen, highest), pale(pen, lowest));
    for (((pale, gap), upper), (_, lower)) in upper.into_iter().zip(lower) {
        if gap {
            continue;
        }
        let area = Shape::Area {
            upper,
            lower,
            fill: colour,
        };
        pen.paled(pale, |pen| pen.add(area));
    }
}

/// Quiet, and still to be told from the paper.
pub(in crate::layout) fn spread_colour(theme: &Theme) -> Colour {
    let strength = if theme.thinnest > 1.0 { 0.3 } else { 0.13 };
    theme.sheet.ink.alpha(strength)
}

/// Neighbouring segments that are alike, so that dashes run through and areas have no seams.
fn runs<K: PartialEq>(line: &Line<'_>, kind: impl Fn(&[Dot<'_>]) -> K) -> Vec<(K, Vec<CubicBez>)> {
    let mut runs: Vec<(K, Vec<CubicBez>)> = Vec::new();
    for (segment, pair) in line.pieces() {
        let kind = kind(pair);
        match runs.last_mut() {
            Some((last, run)) if *last == kind => run.push(*segment),
            _ => runs.push((kind, vec![*segment])),
        }
    }
    runs
}

/// What leads to or from a moment that does not match the filter is pale with it.
fn is_pale(pen: &Pen<'_>, pair: &[Dot<'_>]) -> bool {
    let pale = |dot: &Dot<'_>| pen.pale.contains(&(&dot.step.id).into());
    !pen.pale.is_empty() && pair.iter().any(pale)
}

/// How a segment between two dots is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Knowledge {
    Observed,
    Assumed,
    /// Steps between the dots of which nothing is known, or which are not shown: a gap.
    Bridged,
}

/// The main line, then those of the paths, `size` times as large as on the sheet.
pub(in crate::layout) fn draw(pen: &mut Pen<'_>, curve: &Curve<'_>, size: f64) {
    let style = curve.style;
    let paper = pen.theme.sheet.paper;
    let light = curve.colour.mix(paper, 0.3).readable_on(paper, 3.0);
    let stroke = |knowledge| match knowledge {
        Knowledge::Observed => style.known(curve.colour),
        Knowledge::Assumed => style.assumed(curve.colour, paper),
        Knowledge::Bridged => style::bridged(curve.colour, paper),
    };
    let kind = |pen: &Pen<'_>, pair: &[Dot<'_>]| (knowledge(pair), is_pale(pen, pair));
    for ((knowledge, pale), segments) in runs(&curve.main, |p| kind(pen, p)) {
        if knowledge == Knowledge::Bridged {
            continue;
        }
        let stroke = larger(stroke(knowledge), size);
        pen.paled(pale, |pen| pen.add(Shape::Curve { segments, stroke }));
    }
    gaps(pen, curve, larger(stroke(Knowledge::Bridged), size), size);
    for line in &curve.detours {
        let kind = |pair: &[Dot<'_>]| (is_observed(pair), is_pale(pen, pair));
        for ((observed, pale), segments) in runs(line, kind) {
            let stroke = match observed {
                true => Stroke::dashed(curve.colour, 1.6, style::DETOUR),
                false => Stroke::dashed(light, 1.6, style::DOTTED),
            };
            let stroke = larger(stroke, size);
            pen.paled(pale, |pen| pen.add(Shape::Curve { segments, stroke }));
        }
    }
}

/// At both ends of a gap the line goes out a little, towards where it goes on.
fn gaps(pen: &mut Pen<'_>, curve: &Curve<'_>, stroke: Stroke, size: f64) {
    for (segment, pair) in curve.main.pieces().filter(|(_, pair)| pair[1].bridged) {
        let length = segment.p3.x - segment.p0.x;
        let share = (STUB * size / length).min(0.3);
        let ends = [(&pair[0], 0.0..share), (&pair[1], 1.0 - share..1.0)];
        for (dot, part) in ends.into_iter().filter(|(dot, _)| dot.shown) {
            let segments = vec![segment.subsegment(part)];
            let pale = is_pale(pen, std::slice::from_ref(dot));
            pen.paled(pale, |pen| pen.add(Shape::Curve { segments, stroke }));
        }
    }
}

fn is_observed(pair: &[Dot<'_>]) -> bool {
    pair.iter().all(|dot| dot.felt.observed)
}

fn knowledge(pair: &[Dot<'_>]) -> Knowledge {
    if pair[1].bridged {
        Knowledge::Bridged
    } else if is_observed(pair) {
        Knowledge::Observed
    } else {
        Knowledge::Assumed
    }
}

/// The signs that lines come from the band before and go on in the one after, beside each other where lines meet.
pub(super) fn onward(pen: &mut Pen<'_>, curves: &[Curve<'_>]) {
    let mut taken: [Vec<f64>; 2] = Default::default();
    for curve in curves {
        for line in curve.lines() {
            for (edge, at) in [Edge::Left, Edge::Right].into_iter().zip(line.cuts()) {
                let Some(at) = at else { continue };
                let taken = &mut taken[edge as usize];
                let near = taken.iter().filter(|y| (*y - at.y).abs() < ONWARD);
                let beside = near.count() as f64 * ONWARD / 2.0;
                taken.push(at.y);
                bands::onward(pen, at, edge, beside, curve.colour);
            }
        }
    }
}

/// The ranges of the touchpoints whose mean a point is.
pub(super) fn whiskers(pen: &mut Pen<'_>, curve: &Curve<'_>) {
    let colour = curve.colour.mix(pen.theme.sheet.paper, 0.35);
    let stroke = Stroke::solid(colour, 1.4);
    for dot in curve.dots() {
        let Some(whisker) = &dot.whisker else {
            continue;
        };
        let at = |dx: f64, y: f64| Point::new(dot.at.x + dx, y);
        let pale = is_pale(pen, std::slice::from_ref(dot));
        pen.paled(pale, |pen| {
            pen.rule(at(0.0, whisker.start), at(0.0, whisker.end), stroke);
            for y in [whisker.start, whisker.end] {
                pen.rule(at(-WHISKER, y), at(WHISKER, y), stroke);
            }
        });
    }
}

/// The points, `size` times as large as on the sheet; the best and the worst carry a face.
pub(in crate::layout) fn dots(pen: &mut Pen<'_>, curve: &Curve<'_>, size: f64) {
    let style = curve.style;
    let paper = pen.theme.sheet.paper;
    for dot in curve.dots() {
        pen.of(&dot.step.id, curve.whose.point(), |pen| {
            let radius = if dot.face.is_some() { 11.0 } else { 7.0 };
            if dot.is_end {
                let ring = Stroke::solid(curve.colour, END_RING * size);
                pen.circle(dot.at, (radius + END_AIR) * size, Some(paper), Some(ring));
            }
            if let Some(icon) = dot.face {
                pen.circle(dot.at, 11.0 * size, Some(paper), None);
                let half = 12.0 * size;
                let at = Point::new(dot.at.x - half, dot.at.y - half);
                pen.icon(icon, true, 2.0 * half, at, curve.colour);
            } else {
                let share = if dot.step.path.is_some() { 0.75 } else { 1.0 };
                style.draw_point(pen, dot.at, share * size, curve.colour, paper);
            }
        });
    }
}
