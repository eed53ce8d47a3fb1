//! The palette: type what you want, press Enter. Every command, what can be answered to it, every place of the
//! map, recent files and templates, in the window's words or in those of the other language.

mod fuzzy;
mod items;

use std::ops::Range;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, Context, CornerRadius, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense,
    TextEdit, Ui, Vec2, WidgetInfo,
};

pub use fuzzy::fit;
pub use items::Chosen;
use items::{Item, Part};

use super::shell::{Look, Place, modal_at};
use crate::app::desk::Desk;
use crate::app::panels::Mark;
use crate::app::style::{BODY, RADIUS, SMALL, color32, icons, medium, regular};
use crate::app::widgets;
use crate::i18n::t;
use crate::text::Icon;

/// Width of the palette, points.
const WIDTH: f32 = 640.0;
/// Height of an entry, and of the words above a part.
const ROW: f32 = 34.0;
const CAPTION: f32 = 28.0;
/// Height of the list, points.
const LIST: f32 = 408.0;
/// Where labels begin, points from the left edge of an entry.
const LABEL_X: f32 = 40.0;

/// The palette while it is open.
pub struct Palette {
    typed: String,
    items: Vec<Item>,
    recent: Vec<String>,
    found: Vec<(Part, usize)>,
    /// Which of those is meant.
    at: usize,
    is_new: bool,
}

/// How the palette was left.
pub enum PaletteAnswer {
    Chosen(Chosen),
    Cancel,
}

impl Palette {
    /// All that can be done with the desk as it is now.
    pub fn new(desk: &Desk) -> Self {
        let items = items::all(desk);
        let recent = desk.settings.recent_commands.clone();
        let found = items::found(&items, &recent, "");
        Self {
            typed: String::new(),
            items,
            recent,
            found,
            at: 0,
            is_new: true,
        }
    }

    /// Draws it.
    pub fn ui(&mut self, ctx: &Context, look: Look<'_>) -> Option<PaletteAnswer> {
        let title = t!(look.language, "command-palette");
        let shown = modal_at(ctx, look, Place::TOP, "palette", &title, WIDTH, |ui| {
            self.content_ui(ui, look)
        });
        let left = shown.escape || shown.outside;
        shown
            .inner
            .map(PaletteAnswer::Chosen)
            .or(left.then_some(PaletteAnswer::Cancel))
    }

    fn content_ui(&mut self, ui: &mut Ui, look: Look<'_>) -> Option<Chosen> {
        let moved = self.keys(ui);
        let enter = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
        let field = self.field_ui(ui, look);
        let moved = moved || field.changed();
        ui.add_space(4.0);
        let mut chosen = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut meant = None;
        let most = LIST.min(super::shell::highest(ui.ctx(), 160.0));
        ScrollArea::vertical()
            .id_salt("found")
            .auto_shrink([false, true])
            .max_height(most)
            // The dialog's own height is that of the frame before.
            .min_scrolled_height(most)
            .show(ui, |ui| {
                if self.found.is_empty() {
                    ui.add_space(12.0);
                    let nothing = t!(look.language, "palette-nothing");
                    ui.vertical_centered(|ui| widgets::hint(ui, look.theme, &nothing));
                }
                let mut part = None;
                for place in 0..self.found.len() {
                    let (of, index) = self.found[place];
                    if part != Some(of) {
                        caption_ui(ui, look, of, part.is_some());
                        part = Some(of);
                    }
                    let item = &self.items[index];
                    let response = row_ui(ui, look, item, place == self.at);
                    if place == self.at {
                        meant = Some(response.id);
                        if moved {
                            response.scroll_to_me(None);
                        }
                    }
                    if response.hovered() && ui.input(|i| i.pointer.is_moving()) {
                        self.at = place;
                    }
                    if response.clicked() {
                        chosen = Some(place);
                    }
                }
            });
        // Whoever hears the window is told which entry Enter would take.
        if let Some(meant) = meant {
            ui.ctx().accesskit_node_builder(field.id, |node| {
                node.set_active_descendant(meant.accesskit_id());
            });
        }
        let place = chosen.or_else(|| enter.then_some(self.at))?;
        let (_, index) = *self.found.get(place)?;
        let item = &self.items[index];
        item.obstacle.is_none().then(|| item.chosen.clone())
    }

    /// Moves what is meant by the arrow keys; says whether it has moved.
    fn keys(&mut self, ui: &Ui) -> bool {
        const PAGE: isize = 10;
        let last = self.found.len().saturating_sub(1);
        let steps = [
            (Key::ArrowDown, 1),
            (Key::ArrowUp, -1),
            (Key::PageDown, PAGE),
            (Key::PageUp, -PAGE),
        ];
        let mut moved = false;
        for (key, step) in steps {
            while ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
                let to = self.at as isize + step;
                // By single steps it goes round.
                let round: Range<isize> = 0..last as isize + 1;
                self.at = match to {
                    to if round.contains(&to) => to as usize,
                    to if to < 0 && step == -1 => last,
                    to if to < 0 => 0,
                    _ if step == 1 => 0,
                    _ => last,
                };
                moved = true;
            }
        }
        moved
    }

    fn field_ui(&mut self, ui: &mut Ui, look: Look<'_>) -> Response {
        let w = &look.theme.window;
        let (rect, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), 40.0), Sense::hover());
        let at = egui::pos2(rect.left() + 20.0, rect.center().y);
        ui.painter().text(
            at,
            Align2::CENTER_CENTER,
            Icon::SEARCH.glyph(),
            icons(18.0),
            color32(w.text_soft),
        );
        let inner = Rect::from_min_max(
            egui::pos2(rect.left() + LABEL_X, rect.top()),
            rect.right_bottom(),
        );
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..egui::EventFilter::default()
        };
        let hint = t!(look.language, "palette-hint");
        let field = TextEdit::singleline(&mut self.typed)
            .id(Id::unique("palette's field"))
            .font(regular(16.0))
            .hint_text(hint.clone())
            .frame(egui::Frame::NONE)
            .margin(egui::Margin::symmetric(8, 0))
            .align(Align2::LEFT_CENTER)
            .event_filter(filter)
            .desired_width(inner.width());
        let response = ui.put(inner, field).accessible_name(hint);
        if std::mem::take(&mut self.is_new) || !response.has_focus() {
            response.request_focus();
        }
        if response.changed() {
            self.found = items::found(&self.items, &self.recent, &self.typed);
            // Enter is to do something: the first that can be done, wherever it stands.
            let can_be_done = |(_, index): &(_, usize)| self.items[*index].obstacle.is_none();
            self.at = self.found.iter().position(can_be_done).unwrap_or(0);
        }
        let line = egui::Stroke::new(1.0, color32(w.hairline));
        ui.painter()
            .hline(rect.x_range().expand(10.0), rect.bottom() + 4.0, line);
        ui.add_space(4.0);
        response
    }
}

fn caption_ui(ui: &mut Ui, look: Look<'_>, part: Part, is_below: bool) {
    let key = match part {
        Part::Recent => "palette-recent",
        Part::Commands => "palette-commands",
        Part::Map => "palette-map",
        Part::Files => "palette-files",
    };
    if is_below {
        ui.add_space(4.0);
    }
    let size = Vec2::new(ui.available_width(), CAPTION);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let at = egui::pos2(rect.left() + 10.0, rect.center().y);
    let ink = color32(look.theme.window.text_faint);
    let words = t!(look.language, key);
    ui.painter()
        .text(at, Align2::LEFT_CENTER, words, medium(SMALL), ink);
}

fn row_ui(ui: &mut Ui, look: Look<'_>, item: &Item, on: bool) -> Response {
    let w = &look.theme.window;
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let able = item.obstacle.is_none();
    let spoken = match &item.obstacle {
        Some(why) => format!("{}, {why}", item.label),
        None => item.label.clone(),
    };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, able, on, &spoken));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter();
    if on {
        let fill = if able { w.accent_tint } else { w.hover };
        painter.rect_filled(rect, CornerRadius::same(RADIUS), color32(fill));
    }
    let ink = match (able, on) {
        (true, true) => w.on_accent_tint,
        (true, false) => w.text,
        (false, _) => w.text_faint,
    };
    let soft = if able && !on { w.text_soft } else { ink };
    let at = egui::pos2(rect.left() + 20.0, rect.center().y);
    match (item.checked, item.mark) {
        (true, _) => widgets::icon_at(ui, at, Icon::Check, 16.0, w.accent),
        (false, Mark::Icon(icon)) => widgets::icon_at(ui, at, icon, 16.0, soft),
        (false, Mark::Dot(colour)) => widgets::colour_dot(ui, at, colour),
        (false, Mark::None) => {}
    }
    let mut right = rect.right() - 10.0;
    if !item.keys.is_empty() && able {
        right = widgets::key_cap(
            ui,
            look.theme,
            egui::pos2(right, rect.center().y),
            &item.keys,
        ) - 10.0;
    }
    let galley = |text: &str, size: f32, colour, width: f32| {
        let mut job = LayoutJob::simple_singleline(text.to_owned(), regular(size), color32(colour));
        job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
        painter.layout_job(job)
    };
    let room = right - rect.left() - LABEL_X;
    let detail = item.obstacle.as_ref().unwrap_or(&item.detail);
    let label = galley(&item.label, BODY, ink, room);
    // What it is called goes before where it stands.
    let detail = galley(detail, SMALL, w.text_faint, room - label.size().x - 16.0);
    let y = |height: f32| rect.center().y - height / 2.0;
    let at = egui::pos2(rect.left() + LABEL_X, y(label.size().y));
    painter.galley(at, label, color32(ink));
    let at = egui::pos2(right - detail.size().x, y(detail.size().y));
    painter.galley(at, detail, color32(ink));
    response
}
