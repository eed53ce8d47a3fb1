//! Bands: rows of stages with the lanes below. One, unless the map is folded.

use kurbo::{Point, Rect};

use super::frame::{Column, Frame, column_x, columns_width};
use super::pen::Pen;
use super::{heads, lanes};
use crate::i18n::t;
use crate::model::{LaneKind, NoteKind};
use crate::scene;
use crate::scene::Stroke;
use crate::text::Weight;
use crate::theme::{metrics, type_scale as ts};

/// The columns that stand beside each other.
#[derive(Clone)]
pub(super) struct Band<'a> {
    pub columns: Vec<Column<'a>>,
    /// With the column of lane labels, map units.
    pub width: f64,
}

impl<'a> Band<'a> {
    /// Runs of neighbouring columns with the same key, each as (first column, how many, key).
    pub fn runs<K: PartialEq>(&self, key: impl Fn(&Column<'a>) -> K) -> Vec<(usize, usize, K)> {
        let mut runs: Vec<(usize, usize, K)> = Vec::new();
        for (i, column) in self.columns.iter().enumerate() {
            let k = key(column);
            match runs.last_mut() {
                Some((_, n, last)) if *last == k => *n += 1,
                _ => runs.push((i, 1, k)),
            }
        }
        runs
    }
}

/// Cuts the columns into bands at the edges of stages: as few as the view's width allows, and of these the
/// most even ones, so that no band is left with a stage or two.
pub(super) fn fold<'a>(frame: &Frame<'a>) -> Vec<Band<'a>> {
    let mut stages: Vec<Vec<Column<'a>>> = Vec::new();
    for column in &frame.columns {
        match stages.last_mut() {
            Some(last) if last[0].stage.id == column.stage.id => last.push(*column),
            _ => stages.push(vec![*column]),
        }
    }
    let widest = frame.columns.len();
    let Some(limit) = frame.view.fold else {
        return filled(&stages, widest);
    };
    let room = limit - 2.0 * metrics::MARGIN_X;
    let most = (1..=widest)
        .take_while(|n| band_width(*n) <= room)
        .last()
        .unwrap_or(1);
    let fewest = filled(&stages, most);
    // Any narrower bands that are no more of them are more even.
    (1..most)
        .map(|columns| filled(&stages, columns))
        .find(|bands| bands.len() == fewest.len() && bands.iter().all(|b| b.columns.len() <= most))
        .unwrap_or(fewest)
}

fn band_width(columns: usize) -> f64 {
    metrics::LABEL_WIDTH + columns_width(columns)
}

/// Bands of at most so many columns each, one after the other; a stage that has more is a band by itself.
fn filled<'a>(stages: &[Vec<Column<'a>>], most: usize) -> Vec<Band<'a>> {
    let mut bands: Vec<Band<'a>> = Vec::new();
    for stage in stages {
        match bands.last_mut() {
            Some(band) if band.columns.len() + stage.len() <= most => band.columns.extend(stage),
            _ => bands.push(Band {
                columns: stage.clone(),
                width: 0.0,
            }),
        }
    }
    for band in &mut bands {
        band.width = band_width(band.columns.len());
    }
    bands
}

/// Draws a band with its top at `y`; answers where it ends.
pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, band: &Band<'_>, y: f64) -> f64 {
    let head_end = heads::draw(pen, frame, band, y);
    let head = Rect::new(column_x(0), y, metrics::MARGIN_X + band.width, head_end);
    let mut end = head_end + metrics::LANE_AIR;
    let mut drawn = 0;
    for lane in &frame.lanes {
        if !frame.view.editing && lanes::is_empty(frame, lane) {
            continue;
        }
        let line = blueprint_line(&lane.shows);
        end = separator(pen, frame, band, end, line, drawn);
        end = lanes::draw(pen, frame, band, lane, end);
        drawn += 1;
    }
    let left = metrics::MARGIN_X;
    pen.scene.bands.push(scene::Band {
        head,
        labels: Rect::new(left, head_end, left + metrics::LABEL_WIDTH, end),
        body: Rect::new(column_x(0), head_end, left + band.width, end),
    });
    end
}

/// The line of a service blueprint that stands above this lane.
fn blueprint_line(shows: &LaneKind) -> Option<&'static str> {
    let LaneKind::Notes(kinds) = shows else {
        return None;
    };
    match kinds.first()? {
        NoteKind::Frontstage => Some("picture-line-of-interaction"),
        NoteKind::Backstage => Some("picture-line-of-visibility"),
        NoteKind::Support => Some("picture-line-of-internal-interaction"),
        _ => None,
    }
}

/// A hairline, or a named dashed line, between two lanes.
fn separator(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    y: f64,
    line: Option<&'static str>,
    drawn: usize,
) -> f64 {
    let (left, right) = (metrics::MARGIN_X, metrics::MARGIN_X + band.width);
    let Some(key) = line else {
        let stroke = Stroke::solid(pen.theme.sheet.hairline, 1.0);
        pen.rule(Point::new(left, y), Point::new(right, y), stroke);
        return y;
    };
    // The name stands in a gap at the right end of its line.
    let name = pen.line(&t!(frame.language, key), ts::CAPTION - 0.5, Weight::Medium);
    let y = if drawn == 0 { y } else { y + name.height / 2.0 };
    let stroke = Stroke::dashed(pen.theme.sheet.line, 1.5, [5.0, 4.0]);
    pen.rule(
        Point::new(left, y),
        Point::new(right - name.width - 8.0, y),
        stroke,
    );
    pen.put(
        &name,
        Point::new(right - name.width, y - name.height / 2.0),
        pen.theme.sheet.ink_soft,
    );
    y + name.height / 2.0
}
