//! What the rules look at: a journey walked once, so that no rule searches for neighbours or owners.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use super::rules::Hurt;
use crate::model::{
    Control, Date, Journey, Measurement, Medium, Note, ObjectId, Owner, Period, Persona, Rating,
    Scope, Stage, Status, Step, Threshold, Touchpoint,
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
    pub medium: Option<Medium>,
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
                        medium: journey.medium_of(touchpoint).map(|m| m.value()),
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

    /// The number that the rules of this map go by.
    pub fn threshold(&self, threshold: Threshold) -> f64 {
        self.journey.about.audit.thresholds.get(threshold)
    }

    /// One that counts.
    pub fn count(&self, threshold: Threshold) -> usize {
        self.threshold(threshold) as usize
    }

    /// Whether the map is about the whole way: a section is not blamed for what it leaves out.
    pub fn is_whole(&self) -> bool {
        self.journey.about.scope == Scope::Whole
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

    /// What depends on a stage as a whole: as much as on the most important thing in it.
    fn importance_of_stage(&self, stage: &Stage) -> Option<Rating> {
        let steps = self.steps.iter();
        let within = steps.filter(|at| std::ptr::eq(at.stage, stage));
        within.filter_map(|at| self.importance_of(at)).max()
    }

    /// What depends on the journey as a whole.
    fn importance_of_all(&self) -> Option<Rating> {
        let all = self.touchpoints.iter();
        all.filter_map(|met| importance(met.touchpoint)).max()
    }

    /// The steps of the main way, in reading order.
    pub fn main_way(&self) -> Vec<&At<'a>> {
        let steps = self.steps.iter();
        steps.filter(|at| at.step.path.is_none()).collect()
    }

    /// The stages, each with its audited touchpoints.
    pub fn stages(&self) -> impl Iterator<Item = (&'a Stage, Vec<&Met<'a>>)> {
        self.journey.stages.iter().map(|stage| {
            let steps = self.steps.iter();
            let within = steps.filter(|at| std::ptr::eq(at.stage, &**stage));
            (&**stage, within.flat_map(|at| self.met_in(at)).collect())
        })
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
        let mut measured = Vec::new();
        let mut add = |object: ObjectId, importance, list: &'a [Measurement]| {
            measured.extend(list.iter().map(|m| (object.clone(), importance, m)));
        };
        let all = self.importance_of_all();
        add(ObjectId::Journey, all, &self.journey.measurements);
        for stage in &self.journey.stages {
            let importance = self.importance_of_stage(stage);
            add((&stage.id).into(), importance, &stage.kpis);
        }
        for at in &self.steps {
            add((&at.step.id).into(), self.importance_of(at), &at.step.kpis);
            for met in self.met_in(at) {
                let t = met.touchpoint;
                add((&t.id).into(), importance(t), &t.kpis);
            }
        }
        measured
    }

    /// All notes with what depends on the place where they stand.
    pub fn notes(&self) -> Vec<(ObjectId, Option<Rating>, &'a Note)> {
        let mut noted = Vec::new();
        let mut add = |holder: ObjectId, importance, list: &'a [std::sync::Arc<Note>]| {
            noted.extend(list.iter().map(|n| (holder.clone(), importance, &**n)));
        };
        let all = self.importance_of_all();
        add(ObjectId::Journey, all, &self.journey.notes);
        for stage in &self.journey.stages {
            let importance = self.importance_of_stage(stage);
            add((&stage.id).into(), importance, &stage.notes);
        }
        for at in &self.steps {
            add((&at.step.id).into(), self.importance_of(at), &at.step.notes);
            for met in self.met_in(at) {
                let t = met.touchpoint;
                add((&t.id).into(), importance(t), &t.notes);
            }
        }
        noted
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
