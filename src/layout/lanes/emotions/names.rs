//! The personas' names at the beginning of their lines.

use std::sync::Arc;

use kurbo::{CubicBez, Line, Point, Rect, Vec2};

use super::lines::shade;
use super::points::{Curve, runs_through};
use crate::i18n::Language;
use crate::layout::pen::Pen;
use crate::model::{Id, Lane, Persona, Step};
use crate::scene::{Part, Stroke};
use crate::text::{Shaped, Weight};
use crate::theme::Colour;

/// A name that is longer is wrapped.
const WIDEST: f64 = 150.0;
/// From a point to the name beside it.
const AWAY: f64 = 13.0;

/// From one name of a column to the next.
const LEADING: f64 = 1.0;
/// A name that stands further from its point, up or down, is tied to it by a line.
const BESIDE: f64 = 6.0;

/// A name and where it stands.
pub(super) struct Name {
    text: Arc<Shaped>,
    pub place: Rect,
    ink: Colour,
    persona: Option<Id<Persona>>,
    /// The line to its point.
    tie: Option<(Line, Colour)>,
}

/// Puts the names of lines that begin at the left in one column there, in the order of their points, and each of the
/// others beside its line's first point where nothing else is.
pub(super) fn place(
    pen: &mut Pen<'_>,
    language: Language,
    curves: &[Curve<'_>],
    lane: Rect,
) -> Vec<Name> {
    // A name may stand on the shaded area.
    let paper = pen.theme.sheet.paper;
    let shade = shade(pen.theme);
    let ground = curves.first().map_or(paper, |c| paper.mix(c.colour, shade));
    let points: Vec<Rect> = curves
        .iter()
        .flat_map(Curve::dots)
        .map(|d| {
            let size = if d.face.is_some() { 25.0 } else { 17.0 };
            Rect::from_center_size(d.at, (size, size))
        })
        .collect();
    let segments: Vec<&CubicBez> = curves.iter().flat_map(Curve::segments).collect();
    let starts: Vec<Start<'_>> = curves
        .iter()
        .filter_map(|curve| {
            let first = curve.main.shown().next()?;
            let name = curve.whose.short_name(language);
            let text = pen.shape(&name, 12.0, Weight::SemiBold, WIDEST);
            Some(Start {
                at: first.at,
                step: &first.step.id,
                text,
                colour: curve.colour,
                persona: curve.whose.persona().map(|p| &p.id),
                comes_in: curve.main.cuts()[0].is_some(),
            })
        })
        .collect();
    let leftmost = starts.iter().min_by(|a, b| a.at.x.total_cmp(&b.at.x));
    let leftmost = leftmost.map(|s| s.step);
    let no_line_comes_in = !starts.iter().any(|s| s.comes_in);
    let (mut column, others): (Vec<&Start<'_>>, Vec<&Start<'_>>) = starts
        .iter()
        .partition(|s| no_line_comes_in && Some(s.step) == leftmost);
    column.sort_by(|a, b| a.at.y.total_cmp(&b.at.y));
    let mut names: Vec<Name> = column_of(&column, lane)
        .into_iter()
        .zip(column)
        .map(|(place, start)| start.name(place, ground, paper))
        .collect();
    for start in others {
        let (w, h) = (start.text.width, start.text.height);
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
            left(-46.0),
            left(46.0),
        ];
        let rects = places.map(|(dx, dy)| Rect::from_origin_size(start.at + (dx, dy), (w, h)));
        let free = |r: &Rect| {
            let hits = |o: &Rect| !o.intersect(*r).is_zero_area();
            !names.iter().any(|n| hits(&n.place.inflate(2.0, 2.0)))
                && !points.iter().any(hits)
                && !segments
                    .iter()
                    .any(|s| runs_through(s, r.inflate(2.0, 1.0)))
        };
        let place = rects.into_iter().find(free).unwrap_or(rects[0]);
        names.push(Name {
            text: start.text.clone(),
            place,
            ink: start.colour.readable_on(ground, 4.5),
            persona: start.persona.cloned(),
            tie: None,
        });
    }
    names
}

/// Where a line begins.
struct Start<'a> {
    at: Point,
    step: &'a Id<Step>,
    text: Arc<Shaped>,
    colour: Colour,
    persona: Option<&'a Id<Persona>>,
    /// It comes from the band before.
    comes_in: bool,
}

impl Start<'_> {
    /// Its name in the column at the left.
    fn name(&self, place: Rect, ground: Colour, paper: Colour) -> Name {
        let from = Point::new(place.x1 + 3.0, place.center().y);
        let away = from.distance(self.at);
        let apart = (self.at.y - from.y).abs() > BESIDE || away > 2.0 * AWAY;
        let to = self.at.lerp(from, AWAY / away.max(AWAY));
        let colour = self.colour.mix(paper, 0.4);
        Name {
            text: self.text.clone(),
            place,
            ink: self.colour.readable_on(ground, 4.5),
            persona: self.persona.cloned(),
            tie: apart.then_some((Line::new(from, to), colour)),
        }
    }
}

/// A column that ends left of all these points, which go down: each name as near to the height of its point as the
/// others and the lane allow.
fn column_of(starts: &[&Start<'_>], lane: Rect) -> Vec<Rect> {
    let left = starts.iter().map(|s| s.at.x).fold(f64::INFINITY, f64::min);
    let tied = starts.windows(2).any(|pair| {
        let [a, b] = [pair[0], pair[1]];
        b.at.y - a.at.y < (a.text.height + b.text.height) / 2.0 + LEADING
    });
    // Ties need some way to go up or down.
    let right = left - if tied { 2.0 * AWAY } else { AWAY };
    let mut places: Vec<Rect> = Vec::new();
    let mut end = f64::NEG_INFINITY;
    for start in starts {
        let (w, h) = (start.text.width, start.text.height);
        let y = (start.at.y - h / 2.0).max(end);
        places.push(Rect::new(right - w, y, right, y + h));
        end = y + h + LEADING;
    }
    // Those that would stand below the lane move up, and others before them.
    let mut limit = lane.y1;
    for place in places.iter_mut().rev() {
        let up = (place.y1 - limit).max(0.0);
        *place = *place - Vec2::new(0.0, up);
        limit = place.y0 - LEADING;
    }
    places
}

/// The neutral line and the grid end before the names; the shaded area does not. Ties run below all marks.
pub(super) fn clear(pen: &mut Pen<'_>, names: &[Name]) {
    let paper = pen.theme.sheet.paper;
    for name in names {
        pen.fill(name.place.inflate(3.0, -1.0), 3.0, paper);
        if let Some((tie, colour)) = name.tie {
            pen.rule(tie.p0, tie.p1, Stroke::solid(colour, 1.0));
        }
    }
}

pub(super) fn draw(pen: &mut Pen<'_>, lane: &Lane, names: &[Name]) {
    for name in names {
        pen.put(&name.text, name.place.origin(), name.ink);
        if let Some(persona) = &name.persona {
            pen.region(
                name.place.inflate(4.0, 1.0),
                &lane.id,
                Part::Curve(persona.clone()),
            );
        }
    }
}
