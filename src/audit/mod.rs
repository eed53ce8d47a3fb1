//! The touchpoint audit: rules → findings, and the checklist that people tick.
//!
//! Two lists, never mixed: *problems* (what hurts on the journey, ranked) and *gaps* (what the map does not
//! know yet, one line a rule). Everything is computed from the document as it stands; only ticks are
//! people's own. Findings are typed values with facts; [`Sentences`] turns them into text.
//!
//! Touchpoints that are to be dropped are not audited. A section of a journey is not blamed for what it
//! leaves out.

mod checklist;
mod finding;
mod health;
mod progress;
mod rounds;
mod rules;
mod sections;
mod sentence;
mod silence;
mod survey;

pub use checklist::{
    Checklist, Entry, Group, Item, StageEntries, State, StepEntries, is_open, state, state_in_round,
};
pub use finding::{Expectation, Fact, Facts, Feelings, Gap, Problem, Rule};
pub use health::{Health, HealthReport};
pub use progress::{Progress, checks_of};
pub use rounds::{Changes, changes, close, reopened, since};
pub use rules::RULES;
pub use sections::{Heading, Order, Placed, Section, Share, progress_of, sections};
pub use sentence::{Sentences, Where, one_line};
pub use silence::{Finding, Silent, is_of};
pub use survey::is_audited;

use crate::model::{Date, Journey};
use finding::Find;
use survey::Survey;

/// The steps of the audit: list, purpose, role, owner, effectiveness.
pub const STEPS: usize = 5;

/// What the audit finds.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// As of when.
    pub day: Date,
    /// What hurts, most pressing first.
    pub problems: Vec<Problem>,
    /// What the map does not know, in the order of the audit's steps.
    pub gaps: Vec<Gap>,
    /// What was found and is not to be told, in reading order.
    pub silent: Vec<Silent>,
    /// How healthy the map and its parts are, if it is to be told.
    pub health: Option<HealthReport>,
    /// How far each of the five steps is, in checks.
    pub progress: [Progress; STEPS],
    /// How far each step is in each stage, in touchpoints; in the order of the stages.
    pub stages: Vec<[Progress; STEPS]>,
}

/// The audit of a journey, as of a day (readings grow old).
///
/// Problems stand in order of [`Problem::priority`], highest first; of equals, those whose importance is
/// known stand first, then the more severe, then those met earlier on the journey.
pub fn audit(journey: &Journey, today: Date) -> Report {
    let survey = Survey::new(journey, today);
    let mut problems = Vec::new();
    let mut gaps = Vec::new();
    for rule in RULES {
        match rule.find {
            Find::Problems(find) => problems.extend(find(&survey)),
            Find::Gap(find) => gaps.extend(Some(find(&survey)).filter(|g| !g.objects.is_empty())),
        }
    }
    problems.sort_by_cached_key(|p| {
        let rank = (p.priority(), p.importance.is_some(), p.severity);
        (std::cmp::Reverse(rank), survey.order(&p.object))
    });
    let silent = silence::part(journey, &mut problems, &mut gaps);
    let health = journey.about.audit.health;
    let health = health.then(|| health::health(&survey, &problems));
    Report {
        day: today,
        problems,
        gaps,
        silent,
        health,
        progress: progress::of_checks(&survey),
        stages: progress::of_stages(journey),
    }
}
