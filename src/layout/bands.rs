//! Bands: rows of stages with the lanes below. One, unless the map is folded.

use std::ops::Range;

use kurbo::{Point, Rect};

use super::frame::{Column, Frame};
use super::pen::Pen;
use super::{heads, lanes};
use crate::i18n::t;
use crate::model::{LaneKind, NoteKind};
use crate::scene;
use crate::scene::Stroke;
use crate::text::{Icon, Weight};
use crate::theme::{Colour, metrics, type_scale as ts};

/// The columns that stand beside each other: at least one.
#[derive(Clone)]
pub(super) struct Band<'a> {
    /// The place of its first column among all of the picture.
    first: usize,
    pub columns: Vec<Column<'a>>,
    /// With the column of lane labels, map units.
    pub width: f64,
    /// Left edge of each column, map units.
    lefts: Vec<f64>,
}

impl<'a> Band<'a> {
    fn new(first: usize, columns: Vec<Column<'a>>) -> Self {
        let mut next = metrics::MARGIN_X + metrics::LABEL_WIDTH;
        let mut lefts = Vec::with_capacity(columns.len());
        for column in &columns {
            lefts.push(next);
            next += column.width() + metrics::GUTTER;
        }
        Self {
            first,
            width: metrics::LABEL_WIDTH + width_of(&columns),
            columns,
            lefts,
        }
    }

    /// Left edge of the `i`th column, map units.
    pub fn left(&self, i: usize) -> f64 {
        self.lefts[i]
    }

    /// Width of `n` columns from the `first` on, with the gutters between them, map units.
    pub fn width_from(&self, first: usize, n: usize) -> f64 {
        width_of(&self.columns[first..first + n])
    }

    /// The places of its columns among all of the picture, counted over all bands.
    pub fn places(&self) -> Range<usize> {
        self.first..self.first + self.columns.len()
    }

    /// Where all columns of the picture would stand, seen from here, if it were not folded: the edges of each, map
    /// units.
    pub fn unfolded(&self, frame: &Frame<'a>) -> Vec<Range<f64>> {
        let before = frame.columns[..self.first].iter();
        let mut x = self.left(0) - before.map(|c| c.width() + metrics::GUTTER).sum::<f64>();
        let columns = frame.columns.iter().map(|column| {
            let edges = x..x + column.width();
            x = edges.end + metrics::GUTTER;
            edges
        });
        columns.collect()
    }

    /// How far lines go that lead on into other bands, map units.
    pub fn reach(&self) -> Range<f64> {
        let right = self.left(0) + self.width_from(0, self.columns.len());
        self.left(0) - metrics::GUTTER..right + metrics::GUTTER
    }

    /// The columns with the left edge of each.
    pub fn placed(&self) -> impl Iterator<Item = (f64, &Column<'a>)> {
        self.lefts.iter().copied().zip(&self.columns)
    }

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
    let Some(limit) = frame.view.fold else {
        return filled(&stages, f64::INFINITY);
    };
    let room = limit - 2.0 * metrics::MARGIN_X - metrics::LABEL_WIDTH;
    if frame.view.page.is_some() {
        stages = stages.iter().flat_map(|s| parted(s, room)).collect();
    }
    let fewest = filled(&stages, room);
    // Any narrower bands that are no more of them are more even.
    let standard = metrics::STEP_WIDTH + metrics::GUTTER;
    (1..)
        .map(|columns| f64::from(columns) * standard - metrics::GUTTER)
        .take_while(|narrower| *narrower < room)
        .map(|narrower| filled(&stages, narrower))
        .find(|bands| {
            let fits = |b: &Band<'_>| width_of(&b.columns) <= room;
            bands.len() == fewest.len() && bands.iter().all(fits)
        })
        .unwrap_or(fewest)
}

/// The columns of a page's band grow by no more than this.
const MOST_STRETCH: f64 = 1.8;

/// The same bands on a sheet of at least this width, without its margins: where all are narrower, their columns
/// grow, each by the same share. On pages, which nobody lays over each other, those of each band grow by as much as
/// they can.
pub(super) fn widen<'a>(frame: &mut Frame<'a>, bands: Vec<Band<'a>>, least: f64) -> Vec<Band<'a>> {
    let share = |band: &Band<'_>| {
        let gutters = metrics::GUTTER * (band.columns.len() - 1) as f64;
        let columns = width_of(&band.columns) - gutters;
        (least - metrics::LABEL_WIDTH - gutters) / columns
    };
    let all = bands.iter().map(share).fold(f64::INFINITY, f64::min);
    let on_page = frame.view.page.is_some();
    if !all.is_finite() || (all <= 1.0 && !on_page) {
        return bands;
    }
    for band in &bands {
        let stretch = match on_page {
            true => share(band).min(all.max(MOST_STRETCH)).max(1.0),
            false => all,
        };
        for column in &mut frame.columns[band.places()] {
            column.stretch = stretch;
        }
    }
    let wider = bands
        .into_iter()
        .map(|band| Band::new(band.first, frame.columns[band.places()].to_vec()));
    wider.collect()
}

/// A stage in parts, none wider than `most` unless a single column is: paper ends, a canvas does not. As few as can be,
/// and of these the most even ones.
fn parted<'a>(stage: &[Column<'a>], most: f64) -> Vec<Vec<Column<'a>>> {
    let fewest = cut(stage, most);
    let even = (1..stage.len()).map(|columns| width_of(&stage[..columns]));
    let mut even = even.filter(|narrower| *narrower < most);
    let even = even.find_map(|narrower| {
        let parts = cut(stage, narrower);
        (parts.len() == fewest.len()).then_some(parts)
    });
    even.unwrap_or(fewest)
}

fn cut<'a>(stage: &[Column<'a>], most: f64) -> Vec<Vec<Column<'a>>> {
    let mut parts: Vec<Vec<Column<'a>>> = Vec::new();
    for column in stage {
        match parts.last_mut() {
            Some(part) if width_of(part) + metrics::GUTTER + column.width() <= most => {
                part.push(*column);
            }
            _ => parts.push(vec![*column]),
        }
    }
    parts
}

/// Width of columns beside each other with the gutters between them.
fn width_of(columns: &[Column<'_>]) -> f64 {
    let widths = columns.iter().map(|c| c.width() + metrics::GUTTER);
    (widths.sum::<f64>() - metrics::GUTTER).max(0.0)
}

/// Bands with columns of at most this width each, one after the other; a stage that is wider is a band by itself.
fn filled<'a>(stages: &[Vec<Column<'a>>], most: f64) -> Vec<Band<'a>> {
    let mut bands: Vec<Vec<Column<'a>>> = Vec::new();
    for stage in stages {
        match bands.last_mut() {
            Some(band) if width_of(band) + metrics::GUTTER + width_of(stage) <= most => {
                band.extend(stage);
            }
            _ => bands.push(stage.clone()),
        }
    }
    let mut first = 0;
    let placed = bands.into_iter().map(|columns| {
        let band = Band::new(first, columns);
        first += band.columns.len();
        band
    });
    placed.collect()
}

/// Draws a band with its top at `y`, without lanes that are empty `here`: on its page, or over the whole map; answers
/// where it ends.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    here: &Frame<'_>,
    band: &Band<'_>,
    y: f64,
) -> f64 {
    let head_end = heads::draw(pen, frame, band, y);
    let columns = band.left(0);
    let right = columns + band.width_from(0, band.columns.len());
    let head = Rect::new(columns, y, right, head_end);
    let mut end = head_end + metrics::LANE_AIR;
    let mut drawn = 0;
    for lane in frame.lanes_here() {
        if !frame.view.editing && lanes::is_empty(here, lane) {
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
        body: Rect::new(columns, head_end, right, end),
    });
    end
}

/// Where a band is cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Left,
    Right,
}

/// Size of the sign that a line goes on in another band, map units.
pub(super) const ONWARD: f64 = 13.0;

/// The sign at the end of a line that comes from the band before or goes on in the one after, so far away from it.
pub(super) fn onward(pen: &mut Pen<'_>, end: Point, edge: Edge, away: f64, colour: Colour) {
    let x = match edge {
        Edge::Left => end.x - ONWARD - away,
        Edge::Right => end.x + away,
    };
    let at = Point::new(x, end.y - ONWARD / 2.0);
    pen.icon(Icon::CaretRight, true, ONWARD, at, colour);
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
