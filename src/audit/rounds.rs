//! A second audit against the first: how each touchpoint stood when the round before ended, and what has changed since.

use std::collections::{BTreeSet, HashMap};

use super::checklist::state;
use super::survey::is_audited;
use super::{Report, Rule};
use crate::i18n::{Language, t};
use crate::model::{Before, Check, Id, Journey, ObjectId, Touchpoint};

/// What has become of the findings at a touchpoint since the round before. A rule counts once, however often it speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Found then, and no longer.
    pub solved: usize,
    /// Found now, and not then.
    pub new: usize,
    /// Found then and now.
    pub unchanged: usize,
    /// Checks that the map showed done then and no longer does.
    pub reopened: usize,
}

/// The rules that have found something, by touchpoint.
fn found(report: &Report) -> HashMap<&ObjectId, BTreeSet<&'static str>> {
    let mut all: HashMap<&ObjectId, BTreeSet<&'static str>> = HashMap::new();
    let mut add = |object, rule: &'static Rule| {
        all.entry(object).or_default().insert(rule.key);
    };
    for problem in &report.problems {
        add(&problem.object, problem.rule);
    }
    for gap in &report.gaps {
        for object in &gap.objects {
            add(object, gap.rule);
        }
    }
    all
}

/// How every touchpoint stands at the end of a round, to be kept until the next one has ended.
pub fn close(journey: &Journey, report: &Report) -> Vec<(Id<Touchpoint>, Before)> {
    let found = found(report);
    let audited = journey.touchpoints().filter(|s| is_audited(s.touchpoint));
    let stands = audited.map(|spot| {
        let it = spot.touchpoint;
        let done = |check: &&Check| state(journey, it, **check).is_done();
        let rules = found.get(&ObjectId::from(&it.id));
        let before = Before {
            done: Check::ALL.iter().filter(done).copied().collect(),
            found: rules
                .into_iter()
                .flatten()
                .map(|key| (*key).to_owned())
                .collect(),
        };
        (it.id.clone(), before)
    });
    stands.collect()
}

/// The checks that the map showed done when the round before ended and no longer does. What somebody ticked then waits
/// for the tick of this round, like everything else.
pub fn reopened<'a>(journey: &'a Journey, it: &'a Touchpoint) -> impl Iterator<Item = Check> + 'a {
    let done = it.before.iter().flat_map(|before| &before.done).copied();
    let round = journey.about.audit.round.saturating_sub(1);
    let shown = done.filter(move |check| it.tick(*check, round).is_none());
    shown.filter(|check| !state(journey, it, *check).is_done())
}

/// What has changed at each touchpoint since the round before; touchpoints that were not there then are left out.
pub fn changes(journey: &Journey, report: &Report) -> HashMap<ObjectId, Changes> {
    let found = found(report);
    let compared = journey.touchpoints().filter_map(|spot| {
        let before = spot.touchpoint.before.as_ref()?;
        let object = ObjectId::from(&spot.touchpoint.id);
        let then: BTreeSet<&str> = before.found.iter().map(String::as_str).collect();
        let now = found.get(&object).cloned().unwrap_or_default();
        let changes = Changes {
            solved: then.iter().filter(|key| !now.contains(*key)).count(),
            new: now.iter().filter(|key| !then.contains(*key)).count(),
            unchanged: now.iter().filter(|key| then.contains(*key)).count(),
            reopened: reopened(journey, spot.touchpoint).count(),
        };
        Some((object, changes))
    });
    compared.collect()
}

/// The same of all touchpoints together, in words: "Findings at touchpoints since round 1: 2 solved, 1 new, 40 as
/// before"; nothing in a first round.
pub fn since(language: Language, journey: &Journey, report: &Report) -> Option<String> {
    let before = journey
        .about
        .audit
        .round
        .checked_sub(1)
        .filter(|r| *r > 0)?;
    let mut all = Changes::default();
    for changes in changes(journey, report).into_values() {
        all.solved += changes.solved;
        all.new += changes.new;
        all.unchanged += changes.unchanged;
        all.reopened += changes.reopened;
    }
    let told = all.told(language);
    (!told.is_empty()).then(|| t!(language, "audit-since", round = before, list = told))
}

impl Changes {
    /// "1 open again, 2 solved, 1 new, 3 as before"; empty where there is nothing to tell.
    pub fn told(&self, language: Language) -> String {
        let parts = [
            (self.reopened, "table-reopened"),
            (self.solved, "table-solved"),
            (self.new, "table-new"),
            (self.unchanged, "table-unchanged"),
        ];
        let told = parts.into_iter().filter(|(count, _)| *count > 0);
        let told: Vec<String> = told
            .map(|(count, key)| t!(language, key, count = count))
            .collect();
        told.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::audit::audit;
    use crate::model::{Date, Period, Stage, Step};

    #[test]
    fn what_was_solved_what_is_new_and_what_stayed_is_counted_by_rule() {
        let touchpoint = Touchpoint::new("Pays");
        let id = touchpoint.id.clone();
        let mut step = Step::new("Buys");
        step.touchpoints = vec![Arc::new(touchpoint)];
        let mut stage = Stage::new("Purchase", Period::During);
        stage.steps = vec![Arc::new(step)];
        let mut journey = Journey {
            stages: vec![Arc::new(stage)],
            ..Journey::default()
        };
        let change = |journey: &mut Journey, to: &dyn Fn(&mut Touchpoint)| {
            let stage = Arc::make_mut(&mut journey.stages[0]);
            let step = Arc::make_mut(&mut stage.steps[0]);
            to(Arc::make_mut(&mut step.touchpoints[0]));
        };
        let report = |journey: &Journey| audit(journey, Date::today());
        assert!(
            changes(&journey, &report(&journey)).is_empty(),
            "no round before"
        );
        let [(closed, mut before)] = close(&journey, &report(&journey))
            .try_into()
            .expect("one touchpoint");
        assert_eq!(closed, id);
        assert!(before.found.contains(&"no-owner".to_owned()));
        let count = before.found.len();
        // It had an owner then.
        before.done.push(Check::OwnerSet);
        change(&mut journey, &|t| {
            t.before = Some(before.clone());
            // A method is named; and it has become decisive, without a KPI.
            t.methods = crate::model::Method::ALL[..1].to_vec();
            t.moment_of_truth = true;
        });
        Arc::make_mut(&mut journey.about).audit.round = 2;
        let after = changes(&journey, &report(&journey));
        let words = since(Language::En, &journey, &report(&journey)).unwrap();
        assert!(words.contains(" since round 1: "), "{words}");
        assert!(words.contains(&format!(
            "{} as before",
            after[&ObjectId::from(&id)].unchanged
        )));
        let wanted = Changes {
            solved: 1,
            new: 1,
            unchanged: count - 1,
            reopened: 1,
        };
        assert_eq!(after.get(&(&id).into()), Some(&wanted));
    }
}
