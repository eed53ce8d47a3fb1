//! Colours to choose from for stages, personas, owners and the accent.

use super::Colour;

const fn rgb(r: u8, g: u8, b: u8) -> Colour {
    Colour { r, g, b, a: 255 }
}

/// Each with the key of its name. They can be told apart by the colour-blind, since they differ in lightness as well,
/// and each is legible on white (WCAG AA).
pub const SWATCHES: [(&str, Colour); 10] = [
    ("colour-blue", rgb(0x2f, 0x5b, 0xd8)),
    ("colour-orange", rgb(0xc2, 0x50, 0x0f)),
    ("colour-green", rgb(0x0c, 0x7a, 0x68)),
    ("colour-violet", rgb(0x70, 0x48, 0xc6)),
    ("colour-berry", rgb(0xa1, 0x2a, 0x6b)),
    ("colour-ochre", rgb(0xa8, 0x61, 0x0a)),
    ("colour-petrol", rgb(0x17, 0x70, 0x7e)),
    ("colour-brown", rgb(0x5f, 0x3d, 0x16)),
    ("colour-night", rgb(0x1b, 0x2a, 0x5e)),
    ("colour-grey", rgb(0x4b, 0x55, 0x63)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_swatch_is_legible_on_white() {
        for (key, colour) in SWATCHES {
            assert!(colour.contrast(Colour::WHITE) >= 4.5, "{key}");
        }
    }
}
