//! The PDF: scenes as pages of vectors, with text that can be selected and read aloud.
//!
//! What stands where on a page is told by the scene's regions: the map is tagged as a table, a row a lane and a column
//! a step, with its title as heading and points and pictures as figures with a text in their place (PDF/UA-1). Stages
//! are bookmarks. Fonts are embedded with the glyphs in use.
//!
//! The same pages and options give the same bytes every time: no clock is asked.

mod draw;
mod letters;
mod structure;
#[cfg(test)]
mod tests;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::TagTree;
use thiserror::Error;

use self::draw::Artist;
use self::structure::Structure;
use crate::scene::{Captions, Scene};

/// The longest side of a page, points: more than 200 inches no reader shows (PDF 1.7, annex C.2).
pub const LONGEST_SIDE: f64 = 14_400.0;

/// How scenes become a PDF.
#[derive(Clone, Debug, Default)]
pub struct PdfOptions<'a> {
    /// Points per map unit; more than 0.
    pub scale: f64,
    /// Leaves the paper out.
    pub transparent: bool,
    pub title: &'a str,
    pub description: &'a str,
    pub author: &'a str,
    /// BCP 47 tag of the picture's words.
    pub language: &'a str,
    /// Year, month and day of the document.
    pub date: Option<(u16, u8, u8)>,
    pub captions: Option<&'a Captions>,
}

/// Why there is no PDF.
#[derive(Debug, Error)]
pub enum PdfError {
    /// A page has no size, or one beyond [`LONGEST_SIDE`].
    #[error("a page of {width:.0} × {height:.0} points cannot be written")]
    Size { width: f64, height: f64 },
    #[error("{0}")]
    Written(String),
}

/// A PDF, and whether it may call itself accessible.
#[derive(Debug)]
pub struct Written {
    pub bytes: Vec<u8>,
    /// What keeps it from being PDF/UA: characters that no font has. None if it is.
    pub flaws: Vec<String>,
}

/// The scenes as a PDF, one a page.
pub fn write(pages: &[Scene], options: &PdfOptions<'_>) -> Result<Written, PdfError> {
    let strict = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfError::Written(format!("{error:?}")))?;
    match document(pages, options, strict)?.finish() {
        Ok(bytes) => Ok(Written {
            bytes,
            flaws: Vec::new(),
        }),
        // A map with a character that nobody can draw is written, too, but claims nothing.
        Err(KrillaError::Validation(flaws)) => {
            let bytes = document(pages, options, Configuration::default())?
                .finish()
                .map_err(|error| PdfError::Written(format!("{error:?}")))?;
            let flaws = flaws.iter().map(|(flaw, _)| format!("{flaw:?}"));
            Ok(Written {
                bytes,
                flaws: flaws.collect(),
            })
        }
        Err(error) => Err(PdfError::Written(format!("{error:?}"))),
    }
}

fn document(
    pages: &[Scene],
    options: &PdfOptions<'_>,
    configuration: Configuration,
) -> Result<Document, PdfError> {
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    let mut tree = TagTree::new().with_lang(Some(options.language.to_owned()));
    let mut outline = Outline::new();
    let mut fonts = letters::Fonts::default();
    for (index, scene) in pages.iter().enumerate() {
        let (width, height) = (
            scene.size.width * options.scale,
            scene.size.height * options.scale,
        );
        let fits = |side: f64| side > 0.0 && side <= LONGEST_SIDE;
        let settings = PageSettings::from_wh(width as f32, height as f32);
        let settings = settings.filter(|_| fits(width) && fits(height));
        let settings = settings.ok_or(PdfError::Size { width, height })?;
        let mut structure = Structure::of(scene, options.captions, index == 0);
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        Artist::new(scene, options, &mut fonts, &mut structure).draw(&mut surface);
        surface.finish();
        page.finish();
        for (name, top) in structure.bookmarks(options.captions) {
            let place = draw::point(top * options.scale);
            let destination = krilla::destination::XyzDestination::new(index, place);
            outline.push_child(OutlineNode::new(name, destination));
        }
        for node in structure.into_nodes(options.title) {
            tree.push(node);
        }
    }
    document.set_tag_tree(tree);
    document.set_outline(outline);
    document.set_metadata(metadata(options));
    Ok(document)
}

fn metadata(options: &PdfOptions<'_>) -> Metadata {
    let mut metadata = Metadata::new()
        .title(options.title.to_owned())
        .language(options.language.to_owned())
        .creator("Wegmarke".to_owned());
    if !options.description.is_empty() {
        metadata = metadata.description(options.description.to_owned());
    }
    if !options.author.is_empty() {
        metadata = metadata.authors(vec![options.author.to_owned()]);
    }
    if let Some((year, month, day)) = options.date {
        metadata = metadata.creation_date(DateTime::new(year).month(month).day(day));
    }
    metadata
}
