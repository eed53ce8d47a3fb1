//! The folders that the program itself writes to, those where users keep their files, and how files are chosen.

use std::path::PathBuf;

use directories::{ProjectDirs, UserDirs};

/// Names a folder below which everything of the program's own goes instead: for tests, and for a stick
/// that carries the program with its settings.
pub const HOME: &str = "WEGMARKE_HOME";
/// Set to 1, it keeps to our own file dialog: where the system's misbehaves, and for tests.
pub const OWN_FILE_DIALOG: &str = "WEGMARKE_OWN_FILE_DIALOG";

/// Where things lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dirs {
    /// Settings.
    pub config: PathBuf,
    /// Unsaved work.
    pub drafts: PathBuf,
    /// What can be made anew: pictures of maps in small.
    pub cache: PathBuf,
    /// Where the user's files are: the folders that exist, for the file dialog.
    pub home: Option<PathBuf>,
    pub documents: Option<PathBuf>,
    pub desktop: Option<PathBuf>,
    /// Files are chosen in our own dialog, even if the system has one.
    pub own_file_dialog: bool,
}

impl Dirs {
    /// The folders of this user on this system. Creates none.
    pub fn find() -> Self {
        let own = std::env::var_os(HOME).filter(|home| !home.is_empty());
        let (config, drafts, cache) = match own.map(PathBuf::from) {
            Some(home) => (home.join("config"), home.join("drafts"), home.join("cache")),
            None => of_system(),
        };
        let users = UserDirs::new();
        let there = |path: &std::path::Path| path.is_dir().then(|| path.to_owned());
        Self {
            config,
            drafts,
            cache,
            home: users.as_ref().and_then(|u| there(u.home_dir())),
            documents: users
                .as_ref()
                .and_then(|u| u.document_dir().and_then(there)),
            desktop: users.as_ref().and_then(|u| u.desktop_dir().and_then(there)),
            own_file_dialog: std::env::var_os(OWN_FILE_DIALOG).is_some_and(|v| v == "1"),
        }
    }

    /// Everything below one folder, and files chosen in our own dialog: a world of its own, as tests and scripts
    /// want it that must neither touch nor depend on what the user has.
    pub fn below(folder: &std::path::Path) -> Self {
        Self {
            config: folder.join("config"),
            drafts: folder.join("drafts"),
            cache: folder.join("cache"),
            home: Some(folder.to_owned()),
            documents: None,
            desktop: None,
            own_file_dialog: true,
        }
    }

    /// Where a file dialog starts that knows nothing better.
    pub fn start(&self) -> PathBuf {
        let known = self.documents.as_ref().or(self.home.as_ref());
        known
            .cloned()
            .or_else(|| std::env::current_dir().ok())
            .unwrap_or_default()
    }
}

/// A user without a home (a service, a broken account) gets a place that lasts as long as the system does.
fn of_system() -> (PathBuf, PathBuf, PathBuf) {
    match ProjectDirs::from("", "", "wegmarke") {
        Some(dirs) => {
            let state = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
            (
                dirs.config_dir().to_owned(),
                state.join("drafts"),
                dirs.cache_dir().to_owned(),
            )
        }
        None => {
            let place = std::env::temp_dir().join("wegmarke");
            (
                place.join("config"),
                place.join("drafts"),
                place.join("cache"),
            )
        }
    }
}
