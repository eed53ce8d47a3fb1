//! Paths of linked pictures: relative to the map's file, with `/` between folders.

use std::path::{Component, Path, PathBuf};

use crate::model::Journey;

/// Where a linked picture lies. A map that is in no file yet can name whole paths only.
pub fn resolve(folder: Option<&Path>, file: &str) -> PathBuf {
    match folder {
        Some(folder) => folder.join(file),
        None => PathBuf::from(file),
    }
}

/// How a map in `folder` names the picture at `path`: relative to it if there is a way, else whole.
pub fn link(folder: Option<&Path>, path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let relative = folder.and_then(|folder| way(folder, &path));
    let parts = relative.as_deref().unwrap_or(&path);
    // Windows reads both kinds of strokes; the other systems only this one.
    parts.to_string_lossy().replace('\\', "/")
}

/// A map that goes from one folder to another, with links that lead to the same pictures from there; none if it stays
/// as it is. Without a folder its links are whole paths, as on the way from one map to another.
pub fn moved(journey: &Journey, from: Option<&Path>, to: Option<&Path>) -> Option<Journey> {
    if from == to {
        return None;
    }
    journey.relinked(|file| {
        let there = resolve(from, file);
        // Whose map had no file yet meant its path to count from where the file would lie.
        there.is_absolute().then(|| link(to, &there))
    })
}

/// The way from a folder to a file; none from one drive to another.
fn way(folder: &Path, path: &Path) -> Option<PathBuf> {
    let folder = plain(folder);
    let path = plain(path);
    let same = folder.iter().zip(&path).take_while(|(a, b)| a == b).count();
    if same == 0 {
        return None;
    }
    let up = folder[same..].iter().map(|_| Component::ParentDir);
    Some(up.chain(path[same..].iter().copied()).collect())
}

/// The parts of a path, those that go up taken at their word.
fn plain(path: &Path) -> Vec<Component<'_>> {
    let mut parts = Vec::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(parts.last(), Some(Component::Normal(_))) => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_to_the_map() {
        let at = |folder: &str, path: &str| link(Some(Path::new(folder)), Path::new(path));
        assert_eq!(at("/maps", "/maps/pictures/a.png"), "pictures/a.png");
        assert_eq!(at("/maps/shoes", "/maps/a.png"), "../a.png");
        assert_eq!(at("/maps/x/../shoes", "/maps/shoes/a.png"), "a.png");
        assert_eq!(link(None, Path::new("/maps/a.png")), "/maps/a.png");
        let back = resolve(Some(Path::new("/maps/shoes")), "../a.png");
        assert_eq!(at("/maps", &back.to_string_lossy()), "a.png");
    }
}
