//! Pictures from files and bytes to pixels, and into a map.
//!
//! The document says which pictures it shows; here they are read ([`read`]), kept at hand for the window
//! ([`Loader`]) and made small enough to be embedded ([`embed`]). Paths of linked pictures are relative to the map's
//! file. Errors are typed; [`message`] says them in the user's language.
//!
//! It never changes a document and never writes a file.

mod decode;
mod links;
mod loader;

use std::collections::HashMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;

pub use decode::{Embedded, embed, embed_pixels};
pub use links::{link, moved, resolve};
pub use loader::Loader;

use crate::i18n::{Language, t};
use crate::model::{Journey, PictureSource};
use crate::scene::{Exhibit, Gallery, Picture};

/// The largest file that is read, bytes.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Whether a file of this name may be a picture.
pub fn is_picture_name(path: &Path) -> bool {
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    ending.is_some_and(|e| ENDINGS.contains(&e.as_str()))
}

/// The endings of pictures' names.
pub const ENDINGS: [&str; 4] = ["png", "jpg", "jpeg", "webp"];

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PictureError {
    #[error("not found: {0}")]
    Missing(String),
    #[error("not to be read: {0}")]
    Unreadable(String),
    /// Neither PNG nor JPEG nor WebP, or a broken one.
    #[error("no picture: {0}")]
    NoPicture(String),
    #[error("too large: {0}")]
    TooLarge(String),
}

/// The sentence for an error.
pub fn message(language: Language, error: &PictureError) -> String {
    match error {
        PictureError::Missing(file) => t!(language, "picture-error-missing", file = file.as_str()),
        PictureError::Unreadable(file) => {
            t!(language, "picture-error-unreadable", file = file.as_str())
        }
        PictureError::NoPicture(file) => t!(language, "picture-error-kind", file = file.as_str()),
        PictureError::TooLarge(file) => t!(language, "picture-error-size", file = file.as_str()),
    }
}

/// The bytes of a picture's file.
///
/// # Errors
/// A file that is missing, cannot be read or is too large.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, PictureError> {
    let name = || path.display().to_string();
    let unreadable = |error: &std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => PictureError::Missing(name()),
        _ => PictureError::Unreadable(name()),
    };
    let file = std::fs::File::open(path).map_err(|e| unreadable(&e))?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| unreadable(&e))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(PictureError::TooLarge(name()));
    }
    Ok(bytes)
}

/// The pixels of a picture; `folder` is that of the map's file.
///
/// # Errors
/// What keeps it from being shown.
pub fn read(source: &PictureSource, folder: Option<&Path>) -> Result<Picture, PictureError> {
    match source {
        PictureSource::Embedded(data) => decode::pixels(data.bytes(), ""),
        PictureSource::Linked(file) => {
            let bytes = bytes_of(&resolve(folder, file)).map_err(|e| match e {
                // As the map names it: that is what has to be mended.
                PictureError::Missing(_) => PictureError::Missing(file.clone()),
                other => other,
            })?;
            decode::pixels(&bytes, file)
        }
    }
}

/// All pictures of a journey, read here and now, and what cannot be shown.
pub fn gallery(journey: &Journey, folder: Option<&Path>) -> (Gallery, Vec<PictureError>) {
    let mut exhibits = HashMap::new();
    let mut errors = Vec::new();
    for source in journey.pictures().filter_map(crate::model::Picture::source) {
        if exhibits.contains_key(&source) {
            continue;
        }
        let exhibit = match read(&source, folder) {
            Ok(picture) => Exhibit::Shown(Arc::new(picture)),
            Err(error) => {
                errors.push(error);
                Exhibit::Missing
            }
        };
        exhibits.insert(source, exhibit);
    }
    (Gallery::new(exhibits), errors)
}

/// The folder in which a map's file lies.
pub fn folder_of(map: Option<&Path>) -> Option<PathBuf> {
    let map = std::path::absolute(map?).ok()?;
    map.parent().map(Path::to_owned)
}
