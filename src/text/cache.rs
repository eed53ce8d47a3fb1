//! What was set lately, kept for as long as layouts go on asking for it.
//!
//! Two generations: a paragraph lives until two layouts in a row have not used it.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Shaped, Style};

/// More paragraphs than this in one generation and it ends by itself: nobody called
/// [`Cache::end_of_layout`], or a text is typeset at ever new widths.
const GENERATION: usize = 30_000;

/// A style and a width, compared by their bits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Variant {
    style: [u32; 3],
    kinds: (super::Weight, super::Hyphenation, super::Align),
    width: Option<u64>,
}

impl Variant {
    pub fn new(style: &Style, max_width: Option<f64>) -> Self {
        Self {
            style: [style.size, style.line_height, style.letter_spacing].map(f32::to_bits),
            kinds: (style.weight, style.hyphenation, style.align),
            width: max_width.map(f64::to_bits),
        }
    }
}

/// The few ways in which one text was set.
type Ways = Vec<(Variant, Arc<Shaped>)>;

#[derive(Default)]
pub struct Cache {
    young: HashMap<Arc<str>, Ways>,
    old: HashMap<Arc<str>, Ways>,
    /// Paragraphs in `young`.
    count: usize,
}

impl Cache {
    pub fn get(&mut self, text: &str, variant: Variant) -> Option<Arc<Shaped>> {
        if let Some(shaped) = find(&self.young, text, variant) {
            return Some(shaped);
        }
        let shaped = find(&self.old, text, variant)?;
        self.insert(variant, shaped.clone());
        Some(shaped)
    }

    pub fn insert(&mut self, variant: Variant, shaped: Arc<Shaped>) {
        if self.count >= GENERATION {
            self.end_of_layout();
        }
        self.count += 1;
        let ways = self.young.entry(shaped.text.clone()).or_default();
        ways.push((variant, shaped));
    }

    /// Drops what neither this layout nor the one before it used.
    pub fn end_of_layout(&mut self) {
        self.count = 0;
        self.old = std::mem::take(&mut self.young);
    }
}

fn find(map: &HashMap<Arc<str>, Ways>, text: &str, variant: Variant) -> Option<Arc<Shaped>> {
    let ways = map.get(text)?;
    let (_, shaped) = ways.iter().find(|(known, _)| *known == variant)?;
    Some(shaped.clone())
}
