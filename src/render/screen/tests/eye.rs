//! Looks at a screen that is not there: runs egui without a window and fills its triangles.

use std::collections::HashMap;
use std::time::Duration;

use egui::epaint::{ImageData, Mesh, Vertex};
use egui::{Color32, Pos2, Rect, TextureId, Vec2, vec2};

use crate::render::screen::{Camera, ScreenPainter};
use crate::scene::Scene;

/// A window of this many points, its painter and its graphics card.
pub struct Eye {
    ctx: egui::Context,
    painter: ScreenPainter,
    size: Vec2,
    pixels_per_point: f32,
    textures: HashMap<TextureId, (usize, Vec<Color32>)>,
}

/// What was handed to the graphics card in one frame.
pub struct Frame {
    /// In paint order, each with where it may be seen.
    pub meshes: Vec<(Rect, Mesh)>,
    pub uploads: usize,
    /// When the next frame is asked for.
    pub repaint_in: Duration,
}

/// The pixels of one frame, premultiplied.
pub struct Seen {
    width: usize,
    pub pixels: Vec<[u8; 4]>,
}

/// The pixels while they are mixed, 0…255.
struct Canvas {
    width: usize,
    pixels: Vec<[f32; 4]>,
}

impl Seen {
    pub fn at(&self, x: usize, y: usize) -> [u8; 4] {
        self.pixels[y * self.width + x]
    }
}

impl Eye {
    pub fn new(width: f32, height: f32, pixels_per_point: f32) -> Self {
        Self {
            ctx: egui::Context::default(),
            painter: ScreenPainter::new(),
            size: vec2(width, height),
            pixels_per_point,
            textures: HashMap::new(),
        }
    }

    pub fn viewport(&self) -> Rect {
        Rect::from_min_size(Pos2::ZERO, self.size)
    }

    pub fn paint(&mut self, scene: &Scene, camera: Camera) -> Frame {
        let viewport = self.viewport();
        let mut input = egui::RawInput {
            screen_rect: Some(viewport),
            ..Default::default()
        };
        let window = input.viewports.entry(egui::ViewportId::ROOT).or_default();
        window.native_pixels_per_point = Some(self.pixels_per_point);
        let painter = &mut self.painter;
        let scene = &std::sync::Arc::new(scene.clone());
        let mut output = self.ctx.run_ui(input, |ui| {
            let canvas = ui.painter().with_clip_rect(viewport);
            painter.paint(&canvas, scene, &camera, viewport);
        });
        let mut delta = std::mem::take(&mut output.textures_delta);
        let mut uploads = 0;
        for (id, changes) in &delta.set {
            for change in changes {
                // The first is egui's own.
                uploads += usize::from(*id != TextureId::default());
                self.change(*id, change.pos, &change.image);
            }
        }
        delta.clear();
        let meshes = output.shapes.into_iter().filter_map(|s| match s.shape {
            egui::Shape::Mesh(mesh) => Some((s.clip_rect, Mesh::clone(&mesh))),
            _ => None,
        });
        Frame {
            meshes: meshes.collect(),
            uploads,
            repaint_in: output.viewport_output[&egui::ViewportId::ROOT].repaint_delay,
        }
    }

    fn change(&mut self, id: TextureId, pos: Option<[usize; 2]>, image: &ImageData) {
        let ImageData::Color(image) = image;
        if let Some([x, y]) = pos {
            let (width, pixels) = self.textures.get_mut(&id).expect("a texture to patch");
            for (row, line) in image.pixels.chunks_exact(image.size[0]).enumerate() {
                let at = (y + row) * *width + x;
                pixels[at..at + line.len()].copy_from_slice(line);
            }
        } else {
            let whole = (image.size[0], image.pixels.clone());
            self.textures.insert(id, whole);
        }
    }

    /// Paints a frame and looks at it.
    pub fn look(&mut self, scene: &Scene, camera: Camera) -> Seen {
        let frame = self.paint(scene, camera);
        let size = self.size * self.pixels_per_point;
        let (width, height) = (size.x as usize, size.y as usize);
        let mut canvas = Canvas {
            width,
            pixels: vec![[0.0; 4]; width * height],
        };
        for (clip, mesh) in &frame.meshes {
            let clip =
                (*clip * self.pixels_per_point).intersect(Rect::from_min_size(Pos2::ZERO, size));
            for corners in mesh.triangles() {
                let corners = corners.map(|i| mesh.vertices[i as usize]);
                self.triangle(&mut canvas, clip, &self.textures[&mesh.texture_id], corners);
            }
        }
        let rounded = |p: &[f32; 4]| p.map(|c| c.round() as u8);
        Seen {
            width,
            pixels: canvas.pixels.iter().map(rounded).collect(),
        }
    }

    fn triangle(
        &self,
        canvas: &mut Canvas,
        clip: Rect,
        texture: &(usize, Vec<Color32>),
        mut corners: [Vertex; 3],
    ) {
        for corner in &mut corners {
            corner.pos = (corner.pos.to_vec2() * self.pixels_per_point).to_pos2();
        }
        let twice_area = |a: Pos2, b: Pos2, c: Pos2| {
            let [ab, ac] = [b - a, c - a].map(|v| [f64::from(v.x), f64::from(v.y)]);
            ab[0] * ac[1] - ab[1] * ac[0]
        };
        if twice_area(corners[0].pos, corners[1].pos, corners[2].pos) < 0.0 {
            corners.swap(1, 2);
        }
        let [a, b, c] = corners.map(|v| v.pos);
        let area = twice_area(a, b, c);
        if area < 1e-9 {
            return;
        }
        // A pixel on the edge of two triangles belongs to one.
        let owns = |from: Pos2, to: Pos2| to.y < from.y || (to.y == from.y && to.x > from.x);
        let bounds = Rect::from_points(&[a, b, c]).intersect(clip);
        for y in bounds.min.y.floor().max(0.0) as usize..bounds.max.y.ceil().max(0.0) as usize {
            for x in bounds.min.x.floor().max(0.0) as usize..bounds.max.x.ceil().max(0.0) as usize {
                let p = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                let inside = |from, to| {
                    let side = twice_area(from, to, p);
                    side > 0.0 || (side == 0.0 && owns(from, to))
                };
                if !(clip.contains(p) && inside(a, b) && inside(b, c) && inside(c, a)) {
                    continue;
                }
                let shares = [
                    twice_area(b, c, p),
                    twice_area(c, a, p),
                    twice_area(a, b, p),
                ]
                .map(|s| (s / area) as f32);
                let mut uv = Vec2::ZERO;
                let mut colour = [0.0; 4];
                for (corner, share) in corners.iter().zip(shares) {
                    uv += corner.uv.to_vec2() * share;
                    for (sum, c) in colour.iter_mut().zip(corner.color.to_array()) {
                        *sum += f32::from(c) * share;
                    }
                }
                let texel = sample(texture, uv);
                let pixel = &mut canvas.pixels[y * canvas.width + x];
                let alpha = colour[3] * texel[3] / 255.0;
                for i in 0..4 {
                    pixel[i] = colour[i] * texel[i] + pixel[i] * (1.0 - alpha);
                }
            }
        }
    }
}

/// Bilinear, clamped at the edges; 0…1.
fn sample((width, pixels): &(usize, Vec<Color32>), uv: Vec2) -> [f32; 4] {
    let height = pixels.len() / width;
    let x = uv.x * *width as f32 - 0.5;
    let y = uv.y * height as f32 - 0.5;
    let mut sum = [0.0; 4];
    for (dx, dy) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)] {
        let (tx, ty) = (x.floor() + dx, y.floor() + dy);
        let weight = (1.0 - (x - tx).abs()) * (1.0 - (y - ty).abs());
        let tx = tx.clamp(0.0, *width as f32 - 1.0) as usize;
        let ty = ty.clamp(0.0, height as f32 - 1.0) as usize;
        for (s, c) in sum.iter_mut().zip(pixels[ty * width + tx].to_array()) {
            *s += weight * f32::from(c) / 255.0;
        }
    }
    sum
}
