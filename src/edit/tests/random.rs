//! What holds for every edit, on journeys and edits at random.

use std::sync::Arc;

use proptest::prelude::*;

use super::super::*;
use crate::model::*;

/// One random wish: what to do, and dice for on what and how.
type Wish = (u8, u16, u16, u16, u16);

fn wishes(at_most: usize) -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec(any::<Wish>(), 1..at_most)
}

fn pick<T: Clone>(list: &[T], dice: u16) -> Option<T> {
    (!list.is_empty()).then(|| list[usize::from(dice) % list.len()].clone())
}

/// One of the list or, at every third throw, none.
fn perhaps<T: Clone>(list: &[T], dice: u16) -> Option<T> {
    pick(list, dice / 3).filter(|_| !dice.is_multiple_of(3))
}

fn ids<T>(list: &[Arc<T>], id: impl Fn(&T) -> &Id<T>) -> Vec<Id<T>> {
    list.iter().map(|x| id(x).clone()).collect()
}

/// Every object of the document, in its order, for ids themselves are random.
fn everything(journey: &Journey) -> Vec<ObjectId> {
    let mut all = Vec::new();
    all.extend(journey.personas.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.paths.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.owners.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.kinds.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.channels.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.kpis.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.sources.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.lanes.iter().map(|x| ObjectId::from(&x.id)));
    all.extend(journey.views.iter().map(|x| ObjectId::from(&x.id)));
    for stage in &journey.stages {
        all.extend(inside(stage));
    }
    all.extend(journey.notes.iter().map(|x| ObjectId::from(&x.id)));
    all
}

fn inside(stage: &Stage) -> Vec<ObjectId> {
    let mut all = vec![ObjectId::from(&stage.id)];
    all.extend(stage.notes.iter().map(|x| ObjectId::from(&x.id)));
    for step in &stage.steps {
        all.push((&step.id).into());
        all.extend(step.notes.iter().map(|x| ObjectId::from(&x.id)));
        for t in &step.touchpoints {
            all.push((&t.id).into());
            all.extend(t.notes.iter().map(|x| ObjectId::from(&x.id)));
        }
    }
    all
}

fn holders(journey: &Journey) -> Vec<Holder> {
    let stages = journey.stages.iter().map(|s| Holder::Stage(s.id.clone()));
    let steps = journey.steps().map(|(_, s)| Holder::Step(s.id.clone()));
    let touchpoints = journey.touchpoints();
    let touchpoints = touchpoints.map(|s| Holder::Touchpoint(s.touchpoint.id.clone()));
    let all = stages.chain(steps).chain(touchpoints);
    std::iter::once(Holder::Journey).chain(all).collect()
}

fn evidence(journey: &Journey, dice: u16) -> Option<Evidence> {
    let source = perhaps(&ids(&journey.sources, |x| &x.id), dice);
    (!dice.is_multiple_of(4)).then_some(Evidence::Observed { source, n: Some(3) })
}

fn emotions(journey: &Journey, dice: u16) -> Vec<Emotion> {
    let persona = perhaps(&ids(&journey.personas, |x| &x.id), dice);
    let emotion = persona.map(|persona| Emotion {
        persona,
        score: Score::clamped(f64::from(dice % 5) - 2.0),
        interval: None,
        quote: None,
        evidence: evidence(journey, dice / 5),
    });
    emotion.into_iter().collect()
}

fn measured(journey: &Journey, dice: u16) -> Vec<Measurement> {
    let mut kpis = ids(&journey.kpis, |x| &x.id);
    kpis.push(Id::new("nps"));
    let measurement = perhaps(&kpis, dice).map(|kpi| Measurement {
        kpi,
        target: Some(40.0),
        readings: vec![Reading {
            date: Date::new(2026, 5, 1).unwrap(),
            value: 31.0,
            n: None,
            interval: None,
            source: perhaps(&ids(&journey.sources, |x| &x.id), dice / 3),
        }],
    });
    measurement.into_iter().collect()
}

fn touchpoint(journey: &Journey, a: u16, b: u16) -> Touchpoint {
    let owners = ids(&journey.owners, |x| &x.id);
    let personas = ids(&journey.personas, |x| &x.id);
    let others: Vec<_> = journey
        .touchpoints()
        .map(|s| s.touchpoint.id.clone())
        .collect();
    let mut channels = ids(&journey.channels, |x| &x.id);
    channels.push(Id::new("website"));
    Touchpoint {
        title: format!("Touchpoint {a}"),
        kind: perhaps(&ids(&journey.kinds, |x| &x.id), a),
        channels: perhaps(&channels, b).into_iter().collect(),
        owner: perhaps(&owners, a),
        raci: Raci {
            accountable: perhaps(&owners, b),
            consulted: perhaps(&owners, a / 7).into_iter().collect(),
            informed: perhaps(&owners, b / 7).into_iter().collect(),
        },
        evidence: evidence(journey, b),
        personas: perhaps(&personas, b).into_iter().collect(),
        path: perhaps(&ids(&journey.paths, |x| &x.id), a / 5),
        same_as: perhaps(&others, b / 5),
        emotions: emotions(journey, a),
        kpis: measured(journey, b),
        ..Touchpoint::default()
    }
}

fn step(journey: &Journey, a: u16, b: u16) -> Step {
    let steps: Vec<_> = journey.steps().map(|(_, s)| s.id.clone()).collect();
    Step {
        title: format!("Step {a}"),
        picture: a.is_multiple_of(3).then(|| Picture {
            file: format!("{b}.png"),
            crop: Crop::new(f64::from(a % 7) / 6.0, 0.5, f64::from(b % 5)),
            ..Picture::default()
        }),
        path: perhaps(&ids(&journey.paths, |x| &x.id), a),
        leads_back_to: perhaps(&steps, b),
        personas: perhaps(&ids(&journey.personas, |x| &x.id), a / 3)
            .into_iter()
            .collect(),
        emotions: emotions(journey, a),
        kpis: measured(journey, b / 3),
        width: b.is_multiple_of(3).then(|| f64::from(120 + a % 441)),
        ..Step::default()
    }
}

fn note(journey: &Journey, on: &Holder, a: u16, b: u16) -> Note {
    let steps: Vec<_> = journey.steps().map(|(_, s)| s.id.clone()).collect();
    let on_step = matches!(on, Holder::Step(_));
    Note {
        text: format!("Note {a}"),
        until: perhaps(&steps, a).filter(|_| on_step),
        personas: perhaps(&ids(&journey.personas, |x| &x.id), b)
            .into_iter()
            .collect(),
        owner: perhaps(&ids(&journey.owners, |x| &x.id), b / 3),
        evidence: evidence(journey, a / 3),
        ..Note::default()
    }
}

fn view(journey: &Journey, name: String, dice: u16) -> SavedView {
    let owner = perhaps(&ids(&journey.owners, |x| &x.id), dice).map(Condition::Owner);
    let persona = perhaps(&ids(&journey.personas, |x| &x.id), dice / 3);
    let stage = perhaps(&ids(&journey.stages, |x| &x.id), dice / 5).map(Condition::Stage);
    let channel = perhaps(&ids(&journey.channels, |x| &x.id), dice / 7).map(Condition::Channel);
    let kind = perhaps(&ids(&journey.kinds, |x| &x.id), dice / 11).map(Condition::Kind);
    let asked = persona.clone().map(Condition::Persona);
    let conditions = [owner, stage, channel, kind, asked].into_iter().flatten();
    SavedView {
        name,
        filter: Filter::new(conditions),
        curves: match persona {
            None if dice.is_multiple_of(2) => Curves::Mean,
            only => Curves::only(only),
        },
        ..SavedView::default()
    }
}

/// An object of one of the lists.
fn listed(journey: &Journey, a: u16, b: u16) -> Object {
    let name = format!("Name {b}");
    match a % 11 {
        0 | 1 => Persona::new(&name).into(),
        2 => Path::new(&name).into(),
        3 | 4 => Owner::new(&name).into(),
        5 => Kind {
            name,
            ..Kind::default()
        }
        .into(),
        6 => {
            let id = if b.is_multiple_of(2) {
                Id::fresh()
            } else {
                Id::new("website")
            };
            let owner = perhaps(&ids(&journey.owners, |x| &x.id), b);
            let kpis = perhaps(&ids(&journey.kpis, |x| &x.id), b);
            let kpis = kpis.into_iter().collect();
            Channel {
                id,
                name,
                owner,
                kpis,
                ..Channel::default()
            }
            .into()
        }
        7 => Kpi {
            name,
            ..Kpi::default()
        }
        .into(),
        8 | 9 => view(journey, name, b).into(),
        _ => Source {
            name,
            ..Source::default()
        }
        .into(),
    }
}

/// The wish as an edit of this journey. It may be one that is refused.
fn edit(journey: &Journey, wish: Wish) -> Option<Edit> {
    let (what, a, b, c, d) = wish;
    let any = pick(&everything(journey), a)?;
    let parents = holders(journey);
    let place = |on: fn(&Holder) -> bool| {
        let parents: Vec<_> = parents.iter().filter(|p| on(p)).cloned().collect();
        Some(Place::new(pick(&parents, b)?, usize::from(c % 5)))
    };
    let fits = |any: &ObjectId| match any {
        ObjectId::Step(_) => place(|p| matches!(p, Holder::Stage(_))),
        ObjectId::Touchpoint(_) => place(|p| matches!(p, Holder::Step(_))),
        ObjectId::Note(_) => place(|_| true),
        _ => place(|p| matches!(p, Holder::Journey)),
    };
    let step_id = pick(&journey.steps().map(|(_, s)| s).collect::<Vec<_>>(), a);
    let touchpoints: Vec<_> = journey.touchpoints().map(|s| s.touchpoint).collect();
    Some(match what % 16 {
        0 | 1 => Edit::Add {
            object: touchpoint(journey, c, d).into(),
            at: place(|p| matches!(p, Holder::Step(_)))?,
        },
        2 => Edit::Add {
            object: step(journey, c, d).into(),
            at: place(|p| matches!(p, Holder::Stage(_)))?,
        },
        3 if a % 3 == 0 => new_stage_last(journey).0,
        3 => new_stage_after(journey, &pick(&journey.stages, a)?.id)?.0,
        4 => {
            let at = place(|_| true)?;
            let object = note(journey, &at.parent, c, d).into();
            Edit::Add { object, at }
        }
        5 | 6 => Edit::add_last(listed(journey, c, d), Holder::Journey),
        7 => Edit::Remove(any),
        8 | 9 => {
            let to = fits(&any)?;
            Edit::Move { object: any, to }
        }
        // To wherever: mostly refused.
        10 => Edit::Move {
            object: any,
            to: place(|_| true)?,
        },
        11 => {
            let old = pick(&touchpoints, a)?;
            let id = old.id.clone();
            Edit::replace(Touchpoint {
                id,
                ..touchpoint(journey, c, d)
            })
        }
        12 => {
            let id = step_id?.id.clone();
            Edit::replace(Step {
                id,
                ..step(journey, c, d)
            })
        }
        13 => {
            let persona = pick(&journey.personas, b)?.id.clone();
            let score = (c % 4 != 0).then(|| Score::clamped(f64::from(c % 5) - 2.0))?;
            set_emotion(journey, &(&step_id?.id).into(), &persona, score)?
        }
        14 => duplicate(journey, &any)?.0,
        _ => {
            let first = edit(journey, (what / 16, b, c, d, a))?;
            let then = apply(journey, &first).ok()?;
            let second = edit(&then, (what / 16 + 5, c, d, a, b))?;
            Edit::Batch(vec![first, second])
        }
    })
}

/// A session on a journey that these wishes have made.
fn session(wishes: &[Wish]) -> Session {
    let mut journey = Journey::new("At random", Language::En);
    for _ in 0..3 {
        journey = apply(&journey, &new_stage_last(&journey).0).unwrap();
        for step in ["one", "two"] {
            let stage = journey.stages.last().unwrap().id.clone();
            let edit = Edit::add_last(Step::new(step), Holder::Stage(stage));
            journey = apply(&journey, &edit).unwrap();
        }
    }
    for wish in wishes {
        if let Some(edit) = edit(&journey, *wish)
            && let Ok(next) = apply(&journey, &edit)
        {
            journey = next;
        }
    }
    Session::new(journey)
}

/// The stages of which nothing was touched are those of before, not copies.
fn assert_shared(before: &Journey, after: &Journey, change: &Change) {
    let touched: Vec<_> = change.objects.iter().chain(&change.mended).collect();
    for stage in &after.stages {
        let Some(old) = before.stage(&stage.id) else {
            continue;
        };
        let (was, is) = (inside(old), inside(stage));
        if was == is && !is.iter().any(|id| touched.contains(&id)) {
            assert!(Arc::ptr_eq(old, stage), "copied without need: {touched:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_sound_journey_stays_sound(made in wishes(60), then in wishes(40)) {
        let mut session = session(&made);
        prop_assert_eq!(check(session.document()), vec![]);
        for wish in then {
            let before = session.document().clone();
            let Some(edit) = edit(&before, wish) else { continue };
            let Ok(change) = session.apply(&edit) else {
                prop_assert!(Arc::ptr_eq(&before, session.document()));
                continue;
            };
            let after = session.document();
            prop_assert_eq!(check(after), vec![], "{:?}", edit);
            prop_assert_eq!(change.document, before != *after);
            prop_assert!(after.contains(&change.focus));
            // What a batch only passes through is copied too.
            if !matches!(edit, Edit::Batch(_)) {
                assert_shared(&before, after, &change);
            }
            if let Edit::Move { .. } = edit {
                let (mut was, mut is) = (everything(&before), everything(after));
                was.sort();
                is.sort();
                prop_assert_eq!(was, is);
            }
        }
    }

    #[test]
    fn all_undone_is_the_first_document_and_all_redone_the_last(
        made in wishes(30),
        then in wishes(30),
    ) {
        let mut session = session(&made);
        let mut documents = vec![session.document().clone()];
        for wish in then {
            let edit = edit(session.document(), wish);
            if edit.is_some_and(|e| session.apply(&e).is_ok_and(|c| c.document)) {
                documents.push(session.document().clone());
            }
        }
        let last = documents.len() - 1;
        for document in documents[..last].iter().rev() {
            let undone = session.undo().unwrap();
            prop_assert!(session.document().contains(&undone.focus));
            prop_assert_eq!(session.document(), document);
        }
        prop_assert!(session.undo().is_none());
        prop_assert!(!session.is_modified());
        for document in &documents[1..] {
            session.redo().unwrap();
            prop_assert_eq!(session.document(), document);
        }
        prop_assert!(session.redo().is_none());
    }

    #[test]
    fn a_step_given_up_leaves_no_trace(made in wishes(30), then in wishes(10), drag in wishes(10)) {
        let mut session = session(&made);
        let before = session.document().clone();
        session.begin(None);
        for wish in then {
            if let Some(edit) = edit(session.document(), wish) {
                let _ = session.apply(&edit);
            }
        }
        for wish in drag {
            if let Some(edit) = edit(&before, wish)
                && session.preview(&edit).is_ok()
            {
                // Only the last preview counts.
                prop_assert_eq!(&**session.document(), &apply(&before, &edit).unwrap());
            }
        }
        session.abort();
        prop_assert!(Arc::ptr_eq(&before, session.document()));
        prop_assert!(!session.can_undo() && !session.is_modified());
        prop_assert_eq!(session.history().len(), 0);
    }
}
