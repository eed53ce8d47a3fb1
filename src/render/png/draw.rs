//! The walk: every item of the scene that a tile shows, in order.

use kurbo::{Affine, BezPath, Cap, CubicBez, Join, Point, Rect, Shape as _};
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::peniko::{BlendMode, Compose, Gradient, ImageBrush, ImageSampler, Mix};
use vello_cpu::{Glyph, ImageSource, PixmapMut, RenderContext, Resources};

use super::picture::Pictures;
use super::strips::{Frame, Tile};
use crate::render::{between, dash_of, ink, is_butt, shares_of};
use crate::scene::{Scene, Shape, Stroke};
use crate::text::Shaped;
use crate::theme::Colour;

/// How far (pixels) a drawn outline may be from the true one.
const TOLERANCE: f64 = 0.05;
/// White that is not there: between it and white nothing is grey.
const INVISIBLE: Colour = Colour {
    a: 0,
    ..Colour::WHITE
};

/// Draws tiles of one scene, one after another.
pub(super) struct Artist<'a> {
    scene: &'a Scene,
    frame: &'a Frame,
    pictures: &'a Pictures,
    context: RenderContext,
    resources: Resources,
}

impl<'a> Artist<'a> {
    pub(super) fn new(scene: &'a Scene, frame: &'a Frame, pictures: &'a Pictures) -> Self {
        Self {
            scene,
            frame,
            pictures,
            context: RenderContext::new(1, 1),
            resources: Resources::new(),
        }
    }

    /// Fills `pixels` (premultiplied RGBA, as many as the tile has) with what the tile shows.
    pub(super) fn draw(&mut self, tile: Tile, pixels: &mut [u8]) {
        self.context.reset_and_resize(tile.width, tile.height);
        if let Some(paper) = self.frame.paper {
            self.context.set_paint(paint(paper));
            let all = Rect::new(0.0, 0.0, tile.width.into(), tile.height.into());
            self.context.fill_rect(&all);
        }
        let tile_from_map = self.frame.tile_from_map(tile);
        let seen = self.frame.seen_in(tile);
        for (index, (item, by)) in self.scene.placed().enumerate() {
            // As the piece sees it, in which the item lies.
            let seen = seen - by;
            if ink(item).overlaps(seen) {
                let tile_from_piece = tile_from_map * Affine::translate(by);
                self.context.set_transform(tile_from_piece);
                self.shape(index, &item.shape, tile_from_piece, seen);
            }
        }
        self.context.flush();
        if let Some(target) = PixmapMut::new(tile.width, tile.height, pixels) {
            self.context.render(target, &mut self.resources);
        }
    }

    fn shape(&mut self, index: usize, shape: &Shape, tile_from_map: Affine, seen: Rect) {
        match shape {
            Shape::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => {
                if *radius <= 0.0 && stroke.is_none() {
                    if let Some(fill) = fill {
                        self.context.set_paint(paint(*fill));
                        self.context.fill_rect(rect);
                    }
                } else {
                    let join = if *radius > 0.0 {
                        Join::Round
                    } else {
                        Join::Miter
                    };
                    let path = self.path(&rect.to_rounded_rect(*radius));
                    self.outlined(&path, *fill, *stroke, join);
                }
            }
            Shape::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                let path = self.path(&kurbo::Circle::new(*centre, *radius));
                self.outlined(&path, *fill, *stroke, Join::Round);
            }
            Shape::Polygon {
                points,
                fill,
                stroke,
            } => {
                let Some((first, rest)) = points.split_first() else {
                    return;
                };
                let mut path = BezPath::new();
                path.move_to(*first);
                for point in rest {
                    path.line_to(*point);
                }
                path.close_path();
                self.outlined(&path, *fill, *stroke, Join::Round);
            }
            Shape::Curve { segments, stroke } => {
                let cap = if is_butt(segments, stroke) {
                    Cap::Butt
                } else {
                    Cap::Round
                };
                self.stroke(&line(segments), stroke, Join::Round, cap);
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
                let area = between(upper, lower);
                self.outlined(&area, Some(*fill), None, Join::Round);
            }
            Shape::Text { text, at, colour } => {
                self.text(text, *at, *colour, tile_from_map, seen);
            }
            Shape::Image { rect, radius, .. } => self.image(index, *rect, *radius),
        }
    }

    fn path(&self, shape: &impl kurbo::Shape) -> BezPath {
        shape.to_path(TOLERANCE / self.frame.scale)
    }

    fn outlined(
        &mut self,
        path: &BezPath,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
        join: Join,
    ) {
        if let Some(fill) = fill {
            self.context.set_paint(paint(fill));
            self.context.fill_path(path);
        }
        if let Some(stroke) = stroke {
            self.stroke(path, &stroke, join, Cap::Butt);
        }
    }

    fn stroke(&mut self, path: &BezPath, stroke: &Stroke, join: Join, cap: Cap) {
        let mut pen = kurbo::Stroke::new(stroke.width)
            .with_join(join)
            .with_caps(cap);
        if let Some(dash) = dash_of(stroke) {
            pen = pen.with_dashes(0.0, dash);
        }
        self.context.set_paint(paint(stroke.colour));
        self.context.set_stroke(pen);
        self.context.stroke_path(path);
    }

    /// One area and one gradient for both sides: clear in the middle, which is the base.
    /// Its ends are a mask over that.
    fn fade(
        &mut self,
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
        let mut area = line(segments);
        area.line_to((last.p3.x, base));
        area.line_to((first.p0.x, base));
        area.close_path();
        let gradient = Gradient::new_linear((0.0, base - reach), (0.0, base + reach)).with_stops([
            (0.0, paint(above)),
            (0.5, paint(Colour::TRANSPARENT)),
            (1.0, paint(below)),
        ]);
        let span = [first.p0.x, last.p3.x];
        let shares = shares_of(ends, span[1] - span[0]);
        if shares == [0.0; 2] {
            self.context.set_paint(gradient);
            self.context.fill_path(&area);
            return;
        }
        let mask = Gradient::new_linear((span[0], 0.0), (span[1], 0.0)).with_stops([
            (0.0, paint(INVISIBLE)),
            (shares[0] as f32, paint(Colour::WHITE)),
            (1.0 - shares[1] as f32, paint(Colour::WHITE)),
            (1.0, paint(INVISIBLE)),
        ]);
        self.context.push_layer(Some(&area), None, None, None, None);
        let bounds = area.bounding_box();
        self.context.set_paint(gradient);
        self.context.fill_rect(&bounds);
        self.context
            .push_blend_layer(BlendMode::new(Mix::Normal, Compose::DestIn));
        self.context.set_paint(mask);
        self.context.fill_rect(&bounds);
        self.context.pop_layer();
        self.context.pop_layer();
    }

    fn text(
        &mut self,
        text: &Shaped,
        at: Point,
        colour: Colour,
        tile_from_map: Affine,
        seen: Rect,
    ) {
        self.context.set_paint(paint(colour));
        for line in &text.lines {
            let baseline = at.y + line.baseline;
            let em = line.runs.iter().map(|r| r.size).fold(0.0, f32::max);
            let reach = 2.0 * f64::from(em);
            if baseline + reach < seen.y0 || baseline - reach > seen.y1 {
                continue;
            }
            self.context
                .set_transform(tile_from_map * Affine::translate((at.x, baseline)));
            for run in &line.runs {
                self.context
                    .glyph_run(&mut self.resources, &run.font.data)
                    .font_size(run.size)
                    .hint(false)
                    .normalized_coords(&run.font.coords)
                    .fill_glyphs(run.glyphs.iter().map(|glyph| Glyph {
                        id: glyph.id,
                        x: glyph.x,
                        y: glyph.y,
                    }));
            }
        }
    }

    fn image(&mut self, index: usize, rect: Rect, radius: f64) {
        let Some(pixmap) = self.pictures.get(index) else {
            return;
        };
        let (width, height) = (f64::from(pixmap.width()), f64::from(pixmap.height()));
        let fit = Affine::translate(rect.origin().to_vec2())
            * Affine::scale_non_uniform(rect.width() / width, rect.height() / height);
        self.context.set_paint_transform(fit);
        self.context.set_paint(ImageBrush {
            image: ImageSource::Pixmap(pixmap.clone()),
            sampler: ImageSampler::default(),
        });
        let path = self.path(&rect.to_rounded_rect(radius));
        self.context.fill_path(&path);
        self.context.reset_paint_transform();
    }
}

fn paint(colour: Colour) -> AlphaColor<Srgb> {
    AlphaColor::from_rgba8(colour.r, colour.g, colour.b, colour.a)
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
