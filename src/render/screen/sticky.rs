//! Headers and labels that stay in view: how far they are shifted, and what then lies where.
//!
//! Painting and hit testing both ask here, so that a click meets what the eye sees.

use egui::Pos2;
use kurbo::{Point, Rect, Vec2};

use super::Camera;
use crate::scene::{Band, Item, Layer, Part, Region, Scene, Shape};

/// What sticks may take up at most this share of the viewport; zoomed in further, it scrolls away. Heads say what all
/// below them is, and stay longer: also where a table lies below the canvas.
const LARGEST_LABEL: f64 = 0.4;
const LARGEST_HEAD: f64 = 0.6;
/// The texts of a box in a head that stay in view together: a number or an icon, and the name.
const NAME: usize = 2;

/// Air between what sticks and the edge of the viewport, points.
const AIR: f64 = 10.0;

/// How far (map units) the items of this layer and band are shifted to stay in view.
pub fn sticky_offset(band: &Band, layer: Layer, camera: &Camera, viewport: egui::Rect) -> Vec2 {
    let seen = camera.seen(viewport);
    let end = band.head.union(band.labels).union(band.body);
    // What stands nearer to the sheet's edge by itself stays where it is.
    let air = |edge: f64| (AIR / camera.zoom).min(edge.max(0.0));
    match layer {
        Layer::Sheet => Vec2::ZERO,
        Layer::Head if band.head.height() > LARGEST_HEAD * seen.height() => Vec2::ZERO,
        Layer::Head => Vec2::new(
            0.0,
            stuck(
                seen.y0 + air(band.head.y0) - band.head.y0,
                end.y1 - band.head.y1,
            ),
        ),
        Layer::Label if band.labels.width() > LARGEST_LABEL * seen.width() => Vec2::ZERO,
        Layer::Label => Vec2::new(
            stuck(
                seen.x0 + air(band.labels.x0) - band.labels.x0,
                end.x1 - band.labels.x1,
            ),
            0.0,
        ),
    }
}

/// As far as it scrolled out, but not out of its band.
fn stuck(out: f64, room: f64) -> f64 {
    out.min(room).max(0.0)
}

/// Moves the names of boxes that are cut off at `from` (map units) to there, as far as their boxes reach. `heads` are
/// the items of a head, each with how far it is moved.
pub(super) fn keep_names_in_view(
    scene: &Scene,
    heads: &mut [(&Item, Vec2)],
    from: f64,
    camera: &Camera,
) {
    let air = AIR / camera.zoom;
    let cut = scene.regions.iter().filter(|region| {
        let is_box = matches!(
            region.subject.part,
            Part::Whole | Part::Period(_) | Part::Bracket(_)
        );
        is_box && region.layer == Layer::Head && (region.rect.x0..region.rect.x1).contains(&from)
    });
    for region in cut {
        let is_within = |(item, by): &(&Item, Vec2)| {
            matches!(item.shape, Shape::Text { .. })
                && item.subject.as_deref() == Some(&region.subject)
                && region.rect.contains((item.bounds + *by).center())
        };
        let names = heads.iter_mut().filter(|head| is_within(head));
        let mut names: Vec<_> = names.take(NAME).collect();
        let bounds = names.iter().map(|(item, by)| item.bounds + *by);
        let Some(bounds) = bounds.reduce(|a, b| a.union(b)) else {
            continue;
        };
        let along = stuck(from + air - bounds.x0, region.rect.x1 - air - bounds.x1);
        for (_, by) in &mut names {
            by.x += along;
        }
    }
}

/// The band that holds this box, for those that stick.
pub(super) fn band_of(scene: &Scene, layer: Layer, rect: Rect) -> Option<usize> {
    let centre = rect.center();
    scene.bands.iter().position(|band| match layer {
        Layer::Sheet => false,
        Layer::Head => band.head.contains(centre),
        Layer::Label => band.labels.contains(centre),
    })
}

/// How one band stands in the viewport.
pub(super) struct Stuck {
    pub(super) head: Vec2,
    pub(super) label: Vec2,
    /// The ground behind the shifted headers and labels, map units as seen: hides what scrolls below.
    pub(super) head_ground: Option<Rect>,
    pub(super) label_ground: Option<Rect>,
    /// Headers are cut off left of this (map units as seen): there stand the labels.
    pub(super) head_from: Option<f64>,
}

impl Stuck {
    pub(super) fn new(scene: &Scene, band: &Band, camera: &Camera, viewport: egui::Rect) -> Self {
        let head = sticky_offset(band, Layer::Head, camera, viewport);
        let label = sticky_offset(band, Layer::Label, camera, viewport);
        let sheet = scene.size.to_rect();
        let labels_end = band.labels.x1 + label.x;
        Self {
            head,
            label,
            head_ground: (head.y > 0.0).then(|| {
                Rect::new(
                    sheet.x0,
                    band.head
                        .y0
                        .min(sheet.y0.max(band.head.y0 - AIR / camera.zoom)),
                    sheet.x1,
                    band.head.y1,
                ) + head
            }),
            label_ground: (label.x > 0.0)
                .then(|| Rect::new(sheet.x0, band.labels.y0, labels_end, band.labels.y1)),
            head_from: (label.x > 0.0 && band.head.x0 >= band.labels.x1).then_some(labels_end),
        }
    }

    fn offset(&self, layer: Layer) -> Vec2 {
        match layer {
            Layer::Sheet => Vec2::ZERO,
            Layer::Head => self.head,
            Layer::Label => self.label,
        }
    }
}

/// The topmost region at `pos`, headers before labels before the sheet.
pub fn hit<'a>(
    scene: &'a Scene,
    camera: &Camera,
    viewport: egui::Rect,
    pos: Pos2,
) -> Option<&'a Region> {
    if !viewport.contains(pos) {
        return None;
    }
    let point = camera.map_from_screen(viewport, pos);
    let stuck: Vec<_> = scene
        .bands
        .iter()
        .map(|band| Stuck::new(scene, band, camera, viewport))
        .collect();
    let topmost = |layer: Layer| {
        scene.regions.iter().rev().find(|region| {
            region.layer == layer && {
                let band = band_of(scene, layer, region.rect).and_then(|band| stuck.get(band));
                let offset = band.map_or(Vec2::ZERO, |band| band.offset(layer));
                let cut = band.and_then(|band| band.head_from.filter(|_| layer == Layer::Head));
                (region.rect + offset).contains(point) && cut.is_none_or(|from| point.x >= from)
            }
        })
    };
    let covered = |ground: fn(&Stuck) -> Option<Rect>| {
        let mut grounds = stuck.iter().filter_map(ground);
        grounds.any(|ground: Rect| ground.contains(point))
    };
    if let Some(head) = topmost(Layer::Head) {
        return Some(head);
    }
    if covered(|band| band.head_ground) {
        return None;
    }
    if let Some(label) = topmost(Layer::Label) {
        return Some(label);
    }
    if covered(|band| band.label_ground) {
        return None;
    }
    topmost(Layer::Sheet)
}

/// Where a region stands on the screen, shifted if it sticks.
pub fn screen_rect(
    scene: &Scene,
    region: &Region,
    camera: &Camera,
    viewport: egui::Rect,
) -> egui::Rect {
    let offset = band_of(scene, region.layer, region.rect)
        .and_then(|band| scene.bands.get(band))
        .map_or(Vec2::ZERO, |band| {
            sticky_offset(band, region.layer, camera, viewport)
        });
    camera.screen_rect_from_map(viewport, region.rect + offset)
}

/// The part of the viewport in which the sheet itself is seen: right of the labels and below the headers
/// that stick there. A canvas that brings something into view aims at this.
pub fn open_view(scene: &Scene, camera: &Camera, viewport: egui::Rect) -> egui::Rect {
    let mut open = viewport;
    let middle = camera.seen(viewport).center();
    for band in &scene.bands {
        let stuck = Stuck::new(scene, band, camera, viewport);
        let whole = band.head.union(band.labels).union(band.body);
        if !(whole.y0..whole.y1).contains(&middle.y) {
            continue;
        }
        let corner = |x, y| camera.screen_from_map(viewport, Point::new(x, y));
        if let Some(ground) = stuck.head_ground {
            open.min.y = open.min.y.max(corner(0.0, ground.y1).y);
        }
        if let Some(ground) = stuck.label_ground {
            open.min.x = open.min.x.max(corner(ground.x1, 0.0).x);
        }
    }
    open
}
