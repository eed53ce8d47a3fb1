//! The canvas in the accessibility tree: map → stage → step → touchpoint → attributes, in reading order.
//!
//! Stages and steps are always there, so that the whole way can be overheard; what stands in them is as far as it
//! is in view, and its attributes as far as they can be read there, as for the eye. What the keyboard stands on is
//! there in any case: the canvas is one widget that has the focus, and names it as its active descendant.
//! Nothing of this is done, and nothing costs, while nobody listens.

use std::collections::HashMap;
use std::sync::Arc;

use egui::accesskit::{self, Action, ActionData, ActionRequest, Role};
use egui::{Id, Rect, Ui, UiBuilder};

use super::spoken::{Spoken, attributes, spoken};
use super::{Canvas, LEGIBLE, id};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::titles;
use crate::edit;
use crate::i18n::{Language, t};
use crate::model::{
    Emotion, Journey, LaneKind, Measurement, Note, ObjectId, Score, Stage, Step, Touchpoint,
};
use crate::render::screen;
use crate::scene::{Part, Subject};

/// Depth of the tree at which things stand.
const OF_MAP: usize = 1;
const OF_STAGE: usize = 2;
const OF_STEP: usize = 3;
const OF_TOUCHPOINT: usize = 4;

/// The step of a score that a key or a screen reader goes by.
const SCORE_STEP: f64 = 0.5;

/// Writes the tree below the canvas's own node, and does what a screen reader asks of it.
pub(super) fn tree_ui(canvas: &mut Canvas, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let focus = canvas.focus(desk);
    let listening = ui.ctx().accesskit_node_builder(id(), |node| {
        node.set_role(Role::Tree);
        node.set_value(t!(
            desk.language,
            "status-stages",
            count = desk.journey().stages.len()
        ));
        if let Some(focus) = &focus {
            node.set_active_descendant(node_id(focus).accesskit_id());
        }
    });
    if listening.is_none() {
        return;
    }
    let scene = canvas.scene.clone();
    let places = scene.regions.iter().map(|region| {
        let rect = screen::screen_rect(&scene, region, &canvas.camera, canvas.viewport);
        (&region.subject, rect)
    });
    let requests = ui.input(|i| {
        let asked = i.events.iter().filter_map(|event| match event {
            egui::Event::AccessKitActionRequest(request) => Some(request.clone()),
            _ => None,
        });
        asked.collect()
    });
    let journey = desk.journey().clone();
    let mut tree = Tree {
        // The first of two regions is the one that counts.
        places: places.rev().collect(),
        view: canvas.viewport,
        can_read: canvas.camera.zoom >= LEGIBLE,
        focus,
        requests,
        asked: Vec::new(),
        language: desk.language,
        desk,
        ui,
    };
    tree.map(&journey);
    for (subject, request) in tree.asked {
        canvas.answer(ui, desk, &subject, &request, wishes);
    }
}

fn node_id(subject: &Subject) -> Id {
    Id::unique(("canvas", subject))
}

struct Tree<'a> {
    ui: &'a mut Ui,
    desk: &'a Desk,
    language: Language,
    /// Where things stand on the screen.
    places: HashMap<&'a Subject, Rect>,
    view: Rect,
    /// The map is near enough for what stands on its cards.
    can_read: bool,
    /// What the keyboard stands on.
    focus: Option<Subject>,
    requests: Vec<ActionRequest>,
    /// What is asked, and of what.
    asked: Vec<(Subject, ActionRequest)>,
}

impl Tree<'_> {
    fn map(&mut self, journey: &Arc<Journey>) {
        let part = |part| Subject {
            object: ObjectId::Journey,
            part,
        };
        let root = id();
        self.branch(root, OF_MAP, part(Part::Title));
        self.branch(root, OF_MAP, part(Part::Detail));
        for persona in &journey.personas {
            self.branch(root, OF_MAP, whole(&persona.id));
        }
        for period in crate::model::Period::ALL {
            self.seen(root, OF_MAP, part(Part::Period(period)));
        }
        for path in &journey.paths {
            self.seen(
                root,
                OF_MAP,
                Subject {
                    object: (&path.id).into(),
                    part: Part::Bracket(path.id.clone()),
                },
            );
        }
        for lane in journey.lanes.iter().filter(|l| !l.hidden) {
            self.branch(root, OF_MAP, whole(&lane.id));
        }
        self.measurements(root, OF_MAP, &ObjectId::Journey, &journey.measurements);
        self.notes(root, OF_MAP, &journey.notes);
        for stage in &journey.stages {
            self.stage(root, stage);
        }
    }

    fn stage(&mut self, root: Id, stage: &Stage) {
        let node = self.branch(root, OF_MAP, whole(&stage.id));
        let object = ObjectId::from(&stage.id);
        self.cells(node, OF_STAGE, &object);
        self.measurements(node, OF_STAGE, &object, &stage.kpis);
        self.notes(node, OF_STAGE, &stage.notes);
        for step in &stage.steps {
            self.step(node, step);
        }
    }

    fn step(&mut self, stage: Id, step: &Step) {
        let object = ObjectId::from(&step.id);
        let title = Subject {
            object: object.clone(),
            part: Part::Title,
        };
        let node = self.branch(stage, OF_STAGE, title);
        for touchpoint in &step.touchpoints {
            self.touchpoint(node, touchpoint);
        }
        self.cells(node, OF_STEP, &object);
        self.emotions(node, OF_STEP, &object, &step.emotions);
        // A mean of what is felt at the touchpoints is a point of the curve, too.
        for persona in &self.desk.journey().clone().personas {
            let own = step.emotion(&persona.id).is_some_and(|e| e.score.is_some());
            if !own && step.felt(&persona.id).is_some() {
                self.emotion(node, OF_STEP, &object, &persona.id);
            }
        }
        for emotion in step.emotions.iter().filter(|e| e.quote.is_some()) {
            let quote = Subject {
                object: object.clone(),
                part: Part::Quote(emotion.persona.clone()),
            };
            self.seen(node, OF_STEP, quote);
        }
        self.measurements(node, OF_STEP, &object, &step.kpis);
        self.notes(node, OF_STEP, &step.notes);
    }

    fn touchpoint(&mut self, step: Id, touchpoint: &Touchpoint) {
        let object = ObjectId::from(&touchpoint.id);
        let subject = whole(&touchpoint.id);
        let here = self.focus.as_ref().is_some_and(|f| f.object == object);
        let in_view = self.is_in_view(&subject);
        // Its dots and values can be in view while the card is not.
        let parts = touchpoint.channels.iter().map(|c| Part::Channel(c.clone()));
        let parts = parts.chain(
            touchpoint
                .kpis
                .iter()
                .map(|m| Part::Measurement(m.kpi.clone())),
        );
        let notes = touchpoint.notes.iter().map(|n| whole(&n.id));
        let subjects = parts.map(|part| Subject {
            object: object.clone(),
            part,
        });
        if !here && !in_view && !subjects.chain(notes).any(|s| self.is_wanted(&s)) {
            return;
        }
        let node = self.branch(step, OF_STEP, subject);
        let in_full = here || (in_view && self.can_read);
        if in_full {
            for (key, said) in attributes(self.language, self.desk.journey(), touchpoint) {
                let id = node_id(&whole(&touchpoint.id)).with(key);
                self.node(node, id, None, OF_TOUCHPOINT, said);
            }
        }
        for channel in &touchpoint.channels {
            let dot = Subject {
                object: object.clone(),
                part: Part::Channel(channel.clone()),
            };
            if in_full || self.is_wanted(&dot) {
                self.branch(node, OF_TOUCHPOINT, dot);
            }
        }
        if in_full {
            self.emotions(node, OF_TOUCHPOINT, &object, &touchpoint.emotions);
        }
        self.measurements(node, OF_TOUCHPOINT, &object, &touchpoint.kpis);
        self.notes(node, OF_TOUCHPOINT, &touchpoint.notes);
    }

    fn emotions(&mut self, parent: Id, level: usize, object: &ObjectId, emotions: &[Emotion]) {
        for emotion in emotions.iter().filter(|e| e.score.is_some()) {
            self.emotion(parent, level, object, &emotion.persona);
        }
    }

    /// A score as a slider.
    fn emotion(
        &mut self,
        parent: Id,
        level: usize,
        object: &ObjectId,
        persona: &crate::model::Id<crate::model::Persona>,
    ) {
        let subject = Subject {
            object: object.clone(),
            part: Part::Emotion(persona.clone()),
        };
        let of_step = matches!(object, ObjectId::Step(_));
        if of_step && !self.is_wanted(&subject) {
            return;
        }
        let score = score_of(self.desk.journey(), object, persona);
        let node = self.branch(parent, level, subject);
        self.ui.ctx().accesskit_node_builder(node, |node| {
            node.set_role(Role::Slider);
            node.set_min_numeric_value(Score::LOWEST);
            node.set_max_numeric_value(Score::HIGHEST);
            node.set_numeric_value_step(SCORE_STEP);
            if let Some(score) = score {
                node.set_numeric_value(score);
            }
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
            node.add_action(Action::SetValue);
        });
    }

    fn measurements(&mut self, parent: Id, level: usize, object: &ObjectId, all: &[Measurement]) {
        for measurement in all {
            let subject = Subject {
                object: object.clone(),
                part: Part::Measurement(measurement.kpi.clone()),
            };
            self.seen(parent, level, subject);
        }
    }

    fn notes(&mut self, parent: Id, level: usize, notes: &[Arc<Note>]) {
        for note in notes {
            self.seen(parent, level, whole(&note.id));
        }
    }

    /// The cell that the keyboard stands on, and those that say what no other node does.
    fn cells(&mut self, parent: Id, level: usize, object: &ObjectId) {
        let lanes = &self.desk.journey().clone().lanes;
        for lane in lanes.iter().filter(|l| !l.hidden) {
            let cell = Subject {
                object: object.clone(),
                part: Part::Cell(lane.id.clone()),
            };
            let says = matches!(lane.shows, LaneKind::Owners | LaneKind::Pictures);
            if self.focus.as_ref() == Some(&cell) || (says && self.is_in_view(&cell)) {
                self.branch(parent, level, cell);
            }
        }
    }

    fn is_in_view(&self, subject: &Subject) -> bool {
        let place = self.places.get(subject);
        place.is_some_and(|rect| rect.intersects(self.view))
    }

    fn is_wanted(&self, subject: &Subject) -> bool {
        self.is_in_view(subject) || self.focus.as_ref() == Some(subject)
    }

    /// A node of what is in view, or of what the keyboard stands on.
    fn seen(&mut self, parent: Id, level: usize, subject: Subject) {
        if self.is_wanted(&subject) {
            self.branch(parent, level, subject);
        }
    }

    /// A node below `parent`.
    fn branch(&mut self, parent: Id, level: usize, subject: Subject) -> Id {
        let id = node_id(&subject);
        let journey = self.desk.journey();
        if let Some(said) = spoken(self.language, journey, &subject) {
            self.node(parent, id, Some(&subject), level, said);
        }
        let asked = self.requests.iter();
        let asked = asked.filter(|r| r.target_node == id.accesskit_id());
        self.asked
            .extend(asked.map(|r| (subject.clone(), r.clone())));
        id
    }

    fn node(&mut self, parent: Id, id: Id, subject: Option<&Subject>, level: usize, said: Spoken) {
        let place = subject.and_then(|s| self.places.get(s)).copied();
        let place = place.filter(|r| r.intersects(self.view));
        let place = place.map(|r| r.intersect(self.view));
        let builder = UiBuilder::new()
            .scope_id(id)
            .accessibility_parent(parent)
            .max_rect(place.unwrap_or(Rect::from_min_size(self.view.min, egui::Vec2::ZERO)));
        // An area of its own is how egui hangs one node below another.
        self.ui.new_child(builder);
        let selected = subject.is_some_and(|s| {
            matches!(s.part, Part::Whole | Part::Title) && self.desk.is_selected(&s.object)
        });
        let typed = subject.is_some_and(|s| titles::text_of(self.desk.journey(), s).is_some());
        self.ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::TreeItem);
            node.set_level(level);
            node.set_label(said.name);
            node.set_value(said.value);
            if let Some(r) = place {
                node.set_bounds(accesskit::Rect {
                    x0: r.min.x.into(),
                    y0: r.min.y.into(),
                    x1: r.max.x.into(),
                    y1: r.max.y.into(),
                });
            }
            if subject.is_some() {
                node.set_selected(selected);
                node.add_action(Action::Focus);
                node.add_action(Action::Click);
            }
            if typed {
                node.add_action(Action::SetValue);
            }
        });
    }
}

impl Canvas {
    /// Does what a screen reader asks of a part of the map.
    fn answer(
        &mut self,
        ui: &Ui,
        desk: &Desk,
        subject: &Subject,
        request: &ActionRequest,
        wishes: &mut Wishes,
    ) {
        let journey = desk.journey();
        match (request.action, &request.data, &subject.part) {
            (Action::Focus | Action::Click, ..) => {
                ui.memory_mut(|m| m.request_focus(id()));
                self.stand_on(desk, subject, wishes);
            }
            (Action::Increment | Action::Decrement, _, Part::Emotion(persona)) => {
                let sign = if request.action == Action::Increment {
                    1.0
                } else {
                    -1.0
                };
                let score = score_of(journey, &subject.object, persona).unwrap_or_default();
                let score = Score::clamped(score + sign * SCORE_STEP);
                let edit = edit::set_emotion(journey, &subject.object, persona, score);
                wishes.0.extend(edit.map(Wish::Edit));
            }
            (Action::SetValue, Some(ActionData::NumericValue(score)), Part::Emotion(persona)) => {
                let score = Score::clamped(*score);
                let edit = edit::set_emotion(journey, &subject.object, persona, score);
                wishes.0.extend(edit.map(Wish::Edit));
            }
            (Action::SetValue, Some(ActionData::Value(text)), _) => {
                let edit = titles::with_text(journey, subject, text);
                wishes.0.extend(edit.map(Wish::Edit));
            }
            _ => {}
        }
    }
}

/// The score that a persona's curve has here.
fn score_of(
    journey: &Journey,
    object: &ObjectId,
    persona: &crate::model::Id<crate::model::Persona>,
) -> Option<f64> {
    match object {
        ObjectId::Step(id) => Some(journey.step(id)?.1.felt(persona)?.score),
        ObjectId::Touchpoint(id) => {
            let touchpoint = journey.touchpoint(id)?.touchpoint;
            Some(touchpoint.emotion(persona)?.score?.get())
        }
        _ => None,
    }
}

fn whole<'a, T: 'a>(id: &'a crate::model::Id<T>) -> Subject
where
    ObjectId: From<&'a crate::model::Id<T>>,
{
    Subject {
        object: id.into(),
        part: Part::Whole,
    }
}
