//! The storyboard: a picture a step, each cut to its cell.

use kurbo::{Point, Rect};

use crate::layout::bands::Band;
use crate::layout::frame::Frame;
use crate::layout::image;
use crate::layout::pen::Pen;
use crate::model::Lane;
use crate::scene::{Part, Stroke};
use crate::text::Icon;
use crate::theme::metrics;

/// Pictures are as wide as a step and two thirds as high, unless their lane is higher.
const SHARE: f64 = 2.0 / 3.0;
const RADIUS: f64 = 6.0;
/// How many times as high as usual a picture becomes at the most.
const WIDEST: f64 = 2.0;

pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    lane: &Lane,
    y: f64,
) -> f64 {
    let own = lane.height.unwrap_or(0.0) - 2.0 * metrics::LANE_AIR;
    // Wider columns of a narrow export have higher pictures, up to a point.
    let stretch = band.columns.first().map_or(1.0, |c| c.stretch).min(WIDEST);
    let height = own.max(metrics::STEP_WIDTH * SHARE * stretch);
    let mut end = y;
    for (x, column) in band.placed() {
        let Some(step) = column.step else { continue };
        let rect = Rect::new(x, y, x + column.width(), y + height);
        let drawn = pen.of(&step.id, Part::Picture, |pen| match &step.picture {
            Some(picture) if image::cropped(pen, frame, picture, rect, RADIUS) => {
                let edge = Stroke::solid(pen.theme.sheet.card_edge, 1.0);
                pen.frame(rect, RADIUS, None, edge);
                true
            }
            Some(picture) if frame.view.editing && picture.source().is_some() => {
                image::placeholder(pen, frame, picture, rect);
                true
            }
            _ if frame.view.editing => {
                empty(pen, rect);
                false
            }
            _ => false,
        });
        if drawn {
            pen.region(rect, &step.id, Part::Picture);
        }
        if drawn || frame.view.editing {
            end = end.max(rect.y1);
        }
    }
    end
}

/// Where a picture can be dropped.
fn empty(pen: &mut Pen<'_>, rect: Rect) {
    let sheet = pen.theme.sheet.clone();
    let edge = Stroke::dashed(sheet.hairline, 1.2, [5.0, 4.0]);
    pen.frame(rect, RADIUS, None, edge);
    let faint = sheet.ink_soft.mix(sheet.paper, 0.45);
    let at = rect.center() - kurbo::Vec2::new(10.0, 10.0);
    pen.icon(Icon::Image, false, 20.0, Point::new(at.x, at.y), faint);
}
