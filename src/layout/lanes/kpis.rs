//! KPIs: name, latest value large with the run of the readings beside it, how sure it is, target below with a sign.

use std::cmp::Ordering;

use kurbo::{CubicBez, Point, Rect, Size};

use crate::i18n::t;
use crate::layout::bands::Band;
use crate::layout::frame::{Column, Frame};
use crate::layout::icons::touchpoint_icon;
use crate::layout::pen::Pen;
use crate::model::{Lane, Measurement, ObjectId, Run, Standing, Trend};
use crate::scene::{Part, Shape, Stroke};
use crate::text::{Icon, Style, Weight};
use crate::theme::{Colour, Sheet, type_scale as ts};
use crate::words;

/// The run of the readings, beside the value where there is room for it, else below; map units.
const RUN: Size = Size::new(52.0, 16.0);
/// Between the value, its trend and the run.
const GAP: f64 = 7.0;
/// Side of the icon of the trend.
const TREND: f64 = 15.0;

/// What is measured in a column: on the stage (in its first column), the step, its touchpoints.
pub(in crate::layout) fn measured<'a>(
    frame: &Frame<'a>,
    column: &Column<'a>,
) -> Vec<(ObjectId, &'a Measurement)> {
    let stage: &'a crate::model::Stage = column.stage;
    let first_step = stage.steps.first().map(|s| &s.id);
    let mut all = Vec::new();
    if column.step.map(|s| &s.id) == first_step {
        all.extend(stage.kpis.iter().map(|m| ((&stage.id).into(), m)));
    }
    if let Some(step) = column.step {
        let step: &'a crate::model::Step = step;
        all.extend(step.kpis.iter().map(|m| ((&step.id).into(), m)));
    }
    for t in frame.touchpoints(column) {
        let t: &'a crate::model::Touchpoint = t;
        all.extend(t.kpis.iter().map(|m| ((&t.id).into(), m)));
    }
    all
}

pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    _lane: &Lane,
    y: f64,
) -> f64 {
    let mut end = y;
    for (x, column) in band.placed() {
        let mut at = y;
        for (object, measurement) in measured(frame, column) {
            let part = Part::Measurement(measurement.kpi.clone());
            let bottom = pen.of(object.clone(), part.clone(), |pen| {
                let bottom = kpi(pen, frame, measurement, Point::new(x, at), column.width());
                match whose(frame, column, &object) {
                    Some(whose) => owner(pen, whose, Point::new(x, bottom + 1.0), column.width()),
                    None => bottom,
                }
            });
            pen.region(
                Rect::new(x - 4.0, at - 3.0, x + column.width(), bottom + 3.0),
                object,
                part,
            );
            end = end.max(bottom);
            at = bottom + 14.0;
        }
    }
    end
}

/// On what it is measured, where the column leaves that open: its icon and its name.
fn whose(frame: &Frame<'_>, column: &Column<'_>, object: &ObjectId) -> Option<(Icon, String)> {
    match object {
        ObjectId::Touchpoint(id) => {
            let several = frame.touchpoints(column).nth(1).is_some();
            let t = frame.touchpoints(column).find(|t| t.id == *id)?;
            let icon = touchpoint_icon(frame.journey, t);
            (several && !t.title.is_empty()).then(|| (icon, t.title.clone()))
        }
        ObjectId::Stage(_) => Some((Icon::Columns, t!(frame.language, "picture-of-stage"))),
        ObjectId::Step(_) => (frame.touchpoints(column).next().is_some())
            .then(|| (Icon::Footprints, t!(frame.language, "picture-of-step"))),
        _ => None,
    }
}

/// Draws whose value it is; answers where that ends.
fn owner(pen: &mut Pen<'_>, (icon, name): (Icon, String), at: Point, width: f64) -> f64 {
    const ICON: f64 = 13.0;
    let soft = pen.theme.sheet.ink_soft;
    pen.icon(icon, false, ICON, Point::new(at.x, at.y + 1.5), soft);
    let left = Point::new(at.x + ICON + 4.0, at.y);
    let room = width - 10.0 - ICON - 4.0;
    let size = pen.write(&name, ts::CAPTION, Weight::Regular, left, room, soft);
    at.y + size.height
}

fn kpi(pen: &mut Pen<'_>, frame: &Frame<'_>, m: &Measurement, at: Point, width: f64) -> f64 {
    let sheet = pen.theme.sheet.clone();
    let width = width - 10.0;
    let direction = frame.journey.direction_of(&m.kpi);
    let unit = frame.journey.unit_of(&m.kpi);
    let standing = m.standing(direction);

    let name = words::kpi(frame.language, frame.journey, &m.kpi);
    let mut y = at.y
        + pen
            .write(
                &name,
                ts::CAPTION,
                Weight::Regular,
                at,
                width,
                sheet.ink_soft,
            )
            .height;

    let [value, target] = words::reading_and_target(frame.language, m, &unit);
    let unknown = || t!(frame.language, "picture-no-reading");
    let (size, weight, ink) = match standing {
        _ if value.is_none() => (ts::BODY, Weight::Regular, sheet.ink_soft),
        Some(Standing::Missed) => (ts::VALUE, Weight::Bold, sheet.against),
        _ => (ts::VALUE, Weight::Bold, sheet.ink),
    };
    let style = Style::new(size, weight)
        .letter_spacing(-0.3)
        .line_height(1.3);
    let text = pen.styled(&value.unwrap_or_else(unknown), style, Some(width - 24.0));
    pen.put(&text, Point::new(at.x, y), ink);
    let line = text.height / text.lines.len().max(1) as f64;
    let mut right = at.x + text.width;
    if let (Some(moved), Some(trend)) = (m.moved(), m.trend(direction)) {
        let icon = match moved {
            Ordering::Equal => Icon::ArrowRight,
            Ordering::Greater => Icon::TrendUp,
            Ordering::Less => Icon::TrendDown,
        };
        let colour = match trend {
            Trend::Better => sheet.met,
            Trend::Same => sheet.ink_soft,
            Trend::Worse => sheet.against,
        };
        let place = Point::new(right + GAP, y + (line - TREND) / 2.0);
        pen.icon(icon, false, TREND, place, colour);
        right += GAP + TREND;
    }
    let run = m.run();
    let beside = right + GAP + RUN.width <= at.x + width;
    if let Some(run) = run.as_ref().filter(|_| beside) {
        let corner = Point::new(at.x + width - RUN.width, y + (line - RUN.height) / 2.0);
        draw_run(pen, run, Rect::from_origin_size(corner, RUN), standing);
    }
    y += text.height;
    if let Some(run) = run.filter(|_| !beside) {
        let corner = Point::new(at.x, y + 2.0);
        draw_run(pen, &run, Rect::from_origin_size(corner, RUN), standing);
        y += RUN.height + 4.0;
    }
    let sure = m
        .latest()
        .and_then(|r| words::certainty(frame.language, r, &unit));
    if let Some(sure) = sure {
        let at = Point::new(at.x, y);
        let size = pen.write(
            &sure,
            ts::CAPTION,
            Weight::Regular,
            at,
            width,
            sheet.ink_soft,
        );
        y += size.height;
    }

    if let Some(target) = target {
        let mut x = at.x;
        match standing {
            Some(Standing::Met) => {
                pen.icon(
                    Icon::CheckCircle,
                    true,
                    13.0,
                    Point::new(x, y + 1.5),
                    sheet.met,
                );
                x += 17.0;
            }
            Some(Standing::Missed) => {
                pen.icon(
                    Icon::Warning,
                    true,
                    13.0,
                    Point::new(x, y + 1.5),
                    sheet.against,
                );
                x += 17.0;
            }
            None => {}
        }
        let text = t!(frame.language, "picture-target", value = target);
        y += pen
            .write(
                &text,
                ts::CAPTION,
                Weight::Regular,
                Point::new(x, y),
                width - (x - at.x),
                sheet.ink_soft,
            )
            .height;
    }
    y
}

/// The line of a target.
pub(in crate::layout) const fn target_stroke(colour: Colour) -> Stroke {
    Stroke::dashed(colour, 1.0, [3.0, 3.0])
}

/// The readings as a line with a point at the latest, the target dashed.
fn draw_run(pen: &mut Pen<'_>, run: &Run, within: Rect, standing: Option<Standing>) {
    let sheet = pen.theme.sheet.clone();
    let (ink, soft) = (run_colour(&sheet, standing), sheet.ink_soft);
    let at = |(x, y): (f64, f64)| {
        Point::new(
            within.x0 + x * within.width(),
            within.y1 - y * within.height(),
        )
    };
    if let Some(target) = run.target {
        pen.rule(at((0.0, target)), at((1.0, target)), target_stroke(soft));
    }
    let points: Vec<Point> = run.points.iter().map(|p| at(*p)).collect();
    let straight = |pair: &[Point]| {
        let [from, to] = [pair[0], pair[1]];
        CubicBez::new(from, from.lerp(to, 1.0 / 3.0), from.lerp(to, 2.0 / 3.0), to)
    };
    // The trend compares the last two readings: their stretch stands out from what came before.
    let mut segments: Vec<CubicBez> = points.windows(2).map(straight).collect();
    let latest = segments.split_off(segments.len().saturating_sub(1));
    let before = ink.mix(sheet.paper, 0.45).readable_on(sheet.paper, 2.0);
    for (segments, stroke) in [
        (segments, Stroke::solid(before, 1.2)),
        (latest, Stroke::solid(ink, 2.0)),
    ] {
        if !segments.is_empty() {
            pen.add(Shape::Curve { segments, stroke });
        }
    }
    if let Some(last) = points.last() {
        pen.circle(*last, 2.4, Some(ink), None);
    }
}

fn run_colour(sheet: &Sheet, standing: Option<Standing>) -> Colour {
    match standing {
        Some(Standing::Missed) => sheet.against,
        Some(Standing::Met) => sheet.met,
        None => sheet.ink_soft,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::i18n::Language;
    use crate::layout::{Layouter, View};
    use crate::model::{
        Date, Id, Interval, Journey, Measurement, Period, Reading, Stage, Step, Touchpoint,
    };
    use crate::scene::{Item, Part, Shape};

    /// What is drawn of this measurement of a touchpoint.
    fn drawn(measurement: Measurement) -> Vec<Item> {
        let part = Part::Measurement(measurement.kpi.clone());
        let mut touchpoint = Touchpoint::new("Kasse");
        touchpoint.kpis.push(measurement);
        let mut step = Step::new("Zahlt");
        step.touchpoints.push(Arc::new(touchpoint));
        let mut stage = Stage::new("Kauf", Period::During);
        stage.steps.push(Arc::new(step));
        let mut journey = Journey::new("Laden", Language::De);
        journey.stages.push(Arc::new(stage));
        let scene = Layouter::new().layout(&journey, &View::default());
        let is_it = |item: &Item| item.subject.as_ref().is_some_and(|s| s.part == part);
        scene.items().filter(is_it).collect()
    }

    fn nps(readings: &[(i8, f64)]) -> Measurement {
        let reading = |(month, value): &(i8, f64)| Reading {
            n: Some(412),
            interval: Interval::try_from((value - 4.0, value + 4.0)).ok(),
            ..Reading::new(Date::new(2026, *month, 1).unwrap(), *value)
        };
        Measurement {
            kpi: Id::new("nps"),
            target: Some(60.0),
            readings: readings.iter().map(reading).collect(),
        }
    }

    #[test]
    fn readings_are_a_line_below_their_target() {
        let items = drawn(nps(&[(1, 20.0), (2, 20.0), (4, 40.0)]));
        let curves = items.iter().filter_map(|item| match &item.shape {
            Shape::Curve { segments, stroke } => Some((segments.clone(), stroke.dash.is_some())),
            _ => None,
        });
        let curves: Vec<_> = curves.collect();
        let [(target, true), (before, false), (latest, false)] = curves.as_slice() else {
            panic!("the target dashed, what came before, then the latest: {curves:?}");
        };
        let ([level], [rising]) = (before.as_slice(), latest.as_slice()) else {
            panic!("three readings: {curves:?}");
        };
        assert_eq!(level.p0.y, level.p3.y);
        assert!(rising.p3.y < rising.p0.y, "up is better");
        assert!(rising.p3.y > target[0].p0.y, "and still below the target");
        // January to February 31 days, to April 59.
        let (first, second) = (level.p3.x - level.p0.x, rising.p3.x - rising.p0.x);
        assert!((first / second - 31.0 / 59.0).abs() < 1e-9);
    }

    #[test]
    fn a_single_reading_says_how_sure_it_is_and_has_no_line() {
        let items = drawn(nps(&[(4, 62.0)]));
        let has_line = |item: &Item| matches!(item.shape, Shape::Curve { .. });
        assert!(!items.iter().any(has_line));
        let words = items.iter().filter_map(|item| match &item.shape {
            Shape::Text { text, .. } => Some(text.text.replace('\u{a0}', " ")),
            _ => None,
        });
        let words: Vec<String> = words.filter(|words| !words.is_empty()).collect();
        let wanted = ["Weiterempfehlung (NPS)", "62", "± 4, n = 412", "Ziel 60"];
        let said: Vec<&String> = words
            .iter()
            .filter(|w| wanted.contains(&w.as_str()))
            .collect();
        assert_eq!(said, wanted);
    }
}
