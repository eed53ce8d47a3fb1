//! The pictures of a scene, made ready for the rasteriser.

use std::collections::HashMap;
use std::sync::Arc;

use vello_cpu::Pixmap;
use vello_cpu::color::PremulRgba8;

use crate::render::picture::premultiplied;
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

fn pixmap(picture: &Picture, part: kurbo::Rect, shown: kurbo::Size) -> Option<Pixmap> {
    let fitted = premultiplied(picture, part, shown)?;
    let pixels = fitted.pixels().map(|p| {
        let [r, g, b, a] = p.0;
        PremulRgba8 { r, g, b, a }
    });
    Some(Pixmap::from_parts(
        pixels.collect(),
        u16::try_from(fitted.width()).ok()?,
        u16::try_from(fitted.height()).ok()?,
    ))
}
