//! Glyphs: each outline once, to be used wherever it stands; coloured ones as small pictures.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use kurbo::{Point, Rect, Size};
use skrifa::instance::{LocationRef, Size as FontSize};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::types::F2Dot14;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use crate::render::png::{self, PngOptions};
use crate::scene::{Item, Piece, Scene, Shape};
use crate::text::{Font, Glyph, Line, Run, Shaped, Weight, bundled};
use crate::theme::Colour;

/// Pixels of a coloured glyph's em.
const EMOJI_PIXELS: f64 = 128.0;

/// What a glyph looks like.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Form {
    /// A path in units of the font, y down; 0 is none that can be seen.
    Outline {
        path: String,
        number: usize,
    },
    Coloured,
}

/// The glyphs of a scene, numbered in the order in which they first appear.
#[derive(Default)]
pub(super) struct Glyphs {
    forms: HashMap<(Font, u32), Form>,
    /// How many units the em of a font has.
    ems: HashMap<Font, f64>,
    last: usize,
}

impl Glyphs {
    pub fn add(&mut self, run: &Run) -> Vec<(usize, String)> {
        let mut new = Vec::new();
        for glyph in &run.glyphs {
            let key = (run.font.clone(), glyph.id);
            if self.forms.contains_key(&key) {
                continue;
            }
            let form = self.read(&run.font, glyph.id);
            if let Form::Outline { path, number } = &form
                && !path.is_empty()
            {
                new.push((*number, path.clone()));
            }
            self.forms.insert(key, form);
        }
        new
    }

    fn read(&mut self, font: &Font, id: u32) -> Form {
        let mut path = Path::default();
        let Ok(face) = FontRef::from_index(font.bytes(), font.data.index) else {
            return Form::Outline {
                path: String::new(),
                number: 0,
            };
        };
        let coords: Vec<F2Dot14> = font.coords.iter().map(|c| F2Dot14::from_bits(*c)).collect();
        let at = LocationRef::new(&coords);
        let em = face.metrics(FontSize::unscaled(), at).units_per_em;
        self.ems.insert(font.clone(), f64::from(em.max(1)));
        let id = GlyphId::new(id);
        let strikes = face.bitmap_strikes();
        let coloured = face.color_glyphs().get(id).is_some()
            || strikes.glyph_for_size(FontSize::unscaled(), id).is_some();
        if coloured {
            return Form::Coloured;
        }
        if let Some(outline) = face.outline_glyphs().get(id) {
            let settings = DrawSettings::unhinted(FontSize::unscaled(), at);
            // A broken outline is drawn as far as it goes.
            let _ = outline.draw(settings, &mut path);
        }
        if !path.0.is_empty() {
            self.last += 1;
        }
        Form::Outline {
            path: path.0,
            number: self.last,
        }
    }

    pub fn form(&self, font: &Font, glyph: &Glyph) -> Option<&Form> {
        self.forms.get(&(font.clone(), glyph.id))
    }

    /// How many units of its font make an em.
    pub fn em(&self, font: &Font) -> f64 {
        self.ems.get(font).copied().unwrap_or(1000.0)
    }
}

/// Writes an outline as a path, y down.
#[derive(Default)]
struct Path(String);

impl Path {
    fn put(&mut self, command: char, points: &[(f32, f32)]) {
        self.0.push(command);
        for (index, (x, y)) in points.iter().enumerate() {
            let comma = if index == 0 { "" } else { " " };
            // Writing into a text cannot fail.
            let _ = write!(self.0, "{comma}{} {}", unit(*x), unit(-*y));
        }
    }
}

/// To a tenth of the font's unit; most outlines have whole ones.
fn unit(value: f32) -> f32 {
    (value * 10.0).round() / 10.0 + 0.0
}

impl OutlinePen for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('M', &[(x, y)]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.put('L', &[(x, y)]);
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.put('Q', &[(cx, cy), (x, y)]);
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.put('C', &[(ax, ay), (bx, by), (x, y)]);
    }
    fn close(&mut self) {
        self.0.push('Z');
    }
}

/// A coloured glyph as a PNG, and the box that it fills, relative to its origin (map units).
pub(super) fn emoji(font: &Font, size: f32, id: u32) -> Option<(Rect, Vec<u8>)> {
    let em = f64::from(size);
    let glyph = Glyph {
        id,
        x: size / 2.0,
        y: 0.0,
        advance: size,
        text: 0..0,
    };
    let text = Shaped {
        text: "".into(),
        lines: vec![Line {
            baseline: 1.5 * em,
            left: 0.0,
            width: 2.0 * em,
            text: 0..0,
            runs: vec![Run {
                font: font.clone(),
                size,
                rtl: false,
                glyphs: vec![glyph],
            }],
        }],
        width: 2.0 * em,
        height: 2.0 * em,
    };
    let item = Item::new(Shape::Text {
        text: Arc::new(text),
        at: Point::ZERO,
        colour: Colour::rgb(0, 0, 0),
    });
    let scene = Scene {
        size: Size::new(2.0 * em, 2.0 * em),
        pieces: vec![Piece::new([item])],
        ..Scene::default()
    };
    let options = PngOptions {
        scale: EMOJI_PIXELS / em,
        transparent: true,
        ..PngOptions::default()
    };
    let mut bytes = Vec::new();
    png::write(&scene, &options, &mut bytes, &mut |_| true).ok()?;
    Some((Rect::new(-em / 2.0, -1.5 * em, 1.5 * em, em / 2.0), bytes))
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
