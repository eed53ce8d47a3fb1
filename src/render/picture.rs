//! Pictures of a scene, cut to the part that is shown and no larger than it is shown.

use image::RgbaImage;
use image::imageops::{self, FilterType};
use kurbo::{Rect, Size};

use crate::scene::Picture;

/// The shown part, its colours multiplied by their alpha, in at most as many pixels as `shown`; none where the picture
/// has no pixels, or fewer than it says.
pub(super) fn premultiplied(picture: &Picture, part: Rect, shown: Size) -> Option<RgbaImage> {
    let mut multiplied = picture.rgba.clone();
    for pixel in multiplied.chunks_exact_mut(4) {
        let alpha = u32::from(pixel[3]);
        for channel in &mut pixel[..3] {
            *channel = ((u32::from(*channel) * alpha + 127) / 255) as u8;
        }
    }
    let full = RgbaImage::from_raw(picture.width, picture.height, multiplied)?;
    if full.is_empty() {
        return None;
    }
    let full = cropped(full, part);
    let side = |has: u32, shown: f64| has.min(shown.ceil() as u32).min(u16::MAX.into()).max(1);
    let size = (
        side(full.width(), shown.width),
        side(full.height(), shown.height),
    );
    Some(if size == full.dimensions() {
        full
    } else {
        imageops::resize(&full, size.0, size.1, FilterType::Triangle)
    })
}

/// The same with straight colours, as files hold them.
pub(super) fn fitted(picture: &Picture, part: Rect, shown: Size) -> Option<RgbaImage> {
    let mut pixels = premultiplied(picture, part, shown)?;
    for pixel in pixels.pixels_mut() {
        let alpha = u32::from(pixel.0[3]);
        for channel in &mut pixel.0[..3] {
            let full = (u32::from(*channel) * 255 + alpha / 2).checked_div(alpha);
            *channel = full.unwrap_or_default().min(255) as u8;
        }
    }
    Some(pixels)
}

/// The pixels as a PNG file.
pub(super) fn png_of(pixels: &RgbaImage) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_depth(png::BitDepth::Eight);
    let is_opaque = pixels.pixels().all(|p| p.0[3] == 255);
    let data: Vec<u8> = if is_opaque {
        encoder.set_color(png::ColorType::Rgb);
        pixels
            .pixels()
            .flat_map(|p| [p.0[0], p.0[1], p.0[2]])
            .collect()
    } else {
        encoder.set_color(png::ColorType::Rgba);
        pixels.as_raw().clone()
    };
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&data).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

/// The pixels of a part (shares of the picture); at least one.
fn cropped(full: RgbaImage, part: Rect) -> RgbaImage {
    let along = |length: u32, from: f64, to: f64| {
        let first = ((f64::from(length) * from).round() as u32).min(length.saturating_sub(1));
        let last = ((f64::from(length) * to).round() as u32).clamp(first + 1, length.max(1));
        (first, last - first)
    };
    let (x, width) = along(full.width(), part.x0, part.x1);
    let (y, height) = along(full.height(), part.y0, part.y1);
    if (width, height) == full.dimensions() {
        return full;
    }
    imageops::crop_imm(&full, x, y, width, height).to_image()
}
