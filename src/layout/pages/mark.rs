//! The mark at the foot of a page: which part of the map it is.

use kurbo::Point;

use super::{Page, Row};
use crate::i18n::{Language, t};
use crate::layout::bands::Band;
use crate::layout::footer;
use crate::layout::frame::Frame;
use crate::layout::lanes::is_empty;
use crate::layout::pen::Pen;
use crate::text::{Style, Weight};
use crate::theme::{metrics, type_scale as ts};

/// Between what stands at the left and the mark at the right.
const GAP: f64 = 24.0;

/// Draws the mark into the lower margin, its right end where the map's is; a map that stands on one page has none. At
/// the left stands what every page has to say of the map.
pub fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    page: &Page,
    bands: &[Band<'_>],
    right: f64,
    bottom: f64,
) {
    if page.of < 2 {
        return;
    }
    let text = words(frame, page, bands);
    let mark = pen.line(&text, ts::CAPTION, Weight::Medium);
    let above = (metrics::MARGIN_BOTTOM - mark.height) / 2.0;
    let at = Point::new(right - mark.width, bottom - above - mark.height);
    let soft = pen.theme.sheet.ink_soft;
    pen.put(&mark, at, soft);
    if !frame.view.footer {
        return;
    }
    let left = metrics::MARGIN_X;
    let words = footer::repeated(frame.journey, frame.language).join(" · ");
    let style = Style::new(ts::CAPTION, Weight::Regular);
    let words = pen.shortened(&words, style, at.x - GAP - left, 1);
    pen.put(&words, Point::new(left, at.y), soft);
}

/// "Stages 3–4 of 6 · page 2 of 3".
fn words(frame: &Frame<'_>, page: &Page, bands: &[Band<'_>]) -> String {
    let language = frame.language;
    let numbers = bands.iter().flat_map(|band| &band.columns);
    let numbers = numbers.map(|column| column.stage_number);
    let mut parts = Vec::new();
    let ends = numbers.fold(None, |ends: Option<(usize, usize)>, n| {
        let (first, last) = ends.unwrap_or((n, n));
        Some((first.min(n), last.max(n)))
    });
    if let Some((first, last)) = ends {
        let of = frame.journey.stages.len();
        let stages = span(first, last);
        parts.push(t!(
            language,
            "page-stages",
            count = last - first + 1,
            stages = stages,
            of = of
        ));
    }
    parts.extend(page.lanes.as_ref().and_then(|l| lanes(language, frame, l)));
    parts.push(t!(
        language,
        "page-number",
        number = page.number,
        of = page.of
    ));
    parts.join(" · ")
}

fn lanes(language: Language, frame: &Frame<'_>, shown: &[Row]) -> Option<String> {
    // Lanes without content are not drawn, so nobody counts them.
    let all = frame.lanes.iter().filter(|lane| !is_empty(frame, lane));
    let all: Vec<_> = all.collect();
    let place = |row: &Row| all.iter().position(|lane| lane.id == row.lane);
    let first = place(shown.first()?)? + 1;
    let last = place(shown.last()?)? + 1;
    (last - first + 1 < all.len()).then(|| {
        t!(
            language,
            "page-lanes",
            count = last - first + 1,
            lanes = span(first, last),
            of = all.len()
        )
    })
}

fn span(first: usize, last: usize) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}
