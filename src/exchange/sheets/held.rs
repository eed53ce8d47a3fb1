//! A file held against the map to which it is added: what both say, what they say differently, and what only the map has.

use rustc_hash::FxHashSet;

use super::draft::Draft;
use super::list::WITHIN;
use super::report::{Place, Trouble, Why};
use crate::merge::{Told, What, diff};
use crate::model::{Journey, ObjectId};

/// Tells in `draft` what the map says otherwise, where it was to stay as it is: `updated` is the map as it would be else.
/// Answers how many touchpoints of the file are on the map as they are in the file.
pub(super) fn against(base: &Journey, updated: Option<&Draft>, draft: &mut Draft) -> usize {
    let changed = diff(base, &updated.unwrap_or(draft).after);
    let set = |what: &What| matches!(what, What::Set(_) | What::Felt(_));
    let mut otherwise: FxHashSet<&ObjectId> = FxHashSet::default();
    let mut troubles = Vec::new();
    for change in changed.changes.iter().filter(|change| set(&change.what)) {
        if !base.contains(&change.object) {
            continue;
        }
        otherwise.insert(&change.object);
        let Some(updated) = updated else { continue };
        let told = Told::new(draft.language, base, &updated.after, change);
        let felt = match &change.what {
            What::Felt(persona) => {
                let key = (change.object.clone(), persona.clone());
                updated.felt.get(&key)
            }
            _ => None,
        };
        let at = felt.or_else(|| updated.met.get(&change.object));
        let [map, file] = told.values(draft.language);
        let why = Why::Otherwise {
            what: format!("{}, {}", crate::exchange::shortened(&told.name), told.what),
            map,
            file,
        };
        let at = at.cloned().unwrap_or_default();
        // What differs is told of the row.
        let at = Place { column: None, ..at };
        troubles.push(Trouble { at, why });
    }
    draft.troubles.append(&mut troubles);
    let met = |id: &ObjectId| draft.met.contains_key(id);
    let touchpoints = base.touchpoints();
    let ids = touchpoints.map(|spot| ObjectId::from(&spot.touchpoint.id));
    let same = ids.filter(|id| met(id) && !otherwise.contains(id)).count();
    elsewhere(base, draft);
    if draft.update {
        missing(base, draft);
    }
    same
}

/// A new touchpoint may be one that has moved.
fn elsewhere(base: &Journey, draft: &mut Draft) {
    let is_new = |id: &ObjectId| !base.contains(id);
    let unmet = base.touchpoints().filter(|spot| {
        let id = ObjectId::from(&spot.touchpoint.id);
        !draft.met.contains_key(&id) && !spot.touchpoint.title.trim().is_empty()
    });
    let unmet: Vec<(String, String)> = unmet
        .map(|spot| {
            let title = spot.touchpoint.title.trim().to_owned();
            let names = [&*spot.stage.name, &*spot.step.title];
            let names = names.into_iter().filter(|name| !name.trim().is_empty());
            (title, names.collect::<Vec<_>>().join(WITHIN))
        })
        .collect();
    let mut troubles = Vec::new();
    for spot in draft.after.touchpoints() {
        let id = ObjectId::from(&spot.touchpoint.id);
        let found = unmet
            .iter()
            .find(|(title, _)| title.to_lowercase() == spot.touchpoint.title.trim().to_lowercase());
        if let Some((name, place)) = found.filter(|_| is_new(&id)) {
            let why = Why::Elsewhere {
                name: name.clone(),
                place: place.clone(),
            };
            let at = draft.made.get(&id).cloned().unwrap_or_default();
            troubles.push(Trouble { at, why });
        }
    }
    draft.troubles.append(&mut troubles);
}

/// The touchpoints of which a file says nothing that was to bring the map up to date.
fn missing(base: &Journey, draft: &mut Draft) {
    let unmet = base.touchpoints().filter(|spot| {
        let id = ObjectId::from(&spot.touchpoint.id);
        !draft.met.contains_key(&id)
    });
    let names = unmet.map(|spot| crate::exchange::named(draft.language, &spot.touchpoint.title));
    let names: Vec<String> = names.collect();
    if !names.is_empty() {
        draft.tell(&Place::default(), Why::Missing(names.join(", ")));
    }
}
