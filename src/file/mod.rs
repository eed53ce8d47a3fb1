//! Files on disk: a journey in and out, whole or not at all.
//!
//! Reading is strict: what is not understood is an error with its place, what would be right, and how to
//! mend it; nothing is dropped in silence and no file of a newer version is opened. Writing gives the
//! same bytes for the same journey and replaces a file in one move, so that a crash or a full disk leaves
//! the old one. Unsaved work is kept aside ([`Recovery`]).
//!
//! Errors are typed ([`FileError`]); [`message`] says them in the user's language. This room never asks
//! the user anything and never writes a file that its caller did not name.

mod brackets;
mod diagnose;
mod error;
mod format;
mod message;
mod older;
mod outline;
mod parse;
mod recover;
mod replace;
mod stamp;
mod tokens;

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

pub use error::{Access, Cause, Expected, FileError, Inside, Position, Problem};
pub use format::{to_line, to_text};
pub use message::{located, message};
pub use parse::{parse, parse_bytes};
pub use recover::{Draft, Recovery};
pub use replace::{make_folder, replace, replace_bytes};
pub use stamp::{Stamp, read_stamped, write_unless_changed};

use crate::model::Journey;

/// The largest file that is read, in bytes: some five hundred times the largest map we know of.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Reads the journey in a file.
///
/// # Errors
/// What keeps the file from being read, or the first thing in it that is wrong.
pub fn read(path: &Path) -> Result<Journey, FileError> {
    parse_bytes(&read_bytes(path)?).map_err(|e| e.in_file(path))
}

/// What stands in a file, whatever it is.
///
/// # Errors
/// What keeps the file from being read.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, FileError> {
    let on_disk = |error: &std::io::Error| FileError::access(Access::Read, path, error);
    let file = File::open(path).map_err(|e| on_disk(&e))?;
    // Opening a folder succeeds on some systems; reading it says so on all of them, but in other words.
    if file.metadata().is_ok_and(|m| m.is_dir()) {
        return Err(on_disk(&ErrorKind::IsADirectory.into()));
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| on_disk(&e))?;
    if bytes.len() as u64 > MOST_BYTES {
        let most = MOST_BYTES;
        return Err(FileError::of(Problem::TooLarge { most }).in_file(path));
    }
    Ok(bytes)
}

/// Writes a journey; an existing file is replaced whole or stays as it was. One of an older format is kept beside it.
///
/// # Errors
/// What keeps the file from being written.
pub fn write(path: &Path, journey: &Journey) -> Result<(), FileError> {
    older::keep(path)?;
    replace_bytes(path, to_text(journey).as_bytes())
}
