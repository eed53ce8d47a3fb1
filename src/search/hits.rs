//! Where words stand in a map: in everything that can be read.

use std::ops::Range;
use std::sync::Arc;

use super::Pattern;
use crate::i18n::Language;
use crate::model::{
    Channel, Id, Journey, Kpi, Measurement, Note, ObjectId, Owner, Path, Step, Touchpoint,
};
use crate::words;

/// A place where the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub object: ObjectId,
    /// Which of the object's own texts, counted as `texts` shows them. None: a name of something else that the
    /// object shows, such as its channel; there is nothing to be replaced.
    pub own: Option<usize>,
    /// The whole text.
    pub text: Arc<str>,
    /// Its bytes that were looked for.
    pub range: Range<usize>,
}

/// All places in the order in which a map is read; what stands on no sheet comes last.
pub fn hits(language: Language, journey: &Journey, pattern: &Pattern) -> Vec<Hit> {
    let mut hits = Vec::new();
    walk(language, journey, &mut |object, own, text| {
        let places = pattern.find(text);
        if places.is_empty() {
            return;
        }
        let text: Arc<str> = text.into();
        hits.extend(places.into_iter().map(|range| Hit {
            object: object.clone(),
            own,
            text: text.clone(),
            range,
        }));
    });
    hits
}

/// Receives an object, which of its own texts it is, and the text.
pub(super) type See<'s> = dyn FnMut(&ObjectId, Option<usize>, &str) + 's;

fn walk(language: Language, journey: &Journey, see: &mut See<'_>) {
    let names = Names { language, journey };
    own(&ObjectId::Journey, see, |s| journey.about.texts(s));
    for persona in &journey.personas {
        own(&(&persona.id).into(), see, |s| persona.texts(s));
    }
    for lane in &journey.lanes {
        let id = (&lane.id).into();
        own(&id, see, |s| lane.texts(s));
        if lane.title.is_none() {
            see(&id, None, &words::lane_title(language, lane));
        }
    }
    names.measured(&ObjectId::Journey, &journey.measurements, see);
    names.notes(&journey.notes, see);
    for stage in &journey.stages {
        let id = (&stage.id).into();
        own(&id, see, |s| stage.texts(s));
        names.measured(&id, &stage.kpis, see);
        names.notes(&stage.notes, see);
        for step in &stage.steps {
            names.step(step, see);
            for touchpoint in &step.touchpoints {
                names.touchpoint(touchpoint, see);
            }
        }
    }
    for x in &journey.owners {
        own(&(&x.id).into(), see, |s| x.texts(s));
    }
    for x in &journey.paths {
        own(&(&x.id).into(), see, |s| x.texts(s));
    }
    for x in &journey.kinds {
        own(&(&x.id).into(), see, |s| x.texts(s));
    }
    for x in &journey.channels {
        own(&(&x.id).into(), see, |s| x.texts(s));
    }
    for x in &journey.kpis {
        own(&(&x.id).into(), see, |s| x.texts(s));
    }
    for x in &journey.sources {
        own(&(&x.id).into(), see, |s| x.texts(s));
    }
    for x in &journey.views {
        own(&(&x.id).into(), see, |s| x.texts(s));
    }
}

fn own(object: &ObjectId, see: &mut See<'_>, texts: impl FnOnce(&mut dyn FnMut(&String))) {
    let mut index = 0;
    texts(&mut |text| {
        see(object, Some(index), text);
        index += 1;
    });
}

/// Shows objects with the names of what they refer to.
pub(super) struct Names<'a> {
    pub language: Language,
    pub journey: &'a Journey,
}

impl Names<'_> {
    pub fn step(&self, step: &Step, see: &mut See<'_>) {
        let id = (&step.id).into();
        own(&id, see, |s| step.texts(s));
        self.path(&id, step.path.as_ref(), see);
        self.measured(&id, &step.kpis, see);
        self.notes(&step.notes, see);
    }

    pub fn touchpoint(&self, t: &Touchpoint, see: &mut See<'_>) {
        let id = (&t.id).into();
        own(&id, see, |s| t.texts(s));
        if let Some(kind) = &t.kind {
            see(&id, None, &words::kind(self.language, self.journey, kind));
        }
        self.channels(&id, &t.channels, see);
        let owner = self.journey.owner_of(t).map(|o| &o.value().id);
        let raci = &t.raci;
        let others = raci.accountable.iter().chain(&raci.consulted);
        let mut owners: Vec<&Id<Owner>> = owner.into_iter().chain(others).collect();
        owners.extend(&raci.informed);
        self.owners(&id, owners, see);
        self.path(&id, t.path.as_ref(), see);
        self.measured(&id, &t.kpis, see);
        if let Some(source) = t.evidence.as_ref().and_then(|e| e.source())
            && let Some(source) = self.journey.source(source)
        {
            see(&id, None, &source.name);
        }
        self.notes(&t.notes, see);
    }

    fn notes(&self, notes: &[Arc<Note>], see: &mut See<'_>) {
        for note in notes {
            let id = (&note.id).into();
            own(&id, see, |s| note.texts(s));
            self.owners(&id, note.owner.iter().collect(), see);
        }
    }

    /// Each owner once, whatever part it has.
    fn owners(&self, object: &ObjectId, mut owners: Vec<&Id<Owner>>, see: &mut See<'_>) {
        owners.sort_unstable();
        owners.dedup();
        for owner in owners.into_iter().filter_map(|id| self.journey.owner(id)) {
            see(object, None, &owner.name);
        }
    }

    fn channels(&self, object: &ObjectId, channels: &[Id<Channel>], see: &mut See<'_>) {
        for id in channels {
            let name = words::channel(self.language, self.journey, id);
            see(object, None, &name);
        }
    }

    fn path(&self, object: &ObjectId, path: Option<&Id<Path>>, see: &mut See<'_>) {
        if let Some(path) = path.and_then(|id| self.journey.path(id)) {
            see(object, None, &path.name);
        }
    }

    fn measured(&self, object: &ObjectId, measurements: &[Measurement], see: &mut See<'_>) {
        let kpis = measurements.iter().map(|m| &m.kpi);
        for kpi in kpis {
            let kpi: &Id<Kpi> = kpi;
            see(object, None, &words::kpi(self.language, self.journey, kpi));
        }
    }
}
