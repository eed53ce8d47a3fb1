//! A picture that is laid out after an edit is the one that somebody who opens the map anew would see: what the
//! layout remembers of the pictures before changes nothing.

use std::sync::Arc;

use wegmarke::edit::{self, Edit, Object, Place, apply};
use wegmarke::file;
use wegmarke::layout::{Layouter, View};
use wegmarke::model::{Curves, Holder, Journey, ObjectId, Period, Rating};

use crate::support;

/// Numbers that look like chance and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        ((self.0 >> 33) as usize) % n.max(1)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}

/// An edit as people make them; none where the dice lead nowhere.
fn edit(journey: &Journey, dice: &mut Dice) -> Option<Edit> {
    let touchpoints: Vec<_> = journey
        .touchpoints()
        .map(|s| s.touchpoint.clone())
        .collect();
    let steps: Vec<_> = journey.steps().map(|(_, s)| s.clone()).collect();
    let touchpoint = dice.of(&touchpoints)?;
    let step = dice.of(&steps)?;
    match dice.below(11) {
        0 => {
            let mut new = touchpoint.as_ref().clone();
            new.title = format!("Ein neuer Titel, Fassung {}", dice.below(1_000));
            Some(Edit::replace(new))
        }
        1 => Some(Edit::Move {
            object: (&touchpoint.id).into(),
            to: Place::new(Holder::Step(step.id.clone()), dice.below(4)),
        }),
        2 => {
            let mut new = touchpoint.as_ref().clone();
            new.moment_of_truth ^= true;
            new.importance = Rating::ALL.get(dice.below(6)).copied();
            Some(Edit::replace(new))
        }
        3 => {
            let mut owner = dice.of(&journey.owners)?.as_ref().clone();
            owner.name = format!("Team {}", dice.below(1_000));
            Some(Edit::replace(owner))
        }
        4 => {
            let mut stage = dice.of(&journey.stages)?.as_ref().clone();
            stage.period = *dice.of(&Period::ALL)?;
            Some(Edit::Replace(Object::Stage(Arc::new(stage))))
        }
        5 => {
            let mut new = step.as_ref().clone();
            new.title.push_str(" und noch etwas mehr");
            Some(Edit::replace(new))
        }
        6 => Some(edit::duplicate(journey, &(&touchpoint.id).into())?.0),
        7 => Some(edit::new_step_after(journey, &step.id)?.0),
        10 => {
            let mut new = touchpoint.as_ref().clone();
            let other = dice.of(&touchpoints)?.id.clone();
            new.same_as = Some(other).filter(|other| *other != new.id);
            Some(Edit::replace(new))
        }
        8 if touchpoints.len() > 8 => Some(Edit::Remove((&touchpoint.id).into())),
        9 if steps.len() > 6 => Some(Edit::Remove(ObjectId::Step(step.id.clone()))),
        _ => None,
    }
}

#[test]
fn what_is_remembered_changes_no_picture() {
    let text = support::read("assets/examples/laufschuhe.journey.ron");
    let mut journey = file::parse(&text).unwrap();
    let mut before = journey.clone();
    let mut dice = Dice(20_261_118);
    let mut layouter = Layouter::new();
    let only = journey.personas.first().map(|p| p.id.clone());
    let views = [
        View::default(),
        View {
            editing: true,
            ..View::default()
        },
        View {
            curves: Curves::only(only),
            fold: Some(1_400.0),
            ..View::default()
        },
        View {
            curves: Curves::Mean,
            persona_cards: true,
            ..View::default()
        },
    ];
    for round in 0..60 {
        if round % 7 == 6 {
            // Undo: what was drawn two pictures ago comes back.
            std::mem::swap(&mut journey, &mut before);
        } else if let Some(edit) = edit(&journey, &mut dice)
            && let Ok(after) = apply(&journey, &edit)
        {
            before = std::mem::replace(&mut journey, after);
        }
        // Mostly the same view, as in the editor.
        let view = &views[if round % 10 == 9 { 2 } else { round / 30 }];
        let kept = layouter.layout(&journey, view);
        let fresh = Layouter::new().layout(&journey, view);
        assert_eq!(kept.size, fresh.size, "round {round}");
        assert_eq!(
            kept.placed().count(),
            fresh.placed().count(),
            "round {round}"
        );
        let pairs = kept.items().zip(fresh.items());
        for (kept, fresh) in pairs {
            assert_eq!(format!("{kept:?}"), format!("{fresh:?}"), "round {round}");
        }
        assert_eq!(kept.regions, fresh.regions, "round {round}");
        assert_eq!(kept.bands, fresh.bands, "round {round}");
        assert_eq!(kept.scales, fresh.scales, "round {round}");
    }
}
