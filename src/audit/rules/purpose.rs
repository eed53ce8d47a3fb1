//! Steps 2 and 3, purpose and role: what is each touchpoint for, on either side?

use crate::audit::{Gap, Rule};

/// A touchpoint without a purpose is there because it has always been.
pub static NO_PURPOSE: Rule = Rule::gap("no-purpose", 2, |survey| {
    let lacking = survey.touchpoints_that(|m| m.touchpoint.purposes.is_empty());
    Gap::new(&NO_PURPOSE, lacking)
});

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

#[cfg(test)]
mod tests {
    use super::super::testing::*;

    #[test]
    fn purpose_and_role_are_named() {
        let journey = with_touchpoint("ta1", |t| {
            t.purposes.clear();
            t.roles.clear();
        });
        assert_eq!(gaps(&journey), ["no-purpose: ta1", "no-role: ta1"]);
    }

    #[test]
    fn three_rated_expectations_of_four_are_not_enough() {
        let journey = with_touchpoint("tc2", |t| t.expectations.endearing = None);
        assert_eq!(gaps(&journey), ["expectations-unrated: tc2"]);
    }
}
