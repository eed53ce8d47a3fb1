//! The walk: every item of the scene, in order, grouped by the object that it draws.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kurbo::{CubicBez, Point, Rect, Vec2};

use super::letters::{Form, Glyphs, emoji};
use super::{Letters, SvgOptions};
use crate::render::letters::{is_icon, weight, words_of};
use crate::render::xml::{Attributes, Xml, number};
use crate::render::{dash_of, fitted, is_butt, png_of, reversed, shares_of};
use crate::scene::{Picture, Scene, Shape, Stroke, Subject};
use crate::text::{Line, Run, Shaped, Weight};
use crate::theme::Colour;

/// Pixels of an embedded picture for each map unit in which it is shown.
const PICTURE_SCALE: f64 = 3.0;
/// The text face, and what stands in for it where it is not installed.
const FAMILY: &str = "Inter, 'Inter Variable', 'Helvetica Neue', Helvetica, Arial, sans-serif";

pub(super) struct Artist<'a, W: Write> {
    scene: &'a Scene,
    options: &'a SvgOptions<'a>,
    xml: Xml<W>,
    glyphs: Glyphs,
    /// How often an object has had a group.
    groups: HashMap<String, usize>,
    /// How many gradients, clips and masks there are.
    defined: usize,
}

fn value(value: f64) -> Cow<'static, str> {
    number(value).into()
}

impl<'a, W: Write> Artist<'a, W> {
    pub fn new(scene: &'a Scene, options: &'a SvgOptions<'a>, xml: Xml<W>) -> Self {
        Self {
            scene,
            options,
            xml,
            glyphs: Glyphs::default(),
            groups: HashMap::new(),
            defined: 0,
        }
    }

    pub fn draw(mut self) -> io::Result<()> {
        let size = self.scene.size;
        let (width, height) = (number(size.width), number(size.height));
        let view_box = format!("0 0 {width} {height}");
        let mut attributes = vec![
            ("xmlns", Cow::from("http://www.w3.org/2000/svg")),
            ("xmlns:xlink", "http://www.w3.org/1999/xlink".into()),
            ("width", width.as_str().into()),
            ("height", height.as_str().into()),
            ("viewBox", view_box.into()),
            ("role", "img".into()),
            ("aria-labelledby", "map-title map-description".into()),
        ];
        if !self.options.language.is_empty() {
            attributes.push(("xml:lang", self.options.language.into()));
        }
        self.xml.open("svg", &attributes)?;
        self.xml.line()?;
        let id = |id: &'static str| [("id", Cow::from(id))];
        self.xml
            .text("title", &id("map-title"), self.options.title)?;
        self.xml
            .text("desc", &id("map-description"), self.options.description)?;
        self.xml.line()?;
        self.define_glyphs()?;
        if !self.options.transparent {
            let mut paper = vec![("width", width.into()), ("height", height.into())];
            paint(&mut paper, "fill", self.scene.paper);
            self.xml.empty("rect", &paper)?;
            self.xml.line()?;
        }
        let scene = self.scene;
        let mut open: Option<&Subject> = None;
        for (item, by) in scene.placed() {
            let subject = item.subject.as_deref();
            if subject.map(|s| &s.object) != open.map(|s| &s.object) {
                if open.is_some() {
                    self.close_group()?;
                }
                if let Some(subject) = subject {
                    self.open_group(subject)?;
                }
                open = subject;
            }
            if by == Vec2::ZERO {
                self.shape(&item.shape)?;
            } else {
                let mut shape = item.shape.clone();
                shape.translate(by);
                self.shape(&shape)?;
            }
        }
        if open.is_some() {
            self.close_group()?;
        }
        self.xml.close("svg")?;
        self.xml.line()
    }

    fn define_glyphs(&mut self) -> io::Result<()> {
        let keeps_text = self.options.letters == Letters::Text;
        self.xml.open("defs", &[])?;
        let scene = self.scene;
        for (item, _) in scene.placed() {
            let Shape::Text { text, .. } = &item.shape else {
                continue;
            };
            for run in text.lines.iter().flat_map(|line| &line.runs) {
                if keeps_text && !is_icon(run) {
                    continue;
                }
                for (number, path) in self.glyphs.add(run) {
                    let id = format!("g{number}");
                    self.xml
                        .empty("path", &[("id", id.into()), ("d", path.into())])?;
                    self.xml.line()?;
                }
            }
        }
        self.xml.close("defs")?;
        self.xml.line()
    }

    fn open_group(&mut self, subject: &Subject) -> io::Result<()> {
        let (class, name) = subject.object_words();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let name: String = (name.chars())
            .map(|c| if plain(c) { c } else { '_' })
            .collect();
        let mut id = format!("{class}-{name}");
        let times = self.groups.entry(id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            id = format!("{id}.{times}");
        }
        let captions = self.options.captions;
        let caption = captions.and_then(|captions| captions.of(&subject.object));
        let attributes = [("id", Cow::from(id)), ("class", class.into())];
        self.xml.open("g", &attributes)?;
        if let Some(caption) = caption {
            self.xml.text("title", &[], &caption.name)?;
            if !caption.detail.is_empty() {
                self.xml.text("desc", &[], &caption.detail)?;
            }
        }
        self.xml.line()
    }

    fn close_group(&mut self) -> io::Result<()> {
        self.xml.close("g")?;
        self.xml.line()
    }

    fn empty(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        self.xml.empty(name, attributes)?;
        self.xml.line()
    }

    fn shape(&mut self, shape: &Shape) -> io::Result<()> {
        match shape {
            Shape::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => {
                let mut a = box_of(*rect, *radius);
                outlined(&mut a, *fill, stroke.as_ref());
                self.empty("rect", &a)
            }
            Shape::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                let mut a = vec![
                    ("cx", value(centre.x)),
                    ("cy", value(centre.y)),
                    ("r", value(*radius)),
                ];
                outlined(&mut a, *fill, stroke.as_ref());
                self.empty("circle", &a)
            }
            Shape::Polygon {
                points,
                fill,
                stroke,
            } => {
                let points: Vec<String> = points.iter().map(|p| place(*p)).collect();
                let mut a = vec![
                    ("points", points.join(" ").into()),
                    ("stroke-linejoin", "round".into()),
                ];
                outlined(&mut a, *fill, stroke.as_ref());
                self.empty("polygon", &a)
            }
            Shape::Curve { segments, stroke } => {
                let cap = if is_butt(segments, stroke) {
                    "butt"
                } else {
                    "round"
                };
                let mut a = vec![
                    ("d", path(segments).into()),
                    ("stroke-linecap", cap.into()),
                    ("stroke-linejoin", "round".into()),
                ];
                outlined(&mut a, None, Some(stroke));
                self.empty("path", &a)
            }
            Shape::Fade {
                segments,
                base,
                reach,
                ends,
                above,
                below,
            } => self.fade(segments, *base, *reach, *ends, [*above, *below]),
            Shape::Area { upper, lower, fill } => {
                // Along the upper line, and back along the lower one.
                let back = path(&reversed(lower)).replacen('M', "L", 1);
                let mut a = vec![("d", format!("{}{back}Z", path(upper)).into())];
                outlined(&mut a, Some(*fill), None);
                self.empty("path", &a)
            }
            Shape::Text { text, at, colour } => self.text(text, *at, *colour),
            Shape::Image {
                rect,
                radius,
                image,
                part,
                alt,
            } => self.image(*rect, *radius, image, *part, alt),
        }
    }

    /// A new name for something that is referred to.
    fn define(&mut self, what: &str) -> String {
        self.defined += 1;
        format!("{what}{}", self.defined)
    }

    /// Stops keep their hue where they end in nothing: between a colour and transparent black lies grey.
    fn fade(
        &mut self,
        segments: &[CubicBez],
        base: f64,
        reach: f64,
        ends: [f64; 2],
        [above, below]: [Colour; 2],
    ) -> io::Result<()> {
        let (Some(first), Some(last)) = (segments.first(), segments.last()) else {
            return Ok(());
        };
        if reach <= 0.0 {
            return Ok(());
        }
        let span = [first.p0.x, last.p3.x];
        let area = format!(
            "{}L{} L{} Z",
            path(segments),
            place(Point::new(span[1], base)),
            place(Point::new(span[0], base))
        );
        let tint = self.define("fade");
        let middle = value(base);
        let along = [
            ("x1", Cow::from("0")),
            ("y1", value(base - reach)),
            ("x2", "0".into()),
            ("y2", value(base + reach)),
        ];
        let stops = [
            (0.0, above),
            (0.5, above.alpha(0.0)),
            (0.5, below.alpha(0.0)),
            (1.0, below),
        ];
        self.gradient(&tint, &along, &stops)?;
        let mut a = vec![
            ("d", area.into()),
            ("fill", Cow::from(format!("url(#{tint})"))),
        ];
        let shares = shares_of(ends, span[1] - span[0]);
        if shares != [0.0; 2] {
            let veil = self.define("veil");
            let mask = self.define("ends");
            let along = [
                ("x1", value(span[0])),
                ("y1", middle.clone()),
                ("x2", value(span[1])),
                ("y2", middle),
            ];
            let clear = Colour::WHITE.alpha(0.0);
            let stops = [
                (0.0, clear),
                (shares[0], Colour::WHITE),
                (1.0 - shares[1], Colour::WHITE),
                (1.0, clear),
            ];
            self.gradient(&veil, &along, &stops)?;
            let height = 2.0 * reach.max(hull(segments).height()) + 2.0;
            let around = Rect::new(span[0], base - height, span[1], base + height);
            let mut within = box_of(around, 0.0);
            let mut of_mask = within.clone();
            of_mask.extend([
                ("id", Cow::from(mask.clone())),
                ("maskUnits", "userSpaceOnUse".into()),
            ]);
            self.xml.open("mask", &of_mask)?;
            within.push(("fill", format!("url(#{veil})").into()));
            self.xml.empty("rect", &within)?;
            self.xml.close("mask")?;
            a.push(("mask", format!("url(#{mask})").into()));
        }
        self.empty("path", &a)
    }

    fn gradient(
        &mut self,
        id: &str,
        along: Attributes<'_>,
        stops: &[(f64, Colour)],
    ) -> io::Result<()> {
        let mut a = vec![
            ("id", Cow::from(id)),
            ("gradientUnits", "userSpaceOnUse".into()),
        ];
        a.extend_from_slice(along);
        self.xml.open("linearGradient", &a)?;
        for (offset, colour) in stops {
            let a = [
                ("offset", value(*offset)),
                ("stop-color", hex(*colour).into()),
                ("stop-opacity", opacity(*colour).into()),
            ];
            self.xml.empty("stop", &a)?;
        }
        self.xml.close("linearGradient")?;
        self.xml.line()
    }

    fn image(
        &mut self,
        rect: Rect,
        radius: f64,
        image: &Picture,
        part: Rect,
        alt: &str,
    ) -> io::Result<()> {
        let shown = rect.size() * PICTURE_SCALE;
        let Some(bytes) = fitted(image, part, shown).and_then(|pixels| png_of(&pixels)) else {
            return Ok(());
        };
        let clip = self.define("frame");
        self.xml.open("clipPath", &[("id", clip.as_str().into())])?;
        self.xml.empty("rect", &box_of(rect, radius))?;
        self.xml.close("clipPath")?;
        let mut a = box_of(rect, 0.0);
        a.extend([
            ("preserveAspectRatio", Cow::from("none")),
            ("clip-path", format!("url(#{clip})").into()),
            ("xlink:href", data(&bytes).into()),
        ]);
        if alt.is_empty() {
            return self.empty("image", &a);
        }
        a.extend([("role", "img".into()), ("aria-label", alt.into())]);
        self.xml.open("image", &a)?;
        self.xml.text("title", &[], alt)?;
        self.xml.close("image")?;
        self.xml.line()
    }

    fn text(&mut self, text: &Shaped, at: Point, colour: Colour) -> io::Result<()> {
        for line in &text.lines {
            let is_words = line.runs.iter().any(|run| !is_icon(run));
            if self.options.letters == Letters::Text && is_words {
                self.words(text, line, at, colour)?;
            } else {
                for run in &line.runs {
                    self.outlines(run, Point::new(at.x, at.y + line.baseline), colour)?;
                }
            }
        }
        Ok(())
    }

    fn outlines(&mut self, run: &Run, at: Point, colour: Colour) -> io::Result<()> {
        let scale = f64::from(run.size) / self.glyphs.em(&run.font);
        let mut a = vec![(
            "transform",
            Cow::from(format!(
                "translate({}) scale({})",
                place(at),
                // A thousandth would be felt at the end of a line.
                (scale * 1e6).round() / 1e6
            )),
        )];
        paint(&mut a, "fill", colour);
        let mut coloured = Vec::new();
        let mut is_open = false;
        for glyph in &run.glyphs {
            match self.glyphs.form(&run.font, glyph) {
                Some(Form::Outline { path, number }) if !path.is_empty() => {
                    let [x, y] = [glyph.x, glyph.y].map(|v| f64::from(v) / scale);
                    let mut used = vec![("xlink:href", Cow::from(format!("#g{number}")))];
                    used.push(("x", number_of_unit(x)));
                    if y != 0.0 {
                        used.push(("y", number_of_unit(y)));
                    }
                    if !is_open {
                        self.xml.open("g", &a)?;
                        is_open = true;
                    }
                    self.xml.empty("use", &used)?;
                }
                Some(Form::Coloured) => coloured.push(glyph.clone()),
                Some(Form::Outline { .. }) | None => {}
            }
        }
        if is_open {
            self.close_group()?;
        }
        for glyph in coloured {
            if let Some((around, bytes)) = emoji(&run.font, run.size, glyph.id) {
                let origin = at.to_vec2() + Vec2::new(glyph.x.into(), glyph.y.into());
                let mut a = box_of(around + origin, 0.0);
                a.push(("xlink:href", data(&bytes).into()));
                self.empty("image", &a)?;
            }
        }
        Ok(())
    }

    /// A line as text. It keeps its width, in whatever face it is set.
    fn words(&mut self, text: &Shaped, line: &Line, at: Point, colour: Colour) -> io::Result<()> {
        let words = words_of(text, line);
        let Some(run) = line.runs.first().filter(|_| !words.is_empty()) else {
            return Ok(());
        };
        let backwards = line.runs.iter().all(|run| run.rtl);
        let start = if backwards { line.width } else { 0.0 };
        let weight = line.runs.iter().find_map(weight).unwrap_or(Weight::Regular);
        let mut a = vec![
            ("x", value(at.x + line.left + start)),
            ("y", value(at.y + line.baseline)),
            ("font-family", FAMILY.into()),
            ("font-size", value(run.size.into())),
            ("font-weight", css_weight(weight).into()),
            ("xml:space", "preserve".into()),
        ];
        if words.chars().nth(1).is_some() {
            a.push(("textLength", value(line.width)));
        }
        if backwards {
            a.push(("direction", "rtl".into()));
        }
        paint(&mut a, "fill", colour);
        self.xml.text("text", &a, &words)?;
        self.xml.line()
    }
}

const fn css_weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Regular => "400",
        Weight::Medium => "500",
        Weight::SemiBold => "600",
        Weight::Bold => "700",
    }
}

/// A place in units of a font: a tenth of one is far below what can be seen.
fn number_of_unit(value: f64) -> Cow<'static, str> {
    number((value * 10.0).round() / 10.0).into()
}

fn data(png: &[u8]) -> String {
    format!("data:image/png;base64,{}", STANDARD.encode(png))
}

fn place(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

fn path(segments: &[CubicBez]) -> String {
    let mut text = String::new();
    if let Some(first) = segments.first() {
        text.push_str(&format!("M{}", place(first.p0)));
    }
    for s in segments {
        let [a, b, c] = [s.p1, s.p2, s.p3].map(place);
        text.push_str(&format!("C{a} {b} {c}"));
    }
    text
}

fn hull(segments: &[CubicBez]) -> Rect {
    let points = segments.iter().flat_map(|s| [s.p0, s.p1, s.p2, s.p3]);
    points
        .map(|p| Rect::from_points(p, p))
        .reduce(|a, b| a.union(b))
        .unwrap_or(Rect::ZERO)
}

fn box_of(rect: Rect, radius: f64) -> Vec<(&'static str, Cow<'static, str>)> {
    let mut a = vec![
        ("x", value(rect.x0)),
        ("y", value(rect.y0)),
        ("width", value(rect.width().max(0.0))),
        ("height", value(rect.height().max(0.0))),
    ];
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    if radius > 0.0 {
        a.push(("rx", value(radius)));
    }
    a
}

fn outlined(
    a: &mut Vec<(&'static str, Cow<'_, str>)>,
    fill: Option<Colour>,
    stroke: Option<&Stroke>,
) {
    match fill {
        Some(fill) => paint(a, "fill", fill),
        None => a.push(("fill", "none".into())),
    }
    let Some(stroke) = stroke else { return };
    paint(a, "stroke", stroke.colour);
    a.push(("stroke-width", value(stroke.width)));
    if let Some([dash, gap]) = dash_of(stroke) {
        let dashes = format!("{} {}", number(dash), number(gap));
        a.push(("stroke-dasharray", dashes.into()));
    }
}

/// A colour, its alpha apart: programs for drawing do not read it out of a hexadecimal number.
fn paint(a: &mut Vec<(&'static str, Cow<'_, str>)>, what: &'static str, colour: Colour) {
    a.push((what, hex(colour).into()));
    if colour.a < 255 {
        let name = if what == "stroke" {
            "stroke-opacity"
        } else {
            "fill-opacity"
        };
        a.push((name, opacity(colour).into()));
    }
}

fn hex(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b)
}

fn opacity(colour: Colour) -> String {
    number(f64::from(colour.a) / 255.0)
}
