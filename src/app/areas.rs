//! The areas of the window as the keyboard walks them, and the ring around whatever has it.
//!
//! Tab leads through the controls in the order menus, tabs, tools, outline, canvas, table, inspector, status; F6 and
//! Shift+F6 from area to area. Controls of our own draw the ring of the keyboard themselves; [`ring_ui`] does it for
//! all others, so that there is none without.

use egui::{Context, CornerRadius, Id, Rect, Stroke, StrokeKind, Ui};

use super::canvas;
use super::panels::table;
use super::style::color32;
use super::widgets::has_ring;
use crate::theme::Theme;

/// A part of the window, in the order in which the keyboard walks them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    Menus,
    /// The maps that are open, if there are several.
    Tabs,
    /// The start page, which stands instead of all others.
    Page,
    Tools,
    Outline,
    Canvas,
    Table,
    Side,
    Status,
}

/// Where the areas stand, and which is to have the keyboard next.
#[derive(Default)]
pub struct Areas {
    /// Those of this frame, in order.
    there: Vec<(Area, Rect)>,
    wanted: Option<Area>,
}

impl Areas {
    /// The keyboard goes on to the next area, or back to the one before.
    pub fn walk(&mut self, ctx: &Context, forward: bool) {
        let focused = ctx.memory(|m| m.focused());
        let at = focused.and_then(|id| ctx.read_response(id)).and_then(|r| {
            let middle = r.rect.center();
            self.there
                .iter()
                .position(|(_, rect)| rect.contains(middle))
        });
        let count = self.there.len().max(1);
        let next = match (at, forward) {
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
            (None, true) => 0,
            (None, false) => count - 1,
        };
        self.wanted = self.there.get(next).map(|(area, _)| *area);
        ctx.request_repaint();
    }

    /// The keyboard goes to this area, if it is there in this frame.
    pub const fn want(&mut self, area: Area) {
        self.wanted = Some(area);
    }

    /// A frame begins.
    pub fn begin(&mut self) {
        self.there.clear();
    }

    /// Call before the controls of an area: its first one gets the keyboard if that is wanted.
    pub fn enter(&mut self, ui: &Ui, area: Area, rect: Rect) {
        self.there.push((area, rect));
        if self.wanted != Some(area) {
            return;
        }
        self.wanted = None;
        // Each is one widget, into which the arrow keys lead.
        let whole = match area {
            Area::Canvas => Some(canvas::id()),
            Area::Table => Some(table::id()),
            _ => None,
        };
        if let Some(whole) = whole {
            ui.memory_mut(|m| m.request_focus(whole));
            return;
        }
        // What comes after something that has the keyboard and gives it on, gets it.
        let door = Id::unique(("area", area));
        let layer = ui.layer_id();
        ui.memory_mut(|m| {
            m.request_focus(door);
            m.move_focus(egui::FocusDirection::Next);
            m.interested_in_focus(door, layer);
        });
    }
}

/// The ring of the keyboard around a control that draws none itself.
pub fn ring_ui(ctx: &Context, theme: &Theme) {
    // To ask about a widget while somebody clicks beside it takes the keyboard from it: a list that the click opens
    // would lose it at once.
    if ctx.input(|i| i.pointer.any_click()) {
        return;
    }
    let Some(id) = ctx.memory(|m| m.focused()) else {
        return;
    };
    let draws_its_own = id == canvas::id() || id == table::id() || has_ring(ctx, id);
    if draws_its_own || ctx.text_edit_focused() {
        return;
    }
    let Some(response) = ctx.read_response(id) else {
        return;
    };
    let rect = response.rect.intersect(response.interact_rect);
    if !rect.is_positive() {
        return;
    }
    let stroke = Stroke::new(2.0, color32(theme.window.accent));
    let radius = CornerRadius::same(super::style::RADIUS + 1);
    ctx.layer_painter(response.layer_id).rect_stroke(
        rect.expand(1.0),
        radius,
        stroke,
        StrokeKind::Outside,
    );
}
