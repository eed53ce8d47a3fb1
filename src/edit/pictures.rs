//! The picture of a step, of a persona, and the client's logo.

use std::sync::Arc;

use super::Edit;
use crate::model::{Journey, ObjectId, Picture, Step};

/// The picture of a step or a persona; of the journey the client's logo.
pub fn picture_of<'a>(journey: &'a Journey, of: &ObjectId) -> Option<&'a Picture> {
    match of {
        ObjectId::Journey => journey.about.client.logo.as_ref(),
        ObjectId::Persona(id) => journey.persona(id)?.picture.as_ref(),
        ObjectId::Step(id) => journey.step(id)?.1.picture.as_ref(),
        _ => None,
    }
}

/// Gives a step, a persona or the client this picture, or takes away the one that is there. None for anything else.
pub fn set_picture(journey: &Journey, of: &ObjectId, picture: Option<Picture>) -> Option<Edit> {
    match of {
        ObjectId::Journey => {
            let mut about = journey.about.clone();
            Arc::make_mut(&mut about).client.logo = picture;
            Some(Edit::replace(about))
        }
        ObjectId::Persona(id) => {
            let mut persona = journey.persona(id)?.clone();
            persona.picture = picture;
            Some(Edit::replace(persona))
        }
        ObjectId::Step(id) => {
            let mut step = Step::clone(journey.step(id)?.1);
            step.picture = picture;
            Some(Edit::replace(step))
        }
        _ => None,
    }
}
