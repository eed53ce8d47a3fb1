//! Quotes as pills beside the moments that matter most.

use std::sync::Arc;

use kurbo::{CubicBez, Line, Point, Rect, Shape as _};

use super::points::{Curve, Dot, runs_through};
use crate::i18n;
use crate::layout::frame::Frame;
use crate::layout::pen::Pen;
use crate::model::{Id, Persona, Step};
use crate::scene::{Part, Stroke};
use crate::text::{Shaped, Weight};
use crate::theme::type_scale as ts;

/// Room above and below the scale for quotes that find none beside their point.
const ROW: f64 = 30.0;
/// So many are chosen of a whole map; a page, which shows a part of it, has all that find a place.
const MOST: usize = 5;
/// How many rows of them there are above the scale and below it.
const ROWS: u8 = 3;
/// Width of a quote, and of one that would be longer than two lines.
const WIDTH: f64 = 232.0;
const WIDEST: f64 = 300.0;

/// Draws the chosen quotes; answers the highest and the lowest edge that they need.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    curves: &[Curve<'_>],
    names: Vec<Rect>,
    lane: Rect,
) -> (f64, f64) {
    let mut taken = names.clone();
    // Neither points nor lines are to be covered.
    let lines: Vec<&CubicBez> = curves.iter().flat_map(Curve::segments).collect();
    for curve in curves {
        taken.extend(
            curve
                .dots()
                .map(|d| Rect::from_center_size(d.at, (22.0, 22.0))),
        );
    }
    // Names and quotes, which no stem is to cross.
    let mut pills = names;
    let mut stems: Vec<Line> = Vec::new();
    let mut edges = (lane.y0, lane.y1);
    let most = match frame.view.page {
        Some(_) => usize::MAX,
        None => MOST,
    };
    for said in chosen(curves, most) {
        let dot = said.dot;
        let words = i18n::quoted(frame.language, said.quote);
        let text = balanced(pen, &words);
        let size = kurbo::Size::new(text.width + 20.0, text.height + 7.0);
        let place = Place {
            taken: &taken,
            lines: &lines,
            pills: &pills,
            stems: &stems,
            lane,
        };
        // What fits nowhere without crossing another is left out: the most telling ones come first.
        let Some(rect) = place.find(dot, size) else {
            continue;
        };
        edges = (edges.0.min(rect.y0 - 4.0), edges.1.max(rect.y1 + 4.0));
        draw_quote(pen, &said, &text, rect);
        taken.push(rect.inflate(4.0, 4.0));
        pills.push(rect.inflate(2.0, 2.0));
        stems.extend(stem(dot, rect));
    }
    edges
}

/// What a persona says at a point of her curve.
struct Said<'b, 'a> {
    curve: &'b Curve<'a>,
    dot: &'b Dot<'a>,
    who: &'a Id<Persona>,
    quote: &'a str,
}

/// Best and worst moments first, then moments of truth, then the others by how strongly they are felt.
fn chosen<'b, 'a>(curves: &'b [Curve<'a>], most: usize) -> Vec<Said<'b, 'a>> {
    let mut all = Vec::new();
    for curve in curves {
        // A mean says nothing itself.
        let Some(who) = curve.whose.persona().map(|p| &p.id) else {
            continue;
        };
        for dot in curve.dots() {
            let step: &'a Step = dot.step;
            let Some(quote) = step.emotion(who).and_then(|e| e.quote.as_deref()) else {
                continue;
            };
            let decisive = step.touchpoints.iter().any(|t| t.moment_of_truth);
            let rank = if dot.face.is_some() {
                0
            } else if decisive {
                1
            } else {
                2
            };
            all.push((
                rank,
                -dot.felt.score.abs(),
                Said {
                    curve,
                    dot,
                    who,
                    quote,
                },
            ));
        }
    }
    all.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    all.into_iter()
        .take(most)
        .map(|(_, _, said)| said)
        .collect()
}

/// What a quote has to keep clear of.
struct Place<'p> {
    taken: &'p [Rect],
    lines: &'p [&'p CubicBez],
    pills: &'p [Rect],
    stems: &'p [Line],
    lane: Rect,
}

impl Place<'_> {
    /// The nearest free place beside a dot, inside the lane if possible; else in a row above or below it.
    fn find(&self, dot: &Dot<'_>, size: kurbo::Size) -> Option<Rect> {
        let lane = self.lane;
        let up = dot.felt.score >= 0.0;
        let sides = if up { [-1.0, 1.0] } else { [1.0, -1.0] };
        let at = |dx: f64, y: f64| {
            let x = (dot.at.x + dx - size.width / 2.0)
                .clamp(lane.x0, (lane.x1 - size.width).max(lane.x0));
            Rect::from_origin_size((x, y), size)
        };
        let gap = size.height / 2.0 + 15.0;
        for distance in [gap, gap + 12.0, gap + 26.0, gap + 42.0] {
            for side in sides {
                for dx in [0.0, -36.0, 36.0, -72.0, 72.0, -104.0, 104.0] {
                    let rect = at(dx, dot.at.y + side * distance - size.height / 2.0);
                    let inside = rect.y0 >= lane.y0 - ROW && rect.y1 <= lane.y1 + ROW;
                    let clear = || {
                        let grown = rect.inflate(3.0, 3.0);
                        !self.lines.iter().any(|s| runs_through(s, grown))
                    };
                    if inside && self.is_free(dot, rect, 3.0) && clear() {
                        return Some(rect);
                    }
                }
            }
        }
        // Outside the scale no line runs: rows above for good moments, below for bad ones, also to the side, so that
        // the way back to the point is clear.
        let half = size.width / 2.0 - 12.0;
        for row in 0..ROWS {
            let away = f64::from(row) * (size.height + 6.0);
            let y = match up {
                true => lane.y0 - size.height - away,
                false => lane.y1 + away,
            };
            for dx in [
                0.0,
                -half / 2.0,
                half / 2.0,
                -half,
                half,
                -2.0 * half,
                2.0 * half,
            ] {
                let rect = at(dx, y);
                if self.is_free(dot, rect, 0.0) {
                    return Some(rect);
                }
            }
        }
        None
    }

    /// Whether a pill covers nothing, with so much air around it, and its stem crosses no other pill.
    fn is_free(&self, dot: &Dot<'_>, rect: Rect, air: f64) -> bool {
        let grown = rect.inflate(air, air);
        let own = stem(dot, rect);
        let hits = |rect: &Rect| !rect.intersect(grown).is_zero_area();
        !self.taken.iter().any(hits)
            && !self.stems.iter().any(|s| crosses(*s, grown))
            && !own.is_some_and(|s| self.pills.iter().any(|p| crosses(s, *p)))
    }
}

/// Whether a line has a point in the box.
fn crosses(line: Line, rect: Rect) -> bool {
    rect.contains(line.p0)
        || rect.contains(line.p1)
        || !rect
            .path_segments(0.1)
            .all(|edge| edge.intersect_line(line).is_empty())
}

/// The short line from a point to its quote, where the pill does not touch it anyway.
fn stem(dot: &Dot<'_>, rect: Rect) -> Option<Line> {
    let near = Point::new(
        dot.at.x.clamp(rect.x0 + 12.0, rect.x1 - 12.0),
        if rect.center().y < dot.at.y {
            rect.y1
        } else {
            rect.y0
        },
    );
    let distance = near.distance(dot.at);
    (distance > 24.0).then(|| Line::new(dot.at.lerp(near, 12.0 / distance), near))
}

fn draw_quote(pen: &mut Pen<'_>, said: &Said<'_, '_>, text: &Arc<Shaped>, rect: Rect) {
    let Said {
        curve, dot, who, ..
    } = *said;
    let paper = pen.theme.sheet.paper;
    let ink = curve.colour.readable_on(paper, 4.5);
    let part = Part::Quote(who.clone());
    pen.of(&dot.step.id, part.clone(), |pen| {
        if let Some(stem) = stem(dot, rect) {
            let stroke = Stroke::solid(curve.colour.mix(paper, 0.4), 1.0);
            pen.rule(stem.p0, stem.p1, stroke);
        }
        pen.frame(
            rect,
            (rect.height() / 2.0).min(11.0),
            Some(paper),
            Stroke::solid(curve.colour, 1.0),
        );
        let at = Point::new(
            rect.center().x - text.width / 2.0,
            rect.center().y - text.height / 2.0,
        );
        pen.put(text, at, ink);
    });
    pen.region(rect, &dot.step.id, part);
}

/// A quote on as few lines as its pill allows, all of them about as long.
fn balanced(pen: &mut Pen<'_>, words: &str) -> Arc<Shaped> {
    let mut shape = |width| pen.shape(words, ts::CAPTION, Weight::Medium, width);
    let mut best = shape(WIDTH);
    if best.lines.len() > 2 {
        best = shape(WIDEST);
    }
    let lines = best.lines.len();
    // Ever narrower, as long as that takes no further line.
    loop {
        let tighter = shape(best.width - 6.0);
        if lines < 2 || tighter.lines.len() > lines || tighter.width >= best.width {
            break;
        }
        best = tighter;
    }
    best
}
