//! Text boxes: each paragraph as it was laid out, its lines where they stand.

use std::io;

use kurbo::{Point, Rect};

use super::draw::Units as _;
use super::page::{Writer, language};
use crate::render::letters::{is_icon, weight, words_of};
use crate::text::{Shaped, Weight};
use crate::theme::Colour;

/// From the base line to the lower edge of a line whose height is set, in ems of Inter.
const DESCENT: f64 = 0.2412;
/// A text of so few letters is a mark, and stands in the middle of its place whatever face it is set in.
const MARK: usize = 3;

/// How a paragraph is set in its box.
pub(super) struct Set<'a> {
    text: &'a Shaped,
    /// Of the box, map units.
    pub frame: Rect,
    /// Distance of two base lines, map units.
    pitch: f64,
    size: f64,
    is_bold: bool,
    align: &'static str,
    /// Read from the right.
    rtl: bool,
}

impl<'a> Set<'a> {
    /// None of what has no words, as icons.
    pub fn new(text: &'a Shaped, at: Point) -> Option<Self> {
        let runs = || text.lines.iter().flat_map(|line| &line.runs);
        let (first, last) = (text.lines.first()?, text.lines.last()?);
        let run = runs().find(|run| !is_icon(run))?;
        let size = f64::from(run.size);
        let pitch = match text.lines.len() {
            1 => text.height,
            n => (last.baseline - first.baseline) / (n - 1) as f64,
        };
        let lines = || text.lines.iter().filter(|line| line.width > 0.0);
        let left = lines().map(|line| line.left).reduce(f64::min)?;
        let right = lines().map(|line| line.left + line.width);
        let right = right.fold(left, f64::max);
        let spread = |of: &dyn Fn(f64, f64) -> f64| {
            let places = lines().map(|line| of(line.left, line.width));
            let ends = places.fold((f64::MAX, f64::MIN), |(a, b), x| (a.min(x), b.max(x)));
            ends.1 - ends.0
        };
        let rtl = runs().all(|run| run.rtl);
        let is_mark = text.text.trim().chars().nth(MARK).is_none();
        let align = match () {
            () if is_mark => "ctr",
            () if rtl => "r",
            () if spread(&|left, _| left) < 0.5 => "l",
            () if spread(&|left, width| left + width / 2.0) < 0.5 => "ctr",
            () => "r",
        };
        let top = first.baseline + DESCENT * size - pitch;
        let height = pitch * text.lines.len() as f64;
        Some(Self {
            text,
            frame: Rect::new(left, top, right, top + height) + at.to_vec2(),
            pitch,
            size,
            is_bold: matches!(weight(run), Some(Weight::SemiBold | Weight::Bold)),
            align,
            rtl,
        })
    }

    /// Whether the words have more than one line.
    pub fn is_broken(&self) -> bool {
        self.text.lines.len() > 1
    }

    /// The words, line by line; where they are a title they are one line, and the program breaks it.
    pub fn write(
        &self,
        xml: &mut Writer,
        scale: f64,
        colour: Colour,
        tag: &str,
        is_title: bool,
    ) -> io::Result<()> {
        xml.open("p:txBody", &[])?;
        let wrap = if is_title { "square" } else { "none" };
        let body = [
            ("wrap", wrap),
            ("lIns", "0"),
            ("tIns", "0"),
            ("rIns", "0"),
            ("bIns", "0"),
            ("rtlCol", "0"),
            ("anchor", "t"),
        ];
        xml.open("a:bodyPr", &body.map(|(name, value)| (name, value.into())))?;
        xml.empty("a:noAutofit", &[])?;
        xml.close("a:bodyPr")?;
        xml.empty("a:lstStyle", &[])?;
        xml.open("a:p", &[])?;
        let mut a = vec![("algn", self.align.into())];
        if self.rtl {
            a.push(("rtl", "1".into()));
        }
        xml.open("a:pPr", &a)?;
        for (name, points) in [("a:lnSpc", self.pitch * scale), ("a:spcBef", 0.0)] {
            xml.open(name, &[])?;
            xml.empty("a:spcPts", &[("val", points.hundredths())])?;
            xml.close(name)?;
        }
        xml.close("a:pPr")?;
        if is_title {
            self.run(
                xml,
                scale,
                colour,
                tag,
                &super::notes::one_line(self.text.text.trim()),
            )?;
        } else {
            for (index, line) in self.text.lines.iter().enumerate() {
                if index > 0 {
                    xml.open("a:br", &[])?;
                    self.properties(xml, scale, colour, tag)?;
                    xml.close("a:br")?;
                }
                self.run(xml, scale, colour, tag, &words_of(self.text, line))?;
            }
        }
        xml.close("a:p")?;
        xml.close("p:txBody")
    }

    fn run(
        &self,
        xml: &mut Writer,
        scale: f64,
        colour: Colour,
        tag: &str,
        words: &str,
    ) -> io::Result<()> {
        if words.is_empty() {
            return Ok(());
        }
        xml.open("a:r", &[])?;
        self.properties(xml, scale, colour, tag)?;
        xml.text("a:t", &[], words)?;
        xml.close("a:r")
    }

    fn properties(
        &self,
        xml: &mut Writer,
        scale: f64,
        colour: Colour,
        tag: &str,
    ) -> io::Result<()> {
        let bold = if self.is_bold { "1" } else { "0" };
        let size = (self.size * scale).max(1.0);
        let a = [
            ("lang", language(tag)),
            ("sz", size.hundredths()),
            ("b", bold.into()),
            ("dirty", "0".into()),
        ];
        xml.open("a:rPr", &a)?;
        super::draw::solid(xml, colour)?;
        xml.close("a:rPr")
    }
}
