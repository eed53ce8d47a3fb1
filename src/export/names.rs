//! What files are called that belong to one export.

use std::path::{Path, PathBuf};

/// The path of the file with this number, from 0, of so many: the one that was asked for if there is just one.
pub fn numbered(path: &Path, file: usize, of: usize) -> PathBuf {
    if of == 1 {
        return path.to_owned();
    }
    let digits = of.to_string().len();
    let mut name = path.file_stem().unwrap_or_default().to_os_string();
    name.push(format!("-{:0digits$}", file + 1));
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}
