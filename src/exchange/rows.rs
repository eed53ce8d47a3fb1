//! What a row of a checklist says, and by what it is found again when the file comes back filled in.
//!
//! Beside each cell that people fill in stands, out of sight or at the far right, a copy of it as it was written.
//! Whatever a spreadsheet does to cells (other dates, other line ends) it does to both, so that what somebody has
//! changed can be told from what is only written differently.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize as _;
use serde::de::IntoDeserializer as _;
use serde::de::value::{Error as NoSuchValue, StrDeserializer};

use crate::audit::State;
use crate::i18n::{self, Language, t};
use crate::model::{Check, Date, Id, Note, Tick, Touchpoint};

/// What is said of a check: whether it is done, and by whom, when and with which remark.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    pub done: bool,
    pub by: String,
    pub date: Option<Date>,
    pub remark: String,
}

impl Mark {
    /// As it stands on the map. What the map shows by itself is done without a name.
    pub fn of(state: State<'_>) -> Self {
        let tick = state.tick();
        Self {
            done: state.is_done(),
            by: tick.map(|t| t.by.clone()).unwrap_or_default(),
            date: tick.and_then(|t| t.date),
            remark: tick.map(|t| t.remark.clone()).unwrap_or_default(),
        }
    }

    /// Whether nobody has put a name, a day or a word to it.
    pub fn is_unsigned(&self) -> bool {
        self.by.is_empty() && self.date.is_none() && self.remark.is_empty()
    }

    /// As a tick of this round.
    pub fn tick(&self, check: Check, round: u32) -> Tick {
        Tick {
            check,
            round,
            by: self.by.clone(),
            date: self.date,
            remark: self.remark.clone(),
        }
    }
}

/// Names what a row is about: `touchpoint/ID/CHECK/ROUND` or `note/ID`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowKey {
    /// A check of a touchpoint in a round of the audit.
    Check(Id<Touchpoint>, Check, u32),
    Note(Id<Note>),
}

impl fmt::Display for RowKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Check(id, check, round) => {
                let check = serde_json::to_string(check).map_err(|_| fmt::Error)?;
                let (id, check) = (id.as_str(), check.trim_matches('"'));
                write!(f, "touchpoint/{id}/{check}/{round}")
            }
            Self::Note(id) => write!(f, "note/{}", id.as_str()),
        }
    }
}

impl FromStr for RowKey {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let parts: Vec<&str> = text.trim().split('/').collect();
        match parts.as_slice() {
            ["touchpoint", id, check, round] => {
                let check: StrDeserializer<'_, NoSuchValue> = check.into_deserializer();
                let check = Check::deserialize(check).map_err(drop)?;
                let round = round.parse().ok().filter(|round| *round > 0).ok_or(())?;
                Ok(Self::Check(Id::new(id), check, round))
            }
            ["note", id] => Ok(Self::Note(Id::new(id))),
            _ => Err(()),
        }
    }
}

/// A column that people fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Done,
    By,
    Date,
    Remark,
    Owner,
    Due,
    Status,
    /// What is to be done.
    Action,
    Impact,
    Effort,
}

impl Field {
    pub const ALL: [Self; 10] = [
        Self::Done,
        Self::By,
        Self::Date,
        Self::Remark,
        Self::Owner,
        Self::Due,
        Self::Status,
        Self::Action,
        Self::Impact,
        Self::Effort,
    ];

    /// Those of a check.
    pub const OF_CHECK: [Self; 5] = [Self::Done, Self::By, Self::Date, Self::Remark, Self::Owner];

    /// Those of a note in the plan of actions.
    pub const OF_ACTION: [Self; 6] = [
        Self::Action,
        Self::Impact,
        Self::Effort,
        Self::Owner,
        Self::Due,
        Self::Status,
    ];

    const fn column(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::By => "by",
            Self::Date => "date",
            Self::Remark => "remark",
            Self::Owner => "owner",
            Self::Due => "due",
            Self::Status => "status",
            Self::Action => "action",
            Self::Impact => "impact",
            Self::Effort => "effort",
        }
    }

    /// What its column is headed by.
    pub fn heading(self, language: Language) -> String {
        heading(language, self.column())
    }

    /// What the copy of its column is headed by.
    pub fn copy_heading(self, language: Language) -> String {
        let column = self.heading(language);
        t!(language, "exchange-column-copy", column = column)
    }
}

/// What a column is headed by, by the end of its sentence's key.
pub fn heading(language: Language, column: &str) -> String {
    i18n::text(language, &format!("exchange-column-{column}"), &[])
}

/// What the column of [`RowKey`]s is headed by.
pub fn key_heading(language: Language) -> String {
    heading(language, "key")
}

/// As much of a text as a cell of a spreadsheet holds, without characters that steer machines. Cells end at 32,767
/// units of UTF-16; some room is left for marks that programs put before them.
pub fn fitted(text: &str) -> String {
    const MOST: usize = 32_000;
    let shown = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let mut out = String::with_capacity(text.len().min(MOST));
    let mut units = 0;
    for c in text.chars().filter(shown) {
        units += c.len_utf16();
        if units > MOST {
            out.push('…');
            break;
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_is_written_and_nothing_else_is_one() {
        for check in Check::ALL {
            let key = RowKey::Check(Id::new("till-1"), *check, 2);
            assert_eq!(key.to_string().parse(), Ok(key));
        }
        let key = RowKey::Note(Id::new("n7"));
        assert_eq!(key.to_string(), "note/n7");
        assert_eq!(key.to_string().parse(), Ok(key));
        for wrong in [
            "",
            "till",
            "touchpoint/till/no_such_check/1",
            "touchpoint/till/judged/0",
            "touchpoint/till/judged/-1",
            "touchpoint/till/judged",
            "stage/s",
        ] {
            assert_eq!(wrong.parse::<RowKey>(), Err(()), "{wrong}");
        }
    }

    #[test]
    fn a_text_is_cut_where_a_cell_ends_and_loses_what_steers() {
        assert_eq!(fitted("a\r\nb\u{1b}[31m\u{0}"), "a\nb[31m");
        let long = "😀".repeat(20_000);
        assert_eq!(fitted(&long).encode_utf16().count(), 32_001);
    }
}
