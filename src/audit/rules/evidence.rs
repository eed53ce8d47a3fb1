//! Evidence: what do the map's statements rest on?

use std::collections::HashSet;

use crate::audit::survey::Survey;
use crate::audit::{Gap, Rule};
use crate::model::{Emotion, Evidence, Id, Note, NoteKind, ObjectId, Source, SourceKind};

/// A step of a persona's way of which nobody has said how it feels.
pub static FEELING_MISSING: Rule = Rule::gap("feeling-missing", 5, |survey| {
    let unknown = survey.steps.iter().filter(|at| {
        let mut travelling = survey.personas().filter(|p| at.step.is_for(&p.id));
        travelling.any(|p| at.step.felt(&p.id).is_none())
    });
    let objects = unknown.map(|at| (&at.step.id).into()).collect();
    Gap::new(&FEELING_MISSING, objects)
});

/// Feelings, quotes and pain points that are somebody's guess: marked so, resting on a source that is itself
/// an assumption, or saying nothing of what they rest on.
pub static ASSUMED: Rule = Rule::gap("assumed", 5, |survey| {
    let assumptions: HashSet<&Id<Source>> = survey
        .journey
        .sources
        .iter()
        .filter(|s| s.kind == SourceKind::Assumption)
        .map(|s| &s.id)
        .collect();
    let guessed = |evidence: Option<&Evidence>| {
        evidence
            .is_none_or(|e| !e.is_observed() || e.source().is_some_and(|s| assumptions.contains(s)))
    };
    Gap::new(&ASSUMED, statements(survey, guessed))
});

/// What is said to be observed names where.
pub static NO_SOURCE: Rule = Rule::gap("no-source", 5, |survey| {
    let unnamed = |evidence: Option<&Evidence>| {
        evidence.is_some_and(|e| e.is_observed() && e.source().is_none())
    };
    let mut objects = statements(survey, unnamed);
    let readings = survey
        .measurements()
        .into_iter()
        .filter(|(_, _, m)| m.latest().is_some_and(|r| r.source.is_none()));
    objects.extend(readings.map(|(holder, _, _)| holder));
    objects.sort_by_key(|object| survey.order(object));
    objects.dedup();
    Gap::new(&NO_SOURCE, objects)
});

/// The places and notes with a statement of whose evidence this holds, in reading order.
fn statements(survey: &Survey<'_>, holds: impl Fn(Option<&Evidence>) -> bool) -> Vec<ObjectId> {
    let mut objects = Vec::new();
    let felt = |emotions: &[Emotion]| {
        let mut told = emotions
            .iter()
            .filter(|e| e.score.is_some() || e.quote.is_some());
        told.any(|e| holds(e.evidence.as_ref()))
    };
    for at in &survey.steps {
        if felt(&at.step.emotions) {
            objects.push((&at.step.id).into());
        }
        let met = survey.met_in(at).iter().map(|m| m.touchpoint);
        let met = met.filter(|t| felt(&t.emotions));
        objects.extend(met.map(|t| ObjectId::from(&t.id)));
    }
    let says = |note: &Note| matches!(note.kind, NoteKind::PainPoint | NoteKind::Quote);
    let notes = survey.notes().into_iter();
    let notes = notes.filter(|(_, _, n)| says(n) && holds(n.evidence.as_ref()));
    objects.extend(notes.map(|(_, _, n)| ObjectId::from(&n.id)));
    objects.sort_by_key(|object| survey.order(object));
    objects
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::testing::*;
    use crate::model::{Evidence, Id, Note, NoteKind, Score, SourceKind};

    #[test]
    fn every_persona_feels_something_at_every_step_of_its_own() {
        let mut journey = with_step("a2", |s| {
            s.emotions.retain(|e| e.persona.as_str() == "mira")
        });
        assert_eq!(gaps(&journey), ["feeling-missing: a2"]);
        change_step(&mut journey, "a2", |s| s.personas = vec![Id::new("mira")]);
        assert_eq!(gaps(&journey), [""; 0]);
    }

    #[test]
    fn a_feeling_counts_as_assumed_until_it_is_said_to_be_observed() {
        for evidence in [None, Some(Evidence::Assumed)] {
            let journey = with_step("b1", |s| s.emotions[0].evidence = evidence);
            assert_eq!(gaps(&journey), ["assumed: b1"]);
        }
    }

    #[test]
    fn an_observation_whose_source_is_an_assumption_is_assumed() {
        let mut journey = sound();
        Arc::make_mut(&mut journey.sources[0]).kind = SourceKind::Assumption;
        assert_eq!(gaps(&journey), ["assumed: a1 a2 b1 b2 c1 c2"]);
    }

    #[test]
    fn an_emotion_without_a_score_or_a_quote_states_nothing() {
        let journey = with_touchpoint("tb1", |t| {
            t.emotions = vec![emotion("mira", 1.0)];
            t.emotions[0].score = None::<Score>;
            t.emotions[0].evidence = None;
        });
        assert_eq!(gaps(&journey), [""; 0]);
    }

    #[test]
    fn what_is_observed_names_its_source() {
        let unnamed = Some(Evidence::Observed {
            source: None,
            n: Some(3),
        });
        let mut journey = with_touchpoint("tc1", |t| t.kpis[0].readings[0].source = None);
        change_touchpoint(&mut journey, "ta1", |t| {
            t.notes = vec![Arc::new(Note {
                id: Id::new("n1"),
                evidence: unnamed.clone(),
                ..Note::new(NoteKind::Quote, "Which size?")
            })];
        });
        change_step(&mut journey, "b1", |s| s.emotions[1].evidence = unnamed);
        assert_eq!(gaps(&journey), ["no-source: n1 b1 tc1"]);
    }
}
