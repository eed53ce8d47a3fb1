//! The canvas: the map on its sheet, with a camera, selection, typing in place and dragging.
//!
//! It paints the same scene that exports draw. Selection, hover, drop marks and the text field lie over it.
//! What the hand does at the moment is an explicit [`Tool`]; Esc gives it up without a trace.

mod capture;
mod context;
mod curves;
mod drag;
mod empty;
mod focus;
mod found;
mod glide;
mod grid;
mod keys;
mod minimap;
mod modes;
mod overlay;
mod place;
mod points;
mod resize;
mod room;
mod select;
mod tree;
mod view;

use std::sync::Arc;

use egui::{Modifiers, Pos2, Rect, Response, Sense, Ui};

use super::command::Command;
use super::desk::{Desk, PictureDeed, Wish, Wishes};
use super::style::color32;
use super::titles;
use crate::edit;
use crate::layout::{Layouter, View};
use crate::model::{Id, Journey, Lane, LaneKind, Note, ObjectId, Persona, Step};
use crate::render::screen::{self, Camera, ScreenPainter};
use crate::scene::{Part, Scene, Subject};
pub use capture::Opened;
use capture::{Capture, give_up};
use drag::Drag;
use found::Marks;
use glide::Glide;
use grid::Place;
use minimap::Minimap;
use modes::Mode;
pub use overlay::sheet_shadow;
use resize::{Edge, Resize};
use room::Attention;
use select::RubberBand;
pub use view::gentle;

/// Least and most points per map unit.
pub const ZOOM: std::ops::RangeInclusive<f64> = 0.05..=8.0;
/// Points per map unit from which on cards can be read.
pub const LEGIBLE: f64 = 0.45;
/// Air around the sheet when all of it is shown, points.
pub const FIT_AIR: f32 = 24.0;
/// How far the pointer travels before a press is a drag, points.
const DRAG_FROM: f32 = 5.0;

/// What the hand does at the moment.
#[derive(Debug, Default)]
enum Tool {
    #[default]
    Idle,
    /// Pressed on something; not yet known whether it becomes a click or a drag.
    Pressed {
        at: Pos2,
        subject: Option<Subject>,
        /// The edge that can be dragged there.
        edge: Option<Edge>,
    },
    Pan,
    /// A point of a curve is dragged.
    Emotion {
        step: Id<Step>,
        persona: Id<Persona>,
        score: f64,
    },
    /// An object is dragged to another place.
    Object(Drag),
    /// The edge of a column or a lane is dragged.
    Resize(Resize),
    /// A box is drawn over empty ground.
    Band(RubberBand),
}

/// The canvas as a widget that can have the keyboard.
pub fn id() -> egui::Id {
    egui::Id::unique("canvas")
}

pub struct Canvas {
    camera: Camera,
    painter: ScreenPainter,
    layouter: Layouter,
    scene: Arc<Scene>,
    /// Of what the scene is the picture.
    drawn: Option<(Arc<Journey>, View)>,
    tool: Tool,
    /// What is being asked for before anything else goes on.
    mode: Option<Mode>,
    /// Somebody holds a picture over the window.
    pub carries_picture: bool,
    minimap: Minimap,
    /// Where the words stand that are looked for.
    marks: Marks,
    /// The text that is being typed.
    rename: Option<Capture>,
    /// What was typed before there was a field for it.
    typed_ahead: Vec<egui::Event>,
    viewport: Rect,
    /// What to do once the scene is up to date.
    next: Option<Aim>,
    menu: context::Menu,
    /// Whose points go before those of others, where they lie over each other.
    persona: Option<Id<Persona>>,
    /// Where the keyboard went last.
    place: Option<Place>,
    /// Whether the keyboard moved the focus last: then it has a ring, after a click the selection says enough.
    focus_by_keys: bool,
    /// Whether the keyboard has just come to the canvas, by Tab or from area to area.
    arrived_by_keys: bool,
    /// The way on which the camera is.
    glide: Option<Glide>,
    /// What is in focus while presenting.
    attention: Option<Attention>,
}

/// Where the camera is to go.
#[derive(Clone, Debug)]
enum Aim {
    /// The upper left of the map, large enough to read.
    Begin,
    Fit,
    Show(ObjectId),
    /// A part of an object.
    Part(Subject),
    /// Only if nothing of it is in view: the view stays where somebody works.
    Find(ObjectId),
    Rename(Subject),
    /// This zoom, with this place of the map in the middle.
    View(f64, kurbo::Point),
}

impl Canvas {
    pub fn new() -> Self {
        Self {
            camera: Camera::default(),
            painter: ScreenPainter::new(),
            layouter: Layouter::new(),
            scene: Arc::default(),
            drawn: None,
            tool: Tool::Idle,
            rename: None,
            mode: None,
            carries_picture: false,
            minimap: Minimap::default(),
            marks: Marks::default(),
            typed_ahead: Vec::new(),
            viewport: Rect::ZERO,
            next: Some(Aim::Begin),
            menu: context::Menu::default(),
            persona: None,
            place: None,
            focus_by_keys: false,
            arrived_by_keys: false,
            glide: None,
            attention: None,
        }
    }

    /// Points per map unit.
    pub fn zoom(&self) -> f64 {
        self.camera.zoom
    }

    /// Where a subject stands on the screen, points. For tests, which have hands but no eyes.
    pub fn screen_rect(&self, subject: &Subject) -> Option<Rect> {
        let region = self.scene.regions.iter().find(|r| r.subject == *subject)?;
        Some(screen::screen_rect(
            &self.scene,
            region,
            &self.camera,
            self.viewport,
        ))
    }

    /// Draws the canvas into what is left of the window.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let rect = ui.available_rect_before_wrap();
        let first = self.viewport == Rect::ZERO;
        self.viewport = rect;
        let response = ui.interact(rect, id(), Sense::click_and_drag());
        response.widget_info(|| {
            egui::WidgetInfo::labeled(
                egui::Role::GenericContainer,
                true,
                &desk.journey().about.title,
            )
        });
        self.note_arrival(ui, &response);
        // The arrows walk the map, not from widget to widget.
        let arrows = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            // Esc gives up what is selected, not the keyboard.
            escape: true,
            ..Default::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(id(), arrows));
        self.persona = desk.persona_in_focus();
        let before = self.scene.clone();
        self.draw_scene(desk);
        if first {
            self.next = Some(Aim::Begin);
        }
        self.take_aim(ui, desk);
        self.attend(ui, desk, &before);
        self.glide(ui);
        if !self.holds_wheel() {
            self.navigate(ui, &response);
        }
        self.keep_in_reach();

        let painter = ui.painter_at(rect);
        if desk.present.is_some() {
            self.paint_room(ui, &painter, desk);
        } else {
            painter.rect_filled(rect, 0.0, color32(desk.theme.window.ground));
            self.sheet_shadow(&painter, desk);
            self.painter
                .paint(&painter, &self.scene, &self.camera, rect);
        }
        self.found_ui(ui, desk);
        self.overlay(ui, desk, &response);
        self.hint_at_edge(ui, desk, &response);
        self.hint_at_face(desk, &response);
        self.hint_at_curve(desk, &response);
        self.empty_hint(ui, desk);
        tree::tree_ui(self, ui, desk, wishes);
        self.drop_hint(ui, desk);

        if !self.mode_ui(ui, desk, &response, wishes) {
            self.handle_pointer(ui, desk, &response, wishes);
            if self.rename.is_none()
                && has_keyboard(ui, &response)
                && !self.walk_curve(ui, desk, wishes)
            {
                keys::walk(self, ui, desk, wishes);
            }
        }
        self.rename_ui(ui, desk, wishes);
        self.begin_typing(ui, desk, &response, wishes);
        self.context_menu(&response, desk, wishes);
        if desk.present.is_none() {
            self.minimap_ui(ui, desk, wishes);
        }
    }

    /// Lays the journey out again if it, or the way in which it is seen, has changed.
    fn draw_scene(&mut self, desk: &Desk) {
        let view = View {
            theme: desk.theme_name,
            curves: desk.curves.clone(),
            persona_cards: desk.persona_cards,
            state: desk.state,
            filter: desk.lens.filtered(),
            editing: true,
            pictures: desk.pictures.clone(),
            ..View::default()
        };
        let view = match desk.present {
            Some(_) => self.room_view(desk, view),
            None => view,
        };
        let journey = desk.journey();
        if let Some((drawn, of)) = &self.drawn
            && Arc::ptr_eq(drawn, journey)
            && *of == view
        {
            return;
        }
        self.scene = Arc::new(self.layouter.layout(journey, &view));
        self.drawn = Some((journey.clone(), view));
    }

    fn handle_pointer(&mut self, ui: &Ui, desk: &Desk, response: &Response, wishes: &mut Wishes) {
        if matches!(self.tool, Tool::Pan) {
            return;
        }
        if matches!(&self.tool, Tool::Object(drag) if drag.is_new) {
            self.carry_new(ui, desk, wishes);
            return;
        }
        let pointer = response.interact_pointer_pos().or(response.hover_pos());
        let (pressed, released, space, modifiers) = ui.input(|i| {
            let pointer = &i.pointer;
            (
                pointer.primary_pressed(),
                pointer.primary_released(),
                i.key_down(egui::Key::Space),
                i.modifiers,
            )
        });
        let Some(pointer) = pointer else { return };
        if matches!(self.tool, Tool::Idle) && self.minimap.covers(pointer) {
            return;
        }
        if pressed && response.contains_pointer() {
            response.request_focus();
            self.finish_rename(wishes);
            self.tool = Tool::Pressed {
                at: pointer,
                subject: self.region_at(pointer).map(|r| r.subject.clone()),
                edge: self.edge_at(desk, pointer),
            };
        }
        if let Tool::Pressed { at, .. } = &self.tool
            && (pointer - *at).length() > DRAG_FROM
            && !space
        {
            self.begin_drag(desk, modifiers, wishes);
        }
        self.drag(ui, desk, pointer, modifiers, wishes);

        if response.double_clicked() {
            self.double_click(desk, pointer, wishes);
            self.tool = Tool::Idle;
        } else if released {
            match std::mem::take(&mut self.tool) {
                Tool::Pressed { at, subject, .. } => {
                    self.focus_by_keys = false;
                    self.place = subject
                        .as_ref()
                        .and_then(|s| self.grid(desk.journey()).place_at(s));
                    self.click(desk, at, subject, modifiers, wishes);
                }
                Tool::Object(drag) => {
                    wishes.push(Wish::CommitPreview);
                    if drag.copying {
                        wishes.push(Wish::Select(drag.held().to_vec()));
                    }
                }
                Tool::Emotion { .. } | Tool::Resize(_) => wishes.push(Wish::CommitPreview),
                Tool::Idle | Tool::Pan | Tool::Band(_) => {}
            }
        }
        if response.secondary_clicked()
            && let Some(subject) = self.region_at(pointer).map(|r| r.subject.clone())
        {
            if subject.part.is_meant_itself() {
                wishes.push(Wish::SelectPart(subject));
            } else if !desk.is_selected(&subject.object) || desk.selected_part().is_some() {
                wishes.push(Wish::Select(vec![subject.object]));
            }
        }
    }

    /// What the hand does from here on, after what it took.
    fn begin_drag(&mut self, desk: &Desk, modifiers: Modifiers, wishes: &mut Wishes) {
        let Tool::Pressed { at, subject, edge } = std::mem::take(&mut self.tool) else {
            return;
        };
        if let Some(edge) = edge {
            self.tool = self.take_edge(desk, at, edge);
            return;
        }
        if let Some(subject) = subject {
            if let (ObjectId::Step(step), Part::Emotion(persona)) = (&subject.object, &subject.part)
            {
                self.tool = self.take_point(at, step, persona);
                wishes.push(Wish::SelectPart(subject));
                return;
            }
            if let Some(drag) = self.take(desk, at, &subject) {
                // What is in the hand is what is meant.
                if !desk.is_selected(&subject.object) {
                    wishes.push(Wish::Select(vec![subject.object]));
                }
                self.tool = Tool::Object(drag);
                return;
            }
        }
        // Who presents moves the map and selects nothing.
        self.tool = if desk.present.is_some() {
            Tool::Pan
        } else {
            self.begin_band(desk, at, modifiers.shift || modifiers.command)
        };
    }

    fn drag(
        &mut self,
        ui: &Ui,
        desk: &Desk,
        pointer: Pos2,
        modifiers: Modifiers,
        wishes: &mut Wishes,
    ) {
        self.scroll_at_edges(ui, pointer);
        match &self.tool {
            Tool::Idle | Tool::Pressed { .. } | Tool::Pan => {}
            Tool::Emotion { .. } => self.move_point(ui, desk, pointer, modifiers.alt, wishes),
            Tool::Object(_) => {
                // Some window managers keep Alt and a drag for themselves.
                let copying = modifiers.alt || modifiers.command;
                self.move_on(ui, desk, pointer, copying, wishes);
            }
            Tool::Resize(_) => self.move_edge(ui, desk, pointer, wishes),
            Tool::Band(_) => self.stretch_band(desk, pointer, wishes),
        }
    }

    /// Gives up what the hand does; says whether there was anything to give up.
    pub fn abort(&mut self, wishes: &mut Wishes) -> bool {
        let previews = matches!(
            self.tool,
            Tool::Emotion { .. } | Tool::Object(_) | Tool::Resize(_)
        );
        let dragging = previews || matches!(self.tool, Tool::Band(_));
        if previews {
            wishes.push(Wish::AbortPreview);
        }
        self.drop_band(wishes);
        self.tool = Tool::Idle;
        let asked = self.mode.take().is_some();
        if asked {
            wishes.push(Wish::AbortPreview);
        }
        let capture = self.rename.take();
        if let Some(capture) = &capture {
            give_up(capture, wishes);
        }
        dragging || asked || capture.is_some()
    }

    /// Opens what stands there for typing, or adds what belongs there.
    fn double_click(&mut self, desk: &Desk, pointer: Pos2, wishes: &mut Wishes) {
        if let Some(edge) = self.edge_at(desk, pointer) {
            self.reset_edge(desk, &edge, wishes);
            return;
        }
        let Some(region) = self.region_at(pointer) else {
            return;
        };
        let subject = region.subject.clone();
        // What is computed is not typed, and the name of a curve is its persona's.
        if matches!(subject.part, Part::Mean | Part::Curve(_)) {
            return;
        }
        if matches!(subject.part, Part::Cell(_)) {
            self.fill(desk, &subject, pointer, wishes);
            return;
        }
        if subject.object == ObjectId::Journey && subject.part == Part::Whole {
            return;
        }
        let part = titles::typed_part(&subject.part).unwrap_or(subject.part);
        let subject = Subject { part, ..subject };
        if subject.part == Part::Picture {
            if subject.object == ObjectId::Journey {
                wishes.push(Wish::Picture(subject.object, PictureDeed::Choose));
            } else {
                wishes.push(Wish::Picture(subject.object, PictureDeed::Crop));
            }
            return;
        }
        self.start_rename(desk.journey(), subject);
    }

    /// Adds to a cell what belongs there.
    fn fill(&self, desk: &Desk, cell: &Subject, at: Pos2, wishes: &mut Wishes) {
        let journey = desk.journey();
        match (&cell.object, &cell.part) {
            (ObjectId::Step(step), Part::Cell(lane)) => {
                if let Some(lane) = journey.lane(lane) {
                    self.fill_cell(desk, step, lane, at, wishes);
                }
            }
            (ObjectId::Stage(stage), Part::Cell(_)) => {
                if let Some((edit, id)) = edit::new_step_in(journey, stage) {
                    wishes.push(Wish::AddAndRename(edit, id.into()));
                }
            }
            _ => {}
        }
    }

    /// What a cell of this lane takes, with a pointer at this height of it.
    fn fill_cell(
        &self,
        desk: &Desk,
        step: &Id<Step>,
        lane: &Lane,
        pointer: Pos2,
        wishes: &mut Wishes,
    ) {
        let journey = desk.journey();
        match &lane.shows {
            LaneKind::Touchpoints | LaneKind::Channels | LaneKind::Owners | LaneKind::Kpis => {
                if let Some((edit, id)) = edit::new_touchpoint_in(journey, step) {
                    wishes.push(Wish::AddAndRename(edit, id.into()));
                }
            }
            LaneKind::Notes(kinds) => {
                let note = Note::new(kinds.first().copied().unwrap_or_default(), "");
                let id = note.id.clone();
                let holder = crate::model::Holder::Step(step.clone());
                wishes.push(Wish::AddAndRename(
                    edit::Edit::add_last(note, holder),
                    id.into(),
                ));
            }
            LaneKind::Emotions if desk.persona_in_focus().is_none() => {
                wishes.command(Command::AddPersona);
            }
            // A double click finds the point that its first click has made.
            LaneKind::Emotions => {
                self.make_point(desk, step, &lane.id, pointer, wishes);
            }
            LaneKind::Pictures => {
                wishes.push(Wish::Picture(step.into(), PictureDeed::Choose));
            }
            LaneKind::Actions => wishes.push(Wish::Rename(step.into())),
        }
    }
}

/// Where nobody has the keyboard, the map has it.
fn has_keyboard(ui: &Ui, canvas: &Response) -> bool {
    let free = ui.memory(|m| m.focused().is_none() && m.top_modal_layer().is_none());
    canvas.has_focus() || (free && !egui::Popup::is_any_open(ui.ctx()))
}

/// Where the badge of this object goes: the step to which one leads back, the next place where a touchpoint stands.
fn target_of(journey: &Journey, object: &ObjectId) -> Option<ObjectId> {
    match object {
        ObjectId::Step(id) => journey.step(id)?.1.leads_back_to.as_ref().map(Into::into),
        ObjectId::Touchpoint(id) => journey.next_twin(id).map(Into::into),
        _ => None,
    }
}
