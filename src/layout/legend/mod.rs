//! The legend: what the marks mean that are used in the picture at hand, and no others.

mod used;

use kurbo::{Point, Rect, Size};

pub(super) use self::used::has_gap;
use self::used::{Marks, of_cards, of_channels, of_emotions, of_kpis, of_notes};
use super::frame::Frame;
use super::lanes::{self, LineStyle};
use super::pen::Pen;
use super::scope;
use crate::i18n::t;
use crate::model::{Lane, LaneKind};
use crate::scene::Stroke;
use crate::text::{Icon, Weight};
use crate::theme::{Colour, Sheet};

const ROW: f64 = 24.0;
const SAMPLE: f64 = 34.0;
/// Between two entries.
const GAP: f64 = 24.0;

/// One entry of the legend: a sample and its words.
struct Entry {
    sample: Sample,
    words: String,
}

enum Sample {
    /// Filled icons beside each other.
    Filled(Vec<Icon>, Colour),
    Outlined(Vec<Icon>, Colour),
    /// The ring of an owner who comes from the channel.
    Ring,
    /// The whisker of a point that is a mean.
    Range,
    Importance,
    /// A line, with its points.
    Line(Stroke, Option<LineStyle>),
    /// A line that goes out, and comes again.
    Gap(Stroke),
    /// A ground of this colour.
    Ground(Colour),
    /// A point in the ring of the end.
    End,
    /// The dot of a channel: of the first one of a touchpoint, or of another.
    Channel {
        is_main: bool,
    },
    /// Dots that are held together.
    Channels,
    /// What is explained is a word itself.
    Words,
}

impl Sample {
    /// With the air before its words, map units.
    fn width(&self) -> f64 {
        match self {
            Self::Filled(icons, _) | Self::Outlined(icons, _) => 1.0 + 17.0 * icons.len() as f64,
            Self::Ring | Self::Range | Self::Channel { .. } | Self::Channels => 18.0,
            Self::Importance => 40.0,
            Self::Line(..) | Self::Gap(_) | Self::Ground(_) => SAMPLE + 7.0,
            Self::End => 24.0,
            Self::Words => 0.0,
        }
    }

    /// Draws it with the middle of its left edge at `at`.
    fn draw(&self, pen: &mut Pen<'_>, at: Point) {
        let soft = pen.theme.sheet.ink_soft;
        let beside = |dx: f64, dy: f64| Point::new(at.x + dx, at.y + dy);
        let icons = |pen: &mut Pen<'_>, icons: &[Icon], filled: bool, size: f64, colour| {
            for (i, icon) in icons.iter().enumerate() {
                let place = beside(17.0 * i as f64, -size / 2.0);
                pen.icon(*icon, filled, size, place, colour);
            }
        };
        match self {
            Self::Filled(all, colour) => icons(pen, all, true, 14.0, *colour),
            Self::Outlined(all, colour) => icons(pen, all, false, 14.0, *colour),
            Self::Ring => {
                let stroke = Stroke::solid(soft, 1.5);
                pen.circle(beside(6.5, 0.0), 5.5, None, Some(stroke));
            }
            Self::Range => {
                let stroke = Stroke::solid(soft, 1.4);
                pen.rule(beside(6.5, -6.0), beside(6.5, 6.0), stroke);
                for dy in [-6.0, 6.0] {
                    pen.rule(beside(3.0, dy), beside(10.0, dy), stroke);
                }
            }
            Self::Importance => lanes::importance_sample(pen, beside(32.0, 0.0)),
            Self::Line(stroke, style) => {
                pen.rule(beside(1.0, 0.0), beside(SAMPLE - 1.0, 0.0), *stroke);
                if let Some(style) = style {
                    let (middle, paper) = (beside(SAMPLE / 2.0, 0.0), pen.theme.sheet.paper);
                    style.draw_point(pen, middle, 1.0, stroke.colour, paper);
                }
            }
            Self::Gap(stroke) => {
                for [from, to] in [[1.0, 11.0], [SAMPLE - 11.0, SAMPLE - 1.0]] {
                    pen.rule(beside(from, 0.0), beside(to, 0.0), *stroke);
                }
            }
            Self::Channel { is_main } => {
                lanes::channel_dot(pen, beside(6.5, 0.0), *is_main, soft);
            }
            Self::Ground(colour) => {
                let rect = Rect::new(at.x + 1.0, at.y - 6.0, at.x + SAMPLE - 1.0, at.y + 6.0);
                pen.fill(rect, 3.0, *colour);
            }
            Self::End => {
                const POINT: f64 = 3.5;
                let at = beside(9.0, 0.0);
                pen.circle(at, POINT, None, Some(Stroke::solid(soft, 2.0)));
                let ring = Stroke::solid(soft, lanes::END_RING);
                pen.circle(at, POINT + lanes::END_AIR, None, Some(ring));
            }
            Self::Words => {}
            Self::Channels => {
                let ends = [beside(6.5, -5.0), beside(6.5, 5.0)];
                pen.rule(ends[0], ends[1], lanes::several_stroke(soft));
                for end in ends {
                    pen.circle(end, 3.0, Some(soft), None);
                }
            }
        }
    }
}

/// Draws the legend with its top left corner at `at`, in rows of at most this width; answers how much it takes.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    bands: usize,
    at: Point,
    width: f64,
) -> Size {
    let soft = pen.theme.sheet.ink_soft;
    let (mut x, mut y, mut row) = (at.x, at.y, ROW);
    let mut widest: f64 = 0.0;
    for entry in entries(&pen.theme.sheet.clone(), pen, frame, bands) {
        let sample = entry.sample.width();
        let text = pen.shape(&entry.words, 12.0, Weight::Regular, width - sample);
        if x > at.x && x + sample + text.width > at.x + width {
            (x, y, row) = (at.x, y + row, ROW);
        }
        row = row.max(text.height + 6.0);
        let line = text.height / text.lines.len().max(1) as f64;
        entry.sample.draw(pen, Point::new(x, y + line / 2.0));
        pen.put(&text, Point::new(x + sample, y), soft);
        x += sample + text.width + GAP;
        widest = widest.max(x - GAP - at.x);
    }
    let height = if x > at.x { y + row - 6.0 - at.y } else { 0.0 };
    Size::new(widest, height)
}

fn entries(sheet: &Sheet, pen: &Pen<'_>, frame: &Frame<'_>, bands: usize) -> Vec<Entry> {
    let mut entries = Vec::new();
    let shows = |kind: &LaneKind| frame.lanes.iter().any(|l| l.shows == *kind);
    let (cards, kpis) = (shows(&LaneKind::Touchpoints), shows(&LaneKind::Kpis));
    let marks = Marks::of(frame, cards, kpis);
    if !frame.view.header {
        for note in scope::notes(frame) {
            let words = format!("{} {}", note.lead, note.words);
            entries.push(Entry {
                sample: Sample::Outlined(vec![note.icon], sheet.ink_soft),
                words,
            });
        }
    }
    if cards {
        of_cards(sheet, frame, &marks, &mut entries);
    }
    if cards || kpis {
        of_kpis(sheet, frame, &marks, kpis, &mut entries);
    }
    if shows(&LaneKind::Emotions) {
        of_emotions(pen, frame, &mut entries);
    }
    of_notes(sheet, frame, &mut entries);
    if shows(&LaneKind::Channels) {
        of_channels(sheet, frame, &mut entries);
    }
    let leads_on = |lane: &Lane| {
        let has_line = matches!(lane.shows, LaneKind::Emotions | LaneKind::Channels);
        has_line && !lanes::is_empty(frame, lane)
    };
    if bands > 1 && frame.lanes.iter().any(|lane| leads_on(lane)) {
        entries.push(Entry {
            sample: Sample::Filled(vec![Icon::CaretRight], sheet.ink_soft),
            words: t!(frame.language, "picture-legend-onward"),
        });
    }
    entries
}
