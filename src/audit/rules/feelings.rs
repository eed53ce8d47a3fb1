//! Where customers feel bad.
//!
//! A moment that hurts is told once for each persona, by the rule that says most about it: moment of truth,
//! then waiting, then a bad feeling, then the lowest point of a curve that is nowhere bad. A finding of
//! another rule says so if it is also the lowest point.

use std::collections::BTreeMap;

use crate::audit::finding::rating;
use crate::audit::survey::{At, Survey, importance};
use crate::audit::{Fact, Feelings, Problem, Rule};
use crate::model::{Id, ObjectId, Path, Persona, Rating, Span, Step, Touchpoint};

/// From here down a feeling is bad, not just cool.
const BAD: f64 = -1.0;
/// Less important than this, a bad feeling loses nobody.
const MATTERS: u8 = 3;
/// This many steps below zero in a row wear people out, however mild each of them is.
const LONG: usize = 3;

/// At a moment of truth the customer decides about the company: anything below neutral there costs.
pub static MOMENT_OF_TRUTH_HURTS: Rule = Rule::problems("moment-of-truth-hurts", 5, |survey| {
    told(survey, &MOMENT_OF_TRUTH_HURTS, How::MomentOfTruth)
});

/// A bad feeling where something depends on it. An importance that nobody has set hides nothing.
pub static BAD_FEELING: Rule = Rule::problems("bad-feeling", 5, |survey| {
    told(survey, &BAD_FEELING, How::Bad)
});

/// Waiting is legitimate, and often the emotional low: nobody is there to make it better. Only where the map
/// says that the step is waiting; else it is a bad feeling like others.
pub static WAITING_HURTS: Rule = Rule::problems("waiting-hurts", 5, |survey| {
    told(survey, &WAITING_HURTS, How::Waiting)
});

/// The lowest point of a persona's curve is remembered, even where it is only just below neutral.
pub static LOWEST_POINT: Rule = Rule::problems("lowest-point", 5, |survey| {
    told(survey, &LOWEST_POINT, How::Lowest)
});

/// A long stretch below zero, though none of its steps may stand out.
pub static LONG_LOW: Rule = Rule::problems("long-low", 5, long_low);

/// A place that hurts a persona.
pub(in crate::audit) struct Hurt<'a> {
    how: How,
    step: usize,
    /// The touchpoint that it is at, among all; else it is felt at the step as a whole.
    touchpoint: Option<usize>,
    persona: &'a Persona,
    score: f64,
    lowest: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    MomentOfTruth,
    Waiting,
    Bad,
    Lowest,
}

/// Every place that hurts, by persona in reading order.
pub(in crate::audit) fn hurts<'a>(survey: &Survey<'a>) -> Vec<Hurt<'a>> {
    let mut all = Vec::new();
    for persona in survey.personas() {
        let lowest = survey
            .steps
            .iter()
            .enumerate()
            .filter_map(|(i, at)| Some((i, at.step.felt(&persona.id)?.score)))
            .filter(|(_, score)| *score < 0.0)
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(i, _)| i);
        for (i, at) in survey.steps.iter().enumerate() {
            let mut here = hurts_at(survey, i, at, persona);
            if lowest == Some(i) {
                if here.is_empty() {
                    let score = at.step.felt(&persona.id).map_or(0.0, |f| f.score);
                    here.push(Hurt {
                        how: How::Lowest,
                        step: i,
                        touchpoint: None,
                        persona,
                        score,
                        lowest: true,
                    });
                } else if let Some(worst) =
                    here.iter_mut().min_by(|a, b| a.score.total_cmp(&b.score))
                {
                    worst.lowest = true;
                }
            }
            all.append(&mut here);
        }
    }
    all
}

fn hurts_at<'a>(
    survey: &Survey<'a>,
    step: usize,
    at: &At<'a>,
    persona: &'a Persona,
) -> Vec<Hurt<'a>> {
    if !at.step.is_for(&persona.id) {
        return Vec::new();
    }
    let hurt = |how, touchpoint, score| Hurt {
        how,
        step,
        touchpoint,
        persona,
        score,
        lowest: false,
    };
    let own_score = |t: &Touchpoint| t.emotion(&persona.id)?.score.map(f64::from);
    let mut here = Vec::new();
    let mut silent_moment = None;
    for place in at.touchpoints.clone() {
        let touchpoint = survey.touchpoints[place].touchpoint;
        if !touchpoint.is_for(&persona.id) {
            continue;
        }
        match own_score(touchpoint) {
            Some(score) if touchpoint.moment_of_truth && score < 0.0 => {
                here.push(hurt(How::MomentOfTruth, Some(place), score));
            }
            Some(score) if score <= BAD && matters(importance(touchpoint)) => {
                here.push(hurt(How::Bad, Some(place), score));
            }
            None if touchpoint.moment_of_truth => {
                silent_moment = silent_moment.or(Some(place));
            }
            _ => {}
        }
    }
    // The step's own score speaks for what its touchpoints leave unsaid.
    let own = at.step.emotion(&persona.id).and_then(|e| e.score);
    let Some(score) = own.map(f64::from) else {
        return here;
    };
    if here.iter().any(|h| h.score <= score) {
        return here;
    }
    if silent_moment.is_some() && score < 0.0 {
        here.push(hurt(How::MomentOfTruth, silent_moment, score));
    } else if score <= BAD && waiting(at.step).is_some() {
        here.push(hurt(How::Waiting, None, score));
    } else if score <= BAD && matters(survey.importance_of(at)) {
        here.push(hurt(How::Bad, None, score));
    }
    here
}

fn matters(importance: Option<Rating>) -> bool {
    importance.is_none_or(|i| i.get() >= MATTERS)
}

fn waiting(step: &Step) -> Option<Span> {
    step.waiting.filter(|span| span.amount() > 0.0)
}

/// How bad a score is: −2 is 5, −1 is 3, anything just below zero 1.
fn severity(score: f64) -> Rating {
    rating(1.0 - 2.0 * score)
}

/// The hurts of one kind, one finding a place for all personas who feel it.
fn told(survey: &Survey<'_>, rule: &'static Rule, how: How) -> Vec<Problem> {
    let mut places: BTreeMap<(usize, Option<usize>), Vec<&Hurt<'_>>> = BTreeMap::new();
    for hurt in survey.hurts().iter().filter(|h| h.how == how) {
        places
            .entry((hurt.step, hurt.touchpoint))
            .or_default()
            .push(hurt);
    }
    let problem = |((step, touchpoint), hurts): ((usize, Option<usize>), Vec<&Hurt<'_>>)| {
        let at = &survey.steps[step];
        let touchpoint = touchpoint.map(|place| survey.touchpoints[place].touchpoint);
        let step_id = ObjectId::from(&at.step.id);
        let object = touchpoint.map_or_else(|| step_id.clone(), |t| (&t.id).into());
        let felt = hurts.iter().map(|h| (h.persona.id.clone(), h.score));
        let mut facts = vec![
            ("place", Fact::Object(object.clone())),
            ("felt", Fact::Felt(felt.collect())),
        ];
        if touchpoint.is_some() {
            facts.push(("step", Fact::Object(step_id)));
        } else if !at.touchpoints.is_empty() {
            let met = survey.met_in(at).iter().map(|m| (&m.touchpoint.id).into());
            facts.push(("met", Fact::Objects(met.collect())));
        }
        let lowest: Vec<ObjectId> = hurts
            .iter()
            .filter(|h| h.lowest)
            .map(|h| (&h.persona.id).into())
            .collect();
        if !lowest.is_empty() {
            facts.push(("lowest", Fact::Objects(lowest)));
        }
        if let Some(span) = waiting(at.step).filter(|_| how == How::Waiting) {
            facts.push(("waiting", Fact::Span(span)));
        }
        let worst = hurts.iter().map(|h| h.score).fold(0.0, f64::min);
        Problem {
            rule,
            object,
            severity: severity(worst),
            importance: touchpoint.map_or_else(|| survey.importance_of(at), importance),
            facts,
        }
    };
    places.into_iter().map(problem).collect()
}

fn long_low(survey: &Survey<'_>) -> Vec<Problem> {
    let mut stretches: BTreeMap<(usize, usize), Feelings> = BTreeMap::new();
    for persona in survey.personas() {
        // Each way has its own curve; a step without a feeling breaks it.
        let mut ways: BTreeMap<Option<&Id<Path>>, Vec<(usize, f64)>> = BTreeMap::new();
        let mut close = |run: &mut Vec<(usize, f64)>| {
            if let ([first, .., last], true) = (run.as_slice(), run.len() >= LONG) {
                let mean = run.iter().map(|r| r.1).sum::<f64>() / run.len() as f64;
                let stretch = stretches.entry((first.0, last.0)).or_default();
                stretch.push((persona.id.clone(), (mean * 10.0).round() / 10.0));
            }
            run.clear();
        };
        let for_persona = survey.steps.iter().enumerate();
        for (i, at) in for_persona.filter(|(_, at)| at.step.is_for(&persona.id)) {
            let run = ways.entry(at.step.path.as_ref()).or_default();
            match at.step.felt(&persona.id) {
                Some(felt) if felt.score < 0.0 => run.push((i, felt.score)),
                _ => close(run),
            }
        }
        ways.values_mut().for_each(close);
    }
    let problem = |((first, last), felt): ((usize, usize), Feelings)| {
        let (from, to) = (&survey.steps[first], &survey.steps[last]);
        let run = &survey.steps[first..=last];
        let count = run.iter().filter(|at| at.step.path == from.step.path);
        let worst = felt.iter().map(|f| f.1).fold(0.0, f64::min);
        Problem {
            rule: &LONG_LOW,
            object: (&from.step.id).into(),
            // Length adds to what each step is felt as.
            severity: rating(2.0 - 2.0 * worst),
            importance: run.iter().filter_map(|at| survey.importance_of(at)).max(),
            facts: vec![
                ("from", Fact::Object((&from.step.id).into())),
                ("to", Fact::Object((&to.step.id).into())),
                ("count", Fact::Count(count.count())),
                ("felt", Fact::Felt(felt)),
            ],
        }
    };
    stretches.into_iter().map(problem).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::audit::Fact;
    use crate::model::{Id, ObjectId, Span};

    #[test]
    fn a_moment_of_truth_hurts_below_neutral_and_takes_the_steps_score_if_it_has_none() {
        let mut journey = with_touchpoint("tb2", |t| t.moment_of_truth = true);
        assert_eq!(problems(&journey), [""; 0]);
        change_step(&mut journey, "b2", |s| set_emotion(s, "mira", -0.5));
        assert_eq!(problems(&journey), ["moment-of-truth-hurts tb2 2"]);
        // The touchpoint's own feeling is good: the step's must come from elsewhere.
        change_touchpoint(&mut journey, "tb2", |t| {
            t.emotions = vec![emotion("mira", 1.0)]
        });
        assert_eq!(problems(&journey), ["lowest-point b2 2"]);
    }

    #[test]
    fn a_moment_of_truth_that_nobody_rated_counts_as_most_important() {
        let journey = with_touchpoint("tb2", |t| {
            t.moment_of_truth = true;
            t.importance = None;
            t.emotions = vec![emotion("mira", -1.0)];
        });
        assert_eq!(report(&journey).problems[0].priority(), 15);
    }

    #[test]
    fn a_bad_feeling_is_told_once_for_all_who_feel_it() {
        let journey = with_step("c1", |s| {
            set_emotion(s, "mira", -2.0);
            set_emotion(s, "jonas", -1.0);
        });
        assert_eq!(problems(&journey), ["bad-feeling c1 5"]);
        let problem = &report(&journey).problems[0];
        let felt = vec![(Id::new("mira"), -2.0), (Id::new("jonas"), -1.0)];
        assert_eq!(fact(&problem.facts, "felt"), Some(&Fact::Felt(felt)));
        let both = [Id::new("mira"), Id::new("jonas")].map(ObjectId::Persona);
        let lowest = Fact::Objects(both.to_vec());
        assert_eq!(fact(&problem.facts, "lowest"), Some(&lowest));
    }

    #[test]
    fn a_bad_feeling_at_a_trifle_is_no_problem_but_unknown_importance_hides_nothing() {
        let low = |importance| {
            let mut journey = with_touchpoint("tb1", |t| {
                t.importance = importance;
                t.emotions = vec![emotion("mira", -1.5)];
            });
            // Elsewhere is lower still, so that this is not the lowest point.
            change_step(&mut journey, "c1", |s| set_emotion(s, "mira", -2.0));
            problems(&journey)
        };
        assert_eq!(low(Some(rating(2))), ["bad-feeling c1 5"]);
        assert_eq!(low(None), ["bad-feeling c1 5", "bad-feeling tb1 4"]);
    }

    #[test]
    fn waiting_hurts_only_when_it_is_felt_as_bad() {
        let wait = |score| {
            problems(&with_step("c1", |s| {
                s.touchpoints.clear();
                s.waiting = Some(Span::Days(5.0));
                set_emotion(s, "mira", score);
            }))
        };
        assert_eq!(wait(-1.5), ["waiting-hurts c1 4"]);
        assert_eq!(wait(0.0), [""; 0]);
    }

    #[test]
    fn the_lowest_point_is_told_only_below_zero_and_only_if_no_other_rule_tells_it() {
        let low = |score| problems(&with_step("b2", |s| set_emotion(s, "jonas", score)));
        assert_eq!(low(-0.5), ["lowest-point b2 2"]);
        assert_eq!(low(0.0), [""; 0]);
        assert_eq!(low(-1.0), ["bad-feeling b2 3"]);
    }

    #[test]
    fn three_steps_below_zero_are_a_long_low_and_a_break_ends_it() {
        let mut journey = sound();
        for id in ["a2", "b1", "b2"] {
            change_step(&mut journey, id, |s| set_emotion(s, "mira", -0.5));
        }
        let told = problems(&journey);
        assert!(told.contains(&"long-low a2 3".to_owned()), "{told:?}");
        change_step(&mut journey, "b1", |s| set_emotion(s, "mira", 0.0));
        assert_eq!(problems(&journey), ["lowest-point a2 2"]);
    }

    #[test]
    fn a_side_way_does_not_lengthen_the_low_of_the_main_one() {
        let mut journey = sound();
        journey.paths = vec![std::sync::Arc::new(crate::model::Path {
            id: Id::new("return"),
            ..crate::model::Path::new("Return")
        })];
        for id in ["a2", "b1", "b2"] {
            change_step(&mut journey, id, |s| set_emotion(s, "mira", -0.5));
        }
        change_step(&mut journey, "b1", |s| s.path = Some(Id::new("return")));
        assert_eq!(problems(&journey), ["lowest-point a2 2"]);
    }
}
