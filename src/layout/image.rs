//! Pictures in their places: cut to a cell, or whole.
//!
//! Their pixels come with the view. Where there are none yet, or none at all, the editor says so in the picture's
//! place; an export leaves the place empty.

use kurbo::{Point, Rect, Size};

use super::frame::Frame;
use super::pen::Pen;
use crate::i18n::t;
use crate::model::Picture;
use crate::scene::{self, Exhibit, Shape, Stroke};
use crate::text::{Icon, Weight};
use crate::theme::type_scale as ts;

/// Fills `rect` with the part of a picture that its crop chooses. False if there are no pixels to do it with.
pub(super) fn cropped(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    picture: &Picture,
    rect: Rect,
    radius: f64,
) -> bool {
    let Some(pixels) = frame.view.pictures.picture(picture) else {
        return false;
    };
    let (x0, y0, x1, y1) = picture
        .crop
        .part(aspect(pixels), rect.width() / rect.height());
    pen.add(Shape::Image {
        rect,
        radius,
        image: pixels.clone(),
        part: Rect::new(x0, y0, x1, y1),
        alt: picture.alt.clone(),
    });
    true
}

/// Draws all of a picture, top left at `at`, within `most`; answers how large it came out.
pub(super) fn whole(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    picture: &Picture,
    at: Point,
    most: Size,
) -> Option<Size> {
    let Some(pixels) = frame.view.pictures.picture(picture) else {
        if !frame.view.editing || picture.source().is_none() {
            return None;
        }
        placeholder(pen, frame, picture, Rect::from_origin_size(at, most));
        return Some(most);
    };
    let size = Size::new(f64::from(pixels.width), f64::from(pixels.height));
    let scale = (most.width / size.width)
        .min(most.height / size.height)
        .min(1.0);
    let size = size * scale;
    pen.add(Shape::Image {
        rect: Rect::from_origin_size(at, size),
        radius: 0.0,
        image: pixels.clone(),
        part: Rect::new(0.0, 0.0, 1.0, 1.0),
        alt: picture.alt.clone(),
    });
    Some(size)
}

/// What the editor shows instead of pixels: that they are on their way, or which file is missing.
pub(super) fn placeholder(pen: &mut Pen<'_>, frame: &Frame<'_>, picture: &Picture, rect: Rect) {
    let sheet = pen.theme.sheet.clone();
    let missing = matches!(frame.view.pictures.exhibit(picture), Some(Exhibit::Missing));
    let (ground, edge, ink, icon) = if missing {
        (
            sheet.against_tint,
            sheet.against,
            sheet.against,
            Icon::Warning,
        )
    } else {
        (sheet.note, sheet.card_edge, sheet.ink_soft, Icon::Image)
    };
    pen.frame(rect, 6.0, Some(ground), Stroke::solid(edge, 1.0));
    let at = Point::new(rect.x0 + 10.0, rect.y0 + 10.0);
    pen.icon(icon, false, 18.0, at, ink.readable_on(ground, 3.0));
    if missing {
        let words = if picture.is_embedded() {
            t!(frame.language, "picture-unreadable")
        } else {
            t!(
                frame.language,
                "picture-missing",
                file = picture.file.as_str()
            )
        };
        let room = rect.width() - 44.0;
        let text = pen.shape(&words, ts::CAPTION, Weight::Medium, room);
        let at = Point::new(rect.x0 + 34.0, rect.y0 + 11.0);
        pen.put(&text, at, sheet.ink);
    }
}

/// Width over height.
fn aspect(pixels: &scene::Picture) -> f64 {
    f64::from(pixels.width.max(1)) / f64::from(pixels.height.max(1))
}
