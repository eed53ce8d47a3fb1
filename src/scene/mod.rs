//! The display list: what a map looks like, once, for every output.
//!
//! A [`Scene`] holds a handful of item kinds in map units (1 unit = 1 px of an
//! export at scale 1), in paint order, with finished geometry and shaped text.
//! Screen, PNG, SVG and PDF walk it with an exhaustive match, so that a new
//! kind breaks every renderer at compile time.
//!
//! It never holds selection, hover or drag previews: those are an overlay of
//! the canvas. It never asks the document anything.

mod captions;
mod gallery;
mod hit;
mod piece;

use std::sync::Arc;

use kurbo::{CubicBez, Point, Rect, Shape as _, Size, Vec2};

use crate::model::{Channel, Id, Kpi, Lane, ObjectId, Path, Period, Persona, Step};
use crate::text::Shaped;
use crate::theme::Colour;

pub use captions::{Caption, Captions};
pub use gallery::{Exhibit, Gallery};
pub use piece::Piece;

/// A finished picture of a map.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// Width and height in map units; everything lies within.
    pub size: Size,
    /// Colour of the sheet; left out by exports that are to be transparent.
    pub paper: Colour,
    /// What is painted, first at the bottom.
    pub pieces: Vec<Piece>,
    /// Areas that answer the pointer and the screen reader, in reading order;
    /// where two overlap, the later one lies on top.
    pub regions: Vec<Region>,
    /// What stays in view while the canvas scrolls, one entry a band of stages.
    pub bands: Vec<Band>,
    /// Where scores stand in the curves' lanes, so that a drag can tell a height from a score.
    pub scales: Vec<EmotionScale>,
}

/// The vertical scale of a curve's lane, map units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EmotionScale {
    /// Height (y) of the score 0.
    pub zero: f64,
    /// Height of one score; positive scores lie above zero, at smaller y.
    pub unit: f64,
}

/// One painted thing.
#[derive(Clone, Debug)]
pub struct Item {
    pub shape: Shape,
    /// The object of the document that this draws, if it is one's; all that draws it shares it.
    pub subject: Option<Arc<Subject>>,
    /// What holds it in view when the canvas scrolls.
    pub layer: Layer,
    /// The smallest upright box around it, with its stroke; for culling.
    pub bounds: Rect,
}

/// Where an item belongs when the canvas scrolls. Pictures ignore it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Layer {
    /// Scrolls with the sheet.
    #[default]
    Sheet,
    /// Period band and stage headers: stay at the top of the view.
    Head,
    /// Lane labels: stay at the left of the view.
    Label,
}

/// A row of stages with the lanes below it. A folded map has several.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The period band and the stage headers.
    pub head: Rect,
    /// The column of lane labels, from the head down to the last lane.
    pub labels: Rect,
    /// The cells: right of the labels, below the head.
    pub body: Rect,
}

/// The forms that all renderers draw alike.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A box, its corners rounded by `radius` (map units).
    Rect {
        rect: Rect,
        radius: f64,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    },
    Circle {
        centre: Point,
        radius: f64,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    },
    /// A convex polygon (the screen fills no other).
    Polygon {
        points: Vec<Point>,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    },
    /// An open line of cubic segments, each beginning where the last one ends;
    /// drawn with round caps and joins.
    Curve {
        segments: Vec<CubicBez>,
        stroke: Stroke,
    },
    /// The area between a curve, monotone in x, and the horizontal `base`. Filled with `above`
    /// where the curve lies above the base, and `below` where it lies under it;
    /// the colour fades from full at `reach` (map units away from the base) to nothing at it. At its left and
    /// its right end it comes and goes over `ends` (map units); over 0 it begins and ends sharply.
    Fade {
        segments: Vec<CubicBez>,
        base: f64,
        reach: f64,
        ends: [f64; 2],
        above: Colour,
        below: Colour,
    },
    /// The area between two curves, monotone in x, whose segments begin and end at the same x, pair by pair, and grow
    /// evenly in it; `upper` is nowhere below `lower`.
    Area {
        upper: Vec<CubicBez>,
        lower: Vec<CubicBez>,
        fill: Colour,
    },
    /// A paragraph, its top left corner at `at`.
    Text {
        text: Arc<Shaped>,
        at: Point,
        colour: Colour,
    },
    /// A picture of which `part` fills `rect`, its corners rounded by `radius`.
    Image {
        rect: Rect,
        radius: f64,
        image: Arc<Picture>,
        /// In shares of the picture: 0 to 1 in both directions is all of it.
        part: Rect,
        /// What the picture shows, for those who cannot see it.
        alt: String,
    },
}

/// Decoded pixels: straight (not premultiplied) RGBA, 8 bits each, row by row from the top.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({}×{})", self.width, self.height)
    }
}

/// A line's colour and form, in map units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    pub colour: Colour,
    pub width: f64,
    /// Length of a dash and of the gap after it; none draws a solid line.
    pub dash: Option<[f64; 2]>,
}

impl Stroke {
    pub const fn solid(colour: Colour, width: f64) -> Self {
        Self {
            colour,
            width,
            dash: None,
        }
    }
    pub const fn dashed(colour: Colour, width: f64, dash: [f64; 2]) -> Self {
        Self {
            colour,
            width,
            dash: Some(dash),
        }
    }
}

/// An object of the document, or a part of it, as it stands in the picture.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Subject {
    pub object: ObjectId,
    pub part: Part,
}

/// Which part of an object.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The object itself: a card, a note, a stage header, a lane label.
    Whole,
    /// The text that a double click edits in place: title, name or the note's words.
    Title,
    /// The longer text below it: a scenario, what a stage tries to achieve.
    Detail,
    /// A point of the curve: this persona's emotion at the step (or touchpoint).
    Emotion(Id<Persona>),
    /// A point of the mean of all personas at the step. It is computed, and cannot be moved.
    Mean,
    /// The name of this persona's curve, on the lane.
    Curve(Id<Persona>),
    /// The persona's quote at the step.
    Quote(Id<Persona>),
    /// A measurement of this KPI on the object.
    Measurement(Id<Kpi>),
    /// The dot of a touchpoint in this channel's row.
    Channel(Id<Channel>),
    /// The cell of this lane in the object's (the step's) column; also where it is empty.
    Cell(Id<Lane>),
    /// The bracket of a path over the object's (the first step's) column.
    Bracket(Id<Path>),
    /// The face of the scale that stands for this score, on the lane.
    Face(i8),
    /// The name of a period, on the journey.
    Period(Period),
    /// A step's picture, a persona's, the client's logo.
    Picture,
    /// The badge of a step that leads back, and of a touchpoint that stands elsewhere, too: it goes there.
    Link,
    /// The right edge of a note on a step, by which it is drawn over further steps.
    RunEnd,
    /// How long a step takes.
    Duration,
    /// How much of it is waiting.
    Waiting,
}

impl Part {
    /// Whether a click means this part itself, and not the object that it belongs to.
    pub const fn is_meant_itself(&self) -> bool {
        matches!(
            self,
            Self::Emotion(_)
                | Self::Measurement(_)
                | Self::Period(_)
                | Self::Duration
                | Self::Waiting
        )
    }
}

impl Subject {
    /// The lane, if it is one.
    pub const fn lane(&self) -> Option<&Id<Lane>> {
        match &self.object {
            ObjectId::Lane(id) => Some(id),
            _ => None,
        }
    }

    /// This persona's point of the curve at the step.
    pub fn point(step: &Id<Step>, persona: &Id<Persona>) -> Self {
        Self {
            object: step.into(),
            part: Part::Emotion(persona.clone()),
        }
    }
}

/// An area that answers to the pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    pub rect: Rect,
    pub subject: Subject,
    pub layer: Layer,
}

impl Item {
    /// An item of the sheet that belongs to no object.
    pub fn new(shape: Shape) -> Self {
        let bounds = shape.bounds();
        Self {
            shape,
            subject: None,
            layer: Layer::Sheet,
            bounds,
        }
    }
}

impl Shape {
    /// Moves the shape.
    pub fn translate(&mut self, by: Vec2) {
        let curve = |segments: &mut Vec<CubicBez>| {
            for s in segments {
                *s = CubicBez::new(s.p0 + by, s.p1 + by, s.p2 + by, s.p3 + by);
            }
        };
        match self {
            Self::Rect { rect, .. } | Self::Image { rect, .. } => *rect = *rect + by,
            Self::Circle { centre, .. } => *centre += by,
            Self::Polygon { points, .. } => points.iter_mut().for_each(|p| *p += by),
            Self::Curve { segments, .. } => curve(segments),
            Self::Fade { segments, base, .. } => {
                curve(segments);
                *base += by.y;
            }
            Self::Area { upper, lower, .. } => {
                curve(upper);
                curve(lower);
            }
            Self::Text { at, .. } => *at += by,
        }
    }

    /// The stroke with which it is drawn, if there is one.
    pub fn stroke_mut(&mut self) -> Option<&mut Stroke> {
        match self {
            Self::Rect { stroke, .. }
            | Self::Circle { stroke, .. }
            | Self::Polygon { stroke, .. } => stroke.as_mut(),
            Self::Curve { stroke, .. } => Some(stroke),
            Self::Fade { .. } | Self::Area { .. } | Self::Text { .. } | Self::Image { .. } => None,
        }
    }

    /// Gives it other colours; a picture keeps its own.
    pub fn recolour(&mut self, colour: impl Fn(Colour) -> Colour) {
        match self {
            Self::Rect { fill, .. } | Self::Circle { fill, .. } | Self::Polygon { fill, .. } => {
                *fill = fill.map(&colour);
            }
            Self::Fade { above, below, .. } => {
                *above = colour(*above);
                *below = colour(*below);
            }
            Self::Area { fill: ink, .. } | Self::Text { colour: ink, .. } => *ink = colour(*ink),
            Self::Curve { .. } | Self::Image { .. } => {}
        }
        if let Some(stroke) = self.stroke_mut() {
            stroke.colour = colour(stroke.colour);
        }
    }

    /// The smallest upright box around the shape, with its stroke.
    pub fn bounds(&self) -> Rect {
        let half = |stroke: &Option<Stroke>| stroke.map_or(0.0, |s| s.width / 2.0);
        match self {
            Self::Rect { rect, stroke, .. } => rect.inflate(half(stroke), half(stroke)),
            Self::Circle {
                centre,
                radius,
                stroke,
                ..
            } => {
                let r = radius + half(stroke);
                Rect::from_center_size(*centre, (2.0 * r, 2.0 * r))
            }
            Self::Polygon { points, stroke, .. } => {
                bounds_of(points.iter().copied()).inflate(half(stroke), half(stroke))
            }
            Self::Curve { segments, stroke } => {
                let w = stroke.width / 2.0;
                hull(segments).inflate(w, w)
            }
            Self::Fade { segments, base, .. } => {
                let r = hull(segments);
                Rect::new(r.x0, r.y0.min(*base), r.x1, r.y1.max(*base))
            }
            Self::Area { upper, lower, .. } => hull(upper).union(hull(lower)),
            Self::Text { text, at, .. } => Rect::from_origin_size(*at, (text.width, text.height)),
            Self::Image { rect, .. } => *rect,
        }
    }
}

fn hull(segments: &[CubicBez]) -> Rect {
    segments
        .iter()
        .map(|s| s.bounding_box())
        .reduce(|a, b| a.union(b))
        .unwrap_or(Rect::ZERO)
}

fn bounds_of(points: impl Iterator<Item = Point>) -> Rect {
    points
        .map(|p| Rect::from_points(p, p))
        .reduce(|a, b| a.union(b))
        .unwrap_or(Rect::ZERO)
}
