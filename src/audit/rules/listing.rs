//! Step 1, list: is everything on the map that customers meet?

use std::collections::HashSet;

use crate::audit::survey::{Met, Survey};
use crate::audit::{Fact, Gap, Rule};
use crate::model::{Medium, ObjectId, Period, Threshold};

/// Without a persona nobody's feelings can be mapped.
pub static NO_PERSONA: Rule = Rule::gap("no-persona", 1, |survey| {
    let lacking = survey.journey.personas.is_empty();
    Gap::new(&NO_PERSONA, journey_if(lacking))
});

/// A stage in which nothing is met, unless all of it is waiting.
pub static STAGE_EMPTY: Rule = Rule::gap("stage-empty", 1, |survey| {
    let mut silent: Vec<ObjectId> = Vec::new();
    let mut steps = survey.steps.iter().peekable();
    for stage in &survey.journey.stages {
        let (mut met, mut waits) = (false, !stage.steps.is_empty());
        while let Some(at) = steps.next_if(|at| std::ptr::eq(at.stage, &**stage)) {
            met |= !at.touchpoints.is_empty();
            waits &= at.step.waiting.is_some();
        }
        if !met && !waits {
            silent.push((&stage.id).into());
        }
    }
    Gap::new(&STAGE_EMPTY, silent)
});

/// A period in which nothing is met; a section may leave it out.
pub static PERIOD_EMPTY: Rule = Rule::gap("period-empty", 1, |survey| {
    let met = met_in_periods(survey);
    let empty: Vec<Period> = Period::ALL
        .into_iter()
        .filter(|p| met[*p as usize] == 0)
        .collect();
    let lacking = survey.is_whole() && !empty.is_empty();
    Gap {
        facts: vec![
            ("periods", Fact::Periods(empty.clone())),
            ("lacking", Fact::Count(empty.len())),
        ],
        ..Gap::new(&PERIOD_EMPTY, journey_if(lacking))
    }
});

/// What comes after the purchase is the most often forgotten: clearly fewer touchpoints there than before. Where there
/// are none at all, [`PERIOD_EMPTY`] says so.
pub static AFTER_THIN: Rule = Rule::gap("after-thin", 1, |survey| {
    let [before, _, after] = met_in_periods(survey);
    let share = survey.threshold(Threshold::AfterShare);
    let thin = survey.is_whole() && after > 0 && after as f64 * 100.0 < before as f64 * share;
    Gap {
        facts: vec![
            ("before", Fact::Count(before)),
            ("after", Fact::Count(after)),
            ("earlier", Fact::Periods(vec![Period::Before])),
            ("later", Fact::Periods(vec![Period::After])),
        ],
        ..Gap::new(&AFTER_THIN, journey_if(thin))
    }
})
.by(&[Threshold::AfterShare]);

/// Two touchpoints of one name in a step are one that somebody has listed twice. Versions for different personas and
/// ways may share a name.
pub static TWICE_IN_STEP: Rule = Rule::gap("twice-in-step", 1, |survey| {
    let mut again = Vec::new();
    for at in &survey.steps {
        let mut names = HashSet::new();
        for met in survey.met_in(at) {
            let t = met.touchpoint;
            let name = t.title.trim().to_lowercase();
            if !name.is_empty() && !names.insert((name, &t.personas, &t.path)) {
                again.push((&t.id).into());
            }
        }
    }
    Gap::new(&TWICE_IN_STEP, again)
});

/// Whoever prefers the other medium finds nothing in such a stage. On a map that lives in one medium there is no other.
pub static ONLY_DIGITAL: Rule = Rule::gap("only-digital", 1, |survey| {
    Gap::new(&ONLY_DIGITAL, stages_only(survey, Medium::Digital))
})
.by(&[Threshold::StageSize, Threshold::MediumShare]);

/// As [`ONLY_DIGITAL`], the other way round.
pub static ONLY_PHYSICAL: Rule = Rule::gap("only-physical", 1, |survey| {
    Gap::new(&ONLY_PHYSICAL, stages_only(survey, Medium::Physical))
})
.by(&[Threshold::StageSize, Threshold::MediumShare]);

/// What it is decides how it is judged.
pub static NO_KIND: Rule = Rule::gap("no-kind", 1, |survey| {
    let lacking = survey.touchpoints_that(|m| m.touchpoint.kind.is_none());
    Gap::new(&NO_KIND, lacking)
});

/// Without a channel nobody knows where customers meet it.
pub static NO_CHANNEL: Rule = Rule::gap("no-channel", 1, |survey| {
    let lacking = survey.touchpoints_that(|m| m.touchpoint.channels.is_empty());
    Gap::new(&NO_CHANNEL, lacking)
});

/// The stages of some size in which all is met in one medium, on a map that lives in both.
fn stages_only(survey: &Survey<'_>, only: Medium) -> Vec<ObjectId> {
    let count = |medium| survey.touchpoints_that(|m| m.medium == Some(medium)).len();
    let rarer = count(Medium::Digital).min(count(Medium::Physical)) as f64;
    let share = survey.threshold(Threshold::MediumShare) / 100.0;
    if !survey.is_whole() || rarer < survey.touchpoints.len() as f64 * share {
        return Vec::new();
    }
    let size = survey.count(Threshold::StageSize);
    let is_meant =
        |met: &[&Met<'_>]| met.len() >= size && met.iter().all(|m| m.medium == Some(only));
    let stages = survey.stages().filter(|(_, met)| is_meant(met));
    stages.map(|(stage, _)| (&stage.id).into()).collect()
}

fn journey_if(lacking: bool) -> Vec<ObjectId> {
    lacking.then_some(ObjectId::Journey).into_iter().collect()
}

fn met_in_periods(survey: &Survey<'_>) -> [usize; 3] {
    let mut met = [0; 3];
    for m in &survey.touchpoints {
        met[m.period as usize] += 1;
    }
    met
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::testing::*;
    use crate::audit::Fact;
    use crate::model::{Id, Journey, Medium, Path, Period, Scope, Span, Threshold};

    fn section(mut journey: Journey) -> Journey {
        Arc::make_mut(&mut journey.about).scope = Scope::Section;
        journey
    }

    #[test]
    fn a_map_without_personas_lacks_whose_it_is() {
        let mut journey = sound();
        journey.personas.clear();
        for id in ["a1", "a2", "b1", "b2", "c1", "c2"] {
            change_step(&mut journey, id, |s| s.emotions.clear());
        }
        assert_eq!(gaps(&journey), ["no-persona: "]);
    }

    #[test]
    fn a_stage_without_touchpoints_is_a_gap_unless_it_is_waiting() {
        let mut journey = section(with_step("b1", |s| s.touchpoints.clear()));
        assert_eq!(gaps(&journey), [""; 0]);
        change_step(&mut journey, "b2", |s| s.touchpoints.clear());
        assert_eq!(gaps(&journey), ["stage-empty: b"]);
        for id in ["b1", "b2"] {
            change_step(&mut journey, id, |s| s.waiting = Some(Span::Days(2.0)));
        }
        assert_eq!(gaps(&journey), [""; 0]);
    }

    #[test]
    fn a_period_without_touchpoints_is_a_gap_in_a_whole_journey_only() {
        let mut journey = sound();
        journey.stages.remove(0);
        let gap = report(&journey).gaps.remove(0);
        assert_eq!(gap.rule.key, "period-empty");
        let before = Fact::Periods(vec![Period::Before]);
        assert_eq!(fact(&gap.facts, "periods"), Some(&before));
        assert!(!gaps(&section(journey)).contains(&"period-empty: ".to_owned()));
    }

    #[test]
    fn the_part_after_the_purchase_is_thin_with_clearly_fewer_touchpoints_than_before() {
        let fewer = with_step("c1", |s| s.touchpoints.clear());
        assert_eq!(gaps(&fewer), ["after-thin: "]);
        assert_eq!(gaps(&section(fewer.clone())), [""; 0]);
        let mut little = fewer.clone();
        set_threshold(&mut little, Threshold::AfterShare, 50.0);
        assert_eq!(gaps(&little), [""; 0], "half is enough on this map");
        // Three for four is no gap.
        let mut nearly = with_step("a1", |s| {
            s.touchpoints.push(Arc::new(touchpoint("tx", "shop")));
        });
        change_step(&mut nearly, "a1", |s| {
            s.touchpoints.push(Arc::new(touchpoint("ty", "marketing")));
        });
        change_step(&mut nearly, "c1", |s| {
            s.touchpoints.push(Arc::new(touchpoint("tz", "marketing")));
        });
        assert_eq!(gaps(&nearly), [""; 0]);
    }

    #[test]
    fn a_touchpoint_that_stands_twice_in_a_step_is_one_too_many() {
        let titled = |first: &str, second: &str| {
            with_step("b1", |s| {
                s.touchpoints.push(Arc::new(touchpoint("tx", "shop")));
                for (t, title) in s.touchpoints.iter_mut().zip([first, second]) {
                    Arc::make_mut(t).title = title.into();
                }
            })
        };
        assert_eq!(
            gaps(&titled("Newsletter", "newsletter ")),
            ["twice-in-step: tx"]
        );
        assert_eq!(gaps(&titled("Newsletter", "Parcel")), [""; 0]);
        let mut journey = titled("Newsletter", "Newsletter");
        journey.paths = vec![Arc::new(Path {
            id: Id::new("return"),
            ..Path::new("Return")
        })];
        change_step(&mut journey, "b1", |s| {
            Arc::make_mut(&mut s.touchpoints[1]).path = Some(Id::new("return"));
        });
        assert_eq!(gaps(&journey), [""; 0], "each way has its own");
    }

    #[test]
    fn a_stage_in_one_medium_is_a_gap_on_a_map_of_both() {
        let mut journey = sound();
        let set = |journey: &mut Journey, id: &str, medium| {
            change_touchpoint(journey, id, |t| t.medium = Some(medium));
        };
        change_step(&mut journey, "a1", |s| {
            s.touchpoints.push(Arc::new(touchpoint("tx", "shop")));
        });
        // All are digital by their channel: there is no other medium.
        assert_eq!(gaps(&journey), [""; 0]);
        for id in ["tb2", "tc1"] {
            set(&mut journey, id, Medium::Physical);
        }
        assert_eq!(gaps(&journey), ["only-digital: a"]);
        assert_eq!(gaps(&section(journey.clone())), [""; 0]);
        set_threshold(&mut journey, Threshold::StageSize, 4.0);
        assert_eq!(gaps(&journey), [""; 0]);
        set_threshold(&mut journey, Threshold::StageSize, 3.0);
        set(&mut journey, "ta2", Medium::Both);
        assert_eq!(gaps(&journey), [""; 0]);
        for id in ["ta1", "ta2"] {
            set(&mut journey, id, Medium::Physical);
        }
        change_step(&mut journey, "a1", |s| {
            Arc::make_mut(&mut s.touchpoints[1]).medium = Some(Medium::Physical);
        });
        assert_eq!(gaps(&journey), ["only-physical: a"]);
    }

    #[test]
    fn kind_and_channel_are_named() {
        let journey = with_touchpoint("ta1", |t| {
            t.kind = None;
            t.channels.clear();
        });
        assert_eq!(gaps(&journey), ["no-kind: ta1", "no-channel: ta1"]);
    }
}
