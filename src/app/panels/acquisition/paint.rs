//! How the matrix looks.

use egui::{
    CornerRadius, CursorIcon, Id as WidgetId, LayerId, Order, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo,
};

use super::sheet::{AIR, EDGE, MARK, Sheet};
use super::{Acquisition, Grid, Spot};
use crate::app::Desk;
use crate::app::panels::table::line;
use crate::app::style::{BODY, SMALL, color32, medium, regular};
use crate::app::widgets::icon_at;
use crate::i18n::{self, t};
use crate::layout::{face, note_colours, note_icon, owner_colour, touchpoint_icon};
use crate::model::{Mean, Measure};
use crate::text::Icon;

/// Air at the left and right of head and first column.
const SIDE: f32 = 12.0;

/// What all feel, unless one of them is shown alone.
fn mean(desk: &Desk) -> Option<Mean<'_>> {
    let is_alone = desk.curves.alone().is_some();
    Mean::of(desk.journey()).filter(|_| !is_alone)
}

impl Sheet<'_> {
    /// Who sees to the measures of the column, and how many those are; above the first, what the rows are.
    pub(super) fn paint_head(&self, ui: &Ui, column: usize) {
        let (desk, rect) = (self.grid.desk, ui.max_rect());
        let (language, w) = (desk.language, &desk.theme.window);
        let hairline = Stroke::new(1.0, color32(w.hairline));
        ui.painter()
            .rect_filled(rect, CornerRadius::ZERO, color32(w.surface));
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, hairline);
        let id = WidgetId::unique(("acquisition head", column));
        let response = ui.interact(rect, id, Sense::hover());
        let (name, count, dot) = match (column, self.grid.owner(column)) {
            (0, _) => {
                let persona = desk.persona_in_focus();
                let persona = persona.and_then(|id| desk.journey().persona(&id));
                let name = match persona {
                    Some(_) if mean(desk).is_some() => {
                        t!(language, "acquisition-actions-mean")
                    }
                    Some(persona) => t!(
                        language,
                        "acquisition-actions-of",
                        persona = persona.short_name()
                    ),
                    None => t!(language, "acquisition-actions"),
                };
                (name, None, None)
            }
            (_, owner) => {
                let name = match owner {
                    Some(owner) if owner.name.trim().is_empty() => t!(language, "term-unnamed"),
                    Some(owner) => owner.name.clone(),
                    None => t!(language, "acquisition-nobody"),
                };
                let rows = 0..self.grid.rows.len();
                let count: usize = rows.map(|row| self.grid.cell(row, column).count()).sum();
                let dot = owner.map(|o| owner_colour(&desk.theme, desk.journey(), o));
                (name, Some(count), dot)
            }
        };
        let spoken = match count {
            Some(count) => t!(language, "table-group", name = name.as_str(), count = count),
            None => name.clone(),
        };
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &spoken));
        let mut left = rect.left() + SIDE;
        let middle = rect.center().y;
        if let Some(dot) = dot {
            let at = egui::pos2(left + 4.5, middle);
            let colour = color32(dot.readable_on(w.surface, 3.0));
            ui.painter().circle_filled(at, 4.5, colour);
            left += 16.0;
        }
        let count = count.map(|n| line(ui, &n.to_string(), regular(SMALL), w.text_soft, 60.0));
        let taken = count.as_ref().map_or(0.0, |c| c.size().x + 8.0);
        let words = line(
            ui,
            &name,
            medium(SMALL),
            w.text,
            rect.right() - SIDE - left - taken,
        );
        let elided = words.elided;
        let next = left + words.size().x + 8.0;
        let at = egui::pos2(left, middle - words.size().y / 2.0);
        ui.painter().galley(at, words, color32(w.text));
        if let Some(count) = count {
            let at = egui::pos2(next, middle - count.size().y / 2.0);
            ui.painter().galley(at, count, color32(w.text_soft));
        }
        if elided {
            response.on_hover_text(name);
        }
    }

    pub(super) fn paint_row(&self, ui: &Ui, row: usize) {
        let Some(moment) = self.grid.rows.get(row) else {
            return;
        };
        let (rect, w) = (ui.max_rect(), &self.grid.desk.theme.window);
        let selected = self.grid.desk.is_selected(&moment.holder().into());
        let fill = match (selected, moment.step) {
            (true, _) => Some(w.accent_tint),
            (false, None) => Some(w.ground),
            (false, Some(_)) => None,
        };
        if let Some(fill) = fill {
            ui.painter()
                .rect_filled(rect, CornerRadius::ZERO, color32(fill));
        }
        let hairline = Stroke::new(1.0, color32(w.hairline));
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, hairline);
    }

    /// What the customer does, with how it feels.
    pub(super) fn paint_action(
        &self,
        ui: &Ui,
        row: usize,
        rect: Rect,
        response: &Response,
        typed: bool,
    ) {
        let desk = self.grid.desk;
        let (moment, w) = (&self.grid.rows[row], &desk.theme.window);
        let selected = desk.is_selected(&moment.holder().into());
        let ground = match (selected, moment.step) {
            (true, _) => w.accent_tint,
            (false, None) => w.ground,
            (false, Some(_)) => w.surface,
        };
        if response.hovered() && !selected {
            ui.painter()
                .rect_filled(rect, CornerRadius::ZERO, color32(w.hover));
        }
        if !typed {
            let ink = color32(w.text.readable_on(ground, 4.5));
            let at = egui::pos2(rect.left() + SIDE, rect.top() + 10.0);
            let at = match moment.step {
                Some(_) => at,
                None => at - Vec2::new(0.0, 3.0),
            };
            let title = self.rows[row].title.clone();
            ui.painter().galley_with_override_text_color(at, title, ink);
        }
        let felt = moment.step.and_then(|step| match mean(desk) {
            Some(mean) => mean.felt(step),
            None => step.felt(&desk.persona_in_focus()?),
        });
        if let Some(felt) = felt {
            let ink = if felt.score < 0.0 {
                w.error
            } else {
                w.text_soft
            };
            let ink = ink.readable_on(ground, 4.5);
            let text = i18n::score(desk.language, felt.score);
            let number = line(ui, &text, regular(SMALL), ink, 60.0);
            let middle = rect.top() + 10.0 + 8.0;
            let at = egui::pos2(
                rect.right() - SIDE - number.size().x,
                middle - number.size().y / 2.0,
            );
            icon_at(
                ui,
                egui::pos2(at.x - 11.0, middle),
                face(felt.score),
                15.0,
                ink,
            );
            ui.painter().galley(at, number, color32(ink));
        }
        self.ring(ui, rect, &Spot::Action(moment.holder()));
    }

    /// The free ground of a cell: the sign that something can be typed there, and where what is dragged would go.
    pub(super) fn paint_ground(
        &self,
        ui: &Ui,
        rect: Rect,
        place: Rect,
        response: &Response,
        over: bool,
        (new, typed): (&Spot, bool),
    ) {
        let w = &self.grid.desk.theme.window;
        let hairline = Stroke::new(1.0, color32(w.hairline));
        ui.painter().vline(rect.left(), rect.y_range(), hairline);
        if over {
            let stroke = Stroke::new(2.0, color32(w.accent));
            ui.painter().rect_stroke(
                rect.shrink(2.0),
                CornerRadius::same(6),
                stroke,
                StrokeKind::Inside,
            );
        }
        let here = self.is_here(new) && self.has_keyboard;
        let pointed = self.dragged.is_none() && response.hovered();
        if !typed && (here || pointed) && place.height() > 12.0 {
            let on_it = ui
                .input(|i| i.pointer.latest_pos())
                .is_some_and(|p| pointed && place.contains(p));
            if on_it {
                ui.painter()
                    .rect_filled(place, CornerRadius::same(6), color32(w.hover));
            }
            let ink = w.text_soft;
            let at = egui::pos2(place.left() + AIR.x + 6.0, place.center().y);
            icon_at(ui, at, Icon::Plus, 13.0, ink);
            let text = t!(self.grid.desk.language, "acquisition-add");
            let words = line(
                ui,
                &text,
                regular(SMALL),
                ink,
                place.width() - MARK - 2.0 * AIR.x,
            );
            let at = egui::pos2(
                place.left() + AIR.x + MARK,
                place.center().y - words.size().y / 2.0,
            );
            ui.painter().galley(at, words, color32(ink));
        }
        if here && !typed {
            crate::app::widgets::ring(ui, place.expand(1.0), 6, &self.grid.desk.theme);
        }
    }

    /// A measure as it looks on the map: a touchpoint as a card, a note on the ground of its kind.
    pub(super) fn paint_chip(
        &self,
        ui: &Ui,
        rect: Rect,
        (row, column, at): (usize, usize, usize),
        measure: Measure<'_>,
        response: &Response,
        typed: bool,
    ) {
        let desk = self.grid.desk;
        let w = &desk.theme.window;
        let object = measure.object();
        let selected = desk.is_selected(&object);
        let radius = CornerRadius::same(6);
        let sheet = &desk.theme.sheet;
        let (ground, stripe, icon) = match measure {
            Measure::Touchpoint(it) => (sheet.card, None, touchpoint_icon(desk.journey(), it)),
            Measure::Note(it) => {
                let (ground, stripe) = note_colours(sheet, it.kind);
                (ground, stripe, note_icon(it.kind))
            }
        };
        let fill = match (selected, response.hovered()) {
            (true, _) => w.accent_tint,
            (false, true) => ground.mix(w.hover, 0.6),
            (false, false) => ground,
        };
        let painter = ui.painter();
        painter.rect_filled(rect, radius, color32(fill));
        let is_card = matches!(measure, Measure::Touchpoint(_));
        if selected || is_card {
            let edge = if selected { w.accent } else { sheet.card_edge };
            let stroke = Stroke::new(1.0, color32(edge));
            painter.rect_stroke(rect, radius, stroke, StrokeKind::Inside);
        }
        if let Some(stripe) = stripe.filter(|_| !selected) {
            let side = CornerRadius {
                ne: 0,
                se: 0,
                ..radius
            };
            let stripe_rect = rect.with_max_x(rect.left() + 3.0);
            painter.rect_filled(stripe_rect, side, color32(stripe));
        }
        if !typed {
            let ink = match (selected, measure.is_over() || self.dragged == Some(&object)) {
                (_, true) => sheet.ink_soft,
                (true, false) => w.on_accent_tint,
                (false, false) => sheet.ink,
            };
            let ink = ink.readable_on(fill, 4.5);
            let galley = self.rows[row].cells[column - 1][at].galley.clone();
            let line = galley.rows.first().map_or(16.0, |r| r.height());
            let soft = stripe.unwrap_or(sheet.ink_soft).readable_on(fill, 3.0);
            let middle = rect.top() + AIR.y + line / 2.0;
            let centre = egui::pos2(rect.left() + AIR.x + 6.5, middle);
            icon_at(ui, centre, icon, 14.0, soft);
            let to = rect.min + AIR + Vec2::new(MARK, 0.0);
            ui.painter()
                .galley_with_override_text_color(to, galley, color32(ink));
        }
        let spot = Spot::Measure(object);
        if self.has_keyboard && self.is_here(&spot) && !typed {
            crate::app::widgets::ring(ui, rect, 6, &desk.theme);
        }
    }

    fn ring(&self, ui: &Ui, rect: Rect, spot: &Spot) {
        if self.has_keyboard && self.is_here(spot) {
            crate::app::widgets::ring(ui, rect.shrink(2.0), 4, &self.grid.desk.theme);
        }
    }
}

impl Acquisition {
    /// What is in the hand, at the pointer.
    pub(super) fn paint_dragged(&self, ui: &Ui, grid: &Grid<'_>) {
        let pointer = ui.input(|i| i.pointer.latest_pos());
        let (Some(object), Some(at)) = (&self.dragged, pointer) else {
            return;
        };
        let Some(measure) = grid.measure(object) else {
            return;
        };
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        let w = &grid.desk.theme.window;
        let layer = LayerId::new(Order::Tooltip, WidgetId::unique("measure in the hand"));
        let painter = ui.ctx().layer_painter(layer);
        let galley = line(ui, measure.text(), regular(BODY), w.on_accent, 240.0);
        let rect = Rect::from_min_size(at + Vec2::splat(EDGE), galley.size() + 2.0 * AIR);
        painter.rect_filled(rect, CornerRadius::same(6), color32(w.accent));
        painter.galley(rect.min + AIR, galley, color32(w.on_accent));
    }
}
