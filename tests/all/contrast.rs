//! Everything that has to be read can be read: WCAG 2.2 AA, in every theme.
//!
//! Text needs 4.5:1 against its ground (1.4.3); marks and the edges of what can be used need 3:1 (1.4.11).
//! Hairlines, the curve's grid and dots that are not reached only order what is said elsewhere: they need nothing.

use proptest::prelude::*;
use wegmarke::theme::{ACCENTS, Colour, PeriodHue, Theme, ThemeName};

const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

/// What a pair is called, the ink, the ground, and how far they have to be apart.
type Pair = (&'static str, Colour, Colour, f64);

fn sheet(theme: &Theme) -> Vec<Pair> {
    let s = &theme.sheet;
    let mut pairs = vec![
        ("ink on paper", s.ink, s.paper, TEXT),
        ("ink on a card", s.ink, s.card, TEXT),
        ("ink on a plain note", s.ink, s.note, TEXT),
        ("ink on a pain point", s.ink, s.against_tint, TEXT),
        ("ink on an opportunity", s.ink, s.met_tint, TEXT),
        ("ink on a thought", s.ink, s.thought_tint, TEXT),
        ("ink on a risk", s.ink, s.risk_tint, TEXT),
        ("captions on paper", s.ink_soft, s.paper, TEXT),
        ("captions on a card", s.ink_soft, s.card, TEXT),
        ("captions on a plain note", s.ink_soft, s.note, TEXT),
        ("a missed value on paper", s.against, s.paper, TEXT),
        ("a breakpoint's words", s.on_against, s.against, TEXT),
        ("a status on a card", s.met, s.card, TEXT),
        ("a moment of truth's words", s.on_mark, s.mark, TEXT),
        ("a target met, on paper", s.met, s.paper, MARK),
        ("a target missed, on a card", s.against, s.card, MARK),
        ("the edge of a thought", s.thought, s.thought_tint, MARK),
        ("the edge of a risk", s.risk, s.risk_tint, MARK),
        ("the edge of a pain point", s.against, s.against_tint, MARK),
        ("the edge of an opportunity", s.met, s.met_tint, MARK),
        ("the line of visibility", s.line, s.paper, MARK),
        ("the edge of a card that is to go", s.line, s.card, MARK),
    ];
    for hue in &theme.periods {
        pairs.extend(of_hue(theme, hue));
    }
    pairs.extend(
        theme
            .personas
            .iter()
            .map(|c| ("a persona's curve", *c, s.paper, MARK)),
    );
    let dark = if theme.dark { s.paper } else { s.ink };
    for colour in theme.personas.iter().chain(&theme.owners) {
        pairs.push(("initials", colour.text_on(dark), *colour, TEXT));
    }
    pairs
}

fn of_hue(theme: &Theme, hue: &PeriodHue) -> [Pair; 4] {
    [
        ("a period's name", hue.on_strong, hue.strong, TEXT),
        ("a stage's number", hue.on_tint, hue.tint, TEXT),
        ("a stage's name", theme.sheet.ink, hue.tint, TEXT),
        ("a channel's dot", hue.strong, theme.sheet.paper, MARK),
    ]
}

fn window(theme: &Theme) -> Vec<Pair> {
    let w = &theme.window;
    vec![
        ("text on a panel", w.text, w.surface, TEXT),
        ("text in a field", w.text, w.field, TEXT),
        ("text under the pointer", w.text, w.hover, TEXT),
        ("text of what is pressed", w.text, w.pressed, TEXT),
        ("text on the desk", w.text, w.ground, TEXT),
        ("captions on a panel", w.text_soft, w.surface, TEXT),
        ("captions in a field", w.text_soft, w.field, TEXT),
        ("captions under the pointer", w.text_soft, w.hover, TEXT),
        ("hints on a panel", w.text_faint, w.surface, TEXT),
        ("hints in a field", w.text_faint, w.field, TEXT),
        ("the primary button", w.on_accent, w.accent, TEXT),
        ("a chosen row", w.on_accent_tint, w.accent_tint, TEXT),
        ("selected text", w.text, w.accent_tint, TEXT),
        ("a link", w.accent, w.surface, TEXT),
        (
            "what cannot be done now",
            w.text_disabled(),
            w.surface,
            MARK,
        ),
        ("captions on the desk", w.text_soft, w.ground, TEXT),
        ("hints under the pointer", w.text_faint, w.hover, TEXT),
        ("an error in a field", w.error, w.field, TEXT),
        ("the ring of focus", w.accent, w.surface, MARK),
        ("the ring of focus in a field", w.accent, w.field, MARK),
        (
            "the ring of focus under the pointer",
            w.accent,
            w.hover,
            MARK,
        ),
        ("the ring of focus on the desk", w.accent, w.ground, MARK),
        (
            "the ring of focus at a chosen row",
            w.accent,
            w.accent_tint,
            MARK,
        ),
        (
            "the ring of selection on paper",
            w.accent,
            theme.sheet.paper,
            MARK,
        ),
        (
            "the ring of selection on a card",
            w.accent,
            theme.sheet.card,
            MARK,
        ),
        ("the ring of a part", w.text, theme.sheet.paper, MARK),
        (
            "the ring of a part on a pain point",
            w.text,
            theme.sheet.against_tint,
            MARK,
        ),
        (
            "the ring of a part on an opportunity",
            w.text,
            theme.sheet.met_tint,
            MARK,
        ),
        (
            "the edge of a field under the pointer",
            w.field_edge_strong,
            w.surface,
            MARK,
        ),
        ("an error on a panel", w.error, w.surface, TEXT),
        ("an error in its box", w.error, w.error_tint, TEXT),
        ("text in an error's box", w.text, w.error_tint, TEXT),
        (
            "captions in an error's box",
            w.text_soft,
            w.error_tint,
            TEXT,
        ),
        ("a warning on a panel", w.warning, w.surface, TEXT),
        ("a warning in its box", w.warning, w.warning_tint, TEXT),
        ("text in a warning's box", w.text, w.warning_tint, TEXT),
        (
            "captions in a warning's box",
            w.text_soft,
            w.warning_tint,
            TEXT,
        ),
        ("a passing message", w.on_toast, w.toast, TEXT),
        (
            "its button",
            w.on_toast,
            w.toast.mix(w.on_toast, 0.28),
            TEXT,
        ),
    ]
}

#[test]
fn every_text_stands_out_from_its_ground_in_every_theme() {
    let mut weak = Vec::new();
    for name in ThemeName::ALL {
        let theme = name.theme();
        for (what, ink, ground, least) in sheet(&theme).into_iter().chain(window(&theme)) {
            let contrast = ink.contrast(ground);
            if contrast < least {
                weak.push(format!(
                    "{name:?}: {what}: {ink} on {ground} has {contrast:.2}, not {least}"
                ));
            }
        }
    }
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}

/// Whatever accent somebody chooses for the window.
#[test]
fn every_accent_is_legible_in_every_theme() {
    let mut weak = Vec::new();
    for name in ThemeName::ALL {
        for (key, accent) in ACCENTS {
            let theme = name.theme().with_window_accent(accent);
            for (what, ink, ground, least) in window(&theme) {
                let contrast = ink.contrast(ground);
                if contrast < least {
                    weak.push(format!(
                        "{name:?} with {key}: {what}: {ink} on {ground} has {contrast:.2}, not {least}"
                    ));
                }
            }
        }
    }
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}

/// What the ratios are measured with: the values that WCAG itself gives.
#[test]
fn contrast_is_measured_as_wcag_does() {
    let black = Colour::rgb(0, 0, 0);
    assert!((black.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
    assert!((Colour::rgb(0x76, 0x76, 0x76).contrast(Colour::WHITE) - 4.54).abs() < 0.01);
    assert_eq!(black.contrast(black), 1.0);
}

proptest! {
    /// A client's accent and a stage's own colour are legible, whatever they are.
    #[test]
    fn a_colour_of_ones_own_is_legible_too(r: u8, g: u8, b: u8) {
        for name in ThemeName::ALL {
            let theme = name.theme();
            let hue = theme.hue_of(Colour::rgb(r, g, b));
            for (what, ink, ground, least) in of_hue(&theme, &hue) {
                let contrast = ink.contrast(ground);
                prop_assert!(contrast >= least, "{name:?}: {what}: {ink} on {ground} has {contrast:.2}");
            }
        }
    }
}
