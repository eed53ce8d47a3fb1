//! Pictures for the window: read in the background, kept as long as the map needs them.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::read;
use crate::model::{Journey, Picture, PictureSource};
use crate::scene::{Exhibit, Gallery};

/// So many pictures that no step shows any longer are kept, for undo.
const SPARE: usize = 24;

/// An answer of the thread that reads: for which folder, of what, and how it looks.
type Answer = (Option<PathBuf>, PictureSource, Exhibit);

/// Reads the pictures of a map and answers with those that it has.
pub struct Loader {
    folder: Option<PathBuf>,
    /// The document that was looked through last.
    seen: Option<Arc<Journey>>,
    known: HashMap<PictureSource, Exhibit>,
    awaited: HashSet<PictureSource>,
    gallery: Gallery,
    /// Linked pictures are to be read anew.
    again: bool,
    answers: (Sender<Answer>, Receiver<Answer>),
}

impl Default for Loader {
    fn default() -> Self {
        Self {
            folder: None,
            seen: None,
            known: HashMap::new(),
            awaited: HashSet::new(),
            gallery: Gallery::default(),
            again: false,
            answers: channel(),
        }
    }
}

impl Loader {
    /// The pictures of this document, as far as they have been read; `wake` is called when there are more.
    pub fn gallery(
        &mut self,
        journey: &Arc<Journey>,
        folder: Option<&Path>,
        wake: impl FnOnce() -> Box<dyn Fn() + Send>,
    ) -> Gallery {
        let mut changed = false;
        if self.folder.as_deref() != folder {
            self.folder = folder.map(Path::to_owned);
            let embedded = |s: &PictureSource| matches!(s, PictureSource::Embedded(_));
            self.known.retain(|source, _| embedded(source));
            self.awaited.retain(embedded);
            changed = true;
        }
        while let Ok((folder, source, exhibit)) = self.answers.1.try_recv() {
            let linked = matches!(source, PictureSource::Linked(_));
            if linked && folder != self.folder {
                continue;
            }
            self.awaited.remove(&source);
            if self.known.get(&source) != Some(&exhibit) {
                self.known.insert(source, exhibit);
                changed = true;
            }
        }
        let stale = self.seen.as_ref().is_none_or(|s| !Arc::ptr_eq(s, journey));
        if stale || changed || self.again {
            self.seen = Some(journey.clone());
            let used: HashSet<PictureSource> =
                journey.pictures().filter_map(Picture::source).collect();
            if self.known.len() > used.len() + SPARE {
                self.known.retain(|source, _| used.contains(source));
                changed = true;
            }
            self.ask_for(used, wake);
        }
        if changed {
            self.gallery = Gallery::new(self.known.clone());
        }
        self.gallery.clone()
    }

    /// Reads linked pictures anew: their files may have changed, or come.
    pub const fn read_again(&mut self) {
        self.again = true;
    }

    fn ask_for(
        &mut self,
        used: HashSet<PictureSource>,
        wake: impl FnOnce() -> Box<dyn Fn() + Send>,
    ) {
        let again = std::mem::take(&mut self.again);
        let is_linked = |s: &PictureSource| matches!(s, PictureSource::Linked(_));
        let wanted: Vec<PictureSource> = used
            .into_iter()
            .filter(|s| !self.known.contains_key(s) || (again && is_linked(s)))
            .filter(|s| !self.awaited.contains(s))
            .collect();
        if wanted.is_empty() {
            return;
        }
        self.awaited.extend(wanted.iter().cloned());
        let (send, folder, wake) = (self.answers.0.clone(), self.folder.clone(), wake());
        let thread = std::thread::Builder::new()
            .name("pictures".to_owned())
            .spawn(move || {
                for source in wanted {
                    let exhibit = match read(&source, folder.as_deref()) {
                        Ok(picture) => Exhibit::Shown(Arc::new(picture)),
                        Err(error) => {
                            log::info!("{error}");
                            Exhibit::Missing
                        }
                    };
                    // The window may be gone by now.
                    if send.send((folder.clone(), source, exhibit)).is_err() {
                        return;
                    }
                    wake();
                }
            });
        if let Err(error) = thread {
            log::warn!("no thread for pictures: {error}");
        }
    }
}
