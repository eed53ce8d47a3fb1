//! Channel × step: where each step happens, and the way drawn through.

use std::sync::Arc;

use kurbo::{Point, Rect};

use crate::layout::bands::{Band, Edge, onward};
use crate::layout::curve::{cut, monotone};
use crate::layout::frame::{Column, Frame};
use crate::layout::icons::channel_icon;
use crate::layout::pen::Pen;
use crate::model::{Channel, Id, Touchpoint};
use crate::scene::{Layer, Part, Shape, Stroke};
use crate::text::{Shaped, Style, Weight};
use crate::theme::{Colour, metrics, type_scale as ts};
use crate::words;

/// The least height of a channel's row.
const ROW: f64 = 26.0;
/// Radius of the dot of the channel in which a touchpoint is met, and of one that it offers besides.
const MAIN: f64 = 6.0;
const OTHER: f64 = 4.5;

/// A channel with the height at which its row's dots stand.
type Row<'a> = (&'a Id<Channel>, f64);

/// Rows begin below the lane's own label.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    top: f64,
    label_end: f64,
) -> f64 {
    // Rows in order of first use over the whole map, so that folded bands show the same ones.
    let mut channels: Vec<&Id<Channel>> = Vec::new();
    for t in frame.columns.iter().flat_map(|c| frame.touchpoints(c)) {
        for id in &t.channels {
            if !channels.contains(&id) {
                channels.push(id);
            }
        }
    }
    if channels.is_empty() {
        return top;
    }
    let (rows, end) = rows(pen, frame, band, &channels, label_end + 10.0);
    way(pen, frame, band, &rows);
    for (x, column) in band.placed() {
        dots(pen, frame, column, x + column.width() / 2.0, &rows);
    }
    end
}

/// The rows with their names, from `y` down, all equally high; on paper, where room is scarce, each only as high as its
/// name needs. Answers where they end, too.
fn rows<'a>(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    channels: &[&'a Id<Channel>],
    mut y: f64,
) -> (Vec<Row<'a>>, f64) {
    let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
    let left = metrics::MARGIN_X;
    let style = Style::new(ts::CAPTION, Weight::Medium)
        .line_height(1.15)
        .hyphenated(pen.hyphenation);
    let names: Vec<_> = channels
        .iter()
        .map(|id| {
            let name = words::channel(frame.language, frame.journey, id);
            pen.styled(&name, style, Some(metrics::LABEL_WIDTH - 36.0))
        })
        .collect();
    let needed = |name: &Arc<Shaped>| ROW.max(name.height + 5.0);
    let highest = names.iter().map(needed).fold(ROW, f64::max);
    let mut rows = Vec::new();
    for (id, name) in channels.iter().zip(&names) {
        let height = match frame.view.page {
            Some(_) => needed(name),
            None => highest,
        };
        let centre = y + height / 2.0;
        y += height;
        pen.on(Layer::Label, |pen| {
            pen.of(*id, Part::Whole, |pen| {
                let icon = channel_icon(frame.journey, id);
                pen.icon(icon, false, 15.0, Point::new(left, centre - 7.5), soft);
                let at = Point::new(left + 21.0, centre - name.height / 2.0);
                pen.put(name, at, ink);
            });
        });
        let rule = Stroke::solid(pen.theme.sheet.grid, 1.0);
        pen.rule(
            Point::new(left + metrics::LABEL_WIDTH, centre),
            Point::new(left + band.width, centre),
            rule,
        );
        rows.push((*id, centre));
    }
    (rows, y)
}

fn height_of(rows: &[Row<'_>], channel: &Id<Channel>) -> Option<f64> {
    let row = rows.iter().find(|(id, _)| *id == channel);
    row.map(|(_, centre)| *centre)
}

/// The way: from each step's first channel to the next one's. In a folded map it leads on into the next band.
fn way(pen: &mut Pen<'_>, frame: &Frame<'_>, band: &Band<'_>, rows: &[Row<'_>]) {
    let columns = frame.columns.iter().zip(band.unfolded(frame));
    let way: Vec<Point> = columns
        .filter(|(c, _)| c.step.is_some_and(|s| s.path.is_none()))
        .filter_map(|(c, x)| {
            let first = frame.touchpoints(c).find_map(|t| t.channels.first())?;
            Some(Point::new((x.start + x.end) / 2.0, height_of(rows, first)?))
        })
        .collect();
    let reach = band.reach();
    let segments: Vec<_> = monotone(&way)
        .into_iter()
        .filter_map(|segment| cut(segment, &reach))
        .collect();
    let (Some(first), Some(last)) = (segments.first(), segments.last()) else {
        return;
    };
    let colour = pen.theme.sheet.line;
    let ends = [
        (Edge::Left, first.p0, reach.start),
        (Edge::Right, last.p3, reach.end),
    ];
    for (edge, end, cut) in ends {
        if (end.x - cut).abs() < 1e-6 {
            onward(pen, end, edge, 0.0, colour);
        }
    }
    let stroke = way_stroke(colour);
    pen.add(Shape::Curve { segments, stroke });
}

/// The line of the way.
pub(in crate::layout) const fn way_stroke(colour: Colour) -> Stroke {
    Stroke::solid(colour, 2.0)
}

/// The channels of a step, held together by a line where there are several. Those in which touchpoints are met lie on
/// top of those that stand by.
fn dots(pen: &mut Pen<'_>, frame: &Frame<'_>, column: &Column<'_>, x: f64, rows: &[Row<'_>]) {
    let hue = column.hue(pen.theme).strong;
    let mut dots: Vec<(bool, &Touchpoint, &Id<Channel>, f64)> = Vec::new();
    for t in frame.touchpoints(column) {
        for (i, id) in t.channels.iter().enumerate() {
            let height = height_of(rows, id);
            dots.extend(height.map(|y| (i == 0, &**t, id, y)));
        }
    }
    let heights = || dots.iter().map(|(.., y)| *y);
    let (top, bottom) = (
        heights().fold(f64::INFINITY, f64::min),
        heights().fold(f64::NEG_INFINITY, f64::max),
    );
    if top < bottom {
        let pale = dots
            .iter()
            .all(|(_, t, ..)| pen.pale.contains(&(&t.id).into()));
        let stroke = several_stroke(hue);
        pen.paled(pale, |pen| {
            pen.rule(Point::new(x, top), Point::new(x, bottom), stroke)
        });
    }
    dots.sort_by_key(|(is_main, ..)| *is_main);
    for (is_main, t, id, y) in dots {
        let at = Point::new(x, y);
        let part = Part::Channel(id.clone());
        pen.of(&t.id, part.clone(), |pen| dot(pen, at, is_main, hue));
        pen.region(Rect::from_center_size(at, (24.0, 24.0)), &t.id, part);
    }
}

/// The line that holds several channels of a step together.
pub(in crate::layout) const fn several_stroke(hue: Colour) -> Stroke {
    Stroke::solid(hue, 1.2)
}

/// A full dot where a touchpoint is met, a hollow one where it can be met, too.
pub(in crate::layout) fn dot(pen: &mut Pen<'_>, at: Point, is_main: bool, hue: Colour) {
    let (radius, fill) = match is_main {
        true => (MAIN, hue),
        false => (OTHER, pen.theme.sheet.paper),
    };
    pen.circle(at, radius, Some(fill), Some(Stroke::solid(hue, 2.0)));
}
