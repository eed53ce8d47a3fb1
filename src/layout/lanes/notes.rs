//! Notes of chosen kinds: pain points, opportunities, the rows of a blueprint.

use std::sync::Arc;

use kurbo::{Point, Rect};

use crate::i18n;
use crate::i18n::t;
use crate::layout::bands::Band;
use crate::layout::frame::Frame;
use crate::layout::icons::note_icon;
use crate::layout::pen::Pen;
use crate::model::{Lane, Note, NoteKind, NoteStatus};
use crate::scene::Part;
use crate::text::{Icon, Shaped, Weight};
use crate::theme::{Colour, Sheet, type_scale as ts};
use crate::words::{self, Word as _};

const GAP: f64 = 6.0;
/// The sign of open comments.
const TALK_ICON: f64 = 13.0;
/// The sign of what is done, in the upper right corner.
const DONE_ICON: f64 = 14.0;
/// How wide the edge is by which a note is drawn over further steps.
const RUN_END: f64 = 9.0;

/// A note with the columns of a band that it covers.
struct Placed<'a> {
    note: &'a Arc<Note>,
    first: usize,
    count: usize,
    /// The title of the touchpoint that it stands on, where the step has several.
    of: Option<&'a str>,
    /// It stands on a step and may be drawn over further ones.
    may_run: bool,
}

/// The notes of these kinds that are shown.
pub(in crate::layout) fn used<'s>(
    frame: &'s Frame<'_>,
    kinds: &'s [NoteKind],
) -> impl Iterator<Item = &'s Note> {
    let on_way = frame.columns.iter().flat_map(|c| {
        let on_step = c.step.into_iter().flat_map(|s| &s.notes);
        let on_touchpoints = frame.touchpoints(c).flat_map(|t| &t.notes);
        c.stage.notes.iter().chain(on_step).chain(on_touchpoints)
    });
    let all = frame.journey.notes.iter().chain(on_way);
    all.map(|n| &**n).filter(|n| is_shown(frame, kinds, n))
}

fn is_shown(frame: &Frame<'_>, kinds: &[NoteKind], note: &Note) -> bool {
    let persona = frame.view.curves.alone();
    kinds.contains(&note.kind) && persona.is_none_or(|p| note.is_for(p))
}

pub(super) fn draw(
    pen: &mut Pen<'_>,
    frame: &Frame<'_>,
    band: &Band<'_>,
    lane: &Lane,
    kinds: &[NoteKind],
    y: f64,
) -> f64 {
    let mut bottoms = vec![y; band.columns.len()];
    let mut placed = collect(frame, band, kinds);
    if let Some(excerpt) = frame.excerpt(lane) {
        placed.retain(|p| excerpt.objects.contains(&(&p.note.id).into()));
    }
    // Wide ones first, so that single ones fill the columns below without holes.
    placed.sort_by_key(|p| std::cmp::Reverse(p.count));
    for p in placed {
        let columns = p.first..p.first + p.count;
        let top = bottoms[columns.clone()].iter().copied().fold(y, f64::max);
        let x = band.left(p.first);
        let width = band.width_from(p.first, p.count);
        let rect = pen.of(&p.note.id, Part::Whole, |pen| {
            note(pen, frame, &p, x, top, width)
        });
        for bottom in &mut bottoms[columns] {
            *bottom = rect.y1 + GAP;
        }
    }
    bottoms.into_iter().fold(y + GAP, f64::max) - GAP
}

fn collect<'a>(frame: &Frame<'a>, band: &Band<'a>, kinds: &[NoteKind]) -> Vec<Placed<'a>> {
    let mut placed = Vec::new();
    let mut add = |notes: &'a [Arc<Note>], first, count, of, may_run| {
        for note in notes.iter().filter(|n| is_shown(frame, kinds, n)) {
            placed.push(Placed {
                note,
                first,
                count,
                of,
                may_run,
            });
        }
    };
    add(&frame.journey.notes, 0, band.columns.len(), None, false);
    for (first, count, _) in band.runs(|c| c.stage_number) {
        let notes = &band.columns[first].stage.notes;
        add(notes, first, count, None, false);
    }
    // Runs that have begun in a band before.
    for (place, column) in frame.columns[..band.places().start].iter().enumerate() {
        for note in column.step.iter().flat_map(|step| step.notes.iter()) {
            let Some(until) = &note.until else { continue };
            let mut ahead = frame.columns[place..].iter();
            let reach = ahead.position(|c| c.step.is_some_and(|s| s.id == *until));
            let end = reach.map(|reach| place + reach + 1);
            let count = end.and_then(|end| end.checked_sub(band.places().start));
            if let Some(count) = count.filter(|count| *count > 0) {
                let count = count.min(band.columns.len());
                add(std::slice::from_ref(note), 0, count, None, false);
            }
        }
    }
    for (i, column) in band.columns.iter().enumerate() {
        let Some(step) = column.step else { continue };
        for note in step.notes.iter() {
            let last = note.until.as_ref().and_then(|id| {
                band.columns
                    .iter()
                    .position(|c| c.step.is_some_and(|s| s.id == *id))
            });
            // A run that goes on in the next band is drawn to the end of this one.
            let last = match (last, &note.until) {
                (Some(last), _) => last.max(i),
                (None, Some(_)) => band.columns.len() - 1,
                (None, None) => i,
            };
            add(std::slice::from_ref(note), i, last - i + 1, None, true);
        }
        let several = step.touchpoints.len() > 1;
        for t in frame.touchpoints(column) {
            add(
                &t.notes,
                i,
                1,
                several
                    .then_some(t.title.as_str())
                    .filter(|t| !t.is_empty()),
                false,
            );
        }
    }
    placed
}

/// The colour of a kind's edge and icon; none of a plain one, which has neither.
pub(in crate::layout) fn ink(sheet: &Sheet, kind: NoteKind) -> Option<Colour> {
    colours(sheet, kind).1
}

/// Ground and edge of a kind of note; those without an edge are plain.
pub fn colours(sheet: &Sheet, kind: NoteKind) -> (Colour, Option<Colour>) {
    match kind {
        NoteKind::PainPoint => (sheet.against_tint, Some(sheet.against)),
        NoteKind::Opportunity | NoteKind::Idea | NoteKind::Need => {
            (sheet.met_tint, Some(sheet.met))
        }
        NoteKind::Thought | NoteKind::Quote => (sheet.thought_tint, Some(sheet.thought)),
        NoteKind::Question | NoteKind::Risk => (sheet.risk_tint, Some(sheet.risk)),
        NoteKind::PhysicalEvidence
        | NoteKind::Frontstage
        | NoteKind::Backstage
        | NoteKind::Support
        | NoteKind::Free => (sheet.note, None),
    }
}

fn note(pen: &mut Pen<'_>, frame: &Frame<'_>, p: &Placed<'_>, x: f64, y: f64, width: f64) -> Rect {
    let sheet = pen.theme.sheet.clone();
    let (ground, edge) = colours(&sheet, p.note.kind);
    let soft = sheet.ink_soft.readable_on(ground, 4.5);
    let pad = if edge.is_some() { 12.0 } else { 10.0 };
    let indent = if edge.is_some() { 19.0 } else { 0.0 };
    let room = width - pad - 9.0;

    let of =
        p.of.map(|title| pen.shape(title, ts::CAPTION, Weight::Medium, room - indent));
    let words = if p.note.kind == NoteKind::Quote && !p.note.text.is_empty() {
        i18n::quoted(frame.language, &p.note.text)
    } else {
        p.note.text.clone()
    };
    let done = (p.note.status == Some(NoteStatus::Done)).then_some(DONE_ICON + 2.0);
    let beside_done = room - indent - done.unwrap_or_default();
    let text = pen.shape(&words, ts::BODY, Weight::Regular, beside_done);
    let talk = talk(pen, frame, p.note);
    let beside = talk.as_ref().map_or(0.0, |t| t.width + TALK_ICON + 8.0);
    let left = room - indent - beside;
    let caption = pen.dotted(&caption(frame, p.note), ts::CAPTION, left);
    let caption =
        (!caption.is_empty()).then(|| pen.shape(&caption, ts::CAPTION, Weight::Regular, left));

    let mut height = 8.0 + text.height + 8.0;
    height += of.as_ref().map_or(0.0, |t| t.height + 2.0);
    let foot = [&caption, &talk].into_iter().flatten();
    height += foot.map(|t| t.height + 4.0).fold(0.0, f64::max);
    let rect = Rect::new(x, y, x + width, y + height);
    pen.ground(rect, if edge.is_some() { 4.0 } else { 6.0 }, ground);
    if let Some(edge) = edge {
        pen.fill(Rect::new(x, y, x + 3.0, rect.y1), 1.5, edge);
    }
    pen.region(rect, &p.note.id, Part::Whole);
    let mut at = Point::new(x + pad, y + 8.0);
    if indent > 0.0 {
        let colour = edge.unwrap_or(soft).readable_on(ground, 3.0);
        pen.icon(
            note_icon(p.note.kind),
            false,
            14.0,
            Point::new(at.x - 1.0, at.y + 1.5),
            colour,
        );
    }
    if let Some(of) = &of {
        pen.put(of, Point::new(at.x + indent, at.y), soft);
        at.y += of.height + 2.0;
    }
    pen.put(&text, Point::new(at.x + indent, at.y), sheet.ink);
    let title = Rect::new(at.x + indent, at.y, rect.x1 - 9.0, at.y + text.height);
    pen.region(title, &p.note.id, Part::Title);
    at.y += text.height + 4.0;
    if let Some(caption) = &caption {
        pen.put(caption, Point::new(at.x + indent, at.y), soft);
    }
    if let Some(talk) = &talk {
        let x = rect.x1 - 9.0 - talk.width;
        pen.put(talk, Point::new(x, at.y), soft);
        let icon = Point::new(x - TALK_ICON - 3.0, at.y + 1.5);
        pen.icon(Icon::ChatCircle, false, TALK_ICON, icon, soft);
    }
    if p.may_run && frame.view.editing {
        let edge = Rect::new(rect.x1 - RUN_END, rect.y0, rect.x1 + 2.0, rect.y1);
        pen.region(edge, &p.note.id, Part::RunEnd);
    }
    if done.is_some() {
        let corner = Point::new(rect.x1 - DONE_ICON - 4.0, rect.y0 + 4.0);
        pen.icon(Icon::CheckSquare, false, DONE_ICON, corner, soft);
    }
    rect
}

/// How many comments are open. Those who work on the map talk there, not those to whom it is shown.
fn talk(pen: &mut Pen<'_>, frame: &Frame<'_>, note: &Note) -> Option<Arc<Shaped>> {
    let open = note.comments.iter().filter(|c| !c.resolved).count();
    (frame.view.editing && open > 0)
        .then(|| pen.line(&open.to_string(), ts::CAPTION, Weight::SemiBold))
}

/// Whose it is; owner, due date, status, votes: what turns an opportunity into a plan.
fn caption(frame: &Frame<'_>, note: &Note) -> Vec<String> {
    let mut parts: Vec<String> = frame.only_for(&note.personas).into_iter().collect();
    if let Some(owner) = note.owner.as_ref().and_then(|id| frame.journey.owner(id)) {
        parts.push(owner.name.clone());
    }
    if let Some(due) = note.due {
        let date = words::date(frame.language, due);
        parts.push(t!(frame.language, "picture-due", date = date));
    }
    if let Some(status) = note.status.filter(|s| *s != NoteStatus::Open) {
        parts.push(status.word(frame.language));
    }
    if note.votes > 0 {
        parts.push(t!(frame.language, "picture-votes", n = note.votes));
    }
    parts
}
