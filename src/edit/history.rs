//! Earlier and later documents.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::SystemTime;

use super::Label;
use crate::model::{Journey, ObjectId};

/// How many steps are kept; older ones are forgotten.
pub const LIMIT: usize = 1_000;

/// One step that can be undone and redone.
#[derive(Clone, Debug)]
pub struct Entry {
    pub label: Label,
    pub at: SystemTime,
    /// What it was about, the main thing first; never empty.
    pub objects: Vec<ObjectId>,
    /// What stands beside that, for the document in which it is not; the likeliest first.
    pub(super) beside: Vec<ObjectId>,
    /// The document after the step.
    pub(super) after: Arc<Journey>,
}

impl Entry {
    /// What to look at in this document to see what the step did: its object, else what stood beside it.
    pub(super) fn focus(&self, journey: &Journey) -> ObjectId {
        let main = self.objects.first().map_or(&[][..], std::slice::from_ref);
        focus(journey, main, &self.beside)
    }

    /// The document as the step left it.
    pub const fn document(&self) -> &Arc<Journey> {
        &self.after
    }
}

/// The first of the objects that is in the document, else the first that stood beside one.
pub(super) fn focus(journey: &Journey, objects: &[ObjectId], beside: &[ObjectId]) -> ObjectId {
    let mut candidates = objects.iter().chain(beside);
    let there = candidates.find(|id| journey.contains(id));
    there.cloned().unwrap_or(ObjectId::Journey)
}

#[derive(Debug)]
pub(super) struct History {
    /// The document before the first entry.
    start: Arc<Journey>,
    entries: VecDeque<Entry>,
    /// How many of the entries are in effect.
    position: usize,
}

impl History {
    pub fn new(start: Arc<Journey>) -> Self {
        Self {
            start,
            entries: VecDeque::new(),
            position: 0,
        }
    }

    /// Adds a step after the one in effect; what had been undone is forgotten.
    pub fn push(&mut self, entry: Entry) {
        self.entries.truncate(self.position);
        self.entries.push_back(entry);
        if self.entries.len() > LIMIT
            && let Some(oldest) = self.entries.pop_front()
        {
            self.start = oldest.after;
        }
        self.position = self.entries.len();
    }

    /// Every document that is kept.
    pub fn for_each(&mut self, mut each: impl FnMut(&mut Arc<Journey>)) {
        each(&mut self.start);
        for entry in &mut self.entries {
            each(&mut entry.after);
        }
    }

    pub const fn position(&self) -> usize {
        self.position
    }

    pub const fn entries(&self) -> &VecDeque<Entry> {
        &self.entries
    }

    /// The document before the first of the entries that are kept.
    pub const fn start(&self) -> &Arc<Journey> {
        &self.start
    }

    /// Puts `position` entries into effect, all if there are fewer.
    pub fn go_to(&mut self, position: usize) {
        self.position = position.min(self.entries.len());
    }

    /// The document that is in effect.
    pub fn document(&self) -> &Arc<Journey> {
        let last = self.position.checked_sub(1);
        let entry = last.and_then(|i| self.entries.get(i));
        entry.map_or(&self.start, |entry| &entry.after)
    }
}
