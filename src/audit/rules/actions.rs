//! Step 5, effectiveness: what is going to be done about what hurts?

use std::collections::BTreeSet;

use crate::audit::survey::Survey;
use crate::audit::{Gap, Rule};
use crate::model::{Note, NoteStatus, ObjectId};

/// What hurts and has no answer on the map: no opportunity, idea or action on the step, on what is met there, or on its
/// stage.
pub static NO_ACTION: Rule = Rule::gap("no-action", 5, |survey| {
    let answered = answered(survey);
    let hurting = survey
        .hurts()
        .iter()
        .filter(|h| h.is_bad())
        .map(|h| h.step());
    let breaking = survey.steps.iter().enumerate().filter(|(_, at)| {
        let mut met = survey.met_in(at).iter();
        met.any(|m| m.touchpoint.breakpoint.is_some())
    });
    let open: BTreeSet<usize> = hurting
        .chain(breaking.map(|(i, _)| i))
        .filter(|i| !answered[*i])
        .collect();
    let objects = open.into_iter().map(|i| (&survey.steps[i].step.id).into());
    Gap::new(&NO_ACTION, objects.collect())
});

/// An action whose day has passed is done, or has another day.
pub static ACTION_OVERDUE: Rule = Rule::gap("action-overdue", 5, |survey| {
    let notes = survey.notes().into_iter().map(|(_, _, note)| note);
    let overdue = notes.filter(|n| n.is_action() && n.is_overdue(survey.today));
    Gap::new(
        &ACTION_OVERDUE,
        overdue.map(|n| ObjectId::from(&n.id)).collect(),
    )
});

/// A plan says of each action who does it, and by when; else nobody does it.
pub static ACTION_OPEN: Rule = Rule::gap("action-open", 5, |survey| {
    let open = actions(survey).filter(|n| n.owner.is_none() || n.due.is_none());
    Gap::new(&ACTION_OPEN, open.map(|n| ObjectId::from(&n.id)).collect())
});

/// Without effort and impact nobody can say which action comes first.
pub static ACTION_UNRATED: Rule = Rule::gap("action-unrated", 5, |survey| {
    let unrated = actions(survey).filter(|n| n.effort.is_none() || n.severity.is_none());
    Gap::new(
        &ACTION_UNRATED,
        unrated.map(|n| ObjectId::from(&n.id)).collect(),
    )
});

/// What is still to be done.
fn actions<'a>(survey: &Survey<'a>) -> impl Iterator<Item = &'a Note> {
    let notes = survey.notes().into_iter().map(|(_, _, note)| note);
    notes.filter(|n| n.is_action() && !n.is_settled())
}

/// Of each step whether something answers it; a note on a run of steps answers all of them.
fn answered(survey: &Survey<'_>) -> Vec<bool> {
    let is_answer = |n: &Note| n.is_action() && n.status != Some(NoteStatus::Dropped);
    let mut answered = vec![false; survey.steps.len()];
    for (i, at) in survey.steps.iter().enumerate() {
        let met = survey.met_in(at).iter().flat_map(|m| &m.touchpoint.notes);
        let here = at.stage.notes.iter().chain(met);
        answered[i] |= here.into_iter().any(|n| is_answer(n));
        for note in at.step.notes.iter().filter(|n| is_answer(n)) {
            let until = note.until.as_ref();
            let last = until.and_then(|id| survey.steps.iter().position(|at| at.step.id == *id));
            let last = last.unwrap_or(i).max(i);
            answered[i..=last].fill(true);
        }
    }
    answered
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::testing::*;
    use crate::model::{Date, Id, Journey, Note, NoteKind, NoteStatus};

    fn noted(journey: &mut Journey, step: &str, note: Note) {
        change_step(journey, step, |s| s.notes.push(Arc::new(note)));
    }

    fn idea(id: &str) -> Note {
        Note {
            id: Id::new(id),
            ..Note::new(NoteKind::Idea, "Answer within the hour")
        }
    }

    /// With all that a plan asks for.
    fn planned(id: &str) -> Note {
        Note {
            owner: Some(Id::new("shop")),
            due: Date::new(2026, 12, 1),
            severity: Some(rating(4)),
            effort: Some(rating(2)),
            ..idea(id)
        }
    }

    #[test]
    fn what_hurts_wants_an_answer_and_what_is_only_the_lowest_does_not() {
        let mut journey = with_step("b2", |s| set_emotion(s, "mira", -1.0));
        assert_eq!(gaps(&journey), ["no-action: b2"]);
        let dropped = Note {
            status: Some(NoteStatus::Dropped),
            ..idea("n1")
        };
        noted(&mut journey, "b2", dropped);
        assert_eq!(gaps(&journey), ["no-action: b2"]);
        // An idea for the run from the step before answers this one, too.
        let run = Note {
            until: Some(Id::new("b2")),
            ..planned("n2")
        };
        noted(&mut journey, "b1", run);
        assert_eq!(gaps(&journey), [""; 0]);
        let mild = with_step("b2", |s| set_emotion(s, "mira", -0.5));
        assert_eq!(gaps(&mild), [""; 0]);
    }

    #[test]
    fn an_action_is_overdue_after_its_day_until_it_is_done() {
        let due = |day, status| {
            let mut journey = sound();
            let note = Note {
                due: Date::new(2026, 11, day),
                status,
                ..planned("n1")
            };
            noted(&mut journey, "a1", note);
            gaps(&journey)
        };
        assert_eq!(due(17, None), ["action-overdue: n1"]);
        assert_eq!(due(18, None), [""; 0]);
        assert_eq!(due(17, Some(NoteStatus::Done)), [""; 0]);
    }

    #[test]
    fn an_action_says_who_by_when_how_much_and_what_for_until_it_is_done() {
        let found = |note: Note| {
            let mut journey = sound();
            noted(&mut journey, "a1", note);
            gaps(&journey)
        };
        assert_eq!(found(planned("n1")), [""; 0]);
        assert_eq!(found(idea("n1")), ["action-open: n1", "action-unrated: n1"]);
        let done = Note {
            status: Some(NoteStatus::Done),
            ..idea("n1")
        };
        assert_eq!(found(done), [""; 0]);
        let nobodys = Note {
            owner: None,
            ..planned("n1")
        };
        assert_eq!(found(nobodys), ["action-open: n1"]);
        let some_day = Note {
            due: None,
            ..planned("n1")
        };
        assert_eq!(found(some_day), ["action-open: n1"]);
        let unrated = Note {
            effort: None,
            ..planned("n1")
        };
        assert_eq!(found(unrated), ["action-unrated: n1"]);
        // A thought is no action.
        assert_eq!(found(Note::new(NoteKind::Thought, "Fits")), [""; 0]);
    }
}
