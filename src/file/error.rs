//! What can be wrong with a file: typed, with its place. The sentences are made elsewhere.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::i18n::Language;
use crate::model::{Class, ValueError};

/// Something is wrong with a file. Its `Display` form is English, for logs; users read
/// [`message`](super::message).
#[derive(Clone, Debug, PartialEq)]
pub struct FileError {
    /// The file, unless only a text was read.
    pub path: Option<PathBuf>,
    /// Where in its text, if the text is what is wrong.
    pub position: Option<Position>,
    /// The innermost object with a name around that place.
    pub inside: Option<Inside>,
    /// In a box, so that a result without an error stays small.
    pub problem: Box<Problem>,
}

/// A place in a text; both count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// An object of the map, as its reader knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inside {
    pub class: Class,
    /// Its title, name or text.
    pub name: String,
}

/// What was being done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Read,
    Write,
}

/// Why the system did not let us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    NotFound,
    /// The path names a folder.
    IsDirectory,
    NoPermission,
    ReadOnly,
    DiskFull,
    /// In the system's own words.
    Other(String),
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// In quotation marks.
    Text,
    Number,
    WholeNumber,
    /// `true` or `false`.
    Truth,
    /// In square brackets.
    List,
    /// In round brackets.
    Object,
    /// One of a few names, without quotation marks.
    Word,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    Access {
        access: Access,
        cause: Cause,
    },
    /// More than `most` bytes.
    TooLarge {
        most: u64,
    },
    /// Somebody else wrote the file since it was read.
    ChangedOnDisk,

    Empty,
    NotUtf8,
    /// It does not begin with the version of the format.
    NotAMap,
    /// Written by a program that knows more.
    Newer {
        found: u64,
        known: u32,
    },
    /// No format has this version.
    NoSuchVersion {
        found: String,
        known: u32,
    },

    UnclosedText,
    UnclosedComment,
    UnclosedBracket {
        bracket: char,
    },
    /// `found` closes nothing, or something else than `open`.
    WrongBracket {
        found: char,
        open: Option<(char, Position)>,
    },
    MissingComma,
    MissingColon,
    /// A field's name should stand here.
    MissingName {
        found: String,
    },
    /// Something ended early; `bracket` should stand here.
    MissingBracket {
        bracket: char,
        found: String,
    },
    BadEscape,
    TextAfterEnd,
    UnexpectedEnd,
    Unexpected {
        found: String,
    },

    UnknownField {
        found: String,
        allowed: Vec<String>,
        nearest: Option<String>,
    },
    UnknownValue {
        found: String,
        allowed: Vec<String>,
        nearest: Option<String>,
    },
    FieldTwice {
        field: String,
    },
    /// `object` is the type's name in the file format: `Touchpoint`, `Reading`.
    MissingField {
        field: String,
        object: Option<String>,
    },
    WrongType {
        expected: Expected,
        found: String,
    },
    /// A whole number that does not fit its field.
    NumberTooLarge {
        found: String,
    },
    /// A value outside its range or not of its form.
    Value(ValueError),
    UnknownId {
        class: Class,
        found: String,
        nearest: Option<String>,
    },
    IdTwice {
        class: Class,
        id: String,
    },

    EmotionTwice {
        persona: String,
    },
    MeasurementTwice {
        kpi: String,
    },
    LeadsForward,
    RunBackward,
    SameAsItself,
    NegativeSpan,
    LaneHeight,
    ViewZoom,

    /// In the parser's own words.
    Other(String),
}

impl FileError {
    pub(super) fn of(problem: Problem) -> Self {
        Self {
            path: None,
            position: None,
            inside: None,
            problem: Box::new(problem),
        }
    }

    pub(super) fn at(problem: Problem, position: Position) -> Self {
        Self {
            position: Some(position),
            ..Self::of(problem)
        }
    }

    pub(super) fn in_file(self, path: &Path) -> Self {
        Self {
            path: Some(path.to_owned()),
            ..self
        }
    }

    /// The system's refusal, typed.
    pub(super) fn access(access: Access, path: &Path, error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        let cause = match error.kind() {
            Kind::NotFound => Cause::NotFound,
            Kind::IsADirectory => Cause::IsDirectory,
            Kind::PermissionDenied => Cause::NoPermission,
            Kind::ReadOnlyFilesystem => Cause::ReadOnly,
            Kind::StorageFull | Kind::QuotaExceeded => Cause::DiskFull,
            _ => Cause::Other(error.to_string()),
        };
        Self::of(Problem::Access { access, cause }).in_file(path)
    }

    /// Whether the file could not be written, in contrast to something wrong with what was read.
    pub fn is_of_writing(&self) -> bool {
        matches!(
            *self.problem,
            Problem::ChangedOnDisk
                | Problem::Access {
                    access: Access::Write,
                    ..
                }
        )
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&super::located(Language::default(), self))
    }
}

impl std::error::Error for FileError {}

impl Position {
    /// The place of a byte of a text; of its end, if there is no such byte.
    pub(super) fn of(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}
