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
        let pictures = scene.items.iter().enumerate();
        Self(
            pictures
                .filter_map(|(index, item)| match &item.shape {
                    Shape::Image { rect, image, .. } => {
                        let shown = rect.size() * scale;
                        Some((index, Arc::new(pixmap(image, shown)?)))
                    }
                    Shape::Rect { .. }
                    | Shape::Circle { .. }
                    | Shape::Polygon { .. }
                    | Shape::Curve { .. }
                    | Shape::Fade { .. }
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
fn pixmap(picture: &Picture, shown: kurbo::Size) -> Option<Pixmap> {
    let mut premultiplied = picture.rgba.clone();
    for pixel in premultiplied.chunks_exact_mut(4) {
        let alpha = u32::from(pixel[3]);
        for channel in &mut pixel[..3] {
            *channel = ((u32::from(*channel) * alpha + 127) / 255) as u8;
        }
    }
    let full = RgbaImage::from_raw(picture.width, picture.height, premultiplied)?;
    let side = |has: u32, shown: f64| has.min(shown.ceil() as u32).min(u16::MAX.into()).max(1);
    let size = (
        side(picture.width, shown.width),
        side(picture.height, shown.height),
    );
    let fitted = if size == full.dimensions() {
        full
    } else if full.is_empty() {
        return None;
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
