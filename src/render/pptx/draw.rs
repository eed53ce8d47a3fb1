//! The walk: every item of the scene as a shape, those of an object in a group with its name.

use std::borrow::Cow;
use std::io;

use kurbo::{BezPath, CubicBez, Point, Rect, Vec2};

use super::package::{Media, Relations, hex};
use super::page::{Placeholder, Writer, language, page};
use super::path::{down_to, halves, open, outline};
use super::words::Set;
use super::{Deck, EMU_PER_POINT, SLIDE, Slide, scale};
use crate::render::letters;
use crate::render::{between, dash_of, fitted, is_butt, png_of};
use crate::scene::{Caption, Part, Picture, Scene, Shape, Stroke, Subject};
use crate::text::Shaped;
use crate::theme::Colour;

/// Pixels of a picture for each map unit in which it is shown.
const PICTURE_SCALE: f64 = 3.0;
/// What a title's box is wider than its words, as a share of them: of a title in one line, and of a longer one, which
/// reaches as far as it may already.
const TITLE_AIR: [f64; 2] = [0.25, 0.03];
/// Letters of a text by which its box is called in a list of shapes.
const NAME: usize = 60;
/// What the programs that know it leave out when they read a slide aloud.
const DECORATIVE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";
const DECORATIVE_ID: &str = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";
/// Any id that is one; the field is known by its type.
const FIELD_ID: &str = "{5D8B2C1E-6C1D-4B8E-9A53-7F1E2D3C4B5A}";

/// Numbers as the format counts.
pub(super) trait Units {
    /// A length, rounded to whole units.
    fn emu(self) -> Cow<'static, str>;
    /// Points in hundredths.
    fn hundredths(self) -> Cow<'static, str>;
}

impl Units for f64 {
    fn emu(self) -> Cow<'static, str> {
        (self.round() as i64).to_string().into()
    }

    fn hundredths(self) -> Cow<'static, str> {
        ((self * 100.0).round() as i64).to_string().into()
    }
}

/// The slide, with what it refers to added to `relations` and its pictures to `media`.
pub(super) fn slide(
    deck: &Deck<'_>,
    slide: &Slide<'_>,
    relations: &mut Relations,
    media: &mut Media,
) -> io::Result<Vec<u8>> {
    page("p:sld", |xml| {
        let scale = scale(slide.scene);
        let free = SLIDE.width / scale - slide.scene.size.width;
        let artist = Artist {
            deck,
            xml,
            scale,
            // A narrow scene stands in the middle.
            offset: Vec2::new(free / 2.0, 0.0),
            last: 1,
            relations,
            media,
        };
        artist.draw(slide)
    })
}

struct Artist<'a, 'b> {
    deck: &'a Deck<'a>,
    xml: &'b mut Writer,
    /// Points in a map unit.
    scale: f64,
    offset: Vec2,
    /// The last id that was given to a shape.
    last: usize,
    relations: &'b mut Relations,
    media: &'b mut Media,
}

/// What a shape is called.
#[derive(Clone, Default)]
struct Label {
    name: String,
    detail: String,
    /// Form alone: there is nothing to be said of it.
    is_decorative: bool,
}

enum Fill {
    None,
    Solid(Colour),
    /// From the top to the bottom; places as shares of the height.
    Down(Vec<(f64, Colour)>),
}

enum Form<'p> {
    Box {
        radius: f64,
    },
    Ellipse,
    /// From corner to corner of its frame; rising to the right or not.
    Line {
        rises: bool,
    },
    Path {
        path: &'p BezPath,
        open: bool,
    },
}

impl Artist<'_, '_> {
    fn draw(mut self, slide: &Slide<'_>) -> io::Result<()> {
        let title = title_of(slide.scene);
        let placed = slide.scene.placed().enumerate();
        let items: Vec<_> = placed
            .map(|(index, (item, by))| {
                let mut shape = item.shape.clone();
                shape.translate(by + self.offset);
                (item.subject.as_deref(), shape, Some(index) == title)
            })
            .collect();
        let object = |subject: Option<&Subject>| subject.map(|s| s.object.clone());
        // A title cannot stand in a group.
        for run in items.chunk_by(|a, b| object(a.0) == object(b.0) && !a.2 && !b.2) {
            let (subject, shape, is_title) = &run[0];
            if let (Shape::Text { text, at, colour }, true) = (shape, is_title) {
                self.title(text, *at, *colour)?;
                continue;
            }
            let subjects = run.iter().map(|(subject, ..)| *subject);
            let caption = subject.and_then(|s| self.caption(s, subjects));
            let Some(caption) = caption else {
                for (_, shape, _) in run {
                    self.shape(shape, None)?;
                }
                continue;
            };
            let label = Label {
                name: caption.name.clone(),
                detail: caption.detail.clone(),
                is_decorative: false,
            };
            if let [(_, shape, _)] = run
                && !matches!(shape, Shape::Text { .. } | Shape::Fade { .. })
            {
                self.shape(shape, Some(label))?;
                continue;
            }
            let frames = run.iter().map(|(_, shape, _)| frame_of(shape));
            let frame = frames.reduce(|a, b| a.union(b)).unwrap_or(Rect::ZERO);
            self.xml.open("p:grpSp", &[])?;
            self.xml.open("p:nvGrpSpPr", &[])?;
            self.label(&label)?;
            self.xml.empty("p:cNvGrpSpPr", &[])?;
            self.xml.empty("p:nvPr", &[])?;
            self.xml.close("p:nvGrpSpPr")?;
            self.xml.open("p:grpSpPr", &[])?;
            self.place("a:xfrm", frame, false, true)?;
            self.xml.close("p:grpSpPr")?;
            for (_, shape, _) in run {
                self.shape(shape, None)?;
            }
            self.xml.close("p:grpSp")?;
        }
        self.foot(&slide.footer)
    }

    /// What there is to say of what is drawn: of the part, if all is drawn of it alone.
    fn caption<'s>(
        &self,
        subject: &Subject,
        mut all: impl Iterator<Item = Option<&'s Subject>>,
    ) -> Option<&Caption> {
        let captions = self.deck.captions;
        let part = captions.get(subject);
        let part = part.filter(|_| all.all(|s| s == Some(subject)));
        part.or_else(|| captions.of(&subject.object))
    }

    fn title(&mut self, text: &Shaped, at: Point, colour: Colour) -> io::Result<()> {
        let Some(set) = Set::new(text, at) else {
            return Ok(());
        };
        let id = self.id();
        Placeholder::TITLE.begin(self.xml, id)?;
        self.xml.open("p:spPr", &[])?;
        // Programs break a title where it is full, whatever is asked of them: room for a wider face.
        let [of_one_line, of_more] = TITLE_AIR;
        let air = if set.is_broken() {
            of_more
        } else {
            of_one_line
        };
        let frame = Rect {
            x1: set.frame.x1 + air * set.frame.width(),
            ..set.frame
        };
        self.place("a:xfrm", frame, false, false)?;
        self.xml.close("p:spPr")?;
        set.write(self.xml, self.scale, colour, self.deck.language, true)?;
        self.xml.close("p:sp")
    }

    /// The footer, and the number of the slide.
    fn foot(&mut self, footer: &str) -> io::Result<()> {
        let tag = language(self.deck.language);
        if !footer.is_empty() {
            let id = self.id();
            let mut words = |xml: &mut Writer| {
                xml.open("a:p", &[])?;
                // The master says the same, but not every program asks it.
                xml.empty("a:pPr", &[("algn", "l".into())])?;
                xml.open("a:r", &[])?;
                let a = [("lang", tag.clone()), ("sz", "1200".into())];
                xml.open("a:rPr", &a)?;
                xml.open("a:solidFill", &[])?;
                xml.empty("a:schemeClr", &[("val", "tx2".into())])?;
                xml.close("a:solidFill")?;
                xml.empty("a:latin", &[("typeface", "+mn-lt".into())])?;
                xml.close("a:rPr")?;
                xml.text("a:t", &[], &super::notes::one_line(footer))?;
                xml.close("a:r")?;
                xml.close("a:p")
            };
            Placeholder::FOOTER.write(self.xml, id, Some(&mut words))?;
        }
        let id = self.id();
        let mut words = |xml: &mut Writer| {
            xml.open("a:p", &[])?;
            let a = [("id", FIELD_ID.into()), ("type", "slidenum".into())];
            xml.open("a:fld", &a)?;
            xml.empty("a:rPr", &[("lang", tag.clone())])?;
            xml.text("a:t", &[], "‹#›")?;
            xml.close("a:fld")?;
            xml.close("a:p")
        };
        Placeholder::NUMBER.write(self.xml, id, Some(&mut words))
    }

    fn id(&mut self) -> usize {
        self.last += 1;
        self.last
    }

    /// A shape of the scene; the label is that of what it draws, if it is alone.
    fn shape(&mut self, shape: &Shape, label: Option<Label>) -> io::Result<()> {
        let frame = frame_of(shape);
        let decorative = Label {
            is_decorative: true,
            ..Label::default()
        };
        let label = label.unwrap_or(decorative);
        match shape {
            Shape::Rect {
                radius,
                fill,
                stroke,
                ..
            } => {
                let form = Form::Box { radius: *radius };
                self.form(&label, frame, &form, of(*fill), stroke.as_ref(), false)
            }
            Shape::Circle { fill, stroke, .. } => self.form(
                &label,
                frame,
                &Form::Ellipse,
                of(*fill),
                stroke.as_ref(),
                false,
            ),
            Shape::Polygon {
                points,
                fill,
                stroke,
            } => {
                let mut path = BezPath::new();
                for (index, p) in points.iter().enumerate() {
                    match index {
                        0 => path.move_to(*p),
                        _ => path.line_to(*p),
                    }
                }
                path.close_path();
                let form = Form::Path {
                    path: &path,
                    open: false,
                };
                self.form(&label, frame, &form, of(*fill), stroke.as_ref(), false)
            }
            Shape::Curve { segments, stroke } => self.curve(&label, frame, segments, stroke),
            Shape::Fade {
                segments,
                base,
                reach,
                ends: _,
                above,
                below,
            } => self.fade(&label, segments, (*base, *reach), [*above, *below]),
            Shape::Area { upper, lower, fill } => {
                let path = between(upper, lower);
                let form = Form::Path {
                    path: &path,
                    open: false,
                };
                self.form(&label, frame, &form, Fill::Solid(*fill), None, false)
            }
            Shape::Text { text, at, colour } => self.text(text, *at, *colour),
            Shape::Image {
                rect,
                radius,
                image,
                part,
                alt,
            } => self.image(label, (*rect, *radius), image, *part, alt),
        }
    }

    fn curve(
        &mut self,
        label: &Label,
        frame: Rect,
        segments: &[CubicBez],
        stroke: &Stroke,
    ) -> io::Result<()> {
        let (Some(first), Some(last)) = (segments.first(), segments.last()) else {
            return Ok(());
        };
        let chord = last.p3 - first.p0;
        let flat = |p: Point| (p - first.p0).cross(chord).abs() <= 1e-6 * chord.hypot2();
        let path = open(segments);
        let form = match segments
            .iter()
            .all(|s| flat(s.p1) && flat(s.p2) && flat(s.p3))
        {
            true => Form::Line {
                rises: chord.x * chord.y < 0.0,
            },
            false => Form::Path {
                path: &path,
                open: true,
            },
        };
        let is_round = !is_butt(segments, stroke);
        self.form(label, frame, &form, Fill::None, Some(stroke), is_round)
    }

    /// An area on each side of the base, wherever the curve crosses it: a gradient goes through all of its shape.
    fn fade(
        &mut self,
        label: &Label,
        segments: &[CubicBez],
        (base, reach): (f64, f64),
        [above, below]: [Colour; 2],
    ) -> io::Result<()> {
        if reach <= 0.0 {
            return Ok(());
        }
        for (half, is_above) in halves(segments, base) {
            let path = down_to(&half, base);
            let frame = kurbo::Shape::bounding_box(&path);
            let colour = if is_above { above } else { below };
            let far = frame.height() / reach;
            let strongest = f64::from(colour.a) / 255.0 * far.min(1.0);
            let mut stops = vec![
                (0.0, colour.alpha(strongest as f32)),
                (1.0, colour.alpha(0.0)),
            ];
            if far > 1.0 {
                // Beyond its reach it is as strong as it gets.
                stops.insert(1, (1.0 - 1.0 / far, colour));
            }
            if !is_above {
                stops.reverse();
                stops.iter_mut().for_each(|(at, _)| *at = 1.0 - *at);
            }
            let form = Form::Path {
                path: &path,
                open: false,
            };
            self.form(label, frame, &form, Fill::Down(stops), None, false)?;
        }
        Ok(())
    }

    fn text(&mut self, text: &Shaped, at: Point, colour: Colour) -> io::Result<()> {
        let Some(set) = Set::new(text, at) else {
            return self.icons(text, at, colour);
        };
        self.xml.open("p:sp", &[])?;
        self.xml.open("p:nvSpPr", &[])?;
        let name: String = text.text.chars().take(NAME).collect();
        let label = Label {
            name,
            ..Label::default()
        };
        self.label(&label)?;
        self.xml.empty("p:cNvSpPr", &[("txBox", "1".into())])?;
        self.xml.empty("p:nvPr", &[])?;
        self.xml.close("p:nvSpPr")?;
        self.xml.open("p:spPr", &[])?;
        self.place("a:xfrm", set.frame, false, false)?;
        self.geometry(set.frame, &Form::Box { radius: 0.0 })?;
        self.xml.empty("a:noFill", &[])?;
        self.xml.close("p:spPr")?;
        set.write(self.xml, self.scale, colour, self.deck.language, false)?;
        self.xml.close("p:sp")
    }

    /// Icons are drawn: no other machine has their face.
    fn icons(&mut self, text: &Shaped, at: Point, colour: Colour) -> io::Result<()> {
        let mut path = BezPath::new();
        for line in &text.lines {
            for run in &line.runs {
                for glyph in &run.glyphs {
                    let Some((outline, em)) = letters::outline(&run.font, glyph.id) else {
                        continue;
                    };
                    let origin = Vec2::new(glyph.x.into(), glyph.y.into());
                    let origin = at.to_vec2() + origin + Vec2::new(0.0, line.baseline);
                    let size = f64::from(run.size) / em;
                    let to = kurbo::Affine::translate(origin) * kurbo::Affine::scale(size);
                    path.extend((to * outline).elements().iter().copied());
                }
            }
        }
        if path.elements().is_empty() {
            return Ok(());
        }
        let frame = kurbo::Shape::bounding_box(&path);
        let label = Label {
            is_decorative: true,
            ..Label::default()
        };
        let form = Form::Path {
            path: &path,
            open: false,
        };
        self.form(&label, frame, &form, Fill::Solid(colour), None, false)
    }

    fn image(
        &mut self,
        label: Label,
        (rect, radius): (Rect, f64),
        image: &Picture,
        part: Rect,
        alt: &str,
    ) -> io::Result<()> {
        let shown = rect.size() * PICTURE_SCALE;
        let Some(png) = fitted(image, part, shown).and_then(|pixels| png_of(&pixels)) else {
            return Ok(());
        };
        let number = self.media.number(png);
        let id = self
            .relations
            .add("image", format!("../media/image{number}.png"));
        let label = match alt.is_empty() {
            true => label,
            false => Label {
                name: alt.chars().take(NAME).collect(),
                detail: alt.to_owned(),
                is_decorative: false,
            },
        };
        self.xml.open("p:pic", &[])?;
        self.xml.open("p:nvPicPr", &[])?;
        self.label(&label)?;
        self.xml.open("p:cNvPicPr", &[])?;
        self.xml
            .empty("a:picLocks", &[("noChangeAspect", "1".into())])?;
        self.xml.close("p:cNvPicPr")?;
        self.xml.empty("p:nvPr", &[])?;
        self.xml.close("p:nvPicPr")?;
        self.xml.open("p:blipFill", &[])?;
        self.xml.empty("a:blip", &[("r:embed", id.into())])?;
        self.xml.open("a:stretch", &[])?;
        self.xml.empty("a:fillRect", &[])?;
        self.xml.close("a:stretch")?;
        self.xml.close("p:blipFill")?;
        self.xml.open("p:spPr", &[])?;
        self.place("a:xfrm", rect, false, false)?;
        self.geometry(rect, &Form::Box { radius })?;
        self.xml.close("p:spPr")?;
        self.xml.close("p:pic")
    }

    /// A shape without words.
    fn form(
        &mut self,
        label: &Label,
        frame: Rect,
        form: &Form<'_>,
        fill: Fill,
        stroke: Option<&Stroke>,
        is_round: bool,
    ) -> io::Result<()> {
        self.xml.open("p:sp", &[])?;
        self.xml.open("p:nvSpPr", &[])?;
        self.label(label)?;
        self.xml.empty("p:cNvSpPr", &[])?;
        self.xml.empty("p:nvPr", &[])?;
        self.xml.close("p:nvSpPr")?;
        self.xml.open("p:spPr", &[])?;
        self.place(
            "a:xfrm",
            frame,
            matches!(form, Form::Line { rises: true }),
            false,
        )?;
        self.geometry(frame, form)?;
        self.fill(&fill)?;
        self.stroke(stroke, is_round)?;
        self.xml.close("p:spPr")?;
        self.xml.close("p:sp")
    }

    fn label(&mut self, label: &Label) -> io::Result<()> {
        let id = self.id();
        let name = match label.name.trim() {
            "" => id.to_string(),
            name => name.to_owned(),
        };
        let mut a = vec![("id", id.to_string().into()), ("name", name.into())];
        if !label.detail.is_empty() {
            a.push(("descr", label.detail.as_str().into()));
        }
        if !label.is_decorative {
            return self.xml.empty("p:cNvPr", &a);
        }
        self.xml.open("p:cNvPr", &a)?;
        self.xml.open("a:extLst", &[])?;
        self.xml.open("a:ext", &[("uri", DECORATIVE_ID.into())])?;
        let a = [("xmlns:adec", DECORATIVE.into()), ("val", "1".into())];
        self.xml.empty("adec:decorative", &a)?;
        self.xml.close("a:ext")?;
        self.xml.close("a:extLst")?;
        self.xml.close("p:cNvPr")
    }

    /// Where it stands; a group counts the places of what is in it as the slide does.
    fn place(&mut self, name: &str, frame: Rect, flipped: bool, is_group: bool) -> io::Result<()> {
        let emu = self.scale * EMU_PER_POINT;
        let flip = [("flipV", "1".into())];
        self.xml.open(name, if flipped { &flip } else { &[] })?;
        let from = [("x", (frame.x0 * emu).emu()), ("y", (frame.y0 * emu).emu())];
        let size = [
            ("cx", (frame.width() * emu).emu()),
            ("cy", (frame.height() * emu).emu()),
        ];
        self.xml.empty("a:off", &from)?;
        self.xml.empty("a:ext", &size)?;
        if is_group {
            self.xml.empty("a:chOff", &from)?;
            self.xml.empty("a:chExt", &size)?;
        }
        self.xml.close(name)
    }

    fn geometry(&mut self, frame: Rect, form: &Form<'_>) -> io::Result<()> {
        let (preset, radius) = match form {
            Form::Path { path, open } => {
                let emu = self.scale * EMU_PER_POINT;
                return outline(self.xml, path, frame, emu, *open);
            }
            Form::Box { radius } if *radius > 0.0 => ("roundRect", Some(*radius)),
            Form::Box { .. } => ("rect", None),
            Form::Ellipse => ("ellipse", None),
            Form::Line { .. } => ("line", None),
        };
        self.xml.open("a:prstGeom", &[("prst", preset.into())])?;
        self.xml.open("a:avLst", &[])?;
        if let Some(radius) = radius {
            let side = frame.width().min(frame.height()).max(1e-6);
            let share = (radius / side).min(0.5) * 100_000.0;
            let formula = format!("val {}", share.round() as i64);
            let a = [("name", "adj".into()), ("fmla", formula.into())];
            self.xml.empty("a:gd", &a)?;
        }
        self.xml.close("a:avLst")?;
        self.xml.close("a:prstGeom")
    }

    fn fill(&mut self, fill: &Fill) -> io::Result<()> {
        match fill {
            Fill::None => self.xml.empty("a:noFill", &[]),
            Fill::Solid(colour) => solid(self.xml, *colour),
            Fill::Down(stops) => {
                self.xml
                    .open("a:gradFill", &[("rotWithShape", "1".into())])?;
                self.xml.open("a:gsLst", &[])?;
                for (at, stop) in stops {
                    let at = (at.clamp(0.0, 1.0) * 100_000.0).emu();
                    self.xml.open("a:gs", &[("pos", at)])?;
                    colour(self.xml, *stop)?;
                    self.xml.close("a:gs")?;
                }
                self.xml.close("a:gsLst")?;
                let down = [("ang", "5400000".into()), ("scaled", "0".into())];
                self.xml.empty("a:lin", &down)?;
                self.xml.close("a:gradFill")
            }
        }
    }

    fn stroke(&mut self, stroke: Option<&Stroke>, is_round: bool) -> io::Result<()> {
        let Some(stroke) = stroke else {
            self.xml.open("a:ln", &[])?;
            self.xml.empty("a:noFill", &[])?;
            return self.xml.close("a:ln");
        };
        let width = (stroke.width * self.scale * EMU_PER_POINT).emu();
        let cap = if is_round { "rnd" } else { "flat" };
        self.xml
            .open("a:ln", &[("w", width), ("cap", cap.into())])?;
        solid(self.xml, stroke.colour)?;
        if let Some(lengths) = dash_of(stroke) {
            // In thousandths of a hundredth of the line's width.
            let [dash, gap] = lengths.map(|l| (l / stroke.width.max(1e-6) * 100_000.0).emu());
            self.xml.open("a:custDash", &[])?;
            self.xml.empty("a:ds", &[("d", dash), ("sp", gap)])?;
            self.xml.close("a:custDash")?;
        }
        self.xml.empty("a:round", &[])?;
        self.xml.close("a:ln")
    }
}

fn of(colour: Option<Colour>) -> Fill {
    colour.map_or(Fill::None, Fill::Solid)
}

pub(super) fn solid(xml: &mut Writer, paint: Colour) -> io::Result<()> {
    xml.open("a:solidFill", &[])?;
    colour(xml, paint)?;
    xml.close("a:solidFill")
}

fn colour(xml: &mut Writer, colour: Colour) -> io::Result<()> {
    let value = [("val", hex(colour).into())];
    if colour.a == 255 {
        return xml.empty("a:srgbClr", &value);
    }
    xml.open("a:srgbClr", &value)?;
    let share = (f64::from(colour.a) / 255.0 * 100_000.0).emu();
    xml.empty("a:alpha", &[("val", share)])?;
    xml.close("a:srgbClr")
}

/// The box that a shape fills, without the width of its line (map units).
fn frame_of(shape: &Shape) -> Rect {
    if let Shape::Text { text, at, .. } = shape
        && let Some(set) = Set::new(text, *at)
    {
        return set.frame;
    }
    let mut bare = shape.clone();
    if let Some(stroke) = bare.stroke_mut() {
        stroke.width = 0.0;
    }
    bare.bounds()
}

/// Which item is the title of the slide: the text of the first title that the scene knows.
fn title_of(scene: &Scene) -> Option<usize> {
    let mut regions = scene.regions.iter();
    let title = regions.find(|region| region.subject.part == Part::Title)?;
    let corner = title.rect.origin();
    scene.placed().position(|(item, by)| match &item.shape {
        Shape::Text { text, at, .. } => !text.text.is_empty() && (*at + by).distance(corner) < 0.5,
        _ => false,
    })
}
