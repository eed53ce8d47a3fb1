//! Pictures in their places: cut to a cell, or whole.
//!
//! Their pixels come with the view. Where there are none yet, or none at all, the editor says so in the picture's
//! place; an export leaves the place empty.

use kurbo::{Point, Rect, Size, Vec2};

use super::frame::Frame;
use super::pen::Pen;
use crate::i18n::t;
use crate::model::Picture;
use crate::scene::{self, Exhibit, Shape, Stroke};
use crate::text::{Icon, Weight};
use crate::theme::{Colour, type_scale as ts};

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

/// As [`whole`]; where what it shows would hardly be seen on the paper of a dark theme, on a white plate.
pub(super) fn on_plate(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    picture: &Picture,
    at: Point,
    most: Size,
) -> Option<Size> {
    const PAD: f64 = 6.0;
    let paper = pen.theme.sheet.paper;
    let pixels = frame.view.pictures.picture(picture);
    if !pen.theme.dark || !pixels.is_some_and(|pixels| is_faint(pixels, paper)) {
        return whole(pen, frame, picture, at, most);
    }
    let before = pen.mark().0;
    let inner = Size::new(most.width - 2.0 * PAD, most.height - 2.0 * PAD);
    let size = whole(pen, frame, picture, at + Vec2::new(PAD, PAD), inner)?;
    let size = Size::new(size.width + 2.0 * PAD, size.height + 2.0 * PAD);
    pen.fill(Rect::from_origin_size(at, size), 6.0, Colour::WHITE);
    // The plate lies below the picture.
    pen.loose[before..].rotate_right(1);
    Some(size)
}

/// Whether more than a quarter of what a picture shows has less than 3:1 to the paper. A picture without any
/// transparency brings its own ground.
fn is_faint(pixels: &scene::Picture, paper: Colour) -> bool {
    /// Pixels that are looked at, at the least: every pixel of a large picture would cost too much.
    const LOOKED_AT: usize = 4096;
    let all = pixels.rgba.chunks_exact(4);
    let step = (all.len() / LOOKED_AT).max(1);
    let (mut shown, mut faint, mut clear) = (0_usize, 0_usize, false);
    for pixel in all.step_by(step) {
        if pixel[3] < 128 {
            clear = true;
            continue;
        }
        shown += 1;
        let colour = Colour::rgb(pixel[0], pixel[1], pixel[2]);
        faint += usize::from(colour.contrast(paper) < 3.0);
    }
    clear && faint * 4 > shown
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_free_and_is_dark_is_faint_on_dark_paper() {
        let paper = Colour::rgb(17, 20, 27);
        let picture = |pixels: [[u8; 4]; 2]| scene::Picture {
            width: 2,
            height: 1,
            rgba: pixels.concat(),
        };
        let (clear, dark, light) = ([0; 4], [20, 20, 40, 255], [240, 240, 240, 255]);
        assert!(is_faint(&picture([clear, dark]), paper));
        assert!(!is_faint(&picture([clear, light]), paper));
        assert!(
            !is_faint(&picture([light, dark]), paper),
            "it has its own ground"
        );
    }
}
