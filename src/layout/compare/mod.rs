//! Two maps on one sheet: each stage once, the old map's cards above the new one's, both curves in one lane.
//!
//! Columns are the steps of both maps: what is gone stands where it was, what is new where it is. What is the same on both
//! sides is drawn quietly, what differs with a sign, a word and a colour of its own; the new side says what has become of
//! it.

mod cards;
mod columns;
mod curve;
mod figures;
mod marks;

use std::sync::Arc;

use kurbo::{Point, Rect, Size};

use super::frame::Frame;
use super::pen::Pen;
use super::{Layouter, View, footer, frame, lanes, personas};
use crate::i18n::t;
use crate::merge::{Comparison, mean, tally};
use crate::model::{Curves, Journey, LaneKind, ObjectId};
use crate::scene::{Band, Layer, Part, Scene, Stroke};
use crate::text::{Shaped, Style, Weight};
use crate::theme::{ThemeName, metrics, type_scale as ts};
use columns::Columns;
pub use marks::{colours as mark_colours, icon as mark_icon};

/// Which of the two maps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Old,
    New,
}

impl Side {
    fn map(self, comparison: &Comparison) -> &Journey {
        match self {
            Self::Old => &comparison.old,
            Self::New => &comparison.new,
        }
    }
}

impl Layouter {
    /// The sheet on which two maps are compared.
    pub fn compare(&mut self, comparison: &Comparison, theme: ThemeName) -> Scene {
        let theme = match comparison.new.about.accent {
            Some(accent) => Arc::new(theme.theme().with_accent(accent)),
            None => theme.theme(),
        };
        let tag = comparison.new.about.language.tag();
        let mut pen = self.pen(&theme, tag, Scene::default());
        let size = sheet(&mut pen, comparison);
        let scene = super::finish(pen, size);
        self.types.end_of_layout();
        scene
    }
}

fn sheet(pen: &mut Pen<'_>, comparison: &Comparison) -> Size {
    let columns = Columns::new(comparison);
    let width = columns.width().max(metrics::MIN_WIDTH);
    let view = View {
        language: Some(comparison.language),
        curves: match &comparison.persona {
            Some(persona) => Curves::Alone(persona.clone()),
            None => Curves::Mean,
        },
        ..View::default()
    };
    let [old, new] = [Side::Old, Side::New].map(|side| columns.frame(comparison, side, &view));
    let (frames, reaches) = ([old.0, new.0], [old.1, new.1]);
    let new = &frames[1];
    let y = head(pen, comparison, new, width) + metrics::HEADER_GAP;
    let head_end = stages(pen, comparison, &columns, y);
    let mut y = head_end;
    let names = comparison.sides();
    let cards = LaneKind::Touchpoints;
    for (side, name) in [Side::Old, Side::New].into_iter().zip(&names) {
        let dated = dated(comparison, side);
        y = lane(pen, width, y, (&cards, name, &dated), |pen, y| {
            cards::draw(pen, comparison, &columns, side, y)
        });
    }
    let emotion = t!(comparison.language, "lane-emotions");
    let whose = match comparison.whose() {
        Some(persona) => persona.short_name().to_owned(),
        None => t!(comparison.language, "compare-everybody"),
    };
    let label = (&LaneKind::Emotions, emotion.as_str(), whose.as_str());
    y = lane(pen, width, y, label, |pen, y| {
        curve::draw(pen, comparison, &columns, &frames, &reaches, width, y)
    });
    if !comparison.summary.figures.is_empty() {
        let kpis = t!(comparison.language, "lane-kpis");
        let what = t!(comparison.language, "compare-figures-below");
        y = lane(pen, width, y, (&LaneKind::Kpis, &kpis, &what), |pen, y| {
            figures::draw(pen, comparison, &columns, y)
        });
    }
    let left = metrics::MARGIN_X;
    let body = left + metrics::LABEL_WIDTH;
    pen.scene.bands.push(Band {
        head: Rect::new(
            body,
            metrics::MARGIN_TOP.max(head_end - 1.0),
            left + width,
            head_end,
        ),
        labels: Rect::new(left, head_end, body, y),
        body: Rect::new(body, head_end, left + width, y),
    });
    let others = curve::others(pen, &frames);
    let at = Point::new(left, y + 16.0);
    let y = marks::legend(pen, comparison, &others, at, width);
    let y = footer::imprints(pen, &imprints(comparison), width, y + 14.0);
    Size::new(
        width + 2.0 * metrics::MARGIN_X,
        (y + metrics::MARGIN_BOTTOM).ceil(),
    )
}

/// What it is, which maps, and what the differences come to; answers where it ends.
fn head(pen: &mut Pen<'_>, comparison: &Comparison, new: &Frame<'_>, width: f64) -> f64 {
    let block = personas::Block::new(new.personas.len(), width);
    let left = width - block.breadth();
    let people = personas::block(pen, new, block, left, metrics::MARGIN_TOP);
    let width = (width - block.taken()).max(320.0);
    let (ink, soft) = (pen.theme.sheet.ink, pen.theme.sheet.ink_soft);
    let mut at = Point::new(metrics::MARGIN_X, metrics::MARGIN_TOP);
    let badge_style = Style::new(12.0, Weight::SemiBold)
        .letter_spacing(0.4)
        .line_height(1.2);
    let badge = pen.styled(&t!(comparison.language, "compare-badge"), badge_style, None);
    let room = width - badge.width - 18.0 - 14.0;
    let style = Style::new(ts::TITLE, Weight::Bold)
        .letter_spacing(-0.6)
        .line_height(1.2)
        .hyphenated(pen.hyphenation);
    let title = pen.shortened(&comparison.titles(), style, room, 2);
    pen.of(ObjectId::Journey, Part::Title, |pen| {
        pen.put(&title, at, ink)
    });
    // The badge stands beside the last line of the title.
    let last = title.lines.last().map_or(0.0, |l| l.left + l.width);
    let line = title.height / title.lines.len().max(1) as f64;
    let top = at.y + title.height - line / 2.0 - badge.height / 2.0 - 3.0;
    let rect = Rect::from_origin_size(
        (at.x + last + 14.0, top),
        (badge.width + 18.0, badge.height + 6.0),
    );
    pen.frame(rect, 6.0, None, Stroke::solid(ink, 1.5));
    pen.put(&badge, Point::new(rect.x0 + 9.0, rect.y0 + 3.0), ink);
    at.y += title.height + 6.0;
    let [old, new] = comparison.sides();
    let [was, is] = [Side::Old, Side::New].map(|side| dated(comparison, side));
    let named = |name: String, dated: String| match dated.is_empty() {
        true => name,
        false => format!("{name} ({dated})"),
    };
    let sides = format!("{} → {}", named(old, was), named(new, is));
    let size = pen.write(&sides, ts::LEAD, Weight::SemiBold, at, width, ink);
    at.y += size.height + 6.0;
    for line in comparison.lines() {
        at.y += pen
            .write(&line, ts::LEAD, Weight::Regular, at, width, soft)
            .height
            + 2.0;
    }
    at.y.max(people)
}

/// As of when a side's map is, and in which version.
fn dated(comparison: &Comparison, side: Side) -> String {
    footer::dated(side.map(comparison), comparison.language).join(" · ")
}

/// What each map rests on, with the name of its side.
fn imprints(comparison: &Comparison) -> Vec<String> {
    let sides = [Side::Old, Side::New].into_iter().zip(comparison.sides());
    let imprints = sides.map(|(side, name)| {
        let parts = footer::imprint(side.map(comparison), comparison.language);
        (name, parts.join(" · "))
    });
    let imprints: Vec<(String, String)> = imprints.collect();
    let mut lines: Vec<String> = match imprints.as_slice() {
        [(_, old), (_, new)] if old == new => vec![new.clone()],
        _ => imprints
            .iter()
            .filter(|(_, parts)| !parts.is_empty())
            .map(|(name, parts)| format!("{name}: {parts}"))
            .collect(),
    };
    lines.retain(|line| !line.is_empty());
    lines
}

/// A row with its name at the left and a hairline above it; answers where it ends.
fn lane(
    pen: &mut Pen<'_>,
    width: f64,
    y: f64,
    (shows, name, below): (&LaneKind, &str, &str),
    draw: impl FnOnce(&mut Pen<'_>, f64) -> f64,
) -> f64 {
    let left = metrics::MARGIN_X;
    let top = y + metrics::LANE_AIR;
    let end = draw(pen, top);
    // The curve's faces stand at the right of its label.
    let faces = if *shows == LaneKind::Emotions {
        56.0
    } else {
        16.0
    };
    let room = metrics::LABEL_WIDTH - faces;
    let below = Some(below).filter(|below| !below.is_empty());
    let labels = pen.on(Layer::Label, |pen| {
        lanes::heading(pen, shows, name, below, room, top)
    });
    let end = end.max(labels).max(top + metrics::LANE_MIN) + metrics::LANE_AIR;
    let hairline = Stroke::solid(pen.theme.sheet.hairline, 1.0);
    pen.rule(
        Point::new(left, end),
        Point::new(left + width, end),
        hairline,
    );
    end
}

/// What stands in the head of a stage.
struct Head {
    rect: Rect,
    mark: Option<marks::Pill>,
    name: Arc<Shaped>,
    lines: Vec<Arc<Shaped>>,
}

/// The heads of the stages: name, what has become of its touchpoints, its mean emotion; answers where they end.
fn stages(pen: &mut Pen<'_>, comparison: &Comparison, columns: &Columns<'_>, y: f64) -> f64 {
    const PAD: f64 = 14.0;
    let language = comparison.language;
    let mut heads = Vec::new();
    for stage in columns.stages() {
        let delta = comparison
            .summary
            .stages
            .iter()
            .find(|d| d.stage == stage.stage.id);
        let width = stage.reach.end - stage.reach.start;
        let room = width - 2.0 * PAD;
        let id = ObjectId::from(&stage.stage.id);
        let mark = marks::Pill::new(pen, comparison, &id);
        let style = Style::new(ts::STAGE, Weight::Bold)
            .letter_spacing(-0.2)
            .line_height(1.2)
            .hyphenated(pen.hyphenation);
        let name = match stage.stage.name.trim().is_empty() {
            true => t!(language, "picture-untitled-stage"),
            false => stage.stage.name.clone(),
        };
        let name = pen.styled(&name, style, Some(room));
        let mut lines = Vec::new();
        for told in comparison.of(&id).filter(|t| !t.line(language).is_empty()) {
            if told.mark == crate::merge::Mark::Changed {
                lines.push(told.line(language));
            }
        }
        if let Some(delta) = delta {
            if !delta.touchpoints.is_empty() {
                let sum = tally(language, &delta.touchpoints);
                lines.push(t!(language, "compare-sum-touchpoints", sum = sum));
            }
            if delta.old != delta.new {
                let [old, new] = [delta.old, delta.new].map(|s| mean(language, s));
                lines.push(t!(language, "compare-stage-emotion", old = old, new = new));
            }
        }
        let style = Style::new(ts::CAPTION, Weight::Regular).hyphenated(pen.hyphenation);
        let lines: Vec<_> = lines
            .iter()
            .map(|l| pen.shortened(l, style, room, 3))
            .collect();
        let height = 12.0
            + mark.as_ref().map_or(0.0, |_| marks::HEIGHT + 6.0)
            + name.height
            + lines.iter().map(|l| l.height + 3.0).sum::<f64>()
            + 12.0;
        heads.push(Head {
            rect: Rect::from_origin_size((stage.reach.start, y), (width, height)),
            mark,
            name,
            lines,
        });
    }
    let height = heads.iter().map(|h| h.rect.height()).fold(0.0, f64::max);
    for (stage, head) in columns.stages().zip(heads) {
        let hue = frame::hue(pen.theme, stage.stage.period, stage.stage.colour);
        let rect = Rect::from_origin_size(head.rect.origin(), (head.rect.width(), height));
        let sheet = pen.theme.sheet.clone();
        pen.region(rect, &stage.stage.id, Part::Whole);
        pen.of(&stage.stage.id, Part::Whole, |pen| {
            pen.fill(rect, 8.0, hue.tint);
            let mut at = Point::new(rect.x0 + PAD, rect.y0 + 12.0);
            if let Some(mark) = &head.mark {
                mark.put(pen, at);
                at.y += marks::HEIGHT + 6.0;
            }
            pen.put(&head.name, at, sheet.ink);
            at.y += head.name.height + 3.0;
            for line in &head.lines {
                pen.put(line, at, sheet.ink_soft.readable_on(hue.tint, 4.5));
                at.y += line.height + 3.0;
            }
        });
    }
    y + height
}
