//! Wegmarke maps customer journeys offline: one file, one picture, one audit.

pub mod text;
pub mod theme;
