//! What did not come along on the way from one format to another: by what it is, with each object that had it. Nothing
//! is left out in silence.

use super::named;
use crate::i18n::{Language, t};

/// Something that a format has no place for, with the objects that had it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    pub what: What,
    pub objects: Vec<Lost>,
}

/// An object of which something was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// Of the file in which it stood, from 1.
    pub line: Option<usize>,
    pub name: String,
}

/// What was left, changed, or put in by the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    // Of a map, in a format that has no place for it.
    Touchpoints,
    Notes,
    Measurements,
    Quotes,
    Evidence,
    Times,
    Paths,
    OnlyFor,
    Pictures,
    Periods,
    StageDetails,
    PersonaDetails,
    MapDetails,
    Owners,
    OwnTerms,
    Sources,
    Lanes,
    Views,
    // Of a map, in a format that says it in another way.
    /// Steps at which personas feel differently stand there once for each score.
    Apart,
    /// Steps without an emotion stand in the middle of the scale, without a persona.
    WithoutEmotion,
    /// Personas that feel nothing anywhere are not named.
    WithoutCurve,
    SameName,
    TooLong,
    // Of a file that became a map.
    Clamped,
    NotANumber,
    WithoutScore,
    Nobodys,
    PersonaMade,
    Rest,
    AccessibleTitle,
    Settings,
    Comments,
    Around,
    /// Further diagrams of the same text.
    Diagrams,
    /// What is neither heading nor list.
    Prose,
    PeriodsUnknown,
    Title,
}

impl What {
    const fn key(self) -> &'static str {
        match self {
            Self::Touchpoints => "loss-touchpoints",
            Self::Notes => "loss-notes",
            Self::Measurements => "loss-measurements",
            Self::Quotes => "loss-quotes",
            Self::Evidence => "loss-evidence",
            Self::Times => "loss-times",
            Self::Paths => "loss-paths",
            Self::OnlyFor => "loss-only-for",
            Self::Pictures => "loss-pictures",
            Self::Periods => "loss-periods",
            Self::StageDetails => "loss-stage-details",
            Self::PersonaDetails => "loss-persona-details",
            Self::MapDetails => "loss-map-details",
            Self::Owners => "loss-owners",
            Self::OwnTerms => "loss-own-terms",
            Self::Sources => "loss-sources",
            Self::Lanes => "loss-lanes",
            Self::Views => "loss-views",
            Self::Apart => "loss-apart",
            Self::WithoutEmotion => "loss-without-emotion",
            Self::WithoutCurve => "loss-without-curve",
            Self::SameName => "loss-same-name",
            Self::TooLong => "loss-too-long",
            Self::Clamped => "loss-clamped",
            Self::NotANumber => "loss-not-a-number",
            Self::WithoutScore => "loss-without-score",
            Self::Nobodys => "loss-nobodys",
            Self::PersonaMade => "loss-persona-made",
            Self::Rest => "loss-rest",
            Self::AccessibleTitle => "loss-accessible-title",
            Self::Settings => "loss-settings",
            Self::Comments => "loss-comments",
            Self::Around => "loss-around",
            Self::Diagrams => "loss-diagrams",
            Self::Prose => "loss-prose",
            Self::PeriodsUnknown => "loss-periods-unknown",
            Self::Title => "loss-title",
        }
    }
}

impl Lost {
    pub fn named(name: impl Into<String>) -> Self {
        let name = name.into();
        Self { line: None, name }
    }

    pub fn at(line: usize, name: impl Into<String>) -> Self {
        Self {
            line: Some(line),
            name: name.into(),
        }
    }

    /// "Line 4: Pay".
    pub fn text(&self, language: Language) -> String {
        let name = named(language, &self.name);
        match self.line {
            Some(line) => t!(
                language,
                "loss-at-line",
                line = line.to_string(),
                what = name
            ),
            None => name,
        }
    }
}

impl Loss {
    /// What is lost, and of how many.
    fn heading(&self, language: Language) -> String {
        format!("{} ({})", t!(language, self.what.key()), self.objects.len())
    }

    /// Every object by name, each on a line of its own.
    pub fn text(&self, language: Language) -> String {
        let objects = self.objects.iter();
        let lines = objects.map(|object| format!("  {}", object.text(language)));
        let heading = format!("{}:", self.heading(language));
        [heading]
            .into_iter()
            .chain(lines)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// Losses while they are gathered: one of a kind, in the order in which the kinds were first met.
#[derive(Debug, Default)]
pub struct Losses(Vec<Loss>);

impl Losses {
    pub fn add(&mut self, what: What, object: Lost) {
        match self.0.iter_mut().find(|loss| loss.what == what) {
            Some(loss) => loss.objects.push(object),
            None => self.0.push(Loss {
                what,
                objects: vec![object],
            }),
        }
    }

    pub fn add_all(&mut self, what: What, objects: impl IntoIterator<Item = Lost>) {
        for object in objects {
            self.add(what, object);
        }
    }

    pub fn into_list(self) -> Vec<Loss> {
        self.0
    }
}
