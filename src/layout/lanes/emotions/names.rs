//! The personas' names at the beginning of their lines.

use kurbo::{CubicBez, Rect};

use super::points::{Curve, runs_through};
use crate::layout::pen::Pen;
use crate::text::Weight;

/// A name that is longer is wrapped.
const WIDEST: f64 = 150.0;
/// From a point to the name beside it.
const AWAY: f64 = 13.0;

/// Draws the names, each at the left of its first point where nothing else is, else above or below it;
/// answers the places taken.
pub(super) fn draw(pen: &mut Pen<'_>, curves: &[Curve<'_>]) -> Vec<Rect> {
    let paper = pen.theme.sheet.paper;
    let points: Vec<Rect> = curves
        .iter()
        .flat_map(Curve::all_dots)
        .map(|d| Rect::from_center_size(d.at, (17.0, 17.0)))
        .collect();
    let segments: Vec<&CubicBez> = curves.iter().flat_map(Curve::all_segments).collect();
    let mut taken: Vec<Rect> = Vec::new();
    for curve in curves {
        let Some(first) = curve.dots.first() else {
            continue;
        };
        let text = pen.shape(curve.persona.short_name(), 12.0, Weight::SemiBold, WIDEST);
        let (w, h) = (text.width, text.height);
        let left = |dy: f64| (-AWAY - w, dy - h / 2.0);
        let places = [
            left(0.0),
            (-w / 2.0, -AWAY - h),
            (-w / 2.0, AWAY),
            left(-9.0),
            left(9.0),
            left(-16.0),
            left(16.0),
            left(-31.0),
            left(31.0),
        ];
        let rects = places.map(|(dx, dy)| Rect::from_origin_size(first.at + (dx, dy), (w, h)));
        let free = |r: &Rect| {
            let hits = |o: &Rect| !o.intersect(*r).is_zero_area();
            !taken.iter().any(hits)
                && !points.iter().any(hits)
                && !segments
                    .iter()
                    .any(|s| runs_through(s, r.inflate(2.0, 1.0)))
        };
        let place = rects.into_iter().find(free).unwrap_or(rects[0]);
        // The neutral line and the grid end before the name.
        pen.fill(place.inflate(3.0, -1.0), 3.0, paper);
        let ink = curve.colour.readable_on(paper, 4.5);
        pen.put(&text, place.origin(), ink);
        taken.push(place.inflate(2.0, 2.0));
    }
    taken
}
