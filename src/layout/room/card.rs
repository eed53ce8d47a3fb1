//! A touchpoint's card for a room: icon, signs and title in large, the rest for those who come near.

use std::sync::Arc;

use kurbo::{Point, Rect, Vec2};

use super::details::Details;
use super::{CARD, CARD_SHARE, HEIGHT, LEAST};
use crate::i18n::t;
use crate::layout::frame::{Column, Frame, owner_colour};
use crate::layout::icons::touchpoint_icon;
use crate::layout::pen::Pen;
use crate::model::{Inherited, Status, Touchpoint};
use crate::scene::{Part, Stroke};
use crate::text::{Icon, Shaped, Style, Weight};
use crate::theme::Colour;

const PAD: f64 = 16.0;
const TILE: f64 = 52.0;
const BELOW_TILE: f64 = 10.0;
/// Steps of the importance.
const DOT: f64 = 12.0;

/// A card that has its size and awaits its place.
pub(super) struct Card<'a> {
    touchpoint: &'a Arc<Touchpoint>,
    column: Column<'a>,
    title: Arc<Shaped>,
    details: Details,
    pub width: f64,
    pub height: f64,
}

impl<'a> Card<'a> {
    /// A card with at most so many details; `slide` is the width of a slide.
    pub fn new(
        pen: &mut Pen<'_>,
        frame: &Frame<'a>,
        column: Column<'a>,
        touchpoint: &'a Arc<Touchpoint>,
        width: f64,
        slide: f64,
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
        let title = pen.styled(words, style, Some(inner));
        let rest = PAD + TILE + BELOW_TILE + title.height + PAD;
        let details = Details::new(pen, frame, touchpoint, (width, inner), rest, slide, most);
        let height = rest + details.height();
        Self {
            touchpoint,
            column,
            title,
            details,
            width,
            height,
        }
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
            let tile = Rect::from_origin_size((at.x + PAD, at.y + PAD), (TILE, TILE));
            pen.fill(tile, 12.0, hue.tint);
            let icon = touchpoint_icon(frame.journey, t);
            let place = Point::new(tile.x0 + 8.0, tile.y0 + 8.0);
            pen.icon(icon, false, TILE - 16.0, place, hue.on_tint);
            self.signs(pen, frame, tile, rect.x1 - PAD);
            let drops = t.status == Some(Status::ToDrop) || t.title.is_empty();
            let ink = if drops { sheet.ink_soft } else { sheet.ink };
            let place = Point::new(at.x + PAD, tile.y1 + BELOW_TILE);
            pen.put(&self.title, place, ink);
            let title = Rect::new(place.x, place.y, rect.x1 - PAD, place.y + self.title.height);
            pen.region(title, &t.id, Part::Title);
            self.details(pen, Point::new(place.x, title.y1));
        });
    }

    /// Beside the tile: decisive moment, break, owner; the importance at the right.
    fn signs(&self, pen: &mut Pen<'_>, frame: &Frame<'_>, tile: Rect, right: f64) {
        let t = self.touchpoint;
        let sheet = pen.theme.sheet.clone();
        let middle = tile.center().y;
        let mut x = tile.x1 + 12.0;
        let importance = t.importance.map(|r| r.get());
        let end = right - importance.map_or(0.0, |_| 5.0 * DOT + 6.0);
        let signs = [
            (t.moment_of_truth, Icon::Star, sheet.mark, sheet.on_mark),
            (
                t.breakpoint.is_some(),
                Icon::Lightning,
                sheet.against,
                sheet.on_against,
            ),
        ];
        let radius = TILE / 2.0;
        for (_, icon, ground, ink) in signs.into_iter().filter(|s| s.0) {
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

    fn details(&self, pen: &mut Pen<'_>, at: Point) {
        let Details { lines, size } = &self.details;
        let mut y = at.y;
        for line in lines {
            y += self.details.air();
            let place = Point::new(at.x, y + size * 0.12);
            pen.icon(line.icon, false, size * 1.1, place, line.ink);
            let place = Point::new(at.x + self.details.indent(), y);
            pen.put(&line.text, place, pen.theme.sheet.ink);
            y += line.text.height;
        }
    }
}

/// A round chip; letters that would have to be smaller than a room can read are left out.
fn initials(pen: &mut Pen<'_>, letters: &str, centre: Point, hue: Colour) {
    let sheet = &pen.theme.sheet;
    let dark = if pen.theme.dark {
        sheet.paper
    } else {
        sheet.ink
    };
    let ink = hue.text_on(dark);
    pen.circle(centre, TILE / 2.0, Some(hue), None);
    let style = Style::new(LEAST, Weight::SemiBold).line_height(1.0);
    let text = pen.styled(letters, style, None);
    if text.width <= TILE * 0.86 {
        let at = centre - Vec2::new(text.width / 2.0, text.height / 2.0);
        pen.put(&text, at, ink);
    }
}
