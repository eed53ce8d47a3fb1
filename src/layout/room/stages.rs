//! A stage a slide, all of them beside each other: what comes before and after peeks in at the edges.

use std::sync::Arc;

use kurbo::{Point, Rect, Size};

use super::card::Card;
use super::curve::{self, Way};
use super::{HEIGHT, LEAST, STAGE, STRIP, by_stage, legend, rule};
use crate::i18n;
use crate::i18n::t;
use crate::layout::frame::{Column, Frame, hue, persona_colour};
use crate::layout::pen::Pen;
use crate::model::{Id, NoteKind, Persona, Step};
use crate::scene::Part;
use crate::text::{Shaped, Style, Weight};
use crate::theme::Colour;

/// How much of a neighbour is seen at either side, and the air between the two.
const PEEK: f64 = 54.0;
const BETWEEN: f64 = 40.0;
/// Above the stage's head.
const TOP: f64 = 34.0;
const PAD: f64 = 26.0;
/// The faces of the curve's scale stand left of the first step.
const FACES: f64 = 64.0;
/// Between columns, and between cards.
const GAP: f64 = 20.0;
/// Cards are about this wide; a step with more room sets several beside each other.
const CARD: f64 = 330.0;
const WIDEST_CARD: f64 = 560.0;
/// The curve takes what is left, up to this.
const TALLEST_CURVE: f64 = 430.0;

/// What is shown of a stage; where there is too much, less.
#[derive(Clone, Copy)]
struct Detail {
    goal: bool,
    notes: bool,
    quotes: bool,
    /// Height at the least, map units; 0 leaves the curve out.
    curve: f64,
}

const DETAILS: [Detail; 6] = [
    Detail::new(true, true, true, 230.0),
    Detail::new(true, false, true, 210.0),
    Detail::new(true, false, false, 200.0),
    Detail::new(false, false, false, 180.0),
    Detail::new(false, false, false, 110.0),
    Detail::new(false, false, false, 0.0),
];

impl Detail {
    const fn new(goal: bool, notes: bool, quotes: bool, curve: f64) -> Self {
        Self {
            goal,
            notes,
            quotes,
            curve,
        }
    }
}

pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, slide: f64) -> Size {
    let stages = by_stage(frame);
    let width = slide - 2.0 * (PEEK + BETWEEN);
    let mut x = PEEK + BETWEEN;
    let mut height = HEIGHT;
    for (i, columns) in stages.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| stages[i].last()?.step);
        let after = stages.get(i + 1).and_then(|next| next.first()?.step);
        let stage = Slide::new(pen, frame, columns, width, slide);
        let way = |left: f64| Way {
            steps: columns
                .iter()
                .enumerate()
                .filter_map(|(i, c)| Some((left + stage.middle(i), c.step? as &Step)))
                .collect(),
            before: before.map(|s| s as &Step),
            after: after.map(|s| s as &Step),
        };
        height = height.max(stage.draw(pen, frame, x, &way(x + FACES)));
        x += width + BETWEEN;
    }
    Size::new(x + PEEK, height)
}

/// A stage with everything set and nothing placed.
struct Slide<'a> {
    columns: &'a [Column<'a>],
    width: f64,
    /// Of a step's column.
    column: f64,
    name: Arc<Shaped>,
    goal: Option<Arc<Shaped>>,
    cells: Vec<Cell<'a>>,
}

/// What stands in a step's column.
struct Cell<'a> {
    step: Option<&'a Arc<Step>>,
    title: Option<(Arc<Shaped>, Colour)>,
    cards: Vec<Card<'a>>,
    /// Cards beside each other.
    beside: usize,
    notes: Vec<(Arc<Shaped>, &'a crate::model::Note)>,
    quotes: Vec<(Arc<Shaped>, Colour, &'a Id<Persona>)>,
}

impl<'a> Slide<'a> {
    fn new(
        pen: &mut Pen<'_>,
        frame: &Frame<'a>,
        columns: &'a [Column<'a>],
        width: f64,
        slide: f64,
    ) -> Self {
        let count = columns.len() as f64;
        let column = ((width - FACES - PAD + GAP) / count - GAP).max(60.0);
        let stage = columns[0].stage;
        let untitled = t!(frame.language, "picture-untitled-stage");
        let name = match stage.name.as_str() {
            "" => untitled.as_str(),
            name => name,
        };
        let name = format!("{}  {name}", columns[0].stage_number);
        let people = legend(pen, frame, width * 0.4, None);
        let room = width - 2.0 * PAD - people.width - 40.0;
        let mut set = |size: f32| {
            let style = Style::new(size, Weight::Bold)
                .letter_spacing(-0.5)
                .line_height(1.15)
                .hyphenated(pen.hyphenation);
            pen.styled(&name, style, Some(room))
        };
        let mut name = set(STAGE);
        if name.lines.len() > 1 {
            name = set(36.0);
        }
        let goal = (!stage.goal.is_empty())
            .then(|| pen.shape(&stage.goal, LEAST, Weight::Regular, width - 2.0 * PAD));
        let cells = columns
            .iter()
            .map(|c| Cell::new(pen, frame, *c, column, slide))
            .collect();
        Self {
            columns,
            width,
            column,
            name,
            goal,
            cells,
        }
    }

    /// The middle of a step's column, from the first one's left edge.
    fn middle(&self, i: usize) -> f64 {
        self.left(i) + self.column / 2.0
    }

    fn left(&self, i: usize) -> f64 {
        i as f64 * (self.column + GAP)
    }

    fn head(&self, detail: Detail) -> f64 {
        let goal = self.goal.as_ref().filter(|_| detail.goal);
        16.0 + self.name.height + goal.map_or(0.0, |g| g.height + 4.0) + 18.0
    }

    fn tallest(&self, of: impl Fn(&Cell<'a>) -> f64) -> f64 {
        self.cells.iter().map(of).fold(0.0, f64::max)
    }

    /// Height of everything but the curve.
    fn rest(&self, detail: Detail) -> f64 {
        let mut height = TOP + self.head(detail) + 24.0 + self.tallest(Cell::titles);
        height += self.tallest(|c| c.body(detail.notes));
        if detail.quotes {
            height += self.tallest(Cell::quotes);
        }
        height + STRIP
    }

    /// Draws the slide with its left edge at `x`; answers how high it is.
    fn draw(&self, pen: &mut Pen<'_>, frame: &Frame<'_>, x: f64, way: &Way<'_>) -> f64 {
        let felt = curve::any(frame, way);
        let detail = DETAILS
            .into_iter()
            .find(|d| self.rest(*d) + if felt { d.curve } else { 0.0 } <= HEIGHT)
            .unwrap_or(DETAILS[DETAILS.len() - 1]);
        let rest = self.rest(detail);
        let curve = match felt && detail.curve > 0.0 {
            true => (HEIGHT - rest).min(TALLEST_CURVE),
            false => 0.0,
        };
        let end = (rest + curve).max(HEIGHT) - STRIP;
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
            cell.draw_body(pen, frame, at, self.column, detail.notes);
        }
        y += self.tallest(|c| c.body(detail.notes));
        if curve > 0.0 {
            let right = x + self.width;
            let zone = Rect::new(left, y, right, y + curve);
            curve::draw(pen, frame, way, zone);
            y += curve;
        }
        if detail.quotes {
            for (i, cell) in self.cells.iter().enumerate() {
                cell.draw_quotes(pen, Point::new(left + self.left(i), y), self.column);
            }
        }
        end + STRIP
    }

    fn draw_head(&self, pen: &mut Pen<'_>, frame: &Frame<'_>, x: f64, detail: Detail) -> f64 {
        let stage = self.columns[0].stage;
        let height = self.head(detail);
        let hue = hue(pen.theme, stage.period, stage.colour);
        let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
        let rect = Rect::from_origin_size((x, TOP), (self.width, height));
        let people = legend(pen, frame, self.width * 0.4, None);
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
        let at = Point::new(rect.x1 - PAD - people.width, TOP + 22.0);
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
        slide: f64,
    ) -> Self {
        let sheet = pen.theme.sheet.clone();
        let style = Style::new(LEAST, Weight::SemiBold)
            .line_height(1.2)
            .hyphenated(pen.hyphenation);
        let title = column
            .step
            .filter(|s| !s.title.is_empty())
            .map(|s| (pen.styled(&s.title, style, Some(width)), sheet.ink));
        let count = frame.touchpoints(&column).count();
        let fit = ((width + GAP) / (CARD + GAP)).floor().max(1.0) as usize;
        let beside = fit.min(count.max(1));
        let share = (width + GAP) / beside as f64 - GAP;
        // Where many stand below each other, the curve needs the room.
        let most = if count > 2 * beside { 2 } else { usize::MAX };
        let width_of_card = share.min(WIDEST_CARD);
        let cards = frame
            .touchpoints(&column)
            .map(|t| Card::new(pen, frame, column, t, width_of_card, slide, most))
            .collect();
        let told = |kind| matches!(kind, NoteKind::PainPoint | NoteKind::Opportunity);
        let notes = column.step.into_iter().flat_map(|s| &s.notes);
        let notes = notes
            .filter(|n| told(n.kind) && !n.text.is_empty())
            .map(|n| {
                let text = pen.shape(&n.text, LEAST, Weight::Regular, width - 34.0);
                (text, n as &crate::model::Note)
            })
            .collect();
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
            notes,
            quotes,
        }
    }

    fn titles(&self) -> f64 {
        self.title.as_ref().map_or(0.0, |(t, _)| t.height + 18.0)
    }

    /// Cards and notes.
    fn body(&self, notes: bool) -> f64 {
        let cards: f64 = self
            .cards
            .chunks(self.beside)
            .map(|row| tallest(row) + GAP)
            .sum();
        let notes = self.notes.iter().filter(|_| notes);
        cards + notes.map(|(t, _)| t.height + 18.0 + GAP / 2.0).sum::<f64>()
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

    fn draw_body(&self, pen: &mut Pen<'_>, frame: &Frame<'_>, at: Point, width: f64, notes: bool) {
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
        for (text, note) in self.notes.iter().filter(|_| notes) {
            let sheet = pen.theme.sheet.clone();
            let (ground, edge) = match note.kind {
                NoteKind::PainPoint => (sheet.against_tint, sheet.against),
                _ => (sheet.met_tint, sheet.met),
            };
            let rect = Rect::from_origin_size((at.x, y), (width, text.height + 18.0));
            pen.region(rect, &note.id, Part::Whole);
            pen.of(&note.id, Part::Whole, |pen| {
                pen.fill(rect, 8.0, ground);
                pen.fill(Rect::new(rect.x0, y, rect.x0 + 6.0, rect.y1), 3.0, edge);
                pen.put(text, Point::new(at.x + 20.0, y + 9.0), sheet.ink);
            });
            y = rect.y1 + GAP / 2.0;
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

/// Cards beside each other are equally high.
fn tallest(row: &[Card<'_>]) -> f64 {
    row.iter().map(|card| card.height).fold(0.0, f64::max)
}
