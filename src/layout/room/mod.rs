//! The map for a room: what a projector shows to people who sit in the last row.
//!
//! Another composition than the sheet's, of fewer things and large ones. A slide is [`HEIGHT`] high and as wide as
//! the screen asks; what is set at [`LEAST`] or larger can be read as soon as a slide fills the screen. The details
//! of a card are set smaller: they can be read when the camera has come near, and a screen that keeps to
//! [`LEAST_SHARE`] leaves them out until then.

mod card;
mod curve;
mod details;
mod key;
mod remarks;
mod stages;
mod whole;

use kurbo::{Point, Size};

use super::frame::{Column, Frame};
use super::lanes::larger;
use super::pen::Pen;
use crate::model::ObjectId;
use crate::scene::Stroke;
use crate::text::{Style, Weight};

/// Height of a slide, map units.
pub const HEIGHT: f64 = 1000.0;
/// Type is never smaller than this share of the picture's height.
pub const LEAST_SHARE: f64 = 1.0 / 40.0;
/// How near the camera comes at the most: one slide's height shows this share of it.
pub const NEAREST: f64 = 4.5;
/// What a card in focus may take up of the slide, in both directions.
pub const CARD_SHARE: f64 = 0.82;

/// Smallest type for a slide that fills the screen, with a little air above what is asked for; map units.
const LEAST: f32 = 26.5;
const CARD: f32 = 27.5;
const STAGE: f32 = 46.0;
const TITLE: f32 = 52.0;
/// Around a slide, and kept free at its lower edge for the strip that says where one is.
const MARGIN: f64 = 56.0;
const STRIP: f64 = 84.0;
/// The same of a slide that stands on its own, below its key: for what a program for slides puts there.
const FOOTER: f64 = 56.0;

/// Size of the title of this object as a slide sets it, map units; about that, where it depends on the room.
pub fn title_size(object: &ObjectId) -> f32 {
    match object {
        ObjectId::Journey => TITLE,
        ObjectId::Stage(_) => STAGE,
        ObjectId::Touchpoint(_) => CARD,
        _ => LEAST,
    }
}

/// How a journey is shown to a room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    pub sight: Sight,
    /// Of a slide, map units.
    pub width: f64,
    /// Slides that stand on their own: nothing peeks in at their edges, what nobody could read without coming nearer
    /// is left out, and a key says what signs and initials mean.
    pub still: bool,
    /// Which part of its stage a slide shows, from 1, and of how many.
    pub part: Option<(usize, usize)>,
}

impl Room {
    /// What a camera moves over.
    pub const fn on_screen(sight: Sight, width: f64) -> Self {
        Self {
            sight,
            width,
            still: false,
            part: None,
        }
    }

    /// A slide of its own.
    pub const fn still(sight: Sight, width: f64) -> Self {
        Self {
            still: true,
            ..Self::on_screen(sight, width)
        }
    }
}

/// How much a slide shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// The whole map: its stages and the curve, touchpoints as bars.
    Whole,
    /// A stage a slide, beside each other: steps, cards, curve, quotes.
    Stages,
}

/// Draws the picture; answers its size.
pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, room: Room) -> Size {
    match room.sight {
        Sight::Whole => whole::draw(pen, frame, room),
        Sight::Stages => stages::draw(pen, frame, room),
    }
}

/// The columns of each stage.
fn by_stage<'f, 'a>(frame: &'f Frame<'a>) -> Vec<&'f [Column<'a>]> {
    frame
        .columns
        .chunk_by(|a, b| a.stage.id == b.stage.id)
        .collect()
}

/// The personas with a piece of their lines, in rows of at most `room` map units; draws them only with `at`. Answers
/// the size.
fn legend(pen: &mut Pen<'_>, frame: &Frame<'_>, room: f64, at: Option<Point>) -> Size {
    const SAMPLE: f64 = 76.0;
    const GAP: f64 = 30.0;
    let names: Vec<_> = frame
        .curves
        .iter()
        .map(|whose| {
            let style = Style::new(LEAST, Weight::SemiBold);
            let width = (room - SAMPLE - 12.0).max(1.0);
            let text = pen.shortened(&whose.short_name(frame.language), style, width, 1);
            (whose, text)
        })
        .collect();
    let (mut x, mut y, mut width, mut height) = (0.0_f64, 0.0_f64, 0.0_f64, 0.0_f64);
    for (whose, text) in names {
        let wide = SAMPLE + 12.0 + text.width;
        if x > 0.0 && x + wide > room {
            x = 0.0;
            y = height + 4.0;
        }
        if let Some(at) = at {
            let at = Point::new(at.x + x, at.y + y);
            let colour = whose.colour(pen.theme);
            let style = whose.style();
            let middle = at.y + text.height / 2.0;
            let stroke = larger(style.known(colour), curve::LARGER);
            // It ends with a whole dash.
            let end = stroke.dash.map_or(SAMPLE, |[on, off]| {
                ((SAMPLE + off) / (on + off)).floor() * (on + off) - off
            });
            let object = whose
                .persona()
                .map_or(ObjectId::Journey, |p| (&p.id).into());
            pen.of(object, crate::scene::Part::Whole, |pen| {
                pen.rule(
                    Point::new(at.x, middle),
                    Point::new(at.x + end, middle),
                    stroke,
                );
                let paper = pen.theme.sheet.paper;
                let centre = Point::new(at.x + end / 2.0, middle);
                style.draw_point(pen, centre, 1.5, colour, paper);
                let ink = colour.readable_on(paper, 4.5);
                pen.put(&text, Point::new(at.x + SAMPLE + 12.0, at.y), ink);
            });
        }
        width = width.max(x + wide);
        height = height.max(y + text.height);
        x += wide + GAP;
    }
    Size::new(width, height)
}

/// A line between parts of a slide.
fn rule(pen: &mut Pen<'_>, from: Point, to: Point) {
    let stroke = Stroke::solid(pen.theme.sheet.hairline, 1.5);
    pen.rule(from, to, stroke);
}
