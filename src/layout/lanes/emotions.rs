//! The curve: one a persona, smooth, with quotes at the moments that matter.
//!
//! Solid where it was observed, dotted and lighter where it is assumed, thin and dashed over a stretch of which
//! nothing is known. Steps of a path have a dashed curve of their own that leaves the main one.

use kurbo::{CubicBez, ParamCurve as _, Point, Rect};

use crate::i18n;
use crate::layout::bands::Band;
use crate::layout::curve::monotone;
use crate::layout::frame::{Frame, column_x, persona_colour};
use crate::layout::pen::Pen;
use crate::model::{Felt, Lane, ObjectId, Persona, Score, Step};
use crate::scene::{EmotionScale, Layer, Part, Shape, Stroke};
use crate::text::{Icon, Shaped, Weight};
use crate::theme::{Colour, metrics, type_scale as ts};
use std::sync::Arc;

/// From the lane's edge to the scores ±2.
const INSET: f64 = 24.0;
/// Room above and below for quotes that find none beside their point.
const QUOTE_ROW: f64 = 30.0;
const MOST_QUOTES: usize = 5;

/// How a persona's line looks, besides its colour: nobody has to tell hues apart.
#[derive(Clone, Copy)]
pub(in crate::layout) struct LineStyle {
    pub width: f64,
    pub dash: Option<[f64; 2]>,
    pub point: PointShape,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) enum PointShape {
    Circle,
    Diamond,
    Square,
    Triangle,
}

impl LineStyle {
    /// The style of the persona at this place.
    pub fn of(place: usize) -> Self {
        let (width, dash, point) = match place % 4 {
            0 => (3.0, None, PointShape::Circle),
            1 => (2.4, Some([8.0, 5.0]), PointShape::Diamond),
            2 => (2.4, Some([14.0, 5.0]), PointShape::Square),
            _ => (2.4, Some([4.0, 5.0]), PointShape::Triangle),
        };
        Self { width, dash, point }
    }

    /// Draws one point, ringed in the paper's colour.
    pub fn draw_point(self, pen: &mut Pen<'_>, at: Point, colour: Colour, fill: Colour) {
        let stroke = Some(Stroke::solid(colour, 2.4));
        let corners = |n: usize, r: f64, turn: f64| {
            (0..n)
                .map(|i| {
                    let angle = turn + std::f64::consts::TAU * i as f64 / n as f64;
                    Point::new(at.x + r * angle.cos(), at.y + r * angle.sin())
                })
                .collect::<Vec<_>>()
        };
        let quarter = std::f64::consts::FRAC_PI_4;
        let points = match self.point {
            PointShape::Circle => {
                pen.circle(at, 6.0, Some(fill), stroke);
                return;
            }
            PointShape::Diamond => corners(4, 7.0, 0.0),
            PointShape::Square => corners(4, 7.4, quarter),
            PointShape::Triangle => corners(3, 7.6, -2.0 * quarter),
        };
        pen.add(Shape::Polygon { points, fill: Some(fill), stroke });
    }
}

/// Where scores stand.
#[derive(Clone, Copy)]
struct Scale {
    top: f64,
    height: f64,
}

impl Scale {
    fn y(self, score: f64) -> f64 {
        let reach = self.height / 2.0 - INSET;
        self.top + self.height / 2.0 - score / Score::HIGHEST * reach
    }
}

/// A point of a persona's curve.
#[derive(Clone)]
struct Dot<'a> {
    column: usize,
    at: Point,
    felt: Felt,
    step: &'a Step,
}

struct Curve<'a> {
    place: usize,
    persona: &'a Persona,
    colour: Colour,
    dots: Vec<Dot<'a>>,
    /// One segment between two neighbouring dots.
    segments: Vec<CubicBez>,
    /// Runs of a path, each beginning with the dot that it leaves.
    detours: Vec<(Vec<Dot<'a>>, Vec<CubicBez>)>,
}

pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, band: &Band<'_>, lane: &Lane, y: f64) -> f64 {
    let height = lane.height.unwrap_or(metrics::CURVE_HEIGHT).max(140.0);
    let start = pen.mark();
    let scale = Scale { top: y, height };
    let left = column_x(0);
    let right = metrics::MARGIN_X + band.width;
    grid(pen, scale, left, right);

    let curves: Vec<Curve<'_>> =
        frame.personas.iter().map(|(i, p)| curve(pen, frame, band, *i, p, scale)).collect();
    if let [only, ..] = curves.as_slice() {
        fade(pen, only, scale);
    }
    for curve in curves.iter().rev() {
        lines(pen, curve);
    }
    for curve in curves.iter().rev() {
        dots(pen, curve, scale);
    }
    let names = names(pen, &curves, scale);
    let quotes = quotes(pen, frame, &curves, names, Rect::new(left, y, right, y + height));
    regions(pen, &curves);

    // Quotes that stand above the scale push the whole lane down.
    let above = (y - quotes.0).max(0.0);
    if above > 0.0 {
        pen.shift(start, above);
    }
    let (zero, unit) = (scale.y(0.0) + above, scale.y(0.0) - scale.y(1.0));
    pen.scene.scales.push(EmotionScale { zero, unit });
    quotes.1.max(y + height) + above
}

fn grid(pen: &mut Pen<'_>, scale: Scale, left: f64, right: f64) {
    let sheet = pen.theme.sheet.clone();
    for score in [2.0, 1.0, 0.0, -1.0, -2.0] {
        let stroke = if score == 0.0 {
            Stroke::solid(sheet.neutral, 1.3)
        } else {
            Stroke::solid(sheet.grid, 1.0)
        };
        let y = scale.y(score);
        pen.rule(Point::new(left, y), Point::new(right, y), stroke);
    }
    pen.on(Layer::Label, |pen| {
        for (score, icon) in [(2.0, Icon::Smiley), (0.0, Icon::SmileyMeh), (-2.0, Icon::SmileySad)] {
            pen.icon(icon, false, 21.0, Point::new(left - 44.0, scale.y(score) - 10.5), sheet.ink_soft);
        }
    });
}

fn curve<'a>(
    pen: &Pen<'_>,
    frame: &Frame<'a>,
    band: &Band<'a>,
    place: usize,
    persona: &'a Persona,
    scale: Scale,
) -> Curve<'a> {
    let mut dots: Vec<Dot<'a>> = Vec::new();
    let mut detours: Vec<(Vec<Dot<'a>>, Vec<CubicBez>)> = Vec::new();
    let mut on_path = None;
    for (column, c) in band.columns.iter().enumerate() {
        let Some(step) = c.step else { continue };
        let path = step.path.as_ref();
        let felt = step.felt(&persona.id);
        if let Some(felt) = felt {
            let at = Point::new(column_x(column) + metrics::STEP_WIDTH / 2.0, scale.y(felt.score));
            let dot = Dot { column, at, felt, step };
            match path {
                None => dots.push(dot),
                Some(_) if on_path == path => {
                    if let Some((run, _)) = detours.last_mut() {
                        run.push(dot);
                    }
                }
                Some(_) => detours.push((dots.last().cloned().into_iter().chain([dot]).collect(), Vec::new())),
            }
            on_path = path;
        } else if path != on_path {
            on_path = None;
        }
    }
    let places = |dots: &[Dot<'_>]| dots.iter().map(|d| d.at).collect::<Vec<_>>();
    let segments = monotone(&places(&dots));
    for (run, segments) in &mut detours {
        *segments = monotone(&places(run));
    }
    let colour = persona_colour(pen.theme, place, persona);
    let _ = frame;
    Curve { place, persona, colour, dots, segments, detours }
}

/// The soft area between the first curve and the neutral line.
fn fade(pen: &mut Pen<'_>, curve: &Curve<'_>, scale: Scale) {
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
    /// Columns between the dots of which nothing is known.
    Bridged,
}

fn lines(pen: &mut Pen<'_>, curve: &Curve<'_>) {
    let style = LineStyle::of(curve.place);
    let paper = pen.theme.sheet.paper;
    let light = curve.colour.mix(paper, 0.35);
    let stroke = |knowledge| match knowledge {
        Knowledge::Observed => Stroke { colour: curve.colour, width: style.width, dash: style.dash },
        Knowledge::Assumed => Stroke::dashed(light, style.width - 0.4, [0.1, 5.5]),
        Knowledge::Bridged => Stroke::dashed(light, 1.4, [2.5, 5.0]),
    };
    // Neighbouring segments that are known alike are one line, so that dashes run through.
    let mut run: Option<(Knowledge, Vec<CubicBez>)> = None;
    let mut runs = Vec::new();
    for (segment, pair) in curve.segments.iter().zip(curve.dots.windows(2)) {
        let gap = (pair[0].column + 1..pair[1].column).len() > bridged_by_paths(curve, pair);
        let knowledge = if gap {
            Knowledge::Bridged
        } else if pair[0].felt.observed && pair[1].felt.observed {
            Knowledge::Observed
        } else {
            Knowledge::Assumed
        };
        match &mut run {
            Some((last, segments)) if *last == knowledge => segments.push(*segment),
            _ => runs.extend(run.replace((knowledge, vec![*segment]))),
        }
    }
    runs.extend(run);
    for (knowledge, segments) in runs {
        pen.add(Shape::Curve { segments, stroke: stroke(knowledge) });
    }
    for (_, segments) in curve.detours.iter().filter(|(_, s)| !s.is_empty()) {
        let stroke = Stroke::dashed(curve.colour, 1.8, [5.0, 4.0]);
        pen.add(Shape::Curve { segments: segments.clone(), stroke });
    }
}

/// Columns between two dots of the main way that belong to a path: the main way passes them by.
fn bridged_by_paths(curve: &Curve<'_>, pair: &[Dot<'_>]) -> usize {
    let between = pair[0].column + 1..pair[1].column;
    curve.detours.iter().flat_map(|(run, _)| run).filter(|d| between.contains(&d.column)).count()
}

fn dots(pen: &mut Pen<'_>, curve: &Curve<'_>, scale: Scale) {
    let style = LineStyle::of(curve.place);
    let paper = pen.theme.sheet.paper;
    let detours = curve.detours.iter().flat_map(|(run, _)| run.iter().filter(|d| d.step.path.is_some()));
    for dot in curve.dots.iter().chain(detours) {
        let part = Part::Emotion(curve.persona.id.clone());
        pen.of(&dot.step.id, part, |pen| {
            if let Some((low, high)) = dot.felt.range.filter(|(l, h)| h - l > 0.01) {
                whisker(pen, dot.at.x, (scale.y(high), scale.y(low)), curve.colour);
            }
            style.draw_point(pen, dot.at, curve.colour, paper);
        });
    }
    // The best and the worst moment carry a face.
    for (dot, icon) in extremes(curve) {
        pen.circle(dot.at, 11.0, Some(paper), None);
        pen.icon(icon, true, 24.0, Point::new(dot.at.x - 12.0, dot.at.y - 12.0), curve.colour);
    }
}

/// The range of the touchpoints whose mean the point is.
fn whisker(pen: &mut Pen<'_>, x: f64, (top, bottom): (f64, f64), colour: Colour) {
    let stroke = Stroke::solid(colour, 1.3);
    pen.rule(Point::new(x, top), Point::new(x, bottom), stroke);
    for y in [top, bottom] {
        pen.rule(Point::new(x - 4.0, y), Point::new(x + 4.0, y), stroke);
    }
}

/// The highest dot above zero and the lowest one below it.
fn extremes<'b, 'a>(curve: &'b Curve<'a>) -> Vec<(&'b Dot<'a>, Icon)> {
    let by_score = |a: &&Dot<'_>, b: &&Dot<'_>| a.felt.score.total_cmp(&b.felt.score);
    let all = || {
        curve.dots.iter().chain(
            curve.detours.iter().flat_map(|(run, _)| run.iter().filter(|d| d.step.path.is_some())),
        )
    };
    let best = all().max_by(by_score).filter(|d| d.felt.score > 0.0).map(|d| (d, Icon::Smiley));
    let worst = all().min_by(by_score).filter(|d| d.felt.score < 0.0).map(|d| (d, Icon::SmileySad));
    if curve.dots.len() < 3 { Vec::new() } else { best.into_iter().chain(worst).collect() }
}

/// The persona's name at the beginning of its line; answers the places taken.
fn names(pen: &mut Pen<'_>, curves: &[Curve<'_>], scale: Scale) -> Vec<Rect> {
    let mut taken: Vec<Rect> = Vec::new();
    for curve in curves {
        let Some(first) = curve.dots.first() else { continue };
        let text = pen.shape(curve.persona.short_name(), 12.0, Weight::SemiBold, metrics::STEP_WIDTH);
        let ink = curve.colour.readable_on(pen.theme.sheet.paper, 4.5);
        let highest = !curves.iter().any(|c| {
            c.place != curve.place
                && c.dots.first().is_some_and(|d| d.column == first.column && d.at.y < first.at.y)
        });
        let above = first.at.y - 12.0 - text.height;
        let below = first.at.y + 11.0;
        let x = first.at.x - text.width / 2.0;
        let rect = |y: f64| Rect::from_origin_size((x, y), (text.width, text.height));
        let order = if highest { [above, below] } else { [below, above] };
        let place = order
            .into_iter()
            .chain((1..6).map(|i| below + f64::from(i) * (text.height + 1.0)))
            .map(rect)
            .find(|r| {
                taken.iter().all(|t| t.intersect(*r).is_zero_area()) && r.y1 < scale.top + scale.height + 8.0
            })
            .unwrap_or_else(|| rect(below));
        pen.put(&text, place.origin(), ink);
        taken.push(place);
    }
    taken
}

/// Draws the chosen quotes; answers the highest and the lowest edge that they need.
fn quotes(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    curves: &[Curve<'_>],
    mut taken: Vec<Rect>,
    lane: Rect,
) -> (f64, f64) {
    // Neither points nor lines are to be covered.
    let mut lines: Vec<Point> = Vec::new();
    for curve in curves {
        let all = curve.segments.iter().chain(curve.detours.iter().flat_map(|(_, s)| s));
        lines.extend(all.flat_map(|s| (0..=16).map(move |i| s.eval(f64::from(i) / 16.0))));
        let detours = curve.detours.iter().flat_map(|(run, _)| run);
        taken.extend(curve.dots.iter().chain(detours).map(|d| Rect::from_center_size(d.at, (22.0, 22.0))));
    }
    let mut edges = (lane.y0, lane.y1);
    for (curve, dot, quote) in chosen(curves) {
        let words = i18n::quoted(frame.language, quote);
        let text = pen.shape(&words, ts::CAPTION, Weight::Medium, 196.0);
        let size = kurbo::Size::new(text.width + 20.0, text.height + 7.0);
        let rect = find_place(dot, size, &taken, &lines, lane);
        edges = (edges.0.min(rect.y0 - 4.0), edges.1.max(rect.y1 + 4.0));
        draw_quote(pen, curve, dot, &text, rect);
        taken.push(rect.inflate(4.0, 4.0));
    }
    edges
}

/// Best and worst moments first, then moments of truth, then the others by how strongly they are felt.
fn chosen<'b, 'a>(curves: &'b [Curve<'a>]) -> Vec<(&'b Curve<'a>, &'b Dot<'a>, &'a str)> {
    let mut all = Vec::new();
    for curve in curves {
        let extremes: Vec<usize> = extremes(curve).iter().map(|(d, _)| d.column).collect();
        let detours = curve.detours.iter().flat_map(|(run, _)| run.iter().filter(|d| d.step.path.is_some()));
        for dot in curve.dots.iter().chain(detours) {
            let step: &'a Step = dot.step;
            let Some(quote) = step.emotion(&curve.persona.id).and_then(|e| e.quote.as_deref()) else { continue };
            let decisive = step.touchpoints.iter().any(|t| t.moment_of_truth);
            let rank = if extremes.contains(&dot.column) { 0 } else if decisive { 1 } else { 2 };
            all.push((rank, -dot.felt.score.abs(), curve, dot, quote));
        }
    }
    all.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    all.into_iter().take(MOST_QUOTES).map(|(_, _, curve, dot, quote)| (curve, dot, quote)).collect()
}

/// The nearest free place beside a dot, inside the lane if possible; else a row above or below it.
fn find_place(dot: &Dot<'_>, size: kurbo::Size, taken: &[Rect], lines: &[Point], lane: Rect) -> Rect {
    let up = dot.felt.score >= 0.0;
    let sides = if up { [-1.0, 1.0] } else { [1.0, -1.0] };
    let at = |dx: f64, dy: f64| {
        let x = (dot.at.x + dx - size.width / 2.0).clamp(lane.x0, (lane.x1 - size.width).max(lane.x0));
        Rect::from_origin_size((x, dot.at.y + dy - size.height / 2.0), size)
    };
    let free = |r: &Rect| {
        let grown = r.inflate(3.0, 3.0);
        taken.iter().all(|t| t.intersect(grown).is_zero_area()) && !lines.iter().any(|p| grown.contains(*p))
    };
    let gap = size.height / 2.0 + 15.0;
    for distance in [gap, gap + 12.0, gap + 26.0, gap + 42.0] {
        for side in sides {
            for dx in [0.0, -36.0, 36.0, -72.0, 72.0, -104.0, 104.0] {
                let rect = at(dx, side * distance);
                let inside = rect.y0 >= lane.y0 - QUOTE_ROW && rect.y1 <= lane.y1 + QUOTE_ROW;
                if inside && free(&rect) {
                    return rect;
                }
            }
        }
    }
    // Outside the scale there is always room: rows above for good moments, below for bad ones.
    let mut rect = at(0.0, 0.0);
    let step = size.height + 6.0;
    let mut y = if up { lane.y0 - size.height } else { lane.y1 };
    loop {
        rect = Rect::from_origin_size((rect.x0, y), size);
        if taken.iter().all(|t| t.intersect(rect).is_zero_area()) {
            return rect;
        }
        y += if up { -step } else { step };
    }
}

fn draw_quote(pen: &mut Pen<'_>, curve: &Curve<'_>, dot: &Dot<'_>, text: &Arc<Shaped>, rect: Rect) {
    let paper = pen.theme.sheet.paper;
    let ink = curve.colour.readable_on(paper, 4.5);
    let part = Part::Quote(curve.persona.id.clone());
    pen.of(&dot.step.id, part.clone(), |pen| {
        // A short stem to the point, where the pill does not touch it anyway.
        let near = Point::new(
            dot.at.x.clamp(rect.x0 + 12.0, rect.x1 - 12.0),
            if rect.center().y < dot.at.y { rect.y1 } else { rect.y0 },
        );
        let distance = near.distance(dot.at);
        if distance > 24.0 {
            let from = dot.at.lerp(near, 12.0 / distance);
            pen.rule(from, near, Stroke::solid(curve.colour.mix(paper, 0.4), 1.0));
        }
        pen.frame(rect, (rect.height() / 2.0).min(11.0), Some(paper), Stroke::solid(curve.colour, 1.0));
        let at = Point::new(rect.center().x - text.width / 2.0, rect.center().y - text.height / 2.0);
        pen.put(text, at, ink);
    });
    pen.region(rect, &dot.step.id, part);
}

/// The points answer last, so that they lie on top.
fn regions(pen: &mut Pen<'_>, curves: &[Curve<'_>]) {
    for curve in curves.iter().rev() {
        let detours = curve.detours.iter().flat_map(|(run, _)| run.iter().filter(|d| d.step.path.is_some()));
        for dot in curve.dots.iter().chain(detours) {
            let object: ObjectId = (&dot.step.id).into();
            let rect = Rect::from_center_size(dot.at, (22.0, 22.0));
            pen.region(rect, object, Part::Emotion(curve.persona.id.clone()));
        }
    }
}
