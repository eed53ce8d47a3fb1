//! Text: fonts, shaping, wrapping and hyphenation, once, in map units, for every output.
//!
//! [`Typesetter`] turns a string and a [`Style`] into a [`Shaped`] paragraph: lines of glyphs
//! with places. Renderers only paint what stands there; nobody measures text again.
//! Bundled Inter and Phosphor come first; the fonts of the system are asked only for
//! characters that these lack (other scripts, emoji).
//!
//! It never knows the document, a colour or a screen.

use std::ops::Range;
use std::sync::Arc;

/// The language whose rules hyphenate a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Hyphenation {
    /// Words stay whole; a word wider than its line is broken anywhere.
    #[default]
    Off,
    German,
    English,
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
    /// Slant in degrees and a bolder outline where the system lacks the right face.
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

/// A face: the bytes of its file and which face of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Font {
    pub data: parley::FontData,
}
