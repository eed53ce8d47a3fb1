//! The personas' names at the beginning of their lines.

use std::sync::Arc;

use kurbo::{CubicBez, Rect};

use super::lines::shade;
use super::points::{Curve, runs_through};
use crate::layout::pen::Pen;
use crate::text::{Shaped, Weight};
use crate::theme::Colour;

/// A name that is longer is wrapped.
const WIDEST: f64 = 150.0;
/// From a point to the name beside it.
const AWAY: f64 = 13.0;

/// A name and where it stands.
pub(super) struct Name {
    text: Arc<Shaped>,
    pub place: Rect,
    ink: Colour,
}

/// Puts each name at the left of its line's first point where nothing else is, else above or below it.
pub(super) fn place(pen: &mut Pen<'_>, curves: &[Curve<'_>]) -> Vec<Name> {
    // A name may stand on the shaded area.
    let paper = pen.theme.sheet.paper;
    let shade = shade(pen.theme);
    let ground = curves.first().map_or(paper, |c| paper.mix(c.colour, shade));
    let points: Vec<Rect> = curves
        .iter()
        .flat_map(Curve::dots)
        .map(|d| Rect::from_center_size(d.at, (17.0, 17.0)))
        .collect();
    let segments: Vec<&CubicBez> = curves.iter().flat_map(Curve::segments).collect();
    let mut names: Vec<Name> = Vec::new();
    for curve in curves {
        let Some(first) = curve.main.shown().next() else {
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
            !names.iter().any(|n| hits(&n.place.inflate(2.0, 2.0)))
                && !points.iter().any(hits)
                && !segments
                    .iter()
                    .any(|s| runs_through(s, r.inflate(2.0, 1.0)))
        };
        let place = rects.into_iter().find(free).unwrap_or(rects[0]);
        let ink = curve.colour.readable_on(ground, 4.5);
        names.push(Name { text, place, ink });
    }
    names
}

/// The neutral line and the grid end before the names; the shaded area does not.
pub(super) fn clear(pen: &mut Pen<'_>, names: &[Name]) {
    let paper = pen.theme.sheet.paper;
    for name in names {
        pen.fill(name.place.inflate(3.0, -1.0), 3.0, paper);
    }
}

pub(super) fn draw(pen: &mut Pen<'_>, names: &[Name]) {
    for name in names {
        pen.put(&name.text, name.place.origin(), name.ink);
    }
}
