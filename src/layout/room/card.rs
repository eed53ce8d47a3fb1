//! A touchpoint's card for a room: icon, signs and title in large, the rest for those who come near.

use std::sync::Arc;

use kurbo::{Point, Rect, Vec2};

use super::details::{Detail, Details};
use super::{CARD, CARD_SHARE, HEIGHT, LEAST};
use crate::i18n::{self, t};
use crate::layout::frame::{Column, Frame, owner_colour};
use crate::layout::icons::{status_mark, touchpoint_icon};
use crate::layout::pen::Pen;
use crate::model::{Inherited, Status, Touchpoint};
use crate::scene::{Part, Stroke};
use crate::text::{Icon, Shaped, Style, Weight};
use crate::theme::Colour;

const PAD: f64 = 16.0;
const TILE: f64 = 52.0;
const BELOW_TILE: f64 = 10.0;
/// The same of a card that is set densely.
const SMALL_TILE: f64 = 40.0;
const BESIDE_TILE: f64 = 12.0;
const DENSE_PAD: f64 = 12.0;
/// A title that is longer ends in an ellipsis.
const MOST_LINES: usize = 6;
/// The signs on its upper edge.
const SMALL_SIGN: f64 = 30.0;
const ABOVE_MARKS: f64 = 4.0;
/// Of a chip's width for its letters; and how small these are at the least.
const LETTERS: f64 = 0.86;
const SMALLEST: f32 = 16.0;
/// Steps of the importance.
const DOT: f64 = 12.0;

/// How a card is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Density {
    /// A large tile, the title below it.
    Airy,
    /// A small tile, the title beside it.
    Dense,
}

/// A card that has its size and awaits its place.
pub(super) struct Card<'a> {
    touchpoint: &'a Arc<Touchpoint>,
    column: Column<'a>,
    density: Density,
    title: Arc<Shaped>,
    /// What becomes of it, and how many are lost there.
    marks: Option<Detail>,
    details: Details,
    pub width: f64,
    pub height: f64,
}

impl<'a> Card<'a> {
    /// A card of this width on a slide of that one, with at most so many details.
    pub fn new(
        pen: &mut Pen<'_>,
        frame: &Frame<'a>,
        column: Column<'a>,
        touchpoint: &'a Arc<Touchpoint>,
        (width, slide): (f64, f64),
        density: Density,
        most: usize,
    ) -> Self {
        let inner = width - 2.0 * PAD;
        let untitled = t!(frame.language, "picture-untitled-touchpoint");
        let words = if touchpoint.title.is_empty() {
            &untitled
        } else {
            &touchpoint.title
        };
        let style = Style::new(CARD, Weight::SemiBold)
            .line_height(1.2)
            .hyphenated(pen.hyphenation);
        let (title, rest) = match density {
            Density::Airy => {
                let title = pen.styled(words, style, Some(inner));
                let rest = PAD + TILE + BELOW_TILE + title.height + PAD;
                (title, rest)
            }
            Density::Dense => {
                let room = (inner - SMALL_TILE - BESIDE_TILE).max(1.0);
                let title = pen.shortened(words, style, room, MOST_LINES);
                let rest = title.height.max(SMALL_TILE) + 2.0 * DENSE_PAD;
                (title, rest)
            }
        };
        let marks = marks(pen, frame, touchpoint, inner);
        let rest = rest + marks.as_ref().map_or(0.0, |m| m.height + ABOVE_MARKS);
        let details = Details::new(pen, frame, touchpoint, (width, inner), rest, slide, most);
        let height = rest + details.height();
        Self {
            touchpoint,
            column,
            density,
            title,
            marks,
            details,
            width,
            height,
        }
    }

    pub fn touchpoint(&self) -> &'a Touchpoint {
        self.touchpoint
    }

    pub const fn density(&self) -> Density {
        self.density
    }

    /// Draws it with its upper left corner there, about as high as is wished.
    pub fn draw(&self, pen: &mut Pen<'_>, frame: &Frame<'_>, at: Point, height: f64) {
        let t = self.touchpoint;
        let sheet = pen.theme.sheet.clone();
        // No higher than its details allow, which are read when all of the card fills the slide.
        let highest = CARD_SHARE * HEIGHT * self.details.size / f64::from(LEAST);
        let height = height.min(highest).max(self.height);
        let rect = Rect::from_origin_size(at, (self.width, height));
        let hue = self.column.hue(pen.theme);
        pen.region(rect, &t.id, Part::Whole);
        pen.of(&t.id, Part::Whole, |pen| {
            let edge = match t.status {
                Some(Status::New) => Stroke::dashed(sheet.met, 3.0, [9.0, 6.0]),
                Some(Status::ToDrop) => Stroke::dashed(sheet.line, 2.4, [9.0, 6.0]),
                _ => Stroke::solid(sheet.card_edge, 2.0),
            };
            pen.frame(rect, 16.0, Some(sheet.card), edge);
            let icon = touchpoint_icon(frame.journey, t);
            let (tile, place) = match self.density {
                Density::Airy => {
                    let tile = Rect::from_origin_size(at + (PAD, PAD), (TILE, TILE));
                    self.signs(pen, frame, tile, rect.x1 - PAD);
                    (tile, Point::new(tile.x0, tile.y1 + BELOW_TILE))
                }
                Density::Dense => {
                    let tile = (SMALL_TILE, SMALL_TILE);
                    let tile = Rect::from_origin_size(at + (PAD, DENSE_PAD), tile);
                    self.signs_on_edge(pen, rect);
                    (tile, Point::new(tile.x1 + BESIDE_TILE, tile.y0))
                }
            };
            pen.fill(tile, 12.0, hue.tint);
            let size = tile.width() - 16.0;
            pen.icon(icon, false, size, tile.origin() + (8.0, 8.0), hue.on_tint);
            let drops = t.status == Some(Status::ToDrop) || t.title.is_empty();
            let ink = if drops { sheet.ink_soft } else { sheet.ink };
            pen.put(&self.title, place, ink);
            let title = Rect::new(place.x, place.y, rect.x1 - PAD, place.y + self.title.height);
            pen.region(title, &t.id, Part::Title);
            let mut below = Point::new(at.x + PAD, title.y1.max(tile.y1));
            if let Some(marks) = &self.marks {
                below.y += ABOVE_MARKS;
                marks.draw(pen, below, None);
                below.y += marks.height;
            }
            self.details.draw(pen, below);
        });
    }

    /// On the upper edge: decisive moment, break.
    fn signs_on_edge(&self, pen: &mut Pen<'_>, card: Rect) {
        let radius = SMALL_SIGN / 2.0;
        let mut x = card.x1 - PAD - radius;
        for (icon, ground, ink) in self.loud(pen).into_iter().rev() {
            // Between the card above and the title.
            let centre = Point::new(x, card.y0 - 4.0);
            pen.circle(centre, radius, Some(ground), None);
            pen.icon(icon, true, 22.0, centre - Vec2::new(11.0, 11.0), ink);
            x -= SMALL_SIGN + 4.0;
        }
    }

    /// The signs that everybody is to see, with their ground and their ink.
    fn loud(&self, pen: &Pen<'_>) -> Vec<(Icon, Colour, Colour)> {
        let (t, sheet) = (self.touchpoint, &pen.theme.sheet);
        let star = (Icon::Star, sheet.mark, sheet.on_mark);
        let flash = (Icon::Lightning, sheet.against, sheet.on_against);
        let star = t.moment_of_truth.then_some(star);
        let flash = t.breakpoint.is_some().then_some(flash);
        star.into_iter().chain(flash).collect()
    }

    /// Beside the tile: decisive moment, break, owner; the importance at the right.
    fn signs(&self, pen: &mut Pen<'_>, frame: &Frame<'_>, tile: Rect, right: f64) {
        let t = self.touchpoint;
        let sheet = pen.theme.sheet.clone();
        let middle = tile.center().y;
        let mut x = tile.x1 + 12.0;
        let importance = t.importance.map(|r| r.get());
        let end = right - importance.map_or(0.0, |_| 5.0 * DOT + 6.0);
        let radius = TILE / 2.0;
        for (icon, ground, ink) in self.loud(pen) {
            if x + TILE > end {
                break;
            }
            let centre = Point::new(x + radius, middle);
            pen.circle(centre, radius, Some(ground), None);
            pen.icon(icon, true, 28.0, centre - Vec2::new(14.0, 14.0), ink);
            x += TILE + 8.0;
        }
        if let Some(owner) = frame.journey.owner_of(t).map(Inherited::value)
            && x + TILE <= end
        {
            let hue = owner_colour(pen.theme, frame.journey, owner);
            initials(pen, &owner.initials(), Point::new(x + radius, middle), hue);
        }
        for i in 0..importance.map_or(0, |_| 5_u8) {
            let on = importance.is_some_and(|n| i < n);
            let colour = if on { sheet.ink } else { sheet.dot_off };
            let x = right - f64::from(4 - i) * DOT - 5.0;
            pen.circle(Point::new(x, middle), 4.5, Some(colour), None);
        }
    }
}

/// What becomes of it, and the share of those who go no further.
fn marks(pen: &mut Pen<'_>, frame: &Frame<'_>, t: &Touchpoint, width: f64) -> Option<Detail> {
    let sheet = &pen.theme.sheet;
    let status = status_mark(frame.language, t.status).map(|(word, icon)| {
        let drops = t.status == Some(Status::ToDrop);
        let ink = if drops { sheet.ink_soft } else { sheet.met };
        (icon, ink, word)
    });
    let share = t.breakpoint.as_ref().and_then(|b| b.drop_off);
    let share = share.map(|share| {
        let words = i18n::percent(frame.language, share.get());
        (Icon::Lightning, sheet.against, words)
    });
    let marks: Vec<_> = status.into_iter().chain(share).collect();
    let style = Style::new(LEAST, Weight::SemiBold).line_height(1.2);
    (!marks.is_empty()).then(|| Detail::set(pen, &marks, style, width))
}

/// A round chip. Wide letters are set smaller, to where they fit: an empty chip would say nothing.
fn initials(pen: &mut Pen<'_>, letters: &str, centre: Point, hue: Colour) {
    let sheet = &pen.theme.sheet;
    let dark = if pen.theme.dark {
        sheet.paper
    } else {
        sheet.ink
    };
    let ink = hue.text_on(dark);
    pen.circle(centre, TILE / 2.0, Some(hue), None);
    let style = |size| Style::new(size, Weight::SemiBold).line_height(1.0);
    let mut text = pen.styled(letters, style(LEAST), None);
    let room = TILE * LETTERS;
    if text.width > room {
        let share = (room / text.width) as f32;
        text = pen.styled(letters, style((LEAST * share).max(SMALLEST)), None);
    }
    let at = centre - Vec2::new(text.width / 2.0, text.height / 2.0);
    pen.put(&text, at, ink);
}
