//! Cuts the picture into strips, has them drawn side by side and hands them on in order.

use std::num::NonZero;
use std::sync::mpsc;
use std::thread;

use kurbo::{Affine, Point, Rect};

use super::draw::Artist;
use super::picture::Pictures;
use super::{LONGEST_SIDE, PixelSize, PngError, PngOptions};
use crate::scene::Scene;
use crate::theme::Colour;

/// Bytes of a strip before it is encoded, where the picture is not so wide that it would be flat.
const STRIP_BYTES: u64 = 4 << 20;
/// Strips are no flatter than this: each costs a walk over all items.
const LEAST_ROWS: u64 = 64;
const MOST_ROWS: u64 = 4096;
/// Width of what is drawn at once. The rasteriser counts in 16 bits, and computes in single precision,
/// which is exact enough only near the origin.
const TILE_WIDTH: u32 = 8192;
/// More would only wait for the encoder.
const MOST_ARTISTS: usize = 4;

/// What a row of pixels consists of, 8 bits each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Channels {
    Rgb,
    /// Straight alpha.
    Rgba,
}

/// Which part of the sheet becomes which pixels.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) size: PixelSize,
    /// Pixels per map unit.
    pub(super) scale: f64,
    /// What stands at the top left corner of the picture, map units.
    origin: Point,
    /// Ground of the picture, unless it is to be transparent.
    pub(super) paper: Option<Colour>,
    rows_per_strip: u32,
}

/// Some neighbouring rows of the picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strip {
    top: u32,
    rows: u16,
}

/// What is drawn at once, in pixels of the picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tile {
    left: u32,
    top: u32,
    pub(super) width: u16,
    pub(super) height: u16,
}

impl Frame {
    pub(super) fn new(scene: &Scene, options: &PngOptions) -> Result<Self, PngError> {
        let sheet = scene.size.to_rect();
        let region = options.region.map_or(sheet, |r| r.abs().intersect(sheet));
        let scale = options.scale;
        let sides = [region.width() * scale, region.height() * scale];
        if !sides.iter().all(|side| side.is_finite() && *side > 0.0) {
            return Err(PngError::Nothing);
        }
        // A hair less, so that 0.1 · 30 does not become 4 pixels.
        let [width, height] = sides.map(|side| (side - 1e-6).ceil().max(1.0) as u64);
        if width.max(height) > u64::from(LONGEST_SIDE) {
            return Err(PngError::TooLarge {
                width,
                height,
                longest: LONGEST_SIDE,
            });
        }
        let rows = (STRIP_BYTES / (4 * width)).clamp(LEAST_ROWS, MOST_ROWS) / 4 * 4;
        Ok(Self {
            size: PixelSize {
                width: width as u32,
                height: height as u32,
            },
            scale,
            origin: region.origin(),
            paper: (!options.transparent).then_some(scene.paper),
            rows_per_strip: rows as u32,
        })
    }

    /// Whether every pixel of the picture hides what is behind it.
    pub(super) fn is_opaque(&self) -> bool {
        self.paper.is_some_and(|paper| paper.a == 255)
    }

    #[cfg(test)]
    pub(super) fn with_rows_per_strip(self, rows_per_strip: u32) -> Self {
        Self {
            rows_per_strip,
            ..self
        }
    }

    fn strips(&self) -> Vec<Strip> {
        let height = self.size.height;
        (0..height)
            .step_by(self.rows_per_strip as usize)
            .map(|top| Strip {
                top,
                rows: (height - top).min(self.rows_per_strip) as u16,
            })
            .collect()
    }

    fn tiles(&self, strip: Strip) -> impl Iterator<Item = Tile> {
        let width = self.size.width;
        (0..width)
            .step_by(TILE_WIDTH as usize)
            .map(move |left| Tile {
                left,
                top: strip.top,
                width: (width - left).min(TILE_WIDTH) as u16,
                height: strip.rows,
            })
    }

    /// From map units to the pixels of the tile.
    pub(super) fn tile_from_map(&self, tile: Tile) -> Affine {
        Affine::translate((-f64::from(tile.left), -f64::from(tile.top)))
            * Affine::scale(self.scale)
            * Affine::translate(-self.origin.to_vec2())
    }

    /// What the tile shows of the map, with a pixel around it for smoothed edges.
    pub(super) fn seen_in(&self, tile: Tile) -> Rect {
        let pixels = Rect::new(0.0, 0.0, tile.width.into(), tile.height.into()).inflate(1.0, 1.0);
        self.tile_from_map(tile)
            .inverse()
            .transform_rect_bbox(pixels)
    }
}

/// Draws the whole picture; `sink` gets each strip's rows, from the top, and the share that is then done.
pub(super) fn draw(
    scene: &Scene,
    frame: &Frame,
    channels: Channels,
    mut sink: impl FnMut(&[u8], f32) -> Result<(), PngError>,
) -> Result<(), PngError> {
    let strips = &frame.strips();
    let pictures = &Pictures::of(scene, frame.scale);
    let artists = thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(MOST_ARTISTS)
        .min(strips.len());
    thread::scope(|scope| {
        // One short queue each: strips come in turn, and nobody draws far ahead of the encoder.
        let queues: Vec<_> = (0..artists)
            .map(|artist| {
                let (send, receive) = mpsc::sync_channel(1);
                scope.spawn(move || {
                    let mut drawing = Drawing::new(scene, frame, pictures, channels);
                    for strip in strips.iter().skip(artist).step_by(artists) {
                        if send.send(drawing.strip(*strip)).is_err() {
                            return;
                        }
                    }
                });
                receive
            })
            .collect();
        for index in 0..strips.len() {
            // A queue closes early only when its artist panicked, which the scope passes on.
            let Ok(rows) = queues[index % artists].recv() else {
                break;
            };
            sink(&rows, (index + 1) as f32 / strips.len() as f32)?;
        }
        Ok(())
    })
}

/// One thread's tools.
struct Drawing<'a> {
    frame: &'a Frame,
    channels: Channels,
    artist: Artist<'a>,
    /// Premultiplied pixels of the tile at hand.
    tile: Vec<u8>,
}

impl<'a> Drawing<'a> {
    fn new(scene: &'a Scene, frame: &'a Frame, pictures: &'a Pictures, channels: Channels) -> Self {
        Self {
            frame,
            channels,
            artist: Artist::new(scene, frame, pictures),
            tile: Vec::new(),
        }
    }

    fn strip(&mut self, strip: Strip) -> Vec<u8> {
        let bytes = match self.channels {
            Channels::Rgb => 3,
            Channels::Rgba => 4,
        };
        let stride = bytes * self.frame.size.width as usize;
        let mut rows = vec![0; stride * usize::from(strip.rows)];
        for tile in self.frame.tiles(strip) {
            let tile_stride = 4 * usize::from(tile.width);
            self.tile.resize(tile_stride * usize::from(tile.height), 0);
            self.artist.draw(tile, &mut self.tile);
            let start = bytes * tile.left as usize;
            let end = start + bytes * usize::from(tile.width);
            let lines = self.tile.chunks_exact(tile_stride);
            for (row, line) in rows.chunks_exact_mut(stride).zip(lines) {
                let row = &mut row[start..end];
                match (self.channels, self.frame.is_opaque()) {
                    (Channels::Rgb, _) => without_alpha(line, row),
                    (Channels::Rgba, true) => opaque(line, row),
                    (Channels::Rgba, false) => straight(line, row),
                }
            }
        }
        rows
    }
}

fn without_alpha(premultiplied: &[u8], rgb: &mut [u8]) {
    for (from, to) in premultiplied.chunks_exact(4).zip(rgb.chunks_exact_mut(3)) {
        to.copy_from_slice(&from[..3]);
    }
}

/// The rasteriser rounds: smoothed edges on opaque paper may come out a hair less than opaque.
fn opaque(premultiplied: &[u8], rgba: &mut [u8]) {
    rgba.copy_from_slice(premultiplied);
    for pixel in rgba.chunks_exact_mut(4) {
        pixel[3] = 255;
    }
}

fn straight(premultiplied: &[u8], rgba: &mut [u8]) {
    for (from, to) in premultiplied.chunks_exact(4).zip(rgba.chunks_exact_mut(4)) {
        to.copy_from_slice(from);
        let alpha = u32::from(from[3]);
        if (1..255).contains(&alpha) {
            for channel in &mut to[..3] {
                *channel = ((u32::from(*channel) * 255 + alpha / 2) / alpha).min(255) as u8;
            }
        }
    }
}
