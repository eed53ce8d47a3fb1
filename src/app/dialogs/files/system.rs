//! The system's file dialog, on a thread of its own.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

use egui::Context;

use super::own::OwnDialog;
use super::{Choice, FilePurpose};
use crate::i18n::Language;

/// Nobody cancels a dialog faster: it was never shown.
const TOO_QUICK: Duration = Duration::from_millis(250);

/// Whether the system has a file dialog to show. Where it has none, asking it would look like a cancel.
pub fn is_there() -> bool {
    if cfg!(any(windows, target_os = "macos")) {
        return true;
    }
    (has_bus() && has_portal()) || on_path("zenity")
}

fn has_bus() -> bool {
    let run = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|a| !a.is_empty())
        || run.is_some_and(|run| run.join("bus").exists())
}

/// Whether a portal is installed, with something behind it that can show a dialog.
fn has_portal() -> bool {
    let dirs = std::env::var_os("XDG_DATA_DIRS").filter(|d| !d.is_empty());
    let dirs = dirs.unwrap_or_else(|| "/usr/local/share:/usr/share".into());
    let dirs: Vec<PathBuf> = std::env::split_paths(&dirs).collect();
    let service = "dbus-1/services/org.freedesktop.portal.Desktop.service";
    let is_file = |dir: &PathBuf| dir.join(service).is_file();
    let has_backend = |dir: &PathBuf| {
        let portals = std::fs::read_dir(dir.join("xdg-desktop-portal/portals"));
        portals.is_ok_and(|mut files| files.next().is_some())
    };
    dirs.iter().any(is_file) && dirs.iter().any(has_backend)
}

fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|dir| dir.join(program).is_file())
}

/// The system's dialog while it is open.
#[derive(Debug)]
pub struct SystemDialog {
    purpose: FilePurpose,
    begun: Instant,
    answer: Receiver<Option<PathBuf>>,
    /// Takes over if the system's was never shown, or has not asked what has to be asked.
    own: Option<Box<OwnDialog>>,
}

pub enum Answer {
    Choice(Choice),
    GoOn(Box<OwnDialog>),
}

impl SystemDialog {
    pub fn open(ctx: &Context, language: Language, own: OwnDialog) -> Self {
        let purpose = own.purpose();
        let (send, answer) = channel();
        let mut dialog = rfd::FileDialog::new()
            .set_title(purpose.title(language))
            .set_directory(own.folder())
            .add_filter(purpose.kind_of_file(language), purpose.extensions());
        if !purpose.is_opening() {
            dialog = dialog.set_file_name(own.name());
        }
        let ctx = ctx.clone();
        let thread = std::thread::Builder::new()
            .name("file dialog".to_owned())
            .spawn(move || {
                let path = if purpose.is_opening() {
                    dialog.pick_file()
                } else {
                    dialog.save_file()
                };
                // The window may be gone by now.
                let _ = send.send(path);
                ctx.request_repaint();
            });
        if let Err(error) = thread {
            log::warn!("no thread for the file dialog: {error}");
        }
        Self {
            purpose,
            begun: Instant::now(),
            answer,
            own: Some(Box::new(own)),
        }
    }

    pub fn poll(&mut self) -> Option<Answer> {
        let purpose = self.purpose;
        let go_on = |own: Option<Box<OwnDialog>>| {
            Some(own.map_or(Answer::Choice(Choice::Cancelled(purpose)), Answer::GoOn))
        };
        match self.answer.try_recv() {
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => go_on(self.own.take()),
            Ok(None) if self.begun.elapsed() < TOO_QUICK => {
                log::warn!("the system's file dialog was not shown");
                go_on(self.own.take())
            }
            Ok(None) => Some(Answer::Choice(Choice::Cancelled(purpose))),
            Ok(Some(path)) => {
                let completed = purpose.completed(path.clone());
                // It asked about the name as it was typed, not about the one with the extension.
                if completed != path && completed.exists() {
                    let mut own = self.own.take()?;
                    own.ask_to_overwrite(completed);
                    return Some(Answer::GoOn(own));
                }
                Some(Answer::Choice(Choice::File(purpose, completed)))
            }
        }
    }
}
