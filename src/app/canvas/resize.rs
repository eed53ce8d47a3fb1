//! Edges that are dragged: the right one of a step's column, the lower one of a lane's label.

use egui::{CursorIcon, Pos2, Rect, Response, Ui};
use kurbo::Vec2;

use super::{Canvas, Tool, place};
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::edit::{self, Edit};
use crate::i18n::t;
use crate::model::{Id, Lane, LaneKind, ObjectId, Step};
use crate::render::screen;
use crate::scene::{Layer, Part};
use crate::theme::metrics;

/// How near to an edge the pointer takes it, points.
const NEAR: f32 = 4.0;

/// What can be made larger and smaller.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Edge {
    Step(Id<Step>),
    Lane(Id<Lane>),
}

impl Edge {
    pub fn object(&self) -> ObjectId {
        match self {
            Self::Step(id) => id.into(),
            Self::Lane(id) => id.into(),
        }
    }

    pub const fn cursor(&self) -> CursorIcon {
        match self {
            Self::Step(_) => CursorIcon::ResizeColumn,
            Self::Lane(_) => CursorIcon::ResizeRow,
        }
    }
}

/// An edge in the hand.
#[derive(Debug)]
pub(super) struct Resize {
    pub edge: Edge,
    /// All that become as large: the others of its class that are selected, if it is.
    objects: Vec<ObjectId>,
    /// The size when it was taken, and where, map units.
    from: f64,
    taken: kurbo::Point,
    wanted: f64,
}

impl Canvas {
    /// The edge below the pointer.
    pub(super) fn edge_at(&self, desk: &Desk, pos: Pos2) -> Option<Edge> {
        let open = screen::open_view(&self.scene, &self.camera, self.viewport);
        if !self.viewport.contains(pos) || desk.present.is_some() {
            return None;
        }
        // What stands in the head of the map spans the edges of its columns and is taken itself.
        if self.region_at(pos).is_some_and(|r| r.layer == Layer::Head) {
            return None;
        }
        self.lane_edge(pos, open)
            .or_else(|| self.step_edge(desk, pos, open))
    }

    fn lane_edge(&self, pos: Pos2, open: Rect) -> Option<Edge> {
        self.scene.regions.iter().find_map(|r| {
            let ObjectId::Lane(id) = &r.subject.object else {
                return None;
            };
            if r.subject.part != Part::Whole || r.layer != Layer::Label {
                return None;
            }
            let label = screen::screen_rect(&self.scene, r, &self.camera, self.viewport);
            let near = (pos.y - label.max.y).abs() <= NEAR && label.x_range().contains(pos.x);
            (near && pos.y > open.min.y).then(|| Edge::Lane(id.clone()))
        })
    }

    /// In the middle between two columns, in the lane of what customers do and in the head between two stages.
    fn step_edge(&self, desk: &Desk, pos: Pos2, open: Rect) -> Option<Edge> {
        if pos.x < open.min.x {
            return None;
        }
        let in_head = self.scene.bands.iter().any(|band| {
            let by = screen::sticky_offset(band, Layer::Head, &self.camera, self.viewport);
            let head = self
                .camera
                .screen_rect_from_map(self.viewport, band.head + by);
            head.y_range().contains(pos.y)
        });
        let middle = (metrics::GUTTER / 2.0 * self.camera.zoom) as f32;
        self.scene.regions.iter().find_map(|r| {
            let (ObjectId::Step(id), Part::Cell(lane)) = (&r.subject.object, &r.subject.part)
            else {
                return None;
            };
            let cell = self.camera.screen_rect_from_map(self.viewport, r.rect);
            if (pos.x - cell.max.x - middle).abs() > NEAR {
                return None;
            }
            let in_actions = || {
                let shows = desk.journey().lane(lane).map(|l| &l.shows);
                shows == Some(&LaneKind::Actions)
                    && cell.y_range().contains(pos.y)
                    && pos.y > open.min.y
            };
            (in_head || in_actions()).then(|| Edge::Step(id.clone()))
        })
    }

    /// How wide the step's column or how high the lane is drawn, map units.
    pub fn size_of(&self, desk: &Desk, object: &ObjectId) -> Option<f64> {
        match object {
            ObjectId::Step(id) => place::column_of(&self.scene, id).map(|r| r.width()),
            ObjectId::Lane(id) => {
                let lane = desk.journey().lane(id)?;
                let drawn = self.scene.rect_of_object(object)?.height();
                Some(match (&lane.shows, lane.height) {
                    // The height of the curve itself, without what quotes need above and below it.
                    (LaneKind::Emotions, height) => height.unwrap_or(metrics::CURVE_HEIGHT),
                    _ => drawn - metrics::LANE_AIR,
                })
            }
            _ => None,
        }
    }

    pub(super) fn take_edge(&self, desk: &Desk, at: Pos2, edge: Edge) -> Tool {
        let object = edge.object();
        let from = self.size_of(desk, &object).unwrap_or_default();
        Tool::Resize(Resize {
            objects: with_selected(desk, object),
            edge,
            from,
            taken: self.camera.map_from_screen(self.viewport, at),
            wanted: from,
        })
    }

    /// Moves the edge that is dragged.
    pub(super) fn move_edge(&mut self, ui: &Ui, desk: &Desk, pointer: Pos2, wishes: &mut Wishes) {
        let at = self.camera.map_from_screen(self.viewport, pointer);
        let Tool::Resize(resize) = &mut self.tool else {
            return;
        };
        ui.ctx().set_cursor_icon(resize.edge.cursor());
        let Vec2 { x, y } = at - resize.taken;
        let wanted = resize.from
            + match resize.edge {
                Edge::Step(_) => x,
                Edge::Lane(_) => y,
            };
        if wanted != resize.wanted {
            resize.wanted = wanted;
            let journey = desk.session.committed();
            let each = |o| edit::resized(journey, o, Some(wanted));
            let edits: Vec<Edit> = resize.objects.iter().filter_map(each).collect();
            wishes.push(Wish::Preview(Edit::of(edits)));
        }
    }

    /// What this edge belongs to has the size again that it has by itself.
    pub(super) fn reset_edge(&self, desk: &Desk, edge: &Edge, wishes: &mut Wishes) {
        let objects = with_selected(desk, edge.object());
        let each = |o| edit::resized(desk.journey(), o, None);
        wishes.edit(Edit::of(objects.iter().filter_map(each).collect()));
    }

    /// Cursor and tooltip where an edge can be taken.
    pub(super) fn hint_at_edge(&self, ui: &Ui, desk: &Desk, response: &Response) {
        let Tool::Idle = self.tool else { return };
        let Some(edge) = response.hover_pos().and_then(|p| self.edge_at(desk, p)) else {
            return;
        };
        ui.ctx().set_cursor_icon(edge.cursor());
        let keys = |command: Command| {
            command
                .shortcut_text(&desk.keymap, desk.language)
                .unwrap_or_default()
        };
        let text = match edge {
            Edge::Step(_) => t!(
                desk.language,
                "canvas-resize-step",
                less = keys(Command::NarrowerStep),
                more = keys(Command::WiderStep)
            ),
            Edge::Lane(_) => t!(
                desk.language,
                "canvas-resize-lane",
                less = keys(Command::LowerLane),
                more = keys(Command::TallerLane)
            ),
        };
        response.clone().on_hover_text_at_pointer(text);
    }
}

/// The object; with all of its class that are selected, if it is.
fn with_selected(desk: &Desk, object: ObjectId) -> Vec<ObjectId> {
    if desk.is_selected(&object) {
        let alike = |o: &&ObjectId| o.class() == object.class();
        desk.selection.iter().filter(alike).cloned().collect()
    } else {
        vec![object]
    }
}
