//! Where customers feel bad.
//!
//! A moment that hurts is told once for each persona, by the rule that says most about it: moment of truth,
//! then waiting, then a bad feeling, then the lowest point of a curve that is nowhere bad, then its end. A finding of
//! another rule says so if it is also the lowest point or the end.

use std::collections::BTreeMap;

use crate::audit::finding::rating;
use crate::audit::survey::{At, Survey, importance};
use crate::audit::{Fact, Feelings, Problem, Rule};
use crate::model::{Id, ObjectId, Path, Persona, Rating, Span, Step, Threshold, Touchpoint};

/// At a moment of truth the customer decides about the company: anything below neutral there costs.
pub static MOMENT_OF_TRUTH_HURTS: Rule = Rule::problems("moment-of-truth-hurts", 5, |survey| {
    told(survey, &MOMENT_OF_TRUTH_HURTS, How::MomentOfTruth)
});

/// A bad feeling where something depends on it. An importance that nobody has set hides nothing.
pub static BAD_FEELING: Rule = Rule::problems("bad-feeling", 5, |survey| {
    told(survey, &BAD_FEELING, How::Bad)
})
.by(&[Threshold::BadFeeling, Threshold::Matters]);

/// Waiting is legitimate, and often the emotional low: nobody is there to make it better. Only where the map
/// says that the step is waiting; else it is a bad feeling like others.
pub static WAITING_HURTS: Rule = Rule::problems("waiting-hurts", 5, |survey| {
    told(survey, &WAITING_HURTS, How::Waiting)
})
.by(&[Threshold::BadFeeling]);

/// The lowest point of a persona's curve is remembered, even where it is only just below neutral.
pub static LOWEST_POINT: Rule = Rule::problems("lowest-point", 5, |survey| {
    told(survey, &LOWEST_POINT, How::Lowest)
});

/// The end of a way colours what is remembered of all of it. A section ends before the way does.
pub static ENDS_LOW: Rule =
    Rule::problems("ends-low", 5, |survey| told(survey, &ENDS_LOW, How::End));

/// A long stretch below zero, though none of its steps may stand out.
pub static LONG_LOW: Rule = Rule::problems("long-low", 5, long_low).by(&[Threshold::LongStretch]);

/// Peak and end are what is remembered. A curve without a high point, where all of it is known, leaves nothing to tell.
pub static NO_HIGH_POINT: Rule = Rule::problems("no-high-point", 5, |survey| {
    let high = survey.threshold(Threshold::HighPoint);
    let flat = survey.personas().filter_map(|persona| {
        let way = survey.main_way().into_iter();
        let own = way.filter(|at| at.step.is_for(&persona.id));
        let felt: Option<Vec<f64>> = own
            .map(|at| at.step.felt(&persona.id).map(|f| f.score))
            .collect();
        let best = felt?.into_iter().max_by(f64::total_cmp)?;
        (best < high).then(|| (persona.id.clone(), best))
    });
    let flat: Feelings = flat.filter(|_| survey.is_whole()).collect();
    if flat.is_empty() {
        return Vec::new();
    }
    let who = flat.iter().map(|(persona, _)| persona.into()).collect();
    vec![Problem {
        rule: &NO_HIGH_POINT,
        object: ObjectId::Journey,
        severity: rating(2.0),
        importance: None,
        facts: vec![("personas", Fact::Objects(who)), ("best", Fact::Felt(flat))],
    }]
})
.by(&[Threshold::HighPoint]);

/// A place that hurts a persona.
pub(in crate::audit) struct Hurt<'a> {
    how: How,
    step: usize,
    /// The touchpoint that it is at, among all; else it is felt at the step as a whole.
    touchpoint: Option<usize>,
    persona: &'a Persona,
    score: f64,
    lowest: bool,
    /// It is where the persona's way ends.
    end: bool,
}

impl Hurt<'_> {
    /// Whether it is bad and not just the lowest point, or the end, of what is mild.
    pub fn is_bad(&self) -> bool {
        !matches!(self.how, How::Lowest | How::End)
    }

    /// The step that it is at, among all.
    pub const fn step(&self) -> usize {
        self.step
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    MomentOfTruth,
    Waiting,
    Bad,
    Lowest,
    End,
}

/// Every place that hurts, by persona in reading order.
pub(in crate::audit) fn hurts<'a>(survey: &Survey<'a>) -> Vec<Hurt<'a>> {
    let mut all = Vec::new();
    for persona in survey.personas() {
        let steps = || survey.steps.iter().enumerate();
        let score = |at: &At<'_>| Some(at.step.felt(&persona.id)?.score);
        let lowest = steps()
            .filter_map(|(i, at)| Some((i, score(at)?)))
            .filter(|(_, score)| *score < 0.0)
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(i, _)| i);
        let end = steps()
            .rfind(|(_, at)| at.step.path.is_none() && at.step.is_for(&persona.id))
            .filter(|(_, at)| survey.is_whole() && score(at).is_some_and(|s| s < 0.0))
            .map(|(i, _)| i);
        for (i, at) in steps() {
            let mut here = hurts_at(survey, i, at, persona);
            let mild = match (lowest == Some(i), end == Some(i)) {
                (true, _) => Some(How::Lowest),
                (false, true) => Some(How::End),
                (false, false) => None,
            };
            if let (Some(how), true) = (mild, here.is_empty()) {
                here.push(Hurt {
                    how,
                    step: i,
                    touchpoint: None,
                    persona,
                    score: score(at).unwrap_or_default(),
                    lowest: false,
                    end: false,
                });
            }
            let worst = here.iter_mut().min_by(|a, b| a.score.total_cmp(&b.score));
            if let Some(worst) = worst {
                worst.lowest = lowest == Some(i);
                worst.end = end == Some(i);
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
        end: false,
    };
    let bad = survey.threshold(Threshold::BadFeeling);
    let least = survey.threshold(Threshold::Matters);
    let matters =
        |importance: Option<Rating>| importance.is_none_or(|i| f64::from(i.get()) >= least);
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
            Some(score) if score <= bad && matters(importance(touchpoint)) => {
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
    } else if score <= bad && waiting(at.step).is_some() {
        here.push(hurt(How::Waiting, None, score));
    } else if score <= bad && matters(survey.importance_of(at)) {
        here.push(hurt(How::Bad, None, score));
    }
    here
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
        type Is = fn(&Hurt<'_>) -> bool;
        let also: [(&'static str, Is); 2] = [("lowest", |h| h.lowest), ("end", |h| h.end)];
        for (name, is) in also {
            let who: Vec<ObjectId> = hurts
                .iter()
                .filter(|h| is(h))
                .map(|h| (&h.persona.id).into())
                .collect();
            if !who.is_empty() {
                facts.push((name, Fact::Objects(who)));
            }
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
    let long = survey.count(Threshold::LongStretch);
    let mut stretches: BTreeMap<(usize, usize), Feelings> = BTreeMap::new();
    for persona in survey.personas() {
        // Each way has its own curve; a step without a feeling breaks it.
        let mut ways: BTreeMap<Option<&Id<Path>>, Vec<(usize, f64)>> = BTreeMap::new();
        let mut close = |run: &mut Vec<(usize, f64)>| {
            if let ([first, .., last], true) = (run.as_slice(), run.len() >= long) {
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
    use std::sync::Arc;

    use super::super::testing::*;
    use crate::audit::Fact;
    use crate::model::{Id, ObjectId, Scope, Span, Threshold};

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
        journey.paths = vec![Arc::new(crate::model::Path {
            id: Id::new("return"),
            ..crate::model::Path::new("Return")
        })];
        for id in ["a2", "b1", "b2"] {
            change_step(&mut journey, id, |s| set_emotion(s, "mira", -0.5));
        }
        change_step(&mut journey, "b1", |s| s.path = Some(Id::new("return")));
        assert_eq!(problems(&journey), ["lowest-point a2 2"]);
    }

    #[test]
    fn a_way_that_ends_below_zero_is_told_by_the_rule_that_says_most() {
        let ends = |lower: f64| {
            let mut journey = with_step("c2", |s| set_emotion(s, "mira", -0.5));
            change_step(&mut journey, "c1", |s| set_emotion(s, "mira", 0.0));
            change_step(&mut journey, "a1", |s| set_emotion(s, "mira", lower));
            journey
        };
        // Elsewhere it is worse, so that this is not the lowest point.
        assert_eq!(problems(&ends(-1.0)), ["bad-feeling a1 3", "ends-low c2 2"]);
        let mut section = ends(-1.0);
        Arc::make_mut(&mut section.about).scope = Scope::Section;
        assert_eq!(problems(&section), ["bad-feeling a1 3"]);
        assert_eq!(problems(&ends(1.0)), ["lowest-point c2 2"]);
        let facts = &report(&ends(1.0)).problems[0].facts;
        let mira = Fact::Objects(vec![ObjectId::Persona(Id::new("mira"))]);
        assert_eq!(fact(facts, "end"), Some(&mira));
    }

    #[test]
    fn a_curve_without_a_high_point_leaves_nothing_to_tell() {
        let mut journey = sound();
        for id in ["a1", "a2", "b1", "b2", "c1", "c2"] {
            change_step(&mut journey, id, |s| {
                s.emotions = vec![emotion("mira", 1.0), emotion("jonas", 1.0)];
            });
        }
        assert_eq!(problems(&journey), [""; 0]);
        set_threshold(&mut journey, Threshold::HighPoint, 1.5);
        assert_eq!(problems(&journey), ["no-high-point  2"]);
        // Where one step is not known it may be the best.
        change_step(&mut journey, "c1", |s| s.emotions.clear());
        assert_eq!(problems(&journey), [""; 0]);
    }

    #[test]
    fn what_is_bad_and_what_is_long_is_for_the_map_to_say() {
        let mut journey = with_step("b2", |s| set_emotion(s, "jonas", -1.0));
        assert_eq!(problems(&journey), ["bad-feeling b2 3"]);
        set_threshold(&mut journey, Threshold::BadFeeling, -1.5);
        assert_eq!(problems(&journey), ["lowest-point b2 3"]);
        change_step(&mut journey, "b1", |s| set_emotion(s, "jonas", -0.5));
        set_threshold(&mut journey, Threshold::LongStretch, 2.0);
        assert!(problems(&journey).iter().any(|p| p == "long-low b1 4"));
    }
}
