//! What the differences come to: counts and means, a stage at a time.

use std::collections::{HashMap, HashSet};

use super::values::measurements;
use super::{Diff, What, woven};
use crate::model::{Class, Id, Journey, Kpi, Mean, ObjectId, Persona, Stage, Step};

/// The kind of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    Added,
    Removed,
    Moved,
    Changed,
}

impl Mark {
    pub const ALL: [Self; 4] = [Self::Added, Self::Removed, Self::Moved, Self::Changed];

    pub const fn of(what: &What) -> Self {
        match what {
            What::Added => Self::Added,
            What::Removed => Self::Removed,
            What::Moved { .. } | What::Reordered => Self::Moved,
            What::Set(_) | What::Felt(_) | What::Measured(_) => Self::Changed,
        }
    }

    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Added => "compare-added",
            Self::Removed => "compare-removed",
            Self::Moved => "compare-moved",
            Self::Changed => "compare-changed",
        }
    }
}

/// How many objects each kind of difference is about. One that has moved and changed counts twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally([usize; Mark::ALL.len()]);

impl Tally {
    pub const fn get(&self, mark: Mark) -> usize {
        self.0[mark as usize]
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|n| *n == 0)
    }

    fn add(&mut self, other: &Self) {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            *own += other;
        }
    }
}

/// What became of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageDelta {
    pub stage: Id<Stage>,
    /// Of its touchpoints.
    pub touchpoints: Tally,
    /// Of everything else in it, and of itself.
    pub others: Tally,
    /// Mean emotion in the old and the new map, where any is known.
    pub old: Option<f64>,
    pub new: Option<f64>,
}

/// A KPI that is measured on the same thing in either map, with the latest reading of each.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub object: ObjectId,
    pub kpi: Id<Kpi>,
    pub old: Option<f64>,
    pub new: Option<f64>,
}

/// The differences, counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// In the order of the new map, gone ones where they were.
    pub stages: Vec<StageDelta>,
    /// Of all touchpoints.
    pub touchpoints: Tally,
    /// Of everything else, also what stands in no stage.
    pub others: Tally,
    pub old: Option<f64>,
    pub new: Option<f64>,
    /// In reading order; only where the latest readings differ or one map has none.
    pub figures: Vec<Figure>,
}

impl Summary {
    /// Emotions are those of one persona, or the mean of all.
    pub fn new(old: &Journey, new: &Journey, diff: &Diff, persona: Option<&Id<Persona>>) -> Self {
        let (was, is) = (stages_of(old), stages_of(new));
        let (felt_before, felt_now) = (felt(old, persona), felt(new, persona));
        type Objects<'a> = HashSet<(&'a ObjectId, Mark)>;
        let mut counted: HashMap<Option<&Id<Stage>>, [Objects<'_>; 2]> = HashMap::new();
        for change in &diff.changes {
            let object = &change.object;
            let stage = is.get(object).or_else(|| was.get(object)).copied();
            let is_other = object.class() != Some(Class::Touchpoint);
            let mark = Mark::of(&change.what);
            counted.entry(stage).or_default()[usize::from(is_other)].insert((object, mark));
        }
        let tallies = |stage: Option<&Id<Stage>>| {
            let [touchpoints, others] = counted
                .get(&stage)
                .map_or_else(Default::default, |sets| [tally(&sets[0]), tally(&sets[1])]);
            (touchpoints, others)
        };
        let (mut touchpoints, mut others) = tallies(None);
        let stages: Vec<StageDelta> = aligned_stages(old, new)
            .into_iter()
            .map(|id| {
                let (own, own_others) = tallies(Some(&id));
                touchpoints.add(&own);
                others.add(&own_others);
                let of_stage = |journey: &Journey, felt: &dyn Fn(&Step) -> Option<f64>| {
                    let steps = journey.stage(&id).map(|s| s.steps.iter());
                    mean(steps.into_iter().flatten().map(|s| &**s), felt)
                };
                StageDelta {
                    touchpoints: own,
                    others: own_others,
                    old: of_stage(old, &felt_before),
                    new: of_stage(new, &felt_now),
                    stage: id,
                }
            })
            .collect();
        Self {
            stages,
            touchpoints,
            others,
            old: mean(old.steps().map(|(_, s)| &**s), &felt_before),
            new: mean(new.steps().map(|(_, s)| &**s), &felt_now),
            figures: figures(old, new),
        }
    }
}

fn tally(counted: &HashSet<(&ObjectId, Mark)>) -> Tally {
    let mut tally = Tally::default();
    for (_, mark) in counted {
        tally.0[*mark as usize] += 1;
    }
    tally
}

/// The stages of both maps.
fn aligned_stages(old: &Journey, new: &Journey) -> Vec<Id<Stage>> {
    let ids = |journey: &Journey| -> Vec<Id<Stage>> {
        journey.stages.iter().map(|s| s.id.clone()).collect()
    };
    woven(&ids(old), &ids(new), |_| true)
}

/// In which stage each object stands.
fn stages_of(journey: &Journey) -> HashMap<ObjectId, &Id<Stage>> {
    let mut stages = HashMap::new();
    for stage in &journey.stages {
        stages.insert(ObjectId::from(&stage.id), &stage.id);
        for step in &stage.steps {
            stages.insert((&step.id).into(), &stage.id);
            for touchpoint in &step.touchpoints {
                stages.insert((&touchpoint.id).into(), &stage.id);
            }
        }
    }
    for (holder, note) in journey.notes() {
        if let Some(stage) = stages.get(&ObjectId::from(holder)).copied() {
            stages.insert((&note.id).into(), stage);
        }
    }
    stages
}

/// What is felt at each step, as the curve shows it: by the persona, or in the [`Mean`] of all who feel anything.
pub fn felt<'a>(
    journey: &'a Journey,
    persona: Option<&'a Id<Persona>>,
) -> impl Fn(&Step) -> Option<f64> + 'a {
    let mean = Mean::of(journey).filter(|_| persona.is_none());
    move |step| {
        let felt = match (persona, &mean) {
            (Some(persona), _) => step.felt(persona),
            (None, Some(mean)) => mean.felt(step),
            // Only one feels anything.
            (None, None) => journey.personas.iter().find_map(|p| step.felt(&p.id)),
        };
        felt.map(|felt| felt.score)
    }
}

/// The mean of the points of the curves at these steps.
fn mean<'a>(
    steps: impl Iterator<Item = &'a Step>,
    felt: impl Fn(&Step) -> Option<f64>,
) -> Option<f64> {
    let felt: Vec<f64> = steps.filter_map(felt).collect();
    (!felt.is_empty()).then(|| felt.iter().sum::<f64>() / felt.len() as f64)
}

/// Where something is measured, in reading order.
fn measured(journey: &Journey) -> Vec<(ObjectId, Id<Kpi>)> {
    let mut objects = vec![ObjectId::Journey];
    for stage in &journey.stages {
        objects.push((&stage.id).into());
        for step in &stage.steps {
            objects.push((&step.id).into());
            objects.extend(step.touchpoints.iter().map(|t| ObjectId::from(&t.id)));
        }
    }
    let mut measured = Vec::new();
    for object in objects {
        for measurement in measurements(journey, &object) {
            measured.push((object.clone(), measurement.kpi.clone()));
        }
    }
    measured
}

fn figures(old: &Journey, new: &Journey) -> Vec<Figure> {
    let latest = |journey: &Journey, object: &ObjectId, kpi: &Id<Kpi>| {
        let mut of = measurements(journey, object)
            .iter()
            .filter(|m| m.kpi == *kpi);
        Some(of.next()?.latest()?.value)
    };
    let all = woven(&measured(old), &measured(new), |_| true);
    let figures = all.into_iter().map(|(object, kpi)| Figure {
        old: latest(old, &object, &kpi),
        new: latest(new, &object, &kpi),
        object,
        kpi,
    });
    figures.filter(|f| f.old != f.new).collect()
}
