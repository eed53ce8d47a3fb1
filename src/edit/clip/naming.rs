//! What the objects of a clip are called in the map into which they go.

use std::collections::{HashMap, HashSet};

use super::is_built_in;
use crate::model::{Class, Id, Note, ObjectId};

#[derive(Default)]
pub(super) struct Naming {
    /// What was taken up itself.
    selected: HashSet<ObjectId>,
    /// Only those that change their name.
    names: HashMap<ObjectId, ObjectId>,
    /// The entries of lists that the map does not have yet, by their names there.
    pub added: Vec<ObjectId>,
}

impl Naming {
    pub fn new(selected: &[ObjectId]) -> Self {
        Self {
            selected: selected.iter().cloned().collect(),
            ..Self::default()
        }
    }

    pub fn get(&self, class: Class, id: &str) -> Option<String> {
        let new = self.names.get(&class.object(id))?;
        Some(new.as_str().to_owned())
    }

    pub fn of(&self, id: &ObjectId) -> ObjectId {
        self.names.get(id).unwrap_or(id).clone()
    }

    pub fn give_fresh(&mut self, id: &ObjectId) {
        if let Some(class) = id.class() {
            let fresh = class.object(Id::<Note>::fresh().as_str());
            self.names.insert(id.clone(), fresh);
        }
    }

    /// The entries of one list of the clip among those of the map, each with its name. No two become the same.
    pub fn entries<'a, T: 'a>(
        &mut self,
        clip: impl Iterator<Item = (&'a Id<T>, &'a str)>,
        map: impl Iterator<Item = (&'a Id<T>, &'a str)>,
    ) where
        ObjectId: From<&'a Id<T>>,
    {
        let there: Vec<(ObjectId, String)> = map.map(|(id, n)| (id.into(), folded(n))).collect();
        let mut wanted = Vec::new();
        let mut met = HashSet::new();
        for (id, name) in clip {
            let id = ObjectId::from(id);
            if is_built_in(&id) {
                continue;
            }
            match there.iter().any(|(other, _)| *other == id) {
                true if self.selected.contains(&id) => {
                    self.give_fresh(&id);
                    self.added.push(self.of(&id));
                }
                true => drop(met.insert(id)),
                false => wanted.push((id, folded(name))),
            }
        }
        for (id, name) in wanted {
            // What is built in may have another name here, and still be named beside this one.
            let namesake = there.iter().find(|(other, n)| {
                !name.is_empty() && *n == name && !met.contains(other) && !is_built_in(other)
            });
            match namesake {
                Some((other, _)) => {
                    met.insert(other.clone());
                    self.names.insert(id, other.clone());
                }
                None => self.added.push(id),
            }
        }
    }
}

/// A name as people compare it.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}
