//! What can be picked for a card while its title is typed: attributes, their values, and what of them is set.

use super::draft::Draft;
use super::persona_in_focus;
use crate::app::desk::Desk;
use crate::i18n::{self, t};
use crate::layout;
use crate::model::{Channel, Id, Kind, Owner, Rating, Score};
use crate::text::Icon;
use crate::theme::Colour;
use crate::words;

/// In the order in which Tab goes through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attribute {
    Owner,
    Channels,
    Kind,
    Importance,
    /// How the persona in focus feels.
    Emotion,
    MomentOfTruth,
}

/// What is picked.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Owner(Id<Owner>),
    /// One that is to be made.
    NewOwner(String),
    Channel(Id<Channel>),
    /// One that is to be made.
    NewChannel(String),
    Kind(Id<Kind>),
    Importance(Rating),
    Emotion(Score),
    MomentOfTruth,
    /// What a kind of touchpoint is called and how it usually is, by the catalogue.
    Usual(Id<Kind>, String),
    /// The attribute is as if nobody had said anything.
    Unset(Attribute),
}

impl Value {
    /// Whether it is written as a sign, not as a name.
    pub const fn is_sign(&self) -> bool {
        matches!(
            self,
            Self::Importance(_) | Self::Emotion(_) | Self::MomentOfTruth
        )
    }
}

/// What stands on the chip of an attribute that is set.
pub(super) struct Shown {
    pub text: String,
    pub icon: Option<Icon>,
    pub dot: Option<Colour>,
}

impl Attribute {
    pub const ALL: [Self; 6] = [
        Self::Owner,
        Self::Channels,
        Self::Kind,
        Self::Importance,
        Self::Emotion,
        Self::MomentOfTruth,
    ];

    /// The letters that offer it within a title.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Owner => "@",
            Self::Channels | Self::Kind => "#",
            Self::Importance => "!",
            Self::Emotion => ":)",
            Self::MomentOfTruth => "!!",
        }
    }

    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Owner => "term-owner",
            Self::Channels => "class-channel",
            Self::Kind => "term-kind",
            Self::Importance => "term-importance",
            Self::Emotion => "term-emotion",
            Self::MomentOfTruth => "term-moment-of-truth",
        }
    }

    /// Its name; that of the emotion says whose it is, where there are several personas.
    pub fn name(self, desk: &Desk) -> String {
        let name = t!(desk.language, self.key());
        let journey = desk.journey();
        let persona = persona_in_focus(desk).filter(|_| journey.personas.len() > 1);
        match persona.and_then(|id| journey.persona(&id)) {
            Some(persona) if self == Self::Emotion => format!("{name} · {}", persona.short_name()),
            _ => name,
        }
    }

    /// What is set on the object itself; none if nothing is.
    pub fn shown(self, desk: &Desk, draft: &Draft) -> Option<Shown> {
        let journey = desk.journey();
        let of_icon = |text: String, icon: Icon| Shown {
            text,
            icon: Some(icon),
            dot: None,
        };
        if self == Self::Emotion {
            let persona = persona_in_focus(desk);
            let emotions = draft.emotions().iter();
            let mut own = emotions.filter(|e| persona.as_ref().is_none_or(|p| e.persona == *p));
            let score = own.find_map(|e| e.score)?.get();
            return Some(of_icon(
                i18n::score(desk.language, score),
                layout::face(score),
            ));
        }
        let t = draft.touchpoint()?;
        match self {
            Self::Owner => {
                let id = t.owner.as_ref()?;
                let made = draft.new_owner().filter(|o| o.id == *id);
                let owner = journey.owner(id).or(made)?;
                Some(Shown {
                    text: owner.name.clone(),
                    icon: None,
                    dot: Some(layout::owner_colour(&desk.theme, journey, owner)),
                })
            }
            Self::Channels => {
                let first = t.channels.first()?;
                let made = |c: &Id<Channel>| draft.new_channel().filter(|new| new.id == *c);
                let names = t.channels.iter().map(|c| match made(c) {
                    Some(new) => new.name.clone(),
                    None => words::channel(desk.language, journey, c),
                });
                let names: Vec<String> = names.collect();
                Some(of_icon(
                    names.join(", "),
                    layout::channel_icon(journey, first),
                ))
            }
            Self::Kind => {
                let id = t.kind.as_ref()?;
                let name = words::kind(desk.language, journey, id);
                Some(of_icon(name, layout::kind_icon(journey, id)))
            }
            Self::Importance => {
                let n = t.importance?.get();
                Some(Shown {
                    text: t!(desk.language, "capture-importance-of", n = n),
                    icon: None,
                    dot: None,
                })
            }
            Self::MomentOfTruth => t
                .moment_of_truth
                .then(|| of_icon(t!(desk.language, self.key()), Icon::Star)),
            Self::Emotion => None,
        }
    }
}
