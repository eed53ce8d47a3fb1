//! Glyphs: each outline once, to be used wherever it stands; coloured ones as small pictures.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use kurbo::{BezPath, PathEl, Point, Rect, Size};

use crate::render::letters::outline;
use crate::render::png::{self, PngOptions};
use crate::scene::{Item, Piece, Scene, Shape};
use crate::text::{Font, Glyph, Line, Run, Shaped};
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
        let Some((outline, em)) = outline(font, id) else {
            return Form::Coloured;
        };
        self.ems.insert(font.clone(), em);
        let path = written(&outline);
        if !path.is_empty() {
            self.last += 1;
        }
        Form::Outline {
            path,
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

/// An outline as the path of an element.
fn written(outline: &BezPath) -> String {
    let mut path = String::new();
    for element in outline.elements() {
        let (command, points): (char, &[Point]) = match element {
            PathEl::MoveTo(p) => ('M', &[*p]),
            PathEl::LineTo(p) => ('L', &[*p]),
            PathEl::QuadTo(c, p) => ('Q', &[*c, *p]),
            PathEl::CurveTo(a, b, p) => ('C', &[*a, *b, *p]),
            PathEl::ClosePath => ('Z', &[]),
        };
        path.push(command);
        for (index, p) in points.iter().enumerate() {
            let space = if index == 0 { "" } else { " " };
            // Writing into a text cannot fail.
            let _ = write!(path, "{space}{} {}", unit(p.x), unit(p.y));
        }
    }
    path
}

/// To a tenth of the font's unit; most outlines have whole ones.
fn unit(value: f64) -> f64 {
    (value * 10.0).round() / 10.0 + 0.0
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
