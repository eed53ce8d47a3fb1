//! A map that holds both what is and what is to be, with only one of the two shown.

use std::sync::Arc;

use super::{About, Journey, ObjectId, Stage, State, Status, Step, Touchpoint};

impl Status {
    /// Whether what has it is there in this state.
    pub const fn is_in(self, state: State) -> bool {
        !matches!(
            (self, state),
            (Self::New, State::AsIs) | (Self::ToDrop, State::ToBe)
        )
    }
}

impl Touchpoint {
    /// Whether it is there in this state; without a status it is in both.
    pub fn is_in(&self, state: State) -> bool {
        self.status.is_none_or(|status| status.is_in(state))
    }
}

impl Journey {
    /// The map with only those touchpoints that are there in this state, without a mark of what is to become of them,
    /// and said to be in that state. What it does not change it shares.
    pub fn in_state(&self, state: State) -> Self {
        let plain = |t: &Arc<Touchpoint>| match t.status {
            None | Some(Status::Existing) => t.clone(),
            Some(_) => Arc::new(Touchpoint {
                status: None,
                ..Touchpoint::clone(t)
            }),
        };
        let is_same = |t: &Arc<Touchpoint>| matches!(t.status, None | Some(Status::Existing));
        let step = |step: &Arc<Step>| match step.touchpoints.iter().all(is_same) {
            true => step.clone(),
            false => Arc::new(Step {
                touchpoints: (step.touchpoints.iter())
                    .filter(|t| t.is_in(state))
                    .map(plain)
                    .collect(),
                ..Step::clone(step)
            }),
        };
        let stages = self.stages.iter().map(|stage| {
            Arc::new(Stage {
                steps: stage.steps.iter().map(step).collect(),
                ..Stage::clone(stage)
            })
        });
        Self {
            about: Arc::new(About {
                state,
                ..About::clone(&self.about)
            }),
            stages: stages.collect(),
            ..self.clone()
        }
    }

    /// How many touchpoints are not there in this state.
    pub fn not_in(&self, state: State) -> usize {
        let all = self.touchpoints();
        all.filter(|spot| !spot.touchpoint.is_in(state)).count()
    }

    /// Whether this is there in this state, or stands on what is.
    pub fn has_in(&self, state: State, object: &ObjectId) -> bool {
        match object {
            ObjectId::Touchpoint(id) => {
                (self.touchpoint(id)).is_none_or(|spot| spot.touchpoint.is_in(state))
            }
            _ => true,
        }
    }
}
