//! What can be chosen in a column, and what a choice does to what the row is about.

use super::column::Column;
use super::parts;
use crate::app::panels::inspector::many::{Listed, put};
use crate::app::panels::inspector::options;
use crate::app::panels::inspector::pane::Pane;
use crate::app::panels::inspector::picker::Entry;
use crate::edit::Edit;
use crate::i18n::{self, t};
use crate::model::{
    Channel, Consistency, Control, Evidence, Id, Interaction, Kind, Medium, Method, Mode, Owner,
    Path, Persona, Personalisation, Purpose, Rating, Role, Score, Status, Touchpoint,
};
use crate::words::Word;

type Has<T> = Box<dyn Fn(&T) -> bool>;
type Set<T> = Box<dyn Fn(&mut T, bool)>;
/// Makes what the list has not: the edit that adds it, and what puts it into what a row is about.
type Make<T> = Box<dyn Fn(&str) -> (Option<Edit>, Set<T>)>;

/// One thing that can be chosen for what a row is about.
pub struct Offer<T> {
    pub has: Has<T>,
    /// Gives it, or takes it away.
    pub set: Set<T>,
}

/// All that can be chosen in a column.
pub struct Offers<T> {
    pub entries: Vec<Entry<usize>>,
    pub list: Vec<Offer<T>>,
    /// Takes away whatever is set; of a column that has one value.
    pub unset: Option<Set<T>>,
    /// How something new is made, and the words that invite to name it.
    pub new: Option<(String, Make<T>)>,
}

impl<T: 'static> Offers<T> {
    /// Whether one row can have several.
    pub const fn is_many(&self) -> bool {
        self.unset.is_none()
    }

    /// One value or none.
    pub fn one<V: Clone + PartialEq + 'static>(
        entries: Vec<Entry<V>>,
        get: impl Fn(&T) -> Option<V> + Clone + 'static,
        set: impl Fn(&mut T, Option<V>) + Clone + 'static,
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
        list: fn(&T) -> &Vec<V>,
        list_mut: fn(&mut T) -> &mut Vec<V>,
    ) -> Self {
        Self::of(entries, |value: V| {
            let own = value.clone();
            Offer {
                has: Box::new(move |it| list(it).contains(&own)),
                set: Box::new(move |it, on| put(list_mut(it), &value, on)),
            }
        })
    }

    pub fn of<V: Clone>(entries: Vec<Entry<V>>, offer: impl Fn(V) -> Offer<T>) -> Self {
        let values: Vec<V> = entries.iter().map(|e| e.value.clone()).collect();
        let numbered = entries.into_iter().enumerate();
        Self {
            entries: numbered.map(|(i, entry)| entry.map(|_| i)).collect(),
            list: values.into_iter().map(offer).collect(),
            unset: None,
            new: None,
        }
    }

    fn creating(
        self,
        words: String,
        make: impl Fn(&str) -> (Option<Edit>, Set<T>) + 'static,
    ) -> Self {
        Self {
            new: Some((words, Box::new(make))),
            ..self
        }
    }
}

/// What can be chosen in this column; nothing where its cells are not chosen from a list.
pub fn offers(pane: &Pane<'_>, column: Column) -> Option<Offers<Touchpoint>> {
    let language = pane.language();
    Some(match column {
        Column::Kind => {
            listed::<_, Kind>(pane, |t: &Touchpoint| t.kind.clone(), |t, new| t.kind = new)
        }
        Column::Owner | Column::Responsible => listed::<_, Owner>(
            pane,
            |t: &Touchpoint| t.owner.clone(),
            |t, new| t.owner = new,
        ),
        Column::Path => {
            listed::<_, Path>(pane, |t: &Touchpoint| t.path.clone(), |t, new| t.path = new)
        }
        Column::Channels => {
            let entries = Channel::entries(pane);
            let words = t!(language, Channel::WORDS.1);
            Offers::many(entries, |t: &Touchpoint| &t.channels, |t| &mut t.channels).creating(
                words,
                |name| {
                    let (add, id) = Channel::make(name);
                    (
                        Some(add),
                        Box::new(move |it, on| put(&mut it.channels, &id, on)),
                    )
                },
            )
        }
        Column::Importance => ratings(|t: &Touchpoint| t.importance, |t, new| t.importance = new),
        Column::Part(place) => parts::offers(pane, pane.journey().owners.get(place)?.id.clone()),
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
            Offers::many(entries, |t: &Touchpoint| &t.purposes, |t| &mut t.purposes).creating(
                words,
                |name| {
                    let own = Purpose::Own(name.to_owned());
                    (
                        None,
                        Box::new(move |it, on| put(&mut it.purposes, &own, on)),
                    )
                },
            )
        }
        Column::Roles => {
            let mut all = Role::NAMED.to_vec();
            add_own(&mut all, pane, |t| &t.roles);
            let entries = worded(pane, &all);
            let words = t!(language, "table-own-words");
            Offers::many(entries, |t: &Touchpoint| &t.roles, |t| &mut t.roles).creating(
                words,
                |name| {
                    let own = Role::Own(name.to_owned());
                    (None, Box::new(move |it, on| put(&mut it.roles, &own, on)))
                },
            )
        }
        Column::Methods => {
            let entries = worded(pane, Method::ALL);
            Offers::many(entries, |t: &Touchpoint| &t.methods, |t| &mut t.methods)
        }
        Column::Personas => {
            let personas = pane.journey().personas.iter();
            let entry = |p: &std::sync::Arc<Persona>| {
                Entry::new(p.id.clone(), options::named(pane, &p.name))
            };
            let entries = personas.map(entry).collect();
            Offers::many(entries, |t: &Touchpoint| &t.personas, |t| &mut t.personas)
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
                move |t: &Touchpoint| t.evidence.as_ref().map(kind),
                move |t, new| {
                    if t.evidence.as_ref().map(kind) != new {
                        t.evidence = new;
                    }
                },
            )
        }
        Column::Emotion(place) => emotions(pane, pane.journey().personas.get(place)?.id.clone()),
        Column::Title
        | Column::Plan(_)
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

pub fn choice<T: 'static, V: Word + Copy + PartialEq + 'static>(
    pane: &Pane<'_>,
    values: &[V],
    get: fn(&T) -> Option<V>,
    set: fn(&mut T, Option<V>),
) -> Offers<T> {
    Offers::one(worded(pane, values), get, set)
}

/// Five first.
pub fn ratings<T: 'static>(
    get: fn(&T) -> Option<Rating>,
    set: fn(&mut T, Option<Rating>),
) -> Offers<T> {
    let entry = |r: Rating| Entry::new(r, r.get().to_string());
    let entries = Rating::ALL.into_iter().rev().map(entry).collect();
    Offers::one(entries, get, set)
}

pub fn listed<T: 'static, V: Listed + 'static>(
    pane: &Pane<'_>,
    get: fn(&T) -> Option<Id<V>>,
    set: fn(&mut T, Option<Id<V>>),
) -> Offers<T> {
    let words = t!(pane.language(), V::WORDS.1);
    Offers::one(V::entries(pane), get, set).creating(words, move |name| {
        let (add, id) = V::make(name);
        let put: Set<T> = Box::new(move |it, on| set(it, on.then(|| id.clone())));
        (Some(add), put)
    })
}

/// The scores by halves, best first.
fn emotions(pane: &Pane<'_>, persona: Id<Persona>) -> Offers<Touchpoint> {
    let halves = (-4..=4).rev().map(|n| f64::from(n) / 2.0);
    let entry = |score: f64| {
        let words = i18n::score(pane.language(), score);
        Some(Entry::new(Score::clamped(score)?, words))
    };
    let of = persona.clone();
    Offers::one(
        halves.filter_map(entry).collect(),
        move |t: &Touchpoint| t.emotion(&of)?.score,
        move |t, new| t.feel(&persona, new),
    )
}
