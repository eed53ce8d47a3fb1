//! Where a part of a text stands in its paragraph.

use std::ops::Range;

use kurbo::Rect;

use super::Shaped;

/// Height above and depth below the base line of a box around letters, as a share of the em.
const ABOVE: f64 = 0.86;
const BELOW: f64 = 0.26;

impl Shaped {
    /// A box a line around these bytes of the text, relative to the paragraph's upper left corner.
    pub fn boxes(&self, bytes: &Range<usize>) -> Vec<Rect> {
        let mut boxes = Vec::new();
        for line in &self.lines {
            let mut found: Option<Rect> = None;
            for run in &line.runs {
                let em = f64::from(run.size);
                let (top, bottom) = (line.baseline - ABOVE * em, line.baseline + BELOW * em);
                let inside = |text: &Range<usize>| text.start < bytes.end && bytes.start < text.end;
                for glyph in run.glyphs.iter().filter(|g| inside(&g.text)) {
                    let left = f64::from(glyph.x);
                    let right = left + f64::from(glyph.advance);
                    let letter = Rect::new(left, top, right, bottom);
                    found = Some(found.map_or(letter, |r| r.union(letter)));
                }
            }
            boxes.extend(found);
        }
        boxes
    }
}
