//! The map in words, for outputs that name what they draw: what a screen reader is told on the canvas, too.

use crate::i18n::Language;
use crate::model::{Journey, ObjectId};
use crate::scene::{Caption, Captions, Part, Subject};
use crate::words::spoken::{self, Spoken};

/// What everything on a picture of this map is called.
pub fn captions(journey: &Journey, language: Language) -> Captions {
    let whole = |(object, said): (ObjectId, Spoken)| {
        let part = Part::Whole;
        (Subject { object, part }, caption(said))
    };
    let objects = spoken::map(language, journey).into_iter().map(whole);
    let points = journey.steps().flat_map(|(_, step)| {
        journey.personas.iter().filter_map(move |persona| {
            let felt = step.felt(&persona.id)?;
            let said = spoken::felt(language, persona, felt.score, felt.observed);
            Some((Subject::point(&step.id, &persona.id), caption(said)))
        })
    });
    objects.chain(points).collect()
}

fn caption(said: Spoken) -> Caption {
    Caption {
        name: said.name,
        detail: said.value,
    }
}
