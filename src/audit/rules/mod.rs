//! The rules, a file for each question that they answer. A rule is a key, a reason and a function, with a
//! test for when it speaks and when it keeps quiet; its sentences stand in the language files under its key.

mod actions;
mod effect;
mod evidence;
mod feelings;
mod listing;
mod ownership;
mod purpose;
mod trouble;

#[cfg(test)]
pub(super) mod testing;

pub(super) use feelings::{Hurt, hurts};

use super::Rule;

/// All rules: problems first, then gaps in the order of the audit's steps.
pub static RULES: &[&Rule] = &[
    &feelings::MOMENT_OF_TRUTH_HURTS,
    &trouble::BREAKPOINT,
    &feelings::BAD_FEELING,
    &feelings::WAITING_HURTS,
    &feelings::LOWEST_POINT,
    &feelings::ENDS_LOW,
    &feelings::LONG_LOW,
    &feelings::NO_HIGH_POINT,
    &trouble::KPI_MISSED,
    &trouble::KPI_WORSE,
    &trouble::PAIN_POINT,
    &trouble::EXPECTATION_UNMET,
    &trouble::CONSISTENCY_BREAKS,
    &ownership::HAND_OVER,
    &ownership::CHANNEL_BREAK,
    &listing::NO_PERSONA,
    &listing::STAGE_EMPTY,
    &listing::PERIOD_EMPTY,
    &listing::AFTER_THIN,
    &listing::ONLY_DIGITAL,
    &listing::ONLY_PHYSICAL,
    &listing::TWICE_IN_STEP,
    &listing::NO_KIND,
    &listing::NO_CHANNEL,
    &purpose::NO_PURPOSE,
    &purpose::ONLY_ACTIVE,
    &purpose::ONLY_PASSIVE,
    &purpose::NO_ROLE,
    &purpose::EXPECTATIONS_UNRATED,
    &ownership::NO_OWNER,
    &ownership::OWNER_OVERLOAD,
    &effect::NO_IMPORTANCE,
    &effect::NO_KPI,
    &effect::NO_MOMENT,
    &effect::MOMENT_WITHOUT_KPI,
    &effect::NO_READING,
    &effect::READING_OLD,
    &effect::NO_TARGET,
    &effect::NO_METHOD,
    &effect::UNMONITORED,
    &effect::DROP_OFF_UNKNOWN,
    &effect::PAIN_UNRATED,
    &effect::TICK_WITHOUT,
    &actions::NO_ACTION,
    &actions::ACTION_OVERDUE,
    &actions::ACTION_OPEN,
    &actions::ACTION_UNRATED,
    &evidence::FEELING_MISSING,
    &evidence::ASSUMED,
    &evidence::NO_SOURCE,
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::RULES;

    #[test]
    fn keys_are_unique_and_steps_are_five() {
        let keys: HashSet<&str> = RULES.iter().map(|r| r.key).collect();
        assert_eq!(keys.len(), RULES.len());
        assert!(RULES.iter().all(|r| (1..=5).contains(&r.step)));
        let problems = RULES.iter().take_while(|r| r.finds_problems()).count();
        assert!(RULES[problems..].is_sorted_by_key(|r| r.step));
        assert!(RULES[problems..].iter().all(|r| !r.finds_problems()));
    }
}
