//! What every part of the inspector looks at and writes into, and how a change becomes an edit.
//!
//! A field changes a copy of its object and sends the copy. Two fields that change the same object in one
//! frame build on each other: the second starts from what the first has sent, so that neither is lost.

use std::collections::{HashMap, HashSet};

use egui::Id as WidgetId;

use super::found::Silencing;
use crate::app::desk::{Burst, Desk, Wish, Wishes};
use crate::edit::{Edit, Object};
use crate::i18n::Language;
use crate::model::{
    About, Channel, Journey, Kind, Kpi, Lane, Measurement, Note, ObjectId, Owner, Path, Persona,
    SavedView, Source, Stage, Step, Touchpoint,
};
use crate::theme::Theme;

/// An object, or a part of one, that an edit replaces as a whole.
pub trait Subject: Clone + 'static {
    fn find(journey: &Journey, id: &ObjectId) -> Option<Self>;
    fn of(object: &Object) -> Option<Self>;
    fn into_object(self) -> Object;
}

macro_rules! subjects {
    ($($name:ident),*) => {$(
        impl Subject for $name {
            fn find(journey: &Journey, id: &ObjectId) -> Option<Self> {
                Self::of(&Object::find(journey, id)?)
            }
            fn of(object: &Object) -> Option<Self> {
                match object {
                    Object::$name(own) => Some(own.as_ref().clone()),
                    _ => None,
                }
            }
            fn into_object(self) -> Object {
                self.into()
            }
        }
    )*};
}
subjects!(
    About, Persona, Path, Owner, Kind, Channel, Kpi, Source, Lane, SavedView, Stage, Step,
    Touchpoint, Note
);

/// KPIs of the journey as a whole.
#[derive(Clone)]
pub struct Overall(pub Vec<Measurement>);

impl Subject for Overall {
    fn find(journey: &Journey, _: &ObjectId) -> Option<Self> {
        Some(Self(journey.measurements.clone()))
    }
    fn of(object: &Object) -> Option<Self> {
        match object {
            Object::Measurements(all) => Some(Self(all.clone())),
            _ => None,
        }
    }
    fn into_object(self) -> Object {
        Object::Measurements(self.0)
    }
}

/// What the inspector remembers between frames.
#[derive(Default)]
pub struct Memory {
    /// Sections that are unfolded.
    pub open: HashSet<WidgetId>,
    /// What stands in a field and is not, or not yet, in the document: a number that cannot be read, the
    /// empty last line of a list. It stays until it is good or the user gives it up.
    pub drafts: HashMap<WidgetId, String>,
    /// What the field that is being typed in would say if it were left now.
    pub pending: Option<Pending>,
    /// The note on which somebody is about to comment.
    pub comment_on: Option<ObjectId>,
    /// The touchpoint at which a finding is about to be silenced.
    pub silencing: Option<(ObjectId, Silencing)>,
}

/// The edit of a draft, made from the document as it is when the field is left.
type LateEdit = Box<dyn FnOnce(&Journey) -> Option<Edit>>;

/// A good draft that waits for Enter or for the field to be left.
pub struct Pending {
    pub field: WidgetId,
    pub edit: LateEdit,
    /// Whether its field was there in this frame; one that has gone was left without a word.
    pub seen: bool,
}

/// One frame of the inspector.
pub struct Pane<'a> {
    pub desk: &'a Desk,
    pub wishes: &'a mut Wishes,
    pub memory: &'a mut Memory,
}

impl<'a> Pane<'a> {
    pub fn journey(&self) -> &'a Journey {
        self.desk.journey()
    }

    pub fn theme(&self) -> &'a Theme {
        &self.desk.theme
    }

    pub const fn language(&self) -> Language {
        self.desk.language
    }

    /// Changes the object as a step of history of its own.
    pub fn set<T: Subject>(&mut self, id: &ObjectId, change: impl FnOnce(&mut T)) {
        if let Some(edit) = self.changed(id, change) {
            self.wishes.edit(edit);
        }
    }

    /// Changes the object as part of what is typed into this field.
    pub fn typed<T: Subject>(
        &mut self,
        id: &ObjectId,
        field: &'static str,
        change: impl FnOnce(&mut T),
    ) {
        if let Some(edit) = self.changed(id, change) {
            let burst = Burst {
                object: id.clone(),
                field,
            };
            self.wishes.push(Wish::Type(burst, edit));
        }
    }

    /// Adds an object to the document's lists and changes this one, in one step.
    pub fn add_and_set<T: Subject>(
        &mut self,
        add: Edit,
        id: &ObjectId,
        change: impl FnOnce(&mut T),
    ) {
        if let Some(edit) = self.changed(id, change) {
            self.wishes.edit(Edit::Batch(vec![add, edit]));
        }
    }

    /// Changes all of these objects as part of what is typed into this field.
    pub fn typed_in_all<T: Subject>(
        &mut self,
        ids: &[ObjectId],
        field: &'static str,
        change: impl Fn(&mut T),
    ) {
        let Some(object) = ids.first().cloned() else {
            return;
        };
        let mut edits: Vec<Edit> = ids
            .iter()
            .filter_map(|id| self.changed(id, &change))
            .collect();
        let edit = match edits.len() {
            1 => edits.remove(0),
            _ => Edit::of(edits),
        };
        let burst = Burst { object, field };
        self.wishes.push(Wish::Type(burst, edit));
    }

    /// Changes all of these objects in one step of history, after `first`: the addition of what they then refer to.
    pub fn set_all<T: Subject>(
        &mut self,
        ids: &[ObjectId],
        first: Option<Edit>,
        change: impl Fn(&mut T),
    ) {
        let changed = ids.iter().filter_map(|id| self.changed(id, &change));
        let edits: Vec<Edit> = first.into_iter().chain(changed).collect();
        self.wishes.edit(Edit::of(edits));
    }

    fn changed<T: Subject>(&self, id: &ObjectId, change: impl FnOnce(&mut T)) -> Option<Edit> {
        let sent = self.wishes.0.iter().rev().find_map(|wish| match wish {
            Wish::Edit(edit) | Wish::Type(_, edit) => replacement(edit, id),
            _ => None,
        });
        let mut object: T = sent.or_else(|| T::find(self.journey(), id))?;
        change(&mut object);
        Some(Edit::Replace(object.into_object()))
    }

    /// Whether the section is unfolded.
    pub fn is_open(&self, section: WidgetId) -> bool {
        self.memory.open.contains(&section)
    }

    /// Folds the section, or unfolds it.
    pub fn toggle(&mut self, section: WidgetId) {
        if !self.memory.open.remove(&section) {
            self.memory.open.insert(section);
        }
    }
}

/// What this edit puts in the stead of the object.
fn replacement<T: Subject>(edit: &Edit, id: &ObjectId) -> Option<T> {
    match edit {
        Edit::Replace(object) if object.id() == *id => T::of(object),
        Edit::Batch(edits) => edits.iter().rev().find_map(|edit| replacement(edit, id)),
        _ => None,
    }
}

/// The id of a widget that belongs to a field of an object: the same in every frame, wherever it stands.
pub fn widget_id(id: &ObjectId, field: &str) -> WidgetId {
    WidgetId::unique(("inspector", id.class(), id.as_str(), field))
}
