//! The head of the sheet: title, state, scenario, personas, the client.

use kurbo::{Point, Rect, Size as Size2};

use super::frame::{Frame, persona_colour};
use super::image;
use super::pen::Pen;
use super::scope;
use crate::i18n::{self, Language, t};
use crate::model::{ObjectId, Persona, State};
use crate::scene::{Exhibit, Part, Stroke};
use crate::text::{Icon, Style, Weight};
use crate::theme::{Colour, metrics, type_scale as ts};

const PERSONA_GAP: f64 = 24.0;
/// Sizes of the title, map units: the first in which it takes two lines at most, else the last.
const TITLES: [f32; 3] = [ts::TITLE, 28.0, 24.0];

/// How large personas are shown: many of them in small.
#[derive(Clone, Copy)]
struct Size {
    width: f64,
    avatar: f64,
    /// Beside each other at most.
    most: usize,
    name: f32,
}

impl Size {
    const fn of(people: usize) -> Self {
        if people > 3 {
            Self {
                width: 196.0,
                avatar: 36.0,
                most: 5,
                name: ts::LABEL,
            }
        } else {
            Self {
                width: 272.0,
                avatar: 52.0,
                most: 3,
                name: ts::LEAD,
            }
        }
    }
}

/// Draws the header over `width` map units with its top at `y`; answers where it ends.
pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, width: f64, y: f64) -> f64 {
    let people = frame.personas.len();
    let size = Size::of(people);
    // The personas take up to half of the width, at the right, as many beside each other as fit.
    let fit = ((width * 0.5 + PERSONA_GAP) / (size.width + PERSONA_GAP))
        .floor()
        .max(1.0) as usize;
    let beside = people.min(fit).min(size.most);
    let taken = if beside == 0 {
        0.0
    } else {
        beside as f64 * (size.width + PERSONA_GAP) + 16.0
    };
    let titles = title_block(pen, frame, (width - taken).max(320.0), y);
    let personas = persona_block(pen, frame, size, beside, width, y);
    titles.max(personas)
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
    const LOGO: Size2 = Size2::new(200.0, 40.0);
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

/// "62 % of customers".
pub(super) fn of_customers(language: Language, share: f64) -> String {
    let share = i18n::percent(language, share);
    t!(language, "picture-share", share = share)
}

fn persona_block(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    size: Size,
    beside: usize,
    width: f64,
    y: f64,
) -> f64 {
    if beside == 0 {
        return y;
    }
    let left =
        metrics::MARGIN_X + width - (beside as f64 * (size.width + PERSONA_GAP) - PERSONA_GAP);
    let mut end = y;
    for row in frame.personas.chunks(beside) {
        let top = if end > y { end + 16.0 } else { y };
        for (i, (place, persona)) in row.iter().enumerate() {
            let at = Point::new(left + i as f64 * (size.width + PERSONA_GAP), top);
            let colour = persona_colour(pen.theme, *place, persona);
            let bottom = pen.of(&persona.id, Part::Whole, |pen| {
                persona_card(pen, frame, persona, size, colour, at)
            });
            pen.region(
                Rect::new(at.x, at.y, at.x + size.width, bottom),
                &persona.id,
                Part::Whole,
            );
            if persona.picture.is_some() {
                let avatar = Rect::from_origin_size(at, (size.avatar, size.avatar));
                pen.region(avatar, &persona.id, Part::Picture);
            }
            end = end.max(bottom);
        }
    }
    end
}

fn persona_card(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    persona: &Persona,
    size: Size,
    colour: Colour,
    at: Point,
) -> f64 {
    let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
    let name = match persona.age {
        Some(age) => format!("{},\u{a0}{age}", persona.name),
        None => persona.name.clone(),
    };
    let share = persona.share.map(|s| of_customers(frame.language, s.get()));
    let role = Some(persona.role.clone()).filter(|role| !role.is_empty());
    let parts: Vec<String> = role.into_iter().chain(share).collect();
    let width = size.width - size.avatar - 12.0;
    let name = pen.shape(&name, size.name, Weight::SemiBold, width);
    let line = pen.dotted(&parts, ts::BODY, width);
    let line = (!line.is_empty()).then(|| pen.shape(&line, ts::BODY, Weight::Regular, width));
    let text_height = name.height + line.as_ref().map_or(0.0, |l| l.height + 2.0);
    let height = text_height.max(size.avatar);
    let avatar = Rect::from_origin_size(at, (size.avatar, size.avatar));
    let drawn = persona
        .picture
        .as_ref()
        .is_some_and(|p| image::cropped(pen, frame, p, avatar, size.avatar / 2.0));
    if drawn {
        // The ring tells whose curve it is, as the filled chip does.
        let ring = Stroke::solid(colour, 2.5);
        let radius = size.avatar / 2.0 - 1.25;
        pen.circle(avatar.center(), radius, None, Some(ring));
    } else {
        let letters = persona.initials();
        pen.chip(&letters, avatar.center(), size.avatar, colour, false);
        let picture = persona.picture.as_ref();
        let exhibit = picture.and_then(|p| frame.view.pictures.exhibit(p));
        if frame.view.editing && exhibit == Some(&Exhibit::Missing) {
            let at = Point::new(avatar.x1 - 17.0, avatar.y1 - 17.0);
            let paper = pen.theme.sheet.paper;
            pen.circle(Point::new(at.x + 8.0, at.y + 8.0), 10.0, Some(paper), None);
            let against = pen.theme.sheet.against;
            pen.icon(Icon::Warning, true, 16.0, at, against);
        }
    }
    let x = at.x + size.avatar + 12.0;
    let y = at.y + (size.avatar - text_height).max(0.0) / 2.0;
    pen.put(&name, Point::new(x, y), ink);
    if let Some(line) = line {
        pen.put(&line, Point::new(x, y + name.height + 2.0), soft);
    }
    at.y + height
}
