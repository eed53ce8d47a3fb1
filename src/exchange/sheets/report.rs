//! What came of reading tables: what is new, and each cell that could not be used.

use crate::exchange::shortened;
use crate::i18n::{Language, t};
use crate::model::Journey;

/// Where it stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    /// The name of the sheet; empty in a file without any.
    pub sheet: String,
    /// As spreadsheets count, from 1.
    pub row: usize,
    /// What heads the column, or the letter of one that has no heading; none of a whole row.
    pub column: Option<String>,
}

/// Why a row or cell was not simply taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It says something that its column cannot hold.
    Unreadable(String),
    /// The row names no touchpoint that could have this.
    NoTouchpoint(String),
    /// Several touchpoints stand there, and it does not say whose it is.
    Whose(String),
    /// There is nothing in the row that can be used.
    Nothing,
    /// The map has it already, and it was to stay as it is.
    Known(String),
    /// The row with this number says the same thing already; what else it says was not taken.
    Again(usize),
    /// There is no stage, step or touchpoint of this name.
    NoSuchPlace(String),
    /// A value without a day is no reading.
    NoDay(String),
    /// Words about a feeling became a thought.
    Thought(String),
    /// The cell covers several steps; the touchpoints stand at the first.
    Joined(String),
    /// Nothing says what this column or row holds.
    Unnamed(String),
}

impl Why {
    /// Whether something in the file was not taken up.
    pub const fn is_loss(&self) -> bool {
        !matches!(self, Self::Thought(_) | Self::Joined(_))
    }
}

/// A row or cell that was not simply taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub at: Place,
    pub why: Why,
}

impl Trouble {
    pub fn sentence(&self, l: Language) -> String {
        let mut at = match self.at.sheet.as_str() {
            "" => t!(l, "sheet-at-row", row = self.at.row),
            sheet => t!(l, "sheet-at", sheet = sheet, row = self.at.row),
        };
        if let Some(column) = &self.at.column {
            at.push_str(", ");
            at.push_str(&shortened(column));
        }
        let short = |text: &String| shortened(text);
        let why = match &self.why {
            Why::Unreadable(text) => t!(l, "sheet-unreadable", text = short(text)),
            Why::NoTouchpoint(text) => t!(l, "sheet-no-touchpoint", text = short(text)),
            Why::Whose(text) => t!(l, "sheet-whose", text = short(text)),
            Why::Nothing => t!(l, "sheet-nothing"),
            Why::Known(name) => t!(l, "sheet-known", name = short(name)),
            Why::Again(row) => t!(l, "sheet-again", row = *row),
            Why::NoSuchPlace(name) => t!(l, "sheet-no-such-place", name = short(name)),
            Why::NoDay(text) => t!(l, "sheet-no-day", text = short(text)),
            Why::Thought(text) => t!(l, "sheet-thought", text = short(text)),
            Why::Joined(text) => t!(l, "sheet-joined", text = short(text)),
            Why::Unnamed(text) => t!(l, "sheet-unnamed", text = short(text)),
        };
        t!(l, "sheet-trouble", at = at, why = why)
    }
}

/// How many things are new or changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub stages: usize,
    pub steps: usize,
    pub touchpoints: usize,
    pub notes: usize,
    pub readings: usize,
    /// Known things that say something else now.
    pub changed: usize,
}

impl Counts {
    /// Of a map that is all new.
    pub fn of(journey: &Journey) -> Self {
        Self {
            stages: journey.stages.len(),
            steps: journey.steps().count(),
            touchpoints: journey.touchpoints().count(),
            notes: journey.notes().count(),
            ..Self::default()
        }
    }

    /// "3 stages, 8 steps, 20 touchpoints"; none where nothing is new.
    pub fn sentence(&self, l: Language) -> Option<String> {
        let all = [
            (self.stages, "sheet-new-stages"),
            (self.steps, "sheet-new-steps"),
            (self.touchpoints, "sheet-new-touchpoints"),
            (self.notes, "sheet-new-notes"),
            (self.readings, "sheet-new-readings"),
            (self.changed, "sheet-changed"),
        ];
        let told = all.into_iter().filter(|(count, _)| *count > 0);
        let told: Vec<String> = told.map(|(count, key)| t!(l, key, count = count)).collect();
        (!told.is_empty()).then(|| told.join(", "))
    }
}
