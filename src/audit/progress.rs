//! How far the audit is: by its five steps, and by the stages of the journey.

use super::STEPS;
use super::checklist::{is_open, state};
use super::survey::{Survey, is_audited};
use crate::model::{Check, Journey};

/// What is done, of what there is: checks or touchpoints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
}

impl Progress {
    /// 0 to 100, rounded; 100 only when all is done. Nothing to do is nothing done.
    pub fn percent(self) -> usize {
        let rounded = (self.done * 100 + self.of / 2).checked_div(self.of);
        // All is all.
        let most = if self.done < self.of { 99 } else { 100 };
        rounded.unwrap_or(0).min(most)
    }

    /// Whether there is something to do, and all of it is done.
    pub const fn is_complete(self) -> bool {
        self.of > 0 && self.done == self.of
    }

    const fn count(&mut self, done: bool) {
        self.of += 1;
        self.done += done as usize;
    }
}

impl std::iter::Sum for Progress {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            done: sum.done + one.done,
            of: sum.of + one.of,
        })
    }
}

/// The checks of a step of the audit, 1 to 5, in the order in which they are offered.
pub fn checks_of(step: u8) -> impl Iterator<Item = Check> + Clone {
    let all = Check::ALL.iter().copied();
    all.filter(move |check| check.step() == step)
}

/// How many checks of each step are done.
pub(super) fn of_checks(survey: &Survey<'_>) -> [Progress; STEPS] {
    let mut steps = [Progress::default(); STEPS];
    for met in &survey.touchpoints {
        for check in Check::ALL {
            let done = state(survey.journey, met.touchpoint, *check).is_done();
            steps[usize::from(check.step()) - 1].count(done);
        }
    }
    steps
}

/// At how many touchpoints of each stage all checks of a step are done.
pub(super) fn of_stages(journey: &Journey) -> Vec<[Progress; STEPS]> {
    let of_stage = |stage: &std::sync::Arc<crate::model::Stage>| {
        let mut steps = [Progress::default(); STEPS];
        let touchpoints = stage.steps.iter().flat_map(|s| &s.touchpoints);
        for touchpoint in touchpoints.filter(|t| is_audited(t)) {
            for (step, progress) in (1..).zip(&mut steps) {
                progress.count(!checks_of(step).any(|c| is_open(journey, touchpoint, c)));
            }
        }
        steps
    };
    journey.stages.iter().map(of_stage).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Progress;
    use crate::audit::audit;
    use crate::model::{
        Check, Date, Id, Journey, Kind, Period, Stage, Status, Step, Tick, Touchpoint,
    };

    #[test]
    fn a_step_is_done_at_a_touchpoint_when_all_of_its_checks_are() {
        let mut sold = Touchpoint::new("Sold");
        sold.kind = Some(Id::<Kind>::new("event"));
        sold.channels = vec![Id::new("email")];
        let mut dropped = Touchpoint::new("Dropped");
        dropped.status = Some(Status::ToDrop);
        let mut step = Step::new("Buys");
        step.touchpoints = vec![Arc::new(sold), Arc::new(dropped)];
        let mut stage = Stage::new("Purchase", Period::During);
        stage.steps = vec![Arc::new(step)];
        let mut journey = Journey {
            stages: vec![Arc::new(stage), Arc::new(Stage::new("Use", Period::After))],
            ..Journey::default()
        };
        let listed = |journey: &Journey| {
            let stages = audit(journey, Date::today()).stages;
            [stages[0][0], stages[1][0]]
        };
        let [first, second] = listed(&journey);
        assert_eq!(first, Progress { done: 0, of: 1 }, "not described yet");
        assert_eq!(
            second,
            Progress::default(),
            "an empty stage has nothing to do"
        );
        let stage = Arc::make_mut(&mut journey.stages[0]);
        let step = Arc::make_mut(&mut stage.steps[0]);
        Arc::make_mut(&mut step.touchpoints[0]).ticks = vec![Tick {
            check: Check::Described,
            round: 1,
            by: String::new(),
            date: None,
            remark: String::new(),
        }];
        assert_eq!(listed(&journey)[0], Progress { done: 1, of: 1 });
    }
}
