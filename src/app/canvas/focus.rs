//! What the keyboard stands on: a part of what was selected last, marked by a ring of its own where the selection
//! does not tell.

use egui::{CornerRadius, Key, Painter, Response, Stroke, StrokeKind, Ui};

use super::grid::{Grid, Place};
use super::{Aim, Canvas};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::color32;
use crate::model::{Journey, ObjectId};
use crate::scene::{Layer, Part, Subject};

impl Canvas {
    /// What the keyboard stands on, if it is a thing of the map.
    pub(super) fn focus(&self, desk: &Desk) -> Option<Subject> {
        if let Some(part) = desk.selected_part() {
            return Some(part.clone());
        }
        let selected = desk.selected()?;
        if let Some(place) = &self.place
            && place.subject.object == *selected
        {
            return Some(place.subject.clone());
        }
        let part = match selected {
            ObjectId::Step(_) | ObjectId::Journey => Part::Title,
            _ => Part::Whole,
        };
        Some(Subject {
            object: selected.clone(),
            part,
        })
    }

    /// The part of this object on which the keyboard stands, for what edits a part.
    pub fn focused_part(&self, object: &ObjectId) -> Option<&Part> {
        let subject = &self.place.as_ref()?.subject;
        (subject.object == *object).then_some(&subject.part)
    }

    /// All that can be walked to.
    pub(super) fn grid(&self, journey: &Journey) -> Grid {
        Grid::new(&self.scene, |lane| match lane {
            ObjectId::Lane(id) => journey.lane(id).map(|l| l.shows.clone()),
            _ => None,
        })
    }

    /// The place from which a key leads on: where the keyboard stands, else what is selected.
    pub(super) fn here(&self, grid: &Grid, desk: &Desk) -> Option<Place> {
        let Some(selected) = desk.selected() else {
            // Nothing is selected any more: on from where one was.
            return self.place.as_ref().and_then(|p| grid.still(p));
        };
        let place = self.place.as_ref();
        place
            .filter(|p| p.subject.object == *selected)
            .and_then(|p| grid.still(p))
            .or_else(|| grid.place_of(selected))
    }

    /// Stands on this part of the map, which is then selected and in view.
    pub(super) fn move_focus_to(&mut self, place: Place, wishes: &mut Wishes) {
        let subject = place.subject.clone();
        if let Part::Emotion(persona) | Part::Quote(persona) = &subject.part {
            wishes.push(Wish::FocusPersona(persona.clone()));
        }
        wishes.push(match subject.part.is_meant_itself() {
            true => Wish::SelectPart(subject.clone()),
            false => Wish::Select(vec![subject.object.clone()]),
        });
        self.next = Some(Aim::Part(subject));
        self.focus_by_keys = true;
        self.place = Some(place);
    }

    /// The ring of the keyboard, where what is selected does not show it: on a part, and on one of several.
    /// Without anything to stand on, the canvas itself has the ring when the keyboard has just come to it.
    pub(super) fn focus_ring(&self, ui: &Ui, desk: &Desk, painter: impl Fn(Layer) -> Painter) {
        let has_keyboard = ui.memory(|m| m.has_focus(super::id()));
        if !has_keyboard || self.rename.is_some() || desk.present.is_some() {
            return;
        }
        let clicked = self.place.is_some() && !self.focus_by_keys;
        if clicked && !desk.selection.is_empty() {
            return;
        }
        let window = &desk.theme.window;
        let Some(focus) = self.focus(desk) else {
            if !self.arrived_by_keys {
                return;
            }
            let stroke = Stroke::new(2.0, color32(window.accent));
            let ring = self.viewport.shrink(1.0);
            ui.painter_at(self.viewport).rect_stroke(
                ring,
                CornerRadius::ZERO,
                stroke,
                StrokeKind::Inside,
            );
            return;
        };
        // A part that is selected has a ring of its own.
        if desk.selected_part().is_some() {
            return;
        }
        let is_told = matches!(
            (&focus.object, &focus.part),
            (ObjectId::Step(_), Part::Title)
                | (
                    ObjectId::Touchpoint(_)
                        | ObjectId::Stage(_)
                        | ObjectId::Note(_)
                        | ObjectId::Lane(_)
                        | ObjectId::Persona(_),
                    Part::Whole
                )
        );
        if is_told && desk.selection.len() == 1 {
            return;
        }
        let Some(region) = self.scene.regions.iter().find(|r| r.subject == focus) else {
            return;
        };
        let rect = self
            .on_screen(region)
            .expand(if is_told { 7.0 } else { 2.0 });
        let painter = painter(region.layer);
        let radius = match focus.part {
            Part::Emotion(_) | Part::Channel(_) => (rect.height() / 2.0).min(40.0) as u8,
            _ => 5,
        };
        // Dark on light or light on dark with a gap in the ground's colour: seen on any ground.
        let gap = Stroke::new(1.5, color32(window.surface));
        painter.rect_stroke(rect, CornerRadius::same(radius), gap, StrokeKind::Outside);
        let ring = Stroke::new(2.0, color32(window.text));
        let around = rect.expand(1.5);
        let corner = CornerRadius::same(radius.saturating_add(1));
        painter.rect_stroke(around, corner, ring, StrokeKind::Outside);
    }

    /// Notes whether the keyboard came here by itself. A click and Esc say that nobody asks where it is.
    pub(super) fn note_arrival(&mut self, ui: &Ui, response: &Response) {
        let told = ui.input(|i| i.pointer.any_down() || i.key_pressed(Key::Escape));
        if told {
            self.arrived_by_keys = false;
        } else if response.gained_focus() {
            self.arrived_by_keys = true;
        }
    }

    /// Stands on a part that is named, be it drawn or not.
    pub(super) fn stand_on(&mut self, desk: &Desk, subject: &Subject, wishes: &mut Wishes) {
        let grid = self.grid(desk.journey());
        match grid.place_at(subject) {
            Some(place) => self.move_focus_to(place, wishes),
            None => wishes.push(Wish::Reveal(subject.object.clone())),
        }
    }
}
