//! Two maps held against each other, as a file for others: their sheet as a picture, or the differences as tables.

use std::io::Write;

use super::captions::captions;
use super::plate::{self, Plate};
use super::{ExportError, POINTS_PER_PIXEL};
use crate::exchange::{self, comparison};
use crate::i18n::t;
use crate::layout::Layouter;
use crate::merge::Comparison;
use crate::model::Date;
use crate::render::pdf::{self, PdfOptions};
use crate::render::png::{self, PngOptions};
use crate::render::svg::{self, Letters, SvgOptions};
use crate::scene::{Captions, Scene};
use crate::theme::ThemeName;

/// What a comparison is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ComparisonFormat {
    Png,
    Svg,
    Pdf,
    /// The summary, the figures and each difference.
    Tables(exchange::Format),
}

impl ComparisonFormat {
    pub const ALL: [Self; 8] = [
        Self::Pdf,
        Self::Png,
        Self::Svg,
        Self::Tables(exchange::Format::Xlsx),
        Self::Tables(exchange::Format::Csv),
        Self::Tables(exchange::Format::Html),
        Self::Tables(exchange::Format::Markdown),
        Self::Tables(exchange::Format::Json),
    ];

    /// How its files end, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Tables(format) => format.ending(),
        }
    }

    /// The format whose files end so, in any case of letters.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let is = |format: &Self| format.ending().eq_ignore_ascii_case(ending);
        Self::ALL.into_iter().find(is)
    }
}

/// A comparison that is on its way into a file.
#[derive(Debug)]
pub struct ComparisonExport<'a> {
    comparison: &'a Comparison,
    content: Content,
    /// Pixels a map unit.
    scale: f64,
}

/// What is written, laid out if it is drawn.
#[derive(Debug)]
enum Content {
    Png(Scene),
    Svg(Scene),
    Pdf(Scene),
    /// The sheet in the theme that was asked for and, beside the light one, in the dark one; and the tables.
    Page(Scene, Option<Scene>),
    Tables(exchange::Format),
}

impl<'a> ComparisonExport<'a> {
    /// Lays out what is drawn. `scale` is in pixels a map unit.
    ///
    /// # Errors
    /// If the picture is too large to be written.
    pub fn new(
        comparison: &'a Comparison,
        format: ComparisonFormat,
        theme: ThemeName,
        scale: f64,
    ) -> Result<Self, ExportError> {
        let drawn = |theme| Layouter::new().compare(comparison, theme);
        let sheet = || drawn(theme);
        let export = Self {
            comparison,
            content: match format {
                ComparisonFormat::Png => Content::Png(sheet()),
                ComparisonFormat::Svg => Content::Svg(sheet()),
                ComparisonFormat::Pdf => Content::Pdf(sheet()),
                ComparisonFormat::Tables(exchange::Format::Html) => {
                    let is_light = theme == ThemeName::Light;
                    Content::Page(sheet(), is_light.then(|| drawn(ThemeName::Dark)))
                }
                ComparisonFormat::Tables(format) => Content::Tables(format),
            },
            scale,
        };
        if let Content::Png(sheet) = &export.content {
            export.pixels().pixel_size(sheet)?;
        }
        Ok(export)
    }

    /// Writes the file; `day` is as of when, which tables say.
    pub fn write(&self, day: Date, out: &mut dyn Write) -> Result<(), ExportError> {
        match &self.content {
            Content::Tables(format) => {
                out.write_all(&comparison::write(self.comparison, *format, day)?)?;
            }
            Content::Png(sheet) => {
                png::write(sheet, &self.pixels(), out, &mut |_| true)?;
            }
            Content::Svg(sheet) => self.write_svg(sheet, out)?,
            Content::Pdf(sheet) => self.write_pdf(sheet, out)?,
            Content::Page(sheet, dark) => self.write_page(sheet, dark.as_ref(), day, out)?,
        }
        Ok(())
    }

    fn pixels(&self) -> PngOptions {
        PngOptions {
            scale: self.scale,
            ..PngOptions::default()
        }
    }

    fn write_svg(&self, sheet: &Scene, out: &mut dyn Write) -> std::io::Result<()> {
        let captions = self.captions();
        let options = SvgOptions {
            letters: Letters::default(),
            transparent: false,
            title: &self.title(),
            description: &self.description(),
            language: self.comparison.language.tag(),
            captions: Some(&captions),
        };
        svg::write(sheet, &options, out)
    }

    fn write_page(
        &self,
        sheet: &Scene,
        dark: Option<&Scene>,
        day: Date,
        out: &mut dyn Write,
    ) -> std::io::Result<()> {
        let svg = |sheet: &Scene| {
            let mut bytes = Vec::new();
            self.write_svg(sheet, &mut bytes)?;
            Ok::<_, std::io::Error>(bytes)
        };
        let plate = Plate {
            svg: svg(sheet)?,
            dark: dark.map(svg).transpose()?,
            width: sheet.size.width,
            height: sheet.size.height,
        };
        let language = self.comparison.language;
        let alt = t!(language, "compare-alt", maps = self.comparison.titles());
        let picture = plate::plates(language, "picture", &alt, &[plate]);
        let page = comparison::page(self.comparison, day, &picture, plate::STYLE);
        out.write_all(page.as_bytes())
    }

    fn write_pdf(&self, sheet: &Scene, out: &mut dyn Write) -> Result<(), ExportError> {
        let captions = self.captions();
        let longest = sheet.size.width.max(sheet.size.height).max(1.0);
        // A point less than allowed, for what is rounded.
        let most = (pdf::LONGEST_SIDE - 1.0) / longest;
        let options = PdfOptions {
            scale: (self.scale * POINTS_PER_PIXEL).min(most),
            transparent: false,
            title: &self.title(),
            description: &self.description(),
            author: &self.comparison.new.about.author,
            language: self.comparison.language.tag(),
            date: self.comparison.new.about.date.map(super::day),
            captions: Some(&captions),
        };
        let written = pdf::write(std::slice::from_ref(sheet), &options)?;
        out.write_all(&written.bytes)?;
        Ok(())
    }

    /// Of both maps; what either has is called as in the new one.
    fn captions(&self) -> Captions {
        let language = self.comparison.language;
        let new = captions(&self.comparison.new, language);
        captions(&self.comparison.old, language).and(new)
    }

    fn title(&self) -> String {
        let maps = self.comparison.titles();
        t!(self.comparison.language, "compare-title", maps = maps)
    }

    fn description(&self) -> String {
        self.comparison.lines().join(" ")
    }
}
