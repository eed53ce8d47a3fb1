//! Why a row holds no reading, and what would help.

use crate::exchange::shortened;
use crate::i18n::{Language, t};

/// Why there is no reading in a row. Texts are what stands there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Trouble {
    NoPlace,
    UnknownPlace {
        name: String,
        nearest: Option<String>,
    },
    /// Several are called so.
    AmbiguousPlace(String),
    /// It names a stage, and nobody feels on stages.
    FeltOnStage,
    NoKpi,
    UnknownKpi {
        name: String,
        nearest: Option<String>,
    },
    AmbiguousKpi(String),
    NoDate,
    BadDate(String),
    /// Day and month cannot be told apart.
    UnclearDate(String),
    NoValue,
    BadValue(String),
    BadCount(String),
}

impl Trouble {
    /// What is wrong, and what to do about it.
    pub fn sentence(&self, l: Language) -> String {
        let with_nearest = |text: String, nearest: &Option<String>| match nearest {
            Some(nearest) => {
                let meant = t!(l, "file-did-you-mean", nearest = nearest.as_str());
                format!("{text} {meant}")
            }
            None => text,
        };
        match self {
            Self::NoPlace => t!(l, "readings-no-place"),
            Self::UnknownPlace { name, nearest } => {
                let name = shortened(name);
                with_nearest(t!(l, "readings-unknown-place", name = name), nearest)
            }
            Self::AmbiguousPlace(name) => {
                t!(l, "readings-ambiguous-place", name = shortened(name))
            }
            Self::FeltOnStage => t!(l, "readings-felt-on-stage"),
            Self::NoKpi => t!(l, "readings-no-kpi"),
            Self::UnknownKpi { name, nearest } => {
                let name = shortened(name);
                with_nearest(t!(l, "readings-unknown-kpi", name = name), nearest)
            }
            Self::AmbiguousKpi(name) => t!(l, "readings-ambiguous-kpi", name = shortened(name)),
            Self::NoDate => t!(l, "readings-no-date"),
            Self::BadDate(text) => t!(l, "readings-bad-date", text = shortened(text)),
            Self::UnclearDate(text) => t!(l, "readings-unclear-date", text = shortened(text)),
            Self::NoValue => t!(l, "readings-no-value"),
            Self::BadValue(text) => t!(l, "readings-bad-value", text = shortened(text)),
            Self::BadCount(text) => t!(l, "readings-bad-count", text = shortened(text)),
        }
    }
}
