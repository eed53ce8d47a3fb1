//! The head of a band: periods, stages, and the brackets of paths. It stays in view while the canvas scrolls.

use std::sync::Arc;

use kurbo::{Point, Rect};

use super::bands::Band;
use super::frame::{Column, Frame, hue};
use super::pen::Pen;
use super::personas::of_customers;
use crate::i18n::t;
use crate::model::{ObjectId, Path};
use crate::scene::{Layer, Part, Stroke};
use crate::text::{Icon, Shaped, Style, Weight};
use crate::theme::{metrics, type_scale as ts};
use crate::words;

/// Draws the head with its top at `y`; answers where it ends.
pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, band: &Band<'_>, y: f64) -> f64 {
    pen.on(Layer::Head, |pen| {
        let y = periods(pen, frame, band, y) + metrics::GUTTER;
        let y = stages(pen, frame, band, y);
        brackets(pen, frame, band, y)
    })
}

/// The period band: a filled bar over the columns of each period.
fn periods(pen: &mut Pen<'_>, frame: &Frame<'_>, band: &Band<'_>, y: f64) -> f64 {
    let runs = band.runs(Column::period);
    let style = Style::new(12.0, Weight::SemiBold)
        .letter_spacing(0.5)
        .hyphenated(pen.hyphenation);
    let shaped: Vec<_> = runs
        .iter()
        .map(|(first, n, period)| {
            let name = words::period(frame.language, &frame.journey.about, *period).to_uppercase();
            pen.styled(&name, style, Some(band.width_from(*first, *n) - 24.0))
        })
        .collect();
    let height = shaped.iter().map(|s| s.height).fold(0.0, f64::max) + 10.0;
    for ((first, n, period), text) in runs.into_iter().zip(shaped) {
        let rect =
            Rect::from_origin_size((band.left(first), y), (band.width_from(first, n), height));
        let hue = hue(pen.theme, period, None);
        let pale = all_pale(pen, &band.columns[first..first + n]);
        pen.paled(pale, |pen| {
            pen.of(ObjectId::Journey, Part::Period(period), |pen| {
                pen.fill(rect, 6.0, hue.strong);
                pen.put(
                    &text,
                    Point::new(rect.x0 + 12.0, y + (height - text.height) / 2.0),
                    hue.on_strong,
                );
            });
        });
        pen.region(rect, ObjectId::Journey, Part::Period(period));
    }
    y + height
}

/// Whether nothing in these columns matches the filter.
fn all_pale(pen: &Pen<'_>, columns: &[Column<'_>]) -> bool {
    let pale = |column: &Column<'_>| match column.step {
        Some(step) => pen.pale.contains(&(&step.id).into()),
        None => pen.pale.contains(&(&column.stage.id).into()),
    };
    !pen.pale.is_empty() && columns.iter().all(pale)
}

/// The stage headers: number, name and goal on the period's tint, all equally high.
fn stages(pen: &mut Pen<'_>, frame: &Frame<'_>, band: &Band<'_>, y: f64) -> f64 {
    struct Head {
        rect: Rect,
        name: Arc<Shaped>,
        goal: Option<Arc<Shaped>>,
    }
    const PAD: f64 = 14.0;
    /// From the number to the name.
    const NUMBER: f64 = 19.0;
    let runs = band.runs(|c| c.stage_number);
    let mut heads = Vec::new();
    for (first, n, _) in &runs {
        let column = &band.columns[*first];
        let across = band.width_from(*first, *n);
        let width = across - 2.0 * PAD;
        let style = Style::new(ts::STAGE, Weight::Bold)
            .letter_spacing(-0.2)
            .line_height(1.2)
            .hyphenated(pen.hyphenation);
        let untitled = t!(frame.language, "picture-untitled-stage");
        let name = if column.stage.name.is_empty() {
            &untitled
        } else {
            &column.stage.name
        };
        // Paper ends within a stage.
        let before = band.places().start + first;
        let before = before.checked_sub(1).and_then(|i| frame.columns.get(i));
        let goes_on = before.is_some_and(|before| before.stage.id == column.stage.id);
        let name = match goes_on {
            true => &t!(frame.language, "picture-continued", name = name.as_str()),
            false => name,
        };
        let name = pen.styled(name, style, Some(width));
        let goal = (!column.stage.goal.is_empty()).then(|| {
            pen.shape(
                &column.stage.goal,
                ts::BODY,
                Weight::Regular,
                width.min(440.0),
            )
        });
        let height =
            12.0 + NUMBER + name.height + goal.as_ref().map_or(0.0, |g| g.height + 4.0) + 12.0;
        heads.push(Head {
            rect: Rect::from_origin_size((band.left(*first), y), (across, height)),
            name,
            goal,
        });
    }
    let height = heads.iter().map(|h| h.rect.height()).fold(0.0, f64::max);
    for ((first, _, number), head) in runs.iter().zip(heads) {
        let column = &band.columns[*first];
        let hue = hue(pen.theme, column.stage.period, column.stage.colour);
        let rect = Rect::from_origin_size(head.rect.origin(), (head.rect.width(), height));
        let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
        let named = if column.stage.name.is_empty() {
            soft
        } else {
            ink
        };
        pen.region(rect, &column.stage.id, Part::Whole);
        pen.of(&column.stage.id, Part::Whole, |pen| {
            pen.fill(rect, 8.0, hue.tint);
            let x = rect.x0 + PAD;
            let mut y = rect.y0 + 12.0;
            let number = pen.line(&number.to_string(), 12.0, Weight::SemiBold);
            pen.put(&number, Point::new(x, y), hue.on_tint);
            y += NUMBER;
            pen.put(&head.name, Point::new(x, y), named);
            let title = Rect::new(x, y, rect.x1 - PAD, y + head.name.height);
            pen.region(title, &column.stage.id, Part::Title);
            y += head.name.height + 4.0;
            if let Some(goal) = &head.goal {
                pen.put(goal, Point::new(x, y), soft.readable_on(hue.tint, 4.5));
                let detail = Rect::new(x, y, rect.x1 - PAD, y + goal.height);
                pen.region(detail, &column.stage.id, Part::Detail);
            }
        });
    }
    y + height
}

/// A bracket over each run of steps that belong to a path, with its name and share.
fn brackets(pen: &mut Pen<'_>, frame: &Frame<'_>, band: &Band<'_>, y: f64) -> f64 {
    let runs: Vec<_> = band
        .runs(|c| c.step.and_then(|s| s.path.clone()))
        .into_iter()
        .filter_map(|(first, n, path)| Some((first, n, frame.journey.path(&path?)?)))
        .collect();
    if runs.is_empty() {
        return y;
    }
    let y = y + 10.0;
    let mut end = y;
    for (first, n, path) in runs {
        let width = band.width_from(first, n);
        let x = band.left(first);
        let text = path_label(pen, frame, path, width - 22.0);
        let ink = pen.theme.sheet.ink_soft;
        let pale = all_pale(pen, &band.columns[first..first + n]);
        let bracket = |pen: &mut Pen<'_>| {
            let line = y + text.height + 5.0;
            let stroke = Stroke::dashed(pen.theme.sheet.line, 1.5, [5.0, 4.0]);
            pen.icon(Icon::GitBranch, false, 14.0, Point::new(x, y + 1.0), ink);
            pen.put(&text, Point::new(x + 19.0, y), ink);
            pen.rule(Point::new(x, line), Point::new(x + width, line), stroke);
            let tick = Stroke::solid(pen.theme.sheet.line, 1.5);
            pen.rule(Point::new(x, line), Point::new(x, line + 6.0), tick);
            pen.rule(
                Point::new(x + width, line),
                Point::new(x + width, line + 6.0),
                tick,
            );
            end = end.max(line + 6.0);
        };
        pen.paled(pale, |pen| {
            pen.of(&path.id, Part::Bracket(path.id.clone()), bracket)
        });
        let rect = Rect::new(x, y, x + width, y + text.height + 11.0);
        pen.region(rect, &path.id, Part::Bracket(path.id.clone()));
    }
    end
}

/// "Return · 12 % of customers".
fn path_label(pen: &mut Pen<'_>, frame: &Frame<'_>, path: &Path, width: f64) -> Arc<Shaped> {
    let mut shape = |words: &str| pen.shape(words, ts::CAPTION, Weight::SemiBold, width);
    let Some(share) = path.share else {
        return shape(&path.name);
    };
    let share = of_customers(frame.language, share.get());
    shape(&format!("{} · {share}", path.name))
}
