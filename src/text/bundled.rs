//! The faces that Wegmarke brings along: Inter for text, Phosphor for icons.
//!
//! Their bytes are part of the program, so nothing has to be installed or found. The blobs are
//! made once: every typesetter, on whatever thread, hands out the same font, and renderers can
//! keep their glyphs under it.

use std::sync::{Arc, LazyLock};

use parley::FontData;
use parley::fontique::Blob;

use super::{Font, Weight};

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter_400Regular.ttf");
const MEDIUM: &[u8] = include_bytes!("../../assets/fonts/Inter_500Medium.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter_600SemiBold.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter_700Bold.ttf");
const ICONS: &[u8] = include_bytes!("../../assets/fonts/Phosphor.ttf");
const ICONS_FILL: &[u8] = include_bytes!("../../assets/fonts/Phosphor-Fill.ttf");

/// The file of the text face in a weight (TrueType, static).
pub fn inter(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => REGULAR,
        Weight::Medium => MEDIUM,
        Weight::SemiBold => SEMI_BOLD,
        Weight::Bold => BOLD,
    }
}

/// The file of the icon face, outlined or filled (TrueType).
pub fn icons(fill: bool) -> &'static [u8] {
    if fill { ICONS_FILL } else { ICONS }
}

static FONTS: LazyLock<[Font; 6]> = LazyLock::new(|| {
    [REGULAR, MEDIUM, SEMI_BOLD, BOLD, ICONS, ICONS_FILL]
        .map(|bytes| Font::new(FontData::new(Blob::new(Arc::new(bytes)), 0)))
});

/// The text face in a weight.
pub fn inter_font(weight: Weight) -> &'static Font {
    &FONTS[match weight {
        Weight::Regular => 0,
        Weight::Medium => 1,
        Weight::SemiBold => 2,
        Weight::Bold => 3,
    }]
}

/// The icon face, outlined or filled.
pub fn icon_font(fill: bool) -> &'static Font {
    &FONTS[if fill { 5 } else { 4 }]
}
