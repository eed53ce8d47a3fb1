//! The checklist in the order in which it is worked through: as the map is read, or by who has to act.

use super::checklist::{Checklist, Entry};
use super::{Progress, STEPS};
use crate::model::{Id, Journey, Owner, Stage, Step};

/// By what the checklist is parted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Stage,
    Owner,
}

/// Whose part of an audit is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Share {
    #[default]
    All,
    Owner(Id<Owner>),
    /// What nobody owns.
    Unowned,
}

impl Share {
    /// Whether what has this owner belongs to it.
    pub fn includes(&self, owner: Option<&Owner>) -> bool {
        match self {
            Self::All => true,
            Self::Owner(id) => owner.is_some_and(|o| o.id == *id),
            Self::Unowned => owner.is_none(),
        }
    }

    /// Whether what these owners answer for together is in it; what has none is nobody's.
    pub fn includes_any(&self, owners: &[&Owner]) -> bool {
        match owners.is_empty() {
            true => self.includes(None),
            false => owners.iter().any(|owner| self.includes(Some(owner))),
        }
    }
}

/// A part of the checklist, with what it is headed by.
#[derive(Clone, Debug)]
pub struct Section<'a> {
    pub heading: Heading<'a>,
    /// In the order of the map.
    pub entries: Vec<Placed<'a>>,
}

#[derive(Clone, Copy, Debug)]
pub enum Heading<'a> {
    /// The stage with its place on the map, counted from 1.
    Stage(usize, &'a Stage),
    Owner(&'a Owner),
    Unowned,
}

/// A touchpoint's checks with where the touchpoint stands.
#[derive(Clone, Debug)]
pub struct Placed<'a> {
    pub stage: &'a Stage,
    pub step: &'a Step,
    pub entry: Entry<'a>,
}

/// The checklist of a share, in this order. All of a map has each of its stages, also those without touchpoints;
/// else there is no section without any. Owners stand in the order of the map, what nobody owns stands last.
pub fn sections<'a>(journey: &'a Journey, order: Order, share: &Share) -> Vec<Section<'a>> {
    let headings: Vec<Heading<'a>> = match order {
        Order::Stage => {
            let stages = (1..).zip(&journey.stages);
            stages.map(|(n, stage)| Heading::Stage(n, stage)).collect()
        }
        Order::Owner => {
            let owners = journey.owners.iter().map(|o| Heading::Owner(o));
            owners.chain([Heading::Unowned]).collect()
        }
    };
    let place = |owner: Option<&Owner>| {
        let of = |o: &Owner| journey.owners.iter().position(|other| other.id == o.id);
        owner.and_then(of).unwrap_or(journey.owners.len())
    };
    let mut sections: Vec<Section<'a>> = headings
        .into_iter()
        .map(|heading| Section {
            heading,
            entries: Vec::new(),
        })
        .collect();
    for (number, of_stage) in Checklist::new(journey).stages.into_iter().enumerate() {
        for of_step in of_stage.steps {
            for entry in of_step.touchpoints {
                if !share.includes(entry.owner) {
                    continue;
                }
                let section = match order {
                    Order::Stage => number,
                    Order::Owner => place(entry.owner),
                };
                sections[section].entries.push(Placed {
                    stage: of_stage.stage,
                    step: of_step.step,
                    entry,
                });
            }
        }
    }
    let whole = order == Order::Stage && *share == Share::All;
    sections.retain(|s| whole || !s.entries.is_empty());
    sections
}

/// How far the five steps are in these sections.
pub fn progress_of(sections: &[Section<'_>]) -> [Progress; STEPS] {
    let mut steps = [Progress::default(); STEPS];
    for placed in sections.iter().flat_map(|s| &s.entries) {
        for (step, group) in steps.iter_mut().zip(&placed.entry.groups) {
            step.of += group.items.len();
            step.done += group.items.iter().filter(|i| i.state.is_done()).count();
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Period, Touchpoint};

    fn map() -> Journey {
        let mut journey = Journey::default();
        let [marketing, sales] = ["Marketing", "Sales"].map(Owner::new);
        let mut stage = Stage::new("Buying", Period::During);
        let mut step = Step::new("Pays");
        for (title, owner) in [
            ("Till", Some(&sales.id)),
            ("Receipt", None),
            ("Poster", Some(&marketing.id)),
        ] {
            let mut touchpoint = Touchpoint::new(title);
            touchpoint.owner = owner.cloned();
            step.touchpoints.push(Arc::new(touchpoint));
        }
        stage.steps.push(Arc::new(step));
        journey.stages = vec![
            Arc::new(stage),
            Arc::new(Stage::new("Using", Period::After)),
        ];
        journey.owners = vec![Arc::new(marketing), Arc::new(sales)];
        journey
    }

    fn titles(sections: &[Section<'_>]) -> Vec<Vec<String>> {
        let title = |p: &Placed<'_>| p.entry.touchpoint.title.clone();
        let titles = |s: &Section<'_>| s.entries.iter().map(title).collect();
        sections.iter().map(titles).collect()
    }

    #[test]
    fn every_touchpoint_stands_under_its_stage_or_under_its_owner() {
        let journey = map();
        let by_stage = sections(&journey, Order::Stage, &Share::All);
        assert_eq!(
            titles(&by_stage),
            [vec!["Till", "Receipt", "Poster"], Vec::new()]
        );
        let by_owner = sections(&journey, Order::Owner, &Share::All);
        assert_eq!(
            titles(&by_owner),
            [vec!["Poster"], vec!["Till"], vec!["Receipt"]]
        );
        assert!(matches!(by_owner[2].heading, Heading::Unowned));
        assert_eq!(progress_of(&by_stage), progress_of(&by_owner));
    }

    #[test]
    fn a_share_is_one_owners_or_nobodys() {
        let journey = map();
        let sales = Share::Owner(journey.owners[1].id.clone());
        for order in [Order::Stage, Order::Owner] {
            assert_eq!(titles(&sections(&journey, order, &sales)), [["Till"]]);
            let unowned = sections(&journey, order, &Share::Unowned);
            assert_eq!(titles(&unowned), [["Receipt"]]);
        }
    }
}
