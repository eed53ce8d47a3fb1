//! The map in words, for outputs that name what they draw: what a screen reader is told on the canvas, too.

use crate::i18n::{Language, t};
use crate::model::{Journey, Mean, Moments, ObjectId};
use crate::scene::{Caption, Captions, Part, Subject};
use crate::words::spoken::{self, Spoken};

/// What everything on a picture of this map is called.
pub fn captions(journey: &Journey, language: Language) -> Captions {
    let whole = |(object, said): (ObjectId, Spoken)| {
        let part = Part::Whole;
        (Subject { object, part }, caption(said))
    };
    let objects = spoken::map(language, journey).into_iter().map(whole);
    let steps = || journey.steps().map(|(_, step)| step);
    let points = journey.personas.iter().flat_map(|persona| {
        let moments = Moments::of(journey, |s| s.felt(&persona.id));
        steps().filter_map(move |step| {
            let felt = step.felt(&persona.id)?;
            let said = spoken::felt(language, &persona.name, &felt, moments.at(step));
            Some((Subject::point(&step.id, &persona.id), caption(said)))
        })
    });
    let means = Mean::of(journey).into_iter().flat_map(|mean| {
        let moments = Moments::of(journey, |s| mean.felt(s));
        let who = t!(language, "picture-mean");
        steps().filter_map(move |step| {
            let said = spoken::felt(language, &who, &mean.felt(step)?, moments.at(step));
            let object = (&step.id).into();
            let part = Part::Mean;
            Some((Subject { object, part }, caption(said)))
        })
    });
    objects.chain(points).chain(means).collect()
}

fn caption(said: Spoken) -> Caption {
    Caption {
        name: said.name,
        detail: said.value,
    }
}
