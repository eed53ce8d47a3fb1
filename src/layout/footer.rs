//! The foot of the sheet: the legend, sources, date, version.

use kurbo::Point;

use super::frame::Frame;
use super::legend;
use super::pen::Pen;
use crate::i18n::{Language, t};
use crate::model::Journey;
use crate::scene::Stroke;
use crate::text::Weight;
use crate::theme::metrics;
use crate::words;

/// From this width on legend and imprint have room beside each other, map units.
const WIDE: f64 = 1300.0;
const GAP: f64 = 40.0;

/// Draws the footer of a map in so many bands over `width` map units, with its hairline at `y`; answers where it ends.
pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, bands: usize, width: f64, y: f64) -> f64 {
    let left = metrics::MARGIN_X;
    let y = y + 4.0;
    rule(pen, width, y);
    let top = y + 14.0;

    let soft = pen.theme.sheet.ink_soft;
    let beside = width >= WIDE;
    let room = if beside { width * 0.5 } else { width };
    let mut parts = imprint(frame.journey, frame.language);
    parts.push("Wegmarke".to_owned());
    let imprint = pen.shape(&parts.join(" · "), 12.0, Weight::Regular, room);
    let room = if beside {
        width - imprint.width - GAP
    } else {
        width
    };
    let legend = legend::draw(pen, frame, bands, Point::new(left, top), room);
    let at = match beside {
        true => Point::new(left + width - imprint.width, top),
        false if legend.height > 0.0 => Point::new(left, top + legend.height + 12.0),
        false => Point::new(left, top),
    };
    pen.put(&imprint, at, soft);
    (top + legend.height).max(at.y + imprint.height)
}

/// The footer of a page after the first one: the legend alone. What else it says stands there.
pub(super) fn draw_again(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    bands: usize,
    width: f64,
    y: f64,
) -> f64 {
    let (rule_at, top) = (y + 4.0, y + 18.0);
    let at = Point::new(metrics::MARGIN_X, top);
    let height = legend::draw(pen, frame, bands, at, width).height;
    if height == 0.0 {
        return y;
    }
    rule(pen, width, rule_at);
    top + height
}

fn rule(pen: &mut Pen<'_>, width: f64, y: f64) {
    let left = metrics::MARGIN_X;
    let hairline = Stroke::solid(pen.theme.sheet.hairline, 1.0);
    pen.rule(Point::new(left, y), Point::new(left + width, y), hairline);
}

/// Imprints of two maps, a line each; answers where they end.
pub(super) fn imprints(pen: &mut Pen<'_>, imprints: &[String], width: f64, y: f64) -> f64 {
    let soft = pen.theme.sheet.ink_soft;
    let mut at = Point::new(metrics::MARGIN_X, y);
    for imprint in imprints.iter().map(String::as_str).chain(["Wegmarke"]) {
        let size = pen.write(imprint, 12.0, Weight::Regular, at, width, soft);
        at.y += size.height + 2.0;
    }
    at.y - 2.0
}

/// As of when a map is, and in which version.
pub(super) fn dated(journey: &Journey, language: Language) -> Vec<String> {
    let about = &journey.about;
    let date = about.date.map(|date| words::date(language, date));
    let date = date.map(|date| t!(language, "picture-as-of", date = date));
    let version = Some(about.version.as_str()).filter(|v| !v.is_empty());
    let version = version.map(|version| t!(language, "picture-version", version = version));
    date.into_iter().chain(version).collect()
}

/// What every page says of the map: as of when it is, in which version, and for whom.
pub(super) fn repeated(journey: &Journey, language: Language) -> Vec<String> {
    let confidentiality = &journey.about.confidentiality;
    let said = Some(confidentiality.clone()).filter(|s| !s.is_empty());
    dated(journey, language).into_iter().chain(said).collect()
}

/// Sources with their numbers, then date, version, author, confidentiality.
pub(super) fn imprint(journey: &Journey, language: Language) -> Vec<String> {
    let about = &journey.about;
    let mut parts = Vec::new();
    let sources: Vec<String> = journey
        .sources
        .iter()
        .filter(|s| s.kind != crate::model::SourceKind::Assumption && !s.name.is_empty())
        .map(|s| match s.n {
            Some(n) => format!("{} ({})", s.name, t!(language, "picture-sample", n = n)),
            None => s.name.clone(),
        })
        .collect();
    if !sources.is_empty() {
        let list = sources.join(", ");
        parts.push(t!(
            language,
            "picture-sources",
            count = sources.len(),
            sources = list
        ));
    }
    parts.extend(dated(journey, language));
    parts.extend(
        [&about.author, &about.confidentiality]
            .into_iter()
            .filter(|s| !s.is_empty())
            .cloned(),
    );
    parts
}
