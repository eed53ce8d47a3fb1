//! The invariants of a journey, in one place: asked after each load and, in tests, after each edit.
//!
//! Types already hold scores, ratings and shares in their ranges; what they cannot hold stands here.

use rustc_hash::FxHashSet;

use super::{
    Class, Condition, Emotion, Evidence, Id, Journey, Kpi, Measurement, ObjectId, Persona, Step,
    ids::Identified, taxonomy,
};

/// What is wrong with a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Violation {
    /// Two objects of a class share an id.
    IdTwice(ObjectId),
    /// `from` refers to an object that there is not.
    Dangling {
        from: ObjectId,
        class: Class,
        id: String,
    },
    /// A persona has two emotions at one place.
    EmotionTwice { at: ObjectId, persona: Id<Persona> },
    /// A KPI is measured twice at one place.
    MeasurementTwice { at: ObjectId, kpi: Id<Kpi> },
    /// A step leads back to itself or to a later one.
    LeadsForward(Id<Step>),
    /// A note on a run of steps ends before it begins, or is not on a step.
    RunBackward(ObjectId),
    /// A touchpoint is said to be the same as itself.
    SameAsItself(ObjectId),
    /// A stretch of time is negative.
    NegativeSpan(Id<Step>),
    /// A step's column is narrower or wider than [`Step::WIDTHS`].
    StepWidth(Id<Step>),
    /// The same lane height must be a number of map units above zero.
    LaneHeight(ObjectId),
    /// A saved view has no size at all.
    ViewZoom(ObjectId),
}

/// Everything that is wrong with a journey; nothing for a sound one.
pub fn check(journey: &Journey) -> Vec<Violation> {
    let mut checker = Checker {
        ids: FxHashSet::default(),
        found: Vec::new(),
    };
    checker.define(journey);
    checker.refer(journey);
    checker.order(journey);
    checker.found
}

struct Checker<'a> {
    /// Asked thousands of times at each edit of a large map.
    ids: FxHashSet<(Class, &'a str)>,
    found: Vec<Violation>,
}

impl<'a> Checker<'a> {
    fn define(&mut self, journey: &'a Journey) {
        self.defines(journey.personas.iter().map(|x| &x.id));
        self.defines(journey.paths.iter().map(|x| &x.id));
        self.defines(journey.owners.iter().map(|x| &x.id));
        self.defines(journey.kinds.iter().map(|x| &x.id));
        self.defines(journey.channels.iter().map(|x| &x.id));
        self.defines(journey.kpis.iter().map(|x| &x.id));
        self.defines(journey.sources.iter().map(|x| &x.id));
        self.defines(journey.lanes.iter().map(|x| &x.id));
        self.defines(journey.views.iter().map(|x| &x.id));
        self.defines(journey.stages.iter().map(|x| &x.id));
        self.defines(journey.steps().map(|(_, x)| &x.id));
        self.defines(journey.touchpoints().map(|x| &x.touchpoint.id));
        self.defines(journey.notes().map(|(_, x)| &x.id));
        // A file may give a built-in one defaults under its own id, so these come after.
        for (class, id) in taxonomy::built_in_ids() {
            self.ids.insert((class, id));
        }
    }

    /// Each of these ids is an object's own.
    fn defines<T: Identified + 'a>(&mut self, ids: impl Iterator<Item = &'a Id<T>>)
    where
        ObjectId: From<&'a Id<T>>,
    {
        for id in ids {
            if !self.ids.insert((T::CLASS, id.as_str())) {
                self.found.push(Violation::IdTwice(id.into()));
            }
        }
    }

    fn refer(&mut self, journey: &Journey) {
        for channel in &journey.channels {
            let at = (&channel.id).into();
            self.meets(&at, &channel.owner);
            self.meets(&at, &channel.kpis);
        }
        for view in &journey.views {
            let at = (&view.id).into();
            self.meets(&at, view.curves.alone());
            for object in view.filter.conditions.iter().filter_map(Condition::object) {
                if let Some(class) = object.class() {
                    self.meets_one(&at, class, object.as_str());
                }
            }
        }
        self.measurements(&ObjectId::Journey, &journey.measurements);
        for stage in &journey.stages {
            self.measurements(&(&stage.id).into(), &stage.kpis);
        }
        for (_, step) in journey.steps() {
            let at = (&step.id).into();
            self.meets(&at, &step.path);
            self.meets(&at, &step.leads_back_to);
            self.meets(&at, &step.personas);
            self.emotions(&at, &step.emotions);
            self.measurements(&at, &step.kpis);
        }
        for spot in journey.touchpoints() {
            let t = spot.touchpoint;
            let at = (&t.id).into();
            self.meets(&at, &t.kind);
            self.meets(&at, &t.channels);
            self.meets(&at, &t.owner);
            self.meets(&at, &t.raci.accountable);
            self.meets(&at, &t.raci.consulted);
            self.meets(&at, &t.raci.informed);
            self.meets(&at, &t.path);
            self.meets(&at, &t.same_as);
            if t.same_as.as_ref() == Some(&t.id) {
                self.found.push(Violation::SameAsItself(at.clone()));
            }
            self.meets(&at, &t.personas);
            self.evidence(&at, t.evidence.as_ref());
            self.emotions(&at, &t.emotions);
            self.measurements(&at, &t.kpis);
        }
        for (_, note) in journey.notes() {
            let at = (&note.id).into();
            self.meets(&at, &note.until);
            self.meets(&at, &note.owner);
            self.meets(&at, &note.personas);
            self.evidence(&at, note.evidence.as_ref());
        }
    }

    fn order(&mut self, journey: &Journey) {
        let order: Vec<&Id<Step>> = journey.steps().map(|(_, s)| &s.id).collect();
        let place = |id: &Id<Step>| order.iter().position(|x| *x == id);
        for (i, (_, step)) in journey.steps().enumerate() {
            if step
                .leads_back_to
                .as_ref()
                .and_then(place)
                .is_some_and(|j| j >= i)
            {
                self.found.push(Violation::LeadsForward(step.id.clone()));
            }
            if [step.duration, step.waiting]
                .iter()
                .flatten()
                .any(|s| s.amount() < 0.0)
            {
                self.found.push(Violation::NegativeSpan(step.id.clone()));
            }
            if step.width.is_some_and(|w| !Step::WIDTHS.contains(&w)) {
                self.found.push(Violation::StepWidth(step.id.clone()));
            }
            for note in step.notes.iter() {
                if note.until.as_ref().and_then(place).is_some_and(|j| j < i) {
                    self.found.push(Violation::RunBackward((&note.id).into()));
                }
            }
        }
        for (holder, note) in journey.notes() {
            if note.until.is_some() && !matches!(holder, super::Holder::Step(_)) {
                self.found.push(Violation::RunBackward((&note.id).into()));
            }
        }
        for lane in &journey.lanes {
            if lane.height.is_some_and(|h| h <= 0.0) {
                self.found.push(Violation::LaneHeight((&lane.id).into()));
            }
        }
        for view in &journey.views {
            if view.zoom <= 0.0 {
                self.found.push(Violation::ViewZoom((&view.id).into()));
            }
        }
    }

    /// Each of these ids names something.
    fn meets<'b, T: Identified + 'b>(
        &mut self,
        at: &ObjectId,
        ids: impl IntoIterator<Item = &'b Id<T>>,
    ) {
        for id in ids {
            self.meets_one(at, T::CLASS, id.as_str());
        }
    }

    fn meets_one(&mut self, at: &ObjectId, class: Class, id: &str) {
        if !self.ids.contains(&(class, id)) {
            self.found.push(Violation::Dangling {
                from: at.clone(),
                class,
                id: id.into(),
            });
        }
    }

    fn evidence(&mut self, at: &ObjectId, evidence: Option<&Evidence>) {
        self.meets(at, evidence.and_then(Evidence::source));
    }

    fn emotions(&mut self, at: &ObjectId, emotions: &[Emotion]) {
        for (i, emotion) in emotions.iter().enumerate() {
            self.meets(at, [&emotion.persona]);
            self.evidence(at, emotion.evidence.as_ref());
            if emotions[..i].iter().any(|e| e.persona == emotion.persona) {
                self.found.push(Violation::EmotionTwice {
                    at: at.clone(),
                    persona: emotion.persona.clone(),
                });
            }
        }
    }

    fn measurements(&mut self, at: &ObjectId, measurements: &[Measurement]) {
        for (i, m) in measurements.iter().enumerate() {
            self.meets(at, [&m.kpi]);
            self.meets(at, m.readings.iter().filter_map(|r| r.source.as_ref()));
            if measurements[..i].iter().any(|other| other.kpi == m.kpi) {
                self.found.push(Violation::MeasurementTwice {
                    at: at.clone(),
                    kpi: m.kpi.clone(),
                });
            }
        }
    }
}
