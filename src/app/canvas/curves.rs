//! Which of several curves the hand means, and what is told of their points.

use egui::{CornerRadius, CursorIcon, Painter, Pos2, Response, Stroke, StrokeKind};

use super::{Canvas, Tool};
use crate::app::desk::Desk;
use crate::app::style::color32;
use crate::i18n::t;
use crate::model::{Curves, Mean, Moments, ObjectId};
use crate::render::screen;
use crate::scene::{Layer, Part, Region};
use crate::words::spoken;

/// So near to the middle of its point (map units) the persona in focus goes before all others.
const HOLD: f64 = 9.0;

impl Canvas {
    /// What answers at a place of the window. Where points lie over each other it is that of the persona in focus, as
    /// long as it is hit itself, else the nearest.
    pub(super) fn region_at(&self, pos: Pos2) -> Option<&Region> {
        let top = screen::hit(&self.scene, &self.camera, self.viewport, pos)?;
        if !matches!(top.subject.part, Part::Emotion(_)) {
            return Some(top);
        }
        let at = self.camera.map_from_screen(self.viewport, pos);
        let points = self.scene.regions.iter().filter(|r| match &r.subject.part {
            Part::Emotion(_) => r.rect.contains(at),
            _ => false,
        });
        points.min_by(|a, b| self.far_from(a, at).total_cmp(&self.far_from(b, at)))
    }

    /// How far a point is from this place; not at all where the persona in focus is hit.
    fn far_from(&self, point: &Region, at: kurbo::Point) -> f64 {
        let away = point.rect.center().distance(at);
        let in_focus = match &point.subject.part {
            Part::Emotion(persona) => self.persona.as_ref() == Some(persona),
            _ => false,
        };
        if in_focus && away <= HOLD { 0.0 } else { away }
    }

    /// A frame around the name of the curve that drags and clicks are about, where there are several.
    pub(super) fn mark_curve_in_focus(&self, desk: &Desk, painter: &dyn Fn(Layer) -> Painter) {
        let names = self.scene.regions.iter();
        let names = names.filter_map(|r| match &r.subject.part {
            Part::Curve(persona) => Some((persona, r)),
            _ => None,
        });
        let names: Vec<_> = names.collect();
        // A curve that goes on in another band has its name there, too.
        if names.windows(2).all(|pair| pair[0].0 == pair[1].0) {
            return;
        }
        for (_, region) in names
            .iter()
            .filter(|(p, _)| self.persona.as_ref() == Some(p))
        {
            let rect = self.on_screen(region);
            let corner = CornerRadius::same((rect.height() / 2.0).min(40.0) as u8);
            let stroke = Stroke::new(1.5, color32(desk.theme.window.accent));
            painter(region.layer).rect_stroke(rect, corner, stroke, StrokeKind::Outside);
        }
    }

    /// What a point of a curve says and what can be done with it, and whose curve a name stands at.
    pub(super) fn hint_at_curve(&self, desk: &Desk, response: &Response) {
        let Tool::Idle = self.tool else { return };
        let (language, journey) = (desk.language, desk.journey());
        let Some(region) = response.hover_pos().and_then(|p| self.region_at(p)) else {
            return;
        };
        let (said, hint) = match (&region.subject.object, &region.subject.part) {
            (ObjectId::Step(step), Part::Emotion(id)) => {
                let (Some((_, step)), Some(persona)) = (journey.step(step), journey.persona(id))
                else {
                    return;
                };
                let Some(felt) = step.felt(id) else { return };
                let moments = Moments::of(journey, |s| s.felt(id));
                let value = spoken::felt_value(language, &felt, moments.at(step));
                let said = format!("{}: {value}", persona.short_name());
                (said, t!(language, "canvas-point-hint"))
            }
            (ObjectId::Step(step), Part::Mean) => {
                let (Some((_, step)), Some(mean)) = (journey.step(step), Mean::of(journey)) else {
                    return;
                };
                let Some(felt) = mean.felt(step) else { return };
                let moments = Moments::of(journey, |s| mean.felt(s));
                let value = spoken::felt_value(language, &felt, moments.at(step));
                let said = format!("{}: {value}", t!(language, "picture-mean"));
                (said, t!(language, "canvas-mean-hint"))
            }
            (_, Part::Curve(id)) => {
                let Some(persona) = journey.persona(id) else {
                    return;
                };
                let name = persona.short_name();
                let key = match self.persona.as_ref() == Some(id) {
                    true => "canvas-curve-in-focus",
                    false => "canvas-curve-focus",
                };
                let said = t!(language, key, name = name);
                let response = response.clone().on_hover_cursor(CursorIcon::PointingHand);
                response.on_hover_text_at_pointer(said);
                return;
            }
            _ => return,
        };
        // Nobody on the wall has to read how points are moved.
        let text = match desk.present {
            Some(_) => said,
            None => format!("{said}\n{hint}"),
        };
        response.clone().on_hover_text_at_pointer(text);
    }

    /// Whether the curve that is shown can be drawn by hand.
    pub(super) fn is_drawn_by_hand(desk: &Desk) -> bool {
        desk.curves != Curves::Mean
    }
}
