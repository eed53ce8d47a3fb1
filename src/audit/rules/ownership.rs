//! Step 4, owner: who answers for each touchpoint, and what happens between them?

use std::collections::BTreeMap;

use crate::audit::finding::rating;
use crate::audit::survey::{At, Survey};
use crate::audit::{Fact, Feelings, Gap, Problem, Rule};
use crate::model::{Id, ObjectId, Owner, Persona, Threshold};

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
    let many = survey.count(Threshold::OwnerTouchpoints);
    let share = survey.threshold(Threshold::OwnerShare) / 100.0;
    let mut heavy: Vec<(usize, &Id<Owner>)> = owned
        .into_iter()
        .map(|(id, count)| (count, id))
        .filter(|(count, _)| *count >= many && *count as f64 > all as f64 * share)
        .collect();
    heavy.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    if survey.journey.owners.len() < survey.count(Threshold::OwnerCount) {
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
})
.by(&[
    Threshold::OwnerTouchpoints,
    Threshold::OwnerShare,
    Threshold::OwnerCount,
]);

/// Where one owner hands the customer to the next and the feeling drops, something falls between them.
pub static HAND_OVER: Rule = Rule::problems("hand-over", 4, |survey| {
    let handed = drops(survey).into_iter().filter(Fall::is_handed_over);
    handed
        .map(|fall| fall.problem(survey, &HAND_OVER, &fall.owners))
        .collect()
})
.by(&[Threshold::Drop]);

/// Where customers have to change the channel and the feeling drops, the one does not go on where the other has ended.
/// A change of owner on the same way is the better reason: [`HAND_OVER`] tells both.
pub static CHANNEL_BREAK: Rule = Rule::problems("channel-break", 4, |survey| {
    let changed = drops(survey).into_iter();
    let changed = changed.filter(|fall| fall.changes_channel() && !fall.is_handed_over());
    changed
        .map(|fall| fall.problem(survey, &CHANNEL_BREAK, &fall.channels))
        .collect()
})
.by(&[Threshold::Drop]);

/// Two steps of the main way between which somebody's feeling falls below zero.
struct Fall<'s, 'a> {
    from: &'s At<'a>,
    to: &'s At<'a>,
    /// Who owns what is met there, before and after.
    owners: [Fact; 2],
    /// How it is met, before and after.
    channels: [Fact; 2],
    /// Who feels it, and how they feel afterwards.
    felt: Feelings,
    /// By how much for whom it falls deepest.
    deepest: f64,
}

impl<'a> Fall<'_, 'a> {
    fn is_handed_over(&self) -> bool {
        matches!(&self.owners, [Fact::Objects(from), Fact::Objects(to)] if apart(from, to))
    }

    fn changes_channel(&self) -> bool {
        matches!(&self.channels, [Fact::Channels(from), Fact::Channels(to)] if apart(from, to))
    }

    fn problem(
        &self,
        survey: &Survey<'a>,
        rule: &'static Rule,
        [giving, taking]: &[Fact; 2],
    ) -> Problem {
        let mut facts = vec![
            ("from", Fact::Object((&self.from.step.id).into())),
            ("place", Fact::Object((&self.to.step.id).into())),
            ("giving", giving.clone()),
            ("taking", taking.clone()),
            ("felt", Fact::Felt(self.felt.clone())),
        ];
        if self.is_handed_over() && self.changes_channel() {
            let [before, after] = self.channels.clone();
            facts.extend([("channel-before", before), ("channel-after", after)]);
        }
        Problem {
            rule,
            object: (&self.to.step.id).into(),
            // It points to a cause; the feeling itself is told by its own rule.
            severity: rating(self.deepest.floor() + 1.0).min(rating(3.0)),
            importance: survey.importance_of(self.to),
            facts,
        }
    }
}

/// Whether both are known and have nothing in common.
fn apart<T: PartialEq>(from: &[T], to: &[T]) -> bool {
    !from.is_empty() && !to.is_empty() && !from.iter().any(|one| to.contains(one))
}

fn drops<'s, 'a>(survey: &'s Survey<'a>) -> Vec<Fall<'s, 'a>> {
    let least = survey.threshold(Threshold::Drop);
    let mut falls = Vec::new();
    for pair in survey.main_way().windows(2) {
        let [from, to] = [pair[0], pair[1]];
        let drop = |persona: &Persona| {
            let (high, low) = (from.step.felt(&persona.id)?, to.step.felt(&persona.id)?);
            (low.score < 0.0 && high.score - low.score >= least)
                .then(|| (persona.id.clone(), low.score, high.score - low.score))
        };
        let felt: Vec<_> = survey.personas().filter_map(drop).collect();
        if let Some(deepest) = felt.iter().map(|d| d.2).max_by(f64::total_cmp) {
            falls.push(Fall {
                from,
                to,
                owners: [from, to].map(|at| owners(survey, at)),
                channels: [from, to].map(|at| channels(survey, at)),
                felt: felt.into_iter().map(|d| (d.0, d.1)).collect(),
                deepest,
            });
        }
    }
    falls
}

/// In the order of the map's own list.
fn owners<'a>(survey: &Survey<'a>, at: &At<'a>) -> Fact {
    let met = survey.met_in(at);
    let is_there = |owner: &Owner| {
        met.iter()
            .any(|m| m.owner.is_some_and(|o| o.id == owner.id))
    };
    let owners = survey.journey.owners.iter();
    let there = owners.filter(|owner| is_there(owner));
    Fact::Objects(there.map(|owner| (&owner.id).into()).collect())
}

/// In reading order, each once.
fn channels<'a>(survey: &Survey<'a>, at: &At<'a>) -> Fact {
    let mut all = Vec::new();
    let met = survey.met_in(at).iter();
    for channel in met.flat_map(|m| &m.touchpoint.channels) {
        if !all.contains(channel) {
            all.push(channel.clone());
        }
    }
    Fact::Channels(all)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::testing::*;
    use crate::audit::Fact;
    use crate::model::{Channel, Id, Owner, Threshold};

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
        let mut patient = journey.clone();
        set_threshold(&mut patient, Threshold::OwnerShare, 80.0);
        assert_eq!(gaps(&patient), [""; 0]);
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

    #[test]
    fn another_channel_is_a_problem_where_the_feeling_drops_and_the_owner_stays() {
        // Within the shop (b1 to b2), from the website to the telephone.
        let mut journey = with_step("b2", |s| set_emotion(s, "mira", -0.5));
        change_touchpoint(&mut journey, "tb2", |t| {
            t.channels = vec![Id::new("telephone")]
        });
        assert_eq!(
            problems(&journey),
            ["lowest-point b2 2", "channel-break b2 2"]
        );
        // Calling as well as clicking is a choice.
        change_touchpoint(&mut journey, "tb2", |t| t.channels.push(Id::new("website")));
        assert_eq!(problems(&journey), ["lowest-point b2 2"]);
    }

    #[test]
    fn a_hand_over_that_changes_the_channel_says_so() {
        let mut journey = with_step("b1", |s| set_emotion(s, "mira", -0.5));
        change_touchpoint(&mut journey, "tb1", |t| {
            t.channels = vec![Id::new("telephone")]
        });
        assert_eq!(problems(&journey), ["lowest-point b1 2", "hand-over b1 2"]);
        let found = report(&journey).problems;
        let after = Fact::Channels(vec![Id::new("telephone")]);
        assert_eq!(fact(&found[1].facts, "channel-after"), Some(&after));
        set_threshold(&mut journey, Threshold::Drop, 2.0);
        assert_eq!(problems(&journey), ["lowest-point b1 2"]);
    }
}
