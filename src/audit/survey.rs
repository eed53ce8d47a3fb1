//! What the rules look at: a journey walked once, so that no rule searches for neighbours or owners.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use super::rules::Hurt;
use crate::model::{
    Control, Date, Journey, Measurement, Note, ObjectId, Owner, Period, Persona, Rating, Stage,
    Status, Step, Touchpoint,
};

/// A journey, laid out for its audit.
pub(super) struct Survey<'a> {
    pub journey: &'a Journey,
    pub today: Date,
    /// In reading order.
    pub steps: Vec<At<'a>>,
    /// Those that count, in reading order.
    pub touchpoints: Vec<Met<'a>>,
    order: HashMap<ObjectId, usize>,
    hurts: OnceCell<Vec<Hurt<'a>>>,
}

/// A step with its place.
pub(super) struct At<'a> {
    pub stage: &'a Stage,
    pub step: &'a Step,
    /// Its touchpoints in [`Survey::touchpoints`].
    pub touchpoints: Range<usize>,
}

/// A touchpoint with what it inherits.
pub(super) struct Met<'a> {
    pub touchpoint: &'a Touchpoint,
    pub period: Period,
    pub owner: Option<&'a Owner>,
    pub control: Option<Control>,
}

impl<'a> Survey<'a> {
    pub fn new(journey: &'a Journey, today: Date) -> Self {
        let mut survey = Self {
            journey,
            today,
            steps: Vec::new(),
            touchpoints: Vec::new(),
            order: HashMap::new(),
            hurts: OnceCell::new(),
        };
        for stage in &journey.stages {
            survey.list((&stage.id).into(), &stage.notes);
            for step in &stage.steps {
                survey.list((&step.id).into(), &step.notes);
                let first = survey.touchpoints.len();
                for touchpoint in step.touchpoints.iter().filter(|t| is_audited(t)) {
                    survey.list((&touchpoint.id).into(), &touchpoint.notes);
                    survey.touchpoints.push(Met {
                        touchpoint,
                        period: Journey::period_of(stage, step),
                        owner: journey.owner_of(touchpoint).map(|o| o.value()),
                        control: journey.control_of(touchpoint).map(|c| c.value()),
                    });
                }
                survey.steps.push(At {
                    stage,
                    step,
                    touchpoints: first..survey.touchpoints.len(),
                });
            }
        }
        survey
    }

    fn list(&mut self, object: ObjectId, notes: &[std::sync::Arc<Note>]) {
        let notes = notes.iter().map(|n| ObjectId::from(&n.id));
        for object in std::iter::once(object).chain(notes) {
            let place = self.order.len() + 1;
            self.order.insert(object, place);
        }
    }

    /// Where the object stands in reading order; the journey itself and its notes first.
    pub fn order(&self, object: &ObjectId) -> usize {
        self.order.get(object).copied().unwrap_or(0)
    }

    pub fn personas(&self) -> impl Iterator<Item = &'a Persona> {
        self.journey.personas.iter().map(AsRef::as_ref)
    }

    pub fn met_in(&self, at: &At<'a>) -> &[Met<'a>] {
        &self.touchpoints[at.touchpoints.clone()]
    }

    /// The highest importance of a step's touchpoints, so far as it is known.
    pub fn importance_of(&self, at: &At<'a>) -> Option<Rating> {
        self.met_in(at)
            .iter()
            .filter_map(|m| importance(m.touchpoint))
            .max()
    }

    /// The audited touchpoints of which this holds.
    pub fn touchpoints_that(&self, holds: impl Fn(&Met<'a>) -> bool) -> Vec<ObjectId> {
        let all = self.touchpoints.iter();
        all.filter(|m| holds(m))
            .map(|m| (&m.touchpoint.id).into())
            .collect()
    }

    /// All measurements with their holders and what depends on them.
    pub fn measurements(&self) -> Vec<(ObjectId, Option<Rating>, &'a Measurement)> {
        let mut all = Vec::new();
        let mut add = |object: ObjectId, importance, list: &'a [Measurement]| {
            all.extend(list.iter().map(|m| (object.clone(), importance, m)));
        };
        add(ObjectId::Journey, None, &self.journey.measurements);
        for stage in &self.journey.stages {
            add((&stage.id).into(), None, &stage.kpis);
        }
        for at in &self.steps {
            add((&at.step.id).into(), self.importance_of(at), &at.step.kpis);
            for met in self.met_in(at) {
                let t = met.touchpoint;
                add((&t.id).into(), importance(t), &t.kpis);
            }
        }
        all
    }

    /// All notes with what depends on the place where they stand.
    pub fn notes(&self) -> Vec<(ObjectId, Option<Rating>, &'a Note)> {
        let mut all = Vec::new();
        let mut add = |holder: ObjectId, importance, list: &'a [std::sync::Arc<Note>]| {
            all.extend(list.iter().map(|n| (holder.clone(), importance, &**n)));
        };
        add(ObjectId::Journey, None, &self.journey.notes);
        for stage in &self.journey.stages {
            add((&stage.id).into(), None, &stage.notes);
        }
        for at in &self.steps {
            add((&at.step.id).into(), self.importance_of(at), &at.step.notes);
            for met in self.met_in(at) {
                let t = met.touchpoint;
                add((&t.id).into(), importance(t), &t.notes);
            }
        }
        all
    }

    /// Where personas feel bad, found once for the rules that share it.
    pub fn hurts(&self) -> &[Hurt<'a>] {
        self.hurts.get_or_init(|| super::rules::hurts(self))
    }
}

/// Whether the touchpoint is to stay.
pub fn is_audited(touchpoint: &Touchpoint) -> bool {
    touchpoint.status != Some(Status::ToDrop)
}

/// The importance as set. A moment of truth is decisive by its definition: 5 until it is rated.
pub(super) fn importance(touchpoint: &Touchpoint) -> Option<Rating> {
    let decisive = touchpoint.moment_of_truth.then_some(Rating::ALL[4]);
    touchpoint.importance.or(decisive)
}
