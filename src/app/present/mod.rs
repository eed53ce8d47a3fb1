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
use crate::model::{Curves, Journey, Mean, ObjectId};
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
    pub curves: Curves,
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
    /// The next persona alone; after the last one the mean of all, then all of them.
    NextCurves,
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

/// Whose curves are shown after these: each persona's alone, then the mean of all if there is one, then all of them.
pub fn next_curves(journey: &Journey, shown: &Curves) -> Curves {
    let alone = journey.personas.iter().map(|p| Curves::Alone(p.id.clone()));
    let mean = Some(Curves::Mean).filter(|_| Mean::of(journey).is_some());
    let mut all = alone
        .chain(mean)
        .skip_while(|curves| *shown != Curves::Together && curves != shown);
    if *shown != Curves::Together {
        all.next();
    }
    all.next().unwrap_or_default()
}
