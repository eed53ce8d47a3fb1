//! Touchpoint cards, stacked in their step's column.

use std::sync::Arc;

use kurbo::{Point, Rect};

use crate::i18n;
use crate::i18n::t;
use crate::layout::bands::Band;
use crate::layout::cells::Key;
use crate::layout::frame::{Column, Frame, owner_colour};
use crate::layout::icons::{status_mark, touchpoint_icon};
use crate::layout::pen::Pen;
use crate::model::{Evidence, Inherited, Lane, Standing, Status, Touchpoint};
use crate::scene::{Part, Stroke};
use crate::text::{Icon, Shaped, Style, Weight};
use crate::theme::{Colour, type_scale as ts};

const PAD: f64 = 11.0;
const ICON: f64 = 28.0;
const GAP: f64 = 12.0;
const CHIP: f64 = 17.0;
/// Width of the dots of importance.
const DOTS: f64 = 28.0;
const DOTS_GAP: f64 = 4.0;
/// The sign before the personas to whom a card belongs.
const WHOM_ICON: f64 = 13.0;
/// The lines that the name of an owner takes at most.
const NAME_LINES: usize = 2;
/// The sign of a status before its word, with the air between them.
const PILL_SIGN: f64 = 14.0;
/// Half of a mark stands above its card.
const MARK: f64 = 19.0;
const MARK_RISE: f64 = 10.0;
const MARK_AIR: f64 = 5.0;
/// The sign of what stands at several places.
pub(in crate::layout) const TWINS: Icon = Icon::Link;

pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    lane: &Lane,
    y: f64,
) -> f64 {
    let mut end = y;
    for (x, column) in band.placed() {
        let Some(step) = column.step else { continue };
        let key = Key {
            step: step.clone(),
            lane: lane.id.clone(),
            width: column.width(),
            hue: column.hue(pen.theme),
            touchpoints: frame
                .cards(column)
                .map(|t| {
                    let places = frame.twins.get(&t.id).copied();
                    let pale = !pen.pale.is_empty() && pen.pale.contains(&(&t.id).into());
                    (Arc::as_ptr(t) as usize, places, pale)
                })
                .collect(),
        };
        let height = pen.cell(key, Point::new(x, y), |pen| stack(pen, frame, column));
        end = end.max(y + height);
    }
    end
}

/// The cards of a step, from the origin down; answers where they end.
fn stack(pen: &mut Pen<'_>, frame: &Frame<'_>, column: &Column<'_>) -> f64 {
    // Marks of the first card need air below the hairline.
    const AIR: f64 = 6.0;
    let (mut end, mut at) = (0.0, AIR);
    for touchpoint in frame.cards(column) {
        // A mark on the upper edge keeps clear of the card above.
        let is_marked = touchpoint.moment_of_truth || touchpoint.breakpoint.is_some();
        if at > AIR && is_marked && frame.view.marks {
            at += MARK_AIR;
        }
        end = pen.of(&touchpoint.id, Part::Whole, |pen| {
            card(pen, frame, column, touchpoint, 0.0, at)
        });
        at = end + GAP;
    }
    end
}

fn card(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    column: &Column<'_>,
    t: &Arc<Touchpoint>,
    x: f64,
    y: f64,
) -> f64 {
    let width = column.width();
    let inner = width - 2.0 * PAD;
    let sheet = pen.theme.sheet.clone();
    let drops = t.status == Some(Status::ToDrop);
    let ink = if drops { sheet.ink_soft } else { sheet.ink };

    let untitled = t!(frame.language, "picture-untitled-touchpoint");
    let (title, title_ink) = if t.title.is_empty() {
        (&untitled, sheet.ink_soft)
    } else {
        (&t.title, ink)
    };
    let style = Style::new(ts::CARD, Weight::SemiBold)
        .line_height(1.25)
        .hyphenated(pen.hyphenation);
    let title = pen.styled(title, style, Some(inner));
    let whom = frame.only_for(&t.personas);
    let whom =
        whom.map(|whom| pen.shape(&whom, ts::CAPTION, Weight::Regular, inner - WHOM_ICON - 5.0));
    let meta = Meta::new(pen, frame, t, inner);

    let top = 10.0 + ICON + 7.0;
    let mut height = top + title.height;
    height += whom.as_ref().map_or(0.0, |whom| 5.0 + whom.height);
    if meta.height > 0.0 {
        height += 8.0 + meta.height;
    }
    height += 10.0;

    let rect = Rect::new(x, y, x + width, y + height);
    pen.region(rect, &t.id, Part::Whole);
    let edge = match t.status {
        Some(Status::New) => Stroke::dashed(sheet.met, 1.5, [5.0, 3.0]),
        Some(Status::ToDrop) => Stroke::dashed(sheet.line, 1.2, [5.0, 3.0]),
        _ => Stroke::solid(sheet.card_edge, 1.0),
    };
    pen.frame(rect, 10.0, Some(sheet.card), edge);

    let hue = column.hue(pen.theme);
    let tile = Rect::from_origin_size((x + PAD, y + 10.0), (ICON, ICON));
    pen.fill(tile, 8.0, hue.tint);
    let icon = touchpoint_icon(frame.journey, t);
    pen.icon(
        icon,
        false,
        17.0,
        Point::new(tile.x0 + 5.5, tile.y0 + 5.5),
        hue.on_tint,
    );
    let left = twin_badge(pen, frame, t, Point::new(tile.x1 + 6.0, y + 10.0));
    if frame.view.marks {
        signs(pen, frame, t, Point::new(rect.x1 - PAD, y + 10.0), left);
    }

    let at = Point::new(x + PAD, y + top);
    pen.put(&title, at, title_ink);
    let title_rect = Rect::new(at.x, at.y, rect.x1 - PAD, at.y + title.height);
    pen.region(title_rect, &t.id, Part::Title);
    let mut end = title_rect.y1;
    if let Some(whom) = &whom {
        let icon = Point::new(at.x + 1.0, end + 6.0);
        pen.icon(Icon::User, false, WHOM_ICON, icon, sheet.ink_soft);
        pen.put(
            whom,
            Point::new(at.x + WHOM_ICON + 5.0, end + 5.0),
            sheet.ink_soft,
        );
        end += 5.0 + whom.height;
    }
    if meta.height > 0.0 {
        meta.put(pen, Point::new(x + PAD, end + 8.0), inner);
    }
    if frame.view.marks {
        marks(pen, frame, t, rect);
    }
    rect.y1
}

/// Owner at the left, importance at the right; nothing where neither is known.
struct Meta {
    chip: Option<Chip>,
    owner: Option<Arc<Shaped>>,
    /// The importance, and how far below the top its dots have their middle.
    dots: Option<(u8, f64)>,
    height: f64,
}

struct Chip {
    letters: String,
    hue: Colour,
    /// The owner comes from the channel.
    inherited: bool,
}

impl Meta {
    fn new(pen: &mut Pen<'_>, frame: &Frame<'_>, t: &Touchpoint, width: f64) -> Self {
        let importance = t.importance.map(|r| r.get());
        let room = width - CHIP - 5.0;
        let owned = frame.journey.owner_of(t);
        let inherited = owned.is_some_and(|o| !o.is_own());
        let (chip, name) = match owned.map(Inherited::value) {
            Some(owner) => {
                let hue = owner_colour(pen.theme, frame.journey, owner);
                let letters = owner.initials();
                (
                    Some(Chip {
                        letters,
                        hue,
                        inherited,
                    }),
                    Some(owner.name.clone()),
                )
            }
            // Where owners are in use at all, a missing one is worth saying.
            None if !frame.journey.owners.is_empty() && t.status != Some(Status::ToDrop) => {
                let hue = pen.theme.sheet.against;
                let letters = "?".to_owned();
                let name = t!(frame.language, "picture-no-owner");
                (
                    Some(Chip {
                        letters,
                        hue,
                        inherited,
                    }),
                    Some(name),
                )
            }
            None => (None, None),
        };
        let style = Style::new(ts::CAPTION, Weight::Regular).hyphenated(pen.hyphenation);
        let owner = name.map(|n| pen.shortened(&n, style, room, NAME_LINES));
        // Where there is no room beside the last line of a long name, they stand below it.
        let dots = importance.map(|n| (n, owner.as_ref().map_or(6.0, |o| dots_beside(o, room))));
        let name_end = owner.as_ref().map_or(0.0, |o| o.height.max(CHIP));
        let height = name_end.max(dots.map_or(0.0, |(_, y)| y + 6.0));
        Self {
            chip,
            owner,
            dots,
            height,
        }
    }

    fn put(&self, pen: &mut Pen<'_>, at: Point, width: f64) {
        if let Some(chip) = &self.chip {
            let centre = Point::new(at.x + CHIP / 2.0, at.y + CHIP / 2.0);
            pen.chip(&chip.letters, centre, CHIP, chip.hue, chip.inherited);
        }
        if let Some(name) = &self.owner {
            let dy = (CHIP - name.height).max(0.0) / 2.0;
            let soft = pen.theme.sheet.ink_soft;
            pen.put(name, Point::new(at.x + CHIP + 5.0, at.y + dy), soft);
        }
        if let Some((importance, y)) = self.dots {
            importance_dots(pen, importance, Point::new(at.x + width, at.y + y));
        }
    }
}

/// How far below the top of an owner's name, which has so much room, the middle of the dots of importance stands.
fn dots_beside(name: &Shaped, room: f64) -> f64 {
    let end = name.lines.last().map_or(0.0, |l| l.left + l.width);
    let line = name.height / name.lines.len().max(1) as f64;
    let top = (CHIP - name.height).max(0.0) / 2.0;
    match end + DOTS_GAP + DOTS <= room {
        true => top + name.height - line / 2.0,
        false => top + name.height.max(CHIP) + 8.0,
    }
}

/// Five dots that end at `right`, as many of them dark as the importance says.
pub(super) fn importance_dots(pen: &mut Pen<'_>, importance: u8, right: Point) {
    for i in 0..5_u8 {
        let on = i < importance;
        let colour = if on {
            pen.theme.sheet.ink
        } else {
            pen.theme.sheet.dot_off
        };
        let x = right.x - f64::from(4 - i) * 6.0 - 2.0;
        pen.circle(Point::new(x, right.y), 2.0, Some(colour), None);
    }
}

/// "2×" with its sign beside the icon of what stands at two places of the journey; answers where it ends.
fn twin_badge(pen: &mut Pen<'_>, frame: &Frame<'_>, t: &Touchpoint, at: Point) -> f64 {
    let Some(places) = frame.twins.get(&t.id) else {
        return at.x;
    };
    const SIGN: f64 = 12.0;
    let style = Style::new(ts::MARK, Weight::SemiBold).line_height(1.2);
    let text = pen.styled(&format!("{places}×"), style, None);
    let sheet = pen.theme.sheet.clone();
    let middle = at.y + ICON / 2.0;
    let rect = Rect::new(
        at.x,
        middle - 9.0,
        at.x + text.width + SIGN + 14.0,
        middle + 9.0,
    );
    pen.ground(rect, 9.0, sheet.note);
    let ink = sheet.ink_soft.readable_on(sheet.note, 4.5);
    let sign = Point::new(at.x + 5.0, middle - SIGN / 2.0);
    pen.icon(TWINS, false, SIGN, sign, ink);
    let words = Point::new(sign.x + SIGN + 3.0, middle - text.height / 2.0);
    pen.put(&text, words, ink);
    pen.region(rect, &t.id, Part::Link);
    rect.x1 + 6.0
}

/// Small signs in the card's upper right corner: status, KPI against target, evidence.
fn signs(pen: &mut Pen<'_>, frame: &Frame<'_>, t: &Touchpoint, right: Point, left: f64) {
    let sheet = pen.theme.sheet.clone();
    let mut x = right.x;
    let centre = right.y + ICON / 2.0;
    let mut sign = |pen: &mut Pen<'_>, icon: Icon, filled: bool, colour: Colour| {
        x -= 15.0;
        pen.icon(icon, filled, 15.0, Point::new(x, centre - 7.5), colour);
        x -= 4.0;
    };
    match t.evidence {
        Some(Evidence::Observed { .. }) => sign(pen, Icon::Eye, false, sheet.ink_soft),
        Some(Evidence::Assumed) => sign(pen, Icon::CircleDashed, false, sheet.ink_soft),
        None => {}
    }
    match t.standing(frame.journey) {
        Some(Standing::Missed) => sign(pen, Icon::Warning, true, sheet.against),
        Some(Standing::Met) => sign(pen, Icon::CheckCircle, true, sheet.met),
        None => {}
    }
    let Some((word, icon)) = status_mark(frame.language, t.status) else {
        return;
    };
    let style = Style::new(ts::MARK, Weight::SemiBold).line_height(1.2);
    let text = pen.styled(&word, style, None);
    let rect = Rect::new(
        x - text.width - 12.0 - PILL_SIGN,
        centre - 9.0,
        x,
        centre + 9.0,
    );
    let colour = if t.status == Some(Status::ToDrop) {
        sheet.ink_soft
    } else {
        sheet.met
    };
    if rect.x0 < left {
        // Beside many other signs there is room for a sign only.
        let at = Point::new(x - 15.0, centre - 7.5);
        pen.icon(icon, false, 15.0, at, colour);
        return;
    }
    pen.frame(rect, 9.0, None, Stroke::solid(colour, 1.2));
    let at = Point::new(rect.x0 + 6.0, centre - 5.5);
    pen.icon(icon, false, 11.0, at, colour);
    let at = Point::new(at.x + PILL_SIGN, centre - text.height / 2.0);
    pen.put(&text, at, colour);
}

/// Moment of truth and breakpoint on the upper edge: the only loud thing.
fn marks(pen: &mut Pen<'_>, frame: &Frame<'_>, t: &Touchpoint, card: Rect) {
    let sheet = pen.theme.sheet.clone();
    let style = Style::new(ts::MARK, Weight::SemiBold).line_height(1.2);
    let mut texts: Vec<(Icon, Option<Arc<Shaped>>, Colour, Colour)> = Vec::new();
    if t.moment_of_truth {
        let word = t!(frame.language, "picture-legend-moment-of-truth");
        let text = pen.styled(&word, style, None);
        texts.push((Icon::Star, Some(text), sheet.mark, sheet.on_mark));
    }
    if let Some(breakpoint) = &t.breakpoint {
        let word = t!(frame.language, "picture-legend-breakpoint");
        let word = match breakpoint.drop_off {
            Some(share) => format!("{word} · {}", i18n::percent(frame.language, share.get())),
            None => word,
        };
        let text = pen.styled(&word, style, None);
        texts.push((Icon::Lightning, Some(text), sheet.against, sheet.on_against));
    }
    let width = |text: &Option<Arc<Shaped>>| text.as_ref().map_or(MARK, |t| t.width + 28.0);
    // Where both do not fit beside each other, the star speaks for itself; the legend explains it. On a narrow card
    // so does the flash.
    for i in 0..texts.len() {
        let total: f64 = texts.iter().map(|(_, t, ..)| width(t) + 4.0).sum();
        if total > card.width() - 12.0 {
            texts[i].1 = None;
        }
    }
    let mut x = card.x1 - 8.0;
    for (icon, text, ground, ink) in texts.into_iter().rev() {
        let w = width(&text);
        let rect = Rect::new(x - w, card.y0 - MARK_RISE, x, card.y0 - MARK_RISE + MARK);
        pen.frame(
            rect,
            MARK / 2.0,
            Some(ground),
            Stroke::solid(sheet.card, 1.5),
        );
        let icon_x = rect.x0 + if text.is_some() { 7.0 } else { 4.0 };
        pen.icon(icon, true, 11.0, Point::new(icon_x, rect.y0 + 4.0), ink);
        if let Some(text) = text {
            pen.put(
                &text,
                Point::new(rect.x0 + 21.0, rect.center().y - text.height / 2.0),
                ink,
            );
        }
        x -= w + 4.0;
    }
}
