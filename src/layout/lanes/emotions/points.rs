//! Which points a persona's curve runs through, and which of them are its best and worst.

use kurbo::{CubicBez, ParamCurve as _, Point, Rect};

use super::Scale;
use crate::layout::bands::Band;
use crate::layout::curve::monotone;
use crate::layout::frame::{Frame, persona_colour};
use crate::model::{Felt, Persona, Step};
use crate::text::Icon;
use crate::theme::{Colour, Theme};

/// Points nearer to each other than this, in one column, hide each other.
const TOUCHING: f64 = 9.0;
/// Width of the largest point.
const LARGEST: f64 = 22.0;
/// How far such points stand beside each other.
const DODGE: f64 = 14.0;
/// A moment is good or bad enough for a face from this score on.
const FACE_FROM: f64 = 1.0;

/// A point of a persona's curve.
#[derive(Clone)]
pub(super) struct Dot<'a> {
    pub column: usize,
    /// The step's place in the whole journey.
    pub order: usize,
    pub at: Point,
    pub felt: Felt,
    pub step: &'a Step,
}

pub(super) struct Curve<'a> {
    /// The persona's place among all.
    pub place: usize,
    pub persona: &'a Persona,
    pub colour: Colour,
    /// On the main way.
    pub dots: Vec<Dot<'a>>,
    /// One segment between two neighbouring dots.
    pub segments: Vec<CubicBez>,
    /// Runs of a path, each beginning with the dot of the main way that it leaves, if there is one.
    pub detours: Vec<(Vec<Dot<'a>>, Vec<CubicBez>)>,
    /// The steps of the best and the worst moment of the whole journey, where there are such.
    best: Option<&'a Step>,
    worst: Option<&'a Step>,
}

impl<'a> Curve<'a> {
    /// The dots of the paths.
    pub fn side_dots(&self) -> impl Iterator<Item = &Dot<'a>> {
        self.detours
            .iter()
            .flat_map(|(run, _)| run.iter().filter(|d| d.step.path.is_some()))
    }

    pub fn all_dots(&self) -> impl Iterator<Item = &Dot<'a>> {
        self.dots.iter().chain(self.side_dots())
    }

    pub fn all_segments(&self) -> impl Iterator<Item = &CubicBez> {
        self.segments
            .iter()
            .chain(self.detours.iter().flat_map(|(_, s)| s))
    }

    /// The face that a dot carries, if it is the best or the worst moment.
    pub fn face(&self, dot: &Dot<'_>) -> Option<Icon> {
        let is = |step: Option<&Step>| step.is_some_and(|s| s.id == dot.step.id);
        if is(self.best) {
            Some(Icon::Smiley)
        } else if is(self.worst) {
            Some(Icon::SmileySad)
        } else {
            None
        }
    }
}

/// The curves of the personas that are shown, in their order.
pub(super) fn curves<'a>(
    theme: &Theme,
    frame: &Frame<'a>,
    band: &Band<'a>,
    scale: Scale,
) -> Vec<Curve<'a>> {
    let mut curves: Vec<Curve<'a>> = frame
        .personas
        .iter()
        .map(|(place, persona)| {
            let (best, worst) = extremes(frame, persona);
            let (dots, detours) = dots(frame, band, persona, scale);
            Curve {
                place: *place,
                persona,
                colour: persona_colour(theme, *place, persona),
                dots,
                segments: Vec::new(),
                detours: detours.into_iter().map(|run| (run, Vec::new())).collect(),
                best,
                worst,
            }
        })
        .collect();
    dodge(&mut curves, band);
    let places = |dots: &[Dot<'_>]| dots.iter().map(|d| d.at).collect::<Vec<_>>();
    for curve in &mut curves {
        curve.segments = monotone(&places(&curve.dots));
        for (run, segments) in &mut curve.detours {
            // The dot that it leaves has moved with its curve.
            if let Some(first) = run.first_mut()
                && let Some(own) = curve.dots.iter().find(|d| d.column == first.column)
            {
                first.at = own.at;
            }
            *segments = monotone(&places(run));
        }
    }
    curves
}

/// The dots of the main way, and those of each run of a path.
fn dots<'a>(
    frame: &Frame<'a>,
    band: &Band<'a>,
    persona: &Persona,
    scale: Scale,
) -> (Vec<Dot<'a>>, Vec<Vec<Dot<'a>>>) {
    let mut dots: Vec<Dot<'a>> = Vec::new();
    let mut detours: Vec<Vec<Dot<'a>>> = Vec::new();
    let mut on_path = None;
    for (column, c) in band.columns.iter().enumerate() {
        let Some(step) = c.step else { continue };
        let path = step.path.as_ref();
        let Some(felt) = step.felt(&persona.id) else {
            if path != on_path {
                on_path = None;
            }
            continue;
        };
        let x = band.left(column) + c.width() / 2.0;
        let dot = Dot {
            column,
            order: frame.order_of(step),
            at: Point::new(x, scale.y(felt.score)),
            felt,
            step,
        };
        match (path, detours.last_mut()) {
            (None, _) => dots.push(dot),
            (Some(_), Some(run)) if on_path == path => run.push(dot),
            (Some(_), _) => detours.push(dots.last().cloned().into_iter().chain([dot]).collect()),
        }
        on_path = path;
    }
    (dots, detours)
}

/// Puts points that would hide each other side by side, within their column.
fn dodge(curves: &mut [Curve<'_>], band: &Band<'_>) {
    let mut columns: Vec<Vec<&mut Dot<'_>>> = Vec::new();
    columns.resize_with(band.columns.len(), Vec::new);
    for curve in curves.iter_mut() {
        let side = curve.detours.iter_mut();
        let side = side.flat_map(|(run, _)| run.iter_mut().skip(1));
        for dot in curve.dots.iter_mut().chain(side) {
            columns[dot.column].push(dot);
        }
    }
    for (mut here, column) in columns.into_iter().zip(&band.columns) {
        let room = column.width() - LARGEST;
        here.sort_by(|a, b| a.at.y.total_cmp(&b.at.y));
        let mut from = 0;
        while from < here.len() {
            let mut to = from + 1;
            while to < here.len() && here[to].at.y - here[to - 1].at.y < TOUCHING {
                to += 1;
            }
            let gaps = (to - from - 1) as f64;
            let (middle, apart) = (gaps / 2.0, DODGE.min(room / gaps.max(1.0)));
            for (i, dot) in here[from..to].iter_mut().enumerate() {
                dot.at.x += (i as f64 - middle) * apart;
            }
            from = to;
        }
    }
}

/// The highest step and the lowest one of the whole map, shown or not; none where nothing is felt strongly. Of several
/// alike, the one at which most is at stake.
fn extremes<'a>(frame: &Frame<'a>, persona: &Persona) -> (Option<&'a Step>, Option<&'a Step>) {
    let felt: Vec<(&'a Step, f64)> = frame
        .journey
        .steps()
        .filter_map(|(_, s)| Some((s.as_ref(), s.felt(&persona.id)?.score)))
        .collect();
    if felt.len() < 3 {
        return (None, None);
    }
    let by_score = |a: &(&Step, f64), b: &(&Step, f64)| a.1.total_cmp(&b.1);
    let decisive = |a: &(&Step, f64), b: &(&Step, f64)| at_stake(a.0).cmp(&at_stake(b.0));
    // The first of equals: `max_by` takes the last.
    let highest = |a: &&(&'a Step, f64), b: &&(&'a Step, f64)| by_score(a, b).then(decisive(a, b));
    let lowest = |a: &&(&'a Step, f64), b: &&(&'a Step, f64)| by_score(b, a).then(decisive(a, b));
    let best = felt.iter().rev().max_by(highest);
    let worst = felt.iter().rev().max_by(lowest);
    (
        best.filter(|(_, s)| *s >= FACE_FROM).map(|(s, _)| *s),
        worst.filter(|(_, s)| *s <= -FACE_FROM).map(|(s, _)| *s),
    )
}

/// How much depends on a step: customers lost there, then its importance, then whether it is a moment of truth.
fn at_stake(step: &Step) -> (bool, Option<u8>, bool) {
    let touchpoints = || step.touchpoints.iter();
    (
        touchpoints().any(|t| t.breakpoint.is_some()),
        touchpoints()
            .filter_map(|t| Some(t.importance?.get()))
            .max(),
        touchpoints().any(|t| t.moment_of_truth),
    )
}

/// Whether a segment, whose x only grows, has a point in the box.
pub(super) fn runs_through(segment: &CubicBez, rect: Rect) -> bool {
    segment.p3.x >= rect.x0
        && segment.p0.x <= rect.x1
        && (0..=16).any(|i| rect.contains(segment.eval(f64::from(i) / 16.0)))
}
