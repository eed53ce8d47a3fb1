//! From a picture's bytes to pixels, and to bytes that are small enough for a map.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};

use super::PictureError;
use crate::model::{PictureData, PictureFormat, ValueError};
use crate::scene::Picture;

/// No cell of a map shows more pixels than this along a side, on screen or in an export.
const MOST_SHOWN: u32 = 2400;
/// The longest side of a picture within a map, pixels.
const MOST_EMBEDDED: u32 = 1600;
/// The longest side of a picture that is read at all, and what reading it may take, bytes.
const MOST_READ: u32 = 20_000;
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
/// Of the JPEG that a photograph is kept as, 1 to 100.
const QUALITY: u8 = 88;

/// A picture that can be put into a map.
#[derive(Clone, Debug)]
pub struct Embedded {
    pub data: PictureData,
    /// How wide and high the picture was, if it had to be made smaller.
    pub was: Option<(u32, u32)>,
}

/// The pixels, upright.
pub(super) fn pixels(bytes: &[u8], file: &str) -> Result<Picture, PictureError> {
    let rgba = fitted(decoded(bytes, file)?, MOST_SHOWN).into_rgba8();
    Ok(Picture {
        width: rgba.width(),
        height: rgba.height(),
        rgba: rgba.into_raw(),
    })
}

/// Makes a picture ready to be embedded; `file` names it in errors.
///
/// # Errors
/// Bytes that are no picture, and one that is too large even when it is made small.
pub fn embed(bytes: Vec<u8>, file: &str) -> Result<Embedded, PictureError> {
    let image = decoded(&bytes, file)?;
    let was = (image.width(), image.height());
    let fits = was.0.max(was.1) <= MOST_EMBEDDED && bytes.len() <= PictureData::MOST_BYTES;
    if fits {
        let data = PictureData::new(bytes).map_err(|e| too_large(&e, file))?;
        return Ok(Embedded { data, was: None });
    }
    let small = fitted(image, MOST_EMBEDDED);
    let shrunk = (small.width(), small.height()) != was;
    encoded(&small, file).map(|data| Embedded {
        data,
        was: shrunk.then_some(was),
    })
}

/// The same with pixels from the clipboard: straight RGBA, row by row.
///
/// # Errors
/// As [`embed`].
pub fn embed_pixels(width: u32, height: u32, rgba: Vec<u8>) -> Result<Embedded, PictureError> {
    let none = || PictureError::NoPicture(String::new());
    let image = image::RgbaImage::from_raw(width, height, rgba).ok_or_else(none)?;
    if image.is_empty() {
        return Err(none());
    }
    let small = fitted(DynamicImage::from(image), MOST_EMBEDDED);
    let shrunk = (small.width(), small.height()) != (width, height);
    encoded(&small, "").map(|data| Embedded {
        data,
        was: shrunk.then_some((width, height)),
    })
}

fn decoded(bytes: &[u8], file: &str) -> Result<DynamicImage, PictureError> {
    let broken = |_| PictureError::NoPicture(file.to_owned());
    let format = match PictureFormat::of(bytes) {
        Some(PictureFormat::Png) => ImageFormat::Png,
        Some(PictureFormat::Jpeg) => ImageFormat::Jpeg,
        Some(PictureFormat::WebP) => ImageFormat::WebP,
        None => return Err(PictureError::NoPicture(file.to_owned())),
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_READ);
    limits.max_image_height = Some(MOST_READ);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    // Telephones turn their pictures by a remark.
    let turned = decoder.orientation().map_err(broken)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    image.apply_orientation(turned);
    Ok(image)
}

fn fitted(image: DynamicImage, most: u32) -> DynamicImage {
    if image.width().max(image.height()) <= most {
        return image;
    }
    image.resize(most, most, FilterType::CatmullRom)
}

/// A PNG where something shows through or it is no longer than a JPEG would be; else a JPEG.
fn encoded(image: &DynamicImage, file: &str) -> Result<PictureData, PictureError> {
    let broken = |_| PictureError::NoPicture(file.to_owned());
    let mut png = Vec::new();
    image
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .map_err(broken)?;
    let rgba = image.to_rgba8();
    let bytes = if rgba.pixels().any(|p| p.0[3] < 255) {
        png
    } else {
        let mut jpeg = Vec::new();
        image
            .to_rgb8()
            .write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, QUALITY))
            .map_err(broken)?;
        if jpeg.len() < png.len() { jpeg } else { png }
    };
    PictureData::new(bytes).map_err(|e| too_large(&e, file))
}

fn too_large(error: &ValueError, file: &str) -> PictureError {
    match error {
        ValueError::PictureTooLarge { .. } => PictureError::TooLarge(file.to_owned()),
        _ => PictureError::NoPicture(file.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_picture_is_made_small() {
        let wide = embed_pixels(3200, 4, [200, 30, 40, 255].repeat(3200 * 4)).unwrap();
        assert_eq!(wide.was, Some((3200, 4)));
        let seen = pixels(wide.data.bytes(), "").unwrap();
        assert_eq!((seen.width, seen.height), (1600, 2));
        let again = embed(wide.data.bytes().to_vec(), "").unwrap();
        assert_eq!(again.was, None);
        assert_eq!(again.data, wide.data, "what fits is kept byte by byte");
    }

    #[test]
    fn broken_pictures_are_told() {
        let cut = b"\x89PNG\r\n\x1a\n and nothing more".to_vec();
        let error = PictureError::NoPicture("x.png".into());
        assert_eq!(embed(cut, "x.png").unwrap_err(), error);
        assert!(embed(b"GIF89a".to_vec(), "x.gif").is_err());
    }
}
