//! Letters as outputs that write markup need them: the words of a line, and the outlines of glyphs.

use kurbo::BezPath;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::types::F2Dot14;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use crate::text::{Font, Line, Run, Shaped, Weight, bundled};

/// The words of a line as they are read on it, with the hyphen that the wrapping has added.
pub(super) fn words_of(text: &Shaped, line: &Line) -> String {
    let mut words = text.text[line.text.clone()].trim_end().to_owned();
    words.retain(|c| !c.is_control() && c != '\u{ad}');
    let last = line.runs.iter().flat_map(|run| &run.glyphs).last();
    if last.is_some_and(|glyph| glyph.text.is_empty()) {
        words.push('-');
    }
    words
}

/// Whether a run is set in the text face that comes with the program, and in which weight.
pub(super) fn weight(run: &Run) -> Option<Weight> {
    let all = [
        Weight::Regular,
        Weight::Medium,
        Weight::SemiBold,
        Weight::Bold,
    ];
    all.into_iter()
        .find(|w| *bundled::inter_font(*w) == run.font)
}

/// Whether a run holds an icon, which no font of another machine has.
pub(super) fn is_icon(run: &Run) -> bool {
    [false, true]
        .into_iter()
        .any(|fill| *bundled::icon_font(fill) == run.font)
}

/// A glyph's outline in units of its font, y down, with how many of them its em has; none of what is coloured, and an
/// empty one of what cannot be seen.
pub(super) fn outline(font: &Font, id: u32) -> Option<(BezPath, f64)> {
    let mut path = Path::default();
    let Ok(face) = FontRef::from_index(font.bytes(), font.data.index) else {
        return Some((path.0, 1000.0));
    };
    let coords: Vec<F2Dot14> = font.coords.iter().map(|c| F2Dot14::from_bits(*c)).collect();
    let at = LocationRef::new(&coords);
    let em = face.metrics(Size::unscaled(), at).units_per_em.max(1);
    let id = GlyphId::new(id);
    let strikes = face.bitmap_strikes();
    let coloured = face.color_glyphs().get(id).is_some()
        || strikes.glyph_for_size(Size::unscaled(), id).is_some();
    if coloured {
        return None;
    }
    if let Some(outline) = face.outline_glyphs().get(id) {
        let settings = DrawSettings::unhinted(Size::unscaled(), at);
        // A broken outline is drawn as far as it goes.
        let _ = outline.draw(settings, &mut path);
    }
    Some((path.0, em.into()))
}

#[derive(Default)]
struct Path(BezPath);

fn point(x: f32, y: f32) -> (f64, f64) {
    (x.into(), (-y).into())
}

impl OutlinePen for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(point(x, y));
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(point(x, y));
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(point(cx, cy), point(x, y));
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.curve_to(point(ax, ay), point(bx, by), point(x, y));
    }
    fn close(&mut self) {
        self.0.close_path();
    }
}
