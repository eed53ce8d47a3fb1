//! The responsibilities: which part each owner has in a touchpoint, as letters that teams know.

use super::cell::{Book, Said};
use super::offers::{Offer, Offers};
use crate::app::panels::inspector::many::put;
use crate::app::panels::inspector::pane::Pane;
use crate::app::panels::inspector::picker::Entry;
use crate::i18n::{Language, t};
use crate::model::{Id, Inherited, Journey, Owner, Touchpoint};

/// A part that an owner can have in a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Responsible,
    Accountable,
    Consulted,
    Informed,
}

impl Part {
    const ALL: [Self; 4] = [
        Self::Responsible,
        Self::Accountable,
        Self::Consulted,
        Self::Informed,
    ];

    /// The letter by which it goes in every language.
    const fn letter(self) -> char {
        match self {
            Self::Responsible => 'R',
            Self::Accountable => 'A',
            Self::Consulted => 'C',
            Self::Informed => 'I',
        }
    }

    fn word(self, language: Language) -> String {
        let key = match self {
            Self::Responsible => "raci-responsible",
            Self::Accountable => "term-accountable",
            Self::Consulted => "term-consulted",
            Self::Informed => "term-informed",
        };
        t!(language, key)
    }

    /// The part of this letter, in either case.
    pub fn of(letter: &str) -> Option<Self> {
        let is_it = |part: &Self| letter.eq_ignore_ascii_case(&part.letter().to_string());
        Self::ALL.into_iter().find(is_it)
    }

    /// Whether the owner has it by what the touchpoint itself says.
    pub fn is_of(self, it: &Touchpoint, owner: &Id<Owner>) -> bool {
        match self {
            Self::Responsible => it.owner.as_ref() == Some(owner),
            Self::Accountable => it.raci.accountable.as_ref() == Some(owner),
            Self::Consulted => it.raci.consulted.contains(owner),
            Self::Informed => it.raci.informed.contains(owner),
        }
    }

    /// Gives it to the owner, or takes it away. Who was responsible or accountable before no longer is.
    pub fn set(self, it: &mut Touchpoint, owner: &Id<Owner>, on: bool) {
        let only = |one: &mut Option<Id<Owner>>| match on {
            true => *one = Some(owner.clone()),
            false => drop(one.take_if(|o| o == owner)),
        };
        match self {
            Self::Responsible => only(&mut it.owner),
            Self::Accountable => only(&mut it.raci.accountable),
            Self::Consulted => put(&mut it.raci.consulted, owner, on),
            Self::Informed => put(&mut it.raci.informed, owner, on),
        }
    }

    /// What comes after the parts that the owner has: nothing, each of the parts alone, nothing again.
    pub fn after(it: &Touchpoint, owner: &Id<Owner>) -> Option<Self> {
        let last = Self::ALL.iter().rposition(|part| part.is_of(it, owner));
        let next = last.map_or(0, |at| at + 1);
        Self::ALL.get(next).copied()
    }

    /// Leaves the owner this part alone, or none.
    pub fn set_only(it: &mut Touchpoint, owner: &Id<Owner>, part: Option<Self>) {
        for each in Self::ALL {
            each.set(it, owner, part == Some(each));
        }
    }
}

/// The letters of an owner in the cell; pale where the channel says it.
pub fn said(book: Book<'_>, it: &Touchpoint, place: usize) -> Said {
    let (language, journey) = (book.language(), book.journey());
    let Some(owner) = journey.owners.get(place) else {
        return Said::plain(String::new());
    };
    let parts = Part::ALL
        .into_iter()
        .filter(|part| has(journey, it, owner, *part));
    let (letters, words): (Vec<String>, Vec<String>) = parts
        .map(|part| (part.letter().to_string(), part.word(language)))
        .unzip();
    let own = Part::ALL.iter().any(|part| part.is_of(it, &owner.id));
    Said {
        pale: !own,
        spoken: (!words.is_empty()).then(|| words.join(", ")),
        ..Said::plain(letters.join(" · "))
    }
}

/// Whether the owner has it, also by a channel.
fn has(journey: &Journey, it: &Touchpoint, owner: &Owner, part: Part) -> bool {
    match part {
        Part::Responsible => {
            let responsible = journey.owner_of(it).map(Inherited::value);
            responsible.is_some_and(|o| o.id == owner.id)
        }
        part => part.is_of(it, &owner.id),
    }
}

/// How often the owner at this place has each part.
fn counts(journey: &Journey, place: usize) -> [(Part, usize); 4] {
    let owner = journey.owners.get(place);
    Part::ALL.map(|part| {
        let is_of = |it: &Touchpoint| owner.is_some_and(|o| has(journey, it, o, part));
        let all = journey.touchpoints();
        (part, all.filter(|spot| is_of(spot.touchpoint)).count())
    })
}

/// "Marketing  R5 A2": the owner with how often each part is theirs.
pub fn title(language: Language, journey: &Journey, place: usize) -> String {
    let counts = counts(journey, place).into_iter().filter(|(_, n)| *n > 0);
    let counts: Vec<String> = counts.map(|(p, n)| format!("{}{n}", p.letter())).collect();
    format!("{}  {}", name(language, journey, place), counts.join(" "))
        .trim_end()
        .to_owned()
}

/// The same in words.
pub fn meaning(language: Language, journey: &Journey, place: usize) -> String {
    let counts = counts(journey, place);
    let lines = counts.map(|(p, n)| format!("{} · {}: {n}", p.letter(), p.word(language)));
    format!("{}\n{}", name(language, journey, place), lines.join("\n"))
}

fn name(language: Language, journey: &Journey, place: usize) -> String {
    match journey.owners.get(place) {
        Some(owner) if !owner.name.trim().is_empty() => owner.name.clone(),
        _ => t!(language, "term-unnamed"),
    }
}

/// The parts to choose from for this owner.
pub fn offers(pane: &Pane<'_>, owner: Id<Owner>) -> Offers<Touchpoint> {
    let language = pane.language();
    let entry = |p: Part| Entry::new(p, format!("{} · {}", p.letter(), p.word(language)));
    let entries = Part::ALL.into_iter().map(entry).collect();
    Offers::of(entries, |part: Part| {
        let (of, to) = (owner.clone(), owner.clone());
        Offer {
            has: Box::new(move |it: &Touchpoint| part.is_of(it, &of)),
            set: Box::new(move |it: &mut Touchpoint, on| part.set(it, &to, on)),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_responsible_and_many_are_asked() {
        let (shop, web): (Id<Owner>, Id<Owner>) = (Owner::default().id, Owner::default().id);
        let mut it = Touchpoint::new("Till");
        for owner in [&shop, &web] {
            Part::Responsible.set(&mut it, owner, true);
            Part::Consulted.set(&mut it, owner, true);
        }
        assert_eq!(it.owner.as_ref(), Some(&web), "it goes over");
        assert_eq!(it.raci.consulted, [shop.clone(), web.clone()]);
        Part::Responsible.set(&mut it, &shop, false);
        assert_eq!(it.owner.as_ref(), Some(&web), "what is another's stays");
    }

    #[test]
    fn the_parts_go_round() {
        let owner = Owner::default().id;
        let mut it = Touchpoint::new("Till");
        let mut seen = Vec::new();
        for _ in 0..5 {
            let next = Part::after(&it, &owner);
            Part::set_only(&mut it, &owner, next);
            seen.push(next.map(Part::letter));
        }
        assert_eq!(seen, [Some('R'), Some('A'), Some('C'), Some('I'), None]);
    }
}
