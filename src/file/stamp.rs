//! Whether a file is still as it was read: it may lie in a shared folder.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use super::error::{FileError, Problem};
use crate::model::Journey;

/// How a file looked from outside. Two writes within the clock's grain that leave the same length look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    len: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    /// How the file looks now; none if there is no such file.
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self {
            len: metadata.len(),
            modified: metadata.modified().ok(),
        })
    }
}

/// [`read`](super::read), and how the file looked before it was read.
///
/// # Errors
/// As [`read`](super::read).
pub fn read_stamped(path: &Path) -> Result<(Journey, Option<Stamp>), FileError> {
    let stamp = Stamp::of(path);
    super::read(path).map(|journey| (journey, stamp))
}

/// [`write`](super::write), unless the file has changed since `stamp`; answers with its new stamp. A file that has
/// vanished meanwhile is written again.
///
/// # Errors
/// [`Problem::ChangedOnDisk`], or as [`write`](super::write).
pub fn write_unless_changed(
    path: &Path,
    journey: &Journey,
    stamp: Option<Stamp>,
) -> Result<Option<Stamp>, FileError> {
    if let Some(now) = Stamp::of(path)
        && Some(now) != stamp
    {
        return Err(FileError::of(Problem::ChangedOnDisk).in_file(path));
    }
    super::write(path, journey)?;
    Ok(Stamp::of(path))
}
