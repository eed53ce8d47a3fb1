//! What differs between two versions of a map, or between a map as it is and as it is to be.
//!
//! Things are the same if they have the same id: ids outlive saving, copying a file and making a to-be map from an as-is
//! one. Where two maps were drawn apart, [`recognised`] gives things of the same name the same ids first. [`diff`] tells
//! each difference as a value, an attribute of an object at a time; [`Told`] puts one into words, with what was and what
//! is; [`Summary`] counts; a [`Comparison`] has all of it. Nothing is changed here, and neither map is better than the other: turned round, what was
//! added has been removed.

mod comparison;
mod diff;
mod kin;
mod summary;
mod told;
mod values;
mod weave;

#[cfg(test)]
mod tests;

pub use comparison::{Comparison, mean, tally};
pub use diff::{Change, Diff, What, diff};
pub use kin::recognised;
pub use summary::{Figure, Mark, StageDelta, Summary, Tally, felt};
pub use told::Told;
pub use weave::woven;
