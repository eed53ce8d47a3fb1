//! Unsaved work, kept aside in case the program or the machine dies.
//!
//! Each run of the program holds a lock and names its drafts after itself, so that runs never meet in a file and
//! a draft is offered only when the run that wrote it is gone. A draft is a map like any other, with a comment
//! in front that names the file it belongs to: it opens even where this room is not there to read it.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::{Access, FileError};
use crate::model::{Id, Journey, Note};

/// The place where unsaved work lies, as this run of the program sees it.
#[derive(Debug)]
pub struct Recovery {
    folder: PathBuf,
    run: String,
    /// Locked as long as this run lives.
    _lock: File,
}

/// Unsaved work of a run that is gone.
#[derive(Clone, Debug)]
pub struct Draft {
    /// A readable map; [`Recovery::remove`] it once it is saved elsewhere or not wanted.
    pub path: PathBuf,
    /// The file that was being worked on; none for a map that had never been saved.
    pub original: Option<PathBuf>,
    pub saved_at: Option<SystemTime>,
    /// The map's title, or why the draft cannot be read: it is shown all the same, not lost.
    pub title: Result<String, FileError>,
}

const DRAFT: &str = ".draft.ron";
const LOCK: &str = ".lock";
/// Begins a draft; the path follows as a text in quotation marks.
const ORIGINAL: &str = "// unsaved work on ";

impl Recovery {
    /// Opens the place, which is made if need be.
    ///
    /// # Errors
    /// If nothing can be written there.
    pub fn open(folder: &Path) -> Result<Self, FileError> {
        let refused = |e: &std::io::Error| FileError::access(Access::Write, folder, e);
        fs::create_dir_all(folder).map_err(|e| refused(&e))?;
        let run = Id::<Note>::fresh().as_str().to_owned();
        let lock = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(folder.join(format!("{run}{LOCK}")))
            .map_err(|e| refused(&e))?;
        lock.lock().map_err(|e| refused(&e))?;
        Ok(Self {
            folder: folder.to_owned(),
            run,
            _lock: lock,
        })
    }

    /// Keeps a journey as it is now, instead of what was kept under this key before. The key tells the documents of one
    /// run apart: letters, digits, `-` and `_`.
    ///
    /// # Errors
    /// What keeps it from being written; then the former draft stays.
    pub fn save_draft(
        &self,
        key: &str,
        original: Option<&Path>,
        journey: &Journey,
    ) -> Result<(), FileError> {
        let mut text = String::new();
        // A path that is not Unicode cannot stand in a text: then the draft belongs to no file.
        if let Some(original) = original.and_then(Path::to_str) {
            text = format!("{ORIGINAL}{original:?}\n");
        }
        text.push_str(&super::to_text(journey));
        super::replace_bytes(&self.path_of(key), text.as_bytes())
    }

    /// Drops what was kept under this key: the work is saved, or its owner does not want it.
    ///
    /// # Errors
    /// If it is there and cannot be removed.
    pub fn discard(&self, key: &str) -> Result<(), FileError> {
        remove(&self.path_of(key))
    }

    /// Removes a draft of a run that is gone.
    ///
    /// # Errors
    /// If it is there and cannot be removed.
    pub fn remove(&self, draft: &Draft) -> Result<(), FileError> {
        remove(&draft.path)
    }

    /// The drafts of runs that are gone, latest first.
    ///
    /// # Errors
    /// If the place itself cannot be looked at; drafts that cannot be read are among the answers.
    pub fn drafts(&self) -> Result<Vec<Draft>, FileError> {
        let refused = |e: &std::io::Error| FileError::access(Access::Read, &self.folder, e);
        let mut drafts = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(|e| refused(&e))? {
            let path = entry.map_err(|e| refused(&e))?.path();
            let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
            if let Some(run) = name.strip_suffix(LOCK) {
                self.clear_lock(run);
            } else if let Some(stem) = name.strip_suffix(DRAFT) {
                let run = stem.split('.').next().unwrap_or(stem);
                if !self.lives(run) {
                    drafts.push(look_at(path));
                }
            }
        }
        drafts.sort_by(|a, b| b.saved_at.cmp(&a.saved_at).then(a.path.cmp(&b.path)));
        Ok(drafts)
    }

    fn path_of(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{}.{key}{DRAFT}", self.run))
    }

    fn lock_of(&self, run: &str) -> PathBuf {
        self.folder.join(format!("{run}{LOCK}"))
    }

    /// Whether the run that wrote a draft is still there. If that cannot be told it counts as gone: to offer a draft
    /// twice loses nothing.
    fn lives(&self, run: &str) -> bool {
        run == self.run
            || OpenOptions::new()
                .write(true)
                .open(self.lock_of(run))
                .is_ok_and(|lock| matches!(lock.try_lock(), Err(TryLockError::WouldBlock)))
    }

    /// Removes the lock of a run that is gone. One without a draft means nothing any more, and one with a draft is as
    /// good as none.
    fn clear_lock(&self, run: &str) {
        if !self.lives(run)
            && let Err(error) = remove(&self.lock_of(run))
        {
            log::debug!("{error}");
        }
    }
}

impl Drop for Recovery {
    fn drop(&mut self) {
        if let Err(error) = remove(&self.lock_of(&self.run)) {
            log::debug!("{error}");
        }
    }
}

fn remove(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(FileError::access(Access::Write, path, &error))
        }
        _ => Ok(()),
    }
}

fn look_at(path: PathBuf) -> Draft {
    let original = fs::read(&path).ok().and_then(|bytes| {
        let text = String::from_utf8_lossy(&bytes);
        let quoted = text.lines().next()?.strip_prefix(ORIGINAL)?;
        ron::from_str::<PathBuf>(quoted).ok()
    });
    Draft {
        original,
        saved_at: fs::metadata(&path).and_then(|m| m.modified()).ok(),
        title: super::read(&path).map(|journey| journey.about.title.clone()),
        path,
    }
}
