//! The curve for a room: large points, thick lines, no whiskers and no evidence.

use kurbo::{CubicBez, Point, Rect};

use crate::layout::curve::monotone;
use crate::layout::frame::{Frame, persona_colour};
use crate::layout::lanes::LineStyle;
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
        fade(pen, *colour, smooth(points), (zero, reach));
    }
    for (style, colour, _, points) in curves.iter().rev() {
        let segments = smooth(points);
        if !segments.is_empty() {
            let stroke = stroke(*style, *colour);
            pen.add(Shape::Curve { segments, stroke });
        }
    }
    for (style, colour, persona, points) in curves.iter().rev() {
        for (at, step) in points.iter().filter_map(|(at, step)| Some((*at, (*step)?))) {
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

/// The points of a persona's line; those at the edges stand for no step.
fn points<'a>(
    way: &Way<'a>,
    persona: &Id<Persona>,
    zone: Rect,
    y: impl Fn(f64) -> f64,
) -> Vec<(Point, Option<&'a Step>)> {
    let felt = |step: &Step| step.felt(persona).map(|f| f.score);
    let mut points: Vec<(Point, Option<&Step>)> = way
        .steps
        .iter()
        .filter_map(|(x, step)| Some((Point::new(*x, y(felt(step)?)), Some(*step))))
        .collect();
    let halfway = |beside: Option<&Step>, own: Option<&(Point, Option<&Step>)>| {
        let beside = beside.and_then(felt)?;
        Some((y(beside) + own?.0.y) / 2.0)
    };
    let first = halfway(way.before, points.first());
    let last = halfway(way.after, points.last());
    if let Some(y) = first {
        points.insert(0, (Point::new(zone.x0, y), None));
    }
    if let Some(y) = last {
        points.push((Point::new(zone.x1, y), None));
    }
    points
}

fn smooth(points: &[(Point, Option<&Step>)]) -> Vec<CubicBez> {
    monotone(&points.iter().map(|(at, _)| *at).collect::<Vec<_>>())
}

fn fade(pen: &mut Pen<'_>, colour: Colour, segments: Vec<CubicBez>, (base, reach): (f64, f64)) {
    if segments.is_empty() {
        return;
    }
    let strength = if pen.theme.dark { 0.28 } else { 0.17 };
    pen.add(Shape::Fade {
        segments,
        base,
        reach,
        above: colour.alpha(strength),
        below: pen.theme.sheet.against.alpha(strength * 0.7),
    });
}
