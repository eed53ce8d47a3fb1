//! What tells one persona's line from another's besides the hue: dashes and the shape of its points.

use kurbo::Point;

use crate::layout::pen::Pen;
use crate::scene::{Shape, Stroke};
use crate::theme::Colour;

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
    /// A triangle on its tip.
    Hanging,
    /// Full: what is computed cannot be taken hold of.
    Full,
}

impl LineStyle {
    /// Of the mean of all personas.
    pub const MEAN: Self = Self {
        width: 3.6,
        dash: None,
        point: PointShape::Full,
    };

    /// In a comparison: of the map as it was, and of the one that is new.
    pub const BEFORE: Self = Self {
        width: 2.0,
        dash: Some([7.0, 5.0]),
        point: PointShape::Diamond,
    };
    pub const AFTER: Self = Self {
        width: 3.4,
        dash: None,
        point: PointShape::Full,
    };

    /// The style of the persona at this place.
    pub const fn of(place: usize) -> Self {
        let (width, dash, point) = match place % 5 {
            0 => (3.0, None, PointShape::Circle),
            1 => (2.4, Some([8.0, 5.0]), PointShape::Diamond),
            2 => (2.4, Some([14.0, 5.0]), PointShape::Square),
            3 => (2.4, Some([5.0, 5.0]), PointShape::Triangle),
            _ => (2.4, Some([14.0, 4.0]), PointShape::Hanging),
        };
        Self { width, dash, point }
    }

    /// The line where it is known.
    pub fn known(self, colour: Colour) -> Stroke {
        Stroke {
            colour,
            width: self.width,
            dash: self.dash,
        }
    }

    /// The line where it is assumed: dotted and lighter, but not too faint to be seen.
    pub fn assumed(self, colour: Colour, paper: Colour) -> Stroke {
        let light = colour.mix(paper, 0.3).readable_on(paper, 3.0);
        Stroke::dashed(light, self.width - 0.3, DOTTED)
    }

    /// Draws one point. `size` is 1 on the main way and less beside it.
    pub fn draw_point(self, pen: &mut Pen<'_>, at: Point, size: f64, colour: Colour, fill: Colour) {
        let stroke = Some(Stroke::solid(colour, if size < 1.0 { 1.8 } else { 2.4 }));
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
                pen.circle(at, 6.0 * size, Some(fill), stroke);
                return;
            }
            PointShape::Full => {
                pen.circle(at, 6.4 * size, Some(fill), None);
                pen.circle(at, 4.6 * size, Some(colour), None);
                return;
            }
            PointShape::Diamond => corners(4, 7.0 * size, 0.0),
            PointShape::Square => corners(4, 7.4 * size, quarter),
            PointShape::Triangle => corners(3, 7.6 * size, -2.0 * quarter),
            PointShape::Hanging => corners(3, 7.6 * size, 2.0 * quarter),
        };
        pen.add(Shape::Polygon {
            points,
            fill: Some(fill),
            stroke,
        });
    }
}

/// A line that is drawn so many times as large, its dashes with it.
pub(in crate::layout) fn larger(stroke: Stroke, size: f64) -> Stroke {
    Stroke {
        width: stroke.width * size,
        dash: stroke.dash.map(|dash| dash.map(|length| length * size)),
        ..stroke
    }
}

/// Assumed: dots.
pub(in crate::layout) const DOTTED: [f64; 2] = [0.1, 5.5];
/// How a line goes out where a stretch begins of which nothing is known: thin, short dashes, and then nothing.
pub(in crate::layout) fn bridged(colour: Colour, paper: Colour) -> Stroke {
    Stroke::dashed(
        colour.mix(paper, 0.3).readable_on(paper, 2.0),
        1.4,
        [3.0, 4.0],
    )
}
/// On a path.
pub(in crate::layout) const DETOUR: [f64; 2] = [9.0, 3.0];
