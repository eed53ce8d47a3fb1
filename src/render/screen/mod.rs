//! The screen: a [`Scene`] as egui meshes, crisp at any zoom.
//!
//! Glyphs come from a texture of our own, each rasterised once a size; boxes and lines are smoothed
//! triangles that draw from the same texture, so that a whole map is a handful of draw calls.
//! Headers and lane labels stay in view while the sheet scrolls below them ([`sticky_offset`]).
//!
//! It knows egui's painter, and nothing of windows, panels or input; selection and hover are the
//! canvas's, painted over this.

mod atlas;
mod camera;
mod ink;
mod legible;
mod pictures;
mod sticky;
#[cfg(test)]
mod tests;
mod walk;

use std::sync::Arc;
use std::time::Duration;

use egui::{Painter, Pos2, Rect, Shape};
use kurbo::Vec2;

pub use self::camera::Camera;
pub use self::legible::{is_read, texts_in_view};
pub use self::sticky::{hit, open_view, screen_rect, sticky_offset};

use self::atlas::Atlas;
use self::ink::{Ink, screen_colour};
use self::pictures::Pictures;
use self::sticky::{Stuck, band_of, keep_names_in_view};
use self::walk::Walk;
use crate::scene::{Item, Layer, Scene};
use crate::theme::Colour;

/// How long the zoom has to rest before glyphs are rasterised at their true size.
const REST: Duration = Duration::from_millis(120);
/// Frames are built again when the glyph texture has to grow; so often at most.
const ATTEMPTS: usize = 6;
/// How far the ink of an item can reach beyond its box, map units: half an em of the largest type.
const MOST_REACH: f64 = 64.0;
/// Strength of the line that ends a ground of sticky items, against the paper.
const HAIRLINE: f32 = 0.16;

/// Paints scenes into one view, and remembers their glyphs and pictures. Keep one per view.
pub struct ScreenPainter {
    atlas: Atlas,
    pictures: Pictures,
    /// Pixels per map unit of the frame before.
    last_scale: Option<f64>,
    /// Type below this share of the view's height is left out; 0 draws all of it.
    least_share: f64,
    /// The frame before: shown again as long as nothing has changed.
    drawn: Option<Drawn>,
    /// How many corners the first mesh of the frame before had, which is nearly all of it.
    vertices: usize,
}

/// A frame that was built, and of what.
struct Drawn {
    scene: Arc<Scene>,
    camera: Camera,
    viewport: Rect,
    pixels_per_point: f32,
    zooming: bool,
    shapes: Vec<(Rect, Shape)>,
}

impl Drawn {
    fn is_of(
        &self,
        scene: &Arc<Scene>,
        camera: &Camera,
        viewport: Rect,
        pixels_per_point: f32,
        zooming: bool,
    ) -> bool {
        Arc::ptr_eq(&self.scene, scene)
            && self.camera == *camera
            && self.viewport == viewport
            && self.pixels_per_point == pixels_per_point
            && self.zooming == zooming
    }
}

impl Default for ScreenPainter {
    fn default() -> Self {
        Self::new()
    }
}

impl ScreenPainter {
    pub fn new() -> Self {
        Self {
            atlas: Atlas::new(),
            pictures: Pictures::default(),
            last_scale: None,
            drawn: None,
            vertices: 0,
            least_share: 0.0,
        }
    }

    /// Leaves type out that is smaller than this share of the view's height, for those who sit far away.
    pub fn leave_out_below(&mut self, least_share: f64) {
        if self.least_share != least_share {
            self.least_share = least_share;
            self.drawn = None;
        }
    }

    /// Paints what `camera` shows of the scene into `viewport`, and the paper below it.
    ///
    /// Asks for another frame while the zoom changes, to sharpen the text once it rests.
    pub fn paint(
        &mut self,
        painter: &Painter,
        scene: &Arc<Scene>,
        camera: &Camera,
        viewport: Rect,
    ) {
        let pixels_per_point = painter.pixels_per_point();
        let scale = camera.zoom * f64::from(pixels_per_point);
        if !(scale.is_finite() && scale > 0.0 && viewport.is_positive()) {
            return;
        }
        let zooming = self.last_scale.is_some_and(|last| last != scale);
        self.last_scale = Some(scale);
        if zooming {
            painter.ctx().request_repaint_after(REST);
        }
        let same = |d: &Drawn| d.is_of(scene, camera, viewport, pixels_per_point, zooming);
        if !self.drawn.as_ref().is_some_and(same) {
            let shapes = self.attempt(painter, scene, camera, viewport, zooming);
            self.drawn = Some(Drawn {
                scene: scene.clone(),
                camera: *camera,
                viewport,
                pixels_per_point,
                zooming,
                shapes,
            });
        }
        for (clip, shape) in self.drawn.iter().flat_map(|drawn| &drawn.shapes) {
            painter
                .with_clip_rect(clip.intersect(painter.clip_rect()))
                .add(shape.clone());
        }
    }

    fn attempt(
        &mut self,
        painter: &Painter,
        scene: &Scene,
        camera: &Camera,
        viewport: Rect,
        zooming: bool,
    ) -> Vec<(Rect, Shape)> {
        let mut shapes = Vec::new();
        for _ in 0..ATTEMPTS {
            shapes = self.build(painter, scene, camera, viewport, zooming);
            if !self.atlas.overflowed() {
                break;
            }
            self.atlas.make_room();
            // Glyphs lie elsewhere now.
            self.drawn = None;
        }
        self.atlas.upload();
        self.pictures.tidy();
        shapes
    }

    /// All meshes in paint order, each with where it may be seen.
    fn build(
        &mut self,
        painter: &Painter,
        scene: &Scene,
        camera: &Camera,
        viewport: Rect,
        zooming: bool,
    ) -> Vec<(Rect, Shape)> {
        let texture = self.atlas.texture(painter.ctx());
        let mut frame = Frame {
            texture,
            painter,
            scene,
            camera: *camera,
            viewport,
            zooming,
            clip: viewport,
            ink: Ink::new(texture, painter.pixels_per_point(), self.vertices),
            shapes: Vec::new(),
        };
        // One look at each item: what is in view of the sheet, and what sticks, by its band; the last list is of
        // those that stick in none.
        let seen = camera.seen(viewport).inflate(MOST_REACH, MOST_REACH);
        let none = scene.bands.len();
        let mut sheet = Vec::new();
        let mut labels = vec![Vec::new(); none + 1];
        let mut heads = labels.clone();
        for piece in scene.pieces.iter().filter(|p| p.may_be_in(seen)) {
            let (by, seen) = (piece.at(), seen - piece.at());
            for item in piece.items() {
                let band = || band_of(scene, item.layer, item.bounds + by).unwrap_or(none);
                match item.layer {
                    Layer::Sheet if item.bounds.overlaps(seen) => sheet.push((item, by)),
                    Layer::Sheet => {}
                    Layer::Label => labels[band()].push((item, by)),
                    Layer::Head => heads[band()].push((item, by)),
                }
            }
        }
        frame.pass(self, Pass::of_sheet(scene), sheet);
        let bands: Vec<_> = scene
            .bands
            .iter()
            .map(|band| Stuck::new(scene, band, camera, viewport))
            .collect();
        let loose = labels.pop().unwrap_or_default();
        for (band, labels) in bands.iter().zip(labels) {
            let pass = Pass {
                ground: band.label_ground.map(|rect| (rect, Edge::Right)),
                offset: band.label,
                ..Pass::default()
            };
            frame.pass(self, pass, labels);
        }
        frame.pass(self, Pass::default(), loose);
        let loose = heads.pop().unwrap_or_default();
        let left = camera.seen(viewport).x0;
        for (band, mut heads) in bands.iter().zip(heads) {
            keep_names_in_view(scene, &mut heads, band.head_from.unwrap_or(left), camera);
            let ground = Pass {
                ground: band.head_ground.map(|rect| (rect, Edge::Bottom)),
                ..Pass::default()
            };
            frame.pass(self, ground, Vec::new());
            let pass = Pass {
                offset: band.head,
                from: band.head_from,
                ..Pass::default()
            };
            frame.pass(self, pass, heads);
        }
        frame.pass(self, Pass::default(), loose);
        frame.flush(viewport);
        let corners = frame.shapes.first().map(|(_, shape)| match shape {
            Shape::Mesh(mesh) => mesh.vertices.len(),
            _ => 0,
        });
        self.vertices = corners.unwrap_or(0);
        frame.shapes
    }
}

/// Which side of a ground the hairline stands on.
#[derive(Clone, Copy)]
enum Edge {
    None,
    Right,
    Bottom,
}

/// Items that are shifted alike.
#[derive(Default)]
struct Pass {
    /// Paper below them, map units as seen.
    ground: Option<(kurbo::Rect, Edge)>,
    offset: Vec2,
    /// Nothing is painted left of this, map units as seen.
    from: Option<f64>,
}

impl Pass {
    fn of_sheet(scene: &Scene) -> Self {
        Self {
            ground: Some((scene.size.to_rect(), Edge::None)),
            ..Self::default()
        }
    }
}

/// One frame as it is being built.
struct Frame<'a> {
    texture: egui::TextureId,
    painter: &'a Painter,
    scene: &'a Scene,
    camera: Camera,
    viewport: Rect,
    zooming: bool,
    /// Where what is being painted may be seen.
    clip: Rect,
    /// What has been painted there: as long as passes share a clip, they share the meshes, which egui then copies once.
    ink: Ink,
    shapes: Vec<(Rect, Shape)>,
}

impl Frame<'_> {
    /// What was painted up to now is finished; what comes next may be seen in `clip`.
    fn flush(&mut self, clip: Rect) {
        let next = Ink::new(self.texture, self.painter.pixels_per_point(), 0);
        let done = std::mem::replace(&mut self.ink, next).into_meshes();
        self.shapes
            .extend(done.map(|mesh| (self.clip, Shape::mesh(mesh))));
        self.clip = clip;
    }

    /// Paints items, each with how far it is moved.
    fn pass(&mut self, screen: &mut ScreenPainter, pass: Pass, items: Vec<(&Item, Vec2)>) {
        let camera = self.camera.shifted(pass.offset);
        let mut clip = self.viewport;
        if let Some(from) = pass.from {
            let place = kurbo::Point::new(from, 0.0);
            clip.min.x = clip
                .min
                .x
                .max(self.camera.screen_from_map(self.viewport, place).x);
        }
        if clip != self.clip {
            self.flush(clip);
        }
        let seen = camera.seen(self.viewport);
        let mut walk = Walk {
            ctx: self.painter.ctx(),
            atlas: &mut screen.atlas,
            pictures: &mut screen.pictures,
            ink: &mut self.ink,
            camera,
            viewport: self.viewport,
            zooming: self.zooming,
            seen,
            least: screen.least_share * f64::from(self.viewport.height()) / camera.zoom,
        };
        let ground = pass.ground.map(|(ground, edge)| {
            let on_screen = self.camera.screen_rect_from_map(self.viewport, ground);
            (on_screen, edge)
        });
        if let Some((ground, edge)) = ground.filter(|(g, _)| g.intersects(self.viewport)) {
            let ground = walk.ink.snap_rect(ground);
            walk.ink.plain_rect(ground, screen_colour(self.scene.paper));
            if let Some([from, to]) = edge.of(ground) {
                let hairline = screen_colour(hairline(self.scene.paper));
                walk.ink.rule(from, to, 1.0, hairline);
            }
        }
        for (item, by) in items {
            walk.camera = camera.shifted(by);
            walk.seen = seen - by;
            walk.item(item);
        }
    }
}

impl Edge {
    fn of(self, ground: Rect) -> Option<[Pos2; 2]> {
        match self {
            Self::None => None,
            Self::Right => Some([ground.right_top(), ground.right_bottom()]),
            Self::Bottom => Some([ground.left_bottom(), ground.right_bottom()]),
        }
    }
}

fn hairline(paper: Colour) -> Colour {
    let black = Colour::rgb(0, 0, 0);
    paper.mix(paper.text_on(black), HAIRLINE)
}
