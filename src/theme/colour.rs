//! One colour, and what contrast two have.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// An sRGB colour with straight (not premultiplied) alpha; in files `"#rrggbb"` or `"#rrggbbaa"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Colour {
    pub r: u8,
    pub g: u8,
    pub b: u8,
    pub a: u8,
}

impl Colour {
    pub const WHITE: Self = Self::rgb(255, 255, 255);
    pub const TRANSPARENT: Self = Self {
        r: 0,
        g: 0,
        b: 0,
        a: 0,
    };

    pub const fn rgb(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b, a: 255 }
    }

    /// The same hue, let through: `alpha` from 0 (nothing) to 1 (opaque).
    pub fn alpha(self, alpha: f32) -> Self {
        Self {
            a: (alpha.clamp(0.0, 1.0) * 255.0).round() as u8,
            ..self
        }
    }

    /// This colour with `share` (0…1) of `other` mixed in, channel by channel.
    pub fn mix(self, other: Self, share: f32) -> Self {
        let m = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
        Self {
            r: m(self.r, other.r),
            g: m(self.g, other.g),
            b: m(self.b, other.b),
            a: m(self.a, other.a),
        }
    }

    /// As seen through a veil of `ground` that lets `1 − share` of it through. What is translucent stays so.
    pub fn paled(self, ground: Self, share: f32) -> Self {
        Self {
            a: self.a,
            ..self.mix(ground, share)
        }
    }

    /// Reads `#rgb`, `#rrggbb` or `#rrggbbaa`.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#')?;
        if !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let at = |i: usize| u8::from_str_radix(hex.get(i..i + 2)?, 16).ok();
        match hex.len() {
            3 => {
                let one = |i: usize| u8::from_str_radix(&hex[i..=i], 16).ok().map(|v| v * 17);
                Some(Self::rgb(one(0)?, one(1)?, one(2)?))
            }
            6 => Some(Self::rgb(at(0)?, at(2)?, at(4)?)),
            8 => Some(Self {
                r: at(0)?,
                g: at(2)?,
                b: at(4)?,
                a: at(6)?,
            }),
            _ => None,
        }
    }

    /// Relative luminance after WCAG 2.2, from 0 (black) to 1 (white); alpha is ignored.
    pub fn luminance(self) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// Contrast ratio after WCAG 2.2, from 1 to 21; text wants 4.5 at the least.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// White or the dark `ink`, whichever reads better on this colour.
    pub fn text_on(self, ink: Self) -> Self {
        if self.contrast(Self::WHITE) >= self.contrast(ink) {
            Self::WHITE
        } else {
            ink
        }
    }

    /// This hue, darkened or lightened in small steps until text of it has `ratio` against `ground`.
    pub fn readable_on(self, ground: Self, ratio: f64) -> Self {
        let goal = if ground.luminance() > 0.18 {
            Self::rgb(0, 0, 0)
        } else {
            Self::WHITE
        };
        (0..=20)
            .map(|i| self.mix(goal, i as f32 / 20.0))
            .find(|c| c.contrast(ground) >= ratio)
            .unwrap_or(goal)
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.r, self.g, self.b)?;
        if self.a == 255 {
            Ok(())
        } else {
            write!(f, "{:02x}", self.a)
        }
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom(format!("colour\u{1f}{text}")))
    }
}
