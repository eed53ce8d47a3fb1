//! Step 1, list: is everything on the map that customers meet?

use crate::audit::survey::Survey;
use crate::audit::{Fact, Gap, Rule};
use crate::model::{Journey, ObjectId, Period, Scope};

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
    let lacking = whole(survey.journey) && !empty.is_empty();
    Gap {
        facts: vec![
            ("periods", Fact::Periods(empty.clone())),
            ("lacking", Fact::Count(empty.len())),
        ],
        ..Gap::new(&PERIOD_EMPTY, journey_if(lacking))
    }
});

/// What comes after the purchase is the most often forgotten: fewer than three touchpoints there for every
/// four before. Where there are none at all, [`PERIOD_EMPTY`] says so.
pub static AFTER_THIN: Rule = Rule::gap("after-thin", 1, |survey| {
    let [before, _, after] = met_in_periods(survey);
    let thin = whole(survey.journey) && after > 0 && after * 4 < before * 3;
    Gap {
        facts: vec![
            ("before", Fact::Count(before)),
            ("after", Fact::Count(after)),
        ],
        ..Gap::new(&AFTER_THIN, journey_if(thin))
    }
});

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

fn whole(journey: &Journey) -> bool {
    journey.about.scope == Scope::Whole
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
    use crate::model::{Journey, Period, Scope, Span};

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
        assert_eq!(gaps(&section(fewer)), [""; 0]);
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
    fn kind_and_channel_are_named() {
        let journey = with_touchpoint("ta1", |t| {
            t.kind = None;
            t.channels.clear();
        });
        assert_eq!(gaps(&journey), ["no-kind: ta1", "no-channel: ta1"]);
    }
}
