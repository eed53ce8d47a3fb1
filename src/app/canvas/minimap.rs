//! The small map in the corner: the whole sheet, with a frame around what the canvas shows. A press moves the view
//! there. It is away while all of the map is in view anyway, and waits as a button until the view moves for the first
//! time: a map that is opened is seen whole as far as it goes.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use egui::{
    CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, TextureHandle, Ui, Vec2,
    WidgetInfo,
};

use super::Canvas;
use crate::app::command::Command;
use crate::app::desk::{Desk, Wishes};
use crate::app::dialogs;
use crate::app::style::color32;
use crate::app::widgets::{icon_button, tooltip};
use crate::i18n::t;
use crate::render::screen::{self, Camera};
use crate::scene::Scene;
use crate::text::Icon;

/// Largest size of the small map, points; and at most this share of the canvas.
const LARGEST: Vec2 = Vec2::new(210.0, 150.0);
const SHARE: f32 = 0.3;
/// On a smaller canvas everything that would lie below it is missed more than it; points.
const LEAST_CANVAS: Vec2 = Vec2::new(360.0, 380.0);
/// Air around it, and within its frame.
const AIR: f32 = 14.0;
const PAD: f32 = 5.0;

/// A map that has stood still for so long is drawn anew: typing does not wait for its own picture.
const REST: Duration = Duration::from_millis(250);

/// The small map as it was drawn last: a picture, made in the background. As meshes, a large map would cost more in the
/// corner than on the canvas, in every frame.
#[derive(Default)]
pub(super) struct Minimap {
    picture: Option<(Of, Option<TextureHandle>)>,
    making: Option<(Of, Receiver<Option<TextureHandle>>)>,
    /// What is to be drawn next, and since when it stands still.
    resting: Option<(Of, Instant)>,
    /// Where it, or its button, lies; nowhere while it is away.
    place: Option<Rect>,
    /// Where the view stood when the map was opened: as long as it stands there, nobody has lost their way.
    beginning: Option<Camera>,
}

/// Of what the picture is: a scene, at so many points per map unit.
#[derive(Clone)]
struct Of {
    scene: Arc<Scene>,
    zoom: f64,
}

impl PartialEq for Of {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.scene, &other.scene) && self.zoom == other.zoom
    }
}

impl Canvas {
    pub(super) fn minimap_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        self.minimap.place = None;
        let sheet = self.scene.size;
        let seen = self.camera.seen(self.viewport);
        let all_in_view =
            seen.x0 <= 0.0 && seen.y0 <= 0.0 && seen.x1 >= sheet.width && seen.y1 >= sheet.height;
        let room = self.viewport.size();
        let is_small = room.x < LEAST_CANVAS.x || room.y < LEAST_CANVAS.y;
        if is_small || all_in_view || sheet.width <= 0.0 || sheet.height <= 0.0 {
            return;
        }
        if !desk.settings.show_minimap || self.minimap.waits(&self.camera) {
            self.minimap_button(ui, desk, wishes);
            return;
        }
        let room = LARGEST.min(self.viewport.size() * SHARE) - Vec2::splat(2.0 * PAD);
        let zoom = (f64::from(room.x) / sheet.width).min(f64::from(room.y) / sheet.height);
        let size = Vec2::new((sheet.width * zoom) as f32, (sheet.height * zoom) as f32);
        let corner = self.viewport.max - Vec2::splat(AIR + PAD);
        let mut map = Rect::from_min_max((corner - size).round(), corner.round());
        // What somebody works on is not to lie below it.
        let at_work = self.at_work(desk);
        if at_work.is_some_and(|rect| rect.intersects(map.expand(AIR))) {
            let open = screen::open_view(&self.scene, &self.camera, self.viewport);
            let left = open.min.x.max(self.viewport.min.x) + AIR + PAD;
            map = map.translate(Vec2::new((left - map.min.x).min(0.0).round(), 0.0));
        }
        let frame = map.expand(PAD);
        self.minimap.place = Some(frame);

        let id = ui.scope_id().with("minimap");
        let response = ui.interact(frame, id, Sense::click_and_drag());
        let name = Command::ToggleMinimap.label(desk.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        let camera = Camera {
            offset: kurbo::Point::ZERO,
            zoom,
        };
        if let Some(pointer) = response.interact_pointer_pos() {
            self.centre_on(camera.map_from_screen(map, pointer));
            self.keep_in_reach();
        }

        let w = &desk.theme.window;
        let radius = CornerRadius::same(8);
        let painter = ui.painter_at(self.viewport);
        let shadow = egui::Shadow {
            offset: [0, 3],
            blur: 14,
            spread: 0,
            color: color32(w.shadow),
        };
        painter.add(shadow.as_shape(frame, radius));
        painter.rect(
            frame,
            radius,
            color32(w.surface),
            Stroke::new(1.0, color32(w.field_edge)),
            StrokeKind::Inside,
        );
        self.minimap
            .draw(ui, &self.scene, zoom, map, !desk.session.is_open());

        let seen = camera.screen_rect_from_map(map, self.camera.seen(self.viewport));
        let seen = seen.intersect(map.expand(2.0));
        let accent = color32(w.accent);
        let corner = CornerRadius::same(3);
        painter.rect(
            seen,
            corner,
            accent.gamma_multiply(0.12),
            Stroke::new(1.5, accent),
            StrokeKind::Inside,
        );
        if response.hovered() || response.dragged() {
            ui.set_cursor_icon(match response.dragged() {
                true => CursorIcon::Grabbing,
                false => CursorIcon::PointingHand,
            });
        }
        let keys = tooltip(desk, Command::ToggleMinimap, &name);
        let hint = t!(desk.language, "minimap-hint");
        response
            .on_hover_text(format!("{keys}\n{hint}"))
            .context_menu(|ui| {
                crate::app::panels::command_entry(ui, desk, wishes, Command::ToggleMinimap);
            });
    }

    /// Shows the small map that waits for the view to move; says whether it did.
    pub fn wake_minimap(&mut self) -> bool {
        let waits = self.minimap.waits(&self.camera);
        self.minimap.beginning = None;
        waits
    }

    /// Where that stands on the screen on which the keyboard stands or that is being typed.
    fn at_work(&self, desk: &Desk) -> Option<Rect> {
        let focus = self.focus(desk)?;
        let mut regions = self.scene.regions.iter();
        Some(self.on_screen(regions.find(|r| r.subject == focus)?))
    }

    /// Where the small map would be: a button that brings it back.
    fn minimap_button(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let corner = self.viewport.max - Vec2::splat(AIR);
        let rect = Rect::from_min_max(corner - Vec2::splat(28.0), corner);
        self.minimap.place = Some(rect);
        let w = &desk.theme.window;
        ui.painter().rect(
            rect,
            CornerRadius::same(7),
            color32(w.surface),
            Stroke::new(1.0, color32(w.field_edge)),
            StrokeKind::Inside,
        );
        let label = Command::ToggleMinimap.label(desk.language);
        let name = tooltip(desk, Command::ToggleMinimap, &label);
        let builder = egui::UiBuilder::new().max_rect(rect.shrink(2.0));
        let clicked = ui
            .scope_builder(builder, |ui| {
                icon_button(ui, &desk.theme, Icon::FrameCorners, &name).clicked()
            })
            .inner;
        if clicked {
            wishes.command(Command::ToggleMinimap);
        }
    }
}

impl Minimap {
    /// Where it lies, if it is to be seen.
    pub(super) const fn place(&self) -> Option<Rect> {
        self.place
    }

    /// Another map is shown: the picture of the one before is none of it.
    pub(super) fn forget(&mut self) {
        self.picture = None;
        self.making = None;
    }

    /// The view stands where the map begins.
    pub(super) const fn wait_at(&mut self, camera: Camera) {
        self.beginning = Some(camera);
    }

    fn waits(&self, camera: &Camera) -> bool {
        self.beginning.as_ref() == Some(camera)
    }

    /// Whether it covers this place of the canvas.
    pub(super) fn covers(&self, pos: egui::Pos2) -> bool {
        self.place.is_some_and(|place| place.contains(pos))
    }

    /// Draws the sheet. While something is dragged the picture of before will do.
    fn draw(&mut self, ui: &Ui, scene: &Arc<Scene>, zoom: f64, map: Rect, fresh: bool) {
        if let Some((of, made)) = &self.making
            && let Ok(made) = made.try_recv()
        {
            // Where none could be made the one before stays, until something changes.
            let before = self.picture.take().and_then(|(_, texture)| texture);
            self.picture = Some((of.clone(), made.or(before)));
            self.resting = None;
            self.making = None;
        }
        let wanted = Of {
            scene: scene.clone(),
            zoom,
        };
        let is_there = self.picture.as_ref().is_some_and(|(of, _)| *of == wanted);
        if !is_there && fresh && self.making.is_none() {
            self.make(ui, wanted);
        }
        let painter = ui.painter_at(map);
        painter.rect_filled(map, 0.0, color32(scene.paper));
        if let Some((_, Some(texture))) = &self.picture {
            let whole = Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
            painter.image(texture.id(), map, whole, egui::Color32::WHITE);
        }
    }

    /// Has the picture made, at once if there is none yet, else once the map stands still.
    fn make(&mut self, ui: &Ui, wanted: Of) {
        let now = Instant::now();
        let since = match &self.resting {
            Some((of, since)) if *of == wanted => *since,
            _ => now,
        };
        self.resting = Some((wanted.clone(), since));
        let rested = now.duration_since(since);
        if self.picture.is_some() && rested < REST {
            ui.request_repaint_after(REST.saturating_sub(rested));
            return;
        }
        let (send, made) = mpsc::channel();
        let (ctx, of) = (ui.ctx().clone(), wanted.clone());
        let make = move || {
            // Nobody waits for it any more if the map has been closed.
            let _ = send.send(dialogs::texture(&ctx, "minimap", &of.scene, of.zoom, false));
            ctx.request_repaint();
        };
        match std::thread::Builder::new()
            .name("minimap".into())
            .spawn(make)
        {
            Ok(_) => self.making = Some((wanted, made)),
            Err(error) => log::warn!("no minimap: {error}"),
        }
    }
}
