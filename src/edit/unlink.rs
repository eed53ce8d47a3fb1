//! Unlinks everything from what is removed.

use std::collections::{HashMap, HashSet};

use super::revise::{Revise, revise};
use crate::model::{
    Channel, Curves, Emotion, Evidence, Holder, Id, Journey, Measurement, Note, ObjectId,
    SavedView, Step, Touchpoint, built_in_channel, built_in_kind, built_in_kpi,
};

/// What goes, with what has to be known of it afterwards.
pub(super) struct Gone {
    /// Only what others can refer to.
    objects: HashSet<ObjectId>,
    /// All steps before the removal.
    order: Vec<Id<Step>>,
    /// What touchpoints that were the same as one that goes are the same as from now on.
    heirs: HashMap<Id<Touchpoint>, Id<Touchpoint>>,
    /// Whether anything was unlinked from the object at hand.
    hit: bool,
}

impl Gone {
    /// What goes when this object, still in the document, is removed.
    pub fn with(journey: &Journey, object: &ObjectId) -> Self {
        let mut objects = HashSet::new();
        match object {
            // What is built in is still there when the entry with its changes is not.
            ObjectId::Kind(id) if built_in_kind(id.as_str()).is_some() => {}
            ObjectId::Channel(id) if built_in_channel(id.as_str()).is_some() => {}
            ObjectId::Kpi(id) if built_in_kpi(id.as_str()).is_some() => {}
            // Nothing refers to these.
            ObjectId::Journey | ObjectId::Lane(_) | ObjectId::SavedView(_) | ObjectId::Note(_) => {}
            ObjectId::Stage(id) => {
                objects.insert(id.into());
                for step in journey.stage(id).iter().flat_map(|stage| &stage.steps) {
                    add_step(&mut objects, step);
                }
            }
            ObjectId::Step(id) => {
                if let Some((_, step)) = journey.step(id) {
                    add_step(&mut objects, step);
                }
            }
            other => {
                objects.insert(other.clone());
            }
        }
        let heirs = heirs(journey, &objects);
        Self {
            order: journey.steps().map(|(_, step)| step.id.clone()).collect(),
            objects,
            heirs,
            hit: false,
        }
    }

    /// Ids that a journey refers to though it has never had them.
    pub fn strangers(objects: HashSet<ObjectId>) -> Self {
        Self {
            objects,
            order: Vec::new(),
            heirs: HashMap::new(),
            hit: false,
        }
    }

    fn has<T>(&self, id: &Id<T>) -> bool
    where
        ObjectId: for<'a> From<&'a Id<T>>,
    {
        self.objects.contains(&id.into())
    }

    fn one<T>(&mut self, link: &mut Option<Id<T>>)
    where
        ObjectId: for<'a> From<&'a Id<T>>,
    {
        if link.as_ref().is_some_and(|id| self.has(id)) {
            *link = None;
            self.hit = true;
        }
    }

    /// Keeps only what does not hang on something that goes.
    fn many<T, L>(&mut self, list: &mut Vec<L>, on: impl Fn(&L) -> &Id<T>)
    where
        ObjectId: for<'a> From<&'a Id<T>>,
    {
        let len = list.len();
        list.retain(|x| !self.has(on(x)));
        self.hit |= list.len() != len;
    }

    fn evidence(&mut self, evidence: Option<&mut Evidence>) {
        if let Some(Evidence::Observed { source, .. }) = evidence {
            self.one(source);
        }
    }

    fn emotions(&mut self, emotions: &mut Vec<Emotion>) {
        self.many(emotions, |e| &e.persona);
        for emotion in emotions {
            self.evidence(emotion.evidence.as_mut());
        }
    }

    fn measured(&mut self, measurements: &mut Vec<Measurement>) {
        self.many(measurements, |m| &m.kpi);
        for reading in measurements.iter_mut().flat_map(|m| &mut m.readings) {
            self.one(&mut reading.source);
        }
    }

    /// The last step that is left of a run, or none if that is the one on which it begins.
    fn shortened(&self, start: &Id<Step>, end: &Id<Step>) -> Option<Id<Step>> {
        let begin = self.order.iter().position(|s| s == start)?;
        let end = self.order.iter().position(|s| s == end)?;
        let run = self.order.get(begin + 1..end)?;
        run.iter().rfind(|s| !self.has(s)).cloned()
    }

    /// `copy` if `unlink` finds something in it to unlink.
    fn revised<T>(&mut self, mut copy: T, unlink: impl FnOnce(&mut Self, &mut T)) -> Option<T> {
        self.hit = false;
        unlink(self, &mut copy);
        self.hit.then_some(copy)
    }
}

fn add_step(objects: &mut HashSet<ObjectId>, step: &Step) {
    objects.insert((&step.id).into());
    objects.extend(step.touchpoints.iter().map(|t| ObjectId::from(&t.id)));
}

/// For each touchpoint that goes, the one that its twins turn to: the nearest that stays of those
/// that it says it is the same as, else the first that stays of its twins.
fn heirs(journey: &Journey, gone: &HashSet<ObjectId>) -> HashMap<Id<Touchpoint>, Id<Touchpoint>> {
    let twins: HashMap<&Id<Touchpoint>, &Id<Touchpoint>> = journey
        .touchpoints()
        .filter_map(|spot| Some((&spot.touchpoint.id, spot.touchpoint.same_as.as_ref()?)))
        .collect();
    let goes = |id: &Id<Touchpoint>| gone.contains(&id.into());
    // The end of a chain of links: one that stays, or the last one that goes.
    let end = |from: &Id<Touchpoint>| {
        let mut at = from.clone();
        let mut seen = HashSet::new();
        while goes(&at) && seen.insert(at.clone()) {
            match twins.get(&at) {
                Some(next) => at = (*next).clone(),
                None => break,
            }
        }
        at
    };
    let mut of_ends: HashMap<Id<Touchpoint>, Id<Touchpoint>> = HashMap::new();
    let mut heirs = HashMap::new();
    for spot in journey.touchpoints() {
        let (id, Some(twin)) = (&spot.touchpoint.id, &spot.touchpoint.same_as) else {
            continue;
        };
        if goes(id) || !goes(twin) {
            continue;
        }
        let last = end(twin);
        let heir = if goes(&last) {
            of_ends.entry(last).or_insert_with(|| id.clone()).clone()
        } else {
            last
        };
        heirs.insert(twin.clone(), heir);
    }
    heirs
}

/// Unlinks everything from what is gone, which must be out of the journey already.
pub(super) fn unlink(journey: &mut Journey, mut gone: Gone, mended: &mut Vec<ObjectId>) {
    if !gone.objects.is_empty() {
        revise(journey, &mut gone, mended);
    }
}

impl Revise for Gone {
    fn channel(&mut self, channel: &Channel) -> Option<Channel> {
        self.revised(channel.clone(), |gone, channel| {
            gone.one(&mut channel.owner);
            gone.many(&mut channel.kpis, |id| id);
        })
    }

    fn view(&mut self, view: &SavedView) -> Option<SavedView> {
        self.revised(view.clone(), |gone, view| {
            if view.curves.alone().is_some_and(|id| gone.has(id)) {
                view.curves = Curves::Together;
                gone.hit = true;
            }
            let conditions = &mut view.filter.conditions;
            let len = conditions.len();
            conditions.retain(|c| c.object().is_none_or(|id| !gone.objects.contains(&id)));
            gone.hit |= conditions.len() != len;
        })
    }

    fn measurements(&mut self, on: &[Measurement]) -> Option<Vec<Measurement>> {
        self.revised(on.to_vec(), Self::measured)
    }

    fn step(&mut self, step: &Step) -> Option<Step> {
        self.revised(step.clone(), |gone, step| {
            gone.one(&mut step.path);
            gone.one(&mut step.leads_back_to);
            gone.many(&mut step.personas, |id| id);
            gone.emotions(&mut step.emotions);
            gone.measured(&mut step.kpis);
        })
    }

    fn touchpoint(&mut self, touchpoint: &Touchpoint) -> Option<Touchpoint> {
        self.revised(touchpoint.clone(), |gone, t| {
            gone.one(&mut t.kind);
            gone.many(&mut t.channels, |id| id);
            gone.one(&mut t.owner);
            gone.one(&mut t.raci.accountable);
            gone.many(&mut t.raci.consulted, |id| id);
            gone.many(&mut t.raci.informed, |id| id);
            gone.one(&mut t.path);
            gone.many(&mut t.personas, |id| id);
            gone.evidence(t.evidence.as_mut());
            gone.emotions(&mut t.emotions);
            gone.measured(&mut t.kpis);
            let heir = t.same_as.as_ref().and_then(|id| gone.heirs.get(id));
            let heir = heir.filter(|heir| **heir != t.id).cloned();
            gone.one(&mut t.same_as);
            t.same_as = t.same_as.take().or(heir);
        })
    }

    fn note(&mut self, on: &Holder, note: &Note) -> Option<Note> {
        self.revised(note.clone(), |gone, note| {
            if let (Holder::Step(start), Some(end)) = (on, &note.until)
                && gone.has(end)
            {
                note.until = gone.shortened(start, end);
                gone.hit = true;
            }
            gone.one(&mut note.until);
            gone.many(&mut note.personas, |id| id);
            gone.one(&mut note.owner);
            gone.evidence(note.evidence.as_mut());
        })
    }
}
