//! A stage a slide, all of them beside each other: what comes before and after peeks in at the edges.

use std::ops::Range;
use std::sync::Arc;

use kurbo::{Point, Rect, Size};

use super::card::{Card, Density};
use super::curve;
use super::key::Key;
use super::remarks::{self, Remark};
use super::{FOOTER, HEIGHT, LEAST, MARGIN, Room, STAGE, STRIP, by_stage, legend, rule};
use crate::i18n;
use crate::i18n::t;
use crate::layout::frame::{Column, Frame, hue, persona_colour};
use crate::layout::pen::Pen;
use crate::model::{Id, Persona, Step};
use crate::scene::Part;
use crate::text::{Shaped, Style, Weight};
use crate::theme::Colour;

/// How much of a neighbour is seen at either side, and the air between the two.
const PEEK: f64 = 54.0;
const BETWEEN: f64 = 40.0;
/// Above the stage's head.
const TOP: f64 = 34.0;
const PAD: f64 = 26.0;
/// From the upper edge of a stage's head to the legend in it.
const LEGEND_TOP: f64 = 22.0;
/// The faces of the curve's scale stand left of the first step.
const FACES: f64 = 64.0;
/// Between columns, and between cards.
const GAP: f64 = 20.0;
const WIDEST_CARD: f64 = 560.0;
/// A remark is about so wide, where cards do not say how wide.
const REMARK: f64 = 420.0;
/// The curve takes what is left, up to this.
const TALLEST_CURVE: f64 = 430.0;

/// What is shown of a stage; where there is too much, less.
#[derive(Clone, Copy)]
struct Detail {
    goal: bool,
    /// How far remarks may reach below the cards of the step that has most of them.
    remarks: f64,
    quotes: bool,
    /// Height at the least, map units; 0 leaves the curve out.
    curve: f64,
}

const DETAILS: [Detail; 8] = [
    Detail::new(true, f64::MAX, true, 220.0),
    Detail::new(true, 240.0, true, 190.0),
    Detail::new(true, 180.0, true, 190.0),
    Detail::new(true, 120.0, true, 190.0),
    Detail::new(true, 60.0, true, 190.0),
    Detail::new(true, 0.0, true, 190.0),
    Detail::new(true, 0.0, false, 180.0),
    Detail::new(false, 0.0, false, LEAST_CURVE),
];

/// The curve is never lower: where there is less room the cards are set denser.
const LEAST_CURVE: f64 = 170.0;

/// Cards are about so wide, and set so: the first with which all has its place.
const CARDS: [(f64, Density); 4] = [
    (330.0, Density::Airy),
    (330.0, Density::Dense),
    (250.0, Density::Dense),
    (190.0, Density::Dense),
];

impl Detail {
    const fn new(goal: bool, remarks: f64, quotes: bool, curve: f64) -> Self {
        Self {
            goal,
            remarks,
            quotes,
            curve,
        }
    }
}

pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, room: Room) -> Size {
    let (peek, between) = match room.still {
        true => (0.0, MARGIN),
        false => (PEEK, BETWEEN),
    };
    let width = room.width - 2.0 * (peek + between);
    let left = |i: usize| peek + between + i as f64 * (width + between);
    let stages = by_stage(frame);
    let slides: Vec<_> = (stages.iter())
        .map(|columns| Slide::fitting(pen, frame, columns, width, room))
        .collect();
    // The lines lead on to where the neighbours' points stand.
    let columns: Vec<_> = (slides.iter().enumerate())
        .flat_map(|(i, slide)| slide.edges(left(i) + FACES))
        .collect();
    let mut height = HEIGHT;
    let mut first = 0;
    for (i, slide) in slides.iter().enumerate() {
        let own = first..first + slide.columns.len();
        first = own.end;
        height = height.max(slide.draw(pen, frame, left(i), &columns, own));
    }
    Size::new(left(slides.len()) + peek, height)
}

/// A stage with everything set and nothing placed.
struct Slide<'a> {
    columns: &'a [Column<'a>],
    width: f64,
    /// Of a step's column.
    column: f64,
    name: Arc<Shaped>,
    goal: Option<Arc<Shaped>>,
    /// Of the legend, at the right end of the head.
    people: Size,
    cells: Vec<Cell<'a>>,
    is_felt: bool,
    /// At the foot of a slide that stands on its own.
    key: Option<Key>,
    detail: Detail,
}

/// What stands in a step's column.
struct Cell<'a> {
    step: Option<&'a Arc<Step>>,
    title: Option<(Arc<Shaped>, Colour)>,
    cards: Vec<Card<'a>>,
    /// Cards beside each other.
    beside: usize,
    remarks: Vec<Remark>,
    /// Remarks beside each other, and the width of each.
    columns: (usize, f64),
    quotes: Vec<(Arc<Shaped>, Colour, &'a Id<Persona>)>,
}

impl<'a> Slide<'a> {
    /// With as much detail, and cards as airy, as have their place. What is too much even then makes it higher.
    fn fitting(
        pen: &mut Pen<'_>,
        frame: &Frame<'a>,
        columns: &'a [Column<'a>],
        width: f64,
        room: Room,
    ) -> Self {
        let mut set = Self::new(pen, frame, columns, (width, room), CARDS[0]);
        for cards in CARDS {
            set = Self::new(pen, frame, columns, (width, room), cards);
            if let Some(detail) = set.fits() {
                set.detail = detail;
                return set;
            }
        }
        // Before the stage takes two slides: cards that are set so densely show no initials to explain.
        set.key = None;
        set.detail = set.fits().unwrap_or(set.detail);
        set
    }

    /// The most detail for which the slide has room.
    fn fits(&self) -> Option<Detail> {
        let fits = |detail: &Detail| self.rest(*detail) + self.curve(*detail) <= HEIGHT;
        DETAILS.into_iter().find(fits)
    }

    fn new(
        pen: &mut Pen<'_>,
        frame: &Frame<'a>,
        columns: &'a [Column<'a>],
        (width, slide): (f64, Room),
        cards: (f64, Density),
    ) -> Self {
        let count = columns.len() as f64;
        let column = ((width - FACES - PAD + GAP) / count - GAP).max(60.0);
        let stage = columns[0].stage;
        let untitled = t!(frame.language, "picture-untitled-stage");
        let name = match stage.name.as_str() {
            "" => untitled.as_str(),
            name => name,
        };
        let mut name = format!("{}  {name}", columns[0].stage_number);
        if let Some((part, of)) = slide.part {
            name.push_str(&format!(" · {part}/{of}"));
        }
        let people = legend(pen, frame, width * 0.4, None);
        let room = width - 2.0 * PAD - people.width - 40.0;
        let mut set = |size: f32| {
            let style = Style::new(size, Weight::Bold)
                .letter_spacing(-0.5)
                .line_height(1.15)
                .hyphenated(pen.hyphenation);
            pen.shortened(&name, style, room, 2)
        };
        let mut name = set(STAGE);
        if name.lines.len() > 1 {
            name = set(36.0);
        }
        // Where the legend is no higher than the name, the goal has the whole width below both.
        let room = match people.height > name.height {
            true => room,
            false => width - 2.0 * PAD,
        };
        let style = Style::new(LEAST, Weight::Regular).hyphenated(pen.hyphenation);
        let goal = (!stage.goal.is_empty()).then(|| pen.shortened(&stage.goal, style, room, 2));
        let cells: Vec<Cell<'a>> = columns
            .iter()
            .map(|c| Cell::new(pen, frame, *c, column, slide, cards))
            .collect();
        // A card that is set densely has no room for its owner.
        let shown = cells.iter().flat_map(|cell| &cell.cards);
        let shown = shown.map(|card| (card.touchpoint(), card.density() == Density::Airy));
        let key = (slide.still).then(|| Key::new(pen, frame, shown, width - FACES));
        Self {
            columns,
            width,
            column,
            name,
            goal,
            people,
            cells,
            is_felt: curve::any(frame, columns),
            key,
            detail: DETAILS[DETAILS.len() - 1],
        }
    }

    /// The edges of its columns, the first one's left edge at `x`.
    fn edges(&self, x: f64) -> impl Iterator<Item = Range<f64>> {
        (0..self.columns.len()).map(move |i| x + self.left(i)..x + self.left(i) + self.column)
    }

    fn left(&self, i: usize) -> f64 {
        i as f64 * (self.column + GAP)
    }

    fn head(&self, detail: Detail) -> f64 {
        let goal = self.goal.as_ref().filter(|_| detail.goal);
        let words = 16.0 + self.name.height + goal.map_or(0.0, |g| g.height + 4.0);
        words.max(LEGEND_TOP + self.people.height) + 18.0
    }

    fn tallest(&self, of: impl Fn(&Cell<'a>) -> f64) -> f64 {
        self.cells.iter().map(of).fold(0.0, f64::max)
    }

    /// Height of everything but the curve.
    fn rest(&self, detail: Detail) -> f64 {
        let mut height = TOP + self.head(detail) + 24.0 + self.tallest(Cell::titles);
        height += self.body(detail);
        if detail.quotes {
            height += self.tallest(Cell::quotes);
        }
        height + self.foot()
    }

    /// What is kept free below all of it, with the key.
    fn foot(&self) -> f64 {
        match &self.key {
            Some(key) => key.height() + FOOTER,
            None => STRIP,
        }
    }

    /// How far down cards and remarks reach.
    fn body(&self, detail: Detail) -> f64 {
        let end = self.end(detail);
        self.tallest(|cell| cell.body(end))
    }

    /// How far down they may reach.
    fn end(&self, detail: Detail) -> f64 {
        self.tallest(Cell::of_cards) + detail.remarks
    }

    /// The least height of the curve, if there is one.
    fn curve(&self, detail: Detail) -> f64 {
        if self.is_felt { detail.curve } else { 0.0 }
    }

    /// Draws the slide with its left edge at `x`; answers how high it is. `columns` are the edges of those of all
    /// slides, of which `own` are its own.
    fn draw(
        &self,
        pen: &mut Pen<'_>,
        frame: &Frame<'_>,
        x: f64,
        columns: &[Range<f64>],
        own: Range<usize>,
    ) -> f64 {
        let detail = self.detail;
        let rest = self.rest(detail);
        let curve = match self.is_felt {
            true => (HEIGHT - rest).clamp(self.curve(detail), TALLEST_CURVE),
            false => 0.0,
        };
        let bottom = (rest + curve).max(HEIGHT);
        let end = bottom - self.foot();
        let stage = self.columns[0].stage;
        pen.region(
            Rect::new(x, TOP, x + self.width, end),
            &stage.id,
            Part::Whole,
        );
        let mut y = TOP + self.draw_head(pen, frame, x, detail) + 24.0;
        let left = x + FACES;
        for (i, cell) in self.cells.iter().enumerate() {
            if let Some(step) = cell.step {
                let from = left + self.left(i) - GAP / 2.0;
                let column = Rect::new(from, y - 12.0, from + self.column + GAP, end);
                pen.region(column, &step.id, Part::Whole);
            }
        }
        let titles = self.tallest(Cell::titles);
        for (i, cell) in self.cells.iter().enumerate() {
            cell.draw_title(pen, Point::new(left + self.left(i), y), self.column);
        }
        y += titles;
        for (i, cell) in self.cells.iter().enumerate() {
            let at = Point::new(left + self.left(i), y);
            cell.draw_body(pen, frame, at, self.end(detail));
        }
        y += self.body(detail);
        if curve > 0.0 {
            let right = x + self.width;
            let zone = Rect::new(left, y, right, y + curve);
            curve::draw(pen, frame, columns, own, zone);
            y += curve;
        }
        if detail.quotes {
            for (i, cell) in self.cells.iter().enumerate() {
                cell.draw_quotes(pen, Point::new(left + self.left(i), y), self.column);
            }
        }
        if let Some(key) = &self.key {
            key.draw(pen, Point::new(left, end));
        }
        bottom
    }

    fn draw_head(&self, pen: &mut Pen<'_>, frame: &Frame<'_>, x: f64, detail: Detail) -> f64 {
        let stage = self.columns[0].stage;
        let height = self.head(detail);
        let hue = hue(pen.theme, stage.period, stage.colour);
        let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
        let rect = Rect::from_origin_size((x, TOP), (self.width, height));
        let at = Point::new(x + PAD, TOP + 16.0);
        pen.of(&stage.id, Part::Whole, |pen| {
            pen.fill(rect, 18.0, hue.tint);
            let edge = Rect::new(rect.x0, rect.y0 + 14.0, rect.x0 + 8.0, rect.y1 - 14.0);
            pen.fill(edge, 4.0, hue.strong);
            pen.put(&self.name, at, ink);
            if let Some(goal) = self.goal.as_ref().filter(|_| detail.goal) {
                let at = Point::new(at.x, at.y + self.name.height + 4.0);
                pen.put(goal, at, soft.readable_on(hue.tint, 4.5));
                let place = Rect::from_origin_size(at, (rect.width() - 2.0 * PAD, goal.height));
                pen.region(place, &stage.id, Part::Detail);
            }
        });
        let title = Rect::from_origin_size(at, (self.name.width, self.name.height));
        pen.region(title, &stage.id, Part::Title);
        let left = rect.x1 - PAD - self.people.width;
        let at = Point::new(left, TOP + LEGEND_TOP);
        legend(pen, frame, self.width * 0.4, Some(at));
        height
    }
}

impl<'a> Cell<'a> {
    fn new(
        pen: &mut Pen<'_>,
        frame: &Frame<'a>,
        column: Column<'a>,
        width: f64,
        room: Room,
        (card, density): (f64, Density),
    ) -> Self {
        let sheet = pen.theme.sheet.clone();
        let style = Style::new(LEAST, Weight::SemiBold)
            .line_height(1.2)
            .hyphenated(pen.hyphenation);
        let title = column
            .step
            .filter(|s| !s.title.is_empty())
            .map(|s| (pen.shortened(&s.title, style, width, 3), sheet.ink));
        let count = frame.touchpoints(&column).count();
        let fit = ((width + GAP) / (card + GAP)).floor().max(1.0) as usize;
        let beside = fit.min(count.max(1));
        let share = (width + GAP) / beside as f64 - GAP;
        let most = match room.still {
            true => 0,
            // Where many stand below each other, the curve needs the room.
            false if count > 2 * beside => 2,
            false => usize::MAX,
        };
        let size = (share.min(WIDEST_CARD), room.width);
        let cards = frame
            .touchpoints(&column)
            .map(|t| Card::new(pen, frame, column, t, size, density, most))
            .collect();
        // In line with the cards, if these stand beside each other.
        let columns = match beside {
            1 => ((width + GAP) / (REMARK + GAP)).floor().max(1.0) as usize,
            _ => beside,
        };
        let each = (width + GAP) / columns as f64 - GAP;
        let remarks = remarks::of(pen, frame, &column, each, room.still);
        let mut quotes = Vec::new();
        for (place, persona) in &frame.personas {
            let emotion = column.step.and_then(|s| s.emotion(&persona.id));
            let Some(quote) = emotion.and_then(|e| e.quote.as_deref()) else {
                continue;
            };
            let words = i18n::quoted(frame.language, quote);
            let text = pen.shape(&words, LEAST, Weight::Medium, width);
            let colour = persona_colour(pen.theme, *place, persona);
            let persona: &'a Persona = persona;
            quotes.push((text, colour.readable_on(sheet.paper, 4.5), &persona.id));
        }
        Self {
            step: column.step,
            title,
            cards,
            beside,
            remarks,
            columns: (columns, each),
            quotes,
        }
    }

    fn titles(&self) -> f64 {
        self.title.as_ref().map_or(0.0, |(t, _)| t.height + 18.0)
    }

    /// Height of the cards, with the air below them.
    fn of_cards(&self) -> f64 {
        let rows = self.cards.chunks(self.beside);
        rows.map(|row| tallest(row) + GAP).sum()
    }

    /// Of cards and remarks, where these may reach so far down.
    fn body(&self, end: f64) -> f64 {
        let rows = self.rows(end).map(|row| highest(row) + GAP / 2.0);
        self.of_cards() + rows.sum::<f64>()
    }

    /// The rows of remarks that have their place above that end.
    fn rows(&self, end: f64) -> impl Iterator<Item = &[Remark]> {
        let mut y = self.of_cards();
        let rows = self.remarks.chunks(self.columns.0);
        rows.take_while(move |row| {
            y += highest(row) + GAP / 2.0;
            y <= end
        })
    }

    fn quotes(&self) -> f64 {
        self.quotes.iter().map(|(t, ..)| t.height + 8.0).sum()
    }

    fn draw_title(&self, pen: &mut Pen<'_>, at: Point, width: f64) {
        let (Some(step), Some((title, ink))) = (self.step, &self.title) else {
            return;
        };
        pen.of(&step.id, Part::Title, |pen| pen.put(title, at, *ink));
        let rect = Rect::from_origin_size(at, (width, title.height));
        pen.region(rect, &step.id, Part::Title);
    }

    fn draw_body(&self, pen: &mut Pen<'_>, frame: &Frame<'_>, at: Point, end: f64) {
        let mut y = at.y;
        for row in self.cards.chunks(self.beside) {
            let mut x = at.x;
            let height = tallest(row);
            for card in row {
                card.draw(pen, frame, Point::new(x, y), height);
                x += card.width + GAP;
            }
            y += height + GAP;
        }
        let (_, each) = self.columns;
        for row in self.rows(end) {
            let size = Size::new(each, highest(row));
            let mut x = at.x;
            for remark in row {
                remark.draw(pen, Rect::from_origin_size((x, y), size));
                x += each + GAP;
            }
            y += size.height + GAP / 2.0;
        }
    }

    fn draw_quotes(&self, pen: &mut Pen<'_>, at: Point, width: f64) {
        let Some(step) = self.step else { return };
        let mut y = at.y;
        if !self.quotes.is_empty() {
            rule(pen, Point::new(at.x, y), Point::new(at.x + width, y));
        }
        for (text, ink, persona) in &self.quotes {
            let part = Part::Quote((*persona).clone());
            let place = Point::new(at.x, y + 8.0);
            pen.of(&step.id, part.clone(), |pen| pen.put(text, place, *ink));
            pen.region(
                Rect::from_origin_size(place, (width, text.height)),
                &step.id,
                part,
            );
            y += text.height + 8.0;
        }
    }
}

/// Remarks beside each other are equally high.
fn highest(row: &[Remark]) -> f64 {
    row.iter().map(Remark::height).fold(0.0, f64::max)
}

/// Cards beside each other are equally high.
fn tallest(row: &[Card<'_>]) -> f64 {
    row.iter().map(|card| card.height).fold(0.0, f64::max)
}
