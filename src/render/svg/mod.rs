//! The SVG: a [`Scene`] as one file of vectors, which browsers and drawing programs open alike.
//!
//! Text is drawn as outlines, or kept as text that can be edited. What draws an object of the map stands in a group
//! with the object's name and what there is to say of it. What people have written goes through the writer of
//! quick-xml alone, so that nothing of it can become markup.
//!
//! The same scene and options give the same bytes every time.

mod draw;
mod letters;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use self::draw::Artist;
use crate::render::xml::Xml;
use crate::scene::{Captions, Scene};

/// What becomes of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Letters {
    /// Outlines: looks the same everywhere.
    #[default]
    Outlines,
    /// Text in Inter or what stands in for it, each line as wide as it was laid out.
    Text,
}

/// How a scene becomes an SVG.
#[derive(Clone, Debug, Default)]
pub struct SvgOptions<'a> {
    pub letters: Letters,
    /// Leaves the paper out.
    pub transparent: bool,
    /// What the picture as a whole is called and shows.
    pub title: &'a str,
    pub description: &'a str,
    /// BCP 47 tag of the picture's words.
    pub language: &'a str,
    /// What the objects on it are called.
    pub captions: Option<&'a Captions>,
}

/// Writes the scene as an SVG file into `out`, a map unit a pixel.
pub fn write(scene: &Scene, options: &SvgOptions<'_>, out: impl Write) -> io::Result<()> {
    let mut xml = Xml::new(out);
    xml.declaration()?;
    Artist::new(scene, options, xml).draw()
}
