//! Drops links that a move has turned round.

use std::collections::HashMap;

use super::revise::{Revise, revise};
use crate::model::{Holder, Id, Journey, Note, ObjectId, Step};

/// Drops every `leads_back_to` that no longer leads back and every run of a note that no longer runs
/// forward from a step, if `before` had it too: a link that the edit itself brings along is not mended
/// but refused.
pub(super) fn mend(before: &Journey, after: &mut Journey, mended: &mut Vec<ObjectId>) {
    let order = after.steps().enumerate();
    let order = order.map(|(i, (_, step))| (step.id.clone(), i)).collect();
    revise(after, &mut Order { before, order }, mended);
}

struct Order<'a> {
    before: &'a Journey,
    order: HashMap<Id<Step>, usize>,
}

impl Revise for Order<'_> {
    fn step(&mut self, step: &Step) -> Option<Step> {
        let target = step.leads_back_to.as_ref()?;
        let back = self.order.get(target) < self.order.get(&step.id);
        let brought = || {
            let old = self.before.step(&step.id);
            old.is_none_or(|(_, old)| old.leads_back_to.as_ref() != Some(target))
        };
        if back || brought() {
            return None;
        }
        Some(Step {
            leads_back_to: None,
            ..step.clone()
        })
    }

    fn note(&mut self, on: &Holder, note: &Note) -> Option<Note> {
        let end = note.until.as_ref()?;
        let forward = matches!(on, Holder::Step(start)
            if self.order.get(end) >= self.order.get(start));
        let brought = || {
            let old = self.before.note(&note.id);
            old.is_none_or(|(_, old)| old.until.as_ref() != Some(end))
        };
        if forward || brought() {
            return None;
        }
        Some(Note {
            until: None,
            ..note.clone()
        })
    }
}
