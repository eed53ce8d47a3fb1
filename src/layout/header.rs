//! The head of the sheet: title, state, scenario, personas, the client.

use kurbo::{Point, Rect, Size};

use super::frame::Frame;
use super::image;
use super::pen::Pen;
use super::personas;
use super::scope;
use crate::i18n::t;
use crate::model::{ObjectId, State};
use crate::scene::{Part, Stroke};
use crate::text::{Style, Weight};
use crate::theme::{metrics, type_scale as ts};

/// Between the title and the cards of the personas.
const CARDS_GAP: f64 = 22.0;
/// What the title needs beside the personas, map units; with less they stand below it.
const NARROWEST_TITLE: f64 = 320.0;
/// Sizes of the title, map units: the first in which it takes two lines at most, else the last.
const TITLES: [f32; 3] = [ts::TITLE, 28.0, 24.0];

/// Draws the header over `width` map units with its top at `y`; answers where it ends.
pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, width: f64, y: f64) -> f64 {
    if frame.view.persona_cards && !frame.personas.is_empty() {
        let titles = title_block(pen, frame, width, y);
        return personas::cards(pen, frame, width, titles + CARDS_GAP);
    }
    let block = personas::Block::new(frame.personas.len(), width);
    let room = width - block.taken();
    if room < NARROWEST_TITLE && !frame.personas.is_empty() {
        let titles = title_block(pen, frame, width, y);
        return personas::block(pen, frame, block, 0.0, titles + CARDS_GAP);
    }
    let titles = title_block(pen, frame, room, y);
    titles.max(personas::block(
        pen,
        frame,
        block,
        width - block.breadth(),
        y,
    ))
}

/// On every page but the first: the map's name, so that a page can be laid beside another; answers where the map
/// begins.
pub(super) fn draw_again(pen: &mut Pen<'_>, frame: &Frame<'_>, width: f64, y: f64) -> f64 {
    let title = &frame.journey.about.title;
    if title.is_empty() {
        return y;
    }
    let at = Point::new(metrics::MARGIN_X, y);
    let text = pen.shape(title, ts::LEAD, Weight::SemiBold, width);
    let ink = pen.theme.sheet.ink;
    pen.of(ObjectId::Journey, Part::Title, |pen| {
        pen.put(&text, at, ink)
    });
    y + text.height + 18.0
}

fn title_block(pen: &mut Pen<'_>, frame: &Frame<'_>, width: f64, y: f64) -> f64 {
    let about = &frame.journey.about;
    let sheet = &pen.theme.sheet;
    let (ink, soft) = (sheet.ink, sheet.ink_soft);
    let x = metrics::MARGIN_X;

    let badge_style = Style::new(12.0, Weight::SemiBold)
        .letter_spacing(0.4)
        .line_height(1.2);
    let state = match about.state {
        State::AsIs => t!(frame.language, "picture-as-is"),
        State::ToBe => t!(frame.language, "picture-to-be"),
    };
    let badge = pen.styled(&state, badge_style, None);
    let badge_width = badge.width + 18.0;

    let untitled = t!(frame.language, "picture-untitled-map");
    let (title, colour) = if about.title.is_empty() {
        (&untitled, soft)
    } else {
        (&about.title, ink)
    };
    let room = width - badge_width - 14.0;
    let mut set = |size| {
        let style = Style::new(size, Weight::Bold)
            .letter_spacing(-0.6)
            .line_height(1.2)
            .hyphenated(pen.hyphenation);
        pen.styled(title, style, Some(room))
    };
    // A long title is set smaller rather than on many lines.
    let title = TITLES
        .iter()
        .map(|size| set(*size))
        .find(|title| title.lines.len() <= 2)
        .unwrap_or_else(|| set(TITLES[TITLES.len() - 1]));
    let mut end = y;
    end = client(pen, frame, width, end);
    pen.of(ObjectId::Journey, Part::Title, |pen| {
        pen.put(&title, Point::new(x, end), colour);
    });
    pen.region(
        Rect::from_origin_size((x, end), (title.width.max(200.0), title.height)),
        ObjectId::Journey,
        Part::Title,
    );
    // The badge stands beside the last line of the title.
    let last = title.lines.last().map_or(0.0, |l| l.left + l.width);
    let line_height = title.height / title.lines.len().max(1) as f64;
    let badge_y = end + title.height - line_height / 2.0 - badge.height / 2.0 - 3.0;
    let rect = Rect::from_origin_size(
        (x + last + 14.0, badge_y),
        (badge_width, badge.height + 6.0),
    );
    pen.frame(rect, 6.0, None, Stroke::solid(ink, 1.5));
    pen.put(&badge, Point::new(rect.x0 + 9.0, rect.y0 + 3.0), ink);
    end += title.height + 6.0;

    let end = scenario(pen, frame, width.min(900.0), end);
    scope_notes(pen, frame, width, end)
}

/// The scenario with its top at `y`; answers where it ends.
fn scenario(pen: &mut Pen<'_>, frame: &Frame<'_>, width: f64, y: f64) -> f64 {
    let scenario = &frame.journey.about.scenario;
    let soft = pen.theme.sheet.ink_soft;
    let hint = t!(frame.language, "picture-hint-scenario");
    let (words, colour) = match (scenario.is_empty(), frame.view.editing) {
        (false, _) => (scenario, soft),
        (true, true) => (&hint, soft.mix(pen.theme.sheet.paper, 0.3)),
        (true, false) => return y,
    };
    let at = Point::new(metrics::MARGIN_X, y);
    let text = pen.shape(words, ts::LEAD, Weight::Regular, width);
    pen.of(ObjectId::Journey, Part::Detail, |pen| {
        pen.put(&text, at, colour)
    });
    let rect = Rect::from_origin_size(at, (text.width, text.height));
    pen.region(rect, ObjectId::Journey, Part::Detail);
    y + text.height
}

/// What the picture leaves out, in a line each; answers where they end.
fn scope_notes(pen: &mut Pen<'_>, frame: &Frame<'_>, width: f64, y: f64) -> f64 {
    const ICON: f64 = 16.0;
    let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
    let x = metrics::MARGIN_X;
    let mut end = y;
    for note in scope::notes(frame) {
        let top = end + 8.0;
        let lead = pen.line(&note.lead, ts::LABEL, Weight::SemiBold);
        let indent = ICON + 6.0 + lead.width + 7.0;
        let words = pen.shape(&note.words, ts::LABEL, Weight::Regular, width - indent);
        let icon = Point::new(x, top + (lead.height - ICON) / 2.0);
        pen.icon(note.icon, false, ICON, icon, soft);
        pen.put(&lead, Point::new(x + ICON + 6.0, top), ink);
        pen.put(&words, Point::new(x + indent, top), soft);
        end = top + words.height;
    }
    end
}

/// The client's logo and name above the title; answers where they end.
fn client(pen: &mut Pen<'_>, frame: &Frame<'_>, width: f64, y: f64) -> f64 {
    const LOGO: Size = Size::new(200.0, 40.0);
    let client = &frame.journey.about.client;
    let mut at = Point::new(metrics::MARGIN_X, y);
    let mut height: f64 = 0.0;
    if let Some(logo) = &client.logo
        && let Some(size) = image::on_plate(pen, frame, logo, at, LOGO)
    {
        let rect = Rect::from_origin_size(at, size);
        pen.region(rect, ObjectId::Journey, Part::Picture);
        at.x = rect.x1 + 12.0;
        height = size.height;
    }
    if !client.name.is_empty() {
        let room = width - (at.x - metrics::MARGIN_X);
        let name = pen.shape(&client.name, ts::LABEL, Weight::SemiBold, room);
        let soft = pen.theme.sheet.ink_soft;
        let down = ((height - name.height) / 2.0).max(0.0);
        pen.put(&name, Point::new(at.x, y + down), soft);
        height = height.max(name.height);
    }
    match height > 0.0 {
        true => y + height + if client.logo.is_some() { 10.0 } else { 4.0 },
        false => y,
    }
}
