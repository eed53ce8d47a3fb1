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

use std::time::Duration;

use egui::{Painter, Pos2, Rect, Shape};
use kurbo::Vec2;

pub use self::camera::Camera;
pub use self::legible::{is_read, texts_in_view};
pub use self::sticky::{hit, open_view, screen_rect, sticky_offset};

use self::atlas::Atlas;
use self::ink::{Ink, screen_colour};
use self::pictures::Pictures;
use self::sticky::{Stuck, band_of};
use self::walk::Walk;
use crate::scene::{Item, Layer, Scene};
use crate::theme::Colour;

/// How long the zoom has to rest before glyphs are rasterised at their true size.
const REST: Duration = Duration::from_millis(120);
/// Frames are built again when the glyph texture has to grow; so often at most.
const ATTEMPTS: usize = 6;
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
            least_share: 0.0,
        }
    }

    /// Leaves type out that is smaller than this share of the view's height, for those who sit far away.
    pub fn leave_out_below(&mut self, least_share: f64) {
        self.least_share = least_share;
    }

    /// Paints what `camera` shows of the scene into `viewport`, and the paper below it.
    ///
    /// Asks for another frame while the zoom changes, to sharpen the text once it rests.
    pub fn paint(&mut self, painter: &Painter, scene: &Scene, camera: &Camera, viewport: Rect) {
        let scale = camera.zoom * f64::from(painter.pixels_per_point());
        if !(scale.is_finite() && scale > 0.0 && viewport.is_positive()) {
            return;
        }
        let zooming = self.last_scale.is_some_and(|last| last != scale);
        self.last_scale = Some(scale);
        if zooming {
            painter.ctx().request_repaint_after(REST);
        }
        for (clip, shape) in self.attempt(painter, scene, camera, viewport, zooming) {
            painter
                .with_clip_rect(clip.intersect(painter.clip_rect()))
                .add(shape);
        }
    }

    /// What [`Self::paint`] would paint, to be kept and painted again: of a whole map that stands still and is so
    /// small that nothing is cut off and nothing can be read. Cheap to clone.
    pub fn shapes(
        &mut self,
        painter: &Painter,
        scene: &Scene,
        camera: &Camera,
        viewport: Rect,
    ) -> Vec<Shape> {
        let shapes = self.attempt(painter, scene, camera, viewport, false);
        shapes.into_iter().map(|(_, shape)| shape).collect()
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
        let mut frame = Frame {
            texture: self.atlas.texture(painter.ctx()),
            painter,
            scene,
            camera: *camera,
            viewport,
            zooming,
            shapes: Vec::new(),
        };
        let all = || scene.items.iter();
        let of = |layer: Layer, band: Option<usize>| {
            all().filter(move |item| {
                item.layer == layer
                    && (layer == Layer::Sheet || band_of(scene, layer, item.bounds) == band)
            })
        };
        frame.pass(self, Pass::of_sheet(scene), of(Layer::Sheet, None));
        let bands: Vec<_> = scene
            .bands
            .iter()
            .map(|band| Stuck::new(scene, band, camera, viewport))
            .collect();
        for (index, band) in bands.iter().enumerate() {
            let pass = Pass {
                ground: band.label_ground.map(|rect| (rect, Edge::Right)),
                offset: band.label,
                ..Pass::default()
            };
            frame.pass(self, pass, of(Layer::Label, Some(index)));
        }
        frame.pass(self, Pass::default(), of(Layer::Label, None));
        for (index, band) in bands.iter().enumerate() {
            let ground = Pass {
                ground: band.head_ground.map(|rect| (rect, Edge::Bottom)),
                ..Pass::default()
            };
            frame.pass(self, ground, std::iter::empty());
            let pass = Pass {
                offset: band.head,
                from: band.head_from,
                ..Pass::default()
            };
            frame.pass(self, pass, of(Layer::Head, Some(index)));
        }
        frame.pass(self, Pass::default(), of(Layer::Head, None));
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
    shapes: Vec<(Rect, Shape)>,
}

impl Frame<'_> {
    fn pass<'i>(
        &mut self,
        screen: &mut ScreenPainter,
        pass: Pass,
        items: impl Iterator<Item = &'i Item>,
    ) {
        let camera = self.camera.shifted(pass.offset);
        let mut clip = self.viewport;
        if let Some(from) = pass.from {
            let place = kurbo::Point::new(from, 0.0);
            clip.min.x = clip
                .min
                .x
                .max(self.camera.screen_from_map(self.viewport, place).x);
        }
        let mut walk = Walk {
            ctx: self.painter.ctx(),
            atlas: &mut screen.atlas,
            pictures: &mut screen.pictures,
            ink: Ink::new(self.texture, self.painter.pixels_per_point()),
            camera,
            viewport: self.viewport,
            zooming: self.zooming,
            seen: camera.seen(self.viewport),
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
        for item in items {
            walk.item(item);
        }
        let meshes = walk.ink.into_meshes();
        self.shapes
            .extend(meshes.map(|mesh| (clip, Shape::mesh(mesh))));
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
