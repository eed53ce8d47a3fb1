//! What could not be carried over.

use crate::exchange::losses;
use crate::exchange::sheets::LeftOut;
use crate::i18n::{self, Language, t};

/// So many quotes are told.
const MOST_QUOTES: usize = 3;

/// Something of a map that a file lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Why a PDF may not call itself accessible.
    NotAccessible(String),
    /// How many pictures of the map its slides have no place for.
    NotOnSlides(usize),
    /// How many pictures of the map its report has no place for.
    NotInReport(usize),
    /// How many pictures of its own a report goes without.
    WithoutPictures(usize),
    /// How many findings are about what a report does not show.
    FindingsOutside(usize),
    /// What people say at points of their curves, for which these have no room.
    Quotes(Vec<String>),
    /// What cells do not hold of something.
    NotInTable(LeftOut),
    /// What a diagram has no place for, with all that has it.
    NotInDiagram(losses::Loss),
}

impl Loss {
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::NotAccessible(why) => t!(language, "loss-not-accessible", why = why.as_str()),
            Self::NotOnSlides(pictures) => {
                t!(language, "loss-not-on-slides", pictures = *pictures)
            }
            Self::NotInReport(pictures) => {
                t!(language, "loss-not-in-report", pictures = *pictures)
            }
            Self::WithoutPictures(pictures) => {
                t!(language, "loss-without-pictures", pictures = *pictures)
            }
            Self::FindingsOutside(findings) => {
                t!(language, "loss-findings-outside", findings = *findings)
            }
            Self::Quotes(quotes) => {
                let told = quotes.iter().take(MOST_QUOTES);
                let mut told: Vec<String> = told.map(|q| i18n::quoted(language, q)).collect();
                if let Some(more) = quotes.len().checked_sub(MOST_QUOTES).filter(|m| *m > 0) {
                    told.push(t!(language, "exchange-more", count = more));
                }
                let list = told.join(", ");
                t!(
                    language,
                    "loss-quotes-without-room",
                    count = quotes.len(),
                    list = list
                )
            }
            Self::NotInTable(left_out) => left_out.text(language),
            Self::NotInDiagram(loss) => loss.text(language),
        }
    }
}
