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
    if curve.segments.is_empty() {
        return;
    }
    let strength = if pen.theme.dark { 0.28 } else { 0.17 };
    pen.add(Shape::Fade {
        segments: curve.segments.clone(),
        base: scale.y(0.0),
        reach: scale.y(0.0) - scale.y(Score::HIGHEST),
        above: curve.colour.alpha(strength),
        below: pen.theme.sheet.against.alpha(strength * 0.7),
    });
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
        Knowledge::Assumed => Stroke::dashed(light, style.width - 0.3, style::DOTTED),
        Knowledge::Bridged => Stroke::dashed(light, 1.3, style::BRIDGED),
    };
    // Neighbouring segments that are known alike are one line, so that dashes run through.
    let mut runs: Vec<(Knowledge, Vec<CubicBez>)> = Vec::new();
    for (segment, pair) in curve.segments.iter().zip(curve.dots.windows(2)) {
        let knowledge = knowledge(curve, pair);
        match runs.last_mut() {
            Some((last, segments)) if *last == knowledge => segments.push(*segment),
            _ => runs.push((knowledge, vec![*segment])),
        }
    }
    for (knowledge, segments) in runs {
        let stroke = stroke(knowledge);
        pen.add(Shape::Curve { segments, stroke });
    }
    for (_, segments) in curve.detours.iter().filter(|(_, s)| !s.is_empty()) {
        let stroke = Stroke::dashed(curve.colour, 1.6, style::DETOUR);
        let segments = segments.clone();
        pen.add(Shape::Curve { segments, stroke });
    }
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
    } else if pair[0].felt.observed && pair[1].felt.observed {
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
