//! The curve for a room: the one of the sheet with large points and thick lines, without whiskers, names and quotes.

use std::ops::Range;

use kurbo::{Point, Rect};

use crate::layout::frame::{Column, Frame};
use crate::layout::lanes::{Field, Scale, draw_plain_curves};
use crate::layout::pen::Pen;
use crate::scene::Stroke;
use crate::text::Icon;

/// How much thicker lines and points are than on the sheet.
pub(super) const LARGER: f64 = 1.9;
const FACE: f64 = 36.0;
/// Between the faces of the scale and its zone: they stay clear of what is in focus.
const FACE_AIR: f64 = 20.0;

/// Whether anything is felt in these columns.
pub(super) fn any(frame: &Frame<'_>, columns: &[Column<'_>]) -> bool {
    let mut steps = columns.iter().filter_map(|c| c.step);
    steps.any(|s| frame.curves.iter().any(|whose| whose.felt(s).is_some()))
}

/// Draws the curves of all personas into `zone`, the faces of the scale left of it: of the picture's `columns` (their
/// edges, map units) those that are `shown` there.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    columns: &[Range<f64>],
    shown: Range<usize>,
    zone: Rect,
) {
    let scale = Scale {
        top: zone.y0,
        height: zone.height(),
    };
    let sheet = pen.theme.sheet.clone();
    for (score, icon) in [
        (2.0, Icon::Smiley),
        (0.0, Icon::SmileyMeh),
        (-2.0, Icon::SmileySad),
    ] {
        let colour = if score == 0.0 {
            sheet.neutral
        } else {
            sheet.grid
        };
        let y = scale.y(score);
        let stroke = Stroke::solid(colour, 2.0);
        pen.rule(Point::new(zone.x0, y), Point::new(zone.x1, y), stroke);
        let at = Point::new(zone.x0 - FACE - FACE_AIR, y - FACE / 2.0);
        pen.icon(icon, false, FACE, at, sheet.ink_soft);
    }
    let field = Field {
        columns: columns.to_vec(),
        shown,
        reach: zone.x0..zone.x1,
        scale,
        size: LARGER,
        marks: true,
    };
    draw_plain_curves(pen, frame, &field);
}
