//! The pen: puts shapes, text and regions into a scene, with the tokens of a theme.

use std::collections::HashSet;
use std::sync::Arc;

use kurbo::{CubicBez, Point, Rect, Size, Vec2};

use super::cells::Cells;
use crate::model::ObjectId;
use crate::scene::{Item, Layer, Part, Piece, Region, Scene, Shape, Stroke, Subject};
use crate::text::{Hyphenation, Icon, Shaped, Style, Typesetter, Weight};
use crate::theme::{Colour, Theme};

pub(super) struct Pen<'a> {
    pub types: &'a mut Typesetter,
    pub cells: &'a mut Cells,
    pub theme: &'a Theme,
    pub hyphenation: Hyphenation,
    pub scene: Scene,
    /// What has been added since the last remembered cell: the next piece of the scene.
    pub loose: Vec<Item>,
    /// To which layer things are added just now.
    pub layer: Layer,
    /// What is being drawn just now.
    pub subject: Option<Arc<Subject>>,
    /// What is drawn pale wherever it stands.
    pub pale: HashSet<ObjectId>,
    /// Whatever is drawn just now is pale.
    pub paling: bool,
}

/// How much of the paper shows through what is pale.
const PALE: f32 = 0.75;
/// The least contrast that pale words and signs have to the paper.
const LEGIBLE: f64 = 3.0;

impl Pen<'_> {
    /// Shapes running text; wraps at `width`, hyphenated where a word is too wide.
    pub fn shape(&mut self, text: &str, size: f32, weight: Weight, width: f64) -> Arc<Shaped> {
        let style = Style::new(size, weight).hyphenated(self.hyphenation);
        self.types.shape(text, style, Some(width.max(1.0)))
    }

    /// Shapes a text that is never wrapped.
    pub fn line(&mut self, text: &str, size: f32, weight: Weight) -> Arc<Shaped> {
        self.types.shape(text, Style::new(size, weight), None)
    }

    /// Shapes with a style of its own.
    pub fn styled(&mut self, text: &str, style: Style, width: Option<f64>) -> Arc<Shaped> {
        self.types.shape(text, style, width)
    }

    /// Shapes into at most so many lines; where there is more, the last one ends in an ellipsis.
    pub fn shortened(&mut self, text: &str, style: Style, width: f64, most: usize) -> Arc<Shaped> {
        let fits = |shaped: &Shaped| shaped.lines.len() <= most && shaped.width <= width;
        let whole = self.styled(text, style, Some(width));
        if fits(&whole) || text.is_empty() {
            return whole;
        }
        let end = whole.lines[..most.min(whole.lines.len())].last();
        let mut rest = &text[..end.map_or(text.len(), |line| line.text.end)];
        loop {
            let shaped = self.styled(&format!("{}…", rest.trim_end()), style, Some(width));
            let Some((last, _)) = rest.char_indices().next_back().filter(|_| !fits(&shaped)) else {
                return shaped;
            };
            rest = &rest[..last];
        }
    }

    /// Parts of a caption with a dot between those that share a line: no line begins or ends with one.
    pub fn dotted(&mut self, parts: &[String], size: f32, width: f64) -> String {
        let mut lines: Vec<String> = Vec::new();
        for part in parts {
            if let Some(last) = lines.last_mut() {
                let longer = format!("{last} · {part}");
                if self.line(&longer, size, Weight::Regular).width <= width {
                    *last = longer;
                    continue;
                }
            }
            lines.push(part.clone());
        }
        lines.join("\n")
    }

    /// Puts a shaped text down, top left at `at`; answers its size.
    pub fn put(&mut self, text: &Arc<Shaped>, at: Point, colour: Colour) -> Size {
        self.add(Shape::Text {
            text: text.clone(),
            at,
            colour,
        });
        Size::new(text.width, text.height)
    }

    /// Shapes, wraps and puts down in one go.
    pub fn write(
        &mut self,
        text: &str,
        size: f32,
        weight: Weight,
        at: Point,
        width: f64,
        colour: Colour,
    ) -> Size {
        let shaped = self.shape(text, size, weight, width);
        self.put(&shaped, at, colour)
    }

    /// An icon in a square box of `size`, top left at `at`.
    pub fn icon(&mut self, icon: Icon, filled: bool, size: f64, at: Point, colour: Colour) {
        let shaped = self.types.icon(icon, size as f32, filled);
        self.add(Shape::Text {
            text: shaped,
            at,
            colour,
        });
    }

    pub fn add(&mut self, mut shape: Shape) {
        let subject = self.subject.as_ref();
        if !self.paling && subject.is_none_or(|s| !self.pale.contains(&s.object)) {
            return self.push(shape);
        }
        let paper = self.theme.sheet.paper;
        // Words stay legible, however pale.
        let is_text = matches!(shape, Shape::Text { .. });
        shape.recolour(|colour| match colour.paled(paper, PALE) {
            pale if is_text => pale.readable_on(paper, LEGIBLE),
            pale => pale,
        });
        let veil = match &shape {
            Shape::Image { rect, radius, .. } => Some(Shape::Rect {
                rect: *rect,
                radius: *radius,
                fill: Some(paper.alpha(PALE)),
                stroke: None,
            }),
            _ => None,
        };
        self.push(shape);
        if let Some(veil) = veil {
            self.push(veil);
        }
    }

    fn push(&mut self, mut shape: Shape) {
        if let Some(stroke) = shape.stroke_mut() {
            stroke.width = stroke.width.max(self.theme.thinnest);
        }
        let mut item = Item::new(shape);
        item.layer = self.layer;
        item.subject.clone_from(&self.subject);
        self.loose.push(item);
    }

    /// What `draw` adds is pale, if it is to be, whatever it belongs to.
    pub fn paled<R>(&mut self, pale: bool, draw: impl FnOnce(&mut Self) -> R) -> R {
        let before = self.paling;
        self.paling |= pale;
        let result = draw(self);
        self.paling = before;
        result
    }

    pub fn fill(&mut self, rect: Rect, radius: f64, colour: Colour) {
        self.add(Shape::Rect {
            rect,
            radius,
            fill: Some(colour),
            stroke: None,
        });
    }

    /// A box that is only told from the paper by its ground; where lines are thick it has an edge, too.
    pub fn ground(&mut self, rect: Rect, radius: f64, colour: Colour) {
        if self.theme.thinnest > 1.0 {
            let edge = Stroke::solid(self.theme.sheet.card_edge, 1.0);
            self.frame(rect, radius, Some(colour), edge);
        } else {
            self.fill(rect, radius, colour);
        }
    }

    pub fn frame(&mut self, rect: Rect, radius: f64, fill: Option<Colour>, stroke: Stroke) {
        self.add(Shape::Rect {
            rect,
            radius,
            fill,
            stroke: Some(stroke),
        });
    }

    pub fn rule(&mut self, from: Point, to: Point, stroke: Stroke) {
        let third = |t: f64| from.lerp(to, t);
        let segment = CubicBez::new(from, third(1.0 / 3.0), third(2.0 / 3.0), to);
        self.add(Shape::Curve {
            segments: vec![segment],
            stroke,
        });
    }

    pub fn circle(
        &mut self,
        centre: Point,
        radius: f64,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) {
        self.add(Shape::Circle {
            centre,
            radius,
            fill,
            stroke,
        });
    }

    /// An area that answers the pointer.
    pub fn region(&mut self, rect: Rect, object: impl Into<ObjectId>, part: Part) {
        let subject = Subject {
            object: object.into(),
            part,
        };
        self.scene.regions.push(Region {
            rect,
            subject,
            layer: self.layer,
        });
    }

    /// What `draw` adds belongs to this object.
    pub fn of<R>(
        &mut self,
        object: impl Into<ObjectId>,
        part: Part,
        draw: impl FnOnce(&mut Self) -> R,
    ) -> R {
        let before = self.subject.replace(Arc::new(Subject {
            object: object.into(),
            part,
        }));
        let result = draw(self);
        self.subject = before;
        result
    }

    /// What `draw` adds lies on this layer.
    pub fn on<R>(&mut self, layer: Layer, draw: impl FnOnce(&mut Self) -> R) -> R {
        let before = std::mem::replace(&mut self.layer, layer);
        let result = draw(self);
        self.layer = before;
        result
    }

    /// Puts down what has been added, so that a piece can come upon it.
    pub fn settle(&mut self) {
        if !self.loose.is_empty() {
            let items = std::mem::take(&mut self.loose);
            self.scene.pieces.push(Piece::new(items));
        }
    }

    /// Moves everything that was added after the first `items` and `regions`; no cell may be among it.
    pub fn shift(&mut self, (items, regions): (usize, usize), by: Vec2) {
        for item in &mut self.loose[items..] {
            item.shape.translate(by);
            item.bounds = item.bounds + by;
        }
        for region in &mut self.scene.regions[regions..] {
            region.rect = region.rect + by;
        }
    }

    /// How much has been added up to now; for [`Self::shift`].
    pub fn mark(&self) -> (usize, usize) {
        (self.loose.len(), self.scene.regions.len())
    }

    /// A round chip with one to three letters; `hollow` leaves only its ring.
    pub fn chip(&mut self, letters: &str, centre: Point, diameter: f64, hue: Colour, hollow: bool) {
        let sheet = &self.theme.sheet;
        let ink = match hollow {
            true => sheet.ink,
            false => hue.text_on(if self.theme.dark {
                sheet.paper
            } else {
                sheet.ink
            }),
        };
        if hollow {
            let stroke = Stroke::solid(hue, 1.5);
            self.circle(centre, diameter / 2.0 - 0.75, None, Some(stroke));
        } else {
            self.circle(centre, diameter / 2.0, Some(hue), None);
        }
        let share = if diameter > 30.0 { 0.37 } else { 0.5 };
        let set = |pen: &mut Self, size: f64| {
            let style = Style::new(size as f32, Weight::Bold).line_height(1.0);
            pen.styled(letters, style, None)
        };
        let mut text = set(self, diameter * share);
        let room = diameter * 0.76;
        if text.width > room {
            text = set(self, diameter * share * room / text.width);
        }
        let at = Point::new(centre.x - text.width / 2.0, centre.y - text.height / 2.0);
        self.put(&text, at, ink);
    }
}
