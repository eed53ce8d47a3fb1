//! The differences themselves, in reading order.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::weave::{stay, woven};
use crate::edit::{Field, Object};
use crate::model::{
    Class, Emotion, Holder, Id, Journey, Kpi, Measurement, Note, ObjectId, Persona, Touchpoint,
};

/// How `new` differs from `old`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    /// In reading order of the new map; what is gone stands behind what it came after.
    pub changes: Vec<Change>,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    pub object: ObjectId,
    pub what: What,
}

/// What became of an object. One that stays can have moved and changed in several attributes, each told for itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// Only the new map has it.
    Added,
    /// Only the old map has it.
    Removed,
    /// It stands on something else.
    Moved { from: Holder, to: Holder },
    /// It stands before or behind others that it stood behind or before.
    Reordered,
    /// Another value of this attribute.
    Set(Field),
    /// This persona feels otherwise there.
    Felt(Id<Persona>),
    /// This KPI has another target or other readings there.
    Measured(Id<Kpi>),
}

impl Diff {
    pub const fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Without what an audit writes down about a service: ticks, silenced findings, its round and numbers. Answers with
    /// how many differences those are. An owner that comes to the same, set or from a channel, is none.
    pub fn of_service(self, old: &Journey, new: &Journey) -> (Self, usize) {
        let is_audit = |change: &Change| {
            matches!(
                change.what,
                What::Set(Field::Ticks | Field::Silenced | Field::AuditRound)
            )
        };
        let (audit, changes): (Vec<_>, Vec<_>) = self.changes.into_iter().partition(is_audit);
        let owner = |journey: &Journey, id: &Id<Touchpoint>| {
            let touchpoint = journey.touchpoint(id)?.touchpoint;
            Some(journey.owner_of(touchpoint)?.value().id.clone())
        };
        let is_other = |change: &Change| match (&change.object, &change.what) {
            (ObjectId::Touchpoint(id), What::Set(Field::Owner)) => owner(old, id) != owner(new, id),
            _ => true,
        };
        let changes = changes.into_iter().filter(is_other).collect();
        (Self { changes }, audit.len())
    }

    /// What became of this object.
    pub fn of(&self, object: &ObjectId) -> impl Iterator<Item = &What> {
        let of = self.changes.iter().filter(move |c| c.object == *object);
        of.map(|c| &c.what)
    }
}

/// How `new` differs from `old`. What they share is not looked at.
pub fn diff(old: &Journey, new: &Journey) -> Diff {
    let (was, is) = (Index::new(old), Index::new(new));
    let mut changes = Vec::new();
    let journey = ObjectId::Journey;
    let about = |journey: &Journey| Object::About(journey.about.clone());
    push_sets(&mut changes, &journey, &about(old), &about(new));
    push_measured(&mut changes, &journey, &old.measurements, &new.measurements);
    walk(&mut changes, &was, &is, &Holder::Journey);
    Diff { changes }
}

/// The classes that stand on each kind of holder, in the order in which they are told.
const fn classes_on(holder: &Holder) -> &'static [Class] {
    match holder {
        Holder::Journey => &[
            Class::Persona,
            Class::Path,
            Class::Owner,
            Class::Kind,
            Class::Channel,
            Class::Kpi,
            Class::Source,
            Class::Lane,
            Class::SavedView,
            Class::Note,
            Class::Stage,
        ],
        Holder::Stage(_) => &[Class::Note, Class::Step],
        Holder::Step(_) => &[Class::Note, Class::Touchpoint],
        Holder::Touchpoint(_) => &[Class::Note],
    }
}

/// On what things of this object's class can stand.
fn as_holder(object: &ObjectId) -> Option<Holder> {
    match object {
        ObjectId::Stage(id) => Some(Holder::Stage(id.clone())),
        ObjectId::Step(id) => Some(Holder::Step(id.clone())),
        ObjectId::Touchpoint(id) => Some(Holder::Touchpoint(id.clone())),
        _ => None,
    }
}

fn walk(changes: &mut Vec<Change>, was: &Index, is: &Index, holder: &Holder) {
    for class in classes_on(holder) {
        let (old, new) = (was.on(holder, *class), is.on(holder, *class));
        let moved = reordered(old, new);
        for object in woven(old, new, |gone| !is.objects.contains_key(gone)) {
            match (was.objects.get(&object), is.objects.get(&object)) {
                (None, _) => changes.push(Change::new(&object, What::Added)),
                (_, None) => changes.push(Change::new(&object, What::Removed)),
                (Some((own, from)), Some((other, to))) => {
                    if from != to {
                        let (from, to) = (from.clone(), to.clone());
                        changes.push(Change::new(&object, What::Moved { from, to }));
                    } else if moved.contains(&object) {
                        changes.push(Change::new(&object, What::Reordered));
                    }
                    push_sets(changes, &object, own, other);
                }
            }
            if let Some(holder) = as_holder(&object) {
                walk(changes, was, is, &holder);
            }
        }
    }
}

/// Which of those that stay on this holder are not in the order of the others.
fn reordered(old: &[ObjectId], new: &[ObjectId]) -> HashSet<ObjectId> {
    let places: HashMap<&ObjectId, usize> = old.iter().zip(0..).collect();
    let kept: Vec<usize> = new.iter().filter_map(|o| places.get(o).copied()).collect();
    let stay = stay(&kept);
    let moved = kept.iter().filter(|place| !stay.contains(place));
    moved.map(|place| old[*place].clone()).collect()
}

fn push_sets(changes: &mut Vec<Change>, object: &ObjectId, own: &Object, other: &Object) {
    for field in own.differences(other) {
        match (field, own, other) {
            (Field::Emotions, Object::Step(a), Object::Step(b)) => {
                push_felt(changes, object, &a.emotions, &b.emotions);
            }
            (Field::Emotions, Object::Touchpoint(a), Object::Touchpoint(b)) => {
                push_felt(changes, object, &a.emotions, &b.emotions);
            }
            (Field::Measurements, Object::Stage(a), Object::Stage(b)) => {
                push_measured(changes, object, &a.kpis, &b.kpis);
            }
            (Field::Measurements, Object::Step(a), Object::Step(b)) => {
                push_measured(changes, object, &a.kpis, &b.kpis);
            }
            (Field::Measurements, Object::Touchpoint(a), Object::Touchpoint(b)) => {
                push_measured(changes, object, &a.kpis, &b.kpis);
            }
            _ => changes.push(Change::new(object, What::Set(field))),
        }
    }
}

fn push_felt(changes: &mut Vec<Change>, object: &ObjectId, old: &[Emotion], new: &[Emotion]) {
    let keys = differing(old, new, |e| &e.persona);
    push_parts(changes, object, keys, What::Felt, Field::Emotions);
}

fn push_measured(
    changes: &mut Vec<Change>,
    object: &ObjectId,
    old: &[Measurement],
    new: &[Measurement],
) {
    if old != new {
        let keys = differing(old, new, |m| &m.kpi);
        push_parts(changes, object, keys, What::Measured, Field::Measurements);
    }
}

/// A change for each key. Where only their order differs, the attribute as a whole does.
fn push_parts<T>(
    changes: &mut Vec<Change>,
    object: &ObjectId,
    keys: Vec<Id<T>>,
    what: impl Fn(Id<T>) -> What,
    whole: Field,
) {
    if keys.is_empty() {
        changes.push(Change::new(object, What::Set(whole)));
    }
    changes.extend(keys.into_iter().map(|key| Change::new(object, what(key))));
}

/// The keys under which the two lists do not hold the same.
fn differing<V: PartialEq, T>(old: &[V], new: &[V], key: impl Fn(&V) -> &Id<T>) -> Vec<Id<T>> {
    let under = |list: &[V], id: &Id<T>| -> Vec<usize> {
        let places = list.iter().enumerate().filter(|(_, v)| key(v) == id);
        places.map(|(place, _)| place).collect()
    };
    let mut keys: Vec<Id<T>> = Vec::new();
    for id in old.iter().chain(new).map(&key) {
        if keys.contains(id) {
            continue;
        }
        let (a, b) = (under(old, id), under(new, id));
        let same = a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| old[*a] == new[*b]);
        if !same {
            keys.push(id.clone());
        }
    }
    keys
}

impl Change {
    fn new(object: &ObjectId, what: What) -> Self {
        Self {
            object: object.clone(),
            what,
        }
    }
}

/// What a map holds, to be looked up.
struct Index {
    objects: HashMap<ObjectId, (Object, Holder)>,
    /// By what they stand on and their class, in order.
    on: HashMap<(Holder, Class), Vec<ObjectId>>,
}

impl Index {
    fn new(journey: &Journey) -> Self {
        let mut index = Self {
            objects: HashMap::new(),
            on: HashMap::new(),
        };
        let top = Holder::Journey;
        index.all(&top, &journey.personas);
        index.all(&top, &journey.paths);
        index.all(&top, &journey.owners);
        index.all(&top, &journey.kinds);
        index.all(&top, &journey.channels);
        index.all(&top, &journey.kpis);
        index.all(&top, &journey.sources);
        index.all(&top, &journey.lanes);
        index.all(&top, &journey.views);
        index.notes(&top, &journey.notes);
        index.all(&top, &journey.stages);
        for stage in &journey.stages {
            let on = Holder::Stage(stage.id.clone());
            index.notes(&on, &stage.notes);
            index.all(&on, &stage.steps);
            for step in &stage.steps {
                let on = Holder::Step(step.id.clone());
                index.notes(&on, &step.notes);
                index.all(&on, &step.touchpoints);
                step.touchpoints.iter().for_each(|t| index.touchpoint(t));
            }
        }
        index
    }

    fn touchpoint(&mut self, touchpoint: &Touchpoint) {
        self.notes(
            &Holder::Touchpoint(touchpoint.id.clone()),
            &touchpoint.notes,
        );
    }

    fn notes(&mut self, on: &Holder, notes: &[Arc<Note>]) {
        self.all(on, notes);
    }

    fn all<T>(&mut self, on: &Holder, list: &[Arc<T>])
    where
        Object: From<Arc<T>>,
    {
        for object in list {
            let object = Object::from(object.clone());
            let id = object.id();
            if let Some(class) = id.class() {
                let on = (on.clone(), class);
                self.on.entry(on).or_default().push(id.clone());
            }
            self.objects.insert(id, (object, on.clone()));
        }
    }

    fn on(&self, holder: &Holder, class: Class) -> &[ObjectId] {
        let on = self.on.get(&(holder.clone(), class));
        on.map_or(&[], Vec::as_slice)
    }
}
