//! The cards of the start page: a picture to recognise a map by, its name, what it is good for.

use egui::{
    Align2, Color32, CornerRadius, Painter, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::recent::{RecentMap, State};
use super::{CARD_WIDTH, ExampleCard, GAP};
use crate::app::desk::Wish;
use crate::app::dialogs::shell::Look;
use crate::app::dialogs::when;
use crate::app::names;
use crate::app::style::{SMALL, color32, icons, regular, semibold};
use crate::app::widgets;
use crate::i18n::t;
use crate::text::Icon;

const PICTURE_HEIGHT: f32 = 152.0;
const WORDS_HEIGHT: f32 = 96.0;

/// Cards in rows, as many beside each other as fit; `one` draws each at its width.
pub(super) fn grid(ui: &mut Ui, count: usize, mut one: impl FnMut(&mut Ui, usize, f32)) {
    let room = ui.available_width() - 12.0;
    let columns = (((room + GAP) / (CARD_WIDTH - 30.0 + GAP)).floor() as usize).clamp(1, 5);
    let width = (room + GAP) / columns as f32 - GAP;
    for row in 0..count.div_ceil(columns) {
        ui.horizontal_top(|ui| {
            for i in row * columns..(row * columns + columns).min(count) {
                one(ui, i, width);
            }
        });
        ui.add_space(GAP);
    }
}

/// The maps that were open: a click opens one, its cross takes it off the list.
pub(super) fn recent_cards_ui(ui: &mut Ui, look: Look<'_>, maps: &[RecentMap]) -> Option<Wish> {
    let l = look.language;
    let mut wish = None;
    grid(ui, maps.len(), |ui, i, width| {
        let map = &maps[i];
        let stem = names::stem(&map.path);
        let name = match map.title.is_empty() {
            true => stem.clone(),
            false => map.title.clone(),
        };
        let folder = map.path.parent().map(|f| f.display().to_string());
        let folder = folder.unwrap_or_default();
        let missing = map.state == State::Missing;
        let summary = match map.state {
            State::Missing => format!("{}\n{folder}", t!(l, "start-missing")),
            State::There { at: Some(at) } => format!("{stem} · {}\n{folder}", when::text(l, at)),
            State::There { at: None } | State::Unknown => folder,
        };
        let response = card_ui(ui, look, width, (&name, &summary), |painter, rect| {
            if missing {
                let ink = color32(look.theme.window.text_faint);
                let icon = Icon::LinkBreak.glyph();
                painter.text(rect.center(), Align2::CENTER_CENTER, icon, icons(30.0), ink);
            } else if let Some(picture) = &map.picture {
                whole_ui(painter, picture, rect);
            }
        });
        if missing {
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_disabled());
        }
        let forget = forget_ui(ui, look, &response, &name, missing);
        if forget {
            wish = Some(Wish::ForgetRecent(map.path.clone()));
        } else if response.clicked() && !missing {
            wish = Some(Wish::OpenFile(map.path.clone()));
        }
    });
    wish
}

/// The cross of a card, there while somebody is at the card; always where there is nothing else to do with it.
fn forget_ui(ui: &Ui, look: Look<'_>, card: &egui::Response, name: &str, always: bool) -> bool {
    let w = &look.theme.window;
    let at = card.rect.right_top() + vec2(-20.0, 20.0);
    let place = Rect::from_center_size(at, Vec2::splat(24.0));
    let response = ui.interact(place, card.id.with("forget"), Sense::click());
    let words = t!(look.language, "start-forget", name = name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    let near = card.hovered() || card.has_focus() || response.hovered() || response.has_focus();
    if near || always {
        let fill = if response.hovered() {
            w.pressed
        } else {
            w.surface
        };
        ui.painter()
            .rect_filled(place, CornerRadius::same(6), color32(fill));
        ui.painter().text(
            at,
            Align2::CENTER_CENTER,
            Icon::X.glyph(),
            icons(13.0),
            color32(w.text_soft),
        );
    }
    widgets::focus_ring(ui, &response, 6, look.theme);
    response.on_hover_text(words).clicked()
}

/// All of a picture in the middle of the head of a card, with some air around it.
fn whole_ui(painter: &Painter, picture: &egui::TextureHandle, head: Rect) {
    let (room, size) = (head.shrink(8.0), picture.size_vec2());
    let fit = (room.width() / size.x).min(room.height() / size.y);
    let shown = Rect::from_center_size(room.center(), size * fit);
    let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(picture.id(), shown, uv, Color32::WHITE);
}

pub(super) fn example_cards_ui(
    ui: &mut Ui,
    look: Look<'_>,
    examples: &[ExampleCard],
) -> Option<usize> {
    let mut chosen = None;
    grid(ui, examples.len(), |ui, i, width| {
        let example = &examples[i];
        let response = card_ui(
            ui,
            look,
            width,
            (&example.title, &example.scenario),
            |painter, rect| {
                if let Some((_, _, Some(picture))) = &example.picture {
                    whole_ui(painter, picture, rect);
                }
            },
        );
        if response.clicked() {
            chosen = Some(example.index);
        }
    });
    chosen
}

/// A card to click: a picture above, a name and up to three lines below.
pub(super) fn card_ui(
    ui: &mut Ui,
    look: Look<'_>,
    width: f32,
    (name, summary): (&str, &str),
    picture: impl FnOnce(&Painter, Rect),
) -> egui::Response {
    let w = &look.theme.window;
    let size = vec2(width, PICTURE_HEIGHT + WORDS_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(summary));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let corner = CornerRadius::same(10);
    if response.hovered() {
        ui.painter()
            .add(ui.visuals().popup_shadow.as_shape(rect, corner));
    }
    ui.painter().rect_filled(rect, corner, color32(w.surface));
    let top = Rect::from_min_size(rect.min, vec2(width, PICTURE_HEIGHT));
    let paper = if look.theme.dark {
        look.theme.sheet.paper
    } else {
        w.ground.mix(w.surface, 0.55)
    };
    let upper = CornerRadius {
        nw: 10,
        ne: 10,
        sw: 0,
        se: 0,
    };
    ui.painter().rect_filled(top, upper, color32(paper));
    picture(
        &ui.painter()
            .with_clip_rect(ui.clip_rect().intersect(top.shrink(1.0))),
        top.shrink(1.0),
    );
    ui.painter().hline(
        top.x_range(),
        top.bottom(),
        Stroke::new(1.0, color32(w.hairline)),
    );
    // The accent is for the one that Enter takes.
    let edge = if response.hovered() {
        w.field_edge_strong
    } else {
        w.field_edge
    };
    let stroke = Stroke::new(1.0, color32(edge));
    ui.painter()
        .rect_stroke(rect, corner, stroke, egui::StrokeKind::Inside);

    let words =
        Rect::from_min_max(pos2(rect.left(), top.bottom()), rect.max).shrink2(vec2(14.0, 11.0));
    let title = color32(w.text);
    let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), semibold(13.5), title);
    job.wrap = egui::text::TextWrapping::truncate_at_width(words.width());
    let galley = ui.painter().layout_job(job);
    let below = words.min + vec2(0.0, galley.size().y + 4.0);
    let mut cut = galley.elided;
    ui.painter().galley(words.min, galley, title);
    let soft = color32(w.text_soft);
    let mut job =
        egui::text::LayoutJob::simple(summary.to_owned(), regular(SMALL), soft, words.width());
    job.wrap.max_rows = 3;
    let galley = ui.painter().layout_job(job);
    cut |= galley.elided;
    ui.painter().galley(below, galley, soft);
    widgets::focus_ring(ui, &response, 10, look.theme);
    if cut {
        response.on_hover_text(format!("{name}\n{summary}"))
    } else {
        response
    }
}
