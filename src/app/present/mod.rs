//! Presenting: nothing but the map, on the whole screen, for people who sit in the last row.
//!
//! What is in focus is what is selected ([`Stop::of`]): stepping selects, and whatever selects (a click, undo, a
//! touchpoint that was just added) moves the focus. So capture, undo and all commands work as they always do. The
//! pictures are [`crate::layout::room`]'s; the canvas moves its camera over them.

mod keys;
mod stops;
mod strip;

pub use keys::{go_on, keys};
pub use stops::{Move, Stop, go, tour};
pub use strip::strip_ui;

use super::tabs::TabKey;
use crate::layout::room::Sight;
use crate::model::{Id, Journey, ObjectId, Persona};
use crate::render::screen::Camera;
use crate::theme::ThemeName;

/// A presentation that is going on, and what it was like before.
#[derive(Clone, Debug)]
pub struct Presentation {
    /// Nothing is shown but this.
    pub blank: Option<Blank>,
    /// When it began, seconds of egui's clock; for the hint at the beginning.
    pub since: f64,
    pub before: Before,
}

/// To where one returns at the end.
#[derive(Clone, Debug)]
pub struct Before {
    /// Of the map that is shown.
    pub tab: TabKey,
    pub selection: Vec<ObjectId>,
    pub only_persona: Option<Id<Persona>>,
    pub camera: Option<Camera>,
    pub fullscreen: bool,
}

/// A screen that shows nothing, so that people look at who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    Black,
    White,
}

/// What is wished of a presentation; all else is done by selecting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    Blank(Option<Blank>),
    /// The next persona alone; after the last one all of them.
    NextPersona,
}

impl Stop {
    /// How much the slide shows on which this is in focus.
    pub fn sight(&self) -> Sight {
        match self {
            Self::Whole => Sight::Whole,
            Self::Stage(_) | Self::Step(_) | Self::Touchpoint(_) => Sight::Stages,
        }
    }
}

/// The colours of the room: light on dark, or dark on white.
pub fn theme(on_white: bool) -> ThemeName {
    if on_white {
        ThemeName::Light
    } else {
        ThemeName::Contrast
    }
}

/// Who is shown after `shown`: each persona alone, then all.
pub fn next_persona(journey: &Journey, shown: Option<&Id<Persona>>) -> Option<Id<Persona>> {
    let next = match shown {
        None => 0,
        Some(id) => journey.personas.iter().position(|p| p.id == *id)? + 1,
    };
    journey.personas.get(next).map(|p| p.id.clone())
}
