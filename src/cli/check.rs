//! `wegmarke check`: whether files are sound.

use std::path::PathBuf;

use clap::Args;

use super::{Status, complain, mention};
use crate::file;
use crate::i18n::{Language, t};

/// Validates files, each with the first thing that is wrong in it.
#[derive(Debug, Args)]
pub struct Check {
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

impl Check {
    pub fn run(&self, language: Language) -> Status {
        let mut status = Status::Done;
        for path in &self.files {
            match file::read(path) {
                Ok(_) => {
                    let path = path.display().to_string();
                    mention(&t!(language, "cli-check-sound", path = path));
                }
                Err(error) => {
                    complain(&file::located(language, &error));
                    status = Status::WrongInput;
                }
            }
        }
        status
    }
}
