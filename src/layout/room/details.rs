//! What a card says to those who look at it closely: set so small that it is read only then.

use std::sync::Arc;

use super::{CARD_SHARE, HEIGHT, LEAST, NEAREST};
use crate::i18n::t;
use crate::layout::frame::Frame;
use crate::layout::pen::Pen;
use crate::model::{Inherited, NoteKind, Standing, Touchpoint};
use crate::text::{Icon, Shaped, Weight};
use crate::theme::Colour;
use crate::words;

/// Distance of lines as a multiple of the type.
const LINE: f64 = 1.35;
/// Air above each detail, as a multiple of the type.
const AIR: f64 = 0.45;

/// A line of a card's details.
pub(super) struct Detail {
    pub icon: Icon,
    pub ink: Colour,
    pub text: Arc<Shaped>,
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
                    .map(|d| (d.text.lines.len() as f64 * LINE + AIR) * f64::from(LEAST))
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
            .map(|d| d.text.height + self.air())
            .sum::<f64>()
    }

    /// Above each line.
    pub fn air(&self) -> f64 {
        self.size * AIR
    }

    /// Between the icons' left edge and the words.
    pub fn indent(&self) -> f64 {
        self.size * 1.45
    }
}

fn set(pen: &mut Pen<'_>, words: &[(Icon, Colour, String)], size: f64, width: f64) -> Vec<Detail> {
    words
        .iter()
        .map(|(icon, ink, words)| Detail {
            icon: *icon,
            ink: *ink,
            text: pen.shape(words, size as f32, Weight::Regular, width - size * 1.45),
        })
        .collect()
}

/// The most telling first.
fn words_of(pen: &Pen<'_>, frame: &Frame<'_>, t: &Touchpoint) -> Vec<(Icon, Colour, String)> {
    let sheet = &pen.theme.sheet;
    let (journey, language) = (frame.journey, frame.language);
    let mut all = Vec::new();
    if let Some(owner) = journey.owner_of(t).map(Inherited::value) {
        all.push((Icon::UsersThree, sheet.ink_soft, owner.name.clone()));
    }
    if !t.channels.is_empty() {
        let names = t
            .channels
            .iter()
            .map(|c| words::channel(language, journey, c));
        let names = names.collect::<Vec<_>>().join(" · ");
        all.push((Icon::MapPin, sheet.ink_soft, names));
    }
    for m in &t.kpis {
        let unit = journey.unit_of(&m.kpi);
        let Some(latest) = m.latest() else { continue };
        let name = words::kpi(language, journey, &m.kpi);
        let value = words::value(language, latest.value, &unit);
        let mut text = format!("{name}: {value}");
        if let Some(target) = m.target {
            let target = words::value(language, target, &unit);
            text += " · ";
            text += &t!(language, "picture-target", value = target);
        }
        let (icon, ink) = match m.standing(journey.direction_of(&m.kpi)) {
            Some(Standing::Missed) => (Icon::Warning, sheet.against),
            Some(Standing::Met) => (Icon::CheckCircle, sheet.met),
            None => (Icon::ChartLine, sheet.ink_soft),
        };
        all.push((icon, ink, text));
    }
    for (kind, icon, ink) in [
        (NoteKind::PainPoint, Icon::Lightning, sheet.against),
        (NoteKind::Opportunity, Icon::Lightbulb, sheet.met),
    ] {
        let notes = t
            .notes
            .iter()
            .filter(|n| n.kind == kind && !n.text.is_empty());
        all.extend(notes.map(|n| (icon, ink, n.text.clone())));
    }
    all
}
