//! Lines of glyphs with the words for which they stand.

use std::collections::HashMap;

use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use kurbo::Point;

use super::draw::point;
use crate::render::letters::is_icon;
use crate::text::{self, Line, Run, Shaped};

/// The fonts of a document, each embedded once.
#[derive(Default)]
pub(super) struct Fonts(HashMap<text::Font, Option<Font>>);

impl Fonts {
    fn get(&mut self, font: &text::Font) -> Option<Font> {
        let loaded = self.0.entry(font.clone()).or_insert_with(|| {
            // A variable font of the system stands at its default: krilla wants the coordinates of its user, and a scene
            // has normalised ones.
            let (bytes, _) = font.data.data.clone().into_raw_parts();
            Font::new(bytes.into(), font.data.index)
        });
        loaded.clone()
    }
}

/// The words of a line, and whether they end in the middle of one.
pub(super) struct Words {
    pub text: String,
    /// Where the line begins in the paragraph's text.
    start: usize,
    pub is_parted: bool,
}

impl Words {
    pub fn of(text: &Shaped, line: &Line) -> Self {
        let last = line.runs.iter().flat_map(|run| &run.glyphs).last();
        let is_parted = last.is_some_and(|glyph| glyph.text.is_empty());
        let mut words = text.text[line.text.clone()].to_owned();
        if is_parted {
            words.push('-');
        }
        Self {
            text: words,
            start: line.text.start,
            is_parted,
        }
    }

    /// What is read in the place of a line that ends in a hyphen of the wrapping's.
    pub fn parted(&self) -> String {
        format!("{}\u{ad}", self.text.trim_end_matches('-'))
    }
}

/// Draws a run whose base line begins at `at` in the colour that is set.
pub(super) fn draw(
    surface: &mut Surface<'_>,
    fonts: &mut Fonts,
    run: &Run,
    words: &Words,
    at: Point,
) {
    let Some(font) = fonts.get(&run.font) else {
        return;
    };
    let (Some(first), size) = (run.glyphs.first(), run.size) else {
        return;
    };
    let end = words.text.len();
    let mut glyphs = Vec::with_capacity(run.glyphs.len());
    let mut pen = first.x;
    for (index, glyph) in run.glyphs.iter().enumerate() {
        let next = run.glyphs.get(index + 1);
        // Each stands where the scene says, however its font counts.
        let advance = next.map_or(glyph.advance, |next| next.x - glyph.x);
        let range = if glyph.text.is_empty() {
            end.saturating_sub(1)..end
        } else {
            let [from, to] = [glyph.text.start, glyph.text.end].map(|at| {
                let at = at.saturating_sub(words.start).min(end);
                words.text.floor_char_boundary(at)
            });
            from..to
        };
        glyphs.push(KrillaGlyph::new(
            GlyphId::new(glyph.id),
            advance / size,
            (glyph.x - pen) / size,
            -glyph.y / size,
            0.0,
            range,
            None,
        ));
        pen += advance;
    }
    let start = point(at.to_vec2() + kurbo::Vec2::new(first.x.into(), 0.0));
    let outlined = is_icon(run);
    surface.draw_glyphs(start, &glyphs, font, &words.text, size, outlined);
}
