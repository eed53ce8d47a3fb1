//! Hues can be told apart by those who see fewer of them, in every theme.
//!
//! Lack of the long, middle or short cones is simulated after Machado, Oliveira and Fernandes (IEEE Transactions on
//! Visualization and Computer Graphics 15, 2009) at full severity; two hues are as far apart as ΔE*ab (CIE 1976)
//! says, of which about 2.3 is just noticed. Nothing rests on hue alone: periods and stages have names and numbers,
//! personas lines and points of their own, owners their initials.

use wegmarke::theme::{Colour, Theme, ThemeName};

/// The least distances that are asked for.
const PERIODS: f64 = 14.0;
const PERSONAS: f64 = 20.0;
const OWNERS: f64 = 18.0;

type Matrix = [[f64; 3]; 3];

const SIGHTS: [(&str, Matrix); 4] = [
    (
        "all cones",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

fn times(m: &Matrix, v: [f64; 3]) -> [f64; 3] {
    m.map(|row| row.iter().zip(v).map(|(a, b)| a * b).sum())
}

/// CIE L*a*b* under D65, as this sight has it.
fn lab(colour: Colour, sight: &Matrix) -> [f64; 3] {
    let linear = [colour.r, colour.g, colour.b].map(|c| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    let seen = times(sight, linear).map(|c| c.clamp(0.0, 1.0));
    let [x, y, z] = times(
        &[
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ],
        seen,
    );
    let f = |t: f64| {
        if t > 0.008856 {
            t.cbrt()
        } else {
            7.787 * t + 16.0 / 116.0
        }
    };
    let (x, y, z) = (f(x / 0.95047), f(y), f(z / 1.08883));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(a: Colour, b: Colour, sight: &Matrix) -> f64 {
    let (a, b) = (lab(a, sight), lab(b, sight));
    let squares = a.iter().zip(b).map(|(a, b)| (a - b) * (a - b));
    squares.sum::<f64>().sqrt()
}

fn groups(theme: &Theme) -> [(&'static str, Vec<Colour>, f64); 3] {
    let periods = theme.periods.iter().map(|p| p.strong).collect();
    [
        ("periods", periods, PERIODS),
        ("personas", theme.personas.clone(), PERSONAS),
        ("owners", theme.owners.clone(), OWNERS),
    ]
}

#[test]
fn hues_of_a_kind_are_told_apart_whoever_looks() {
    let mut alike = Vec::new();
    for name in ThemeName::ALL {
        for (what, hues, least) in groups(&name.theme()) {
            for (sight, matrix) in &SIGHTS {
                for (i, a) in hues.iter().enumerate() {
                    for b in &hues[i + 1..] {
                        let distance = distance(*a, *b, matrix);
                        if distance < least {
                            alike.push(format!(
                                "{name:?}, {sight}: {what} {a} and {b} are {distance:.1} apart, not {least}"
                            ));
                        }
                    }
                }
            }
        }
    }
    assert!(alike.is_empty(), "{}", alike.join("\n"));
}

/// What the distances are measured with.
#[test]
fn distances_are_those_of_cie() {
    let [(_, all), (_, protan), ..] = &SIGHTS;
    let black = Colour::rgb(0, 0, 0);
    assert!((distance(black, Colour::WHITE, all) - 100.0).abs() < 0.1);
    let (red, green) = (Colour::rgb(200, 60, 60), Colour::rgb(110, 120, 50));
    assert!(distance(red, green, protan) < distance(red, green, all) / 2.0);
}
