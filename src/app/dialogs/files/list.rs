//! What lies in a folder, as the file dialog lists it.

use std::cmp::Ordering;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::FilePurpose;

/// A folder or a file that comes into question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub path: PathBuf,
    pub name: String,
    pub is_folder: bool,
    pub modified: Option<SystemTime>,
}

/// Folders first, then files, each by name as people sort. What is hidden stays hidden.
///
/// # Errors
/// If the folder cannot be looked at.
pub fn entries(folder: &Path, purpose: FilePurpose) -> io::Result<Vec<Entry>> {
    let mut entries: Vec<Entry> = std::fs::read_dir(folder)?
        .filter_map(|entry| {
            // One that vanished meanwhile or may not be looked at is left out.
            let path = entry.ok()?.path();
            let name = path.file_name()?.to_string_lossy().into_owned();
            let metadata = std::fs::metadata(&path).ok()?;
            let is_folder = metadata.is_dir();
            let listed = !name.starts_with('.') && (is_folder || purpose.fits(&path));
            let modified = metadata.modified().ok().filter(|_| !is_folder);
            listed.then_some(Entry {
                path,
                name,
                is_folder,
                modified,
            })
        })
        .collect();
    entries.sort_by(|a, b| {
        b.is_folder
            .cmp(&a.is_folder)
            .then_with(|| by_name(&a.name, &b.name))
    });
    Ok(entries)
}

/// Without regard to case, and "map 2" before "map 10".
fn by_name(a: &str, b: &str) -> Ordering {
    let key = |name: &str| {
        let mut parts: Vec<(String, u64)> = vec![(String::new(), 0)];
        for c in name.chars().flat_map(char::to_lowercase) {
            let last = parts.len() - 1;
            match c.to_digit(10) {
                Some(digit) => {
                    parts[last].1 = parts[last]
                        .1
                        .saturating_mul(10)
                        .saturating_add(digit.into());
                }
                None if parts[last].1 > 0 => parts.push((c.to_string(), 0)),
                None => parts[last].0.push(c),
            }
        }
        parts
    };
    key(a).cmp(&key(b)).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_come_first_and_numbers_count() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["Karte 10.ron", "karte 2.ron", "bild.png", ".versteckt.ron"] {
            crate::file::replace_bytes(&folder.path().join(name), b"").unwrap();
        }
        std::fs::create_dir(folder.path().join("zuletzt")).unwrap();
        let entries = entries(folder.path(), FilePurpose::OpenMap).unwrap();
        let names: Vec<&str> = entries.iter().map(|e| e.name.as_str()).collect();
        assert_eq!(names, ["zuletzt", "karte 2.ron", "Karte 10.ron"]);
    }
}
