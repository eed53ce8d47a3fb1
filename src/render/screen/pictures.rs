//! The textures of pictures, kept as long as their pictures.

use std::collections::HashMap;
use std::sync::{Arc, Weak};

use egui::{Color32, ColorImage, TextureFilter, TextureHandle, TextureId, TextureOptions};

use crate::scene::Picture;

#[derive(Default)]
pub(super) struct Pictures(HashMap<usize, (Weak<Picture>, TextureHandle)>);

impl Pictures {
    /// None where the picture has no pixels, or fewer than it says.
    pub(super) fn texture(
        &mut self,
        ctx: &egui::Context,
        picture: &Arc<Picture>,
    ) -> Option<TextureId> {
        let key = Arc::as_ptr(picture) as usize;
        if let Some((_, texture)) = self.0.get(&key) {
            return Some(texture.id());
        }
        let image = image(picture, ctx.input(|i| i.max_texture_side))?;
        let smooth = TextureOptions {
            mipmap_mode: Some(TextureFilter::Linear),
            ..TextureOptions::LINEAR
        };
        let texture = ctx.load_texture("picture", image, smooth);
        let id = texture.id();
        self.0.insert(key, (Arc::downgrade(picture), texture));
        Some(id)
    }

    /// Lets go of the textures whose pictures nobody holds any longer.
    pub(super) fn tidy(&mut self) {
        self.0.retain(|_, (picture, _)| picture.strong_count() > 0);
    }
}

fn image(picture: &Picture, largest_side: usize) -> Option<ColorImage> {
    let size = [picture.width as usize, picture.height as usize];
    if size.contains(&0) || picture.rgba.len() != size[0].checked_mul(size[1])?.checked_mul(4)? {
        return None;
    }
    // Every nth pixel is enough for what no screen can show whole.
    let step = size[0].max(size[1]).div_ceil(largest_side.max(1));
    let small = size.map(|side| (side / step).max(1));
    let pixels =
        (0..small[1]).flat_map(|y| (0..small[0]).map(move |x| 4 * step * (y * size[0] + x)));
    let pixels = pixels.map(|i| {
        let p = &picture.rgba[i..i + 4];
        Color32::from_rgba_unmultiplied(p[0], p[1], p[2], p[3])
    });
    Some(ColorImage::new(small, pixels.collect()))
}
