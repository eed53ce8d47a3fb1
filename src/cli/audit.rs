//! `wegmarke audit`: what hurts on a journey, what its map does not know, and the checklist to work with.

use std::path::{Path, PathBuf};

use clap::Args;

use super::output::Output;
use super::{Status, complain};
use crate::audit::audit;
use crate::exchange::{csv, json, markdown, terminal};
use crate::file;
use crate::i18n::{Language, t};
use crate::model::Date;

/// The endings that can be written.
const FORMATS: [&str; 2] = ["md", "csv"];
/// Width of the text on a terminal that does not say how wide it is, characters.
const USUAL_WIDTH: usize = 80;

/// Audits a map.
#[derive(Debug, Args)]
pub struct Audit {
    #[arg(value_name = "FILE")]
    map: PathBuf,
    /// None: to the terminal.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Terminal,
    Markdown,
    Csv,
    Json,
}

impl Audit {
    pub fn run(&self, language: Language) -> Status {
        let form = match self.form(language) {
            Ok(form) => form,
            Err(sentence) => {
                complain(&sentence);
                return Status::WrongUsage;
            }
        };
        let journey = match file::read(&self.map) {
            Ok(journey) => journey,
            Err(error) => {
                complain(&file::located(language, &error));
                return Status::WrongInput;
            }
        };
        let report = audit(&journey, Date::today());
        let bytes = match form {
            Form::Terminal => {
                terminal::audit(language, &journey, &report, USUAL_WIDTH).into_bytes()
            }
            Form::Markdown => markdown::checklist(language, &journey, &report).into_bytes(),
            Form::Csv => csv::checklist(language, &journey, &report),
            Form::Json => json::audit(language, &journey, &report).into_bytes(),
        };
        let output = self
            .output
            .as_deref()
            .map_or(Output::Standard, Output::from);
        output.write(language, |out| out.write_all(&bytes))
    }

    /// Fails with the sentence for an ending that cannot be written.
    fn form(&self, language: Language) -> Result<Form, String> {
        let Some(path) = self.output.as_deref().filter(|p| *p != Path::new("-")) else {
            return Ok(if self.json {
                Form::Json
            } else {
                Form::Terminal
            });
        };
        let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
        match ending.as_deref() {
            _ if self.json => Ok(Form::Json),
            Some("md") => Ok(Form::Markdown),
            Some("csv") => Ok(Form::Csv),
            _ => {
                let path = path.display().to_string();
                let formats = FORMATS.map(|f| format!(".{f}")).join(", ");
                Err(t!(
                    language,
                    "cli-unknown-format",
                    path = path,
                    formats = formats
                ))
            }
        }
    }
}
