//! Those who travel, those who answer for it, and the ways that some of them take.

use serde::{Deserialize, Serialize};

use super::{Id, Percent, Picture, unset};
use crate::theme::Colour;

/// A kind of customer, told as one person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Persona>,
    pub name: String,
    /// Years.
    #[serde(default, skip_serializing_if = "unset")]
    pub age: Option<u8>,
    /// Who this is, in a line: "runs three times a week, compares thoroughly".
    #[serde(default, skip_serializing_if = "unset")]
    pub role: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub quote: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub goals: Vec<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub needs: Vec<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub frustrations: Vec<String>,
    /// Share of all customers.
    #[serde(default, skip_serializing_if = "unset")]
    pub share: Option<Percent>,
    #[serde(default, skip_serializing_if = "unset")]
    pub colour: Option<Colour>,
    #[serde(default, skip_serializing_if = "unset")]
    pub picture: Option<Picture>,
}

/// A team or person who answers for touchpoints.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Owner>,
    pub name: String,
    /// One to three letters for the chip; else they are taken from the name.
    #[serde(default, skip_serializing_if = "unset")]
    pub initials: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub colour: Option<Colour>,
}

/// A way that some customers take: a return, a detour.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Path {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Path>,
    pub name: String,
    /// Share of the customers who take it.
    #[serde(default, skip_serializing_if = "unset")]
    pub share: Option<Percent>,
}

/// The letters that stand for a name: first letters of its first and last word, or the first two of a single one.
pub(super) fn initials(name: &str) -> String {
    let words: Vec<&str> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect();
    let letters: String = match words.as_slice() {
        [] => return "?".into(),
        [one] => one.chars().take(2).collect(),
        [first, .., last] => first.chars().take(1).chain(last.chars().take(1)).collect(),
    };
    letters.to_uppercase()
}

impl Persona {
    pub fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// "Mira Kern" → "MK".
    pub fn initials(&self) -> String {
        initials(&self.name)
    }

    /// The first word of the name, for the label at the curve.
    pub fn short_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }
}

impl Owner {
    pub fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// The letters on the chip.
    pub fn initials(&self) -> String {
        self.initials
            .clone()
            .unwrap_or_else(|| initials(&self.name))
    }
}

impl Path {
    pub fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}
