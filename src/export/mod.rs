//! A map as a file for those who do not have Wegmarke: as one picture, as pages of paper, as slides, as a report, or as tables.
//!
//! Both doors come here with what they want, an [`Export`], and get bytes. What a format cannot carry is told as
//! [`Loss`]es; nothing is left out in silence. No file is opened here, and no clock is asked: the same map, fonts and
//! wishes give the same bytes.

mod account;
mod captions;
mod comparison;
mod format;
mod html;
mod losses;
mod names;
mod plate;
mod report;
mod slides;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashSet;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;

pub use self::captions::captions;
pub use self::comparison::{ComparisonExport, ComparisonFormat};
pub use self::format::Format;
pub use self::losses::Loss;
use self::names::numbered;
use self::plate::Plate;
pub use self::report::DPI as REPORT_DPI;
use crate::exchange::mermaid;
use crate::exchange::sheets::{self, Shape};
use crate::i18n::{Language, t};
use crate::layout::pages::{self, Plan, Print, Way};
use crate::layout::{Layouter, View, part};
use crate::model::{Date, Journey};
use crate::render::pdf::{self, PdfError, PdfOptions};
use crate::render::png::{self, PngError, PngOptions};
use crate::render::svg::{self, Letters, SvgOptions};
use crate::scene::{Part, Scene, Subject};
use crate::theme::ThemeName;

/// Points in a pixel at scale 1: 96 to an inch.
pub const POINTS_PER_PIXEL: f64 = 0.75;
/// Dots per inch of a page that is a picture, unless others are asked for.
const PAGE_DPI: u32 = 200;

/// How large a picture is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// Pixels a map unit.
    Times(f64),
    /// Of the whole picture, in pixels.
    Width(u32),
}

impl Default for Scale {
    fn default() -> Self {
        Self::Times(1.0)
    }
}

/// A map as it is wanted.
#[derive(Clone, Debug)]
pub struct Export {
    pub journey: Arc<Journey>,
    pub view: View,
    pub format: Format,
    /// Of pictures that are not on paper.
    pub scale: Scale,
    /// Resolution of pixels: what a picture claims, and what a page has.
    pub dpi: Option<u32>,
    pub transparent: bool,
    pub letters: Letters,
    /// On paper, as pages; else as one picture.
    pub print: Option<Print>,
    /// Of CSV, which is one table.
    pub table: Shape,
    /// As of when a report speaks: readings grow old, and what is due is overdue some day.
    pub day: Date,
    /// The folder beside a report in which its pictures are; none: it goes without.
    pub pictures_in: Option<OsString>,
}

impl Export {
    pub fn new(journey: Arc<Journey>, view: View, format: Format, day: Date) -> Self {
        Self {
            journey,
            view,
            format,
            scale: Scale::default(),
            dpi: None,
            transparent: false,
            letters: Letters::default(),
            print: None,
            table: Shape::default(),
            day,
            pictures_in: None,
        }
    }

    /// For a file with this path.
    pub fn beside(self, path: &Path) -> Self {
        Self {
            pictures_in: Some(report::folder(path)),
            ..self
        }
    }
}

/// What became of a map on its paper, in words: "on 3 pages".
pub fn way(language: Language, plan: &Plan, pages: usize) -> String {
    match plan.way {
        Way::Whole => t!(language, "plan-whole"),
        Way::Folded(bands) => t!(language, "plan-folded", bands = bands),
        Way::Split => t!(language, "plan-split", pages = pages),
    }
}

/// Why there is no file.
#[derive(Debug, Error)]
pub enum ExportError {
    #[error(transparent)]
    Picture(#[from] PngError),
    #[error(transparent)]
    Pages(#[from] PdfError),
    #[error(transparent)]
    Write(#[from] io::Error),
}

/// The scenes of an export: laid out once, then written as one file or several.
#[derive(Debug, Default)]
pub struct Laid {
    pub pages: Vec<Scene>,
    /// How it came onto its paper.
    pub plan: Option<Plan>,
}

impl Export {
    /// Whether all but the map is as in the other.
    pub fn options_are(&self, other: &Self) -> bool {
        let options = |export: &Self| {
            let e = export;
            (
                e.format,
                e.scale,
                e.dpi,
                e.transparent,
                e.letters,
                e.print,
                e.table,
                e.day,
            )
        };
        options(self) == options(other) && self.view == other.view
    }

    /// Lays out what is to be written; nothing of what is not drawn.
    pub fn lay_out(&self) -> Laid {
        if !self.format.is_drawn() {
            return Laid::default();
        }
        if !self.format.can_be_on_paper() {
            return Laid {
                pages: slides::lay_out(&self.journey, &self.view),
                plan: None,
            };
        }
        let mut layouter = Layouter::new();
        match &self.print {
            None => Laid {
                pages: vec![layouter.layout(&self.journey, &self.view)],
                plan: None,
            },
            Some(print) => {
                let mut plan = pages::plan(&mut layouter, &self.journey, &self.view, print);
                Laid {
                    pages: std::mem::take(&mut plan.pages),
                    plan: Some(plan),
                }
            }
        }
    }

    /// How many files the format needs: a picture has no pages, and a report no pictures in it.
    pub const fn files(&self, laid: &Laid) -> usize {
        match self.format {
            Format::Png | Format::Svg => laid.pages.len(),
            Format::Markdown if self.pictures_in.is_some() => 1 + laid.pages.len(),
            Format::Markdown => 1,
            Format::Pdf
            | Format::Pptx
            | Format::Html
            | Format::Csv
            | Format::Xlsx
            | Format::Mermaid => 1,
        }
    }

    /// The path of the file with this number, from 0, if the export has this one.
    pub fn path_of(&self, laid: &Laid, path: &Path, file: usize) -> PathBuf {
        match (self.format, file.checked_sub(1)) {
            (Format::Markdown, None) => path.to_owned(),
            (Format::Markdown, Some(picture)) => report::path_of(self, laid, path, picture),
            _ => numbered(path, file, self.files(laid)),
        }
    }

    /// The folder that its further files are in, which has to be made, if the export has this path.
    pub fn folder(&self, path: &Path) -> Option<PathBuf> {
        (self.format == Format::Markdown).then(|| path.with_file_name(report::folder(path)))
    }

    /// The scene that the file with this number, from 0, is a picture of.
    fn scene_of<'a>(&self, laid: &'a Laid, file: usize) -> Option<&'a Scene> {
        match self.format {
            Format::Png | Format::Svg => laid.pages.get(file),
            Format::Markdown => laid.pages.get(file.checked_sub(1)?),
            _ => None,
        }
    }

    /// Whether the file with this number, from 0, can be written at all: a picture may be too large.
    pub fn check(&self, laid: &Laid, file: usize) -> Result<(), ExportError> {
        let of_pixels = matches!(self.format, Format::Png | Format::Markdown);
        if let Some(scene) = self.scene_of(laid, file).filter(|_| of_pixels) {
            self.pixels(scene, laid).pixel_size(scene)?;
        }
        Ok(())
    }

    /// Writes the file with this number, from 0.
    ///
    /// `progress` is told the share that is done (0…1); when it answers `false`, the export ends with
    /// [`PngError::Cancelled`].
    pub fn write(
        &self,
        laid: &Laid,
        file: usize,
        out: &mut dyn Write,
        progress: &mut dyn FnMut(f32) -> bool,
    ) -> Result<Vec<Loss>, ExportError> {
        let mut losses = self.write_file(laid, file, out, progress)?;
        let is_picture = matches!(self.format, Format::Png | Format::Svg | Format::Pdf);
        if is_picture && file == 0 {
            losses.extend(quotes_without_place(&self.journey, &laid.pages));
        }
        Ok(losses)
    }

    fn write_file(
        &self,
        laid: &Laid,
        file: usize,
        out: &mut dyn Write,
        progress: &mut dyn FnMut(f32) -> bool,
    ) -> Result<Vec<Loss>, ExportError> {
        match self.format {
            Format::Markdown if file == 0 => Ok(report::write(self, laid, out)?),
            Format::Png | Format::Markdown => {
                let Some(scene) = self.scene_of(laid, file) else {
                    return Err(PngError::Nothing.into());
                };
                png::write(scene, &self.pixels(scene, laid), out, progress)?;
                Ok(Vec::new())
            }
            Format::Svg => {
                let Some(scene) = self.scene_of(laid, file) else {
                    return Err(PngError::Nothing.into());
                };
                self.write_svg(scene, out)?;
                Ok(Vec::new())
            }
            Format::Pdf => self.write_pdf(laid, out),
            Format::Pptx => Ok(slides::write(self, laid, out)?),
            Format::Html => self.write_html(laid, out),
            Format::Csv => self.write_table(self.table, out),
            Format::Xlsx => self.write_table(Shape::Workbook, out),
            Format::Mermaid => self.write_diagram(out),
        }
    }

    fn write_svg(&self, scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
        let captions = captions(&self.journey, self.language());
        let options = SvgOptions {
            letters: self.letters,
            transparent: self.transparent,
            title: &self.title(),
            description: &self.journey.about.scenario,
            language: self.language().tag(),
            captions: Some(&captions),
        };
        svg::write(scene, &options, out)
    }

    /// The light theme, which nobody has to ask for, has the dark one beside it.
    fn write_html(&self, laid: &Laid, out: &mut dyn Write) -> Result<Vec<Loss>, ExportError> {
        let theme = self.view.theme;
        let mut dark = self.clone();
        let mut dark_pages = Vec::new();
        if theme == ThemeName::Light {
            dark.view.theme = ThemeName::Dark;
            dark_pages = dark.lay_out().pages;
        }
        let svg = |scene: &Scene| -> io::Result<Vec<u8>> {
            let mut bytes = Vec::new();
            self.write_svg(scene, &mut bytes)?;
            Ok(bytes)
        };
        let plates = (laid.pages.iter().enumerate()).map(|(index, scene)| {
            Ok(Plate {
                svg: svg(scene)?,
                dark: dark_pages.get(index).map(svg).transpose()?,
                width: scene.size.width,
                height: scene.size.height,
            })
        });
        let plates = plates.collect::<io::Result<Vec<_>>>()?;
        let accent = self.journey.about.accent;
        let colours = crate::exchange::html::colours([theme, dark.view.theme], accent);
        let account = self.account(laid);
        out.write_all(html::page(&account, &plates, &colours).as_bytes())?;
        Ok(Vec::new())
    }

    fn account(&self, laid: &Laid) -> account::Account {
        let persona = self.view.curves.alone();
        account::account(self.language(), &self.journey, persona, &laid.pages)
    }

    /// What the view shows of the map.
    fn part(&self) -> Cow<'_, Journey> {
        part(&self.journey, &self.view)
    }

    fn write_table(&self, shape: Shape, out: &mut dyn Write) -> Result<Vec<Loss>, ExportError> {
        let (part, language) = (self.part(), self.language());
        out.write_all(&sheets::write(&part, language, shape)?)?;
        let left_out = sheets::left_out(&part, language, shape);
        Ok(left_out.into_iter().map(Loss::NotInTable).collect())
    }

    fn write_diagram(&self, out: &mut dyn Write) -> Result<Vec<Loss>, ExportError> {
        let written = mermaid::write(&self.part(), self.language());
        out.write_all(written.text.as_bytes())?;
        let losses = written.losses.into_iter();
        Ok(losses.map(Loss::NotInDiagram).collect())
    }

    fn write_pdf(&self, laid: &Laid, out: &mut dyn Write) -> Result<Vec<Loss>, ExportError> {
        let captions = captions(&self.journey, self.language());
        let about = &self.journey.about;
        let scale = match &laid.plan {
            Some(plan) => plan.scale,
            None => {
                let sides = laid.pages.iter().map(|s| s.size.width.max(s.size.height));
                let longest = sides.fold(1.0, f64::max);
                // A point less than allowed, for what is rounded.
                let most = (pdf::LONGEST_SIDE - 1.0) / longest;
                (self.times(laid) * POINTS_PER_PIXEL).min(most)
            }
        };
        let options = PdfOptions {
            scale,
            transparent: self.transparent,
            title: &self.title(),
            description: &about.scenario,
            author: &about.author,
            language: self.language().tag(),
            date: about.date.map(day),
            captions: Some(&captions),
        };
        let written = pdf::write(&laid.pages, &options)?;
        out.write_all(&written.bytes)?;
        Ok(written.flaws.into_iter().map(Loss::NotAccessible).collect())
    }

    /// How the picture becomes pixels.
    pub fn pixels(&self, scene: &Scene, laid: &Laid) -> PngOptions {
        let (scale, dpi) = match &laid.plan {
            Some(plan) => {
                let dpi = self.dpi.unwrap_or(PAGE_DPI);
                (plan.scale * f64::from(dpi) / 72.0, Some(dpi))
            }
            None => {
                let usual = (self.format == Format::Markdown).then_some(report::DPI);
                (self.times_of(scene), self.dpi.or(usual))
            }
        };
        PngOptions {
            scale,
            dpi,
            transparent: self.transparent,
            region: None,
        }
    }

    fn times(&self, laid: &Laid) -> f64 {
        laid.pages.first().map_or(1.0, |scene| self.times_of(scene))
    }

    fn times_of(&self, scene: &Scene) -> f64 {
        match self.scale {
            Scale::Times(scale) => scale,
            Scale::Width(width) => f64::from(width) / scene.size.width,
        }
    }

    /// Of the file's own words.
    pub fn language(&self) -> Language {
        self.view.language.unwrap_or(self.journey.about.language)
    }

    fn title(&self) -> String {
        let title = self.journey.about.title.trim();
        match title.is_empty() {
            true => t!(self.language(), "picture-untitled-map"),
            false => title.to_owned(),
        }
    }
}

fn day(date: Date) -> (u16, u8, u8) {
    let number = |n: i8| n.unsigned_abs();
    let year = u16::try_from(date.year()).unwrap_or_default();
    (year, number(date.month()), number(date.day()))
}

/// The quotes at points that are drawn, for which the curves have no room.
fn quotes_without_place(journey: &Journey, pages: &[Scene]) -> Option<Loss> {
    let subjects: HashSet<&Subject> = (pages.iter().flat_map(|page| &page.regions))
        .map(|region| &region.subject)
        .collect();
    let mut left_out = Vec::new();
    for (_, step) in journey.steps() {
        for emotion in &step.emotions {
            let has = |part: Part| {
                let object = (&step.id).into();
                subjects.contains(&Subject { object, part })
            };
            let who = || emotion.persona.clone();
            if let Some(quote) = &emotion.quote
                && has(Part::Emotion(who()))
                && !has(Part::Quote(who()))
            {
                left_out.push(quote.clone());
            }
        }
    }
    (!left_out.is_empty()).then_some(Loss::Quotes(left_out))
}
