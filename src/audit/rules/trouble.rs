//! What else hurts: where customers leave, what misses its target, what they complain about.

use crate::audit::finding::rating;
use crate::audit::survey::{Survey, importance};
use crate::audit::{Expectation, Fact, Problem, Rule};
use crate::model::{
    Consistency, Journey, Measurement, Note, NoteKind, ObjectId, Percent, Rating, Reading,
    Threshold, Trend, Unit,
};

/// Where the journey breaks, customers are lost: the more who leave, the worse.
pub static BREAKPOINT: Rule =
    Rule::problems("breakpoint", 5, breakpoints).by(&[Threshold::GraveLoss]);

/// A target that is missed is a promise that is not kept; severity by how far. Where the target lies within the
/// interval of the reading, that may be chance, and is told and weighed as such.
pub static KPI_MISSED: Rule =
    Rule::problems("kpi-missed", 5, missed_targets).by(&[Threshold::GraveMiss]);

/// A reading that is clearly worse than the one before says that something has changed, also where no target is missed.
pub static KPI_WORSE: Rule =
    Rule::problems("kpi-worse", 5, worse_readings).by(&[Threshold::WorseShare]);

/// What customers complain of, until it is done or dropped.
pub static PAIN_POINT: Rule = Rule::problems("pain-point", 5, pain_points);

/// A touchpoint that does not fit, matter, help or bind.
pub static EXPECTATION_UNMET: Rule =
    Rule::problems("expectation-unmet", 3, unmet_expectations).by(&[Threshold::UnmetRating]);

/// A touchpoint that looks or speaks like another company makes customers doubt.
pub static CONSISTENCY_BREAKS: Rule = Rule::problems("consistency-breaks", 3, breaks_of_style);

fn breakpoints(survey: &Survey<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    for met in &survey.touchpoints {
        let t = met.touchpoint;
        let Some(broken) = &t.breakpoint else {
            continue;
        };
        let mut facts = vec![("place", Fact::Object((&t.id).into()))];
        if let Some(share) = broken.drop_off {
            facts.push(("share", Fact::Percent(share.get())));
        }
        for (name, text) in [("reason", &broken.reason), ("goes-to", &broken.goes_to)] {
            if !text.trim().is_empty() {
                facts.push((name, Fact::Text(text.trim().to_owned())));
            }
        }
        found.push(Problem {
            rule: &BREAKPOINT,
            object: (&t.id).into(),
            severity: loss(broken.drop_off, survey.threshold(Threshold::GraveLoss)),
            importance: importance(t),
            facts,
        });
    }
    found
}

/// As bad as it gets from the grave share on, and less by its half and its sixth; an unknown share stands in the middle.
fn loss(share: Option<Percent>, grave: f64) -> Rating {
    rating(match share.map(|share| share.get() / grave) {
        Some(part) if part < 1.0 / 6.0 => 2.0,
        Some(part) if part < 0.5 => 3.0,
        Some(part) if part < 1.0 => 4.0,
        Some(_) => 5.0,
        None => 3.0,
    })
}

fn missed_targets(survey: &Survey<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    for (holder, importance, measured) in survey.measurements() {
        let Some(short) = shortfall(survey.journey, measured).filter(|s| *s > 0.0) else {
            continue;
        };
        let (Some(reading), Some(target)) = (measured.latest(), measured.target) else {
            continue;
        };
        let severity = miss(short * 100.0 / survey.threshold(Threshold::GraveMiss));
        let unsure = reading.interval.filter(|_| measured.is_unsure());
        let kpi = &measured.kpi;
        let mut facts = vec![
            ("place", Fact::Object(holder.clone())),
            ("kpi", Fact::Object(kpi.into())),
            ("value", Fact::Value(kpi.clone(), [reading.value, target])),
            ("target", Fact::Value(kpi.clone(), [target, reading.value])),
        ];
        if let Some(interval) = unsure {
            facts.push((
                "interval",
                Fact::Interval(kpi.clone(), reading.value, interval),
            ));
        }
        found.push(Problem {
            rule: &KPI_MISSED,
            object: holder,
            severity: match unsure {
                Some(_) => severity.min(MOST_BY_CHANCE),
                None => severity,
            },
            importance,
            facts,
        });
    }
    found
}

/// The severity of what may be chance, at most.
const MOST_BY_CHANCE: Rating = Rating::ALL[1];

/// As bad as it gets beyond the grave share, and less by its half, its fifth and its twenty-fifth.
fn miss(part: f64) -> Rating {
    rating(match part {
        p if p <= 0.04 => 1.0,
        p if p <= 0.2 => 2.0,
        p if p <= 0.5 => 3.0,
        p if p <= 1.0 => 4.0,
        _ => 5.0,
    })
}

fn worse_readings(survey: &Survey<'_>) -> Vec<Problem> {
    let least = survey.threshold(Threshold::WorseShare) / 100.0;
    let mut found = Vec::new();
    for (holder, importance, measured) in survey.measurements() {
        let direction = survey.journey.direction_of(&measured.kpi);
        // A target that is missed says it with more weight.
        let missed = measured.shortfall(direction).is_some_and(|s| s > 0.0);
        let (Some(Trend::Worse), false) = (measured.trend(direction), missed) else {
            continue;
        };
        let Some((before, last)) = last_two(measured) else {
            continue;
        };
        let floor = match survey.journey.unit_of(&measured.kpi) {
            Unit::Points => 100.0,
            _ => before.value.abs(),
        };
        // What lies within the interval may be chance.
        let by_chance = last.interval.is_some_and(|i| i.contains(before.value));
        if by_chance || (last.value - before.value).abs() <= least * floor {
            continue;
        }
        found.push(Problem {
            rule: &KPI_WORSE,
            object: holder.clone(),
            severity: rating(2.0),
            importance,
            facts: vec![
                ("place", Fact::Object(holder)),
                ("kpi", Fact::Object((&measured.kpi).into())),
                (
                    "value",
                    Fact::Value(measured.kpi.clone(), [last.value, before.value]),
                ),
                (
                    "before",
                    Fact::Value(measured.kpi.clone(), [before.value, last.value]),
                ),
            ],
        });
    }
    found
}

/// The reading before the latest, and that.
fn last_two(measured: &Measurement) -> Option<(&Reading, &Reading)> {
    let mut readings: Vec<&Reading> = measured.readings.iter().collect();
    readings.sort_by_key(|r| r.date);
    match readings.as_slice() {
        [.., before, last] => Some((before, last)),
        _ => None,
    }
}

/// As a share of the target; of points from −100 to 100 as a share of 100, for their zero is no floor.
fn shortfall(journey: &Journey, measured: &Measurement) -> Option<f64> {
    let short = measured.shortfall(journey.direction_of(&measured.kpi))?;
    if short > 0.0 && journey.unit_of(&measured.kpi) == Unit::Points {
        return Some((measured.latest()?.value - measured.target?).abs() / 100.0);
    }
    Some(short)
}

fn pain_points(survey: &Survey<'_>) -> Vec<Problem> {
    let open = |n: &Note| n.kind == NoteKind::PainPoint && !n.is_settled();
    let notes = survey.notes().into_iter().filter(|(_, _, n)| open(n));
    let problem = |(holder, importance, note): (ObjectId, Option<Rating>, &Note)| {
        let mut facts = vec![
            ("place", Fact::Object(holder)),
            ("text", Fact::Text(note.text.trim().to_owned())),
        ];
        if note.votes > 0 {
            facts.push(("votes", Fact::Count(note.votes as usize)));
        }
        Problem {
            rule: &PAIN_POINT,
            object: (&note.id).into(),
            // Somebody found it worth writing down, nobody worth rating.
            severity: note.severity.unwrap_or(Rating::ALL[1]),
            importance,
            facts,
        }
    };
    notes.map(problem).collect()
}

fn unmet_expectations(survey: &Survey<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    for met in &survey.touchpoints {
        let t = met.touchpoint;
        let rated = [
            (Expectation::Appropriate, t.expectations.appropriate),
            (Expectation::Relevant, t.expectations.relevant),
            (Expectation::Useful, t.expectations.useful),
            (Expectation::Endearing, t.expectations.endearing),
        ];
        let unmet: Vec<(Expectation, u8)> = rated
            .into_iter()
            .filter_map(|(expectation, rating)| Some((expectation, rating?.get())))
            .filter(|(_, rating)| f64::from(*rating) <= survey.threshold(Threshold::UnmetRating))
            .collect();
        let Some(lowest) = unmet.iter().map(|u| u.1).min() else {
            continue;
        };
        // An opinion is never as bad as customers lost: rated 2 is 2, rated 1 is 3, several at once one worse.
        let several = if unmet.len() > 1 { 1.0 } else { 0.0 };
        found.push(Problem {
            rule: &EXPECTATION_UNMET,
            object: (&t.id).into(),
            severity: rating((4.0 - f64::from(lowest)).max(1.0) + several),
            importance: importance(t),
            facts: vec![
                ("place", Fact::Object((&t.id).into())),
                (
                    "expectations",
                    Fact::Expectations(unmet.iter().map(|u| u.0).collect()),
                ),
                ("rating", Fact::Count(lowest.into())),
            ],
        });
    }
    found
}

fn breaks_of_style(survey: &Survey<'_>) -> Vec<Problem> {
    let breaking = survey
        .touchpoints
        .iter()
        .map(|met| met.touchpoint)
        .filter(|t| t.consistency == Some(Consistency::Breaks));
    let problem = |t: &crate::model::Touchpoint| Problem {
        rule: &CONSISTENCY_BREAKS,
        object: (&t.id).into(),
        severity: rating(3.0),
        importance: importance(t),
        facts: vec![("place", Fact::Object((&t.id).into()))],
    };
    breaking.map(problem).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::testing::*;
    use crate::model::{
        Breakpoint, Consistency, Date, Id, Interval, Note, NoteKind, NoteStatus, Reading, Status,
        Threshold,
    };

    #[test]
    fn a_breakpoint_weighs_by_the_share_that_leaves() {
        let broken = |drop_off| {
            problems(&with_touchpoint("tb1", |t| {
                t.breakpoint = Some(Breakpoint {
                    drop_off,
                    ..Breakpoint::default()
                });
            }))
        };
        assert_eq!(broken(Some(percent(38.0))), ["breakpoint tb1 5"]);
        assert_eq!(broken(Some(percent(10.0))), ["breakpoint tb1 3"]);
        assert_eq!(broken(None), ["breakpoint tb1 3"]);
    }

    #[test]
    fn how_bad_a_loss_is_is_for_the_map_to_say() {
        let mut journey = with_touchpoint("tb1", |t| {
            t.breakpoint = Some(Breakpoint {
                drop_off: Some(percent(10.0)),
                ..Breakpoint::default()
            });
        });
        set_threshold(&mut journey, Threshold::GraveLoss, 10.0);
        assert_eq!(problems(&journey), ["breakpoint tb1 5"]);
    }

    #[test]
    fn a_reading_clearly_worse_than_the_one_before_is_a_problem_though_its_target_is_met() {
        let read = |before, value, interval: Option<(f64, f64)>| {
            problems(&with_touchpoint("tc1", |t| {
                t.kpis = vec![measurement("delivery_time", 5.0, value)];
                let readings = &mut t.kpis[0].readings;
                readings[0].interval = interval.map(|i| Interval::try_from(i).unwrap());
                readings.insert(
                    0,
                    Reading {
                        date: Date::new(2026, 5, 1).unwrap(),
                        value: before,
                        ..readings[0].clone()
                    },
                );
            }))
        };
        assert_eq!(read(3.0, 4.0, None), ["kpi-worse tc1 2"]);
        assert_eq!(read(3.0, 3.2, None), [""; 0], "hardly");
        assert_eq!(read(4.0, 3.0, None), [""; 0], "better");
        assert_eq!(read(3.0, 4.0, Some((2.5, 5.5))), [""; 0], "may be chance");
        assert_eq!(read(3.0, 9.0, None), ["kpi-missed tc1 5"], "told once");
    }

    #[test]
    fn what_is_to_be_dropped_is_not_audited() {
        let journey = with_touchpoint("tb1", |t| {
            t.breakpoint = Some(Breakpoint::default());
            t.owner = None;
            t.status = Some(Status::ToDrop);
        });
        assert_eq!(problems(&journey), [""; 0]);
        assert!(!gaps(&journey).iter().any(|g| g.contains("tb1")));
    }

    #[test]
    fn a_missed_target_weighs_by_how_far_it_is_missed_in_the_kpis_own_direction() {
        let measured = |kpi: &str, target, value| {
            problems(&with_touchpoint("tc1", |t| {
                t.kpis = vec![measurement(kpi, target, value)];
            }))
        };
        assert_eq!(measured("csat", 80.0, 79.0), ["kpi-missed tc1 1"]);
        assert_eq!(measured("csat", 80.0, 65.0), ["kpi-missed tc1 3"]);
        assert_eq!(measured("delivery_time", 2.0, 5.0), ["kpi-missed tc1 5"]);
        assert_eq!(measured("delivery_time", 5.0, 2.0), [""; 0]);
        assert_eq!(measured("csat", 80.0, 80.0), [""; 0]);
    }

    #[test]
    fn a_target_within_the_interval_of_its_reading_may_be_missed_by_chance() {
        let measured = |interval: (f64, f64)| {
            with_touchpoint("tc1", |t| {
                t.kpis = vec![measurement("csat", 80.0, 65.0)];
                t.kpis[0].readings[0].interval = Some(Interval::try_from(interval).unwrap());
            })
        };
        let sure = measured((60.0, 70.0));
        assert_eq!(problems(&sure), ["kpi-missed tc1 3"]);
        let unsure = measured((48.0, 82.0));
        assert_eq!(problems(&unsure), ["kpi-missed tc1 2"]);
        let detail = |journey| details(journey, "kpi-missed");
        assert!(!detail(&sure).contains("interval"), "{}", detail(&sure));
        let said = "The target lies within the reading’s 95\u{a0}% interval (±";
        assert!(detail(&unsure).contains(said), "{}", detail(&unsure));
    }

    #[test]
    fn nps_is_missed_by_points_not_by_a_share_of_a_small_number() {
        let mut journey = sound();
        journey.measurements = vec![measurement("nps", 2.0, -5.0)];
        assert_eq!(problems(&journey), ["kpi-missed  2"]);
    }

    #[test]
    fn an_open_pain_point_is_a_problem_and_a_done_one_is_not() {
        let noted = |status, kind| {
            problems(&with_touchpoint("ta1", |t| {
                t.notes = vec![Arc::new(Note {
                    id: Id::new("n1"),
                    severity: Some(rating(4)),
                    status,
                    ..Note::new(kind, "Sizes run small")
                })];
            }))
        };
        assert_eq!(noted(None, NoteKind::PainPoint), ["pain-point n1 4"]);
        assert_eq!(
            noted(Some(NoteStatus::Planned), NoteKind::PainPoint),
            ["pain-point n1 4"]
        );
        assert_eq!(noted(Some(NoteStatus::Done), NoteKind::PainPoint), [""; 0]);
        assert_eq!(noted(None, NoteKind::Opportunity), [""; 0]);
    }

    #[test]
    fn an_expectation_rated_two_or_lower_is_unmet() {
        let rated = |useful, endearing| {
            problems(&with_touchpoint("ta2", |t| {
                t.expectations.useful = Some(rating(useful));
                t.expectations.endearing = Some(rating(endearing));
            }))
        };
        assert_eq!(rated(3, 3), [""; 0]);
        assert_eq!(rated(2, 3), ["expectation-unmet ta2 2"]);
        assert_eq!(rated(2, 1), ["expectation-unmet ta2 4"]);
    }

    #[test]
    fn only_a_full_break_of_consistency_is_a_problem() {
        let styled = |c| problems(&with_touchpoint("tb2", |t| t.consistency = Some(c)));
        assert_eq!(styled(Consistency::Breaks), ["consistency-breaks tb2 3"]);
        assert_eq!(styled(Consistency::Partly), [""; 0]);
    }
}
