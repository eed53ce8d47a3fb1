//! The signs of what differs: an icon, a word and a colour for each kind.

use std::sync::Arc;

use kurbo::{Point, Rect};

use super::curve;
use crate::i18n::t;
use crate::layout::pen::Pen;
use crate::merge::{Comparison, Mark};
use crate::model::ObjectId;
use crate::scene::Stroke;
use crate::text::{Icon, Shaped, Style, Weight};
use crate::theme::{Colour, Theme, type_scale as ts};

/// Of a pill, map units.
pub(super) const HEIGHT: f64 = 18.0;
const SIGN: f64 = 11.0;

/// The sign of a kind.
pub fn icon(mark: Mark) -> Icon {
    match mark {
        Mark::Added => Icon::Plus,
        Mark::Removed => Icon::X,
        Mark::Moved => Icon::ArrowRight,
        Mark::Changed => Icon::PencilSimple,
    }
}

/// The colour of a kind, and its ground.
pub fn colours(theme: &Theme, mark: Mark) -> [Colour; 2] {
    let sheet = &theme.sheet;
    let [ink, ground] = match mark {
        Mark::Added => [sheet.met, sheet.met_tint],
        Mark::Removed => [sheet.against, sheet.against_tint],
        Mark::Moved => [sheet.thought, sheet.thought_tint],
        Mark::Changed => [sheet.risk, sheet.risk_tint],
    };
    [ink.readable_on(ground, 4.5), ground]
}

/// A sign with its word.
pub(super) struct Pill {
    mark: Mark,
    word: Arc<Shaped>,
}

impl Pill {
    /// None for what is the same on both sides.
    pub fn new(pen: &mut Pen<'_>, comparison: &Comparison, object: &ObjectId) -> Option<Self> {
        let mark = comparison.mark(object)?;
        Some(Self::of(pen, comparison, mark))
    }

    pub fn of(pen: &mut Pen<'_>, comparison: &Comparison, mark: Mark) -> Self {
        let style = Style::new(ts::MARK, Weight::SemiBold)
            .letter_spacing(0.3)
            .line_height(1.2);
        let word = t!(comparison.language, mark.key()).to_uppercase();
        Self {
            mark,
            word: pen.styled(&word, style, None),
        }
    }

    pub fn width(&self) -> f64 {
        self.word.width + SIGN + 18.0
    }

    pub fn put(&self, pen: &mut Pen<'_>, at: Point) {
        let [ink, ground] = colours(pen.theme, self.mark);
        let rect = Rect::from_origin_size(at, (self.width(), HEIGHT));
        pen.frame(rect, HEIGHT / 2.0, Some(ground), Stroke::solid(ink, 1.0));
        let sign = Point::new(at.x + 6.0, at.y + (HEIGHT - SIGN) / 2.0);
        pen.icon(icon(self.mark), false, SIGN, sign, ink);
        let word = Point::new(
            sign.x + SIGN + 4.0,
            rect.center().y - self.word.height / 2.0,
        );
        pen.put(&self.word, word, ink);
    }
}

/// The sample of an entry of the legend.
enum Sample {
    Mark(Pill),
    Ground(Colour),
    Line(Stroke),
}

/// Width of what is a ground or a line, map units.
const SAMPLE: f64 = 34.0;

impl Sample {
    fn width(&self) -> f64 {
        match self {
            Self::Mark(pill) => pill.width(),
            Self::Ground(_) | Self::Line(_) => SAMPLE,
        }
    }

    fn put(&self, pen: &mut Pen<'_>, at: Point) {
        let middle = at.y + HEIGHT / 2.0;
        let end = at.x + SAMPLE;
        match self {
            Self::Mark(pill) => pill.put(pen, at),
            Self::Ground(colour) => {
                let rect = Rect::new(at.x, middle - 6.0, end, middle + 6.0);
                pen.fill(rect, 3.0, *colour);
            }
            Self::Line(stroke) => {
                pen.rule(Point::new(at.x, middle), Point::new(end, middle), *stroke);
            }
        }
    }
}

/// What the signs, grounds and `others` of the lines mean; answers where it ends.
pub(super) fn legend(
    pen: &mut Pen<'_>,
    comparison: &Comparison,
    others: &[(Stroke, String)],
    at: Point,
    width: f64,
) -> f64 {
    const GAP: f64 = 24.0;
    const AIR: f64 = 6.0;
    let language = comparison.language;
    let mut entries = Vec::new();
    for mark in Mark::ALL {
        let words = match mark {
            Mark::Added => t!(language, "compare-legend-added"),
            Mark::Removed => t!(language, "compare-legend-removed"),
            Mark::Moved => t!(language, "compare-legend-moved"),
            Mark::Changed => t!(language, "compare-legend-changed"),
        };
        entries.push((Sample::Mark(Pill::of(pen, comparison, mark)), words));
    }
    for (gains, words) in [
        (true, t!(language, "compare-legend-gain")),
        (false, t!(language, "compare-legend-loss")),
    ] {
        entries.push((Sample::Ground(curve::ground(pen.theme, gains)), words));
    }
    let others = others.iter().cloned();
    entries.extend(others.map(|(stroke, words)| (Sample::Line(stroke), words)));
    let soft = pen.theme.sheet.ink_soft;
    let mut place = at;
    for (sample, words) in entries {
        let text = pen.line(&words, ts::CAPTION, Weight::Regular);
        let whole = sample.width() + AIR + text.width;
        if place.x > at.x && place.x + whole > at.x + width {
            place = Point::new(at.x, place.y + HEIGHT + 8.0);
        }
        sample.put(pen, place);
        let words = Point::new(
            place.x + sample.width() + AIR,
            place.y + (HEIGHT - text.height) / 2.0,
        );
        pen.put(&text, words, soft);
        place.x += whole + GAP;
    }
    place.y + HEIGHT
}
