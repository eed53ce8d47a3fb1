//! Text: fonts, shaping, wrapping and hyphenation, once, in map units, for every output.
//!
//! [`Typesetter`] turns a string and a [`Style`] into a [`Shaped`] paragraph: lines of glyphs
//! with places. Renderers only paint what stands there; nobody measures text again.
//! Bundled Inter and Phosphor come first; the fonts of the system are asked only for
//! characters that these lack (other scripts, emoji).
//!
//! It never knows the document, a colour or a screen.
//!
//! The rooms within: [`typesetter`] is the door, [`source`] makes a user's text fit to be set and
//! keeps the way back to it, [`hyphenation`] knows where words may part, [`place`] reads lines and
//! glyphs out of the shaper's answer, [`icons`] and [`bundled`] are what the program brings along.

mod boxes;
pub mod bundled;
mod cache;
mod hyphenation;
pub mod icons;
mod place;
mod source;
#[cfg(test)]
mod tests;
pub mod typesetter;

pub use icons::Icon;
pub use typesetter::Typesetter;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

/// The language whose rules part a word that is wider than its line. Soft hyphens in the text
/// count in any case, and where a word has some, only they count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Hyphenation {
    /// Words stay whole; a word wider than its line is broken anywhere.
    #[default]
    Off,
    In(hypher::Lang),
}

impl Hyphenation {
    /// The rules for a language by its BCP 47 tag; words stay whole where there are none.
    pub fn of(tag: &str) -> Self {
        let code = tag.as_bytes().first_chunk().copied();
        code.and_then(hypher::Lang::from_iso)
            .map_or(Self::Off, Self::In)
    }

    /// The offsets, in bytes and ascending, at which a hyphen may part a word of the text.
    pub fn points(self, text: &str) -> Vec<usize> {
        hyphenation::points(text, &[], self)
    }
}

/// Weights of the bundled text face, each a static font.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    #[default]
    Regular,
    Medium,
    SemiBold,
    Bold,
}

/// How a text is set. Sizes and spacings in map units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Height of the em.
    pub size: f32,
    pub weight: Weight,
    /// Distance of two base lines as a multiple of `size`.
    pub line_height: f32,
    /// Added after each letter.
    pub letter_spacing: f32,
    pub hyphenation: Hyphenation,
    /// How lines that are shorter than the widest stand.
    pub align: Align,
}

impl Style {
    /// Body text: base lines 1.35 em apart, no extra spacing, words whole, at the start.
    pub const fn new(size: f32, weight: Weight) -> Self {
        Self {
            size,
            weight,
            line_height: 1.35,
            letter_spacing: 0.0,
            hyphenation: Hyphenation::Off,
            align: Align::Start,
        }
    }

    /// Distance of two base lines as a multiple of the size.
    #[must_use]
    pub const fn line_height(self, line_height: f32) -> Self {
        Self {
            line_height,
            ..self
        }
    }

    /// Added after each letter, map units.
    #[must_use]
    pub const fn letter_spacing(self, letter_spacing: f32) -> Self {
        Self {
            letter_spacing,
            ..self
        }
    }

    #[must_use]
    pub const fn hyphenated(self, hyphenation: Hyphenation) -> Self {
        Self {
            hyphenation,
            ..self
        }
    }

    #[must_use]
    pub const fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// At the side where the text's script begins.
    #[default]
    Start,
    Centre,
    End,
}

/// A paragraph with every glyph at its place. Shared, never changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Shaped {
    /// What was set, as the user wrote it: for search, screen reader and selectable text.
    /// Empty for an icon.
    pub text: Arc<str>,
    pub lines: Vec<Line>,
    /// Width of the widest line. Never more than the width asked for, save where a single
    /// glyph is wider.
    pub width: f64,
    /// From the top of the first line to the bottom of the last.
    pub height: f64,
}

/// One line of a paragraph. Places are relative to the paragraph's top left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub baseline: f64,
    /// Left edge of the first glyph.
    pub left: f64,
    pub width: f64,
    /// Bytes of [`Shaped::text`] that stand on this line.
    pub text: Range<usize>,
    /// In visual order, left to right.
    pub runs: Vec<Run>,
}

/// Glyphs of one font in one direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub font: Font,
    /// Height of the em, map units.
    pub size: f32,
    pub rtl: bool,
    /// In visual order, left to right.
    pub glyphs: Vec<Glyph>,
}

/// A glyph on its base line.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    pub id: u32,
    /// Origin, relative to the paragraph's left edge and the line's base line (y down).
    pub x: f32,
    pub y: f32,
    pub advance: f32,
    /// Bytes of [`Shaped::text`] that this glyph (with others of its cluster) stands for;
    /// empty for a hyphen that the wrapping added.
    pub text: Range<usize>,
}

/// A face: the bytes of its file, which face of the file, and where on its axes it stands.
///
/// Cheap to clone and to compare; two are equal when they draw the same glyphs from the same blob.
#[derive(Clone)]
pub struct Font {
    pub data: parley::FontData,
    /// Normalised variation coordinates (2.14 fixed point), one per axis; empty at the default,
    /// as with every bundled face. Only variable fonts of the system have any.
    pub coords: Arc<[i16]>,
}

impl Font {
    /// A face at the default of its axes.
    pub fn new(data: parley::FontData) -> Self {
        Self {
            data,
            coords: Arc::default(),
        }
    }

    /// What tells two faces apart without their coordinates: the blob's id and the face's index.
    pub fn id(&self) -> (u64, u32) {
        (self.data.data.id(), self.data.index)
    }

    /// The whole file.
    pub fn bytes(&self) -> &[u8] {
        self.data.data.as_ref()
    }
}

impl PartialEq for Font {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id() && self.coords == other.coords
    }
}

impl Eq for Font {}

impl Hash for Font {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id().hash(state);
        self.coords.hash(state);
    }
}

impl fmt::Debug for Font {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (blob, index) = self.id();
        write!(f, "Font({blob}/{index})")
    }
}
