//! Pictures: beside the map's file or within it, and the part of them that a map shows.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Deserializer, Serialize};

use super::values::ranged;
use super::{Journey, ValueError, unset};

/// A picture of the storyboard, of a persona, of the client.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Path of a PNG, JPEG or WebP, relative to the map's file, with `/` between folders. Of an embedded picture
    /// the name that its file had.
    #[serde(default, skip_serializing_if = "unset")]
    pub file: String,
    /// What it shows, for those who cannot see it.
    #[serde(default, skip_serializing_if = "unset")]
    pub alt: String,
    /// The part that is shown. A logo is shown whole.
    #[serde(default, skip_serializing_if = "unset")]
    pub crop: Crop,
    /// The picture itself; then nothing is read from `file`.
    #[serde(default, skip_serializing_if = "unset")]
    pub data: Option<PictureData>,
}

/// Whence a picture's pixels come.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PictureSource {
    /// A path as in [`Picture::file`].
    Linked(String),
    Embedded(PictureData),
}

impl Picture {
    /// None of a picture that names no file and holds no data.
    pub fn source(&self) -> Option<PictureSource> {
        match &self.data {
            Some(data) => Some(PictureSource::Embedded(data.clone())),
            None if self.file.trim().is_empty() => None,
            None => Some(PictureSource::Linked(self.file.clone())),
        }
    }

    pub const fn is_embedded(&self) -> bool {
        self.data.is_some()
    }

    /// The name of its file without folders.
    pub fn file_name(&self) -> &str {
        self.file.rsplit('/').next().unwrap_or_default()
    }
}

/// Which part of a picture fills its place: all of one side unless it is magnified, the focus in the middle as far as
/// the edges allow.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Crop {
    #[serde(deserialize_with = "fraction")]
    x: f64,
    #[serde(deserialize_with = "fraction")]
    y: f64,
    #[serde(deserialize_with = "magnification")]
    zoom: f64,
}

impl Crop {
    /// The most that a picture is magnified.
    pub const MOST: f64 = 8.0;

    /// The nearest crop that there is: `x` and `y` 0 (left, top) to 1 (right, bottom), `zoom` 1 to [`Self::MOST`].
    pub fn new(x: f64, y: f64, zoom: f64) -> Self {
        let near = |v: f64, low: f64, high: f64| {
            let v = if v.is_finite() {
                v.clamp(low, high)
            } else {
                low
            };
            // Fine enough for any screen, and short in the file.
            (v * 1e4).round() / 1e4 + 0.0
        };
        Self {
            x: near(x, 0.0, 1.0),
            y: near(y, 0.0, 1.0),
            zoom: near(zoom, 1.0, Self::MOST),
        }
    }

    /// How far to the right the part lies within what there is: 0 at the left edge, 1 at the right one.
    pub const fn x(self) -> f64 {
        self.x
    }

    /// How far down.
    pub const fn y(self) -> f64 {
        self.y
    }

    pub const fn zoom(self) -> f64 {
        self.zoom
    }

    /// Width and height of the part that a place shows, as shares of the picture. `picture` and `place` are width
    /// over height.
    pub fn shares(self, picture: f64, place: f64) -> (f64, f64) {
        let (width, height) = if picture > place {
            (place / picture, 1.0)
        } else {
            (1.0, picture / place)
        };
        (width / self.zoom, height / self.zoom)
    }

    /// Left, top, right and bottom of that part, 0 to 1.
    pub fn part(self, picture: f64, place: f64) -> (f64, f64, f64, f64) {
        let (width, height) = self.shares(picture, place);
        let (left, top) = (self.x * (1.0 - width), self.y * (1.0 - height));
        (left, top, left + width, top + height)
    }
}

impl Default for Crop {
    fn default() -> Self {
        Self::new(0.5, 0.5, 1.0)
    }
}

fn fraction<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let value = f64::deserialize(deserializer)?;
    ranged("fraction", value, 0.0, 1.0).map_err(serde::de::Error::custom)
}

fn magnification<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let value = f64::deserialize(deserializer)?;
    ranged("magnification", value, 1.0, Crop::MOST).map_err(serde::de::Error::custom)
}

/// The bytes of a PNG, JPEG or WebP; base64 in the file. Copies share them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PictureData(Arc<[u8]>);

/// How a picture's bytes are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Png,
    Jpeg,
    WebP,
}

impl PictureFormat {
    /// By its first bytes, as programs tell pictures from anything else.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::WebP),
            _ => None,
        }
    }
}

impl PictureData {
    /// The most bytes that an embedded picture may have: a map is to be sent by mail.
    pub const MOST_BYTES: usize = 8 * 1024 * 1024;

    /// # Errors
    /// Bytes that are no picture, and too many of them.
    pub fn new(bytes: impl Into<Arc<[u8]>>) -> Result<Self, ValueError> {
        let bytes = bytes.into();
        if PictureFormat::of(&bytes).is_none() {
            return Err(ValueError::NotAPicture);
        }
        if bytes.len() > Self::MOST_BYTES {
            let most = (Self::MOST_BYTES / 1024 / 1024).to_string();
            return Err(ValueError::PictureTooLarge { most });
        }
        Ok(Self(bytes))
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl TryFrom<String> for PictureData {
    type Error = ValueError;
    fn try_from(text: String) -> Result<Self, ValueError> {
        let bytes = BASE64.decode(text).map_err(|_| ValueError::Base64)?;
        Self::new(bytes)
    }
}

impl From<PictureData> for String {
    fn from(data: PictureData) -> Self {
        BASE64.encode(data.bytes())
    }
}

impl fmt::Debug for PictureData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PictureData({} bytes)", self.0.len())
    }
}

impl Hash for PictureData {
    /// Of the last bytes only, in which pictures differ: a layout looks each picture up.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.len().hash(state);
        self.0[self.0.len().saturating_sub(64)..].hash(state);
    }
}

impl Journey {
    /// Every picture: the client's, the personas', the steps'.
    pub fn pictures(&self) -> impl Iterator<Item = &Picture> {
        let logo = self.about.client.logo.iter();
        let personas = self.personas.iter().filter_map(|p| p.picture.as_ref());
        let steps = self.steps().filter_map(|(_, s)| s.picture.as_ref());
        logo.chain(personas).chain(steps)
    }

    /// The journey with other paths of linked pictures; none if all stay as they are.
    pub fn relinked(&self, link: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let new = |picture: &Option<Picture>| {
            let picture = picture.as_ref().filter(|p| !p.is_embedded())?;
            let file = link(&picture.file).filter(|file| *file != picture.file)?;
            Some(Picture {
                file,
                ..picture.clone()
            })
        };
        let mut journey = self.clone();
        let mut changed = false;
        if let Some(logo) = new(&self.about.client.logo) {
            Arc::make_mut(&mut journey.about).client.logo = Some(logo);
            changed = true;
        }
        for persona in &mut journey.personas {
            if let Some(picture) = new(&persona.picture) {
                Arc::make_mut(persona).picture = Some(picture);
                changed = true;
            }
        }
        for stage in &mut journey.stages {
            for place in 0..stage.steps.len() {
                if let Some(picture) = new(&stage.steps[place].picture) {
                    let step = &mut Arc::make_mut(stage).steps[place];
                    Arc::make_mut(step).picture = Some(picture);
                    changed = true;
                }
            }
        }
        changed.then_some(journey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crop_fills_its_place_and_stays_within_the_picture() {
        // A wide picture in a square place: half of it is seen, from the middle.
        assert_eq!(Crop::default().part(2.0, 1.0), (0.25, 0.0, 0.75, 1.0));
        assert_eq!(
            Crop::new(1.0, 0.5, 1.0).part(2.0, 1.0),
            (0.5, 0.0, 1.0, 1.0)
        );
        assert_eq!(
            Crop::new(0.0, 1.0, 2.0).part(1.0, 1.0),
            (0.0, 0.5, 0.5, 1.0)
        );
        let wild = Crop::new(f64::NAN, 9.0, -3.0);
        assert_eq!((wild.x(), wild.y(), wild.zoom()), (0.0, 1.0, 1.0));
    }

    #[test]
    fn only_pictures_are_taken_in() {
        assert_eq!(PictureData::new(*b"GIF89a"), Err(ValueError::NotAPicture));
        assert_eq!(
            PictureData::try_from("§".to_owned()),
            Err(ValueError::Base64)
        );
        let mut bytes = b"\x89PNG".to_vec();
        bytes.resize(PictureData::MOST_BYTES + 1, 0);
        assert!(matches!(
            PictureData::new(bytes),
            Err(ValueError::PictureTooLarge { .. })
        ));
    }
}
