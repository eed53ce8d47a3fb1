//! What can be chosen in a column, and what a choice does to a touchpoint.

use super::column::Column;
use crate::app::panels::inspector::many::{Listed, put};
use crate::app::panels::inspector::options;
use crate::app::panels::inspector::pane::Pane;
use crate::app::panels::inspector::picker::Entry;
use crate::edit::Edit;
use crate::i18n::{self, t};
use crate::model::{
    Channel, Consistency, Control, Emotion, Evidence, Id, Interaction, Kind, Medium, Method, Mode,
    Owner, Path, Persona, Personalisation, Purpose, Rating, Role, Score, Status, Touchpoint,
};
use crate::words::Word;

type Has = Box<dyn Fn(&Touchpoint) -> bool>;
type Set = Box<dyn Fn(&mut Touchpoint, bool)>;
/// Makes what the list has not: the edit that adds it, and what puts it into a touchpoint.
type Make = Box<dyn Fn(&str) -> (Option<Edit>, Set)>;

/// One thing that can be chosen.
pub struct Offer {
    pub has: Has,
    /// Gives it to a touchpoint, or takes it away.
    pub set: Set,
}

/// All that can be chosen in a column.
pub struct Offers {
    pub entries: Vec<Entry<usize>>,
    pub list: Vec<Offer>,
    /// Takes away whatever is set; of a column that has one value.
    pub unset: Option<Set>,
    /// How something new is made, and the words that invite to name it.
    pub new: Option<(String, Make)>,
}

impl Offers {
    /// Whether a touchpoint can have several.
    pub const fn is_many(&self) -> bool {
        self.unset.is_none()
    }

    /// One value or none.
    fn one<V: Clone + PartialEq + 'static>(
        entries: Vec<Entry<V>>,
        get: impl Fn(&Touchpoint) -> Option<V> + Clone + 'static,
        set: impl Fn(&mut Touchpoint, Option<V>) + Clone + 'static,
    ) -> Self {
        let clear = set.clone();
        let offer = |value: V| {
            let (get, set, own) = (get.clone(), set.clone(), value.clone());
            Offer {
                has: Box::new(move |it| get(it).as_ref() == Some(&own)),
                set: Box::new(move |it, on| set(it, on.then(|| value.clone()))),
            }
        };
        Self {
            unset: Some(Box::new(move |it, _| clear(it, None))),
            ..Self::of(entries, offer)
        }
    }

    /// Any of the values.
    fn many<V: Clone + PartialEq + 'static>(
        entries: Vec<Entry<V>>,
        list: fn(&Touchpoint) -> &Vec<V>,
        list_mut: fn(&mut Touchpoint) -> &mut Vec<V>,
    ) -> Self {
        Self::of(entries, |value: V| {
            let own = value.clone();
            Offer {
                has: Box::new(move |it| list(it).contains(&own)),
                set: Box::new(move |it, on| put(list_mut(it), &value, on)),
            }
        })
    }

    fn of<V: Clone>(entries: Vec<Entry<V>>, offer: impl Fn(V) -> Offer) -> Self {
        let values: Vec<V> = entries.iter().map(|e| e.value.clone()).collect();
        let numbered = entries.into_iter().enumerate();
        Self {
            entries: numbered.map(|(i, entry)| entry.map(|_| i)).collect(),
            list: values.into_iter().map(offer).collect(),
            unset: None,
            new: None,
        }
    }

    fn creating(self, words: String, make: impl Fn(&str) -> (Option<Edit>, Set) + 'static) -> Self {
        Self {
            new: Some((words, Box::new(make))),
            ..self
        }
    }
}

/// What can be chosen in this column; nothing where its cells are not chosen from a list.
pub fn offers(pane: &Pane<'_>, column: Column) -> Option<Offers> {
    let language = pane.language();
    Some(match column {
        Column::Kind => listed::<Kind>(pane, |t| t.kind.clone(), |t, new| t.kind = new),
        Column::Owner => listed::<Owner>(pane, |t| t.owner.clone(), |t, new| t.owner = new),
        Column::Path => listed::<Path>(pane, |t| t.path.clone(), |t, new| t.path = new),
        Column::Channels => {
            let entries = Channel::entries(pane);
            let words = t!(language, Channel::WORDS.1);
            Offers::many(entries, |t| &t.channels, |t| &mut t.channels).creating(words, |name| {
                let (add, id) = Channel::make(name);
                (
                    Some(add),
                    Box::new(move |it, on| put(&mut it.channels, &id, on)),
                )
            })
        }
        Column::Importance => {
            let entry = |r: Rating| Entry::new(r, r.get().to_string());
            let entries = Rating::ALL.into_iter().rev().map(entry).collect();
            Offers::one(entries, |t| t.importance, |t, new| t.importance = new)
        }
        Column::Status => choice(pane, Status::ALL, |t| t.status, |t, new| t.status = new),
        Column::Interaction => choice(
            pane,
            Interaction::ALL,
            |t| t.interaction,
            |t, new| t.interaction = new,
        ),
        Column::Mode => choice(pane, Mode::ALL, |t| t.mode, |t, new| t.mode = new),
        Column::Medium => choice(pane, Medium::ALL, |t| t.medium, |t, new| t.medium = new),
        Column::Control => choice(pane, Control::ALL, |t| t.control, |t, new| t.control = new),
        Column::Consistency => choice(
            pane,
            Consistency::ALL,
            |t| t.consistency,
            |t, new| t.consistency = new,
        ),
        Column::Personalisation => choice(
            pane,
            Personalisation::ALL,
            |t| t.personalisation,
            |t, new| t.personalisation = new,
        ),
        Column::Purposes => {
            let mut all = Purpose::NAMED.to_vec();
            add_own(&mut all, pane, |t| &t.purposes);
            let entries = worded(pane, &all);
            let words = t!(language, "table-own-words");
            Offers::many(entries, |t| &t.purposes, |t| &mut t.purposes).creating(words, |name| {
                let own = Purpose::Own(name.to_owned());
                (
                    None,
                    Box::new(move |it, on| put(&mut it.purposes, &own, on)),
                )
            })
        }
        Column::Roles => {
            let mut all = Role::NAMED.to_vec();
            add_own(&mut all, pane, |t| &t.roles);
            let entries = worded(pane, &all);
            let words = t!(language, "table-own-words");
            Offers::many(entries, |t| &t.roles, |t| &mut t.roles).creating(words, |name| {
                let own = Role::Own(name.to_owned());
                (None, Box::new(move |it, on| put(&mut it.roles, &own, on)))
            })
        }
        Column::Methods => {
            let entries = worded(pane, Method::ALL);
            Offers::many(entries, |t| &t.methods, |t| &mut t.methods)
        }
        Column::Personas => {
            let personas = pane.journey().personas.iter();
            let entry = |p: &std::sync::Arc<Persona>| {
                Entry::new(p.id.clone(), options::named(pane, &p.name))
            };
            let entries = personas.map(entry).collect();
            Offers::many(entries, |t| &t.personas, |t| &mut t.personas)
        }
        Column::Evidence => {
            let observed = Evidence::Observed {
                source: None,
                n: None,
            };
            let entries = worded(pane, &[Evidence::Assumed, observed]);
            // Source and number belong to what was observed; to choose it again is not to lose them.
            let kind = |e: &Evidence| match e {
                Evidence::Assumed => Evidence::Assumed,
                Evidence::Observed { .. } => Evidence::Observed {
                    source: None,
                    n: None,
                },
            };
            Offers::one(
                entries,
                move |t| t.evidence.as_ref().map(kind),
                move |t, new| {
                    if t.evidence.as_ref().map(kind) != new {
                        t.evidence = new;
                    }
                },
            )
        }
        Column::Emotion(place) => emotions(pane, pane.journey().personas.get(place)?.id.clone()),
        Column::Title
        | Column::Stage
        | Column::Step
        | Column::Period
        | Column::MomentOfTruth
        | Column::Breakpoint
        | Column::Expectations
        | Column::Kpis
        | Column::Findings
        | Column::Changes
        | Column::Check(_) => return None,
    })
}

fn worded<V: Word + Clone>(pane: &Pane<'_>, values: &[V]) -> Vec<Entry<V>> {
    let words = options::worded(pane, values).into_iter();
    words.map(|(value, word)| Entry::new(value, word)).collect()
}

/// The values of people's own words that stand in the map, after the usual ones.
fn add_own<V: Clone + PartialEq + 'static>(
    all: &mut Vec<V>,
    pane: &Pane<'_>,
    list: fn(&Touchpoint) -> &Vec<V>,
) {
    for spot in pane.journey().touchpoints() {
        for own in list(spot.touchpoint) {
            put(all, own, true);
        }
    }
}

fn choice<V: Word + Copy + PartialEq + 'static>(
    pane: &Pane<'_>,
    values: &[V],
    get: fn(&Touchpoint) -> Option<V>,
    set: fn(&mut Touchpoint, Option<V>),
) -> Offers {
    Offers::one(worded(pane, values), get, set)
}

fn listed<V: Listed + 'static>(
    pane: &Pane<'_>,
    get: fn(&Touchpoint) -> Option<Id<V>>,
    set: fn(&mut Touchpoint, Option<Id<V>>),
) -> Offers {
    let words = t!(pane.language(), V::WORDS.1);
    Offers::one(V::entries(pane), get, set).creating(words, move |name| {
        let (add, id) = V::make(name);
        let put: Set = Box::new(move |it, on| set(it, on.then(|| id.clone())));
        (Some(add), put)
    })
}

/// The scores by halves, best first.
fn emotions(pane: &Pane<'_>, persona: Id<Persona>) -> Offers {
    let halves = (-4..=4).rev().map(|n| f64::from(n) / 2.0);
    let entry = |score: f64| {
        let words = i18n::score(pane.language(), score);
        Some(Entry::new(Score::clamped(score)?, words))
    };
    let of = persona.clone();
    Offers::one(
        halves.filter_map(entry).collect(),
        move |t| t.emotion(&of)?.score,
        move |t, new| {
            match t.emotions.iter_mut().find(|e| e.persona == persona) {
                Some(emotion) => emotion.score = new,
                None => t.emotions.push(Emotion {
                    persona: persona.clone(),
                    score: new,
                    ..Emotion::default()
                }),
            }
            t.emotions
                .retain(|e| e.score.is_some() || e.quote.is_some());
        },
    )
}
