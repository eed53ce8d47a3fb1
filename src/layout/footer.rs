//! The foot of the sheet: a legend of the marks that are used, sources, date, version.

use kurbo::Point;

use super::frame::{Frame, persona_colour};
use super::lanes::{BRIDGED, DETOUR, DOTTED, LineStyle};
use super::pen::Pen;
use crate::i18n::t;
use crate::model::{LaneKind, Persona, Standing};
use crate::scene::Stroke;
use crate::text::{Icon, Weight};
use crate::theme::metrics;
use crate::words;

const ROW: f64 = 24.0;
const SAMPLE: f64 = 34.0;

/// One entry of the legend: a sample and its words.
enum Entry {
    Filled(Icon, crate::theme::Colour),
    Outlined(Icon),
    /// The ring of an owner who comes from the channel.
    Ring,
    /// The whisker of a point that is a mean.
    Range,
    Dots,
    /// The sign of what stands at several places.
    Twins,
    Line(Stroke, Option<usize>),
}

/// Draws the footer over `width` map units with its hairline at `y`; answers where it ends.
pub(super) fn draw(pen: &mut Pen<'_>, frame: &Frame<'_>, width: f64, y: f64) -> f64 {
    let left = metrics::MARGIN_X;
    let hairline = Stroke::solid(pen.theme.sheet.hairline, 1.0);
    let y = y + 4.0;
    pen.rule(Point::new(left, y), Point::new(left + width, y), hairline);
    let top = y + 14.0;

    let soft = pen.theme.sheet.ink_soft;
    let imprint = imprint(frame);
    let imprint = pen.shape(&imprint, 12.0, Weight::Regular, (width * 0.5).max(360.0));
    let room = width - imprint.width - 40.0;

    let (mut x, mut row, mut height) = (left, top, ROW);
    for (entry, words) in entries(pen, frame) {
        let sample = match entry {
            Entry::Filled(..) | Entry::Outlined(_) | Entry::Ring | Entry::Range | Entry::Twins => {
                18.0
            }
            Entry::Dots => 40.0,
            Entry::Line(..) => SAMPLE + 7.0,
        };
        let text = pen.shape(&words, 12.0, Weight::Regular, room - sample);
        if x > left && x + sample + text.width > left + room {
            (x, row, height) = (left, row + height, ROW);
        }
        height = height.max(text.height + 6.0);
        let middle = row + text.height / 2.0;
        match entry {
            Entry::Filled(icon, colour) => {
                pen.icon(icon, true, 13.0, Point::new(x, middle - 6.5), colour)
            }
            Entry::Outlined(icon) => pen.icon(icon, false, 14.0, Point::new(x, middle - 7.0), soft),
            Entry::Ring => {
                let stroke = Stroke::solid(soft, 1.5);
                pen.circle(Point::new(x + 6.5, middle), 5.5, None, Some(stroke));
            }
            Entry::Twins => {
                let sign = pen.line("=", 14.0, Weight::Bold);
                let at = Point::new(x + 2.0, middle - sign.height / 2.0);
                pen.put(&sign, at, soft);
            }
            Entry::Range => {
                let stroke = Stroke::solid(soft, 1.4);
                let at = |dx: f64, dy: f64| Point::new(x + 6.5 + dx, middle + dy);
                pen.rule(at(0.0, -6.0), at(0.0, 6.0), stroke);
                pen.rule(at(-3.5, -6.0), at(3.5, -6.0), stroke);
                pen.rule(at(-3.5, 6.0), at(3.5, 6.0), stroke);
            }
            Entry::Dots => super::lanes::importance_sample(pen, Point::new(x + 32.0, middle)),
            Entry::Line(stroke, place) => {
                pen.rule(
                    Point::new(x + 1.0, middle),
                    Point::new(x + SAMPLE - 1.0, middle),
                    stroke,
                );
                if let Some(place) = place {
                    let paper = pen.theme.sheet.paper;
                    LineStyle::of(place).draw_point(
                        pen,
                        Point::new(x + SAMPLE / 2.0, middle),
                        1.0,
                        stroke.colour,
                        paper,
                    );
                }
            }
        }
        pen.put(&text, Point::new(x + sample, row), soft);
        x += sample + text.width + 24.0;
    }
    pen.put(
        &imprint,
        Point::new(left + width - imprint.width, top),
        soft,
    );
    let legend_end = if x > left { row + height - 6.0 } else { row };
    legend_end.max(top + imprint.height)
}

/// Only marks that stand in the picture.
fn entries(pen: &Pen<'_>, frame: &Frame<'_>) -> Vec<(Entry, String)> {
    let sheet = &pen.theme.sheet;
    let language = frame.language;
    let mut entries = Vec::new();
    let shows = |kind: &LaneKind| frame.lanes.iter().any(|l| l.shows == *kind);
    let cards = shows(&LaneKind::Touchpoints);
    let marks = Marks::of(frame);
    // A picture that leaves something out or plays it down says so. The window has its filter bar for that.
    if let Some(filtered) = frame.view.filter.as_ref().filter(|_| !frame.view.editing) {
        let asked = filtered.filter.attributes().into_iter();
        let asked = asked.map(|a| words::conditions(language, frame.journey, &filtered.filter, a));
        let conditions = asked.collect::<Vec<_>>().join(" · ");
        let sentence = if filtered.hides {
            t!(language, "picture-filter-hides", conditions = conditions)
        } else {
            t!(language, "picture-filter-dims", conditions = conditions)
        };
        entries.push((Entry::Outlined(Icon::Funnel), sentence));
    }
    if cards {
        mark_entries(pen, frame, &marks, &mut entries);
    }
    if (cards || shows(&LaneKind::Kpis)) && marks.met {
        let sign = Entry::Filled(Icon::CheckCircle, sheet.met);
        entries.push((sign, t!(language, "picture-legend-met")));
    }
    if (cards || shows(&LaneKind::Kpis)) && marks.missed {
        let sign = Entry::Filled(Icon::Warning, sheet.against);
        entries.push((sign, t!(language, "picture-legend-missed")));
    }
    if shows(&LaneKind::Emotions) {
        emotion_entries(pen, frame, &mut entries);
    }
    entries
}

/// Which marks the touchpoints of a picture bear.
#[derive(Default)]
struct Marks {
    moment_of_truth: bool,
    breakpoint: bool,
    /// A breakpoint says how many it loses.
    drop_off: bool,
    importance: bool,
    observed: bool,
    assumed: bool,
    twins: bool,
    /// An owner comes from a channel.
    inherited: bool,
    met: bool,
    missed: bool,
}

impl Marks {
    fn of(frame: &Frame<'_>) -> Self {
        let mut marks = Self::default();
        for t in frame.columns.iter().flat_map(|c| frame.touchpoints(c)) {
            marks.moment_of_truth |= t.moment_of_truth;
            if let Some(breakpoint) = &t.breakpoint {
                marks.breakpoint = true;
                marks.drop_off |= breakpoint.drop_off.is_some();
            }
            marks.importance |= t.importance.is_some();
            if let Some(evidence) = &t.evidence {
                marks.observed |= evidence.is_observed();
                marks.assumed |= !evidence.is_observed();
            }
            marks.twins |= !frame.twins.is_empty() && frame.twins.contains_key(&t.id);
            marks.inherited |=
                !marks.inherited && t.owner.is_none() && frame.journey.owner_of(t).is_some();
            if marks.met && marks.missed {
                continue;
            }
            for m in &t.kpis {
                match m.standing(frame.journey.direction_of(&m.kpi)) {
                    Some(Standing::Met) => marks.met = true,
                    Some(Standing::Missed) => marks.missed = true,
                    _ => {}
                }
            }
        }
        marks
    }
}

/// What the cards bear.
fn mark_entries(
    pen: &Pen<'_>,
    frame: &Frame<'_>,
    marks: &Marks,
    entries: &mut Vec<(Entry, String)>,
) {
    let sheet = &pen.theme.sheet;
    let language = frame.language;
    if marks.moment_of_truth {
        entries.push((
            Entry::Filled(Icon::Star, sheet.ink),
            t!(language, "picture-legend-moment-of-truth"),
        ));
    }
    if marks.breakpoint {
        let words = if marks.drop_off {
            t!(language, "picture-legend-breakpoint-share")
        } else {
            t!(language, "picture-legend-breakpoint")
        };
        entries.push((Entry::Filled(Icon::Lightning, sheet.against), words));
    }
    if marks.importance {
        entries.push((Entry::Dots, t!(language, "picture-legend-importance")));
    }
    if marks.observed {
        let words = t!(language, "picture-legend-observed");
        entries.push((Entry::Outlined(Icon::Eye), words));
    }
    if marks.assumed {
        let words = t!(language, "picture-legend-assumed");
        entries.push((Entry::Outlined(Icon::CircleDashed), words));
    }
    if marks.twins {
        entries.push((Entry::Twins, t!(language, "picture-legend-twins")));
    }
    if marks.inherited {
        entries.push((Entry::Ring, t!(language, "picture-legend-inherited")));
    }
}

fn emotion_entries(pen: &Pen<'_>, frame: &Frame<'_>, entries: &mut Vec<(Entry, String)>) {
    let language = frame.language;
    let (mut assumed, mut ranges, mut bridged) = (false, false, false);
    for (place, persona) in &frame.personas {
        let felt: Vec<_> = frame
            .columns
            .iter()
            .filter_map(|c| c.step)
            .filter_map(|s| s.felt(&persona.id))
            .collect();
        if felt.is_empty() {
            continue;
        }
        bridged |= has_gap(frame, persona);
        assumed |= felt.iter().any(|f| !f.observed);
        ranges |= felt
            .iter()
            .any(|f| f.range.is_some_and(|(low, high)| high - low > 0.01));
        let style = LineStyle::of(*place);
        let colour = persona_colour(pen.theme, *place, persona);
        let stroke = Stroke {
            colour,
            width: style.width,
            dash: style.dash,
        };
        entries.push((Entry::Line(stroke, Some(*place)), persona.name.clone()));
    }
    if assumed {
        let stroke = Stroke::dashed(pen.theme.sheet.ink_soft, 2.4, DOTTED);
        entries.push((
            Entry::Line(stroke, None),
            t!(language, "picture-legend-assumed-curve"),
        ));
    }
    if bridged {
        let stroke = Stroke::dashed(pen.theme.sheet.ink_soft, 1.3, BRIDGED);
        entries.push((
            Entry::Line(stroke, None),
            t!(language, "picture-legend-bridged"),
        ));
    }
    if ranges {
        entries.push((Entry::Range, t!(language, "picture-legend-range")));
    }
    let paths: Vec<_> = frame
        .columns
        .iter()
        .filter_map(|c| c.step?.path.as_ref())
        .filter_map(|id| frame.journey.path(id))
        .collect();
    if !paths.is_empty() {
        let stroke = Stroke::dashed(pen.theme.sheet.ink_soft, 1.6, DETOUR);
        entries.push((
            Entry::Line(stroke, None),
            t!(language, "picture-legend-path"),
        ));
    }
}

/// Whether there are steps of the main way, between two that the persona feels, of which nothing is known.
fn has_gap(frame: &Frame<'_>, persona: &Persona) -> bool {
    let on_main_way = frame.columns.iter().filter_map(|c| c.step);
    let on_main_way = on_main_way.filter(|s| s.path.is_none());
    let known: Vec<bool> = on_main_way.map(|s| s.felt(&persona.id).is_some()).collect();
    let first = known.iter().position(|k| *k);
    let last = known.iter().rposition(|k| *k);
    match (first, last) {
        (Some(first), Some(last)) => known[first..=last].contains(&false),
        _ => false,
    }
}

/// Sources with their numbers, then date, version, author, confidentiality.
fn imprint(frame: &Frame<'_>) -> String {
    let about = &frame.journey.about;
    let language = frame.language;
    let mut parts = Vec::new();
    let sources: Vec<String> = frame
        .journey
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
    if let Some(date) = about.date {
        let date = words::date(language, date);
        parts.push(t!(language, "picture-as-of", date = date));
    }
    if !about.version.is_empty() {
        parts.push(t!(
            language,
            "picture-version",
            version = about.version.as_str()
        ));
    }
    parts.extend(
        [&about.author, &about.confidentiality]
            .into_iter()
            .filter(|s| !s.is_empty())
            .cloned(),
    );
    parts.push("Wegmarke".to_owned());
    parts.join(" · ")
}
