//! Replacing a file in one move: until the new one is safe on the disk, the old one stands.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::error::{Access, FileError};

/// The most links that are followed to a file.
const MOST_LINKS: usize = 40;

/// Writes a file through `write`: into a new file beside it, synced, then renamed over it. A link stays a link and
/// the file keeps its permissions. What is no file (a pipe, a terminal) is written to as it is.
///
/// # Errors
/// What kept it from being written, also if that is `write`'s own error. Then nothing has changed.
pub fn replace(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), FileError> {
    replace_target(path, write).map_err(|e| FileError::access(Access::Write, path, &e))
}

/// Makes a folder in one that is there; it may be there, too.
///
/// # Errors
/// What kept it from being made.
pub fn make_folder(path: &Path) -> Result<(), FileError> {
    match fs::create_dir(path) {
        Err(_) if path.is_dir() => Ok(()),
        made => made.map_err(|e| FileError::access(Access::Write, path, &e)),
    }
}

/// [`replace`] with bytes that are there already.
///
/// # Errors
/// As [`replace`].
pub fn replace_bytes(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    replace(path, |writer| writer.write_all(bytes))
}

fn replace_target(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let target = behind_links(path);
    let existing = match fs::metadata(&target) {
        Ok(metadata) if metadata.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Ok(metadata) if !metadata.is_file() => return write_into(&target, write),
        Ok(metadata) if metadata.permissions().readonly() => {
            return Err(ErrorKind::PermissionDenied.into());
        }
        Ok(metadata) => Some(metadata),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };

    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let scratch = new_file(folder)?;
    let mut writer = BufWriter::new(scratch.as_file());
    write(&mut writer)?;
    writer.flush()?;
    drop(writer);
    if let Some(existing) = existing {
        scratch.as_file().set_permissions(existing.permissions())?;
    }
    scratch.as_file().sync_all()?;
    scratch.persist(&target).map_err(|e| e.error)?;
    sync_folder(folder);
    Ok(())
}

/// The path to which links lead, whether there is something or not. Of a circle of links some path, which the system
/// will refuse.
fn behind_links(path: &Path) -> PathBuf {
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&target) {
            // A link counts from where it stands.
            Ok(next) => target = target.parent().unwrap_or(Path::new("")).join(next),
            Err(_) => break,
        }
    }
    target
}

fn write_into(
    target: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let file = OpenOptions::new().write(true).open(target)?;
    let mut writer = BufWriter::new(file);
    write(&mut writer)?;
    writer.flush()
}

/// A file that goes away by itself until it is kept; others may read it as they may read any new file.
fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".wegmarke-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Makes the renaming itself survive a power cut. The file is whole either way, so a system that
/// cannot sync folders is no error.
fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Err(error) = File::open(folder).and_then(|f| f.sync_all())
    {
        log::debug!("{}: not synced: {error}", folder.display());
    }
}
