//! The folders that the program itself writes to, and those where users keep their files.

use std::path::PathBuf;

use directories::{ProjectDirs, UserDirs};

/// Names a folder below which everything of the program's own goes instead: for tests, and for a stick
/// that carries the program with its settings.
pub const HOME: &str = "WEGMARKE_HOME";

/// Where things lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dirs {
    /// Settings.
    pub config: PathBuf,
    /// Unsaved work.
    pub drafts: PathBuf,
    /// Where the user's files are: the folders that exist, for the file dialog.
    pub home: Option<PathBuf>,
    pub documents: Option<PathBuf>,
    pub desktop: Option<PathBuf>,
}

impl Dirs {
    /// The folders of this user on this system. Creates none.
    pub fn find() -> Self {
        let own = std::env::var_os(HOME).filter(|home| !home.is_empty());
        let (config, drafts) = match own.map(PathBuf::from) {
            Some(home) => (home.join("config"), home.join("drafts")),
            None => of_system(),
        };
        let users = UserDirs::new();
        let there = |path: &std::path::Path| path.is_dir().then(|| path.to_owned());
        Self {
            config,
            drafts,
            home: users.as_ref().and_then(|u| there(u.home_dir())),
            documents: users
                .as_ref()
                .and_then(|u| u.document_dir().and_then(there)),
            desktop: users.as_ref().and_then(|u| u.desktop_dir().and_then(there)),
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
fn of_system() -> (PathBuf, PathBuf) {
    match ProjectDirs::from("", "", "wegmarke") {
        Some(dirs) => {
            let state = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
            (dirs.config_dir().to_owned(), state.join("drafts"))
        }
        None => {
            let place = std::env::temp_dir().join("wegmarke");
            (place.join("config"), place.join("drafts"))
        }
    }
}
