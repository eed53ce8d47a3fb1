//! Keeps unsaved work aside while it is being done, on a thread of its own.
//!
//! Every change of the document goes to the thread at once; it waits for the burst to pass, but no longer than
//! [`PATIENCE`], and writes the last state. So a draft is never more than two seconds behind, and the window
//! never waits for a disk.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::app::tabs::TabKey;
use crate::edit::Session;
use crate::file::{Draft, FileError, Recovery};
use crate::model::Journey;

/// How long a change may wait for the next one.
const PATIENCE: Duration = Duration::from_millis(1000);

/// The keeper of unsaved work. Dropped, it first writes what still waits.
#[derive(Debug)]
pub struct Keeper {
    send: Option<Sender<Order>>,
    trouble: Receiver<FileError>,
    thread: Option<JoinHandle<()>>,
    /// What was sent last of each map that has something to keep.
    kept: HashMap<TabKey, Arc<Journey>>,
}

enum Order {
    Keep {
        key: TabKey,
        file: Option<PathBuf>,
        journey: Arc<Journey>,
    },
    Discard(TabKey),
    Remove(Draft),
}

/// What waits to be written, by map: since when it is due.
type Waiting = HashMap<TabKey, (Instant, Option<PathBuf>, Arc<Journey>)>;

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
                kept: HashMap::new(),
            },
            drafts,
        ))
    }

    /// Looks at the map on the desk, once a frame: what differs from its file is kept, what is saved needs no draft.
    /// Those that wait do not change.
    pub fn watch(&mut self, key: TabKey, session: &Session, file: Option<&Path>) {
        let document = session.document();
        let kept = self.kept.get(&key);
        if !session.is_modified() {
            if kept.is_some() {
                self.discard(key);
            }
        } else if kept.is_none_or(|kept| !Arc::ptr_eq(kept, document)) {
            self.kept.insert(key, document.clone());
            self.order(Order::Keep {
                key,
                file: file.map(Path::to_owned),
                journey: document.clone(),
            });
        }
    }

    /// Drops the draft of a map: the work is saved, or its owner does not want it.
    pub fn discard(&mut self, key: TabKey) {
        if self.kept.remove(&key).is_some() {
            self.order(Order::Discard(key));
        }
    }

    /// Drops the drafts of all maps.
    pub fn discard_all(&mut self) {
        let keys: Vec<TabKey> = self.kept.keys().copied().collect();
        for key in keys {
            self.discard(key);
        }
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
    let mut waiting = Waiting::new();
    loop {
        let due = waiting.values().map(|(due, ..)| *due).min();
        let order = match due {
            None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(due) => orders.recv_timeout(due.saturating_duration_since(Instant::now())),
        };
        let over = matches!(order, Err(RecvTimeoutError::Disconnected));
        let done = match order {
            Ok(Order::Keep { key, file, journey }) => {
                let due = waiting.get(&key).map(|(due, ..)| *due);
                let due = due.unwrap_or_else(|| Instant::now() + PATIENCE);
                waiting.insert(key, (due, file, journey));
                Ok(())
            }
            Ok(Order::Discard(key)) => {
                waiting.remove(&key);
                recovery.discard(&key.draft_key())
            }
            Ok(Order::Remove(draft)) => {
                write(recovery, &mut waiting, |_| true).and_then(|()| recovery.remove(&draft))
            }
            Err(RecvTimeoutError::Timeout) => {
                let now = Instant::now();
                write(recovery, &mut waiting, |due| due <= now)
            }
            Err(RecvTimeoutError::Disconnected) => write(recovery, &mut waiting, |_| true),
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

/// Writes what is due. One that cannot be written does not keep the others from it.
fn write(
    recovery: &Recovery,
    waiting: &mut Waiting,
    is_due: impl Fn(Instant) -> bool,
) -> Result<(), FileError> {
    let mut result = Ok(());
    waiting.retain(|key, (due, file, journey)| {
        if !is_due(*due) {
            return true;
        }
        let written = recovery.save_draft(&key.draft_key(), file.as_deref(), journey);
        if written.is_err() {
            result = written;
        }
        false
    });
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tabs::Tabs;
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

    fn map() -> TabKey {
        Tabs::default().current_key()
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
        keeper.watch(map(), &session, Some(Path::new("umzug.ron")));
        wait_for("kept", || drafts_in(folder.path()).len() == 1);
        session.mark_saved(session.document().clone());
        keeper.watch(map(), &session, Some(Path::new("umzug.ron")));
        wait_for("let go", || drafts_in(folder.path()).is_empty());
    }

    #[test]
    fn work_of_a_run_that_died_is_offered_to_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let (mut keeper, _) = Keeper::start(folder.path()).unwrap();
        let session = Session::unsaved(Journey::new("Umzug", Language::De));
        keeper.watch(map(), &session, None);
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
