//! How the open map is looked at: which words are looked for, and what is filtered. It goes with the map, not with
//! the program, and is no part of the document.

use std::sync::Arc;

use crate::i18n::Language;
use crate::layout::Filtered;
use crate::model::{Filter, Journey};
use crate::search::{self, Hit, Matching, Options, Pattern};

/// What is looked for and what is shown of a map.
#[derive(Clone, Debug, Default)]
pub struct Lens {
    pub find: Find,
    pub filter: Filter,
    /// What does not match the filter is left out instead of paled.
    pub hides: bool,
    /// The filter bar is open; also without any condition yet.
    pub filter_bar: bool,
    found: Option<Found>,
    matched: Option<Matched>,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Find {
    /// The find bar is open.
    pub open: bool,
    /// It also asks for what to put in the stead of the words.
    pub replaces: bool,
    pub text: String,
    pub with: String,
    pub options: Options,
    /// The hit at hand, counted from 0.
    pub at: usize,
}

/// The hits, with that of which they are.
#[derive(Clone, Debug)]
struct Found {
    journey: Arc<Journey>,
    language: Language,
    pattern: Pattern,
    hits: Arc<[Hit]>,
}

#[derive(Clone, Debug)]
struct Matched {
    journey: Arc<Journey>,
    filter: Filter,
    matching: Arc<Matching>,
}

impl Lens {
    /// The words that are looked for; none while the bar is closed.
    pub fn pattern(&self) -> Option<Pattern> {
        let find = &self.find;
        Pattern::new(&find.text, find.options).filter(|_| find.open)
    }

    /// Where the words stand, in the document of the last [`Self::refresh`].
    pub fn hits(&self) -> &[Hit] {
        self.found.as_ref().map_or(&[], |f| &f.hits)
    }

    /// The hits as they can be kept and told from others.
    pub fn shared_hits(&self) -> Option<&Arc<[Hit]>> {
        self.found.as_ref().map(|f| &f.hits)
    }

    /// The hit at hand.
    pub fn hit(&self) -> Option<&Hit> {
        self.hits().get(self.find.at)
    }

    /// What matches the filter; none without one.
    pub fn matching(&self) -> Option<&Matching> {
        self.matched.as_ref().map(|m| &*m.matching)
    }

    /// The filter as the layout wants it; none if it lets everything through.
    pub fn filtered(&self) -> Option<Filtered> {
        Filtered::new(self.filter.clone(), self.hides)
    }

    /// Looks again where the document, the words or the filter have changed.
    pub fn refresh(&mut self, journey: &Arc<Journey>, language: Language) {
        self.found = self.pattern().map(|pattern| match self.found.take() {
            Some(found)
                if Arc::ptr_eq(&found.journey, journey)
                    && found.pattern == pattern
                    && found.language == language =>
            {
                found
            }
            _ => Found {
                hits: search::hits(language, journey, &pattern).into(),
                journey: journey.clone(),
                language,
                pattern,
            },
        });
        let count = self.hits().len();
        self.find.at = self.find.at.min(count.saturating_sub(1));
        self.filter.forget_strangers(journey);
        self.matched = (!self.filter.is_empty()).then(|| match self.matched.take() {
            Some(matched)
                if Arc::ptr_eq(&matched.journey, journey) && matched.filter == self.filter =>
            {
                matched
            }
            // In the map's language, as in its picture.
            _ => Matched {
                matching: Arc::new(search::matching(
                    journey.about.language,
                    journey,
                    &self.filter,
                )),
                journey: journey.clone(),
                filter: self.filter.clone(),
            },
        });
    }
}
