//! What could not be carried over.

use crate::exchange::losses;
use crate::exchange::sheets::LeftOut;
use crate::i18n::{Language, t};

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
            Self::NotInTable(left_out) => left_out.text(language),
            Self::NotInDiagram(loss) => loss.text(language),
        }
    }
}
