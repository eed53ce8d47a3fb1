//! Step 5, effectiveness: is it known what each touchpoint does?

use crate::audit::checklist::{can_be_proven, proven};
use crate::audit::survey::Survey;
use crate::audit::{Gap, Rule};
use crate::model::{Control, Measurement, NoteKind, ObjectId, Status, Threshold, Touchpoint};

/// Without importance nothing can be ranked.
pub static NO_IMPORTANCE: Rule = Rule::gap("no-importance", 5, |survey| {
    let lacking = survey.touchpoints_that(|m| m.touchpoint.importance.is_none());
    Gap::new(&NO_IMPORTANCE, lacking)
});

/// What is not measured cannot be shown to have become better.
pub static NO_KPI: Rule = Rule::gap("no-kpi", 5, |survey| {
    let lacking = survey.touchpoints_that(|m| m.touchpoint.kpis.is_empty());
    Gap::new(&NO_KPI, lacking)
});

/// A moment of truth is where measuring starts, so it is told on its own as well.
pub static MOMENT_WITHOUT_KPI: Rule = Rule::gap("moment-without-kpi", 5, |survey| {
    let lacking =
        survey.touchpoints_that(|m| m.touchpoint.moment_of_truth && m.touchpoint.kpis.is_empty());
    Gap::new(&MOMENT_WITHOUT_KPI, lacking)
});

/// A KPI that nobody has read yet. A touchpoint that is only planned cannot have been.
pub static NO_READING: Rule = Rule::gap("no-reading", 5, |survey| {
    let planned: std::collections::HashSet<ObjectId> = survey
        .touchpoints_that(|m| m.touchpoint.status == Some(Status::New))
        .into_iter()
        .collect();
    let mut lacking = holders(survey, |m| m.readings.is_empty());
    lacking.retain(|object| !planned.contains(object));
    Gap::new(&NO_READING, lacking)
});

/// An old reading tells of another time.
pub static READING_OLD: Rule = Rule::gap("reading-old", 5, |survey| {
    let age = survey.threshold(Threshold::ReadingAge);
    let old = |m: &Measurement| {
        m.latest()
            .is_some_and(|r| f64::from(survey.today.days_since(r.date)) > age)
    };
    Gap::new(&READING_OLD, holders(survey, old))
})
.by(&[Threshold::ReadingAge]);

/// A reading without a target cannot be judged.
pub static NO_TARGET: Rule = Rule::gap("no-target", 5, |survey| {
    Gap::new(&NO_TARGET, holders(survey, |m| m.target.is_none()))
});

/// A method says how readings come about. Of what is outside control, [`UNMONITORED`] speaks.
pub static NO_METHOD: Rule = Rule::gap("no-method", 5, |survey| {
    let lacking = survey.touchpoints_that(|m| {
        m.touchpoint.methods.is_empty() && m.control != Some(Control::Outside)
    });
    Gap::new(&NO_METHOD, lacking)
});

/// What a company cannot control (reviews, word of mouth) it has to watch.
pub static UNMONITORED: Rule = Rule::gap("unmonitored", 5, |survey| {
    let lacking = survey.touchpoints_that(|m| {
        m.touchpoint.methods.is_empty() && m.control == Some(Control::Outside)
    });
    Gap::new(&UNMONITORED, lacking)
});

/// A breakpoint weighs by how many leave.
pub static DROP_OFF_UNKNOWN: Rule = Rule::gap("drop-off-unknown", 5, |survey| {
    let unknown = survey.touchpoints_that(|m| {
        let broken = m.touchpoint.breakpoint.as_ref();
        broken.is_some_and(|b| b.drop_off.is_none())
    });
    Gap::new(&DROP_OFF_UNKNOWN, unknown)
});

/// A pain point weighs by its severity.
pub static PAIN_UNRATED: Rule = Rule::gap("pain-unrated", 5, |survey| {
    let unrated = survey.notes().into_iter().filter(|(_, _, note)| {
        note.kind == NoteKind::PainPoint && note.severity.is_none() && !note.is_settled()
    });
    let objects = unrated.map(|(_, _, note)| (&note.id).into()).collect();
    Gap::new(&PAIN_UNRATED, objects)
});

/// On a map of some size something decides. A section may lie between the decisive moments.
pub static NO_MOMENT: Rule = Rule::gap("no-moment-of-truth", 5, |survey| {
    let decisive = survey.touchpoints_that(|m| m.touchpoint.moment_of_truth);
    let sizeable = survey.touchpoints.len() >= survey.count(Threshold::MapSize);
    let lacking = survey.is_whole() && sizeable && decisive.is_empty();
    let objects = lacking.then_some(ObjectId::Journey);
    Gap::new(&NO_MOMENT, objects.into_iter().collect())
})
.by(&[Threshold::MapSize]);

/// What holds a measurement of which this is true, each once.
fn holders(survey: &Survey<'_>, holds: impl Fn(&Measurement) -> bool) -> Vec<ObjectId> {
    let mut objects: Vec<ObjectId> = survey
        .measurements()
        .into_iter()
        .filter(|(_, _, m)| holds(m))
        .map(|(holder, _, _)| holder)
        .collect();
    objects.dedup();
    objects
}

/// What is ticked as set or rated, and is not on the map: somebody knows it, and nobody can read it.
pub static TICK_WITHOUT: Rule = Rule::gap("tick-without", 5, |survey| {
    let round = survey.journey.about.audit.round;
    let is_bare = |t: &Touchpoint| {
        let mut ticks = t.ticks.iter().filter(|tick| tick.round == round);
        ticks.any(|tick| can_be_proven(tick.check) && !proven(survey.journey, t, tick.check))
    };
    let met = survey.touchpoints.iter().map(|met| met.touchpoint);
    let bare = met.filter(|t| is_bare(t));
    Gap::new(&TICK_WITHOUT, bare.map(|t| (&t.id).into()).collect())
});

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::testing::*;
    use crate::model::{
        Breakpoint, Check, Date, Id, Note, NoteKind, Scope, Status, Threshold, Tick,
    };

    #[test]
    fn importance_kpi_and_method_are_there() {
        let journey = with_touchpoint("ta1", |t| {
            t.importance = None;
            t.kpis.clear();
            t.methods.clear();
        });
        let lacking = ["no-importance: ta1", "no-kpi: ta1", "no-method: ta1"];
        assert_eq!(gaps(&journey), lacking);
    }

    #[test]
    fn a_moment_of_truth_without_a_kpi_is_told_on_its_own_as_well() {
        let journey = with_touchpoint("tb2", |t| {
            t.moment_of_truth = true;
            t.kpis.clear();
        });
        assert_eq!(gaps(&journey), ["no-kpi: tb2", "moment-without-kpi: tb2"]);
    }

    #[test]
    fn a_kpi_without_readings_is_a_gap_unless_its_touchpoint_is_only_planned() {
        let mut journey = with_touchpoint("ta1", |t| t.kpis[0].readings.clear());
        assert_eq!(gaps(&journey), ["no-reading: ta1"]);
        change_touchpoint(&mut journey, "ta1", |t| t.status = Some(Status::New));
        assert_eq!(gaps(&journey), [""; 0]);
    }

    #[test]
    fn a_reading_is_old_after_a_year() {
        let read_on = |date| {
            gaps(&with_touchpoint("ta1", |t| {
                t.kpis[0].readings[0].date = date;
            }))
        };
        let last_year = Date::new(2025, 11, 18).unwrap();
        assert_eq!(read_on(last_year), [""; 0]);
        let before = Date::new(2025, 11, 17).unwrap();
        assert_eq!(read_on(before), ["reading-old: ta1"]);
    }

    #[test]
    fn what_is_old_is_for_the_map_to_say() {
        let mut journey = with_touchpoint("ta1", |t| {
            t.kpis[0].readings[0].date = Date::new(2026, 10, 1).unwrap();
        });
        assert_eq!(gaps(&journey), [""; 0]);
        set_threshold(&mut journey, Threshold::ReadingAge, 30.0);
        assert_eq!(gaps(&journey), ["reading-old: ta1"]);
    }

    #[test]
    fn a_sizeable_map_has_a_moment_of_truth_unless_it_is_a_section() {
        let mut journey = sound();
        set_threshold(&mut journey, Threshold::MapSize, 6.0);
        assert_eq!(gaps(&journey), ["no-moment-of-truth: "]);
        let mut section = journey.clone();
        Arc::make_mut(&mut section.about).scope = Scope::Section;
        assert_eq!(gaps(&section), [""; 0]);
        change_touchpoint(&mut journey, "ta1", |t| t.moment_of_truth = true);
        assert_eq!(gaps(&journey), [""; 0]);
    }

    #[test]
    fn a_kpi_has_a_target_wherever_it_is_measured() {
        let mut journey = sound();
        journey.measurements = vec![measurement("nps", 40.0, 44.0)];
        journey.measurements[0].target = None;
        change_touchpoint(&mut journey, "tc1", |t| t.kpis[0].target = None);
        assert_eq!(gaps(&journey), ["no-target:  tc1"]);
    }

    #[test]
    fn what_is_outside_control_is_monitored() {
        let journey = with_touchpoint("tc2", |t| {
            t.channels = vec![Id::new("review_portal")];
            t.methods.clear();
        });
        assert_eq!(gaps(&journey), ["unmonitored: tc2"]);
    }

    #[test]
    fn what_breaks_and_what_pains_is_weighed() {
        let journey = with_touchpoint("tb1", |t| {
            t.breakpoint = Some(Breakpoint::default());
            t.notes = vec![Arc::new(Note {
                id: Id::new("n1"),
                ..Note::new(NoteKind::PainPoint, "Needs an account")
            })];
        });
        let found = gaps(&journey);
        assert!(found.starts_with(&["drop-off-unknown: tb1".into(), "pain-unrated: n1".into()]));
    }

    #[test]
    fn a_tick_does_not_stand_in_for_what_the_map_lacks() {
        let ticked = |check, round| {
            let journey = with_touchpoint("ta1", |t| {
                t.purposes.clear();
                t.ticks.push(Tick {
                    check,
                    round,
                    by: "Mira".into(),
                    date: None,
                    remark: String::new(),
                });
            });
            gaps(&journey).contains(&"tick-without: ta1".to_owned())
        };
        assert!(ticked(Check::PurposeSet, 1));
        assert!(!ticked(Check::PurposeSet, 2), "of another round");
        assert!(!ticked(Check::RoleSet, 1), "it is on the map");
        assert!(!ticked(Check::PurposeServed, 1), "that is a judgement");
    }
}
