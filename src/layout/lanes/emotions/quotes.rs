//! Quotes as pills beside the moments that matter most.

use std::sync::Arc;

use kurbo::{CubicBez, Point, Rect};

use super::points::{Curve, Dot, runs_through};
use crate::i18n;
use crate::layout::frame::Frame;
use crate::layout::pen::Pen;
use crate::model::Step;
use crate::scene::{Part, Stroke};
use crate::text::{Shaped, Weight};
use crate::theme::type_scale as ts;

/// Room above and below the scale for quotes that find none beside their point.
const ROW: f64 = 30.0;
const MOST: usize = 5;
/// Width of a quote, and of one that would be longer than two lines.
const WIDTH: f64 = 232.0;
const WIDEST: f64 = 300.0;

/// Draws the chosen quotes; answers the highest and the lowest edge that they need.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    curves: &[Curve<'_>],
    mut taken: Vec<Rect>,
    lane: Rect,
) -> (f64, f64) {
    // Neither points nor lines are to be covered.
    let lines: Vec<&CubicBez> = curves.iter().flat_map(Curve::segments).collect();
    for curve in curves {
        taken.extend(
            curve
                .dots()
                .map(|d| Rect::from_center_size(d.at, (22.0, 22.0))),
        );
    }
    let mut edges = (lane.y0, lane.y1);
    for (curve, dot, quote) in chosen(curves) {
        let words = i18n::quoted(frame.language, quote);
        let text = balanced(pen, &words);
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
        for dot in curve.dots() {
            let step: &'a Step = dot.step;
            let Some(quote) = step
                .emotion(&curve.persona.id)
                .and_then(|e| e.quote.as_deref())
            else {
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
            all.push((rank, -dot.felt.score.abs(), curve, dot, quote));
        }
    }
    all.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    all.into_iter()
        .take(MOST)
        .map(|(_, _, curve, dot, quote)| (curve, dot, quote))
        .collect()
}

/// The nearest free place beside a dot, inside the lane if possible; else a row above or below it.
fn find_place(
    dot: &Dot<'_>,
    size: kurbo::Size,
    taken: &[Rect],
    lines: &[&CubicBez],
    lane: Rect,
) -> Rect {
    let up = dot.felt.score >= 0.0;
    let sides = if up { [-1.0, 1.0] } else { [1.0, -1.0] };
    let at = |dx: f64, dy: f64| {
        let x =
            (dot.at.x + dx - size.width / 2.0).clamp(lane.x0, (lane.x1 - size.width).max(lane.x0));
        Rect::from_origin_size((x, dot.at.y + dy - size.height / 2.0), size)
    };
    let free = |r: &Rect| {
        let grown = r.inflate(3.0, 3.0);
        taken.iter().all(|t| t.intersect(grown).is_zero_area())
            && !lines.iter().any(|s| runs_through(s, grown))
    };
    let gap = size.height / 2.0 + 15.0;
    for distance in [gap, gap + 12.0, gap + 26.0, gap + 42.0] {
        for side in sides {
            for dx in [0.0, -36.0, 36.0, -72.0, 72.0, -104.0, 104.0] {
                let rect = at(dx, side * distance);
                let inside = rect.y0 >= lane.y0 - ROW && rect.y1 <= lane.y1 + ROW;
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
            if rect.center().y < dot.at.y {
                rect.y1
            } else {
                rect.y0
            },
        );
        let distance = near.distance(dot.at);
        if distance > 24.0 {
            let from = dot.at.lerp(near, 12.0 / distance);
            pen.rule(from, near, Stroke::solid(curve.colour.mix(paper, 0.4), 1.0));
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
