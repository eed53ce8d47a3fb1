//! What those who sit far away can read.

use kurbo::Rect;

use super::Camera;
use crate::scene::{Scene, Shape};
use crate::text::Shaped;

/// An icon says something at a slightly smaller size than words. It goes with the words beside it: alone it is a
/// speck.
const ICON: f64 = 0.9;

/// Whether a text is drawn where type has to be at least `least` map units high.
pub fn is_read(text: &Shaped, least: f64) -> bool {
    let is_icon = text.text.is_empty();
    em(text) >= least * if is_icon { ICON } else { 1.0 }
}

/// The words that a view shows, with their size on the screen (points), type below a share of the view's height
/// left out.
pub fn texts_in_view<'a>(
    scene: &'a Scene,
    camera: &Camera,
    viewport: egui::Rect,
    least_share: f64,
) -> impl Iterator<Item = (&'a Shaped, f64)> {
    let least = least_share * f64::from(viewport.height()) / camera.zoom;
    let (seen, zoom) = (camera.seen(viewport), camera.zoom);
    let inside = move |bounds: Rect| !bounds.intersect(seen).is_zero_area();
    scene
        .placed()
        .filter_map(move |(item, by)| match &item.shape {
            Shape::Text { text, .. }
                if !text.text.is_empty() && inside(item.bounds + by) && is_read(text, least) =>
            {
                Some((&**text, em(text) * zoom))
            }
            _ => None,
        })
}

/// The smallest type of a text, map units.
fn em(text: &Shaped) -> f64 {
    let runs = text.lines.iter().flat_map(|line| &line.runs);
    runs.map(|run| f64::from(run.size)).fold(f64::MAX, f64::min)
}
