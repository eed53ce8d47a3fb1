//! Slides (PPTX, ECMA-376): scenes as shapes and text that can be edited, with the details as notes.
//!
//! What draws an object of the map is a group with the object's name. A scene's first title is the title of its slide,
//! so that an outline and a screen reader know it. Text is set in the typeface of the slides' theme, which can be
//! changed for all of them at once; where Inter is not installed another face stands in, and since no line is broken
//! anew and none is shrunk, everything keeps its place.
//!
//! The same slides give the same bytes every time: no clock is asked.

mod draw;
mod notes;
mod package;
mod page;
mod path;
mod words;

use std::io::{self, Write};

use kurbo::Size;

pub use self::notes::Paragraph;
use self::package::{Media, Package, Relations};
use crate::scene::{Captions, Scene};
use crate::theme::Colour;

/// Of a slide, points: 13.333 by 7.5 inches, as common programs have it.
pub const SLIDE: Size = Size::new(960.0, 540.0);
/// What lengths in the file are counted in.
const EMU_PER_POINT: f64 = 12_700.0;

/// The slides and what is said of them as a whole.
#[derive(Clone, Debug)]
pub struct Deck<'a> {
    pub title: &'a str,
    pub description: &'a str,
    pub author: &'a str,
    /// BCP 47 tag of the words.
    pub language: &'a str,
    /// Year, month and day of the document.
    pub date: Option<(u16, u8, u8)>,
    pub palette: Palette,
    /// What the objects on the slides are called.
    pub captions: &'a Captions,
    pub slides: Vec<Slide<'a>>,
}

/// A scene, as large as the slide allows.
#[derive(Clone, Debug)]
pub struct Slide<'a> {
    pub scene: &'a Scene,
    /// Below the picture, beside the slide's number.
    pub footer: String,
    pub notes: Vec<Paragraph>,
}

/// The colours that a program offers for what is drawn besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    pub ink: Colour,
    pub paper: Colour,
    /// Of what is said quietly, and a ground for it.
    pub soft: Colour,
    pub ground: Colour,
    pub accents: [Colour; 6],
}

/// Points of a slide in a map unit of the scene.
pub fn scale(scene: &Scene) -> f64 {
    let size = scene.size;
    (SLIDE.width / size.width.max(1.0)).min(SLIDE.height / size.height.max(1.0))
}

/// Writes the slides as one file into `out`.
pub fn write(deck: &Deck<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut package = Package::default();
    let mut media = Media::default();
    package.frame(deck)?;
    for (index, slide) in deck.slides.iter().enumerate() {
        let number = index + 1;
        let (name, of_slide) = (format!("slide{number}.xml"), "presentationml.slide");
        let (notes, of_notes) = (
            format!("notesSlide{number}.xml"),
            "presentationml.notesSlide",
        );

        let mut to = Relations::default();
        to.add("slideLayout", "../slideLayouts/slideLayout1.xml");
        to.add("notesSlide", format!("../notesSlides/{notes}"));
        let xml = draw::slide(deck, slide, &mut to, &mut media)?;
        package.part(&format!("ppt/slides/{name}"), of_slide, xml, &to)?;

        let mut to = Relations::default();
        to.add("notesMaster", "../notesMasters/notesMaster1.xml");
        to.add("slide", format!("../slides/{name}"));
        let xml = notes::notes(deck.language, &slide.notes)?;
        package.part(&format!("ppt/notesSlides/{notes}"), of_notes, xml, &to)?;
    }
    package.write(media, out)
}
