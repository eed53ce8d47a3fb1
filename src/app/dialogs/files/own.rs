//! The file dialog of our own: places, a list, a field to type a name or a whole path into.

mod view;

use std::path::{Path, PathBuf};

use super::list::{Entry, entries};
use super::{Begin, FilePurpose};
use crate::app::dialogs::name_of;
use crate::app::dirs::Dirs;
use crate::text::Icon;

/// Recent folders among the places.
const MOST_RECENT: usize = 5;

/// A folder to jump to.
#[derive(Debug)]
struct Place {
    icon: Icon,
    /// The key of its name; none for a folder that is named after itself.
    key: Option<&'static str>,
    path: PathBuf,
}

/// The dialog while it is open.
#[derive(Debug)]
pub struct OwnDialog {
    purpose: FilePurpose,
    folder: PathBuf,
    home: Option<PathBuf>,
    places: Vec<Place>,
    /// All that is in the folder, and those of it that are listed.
    all: Vec<Entry>,
    entries: Vec<Entry>,
    /// Place among those that are listed.
    selected: Option<usize>,
    /// What stands in the field.
    name: String,
    /// The list shows only names with this in them, in small letters.
    filter: String,
    trouble: Option<Trouble>,
    /// The file of which it has been asked whether it may be replaced.
    overwrite: Option<PathBuf>,
    is_fresh: bool,
    scroll_to_selected: bool,
}

#[derive(Debug)]
enum Trouble {
    NoFolder(PathBuf),
    NoFile(PathBuf),
    /// In the system's own words.
    Unreadable(PathBuf, String),
    NoName,
}

impl OwnDialog {
    pub fn new(purpose: FilePurpose, begin: &Begin<'_>, dirs: &Dirs) -> Self {
        let known = [
            (Icon::House, "dialog-place-home", &dirs.home),
            (Icon::FileText, "dialog-place-documents", &dirs.documents),
            (Icon::Monitor, "dialog-place-desktop", &dirs.desktop),
        ];
        let mut places: Vec<Place> = known
            .into_iter()
            .filter_map(|(icon, key, path)| {
                Some(Place {
                    icon,
                    key: Some(key),
                    path: path.clone()?,
                })
            })
            .collect();
        let fixed = places.len();
        for folder in begin.recent.iter().filter_map(|file| file.parent()) {
            if places.len() < fixed + MOST_RECENT && places.iter().all(|p| p.path != folder) {
                places.push(Place {
                    icon: Icon::Folder,
                    key: None,
                    path: folder.to_owned(),
                });
            }
        }
        let folder = begin
            .folder
            .filter(|f| f.is_dir())
            .map_or_else(|| dirs.start(), Path::to_owned);
        let mut dialog = Self {
            purpose,
            folder: PathBuf::new(),
            home: dirs.home.clone(),
            places,
            all: Vec::new(),
            entries: Vec::new(),
            selected: None,
            name: String::new(),
            filter: String::new(),
            trouble: None,
            overwrite: None,
            is_fresh: true,
            scroll_to_selected: false,
        };
        dialog.enter(folder);
        if !purpose.is_opening() {
            let name = purpose.completed(PathBuf::from(&begin.name));
            dialog.name = if begin.name.is_empty() {
                String::new()
            } else {
                name.display().to_string()
            };
        }
        dialog
    }

    pub const fn purpose(&self) -> FilePurpose {
        self.purpose
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// Goes on with the question whether this file may be replaced.
    pub fn ask_to_overwrite(&mut self, path: PathBuf) {
        if let Some(folder) = path.parent() {
            self.enter(folder.to_owned());
        }
        self.name = name_of(&path);
        self.overwrite = Some(path);
    }

    fn enter(&mut self, folder: PathBuf) {
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        match entries(&folder, self.purpose) {
            Ok(entries) => {
                self.entries.clone_from(&entries);
                self.all = entries;
                self.filter.clear();
                self.folder = folder;
                self.selected = None;
                self.trouble = None;
                self.overwrite = None;
                if self.purpose.is_opening() {
                    self.name.clear();
                }
            }
            Err(error) => {
                self.trouble = Some(Trouble::Unreadable(folder.clone(), error.to_string()));
                // A dialog has to begin somewhere.
                if self.folder.as_os_str().is_empty() {
                    self.folder = folder;
                }
            }
        }
    }

    fn up(&mut self) {
        let Some(parent) = self.folder.parent().map(Path::to_owned) else {
            return;
        };
        let from = self.folder.clone();
        self.enter(parent);
        self.selected = self.entries.iter().position(|e| e.path == from);
        self.scroll_to_selected = true;
    }

    fn select(&mut self, place: usize) {
        let Some(entry) = self.entries.get(place) else {
            return;
        };
        self.selected = Some(place);
        self.trouble = None;
        self.overwrite = None;
        // What was typed stays: it is why the list is as it is.
        if !self.filter.is_empty() {
            return;
        }
        if !entry.is_folder {
            self.name.clone_from(&entry.name);
        } else if self.purpose.is_opening() {
            self.name.clear();
        }
    }

    /// Selects so many rows further down, or up.
    fn walk(&mut self, by: isize) {
        if let Some(last) = self.entries.len().checked_sub(1) {
            let place = self
                .selected
                .map_or(0, |i| i.saturating_add_signed(by).min(last));
            self.select(place);
            self.scroll_to_selected = true;
        }
    }

    /// The list follows what is typed to find a file: names with it in them stay, and the best of them is selected.
    fn follow_typing(&mut self) {
        self.selected = None;
        self.trouble = None;
        self.overwrite = None;
        if !self.purpose.is_opening() {
            return;
        }
        let typed = self.name.trim().to_lowercase();
        // A path leads elsewhere.
        let is_path = typed.starts_with('~') || typed.contains(['/', '\\']);
        self.filter = if is_path { String::new() } else { typed };
        let fits = |entry: &&Entry| fit(&entry.name, &self.filter).is_some();
        self.entries = self.all.iter().filter(fits).cloned().collect();
        if !self.filter.is_empty() {
            let places = 0..self.entries.len();
            self.selected = places.min_by_key(|i| fit(&self.entries[*i].name, &self.filter));
            self.scroll_to_selected = true;
        }
    }

    /// Whether what stands in the field has been typed, and is not the name of what is selected.
    fn is_typed(&self) -> bool {
        let found = self.purpose.is_opening() && self.filter.is_empty() && self.selected.is_some();
        !self.name.is_empty() && !found
    }

    /// What the field says, as a path: `~` is home, the rest counts from the folder that is shown.
    fn typed(&self) -> Option<PathBuf> {
        let name = self.name.trim();
        if name.is_empty() {
            return None;
        }
        let home = self.home.as_ref().zip(name.strip_prefix('~'));
        let path = match home {
            Some((home, rest)) => home.join(rest.trim_start_matches(['/', '\\'])),
            None => self.folder.join(name),
        };
        std::path::absolute(&path).ok()
    }

    /// Does what Enter or the primary button mean. Answers with the file, once there is no doubt about it.
    fn confirm(&mut self) -> Option<PathBuf> {
        match self.selected.and_then(|i| self.entries.get(i)).cloned() {
            Some(entry) if entry.is_folder => {
                self.enter(entry.path);
                return None;
            }
            Some(entry) if self.purpose.is_opening() => return Some(entry.path),
            _ => {}
        }
        let Some(path) = self.typed() else {
            self.trouble = Some(Trouble::NoName);
            return None;
        };
        if path.is_dir() {
            self.name.clear();
            self.enter(path);
            return None;
        }
        let path = self.purpose.completed(path);
        if self.purpose.is_opening() {
            if path.is_file() {
                return Some(path);
            }
            // "map" for "map.journey.ron".
            let known = FilePurpose::SaveMap.completed(path.clone());
            if known.is_file() {
                return Some(known);
            }
            self.trouble = Some(Trouble::NoFile(path));
            return None;
        }
        if let Some(folder) = path.parent().filter(|f| !f.is_dir()) {
            self.trouble = Some(Trouble::NoFolder(folder.to_owned()));
            return None;
        }
        if path.exists() {
            self.trouble = None;
            self.overwrite = Some(path);
            return None;
        }
        Some(path)
    }
}

/// How well a name fits what was typed in small letters: all of it, its beginning, anywhere. The best is least.
fn fit(name: &str, typed: &str) -> Option<u8> {
    let name = name.to_lowercase();
    match name.strip_prefix(typed) {
        Some("" | ".ron" | ".journey.ron") => Some(0),
        Some(_) => Some(1),
        None => name.contains(typed).then_some(2),
    }
}
