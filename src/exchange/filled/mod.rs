//! A checklist that comes back filled in, as a workbook or as CSV, held against the map.
//!
//! Each row has a key by which it is found again, and copies of its cells as they were written. So three states can
//! be told apart: what was handed out, what the map says now, what the file says. What was changed in the file alone
//! is a [`Change`]; whatever else differs, or cannot be read, is a [`Conflict`] and leaves the map as it is unless
//! somebody decides otherwise. Nothing is done here: [`Filled::edit`] answers with what would be.

mod compare;
mod edit;
mod told;
mod values;

use thiserror::Error;

use super::cells::{self, CellsError};
use super::rows::{Field, Mark};
use crate::i18n::{Language, t};
use crate::model::{Check, Date, Id, Journey, Note, NoteStatus, ObjectId, Owner, Rating};

/// What a filled-in checklist says that the map does not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filled {
    /// How many rows were found that say something of a check or an action.
    pub rows: usize,
    /// In the order of the file.
    pub changes: Vec<Change>,
    pub conflicts: Vec<Conflict>,
}

/// Where it stands in the file, and what it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The name of the sheet; empty in a file without any.
    pub sheet: String,
    /// As spreadsheets count, from 1.
    pub number: usize,
    /// The touchpoint or note, by its title on the map or, if it is gone, in the file.
    pub title: String,
    pub check: Option<Check>,
}

/// Something that was filled in, with what it would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub row: Row,
    /// A touchpoint or a note; of a new action, on what it is to stand.
    pub object: ObjectId,
    /// As the map has it.
    pub now: Value,
    /// As the file has it.
    pub said: Value,
}

/// What can be filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Of a check, in a round of the audit.
    Mark(Check, u32, Mark),
    /// A remark on a check that nobody has ticked, as a note on the touchpoint; none before it was made.
    Remark(Option<String>),
    Owner(Whom),
    Due(Option<Date>),
    Status(Option<NoteStatus>),
    /// What an action says.
    Text(String),
    Impact(Option<Rating>),
    Effort(Option<Rating>),
    /// A row of the plan that somebody has added; none before it was.
    Action(Option<Box<NewAction>>),
}

/// An action that stands in the file alone.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAction {
    /// Without its owner.
    pub note: Note,
    pub owner: Whom,
}

/// Who is named as an owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    Nobody,
    Known(Id<Owner>),
    /// A name that the map does not have yet.
    New(String),
}

/// A row that is not simply taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    pub row: Row,
    pub why: Why,
    /// What the file would change, where it can be chosen over the map.
    pub change: Option<Change>,
}

/// Why a row is not simply taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Both the map and the file say something else than was handed out.
    BothChanged,
    /// The copies are gone, so nobody knows what was handed out.
    NoCopy,
    /// The map has no owner of this name.
    UnknownOwner(String),
    /// The rows of one touchpoint name different owners.
    SeveralOwners(Vec<String>),
    /// The owner is the channel's, and cannot be taken from the touchpoint.
    OwnerOfChannel,
    /// The map has no such touchpoint or note, or no longer.
    Gone,
    /// The row has no key, or one that is none.
    NoKey,
    /// What a new action is to stand on is not on the map, or more than once.
    NoPlace(String),
    /// A cell says something that its column cannot hold.
    Unreadable(Field, String),
    /// The map shows it by itself: without a tick it is done just the same.
    Proven,
    /// There is a name or day, but no tick to which it could belong.
    NotTicked,
    /// Another row, whose number this is, says something else of the same.
    Twice(usize),
}

/// Why a file says nothing at all.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// No table in it has the columns of a checklist.
    #[error("no checklist in it")]
    NoChecklist,
    /// Larger than any checklist.
    #[error("too large")]
    TooLarge,
    /// A workbook that cannot be read, with the library's words for it.
    #[error("not a readable workbook: {0}")]
    Broken(String),
}

impl From<CellsError> for ReadError {
    fn from(error: CellsError) -> Self {
        match error {
            CellsError::TooLarge => Self::TooLarge,
            CellsError::Broken(why) => Self::Broken(why),
            // A checklist in words is read with whatever parts its cells.
            CellsError::NotText | CellsError::Unclosed(_) => Self::Broken(error.to_string()),
        }
    }
}

impl ReadError {
    /// The sentence for it.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::NoChecklist => t!(language, "filled-no-checklist"),
            Self::TooLarge => t!(language, "filled-too-large"),
            Self::Broken(why) => t!(language, "filled-broken", why = why.as_str()),
        }
    }
}

/// Whether there is a checklist in it, filled in or not.
pub fn is_checklist(bytes: &[u8]) -> bool {
    let tables = cells::tables(bytes).unwrap_or_default();
    tables
        .iter()
        .any(|table| values::Layout::of(table).is_some())
}

/// Reads a filled-in checklist, be it a workbook or CSV, and holds it against the map.
///
/// # Errors
/// If there is no checklist in it. A row that cannot be read is a conflict and no error.
pub fn read(journey: &Journey, bytes: &[u8]) -> Result<Filled, ReadError> {
    let tables = cells::tables(bytes)?;
    let laid_out: Vec<_> = tables.iter().filter_map(values::Layout::of).collect();
    if laid_out.is_empty() {
        return Err(ReadError::NoChecklist);
    }
    Ok(compare::compare(journey, &laid_out))
}
