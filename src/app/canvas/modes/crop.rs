//! Which part of a picture is shown: moved by hand or with the arrows, magnified with the wheel or + and −.

use egui::{
    CornerRadius, CursorIcon, Key, Modifiers, Pos2, Rect, Response, Stroke, StrokeKind, Ui,
};

use super::Mode;
use crate::app::canvas::{Aim, Canvas};
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::color32;
use crate::edit::{picture_of, set_picture};
use crate::i18n::t;
use crate::model::{Crop, Journey, ObjectId};
use crate::scene::{Part, Subject};

/// How far an arrow key moves the part, as a share of the way that there is.
const NUDGE: f64 = 0.05;
/// How much + and a notch of the wheel magnify.
const CLOSER: f64 = 1.15;

/// A picture that is being cut.
#[derive(Debug)]
pub(in crate::app::canvas) struct Cropping {
    of: ObjectId,
    crop: Crop,
    /// Where it was taken hold of, and what was shown then.
    held: Option<(Pos2, Crop)>,
}

impl Canvas {
    /// Opens the picture of a step or a persona for cutting. A logo is shown whole.
    pub fn start_crop(&mut self, journey: &Journey, of: ObjectId) {
        if of == ObjectId::Journey {
            return;
        }
        if let Some(picture) = picture_of(journey, &of) {
            let crop = picture.crop;
            let held = None;
            self.next = Some(Aim::Rename(Subject {
                object: of.clone(),
                part: Part::Picture,
            }));
            self.mode = Some(Mode::Crop(Cropping { of, crop, held }));
        }
    }

    pub(super) fn crop_ui(
        &mut self,
        ui: &Ui,
        desk: &Desk,
        response: &Response,
        mut it: Cropping,
        wishes: &mut Wishes,
    ) -> Option<Mode> {
        let journey = desk.journey();
        let subject = Subject {
            object: it.of.clone(),
            part: Part::Picture,
        };
        let (Some(rect), Some(picture)) = (self.screen_rect(&subject), picture_of(journey, &it.of))
        else {
            wishes.push(Wish::AbortPreview);
            return None;
        };
        let pixels = desk.pictures.picture(picture)?;
        let aspect = f64::from(pixels.width) / f64::from(pixels.height.max(1));
        let (done, crop) = self.cut(ui, response, rect, aspect, &mut it);
        if crop != it.crop {
            it.crop = crop;
            let mut picture = picture.clone();
            picture.crop = crop;
            let edit = set_picture(journey, &it.of, Some(picture));
            wishes.0.extend(edit.map(Wish::Preview));
        }
        let painter = ui.painter_at(self.viewport);
        let accent = color32(desk.theme.window.accent);
        let corner = CornerRadius::same(match it.of {
            ObjectId::Persona(_) => (rect.height() / 2.0).min(255.0) as u8,
            _ => 5,
        });
        let stroke = Stroke::new(2.5, accent);
        painter.rect_stroke(rect, corner, stroke, StrokeKind::Outside);
        self.instruct(&painter, desk, &t!(desk.language, "canvas-crop"));
        if done {
            wishes.push(Wish::CommitPreview);
            return None;
        }
        Some(Mode::Crop(it))
    }

    /// What hand and keys make of the crop, and whether that is all.
    fn cut(
        &self,
        ui: &Ui,
        response: &Response,
        rect: Rect,
        aspect: f64,
        it: &mut Cropping,
    ) -> (bool, Crop) {
        let (mut x, mut y, mut zoom) = (it.crop.x(), it.crop.y(), it.crop.zoom());
        let mut done = false;
        ui.input_mut(|i| {
            let mut presses = |key| i.count_and_consume_key(Modifiers::NONE, key) as f64;
            let mut way = |less, more| presses(more) - presses(less);
            x += NUDGE * way(Key::ArrowLeft, Key::ArrowRight);
            y += NUDGE * way(Key::ArrowUp, Key::ArrowDown);
            let closer = way(Key::Minus, Key::Plus) + way(Key::Minus, Key::Equals);
            zoom *= CLOSER.powf(closer);
            done = presses(Key::Enter) > 0.0;
        });
        let over = response.hover_pos().filter(|p| rect.contains(*p));
        if over.is_some() {
            let (scroll, pinch) = ui.input(|i| (i.smooth_scroll_delta.y, i.zoom_delta()));
            zoom *= CLOSER.powf(f64::from(scroll) / 50.0) * f64::from(pinch);
            ui.ctx().set_cursor_icon(if it.held.is_some() {
                CursorIcon::Grabbing
            } else {
                CursorIcon::Grab
            });
        }
        let (pressed, released, at) = ui.input(|i| {
            let p = &i.pointer;
            (p.primary_pressed(), p.primary_released(), p.latest_pos())
        });
        if pressed {
            match over {
                Some(at) => it.held = Some((at, it.crop)),
                // Whoever presses elsewhere is done with it.
                None => done |= response.contains_pointer(),
            }
        }
        if let (Some((from, was)), Some(at)) = (it.held, at) {
            // The picture follows the hand: so far as it reaches beyond its place on either side.
            let place = f64::from(rect.width() / rect.height());
            let (width, height) = was.shares(aspect, place);
            let moved = at - from;
            let along = |by: f32, side: f32, share: f64| {
                let way = (1.0 - share) / share * f64::from(side);
                if way > 0.5 { f64::from(by) / way } else { 0.0 }
            };
            x = was.x() - along(moved.x, rect.width(), width);
            y = was.y() - along(moved.y, rect.height(), height);
        }
        if released {
            it.held = None;
        }
        (done, Crop::new(x, y, zoom))
    }
}
