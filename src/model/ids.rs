//! Typed ids, and the check that each reference meets what it names.
//!
//! An id is short text, unique without coordination: two people who add to copies of a map never
//! choose the same one. It stays the same through save, copy by file and merge, and is never shown.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use ecow::EcoString;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{
    Channel, Kind, Kpi, Lane, Note, Owner, Path, Persona, SavedView, Source, Stage, Step,
    Touchpoint, ValueError, taxonomy,
};

/// The id of a `T`.
pub struct Id<T> {
    /// A fresh id is short enough to lie within: it is copied, compared and hashed without a look elsewhere.
    text: EcoString,
    of: PhantomData<fn() -> T>,
}

/// Letters that cannot be taken for one another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Random letters of a new id: 60 bits, so that a million objects made on different machines
/// still collide with a chance below one in two million.
const FRESH_LEN: usize = 12;
/// The longest id that a file may hold.
const MAX_LEN: usize = 64;

impl<T> Id<T> {
    /// A new id that nobody else has.
    pub fn fresh() -> Self {
        let mut bytes = [0_u8; FRESH_LEN];
        if getrandom::fill(&mut bytes).is_err() {
            // Without the system's randomness: time and a counter still keep ids of one run apart.
            use std::sync::atomic::{AtomicU64, Ordering};
            static COUNT: AtomicU64 = AtomicU64::new(0);
            let time = std::time::SystemTime::now()
                .duration_since(std::time::UNIX_EPOCH)
                .map_or(0, |d| d.as_nanos() as u64);
            let mixed = time ^ COUNT.fetch_add(1, Ordering::Relaxed).rotate_left(40);
            bytes[..8].copy_from_slice(&mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes());
        }
        let text: String = bytes
            .iter()
            .map(|b| char::from(ALPHABET[usize::from(b & 31)]))
            .collect();
        Self::new(&text)
    }

    /// The id with this text; for built-in ids and tests. Files go through `serde`, which checks the form.
    pub fn new(text: &str) -> Self {
        Self {
            text: text.into(),
            of: PhantomData,
        }
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<T> Default for Id<T> {
    /// A fresh id: a new object is nobody else.
    fn default() -> Self {
        Self::fresh()
    }
}
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self {
            text: self.text.clone(),
            of: PhantomData,
        }
    }
}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.text)
    }
}

/// What an id can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    Persona,
    Path,
    Owner,
    Kind,
    Channel,
    Kpi,
    Source,
    Lane,
    SavedView,
    Stage,
    Step,
    Touchpoint,
    Note,
}

impl Class {
    pub const ALL: [Self; 13] = [
        Self::Persona,
        Self::Path,
        Self::Owner,
        Self::Kind,
        Self::Channel,
        Self::Kpi,
        Self::Source,
        Self::Lane,
        Self::SavedView,
        Self::Stage,
        Self::Step,
        Self::Touchpoint,
        Self::Note,
    ];

    /// The name in messages' keys: `persona`, `path`, …
    pub const fn key(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Path => "path",
            Self::Owner => "owner",
            Self::Kind => "kind",
            Self::Channel => "channel",
            Self::Kpi => "kpi",
            Self::Source => "source",
            Self::Lane => "lane",
            Self::SavedView => "view",
            Self::Stage => "stage",
            Self::Step => "step",
            Self::Touchpoint => "touchpoint",
            Self::Note => "note",
        }
    }
}

/// A type whose objects have ids.
pub trait Identified {
    const CLASS: Class;
}

/// Names one object of a journey, or the journey itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ObjectId {
    Journey,
    Persona(Id<Persona>),
    Path(Id<Path>),
    Owner(Id<Owner>),
    Kind(Id<Kind>),
    Channel(Id<Channel>),
    Kpi(Id<Kpi>),
    Source(Id<Source>),
    Lane(Id<Lane>),
    SavedView(Id<SavedView>),
    Stage(Id<Stage>),
    Step(Id<Step>),
    Touchpoint(Id<Touchpoint>),
    Note(Id<Note>),
}

macro_rules! identified {
    ($($name:ident),*) => {
        $(
            impl Identified for $name {
                const CLASS: Class = Class::$name;
            }
            impl From<Id<$name>> for ObjectId {
                fn from(id: Id<$name>) -> Self {
                    Self::$name(id)
                }
            }
            impl From<&Id<$name>> for ObjectId {
                fn from(id: &Id<$name>) -> Self {
                    Self::$name(id.clone())
                }
            }
        )*
        impl Class {
            /// The object of this class with this id.
            pub fn object(self, id: &str) -> ObjectId {
                match self {
                    $(Self::$name => ObjectId::$name(Id::new(id)),)*
                }
            }
        }
        impl ObjectId {
            /// What it names; none for the journey itself.
            pub fn class(&self) -> Option<Class> {
                match self {
                    Self::Journey => None,
                    $(Self::$name(_) => Some(Class::$name),)*
                }
            }
            /// The id's text; empty for the journey itself.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Journey => "",
                    $(Self::$name(id) => id.as_str(),)*
                }
            }
        }
    };
}
identified!(
    Persona, Path, Owner, Kind, Channel, Kpi, Source, Lane, SavedView, Stage, Step, Touchpoint,
    Note
);

/// The ids that a file defines, with the built-in ones.
#[derive(Clone, Debug, Default)]
pub struct KnownIds(HashMap<Class, HashSet<String>>);

impl KnownIds {
    /// Only what every journey knows: kinds, channels and KPIs that are built in.
    pub fn built_in() -> Self {
        let mut known = Self::default();
        for (class, id) in taxonomy::built_in_ids() {
            known.0.entry(class).or_default().insert(id.to_owned());
        }
        known
    }

    /// All known ids of a class, in no order.
    pub fn of(&self, class: Class) -> impl Iterator<Item = &str> {
        self.0.get(&class).into_iter().flatten().map(String::as_str)
    }

    fn has(&self, class: Class, id: &str) -> bool {
        self.0.get(&class).is_some_and(|ids| ids.contains(id))
    }
}

/// How ids are read at the moment, on this thread.
enum Reading {
    /// Definitions are noted; a second one of the same id is an error. References are not looked at.
    Collect {
        defined: HashMap<Class, HashSet<String>>,
    },
    /// References must meet a known id.
    Check(KnownIds),
}

thread_local! {
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// Runs `read`, a first pass over a file, and answers with all ids that it defines.
///
/// References are not positioned in a parsed document, so the file is read twice: this pass
/// gathers the definitions, and in the one under [`knowing_ids`] a dangling reference fails in place.
pub fn collecting_ids<R>(read: impl FnOnce() -> R) -> (R, KnownIds) {
    let guard = enter(Reading::Collect {
        defined: HashMap::new(),
    });
    let result = read();
    let mut known = KnownIds::built_in();
    if let Some(Reading::Collect { defined }) = READING.with_borrow_mut(Option::take) {
        for (class, ids) in defined {
            known.0.entry(class).or_default().extend(ids);
        }
    }
    drop(guard);
    (result, known)
}

/// Runs `read` while each reference must meet one of `known`.
pub fn knowing_ids<R>(known: KnownIds, read: impl FnOnce() -> R) -> R {
    let _guard = enter(Reading::Check(known));
    read()
}

/// Puts the thread back to reading ids without a check, also when reading panics.
struct Guard;
impl Drop for Guard {
    fn drop(&mut self) {
        READING.with_borrow_mut(|r| *r = None);
    }
}
fn enter(reading: Reading) -> Guard {
    READING.with_borrow_mut(|r| *r = Some(reading));
    Guard
}

fn well_formed(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= MAX_LEN
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'))
}

impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de, T: Identified> Deserialize<'de> for Id<T> {
    /// Reads a reference.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let dangling = READING.with_borrow(
            |reading| matches!(reading, Some(Reading::Check(known)) if !known.has(T::CLASS, &text)),
        );
        if dangling {
            return Err(D::Error::custom(ValueError::UnknownId {
                class: T::CLASS.key().into(),
                found: text,
            }));
        }
        Ok(Self::new(&text))
    }
}

/// Reads the id that an object gives itself.
pub(super) fn define<'de, D: Deserializer<'de>, T: Identified>(
    deserializer: D,
) -> Result<Id<T>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if !well_formed(&text) {
        return Err(D::Error::custom(ValueError::IdForm { found: text }));
    }
    let twice = READING.with_borrow_mut(|reading| match reading {
        Some(Reading::Collect { defined }) => {
            !defined.entry(T::CLASS).or_default().insert(text.clone())
        }
        _ => false,
    });
    if twice {
        return Err(D::Error::custom(ValueError::IdTwice {
            class: T::CLASS.key().into(),
            found: text,
        }));
    }
    Ok(Id::new(&text))
}
