//! The points of the curves: dragged, made by a click, walked with the arrow keys.

use egui::{CursorIcon, Key, Modifiers, Pos2, Response, Ui};
use kurbo::Point;

use super::{Aim, Canvas, Tool, place};
use crate::app::command::Command;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::edit;
use crate::i18n::t;
use crate::model::{Id, Lane, LaneKind, ObjectId, Persona, Score, Step};
use crate::scene::{EmotionScale, Part, Subject};

/// Snap of a point that is moved by hand, and with Alt.
const COARSE: f64 = 0.5;
const FINE: f64 = 0.1;

/// What a click on a face of the scale does.
pub(super) const fn command_of(face: i8) -> Command {
    match face {
        1.. => Command::FeelGood,
        0 => Command::FeelNeutral,
        _ => Command::FeelBad,
    }
}

impl Canvas {
    pub(super) fn take_point(&self, at: Pos2, step: &Id<Step>, persona: &Id<Persona>) -> Tool {
        Tool::Emotion {
            step: step.clone(),
            persona: persona.clone(),
            score: self.score_at(at).unwrap_or_default(),
        }
    }

    /// Moves the point that is dragged.
    pub(super) fn move_point(
        &mut self,
        ui: &Ui,
        desk: &Desk,
        pointer: Pos2,
        fine: bool,
        wishes: &mut Wishes,
    ) {
        let height = self.score_at(pointer);
        let Tool::Emotion {
            step,
            persona,
            score,
        } = &mut self.tool
        else {
            return;
        };
        ui.ctx().set_cursor_icon(CursorIcon::ResizeVertical);
        let Some(wanted) = height.and_then(Score::clamped) else {
            return;
        };
        let wanted = wanted.snapped(if fine { FINE } else { COARSE });
        if wanted.get() != *score {
            *score = wanted.get();
            let at = (&*step).into();
            // Back where it was, it is what it was.
            let journey = desk.session.committed();
            if let Some(edit) = edit::set_emotion(journey, &at, persona, Some(wanted)) {
                wishes.push(Wish::Preview(edit));
            }
        }
    }

    /// The scale that is nearest to the pointer, and where the pointer is, map units.
    fn scale_at(&self, pointer: Pos2) -> Option<(&EmotionScale, Point)> {
        let at = self.camera.map_from_screen(self.viewport, pointer);
        let near = |s: &&EmotionScale| (s.zero - at.y).abs();
        let scales = self.scene.scales.iter();
        let scale = scales.min_by(|a, b| near(a).total_cmp(&near(b)))?;
        Some((scale, at))
    }

    /// The score at this height of the curve's lane.
    fn score_at(&self, pointer: Pos2) -> Option<f64> {
        let (scale, at) = self.scale_at(pointer)?;
        Some((scale.zero - at.y) / scale.unit)
    }

    /// Whose point a click on this cell would make, and its score; none where the step is felt already.
    fn new_point(
        &self,
        desk: &Desk,
        (step, lane): (&Id<Step>, &Id<Lane>),
        at: Pos2,
    ) -> Option<(Id<Persona>, Score)> {
        let shows = &desk.journey().lane(lane)?.shows;
        if *shows != LaneKind::Emotions || !Self::is_drawn_by_hand(desk) {
            return None;
        }
        let persona = desk.persona_in_focus()?;
        let (_, it) = desk.journey().step(step)?;
        let score = Score::clamped(self.score_at(at)?)?.snapped(COARSE);
        it.felt(&persona).is_none().then_some((persona, score))
    }

    /// Makes a point where a cell was clicked, if it can have one; says whether.
    pub(super) fn make_point(
        &self,
        desk: &Desk,
        step: &Id<Step>,
        lane: &Id<Lane>,
        at: Pos2,
        wishes: &mut Wishes,
    ) -> bool {
        let made = self
            .new_point(desk, (step, lane), at)
            .and_then(|(persona, score)| {
                let edit = edit::set_emotion(desk.journey(), &step.into(), &persona, Some(score))?;
                Some((persona, edit))
            });
        let Some((persona, edit)) = made else {
            return false;
        };
        wishes.edit(edit);
        wishes.push(Wish::SelectPart(Subject::point(step, &persona)));
        true
    }

    /// The point that a click would make below the pointer, map units.
    pub(super) fn ghost(&self, desk: &Desk, pointer: Pos2) -> Option<Point> {
        let subject = &self.region_at(pointer)?.subject;
        let (ObjectId::Step(step), Part::Cell(lane)) = (&subject.object, &subject.part) else {
            return None;
        };
        let (_, score) = self.new_point(desk, (step, lane), pointer)?;
        let (scale, _) = self.scale_at(pointer)?;
        let column = place::column_of(&self.scene, step)?;
        let y = scale.zero - score.get() * scale.unit;
        Some(Point::new(column.center().x, y))
    }

    /// What a click on a face of the scale would do, or why it can do nothing.
    pub(super) fn hint_at_face(&self, desk: &Desk, response: &Response) {
        let Tool::Idle = self.tool else { return };
        let region = response.hover_pos().and_then(|p| self.region_at(p));
        if let Some(Part::Face(score)) = region.map(|r| &r.subject.part) {
            let command = command_of(*score);
            let obstacle = command.obstacle(desk);
            let text = obstacle.map_or_else(
                || command.label(desk.language),
                |obstacle| t!(desk.language, obstacle),
            );
            let response = response.clone().on_hover_cursor(CursorIcon::PointingHand);
            response.on_hover_text_at_pointer(text);
        }
    }

    /// The arrow keys while a point is selected that was clicked: up and down move it, left and right walk along the
    /// curve. From one to which the arrow keys have led they lead on. Says whether there is one.
    pub(super) fn walk_curve(&mut self, ui: &Ui, desk: &Desk, wishes: &mut Wishes) -> bool {
        let clicked = desk.selected_point().filter(|_| !self.focus_by_keys);
        let Some((step, persona)) = clicked else {
            return false;
        };
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        for (key, command) in [
            (Key::ArrowUp, Command::RaiseEmotion),
            (Key::ArrowDown, Command::LowerEmotion),
        ] {
            if pressed(key) {
                wishes.command(command);
            }
        }
        let (left, right) = (pressed(Key::ArrowLeft), pressed(Key::ArrowRight));
        if left != right {
            let mut points: Vec<(f64, &Id<Step>)> = Vec::new();
            for region in &self.scene.regions {
                if let (ObjectId::Step(id), Part::Emotion(whose)) =
                    (&region.subject.object, &region.subject.part)
                    && whose == persona
                {
                    points.push((region.rect.center().x, id));
                }
            }
            points.sort_by(|a, b| a.0.total_cmp(&b.0));
            let here = points.iter().position(|(_, id)| *id == step);
            let next = here.and_then(|i| i.checked_add_signed(if left { -1 } else { 1 }));
            if let Some((_, next)) = next.and_then(|i| points.get(i)) {
                let point = Subject::point(next, persona);
                wishes.push(Wish::SelectPart(point.clone()));
                self.next = Some(Aim::Part(point));
            }
        }
        true
    }
}
