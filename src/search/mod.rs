//! Looking for things in a map: words in everything that can be read, and touchpoints that match a filter.
//!
//! Pure, and the same for window, pictures and command line. It knows the document and the user's words for it,
//! since people search for "E-Mail" and not for `email`.

mod fold;
mod hits;
mod matching;
mod pattern;
#[cfg(test)]
mod tests;

pub use fold::name_keys;
pub use hits::{Hit, hits};
pub use matching::{Matching, matching};
pub use pattern::{Options, Pattern};
