//! What the customer does: titles, how long it takes, where it leads back to.

use kurbo::{Point, Rect};

use crate::i18n::{self, t};
use crate::layout::bands::Band;
use crate::layout::frame::Frame;
use crate::layout::pen::Pen;
use crate::model::{Lane, Span};
use crate::scene::Part;
use crate::text::{Icon, Weight};
use crate::theme::type_scale as ts;
use crate::words;

pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    _lane: &Lane,
    y: f64,
) -> f64 {
    let mut end = y;
    for (x, column) in band.placed() {
        let Some(step) = column.step else { continue };
        let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
        let across = column.width();
        let width = across - 10.0;
        let bottom = pen.of(&step.id, Part::Whole, |pen| {
            let hint = t!(frame.language, "picture-hint-step");
            let (title, colour) = match (step.title.is_empty(), frame.view.editing) {
                (false, _) => (step.title.as_str(), ink),
                (true, true) => (hint.as_str(), soft.mix(pen.theme.sheet.paper, 0.3)),
                (true, false) => ("", ink),
            };
            let size = pen.write(
                title,
                ts::BODY,
                Weight::Regular,
                Point::new(x, y),
                width,
                colour,
            );
            let mut bottom = y + size.height;
            let rect = Rect::new(x - 4.0, y - 4.0, x + across, bottom + 4.0);
            pen.region(rect, &step.id, Part::Title);
            if let Some(duration) = step.duration {
                let text = words::span(frame.language, duration);
                let rect = caption(pen, Icon::Clock, &text, (x, bottom + 5.0), across);
                pen.region(rect, &step.id, Part::Duration);
                bottom = rect.y1;
            }
            if let Some(waiting) = step.waiting {
                let (icon, text) = (Icon::HourglassMedium, waits(frame, waiting));
                let rect = caption(pen, icon, &text, (x, bottom + 5.0), across);
                pen.region(rect, &step.id, Part::Waiting);
                bottom = rect.y1;
            }
            if let Some(whom) = frame.only_for(&step.personas) {
                bottom = caption(pen, Icon::User, &whom, (x, bottom + 5.0), across).y1;
            }
            if let Some((_, target)) = step
                .leads_back_to
                .as_ref()
                .and_then(|id| frame.journey.step(id))
            {
                let text = t!(
                    frame.language,
                    "picture-leads-back",
                    step = i18n::quoted(frame.language, &target.title)
                );
                let rect = loop_badge(pen, &text, (x, bottom + 6.0), across);
                pen.region(rect, &step.id, Part::Link);
                bottom = rect.y1;
            }
            bottom
        });
        end = end.max(bottom);
    }
    end
}

fn waits(frame: &Frame<'_>, span: Span) -> String {
    t!(
        frame.language,
        "picture-waits",
        span = words::span(frame.language, span)
    )
}

/// An icon and a text; answers where the text stands.
fn caption(pen: &mut Pen<'_>, icon: Icon, text: &str, (x, y): (f64, f64), across: f64) -> Rect {
    let soft = pen.theme.sheet.ink_soft;
    pen.icon(icon, false, 14.0, Point::new(x, y + 1.0), soft);
    let size = pen.write(
        text,
        ts::CAPTION,
        Weight::Regular,
        Point::new(x + 19.0, y),
        across - 29.0,
        soft,
    );
    Rect::new(x + 19.0, y, x + across, y + size.height)
}

/// "↻ back to evaluation", in a quiet frame.
fn loop_badge(pen: &mut Pen<'_>, text: &str, (x, y): (f64, f64), across: f64) -> Rect {
    let soft = pen.theme.sheet.ink_soft;
    let shaped = pen.shape(text, ts::CAPTION, Weight::Medium, across - 44.0);
    let rect = Rect::new(x, y, x + shaped.width + 34.0, y + shaped.height + 6.0);
    pen.ground(rect, 8.0, pen.theme.sheet.note);
    pen.icon(
        Icon::ArrowCounterClockwise,
        false,
        13.0,
        Point::new(x + 8.0, y + 4.5),
        soft,
    );
    pen.put(&shaped, Point::new(x + 26.0, y + 3.0), pen.theme.sheet.ink);
    rect
}
