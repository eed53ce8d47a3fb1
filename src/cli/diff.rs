//! `wegmarke diff`: what two maps differ in.

use std::path::{Path, PathBuf};

use clap::Args;

use super::names::{Named, chosen};
use super::output::Output;
use super::{Status, complain};
use crate::exchange::{Comparison, Format};
use crate::file;
use crate::i18n::{Language, t};
use crate::merge;
use crate::model::{Date, Id, Journey, Persona};

/// Compares two maps. That they differ is an answer like that they do not: both are [`Status::Done`].
#[derive(Debug, Args)]
pub struct Diff {
    #[arg(value_name = "OLD")]
    old: PathBuf,
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// None: to the terminal.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    #[arg(long)]
    json: bool,
    /// None: the mean of all.
    #[arg(long, value_name = "NAME")]
    persona: Option<String>,
}

impl Diff {
    /// `asked` is the language that was asked for by name: a file that is handed on speaks it, else its map's.
    pub fn run(&self, language: Language, asked: Option<Language>) -> Status {
        let done = self.compare(language, asked);
        done.unwrap_or_else(|(status, sentence)| {
            complain(&sentence);
            status
        })
    }

    fn compare(
        &self,
        language: Language,
        asked: Option<Language>,
    ) -> Result<Status, (Status, String)> {
        let usage = |sentence| (Status::WrongUsage, sentence);
        let format = self.format(language).map_err(usage)?;
        let read = |path: &Path| {
            let wrong = |error| (Status::WrongInput, file::located(language, &error));
            file::read(path).map_err(wrong)
        };
        let (old, new) = (read(&self.old)?, read(&self.new)?);
        let old = merge::recognised(&old, &new);
        let persona = self.persona(language, &new).map_err(usage)?;
        let words = match format {
            None | Some(Format::Json) => language,
            Some(_) => asked.unwrap_or(new.about.language),
        };
        let comparison = Comparison::new(words, &old, &new, persona.as_ref(), Date::today());
        let output = self.output.as_deref();
        let output = output.map_or(Output::Standard, Output::from);
        Ok(output.write(language, |out| match format {
            Some(format) => out.write_all(&comparison.write(format)?),
            None => out.write_all(comparison.terminal().as_bytes()),
        }))
    }

    /// None: for the terminal. Fails with the sentence for an ending that cannot be written.
    fn format(&self, language: Language) -> Result<Option<Format>, String> {
        if self.json {
            return Ok(Some(Format::Json));
        }
        let Some(path) = self.output.as_deref().filter(|p| *p != Path::new("-")) else {
            return Ok(None);
        };
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let format = Format::of_ending(&ending);
        format.map(Some).ok_or_else(|| {
            let formats = Format::ALL.map(|f| format!(".{}", f.ending())).join(", ");
            let path = path.display().to_string();
            t!(language, "cli-unknown-format", path = path, formats = formats)
        })
    }

    fn persona(&self, language: Language, map: &Journey) -> Result<Option<Id<Persona>>, String> {
        let Some(name) = &self.persona else {
            return Ok(None);
        };
        let known = map.personas.iter().map(|persona| Named {
            names: vec![persona.name.clone(), persona.short_name().to_owned()],
            value: persona.id.clone(),
        });
        let asked = std::slice::from_ref(name);
        let mut found = chosen(language, asked, &known.collect::<Vec<_>>())?;
        Ok(found.pop())
    }
}
