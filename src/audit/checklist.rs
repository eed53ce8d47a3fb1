//! The checklist: every audited touchpoint with the checks of the five steps.
//!
//! What the map itself proves (there is an owner, there is a reading) is done without a tick and opens again
//! when it goes away. A judgement (the owner agrees, the purpose is served) is done only by a tick of the
//! round under way. A tick on a check that the map also proves keeps its name, date and remark.

use std::sync::Arc;

use super::STEPS;
use super::survey::is_audited;
use crate::model::{Check, Journey, Owner, Stage, Step, Tick, Touchpoint};

/// How far a check has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum State<'a> {
    /// Somebody has ticked it in this round.
    Ticked(&'a Tick),
    /// The map shows it.
    Proven,
    Open,
}

impl<'a> State<'a> {
    pub const fn is_done(self) -> bool {
        !matches!(self, Self::Open)
    }

    pub const fn tick(self) -> Option<&'a Tick> {
        match self {
            Self::Ticked(tick) => Some(tick),
            Self::Proven | Self::Open => None,
        }
    }
}

/// How far this check of the touchpoint has come in the round under way.
pub fn state<'a>(journey: &Journey, touchpoint: &'a Touchpoint, check: Check) -> State<'a> {
    state_in_round(journey, touchpoint, check, journey.about.audit.round)
}

/// How far it has come in a round, counted from 1: the ticks of that round, and what the map shows today.
pub fn state_in_round<'a>(
    journey: &Journey,
    touchpoint: &'a Touchpoint,
    check: Check,
    round: u32,
) -> State<'a> {
    match touchpoint.tick(check, round) {
        Some(tick) => State::Ticked(tick),
        None if proven(journey, touchpoint, check) => State::Proven,
        None => State::Open,
    }
}

/// Whether this check has still to be done. Of what is to be dropped nothing has.
pub fn is_open(journey: &Journey, touchpoint: &Touchpoint, check: Check) -> bool {
    is_audited(touchpoint) && !state(journey, touchpoint, check).is_done()
}

/// Whether a map can show by itself that this check is done: what is no judgement.
pub(super) const fn can_be_proven(check: Check) -> bool {
    !matches!(
        check,
        Check::Described | Check::PurposeServed | Check::OwnerAgreed | Check::Judged
    )
}

/// Whether the map itself shows that this check is done.
pub(super) fn proven(journey: &Journey, touchpoint: &Touchpoint, check: Check) -> bool {
    match check {
        Check::Classified => touchpoint.kind.is_some() && !touchpoint.channels.is_empty(),
        Check::PurposeSet => !touchpoint.purposes.is_empty(),
        Check::RoleSet => !touchpoint.roles.is_empty(),
        Check::ExpectationsRated => touchpoint.expectations.complete(),
        Check::OwnerSet => journey.owner_of(touchpoint).is_some(),
        Check::Measured => touchpoint.kpis.iter().any(|m| !m.readings.is_empty()),
        Check::MethodSet => !touchpoint.methods.is_empty(),
        Check::Described | Check::PurposeServed | Check::OwnerAgreed | Check::Judged => false,
    }
}

/// All checks of a journey, as the map is read.
#[derive(Clone, Debug)]
pub struct Checklist<'a> {
    pub stages: Vec<StageEntries<'a>>,
}

/// A stage with its steps, also where it has none.
#[derive(Clone, Debug)]
pub struct StageEntries<'a> {
    pub stage: &'a Arc<Stage>,
    pub steps: Vec<StepEntries<'a>>,
}

/// A step with its touchpoints; none while waiting.
#[derive(Clone, Debug)]
pub struct StepEntries<'a> {
    pub step: &'a Arc<Step>,
    pub touchpoints: Vec<Entry<'a>>,
}

/// A touchpoint with its five groups of checks.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub touchpoint: &'a Arc<Touchpoint>,
    /// Its own, or its channel's.
    pub owner: Option<&'a Owner>,
    pub groups: [Group<'a>; STEPS],
}

/// The checks of one step of the audit.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// 1…5.
    pub step: u8,
    pub items: Vec<Item<'a>>,
}

#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    pub check: Check,
    pub state: State<'a>,
}

impl<'a> Checklist<'a> {
    pub fn new(journey: &'a Journey) -> Self {
        let step_entries = |step: &'a Arc<Step>| StepEntries {
            step,
            touchpoints: step
                .touchpoints
                .iter()
                .filter(|t| is_audited(t))
                .map(|t| Entry::new(journey, t))
                .collect(),
        };
        let stages = journey.stages.iter().map(|stage| StageEntries {
            stage,
            steps: stage.steps.iter().map(step_entries).collect(),
        });
        Self {
            stages: stages.collect(),
        }
    }

    /// Every touchpoint with its stage and step.
    pub fn entries(
        &self,
    ) -> impl Iterator<Item = (&StageEntries<'a>, &StepEntries<'a>, &Entry<'a>)> {
        self.stages.iter().flat_map(|stage| {
            stage.steps.iter().flat_map(move |step| {
                let touchpoints = step.touchpoints.iter();
                touchpoints.map(move |entry| (stage, step, entry))
            })
        })
    }
}

impl<'a> Entry<'a> {
    fn new(journey: &'a Journey, touchpoint: &'a Arc<Touchpoint>) -> Self {
        let group = |step| Group {
            step,
            items: Check::ALL
                .iter()
                .filter(|c| c.step() == step)
                .map(|&check| Item {
                    check,
                    state: state(journey, touchpoint, check),
                })
                .collect(),
        };
        Self {
            touchpoint,
            owner: journey.owner_of(touchpoint).map(|o| o.value()),
            groups: [1, 2, 3, 4, 5].map(group),
        }
    }
}
