//! Where one can stop while presenting, and the way from stop to stop. Pure.

use crate::model::{Holder, Id, Journey, ObjectId, Persona, Stage, Step, Touchpoint};

/// What is in focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    Whole,
    Stage(Id<Stage>),
    Step(Id<Step>),
    Touchpoint(Id<Touchpoint>),
}

/// A step through the stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Forward,
    Back,
    First,
    Last,
    NextStage,
    PreviousStage,
    /// The stage with this number, from 1.
    Stage(usize),
}

impl Stop {
    /// Where an object is shown: at itself, or at what it belongs to. The whole map for all else.
    pub fn of(journey: &Journey, object: Option<&ObjectId>) -> Self {
        let stop = match object {
            Some(ObjectId::Stage(id)) => Self::Stage(id.clone()),
            Some(ObjectId::Step(id)) => Self::Step(id.clone()),
            Some(ObjectId::Touchpoint(id)) => Self::Touchpoint(id.clone()),
            Some(ObjectId::Note(id)) => match journey.note(id) {
                Some((Holder::Stage(id), _)) => Self::Stage(id),
                Some((Holder::Step(id), _)) => Self::Step(id),
                Some((Holder::Touchpoint(id), _)) => Self::Touchpoint(id),
                _ => Self::Whole,
            },
            _ => Self::Whole,
        };
        // What is being added is in the document from its first letter on.
        match stop.object() {
            Some(object) if !journey.contains(&object) => Self::Whole,
            _ => stop,
        }
    }

    /// What is selected while it is in focus; nothing for the whole map.
    pub fn object(&self) -> Option<ObjectId> {
        Some(match self {
            Self::Whole => return None,
            Self::Stage(id) => id.into(),
            Self::Step(id) => id.into(),
            Self::Touchpoint(id) => id.into(),
        })
    }

    /// The stage in which it lies.
    pub fn stage(&self, journey: &Journey) -> Option<Id<Stage>> {
        match self {
            Self::Whole => None,
            Self::Stage(id) => Some(id.clone()),
            Self::Step(id) => journey.step(id).map(|(stage, _)| stage.id.clone()),
            Self::Touchpoint(id) => journey.touchpoint(id).map(|spot| spot.stage.id.clone()),
        }
    }
}

/// All stops in order: the whole map, then each stage, its steps, and the touchpoints of each. Only what belongs
/// to `persona`, if one is shown alone.
pub fn tour(journey: &Journey, persona: Option<&Id<Persona>>) -> Vec<Stop> {
    let mut stops = vec![Stop::Whole];
    for stage in &journey.stages {
        stops.push(Stop::Stage(stage.id.clone()));
        let steps = stage.steps.iter();
        for step in steps.filter(|s| persona.is_none_or(|p| s.is_for(p))) {
            stops.push(Stop::Step(step.id.clone()));
            let met = step.touchpoints.iter();
            let met = met.filter(|t| persona.is_none_or(|p| t.is_for(p)));
            stops.extend(met.map(|t| Stop::Touchpoint(t.id.clone())));
        }
    }
    stops
}

/// Where a move leads from `at`; none if there is nothing further on.
pub fn go<'a>(tour: &'a [Stop], at: &Stop, by: Move) -> Option<&'a Stop> {
    // A stop that has gone, or is another persona's, is as the beginning.
    let here = tour.iter().position(|s| s == at).unwrap_or(0);
    let is_stage = |s: &&Stop| matches!(s, Stop::Stage(_));
    let there = match by {
        Move::Forward => tour.get(here + 1),
        Move::Back => tour.get(here.checked_sub(1)?),
        Move::First => tour.first(),
        Move::Last => tour.last(),
        Move::NextStage => tour[here + 1..].iter().find(is_stage),
        // Within a stage first to its own head, as players go to the beginning of a piece; then to the whole.
        Move::PreviousStage => tour[..here].iter().rev().find(is_stage).or(tour.first()),
        Move::Stage(number) => tour.iter().filter(is_stage).nth(number.checked_sub(1)?),
    };
    there.filter(|s| *s != at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn example() -> Journey {
        let text = include_str!("../../../assets/examples/laufschuhe.journey.ron");
        crate::file::parse(text).unwrap()
    }

    #[test]
    fn the_tour_goes_from_the_whole_into_every_touchpoint_and_back() {
        let journey = example();
        let tour = tour(&journey, None);
        let steps = journey.steps().count();
        let touchpoints = journey.touchpoints().count();
        assert_eq!(tour.len(), 1 + journey.stages.len() + steps + touchpoints);
        let mut at = &tour[0];
        for expected in &tour[1..] {
            at = go(&tour, at, Move::Forward).unwrap();
            assert_eq!(at, expected);
        }
        assert_eq!(go(&tour, at, Move::Forward), None, "the end is the end");
        for expected in tour.iter().rev().skip(1) {
            at = go(&tour, at, Move::Back).unwrap();
            assert_eq!(at, expected);
        }
        assert_eq!(go(&tour, at, Move::Back), None);
        assert!(matches!(tour[1], Stop::Stage(_)));
        assert!(matches!(tour[2], Stop::Step(_)));
        assert!(matches!(tour[3], Stop::Touchpoint(_)));
    }

    #[test]
    fn stages_are_reached_by_number_and_one_after_the_other() {
        let journey = example();
        let tour = tour(&journey, None);
        let stage = |i: usize| Stop::Stage(journey.stages[i].id.clone());
        let from = Stop::Touchpoint(journey.touchpoints().nth(3).unwrap().touchpoint.id.clone());
        assert_eq!(go(&tour, &from, Move::Stage(4)), Some(&stage(3)));
        assert_eq!(go(&tour, &from, Move::Stage(9)), None);
        assert_eq!(go(&tour, &stage(1), Move::NextStage), Some(&stage(2)));
        assert_eq!(go(&tour, &stage(1), Move::PreviousStage), Some(&stage(0)));
        assert_eq!(
            go(&tour, &stage(0), Move::PreviousStage),
            Some(&Stop::Whole)
        );
        assert_eq!(go(&tour, &stage(2), Move::First), Some(&Stop::Whole));
        assert_eq!(go(&tour, &stage(2), Move::Last), tour.last());
    }

    #[test]
    fn an_object_is_shown_where_it_belongs() {
        let journey = example();
        let (holder, note) = journey
            .notes()
            .find(|(holder, _)| matches!(holder, Holder::Touchpoint(_)))
            .unwrap();
        let Holder::Touchpoint(touchpoint) = holder else {
            unreachable!()
        };
        let object = ObjectId::from(&note.id);
        let stop = Stop::of(&journey, Some(&object));
        assert_eq!(stop, Stop::Touchpoint(touchpoint));
        assert!(stop.stage(&journey).is_some());
        assert_eq!(Stop::of(&journey, None), Stop::Whole);
        let elsewhere = Journey::new("", Language::En);
        assert_eq!(Stop::of(&elsewhere, Some(&object)), Stop::Whole);
    }

    #[test]
    fn a_persona_has_a_tour_of_her_own() {
        let journey = example();
        for persona in &journey.personas {
            let own = tour(&journey, Some(&persona.id));
            assert!(own.len() <= tour(&journey, None).len());
            assert_eq!(own[0], Stop::Whole);
        }
    }

    #[test]
    fn an_empty_map_has_the_whole_alone() {
        let journey = Journey::new("", Language::En);
        let tour = tour(&journey, None);
        assert_eq!(tour, [Stop::Whole]);
        assert_eq!(go(&tour, &Stop::Whole, Move::Forward), None);
    }
}
