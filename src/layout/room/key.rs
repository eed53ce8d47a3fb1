//! The key at the foot of a slide that stands on its own: what its signs mean, and whose initials stand on its cards.

use kurbo::{Rect, Vec2};

use super::card::{Card, Density};
use crate::i18n::t;
use crate::layout::frame::{Frame, owner_colour};
use crate::layout::pen::Pen;
use crate::model::{Inherited, Owner};
use crate::text::{Icon, Style, Weight};
use crate::theme::Colour;

/// A fortieth of a slide is 25; this is read by those who have come near, or have the slides in hand.
const TYPE: f32 = 22.5;
const SIGN: f64 = 26.0;
const BESIDE_SIGN: f64 = 8.0;
/// Between two entries.
const GAP: f64 = 28.0;
/// Words are no wider.
const WIDEST: f64 = 420.0;

enum Sign {
    Round(Icon, Colour, Colour),
    Initials(String, Colour),
}

/// Draws into the zone, in one row and as far as that reaches, what these cards need to be understood.
pub(super) fn draw<'c>(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    cards: impl Iterator<Item = &'c Card<'c>>,
    zone: Rect,
) {
    let soft = pen.theme.sheet.ink_soft;
    let mut at = zone.origin();
    for (sign, words) in entries(pen, frame, cards) {
        let style = |weight| Style::new(TYPE, weight).line_height(1.2);
        let words = pen.shortened(&words, style(Weight::Regular), WIDEST, 1);
        let letters = match &sign {
            Sign::Initials(letters, _) => Some(pen.styled(letters, style(Weight::Bold), None)),
            Sign::Round(..) => None,
        };
        let beside = letters.as_ref().map_or(SIGN, |letters| letters.width) + BESIDE_SIGN;
        let width = beside + words.width;
        if at.x + width > zone.x1 {
            break;
        }
        let down = (SIGN - words.height) / 2.0;
        match (sign, letters) {
            (Sign::Round(icon, ground, ink), _) => {
                let centre = at + Vec2::new(SIGN / 2.0, SIGN / 2.0);
                pen.circle(centre, SIGN / 2.0, Some(ground), None);
                pen.icon(icon, true, 16.0, centre - Vec2::new(8.0, 8.0), ink);
            }
            (Sign::Initials(_, hue), Some(letters)) => {
                let ink = hue.readable_on(pen.theme.sheet.paper, 4.5);
                pen.put(&letters, at + Vec2::new(0.0, down), ink);
            }
            (Sign::Initials(..), None) => {}
        }
        pen.put(&words, at + Vec2::new(beside, down), soft);
        at.x += width + GAP;
    }
}

fn entries<'c>(
    pen: &Pen<'_>,
    frame: &Frame<'_>,
    cards: impl Iterator<Item = &'c Card<'c>>,
) -> Vec<(Sign, String)> {
    let sheet = &pen.theme.sheet;
    let (mut star, mut flash) = (false, false);
    let mut owners: Vec<&Owner> = Vec::new();
    for card in cards {
        let t = card.touchpoint();
        star |= t.moment_of_truth;
        flash |= t.breakpoint.is_some();
        let owner = frame.journey.owner_of(t).map(Inherited::value);
        // A card that is set densely has no room for its owner.
        let owner = owner.filter(|_| card.density() == Density::Airy);
        owners.extend(owner.filter(|owner| !owners.iter().any(|o| o.id == owner.id)));
    }
    let star = star.then(|| {
        let sign = Sign::Round(Icon::Star, sheet.mark, sheet.on_mark);
        (sign, t!(frame.language, "picture-legend-moment-of-truth"))
    });
    let flash = flash.then(|| {
        let sign = Sign::Round(Icon::Lightning, sheet.against, sheet.on_against);
        (sign, t!(frame.language, "picture-legend-breakpoint-share"))
    });
    let owners = owners.into_iter().map(|owner| {
        let hue = owner_colour(pen.theme, frame.journey, owner);
        (Sign::Initials(owner.initials(), hue), owner.name.clone())
    });
    star.into_iter().chain(flash).chain(owners).collect()
}
