//! The canvas while presenting: the camera goes from focus to focus, and all else is dimmed.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Painter, Rect, Ui, pos2};
use kurbo::Point;

use super::Canvas;
use super::glide::{Glide, between};
use crate::app::desk::Desk;
use crate::app::present::Stop;
use crate::app::style::{color32, medium};
use crate::layout::room::{CARD_SHARE, HEIGHT, LEAST_SHARE, NEAREST, Room};
use crate::layout::{Filtered, View};
use crate::model::ObjectId;
use crate::render::screen::{Camera, texts_in_view};
use crate::scene::{Part, Scene, Subject};

/// How long the camera takes from focus to focus, seconds.
const SECONDS: f64 = 0.35;
/// What is not in focus keeps this share of its strength: enough to be read, if one wants to.
const DIMMED: f32 = 0.5;
/// A step is shown a little nearer than its stage, at the most so much.
const STEP_NEARER: f64 = 1.3;
/// Air around what is in focus, map units.
const AIR: f64 = 8.0;

/// What the room looks at.
pub(super) struct Attention {
    stop: Stop,
    viewport: Rect,
    /// What is bright, map units; none brightens all.
    focus: Option<kurbo::Rect>,
    /// What was bright before.
    before: Option<kurbo::Rect>,
    /// When it came into focus; none without motion.
    way: Option<Glide>,
    /// The slide that is being left, and its camera's way.
    leaving: Option<(Arc<Scene>, Camera, Camera)>,
}

impl Canvas {
    /// The presentation is over.
    pub fn leave_room(&mut self) {
        self.glide = None;
        self.attention = None;
        self.painter.leave_out_below(0.0);
    }

    /// The words in view with their size, points. For tests, which have no eyes.
    pub fn words_in_view(&self) -> Vec<(String, f64)> {
        let least = if self.attention.is_some() {
            LEAST_SHARE
        } else {
            0.0
        };
        texts_in_view(&self.scene, &self.camera, self.viewport, least)
            .map(|(text, size)| (text.text.to_string(), size))
            .collect()
    }

    /// How the map is to be seen by a room.
    pub(super) fn room_view(&self, desk: &Desk, view: View) -> View {
        let stop = Stop::of(desk.journey(), desk.selected());
        let size = self.viewport.size();
        // Who walks through the map meets all of it: a filter pales here, and leaves nothing out.
        let filter = view.filter.map(|f| Filtered { hides: false, ..f });
        View {
            filter,
            editing: false,
            room: Some(Room::on_screen(
                stop.sight(),
                f64::from(size.x / size.y.max(1.0)) * HEIGHT,
            )),
            ..view
        }
    }

    /// Turns to what is in focus, if that has changed. `before` is the scene of the frame before.
    pub(super) fn attend(&mut self, ui: &Ui, desk: &Desk, before: &Arc<Scene>) {
        if desk.present.is_none() {
            return;
        }
        self.painter.leave_out_below(LEAST_SHARE);
        let stop = Stop::of(desk.journey(), desk.selected());
        let object = stop.object();
        let place = object.as_ref().and_then(|o| self.scene.rect_of_object(o));
        if let Some(attention) = &mut self.attention
            && attention.stop == stop
            && attention.viewport == self.viewport
        {
            // It grows while somebody types.
            attention.focus = place;
            return;
        }
        let last = self.attention.take();
        let shown = self.camera;
        self.camera = camera(&stop, place, self.viewport);
        let same_slide = last
            .as_ref()
            .is_some_and(|l| l.stop.sight() == stop.sight() && l.viewport == self.viewport);
        let moves = desk.settings.motion && last.is_some();
        self.glide = None;
        let mut leaving = None;
        if moves && same_slide {
            self.glide_to(ui, shown, SECONDS);
        } else if let Some(last) = last.as_ref().filter(|_| moves) {
            // The stage that both slides show grows from the one into the other.
            let stage = [&stop, &last.stop]
                .into_iter()
                .find_map(|s| s.stage(desk.journey()))
                .map(ObjectId::from);
            let both = stage
                .and_then(|s| Some((before.rect_of_object(&s)?, self.scene.rect_of_object(&s)?)));
            if let Some((old, new)) = both {
                let to = self.camera;
                let then = to.screen_rect_from_map(self.viewport, new);
                let now = shown.screen_rect_from_map(self.viewport, old);
                let out = onto(old, then, self.viewport);
                leaving = Some((before.clone(), shown, out));
                self.glide_to(ui, onto(new, now, self.viewport), SECONDS);
            }
        }
        self.attention = Some(Attention {
            stop,
            viewport: self.viewport,
            focus: place,
            before: last.filter(|_| same_slide).and_then(|l| l.focus),
            way: moves.then(|| Glide::new(ui, shown, self.camera, SECONDS)),
            leaving,
        });
    }

    /// Paints the slide, the rest dimmed.
    pub(super) fn paint_room(&mut self, ui: &Ui, painter: &Painter, desk: &Desk) {
        painter.rect_filled(self.viewport, 0.0, color32(desk.theme.sheet.paper));
        let Some(attention) = &mut self.attention else {
            return;
        };
        let part = attention.way.map_or(1.0, |way| way.part(ui));
        let mut fresh = painter.clone();
        if part >= 1.0 {
            attention.leaving = None;
            attention.way = None;
        } else {
            ui.ctx().request_repaint();
            if let Some((scene, from, to)) = &attention.leaving {
                let mut old = painter.clone();
                old.set_opacity(1.0 - part as f32);
                let camera = between(*from, *to, part);
                self.painter.paint(&old, scene, &camera, self.viewport);
                fresh.set_opacity(part as f32);
            }
        }
        self.painter
            .paint(&fresh, &self.scene, &self.camera, self.viewport);
        let strength = |part: f64| (1.0 - DIMMED) * part as f32;
        match (attention.focus, attention.before) {
            (Some(focus), Some(before)) => {
                let mix = |a: f64, b: f64| a + (b - a) * part;
                let bright = kurbo::Rect::new(
                    mix(before.x0, focus.x0),
                    mix(before.y0, focus.y0),
                    mix(before.x1, focus.x1),
                    mix(before.y1, focus.y1),
                );
                self.veil(painter, desk, bright, strength(1.0));
            }
            (Some(focus), None) => self.veil(painter, desk, focus, strength(part)),
            (None, _) => {}
        }
        self.title_over_card(painter, desk);
    }

    /// Above a card that fills the screen only a piece of its step's title would be seen, large and dimmed: there it is
    /// written anew.
    fn title_over_card(&self, painter: &Painter, desk: &Desk) {
        let Some(Attention {
            stop: Stop::Touchpoint(id),
            focus: Some(card),
            ..
        }) = &self.attention
        else {
            return;
        };
        let Some(step) = desk.journey().touchpoint(id).map(|spot| spot.step) else {
            return;
        };
        let subject = Subject {
            object: (&step.id).into(),
            part: Part::Title,
        };
        let all = self.viewport;
        let on_screen = |rect| self.camera.screen_rect_from_map(all, rect);
        let card = on_screen(*card);
        let Some(shown) = self.scene.rect_of(&subject).map(on_screen) else {
            return;
        };
        let row = Rect::from_x_y_ranges(all.x_range(), shown.y_range()).intersect(all);
        if !row.is_positive() || row.bottom() > card.top() {
            return;
        }
        let sheet = &desk.theme.sheet;
        painter.rect_filled(row, 0.0, color32(sheet.paper));
        let size = all.height() * (LEAST_SHARE as f32) * 1.06;
        let mut job =
            LayoutJob::simple_singleline(step.title.clone(), medium(size), color32(sheet.ink));
        job.wrap = TextWrapping::truncate_at_width(card.width());
        let galley = painter.layout_job(job);
        let at = pos2(card.left(), row.bottom() - galley.size().y);
        painter.galley(at, galley, color32(sheet.ink));
    }

    /// Dims everything but this.
    fn veil(&self, painter: &Painter, desk: &Desk, bright: kurbo::Rect, strength: f32) {
        let all = self.viewport;
        let hole = self
            .camera
            .screen_rect_from_map(all, bright.inflate(AIR, AIR))
            .intersect(all);
        let colour = color32(desk.theme.sheet.paper).gamma_multiply(strength);
        let rows = hole.y_range();
        for rect in [
            Rect::from_x_y_ranges(all.x_range(), all.top()..=rows.min),
            Rect::from_x_y_ranges(all.x_range(), rows.max..=all.bottom()),
            Rect::from_x_y_ranges(all.left()..=hole.left(), rows),
            Rect::from_x_y_ranges(hole.right()..=all.right(), rows),
        ] {
            if rect.is_positive() {
                painter.rect_filled(rect, 0.0, colour);
            }
        }
    }
}

/// Where the camera stands for a stop that is drawn at `place`.
fn camera(stop: &Stop, place: Option<kurbo::Rect>, viewport: Rect) -> Camera {
    let (w, h) = (f64::from(viewport.width()), f64::from(viewport.height()));
    let slide = h / HEIGHT;
    let whole = Camera {
        offset: Point::ZERO,
        zoom: slide,
    };
    let Some(place) = place else { return whole };
    let fits = |share: f64| (w * share / place.width()).min(h * share / place.height()) / slide;
    let nearer = match stop {
        Stop::Whole => return whole,
        Stop::Stage(_) => 1.0,
        Stop::Step(_) => fits(0.96).clamp(1.0, STEP_NEARER),
        Stop::Touchpoint(_) => fits(CARD_SHARE).clamp(1.0, NEAREST),
    };
    let zoom = slide * nearer;
    let middle = place.center();
    // What is higher than the screen begins at its upper edge.
    let y = match stop {
        Stop::Stage(_) => 0.0,
        _ => (middle.y - h / zoom / 2.0).min(place.y0 - AIR),
    };
    Camera {
        offset: Point::new(middle.x - w / zoom / 2.0, y),
        zoom,
    }
}

/// The camera for which `place` stands where `on_screen` does.
fn onto(place: kurbo::Rect, on_screen: Rect, viewport: Rect) -> Camera {
    let zoom = (f64::from(on_screen.width()) / place.width()).max(1e-3);
    let from_corner = on_screen.center() - viewport.min;
    let middle = kurbo::Vec2::new(from_corner.x.into(), from_corner.y.into()) / zoom;
    Camera {
        offset: place.center() - middle,
        zoom,
    }
}
