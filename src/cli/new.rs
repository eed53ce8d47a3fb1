//! `wegmarke new`: a map made from a template.

use std::path::PathBuf;

use clap::Args;

use super::names::{Named, chosen};
use super::output::Output;
use super::{Status, complain};
use crate::file;
use crate::i18n::{Language, t};
use crate::templates::{self, Template};

/// Makes a map from a template.
#[derive(Debug, Args)]
pub struct New {
    #[arg(long, value_name = "NAME")]
    template: String,
    #[arg(short, long, value_name = "FILE.ron")]
    output: PathBuf,
}

impl New {
    pub fn run(&self, language: Language) -> Status {
        let known: Vec<Named<&Template>> = templates::all()
            .iter()
            .map(|template| Named {
                names: [template.key.to_owned(), template.key.replace('_', "-")]
                    .into_iter()
                    .chain(Language::ALL.map(|l| template.name(l)))
                    .collect(),
                value: template,
            })
            .collect();
        let asked = std::slice::from_ref(&self.template);
        match chosen(language, asked, &known).as_deref() {
            Ok([template]) => {
                let text = file::to_text(&template.journey(language));
                let output = Output::from(self.output.as_path());
                output.write(language, |out| out.write_all(text.as_bytes()))
            }
            Ok(_) => {
                complain(&t!(language, "cli-one-template"));
                Status::WrongUsage
            }
            Err(sentence) => {
                complain(sentence);
                Status::WrongUsage
            }
        }
    }
}
