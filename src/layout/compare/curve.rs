//! Both curves in one lane, and what lies between them: where the new one runs higher, and where lower.

use std::ops::Range;

use kurbo::{CubicBez, ParamCurve as _, Point, Rect};

use super::Side;
use super::columns::Columns;
use crate::i18n::{self, t};
use crate::layout::curve::cut;
use crate::layout::frame::Frame;
use crate::layout::lanes::{self, Curve, Field, Line, LineStyle, POINT, Scale};
use crate::layout::legend::has_gap;
use crate::layout::pen::Pen;
use crate::merge::Comparison;
use crate::model::Step;
use crate::scene::{Layer, Part, Shape, Stroke};
use crate::text::{Icon, Shaped, Weight};
use crate::theme::{Colour, Theme, metrics, type_scale as ts};

/// Of the lane, map units: what differs is to be seen from afar.
const HEIGHT: f64 = 320.0;
/// How much larger points and lines are than on a map.
const SIZE: f64 = 1.25;
/// Smaller differences are not told.
const LEAST: f64 = 0.05;
/// Between two curves that lie closer, map units, nothing is filled.
const THIN: f64 = 0.3;
/// From a point to what stands above or below it, map units.
const AWAY: f64 = 13.0;

/// Draws the lane over the area with its top at `y`; answers where it ends.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    comparison: &Comparison,
    columns: &Columns<'_>,
    frames: &[Frame<'_>; 2],
    reaches: &[Vec<Range<f64>>; 2],
    width: f64,
    y: f64,
) -> f64 {
    let scale = Scale {
        top: y,
        height: HEIGHT,
    };
    let left = metrics::MARGIN_X + metrics::LABEL_WIDTH;
    let area = Rect::new(left, y, metrics::MARGIN_X + width, y + scale.height);
    let field = |reaches: &[Range<f64>]| Field {
        columns: reaches.to_vec(),
        shown: 0..reaches.len(),
        reach: f64::NEG_INFINITY..f64::INFINITY,
        scale,
        size: SIZE,
        marks: false,
    };
    let looks = [Side::Old, Side::New].map(|side| look(pen.theme, side, &frames[1]));
    let mut curves = [0, 1].map(|i| {
        let mut curves = lanes::curves(pen.theme, &frames[i], &field(&reaches[i]));
        for curve in &mut curves {
            (curve.style, curve.colour) = looks[i];
        }
        curves
    });
    let [old, new] = &mut curves;
    for (old, new) in old.iter_mut().zip(&*new) {
        share(old, new);
    }
    let [old, new] = &curves;
    for (old, new) in old.iter().zip(new) {
        between(pen, &old.main, &new.main);
        for (old, new) in pairs(&old.detours, &new.detours) {
            between(pen, old, new);
        }
    }
    lanes::grid(pen, None, scale, area);
    for curve in curves.iter().flatten() {
        lanes::draw_lines(pen, curve, SIZE);
    }
    for curve in old {
        lanes::draw_points(pen, curve, SIZE);
    }
    for curve in new {
        clear(pen, old, curve);
        lanes::draw_points(pen, curve, SIZE);
    }
    for curves in &curves {
        lanes::regions(pen, curves, POINT * SIZE);
    }
    differences(pen, comparison, columns, &curves, area);
    samples(pen, comparison, looks, y + metrics::LABEL_ICON + 52.0);
    area.y1
}

/// Between points that are where they were, the old line takes the new one's way: it would be bent by what has changed
/// before and after, and a difference that is none would lie between the two.
fn share(old: &mut Curve<'_>, new: &Curve<'_>) {
    let is_near = |a: Point, b: Point| a.distance(b) < THIN;
    let lines = std::iter::once(&mut old.main).chain(&mut old.detours);
    for segment in lines.flat_map(|line| &mut line.segments) {
        let mut all = new.lines().flat_map(|line| &line.segments);
        let same = all.find(|other| is_near(other.p0, segment.p0) && is_near(other.p3, segment.p3));
        if let Some(same) = same {
            *segment = *same;
        }
    }
}

/// Where nothing has changed, the old point does not peek out from behind the new one.
fn clear(pen: &mut Pen<'_>, old: &[Curve<'_>], new: &Curve<'_>) {
    const CLEAR: f64 = 8.0;
    let paper = pen.theme.sheet.paper;
    let is_same = |at: Point| {
        let mut dots = old.iter().flat_map(Curve::dots);
        dots.any(|dot| dot.at.distance(at) < CLEAR / 2.0)
    };
    for dot in new.dots().filter(|dot| is_same(dot.at)) {
        pen.circle(dot.at, CLEAR * SIZE, Some(paper), None);
    }
}

/// The lines that have to be explained besides the two: those that are assumed, those of paths.
pub(super) fn others(pen: &Pen<'_>, frames: &[Frame<'_>; 2]) -> Vec<(Stroke, String)> {
    let soft = pen.theme.sheet.ink_soft;
    let felt = || {
        let steps = |frame: &'_ Frame<'_>| {
            let steps = frame.columns.iter().filter_map(|c| c.step);
            let felt = steps.filter_map(|step| {
                let mut felt = frame.curves.iter().filter_map(|whose| whose.felt(step));
                Some((step.path.is_some(), felt.next()?.observed))
            });
            felt.collect::<Vec<_>>()
        };
        frames.iter().flat_map(steps)
    };
    let language = frames[1].language;
    let mut others = Vec::new();
    if felt().any(|(_, is_observed)| !is_observed) {
        let stroke = Stroke::dashed(soft, 2.4, lanes::DOTTED);
        others.push((stroke, t!(language, "picture-legend-assumed-curve")));
    }
    if felt().any(|(is_path, _)| is_path) {
        let stroke = Stroke::dashed(soft, 1.6, lanes::DETOUR);
        others.push((stroke, t!(language, "picture-legend-path")));
    }
    if frames.iter().any(has_gap) {
        let stroke = lanes::bridged(soft, pen.theme.sheet.paper);
        others.push((stroke, t!(language, "picture-legend-bridged")));
    }
    others
}

/// How a side's curve is drawn: the old one in dashes with hollow points, the new one in its persona's colour.
fn look(theme: &Theme, side: Side, new: &Frame<'_>) -> (LineStyle, Colour) {
    let alone = new.curves.iter().find(|whose| whose.persona().is_some());
    let alone = alone.filter(|_| new.curves.len() == 1);
    match side {
        Side::Old => (LineStyle::BEFORE, theme.sheet.ink_soft),
        Side::New => {
            let colour = alone.map_or(theme.sheet.ink, |whose| whose.colour(theme));
            (LineStyle::AFTER, colour)
        }
    }
}

fn pairs<'l, 'a>(
    old: &'l [Line<'a>],
    new: &'l [Line<'a>],
) -> impl Iterator<Item = (&'l Line<'a>, &'l Line<'a>)> {
    old.iter()
        .flat_map(move |o| new.iter().map(move |n| (o, n)))
}

/// What lies between two lines as long as the new one is the higher, or the lower.
struct Run {
    gains: bool,
    old: Vec<CubicBez>,
    new: Vec<CubicBez>,
}

/// Fills what lies between the two lines, as far as both are known.
fn between(pen: &mut Pen<'_>, old: &Line<'_>, new: &Line<'_>) {
    let known = |line: &Line<'_>| -> Vec<CubicBez> {
        let pieces = line.pieces().filter(|(_, ends)| !ends[1].bridged);
        pieces.map(|(segment, _)| *segment).collect()
    };
    let (old, new) = (known(old), known(new));
    let mut runs: Vec<Run> = Vec::new();
    for (old, new) in old.iter().flat_map(|o| new.iter().map(move |n| (o, n))) {
        let shared = old.p0.x.max(new.p0.x)..old.p3.x.min(new.p3.x);
        if shared.end - shared.start < THIN {
            continue;
        }
        let (Some(old), Some(new)) = (cut(*old, &shared), cut(*new, &shared)) else {
            continue;
        };
        for part in parts(old, new) {
            let middle = (part.start + part.end) / 2.0;
            let by = old.eval(middle).y - new.eval(middle).y;
            if by.abs() < THIN {
                continue;
            }
            let (gains, old, new) = (by > 0.0, old.subsegment(part.clone()), new.subsegment(part));
            let goes_on = |run: &Run| {
                run.gains == gains
                    && run
                        .old
                        .last()
                        .is_some_and(|s| (s.p3.x - old.p0.x).abs() < THIN)
            };
            match runs.last_mut() {
                Some(run) if goes_on(run) => {
                    run.old.push(old);
                    run.new.push(new);
                }
                _ => runs.push(Run {
                    gains,
                    old: vec![old],
                    new: vec![new],
                }),
            }
        }
    }
    for Run { gains, old, new } in runs {
        let (upper, lower) = if gains { (new, old) } else { (old, new) };
        let fill = ground(pen.theme, gains);
        pen.add(Shape::Area { upper, lower, fill });
    }
}

/// The ground where the new curve runs higher, or lower.
pub(super) fn ground(theme: &Theme, gains: bool) -> Colour {
    let sheet = &theme.sheet;
    match gains {
        true => sheet.met_tint.mix(sheet.met, 0.28),
        false => sheet.against_tint.mix(sheet.against, 0.28),
    }
}

/// The stretches between the places at which two segments over the same x cross, as shares of them.
fn parts(old: CubicBez, new: CubicBez) -> Vec<Range<f64>> {
    const STEPS: u32 = 16;
    let by = |t: f64| old.eval(t).y - new.eval(t).y;
    let mut cuts = vec![0.0];
    for step in 0..STEPS {
        let at = |step: u32| f64::from(step) / f64::from(STEPS);
        let (mut low, mut high) = (at(step), at(step + 1));
        if by(low) * by(high) >= 0.0 {
            continue;
        }
        for _ in 0..24 {
            let middle = (low + high) / 2.0;
            if by(low) * by(middle) <= 0.0 {
                high = middle;
            } else {
                low = middle;
            }
        }
        cuts.push(low);
    }
    cuts.push(1.0);
    cuts.windows(2).map(|w| w[0]..w[1]).collect()
}

/// By how much each step has become better or worse: between its points where there is room, else where no curve runs.
fn differences(
    pen: &mut Pen<'_>,
    comparison: &Comparison,
    columns: &Columns<'_>,
    curves: &[Vec<Curve<'_>>; 2],
    area: Rect,
) {
    let segments: Vec<&CubicBez> = curves.iter().flatten().flat_map(Curve::segments).collect();
    let mut taken: Vec<Rect> = curves
        .iter()
        .flatten()
        .flat_map(|curve| curve.dots())
        .map(|dot| Rect::from_center_size(dot.at, (18.0, 18.0)))
        .collect();
    for column in columns.iter() {
        let (Some(old), Some(new)) = (column.old, column.new) else {
            continue;
        };
        let (Some((was, before)), Some((is, now))) = (felt(&curves[0], old), felt(&curves[1], new))
        else {
            continue;
        };
        let by = now - before;
        if by.abs() < LEAST {
            continue;
        }
        let word = i18n::score(comparison.language, by);
        let text = pen.line(&word, ts::LEAD, Weight::SemiBold);
        let size = kurbo::Size::new(text.width + 32.0, text.height + 4.0);
        let is_free = |rect: &Rect| {
            let grown = rect.inflate(3.0, 3.0);
            !taken.iter().any(|t| !t.intersect(grown).is_zero_area())
                && !segments.iter().any(|s| lanes::runs_through(s, grown))
        };
        let places = places(was, is, size, area);
        let rect = places.iter().find(|r| is_free(r)).or(places.get(1));
        let Some(rect) = rect.copied() else { continue };
        taken.push(rect);
        pen.of(&new.id, Part::Whole, |pen| {
            badge(pen, by > 0.0, &text, rect)
        });
        pen.region(rect, &new.id, Part::Whole);
    }
}

/// Where the curve of a side is at a step, and the score.
fn felt(curves: &[Curve<'_>], step: &Step) -> Option<(Point, f64)> {
    let mut dots = curves.iter().flat_map(Curve::dots);
    let dot = dots.find(|dot| dot.step.id == step.id)?;
    Some((dot.at, dot.felt.score))
}

/// Where a badge may stand, the best place first.
fn places(was: Point, is: Point, size: kurbo::Size, area: Rect) -> Vec<Rect> {
    let x = (was.x + is.x) / 2.0;
    let (upper, lower) = (was.y.min(is.y), was.y.max(is.y));
    let above = upper - AWAY - size.height / 2.0;
    let below = lower + AWAY + size.height / 2.0;
    let aside = size.width / 2.0 + 10.0;
    let middle = (upper + lower) / 2.0;
    let centres = [
        (x, middle),
        (x, above),
        (x, below),
        (x - aside / 2.0, above),
        (x + aside / 2.0, above),
        (x - aside / 2.0, below),
        (x + aside / 2.0, below),
        (x + aside, middle),
        (x - aside, middle),
        (x, above - 16.0),
        (x, below + 16.0),
        (x - aside, above),
        (x + aside, above),
        (x - aside, below),
        (x + aside, below),
    ];
    let rects = centres.map(|(x, y)| Rect::from_center_size((x, y), size));
    let inside = |r: &Rect| r.y0 >= area.y0 && r.y1 <= area.y1;
    rects.into_iter().filter(inside).collect()
}

fn badge(pen: &mut Pen<'_>, gains: bool, text: &std::sync::Arc<Shaped>, rect: Rect) {
    const SIGN: f64 = 13.0;
    let sheet = pen.theme.sheet.clone();
    let (icon, ink) = match gains {
        true => (Icon::ArrowUp, sheet.met),
        false => (Icon::ArrowDown, sheet.against),
    };
    let ink = ink.readable_on(sheet.paper, 4.5);
    let edge = Stroke::solid(ink, 1.2);
    pen.frame(rect, rect.height() / 2.0, Some(sheet.paper), edge);
    let middle = rect.center().y;
    let sign = Point::new(rect.x0 + 8.0, middle - SIGN / 2.0);
    pen.icon(icon, false, SIGN, sign, ink);
    let at = Point::new(sign.x + SIGN + 3.0, middle - text.height / 2.0);
    pen.put(text, at, ink);
}

/// Which line is whose, in the column of labels.
fn samples(pen: &mut Pen<'_>, comparison: &Comparison, looks: [(LineStyle, Colour); 2], y: f64) {
    const SAMPLE: f64 = 26.0;
    let (ink, paper) = (pen.theme.sheet.ink, pen.theme.sheet.paper);
    let mut at = Point::new(metrics::MARGIN_X, y);
    pen.on(Layer::Label, |pen| {
        for ((style, colour), name) in looks.into_iter().zip(comparison.sides()) {
            let room = metrics::LABEL_WIDTH - SAMPLE - 6.0 - 44.0;
            let text = pen.shape(&name, ts::CAPTION, Weight::Medium, room);
            let middle = at.y + text.height / 2.0;
            let end = Point::new(at.x + SAMPLE, middle);
            pen.rule(Point::new(at.x, middle), end, style.known(colour));
            let centre = Point::new(at.x + SAMPLE / 2.0, middle);
            style.draw_point(pen, centre, 0.9, colour, paper);
            pen.put(&text, Point::new(end.x + 6.0, at.y), ink);
            at.y += text.height + 8.0;
        }
    });
}
