//! Step 4, owner: who answers for each touchpoint, and what happens between them?

use std::collections::{BTreeMap, BTreeSet};

use crate::audit::finding::rating;
use crate::audit::survey::{At, Survey};
use crate::audit::{Fact, Gap, Problem, Rule};
use crate::model::{Id, ObjectId, Owner, Persona};

/// What nobody owns, nobody mends. A channel's owner owns its touchpoints until they have their own.
pub static NO_OWNER: Rule = Rule::gap("no-owner", 4, |survey| {
    let lacking = survey.touchpoints_that(|m| m.owner.is_none());
    Gap::new(&NO_OWNER, lacking)
});

/// Who owns nearly everything looks after nothing. Where one or two owners share a map there is no choice.
pub static OWNER_OVERLOAD: Rule = Rule::gap("owner-overload", 4, |survey| {
    let mut owned: BTreeMap<&Id<Owner>, usize> = BTreeMap::new();
    for owner in survey.touchpoints.iter().filter_map(|m| m.owner) {
        *owned.entry(&owner.id).or_default() += 1;
    }
    let all = survey.touchpoints.len();
    let mut heavy: Vec<(usize, &Id<Owner>)> = owned
        .into_iter()
        .map(|(id, count)| (count, id))
        .filter(|(count, _)| *count >= HEAVY && count * 100 > all * HEAVY_SHARE)
        .collect();
    heavy.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    if survey.journey.owners.len() < FEW_OWNERS {
        heavy.clear();
    }
    let most = heavy.first().map_or(0, |h| h.0);
    let objects: Vec<ObjectId> = heavy.into_iter().map(|(_, id)| id.into()).collect();
    Gap {
        facts: vec![
            ("owners", Fact::Objects(objects.clone())),
            ("most", Fact::Count(most)),
            ("all", Fact::Count(all)),
        ],
        ..Gap::new(&OWNER_OVERLOAD, objects)
    }
});

/// Where one owner hands the customer to the next and the feeling drops, something falls between them.
pub static HAND_OVER: Rule = Rule::problems("hand-over", 4, hand_overs);

/// Too much to look after, if it is also more than [`HEAVY_SHARE`].
const HEAVY: usize = 6;
/// Per cent of all touchpoints.
const HEAVY_SHARE: usize = 30;
/// With fewer owners than this, large shares cannot be helped.
const FEW_OWNERS: usize = 3;
/// A drop that customers notice.
const DROP: f64 = 1.0;

fn hand_overs(survey: &Survey<'_>) -> Vec<Problem> {
    let main: Vec<&At<'_>> = survey
        .steps
        .iter()
        .filter(|at| at.step.path.is_none())
        .collect();
    let mut found = Vec::new();
    for pair in main.windows(2) {
        let [from, to] = [pair[0], pair[1]];
        let (giving, taking) = (owners(survey, from), owners(survey, to));
        if giving.is_empty() || taking.is_empty() || !giving.is_disjoint(&taking) {
            continue;
        }
        let drop = |persona: &Persona| {
            let (high, low) = (from.step.felt(&persona.id)?, to.step.felt(&persona.id)?);
            (low.score < 0.0 && high.score - low.score >= DROP)
                .then(|| (persona.id.clone(), low.score, high.score - low.score))
        };
        let drops: Vec<_> = survey.personas().filter_map(drop).collect();
        let Some(deepest) = drops.iter().map(|d| d.2).max_by(f64::total_cmp) else {
            continue;
        };
        let objects = |ids: BTreeSet<&Id<Owner>>| {
            Fact::Objects(ids.into_iter().map(ObjectId::from).collect())
        };
        found.push(Problem {
            rule: &HAND_OVER,
            object: (&to.step.id).into(),
            // It points to a cause; the feeling itself is told by its own rule.
            severity: rating(deepest.floor() + 1.0).min(rating(3.0)),
            importance: survey.importance_of(to),
            facts: vec![
                ("from", Fact::Object((&from.step.id).into())),
                ("place", Fact::Object((&to.step.id).into())),
                ("giving", objects(giving)),
                ("taking", objects(taking)),
                (
                    "felt",
                    Fact::Felt(drops.into_iter().map(|d| (d.0, d.1)).collect()),
                ),
            ],
        });
    }
    found
}

fn owners<'a>(survey: &Survey<'a>, at: &At<'a>) -> BTreeSet<&'a Id<Owner>> {
    let owners = survey.met_in(at).iter().filter_map(|m| m.owner);
    owners.map(|o| &o.id).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::testing::*;
    use crate::model::{Channel, Id, Owner};

    #[test]
    fn a_touchpoint_without_an_owner_is_a_gap_until_its_channel_names_one() {
        let mut journey = with_touchpoint("tb1", |t| t.owner = None);
        assert_eq!(gaps(&journey), ["no-owner: tb1"]);
        journey.channels = vec![Arc::new(Channel {
            id: Id::new("website"),
            owner: Some(Id::new("shop")),
            ..Channel::default()
        })];
        assert_eq!(gaps(&journey), [""; 0]);
    }

    #[test]
    fn an_owner_with_a_third_of_many_touchpoints_has_too_much() {
        let mut journey = sound();
        journey.owners.push(Arc::new(Owner {
            id: Id::new("service"),
            ..Owner::new("Service")
        }));
        assert_eq!(gaps(&journey), [""; 0]);
        for (id, extra) in [("a1", ["x1", "x2"]), ("c1", ["y1", "y2"])] {
            change_step(&mut journey, id, |s| {
                for t in extra {
                    s.touchpoints.push(Arc::new(touchpoint(t, "marketing")));
                }
            });
        }
        assert_eq!(gaps(&journey), ["owner-overload: marketing"]);
        journey.owners.pop();
        assert_eq!(gaps(&journey), [""; 0]);
    }

    #[test]
    fn a_hand_over_is_a_problem_where_the_feeling_drops_below_zero() {
        // From marketing (a2) to the shop (b1).
        let dropped = with_step("b1", |s| set_emotion(s, "mira", -0.5));
        assert_eq!(problems(&dropped), ["lowest-point b1 2", "hand-over b1 2"]);
        // Within the shop (b1 to b2).
        let within = with_step("b2", |s| set_emotion(s, "mira", -0.5));
        assert_eq!(problems(&within), ["lowest-point b2 2"]);
    }
}
