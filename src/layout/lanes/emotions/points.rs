//! Which points a curve runs through, and where they stand.

use std::ops::Range;

use kurbo::{CubicBez, ParamCurve as _, Point, Rect};

use super::Scale;
use super::style::LineStyle;
use crate::layout::bands::Band;
use crate::layout::curve::{cut, monotone};
use crate::layout::frame::Frame;
use crate::layout::whose::Whose;
use crate::model::{Felt, Moment, Step};
use crate::text::Icon;
use crate::theme::{Colour, Theme};

/// Air between two points, map units.
const AIR: f64 = 3.0;
/// The ring around the end of a way: how far from its point, and how thick, map units.
pub(in crate::layout) const END_AIR: f64 = 4.0;
pub(in crate::layout) const END_RING: f64 = 1.8;
/// Half the width of a whisker's end, map units.
pub(super) const WHISKER: f64 = 4.0;

/// Where curves are drawn: what is seen of the picture there, and how large.
pub(in crate::layout) struct Field {
    /// The edges of every column of the picture, also of those that stand elsewhere, map units.
    pub columns: Vec<Range<f64>>,
    /// The columns that stand here.
    pub shown: Range<usize>,
    /// How far lines go that lead on elsewhere, map units.
    pub reach: Range<f64>,
    pub scale: Scale,
    /// How much larger points and lines are than on the sheet.
    pub size: f64,
    /// Whether the best, the worst and the last moment are marked.
    pub marks: bool,
}

impl Field {
    /// A band of the sheet. A folded curve is the unfolded one, in pieces.
    pub fn of_band<'a>(frame: &Frame<'a>, band: &Band<'a>, scale: Scale) -> Self {
        Self {
            columns: band.unfolded(frame),
            shown: band.places(),
            reach: band.reach(),
            scale,
            size: 1.0,
            marks: true,
        }
    }
}

/// A point of a persona's curve.
#[derive(Clone)]
pub(in crate::layout) struct Dot<'a> {
    /// Its column among all of the picture.
    column: usize,
    /// Whether it stands in this band. Others only tell where a line that is cut comes from or goes to.
    pub shown: bool,
    /// Behind a gap: steps of which nothing is known, or which are not shown.
    pub bridged: bool,
    pub at: Point,
    /// From the best to the worst of the touchpoints whose mean it is, as heights.
    pub whisker: Option<Range<f64>>,
    /// Of the best and of the worst moment.
    pub face: Option<Icon>,
    /// The last point of the main way, of the whole map.
    pub is_end: bool,
    pub felt: Felt,
    pub step: &'a Step,
    /// How much larger it is than on the sheet.
    size: f64,
}

impl Dot<'_> {
    /// Map units, with its stroke.
    fn radius(&self) -> f64 {
        let on_sheet = match (self.face, &self.step.path) {
            (Some(_), _) => 12.0,
            (None, None) => 7.2,
            (None, Some(_)) => 5.6,
        };
        let ring = if self.is_end {
            END_AIR + END_RING / 2.0
        } else {
            0.0
        };
        (on_sheet + ring) * self.size
    }

    /// How far beside each other two dots of a column have to stand for neither to hide the other, or its whisker;
    /// 0 where they do not meet.
    fn apart(&self, other: &Self) -> f64 {
        let reach = self.radius() + other.radius() + AIR;
        let off = (self.at.y - other.at.y).abs();
        let dots = (reach.powi(2) - off.powi(2)).max(0.0).sqrt();
        let beside = |whisker: &Self, dot: &Self| {
            let hides = whisker.whisker.as_ref().is_some_and(|w| {
                dot.at.y + dot.radius() > w.start && dot.at.y - dot.radius() < w.end
            });
            if hides {
                dot.radius() + WHISKER + AIR
            } else {
                0.0
            }
        };
        let whiskers = match (&self.whisker, &other.whisker) {
            (Some(a), Some(b)) if a.start < b.end && b.start < a.end => 2.0 * (WHISKER + AIR),
            _ => 0.0,
        };
        let beside = beside(self, other).max(beside(other, self));
        dots.max(beside).max(whiskers)
    }
}

/// A smooth line through dots. In a folded map it may begin with the last dot of the band before and end with the
/// first one of the band after; it is cut at the band's edges.
#[derive(Default)]
pub(in crate::layout) struct Line<'a> {
    pub dots: Vec<Dot<'a>>,
    /// One between two neighbouring dots.
    pub segments: Vec<CubicBez>,
}

impl<'a> Line<'a> {
    /// What the band shows of the line through these dots.
    fn through(dots: Vec<Dot<'a>>, band: &Range<f64>) -> Self {
        let places: Vec<Point> = dots.iter().map(|d| d.at).collect();
        let pieces = monotone(&places).into_iter().map(|s| cut(s, band));
        let pieces: Vec<Option<CubicBez>> = pieces.collect();
        let Some(first) = pieces.iter().position(Option::is_some) else {
            let dots = dots.into_iter().filter(|d| d.shown).collect();
            return Self {
                dots,
                segments: Vec::new(),
            };
        };
        let segments: Vec<CubicBez> = pieces.into_iter().flatten().collect();
        let dots = dots.into_iter().skip(first).take(segments.len() + 1);
        Self {
            dots: dots.collect(),
            segments,
        }
    }

    /// Each segment with the dots at its ends.
    pub fn pieces(&self) -> impl Iterator<Item = (&CubicBez, &[Dot<'a>])> {
        self.segments.iter().zip(self.dots.windows(2))
    }

    pub fn shown(&self) -> impl Iterator<Item = &Dot<'a>> {
        self.dots.iter().filter(|d| d.shown)
    }

    /// Where the line comes in from the band before, and where it goes out to the one after. In a gap it does neither.
    pub fn cuts(&self) -> [Option<Point>; 2] {
        let outside = |dot: Option<&Dot<'_>>| dot.is_some_and(|d| !d.shown);
        let bridged = |dot: Option<&Dot<'_>>| dot.is_some_and(|d| d.bridged);
        let start = self.segments.first().map(|s| s.p0);
        let end = self.segments.last().map(|s| s.p3);
        [
            start.filter(|_| outside(self.dots.first()) && !bridged(self.dots.get(1))),
            end.filter(|_| outside(self.dots.last()) && !bridged(self.dots.last())),
        ]
    }
}

pub(in crate::layout) struct Curve<'a> {
    pub whose: Whose<'a>,
    pub colour: Colour,
    pub style: LineStyle,
    /// The main way.
    pub main: Line<'a>,
    /// Runs of a path, each beginning with the dot of the main way that it leaves, if there is one.
    pub detours: Vec<Line<'a>>,
    /// Of a mean: where the highest of the personas is along the main way, and where the lowest.
    pub spread: Option<[Line<'a>; 2]>,
}

impl<'a> Curve<'a> {
    pub fn lines(&self) -> impl Iterator<Item = &Line<'a>> {
        std::iter::once(&self.main).chain(&self.detours)
    }

    /// The dots that stand in the band, each once.
    pub fn dots(&self) -> impl Iterator<Item = &Dot<'a>> {
        let side = self.detours.iter().flat_map(Line::shown);
        let side = side.filter(|d| d.step.path.is_some());
        self.main.shown().chain(side)
    }

    pub fn segments(&self) -> impl Iterator<Item = &CubicBez> {
        self.lines().flat_map(|line| &line.segments)
    }
}

/// The curves that are shown, in the order of their personas.
pub(in crate::layout) fn curves<'a>(
    theme: &Theme,
    frame: &Frame<'a>,
    field: &Field,
) -> Vec<Curve<'a>> {
    let mut ways: Vec<Ways<'a>> = (frame.curves.iter())
        .map(|whose| ways(frame, field, whose))
        .collect();
    dodge(&mut ways, &field.columns);
    let curves = frame.curves.iter().zip(ways).map(|(whose, ways)| {
        let detours = ways.detours.into_iter().map(|mut run| {
            // The dot that it leaves has moved with its curve.
            if let Some(first) = run.first_mut()
                && let Some(own) = ways.main.iter().find(|d| d.column == first.column)
            {
                first.at = own.at;
            }
            Line::through(run, &field.reach)
        });
        let is_mean = whose.persona().is_none();
        Curve {
            whose: whose.clone(),
            colour: whose.colour(theme),
            style: whose.style(),
            spread: is_mean.then(|| spread_of(&ways.main, field)),
            detours: detours.filter(|line| !line.dots.is_empty()).collect(),
            main: Line::through(ways.main, &field.reach),
        }
    });
    curves.collect()
}

/// The face that marks a moment.
pub(in crate::layout) const fn face_of(moment: Moment) -> Option<Icon> {
    match moment {
        Moment::Best => Some(Icon::Smiley),
        Moment::Worst => Some(Icon::SmileySad),
        Moment::End => None,
    }
}

/// Lines through the highest and through the lowest of what the dots are the mean of.
fn spread_of<'a>(main: &[Dot<'a>], field: &Field) -> [Line<'a>; 2] {
    let through = |end: fn((f64, f64)) -> f64| {
        let moved = main.iter().cloned().map(|mut dot| {
            dot.at.y = field.scale.y(dot.felt.range.map_or(dot.felt.score, end));
            dot
        });
        Line::through(moved.collect(), &field.reach)
    };
    [through(|(_, high)| high), through(|(low, _)| low)]
}

/// The dots of the main way, and those of each run of a path, over the whole map.
#[derive(Default)]
struct Ways<'a> {
    main: Vec<Dot<'a>>,
    detours: Vec<Vec<Dot<'a>>>,
}

fn ways<'a>(frame: &Frame<'a>, field: &Field, whose: &Whose<'a>) -> Ways<'a> {
    let scale = field.scale;
    let moments = whose.moments(frame.journey);
    let marks = |step| moments.at(step).filter(|_| field.marks);
    let is_mean = whose.persona().is_none();
    let mut ways = Ways::default();
    let mut on_path = None;
    // The place of the last dot of the main way in the journey, and how many of paths came since.
    let (mut last, mut beside) = (None, 0);
    for (column, (c, x)) in frame.columns.iter().zip(&field.columns).enumerate() {
        let Some(step) = c.step else { continue };
        let path = step.path.as_ref();
        let Some(felt) = whose.felt(step) else {
            if path != on_path {
                on_path = None;
            }
            continue;
        };
        let order = frame.order_of(step);
        let range = felt
            .range
            .filter(|(low, high)| !is_mean && high - low > 0.01);
        let mut dot = Dot {
            column,
            shown: field.shown.contains(&column),
            bridged: false,
            at: Point::new((x.start + x.end) / 2.0, scale.y(felt.score)),
            whisker: range.map(|(low, high)| scale.y(high)..scale.y(low)),
            face: marks(step).find_map(face_of),
            is_end: marks(step).any(|m| m == Moment::End),
            felt,
            step,
            size: field.size,
        };
        match (path, ways.detours.last_mut()) {
            (None, _) => {
                // The main way passes the steps of a path by.
                dot.bridged = last.is_some_and(|last| order - last - 1 > beside);
                (last, beside) = (Some(order), 0);
                ways.main.push(dot);
            }
            (Some(_), Some(run)) if on_path == path => {
                beside += 1;
                run.push(dot);
            }
            (Some(_), _) => {
                beside += 1;
                let left = ways.main.last().cloned();
                ways.detours.push(left.into_iter().chain([dot]).collect());
            }
        }
        on_path = path;
    }
    ways
}

/// Puts points that would hide each other side by side, within their column; the upper one at the left.
fn dodge(ways: &mut [Ways<'_>], columns: &[Range<f64>]) {
    let mut stacks: Vec<Vec<&mut Dot<'_>>> = Vec::new();
    stacks.resize_with(columns.len(), Vec::new);
    for way in ways {
        let side = way.detours.iter_mut().flatten();
        let side = side.filter(|d| d.step.path.is_some());
        for dot in way.main.iter_mut().chain(side) {
            stacks[dot.column].push(dot);
        }
    }
    for (mut stack, column) in stacks.into_iter().zip(columns) {
        stack.sort_by(|a, b| a.at.y.total_cmp(&b.at.y));
        // Those that meet, also by way of others, move together.
        let mut groups: Vec<Vec<&mut Dot<'_>>> = Vec::new();
        for dot in stack {
            let meets = |group: &Vec<&mut Dot<'_>>| group.iter().any(|d| d.apart(dot) > 0.0);
            let (met, others) = groups.into_iter().partition(meets);
            groups = others;
            let met: Vec<Vec<&mut Dot<'_>>> = met;
            groups.push(met.into_iter().flatten().chain([dot]).collect());
        }
        for group in groups {
            spread(group, column.end - column.start);
        }
    }
}

/// Puts dots beside each other, no further than a column is wide.
fn spread(mut group: Vec<&mut Dot<'_>>, width: f64) {
    let mut offsets: Vec<f64> = Vec::new();
    for (i, dot) in group.iter().enumerate() {
        let clear = group[..i].iter().zip(&offsets);
        let clear = clear.map(|(other, x)| (x, other.apart(dot)));
        let clear = clear.filter(|(_, apart)| *apart > 0.0);
        offsets.push(clear.map(|(x, apart)| x + apart).fold(0.0, f64::max));
    }
    let taken = offsets.iter().copied().fold(0.0, f64::max);
    let widest = group.iter().map(|d| d.radius()).fold(0.0, f64::max);
    let tight = ((width - 2.0 * widest) / taken.max(1.0)).clamp(0.0, 1.0);
    for (dot, offset) in group.iter_mut().zip(offsets) {
        dot.at.x += (offset - taken / 2.0) * tight;
    }
}

/// Which moments are marked on the curves of the picture.
pub(in crate::layout) fn marked(frame: &Frame<'_>) -> Vec<Moment> {
    let steps = || frame.columns.iter().filter_map(|c| c.step);
    let all = frame.curves.iter().flat_map(|whose| {
        let moments = whose.moments(frame.journey);
        steps().flat_map(move |step| moments.at(step))
    });
    let all: Vec<Moment> = all.collect();
    let order = [Moment::Best, Moment::Worst, Moment::End];
    order.into_iter().filter(|m| all.contains(m)).collect()
}

/// Whether a segment, whose x only grows, has a point in the box.
pub(in crate::layout) fn runs_through(segment: &CubicBez, rect: Rect) -> bool {
    segment.p3.x >= rect.x0
        && segment.p0.x <= rect.x1
        && (0..=16).any(|i| rect.contains(segment.eval(f64::from(i) / 16.0)))
}
