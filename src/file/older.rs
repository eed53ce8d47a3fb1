//! Files of an older format: the original stays beside the one that takes its place, for those who have an older
//! program.

use std::path::{Path, PathBuf};

use super::error::FileError;
use super::parse::format_of;
use super::replace_bytes;
use crate::model::FORMAT;

/// Keeps a copy of the map at `path` if it is of an older format: `name.journey.ron.format-1`. A copy that is there
/// already is the original and stays.
pub(super) fn keep(path: &Path) -> Result<(), FileError> {
    // What cannot be read as a text is no older map; whoever replaces it says what is wrong.
    let Ok(text) = std::fs::read_to_string(path) else {
        return Ok(());
    };
    match format_of(&text) {
        Some(format) if format < FORMAT => {
            let copy = copy_of(path, format);
            if copy.try_exists().unwrap_or(true) {
                return Ok(());
            }
            replace_bytes(&copy, text.as_bytes())
        }
        _ => Ok(()),
    }
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
