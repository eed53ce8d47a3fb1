//! Cards of templates: the stages of a map by name and in order, as the sheet colours them.
//!
//! At the size of a card the map itself is only grey lines; what a template is told by is its stages.

use std::sync::Arc;

use egui::{Align2, CornerRadius, Galley, Painter, Rect, Ui, pos2, vec2};

use super::cards::{card_ui, grid};
use crate::app::dialogs::shell::Look;
use crate::app::style::{color32, icons, regular, semibold};
use crate::i18n::{Language, t};
use crate::model::{Journey, Period};
use crate::templates::Template;
use crate::text::Icon;
use crate::theme::Colour;

/// Around the tiles of a card, points.
const AIR: f32 = 13.0;
/// The line below the tiles that says how large the map is, points.
const SIZE_LINE: f32 = 21.0;
/// Type of the tiles and of that line, points.
const TYPE: f32 = 11.0;
/// A tile is at most so much higher than its words, and so far from the next. Points.
const MOST_AIR: f32 = 9.0;
const TILE_GAP: f32 = 4.0;
/// Left and right of a tile's words, points.
const TILE_AIR: f32 = 7.0;
/// The period above the words of a tile, points.
const BAND: f32 = 2.5;

pub(super) struct TemplateCard {
    key: &'static str,
    name: String,
    summary: String,
    stages: Vec<StageTile>,
    /// How large the map is, in words.
    size: String,
}

struct StageTile {
    name: String,
    period: Period,
    colour: Option<Colour>,
}

impl TemplateCard {
    pub fn new(template: &Template, language: Language) -> Self {
        let journey = template.journey(language);
        Self {
            key: template.key,
            name: template.name(language),
            summary: template.summary(language),
            size: t!(
                language,
                "start-size",
                steps = journey.steps().count(),
                touchpoints = journey.touchpoints().count()
            ),
            stages: tiles(&journey),
        }
    }
}

fn tiles(journey: &Journey) -> Vec<StageTile> {
    let tiles = journey.stages.iter().map(|stage| StageTile {
        name: stage.name.clone(),
        period: stage.period,
        colour: stage.colour,
    });
    tiles.collect()
}

/// The blank map first, for those who know what they want. `takes_keyboard`: the first card has it from now on.
pub(super) fn template_cards_ui(
    ui: &mut Ui,
    look: Look<'_>,
    cards: &[TemplateCard],
    takes_keyboard: bool,
) -> Option<&'static str> {
    let mut order: Vec<&TemplateCard> = cards.iter().collect();
    order.sort_by_key(|card| !card.stages.is_empty());
    let mut chosen = None;
    grid(ui, order.len(), |ui, i, width| {
        let card = order[i];
        let words = (card.name.as_str(), card.summary.as_str());
        let response = card_ui(ui, look, width, words, |painter, rect| {
            if card.stages.is_empty() {
                let ink = color32(look.theme.window.accent);
                let plus = Icon::Plus.glyph();
                painter.text(rect.center(), Align2::CENTER_CENTER, plus, icons(34.0), ink);
            } else {
                stages_ui(painter, look, rect.shrink(AIR), card);
            }
        });
        if takes_keyboard && i == 0 {
            response.request_focus();
        }
        if response.clicked() {
            chosen = Some(card.key);
        }
    });
    chosen
}

/// The stages in the order in which they are read, and below them how large the map is.
fn stages_ui(painter: &Painter, look: Look<'_>, rect: Rect, card: &TemplateCard) {
    let theme = look.theme;
    let soft = color32(theme.window.text_soft);
    let below = Align2::LEFT_BOTTOM;
    painter.text(rect.left_bottom(), below, &card.size, regular(TYPE), soft);

    let room = rect.with_max_y(rect.bottom() - SIZE_LINE);
    let longest = room.width() - 2.0 * TILE_AIR;
    let words = card.stages.iter().map(|stage| {
        let mut job =
            egui::text::LayoutJob::simple(stage.name.clone(), semibold(TYPE), soft, longest);
        job.wrap.max_rows = 2;
        painter.layout_job(job)
    });
    let words: Vec<_> = words.collect();
    let widths: Vec<f32> = words.iter().map(|g| g.size().x + 2.0 * TILE_AIR).collect();
    let mut tiles = card.stages.iter().zip(words).zip(widths.iter().copied());
    let rows: Vec<Vec<_>> = rows(&widths, room.width())
        .into_iter()
        .map(|count| tiles.by_ref().take(count).collect())
        .collect();
    let of_words = |row: &Vec<((_, Arc<Galley>), _)>| {
        let heights = row.iter().map(|((_, words), _)| words.size().y);
        heights.fold(0.0, f32::max)
    };
    // Many rows stand closer.
    let all_words: f32 = rows.iter().map(of_words).sum();
    let air = (room.height() + TILE_GAP - all_words) / rows.len() as f32 - TILE_GAP;
    let air = air.min(MOST_AIR);
    let mut top = room.top();
    for row in rows {
        let height = of_words(&row) + air;
        // Tiles of a row share what is left of it, so that all rows end at one line.
        let used: f32 = row.iter().map(|(_, width)| *width + TILE_GAP).sum();
        let more = (room.width() + TILE_GAP - used) / row.len() as f32;
        let mut left = room.left();
        for ((stage, words), width) in row {
            let tile = Rect::from_min_size(pos2(left, top), vec2(width + more, height));
            let hue = match stage.colour {
                Some(colour) => theme.hue_of(colour),
                None => theme.periods[stage.period as usize],
            };
            let corner = CornerRadius::same(4);
            painter.rect_filled(tile, corner, color32(hue.tint));
            let band = tile.with_max_y(tile.top() + BAND);
            let above = painter.with_clip_rect(painter.clip_rect().intersect(band));
            above.rect_filled(tile, corner, color32(hue.strong));
            let middle = tile.center().y + BAND / 2.0;
            let at = pos2(tile.left() + TILE_AIR, middle - words.size().y / 2.0);
            painter.galley_with_override_text_color(at, words, color32(hue.on_tint));
            left += width + more + TILE_GAP;
        }
        top += height + TILE_GAP;
    }
}

/// How many tiles of these widths stand in each row: no more rows than they need, and those filled alike.
fn rows(widths: &[f32], room: f32) -> Vec<usize> {
    let fill = |room: f32| {
        let mut rows: Vec<usize> = Vec::new();
        let mut left = 0.0;
        for width in widths {
            match rows.last_mut() {
                Some(count) if *width <= left => *count += 1,
                _ => {
                    rows.push(1);
                    left = room;
                }
            }
            left -= width + TILE_GAP;
        }
        rows
    };
    let mut best = fill(room);
    // In less room, as long as it makes no more rows, the last one gets its share.
    for less in 1..room as usize {
        let rows = fill(room - less as f32);
        if rows.len() > best.len() {
            break;
        }
        best = rows;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_keep_their_order_and_rows_are_filled_alike() {
        assert_eq!(rows(&[60.0, 60.0, 60.0, 60.0], 200.0), [2, 2]);
        assert_eq!(rows(&[90.0, 90.0], 200.0), [2]);
        assert_eq!(rows(&[190.0, 20.0, 20.0], 200.0), [1, 2]);
        assert_eq!(rows(&[300.0, 300.0], 200.0), [1, 1], "wider than the room");
        assert_eq!(rows(&[], 200.0), [0; 0]);
    }
}
