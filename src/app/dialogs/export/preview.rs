//! The picture in small, as it will come out.

use std::sync::Arc;

use egui::{
    Color32, ColorImage, Context, CornerRadius, Rect, Sense, Stroke, TextureHandle, TextureOptions,
    Ui, Vec2, vec2,
};

use crate::app::dialogs::shell::Look;
use crate::app::style::color32;
use crate::i18n::t;
use crate::layout::{Layouter, View};
use crate::model::Journey;
use crate::render::png::{self, PngOptions};
use crate::scene::{Scene, Shape};

/// The least room for the sheet and the air around it, points.
pub const LEAST_ROOM: Vec2 = vec2(256.0, 240.0);
/// Around the sheet, points.
const AIR: f32 = 16.0;
/// A square of the ground that shows through a transparent picture, points.
const SQUARE: f32 = 8.0;

/// Lays out and paints anew only when something has changed.
#[derive(Default)]
pub struct Preview {
    layouter: Layouter,
    shown: Option<(View, bool, Vec2)>,
    scene: Scene,
    smallest_type: f64,
    picture: Option<TextureHandle>,
}

impl Preview {
    pub fn update(
        &mut self,
        ctx: &Context,
        journey: &Arc<Journey>,
        view: &View,
        transparent: bool,
        room: Vec2,
    ) {
        let is_shown =
            |(v, t, r): &(View, bool, Vec2)| v == view && *t == transparent && *r == room;
        if self.shown.as_ref().is_some_and(is_shown) {
            return;
        }
        if self.shown.as_ref().is_none_or(|(v, ..)| v != view) {
            self.scene = self.layouter.layout(journey, view);
            self.smallest_type = smallest_type(&self.scene);
        }
        self.shown = Some((view.clone(), transparent, room));
        let room = room - Vec2::splat(2.0 * AIR);
        let size = self.scene.size;
        let fit = (f64::from(room.x) / size.width).min(f64::from(room.y) / size.height);
        self.picture = texture(ctx, "export", &self.scene, fit, transparent);
    }

    pub const fn scene(&self) -> &Scene {
        &self.scene
    }

    /// Of the words in the picture, map units; 0 if there are none.
    pub const fn smallest_type(&self) -> f64 {
        self.smallest_type
    }

    pub fn ui(&self, ui: &mut Ui, look: Look<'_>, transparent: bool) {
        let w = &look.theme.window;
        let room = self.shown.as_ref().map_or(LEAST_ROOM, |(.., room)| *room);
        let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
        ui.painter()
            .rect_filled(rect, CornerRadius::same(8), color32(w.ground));
        let name = t!(look.language, "export-preview");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
        let Some(picture) = &self.picture else { return };
        let pixels = ui.ctx().pixels_per_point();
        let sheet = Rect::from_center_size(rect.center(), picture.size_vec2() / pixels);
        if transparent {
            chequer(ui, sheet, look);
        } else {
            let shadow = egui::Shadow {
                offset: [0, 2],
                blur: 12,
                spread: 0,
                color: color32(w.shadow),
            };
            ui.painter().add(shadow.as_shape(sheet, CornerRadius::ZERO));
        }
        let whole = Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
        ui.painter()
            .image(picture.id(), sheet, whole, Color32::WHITE);
        let edge = Stroke::new(1.0, color32(w.hairline));
        ui.painter()
            .rect_stroke(sheet, CornerRadius::ZERO, edge, egui::StrokeKind::Outside);
    }
}

fn chequer(ui: &Ui, sheet: Rect, look: Look<'_>) {
    let painter = ui.painter().with_clip_rect(sheet.intersect(ui.clip_rect()));
    let w = &look.theme.window;
    let colours = [color32(w.field), color32(w.pressed)];
    let (columns, rows) = (
        (sheet.width() / SQUARE).ceil() as usize,
        (sheet.height() / SQUARE).ceil() as usize,
    );
    for (x, y) in (0..rows).flat_map(|y| (0..columns).map(move |x| (x, y))) {
        let at = sheet.min + vec2(x as f32 * SQUARE, y as f32 * SQUARE);
        painter.rect_filled(
            Rect::from_min_size(at, Vec2::splat(SQUARE)),
            0.0,
            colours[(x + y) % 2],
        );
    }
}

/// A picture of the scene for the window, `scale` points per map unit. None if it cannot be drawn.
pub fn texture(
    ctx: &Context,
    name: &str,
    scene: &Scene,
    scale: f64,
    transparent: bool,
) -> Option<TextureHandle> {
    let scale = scale * f64::from(ctx.pixels_per_point());
    let options = PngOptions {
        scale,
        transparent,
        ..PngOptions::default()
    };
    let (size, rgba) = png::pixels(scene, &options)
        .map_err(|e| log::warn!("no preview: {e}"))
        .ok()?;
    let size = [size.width as usize, size.height as usize];
    let image = ColorImage::from_rgba_unmultiplied(size, &rgba);
    Some(ctx.load_texture(name, image, TextureOptions::LINEAR))
}

fn smallest_type(scene: &Scene) -> f64 {
    let texts = scene.placed().filter_map(|(item, _)| match &item.shape {
        // An icon has no words.
        Shape::Text { text, .. } if !text.text.is_empty() => Some(text),
        _ => None,
    });
    let sizes = texts
        .flat_map(|t| t.lines.iter().flat_map(|l| &l.runs))
        .map(|r| f64::from(r.size));
    sizes.reduce(f64::min).unwrap_or(0.0)
}
