//! Reads lines and glyphs out of the shaper's answer and puts each at its place.
//!
//! The shaper says what stands on a line and in which order; the distance of lines is ours, so
//! that a foreign script or an emoji never pushes its neighbours apart.

use std::ops::Range;
use std::sync::Arc;

use parley::Layout;

use super::source::{LINE_SEPARATOR, Source};
use super::typesetter::SLACK;
use super::{Align, Font, Glyph, Line, Run, Shaped, Style};

/// Height above and depth below the base line, as a share of the em.
#[derive(Clone, Copy, Debug)]
pub struct Extents {
    pub ascent: f64,
    pub descent: f64,
}

/// Turns a broken layout into a paragraph. `limit` is the width that was asked for.
pub fn paragraph(
    layout: &Layout<()>,
    source: &Source<'_>,
    style: &Style,
    extents: Extents,
    limit: Option<f64>,
) -> Shaped {
    let written = source.written;
    let mut lines: Vec<Line> = Vec::with_capacity(layout.len().max(1));
    if !source.set.is_empty() {
        for line in layout.lines() {
            let mut line = read_line(&line, source, layout.is_rtl());
            if let Some(limit) = limit
                && (limit..=limit + 2.0 * SLACK).contains(&line.width)
            {
                line.width = limit;
            }
            lines.push(line);
        }
    }
    if lines.is_empty() {
        lines.push(Line {
            baseline: 0.0,
            left: 0.0,
            width: 0.0,
            text: 0..0,
            runs: Vec::new(),
        });
    }
    let last = lines.len() - 1;
    lines[0].text.start = 0;
    lines[last].text.end = written.len();

    let width = lines.iter().map(|line| line.width).fold(0.0, f64::max);
    let size = f64::from(style.size);
    let pitch = size * f64::from(style.line_height);
    let first = (pitch - size * (extents.ascent + extents.descent)) / 2.0 + size * extents.ascent;
    let to_the_right = match (style.align, layout.is_rtl()) {
        (Align::Start, false) | (Align::End, true) => 0.0,
        (Align::Centre, _) => 0.5,
        (Align::Start, true) | (Align::End, false) => 1.0,
    };
    for (index, line) in lines.iter_mut().enumerate() {
        line.baseline = first + pitch * index as f64;
        line.left = (width - line.width) * to_the_right;
        let shift = line.left as f32;
        for glyph in line.runs.iter_mut().flat_map(|run| &mut run.glyphs) {
            glyph.x += shift;
        }
    }
    Shaped {
        text: Arc::from(written),
        height: pitch * lines.len() as f64,
        width,
        lines,
    }
}

/// A line whose first glyph that shows stands at 0, not yet aligned.
fn read_line(line: &parley::Line<'_, ()>, source: &Source<'_>, rtl: bool) -> Line {
    let range = line.text_range();
    let shown = range.start + source.set[range.clone()].trim_end_matches(hangs).len();
    let mut pen = Pen {
        x: 0.0,
        ink: None,
        shown,
        rtl,
    };
    let runs: Vec<Run> = line
        .runs()
        .map(|run| read_run(&run, source, &mut pen))
        .filter(|run| !run.glyphs.is_empty())
        .collect();
    let ink = pen.ink.unwrap_or(0.0..0.0);
    let mut line = Line {
        baseline: 0.0,
        left: 0.0,
        width: f64::from(ink.end - ink.start),
        text: source.written_range(range),
        runs,
    };
    if ink.start != 0.0 {
        for glyph in line.runs.iter_mut().flat_map(|run| &mut run.glyphs) {
            glyph.x -= ink.start;
        }
    }
    line
}

/// Space at the end of a line takes no room.
fn hangs(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\n' | LINE_SEPARATOR)
}

struct Pen {
    x: f32,
    /// From the first to the last cluster that is not hanging space.
    ink: Option<Range<f32>>,
    /// Clusters from this offset on hang.
    shown: usize,
    /// The paragraph's direction.
    rtl: bool,
}

fn read_run(run: &parley::layout::Run<'_, ()>, source: &Source<'_>, pen: &mut Pen) -> Run {
    let rtl = run.is_rtl();
    let mut glyphs: Vec<Glyph> = Vec::new();
    // Of the ligature in hand: its first glyph (left to right) or the end of its text (right to
    // left, where its other clusters come before the one that bears the glyphs).
    let mut ligature_start = 0;
    let mut ligature_end = None;
    for cluster in run.visual_clusters() {
        let range = cluster.text_range();
        if cluster.is_hard_line_break() {
            continue;
        }
        if cluster.is_ligature_continuation() {
            if rtl {
                ligature_end.get_or_insert(range.end);
            } else {
                let end = source.written_range(range.clone()).end;
                for glyph in &mut glyphs[ligature_start..] {
                    glyph.text.end = end;
                }
            }
        } else {
            ligature_start = glyphs.len();
            let end = ligature_end.take().unwrap_or(range.end);
            let text = source.written_range(range.start..end);
            let left = pen.x;
            let shows = range.start < pen.shown;
            // Hanging space against the paragraph's direction would tear a hole into the line.
            let width = if shows || rtl == pen.rtl { 1.0 } else { 0.0 };
            for glyph in cluster.glyphs() {
                glyphs.push(Glyph {
                    id: glyph.id,
                    x: pen.x + glyph.x,
                    y: glyph.y,
                    advance: glyph.advance * width,
                    text: text.clone(),
                });
                pen.x += glyph.advance * width;
            }
            if shows {
                let ink = pen.ink.get_or_insert(left..pen.x);
                ink.end = ink.end.max(pen.x);
            }
        }
    }
    Run {
        font: Font {
            data: run.font().clone(),
            coords: match run.normalized_coords() {
                [] => Arc::default(),
                coords => coords.iter().map(|c| c.to_bits()).collect(),
            },
        },
        size: run.font_size(),
        rtl,
        glyphs,
    }
}
