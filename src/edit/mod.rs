//! The only way in which a document changes.
//!
//! An [`Edit`] is a wish as data; [`apply`] answers it with another journey and leaves the first one as it
//! was. What an edit *says* must be sound, or it is refused whole; what it *disturbs* elsewhere (a link to
//! something that it removes, a run of steps that it turns round) is mended in the same edit, so a sound
//! journey stays sound. Branches that it does not touch are shared with the journey before.
//!
//! A [`Session`] holds the current document with its history: undo keeps earlier documents, never inverses.
//! `capture` turns intents ("a step after this one") into edits.
//!
//! Knows the model and nothing else: no file, no picture, no sentence. Labels and errors are keys for `i18n`.

mod apply;
mod capture;
mod change;
mod clip;
mod copy;
mod gather;
mod history;
mod label;
mod member;
mod object;
mod order;
mod pictures;
mod revise;
mod same;
mod session;
mod unlink;
pub mod whereabouts;

#[cfg(test)]
mod tests;

pub use apply::apply;
pub use capture::{
    duplicate, new_stage_after, new_stage_last, new_step_after, new_step_in, new_touchpoint_after,
    new_touchpoint_in, resized, set_emotion, set_score,
};
pub use change::{Edit, EditError, Place};
pub use clip::{Clip, outermost};
pub use copy::renewed;
pub use gather::gather;
pub use history::{Entry, LIMIT};
pub use label::{Deed, Field, Label};
pub use object::Object;
pub use pictures::{picture_of, set_picture};
pub use session::{Change, Moved, Session};
