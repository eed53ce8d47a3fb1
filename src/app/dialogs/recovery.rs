//! Keeps unsaved work aside while it is being done, on a thread of its own.
//!
//! Every change of the document goes to the thread at once; it waits for the burst to pass, but no longer than
//! [`PATIENCE`], and writes the last state. So a draft is never more than two seconds behind, and the window
//! never waits for a disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::edit::Session;
use crate::file::{Draft, FileError, Recovery};
use crate::model::Journey;

/// How long a change may wait for the next one.
const PATIENCE: Duration = Duration::from_millis(1000);
/// There is one document in a window.
const KEY: &str = "map";

/// The keeper of unsaved work. Dropped, it first writes what still waits.
#[derive(Debug)]
pub struct Keeper {
    send: Option<Sender<Order>>,
    trouble: Receiver<FileError>,
    thread: Option<JoinHandle<()>>,
    /// What was sent last; none while there is nothing to keep.
    kept: Option<Arc<Journey>>,
}

enum Order {
    Keep {
        file: Option<PathBuf>,
        journey: Arc<Journey>,
    },
    Discard,
    Remove(Draft),
}

impl Keeper {
    /// Begins to keep work in this folder; answers with the drafts of earlier runs that did not end well.
    ///
    /// # Errors
    /// If nothing can be written there. Work goes on without a net then, which the user should know.
    pub fn start(folder: &Path) -> Result<(Self, Vec<Draft>), FileError> {
        let recovery = Recovery::open(folder)?;
        let drafts = recovery.drafts()?;
        let (send, orders) = channel();
        let (report, trouble) = channel();
        let thread = std::thread::Builder::new()
            .name("drafts".to_owned())
            .spawn(move || keep(&recovery, &orders, &report))
            .map_err(|e| log::warn!("no thread for drafts: {e}"))
            .ok();
        Ok((
            Self {
                send: Some(send),
                trouble,
                thread,
                kept: None,
            },
            drafts,
        ))
    }

    /// Looks at the document, once a frame: what differs from its file is kept, what is saved needs no draft.
    pub fn watch(&mut self, session: &Session, file: Option<&Path>) {
        let document = session.document();
        if self
            .kept
            .as_ref()
            .is_some_and(|kept| Arc::ptr_eq(kept, document))
        {
            if !session.is_modified() {
                self.discard();
            }
        } else if session.is_modified() {
            self.kept = Some(document.clone());
            let file = file.map(Path::to_owned);
            self.order(Order::Keep {
                file,
                journey: document.clone(),
            });
        } else if self.kept.is_some() {
            self.discard();
        }
    }

    /// Drops the draft: the work is saved, or its owner does not want it.
    pub fn discard(&mut self) {
        self.kept = None;
        self.order(Order::Discard);
    }

    /// Removes a draft of an earlier run. What waits is written first: restored work is in one draft at least.
    pub fn remove(&mut self, draft: Draft) {
        self.order(Order::Remove(draft));
    }

    /// Why a draft could not be written or removed, if that happened since the last call.
    pub fn trouble(&self) -> Option<FileError> {
        self.trouble.try_iter().last()
    }

    fn order(&self, order: Order) {
        if let Some(send) = &self.send
            && send.send(order).is_err()
        {
            log::warn!("the thread for drafts is gone");
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.send = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            log::warn!("the thread for drafts panicked");
        }
    }
}

fn keep(recovery: &Recovery, orders: &Receiver<Order>, report: &Sender<FileError>) {
    let mut waiting: Option<(Instant, Option<PathBuf>, Arc<Journey>)> = None;
    loop {
        let order = match &waiting {
            None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some((due, ..)) => orders.recv_timeout(due.saturating_duration_since(Instant::now())),
        };
        let over = matches!(order, Err(RecvTimeoutError::Disconnected));
        let done = match order {
            Ok(Order::Keep { file, journey }) => {
                let due = waiting.map_or_else(|| Instant::now() + PATIENCE, |(due, ..)| due);
                waiting = Some((due, file, journey));
                Ok(())
            }
            Ok(Order::Discard) => {
                waiting = None;
                recovery.discard(KEY)
            }
            Ok(Order::Remove(draft)) => {
                write(recovery, &mut waiting).and_then(|()| recovery.remove(&draft))
            }
            Err(_) => write(recovery, &mut waiting),
        };
        if let Err(error) = done {
            log::warn!("{error}");
            // Nobody listens any more while the window closes.
            let _ = report.send(error);
        }
        if over {
            return;
        }
    }
}

fn write(
    recovery: &Recovery,
    waiting: &mut Option<(Instant, Option<PathBuf>, Arc<Journey>)>,
) -> Result<(), FileError> {
    match waiting.take() {
        Some((_, file, journey)) => recovery.save_draft(KEY, file.as_deref(), &journey),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
        let begun = Instant::now();
        while !is_so() {
            assert!(
                begun.elapsed() < Duration::from_secs(2),
                "after two seconds, not {what}"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn drafts_in(folder: &Path) -> Vec<PathBuf> {
        let files = std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().path());
        files
            .filter(|p| p.to_string_lossy().ends_with(".draft.ron"))
            .collect()
    }

    #[test]
    fn a_change_is_kept_within_two_seconds_and_let_go_once_saved() {
        let folder = tempfile::tempdir().unwrap();
        let (mut keeper, found) = Keeper::start(folder.path()).unwrap();
        assert!(found.is_empty());
        let mut session = Session::unsaved(Journey::new("Umzug", Language::De));
        keeper.watch(&session, Some(Path::new("umzug.ron")));
        wait_for("kept", || drafts_in(folder.path()).len() == 1);
        session.mark_saved(session.document().clone());
        keeper.watch(&session, Some(Path::new("umzug.ron")));
        wait_for("let go", || drafts_in(folder.path()).is_empty());
    }

    #[test]
    fn work_of_a_run_that_died_is_offered_to_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let (mut keeper, _) = Keeper::start(folder.path()).unwrap();
        keeper.watch(&Session::unsaved(Journey::new("Umzug", Language::De)), None);
        // As if the program had ended without a word: nothing was discarded.
        drop(keeper);
        let (mut next, found) = Keeper::start(folder.path()).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].title.as_deref(), Ok("Umzug"));
        next.remove(found[0].clone());
        drop(next);
        let (_, found) = Keeper::start(folder.path()).unwrap();
        assert!(found.is_empty());
    }
}
