//! The walk: every item in view becomes triangles.

use egui::{Color32, Pos2, Rect};
use kurbo::{BezPath, CubicBez, ParamCurve as _, PathEl, Point};

use super::Camera;
use super::atlas::{Atlas, BINS, RasterSize};
use super::ink::{Ink, screen_colour};
use super::legible::is_read;
use super::pictures::Pictures;
use crate::render::{dash_of, ink, is_butt, shares_of};
use crate::scene::{Item, Shape, Stroke};
use crate::text::{Line, Shaped};
use crate::theme::Colour;

/// Smaller type (pixels per em) is drawn as bars: nobody could read it, and it costs the most.
pub(super) const LEAST_TYPE: f64 = 5.0;
/// How much paler a bar is than the letters it stands for.
const BAR: f32 = 0.35;
/// Glyphs larger than this (pixels per em) begin at whole pixels.
const FINE_TYPE: f32 = 48.0;
/// How far (pixels) a drawn curve may be from the true one.
const TOLERANCE: f64 = 0.1;
/// Width (points) of the columns in which the area between two curves is drawn, and how many a segment has at most.
const AREA_STEP: f32 = 4.0;
const MOST_AREA_STEPS: f32 = 200.0;
/// A pattern finer than this (pixels) is drawn as an even tint.
const LEAST_PATTERN: f64 = 2.0;

/// Paints items of one layer, all seen by the same camera.
pub(super) struct Walk<'a> {
    pub(super) ctx: &'a egui::Context,
    pub(super) atlas: &'a mut Atlas,
    pub(super) pictures: &'a mut Pictures,
    pub(super) ink: &'a mut Ink,
    pub(super) camera: Camera,
    pub(super) viewport: Rect,
    /// The zoom is changing: glyphs of about the right size will do.
    pub(super) zooming: bool,
    /// What is seen of the map, map units.
    pub(super) seen: kurbo::Rect,
    /// Smaller type is left out, map units.
    pub(super) least: f64,
}

impl Walk<'_> {
    pub(super) fn item(&mut self, item: &Item) {
        if !ink(item).overlaps(self.seen) {
            return;
        }
        match &item.shape {
            Shape::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => {
                let (solid, dashed) = split(stroke);
                let solid = solid.map(|s| (self.length(s.width), screen_colour(s.colour)));
                let radius_on_screen = self.length(*radius);
                self.ink.rect(
                    self.rect(*rect),
                    radius_on_screen,
                    fill.map(screen_colour),
                    solid,
                );
                if let Some(stroke) = dashed {
                    self.dashes(&self.path(&rect.to_rounded_rect(*radius)), stroke, false);
                }
            }
            Shape::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                let (solid, dashed) = split(stroke);
                let solid = solid.map(|s| (self.length(s.width), screen_colour(s.colour)));
                let on_screen = (self.place(*centre), self.length(*radius));
                self.ink
                    .circle(on_screen.0, on_screen.1, fill.map(screen_colour), solid);
                if let Some(stroke) = dashed {
                    self.dashes(
                        &self.path(&kurbo::Circle::new(*centre, *radius)),
                        stroke,
                        false,
                    );
                }
            }
            Shape::Polygon {
                points,
                fill,
                stroke,
            } => {
                let on_screen: Vec<_> = points.iter().map(|p| self.place(*p)).collect();
                if let Some(fill) = fill {
                    self.ink.fill(&on_screen, screen_colour(*fill));
                }
                let (solid, dashed) = split(stroke);
                if let Some(stroke) = solid {
                    let width = self.length(stroke.width);
                    self.ink
                        .outline(&on_screen, width, screen_colour(stroke.colour));
                }
                if let Some(stroke) = dashed {
                    let closed = points.iter().chain(points.first());
                    self.dashes(&polyline(closed.copied()), stroke, false);
                }
            }
            Shape::Curve { segments, stroke } => self.curve(segments, stroke),
            Shape::Fade {
                segments,
                base,
                reach,
                ends,
                above,
                below,
            } => {
                let base = self.place(Point::new(0.0, *base)).y;
                let reach = self.length(*reach);
                if reach > 0.0 {
                    let colours = [*above, *below].map(screen_colour);
                    let span = |s: &[CubicBez]| Some(s.last()?.p3.x - s.first()?.p0.x);
                    let shares = shares_of(*ends, span(segments).unwrap_or_default());
                    for line in self.flat(curve(segments)) {
                        self.ink.fade(&line, base, reach, shares, colours);
                    }
                }
            }
            Shape::Area { upper, lower, fill } => {
                let colour = screen_colour(*fill);
                for (above, below) in upper.iter().zip(lower) {
                    let width = self.length(above.p3.x - above.p0.x);
                    let steps = (width / AREA_STEP).ceil().clamp(1.0, MOST_AREA_STEPS);
                    let at = |s: &CubicBez, i: f32| self.place(s.eval(f64::from(i / steps)));
                    let ends = |i: u32| [above, below].map(|s| at(s, i as f32));
                    let columns: Vec<[Pos2; 2]> = (0..=steps as u32).map(ends).collect();
                    self.ink.strip(&columns, colour);
                }
            }
            Shape::Text { text, at, colour } => self.text(text, *at, *colour),
            Shape::Image {
                rect,
                radius,
                image,
                part,
                ..
            } => {
                if let Some(texture) = self.pictures.texture(self.ctx, image) {
                    self.ink.image(
                        self.rect(*rect),
                        (*radius * self.camera.zoom) as f32,
                        texture,
                        uv_of(*part),
                    );
                }
            }
        }
    }

    fn place(&self, point: Point) -> Pos2 {
        self.camera.screen_from_map(self.viewport, point)
    }

    fn rect(&self, rect: kurbo::Rect) -> Rect {
        self.camera.screen_rect_from_map(self.viewport, rect)
    }

    fn length(&self, units: f64) -> f32 {
        (units * self.camera.zoom) as f32
    }

    /// Pixels per map unit.
    fn scale(&self) -> f64 {
        self.camera.zoom / f64::from(self.ink.pixel)
    }

    fn path(&self, shape: &impl kurbo::Shape) -> BezPath {
        shape.to_path(TOLERANCE / self.scale())
    }

    /// The path's lines as points of the screen, as many as the zoom needs.
    fn flat(&self, path: impl IntoIterator<Item = PathEl>) -> Vec<Vec<Pos2>> {
        let mut lines: Vec<Vec<Pos2>> = Vec::new();
        kurbo::flatten(path, TOLERANCE / self.scale(), |el| match el {
            PathEl::MoveTo(p) => lines.push(vec![self.place(p)]),
            PathEl::LineTo(p) => {
                let pos = self.place(p);
                if let Some(line) = lines.last_mut()
                    && line.last() != Some(&pos)
                {
                    line.push(pos);
                }
            }
            PathEl::ClosePath => {
                if let Some(line) = lines.last_mut() {
                    line.extend(line.first().copied());
                }
            }
            // Flattening leaves no curves.
            PathEl::QuadTo(..) | PathEl::CurveTo(..) => {}
        });
        lines
    }

    fn curve(&mut self, segments: &[CubicBez], stroke: &Stroke) {
        if dash_of(stroke).is_some() {
            let round = !is_butt(segments, stroke);
            let path = BezPath::from_vec(curve(segments).collect());
            return self.dashes(&path, stroke, round);
        }
        let width = self.length(stroke.width);
        let colour = screen_colour(stroke.colour);
        for line in self.flat(curve(segments)) {
            match line[..] {
                // A hairline along the grid: its half round ends would be less than a pixel.
                [from, to]
                    if (from.x == to.x || from.y == to.y) && width <= 3.0 * self.ink.pixel =>
                {
                    self.ink.rule(from, to, width, colour);
                }
                _ => self.ink.line(&line, width, colour, true),
            }
        }
    }

    fn dashes(&mut self, path: &BezPath, stroke: &Stroke, round: bool) {
        let Some([dash, gap]) = dash_of(stroke) else {
            return;
        };
        let width = self.length(stroke.width);
        let colour = screen_colour(stroke.colour);
        if (dash + gap) * self.scale() < LEAST_PATTERN {
            // Round ends make a dash longer: a dot is nothing but its ends.
            let drawn = if round { dash + stroke.width } else { dash };
            let tint = colour.gamma_multiply((drawn / (dash + gap)).min(1.0) as f32);
            for line in self.flat(path.iter()) {
                self.ink.line(&line, width, tint, false);
            }
            return;
        }
        for line in self.flat(kurbo::dash(path.iter(), 0.0, &[dash, gap])) {
            match line[..] {
                [from, to] if !round && (from.x == to.x || from.y == to.y) => {
                    self.ink.rule(from, to, width, colour);
                }
                _ => self.ink.line(&line, width, colour, round),
            }
        }
    }

    fn text(&mut self, text: &Shaped, at: Point, colour: Colour) {
        if !is_read(text, self.least) {
            return;
        }
        let colour = screen_colour(colour);
        for line in &text.lines {
            let baseline = at.y + line.baseline;
            let em = line.runs.iter().map(|run| run.size).fold(0.0, f32::max);
            let reach = 2.0 * f64::from(em);
            if baseline + reach < self.seen.y0 || baseline - reach > self.seen.y1 {
                continue;
            }
            if f64::from(em) * self.scale() < LEAST_TYPE {
                let em = f64::from(em);
                let bar = kurbo::Rect::new(
                    at.x + line.left,
                    baseline - 0.5 * em,
                    at.x + line.left + line.width,
                    baseline,
                );
                let bar = self.ink.snap_rect(self.rect(bar));
                self.ink.plain_rect(bar, colour.gamma_multiply(BAR));
            } else {
                self.glyphs(line, Point::new(at.x, baseline), colour);
            }
        }
    }

    fn glyphs(&mut self, line: &Line, origin: Point, colour: Color32) {
        let scale = self.scale() as f32;
        let pixel = self.ink.pixel;
        // Counted in pixels from here: glyphs stand on the grid.
        let origin = self.place(origin) / pixel;
        let white = Color32::WHITE.gamma_multiply(f32::from(colour.a()) / 255.0);
        for run in &line.runs {
            let wanted = run.size * scale;
            let size = if self.zooming {
                RasterSize::bucket(wanted)
            } else {
                RasterSize::exact(wanted)
            };
            let stretch = wanted / size.pixels();
            // Rounding to a sixteenth of a pixel is no reason to stretch.
            let on_grid = (stretch - 1.0).abs() < 0.02;
            let bins = if on_grid && wanted <= FINE_TYPE {
                BINS
            } else {
                1
            };
            let font = self.atlas.font(&run.font);
            for glyph in &run.glyphs {
                let x = origin.x + glyph.x * scale;
                let y = origin.y + glyph.y * scale;
                let (x, y, bin) = if on_grid {
                    let parts = (x * f32::from(bins)).round();
                    let whole = (parts / f32::from(bins)).floor();
                    let bin = (parts - whole * f32::from(bins)) as u8;
                    (whole, y.round(), bin)
                } else {
                    (x, y, 0)
                };
                let ems = glyph.advance / run.size;
                let Some(slot) = self.atlas.glyph(font, glyph, ems, size, bin) else {
                    continue;
                };
                if slot.width == 0 {
                    continue;
                }
                let stretch = if on_grid { 1.0 } else { stretch };
                let min = Pos2::new(
                    x + f32::from(slot.left) * stretch,
                    y + f32::from(slot.top) * stretch,
                );
                let extent = egui::vec2(slot.width.into(), slot.height.into()) * stretch;
                let rect = Rect::from_min_size(min * pixel, extent * pixel);
                let tint = if slot.coloured { white } else { colour };
                self.ink.glyph(rect, self.atlas.uv(slot), tint);
            }
        }
    }
}

/// The stroke as a solid or a dashed one.
fn split(stroke: &Option<Stroke>) -> (Option<&Stroke>, Option<&Stroke>) {
    match stroke {
        Some(stroke) if dash_of(stroke).is_some() => (None, Some(stroke)),
        other => (other.as_ref(), None),
    }
}

fn curve(segments: &[CubicBez]) -> impl Iterator<Item = PathEl> {
    let start = segments.first().map(|first| PathEl::MoveTo(first.p0));
    let rest = segments.iter().map(|s| PathEl::CurveTo(s.p1, s.p2, s.p3));
    start.into_iter().chain(rest)
}

fn polyline(points: impl Iterator<Item = Point>) -> BezPath {
    let elements = points.enumerate().map(|(i, p)| match i {
        0 => PathEl::MoveTo(p),
        _ => PathEl::LineTo(p),
    });
    BezPath::from_vec(elements.collect())
}

/// A part of a picture in the coordinates of its texture.
fn uv_of(part: kurbo::Rect) -> egui::Rect {
    let at = |x: f64, y: f64| egui::pos2(x as f32, y as f32);
    egui::Rect::from_min_max(at(part.x0, part.y0), at(part.x1, part.y1))
}
