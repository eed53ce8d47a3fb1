//! Touchpoints that are the same thing at several places of the journey.

use std::collections::HashMap;

use super::{Id, Journey, Touchpoint};

impl Journey {
    /// Groups of touchpoints that are the same thing, each in reading order. `same_as` links a touchpoint with another;
    /// who is linked with one of a group belongs to it.
    pub fn twins(&self) -> Vec<Vec<Id<Touchpoint>>> {
        let mut group_of: HashMap<&Id<Touchpoint>, usize> = HashMap::new();
        let mut groups = 0;
        for spot in self.touchpoints() {
            let t = spot.touchpoint;
            let Some(other) = &t.same_as else { continue };
            match (group_of.get(&t.id).copied(), group_of.get(other).copied()) {
                (None, None) => {
                    group_of.extend([(&t.id, groups), (other, groups)]);
                    groups += 1;
                }
                (Some(group), None) => drop(group_of.insert(other, group)),
                (None, Some(group)) => drop(group_of.insert(&t.id, group)),
                (Some(kept), Some(gone)) => {
                    let of_gone = group_of.values_mut().filter(|g| **g == gone);
                    of_gone.for_each(|g| *g = kept);
                }
            }
        }
        let mut twins = vec![Vec::new(); groups];
        if groups > 0 {
            for spot in self.touchpoints() {
                if let Some(group) = group_of.get(&spot.touchpoint.id) {
                    twins[*group].push(spot.touchpoint.id.clone());
                }
            }
        }
        twins.retain(|group| group.len() > 1);
        twins
    }

    /// The next place at which the same touchpoint stands; after the last one the first.
    pub fn next_twin(&self, id: &Id<Touchpoint>) -> Option<Id<Touchpoint>> {
        let group = self.twins().into_iter().find(|g| g.contains(id))?;
        let place = group.iter().position(|t| t == id)?;
        group.get((place + 1) % group.len()).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Stage, Step};

    #[test]
    fn links_of_links_are_one_group() {
        let touchpoint = |id: &str, same_as: Option<&str>| {
            std::sync::Arc::new(Touchpoint {
                id: Id::new(id),
                same_as: same_as.map(Id::new),
                ..Touchpoint::default()
            })
        };
        let step = Step {
            touchpoints: vec![
                touchpoint("a", None),
                touchpoint("b", Some("a")),
                touchpoint("x", None),
                touchpoint("c", Some("d")),
                touchpoint("d", Some("b")),
            ],
            ..Step::default()
        };
        let stage = Stage {
            steps: vec![step.into()],
            ..Stage::default()
        };
        let journey = Journey {
            stages: vec![stage.into()],
            ..Journey::default()
        };
        let ids = |names: &[&str]| names.iter().map(|n| Id::new(n)).collect::<Vec<_>>();
        assert_eq!(journey.twins(), [ids(&["a", "b", "c", "d"])]);
        let next = |id: &str| journey.next_twin(&Id::new(id));
        assert_eq!(next("d"), Some(Id::new("a")));
        assert_eq!(next("x"), None);
    }
}
