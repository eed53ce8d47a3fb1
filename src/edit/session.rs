//! A document that is being worked on.

use std::sync::Arc;
use std::time::SystemTime;

use super::apply::{Outcome, carry_out};
use super::history::{Entry, History, focus};
use super::same::same;
use super::{Deed, Edit, EditError, Label, label};
use crate::model::{Journey, ObjectId};

/// The current document, its history, and whether it is saved.
///
/// Several edits can be one step of history: [`begin`](Self::begin), then [`apply`](Self::apply) (one after
/// the other, as typing goes) or [`preview`](Self::preview) (each instead of the one before, as a drag goes),
/// then [`commit`](Self::commit) or [`abort`](Self::abort). Until then they are in the document, not in history.
#[derive(Debug)]
pub struct Session {
    document: Arc<Journey>,
    history: History,
    /// The document that is in the file, if any is.
    saved: Option<Arc<Journey>>,
    open: Option<Open>,
}

/// A step under way. What it has changed shows in the document; what was before, in history.
#[derive(Debug)]
struct Open {
    label: Option<Label>,
    deeds: Vec<(Deed, ObjectId)>,
    beside: Vec<ObjectId>,
}

/// What an edit did.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Whether the document is another one now.
    pub document: bool,
    /// What the edit itself named; nothing if it changed nothing.
    pub objects: Vec<ObjectId>,
    /// What else had to change, since a link of it led nowhere any more or the wrong way.
    pub mended: Vec<ObjectId>,
    /// What to select next: the first object that is there, or what stood beside one that is gone.
    pub focus: ObjectId,
}

/// A step that was undone or redone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub label: Label,
    /// What to look at, in the document as it is now.
    pub focus: ObjectId,
    /// All that it was about and that is in the document now, `focus` last; only `focus` where different
    /// classes of things had a part in it.
    pub objects: Vec<ObjectId>,
}

impl Session {
    /// Works on a journey that is in its file as it is, or of which it would be no loss if it were not.
    pub fn new(journey: Journey) -> Self {
        let document = Arc::new(journey);
        Self {
            saved: Some(document.clone()),
            ..Self::over(document)
        }
    }

    /// Works on a journey that is in no file yet: recovered, imported.
    pub fn unsaved(journey: Journey) -> Self {
        Self::over(Arc::new(journey))
    }

    fn over(document: Arc<Journey>) -> Self {
        Self {
            history: History::new(document.clone()),
            document,
            saved: None,
            open: None,
        }
    }

    /// The document as it is now, with what is under way. Keep a clone of it for work in the background.
    pub const fn document(&self) -> &Arc<Journey> {
        &self.document
    }

    /// The document without what is under way: what previews build on.
    pub fn committed(&self) -> &Arc<Journey> {
        self.history.document()
    }

    /// Carries an edit out: as a step of its own, or as part of the one that is under way.
    ///
    /// # Errors
    /// As [`apply`](super::apply); the document is then as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<Change, EditError> {
        let before = self.document.clone();
        let mut outcome = carry_out(&before, edit)?;
        let after = outcome.journey.take();
        let changed = after.is_some();
        if let Some(after) = after {
            let own_step = self.open.is_none();
            if own_step {
                self.begin(None);
            }
            self.note(&before, edit, outcome.beside.clone());
            self.document = Arc::new(after);
            if own_step {
                self.commit();
            }
        }
        Ok(self.change(changed, outcome))
    }

    /// Shows the document as if the step under way consisted of this edit alone; begins a step if
    /// there is none. Nothing that an earlier preview moved out of order or unlinked stays so.
    ///
    /// # Errors
    /// As [`apply`](super::apply); the preview before stays.
    pub fn preview(&mut self, edit: &Edit) -> Result<Change, EditError> {
        let before = self.history.document().clone();
        let mut outcome = carry_out(&before, edit)?;
        let after = outcome.journey.take();
        let open = self.open.get_or_insert_with(|| Open::new(None));
        open.deeds.clear();
        open.beside.clear();
        if after.is_some() {
            self.note(&before, edit, outcome.beside.clone());
        }
        let shown = std::mem::replace(&mut self.document, after.map_or(before, Arc::new));
        Ok(self.change(!same(&shown, &self.document), outcome))
    }

    fn note(&mut self, before: &Journey, edit: &Edit, beside: Vec<ObjectId>) {
        let Some(open) = &mut self.open else {
            return;
        };
        open.beside.extend(beside);
        label::deeds(before, edit, &mut open.deeds);
        // A long burst of typing is one deed.
        open.deeds.dedup();
    }

    fn change(&self, changed: bool, outcome: Outcome) -> Change {
        Change {
            document: changed,
            focus: focus(&self.document, &outcome.objects, &outcome.beside),
            objects: if changed { outcome.objects } else { Vec::new() },
            mended: outcome.mended,
        }
    }

    /// Begins a step of several edits. Without a label it gets one from what they do. A step that
    /// is under way is committed first.
    pub fn begin(&mut self, label: Option<Label>) {
        self.commit();
        self.open = Some(Open::new(label));
    }

    /// Whether a step is under way.
    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Ends the step that is under way; it enters history if it has changed anything. Says whether.
    pub fn commit(&mut self) -> bool {
        let Some(open) = self.open.take() else {
            return false;
        };
        if same(self.history.document(), &self.document) {
            self.document = self.history.document().clone();
            return false;
        }
        let mut objects: Vec<ObjectId> = Vec::new();
        for (_, id) in label::ends(&open.deeds) {
            if !objects.contains(id) {
                objects.push(id.clone());
            }
        }
        if objects.is_empty() {
            objects.push(ObjectId::Journey);
        }
        self.history.push(Entry {
            label: open.label.unwrap_or_else(|| Label::of(&open.deeds)),
            at: SystemTime::now(),
            objects,
            beside: open.beside,
            after: self.document.clone(),
        });
        true
    }

    /// Gives up the step that is under way: the document is as it was when it began.
    pub fn abort(&mut self) {
        self.open = None;
        self.document = self.history.document().clone();
    }

    /// Whether there is a step to undo, be it the one that is under way.
    pub fn can_undo(&self) -> bool {
        self.history.position() > 0 || !Arc::ptr_eq(self.history.document(), &self.document)
    }

    /// Whether there is a step to redo. None while one is under way that has changed something.
    pub fn can_redo(&self) -> bool {
        self.history.position() < self.history.entries().len()
            && Arc::ptr_eq(self.history.document(), &self.document)
    }

    /// Takes the last step back; one that is under way is committed first, so it is that one.
    pub fn undo(&mut self) -> Option<Moved> {
        self.commit();
        let target = self.history.position().checked_sub(1)?;
        self.step(target, target)
    }

    /// Does again what was undone last.
    pub fn redo(&mut self) -> Option<Moved> {
        self.commit();
        let position = self.history.position();
        self.step(position + 1, position)
    }

    /// Goes to a position of which the entry at `index` is what changes last.
    fn step(&mut self, position: usize, index: usize) -> Option<Moved> {
        let entry = self.history.entries().get(index)?.clone();
        self.history.go_to(position);
        self.document = self.history.document().clone();
        let focus = entry.focus(&self.document);
        let mut objects: Vec<ObjectId> = Vec::new();
        if entry.label.class.is_some() {
            let there = |id: &&ObjectId| **id != focus && self.document.contains(id);
            objects.extend(entry.objects.iter().filter(there).cloned());
            // What stood beside something that is gone is no company for the others.
            objects.retain(|id| id.class() == focus.class());
        }
        objects.push(focus.clone());
        Some(Moved {
            label: entry.label,
            focus,
            objects,
        })
    }

    /// The steps that are kept, the oldest first; the first [`position`](Self::position) of them are in effect.
    pub fn history(&self) -> impl ExactSizeIterator<Item = &Entry> {
        self.history.entries().iter()
    }

    /// The document before the step at this place in [`history`](Self::history).
    pub fn before(&self, index: usize) -> &Arc<Journey> {
        let earlier = index
            .checked_sub(1)
            .and_then(|i| self.history.entries().get(i));
        earlier.map_or(self.history.start(), Entry::document)
    }

    /// How many steps of history are in effect.
    pub const fn position(&self) -> usize {
        self.history.position()
    }

    /// Goes to where the first `position` steps of history are in effect (all, if there are fewer).
    /// None if that is where it is.
    pub fn go_to(&mut self, position: usize) -> Option<Moved> {
        self.commit();
        let target = position.min(self.history.entries().len());
        let index = match target.cmp(&self.history.position()) {
            std::cmp::Ordering::Less => target,
            std::cmp::Ordering::Equal => return None,
            std::cmp::Ordering::Greater => target - 1,
        };
        self.step(target, index)
    }

    /// Whether the document differs from the one in its file.
    pub fn is_modified(&self) -> bool {
        let saved = self.saved.as_ref();
        saved.is_none_or(|s| !Arc::ptr_eq(s, &self.document) && !same(s, &self.document))
    }

    /// Puts other journeys in the stead of all that are kept, now and in history, and in the file: what a document
    /// says may depend on where its file lies. It is no step of history. None leaves one as it is.
    pub fn rewrite(&mut self, rewritten: impl Fn(&Journey) -> Option<Journey>) {
        self.commit();
        let mut known: Vec<(Arc<Journey>, Arc<Journey>)> = Vec::new();
        let mut rewrite = |kept: &mut Arc<Journey>| {
            let same = known.iter().rev().find(|(old, _)| Arc::ptr_eq(old, kept));
            let new = match same {
                Some((_, new)) => new.clone(),
                None => rewritten(kept).map_or_else(|| kept.clone(), Arc::new),
            };
            known.push((std::mem::replace(kept, new.clone()), new));
        };
        self.history.for_each(&mut rewrite);
        rewrite(&mut self.document);
        if let Some(saved) = &mut self.saved {
            rewrite(saved);
        }
    }

    /// `written` is in the file now: the snapshot that was saved, which may be older than the document.
    pub fn mark_saved(&mut self, written: Arc<Journey>) {
        self.saved = Some(written);
    }
}

impl Open {
    const fn new(label: Option<Label>) -> Self {
        Self {
            label,
            deeds: Vec::new(),
            beside: Vec::new(),
        }
    }
}
