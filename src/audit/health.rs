//! A health score for stages, owners and the map: off until a map asks for it, and told with what it rests on.
//!
//! A touchpoint has 100 without a customer problem, and 20 less for each level of its worst one: severity 1 leaves 80,
//! severity 5 leaves 0. Problems of its step and of its notes are its own. A step where nothing is met (waiting) counts
//! like a touchpoint. The score of a stage, an owner or the map is the mean over its touchpoints, weighted by their
//! importance; one that is not set counts 3. Only touchpoints of which something is known are in it: an emotion, a
//! reading, or a problem. Gaps in the map lower nothing, they make the basis small; problems of a whole stage or map have
//! no touchpoint and lower nothing either.

use std::collections::HashMap;

use super::Problem;
use super::survey::{Survey, importance};
use crate::model::{Id, ObjectId, Owner};

/// How healthy something is, and on how much of it that rests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// 0 to 100; none where nothing is known.
    pub score: Option<u8>,
    /// Touchpoints of which something is known.
    pub known: usize,
    /// Touchpoints, and waits.
    pub all: usize,
    pub waits: usize,
}

/// The health of a map and of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthReport {
    pub map: Health,
    /// In the order of the stages.
    pub stages: Vec<Health>,
    /// Owners in the order of the map; those who own nothing are left out.
    pub owners: Vec<(Id<Owner>, Health)>,
}

/// What a touchpoint without an importance weighs.
const USUAL_WEIGHT: u32 = 3;
/// What each level of severity takes away.
const LEVEL: u32 = 20;

/// What a touchpoint weighs, and its score if anything is known of it.
type Place = (u32, Option<u32>);

#[derive(Clone, Copy, Default)]
struct Sum {
    weighted: u32,
    weight: u32,
    known: usize,
    all: usize,
    waits: usize,
}

impl Sum {
    fn count(&mut self, (weight, score): Place) {
        self.all += 1;
        if let Some(score) = score {
            self.known += 1;
            self.weight += weight;
            self.weighted += weight * score;
        }
    }

    fn count_wait(&mut self, place: Place) {
        self.waits += 1;
        self.count(place);
    }

    fn health(self) -> Health {
        let score = (self.weight > 0).then(|| {
            let mean = f64::from(self.weighted) / f64::from(self.weight);
            mean.round() as u8
        });
        Health {
            score,
            known: self.known,
            all: self.all,
            waits: self.waits,
        }
    }
}

/// The health of what these are the problems of.
pub(super) fn health(survey: &Survey<'_>, problems: &[Problem]) -> HealthReport {
    let worst = worst(survey, problems);
    let severity_at = |object: ObjectId| worst.get(&object).copied();
    let mut map = Sum::default();
    let mut stages = vec![Sum::default(); survey.journey.stages.len()];
    let mut owners: HashMap<&Id<Owner>, Sum> = HashMap::new();
    let mut stage = 0;
    for at in &survey.steps {
        while !std::ptr::eq(&*survey.journey.stages[stage], at.stage) {
            stage += 1;
        }
        let of_step = severity_at((&at.step.id).into());
        let is_felt = survey.personas().any(|p| at.step.felt(&p.id).is_some());
        let score = |severity: Option<u32>, is_known: bool| match severity {
            Some(severity) => Some(100 - LEVEL * severity),
            None => is_known.then_some(100),
        };
        if at.step.touchpoints.is_empty() && at.step.waiting.is_some() {
            let place = (USUAL_WEIGHT, score(of_step, is_felt));
            map.count_wait(place);
            stages[stage].count_wait(place);
        }
        for met in survey.met_in(at) {
            let t = met.touchpoint;
            let is_known = is_felt || t.kpis.iter().any(|m| !m.readings.is_empty());
            let weight = importance(t).map_or(USUAL_WEIGHT, |i| i.get().into());
            let severity = severity_at((&t.id).into()).max(of_step);
            let place = (weight, score(severity, is_known));
            map.count(place);
            stages[stage].count(place);
            if let Some(owner) = met.owner {
                owners.entry(&owner.id).or_default().count(place);
            }
        }
    }
    let in_order = survey.journey.owners.iter().map(|o| &o.id);
    HealthReport {
        map: map.health(),
        stages: stages.into_iter().map(Sum::health).collect(),
        owners: in_order
            .filter_map(|id| Some((id.clone(), owners.get(id)?.health())))
            .collect(),
    }
}

/// The severity of the worst problem of each object, a note's being that of what it stands on.
fn worst(survey: &Survey<'_>, problems: &[Problem]) -> HashMap<ObjectId, u32> {
    let notes = survey.notes().into_iter();
    let holders: HashMap<ObjectId, ObjectId> = notes
        .map(|(holder, _, note)| ((&note.id).into(), holder))
        .collect();
    let mut worst: HashMap<ObjectId, u32> = HashMap::new();
    for problem in problems {
        let object = holders.get(&problem.object).unwrap_or(&problem.object);
        let severity = u32::from(problem.severity.get());
        let entry = worst.entry(object.clone()).or_default();
        *entry = severity.max(*entry);
    }
    worst
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::rules::testing::*;
    use super::*;
    use crate::model::{Journey, Silenced, Span};

    fn health(journey: &mut Journey) -> HealthReport {
        Arc::make_mut(&mut journey.about).audit.health = true;
        report(journey).health.expect("it is on")
    }

    fn told(health: Health) -> (Option<u8>, usize, usize) {
        (health.score, health.known, health.all)
    }

    #[test]
    fn it_is_off_until_a_map_asks_for_it() {
        assert_eq!(report(&sound()).health, None);
        assert_eq!(told(health(&mut sound()).map), (Some(100), 6, 6));
    }

    #[test]
    fn a_score_is_the_mean_of_what_the_worst_problems_leave_by_importance() {
        // Stage a: 100 × 5 and, with severity 4, 20 × 2: 540 / 7 = 77.1. Map: four more of 100 × 4: 2140 / 23 = 93.04.
        let mut journey = with_touchpoint("ta1", |t| t.importance = Some(rating(5)));
        change_touchpoint(&mut journey, "ta2", |t| {
            t.importance = Some(rating(2));
            t.kpis = vec![measurement("csat", 80.0, 50.0)];
        });
        assert_eq!(problems(&journey), ["kpi-missed ta2 4"]);
        let found = health(&mut journey);
        assert_eq!(told(found.stages[0]), (Some(77), 2, 2));
        assert_eq!(told(found.stages[1]), (Some(100), 2, 2));
        assert_eq!(told(found.map), (Some(93), 6, 6));
        // Marketing owns ta1, ta2 and tc2: (500 + 40 + 400) / 11 = 85.5.
        assert_eq!(found.owners[0].0.as_str(), "marketing");
        assert_eq!(told(found.owners[0].1), (Some(85), 3, 3));
        change_touchpoint(&mut journey, "ta2", |t| {
            t.silenced = vec![Silenced {
                rule: "kpi-missed".into(),
                reason: "Counted twice".into(),
                ..Silenced::default()
            }];
        });
        assert_eq!(told(health(&mut journey).map), (Some(100), 6, 6));
    }

    #[test]
    fn what_a_step_feels_weighs_on_all_that_is_met_there_and_waiting_counts_by_itself() {
        // The low of b1, severity 3, leaves 40 of each of two; the empty b2 waits and is felt well.
        let mut journey = with_step("b1", |s| {
            set_emotion(s, "mira", -1.0);
            s.touchpoints.push(Arc::new(touchpoint("tx", "shop")));
        });
        change_step(&mut journey, "b2", |s| {
            s.touchpoints.clear();
            s.waiting = Some(Span::Hours(2.0));
        });
        // (40 × 4 + 40 × 4 + 100 × 3) / 11 = 56.4.
        assert_eq!(told(health(&mut journey).stages[1]), (Some(56), 3, 3));
    }

    #[test]
    fn what_nobody_knows_is_not_in_the_score_but_in_what_it_rests_on() {
        let mut journey = with_step("c1", |s| s.emotions.clear());
        change_touchpoint(&mut journey, "tc1", |t| t.kpis.clear());
        let found = health(&mut journey);
        assert_eq!(told(found.stages[2]), (Some(100), 1, 2));
        change_step(&mut journey, "c2", |s| s.emotions.clear());
        change_touchpoint(&mut journey, "tc2", |t| t.kpis.clear());
        assert_eq!(told(health(&mut journey).stages[2]), (None, 0, 2));
    }
}
