//! What a map says of itself, a line each.

use crate::exchange::table::Days;
use crate::i18n::{Language, t};
use crate::model::{About, Period, Scope, State};
use crate::search::name_keys;
use crate::words::{self, Word as _};

/// Something that a map says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    Title,
    Scenario,
    Goal,
    Language,
    Scope,
    State,
    PeriodName(Period),
    Author,
    Date,
    Version,
    Confidentiality,
    Client,
}

impl Line {
    pub const ALL: [Self; 14] = [
        Self::Title,
        Self::Scenario,
        Self::Goal,
        Self::Language,
        Self::Scope,
        Self::State,
        Self::PeriodName(Period::Before),
        Self::PeriodName(Period::During),
        Self::PeriodName(Period::After),
        Self::Author,
        Self::Date,
        Self::Version,
        Self::Confidentiality,
        Self::Client,
    ];

    pub fn name(self, language: Language) -> String {
        match self {
            Self::Title => t!(language, "inspector-title"),
            Self::Scenario => t!(language, "inspector-scenario"),
            Self::Goal => t!(language, "inspector-study-goal"),
            Self::Language => t!(language, "inspector-language"),
            Self::Scope => t!(language, "inspector-scope"),
            Self::State => t!(language, "inspector-state"),
            Self::PeriodName(Period::Before) => t!(language, "inspector-period-before"),
            Self::PeriodName(Period::During) => t!(language, "inspector-period-during"),
            Self::PeriodName(Period::After) => t!(language, "inspector-period-after"),
            Self::Author => t!(language, "inspector-author"),
            Self::Date => t!(language, "inspector-date"),
            Self::Version => t!(language, "inspector-version"),
            Self::Confidentiality => t!(language, "inspector-confidentiality"),
            Self::Client => t!(language, "inspector-client"),
        }
    }

    /// The line that is called so, in any language.
    pub fn of_name(name: &str) -> Option<Self> {
        let wanted = name_keys(name);
        let is = |line: &Self| {
            let mut languages = Language::ALL.into_iter();
            languages.any(|l| name_keys(&line.name(l)) == wanted)
        };
        Self::ALL.into_iter().find(is)
    }

    pub fn said(self, language: Language, about: &About) -> String {
        match self {
            Self::Title => about.title.clone(),
            Self::Scenario => about.scenario.clone(),
            Self::Goal => about.goal.clone(),
            Self::Language => about.language.name(),
            Self::Scope => about.scope.word(language),
            Self::State => about.state.word(language),
            Self::PeriodName(period) => about.period_names.get(period).unwrap_or("").to_owned(),
            Self::Author => about.author.clone(),
            Self::Date => about.date.map_or_else(String::new, |d| d.to_string()),
            Self::Version => about.version.clone(),
            Self::Confidentiality => about.confidentiality.clone(),
            Self::Client => about.client.name.clone(),
        }
    }

    /// Has the map say this; says whether it could be read.
    pub fn put(self, about: &mut About, said: &str) -> bool {
        let text = || said.to_owned();
        match self {
            Self::Title => about.title = text(),
            Self::Scenario => about.scenario = text(),
            Self::Goal => about.goal = text(),
            Self::Author => about.author = text(),
            Self::Version => about.version = text(),
            Self::Confidentiality => about.confidentiality = text(),
            Self::Client => about.client.name = text(),
            Self::PeriodName(period) => about.period_names.set(period, Some(text())),
            Self::Language => {
                let mut all = Language::ALL.into_iter();
                let named = all.find(|l| l.name() == said || l.tag() == said);
                about.language = named.unwrap_or(about.language);
                return named.is_some();
            }
            Self::Scope => {
                let scope = super::values::one_of(&[Scope::Whole, Scope::Section], said);
                about.scope = scope.unwrap_or(about.scope);
                return scope.is_some();
            }
            Self::State => {
                let state = super::values::one_of(&[State::AsIs, State::ToBe], said);
                about.state = state.unwrap_or(about.state);
                return state.is_some();
            }
            Self::Date => {
                let date = Days::default().read(said).ok();
                let date = date.or_else(|| words::read_date(about.language, said));
                about.date = date.or(about.date);
                return date.is_some();
            }
        }
        true
    }
}
