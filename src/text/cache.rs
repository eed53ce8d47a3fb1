//! What was set lately, kept for as long as layouts go on asking for it.
//!
//! A paragraph lives until two layouts in a row have not used it. Using one costs a look and a number; those that
//! are out of use are swept out together, when there are as many of them as of the others.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Shaped, Style};

/// More new paragraphs than this in one layout and it ends by itself: nobody called
/// [`Cache::end_of_layout`], or a text is typeset at ever new widths.
const MOST_NEW: usize = 30_000;
/// So many are kept in any case.
const LEAST_KEPT: usize = 1_000;

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

/// A way in which a text was set.
struct Way {
    variant: Variant,
    shaped: Arc<Shaped>,
    /// The layout that used it last.
    used: u64,
}

pub struct Cache {
    texts: FxHashMap<Arc<str>, Vec<Way>>,
    /// Which layout is under way.
    layout: u64,
    /// Ways that are new in this layout.
    new: usize,
    /// Ways in all.
    count: usize,
    /// With more of them the next sweep is due.
    limit: usize,
}

impl Default for Cache {
    fn default() -> Self {
        Self {
            texts: FxHashMap::default(),
            layout: 1,
            new: 0,
            count: 0,
            limit: LEAST_KEPT,
        }
    }
}

impl Cache {
    pub fn get(&mut self, text: &str, variant: Variant) -> Option<Arc<Shaped>> {
        let mut ways = self.texts.get_mut(text)?.iter_mut();
        let way = ways.find(|way| way.variant == variant && way.used + 1 >= self.layout)?;
        way.used = self.layout;
        Some(way.shaped.clone())
    }

    pub fn insert(&mut self, variant: Variant, shaped: Arc<Shaped>) {
        if self.new >= MOST_NEW {
            self.end_of_layout();
        }
        let ways = self.texts.entry(shaped.text.clone()).or_default();
        let way = Way {
            variant,
            shaped,
            used: self.layout,
        };
        self.new += 1;
        match ways.iter_mut().find(|way| way.variant == variant) {
            Some(stale) => *stale = way,
            None => {
                ways.push(way);
                self.count += 1;
            }
        }
    }

    /// What neither this layout nor the one before it used is not answered any more.
    pub fn end_of_layout(&mut self) {
        if self.count > self.limit {
            self.texts.retain(|_, ways| {
                ways.retain(|way| way.used + 1 >= self.layout);
                !ways.is_empty()
            });
            self.count = self.texts.values().map(Vec::len).sum();
            self.limit = LEAST_KEPT.max(2 * self.count);
        }
        self.layout += 1;
        self.new = 0;
    }
}
