//! The personas in the head of the sheet: a line each beside the title, or cards that tell all of them below it.

use std::sync::Arc;

use kurbo::{Point, Rect};

use super::frame::{Frame, persona_colour};
use super::image;
use super::pen::Pen;
use crate::i18n::{self, Language, t};
use crate::model::Persona;
use crate::scene::{Exhibit, Part, Stroke};
use crate::text::{Icon, Shaped, Weight};
use crate::theme::{Colour, metrics, type_scale as ts};

/// Between two personas beside the title.
const GAP: f64 = 24.0;

/// How the personas stand beside the title: many of them in small.
#[derive(Clone, Copy)]
pub(super) struct Block {
    width: f64,
    avatar: f64,
    name: f32,
    /// How many stand beside each other.
    beside: usize,
}

impl Block {
    /// For so many people, over half of the width at most.
    pub fn new(people: usize, width: f64) -> Self {
        let (own, avatar, name, most) = match people {
            0..4 => (272.0, 52.0, ts::LEAD, 3),
            _ => (196.0, 36.0, ts::LABEL, 5),
        };
        let fit = ((width * 0.5 + GAP) / (own + GAP)).floor().max(1.0) as usize;
        Self {
            width: own,
            avatar,
            name,
            beside: people.min(fit).min(most),
        }
    }

    /// How much of the width it takes from the title.
    pub fn taken(self) -> f64 {
        match self.beside {
            0 => 0.0,
            _ => self.breadth() + GAP + 16.0,
        }
    }

    /// Of all that stand beside each other.
    pub fn breadth(self) -> f64 {
        self.beside as f64 * (self.width + GAP) - GAP
    }
}

/// Draws the block with its left end so far from the margin; answers where it ends.
pub(super) fn block(pen: &mut Pen<'_>, frame: &Frame<'_>, block: Block, left: f64, y: f64) -> f64 {
    let beside = block.beside;
    if beside == 0 {
        return y;
    }
    let left = metrics::MARGIN_X + left;
    let mut end = y;
    for row in frame.personas.chunks(beside) {
        let top = if end > y { end + 16.0 } else { y };
        for (i, (place, persona)) in row.iter().enumerate() {
            let at = Point::new(left + i as f64 * (block.width + GAP), top);
            let colour = persona_colour(pen.theme, *place, persona);
            let bottom = pen.of(&persona.id, Part::Whole, |pen| {
                short(pen, frame, persona, block, colour, at)
            });
            let rect = Rect::new(at.x, at.y, at.x + block.width, bottom);
            regions(
                pen,
                persona,
                rect,
                Rect::from_origin_size(at, (block.avatar, block.avatar)),
            );
            end = end.max(bottom);
        }
    }
    end
}

fn regions(pen: &mut Pen<'_>, persona: &Persona, whole: Rect, avatar: Rect) {
    pen.region(whole, &persona.id, Part::Whole);
    if persona.picture.is_some() {
        pen.region(avatar, &persona.id, Part::Picture);
    }
}

/// "62 % of customers".
pub(super) fn of_customers(language: Language, share: f64) -> String {
    let share = i18n::percent(language, share);
    t!(language, "picture-share", share = share)
}

/// "Mira Kern, 34".
fn named(persona: &Persona) -> String {
    match persona.age {
        Some(age) => format!("{},\u{a0}{age}", persona.name),
        None => persona.name.clone(),
    }
}

/// Who somebody is, and of how many customers: with a dot between them on one line.
fn role_and_share(
    pen: &mut Pen<'_>,
    language: Language,
    persona: &Persona,
    width: f64,
) -> Option<Arc<Shaped>> {
    let share = persona.share.map(|s| of_customers(language, s.get()));
    let role = Some(persona.role.clone()).filter(|role| !role.is_empty());
    let parts: Vec<String> = role.into_iter().chain(share).collect();
    let line = pen.dotted(&parts, ts::BODY, width);
    (!line.is_empty()).then(|| pen.shape(&line, ts::BODY, Weight::Regular, width))
}

/// Face, name, role and share; answers where they end.
fn short(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    persona: &Persona,
    block: Block,
    colour: Colour,
    at: Point,
) -> f64 {
    let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
    let width = block.width - block.avatar - 12.0;
    let name = pen.shape(&named(persona), block.name, Weight::SemiBold, width);
    let line = role_and_share(pen, frame.language, persona, width);
    let text_height = name.height + line.as_ref().map_or(0.0, |l| l.height + 2.0);
    let height = text_height.max(block.avatar);
    let face = Rect::from_origin_size(at, (block.avatar, block.avatar));
    avatar(pen, frame, persona, face, colour);
    let x = at.x + block.avatar + 12.0;
    let y = at.y + (block.avatar - text_height).max(0.0) / 2.0;
    pen.put(&name, Point::new(x, y), ink);
    if let Some(line) = line {
        pen.put(&line, Point::new(x, y + name.height + 2.0), soft);
    }
    at.y + height
}

/// The picture in a ring of the persona's colour, else the initials on it.
fn avatar(pen: &mut Pen<'_>, frame: &Frame<'_>, persona: &Persona, face: Rect, colour: Colour) {
    let size = face.width();
    let drawn = persona
        .picture
        .as_ref()
        .is_some_and(|p| image::cropped(pen, frame, p, face, size / 2.0));
    if drawn {
        // The ring tells whose curve it is, as the filled chip does.
        let ring = Stroke::solid(colour, 2.5);
        pen.circle(face.center(), size / 2.0 - 1.25, None, Some(ring));
        return;
    }
    pen.chip(&persona.initials(), face.center(), size, colour, false);
    let picture = persona.picture.as_ref();
    let exhibit = picture.and_then(|p| frame.view.pictures.exhibit(p));
    if frame.view.editing && exhibit == Some(&Exhibit::Missing) {
        let at = Point::new(face.x1 - 17.0, face.y1 - 17.0);
        let paper = pen.theme.sheet.paper;
        pen.circle(Point::new(at.x + 8.0, at.y + 8.0), 10.0, Some(paper), None);
        let against = pen.theme.sheet.against;
        pen.icon(Icon::Warning, true, 16.0, at, against);
    }
}

/// Between two cards, and from a card's edge to what is in it.
const CARD_GAP: f64 = 16.0;
const PAD: f64 = 18.0;
const AVATAR: f64 = 56.0;
/// The narrowest card and the widest one.
const NARROWEST: f64 = 400.0;
const WIDEST: f64 = 760.0;
/// The narrowest of the columns in which goals, needs and frustrations stand beside each other, and their gap.
const COLUMN: f64 = 150.0;
const COLUMN_GAP: f64 = 20.0;
/// From the left of an item's dot to its words.
const INDENT: f64 = 12.0;

/// Draws a card for each persona over `width`, its top at `y`; answers where they end.
pub(super) fn cards(pen: &mut Pen<'_>, frame: &Frame<'_>, width: f64, y: f64) -> f64 {
    let fit = ((width + CARD_GAP) / (NARROWEST + CARD_GAP))
        .floor()
        .max(1.0) as usize;
    let rows = frame.personas.len().div_ceil(fit);
    // As many in each row, so that none stands alone.
    let beside = frame.personas.len().div_ceil(rows);
    let own = (width + CARD_GAP) / beside as f64 - CARD_GAP;
    let own = own.min(WIDEST);
    let mut end = y - CARD_GAP;
    for row in frame.personas.chunks(beside) {
        let top = end + CARD_GAP;
        let cards: Vec<Card> = row
            .iter()
            .map(|(place, persona)| Card::new(pen, frame.language, *place, persona, own))
            .collect();
        let height = cards.iter().map(|card| card.height).fold(0.0, f64::max);
        for (i, ((_, persona), card)) in row.iter().zip(cards).enumerate() {
            let x = metrics::MARGIN_X + i as f64 * (own + CARD_GAP);
            let rect = Rect::new(x, top, x + own, top + height);
            pen.of(&persona.id, Part::Whole, |pen| {
                card.draw(pen, frame, persona, rect);
            });
        }
        end = top + height;
    }
    end
}

/// What is put down of a persona, from the card's upper left corner.
struct Card {
    colour: Colour,
    words: Vec<(Arc<Shaped>, Point, Colour)>,
    /// The dots before the items of lists.
    dots: Vec<Point>,
    height: f64,
}

impl Card {
    fn new(
        pen: &mut Pen<'_>,
        language: Language,
        place: usize,
        persona: &Persona,
        width: f64,
    ) -> Self {
        let colour = persona_colour(pen.theme, place, persona);
        let sheet = &pen.theme.sheet;
        let (ink, soft) = (sheet.ink, sheet.ink_soft);
        let own = colour.readable_on(sheet.card, 4.5);
        let mut card = Self {
            colour,
            words: Vec::new(),
            dots: Vec::new(),
            height: 0.0,
        };
        // Beside the face: who it is, and what she would say.
        let x = PAD + AVATAR + 14.0;
        let room = width - x - PAD;
        let name = pen.shape(&named(persona), ts::LEAD, Weight::SemiBold, room);
        let mut y = card.put(name, Point::new(x, PAD), ink);
        if let Some(line) = role_and_share(pen, language, persona, room) {
            y = card.put(line, Point::new(x, y + 2.0), soft);
        }
        if !persona.quote.trim().is_empty() {
            let quote = i18n::quoted(language, persona.quote.trim());
            let quote = pen.shape(&quote, ts::CARD, Weight::Medium, room);
            y = card.put(quote, Point::new(x, y + 7.0), own);
        }
        y = y.max(PAD + AVATAR);

        let lists = [
            (t!(language, "persona-goals"), &persona.goals),
            (t!(language, "persona-needs"), &persona.needs),
            (t!(language, "persona-frustrations"), &persona.frustrations),
        ];
        let lists: Vec<_> = lists
            .into_iter()
            .filter(|(_, items)| !items.is_empty())
            .collect();
        let inner = width - 2.0 * PAD;
        let fit = ((inner + COLUMN_GAP) / (COLUMN + COLUMN_GAP))
            .floor()
            .max(1.0) as usize;
        let column = (inner + COLUMN_GAP) / fit.min(3) as f64 - COLUMN_GAP;
        for row in lists.chunks(fit.min(3)) {
            let top = y + 16.0;
            for (i, (title, items)) in row.iter().enumerate() {
                let x = PAD + i as f64 * (column + COLUMN_GAP);
                let title = pen.shape(title, ts::CAPTION, Weight::SemiBold, column);
                let mut at = card.put(title, Point::new(x, top), soft) + 3.0;
                for item in *items {
                    let text = pen.shape(item, ts::BODY, Weight::Regular, column - INDENT);
                    let line = text.height / text.lines.len().max(1) as f64;
                    card.dots.push(Point::new(x + 3.0, at + line / 2.0));
                    at = card.put(text, Point::new(x + INDENT, at), ink) + 3.0;
                }
                y = y.max(at - 3.0);
            }
        }
        card.height = y + PAD;
        card
    }

    /// Answers where the words end.
    fn put(&mut self, text: Arc<Shaped>, at: Point, colour: Colour) -> f64 {
        let end = at.y + text.height;
        self.words.push((text, at, colour));
        end
    }

    fn draw(&self, pen: &mut Pen<'_>, frame: &Frame<'_>, persona: &Persona, rect: Rect) {
        let by = rect.origin().to_vec2();
        let sheet = &pen.theme.sheet;
        let (ground, edge) = (sheet.card, Stroke::solid(sheet.card_edge, 1.0));
        pen.frame(rect, 10.0, Some(ground), edge);
        let face = Rect::from_origin_size((PAD, PAD), (AVATAR, AVATAR)) + by;
        avatar(pen, frame, persona, face, self.colour);
        for (text, at, colour) in &self.words {
            pen.put(text, *at + by, *colour);
        }
        for dot in &self.dots {
            pen.circle(*dot + by, 2.0, Some(self.colour), None);
        }
        regions(pen, persona, rect, face);
    }
}
