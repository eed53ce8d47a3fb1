//! Files of an older format: the original stays beside the one that takes its place, for those who have an older
//! program.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::error::{Access, FileError};
use super::parse::format_of;
use super::replace_bytes;
use crate::model::FORMAT;

/// A map says its format in its first words, be there a comment before them.
const HEAD: u64 = 4096;

/// Keeps a copy of the map at `path` if it is of an older format: `name.journey.ron.format-1`. A copy that is there
/// already is the original and stays.
pub(super) fn keep(path: &Path) -> Result<(), FileError> {
    match head(path).as_deref().and_then(format_of) {
        Some(format) if format < FORMAT => {
            let copy = copy_of(path, format);
            if copy.try_exists().unwrap_or(true) {
                return Ok(());
            }
            let original =
                std::fs::read(path).map_err(|e| FileError::access(Access::Read, path, &e))?;
            replace_bytes(&copy, &original)
        }
        _ => Ok(()),
    }
}

/// How the file begins, as a text. None of what is no file: a device may have no end.
fn head(path: &Path) -> Option<String> {
    if !std::fs::metadata(path).ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).ok()?;
    file.take(HEAD).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn copy_of(path: &Path, format: u32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".format-{format}"));
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file;

    #[test]
    fn an_older_map_is_read_and_its_original_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.journey.ron");
        let old = "(\n    wegmarke: 1,\n    about: (\n        title: \"Alt\",\n    ),\n)\n";
        std::fs::write(&path, old).unwrap();
        let journey = file::read(&path).unwrap();
        assert_eq!(journey.wegmarke, FORMAT);
        file::write(&path, &journey).unwrap();
        let kept = folder.path().join("old.journey.ron.format-1");
        assert_eq!(std::fs::read_to_string(&kept).unwrap(), old);
        let new = std::fs::read_to_string(&path).unwrap();
        assert!(new.starts_with("(\n    wegmarke: 2,"), "{new}");
        std::fs::write(&kept, "the first one").unwrap();
        file::write(&path, &journey).unwrap();
        assert_eq!(std::fs::read_to_string(&kept).unwrap(), "the first one");
    }
}
