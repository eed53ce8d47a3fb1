//! The storyboard: a picture a step. Pictures are read by the caller; here stands their place and their words.

use kurbo::{Point, Rect};

use crate::layout::bands::Band;
use crate::layout::frame::Frame;
use crate::layout::pen::Pen;
use crate::scene::{Part, Stroke};
use crate::text::{Icon, Weight};
use crate::theme::type_scale as ts;

pub(super) fn draw(pen: &mut Pen<'_>, _frame: &Frame<'_>, band: &Band<'_>, y: f64) -> f64 {
    let mut end = y;
    for (x, column) in band.placed() {
        let across = column.width();
        let Some((step, picture)) = column.step.and_then(|s| Some((s, s.picture.as_ref()?))) else {
            continue;
        };
        let sheet = pen.theme.sheet.clone();
        let words = if picture.alt.is_empty() {
            &picture.file
        } else {
            &picture.alt
        };
        let text = pen.shape(words, ts::CAPTION, Weight::Regular, across - 20.0);
        let rect = Rect::new(x, y, x + across, y + 44.0 + text.height);
        pen.of(&step.id, Part::Whole, |pen| {
            pen.frame(
                rect,
                8.0,
                Some(sheet.note),
                Stroke::solid(sheet.card_edge, 1.0),
            );
            pen.icon(
                Icon::Image,
                false,
                20.0,
                Point::new(x + 10.0, y + 10.0),
                sheet.ink_soft,
            );
            pen.put(&text, Point::new(x + 10.0, y + 36.0), sheet.ink_soft);
        });
        end = end.max(rect.y1);
    }
    end
}
