//! The glyphs of the screen, each rasterised once, side by side in one texture.
//!
//! The texture's first texel is white: shapes without a texture draw with it, so that boxes and text
//! share a draw call.

use std::collections::HashMap;
use std::ops::Range;

use egui::{Color32, ColorImage, Pos2, TextureHandle, TextureId, TextureOptions, pos2};
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::kurbo::Affine;
use vello_cpu::{PixmapMut, RenderContext, Resources};

use crate::text::{Font, Glyph};

/// Places of a glyph between two pixels that are told apart.
pub(super) const BINS: u8 = 4;
/// Larger glyphs are rasterised at this size (pixels per em) and stretched.
const LARGEST: f32 = 192.0;
/// Sizes are told apart by this part of a pixel.
const STEPS: f32 = 16.0;
/// Buckets per doubling of the size, while zooming.
const BUCKETS: f32 = 3.0;
const WIDTH: usize = 2048;
const FIRST_HEIGHT: usize = 512;
const LARGEST_HEIGHT: usize = 4096;
/// Texels between two glyphs, so that smoothing takes none from the neighbour.
const GAP: usize = 1;
/// The white corner, and its texels of smoothing.
const WHITE: usize = 4;

/// Where a glyph stands in the texture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    x: u16,
    y: u16,
    pub(super) width: u16,
    pub(super) height: u16,
    /// From the glyph's origin to the slot's top left corner, pixels.
    pub(super) left: i16,
    pub(super) top: i16,
    /// The glyph has colours of its own and takes none.
    pub(super) coloured: bool,
}

/// A size at which glyphs are rasterised, pixels per em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RasterSize(u16);

impl RasterSize {
    /// The size itself, for glyphs that stand still.
    pub(super) fn exact(pixels: f32) -> Self {
        Self((pixels.min(LARGEST) * STEPS).round().max(1.0) as u16)
    }

    /// The next larger one of few sizes, for glyphs that are being zoomed.
    pub(super) fn bucket(pixels: f32) -> Self {
        Self::exact(((pixels.log2() * BUCKETS).ceil() / BUCKETS).exp2())
    }

    pub(super) fn pixels(self) -> f32 {
        f32::from(self.0) / STEPS
    }
}

pub(super) struct Atlas {
    texture: Option<TextureHandle>,
    width: usize,
    height: usize,
    largest_height: usize,
    pixels: Vec<Color32>,
    /// Rows that the texture does not have yet.
    dirty: Range<usize>,
    /// The texture has another size, or has to begin anew.
    replaced: bool,
    /// Where the next glyph goes, and the height of its row.
    next: [usize; 2],
    row: usize,
    overflowed: bool,
    glyphs: HashMap<u64, Slot>,
    fonts: Vec<Font>,
    rasteriser: Rasteriser,
}

struct Rasteriser {
    context: RenderContext,
    resources: Resources,
    pixels: Vec<u8>,
}

impl Atlas {
    pub(super) fn new() -> Self {
        let mut atlas = Self {
            texture: None,
            width: WIDTH,
            height: FIRST_HEIGHT,
            largest_height: LARGEST_HEIGHT,
            pixels: Vec::new(),
            dirty: 0..0,
            replaced: true,
            next: [0, 0],
            row: 0,
            overflowed: false,
            glyphs: HashMap::new(),
            fonts: Vec::new(),
            rasteriser: Rasteriser {
                context: RenderContext::new(1, 1),
                resources: Resources::new(),
                pixels: Vec::new(),
            },
        };
        atlas.clear();
        atlas
    }

    /// The texture to draw with in this frame.
    pub(super) fn texture(&mut self, ctx: &egui::Context) -> TextureId {
        if let Some(texture) = &self.texture {
            return texture.id();
        }
        let side = ctx.input(|i| i.max_texture_side).max(256);
        self.width = WIDTH.min(side);
        self.height = FIRST_HEIGHT.min(side);
        self.largest_height = LARGEST_HEIGHT.min(side);
        self.clear();
        let texture =
            ctx.load_texture("glyphs", self.image(0..self.height), TextureOptions::LINEAR);
        self.replaced = false;
        self.dirty = 0..0;
        let id = texture.id();
        self.texture = Some(texture);
        id
    }

    /// A number for the face, to ask for its glyphs.
    pub(super) fn font(&mut self, font: &Font) -> u16 {
        let index = self
            .fonts
            .iter()
            .position(|f| f == font)
            .unwrap_or_else(|| {
                self.fonts.push(font.clone());
                self.fonts.len() - 1
            });
        index as u16
    }

    /// The glyph at this size, begun `bin` parts of a pixel right of one. None when the texture is full.
    pub(super) fn glyph(
        &mut self,
        font: u16,
        glyph: &Glyph,
        ems: f32,
        size: RasterSize,
        bin: u8,
    ) -> Option<Slot> {
        let key = u64::from(font) << 48
            | u64::from(glyph.id & 0x00ff_ffff) << 20
            | u64::from(size.0) << 4
            | u64::from(bin);
        if let Some(slot) = self.glyphs.get(&key) {
            return Some(*slot);
        }
        let raster = self.rasteriser.draw(
            self.fonts.get(usize::from(font))?,
            glyph.id,
            ems,
            size.pixels(),
            f32::from(bin) / f32::from(BINS),
        );
        let slot = self.place(raster);
        if let Some(slot) = slot {
            self.glyphs.insert(key, slot);
        }
        slot
    }

    fn place(&mut self, raster: Raster) -> Option<Slot> {
        let [width, height] = raster.size;
        if self.next[0] + width + GAP > self.width {
            self.next = [0, self.next[1] + self.row];
            self.row = 0;
        }
        let [x, y] = self.next;
        if y + height + GAP > self.height || width + GAP > self.width {
            self.overflowed = true;
            return None;
        }
        self.next[0] += width + GAP;
        self.row = self.row.max(height + GAP);
        for line in 0..height {
            let from = 4 * ((raster.min[1] + line) * raster.stride + raster.min[0]);
            let to = (y + line) * self.width + x;
            let source = self.rasteriser.pixels[from..from + 4 * width].chunks_exact(4);
            for (pixel, p) in self.pixels[to..to + width].iter_mut().zip(source) {
                *pixel = Color32::from_rgba_premultiplied(p[0], p[1], p[2], p[3]);
            }
        }
        if height > 0 {
            self.touch(y..y + height);
        }
        Some(Slot {
            x: x as u16,
            y: y as u16,
            width: width as u16,
            height: height as u16,
            left: raster.left,
            top: raster.top,
            coloured: raster.coloured,
        })
    }

    /// Texture coordinates of the slot's corners.
    pub(super) fn uv(&self, slot: Slot) -> egui::Rect {
        let at = |x: u16, y: u16| -> Pos2 {
            pos2(
                f32::from(x) / self.width as f32,
                f32::from(y) / self.height as f32,
            )
        };
        egui::Rect::from_min_max(
            at(slot.x, slot.y),
            at(slot.x + slot.width, slot.y + slot.height),
        )
    }

    /// Whether a glyph of this frame found no place. Then the frame has to be built again.
    pub(super) fn overflowed(&self) -> bool {
        self.overflowed
    }

    /// Makes the texture larger or, where it may not grow, empty. Slots given out before are void.
    pub(super) fn make_room(&mut self) {
        if 2 * self.height <= self.largest_height {
            self.height *= 2;
            self.pixels
                .resize(self.width * self.height, Color32::TRANSPARENT);
            self.replaced = true;
            self.overflowed = false;
        } else {
            self.clear();
        }
    }

    /// Sends what is new to the texture.
    pub(super) fn upload(&mut self) {
        let rows = if self.replaced {
            0..self.height
        } else {
            self.dirty.clone()
        };
        if rows.is_empty() {
            return;
        }
        let image = self.image(rows.clone());
        if let Some(texture) = &mut self.texture {
            if self.replaced {
                texture.set(image, TextureOptions::LINEAR);
            } else {
                texture.set_partial([0, rows.start], image, TextureOptions::LINEAR);
            }
            self.replaced = false;
            self.dirty = 0..0;
        }
    }

    fn image(&self, rows: Range<usize>) -> ColorImage {
        let pixels = &self.pixels[rows.start * self.width..rows.end * self.width];
        ColorImage::new([self.width, rows.len()], pixels.to_vec())
    }

    fn clear(&mut self) {
        self.pixels.clear();
        self.pixels
            .resize(self.width * self.height, Color32::TRANSPARENT);
        for y in 0..WHITE {
            self.pixels[y * self.width..y * self.width + WHITE].fill(Color32::WHITE);
        }
        self.glyphs.clear();
        self.fonts.clear();
        self.next = [WHITE + GAP, 0];
        self.row = WHITE + GAP;
        self.replaced = true;
        self.overflowed = false;
    }

    fn touch(&mut self, rows: Range<usize>) {
        self.dirty = if self.dirty.is_empty() {
            rows
        } else {
            self.dirty.start.min(rows.start)..self.dirty.end.max(rows.end)
        };
    }
}

/// What the rasteriser drew, within its own pixels.
struct Raster {
    min: [usize; 2],
    size: [usize; 2],
    stride: usize,
    left: i16,
    top: i16,
    coloured: bool,
}

impl Rasteriser {
    /// Draws the glyph in white, `ems` wide, its origin `right` of a pixel's edge.
    fn draw(&mut self, font: &Font, glyph: u32, ems: f32, size: f32, right: f32) -> Raster {
        // Room for swashes and marks on all sides.
        let origin = [(0.6 * size).ceil() + 2.0, (1.5 * size).ceil() + 2.0];
        let width = origin[0] + size * (ems.clamp(1.0, 12.0) + 0.6) + 2.0;
        let height = origin[1] + 0.9 * size + 2.0;
        let (width, height) = (width.ceil() as u16, height.ceil() as u16);
        self.pixels
            .resize(4 * usize::from(width) * usize::from(height), 0);
        self.context.reset_and_resize(width, height);
        self.context.set_transform(Affine::translate((
            f64::from(origin[0] + right),
            f64::from(origin[1]),
        )));
        self.context.set_paint(AlphaColor::<Srgb>::WHITE);
        self.context
            .glyph_run(&mut self.resources, &font.data)
            .font_size(size)
            .hint(false)
            .normalized_coords(&font.coords)
            .fill_glyphs(std::iter::once(vello_cpu::Glyph {
                id: glyph,
                x: 0.0,
                y: 0.0,
            }));
        self.context.flush();
        if let Some(target) = PixmapMut::new(width, height, &mut self.pixels) {
            self.context.render(target, &mut self.resources);
        }
        self.trim(usize::from(width), origin)
    }

    fn trim(&self, stride: usize, origin: [f32; 2]) -> Raster {
        let mut min = [usize::MAX; 2];
        let mut max = [0; 2];
        let mut coloured = false;
        for (y, line) in self.pixels.chunks_exact(4 * stride).enumerate() {
            for (x, pixel) in line.chunks_exact(4).enumerate() {
                if pixel[3] > 0 {
                    min = [min[0].min(x), min[1].min(y)];
                    max = [max[0].max(x + 1), max[1].max(y + 1)];
                    coloured |= pixel[..3].iter().any(|c| c.abs_diff(pixel[3]) > 2);
                }
            }
        }
        if max == [0; 2] {
            min = [0; 2];
        }
        Raster {
            min,
            size: [max[0] - min[0], max[1] - min[1]],
            stride,
            left: min[0] as i16 - origin[0] as i16,
            top: min[1] as i16 - origin[1] as i16,
            coloured,
        }
    }
}
