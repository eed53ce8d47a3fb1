//! What a list offers for the letters that are typed.

use super::attributes::{Attribute, Value};
use super::draft::Draft;
use super::persona_in_focus;
use crate::app::desk::Desk;
use crate::i18n::{self, Language, t};
use crate::layout;
use crate::model::{
    BUILT_IN_CHANNELS, BUILT_IN_KINDS, Channel, Id, Journey, Kind, Rating, Score, Touchpoint,
};
use crate::text::Icon;
use crate::theme::Colour;
use crate::words::{self, FACES};

/// A line of the list.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    pub value: Value,
    pub text: String,
    /// What it is, where the list mixes several things; or the letters that pick it.
    pub aside: String,
    pub icon: Option<Icon>,
    pub dot: Option<Colour>,
    /// It is set already.
    pub is_set: bool,
    /// The letters begin one of its words: Enter may take it without further ado.
    pub is_sure: bool,
}

impl Offer {
    /// Whether it makes something new.
    pub const fn is_new(&self) -> bool {
        matches!(self.value, Value::NewOwner(_) | Value::NewChannel(_))
    }

    pub const fn is_new_owner(&self) -> bool {
        matches!(self.value, Value::NewOwner(_))
    }
}

/// Something that can be offered, by all its names.
struct Candidate {
    offer: Offer,
    /// The one that is shown first.
    names: Vec<String>,
    /// How often the map uses it.
    uses: usize,
}

/// The offers of these topics for the letters, the likeliest first. Without letters all, those first that the map uses.
pub(super) fn offers(desk: &Desk, draft: &Draft, topics: &[Attribute], query: &str) -> Vec<Offer> {
    let wanted = normal(query);
    let mut found: Vec<((Match, bool), Candidate)> = topics
        .iter()
        .filter(|topic| draft.attributes().contains(topic))
        .flat_map(|topic| candidates(desk, draft, *topic, query))
        .filter_map(|c| {
            // The name that is shown goes before the other ones.
            let names = c.names.iter().enumerate();
            let best = names.filter_map(|(i, n)| Some((matches(n, &wanted)?, i > 0)));
            Some((best.min()?, c))
        })
        .collect();
    found.sort_by_key(|(best, c)| (*best, std::cmp::Reverse(c.uses)));
    // Beside what surely fits, guesses are in the way.
    if found.iter().any(|((best, _), _)| *best <= Match::Word) {
        found.retain(|(best, _)| *best <= (Match::Within, false));
    }
    let exact = found.iter().any(|((best, _), _)| *best == Match::Whole);
    let mut offers: Vec<Offer> = found
        .into_iter()
        .map(|((best, _), c)| Offer {
            is_sure: best <= Match::Word,
            ..c.offer
        })
        .collect();
    let name = query.trim();
    if topics.contains(&Attribute::Owner) && !name.is_empty() && !exact {
        offers.push(Offer {
            icon: Some(Icon::Plus),
            ..plain(
                Value::NewOwner(name.to_owned()),
                t!(desk.language, "capture-new-owner", name = name),
            )
        });
    }
    // What is known goes before what is not; a channel is made only where nothing of that name is known.
    if topics.contains(&Attribute::Channels) && !name.is_empty() && offers.is_empty() {
        offers.push(Offer {
            icon: Some(Icon::Plus),
            ..plain(
                Value::NewChannel(name.to_owned()),
                t!(desk.language, "capture-new-channel", name = name),
            )
        });
    }
    offers
}

pub(super) fn plain(value: Value, text: String) -> Offer {
    Offer {
        value,
        text,
        aside: String::new(),
        icon: None,
        dot: None,
        is_set: false,
        is_sure: false,
    }
}

fn candidates(desk: &Desk, draft: &Draft, topic: Attribute, query: &str) -> Vec<Candidate> {
    let journey = desk.journey();
    let t = draft.touchpoint();
    match topic {
        Attribute::Owner => owners(desk, draft),
        Attribute::Channels => {
            let own = journey.channels.iter().map(|c| c.id.clone());
            let built_in = BUILT_IN_CHANNELS.iter().map(|c| Id::new(c.id));
            once(own.chain(built_in))
                .into_iter()
                .map(|id| channel(desk, t, id))
                .collect()
        }
        Attribute::Kind => {
            let own = journey.kinds.iter().map(|k| k.id.clone());
            let built_in = BUILT_IN_KINDS.iter().map(|k| Id::new(k.id));
            once(own.chain(built_in))
                .into_iter()
                .map(|id| kind(desk, t, id))
                .collect()
        }
        Attribute::Importance => Rating::ALL
            .into_iter()
            .map(|rating| {
                let n = rating.get();
                let text = t!(desk.language, "capture-importance-of", n = n);
                Candidate {
                    names: vec![format!("!{n}"), n.to_string()],
                    offer: Offer {
                        aside: format!("!{n}"),
                        is_set: t.is_some_and(|t| t.importance == Some(rating)),
                        ..plain(Value::Importance(rating), text)
                    },
                    uses: 0,
                }
            })
            .collect(),
        Attribute::MomentOfTruth => {
            let text = t!(desk.language, Attribute::MomentOfTruth.key());
            vec![Candidate {
                names: vec!["!!".into(), text.clone()],
                offer: Offer {
                    aside: "!!".into(),
                    icon: Some(Icon::Star),
                    is_set: t.is_some_and(|t| t.moment_of_truth),
                    ..plain(Value::MomentOfTruth, text)
                },
                uses: 0,
            }]
        }
        Attribute::Emotion => emotions(desk, draft, query),
    }
}

fn owners(desk: &Desk, draft: &Draft) -> Vec<Candidate> {
    let journey = desk.journey();
    let own = draft.touchpoint().and_then(|t| t.owner.as_ref());
    let candidate = |owner: &std::sync::Arc<crate::model::Owner>| Candidate {
        names: [Some(&owner.name), owner.initials.as_ref()]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        offer: Offer {
            dot: Some(layout::owner_colour(&desk.theme, journey, owner)),
            is_set: own == Some(&owner.id),
            ..plain(Value::Owner(owner.id.clone()), owner.name.clone())
        },
        uses: uses(journey, |t| t.owner.as_ref() == Some(&owner.id)),
    };
    journey.owners.iter().map(candidate).collect()
}

fn channel(desk: &Desk, t: Option<&Touchpoint>, id: Id<Channel>) -> Candidate {
    let journey = desk.journey();
    let name = |language| words::channel(language, journey, &id);
    Candidate {
        names: names(desk.language, name, id.as_str()),
        offer: Offer {
            aside: t!(desk.language, Attribute::Channels.key()),
            icon: Some(layout::channel_icon(journey, &id)),
            is_set: t.is_some_and(|t| t.channels.contains(&id)),
            ..plain(Value::Channel(id.clone()), name(desk.language))
        },
        uses: uses(journey, |t| t.channels.contains(&id)),
    }
}

fn kind(desk: &Desk, t: Option<&Touchpoint>, id: Id<Kind>) -> Candidate {
    let journey = desk.journey();
    let name = |language| words::kind(language, journey, &id);
    Candidate {
        names: names(desk.language, name, id.as_str()),
        offer: Offer {
            aside: t!(desk.language, Attribute::Kind.key()),
            icon: Some(layout::kind_icon(journey, &id)),
            is_set: t.is_some_and(|t| t.kind.as_ref() == Some(&id)),
            ..plain(Value::Kind(id.clone()), name(desk.language))
        },
        uses: uses(journey, |t| t.kind.as_ref() == Some(&id)),
    }
}

/// Five faces, and any other score that is typed as a number.
fn emotions(desk: &Desk, draft: &Draft, query: &str) -> Vec<Candidate> {
    let persona = persona_in_focus(desk);
    let own = draft
        .emotions()
        .iter()
        .find(|e| Some(&e.persona) == persona.as_ref())
        .and_then(|e| e.score);
    let candidate = |value: f64, sign: &str, word: Option<String>| {
        let score = Score::clamped(value)?;
        let number = i18n::score(desk.language, value);
        let text = match &word {
            Some(word) => format!("{number} · {word}"),
            None => number.clone(),
        };
        let plain_number = value.to_string();
        let mut names = vec![number, plain_number, sign.to_owned()];
        names.extend(word);
        Some(Candidate {
            names,
            offer: Offer {
                aside: sign.to_owned(),
                icon: Some(layout::face(value)),
                is_set: own == Some(score),
                ..plain(Value::Emotion(score), text)
            },
            uses: 0,
        })
    };
    let mut list: Vec<Candidate> = FACES
        .iter()
        .filter_map(|(value, sign, key)| candidate(*value, sign, Some(t!(desk.language, *key))))
        .collect();
    let number = query
        .trim()
        .replace(',', ".")
        .replace('−', "-")
        .parse::<f64>();
    if let Ok(number) = number
        && (Score::LOWEST..=Score::HIGHEST).contains(&number)
        && !FACES.iter().any(|(value, ..)| *value == number)
        && let Some(mut typed) = candidate(number, "", None)
    {
        typed.names.push(query.to_owned());
        list.push(typed);
    }
    list
}

/// Every name of something built in: as it is shown, in all languages, and as its id says it.
fn names(shown: Language, name: impl Fn(Language) -> String, id: &str) -> Vec<String> {
    let mut names = vec![name(shown)];
    names.extend(Language::ALL.into_iter().map(name));
    names.push(id.replace('_', " "));
    names
}

fn uses(journey: &Journey, is_used: impl Fn(&Touchpoint) -> bool) -> usize {
    journey
        .touchpoints()
        .filter(|s| is_used(s.touchpoint))
        .count()
}

fn once<T>(ids: impl Iterator<Item = Id<T>>) -> Vec<Id<T>> {
    let mut list: Vec<Id<T>> = Vec::new();
    for id in ids {
        if !list.contains(&id) {
            list.push(id);
        }
    }
    list
}

/// How well a name goes with the letters, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    Whole,
    /// They begin it.
    Start,
    /// They begin one of its words.
    Word,
    Within,
    /// They are all there, in this order.
    Scattered,
}

pub(super) fn matches(name: &str, wanted: &str) -> Option<Match> {
    let lower = name.to_lowercase();
    let whole = normal(name);
    if whole == wanted {
        return Some(Match::Whole);
    }
    if whole.starts_with(wanted) {
        return Some(Match::Start);
    }
    let mut before = ' ';
    let starts = lower.char_indices().filter(|(_, c)| {
        let is_start = c.is_alphanumeric() && !before.is_alphanumeric();
        before = *c;
        is_start
    });
    if starts
        .map(|(i, _)| i)
        .collect::<Vec<_>>()
        .iter()
        .any(|i| normal(&lower[*i..]).starts_with(wanted))
    {
        return Some(Match::Word);
    }
    if whole.contains(wanted) {
        return Some(Match::Within);
    }
    let mut letters = whole.chars();
    let scattered = wanted.chars().count() > 1 && wanted.chars().all(|w| letters.any(|l| l == w));
    scattered.then_some(Match::Scattered)
}

/// Small letters, and no hyphens within words: "email" finds "E-Mail".
pub(super) fn normal(text: &str) -> String {
    let mut before = ' ';
    let mut normal = String::new();
    for c in text.trim_start().chars() {
        if c != '-' || !before.is_alphanumeric() {
            normal.extend(c.to_lowercase());
        }
        before = c;
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, wanted: &str) -> Option<Match> {
        matches(name, &normal(wanted))
    }

    #[test]
    fn letters_find_names_by_their_words() {
        assert_eq!(of("E-Mail", "email"), Some(Match::Whole));
        assert_eq!(of("E-Mail", "e-m"), Some(Match::Start));
        assert_eq!(of("E-Mail", "Mail"), Some(Match::Word));
        assert_eq!(of("Blog oder Ratgeber", "rat"), Some(Match::Word));
        assert_eq!(of("Blog oder Ratgeber", "blog o"), Some(Match::Start));
        assert_eq!(of("Onlineshop", "shop"), Some(Match::Within));
        assert_eq!(of("Onlineshop", "osp"), Some(Match::Scattered));
        assert_eq!(of("Onlineshop", "1"), None);
        assert_eq!(of(":))", ":)"), Some(Match::Start));
        assert_eq!(of("-1", "1"), Some(Match::Word));
    }
}
