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

use super::{Canvas, LEGIBLE, id};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::titles;
use crate::edit;
use crate::i18n::{Language, t};
use crate::model::{
    Journey, LaneKind, Mean, Measurement, Moments, Note, ObjectId, Period, Score, Stage, Step,
    Touchpoint,
};
use crate::render::screen;
use crate::scene::{Part, Subject};
use crate::words::spoken::{self, Spoken};

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
        journey: &journey,
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
    journey: &'a Journey,
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
    fn map(&mut self, journey: &Journey) {
        let (language, about, root) = (self.language, &journey.about, id());
        let part = |part| subject(ObjectId::Journey, part);
        self.branch(root, 1, part(Part::Title), spoken::title(language, about));
        self.branch(
            root,
            1,
            part(Part::Detail),
            spoken::scenario(language, about),
        );
        for persona in &journey.personas {
            let said = spoken::persona(language, persona);
            self.branch(root, 1, whole(&persona.id), said);
        }
        for period in Period::ALL {
            let said = spoken::period(language, about, period);
            self.seen(root, 1, part(Part::Period(period)), said);
        }
        for path in &journey.paths {
            let bracket = subject((&path.id).into(), Part::Bracket(path.id.clone()));
            self.seen(root, 1, bracket, spoken::path(language, path));
        }
        for lane in journey.lanes.iter().filter(|l| !l.hidden) {
            self.branch(root, 1, whole(&lane.id), spoken::lane(language, lane));
        }
        self.measurements(root, 1, &ObjectId::Journey, &journey.measurements);
        self.notes(root, 1, &journey.notes);
        for stage in &journey.stages {
            self.stage(stage);
        }
    }

    fn stage(&mut self, stage: &Stage) {
        let object = ObjectId::from(&stage.id);
        let said = spoken::stage(self.language, self.journey, stage);
        let node = self.branch(id(), 1, whole(&stage.id), said);
        self.cells(node, 2, &object, None);
        self.measurements(node, 2, &object, &stage.kpis);
        self.notes(node, 2, &stage.notes);
        for step in &stage.steps {
            self.step(node, step);
        }
    }

    fn step(&mut self, stage: Id, step: &Step) {
        let object = ObjectId::from(&step.id);
        let said = spoken::step(self.language, self.journey, step);
        let node = self.branch(stage, 2, subject(object.clone(), Part::Title), said);
        let state = self.desk.state;
        let is_there = |it: &&Arc<Touchpoint>| state.is_none_or(|state| it.is_in(state));
        for touchpoint in step.touchpoints.iter().filter(is_there) {
            self.touchpoint(node, touchpoint);
        }
        self.cells(node, 3, &object, Some(step));
        for persona in &self.journey.personas {
            let point = subject(object.clone(), Part::Emotion(persona.id.clone()));
            if let Some(felt) = step.felt(&persona.id)
                && self.is_wanted(&point)
            {
                let moments = Moments::of(self.journey, |s| s.felt(&persona.id));
                let said = spoken::felt(self.language, &persona.name, &felt, moments.at(step));
                self.slider(node, 3, point, felt.score, said);
            }
            let quote = step.emotion(&persona.id).and_then(|e| e.quote.as_ref());
            if let Some(quote) = quote {
                let said = spoken::quote(self.language, persona, quote);
                let pill = subject(object.clone(), Part::Quote(persona.id.clone()));
                self.seen(node, 3, pill, said);
            }
        }
        let point = subject(object.clone(), Part::Mean);
        if self.is_wanted(&point)
            && let Some(mean) = Mean::of(self.journey)
            && let Some(felt) = mean.felt(step)
        {
            let moments = Moments::of(self.journey, |s| mean.felt(s));
            let who = t!(self.language, "picture-mean");
            let said = spoken::felt(self.language, &who, &felt, moments.at(step));
            self.branch(node, 3, point, said);
        }
        self.measurements(node, 3, &object, &step.kpis);
        self.notes(node, 3, &step.notes);
    }

    fn touchpoint(&mut self, step: Id, touchpoint: &Touchpoint) {
        let object = ObjectId::from(&touchpoint.id);
        let card = whole(&touchpoint.id);
        let here = self.focus.as_ref().is_some_and(|f| f.object == object);
        let in_view = self.is_in_view(&card);
        // Its dots, values and notes can be in view while the card is not.
        let dots = touchpoint.channels.iter().cloned().map(Part::Channel);
        let values = touchpoint
            .kpis
            .iter()
            .map(|m| Part::Measurement(m.kpi.clone()));
        let mut parts = dots.chain(values).map(|part| subject(object.clone(), part));
        let mut notes = touchpoint.notes.iter().map(|n| whole(&n.id));
        let wanted = here
            || in_view
            || parts.any(|s| self.is_wanted(&s))
            || notes.any(|s| self.is_wanted(&s));
        if !wanted {
            return;
        }
        let (language, journey) = (self.language, self.journey);
        let said = spoken::touchpoint(language, journey, touchpoint);
        let node = self.branch(step, 3, card, said);
        let in_full = here || (in_view && self.can_read);
        if in_full {
            for (key, said) in spoken::attributes(language, journey, touchpoint) {
                self.node(node, node.with(key), None, 4, said);
            }
        }
        for channel in &touchpoint.channels {
            let dot = subject(object.clone(), Part::Channel(channel.clone()));
            if in_full || self.is_wanted(&dot) {
                let said = spoken::channel(language, journey, channel);
                self.branch(node, 4, dot, said);
            }
        }
        for emotion in touchpoint.emotions.iter().filter(|_| in_full) {
            let persona = journey.persona(&emotion.persona);
            if let (Some(persona), Some(felt)) = (persona, emotion.felt()) {
                let said = spoken::felt(language, &persona.name, &felt, std::iter::empty());
                let point = subject(object.clone(), Part::Emotion(persona.id.clone()));
                self.slider(node, 4, point, felt.score, said);
            }
        }
        self.measurements(node, 4, &object, &touchpoint.kpis);
        self.notes(node, 4, &touchpoint.notes);
    }

    fn measurements(&mut self, parent: Id, level: usize, object: &ObjectId, all: &[Measurement]) {
        for m in all {
            let value = subject(object.clone(), Part::Measurement(m.kpi.clone()));
            if self.is_wanted(&value) {
                let said = spoken::measured(self.language, self.journey, m);
                self.branch(parent, level, value, said);
            }
        }
    }

    fn notes(&mut self, parent: Id, level: usize, notes: &[Arc<Note>]) {
        for note in notes {
            if self.is_wanted(&whole(&note.id)) {
                let said = spoken::note(self.language, self.journey, note);
                self.branch(parent, level, whole(&note.id), said);
            }
        }
    }

    /// The cell that the keyboard stands on, and those that say what no other node does.
    fn cells(&mut self, parent: Id, level: usize, object: &ObjectId, step: Option<&Step>) {
        for lane in self.journey.lanes.iter().filter(|l| !l.hidden) {
            let cell = subject(object.clone(), Part::Cell(lane.id.clone()));
            let says = matches!(lane.shows, LaneKind::Owners | LaneKind::Pictures);
            if self.focus.as_ref() == Some(&cell) || (says && self.is_in_view(&cell)) {
                let said = spoken::cell(self.language, self.journey, step, lane);
                self.branch(parent, level, cell, said);
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
    fn seen(&mut self, parent: Id, level: usize, subject: Subject, said: Spoken) {
        if self.is_wanted(&subject) {
            self.branch(parent, level, subject, said);
        }
    }

    /// A score of a persona.
    fn slider(&mut self, parent: Id, level: usize, point: Subject, score: f64, said: Spoken) {
        let node = self.branch(parent, level, point, said);
        self.ui.ctx().accesskit_node_builder(node, |node| {
            node.set_role(Role::Slider);
            node.set_min_numeric_value(Score::LOWEST);
            node.set_max_numeric_value(Score::HIGHEST);
            node.set_numeric_value_step(SCORE_STEP);
            node.set_numeric_value(score);
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
            node.add_action(Action::SetValue);
        });
    }

    /// A node below `parent`.
    fn branch(&mut self, parent: Id, level: usize, subject: Subject, said: Spoken) -> Id {
        let id = node_id(&subject);
        self.node(parent, id, Some(&subject), level, said);
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
        let nowhere = Rect::from_min_size(self.view.min, egui::Vec2::ZERO);
        // An area of its own is how egui hangs one node below another.
        self.ui.new_child(
            UiBuilder::new()
                .scope_id(id)
                .accessibility_parent(parent)
                .max_rect(place.unwrap_or(nowhere)),
        );
        let selected = subject.is_some_and(|s| {
            matches!(s.part, Part::Whole | Part::Title) && self.desk.is_selected(&s.object)
        });
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
            if let Some(subject) = subject {
                node.set_selected(selected);
                node.add_action(Action::Focus);
                node.add_action(Action::Click);
                if has_words(subject) {
                    node.add_action(Action::SetValue);
                }
            }
        });
    }
}

/// Whether it is a text that can be typed over.
const fn has_words(subject: &Subject) -> bool {
    matches!(
        subject.part,
        Part::Whole | Part::Title | Part::Detail | Part::Period(_) | Part::Quote(_)
    )
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

const fn subject(object: ObjectId, part: Part) -> Subject {
    Subject { object, part }
}

fn whole<'a, T: 'a>(id: &'a crate::model::Id<T>) -> Subject
where
    ObjectId: From<&'a crate::model::Id<T>>,
{
    subject(id.into(), Part::Whole)
}
