//! Whose curve is drawn, and what tells it from others: a persona's, or the mean of all.

use super::frame::persona_colour;
use super::lanes::LineStyle;
use crate::i18n::{Language, t};
use crate::model::{Felt, Journey, Mean, Moments, Persona, Step};
use crate::scene::Part;
use crate::theme::{Colour, Theme};

#[derive(Clone)]
pub(super) enum Whose<'a> {
    One {
        /// Among all personas.
        place: usize,
        persona: &'a Persona,
    },
    All(Mean<'a>),
}

impl<'a> Whose<'a> {
    /// The point of the curve at a step.
    pub fn felt(&self, step: &Step) -> Option<Felt> {
        match self {
            Self::One { persona, .. } => step.felt(&persona.id),
            Self::All(mean) => mean.felt(step),
        }
    }

    pub fn moments(&self, journey: &'a Journey) -> Moments<'a> {
        Moments::of(journey, |step| self.felt(step))
    }

    pub const fn persona(&self) -> Option<&'a Persona> {
        match self {
            Self::One { persona, .. } => Some(persona),
            Self::All(_) => None,
        }
    }

    /// What a point of it answers to the pointer.
    pub fn point(&self) -> Part {
        match self {
            Self::One { persona, .. } => Part::Emotion(persona.id.clone()),
            Self::All(_) => Part::Mean,
        }
    }

    /// At the beginning of the line.
    pub fn short_name(&self, language: Language) -> String {
        match self {
            Self::One { persona, .. } => persona.short_name().to_owned(),
            Self::All(_) => t!(language, "picture-mean"),
        }
    }

    /// In the legend.
    pub fn name(&self, language: Language) -> String {
        match self {
            Self::One { persona, .. } => persona.name.clone(),
            Self::All(mean) => {
                let of = mean_of(language, mean);
                format!("{} {of}", t!(language, "picture-mean"))
            }
        }
    }

    /// The mean is nobody's: it has the colour of the words.
    pub fn colour(&self, theme: &Theme) -> Colour {
        match self {
            Self::One { place, persona } => persona_colour(theme, *place, persona),
            Self::All(_) => theme.sheet.ink,
        }
    }

    pub const fn style(&self) -> LineStyle {
        match self {
            Self::One { place, .. } => LineStyle::of(*place),
            Self::All(_) => LineStyle::MEAN,
        }
    }
}

/// "of 2 personas, by share of customers": what stands after the word for a mean.
pub(super) fn mean_of(language: Language, mean: &Mean<'_>) -> String {
    let count = mean.count();
    match mean.by_share {
        true => t!(language, "picture-mean-by-share", count = count),
        false => t!(language, "picture-mean-alike", count = count),
    }
}
