//! Named tokens: colours by role, type sizes, spacings. One place for all of them.
//!
//! Colours stand in `assets/themes/*.ron`; sizes and spacings of the sheet are the same in every theme and
//! stand in [`metrics`] and [`type_scale`]. A leaf: everyone may ask it, it asks nobody.

mod colour;
pub mod metrics;
mod swatches;
pub mod type_scale;

use std::sync::{Arc, LazyLock};

pub use colour::Colour;
use serde::{Deserialize, Serialize};
pub use swatches::SWATCHES;

/// Which theme. The names are the ones of the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeName {
    #[default]
    Light,
    Dark,
    /// High contrast, for the projector and for those who see little.
    Contrast,
    /// For paper: white ground, tints that survive a black-and-white printer.
    Print,
}

impl ThemeName {
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Contrast, Self::Print];

    /// The tokens of this theme.
    pub fn theme(self) -> Arc<Theme> {
        static THEMES: LazyLock<[Arc<Theme>; 4]> = LazyLock::new(|| {
            [
                include_str!("../../assets/themes/light.ron"),
                include_str!("../../assets/themes/dark.ron"),
                include_str!("../../assets/themes/contrast.ron"),
                include_str!("../../assets/themes/print.ron"),
            ]
            .map(|text| {
                Arc::new(
                    ron::from_str(text).expect("a bundled theme is well-formed; a test reads each"),
                )
            })
        });
        let index = Self::ALL.iter().position(|n| *n == self).unwrap_or(0);
        THEMES[index].clone()
    }
}

/// Colours by role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Whether light text stands on a dark ground.
    pub dark: bool,
    /// No stroke of the sheet is thinner, map units.
    pub thinnest: f64,
    pub sheet: Sheet,
    pub window: Window,
    /// Hues of the three periods: before, during, after.
    pub periods: [PeriodHue; 3],
    /// Hues of the personas, in their order; more personas than hues begin anew.
    pub personas: Vec<Colour>,
    /// Hues for owners without a colour of their own.
    pub owners: Vec<Colour>,
}

/// Accents that one can choose for the window, by the keys of their names: far apart also for those who see fewer
/// hues, and legible in every theme ([`Theme::readable_accent`]).
pub const ACCENTS: [(&str, Colour); 7] = [
    ("preferences-accent-blue", Colour::rgb(0x2f, 0x5b, 0xd8)),
    ("preferences-accent-violet", Colour::rgb(0x70, 0x48, 0xc6)),
    ("preferences-accent-magenta", Colour::rgb(0xa1, 0x2a, 0x6b)),
    ("preferences-accent-amber", Colour::rgb(0x96, 0x56, 0x08)),
    ("preferences-accent-green", Colour::rgb(0x0c, 0x7a, 0x68)),
    ("preferences-accent-petrol", Colour::rgb(0x17, 0x70, 0x8e)),
    ("preferences-accent-grey", Colour::rgb(0x4b, 0x55, 0x63)),
];

impl Theme {
    /// An accent as it is seen in this theme: legible on panels.
    pub fn readable_accent(&self, accent: Colour) -> Colour {
        accent.readable_on(self.window.surface, 4.5)
    }

    /// The window with this accent in place of the theme's own.
    pub fn with_window_accent(&self, accent: Colour) -> Self {
        let mut theme = self.clone();
        let w = &mut theme.window;
        w.accent = self.readable_accent(accent);
        w.on_accent = w.accent.text_on(if self.dark { w.surface } else { w.text });
        w.accent_tint = w.surface.mix(accent, if self.dark { 0.3 } else { 0.11 });
        w.on_accent_tint = accent.readable_on(w.accent_tint, 4.5);
        theme
    }

    /// The colours that a hue of the user's own gives: legible whatever it is.
    pub fn hue_of(&self, colour: Colour) -> PeriodHue {
        let paper = self.sheet.paper;
        let strong = colour.readable_on(paper, 4.5);
        let tint = paper.mix(colour, if self.dark { 0.28 } else { 0.12 });
        // `text_on` chooses between white and a dark: in a dark theme that is the paper.
        let dark = if self.dark { paper } else { self.sheet.ink };
        PeriodHue {
            strong,
            on_strong: strong.text_on(dark),
            tint,
            on_tint: colour.readable_on(tint, 4.5),
        }
    }

    /// This theme with a client's accent in place of its blue.
    pub fn with_accent(&self, accent: Colour) -> Self {
        let mut theme = self.clone();
        theme.periods[0] = self.hue_of(accent);
        if let Some(first) = theme.personas.first_mut() {
            *first = theme.periods[0].strong;
        }
        theme
    }
}

/// A period's colours.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodHue {
    /// Ground of the period band; number and icon of its stages.
    pub strong: Colour,
    /// Text on `strong`.
    pub on_strong: Colour,
    /// Ground of its stage headers and icons.
    pub tint: Colour,
    /// The hue as text on `tint`.
    pub on_tint: Colour,
}

/// Colours of the map itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    pub paper: Colour,
    /// Text.
    pub ink: Colour,
    /// Captions and icons.
    pub ink_soft: Colour,
    /// Between lanes.
    pub hairline: Colour,
    /// The weaker lines of the curve's scale.
    pub grid: Colour,
    /// The neutral line of the curve.
    pub neutral: Colour,
    pub card: Colour,
    pub card_edge: Colour,
    /// Dots of importance that are not reached.
    pub dot_off: Colour,
    /// Against: pain, breakpoint, target missed. As a ground with white text, and as text on paper.
    pub against: Colour,
    pub against_tint: Colour,
    /// For: opportunity, target met.
    pub met: Colour,
    pub met_tint: Colour,
    /// Ground of a moment-of-truth mark, and its text.
    pub mark: Colour,
    pub on_mark: Colour,
    pub on_against: Colour,
    /// Ground of plain notes and blueprint rows.
    pub note: Colour,
    /// Grounds and edges of quotes and ideas, of questions and risks.
    pub thought_tint: Colour,
    pub thought: Colour,
    pub risk_tint: Colour,
    pub risk: Colour,
    /// Dashed lines of visibility and interaction.
    pub line: Colour,
}

/// Colours of the window around the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// Panels, bars.
    pub surface: Colour,
    /// Behind the sheet.
    pub ground: Colour,
    pub text: Colour,
    pub text_soft: Colour,
    /// Fields that cannot be used now, inherited values, hints.
    pub text_faint: Colour,
    pub hairline: Colour,
    /// Edge of fields and segments; 3:1 against the surface is asked of `field_edge_strong`.
    pub field: Colour,
    pub field_edge: Colour,
    pub field_edge_strong: Colour,
    pub hover: Colour,
    pub pressed: Colour,
    /// The one accent: primary button, selection, focus.
    pub accent: Colour,
    pub on_accent: Colour,
    /// Ground of a chosen row, and its text.
    pub accent_tint: Colour,
    pub on_accent_tint: Colour,
    pub error: Colour,
    pub error_tint: Colour,
    pub error_edge: Colour,
    pub warning: Colour,
    pub warning_tint: Colour,
    pub warning_edge: Colour,
    /// Marks over words that are looked for; laid on thinly, they leave what is below legible.
    pub found: Colour,
    /// Ground and text of a passing message.
    pub toast: Colour,
    pub on_toast: Colour,
    pub shadow: Colour,
}

impl Window {
    /// Text of what cannot be done now: paler than any other, and still to be read.
    pub fn text_disabled(&self) -> Colour {
        let pale = self.text.mix(self.surface, 0.62);
        pale.readable_on(self.surface, 3.0)
    }
}
