//! The PNG: a [`Scene`] as pixels, of any size.
//!
//! The picture is drawn in horizontal strips on all cores and goes row by row into the encoder, so
//! that a poster of 100,000 pixels across needs no more memory than a few strips. The same scene
//! and options give the same bytes every time.
//!
//! It never opens a file: it writes into what it is given, and its caller replaces the old file
//! once all is well.

mod draw;
mod picture;
mod strips;
#[cfg(test)]
mod tests;

use std::io::Write;

use kurbo::Rect;
use thiserror::Error;

use self::strips::{Channels, Frame};
use crate::scene::Scene;

/// The longest side of a written picture, in pixels.
pub const LONGEST_SIDE: u32 = 200_000;
/// The most pixels of a picture that is held in memory as a whole ([`pixels`]).
pub const MOST_PIXELS: u64 = 1 << 27;

/// Dots per inch that count as scale 1.
const BASE_DPI: f64 = 96.0;
const INCHES_PER_METRE: f64 = 39.370_078_740_157_48;
/// Bytes collected before a chunk is written.
const CHUNK: usize = 256 * 1024;

/// How a scene becomes pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct PngOptions {
    /// Pixels per map unit; more than 0.
    pub scale: f64,
    /// Resolution that the file claims, for programs that place it on paper. None: 96 · scale, so
    /// that the print has the same size at any scale.
    pub dpi: Option<u32>,
    /// Leaves the paper out.
    pub transparent: bool,
    /// Which part of the sheet (map units); none takes all of it.
    pub region: Option<Rect>,
}

impl Default for PngOptions {
    fn default() -> Self {
        Self {
            scale: 1.0,
            dpi: None,
            transparent: false,
            region: None,
        }
    }
}

/// Width and height in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PixelSize {
    pub width: u32,
    pub height: u32,
}

/// Why no picture came about.
#[derive(Debug, Error)]
pub enum PngError {
    /// The scale is no number above 0, or the part of the sheet is empty.
    #[error("nothing to draw at this scale")]
    Nothing,
    /// `longest` is the limit for a side.
    #[error("{width} × {height} pixels: no side may have more than {longest}")]
    TooLarge {
        width: u64,
        height: u64,
        longest: u32,
    },
    /// `most` is the limit for all pixels together.
    #[error("{width} × {height} pixels: no more than {most} fit into memory")]
    TooMany { width: u32, height: u32, most: u64 },
    #[error("the picture could not be written: {0}")]
    Write(#[from] std::io::Error),
    #[error("cancelled")]
    Cancelled,
}

impl From<png::EncodingError> for PngError {
    fn from(error: png::EncodingError) -> Self {
        Self::Write(match error {
            png::EncodingError::IoError(error) => error,
            other => other.into(),
        })
    }
}

impl PngOptions {
    /// How many pixels the picture will have.
    pub fn pixel_size(&self, scene: &Scene) -> Result<PixelSize, PngError> {
        Ok(Frame::new(scene, self)?.size)
    }

    /// The resolution that the file will claim.
    pub fn resolution(&self) -> u32 {
        self.dpi
            .unwrap_or_else(|| (BASE_DPI * self.scale).round() as u32)
            .max(1)
    }
}

/// Writes the scene as a PNG file into `out`.
///
/// `progress` is told the share that is done (0…1) after each strip; when it answers `false`, the
/// export ends with [`PngError::Cancelled`]. What has been written by then is no picture.
pub fn write(
    scene: &Scene,
    options: &PngOptions,
    out: impl Write,
    progress: &mut dyn FnMut(f32) -> bool,
) -> Result<PixelSize, PngError> {
    let frame = Frame::new(scene, options)?;
    let channels = if frame.is_opaque() {
        Channels::Rgb
    } else {
        Channels::Rgba
    };
    let mut info = png::Info::with_size(frame.size.width, frame.size.height);
    info.bit_depth = png::BitDepth::Eight;
    info.color_type = match channels {
        Channels::Rgb => png::ColorType::Rgb,
        Channels::Rgba => png::ColorType::Rgba,
    };
    info.srgb = Some(png::SrgbRenderingIntent::Perceptual);
    let per_metre = (f64::from(options.resolution()) * INCHES_PER_METRE).round() as u32;
    info.pixel_dims = Some(png::PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: png::Unit::Meter,
    });
    let mut encoder = png::Encoder::with_info(out, info)?;
    // Measured on maps: flat areas pack best unfiltered, and this takes no longer than drawing.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_deflate_compression(png::DeflateCompression::Level(1));
    let mut writer = encoder.write_header()?;
    let mut rows = writer.stream_writer_with_size(CHUNK)?;
    strips::draw(scene, &frame, channels, |strip, done| {
        rows.write_all(strip)?;
        if progress(done) {
            Ok(())
        } else {
            Err(PngError::Cancelled)
        }
    })?;
    rows.finish()?;
    writer.finish()?;
    Ok(frame.size)
}

/// The scene as straight (not premultiplied) RGBA pixels, row by row from the top: for thumbnails
/// and the clipboard.
pub fn pixels(scene: &Scene, options: &PngOptions) -> Result<(PixelSize, Vec<u8>), PngError> {
    let frame = Frame::new(scene, options)?;
    let PixelSize { width, height } = frame.size;
    let count = u64::from(width) * u64::from(height);
    if count > MOST_PIXELS {
        return Err(PngError::TooMany {
            width,
            height,
            most: MOST_PIXELS,
        });
    }
    let mut rgba = Vec::with_capacity(4 * count as usize);
    strips::draw(scene, &frame, Channels::Rgba, |strip, _| {
        rgba.extend_from_slice(strip);
        Ok(())
    })?;
    Ok((frame.size, rgba))
}
