//! The maps that are measured.

#![allow(dead_code, reason = "no benchmark needs all of them")]

use std::sync::Arc;

use wegmarke::i18n::Language;
use wegmarke::model::{
    Emotion, Id, Journey, Note, NoteKind, Owner, Period, Persona, Score, Stage, Step, Touchpoint,
};

/// The map that the program opens with, as its file.
pub const EXAMPLE: &str = include_str!("../../assets/examples/laufschuhe.journey.ron");

/// A map with this many touchpoints: ten a step, ten steps a stage; every third has an owner, every fifth hurts.
pub fn large(touchpoints: usize) -> Journey {
    let mut journey = Journey::new("Large", Language::En);
    let personas = ["Mira", "Jonas"].map(Persona::new);
    let owners: Vec<Owner> = (0..20).map(|n| Owner::new(&format!("Team {n}"))).collect();
    let steps = touchpoints.div_ceil(10);
    for first in (0..steps).step_by(10) {
        let mut stage = Stage::new(&format!("Stage {first}"), Period::Before);
        for number in first..steps.min(first + 10) {
            let mut step = Step::new(&format!("Step {number}"));
            let score = Score::clamped((number % 9) as f64 / 2.0 - 2.0);
            step.emotions.extend(personas.iter().map(|p| Emotion {
                persona: p.id.clone(),
                score,
                ..Emotion::default()
            }));
            for place in 0..10.min(touchpoints - number * 10) {
                let mut touchpoint =
                    Touchpoint::new(&format!("Newsletter {}", number * 10 + place));
                touchpoint.channels = vec![Id::new("email")];
                if place % 3 == 0 {
                    touchpoint.owner = Some(owners[(number + place) % owners.len()].id.clone());
                }
                if place % 5 == 0 {
                    let note = Note::new(NoteKind::PainPoint, "Too many of them");
                    touchpoint.notes.push(Arc::new(note));
                }
                step.touchpoints.push(Arc::new(touchpoint));
            }
            stage.steps.push(Arc::new(step));
        }
        journey.stages.push(Arc::new(stage));
    }
    journey.personas = personas.into_iter().map(Arc::new).collect();
    journey.owners = owners.into_iter().map(Arc::new).collect();
    journey
}
