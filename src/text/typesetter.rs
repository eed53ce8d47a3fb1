//! The typesetter: owns fonts and caches, turns strings and icons into [`Shaped`].
//!
//! Starting is cheap: nothing but the bundled faces. The fonts of the system are looked up the
//! first time a text has a character that the bundled text face lacks; where the system has none
//! either, the missing glyph's box stands in.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use parley::fontique::{Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    FontContext, FontFamily, FontFamilyName, FontFeature, FontFeatures, FontWeight, GenericFamily,
    Layout, LayoutContext, LineHeight, OverflowWrap, StyleProperty,
};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::cache::{Cache, Variant};
use super::hyphenation::{self, Segment};
use super::place::{self, Extents};
use super::source::Source;
use super::{Glyph, Icon, Line, Run, Shaped, Style, Weight, bundled};

/// The bundled text face goes by a name of its own, so that one of the system cannot come before it.
const FAMILY: &str = "Wegmarke Text";

/// Families of the system to ask for signs, which belong to no script. They come before the
/// script's own, so none of them may hold letters of other scripts.
const SIGNS: [&str; 6] = [
    "Noto Sans Symbols",
    "Noto Sans Symbols2",
    "Noto Sans Symbols 2",
    "Noto Sans Math",
    "Segoe UI Symbol",
    "Apple Symbols",
];

/// A line may be wider than asked for by so little that sums of rounded advances do not decide
/// over a line break; map units.
pub(super) const SLACK: f64 = 0.005;

/// Sizes outside are not set as asked: a map unit is about a pixel.
const SIZES: std::ops::RangeInclusive<f32> = 0.01..=10_000.0;

/// Icons kept before all are dropped.
const ICONS_KEPT: usize = 4_096;

/// Shapes text. One per thread: asking takes `&mut`.
pub struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    scratch: Layout<()>,
    has_system_fonts: bool,
    may_load_system_fonts: bool,
    extents: Extents,
    paragraphs: Cache,
    icons: HashMap<(Icon, u32, bool), Arc<Shaped>>,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Typesetter {
    /// A typesetter that asks the system for fonts once it needs them.
    pub fn new() -> Self {
        Self::with_system_fonts(true)
    }

    /// A typesetter with the bundled faces alone: the same result on every machine.
    pub fn bundled_only() -> Self {
        Self::with_system_fonts(false)
    }

    fn with_system_fonts(may_load_system_fonts: bool) -> Self {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        for weight in [
            Weight::Regular,
            Weight::Medium,
            Weight::SemiBold,
            Weight::Bold,
        ] {
            let name = FontInfoOverride {
                family_name: Some(FAMILY),
                weight: Some(font_weight(weight)),
                ..FontInfoOverride::default()
            };
            let blob = bundled::inter_font(weight).data.data.clone();
            collection.register_fonts(blob, Some(name));
        }
        Self {
            fonts: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            layouts: LayoutContext::new(),
            scratch: Layout::new(),
            has_system_fonts: false,
            may_load_system_fonts,
            extents: extents(bundled::inter(Weight::Regular)),
            paragraphs: Cache::default(),
            icons: HashMap::new(),
        }
    }

    /// Sets a text. With `max_width` (map units) lines break between words, and within a word
    /// that is wider than the line: at its hyphenation points, else anywhere. `\n` always breaks.
    ///
    /// The same text, style and width give the same paragraph for as long as it is asked for.
    pub fn shape(&mut self, text: &str, style: Style, max_width: Option<f64>) -> Arc<Shaped> {
        let style = sane(style);
        let max_width = max_width.filter(|w| w.is_finite()).map(|w| w.max(0.0));
        let variant = Variant::new(&style, max_width);
        if let Some(shaped) = self.paragraphs.get(text, variant) {
            return shaped;
        }
        let shaped = Arc::new(self.set(text, &style, max_width));
        self.paragraphs.insert(variant, shaped.clone());
        shaped
    }

    /// An icon in a box of `size` × `size` map units, its base line placed so that it fills the
    /// box. Its text is empty.
    pub fn icon(&mut self, icon: Icon, size: f32, filled: bool) -> Arc<Shaped> {
        let size = sane_size(size);
        let key = (icon, size.to_bits(), filled);
        if let Some(shaped) = self.icons.get(&key) {
            return shaped.clone();
        }
        if self.icons.len() >= ICONS_KEPT {
            self.icons.clear();
        }
        let shaped = Arc::new(set_icon(icon, size, filled));
        self.icons.insert(key, shaped.clone());
        shaped
    }

    /// Says that a layout is complete: what neither it nor the one before it asked for is dropped.
    pub fn end_of_layout(&mut self) {
        self.paragraphs.end_of_layout();
    }

    /// Whether the fonts of the system have been looked up.
    pub fn has_system_fonts(&self) -> bool {
        self.has_system_fonts
    }

    fn set(&mut self, text: &str, style: &Style, max_width: Option<f64>) -> Shaped {
        let mut source = Source::new(text);
        if self.may_load_system_fonts && !self.has_system_fonts && lacks(&source.set) {
            self.fonts.collection.load_system_fonts();
            self.has_system_fonts = true;
        }
        let mut layout = std::mem::take(&mut self.scratch);
        if !source.set.is_empty() {
            self.build(&mut layout, &source.set, style, OverflowWrap::Normal);
            let line = max_width.map(|w| (w + SLACK) as f32);
            layout.break_all_lines(line);
            if let Some(line) = line
                && layout.width() > line
            {
                self.part_words(&mut layout, &mut source, style, line);
            }
        }
        let shaped = place::paragraph(&layout, &source, style, self.extents, max_width);
        layout.clear();
        self.scratch = layout;
        shaped
    }

    /// Sets a text anew that has words wider than the line.
    fn part_words(
        &mut self,
        layout: &mut Layout<()>,
        source: &mut Source<'_>,
        style: &Style,
        line: f32,
    ) {
        let points = hyphenation::points(&source.set, &source.soft, style.hyphenation);
        if !points.is_empty() {
            layout.break_all_lines(Some(0.0));
            let line = f64::from(line);
            let segments: Vec<Segment> = layout
                .lines()
                .map(|segment| read_segment(&segment, &source.set, line))
                .collect();
            let needed = hyphenation::needed(&segments, &points, line, hyphen_width(style));
            if !needed.is_empty() {
                source.part(&needed);
            }
        }
        self.build(layout, &source.set, style, OverflowWrap::Anywhere);
        layout.break_all_lines(Some(line));
    }

    fn build(&mut self, layout: &mut Layout<()>, set: &str, style: &Style, wrap: OverflowWrap) {
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, set, 1.0, false);
        let bundled = FontFamilyName::Named(FAMILY.into());
        if self.has_system_fonts {
            let signs = SIGNS.map(|name| FontFamilyName::Named(name.into()));
            let emoji = FontFamilyName::Generic(GenericFamily::Emoji);
            let families: Vec<_> = std::iter::once(bundled)
                .chain(signs)
                .chain([emoji])
                .collect();
            builder.push_default(FontFamily::List(families.into()));
        } else {
            builder.push_default(FontFamily::Single(bundled));
        }
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::FontWeight(font_weight(style.weight)));
        builder.push_default(StyleProperty::LetterSpacing(style.letter_spacing));
        builder.push_default(StyleProperty::OverflowWrap(wrap));
        builder.push_default(LineHeight::FontSizeRelative(1.0));
        for number in numbers(set) {
            builder.push(FontFeatures::from(&TABULAR), number);
        }
        builder.build_into(layout, set);
    }
}

/// Figures of equal width, so that numbers in a column stand under each other. Only for numbers:
/// the face widens hyphens and spaces with them, which tears words apart.
const TABULAR: [FontFeature; 1] = [FontFeature::new(parley::setting::Tag::new(b"tnum"), 1)];

/// The stretches of ASCII digits, with a sign between two of them.
fn numbers(set: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = set.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(u8::is_ascii_digit)?;
        at = start + 1;
        while let Some(byte) = bytes.get(at) {
            let sign = matches!(byte, b'.' | b',' | b':')
                && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
            if !byte.is_ascii_digit() && !sign {
                break;
            }
            at += 1;
        }
        Some(start..at)
    })
}

fn font_weight(weight: Weight) -> FontWeight {
    FontWeight::new(match weight {
        Weight::Regular => 400.0,
        Weight::Medium => 500.0,
        Weight::SemiBold => 600.0,
        Weight::Bold => 700.0,
    })
}

/// Sizes that can be set; whatever a file says, nothing here fails.
fn sane(style: Style) -> Style {
    let finite = |value: f32, or: f32| if value.is_finite() { value } else { or };
    Style {
        size: sane_size(style.size),
        line_height: finite(style.line_height, 1.35).clamp(0.0, 100.0),
        letter_spacing: finite(style.letter_spacing, 0.0).clamp(-100.0, 1_000.0),
        ..style
    }
}

fn sane_size(size: f32) -> f32 {
    if size.is_nan() {
        *SIZES.start()
    } else {
        size.clamp(*SIZES.start(), *SIZES.end())
    }
}

/// Whether the bundled text face lacks a character that shows.
fn lacks(set: &str) -> bool {
    if set.is_ascii() {
        return false;
    }
    let Ok(font) = FontRef::new(bundled::inter(Weight::Regular)) else {
        return true;
    };
    let charmap = font.charmap();
    set.chars().any(|c| {
        let shows = !c.is_whitespace()
            && !matches!(c, '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
        !c.is_ascii() && shows && charmap.map(c).is_none()
    })
}

fn extents(face: &[u8]) -> Extents {
    let Ok(font) = FontRef::new(face) else {
        return Extents {
            ascent: 1.0,
            descent: 0.25,
        };
    };
    let metrics = font.metrics(Size::new(1.0), LocationRef::default());
    Extents {
        ascent: f64::from(metrics.ascent),
        descent: f64::from(-metrics.descent),
    }
}

/// The room that a hyphen takes, and a little for kerning before it.
fn hyphen_width(style: &Style) -> f64 {
    let advance = FontRef::new(bundled::inter(style.weight))
        .ok()
        .and_then(|font| {
            let hyphen = font.charmap().map('-')?;
            let metrics = font.glyph_metrics(Size::new(style.size), LocationRef::default());
            metrics.advance_width(hyphen)
        });
    let em = f64::from(style.size);
    advance.map_or(em * 0.5, f64::from) + f64::from(style.letter_spacing) + em * 0.03
}

/// A line of a layout that was broken at every opportunity.
fn read_segment(line: &parley::Line<'_, ()>, set: &str, limit: f64) -> Segment {
    let range = line.text_range();
    let shown = range.start + set[range.clone()].trim_end().len();
    let mut clusters: Vec<(usize, f32)> = line
        .runs()
        .flat_map(|run| run.clusters())
        .map(|cluster| (cluster.text_range().end, cluster.advance()))
        .collect();
    // Runs come as they are seen, not as they are read.
    clusters.sort_unstable_by_key(|(end, _)| *end);
    let (mut width, mut advance) = (0.0, 0.0);
    let mut letters = Vec::new();
    for (end, cluster) in clusters {
        advance += f64::from(cluster);
        if end <= shown {
            width = advance;
            letters.push((end, advance));
        }
    }
    if width <= limit {
        letters.clear();
    }
    let ends_line = set[range.clone()].ends_with('\n');
    Segment {
        range,
        width,
        advance,
        ends_line,
        letters,
    }
}

fn set_icon(icon: Icon, size: f32, filled: bool) -> Shaped {
    let face = bundled::icon_font(filled);
    let box_size = f64::from(size);
    let Extents { ascent, descent } = extents(face.bytes());
    let baseline = (box_size + box_size * (ascent - descent)) / 2.0;
    let glyph = FontRef::new(face.bytes()).ok().and_then(|font| {
        let id = font.charmap().map(icon.glyph())?;
        let metrics = font.glyph_metrics(Size::new(size), LocationRef::default());
        let advance = metrics.advance_width(id).unwrap_or(size);
        Some(Glyph {
            id: id.to_u32(),
            x: (size - advance) / 2.0,
            y: 0.0,
            advance,
            text: 0..0,
        })
    });
    let run = Run {
        font: face.clone(),
        size,
        rtl: false,
        glyphs: glyph.into_iter().collect(),
    };
    Shaped {
        text: Arc::from(""),
        lines: vec![Line {
            baseline,
            left: 0.0,
            width: box_size,
            text: 0..0,
            runs: vec![run],
        }],
        width: box_size,
        height: box_size,
    }
}
