//! One map's steps and cards.

use std::sync::Arc;

use kurbo::{Point, Rect};

use super::Side;
use super::columns::{Column, Columns};
use super::marks::{self, Pill};
use crate::i18n::t;
use crate::layout::icons::touchpoint_icon;
use crate::layout::pen::Pen;
use crate::merge::{Comparison, Mark, Told};
use crate::model::{ObjectId, Touchpoint};
use crate::scene::{Part, Stroke};
use crate::text::{Shaped, Style, Weight};
use crate::theme::{Colour, type_scale as ts};
use crate::words;

const PAD: f64 = 10.0;
const ICON: f64 = 15.0;
const GAP: f64 = 8.0;
/// Differences that a card tells; the rest is counted.
const MOST: usize = 4;

/// Draws all columns of this side from `y` down; answers where the longest ends.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    comparison: &Comparison,
    columns: &Columns<'_>,
    side: Side,
    y: f64,
) -> f64 {
    let mut end = y;
    let tops: Vec<f64> = columns
        .iter()
        .map(|column| step(pen, comparison, column, side, y))
        .collect();
    // All cards begin at one height.
    let top = tops.iter().copied().fold(y, f64::max) + GAP;
    for column in columns.iter() {
        let Some(step) = column.step(side) else {
            continue;
        };
        let mut at = top;
        for touchpoint in &step.touchpoints {
            let below = pen.of(&touchpoint.id, Part::Whole, |pen| {
                let corner = Point::new(column.reach.start, at);
                card(pen, comparison, side, touchpoint, corner, column.width())
            });
            end = end.max(below);
            at = below + GAP;
        }
    }
    end.max(top - GAP)
}

/// The head of a step: what the customer does, and what has become of it.
fn step(
    pen: &mut Pen<'_>,
    comparison: &Comparison,
    column: &Column<'_>,
    side: Side,
    y: f64,
) -> f64 {
    let Some(step) = column.step(side) else {
        return y;
    };
    let sheet = pen.theme.sheet.clone();
    let id = ObjectId::from(&step.id);
    let mut at = Point::new(column.reach.start, y);
    let width = column.width() - 4.0;
    pen.of(&step.id, Part::Whole, |pen| {
        if let Some(pill) = pill(pen, comparison, &id, side) {
            pill.put(pen, at);
            at.y += marks::HEIGHT + 5.0;
        }
        let title = match step.title.trim().is_empty() {
            true => t!(comparison.language, "term-unnamed"),
            false => step.title.clone(),
        };
        let ink = match comparison.mark(&id) {
            Some(_) => sheet.ink,
            None => sheet.ink_soft,
        };
        at.y += pen
            .write(&title, ts::BODY, Weight::SemiBold, at, width, ink)
            .height;
        at.y = differences(pen, comparison, &id, side, at, width);
    });
    let rect = Rect::new(column.reach.start, y, column.reach.end, at.y);
    pen.region(rect, &step.id, Part::Whole);
    at.y
}

fn card(
    pen: &mut Pen<'_>,
    comparison: &Comparison,
    side: Side,
    touchpoint: &Arc<Touchpoint>,
    corner: Point,
    width: f64,
) -> f64 {
    let sheet = pen.theme.sheet.clone();
    let id = ObjectId::from(&touchpoint.id);
    let map = side.map(comparison);
    let pill = pill(pen, comparison, &id, side);
    let is_same = comparison.mark(&id).is_none();
    let ink = if is_same { sheet.ink_soft } else { sheet.ink };
    let room = width - 2.0 * PAD;
    let inner = room - ICON - 6.0;
    let title = words::object(comparison.language, map, &id);
    let style = Style::new(
        ts::CARD,
        if is_same {
            Weight::Regular
        } else {
            Weight::SemiBold
        },
    )
    .line_height(1.25)
    .hyphenated(pen.hyphenation);
    let title = pen.styled(&title, style, Some(inner));
    // The frame lies below what it holds, and is as high as that: what is inside is measured first.
    let start = corner.y + PAD + pill.as_ref().map_or(0.0, |_| marks::HEIGHT + 6.0);
    let below = start + title.height;
    let lines = told(comparison, &id, side);
    let lines = lines_of(pen, comparison, &lines, side, room);
    let height: f64 = lines.iter().map(|(l, _)| l.height + 3.0).sum();
    let extra = if lines.is_empty() { 0.0 } else { height + 3.0 };
    let rect = Rect::new(corner.x, corner.y, corner.x + width, below + extra + PAD);
    let (edge, ground) = match comparison.mark(&id).filter(|_| pill.is_some()) {
        Some(mark) => {
            let [ink, _] = marks::colours(pen.theme, mark);
            let edge = match mark {
                Mark::Removed => Stroke::dashed(ink, 1.5, [5.0, 3.0]),
                _ => Stroke::solid(ink, 1.5),
            };
            (edge, sheet.card)
        }
        None => (Stroke::solid(sheet.card_edge, 1.0), sheet.card),
    };
    pen.region(rect, &touchpoint.id, Part::Whole);
    pen.frame(rect, 10.0, Some(ground), edge);
    if let Some(pill) = &pill {
        pill.put(pen, Point::new(corner.x + PAD, corner.y + PAD));
    }
    let at = Point::new(corner.x + PAD, start);
    let icon = touchpoint_icon(map, touchpoint);
    pen.icon(
        icon,
        false,
        ICON,
        Point::new(at.x, at.y + 1.0),
        sheet.ink_soft,
    );
    pen.put(&title, Point::new(at.x + ICON + 6.0, at.y), ink);
    let mut at = Point::new(at.x, below + 6.0);
    for (line, ink) in &lines {
        pen.put(line, at, *ink);
        at.y += line.height + 3.0;
    }
    rect.y1
}

/// What stands above a title. What has only changed is marked where it tells how: on the new side.
fn pill(pen: &mut Pen<'_>, comparison: &Comparison, object: &ObjectId, side: Side) -> Option<Pill> {
    let is_told = |mark: Mark| mark != Mark::Changed || side == Side::New;
    comparison.mark(object).filter(|m| is_told(*m))?;
    Pill::new(pen, comparison, object)
}

/// Puts down what is told of an object on this side; answers where it ends.
fn differences(
    pen: &mut Pen<'_>,
    comparison: &Comparison,
    object: &ObjectId,
    side: Side,
    at: Point,
    width: f64,
) -> f64 {
    let told = told(comparison, object, side);
    let mut y = at.y;
    for (line, ink) in lines_of(pen, comparison, &told, side, width) {
        y += 3.0;
        pen.put(&line, Point::new(at.x, y), ink);
        y += line.height;
    }
    y
}

/// The differences that a side tells: where it has moved to or from, and on the new side what has changed. Emotions are
/// told by the curve.
fn told<'c>(comparison: &'c Comparison, object: &ObjectId, side: Side) -> Vec<&'c Told> {
    let of = comparison.of(object).filter(|told| match told.mark {
        Mark::Added | Mark::Removed => false,
        Mark::Moved => !told.old.is_empty(),
        Mark::Changed => side == Side::New && !told.is_felt,
    });
    of.collect()
}

/// What is told, in lines with their ink. What takes more than one line is told in two parts: what was, quietly and
/// shortened first; what is now, from a line of its own.
fn lines_of(
    pen: &mut Pen<'_>,
    comparison: &Comparison,
    told: &[&Told],
    side: Side,
    width: f64,
) -> Vec<(Arc<Shaped>, Colour)> {
    let language = comparison.language;
    let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
    let style = Style::new(ts::CAPTION, Weight::Regular).hyphenated(pen.hyphenation);
    let mut lines = Vec::new();
    for told in told.iter().take(MOST) {
        let line = match (told.mark, side) {
            (Mark::Moved, Side::Old) => {
                t!(language, "compare-moved-to", place = told.new.as_str())
            }
            (Mark::Moved, Side::New) => {
                t!(language, "compare-moved-from", place = told.old.as_str())
            }
            _ => told.line(language),
        };
        let parts = told.parts(language).filter(|_| told.mark == Mark::Changed);
        let is_short = pen.styled(&line, style, Some(width)).lines.len() < 2;
        match parts.filter(|_| !is_short) {
            Some([was, is]) => {
                lines.push((pen.shortened(&was, style, width, 3), soft));
                let style = Style::new(ts::CAPTION, Weight::Medium).hyphenated(pen.hyphenation);
                lines.push((pen.shortened(&is, style, width, 4), ink));
            }
            None => lines.push((pen.shortened(&line, style, width, 4), soft)),
        }
    }
    if let Some(more) = told.len().checked_sub(MOST).filter(|more| *more > 0) {
        let more = t!(language, "compare-more", count = more);
        lines.push((pen.styled(&more, style, Some(width)), soft));
    }
    lines
}
