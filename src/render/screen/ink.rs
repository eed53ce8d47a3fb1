//! Meshes: smoothed fills and lines out of points of the screen, in as few draw calls as the order allows.

use egui::epaint::tessellator::{Path, path::add_circle_quadrant};
use egui::epaint::{Mesh, PathStroke};
use egui::{Color32, Pos2, Rect, TextureId, pos2, vec2};

use crate::theme::Colour;

/// What epaint's tessellator calls untextured. Its texture coordinates point at the corner of the texture,
/// where ours is white too: the finished meshes get ours.
const UNTEXTURED: TextureId = TextureId::Managed(0);
/// Width (pixels) of the steps in which a fade is drawn where it comes and goes.
const FADE_STEP: f32 = 4.0;

/// Collects what is painted, first at the bottom.
pub(super) struct Ink {
    meshes: Vec<Mesh>,
    /// Glyphs, and the white texel at its corner.
    texture: TextureId,
    /// Size of a pixel in points.
    pub(super) pixel: f32,
    path: Path,
    points: Vec<Pos2>,
}

impl Ink {
    /// `vertices`: how many there will be, about.
    pub(super) fn new(texture: TextureId, pixels_per_point: f32, vertices: usize) -> Self {
        let mut mesh = Mesh::default();
        mesh.reserve_vertices(vertices);
        // Smoothed edges have about twice as many triangles as corners.
        mesh.reserve_triangles(2 * vertices);
        Self {
            meshes: vec![mesh],
            texture,
            pixel: 1.0 / pixels_per_point,
            path: Path::default(),
            points: Vec::new(),
        }
    }

    pub(super) fn into_meshes(self) -> impl Iterator<Item = Mesh> {
        let texture = self.texture;
        let drawn = self.meshes.into_iter().filter(|mesh| !mesh.is_empty());
        drawn.map(move |mut mesh| {
            if mesh.texture_id == UNTEXTURED {
                mesh.texture_id = texture;
            }
            mesh
        })
    }

    /// The next edge between two pixels.
    pub(super) fn snap(&self, points: f32) -> f32 {
        (points / self.pixel).round() * self.pixel
    }

    /// Moves the edges to the nearest edges of pixels; nothing gets lost, however thin it is.
    pub(super) fn snap_rect(&self, rect: Rect) -> Rect {
        let min = pos2(self.snap(rect.min.x), self.snap(rect.min.y));
        let max = pos2(self.snap(rect.max.x), self.snap(rect.max.y));
        Rect::from_min_max(min, max.max(min + vec2(self.pixel, self.pixel)))
    }

    /// How wide a line is drawn that is to be crisp: whole pixels, and below one the paler for it.
    fn crisp(&self, width: f32, colour: Color32) -> (f32, Color32) {
        let pixels = width / self.pixel;
        if pixels < 1.0 {
            (self.pixel, colour.gamma_multiply(pixels))
        } else {
            (pixels.round() * self.pixel, colour)
        }
    }

    fn mesh(&mut self) -> &mut Mesh {
        if self
            .meshes
            .last()
            .is_none_or(|mesh| mesh.texture_id != UNTEXTURED)
        {
            self.meshes.push(Mesh::default());
        }
        let last = self.meshes.len() - 1;
        &mut self.meshes[last]
    }

    /// A box with sharp edges, as they are.
    pub(super) fn plain_rect(&mut self, rect: Rect, colour: Color32) {
        self.mesh().add_colored_rect(rect, colour);
    }

    pub(super) fn glyph(&mut self, rect: Rect, uv: Rect, colour: Color32) {
        self.mesh().add_rect_with_uv(rect, uv, colour);
    }

    pub(super) fn rect(
        &mut self,
        rect: Rect,
        radius: f32,
        fill: Option<Color32>,
        outline: Option<(f32, Color32)>,
    ) {
        let rect = self.snap_rect(rect);
        if let Some(fill) = fill {
            if radius < 0.5 * self.pixel {
                self.plain_rect(rect, fill);
            } else {
                let points = self.rounded(rect, radius);
                self.fill(&points, fill);
                self.points = points;
            }
        }
        if let Some((width, colour)) = outline {
            let (width, colour) = self.crisp(width, colour);
            // An odd number of pixels straddles no edge: it goes inside.
            let odd = (width / self.pixel).round() % 2.0 == 1.0;
            let inset = if odd { 0.5 * self.pixel } else { 0.0 };
            let points = self.rounded(rect.shrink(inset), radius - inset);
            self.outline(&points, width, colour);
            self.points = points;
        }
    }

    /// The outline of a rounded box. Hand the points back when done, for the next one.
    fn rounded(&mut self, rect: Rect, radius: f32) -> Vec<Pos2> {
        let mut points = std::mem::take(&mut self.points);
        points.clear();
        let radius = radius.min(0.5 * rect.width()).min(0.5 * rect.height());
        if radius < 0.5 * self.pixel {
            points.extend([
                rect.left_top(),
                rect.right_top(),
                rect.right_bottom(),
                rect.left_bottom(),
            ]);
        } else {
            let core = rect.shrink(radius);
            add_circle_quadrant(&mut points, core.right_bottom(), radius, 0.0);
            add_circle_quadrant(&mut points, core.left_bottom(), radius, 1.0);
            add_circle_quadrant(&mut points, core.left_top(), radius, 2.0);
            add_circle_quadrant(&mut points, core.right_top(), radius, 3.0);
            // Where a side has no length, two corners meet in one point.
            points.dedup_by(|a, b| a.distance_sq(*b) < 1e-6);
            if points.len() > 1 && points[0].distance_sq(points[points.len() - 1]) < 1e-6 {
                points.pop();
            }
        }
        points
    }

    pub(super) fn circle(
        &mut self,
        centre: Pos2,
        radius: f32,
        fill: Option<Color32>,
        outline: Option<(f32, Color32)>,
    ) {
        let mut path = std::mem::take(&mut self.path);
        path.clear();
        path.add_circle(centre, radius);
        let feather = self.pixel;
        if let Some(colour) = fill {
            path.fill(feather, colour, self.mesh());
        }
        if let Some((width, colour)) = outline {
            path.stroke_closed(feather, &PathStroke::new(width, colour), self.mesh());
        }
        self.path = path;
    }

    /// A convex polygon.
    pub(super) fn fill(&mut self, points: &[Pos2], colour: Color32) {
        if points.len() < 3 {
            return;
        }
        let mut path = std::mem::take(&mut self.path);
        path.clear();
        path.add_line_loop(points);
        path.fill(self.pixel, colour, self.mesh());
        self.path = path;
    }

    pub(super) fn outline(&mut self, points: &[Pos2], width: f32, colour: Color32) {
        if points.len() < 3 {
            return;
        }
        let mut path = std::mem::take(&mut self.path);
        path.clear();
        path.add_line_loop(points);
        path.stroke_closed(self.pixel, &PathStroke::new(width, colour), self.mesh());
        self.path = path;
    }

    /// An open line.
    pub(super) fn line(&mut self, points: &[Pos2], width: f32, colour: Color32, round: bool) {
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return;
        };
        if points.len() > 1 {
            let mut path = std::mem::take(&mut self.path);
            path.clear();
            path.add_open_points(points);
            path.stroke_open(self.pixel, &PathStroke::new(width, colour), self.mesh());
            self.path = path;
        }
        // Discs at the ends would show through a line that does, and nobody sees them at a thin one.
        if round && colour.is_opaque() && width > 1.5 * self.pixel {
            self.circle(*first, 0.5 * width, Some(colour), None);
            self.circle(*last, 0.5 * width, Some(colour), None);
        }
    }

    /// An upright or level line, its long sides on edges of pixels.
    pub(super) fn rule(&mut self, from: Pos2, to: Pos2, width: f32, colour: Color32) {
        let (width, colour) = self.crisp(width, colour);
        let half = 0.5 * width;
        let edge = |ink: &Self, middle: f32| ink.snap(middle - half);
        let rect = if from.y == to.y {
            let y = edge(self, from.y);
            Rect::from_x_y_ranges(from.x.min(to.x)..=from.x.max(to.x), y..=y + width)
        } else {
            let x = edge(self, from.x);
            Rect::from_x_y_ranges(x..=x + width, from.y.min(to.y)..=from.y.max(to.y))
        };
        self.plain_rect(rect, colour);
    }

    /// The area between a line, of which x grows, and the level `base`: clear at the base, `colours` (above, below)
    /// from `reach` on; over the first and the last of its width, as large as `ends`, it comes and goes.
    pub(super) fn fade(
        &mut self,
        line: &[Pos2],
        base: f32,
        reach: f32,
        ends: [f64; 2],
        colours: [Color32; 2],
    ) {
        let (Some(first), Some(last)) = (line.first(), line.last()) else {
            return;
        };
        let width = last.x - first.x;
        let ends = ends.map(|share| share as f32 * width);
        // Where the colour is not even along the line, it is drawn in steps that nobody sees.
        let bends = [first.x + ends[0], last.x - ends[1]];
        let presence = |x: f32| {
            let grown = |way: f32, end: f32| if end > 0.0 { (way / end).min(1.0) } else { 1.0 };
            grown(x - first.x, ends[0]).min(grown(last.x - x, ends[1]))
        };
        for pair in line.windows(2) {
            let [a, b] = [pair[0], pair[1]];
            let mut cuts = vec![0.0, 1.0];
            if (a.y - base) * (b.y - base) < 0.0 {
                cuts.push((base - a.y) / (b.y - a.y));
            }
            let shares = bends.iter().map(|x| (x - a.x) / (b.x - a.x));
            cuts.extend(shares.filter(|s| (0.0..1.0).contains(s)));
            let uneven = a.x < bends[0] || b.x > bends[1];
            if uneven {
                let steps = ((b.x - a.x) / (FADE_STEP * self.pixel)).ceil();
                cuts.extend((1..steps as u32).map(|i| i as f32 / steps));
            }
            cuts.sort_by(f32::total_cmp);
            for cut in cuts.windows(2) {
                let [from, to] = [cut[0], cut[1]].map(|share| a.lerp(b, share));
                let presence = [from, to].map(|p| presence(p.x));
                self.fade_column([from, to], base, reach, presence, colours);
            }
        }
    }

    /// A strip through pairs of points, each the upper and the lower end of one of its columns.
    pub(super) fn strip(&mut self, columns: &[[Pos2; 2]], colour: Color32) {
        let mesh = self.mesh();
        for pair in columns.windows(2) {
            let first = mesh.vertices.len() as u32;
            for end in pair.iter().flatten() {
                mesh.colored_vertex(*end, colour);
            }
            mesh.add_triangle(first, first + 1, first + 2);
            mesh.add_triangle(first + 1, first + 3, first + 2);
        }
    }

    fn fade_column(
        &mut self,
        [a, b]: [Pos2; 2],
        base: f32,
        reach: f32,
        presence: [f32; 2],
        colours: [Color32; 2],
    ) {
        let above = a.y + b.y < 2.0 * base;
        let colour = if above { colours[0] } else { colours[1] };
        let mesh = self.mesh();
        let first = mesh.vertices.len() as u32;
        for (end, presence) in [a, b].into_iter().zip(presence) {
            let away = (end.y - base).abs().min(reach);
            let full = base + if above { -away } else { away };
            let strength = colour.gamma_multiply(presence * away / reach);
            mesh.colored_vertex(pos2(end.x, base), Color32::TRANSPARENT);
            mesh.colored_vertex(pos2(end.x, full), strength);
            mesh.colored_vertex(end, strength);
        }
        for row in [0, 1] {
            mesh.add_triangle(first + row, first + row + 1, first + row + 3);
            mesh.add_triangle(first + row + 1, first + row + 4, first + row + 3);
        }
    }

    /// `part` is what is seen of the texture.
    pub(super) fn image(&mut self, rect: Rect, radius: f32, texture: TextureId, part: Rect) {
        let points = self.rounded(rect, radius);
        let mut path = std::mem::take(&mut self.path);
        path.clear();
        path.add_line_loop(&points);
        let mut mesh = Mesh::with_texture(texture);
        let uv = |pos: Pos2| part.min + (pos - rect.min) / rect.size() * part.size();
        path.fill_with_uv(self.pixel, Color32::WHITE, texture, uv, &mut mesh);
        self.meshes.push(mesh);
        self.path = path;
        self.points = points;
    }
}

/// The screen's colour: premultiplied.
pub(super) fn screen_colour(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}
