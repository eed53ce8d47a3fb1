//! The curve for a room: large points, thick lines, no whiskers. What is assumed is dotted, as on the sheet.

use kurbo::{CubicBez, Point, Rect};

use crate::layout::curve::monotone;
use crate::layout::frame::{Frame, persona_colour};
use crate::layout::lanes::{LineStyle, shade};
use crate::layout::pen::Pen;
use crate::model::{Id, Persona, Score, Step};
use crate::scene::{EmotionScale, Part, Shape, Stroke};
use crate::text::Icon;
use crate::theme::Colour;

/// How much thicker lines and points are than on the sheet.
const LARGER: f64 = 1.9;
/// From the zone's edge to the scores ±2.
const INSET: f64 = 24.0;
const FACE: f64 = 36.0;
/// Over how much of its width the area below a line comes and goes.
const COMING: f64 = 140.0;
/// Between the faces of the scale and its zone: they stay clear of what is in focus.
const FACE_AIR: f64 = 20.0;

/// A persona's line.
pub(super) fn stroke(style: LineStyle, colour: Colour) -> Stroke {
    Stroke {
        colour,
        width: style.width * LARGER,
        dash: style.dash.map(|[on, off]| [on * LARGER, off * LARGER]),
    }
}

/// The steps of a curve, and what comes before and after them.
pub(super) struct Way<'a> {
    /// With the middle of each step's column.
    pub steps: Vec<(f64, &'a Step)>,
    /// The steps next to these; the line goes on to the edges towards them.
    pub before: Option<&'a Step>,
    pub after: Option<&'a Step>,
}

/// Whether anything is felt at these steps.
pub(super) fn any(frame: &Frame<'_>, way: &Way<'_>) -> bool {
    way.steps
        .iter()
        .any(|(_, s)| frame.personas.iter().any(|(_, p)| s.felt(&p.id).is_some()))
}

/// Draws the curves of all personas into `zone`, the faces of the scale left of it.
pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, way: &Way<'_>, zone: Rect) {
    let reach = zone.height() / 2.0 - INSET;
    let zero = zone.center().y;
    let y = |score: f64| zero - score / Score::HIGHEST * reach;
    let sheet = pen.theme.sheet.clone();
    for (score, icon) in [
        (2.0, Icon::Smiley),
        (0.0, Icon::SmileyMeh),
        (-2.0, Icon::SmileySad),
    ] {
        let colour = if score == 0.0 {
            sheet.neutral
        } else {
            sheet.grid
        };
        let stroke = Stroke::solid(colour, 2.0);
        pen.rule(
            Point::new(zone.x0, y(score)),
            Point::new(zone.x1, y(score)),
            stroke,
        );
        let at = Point::new(zone.x0 - FACE - FACE_AIR, y(score) - FACE / 2.0);
        pen.icon(icon, false, FACE, at, sheet.ink_soft);
    }
    let curves: Vec<_> = frame
        .personas
        .iter()
        .map(|(place, persona)| {
            let colour = persona_colour(pen.theme, *place, persona);
            let points = points(way, &persona.id, zone, y);
            (LineStyle::of(*place), colour, persona, points)
        })
        .collect();
    // The first persona leads: its area is shaded and its line lies on top.
    if let Some((_, colour, _, points)) = curves.first() {
        fade(pen, *colour, points, (zero, reach));
    }
    for (style, colour, _, points) in curves.iter().rev() {
        line(pen, *style, *colour, points);
    }
    for (style, colour, persona, points) in curves.iter().rev() {
        for (at, step) in points.iter().filter_map(|p| Some((p.at, p.step?))) {
            let part = Part::Emotion(persona.id.clone());
            pen.of(&step.id, part.clone(), |pen| {
                style.draw_point(pen, at, LARGER, *colour, sheet.paper);
            });
            let rect = Rect::from_center_size(at, (36.0, 36.0));
            pen.region(rect, &step.id, part);
        }
    }
    pen.scene.scales.push(EmotionScale {
        zero,
        unit: reach / Score::HIGHEST,
    });
}

/// A point of a persona's line.
struct Knot<'a> {
    at: Point,
    /// None at the edges.
    step: Option<&'a Step>,
    /// Whether it is known and not only assumed.
    observed: bool,
}

/// The points of a persona's line; those at the edges stand for no step.
fn points<'a>(
    way: &Way<'a>,
    persona: &Id<Persona>,
    zone: Rect,
    y: impl Fn(f64) -> f64,
) -> Vec<Knot<'a>> {
    let steps = way.steps.iter();
    let mut points: Vec<Knot<'_>> = steps
        .filter_map(|(x, step)| {
            let felt = step.felt(persona)?;
            Some(Knot {
                at: Point::new(*x, y(felt.score)),
                step: Some(*step),
                observed: felt.observed,
            })
        })
        .collect();
    let halfway = |x: f64, beside: Option<&Step>, own: Option<&Knot<'_>>| {
        let felt = beside?.felt(persona)?;
        Some(Knot {
            at: Point::new(x, (y(felt.score) + own?.at.y) / 2.0),
            step: None,
            observed: felt.observed,
        })
    };
    let first = halfway(zone.x0, way.before, points.first());
    let last = halfway(zone.x1, way.after, points.last());
    points.splice(0..0, first);
    points.extend(last);
    points
}

fn smooth(points: &[Knot<'_>]) -> Vec<CubicBez> {
    monotone(&points.iter().map(|p| p.at).collect::<Vec<_>>())
}

/// Neighbouring segments that are known alike are one line, so that dashes run through.
fn line(pen: &mut Pen<'_>, style: LineStyle, colour: Colour, points: &[Knot<'_>]) {
    let known: Vec<bool> = points
        .windows(2)
        .map(|pair| pair.iter().all(|p| p.observed))
        .collect();
    let mut segments = smooth(points).into_iter();
    for run in known.chunk_by(|a, b| a == b) {
        let stroke = if run[0] {
            stroke(style, colour)
        } else {
            let assumed = style.assumed(colour, pen.theme.sheet.paper);
            Stroke {
                width: assumed.width * LARGER,
                dash: assumed.dash.map(|dash| dash.map(|d| d * LARGER)),
                ..assumed
            }
        };
        let segments = segments.by_ref().take(run.len()).collect();
        pen.add(Shape::Curve { segments, stroke });
    }
}

/// The area below the line; it comes and goes where no step leads here or on.
fn fade(pen: &mut Pen<'_>, colour: Colour, points: &[Knot<'_>], (base, reach): (f64, f64)) {
    let segments = smooth(points);
    if segments.is_empty() {
        return;
    }
    let strength = shade(pen.theme);
    let soft = |knot: Option<&Knot<'_>>| match knot {
        Some(Knot { step: Some(_), .. }) => COMING,
        _ => 0.0,
    };
    pen.add(Shape::Fade {
        segments,
        base,
        reach,
        ends: [soft(points.first()), soft(points.last())],
        above: colour.alpha(strength),
        below: pen.theme.sheet.against.alpha(strength * 0.7),
    });
}
