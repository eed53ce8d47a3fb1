//! Channel × step: where each step happens, and the way drawn through.

use kurbo::{Point, Rect};

use crate::layout::bands::Band;
use crate::layout::curve::monotone;
use crate::layout::frame::Frame;
use crate::layout::icons::channel_icon;
use crate::layout::pen::Pen;
use crate::model::{Channel, Id, Lane};
use crate::scene::{Layer, Part, Shape, Stroke};
use crate::text::Weight;
use crate::theme::{metrics, type_scale as ts};
use crate::words;

/// The least height of a channel's row.
const ROW: f64 = 26.0;

/// Rows begin below the lane's own label.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    _lane: &Lane,
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
    let sheet = pen.theme.sheet.clone();
    let left = metrics::MARGIN_X;
    let right = left + band.width;
    let mut y = label_end + 10.0;
    let mut centres = Vec::new();
    for id in &channels {
        let name = words::channel(frame.language, frame.journey, id);
        let text = pen.shape(
            &name,
            ts::CAPTION,
            Weight::Medium,
            metrics::LABEL_WIDTH - 36.0,
        );
        let height = ROW.max(text.height + 8.0);
        let centre = y + height / 2.0;
        pen.on(Layer::Label, |pen| {
            pen.of(*id, Part::Whole, |pen| {
                let icon = channel_icon(frame.journey, id);
                pen.icon(
                    icon,
                    false,
                    15.0,
                    Point::new(left, centre - 7.5),
                    sheet.ink_soft,
                );
                pen.put(
                    &text,
                    Point::new(left + 21.0, centre - text.height / 2.0),
                    sheet.ink,
                );
            });
        });
        let rule = Stroke::solid(sheet.grid, 1.0);
        pen.rule(
            Point::new(left + metrics::LABEL_WIDTH, centre),
            Point::new(right, centre),
            rule,
        );
        centres.push(centre);
        y += height;
    }
    let row = |id: &Id<Channel>| channels.iter().position(|c| *c == id).map(|i| centres[i]);

    // The way: from each step's first channel to the next one's.
    let way: Vec<Point> = band
        .placed()
        .filter(|(_, c)| c.step.is_some_and(|s| s.path.is_none()))
        .filter_map(|(x, c)| {
            let first = frame.touchpoints(c).find_map(|t| t.channels.first())?;
            Some(Point::new(x + c.width() / 2.0, row(first)?))
        })
        .collect();
    let segments = monotone(&way);
    if !segments.is_empty() {
        pen.add(Shape::Curve {
            segments,
            stroke: Stroke::solid(sheet.line, 2.0),
        });
    }
    for (x, column) in band.placed() {
        let hue = column.hue(pen.theme);
        for t in frame.touchpoints(column) {
            for (i, id) in t.channels.iter().enumerate() {
                let Some(centre) = row(id) else { continue };
                let at = Point::new(x + column.width() / 2.0, centre);
                let part = Part::Channel((*id).clone());
                pen.of(&t.id, part.clone(), |pen| {
                    // The first channel is the one that is met; others stand by.
                    let (radius, fill) = if i == 0 {
                        (6.0, hue.strong)
                    } else {
                        (4.5, sheet.paper)
                    };
                    pen.circle(at, radius, Some(fill), Some(Stroke::solid(hue.strong, 2.0)));
                });
                let rect = Rect::from_center_size(at, (24.0, 24.0));
                pen.region(rect, &t.id, part);
            }
        }
    }
    y
}
