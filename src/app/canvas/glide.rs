//! The camera glides to where it is to go, so that the eye can follow; it jumps where motion is switched off.

use egui::Ui;

use super::{Aim, Canvas};
use crate::app::desk::Desk;
use crate::render::screen::Camera;

/// How long the camera takes while one works, seconds: the eye follows, and nobody waits.
const WORKING: f64 = 0.14;

/// A way of the camera.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glide {
    pub from: Camera,
    pub to: Camera,
    /// Seconds of egui's clock.
    since: f64,
    seconds: f64,
    /// Where it stood in the last frame: when a hand has moved it since, the way is over.
    last: Camera,
}

impl Glide {
    pub fn new(ui: &Ui, from: Camera, to: Camera, seconds: f64) -> Self {
        Self {
            from,
            to,
            since: ui.input(|i| i.time),
            seconds,
            last: from,
        }
    }

    /// How far it has come, from 0 to 1; slow at both ends.
    pub fn part(&self, ui: &Ui) -> f64 {
        let run = ui.input(|i| i.time) - self.since;
        let t = (run / self.seconds).clamp(0.0, 1.0);
        t * t * (3.0 - 2.0 * t)
    }
}

/// Between two cameras: what they show moves and grows evenly.
pub(super) fn between(from: Camera, to: Camera, part: f64) -> Camera {
    let mix = |a: f64, b: f64| a + (b - a) * part;
    Camera {
        offset: from.offset.lerp(to.offset, part),
        zoom: 1.0 / mix(1.0 / from.zoom, 1.0 / to.zoom),
    }
}

impl Canvas {
    /// Goes where it is wanted.
    pub(super) fn take_aim(&mut self, ui: &Ui, desk: &Desk) {
        let Some(aim) = self.next.take() else { return };
        // While presenting the camera stays with what is in focus.
        if desk.present.is_some() {
            return;
        }
        let begins = matches!(aim, Aim::Begin);
        let shown = self.camera;
        // Where it is on its way to counts, not where it just is.
        if let Some(glide) = self.glide.take() {
            self.camera = glide.to;
        }
        self.point_camera(aim);
        if desk.settings.motion && !begins {
            self.glide_to(ui, shown, WORKING);
        }
    }

    /// Goes from `from` to where the camera stands now.
    pub(super) fn glide_to(&mut self, ui: &Ui, from: Camera, seconds: f64) {
        if self.camera != from {
            self.glide = Some(Glide::new(ui, from, self.camera, seconds));
            self.camera = from;
        }
    }

    /// Moves the camera on its way.
    pub(super) fn glide(&mut self, ui: &Ui) {
        let Some(mut glide) = self.glide.take() else {
            return;
        };
        if self.camera != glide.last {
            return;
        }
        let part = glide.part(ui);
        self.camera = between(glide.from, glide.to, part);
        self.keep_in_reach();
        if part < 1.0 {
            glide.last = self.camera;
            self.glide = Some(glide);
            ui.ctx().request_repaint();
        }
    }
}
