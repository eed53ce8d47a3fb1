//! The pictures of a scene, made ready for the rasteriser.

use std::collections::HashMap;
use std::sync::Arc;

use image::RgbaImage;
use image::imageops::{self, FilterType};
use vello_cpu::Pixmap;
use vello_cpu::color::PremulRgba8;

use crate::scene::{Picture, Scene, Shape};

/// Premultiplied pixels by the place of their item in the scene.
pub(super) struct Pictures(HashMap<usize, Arc<Pixmap>>);

impl Pictures {
    /// Every picture that is drawn, none much larger than `scale` shows it: the rasteriser smooths
    /// between neighbouring pixels only, so that a large photograph in a small frame would flicker.
    pub(super) fn of(scene: &Scene, scale: f64) -> Self {
        let pictures = scene.placed().enumerate();
        Self(
            pictures
                .filter_map(|(index, (item, _))| match &item.shape {
                    Shape::Image {
                        rect, image, part, ..
                    } => {
                        let shown = rect.size() * scale;
                        Some((index, Arc::new(pixmap(image, *part, shown)?)))
                    }
                    Shape::Rect { .. }
                    | Shape::Circle { .. }
                    | Shape::Polygon { .. }
                    | Shape::Curve { .. }
                    | Shape::Fade { .. }
                    | Shape::Area { .. }
                    | Shape::Text { .. } => None,
                })
                .collect(),
        )
    }

    pub(super) fn get(&self, item: usize) -> Option<&Arc<Pixmap>> {
        self.0.get(&item)
    }
}

/// None where the picture has no pixels, or fewer than it says.
fn pixmap(picture: &Picture, part: kurbo::Rect, shown: kurbo::Size) -> Option<Pixmap> {
    let mut premultiplied = picture.rgba.clone();
    for pixel in premultiplied.chunks_exact_mut(4) {
        let alpha = u32::from(pixel[3]);
        for channel in &mut pixel[..3] {
            *channel = ((u32::from(*channel) * alpha + 127) / 255) as u8;
        }
    }
    let full = RgbaImage::from_raw(picture.width, picture.height, premultiplied)?;
    if full.is_empty() {
        return None;
    }
    let full = cropped(full, part);
    let side = |has: u32, shown: f64| has.min(shown.ceil() as u32).min(u16::MAX.into()).max(1);
    let size = (
        side(full.width(), shown.width),
        side(full.height(), shown.height),
    );
    let fitted = if size == full.dimensions() {
        full
    } else {
        imageops::resize(&full, size.0, size.1, FilterType::Triangle)
    };
    let pixels = fitted.pixels().map(|p| {
        let [r, g, b, a] = p.0;
        PremulRgba8 { r, g, b, a }
    });
    Some(Pixmap::from_parts(
        pixels.collect(),
        u16::try_from(size.0).ok()?,
        u16::try_from(size.1).ok()?,
    ))
}

/// The pixels of a part (shares of the picture); at least one.
fn cropped(full: RgbaImage, part: kurbo::Rect) -> RgbaImage {
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
