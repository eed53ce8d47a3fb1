//! Findings that people have silenced at a touchpoint: found as before, counted, and told apart from the others.

use super::{Gap, Problem, Rule};
use crate::model::{Journey, ObjectId, Touchpoint};

/// A finding that is not to be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Silent {
    /// The touchpoint at which it is silenced.
    pub object: ObjectId,
    pub finding: Finding,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    Problem(Problem),
    /// Of this touchpoint alone.
    Gap(Gap),
}

impl Silent {
    pub const fn rule(&self) -> &'static Rule {
        match &self.finding {
            Finding::Problem(problem) => problem.rule,
            Finding::Gap(gap) => gap.rule,
        }
    }
}

/// Takes what is silenced out of what was found.
pub(super) fn part(
    journey: &Journey,
    problems: &mut Vec<Problem>,
    gaps: &mut Vec<Gap>,
) -> Vec<Silent> {
    let mut all = Vec::new();
    for spot in journey.touchpoints() {
        let object = ObjectId::from(&spot.touchpoint.id);
        for silenced in &spot.touchpoint.silenced {
            let is_here = |o: &ObjectId| is_of(spot.touchpoint, o);
            let is_meant = |p: &mut Problem| p.rule.key == silenced.rule && is_here(&p.object);
            let meant = problems.extract_if(.., is_meant);
            all.extend(meant.map(|problem| Silent {
                object: object.clone(),
                finding: Finding::Problem(problem),
            }));
            let mut own = gaps.iter_mut().filter(|gap| gap.rule.key == silenced.rule);
            let Some(gap) = own.find(|gap| gap.objects.iter().any(is_here)) else {
                continue;
            };
            let alone = Gap {
                objects: gap.objects.extract_if(.., |o| is_here(o)).collect(),
                ..gap.clone()
            };
            all.push(Silent {
                object: object.clone(),
                finding: Finding::Gap(alone),
            });
        }
    }
    gaps.retain(|gap| !gap.objects.is_empty());
    all
}

/// Whether this is the touchpoint or a note on it: what hurts of it hurts there.
pub fn is_of(touchpoint: &Touchpoint, object: &ObjectId) -> bool {
    match object {
        ObjectId::Touchpoint(id) => *id == touchpoint.id,
        ObjectId::Note(id) => touchpoint.notes.iter().any(|n| n.id == *id),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::audit::audit;
    use crate::model::{
        Date, Journey, Method, Note, NoteKind, Period, Silenced, Stage, Step, Touchpoint,
    };

    #[test]
    fn what_is_silenced_is_counted_apart_until_it_is_solved() {
        let mut journey = Journey::default();
        let mut step = Step::new("Buys");
        step.touchpoints = ["Pays", "Waits"]
            .map(|t| Arc::new(Touchpoint::new(t)))
            .to_vec();
        let mut stage = Stage::new("Purchase", Period::During);
        stage.steps = vec![Arc::new(step)];
        journey.stages = vec![Arc::new(stage)];
        let change = |journey: &mut Journey, to: &dyn Fn(&mut Touchpoint)| {
            let stage = Arc::make_mut(&mut journey.stages[0]);
            let step = Arc::make_mut(&mut stage.steps[0]);
            to(Arc::make_mut(&mut step.touchpoints[0]));
        };
        let methods = |journey: &Journey| {
            let report = audit(journey, Date::today());
            let told = report.gaps.iter().find(|g| g.rule.key == "no-method");
            (told.map_or(0, |g| g.objects.len()), report.silent.len())
        };
        assert_eq!(methods(&journey), (2, 0));
        change(&mut journey, &|t| {
            t.silenced = vec![Silenced {
                rule: "no-method".into(),
                reason: "It ends in May".into(),
                ..Silenced::default()
            }];
        });
        assert_eq!(methods(&journey), (1, 1));
        change(&mut journey, &|t| t.methods = Method::ALL[..1].to_vec());
        assert_eq!(methods(&journey), (1, 0), "nothing is left to silence");
    }

    #[test]
    fn what_hurts_of_a_touchpoint_is_silenced_with_its_notes() {
        let mut pays = Touchpoint::new("Pays");
        pays.notes = vec![Arc::new(Note::new(NoteKind::PainPoint, "Too slow"))];
        let silenced = |rule: &str| Silenced {
            rule: rule.into(),
            reason: "Gone since May".into(),
            ..Silenced::default()
        };
        pays.silenced = vec![silenced("pain-point"), silenced("pain-unrated")];
        let mut step = Step::new("Buys");
        step.touchpoints = vec![Arc::new(pays)];
        let mut stage = Stage::new("Purchase", Period::During);
        stage.steps = vec![Arc::new(step)];
        let journey = Journey {
            stages: vec![Arc::new(stage)],
            ..Journey::default()
        };
        let report = audit(&journey, Date::today());
        assert_eq!(report.problems, []);
        assert!(report.gaps.iter().all(|g| g.rule.key != "pain-unrated"));
        assert_eq!(report.silent.len(), 2);
    }
}
