//! Where results go: a file, replaced whole or not at all, or standard output.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::{Status, complain, mention};
use crate::file::{self, FileError};
use crate::i18n::{Language, t};
use crate::model::Journey;

/// The value of `-o`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// `-`
    Standard,
    File(PathBuf),
}

impl From<&Path> for Output {
    fn from(path: &Path) -> Self {
        if path == Path::new("-") {
            Self::Standard
        } else {
            Self::File(path.to_owned())
        }
    }
}

impl Output {
    /// Writes the result; says where it is, or why it is not.
    pub fn write(
        &self,
        language: Language,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Status {
        match self {
            Self::Standard => {
                let mut out = io::stdout().lock();
                match write(&mut out).and_then(|()| out.flush()) {
                    Ok(()) => Status::Done,
                    // The reader has seen enough: `wegmarke templates | head`.
                    Err(error) if error.kind() == ErrorKind::BrokenPipe => Status::Done,
                    Err(error) => {
                        let text = error.to_string();
                        complain(&t!(language, "cli-output-not-written", text = text));
                        Status::NotWritten
                    }
                }
            }
            Self::File(path) => told(language, path, file::replace(path, write)),
        }
    }

    /// Says what the result lacks: of which, where several are written at once.
    pub fn complain(&self, line: &str) {
        match self {
            Self::Standard => complain(line),
            Self::File(path) => complain(&format!("{}: {line}", path.display())),
        }
    }

    /// Writes a map; one of an older format that it replaces is kept beside it.
    pub fn write_map(&self, language: Language, journey: &Journey) -> Status {
        match self {
            Self::Standard => {
                let text = file::to_text(journey);
                self.write(language, |out| out.write_all(text.as_bytes()))
            }
            Self::File(path) => told(language, path, file::write(path, journey)),
        }
    }
}

fn told(language: Language, path: &Path, written: Result<(), FileError>) -> Status {
    match written {
        Ok(()) => {
            let path = path.display().to_string();
            mention(&t!(language, "cli-written", path = path));
            Status::Done
        }
        Err(error) => {
            complain(&file::located(language, &error));
            Status::NotWritten
        }
    }
}
