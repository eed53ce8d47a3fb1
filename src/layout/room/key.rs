//! The key at the foot of a slide that stands on its own: what its signs mean, and whose initials stand on its cards.

use std::sync::Arc;

use kurbo::{Point, Vec2};

use crate::i18n::t;
use crate::layout::frame::{Frame, owner_colour};
use crate::layout::pen::Pen;
use crate::model::{Inherited, Owner, Touchpoint};
use crate::text::{Icon, Shaped, Style, Weight};
use crate::theme::Colour;

/// A fortieth of a slide is 25; this is read by those who have come near, or have the slides in hand.
const TYPE: f32 = 22.5;
const SIGN: f64 = 26.0;
const BESIDE_SIGN: f64 = 8.0;
/// Between two entries, from one row to the next, and above and below all of them.
const GAP: f64 = 28.0;
const ROW: f64 = 30.0;
const AIR: f64 = 8.0;
/// Words are no wider.
const WIDEST: f64 = 420.0;

/// What is explained, set and in rows.
pub(super) struct Key {
    rows: Vec<Vec<Entry>>,
}

struct Entry {
    sign: Sign,
    words: Arc<Shaped>,
    width: f64,
}

enum Sign {
    Round(Icon, Colour, Colour),
    Initials(Arc<Shaped>, Colour),
}

impl Key {
    /// Of what these touchpoints need to be understood, each with whether its owner's initials are shown; in as many
    /// rows of this width as that takes.
    pub fn new<'t>(
        pen: &mut Pen<'_>,
        frame: &Frame<'_>,
        touchpoints: impl Iterator<Item = (&'t Touchpoint, bool)>,
        width: f64,
    ) -> Self {
        let mut rows: Vec<Vec<Entry>> = Vec::new();
        let mut end = f64::INFINITY;
        for entry in entries(pen, frame, touchpoints) {
            if end + entry.width > width {
                rows.push(Vec::new());
                end = 0.0;
            }
            end += entry.width + GAP;
            if let Some(row) = rows.last_mut() {
                row.push(entry);
            }
        }
        Self { rows }
    }

    /// With the air around it, map units; nothing where there is nothing to explain.
    pub fn height(&self) -> f64 {
        match self.rows.len() {
            0 => 0.0,
            rows => rows as f64 * ROW + 2.0 * AIR,
        }
    }

    /// Draws it with its upper left corner there.
    pub fn draw(&self, pen: &mut Pen<'_>, corner: Point) {
        let soft = pen.theme.sheet.ink_soft;
        let mut at = corner + Vec2::new(0.0, AIR);
        for row in &self.rows {
            for entry in row {
                let down = Vec2::new(0.0, (SIGN - entry.words.height) / 2.0);
                match &entry.sign {
                    Sign::Round(icon, ground, ink) => {
                        let centre = at + Vec2::new(SIGN / 2.0, SIGN / 2.0);
                        pen.circle(centre, SIGN / 2.0, Some(*ground), None);
                        pen.icon(*icon, true, 16.0, centre - Vec2::new(8.0, 8.0), *ink);
                    }
                    Sign::Initials(letters, ink) => {
                        pen.put(letters, at + down, *ink);
                    }
                }
                let beside = entry.width - entry.words.width;
                pen.put(&entry.words, at + down + Vec2::new(beside, 0.0), soft);
                at.x += entry.width + GAP;
            }
            at = Point::new(corner.x, at.y + ROW);
        }
    }
}

fn entries<'t>(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    touchpoints: impl Iterator<Item = (&'t Touchpoint, bool)>,
) -> Vec<Entry> {
    let sheet = pen.theme.sheet.clone();
    let (mut star, mut flash) = (false, false);
    let mut owners: Vec<&Owner> = Vec::new();
    for (t, names_owner) in touchpoints {
        star |= t.moment_of_truth;
        flash |= t.breakpoint.is_some();
        let owner = frame.journey.owner_of(t).map(Inherited::value);
        let owner = owner.filter(|_| names_owner);
        owners.extend(owner.filter(|owner| !owners.iter().any(|o| o.id == owner.id)));
    }
    let style = |weight| Style::new(TYPE, weight).line_height(1.2);
    let mut all = Vec::new();
    let mut add = |pen: &mut Pen<'_>, sign: Sign, words: &str| {
        let words = pen.shortened(words, style(Weight::Regular), WIDEST, 1);
        let wide = match &sign {
            Sign::Round(..) => SIGN,
            Sign::Initials(letters, _) => letters.width,
        };
        let width = wide + BESIDE_SIGN + words.width;
        all.push(Entry { sign, words, width });
    };
    if star {
        let words = t!(frame.language, "picture-legend-moment-of-truth");
        let sign = Sign::Round(Icon::Star, sheet.mark, sheet.on_mark);
        add(pen, sign, &words);
    }
    if flash {
        let words = t!(frame.language, "picture-legend-breakpoint");
        let sign = Sign::Round(Icon::Lightning, sheet.against, sheet.on_against);
        add(pen, sign, &words);
    }
    for owner in owners {
        let hue = owner_colour(pen.theme, frame.journey, owner);
        let ink = hue.readable_on(sheet.paper, 4.5);
        let letters = pen.styled(&owner.initials(), style(Weight::Bold), None);
        add(pen, Sign::Initials(letters, ink), &owner.name);
    }
    all
}
