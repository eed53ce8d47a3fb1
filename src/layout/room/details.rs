//! What a card says to those who look at it closely: set so small that it is read only then.

use std::sync::Arc;

use kurbo::{Point, Vec2};

use super::{CARD_SHARE, HEIGHT, LEAST, NEAREST};
use crate::i18n::t;
use crate::layout::frame::Frame;
use crate::layout::icons::channel_icon;
use crate::layout::pen::Pen;
use crate::model::{Inherited, Measurement, NoteKind, Standing, Touchpoint};
use crate::text::{Icon, Shaped, Style, Weight};
use crate::theme::Colour;
use crate::words;

/// Air above each detail, as a multiple of the type.
const AIR: f64 = 0.45;
/// From an icon's left edge to the words, as a multiple of the type.
const INDENT: f64 = 1.45;

/// Between the parts of a detail, as a multiple of the type.
const BETWEEN: f64 = 0.8;

/// Words of a card with the icon before them, or several of them in a row, wrapped.
pub(super) struct Detail {
    parts: Vec<Part>,
    size: f64,
    pub height: f64,
}

/// From the detail's corner.
struct Part {
    icon: Icon,
    ink: Colour,
    text: Arc<Shaped>,
    at: Vec2,
}

impl Detail {
    pub fn set(pen: &mut Pen<'_>, parts: &[Words], style: Style, width: f64) -> Self {
        let size = f64::from(style.size);
        let indent = size * INDENT;
        let mut corner = Vec2::ZERO;
        let mut height: f64 = 0.0;
        let parts = parts.iter().map(|(icon, ink, words)| {
            let text = pen.styled(words, style, Some((width - indent).max(1.0)));
            if corner.x > 0.0 && corner.x + indent + text.width > width {
                corner = Vec2::new(0.0, height);
            }
            let at = corner;
            height = height.max(at.y + text.height);
            corner.x += indent + text.width + size * BETWEEN;
            Part {
                icon: *icon,
                ink: *ink,
                text,
                at,
            }
        });
        Self {
            parts: parts.collect(),
            size,
            height,
        }
    }

    /// Draws it, the words with this ink or that of their icons.
    pub fn draw(&self, pen: &mut Pen<'_>, at: Point, ink: Option<Colour>) {
        for part in &self.parts {
            let at = at + part.at;
            let line = part.text.height / part.text.lines.len().max(1) as f64;
            let icon = self.size * 1.1;
            let down = (line - icon) / 2.0;
            pen.icon(part.icon, false, icon, at + (0.0, down), part.ink);
            let place = at + (self.size * INDENT, 0.0);
            pen.put(&part.text, place, ink.unwrap_or(part.ink));
        }
    }
}

/// The details of a card, all in one size.
pub(super) struct Details {
    pub lines: Vec<Detail>,
    /// Of the type, map units.
    pub size: f64,
}

impl Details {
    /// As many as can be read at once on a card of this width, of which `rest` map units of height are taken, but no
    /// more than `most`; `slide` is the width of a slide.
    pub fn new(
        pen: &mut Pen<'_>,
        frame: &Frame<'_>,
        touchpoint: &Touchpoint,
        (width, inner): (f64, f64),
        rest: f64,
        slide: f64,
        most: usize,
    ) -> Self {
        let mut words = words_of(pen, frame, touchpoint);
        words.truncate(most);
        let widest = (CARD_SHARE * slide / width).min(NEAREST);
        loop {
            // How near the camera comes when the card with these lines is in focus: the size follows from it.
            let mut near = widest;
            for _ in 0..3 {
                let taken: f64 = set(pen, &words, f64::from(LEAST) / near, inner)
                    .iter()
                    .map(|d| (d.height / d.size + AIR) * f64::from(LEAST))
                    .sum();
                near = ((CARD_SHARE * HEIGHT - taken) / rest).min(near);
                if near < 1.0 {
                    break;
                }
            }
            if near >= 1.2 || words.is_empty() {
                let size = f64::from(LEAST) / near.max(1.0);
                let lines = set(pen, &words, size, inner);
                return Self { lines, size };
            }
            words.pop();
        }
    }

    pub fn height(&self) -> f64 {
        self.lines
            .iter()
            .map(|d| d.height + self.size * AIR)
            .sum::<f64>()
    }

    /// Draws them below each other.
    pub fn draw(&self, pen: &mut Pen<'_>, mut at: Point) {
        let ink = pen.theme.sheet.ink;
        for line in &self.lines {
            at.y += self.size * AIR;
            line.draw(pen, at, Some(ink));
            at.y += line.height;
        }
    }
}

/// An icon with its ink, and the words after it.
type Words = (Icon, Colour, String);

fn set(pen: &mut Pen<'_>, words: &[Vec<Words>], size: f64, width: f64) -> Vec<Detail> {
    let style = Style::new(size as f32, Weight::Regular).hyphenated(pen.hyphenation);
    words
        .iter()
        .map(|parts| Detail::set(pen, parts, style, width))
        .collect()
}

/// The most telling first.
fn words_of(pen: &Pen<'_>, frame: &Frame<'_>, t: &Touchpoint) -> Vec<Vec<Words>> {
    let sheet = &pen.theme.sheet;
    let (journey, language) = (frame.journey, frame.language);
    let mut all = Vec::new();
    if let Some(owner) = journey.owner_of(t).map(Inherited::value) {
        all.push(vec![(Icon::UsersThree, sheet.ink_soft, owner.name.clone())]);
    }
    if !t.channels.is_empty() {
        let named = t.channels.iter().map(|c| {
            let icon = channel_icon(journey, c);
            (icon, sheet.ink_soft, words::channel(language, journey, c))
        });
        all.push(named.collect());
    }
    for m in &t.kpis {
        if m.latest().is_none() {
            continue;
        }
        let text = figure(frame, m);
        let (icon, ink) = match m.standing(journey.direction_of(&m.kpi)) {
            Some(Standing::Missed) => (Icon::Warning, sheet.against),
            Some(Standing::Met) => (Icon::CheckCircle, sheet.met),
            None => (Icon::ChartLine, sheet.ink_soft),
        };
        all.push(vec![(icon, ink, text)]);
    }
    for (kind, icon, ink) in [
        (NoteKind::PainPoint, Icon::Lightning, sheet.against),
        (NoteKind::Opportunity, Icon::Lightbulb, sheet.met),
    ] {
        let notes = t
            .notes
            .iter()
            .filter(|n| n.kind == kind && !n.text.is_empty());
        all.extend(notes.map(|n| vec![(icon, ink, n.text.clone())]));
    }
    all
}

/// "Conversion: 2.1 % · target 3.0 %".
pub(super) fn figure(frame: &Frame<'_>, m: &Measurement) -> String {
    let (journey, language) = (frame.journey, frame.language);
    let name = words::kpi(language, journey, &m.kpi);
    let [value, target] = words::reading_and_target(language, m, &journey.unit_of(&m.kpi));
    let mut text = format!("{name}: {}", value.unwrap_or_default());
    if let Some(target) = target {
        text += " · ";
        text += &t!(language, "picture-target", value = target);
    }
    text
}
