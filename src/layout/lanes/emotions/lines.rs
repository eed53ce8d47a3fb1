//! The lines, their points, and the area below the first of them.

use kurbo::{CubicBez, Point};

use super::Scale;
use super::points::{Curve, Dot};
use super::style::{self, LineStyle};
use crate::layout::pen::Pen;
use crate::model::Score;
use crate::scene::{Part, Shape, Stroke};

/// The soft area between the curve and the neutral line.
pub(super) fn fade(pen: &mut Pen<'_>, curve: &Curve<'_>, scale: Scale) {
    let strength = if pen.theme.dark { 0.28 } else { 0.17 };
    let (above, below) = (curve.colour, pen.theme.sheet.against);
    for (pale, segments) in runs(&curve.segments, &curve.dots, |pair| is_pale(pen, pair)) {
        let area = Shape::Fade {
            segments,
            base: scale.y(0.0),
            reach: scale.y(0.0) - scale.y(Score::HIGHEST),
            above: above.alpha(strength),
            below: below.alpha(strength * 0.7),
        };
        pen.paled(pale, |pen| pen.add(area));
    }
}

/// Neighbouring segments that are alike, so that dashes run through and areas have no seams.
fn runs<K: PartialEq>(
    segments: &[CubicBez],
    dots: &[Dot<'_>],
    kind: impl Fn(&[Dot<'_>]) -> K,
) -> Vec<(K, Vec<CubicBez>)> {
    let mut runs: Vec<(K, Vec<CubicBez>)> = Vec::new();
    for (segment, pair) in segments.iter().zip(dots.windows(2)) {
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
    /// Steps between the dots of which nothing is known, or which are not shown.
    Bridged,
}

/// The main line, then those of the paths.
pub(super) fn draw(pen: &mut Pen<'_>, curve: &Curve<'_>) {
    let style = LineStyle::of(curve.place);
    let paper = pen.theme.sheet.paper;
    let light = curve.colour.mix(paper, 0.3).readable_on(paper, 3.0);
    let stroke = |knowledge| match knowledge {
        Knowledge::Observed => Stroke {
            colour: curve.colour,
            width: style.width,
            dash: style.dash,
        },
        Knowledge::Assumed => style.assumed(curve.colour, paper),
        Knowledge::Bridged => Stroke::dashed(light, 1.3, style::BRIDGED),
    };
    let kind = |pen: &Pen<'_>, pair: &[Dot<'_>]| (knowledge(curve, pair), is_pale(pen, pair));
    for ((knowledge, pale), segments) in runs(&curve.segments, &curve.dots, |p| kind(pen, p)) {
        let stroke = stroke(knowledge);
        pen.paled(pale, |pen| pen.add(Shape::Curve { segments, stroke }));
    }
    for (run, segments) in &curve.detours {
        let kind = |pair: &[Dot<'_>]| (is_observed(pair), is_pale(pen, pair));
        for ((observed, pale), segments) in runs(segments, run, kind) {
            let stroke = match observed {
                true => Stroke::dashed(curve.colour, 1.6, style::DETOUR),
                false => Stroke::dashed(light, 1.6, style::DOTTED),
            };
            pen.paled(pale, |pen| pen.add(Shape::Curve { segments, stroke }));
        }
    }
}

fn is_observed(pair: &[Dot<'_>]) -> bool {
    pair.iter().all(|dot| dot.felt.observed)
}

fn knowledge(curve: &Curve<'_>, pair: &[Dot<'_>]) -> Knowledge {
    // The main way passes the steps of a path by.
    let between = pair[0].order + 1..pair[1].order;
    let beside = curve
        .side_dots()
        .filter(|d| between.contains(&d.order))
        .count();
    if between.len() > beside {
        Knowledge::Bridged
    } else if is_observed(pair) {
        Knowledge::Observed
    } else {
        Knowledge::Assumed
    }
}

/// The ranges of the touchpoints whose mean a point is.
pub(super) fn whiskers(pen: &mut Pen<'_>, curve: &Curve<'_>, scale: Scale) {
    let colour = curve.colour.mix(pen.theme.sheet.paper, 0.35);
    let stroke = Stroke::solid(colour, 1.4);
    for dot in curve.all_dots() {
        let Some((low, high)) = dot.felt.range.filter(|(low, high)| high - low > 0.01) else {
            continue;
        };
        let at = |dx: f64, score: f64| Point::new(dot.at.x + dx, scale.y(score));
        pen.rule(at(0.0, high), at(0.0, low), stroke);
        for score in [high, low] {
            pen.rule(at(-4.0, score), at(4.0, score), stroke);
        }
    }
}

/// The points; the best and the worst carry a face.
pub(super) fn dots(pen: &mut Pen<'_>, curve: &Curve<'_>) {
    let style = LineStyle::of(curve.place);
    let paper = pen.theme.sheet.paper;
    for dot in curve.all_dots() {
        let part = Part::Emotion(curve.persona.id.clone());
        pen.of(&dot.step.id, part, |pen| {
            if let Some(icon) = curve.face(dot) {
                pen.circle(dot.at, 11.0, Some(paper), None);
                let at = Point::new(dot.at.x - 12.0, dot.at.y - 12.0);
                pen.icon(icon, true, 24.0, at, curve.colour);
            } else {
                let size = if dot.step.path.is_some() { 0.75 } else { 1.0 };
                style.draw_point(pen, dot.at, size, curve.colour, paper);
            }
        });
    }
}
