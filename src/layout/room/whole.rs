//! The whole map on one slide: what the stages are called and how the journey feels.

use std::sync::Arc;

use kurbo::{Point, Rect, Size};

use super::curve;
use super::key::Key;
use super::{FOOTER, HEIGHT, LEAST, MARGIN, Room, STRIP, TITLE, by_stage, legend};
use crate::i18n::t;
use crate::layout::frame::{Column, Frame, hue};
use crate::layout::pen::Pen;
use crate::layout::scope;
use crate::model::ObjectId;
use crate::scene::Part;
use crate::text::{Icon, Shaped, Style, Weight};
use crate::words;

const GAP: f64 = 12.0;
/// The faces of the curve's scale.
const FACES: f64 = 44.0;
const PAD: f64 = 14.0;
/// Sizes of the stages' names, the largest in which no word has to be parted.
const NAMES: [f32; 5] = [44.0, 38.0, 33.0, 29.0, LEAST];
/// Lines that a name takes at most.
const LINES: usize = 3;
/// Stages narrower than this have their number only.
const NARROWEST: f64 = 96.0;
/// The bars of the touchpoints: room of one, and of all.
const BAR: f64 = 30.0;
const BARS: f64 = 190.0;
/// The curve is never lower: bars get lower before.
const LEAST_CURVE: f64 = 230.0;
/// Sizes of the title, the largest in which it takes no more than two lines.
const TITLES: [f32; 3] = [TITLE, 44.0, 36.0];

pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, room: Room) -> Size {
    let (left, right) = (MARGIN, room.width - MARGIN);
    let key = room.still.then(|| {
        let columns = frame.columns.iter();
        let bars = columns.flat_map(|c| frame.touchpoints(c));
        Key::new(
            pen,
            frame,
            bars.map(|t| (&**t, false)),
            right - left - FACES,
        )
    });
    let foot = key.as_ref().map_or(STRIP, |key| key.height() + FOOTER);
    let end = HEIGHT - foot;
    let mut y = title(pen, frame, left, right) + 26.0;
    let stages = by_stage(frame);
    if !stages.is_empty() {
        // The faces of the curve's scale stand left of the first stage.
        let left = left + FACES;
        let count = stages.len() as f64;
        let wide = ((right - left + GAP) / count - GAP).max(1.0);
        let x = |i: usize| left + i as f64 * (wide + GAP);
        let top = y;
        y = periods(pen, frame, &stages, (left, wide), y) + 8.0;
        y = heads(pen, frame, &stages, (left, wide), y) + 22.0;
        for (i, columns) in stages.iter().enumerate() {
            let column = Rect::new(x(i), top, x(i) + wide, end);
            pen.region(column, &columns[0].stage.id, Part::Whole);
            pen.scene.regions.rotate_right(1);
        }
        let slots = slots(&stages, (left, wide));
        let is_felt = curve::any(frame, &frame.columns);
        let room = end - y - if is_felt { LEAST_CURVE } else { 0.0 };
        y = bars(pen, frame, &slots, y, room) + 14.0;
        let zone = Rect::new(left, y, right, end);
        if is_felt {
            let columns: Vec<_> = slots.iter().map(|s| s.x..s.x + s.width).collect();
            curve::draw(pen, frame, &columns, 0..columns.len(), zone);
        }
    }
    if let Some(key) = key {
        key.draw(pen, Point::new(left + FACES, end));
    }
    Size::new(room.width, HEIGHT)
}

fn title(pen: &mut Pen<'_>, frame: &Frame<'_>, left: f64, right: f64) -> f64 {
    let about = &frame.journey.about;
    let people = legend(pen, frame, (right - left) * 0.5, None);
    let untitled = t!(frame.language, "picture-untitled-map");
    let (words, ink) = if about.title.is_empty() {
        (&untitled, pen.theme.sheet.ink_soft)
    } else {
        (&about.title, pen.theme.sheet.ink)
    };
    let style = |size: f32, pen: &Pen<'_>| {
        Style::new(size, Weight::Bold)
            .letter_spacing(-0.8)
            .line_height(1.15)
            .hyphenated(pen.hyphenation)
    };
    let room = (right - left - people.width - 48.0).max(300.0);
    let size = TITLES.into_iter().find(|size| {
        let style = style(*size, pen);
        pen.styled(words, style, Some(room)).lines.len() <= 2
    });
    let style = style(size.unwrap_or(TITLES[TITLES.len() - 1]), pen);
    let title = pen.shortened(words, style, room, 2);
    let top = 44.0;
    pen.of(ObjectId::Journey, Part::Title, |pen| {
        pen.put(&title, Point::new(left, top), ink)
    });
    let rect = Rect::from_origin_size((left, top), (title.width.max(200.0), title.height));
    pen.region(rect, ObjectId::Journey, Part::Title);
    let at = Point::new(right - people.width, top + 14.0);
    legend(pen, frame, (right - left) * 0.5, Some(at));
    let end = top + title.height;
    let Some(only) = scope::persona(frame) else {
        return end.max(top + people.height + 14.0);
    };
    let style = Style::new(LEAST, Weight::SemiBold).line_height(1.2);
    let words = format!("{} {}", only.lead, only.words);
    let said = pen.shortened(&words, style, room, 1);
    let soft = pen.theme.sheet.ink_soft;
    pen.put(&said, Point::new(left, end + 6.0), soft);
    (end + 6.0 + said.height).max(top + people.height + 14.0)
}

/// The bar over the stages of each period, with its name where there is room.
fn periods(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    stages: &[&[Column<'_>]],
    (left, wide): (f64, f64),
    y: f64,
) -> f64 {
    let style = Style::new(LEAST, Weight::SemiBold)
        .letter_spacing(0.6)
        .line_height(1.2);
    let mut runs = Vec::new();
    // All of them have their names, or none.
    let mut named = true;
    let mut first = 0;
    for run in stages.chunk_by(|a, b| a[0].stage.period == b[0].stage.period) {
        let period = run[0][0].stage.period;
        let name = words::period(frame.language, &frame.journey.about, period);
        let count = run.len() as f64;
        let width = count * (wide + GAP) - GAP;
        let text = pen.styled(&name, style, Some(width - 2.0 * PAD));
        let mut words = name.split_whitespace();
        let whole = words.all(|word| pen.styled(word, style, None).width <= width - 2.0 * PAD);
        named &= whole && text.lines.len() <= 2;
        runs.push((first, width, period, text));
        first += run.len();
    }
    let tallest = runs
        .iter()
        .map(|(.., text)| text.height)
        .fold(0.0, f64::max);
    let height = if named { tallest + 12.0 } else { 14.0 };
    for (first, width, period, text) in runs {
        let x = left + first as f64 * (wide + GAP);
        let rect = Rect::from_origin_size((x, y), (width, height));
        let hue = hue(pen.theme, period, None);
        pen.of(ObjectId::Journey, Part::Period(period), |pen| {
            pen.fill(rect, 7.0, hue.strong);
            if named {
                let at = Point::new(x + PAD, y + (height - text.height) / 2.0);
                pen.put(&text, at, hue.on_strong);
            }
        });
    }
    y + height
}

fn heads(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    stages: &[&[Column<'_>]],
    (left, wide): (f64, f64),
    y: f64,
) -> f64 {
    let untitled = t!(frame.language, "picture-untitled-stage");
    let words: Vec<&str> = stages
        .iter()
        .map(|columns| match columns[0].stage.name.as_str() {
            "" => untitled.as_str(),
            name => name,
        })
        .collect();
    let names = if wide < NARROWEST {
        Vec::new()
    } else {
        names(pen, &words, wide - 2.0 * PAD)
    };
    let number_style = Style::new(LEAST, Weight::SemiBold).line_height(1.2);
    let tallest = names.iter().map(|n| n.height).fold(0.0, f64::max);
    let height = 14.0 + 34.0 + tallest + 18.0;
    for (i, columns) in stages.iter().enumerate() {
        let stage = columns[0].stage;
        let hue = hue(pen.theme, stage.period, stage.colour);
        let x = left + i as f64 * (wide + GAP);
        let rect = Rect::from_origin_size((x, y), (wide, height));
        let number = pen.styled(&columns[0].stage_number.to_string(), number_style, None);
        pen.of(&stage.id, Part::Whole, |pen| {
            pen.fill(rect, 14.0, hue.tint);
            pen.put(&number, Point::new(x + PAD, y + 14.0), hue.on_tint);
        });
        if let Some(name) = names.get(i) {
            let at = Point::new(x + PAD, y + 14.0 + 34.0);
            let ink = pen.theme.sheet.ink;
            pen.of(&stage.id, Part::Whole, |pen| pen.put(name, at, ink));
            let title = Rect::from_origin_size(at, (wide - 2.0 * PAD, name.height));
            pen.region(title, &stage.id, Part::Title);
        }
    }
    y + height
}

/// The names in the largest size in which each word stands on one line and none takes more than three.
fn names(pen: &mut Pen<'_>, names: &[&str], width: f64) -> Vec<Arc<Shaped>> {
    let set = |size: f32, pen: &mut Pen<'_>| -> Vec<Arc<Shaped>> {
        let style = Style::new(size, Weight::Bold)
            .letter_spacing(-0.3)
            .line_height(1.15)
            .hyphenated(pen.hyphenation);
        names
            .iter()
            .map(|name| pen.styled(name, style, Some(width)))
            .collect()
    };
    let largest = NAMES.into_iter().find(|size| {
        let style = Style::new(*size, Weight::Bold).letter_spacing(-0.3);
        let mut words = names.iter().flat_map(|n| n.split_whitespace());
        let whole = words.all(|word| pen.styled(word, style, None).width <= width);
        whole && set(*size, pen).iter().all(|n| n.lines.len() <= LINES)
    });
    if let Some(largest) = largest {
        return set(largest, pen);
    }
    // Names that are longer still may not take the room of the curve.
    let style = Style::new(LEAST, Weight::Bold)
        .letter_spacing(-0.3)
        .line_height(1.15)
        .hyphenated(pen.hyphenation);
    names
        .iter()
        .map(|name| pen.shortened(name, style, width, LINES))
        .collect()
}

/// A column, as narrow as it is on this slide.
struct Slot<'a> {
    x: f64,
    width: f64,
    column: Column<'a>,
}

/// The columns, those of a stage as wide as it is together.
fn slots<'a>(stages: &[&[Column<'a>]], (left, wide): (f64, f64)) -> Vec<Slot<'a>> {
    let mut slots = Vec::new();
    for (i, columns) in stages.iter().enumerate() {
        let width = wide / columns.len() as f64;
        let x = left + i as f64 * (wide + GAP);
        slots.extend(columns.iter().enumerate().map(|(k, column)| Slot {
            x: x + k as f64 * width,
            width,
            column: *column,
        }));
    }
    slots
}

/// A bar for each touchpoint below its step, with the signs of decisive moments and of breaks.
/// They take no more than `room`, and not much less than can be told apart.
fn bars(pen: &mut Pen<'_>, frame: &Frame<'_>, slots: &[Slot<'_>], y: f64, room: f64) -> f64 {
    let most = slots
        .iter()
        .map(|s| frame.touchpoints(&s.column).count())
        .max();
    let most = most.unwrap_or(0).max(1) as f64;
    let pitch = (room.clamp(BARS / 3.0, BARS) / most).min(BAR);
    for Slot { x, width, column } in slots {
        let hue = column.hue(pen.theme);
        if let Some(step) = column.step {
            let cell = Rect::new(*x, y, x + width, y + most * pitch);
            pen.region(cell, &step.id, Part::Whole);
        }
        for (row, touchpoint) in frame.touchpoints(column).enumerate() {
            let top = y + row as f64 * pitch;
            let bar = Rect::new(
                x + 3.0,
                top + pitch * 0.22,
                x + width - 3.0,
                top + pitch * 0.78,
            );
            let sheet = pen.theme.sheet.clone();
            let sign = match (&touchpoint.breakpoint, touchpoint.moment_of_truth) {
                (Some(_), _) => Some((Icon::Lightning, sheet.against)),
                (None, true) => Some((Icon::Star, sheet.mark)),
                (None, false) => None,
            };
            let colour = hue.strong.mix(sheet.paper, 0.55);
            pen.of(&touchpoint.id, Part::Whole, |pen| {
                pen.fill(bar, bar.height() / 2.0, colour);
                if let Some((icon, ink)) = sign {
                    // What would be smaller than can be read from the last row is left out.
                    let size = (pitch * 0.86).max(f64::from(LEAST) * 0.9);
                    let centre = bar.center();
                    pen.circle(centre, size * 0.62, Some(sheet.paper), None);
                    let at = Point::new(centre.x - size / 2.0, centre.y - size / 2.0);
                    pen.icon(icon, true, size, at, ink);
                }
            });
            pen.region(bar.inflate(0.0, pitch * 0.2), &touchpoint.id, Part::Whole);
        }
    }
    y + most * pitch
}
