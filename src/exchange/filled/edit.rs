//! What is taken of a filled-in checklist, as one edit.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Change, Filled, Value, Whom};
use crate::edit::Edit;
use crate::model::{Holder, Id, Journey, Note, NoteKind, ObjectId, Owner, Touchpoint};

impl Filled {
    /// All changes, and of the conflicts those for which `takes` has true, by their place; a conflict without a change
    /// is always left. None where nothing is taken.
    pub fn edit(&self, journey: &Journey, takes: &[bool]) -> Option<Edit> {
        let conflicts = self.conflicts.iter().zip(takes.iter().copied());
        let taken = conflicts.filter(|(_, take)| *take);
        let taken = taken.filter_map(|(conflict, _)| conflict.change.as_ref());
        let mut work = Work::new(journey);
        for change in self.changes.iter().chain(taken) {
            work.take(change);
        }
        let edits = work.into_edits();
        (!edits.is_empty()).then(|| Edit::of(edits))
    }

    /// How many changes [`edit`](Self::edit) would make of this.
    pub fn count(&self, takes: &[bool]) -> usize {
        let conflicts = self.conflicts.iter().zip(takes);
        let taken = conflicts.filter(|(c, take)| **take && c.change.is_some());
        self.changes.len() + taken.count()
    }
}

/// Objects as they are to become.
struct Work<'a> {
    touchpoints: HashMap<&'a str, &'a Arc<Touchpoint>>,
    notes: HashMap<&'a str, &'a Arc<Note>>,
    added: Vec<Owner>,
    noted: Vec<(Holder, Note)>,
    /// In the order in which they were met.
    changed: Vec<Changed>,
    places: HashMap<ObjectId, usize>,
}

enum Changed {
    Touchpoint(Arc<Touchpoint>),
    Note(Arc<Note>),
}

impl<'a> Work<'a> {
    fn new(journey: &'a Journey) -> Self {
        let touchpoints = journey.touchpoints().map(|s| s.touchpoint);
        Self {
            touchpoints: touchpoints.map(|t| (t.id.as_str(), t)).collect(),
            notes: journey.notes().map(|(_, n)| (n.id.as_str(), n)).collect(),
            added: Vec::new(),
            noted: Vec::new(),
            changed: Vec::new(),
            places: HashMap::new(),
        }
    }

    fn take(&mut self, change: &Change) {
        let owner = match &change.said {
            Value::Owner(whom) => self.owner(whom),
            Value::Remark(text) => return self.remark(&change.object, text.as_deref()),
            Value::Action(Some(new)) => {
                let owner = self.owner(&new.owner);
                let note = Note {
                    owner,
                    ..new.note.clone()
                };
                return self.note(&change.object, note);
            }
            _ => None,
        };
        let Some(changed) = self.changed(&change.object) else {
            return;
        };
        match (changed, &change.said) {
            (Changed::Touchpoint(it), Value::Mark(check, round, mark)) => {
                let ticks = &mut Arc::make_mut(it).ticks;
                let place = ticks
                    .iter()
                    .position(|t| t.check == *check && t.round == *round);
                match (mark.done.then(|| mark.tick(*check, *round)), place) {
                    (Some(tick), Some(place)) => ticks[place] = tick,
                    (Some(tick), None) => ticks.push(tick),
                    (None, Some(place)) => drop(ticks.remove(place)),
                    (None, None) => {}
                }
            }
            (Changed::Touchpoint(it), Value::Owner(_)) => Arc::make_mut(it).owner = owner,
            (Changed::Note(it), Value::Owner(_)) => Arc::make_mut(it).owner = owner,
            (Changed::Note(it), Value::Due(due)) => Arc::make_mut(it).due = *due,
            (Changed::Note(it), Value::Status(status)) => Arc::make_mut(it).status = *status,
            (Changed::Note(it), Value::Text(text)) => Arc::make_mut(it).text.clone_from(text),
            (Changed::Note(it), Value::Impact(impact)) => Arc::make_mut(it).severity = *impact,
            (Changed::Note(it), Value::Effort(effort)) => Arc::make_mut(it).effort = *effort,
            // Nothing of a touchpoint, or nothing of a note.
            (Changed::Touchpoint(_) | Changed::Note(_), _) => {}
        }
    }

    fn remark(&mut self, on: &ObjectId, text: Option<&str>) {
        if let Some(text) = text {
            self.note(on, Note::new(NoteKind::Free, text));
        }
    }

    fn note(&mut self, on: &ObjectId, note: Note) {
        let on = match on {
            ObjectId::Journey => Holder::Journey,
            ObjectId::Stage(id) => Holder::Stage(id.clone()),
            ObjectId::Step(id) => Holder::Step(id.clone()),
            ObjectId::Touchpoint(id) => Holder::Touchpoint(id.clone()),
            _ => return,
        };
        self.noted.push((on, note));
    }

    /// The copy that is worked on; none where the map has no such object any more.
    fn changed(&mut self, object: &ObjectId) -> Option<&mut Changed> {
        if let Some(place) = self.places.get(object) {
            return self.changed.get_mut(*place);
        }
        let copy = match object {
            ObjectId::Touchpoint(id) => {
                let it: &Arc<Touchpoint> = self.touchpoints.get(id.as_str())?;
                Changed::Touchpoint(it.clone())
            }
            ObjectId::Note(id) => {
                let it: &Arc<Note> = self.notes.get(id.as_str())?;
                Changed::Note(it.clone())
            }
            _ => return None,
        };
        self.places.insert(object.clone(), self.changed.len());
        self.changed.push(copy);
        self.changed.last_mut()
    }

    /// A name that is new is one new owner, however often it is named.
    fn owner(&mut self, whom: &Whom) -> Option<Id<Owner>> {
        match whom {
            Whom::Nobody => None,
            Whom::Known(id) => Some(id.clone()),
            Whom::New(name) => {
                if let Some(owner) = self.added.iter().find(|o| o.name == *name) {
                    return Some(owner.id.clone());
                }
                let owner = Owner::new(name);
                let id = owner.id.clone();
                self.added.push(owner);
                Some(id)
            }
        }
    }

    fn into_edits(self) -> Vec<Edit> {
        let added = self.added.into_iter();
        let added = added.map(|owner| Edit::add_last(owner, Holder::Journey));
        let changed = self.changed.into_iter().map(|changed| match changed {
            Changed::Touchpoint(touchpoint) => Edit::replace(touchpoint),
            Changed::Note(note) => Edit::replace(note),
        });
        let noted = self.noted.into_iter();
        let noted = noted.map(|(on, note)| Edit::add_last(note, on));
        added.chain(changed).chain(noted).collect()
    }
}
