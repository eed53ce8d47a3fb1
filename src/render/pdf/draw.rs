//! The walk: every item of the scene, in order, as part of what is read or as mere form.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Size, Transform};
use krilla::image::Image;
use krilla::mask::{Mask, MaskType};
use krilla::num::NormalizedF32;
use krilla::paint::{
    Fill, FillRule, LineCap, LineJoin, LinearGradient, Paint, SpreadMethod, Stop, Stroke,
    StrokeDash,
};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use kurbo::{BezPath, CubicBez, PathEl, Shape as _, Vec2};

use super::PdfOptions;
use super::letters::{self, Fonts, Words};
use super::structure::Structure;
use crate::render::letters::is_icon;
use crate::render::{between, dash_of, fitted, is_butt, shares_of};
use crate::scene::{self, Item, Picture, Scene, Shape, Subject};
use crate::text::Shaped;
use crate::theme::Colour;

/// How far (map units) a circle or a corner may be from the true one.
const TOLERANCE: f64 = 0.01;
/// Pixels of a picture for each map unit in which it is shown.
const PICTURE_SCALE: f64 = 3.0;

pub(super) struct Artist<'a, 'b> {
    scene: &'a Scene,
    options: &'a PdfOptions<'a>,
    fonts: &'b mut Fonts,
    structure: &'b mut Structure<'a>,
    /// Points of the curve that have been read: a point is drawn in several forms.
    seen: Vec<&'a Subject>,
}

/// A place on the page.
pub(super) fn point(at: Vec2) -> Point {
    Point::from_xy(at.x as f32, at.y as f32)
}

impl<'a, 'b> Artist<'a, 'b> {
    pub fn new(
        scene: &'a Scene,
        options: &'a PdfOptions<'a>,
        fonts: &'b mut Fonts,
        structure: &'b mut Structure<'a>,
    ) -> Self {
        Self {
            scene,
            options,
            fonts,
            structure,
            seen: Vec::new(),
        }
    }

    pub fn draw(&mut self, surface: &mut Surface<'_>) {
        let scale = self.options.scale as f32;
        surface.push_transform(&Transform::from_scale(scale, scale));
        if !self.options.transparent {
            as_form(surface, |surface| {
                let sheet = self.scene.size.to_rect();
                fill(surface, &sheet.to_path(TOLERANCE), self.scene.paper);
            });
        }
        let scene = self.scene;
        for (item, by) in scene.placed() {
            self.item(surface, item, by);
        }
        self.structure.fill(|| {
            let id = surface.start_tagged(ContentTag::Other);
            surface.end_tagged();
            id
        });
        surface.pop();
    }

    fn item(&mut self, surface: &mut Surface<'_>, item: &'a Item, by: Vec2) {
        let subject = item.subject.as_deref();
        let middle = item.bounds.center() + by;
        if by != Vec2::ZERO {
            let moved = Transform::from_translate(by.x as f32, by.y as f32);
            surface.push_transform(&moved);
        }
        match &item.shape {
            Shape::Text { text, at, colour } => {
                let place = self.structure.place(middle, subject);
                self.text(surface, text, *at, *colour, place);
            }
            Shape::Image {
                rect,
                radius,
                image: pixels,
                part,
                alt,
            } => {
                if alt.is_empty() {
                    as_form(surface, |s| image(s, *rect, *radius, pixels, *part));
                } else {
                    let id = surface.start_tagged(ContentTag::Other);
                    image(surface, *rect, *radius, pixels, *part);
                    surface.end_tagged();
                    let place = self.structure.place(middle, subject);
                    self.structure.figure(place, id, alt.clone());
                }
            }
            Shape::Circle { .. } | Shape::Polygon { .. } | Shape::Rect { .. } => {
                let said = subject.filter(|s| !self.seen.contains(s));
                match said.and_then(|s| Some((s, self.structure.seen(s)?))) {
                    Some((subject, words)) => {
                        self.seen.push(subject);
                        let id = surface.start_tagged(ContentTag::Other);
                        form(surface, &item.shape);
                        surface.end_tagged();
                        let place = self.structure.place(middle, Some(subject));
                        self.structure.figure(place, id, words);
                    }
                    None => as_form(surface, |surface| form(surface, &item.shape)),
                }
            }
            Shape::Curve { .. } | Shape::Fade { .. } | Shape::Area { .. } => {
                as_form(surface, |surface| form(surface, &item.shape));
            }
        }
        if by != Vec2::ZERO {
            surface.pop();
        }
    }

    fn text(
        &mut self,
        surface: &mut Surface<'_>,
        text: &Shaped,
        at: kurbo::Point,
        colour: Colour,
        place: super::structure::Place,
    ) {
        surface.set_stroke(None);
        let mut lines = Vec::new();
        for line in &text.lines {
            let words = Words::of(text, line);
            let at = kurbo::Point::new(at.x, at.y + line.baseline);
            surface.set_fill(Some(paint(colour)));
            let is_icon = line.runs.iter().all(is_icon);
            if is_icon || words.text.trim().is_empty() {
                as_form(surface, |surface| {
                    surface.set_fill(Some(paint(colour)));
                    for run in &line.runs {
                        letters::draw(surface, self.fonts, run, &words, at);
                    }
                });
                continue;
            }
            let parted = words.parted();
            let read = words.is_parted.then_some(parted.as_str());
            let tag = SpanTag::empty().with_actual_text(read);
            let id = surface.start_tagged(ContentTag::Span(tag));
            for run in &line.runs {
                letters::draw(surface, self.fonts, run, &words, at);
            }
            surface.end_tagged();
            lines.push(id);
        }
        self.structure.words(place, lines);
    }
}

/// Draws what is not read.
fn as_form(surface: &mut Surface<'_>, draw: impl FnOnce(&mut Surface<'_>)) {
    let artifact = Artifact::with_kind(ArtifactType::Other);
    surface.start_tagged(ContentTag::Artifact(artifact));
    draw(surface);
    surface.end_tagged();
}

fn form(surface: &mut Surface<'_>, shape: &Shape) {
    match shape {
        Shape::Rect {
            rect,
            radius,
            fill,
            stroke,
        } => {
            let join = if *radius > 0.0 {
                LineJoin::Round
            } else {
                LineJoin::Miter
            };
            let outline = match *radius > 0.0 {
                true => rect.to_rounded_rect(*radius).to_path(TOLERANCE),
                false => rect.to_path(TOLERANCE),
            };
            outlined(surface, &outline, *fill, stroke.as_ref(), join);
        }
        Shape::Circle {
            centre,
            radius,
            fill,
            stroke,
        } => {
            let outline = kurbo::Circle::new(*centre, *radius).to_path(TOLERANCE);
            outlined(surface, &outline, *fill, stroke.as_ref(), LineJoin::Round);
        }
        Shape::Polygon {
            points,
            fill,
            stroke,
        } => {
            let Some((first, rest)) = points.split_first() else {
                return;
            };
            let mut outline = BezPath::new();
            outline.move_to(*first);
            rest.iter().for_each(|point| outline.line_to(*point));
            outline.close_path();
            outlined(surface, &outline, *fill, stroke.as_ref(), LineJoin::Round);
        }
        Shape::Curve { segments, stroke } => {
            let cap = match is_butt(segments, stroke) {
                true => LineCap::Butt,
                false => LineCap::Round,
            };
            if let Some(path) = path(&line(segments)) {
                surface.set_fill(None);
                surface.set_stroke(Some(pen(stroke, LineJoin::Round, cap)));
                surface.draw_path(&path);
            }
        }
        Shape::Fade {
            segments,
            base,
            reach,
            ends,
            above,
            below,
        } => fade(surface, segments, *base, *reach, *ends, [*above, *below]),
        Shape::Area {
            upper,
            lower,
            fill: colour,
        } => fill(surface, &between(upper, lower), *colour),
        // Words and pictures are read.
        Shape::Text { .. } | Shape::Image { .. } => {}
    }
}

fn outlined(
    surface: &mut Surface<'_>,
    outline: &BezPath,
    colour: Option<Colour>,
    stroke: Option<&scene::Stroke>,
    join: LineJoin,
) {
    if let Some(colour) = colour {
        fill(surface, outline, colour);
    }
    if let Some((stroke, path)) = stroke.and_then(|stroke| Some((stroke, path(outline)?))) {
        surface.set_fill(None);
        surface.set_stroke(Some(pen(stroke, join, LineCap::Butt)));
        surface.draw_path(&path);
    }
}

fn fill(surface: &mut Surface<'_>, outline: &BezPath, colour: Colour) {
    if let Some(path) = path(outline) {
        surface.set_stroke(None);
        surface.set_fill(Some(paint(colour)));
        surface.draw_path(&path);
    }
}

/// Stops keep their hue where they end in nothing: between a colour and transparent black lies grey.
fn fade(
    surface: &mut Surface<'_>,
    segments: &[CubicBez],
    base: f64,
    reach: f64,
    ends: [f64; 2],
    [above, below]: [Colour; 2],
) {
    let (Some(first), Some(last)) = (segments.first(), segments.last()) else {
        return;
    };
    if reach <= 0.0 {
        return;
    }
    let span = [first.p0.x, last.p3.x];
    let mut area = line(segments);
    area.line_to((span[1], base));
    area.line_to((span[0], base));
    area.close_path();
    let Some(outline) = path(&area) else { return };
    let tint = gradient(
        [0.0, base - reach, 0.0, base + reach],
        &[
            (0.0, above),
            (0.5, above.alpha(0.0)),
            (0.5, below.alpha(0.0)),
            (1.0, below),
        ],
    );
    let shares = shares_of(ends, span[1] - span[0]);
    let is_masked = shares != [0.0; 2];
    if is_masked {
        let black = Colour::rgb(0, 0, 0);
        let veil = gradient(
            [span[0], 0.0, span[1], 0.0],
            &[
                (0.0, black),
                (shares[0], Colour::WHITE),
                (1.0 - shares[1], Colour::WHITE),
                (1.0, black),
            ],
        );
        let mut stream = surface.stream_builder();
        let mut within = stream.surface();
        if let Some(around) = path(&area.bounding_box().inflate(1.0, 1.0).to_path(TOLERANCE)) {
            within.set_fill(Some(veil));
            within.draw_path(&around);
        }
        within.finish();
        let stream = stream.finish();
        surface.push_mask(Mask::new(stream, MaskType::Luminosity));
    }
    surface.set_stroke(None);
    surface.set_fill(Some(tint));
    surface.draw_path(&outline);
    if is_masked {
        surface.pop();
    }
}

fn gradient([x1, y1, x2, y2]: [f64; 4], stops: &[(f64, Colour)]) -> Fill {
    let stops = stops.iter().map(|(offset, colour)| Stop {
        offset: share(*offset),
        color: ink(*colour).into(),
        opacity: alpha(*colour),
    });
    let gradient = LinearGradient {
        x1: x1 as f32,
        y1: y1 as f32,
        x2: x2 as f32,
        y2: y2 as f32,
        transform: Transform::identity(),
        spread_method: SpreadMethod::Pad,
        stops: stops.collect(),
        anti_alias: false,
    };
    Fill {
        paint: Paint::from(gradient),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }
}

fn image(
    surface: &mut Surface<'_>,
    rect: kurbo::Rect,
    radius: f64,
    picture: &Picture,
    part: kurbo::Rect,
) {
    let Some(pixels) = fitted(picture, part, rect.size() * PICTURE_SCALE) else {
        return;
    };
    let (width, height) = pixels.dimensions();
    let image = Image::from_rgba8(pixels.into_raw(), width, height);
    let frame = path(&rect.to_rounded_rect(radius).to_path(TOLERANCE));
    let size = Size::from_wh(rect.width() as f32, rect.height() as f32);
    let (Some(frame), Some(size)) = (frame, size) else {
        return;
    };
    surface.push_clip_path(&frame, &FillRule::NonZero);
    surface.push_transform(&Transform::from_translate(rect.x0 as f32, rect.y0 as f32));
    surface.draw_image(image, size);
    surface.pop();
    surface.pop();
}

fn pen(stroke: &scene::Stroke, join: LineJoin, cap: LineCap) -> Stroke {
    let paint = paint(stroke.colour);
    Stroke {
        paint: paint.paint,
        opacity: paint.opacity,
        width: stroke.width as f32,
        line_cap: cap,
        line_join: join,
        dash: dash_of(stroke).map(|dash| StrokeDash {
            array: dash.map(|length| length as f32).to_vec(),
            offset: 0.0,
        }),
        ..Stroke::default()
    }
}

fn paint(colour: Colour) -> Fill {
    Fill {
        paint: ink(colour).into(),
        opacity: alpha(colour),
        rule: FillRule::NonZero,
    }
}

fn ink(colour: Colour) -> rgb::Color {
    rgb::Color::new(colour.r, colour.g, colour.b)
}

fn alpha(colour: Colour) -> NormalizedF32 {
    share(f64::from(colour.a) / 255.0)
}

fn share(value: f64) -> NormalizedF32 {
    NormalizedF32::new(value.clamp(0.0, 1.0) as f32).unwrap_or(NormalizedF32::ONE)
}

fn line(segments: &[CubicBez]) -> BezPath {
    let mut path = BezPath::new();
    if let Some(first) = segments.first() {
        path.move_to(first.p0);
    }
    for segment in segments {
        path.curve_to(segment.p1, segment.p2, segment.p3);
    }
    path
}

fn path(outline: &BezPath) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let xy = |p: kurbo::Point| (p.x as f32, p.y as f32);
    for element in outline.elements() {
        match *element {
            PathEl::MoveTo(p) => {
                let (x, y) = xy(p);
                builder.move_to(x, y);
            }
            PathEl::LineTo(p) => {
                let (x, y) = xy(p);
                builder.line_to(x, y);
            }
            PathEl::QuadTo(a, p) => {
                let ((ax, ay), (x, y)) = (xy(a), xy(p));
                builder.quad_to(ax, ay, x, y);
            }
            PathEl::CurveTo(a, b, p) => {
                let ((ax, ay), (bx, by), (x, y)) = (xy(a), xy(b), xy(p));
                builder.cubic_to(ax, ay, bx, by, x, y);
            }
            PathEl::ClosePath => builder.close(),
        }
    }
    builder.finish()
}
