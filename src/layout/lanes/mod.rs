//! The lanes: one file a kind. Each draws its label and its cells and answers where it ends.

mod actions;
mod cards;
mod channels;
mod emotions;
mod kpis;
mod notes;
mod owners;
mod pictures;

pub use notes::colours as note_colours;

use kurbo::{Point, Rect};

use super::bands::Band;
use super::frame::Frame;
use super::icons::lane_icon;
use super::pen::Pen;
use crate::i18n::t;
use crate::model::{Lane, LaneKind};
use crate::scene::{Layer, Part};
use crate::text::Weight;
use crate::theme::{metrics, type_scale as ts};
use crate::words;

pub(super) use cards::TWINS;
pub(super) use channels::{dot as channel_dot, several_stroke, way_stroke};
pub(super) use emotions::{
    Curve, DETOUR, DOTTED, END_AIR, END_RING, Field, Line, LineStyle, POINT, Scale, bridged,
    curves, draw_lines, draw_plain as draw_plain_curves, draw_points, face_of, grid, larger,
    marked, regions, runs_through, spread_colour,
};
pub(super) use kpis::{measured, target_stroke};
pub(super) use notes::{ink as note_ink, used as notes_of};

/// Whether the lane would show nothing over the whole map.
pub(super) fn is_empty(frame: &Frame<'_>, lane: &Lane) -> bool {
    let mut steps = frame.columns.iter().filter_map(|c| c.step);
    let mut touchpoints = frame.columns.iter().flat_map(|c| frame.touchpoints(c));
    match &lane.shows {
        LaneKind::Actions => steps.all(|s| s.title.is_empty()),
        LaneKind::Touchpoints => touchpoints.next().is_none(),
        LaneKind::Emotions => {
            !steps.any(|s| frame.curves.iter().any(|whose| whose.felt(s).is_some()))
        }
        LaneKind::Channels => touchpoints.all(|t| t.channels.is_empty()),
        LaneKind::Kpis => frame.columns.iter().all(|c| measured(frame, c).is_empty()),
        LaneKind::Owners => touchpoints.all(|t| frame.journey.owner_of(t).is_none()),
        LaneKind::Notes(kinds) => notes_of(frame, kinds).next().is_none(),
        LaneKind::Pictures => !steps
            .filter_map(|s| s.picture.as_ref())
            .any(|p| frame.view.pictures.picture(p).is_some()),
    }
}

/// Draws a lane with its top (its hairline) at `y`; answers where it ends.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    lane: &Lane,
    y: f64,
) -> f64 {
    let top = y + metrics::LANE_AIR;
    let label_end = label(pen, frame, lane, top);
    let cells_from = pen.scene.regions.len();
    let mut end = match &lane.shows {
        LaneKind::Actions => actions::draw(pen, frame, band, lane, top),
        LaneKind::Touchpoints => cards::draw(pen, frame, band, lane, top),
        LaneKind::Emotions => emotions::draw(pen, frame, band, lane, top),
        LaneKind::Channels => channels::draw(pen, frame, band, top, label_end),
        LaneKind::Kpis => kpis::draw(pen, frame, band, lane, top),
        LaneKind::Owners => owners::draw(pen, frame, band, lane, top),
        LaneKind::Notes(kinds) => notes::draw(pen, frame, band, lane, kinds, top),
        LaneKind::Pictures => pictures::draw(pen, frame, band, lane, top),
    };
    end = end
        .max(label_end)
        .max(top + metrics::LANE_MIN)
        .max(y + lane.height.unwrap_or(0.0));
    end += metrics::LANE_AIR;
    cells(pen, band, lane, (y, end), cells_from);
    let left = metrics::MARGIN_X;
    pen.on(Layer::Label, |pen| {
        pen.region(
            Rect::new(left, y, left + metrics::LABEL_WIDTH - 8.0, end),
            &lane.id,
            Part::Whole,
        );
        if let Some(region) = pen.scene.regions.pop() {
            pen.scene.regions.insert(cells_from, region);
        }
    });
    end
}

/// A region a column, below those of what stands in it: the place where something can be added.
fn cells(pen: &mut Pen<'_>, band: &Band<'_>, lane: &Lane, (y, end): (f64, f64), at: usize) {
    let before = pen.scene.regions.len();
    for (x, column) in band.placed() {
        let rect = Rect::new(x, y, x + column.width(), end);
        match column.step {
            Some(step) => pen.region(rect, &step.id, Part::Cell(lane.id.clone())),
            None => pen.region(rect, &column.stage.id, Part::Cell(lane.id.clone())),
        }
    }
    let added = pen.scene.regions.len() - before;
    pen.scene.regions[at..].rotate_right(added);
}

/// What a lane shows; of the emotions also whose, and of what is parted over pages which part.
fn subtitle(frame: &Frame<'_>, lane: &Lane) -> Option<String> {
    let is_mean = frame.curves.iter().any(|whose| whose.persona().is_none());
    let shows = match lane.shows == LaneKind::Emotions && is_mean {
        true => Some(t!(frame.language, "picture-mean-subtitle")),
        false => words::lane_subtitle(frame.language, lane),
    };
    let part = frame.excerpt(lane).map(|excerpt| {
        let (number, of) = (excerpt.number, excerpt.of);
        t!(frame.language, "page-lane-part", number = number, of = of)
    });
    let lines: Vec<String> = shows.into_iter().chain(part).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Icon, name and subtitle in the label column.
fn label(pen: &mut Pen<'_>, frame: &Frame<'_>, lane: &Lane, y: f64) -> f64 {
    // The emotion lane's faces stand at the right of its label.
    let width = metrics::LABEL_WIDTH
        - if lane.shows == LaneKind::Emotions {
            56.0
        } else {
            20.0
        };
    pen.on(Layer::Label, |pen| {
        pen.of(&lane.id, Part::Whole, |pen| {
            let title = words::lane_title(frame.language, lane);
            let subtitle = subtitle(frame, lane);
            heading(pen, &lane.shows, &title, subtitle.as_deref(), width, y)
        })
    })
}

/// What stands in the column of labels, from `y` down; answers where it ends.
pub(super) fn heading(
    pen: &mut Pen<'_>,
    shows: &LaneKind,
    title: &str,
    subtitle: Option<&str>,
    width: f64,
    y: f64,
) -> f64 {
    let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
    let x = metrics::MARGIN_X;
    pen.icon(lane_icon(shows), false, 18.0, Point::new(x, y), soft);
    let mut y = y + metrics::LABEL_ICON;
    let title = pen.shape(title, ts::LABEL, Weight::SemiBold, width);
    pen.put(&title, Point::new(x, y), ink);
    y += title.height;
    if let Some(subtitle) = subtitle {
        let text = pen.shape(subtitle, ts::CAPTION, Weight::Regular, width);
        pen.put(&text, Point::new(x, y + 1.0), soft);
        y += text.height + 1.0;
    }
    y
}

/// Three of five dots, for the legend; they end at `right`.
pub(super) fn importance_sample(pen: &mut Pen<'_>, right: Point) {
    cards::importance_dots(pen, 3, right);
}
