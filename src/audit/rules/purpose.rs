//! Steps 2 and 3, purpose and role: what is each touchpoint for, on either side?

use crate::audit::survey::Survey;
use crate::audit::{Gap, Rule};
use crate::model::{Mode, ObjectId, Period, Stage, Threshold};

/// A touchpoint without a purpose is there because it has always been.
pub static NO_PURPOSE: Rule = Rule::gap("no-purpose", 2, |survey| {
    let lacking = survey.touchpoints_that(|m| m.touchpoint.purposes.is_empty());
    Gap::new(&NO_PURPOSE, lacking)
});

/// Where each touchpoint wants an action, customers feel pushed. Around the purchase itself that is what they come for.
pub static ONLY_ACTIVE: Rule = Rule::gap("only-active", 2, |survey| {
    let mut stages = stages_only(survey, Mode::Active);
    stages.retain(|stage| stage.period != Period::During);
    Gap::new(&ONLY_ACTIVE, ids(stages))
})
.by(&[Threshold::StageSize]);

/// Where no touchpoint wants anything, the stage leads nowhere.
pub static ONLY_PASSIVE: Rule = Rule::gap("only-passive", 2, |survey| {
    Gap::new(&ONLY_PASSIVE, ids(stages_only(survey, Mode::Passive)))
})
.by(&[Threshold::StageSize]);

/// What it does to the customer's view of the company.
pub static NO_ROLE: Rule = Rule::gap("no-role", 3, |survey| {
    let lacking = survey.touchpoints_that(|m| m.touchpoint.roles.is_empty());
    Gap::new(&NO_ROLE, lacking)
});

/// Appropriate, relevant, useful, endearing: all four are rated.
pub static EXPECTATIONS_UNRATED: Rule = Rule::gap("expectations-unrated", 3, |survey| {
    let lacking = survey.touchpoints_that(|m| !m.touchpoint.expectations.complete());
    Gap::new(&EXPECTATIONS_UNRATED, lacking)
});

/// The stages of some size in which all are of one mode, as far as it is said of them. A section may leave out others.
fn stages_only<'a>(survey: &Survey<'a>, only: Mode) -> Vec<&'a Stage> {
    let size = survey.count(Threshold::StageSize);
    let stages = survey.stages().filter(|(_, met)| {
        let modes: Vec<Mode> = met.iter().filter_map(|m| m.touchpoint.mode).collect();
        survey.is_whole() && modes.len() >= size && modes.iter().all(|m| *m == only)
    });
    stages.map(|(stage, _)| stage).collect()
}

fn ids(stages: Vec<&Stage>) -> Vec<ObjectId> {
    stages.into_iter().map(|stage| (&stage.id).into()).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::testing::*;
    use crate::model::{Mode, Period, Scope, Threshold};

    #[test]
    fn purpose_and_role_are_named() {
        let journey = with_touchpoint("ta1", |t| {
            t.purposes.clear();
            t.roles.clear();
        });
        assert_eq!(gaps(&journey), ["no-purpose: ta1", "no-role: ta1"]);
    }

    #[test]
    fn a_stage_whose_touchpoints_all_want_something_is_one_sided() {
        let modes = |modes: [Option<Mode>; 3]| {
            let mut journey = with_step("a1", |s| {
                s.touchpoints.push(Arc::new(touchpoint("tx", "shop")));
                for (t, mode) in s.touchpoints.iter_mut().zip(modes) {
                    Arc::make_mut(t).mode = mode;
                }
            });
            change_touchpoint(&mut journey, "ta2", |t| t.mode = modes[2]);
            journey
        };
        let (active, passive) = (Some(Mode::Active), Some(Mode::Passive));
        let mut journey = modes([active, active, active]);
        assert_eq!(gaps(&journey), ["only-active: a"]);
        let mut buying = journey.clone();
        Arc::make_mut(&mut buying.stages[0]).period = Period::During;
        assert!(!gaps(&buying).iter().any(|g| g.starts_with("only-")));
        assert_eq!(gaps(&modes([active, passive, active])), [""; 0]);
        assert_eq!(gaps(&modes([active, None, active])), [""; 0], "too few");
        set_threshold(&mut journey, Threshold::StageSize, 4.0);
        assert_eq!(gaps(&journey), [""; 0]);
        let mut section = modes([passive, passive, passive]);
        assert_eq!(gaps(&section), ["only-passive: a"]);
        Arc::make_mut(&mut section.about).scope = Scope::Section;
        assert_eq!(gaps(&section), [""; 0]);
    }

    #[test]
    fn three_rated_expectations_of_four_are_not_enough() {
        let journey = with_touchpoint("tc2", |t| t.expectations.endearing = None);
        assert_eq!(gaps(&journey), ["expectations-unrated: tc2"]);
    }
}
