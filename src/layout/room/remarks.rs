//! What is said of a step below its cards: pain points, KPIs that miss their target, opportunities.

use std::cmp::Reverse;
use std::sync::Arc;

use kurbo::{Point, Rect};

use super::LEAST;
use super::details::figure;
use crate::layout::frame::{Column, Frame};
use crate::layout::lanes;
use crate::layout::pen::Pen;
use crate::model::{Note, NoteKind, ObjectId, Standing};
use crate::scene::Part;
use crate::text::{Shaped, Weight};
use crate::theme::Colour;

/// Above and below the words.
const PAD: f64 = 9.0;
/// From the left edge to the words, and from them to the right one.
const LEFT: f64 = 20.0;
const RIGHT: f64 = 14.0;

/// Words on a ground of their own.
pub(super) struct Remark {
    of: ObjectId,
    part: Part,
    text: Arc<Shaped>,
    ground: Colour,
    edge: Colour,
}

impl Remark {
    pub fn height(&self) -> f64 {
        self.text.height + 2.0 * PAD
    }

    pub fn draw(&self, pen: &mut Pen<'_>, rect: Rect) {
        let ink = pen.theme.sheet.ink;
        pen.region(rect, self.of.clone(), self.part.clone());
        pen.of(self.of.clone(), self.part.clone(), |pen| {
            pen.fill(rect, 8.0, self.ground);
            let edge = Rect::new(rect.x0, rect.y0, rect.x0 + 6.0, rect.y1);
            pen.fill(edge, 3.0, self.edge);
            let middle = (rect.height() - self.text.height) / 2.0;
            pen.put(
                &self.text,
                Point::new(rect.x0 + LEFT, rect.y0 + middle),
                ink,
            );
        });
    }
}

/// The remarks on a step, each of this width, the most telling first and one of each kind before the second of any.
/// Slides that stand on their own also tell what is on the touchpoints: nobody comes near enough to read it there.
pub(super) fn of(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    column: &Column<'_>,
    width: f64,
    is_still: bool,
) -> Vec<Remark> {
    let sheet = pen.theme.sheet.clone();
    let on_step = column.step.iter().flat_map(|step| &step.notes);
    let mut notes: Vec<(Option<&str>, &Arc<Note>)> = on_step.map(|note| (None, note)).collect();
    // They stand below the cards of all: where there are several, they say of which they speak.
    let several = frame.touchpoints(column).nth(1).is_some();
    if is_still {
        for t in frame.touchpoints(column) {
            let name = Some(t.title.as_str()).filter(|title| several && !title.is_empty());
            notes.extend(t.notes.iter().map(|note| (name, note)));
        }
    }
    let persona = frame.view.curves.alone();
    notes.retain(|(_, note)| !note.text.is_empty() && persona.is_none_or(|p| note.is_for(p)));
    notes.sort_by_key(|(_, note)| Reverse(note.severity));
    let said = |of: Option<&str>, words: &str| match of {
        Some(of) => format!("{of}: {words}"),
        None => words.to_owned(),
    };
    let mut set = |of: ObjectId, part: Part, words: &str, ground: Colour, edge: Colour| Remark {
        text: pen.shape(words, LEAST, Weight::Regular, width - LEFT - RIGHT),
        of,
        part,
        ground,
        edge,
    };
    let mut noted = |kind, ground, edge| -> Vec<Remark> {
        let of_kind = notes.iter().filter(|(_, note)| note.kind == kind);
        let remarks = of_kind.map(|(of, note)| {
            let words = said(*of, &note.text);
            set((&note.id).into(), Part::Whole, &words, ground, edge)
        });
        remarks.collect()
    };
    let mut pains = noted(NoteKind::PainPoint, sheet.against_tint, sheet.against).into_iter();
    let mut chances = noted(NoteKind::Opportunity, sheet.met_tint, sheet.met).into_iter();
    let mut missed = Vec::new();
    if is_still {
        for (holder, m) in lanes::measured(frame, column) {
            if m.standing(frame.journey.direction_of(&m.kpi)) == Some(Standing::Missed) {
                let of = match &holder {
                    ObjectId::Touchpoint(id) => frame.touchpoints(column).find(|t| t.id == *id),
                    _ => None,
                };
                let of = of.map(|t| t.title.as_str());
                let of = of.filter(|title| several && !title.is_empty());
                let words = said(of, &figure(frame, m));
                let part = Part::Measurement(m.kpi.clone());
                missed.push(set(holder, part, &words, sheet.note, sheet.against));
            }
        }
    }
    let mut missed = missed.into_iter();
    let mut all = Vec::new();
    loop {
        let before = all.len();
        all.extend(pains.next());
        all.extend(missed.next());
        all.extend(chances.next());
        if all.len() == before {
            return all;
        }
    }
}
