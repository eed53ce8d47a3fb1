//! Which marks are used, lane by lane, and what they are called.

use super::{Entry, Sample};
use crate::i18n::t;
use crate::layout::frame::Frame;
use crate::layout::icons::{note_icon, status_mark};
use crate::layout::lanes::{self, DETOUR, DOTTED};
use crate::layout::pen::Pen;
use crate::layout::whose::Whose;
use crate::model::{
    Id, LaneKind, Measurement, Moment, Note, NoteKind, Path, Standing, Status, Touchpoint, Trend,
};
use crate::scene::Stroke;
use crate::text::Icon;
use crate::theme::Sheet;
use crate::words::Word as _;

/// What the touchpoints of the picture bear.
#[derive(Default)]
pub(super) struct Marks {
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
    /// Those of these that bear a sign.
    statuses: Vec<Status>,
    met: bool,
    missed: bool,
}

impl Marks {
    /// `cards` and `kpis` tell whether there are lanes of these.
    pub fn of(frame: &Frame<'_>, cards: bool, kpis: bool) -> Self {
        let mut marks = Self::default();
        for t in frame.columns.iter().flat_map(|c| frame.cards(c)) {
            if frame.view.marks {
                marks.signs(t);
            }
            marks.importance |= t.importance.is_some();
            marks.twins |= !frame.twins.is_empty() && frame.twins.contains_key(&t.id);
            marks.inherited |=
                !marks.inherited && t.owner.is_none() && frame.journey.owner_of(t).is_some();
        }
        if cards && frame.view.marks {
            let cards = frame.columns.iter().flat_map(|c| frame.cards(c));
            for sign in cards.filter_map(|t| t.standing(frame.journey)) {
                marks.stands(sign);
            }
        }
        if kpis {
            let measured = frame.columns.iter();
            for (_, m) in measured.flat_map(|c| lanes::measured(frame, c)) {
                let standing = m.standing(frame.journey.direction_of(&m.kpi));
                standing.into_iter().for_each(|s| marks.stands(s));
            }
        }
        marks
    }

    const fn stands(&mut self, standing: Standing) {
        match standing {
            Standing::Met => self.met = true,
            Standing::Missed => self.missed = true,
        }
    }

    /// What a view can leave out.
    fn signs(&mut self, t: &Touchpoint) {
        self.moment_of_truth |= t.moment_of_truth;
        if let Some(breakpoint) = &t.breakpoint {
            self.breakpoint = true;
            self.drop_off |= breakpoint.drop_off.is_some();
        }
        if let Some(evidence) = &t.evidence {
            self.observed |= evidence.is_observed();
            self.assumed |= !evidence.is_observed();
        }
        if let Some(status) = t.status.filter(|s| !self.statuses.contains(s)) {
            self.statuses.push(status);
        }
    }
}

pub(super) fn of_cards(sheet: &Sheet, frame: &Frame<'_>, marks: &Marks, entries: &mut Vec<Entry>) {
    let language = frame.language;
    let soft = sheet.ink_soft;
    let breakpoint = if marks.drop_off {
        t!(language, "picture-legend-breakpoint-share")
    } else {
        t!(language, "picture-legend-breakpoint")
    };
    let all = [
        (
            marks.moment_of_truth,
            Sample::Filled(vec![Icon::Star], sheet.ink),
            t!(language, "picture-legend-moment-of-truth"),
        ),
        (
            marks.breakpoint,
            Sample::Filled(vec![Icon::Lightning], sheet.against),
            breakpoint,
        ),
        (
            marks.importance,
            Sample::Importance,
            t!(language, "picture-legend-importance"),
        ),
        (
            marks.observed,
            Sample::Outlined(vec![Icon::Eye], soft),
            t!(language, "picture-legend-observed"),
        ),
        (
            marks.assumed,
            Sample::Outlined(vec![Icon::CircleDashed], soft),
            t!(language, "picture-legend-assumed"),
        ),
        (
            marks.twins,
            Sample::Outlined(vec![lanes::TWINS], soft),
            t!(language, "picture-legend-twins"),
        ),
        (
            marks.inherited,
            Sample::Ring,
            t!(language, "picture-legend-inherited"),
        ),
    ];
    let used = all.into_iter().filter(|(is_used, ..)| *is_used);
    entries.extend(used.map(|(_, sample, words)| Entry { sample, words }));
    for status in [Status::New, Status::ToChange, Status::ToDrop] {
        let mark = status_mark(language, Some(status));
        let icon = mark
            .filter(|_| marks.statuses.contains(&status))
            .map(|(_, icon)| icon);
        entries.extend(icon.map(|icon| Entry {
            sample: Sample::Outlined(vec![icon], soft),
            words: status.word(language),
        }));
    }
}

/// Targets, which cards show, too; and, of the lane's values, where they are going.
pub(super) fn of_kpis(
    sheet: &Sheet,
    frame: &Frame<'_>,
    marks: &Marks,
    has_lane: bool,
    entries: &mut Vec<Entry>,
) {
    let language = frame.language;
    if marks.met {
        entries.push(Entry {
            sample: Sample::Filled(vec![Icon::CheckCircle], sheet.met),
            words: t!(language, "picture-legend-met"),
        });
    }
    if marks.missed {
        entries.push(Entry {
            sample: Sample::Filled(vec![Icon::Warning], sheet.against),
            words: t!(language, "picture-legend-missed"),
        });
    }
    let measured = frame.columns.iter().filter(|_| has_lane);
    let measured = measured.flat_map(|c| lanes::measured(frame, c));
    let measured: Vec<_> = measured.map(|(_, m)| m).collect();
    let trends = measured.iter();
    let trends: Vec<Trend> = trends
        .filter_map(|m| m.trend(frame.journey.direction_of(&m.kpi)))
        .collect();
    let both = || vec![Icon::TrendUp, Icon::TrendDown];
    for (trend, icons, colour, words) in [
        (
            Trend::Better,
            both(),
            sheet.met,
            t!(language, "picture-legend-better"),
        ),
        (
            Trend::Worse,
            both(),
            sheet.against,
            t!(language, "picture-legend-worse"),
        ),
        (
            Trend::Same,
            vec![Icon::ArrowRight],
            sheet.ink_soft,
            t!(language, "picture-legend-same"),
        ),
    ] {
        if trends.contains(&trend) {
            entries.push(Entry {
                sample: Sample::Outlined(icons, colour),
                words,
            });
        }
    }
    let has_target = |m: &&Measurement| m.run().is_some_and(|run| run.target.is_some());
    if measured.iter().any(has_target) {
        entries.push(Entry {
            sample: Sample::Line(lanes::target_stroke(sheet.ink_soft), None),
            words: t!(language, "picture-legend-target"),
        });
    }
    if measured
        .iter()
        .any(|m| m.latest().is_some_and(|r| r.n.is_some()))
    {
        entries.push(Entry {
            sample: Sample::Words,
            words: t!(language, "picture-legend-n"),
        });
    }
}

pub(super) fn of_emotions(pen: &Pen<'_>, frame: &Frame<'_>, entries: &mut Vec<Entry>) {
    let language = frame.language;
    let soft = pen.theme.sheet.ink_soft;
    let (mut assumed, mut ranges) = (false, false);
    let bridged = has_gap(frame);
    // Of the lines of paths.
    let (mut observed_path, mut assumed_path) = (false, false);
    let mut spread = false;
    for whose in &frame.curves {
        let steps: Vec<_> = (frame.felt_steps())
            .filter_map(|s| Some((s.path.as_ref(), whose.felt(s)?)))
            .collect();
        if steps.is_empty() {
            continue;
        }
        let known = steps.iter().map(|(path, felt)| (*path, felt.observed));
        let drawn = Drawn::of(known);
        assumed |= drawn.assumed;
        observed_path |= drawn.observed_path;
        assumed_path |= drawn.assumed_path;
        let mut wide = steps.iter().filter_map(|(_, f)| f.range);
        let is_wide = wide.any(|(low, high)| high - low > 0.01);
        match whose.persona() {
            Some(_) => ranges |= is_wide,
            None => spread |= is_wide,
        }
        let style = whose.style();
        let colour = whose.colour(pen.theme);
        let stroke = match drawn.assumed && !drawn.observed {
            true => style.assumed(colour, pen.theme.sheet.paper),
            false => style.known(colour),
        };
        entries.push(Entry {
            sample: Sample::Line(stroke, Some(style)),
            words: whose.name(language),
        });
    }
    let mut add = |is_used: bool, sample: Sample, words: String| {
        if is_used {
            entries.push(Entry { sample, words });
        }
    };
    let line = |width, dash| Sample::Line(Stroke::dashed(soft, width, dash), None);
    let gap = lanes::bridged(soft, pen.theme.sheet.paper);
    let marked = lanes::marked(frame);
    let faces: Vec<Icon> = marked.iter().copied().filter_map(lanes::face_of).collect();
    let face_words = match faces[..] {
        [Icon::Smiley] => Moment::Best.word(language),
        [Icon::SmileySad] => Moment::Worst.word(language),
        _ => t!(language, "picture-legend-best-and-worst"),
    };
    add(
        spread,
        Sample::Ground(lanes::spread_colour(pen.theme)),
        t!(language, "picture-legend-spread"),
    );
    add(!faces.is_empty(), Sample::Filled(faces, soft), face_words);
    add(
        marked.contains(&Moment::End),
        Sample::End,
        Moment::End.word(language),
    );
    add(
        assumed,
        line(2.4, DOTTED),
        t!(language, "picture-legend-assumed-curve"),
    );
    add(
        bridged,
        Sample::Gap(gap),
        t!(language, "picture-legend-bridged"),
    );
    add(ranges, Sample::Range, t!(language, "picture-legend-range"));
    add(
        observed_path,
        line(1.6, DETOUR),
        t!(language, "picture-legend-path"),
    );
    add(
        assumed_path,
        line(1.6, DOTTED),
        t!(language, "picture-legend-assumed-path"),
    );
}

/// How the stretches of a persona's lines are known, and so are drawn.
#[derive(Default)]
struct Drawn {
    observed: bool,
    assumed: bool,
    observed_path: bool,
    assumed_path: bool,
}

impl Drawn {
    /// From the steps that are felt, in their order: on which path, and whether that is observed. A stretch is observed
    /// if both of its ends are; a path's first one begins on the main way.
    fn of<'a>(steps: impl Iterator<Item = (Option<&'a Id<Path>>, bool)>) -> Self {
        let mut drawn = Self::default();
        let (mut on_main, mut last) = (None, (None, None));
        for (path, observed) in steps {
            let before = match path {
                None => on_main,
                Some(_) if last.0 == path => last.1,
                Some(_) => on_main,
            };
            if let Some(before) = before {
                let kind = match (path.is_some(), before && observed) {
                    (false, true) => &mut drawn.observed,
                    (false, false) => &mut drawn.assumed,
                    (true, true) => &mut drawn.observed_path,
                    (true, false) => &mut drawn.assumed_path,
                };
                *kind = true;
            }
            if path.is_none() {
                on_main = Some(observed);
            }
            last = (path, Some(observed));
        }
        drawn
    }
}

/// Whether there are steps of the main way, between two points of a curve, of which nothing is known.
pub(in crate::layout) fn has_gap(frame: &Frame<'_>) -> bool {
    frame
        .curves
        .iter()
        .any(|whose| is_interrupted(frame, whose))
}

fn is_interrupted(frame: &Frame<'_>, whose: &Whose<'_>) -> bool {
    let on_main_way = frame.felt_steps().filter(|s| s.path.is_none());
    let known: Vec<bool> = on_main_way.map(|s| whose.felt(s).is_some()).collect();
    let first = known.iter().position(|k| *k);
    let last = known.iter().rposition(|k| *k);
    match (first, last) {
        (Some(first), Some(last)) => known[first..=last].contains(&false),
        _ => false,
    }
}

/// The icons of notes in lanes that hold several kinds; where there is one, the lane has its name.
pub(super) fn of_notes(sheet: &Sheet, frame: &Frame<'_>, entries: &mut Vec<Entry>) {
    let mut explained: Vec<NoteKind> = Vec::new();
    for lane in &frame.lanes {
        let LaneKind::Notes(kinds) = &lane.shows else {
            continue;
        };
        if kinds.len() < 2 {
            continue;
        }
        let used: Vec<&Note> = lanes::notes_of(frame, kinds).collect();
        for kind in kinds {
            let is_new = !explained.contains(kind) && used.iter().any(|n| n.kind == *kind);
            let Some(colour) = lanes::note_ink(sheet, *kind).filter(|_| is_new) else {
                continue;
            };
            explained.push(*kind);
            entries.push(Entry {
                sample: Sample::Outlined(
                    vec![note_icon(*kind)],
                    colour.readable_on(sheet.paper, 3.0),
                ),
                words: kind.word(frame.language),
            });
        }
    }
}

pub(super) fn of_channels(sheet: &Sheet, frame: &Frame<'_>, entries: &mut Vec<Entry>) {
    let language = frame.language;
    let steps = frame.columns.iter().map(|c| {
        let mut used: Vec<_> = Vec::new();
        let mut most = 0;
        for t in frame.touchpoints(c) {
            most = most.max(t.channels.len());
            used.extend(&t.channels);
        }
        used.sort();
        used.dedup();
        (used.len(), most)
    });
    let steps: Vec<(usize, usize)> = steps.collect();
    let used = steps.iter().filter(|(channels, _)| *channels > 0).count();
    let others = steps.iter().any(|(_, most)| *most > 1);
    let several = steps.iter().any(|(channels, _)| *channels > 1);
    let way = Sample::Line(lanes::way_stroke(sheet.line), None);
    let all = [
        (
            used > 0,
            Sample::Channel { is_main: true },
            t!(language, "picture-legend-channel"),
        ),
        (
            others,
            Sample::Channel { is_main: false },
            t!(language, "picture-legend-other-channel"),
        ),
        (
            several,
            Sample::Channels,
            t!(language, "picture-legend-several-channels"),
        ),
        (used > 1, way, t!(language, "picture-legend-way")),
    ];
    let used = all.into_iter().filter(|(is_used, ..)| *is_used);
    entries.extend(used.map(|(_, sample, words)| Entry { sample, words }));
}
