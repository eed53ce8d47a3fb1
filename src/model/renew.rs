//! The same journey as somebody else: new ids for everything in it, with references that follow.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::{
    Class, Condition, Curves, Emotion, Evidence, Id, Journey, Measurement, Note, Touchpoint,
    ids::Identified, taxonomy,
};

/// A journey that is equal but for its ids: each object has a fresh one, and each reference meets the same object
/// as before. What is built in keeps its id. For maps made from a template and for copies.
pub fn renew_ids(journey: &Journey) -> Journey {
    let built_in: HashSet<(Class, &'static str)> = taxonomy::built_in_ids().collect();
    let mut fresh: HashMap<(Class, String), String> = HashMap::new();
    rename_ids(journey, |class, id| {
        if built_in.contains(&(class, id)) {
            return None;
        }
        let fresh = fresh
            .entry((class, id.to_owned()))
            .or_insert_with(|| Id::<Note>::fresh().as_str().to_owned());
        Some(fresh.clone())
    })
}

/// A journey that is equal but for its ids: each that `name` answers with another is that one from now on, where it
/// is given and wherever it is named.
pub fn rename_ids(journey: &Journey, name: impl FnMut(Class, &str) -> Option<String>) -> Journey {
    let mut renamed = journey.clone();
    Renaming { name }.journey(&mut renamed);
    renamed
}

struct Renaming<N> {
    name: N,
}

impl<N: FnMut(Class, &str) -> Option<String>> Renaming<N> {
    /// Definitions and references alike.
    fn id<T: Identified>(&mut self, id: &mut Id<T>) {
        if let Some(new) = (self.name)(T::CLASS, id.as_str()) {
            *id = Id::new(&new);
        }
    }

    fn ids<'a, T: Identified + 'a>(&mut self, ids: impl IntoIterator<Item = &'a mut Id<T>>) {
        for id in ids {
            self.id(id);
        }
    }

    fn journey(&mut self, journey: &mut Journey) {
        for x in journey.personas.iter_mut().map(Arc::make_mut) {
            self.id(&mut x.id);
        }
        for x in journey.paths.iter_mut().map(Arc::make_mut) {
            self.id(&mut x.id);
        }
        for x in journey.owners.iter_mut().map(Arc::make_mut) {
            self.id(&mut x.id);
        }
        for x in journey.kinds.iter_mut().map(Arc::make_mut) {
            self.id(&mut x.id);
        }
        for x in journey.channels.iter_mut().map(Arc::make_mut) {
            self.id(&mut x.id);
            self.ids(&mut x.owner);
            self.ids(&mut x.kpis);
        }
        for x in journey.kpis.iter_mut().map(Arc::make_mut) {
            self.id(&mut x.id);
        }
        for x in journey.sources.iter_mut().map(Arc::make_mut) {
            self.id(&mut x.id);
        }
        for x in journey.lanes.iter_mut().map(Arc::make_mut) {
            self.id(&mut x.id);
        }
        for x in journey.views.iter_mut().map(Arc::make_mut) {
            self.id(&mut x.id);
            if let Curves::Alone(persona) = &mut x.curves {
                self.id(persona);
            }
            for condition in &mut x.filter.conditions {
                self.condition(condition);
            }
        }
        for stage in journey.stages.iter_mut().map(Arc::make_mut) {
            self.id(&mut stage.id);
            self.measurements(&mut stage.kpis);
            self.notes(&mut stage.notes);
            for step in stage.steps.iter_mut().map(Arc::make_mut) {
                self.id(&mut step.id);
                self.ids(&mut step.path);
                self.ids(&mut step.leads_back_to);
                self.ids(&mut step.personas);
                self.emotions(&mut step.emotions);
                self.measurements(&mut step.kpis);
                self.notes(&mut step.notes);
                for touchpoint in step.touchpoints.iter_mut().map(Arc::make_mut) {
                    self.touchpoint(touchpoint);
                }
            }
        }
        self.measurements(&mut journey.measurements);
        self.notes(&mut journey.notes);
    }

    fn condition(&mut self, condition: &mut Condition) {
        match condition {
            Condition::Owner(id) => self.id(id),
            Condition::Channel(id) => self.id(id),
            Condition::Stage(id) => self.id(id),
            Condition::Kind(id) => self.id(id),
            Condition::Persona(id) => self.id(id),
            Condition::WithoutOwner
            | Condition::Open(_)
            | Condition::Period(_)
            | Condition::Control(_)
            | Condition::Evidence(_)
            | Condition::Importance(_)
            | Condition::WithoutImportance
            | Condition::BadEmotion
            | Condition::MomentOfTruth
            | Condition::Breakpoint
            | Condition::Status(_)
            | Condition::Text(_) => {}
        }
    }

    fn touchpoint(&mut self, touchpoint: &mut Touchpoint) {
        self.id(&mut touchpoint.id);
        self.ids(&mut touchpoint.kind);
        self.ids(&mut touchpoint.channels);
        self.ids(&mut touchpoint.owner);
        self.ids(&mut touchpoint.raci.accountable);
        self.ids(&mut touchpoint.raci.consulted);
        self.ids(&mut touchpoint.raci.informed);
        self.ids(&mut touchpoint.personas);
        self.ids(&mut touchpoint.path);
        self.ids(&mut touchpoint.same_as);
        self.evidence(touchpoint.evidence.as_mut());
        self.emotions(&mut touchpoint.emotions);
        self.measurements(&mut touchpoint.kpis);
        self.notes(&mut touchpoint.notes);
    }

    fn notes(&mut self, notes: &mut [Arc<Note>]) {
        for note in notes.iter_mut().map(Arc::make_mut) {
            self.id(&mut note.id);
            self.ids(&mut note.until);
            self.ids(&mut note.personas);
            self.ids(&mut note.owner);
            self.evidence(note.evidence.as_mut());
        }
    }

    fn emotions(&mut self, emotions: &mut [Emotion]) {
        for emotion in emotions {
            self.id(&mut emotion.persona);
            self.evidence(emotion.evidence.as_mut());
        }
    }

    fn measurements(&mut self, measurements: &mut [Measurement]) {
        for measurement in measurements {
            self.id(&mut measurement.kpi);
            for reading in &mut measurement.readings {
                self.ids(&mut reading.source);
            }
        }
    }

    fn evidence(&mut self, evidence: Option<&mut Evidence>) {
        if let Some(Evidence::Observed { source, .. }) = evidence {
            self.ids(source);
        }
    }
}
