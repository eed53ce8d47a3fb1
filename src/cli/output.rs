//! Where results go: a file, replaced whole or not at all, or standard output.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::{Status, complain, mention};
use crate::file;
use crate::i18n::{Language, t};

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
            Self::File(path) => match file::replace(path, write) {
                Ok(()) => {
                    let path = path.display().to_string();
                    mention(&t!(language, "cli-written", path = path));
                    Status::Done
                }
                Err(error) => {
                    complain(&file::located(language, &error));
                    Status::NotWritten
                }
            },
        }
    }
}
