//! What came of reading tables: what is new, and each cell that could not be used.

use crate::exchange::shortened;
use crate::i18n::{Language, t};
use crate::model::Journey;

/// Where it stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The name of the sheet; empty in a file without any.
    pub sheet: String,
    /// As spreadsheets count, from 1; 0 of the whole sheet or file.
    pub row: usize,
    /// What heads the column, or the letter of one that has no heading; none of a whole row.
    pub column: Option<String>,
}

/// Why a row or cell was not simply taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It says something that its column cannot hold.
    Unreadable(String),
    /// A number that is no score.
    OffScale(String),
    /// Something that is no rating.
    NoRating(String),
    /// The row names no touchpoint that could have this.
    NoTouchpoint(String),
    /// Several touchpoints stand there, and it does not say whose it is.
    Whose(String),
    /// There is nothing in the row that can be used.
    Nothing,
    /// The map has it already, and it was to stay as it is.
    Known(String),
    /// Another row is the same in every cell.
    Twice(usize),
    /// The row with this number tells of the same thing, and counts where both say something.
    Again(String, usize),
    /// It stands above the table and became the title of the map.
    Title(String),
    /// A row of totals.
    Total(String),
    /// The row names neither step nor touchpoint: it tells of this step.
    OfStep(String, String),
    /// Nothing in the whole sheet is known.
    UnknownSheet,
    /// The whole sheet is not read, as others are.
    SheetLeftOut,
    /// Which stages are in which period is known by their names alone.
    Periods(String),
    /// The map says otherwise, and was to stay as it is.
    Otherwise {
        what: String,
        map: String,
        file: String,
    },
    /// An empty cell takes nothing away that the map says.
    Emptied(String),
    /// The map has one of the same name elsewhere, of which the file says nothing.
    Elsewhere { name: String, place: String },
    /// Touchpoints of the map that are not in the file.
    Missing(String),
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
        !matches!(
            self,
            Self::Thought(_)
                | Self::Joined(_)
                | Self::Twice(_)
                | Self::Total(_)
                | Self::Title(_)
                | Self::OfStep(..)
                | Self::Periods(_)
                | Self::Elsewhere { .. }
                | Self::Missing(_)
        )
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
        let mut at = match (self.at.sheet.as_str(), self.at.row) {
            ("", 0) => String::new(),
            ("", row) => t!(l, "sheet-at-row", row = row),
            (sheet, 0) => t!(l, "sheet-at-sheet", sheet = sheet),
            (sheet, row) => t!(l, "sheet-at", sheet = sheet, row = row),
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
            Why::OffScale(text) => t!(l, "sheet-off-scale", text = short(text)),
            Why::NoRating(text) => t!(l, "sheet-no-rating", text = short(text)),
            Why::Twice(row) => t!(l, "sheet-twice", row = *row),
            Why::Again(text, row) => t!(l, "sheet-again", text = short(text), row = *row),
            Why::Title(text) => t!(l, "sheet-titled", text = short(text)),
            Why::Total(text) => t!(l, "sheet-total-row", text = short(text)),
            Why::OfStep(text, step) => {
                let step = crate::exchange::named(l, step);
                t!(l, "sheet-of-step", text = short(text), step = step)
            }
            Why::UnknownSheet => t!(l, "sheet-not-read"),
            Why::SheetLeftOut => t!(l, "sheet-left-aside"),
            Why::Periods(periods) => t!(l, "sheet-periods", periods = periods.as_str()),
            Why::Otherwise { what, map, file } => t!(
                l,
                "sheet-otherwise",
                what = what.as_str(),
                map = short(map),
                file = short(file)
            ),
            Why::Emptied(value) => t!(l, "sheet-emptied", value = short(value)),
            Why::Elsewhere { name, place } => {
                t!(
                    l,
                    "sheet-elsewhere",
                    name = short(name),
                    place = place.as_str()
                )
            }
            Why::Missing(names) => t!(l, "sheet-missing", names = names.as_str()),
            Why::NoSuchPlace(name) => t!(l, "sheet-no-such-place", name = short(name)),
            Why::NoDay(text) => t!(l, "sheet-no-day", text = short(text)),
            Why::Thought(text) => t!(l, "sheet-thought", text = short(text)),
            Why::Joined(text) => t!(l, "sheet-joined", text = short(text)),
            Why::Unnamed(text) => t!(l, "sheet-unnamed", text = short(text)),
        };
        match at.is_empty() {
            true => why,
            false => t!(l, "sheet-trouble", at = at, why = why),
        }
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
