//! Links between things that tables name, made once all of them have been read.

use std::sync::Arc;

use super::draft::{Draft, is_named};
use super::report::Why;
use crate::model::{Holder, Id, Note, Stage, Step, Touchpoint};

/// A link that is made once all is read.
pub(super) enum Link {
    LeadsBack(Id<Step>, String),
    Until(Id<Note>, String),
    SameAs(Id<Touchpoint>, String),
}

impl Draft {
    /// Makes the links between what has been read.
    pub fn link(&mut self) {
        for (place, link) in std::mem::take(&mut self.links) {
            let (made, name) = match link {
                Link::LeadsBack(step, name) => (self.lead_back(&step, &name), name),
                Link::Until(note, name) => (self.reach(&note, &name), name),
                Link::SameAs(touchpoint, name) => (self.twin(&touchpoint, &name), name),
            };
            if made.is_none() {
                self.tell(&place, Why::NoSuchPlace(name));
            }
        }
    }

    fn place_of(&self, id: &Id<Step>) -> Option<(usize, usize)> {
        let stages = self.after.stages.iter().enumerate();
        let place = |(at, stage): (usize, &Arc<Stage>)| {
            let step = stage.steps.iter().position(|s| s.id == *id)?;
            Some((at, step))
        };
        stages.into_iter().find_map(place)
    }

    /// To the nearest earlier step of this title.
    fn lead_back(&mut self, step: &Id<Step>, title: &str) -> Option<()> {
        let order: Vec<(Id<Step>, bool)> = self.order(title);
        let here = order.iter().position(|(id, _)| id == step)?;
        let (to, _) = order[..here].iter().rev().find(|(_, named)| *named)?;
        let (stage, place) = self.place_of(step)?;
        self.step_mut(stage, place).leads_back_to = Some(to.clone());
        Some(())
    }

    /// To the nearest later step of this title.
    fn reach(&mut self, note: &Id<Note>, title: &str) -> Option<()> {
        let (holder, _) = self.after.note(note)?;
        let Holder::Step(step) = holder else {
            return None;
        };
        let order = self.order(title);
        let here = order.iter().position(|(id, _)| *id == step)?;
        let (to, _) = order[here..].iter().find(|(_, named)| *named)?.clone();
        let (stage, place) = self.place_of(&step)?;
        let notes = &mut self.step_mut(stage, place).notes;
        let note = notes.iter_mut().find(|n| n.id == *note)?;
        Arc::make_mut(note).until = Some(to);
        Some(())
    }

    fn order(&self, title: &str) -> Vec<(Id<Step>, bool)> {
        let steps = self.after.steps();
        let named = |(_, s): (_, &Arc<Step>)| (s.id.clone(), is_named(&s.title, title));
        steps.map(named).collect()
    }

    /// To a touchpoint by its place and title, or by its title alone.
    fn twin(&mut self, id: &Id<Touchpoint>, name: &str) -> Option<()> {
        let parts: Vec<&str> = name.splitn(3, super::list::WITHIN).collect();
        let others = || self.after.touchpoints().filter(|s| s.touchpoint.id != *id);
        let placed = match parts.as_slice() {
            [stage, step, title] => others().find(|s| {
                is_named(&s.stage.name, stage)
                    && is_named(&s.step.title, step)
                    && is_named(&s.touchpoint.title, title)
            }),
            _ => None,
        };
        let found = placed.or_else(|| others().find(|s| is_named(&s.touchpoint.title, name)))?;
        let twin = found.touchpoint.id.clone();
        let spot = self.after.touchpoint(id)?;
        let (step, id) = (spot.step.id.clone(), id.clone());
        let (stage, place) = self.place_of(&step)?;
        let all = &self.after.stages[stage].steps[place].touchpoints;
        let at = all.iter().position(|t| t.id == id)?;
        self.touchpoint_mut(stage, place, at).same_as = Some(twin);
        Some(())
    }
}
