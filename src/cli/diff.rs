//! `wegmarke diff`: what two maps differ in.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::export::{above_zero, refusal};
use super::names::{Named, chosen};
use super::output::Output;
use super::{Status, complain};
use crate::exchange::{Format, comparison};
use crate::export::{ComparisonExport, ComparisonFormat, ExportError};
use crate::file;
use crate::i18n::{Language, t};
use crate::merge::{self, Comparison};
use crate::model::{Date, Id, Journey, Persona};
use crate::render::png::PngError;
use crate::theme::ThemeName;

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
    /// Of the picture.
    #[arg(long, value_name = "N", value_parser = above_zero)]
    scale: Option<f64>,
    #[arg(long, value_enum)]
    theme: Option<ThemeName>,
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
            None | Some(ComparisonFormat::Tables(Format::Json)) => language,
            Some(_) => asked.unwrap_or(new.about.language),
        };
        let compared = Comparison::new(words, Arc::new(old), Arc::new(new), persona);
        let output = self.output.as_deref();
        let output = output.map_or(Output::Standard, Output::from);
        let Some(format) = format else {
            let text = comparison::terminal(&compared);
            return Ok(output.write(language, |out| out.write_all(text.as_bytes())));
        };
        let (theme, scale) = (self.theme.unwrap_or_default(), self.scale.unwrap_or(1.0));
        let export = ComparisonExport::new(&compared, format, theme, scale);
        let export = export.map_err(|error| usage(refusal(language, &error)))?;
        Ok(output.write(language, |out| {
            export
                .write(Date::today(), out)
                .map_err(|error| match error {
                    ExportError::Write(error) | ExportError::Picture(PngError::Write(error)) => {
                        error
                    }
                    other => io::Error::other(other),
                })
        }))
    }

    /// None: for the terminal. Fails with the sentence for an ending that cannot be written.
    fn format(&self, language: Language) -> Result<Option<ComparisonFormat>, String> {
        if self.json {
            return Ok(Some(ComparisonFormat::Tables(Format::Json)));
        }
        let Some(path) = self.output.as_deref().filter(|p| *p != Path::new("-")) else {
            return Ok(None);
        };
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let format = ComparisonFormat::of_ending(&ending);
        format.map(Some).ok_or_else(|| {
            let formats = ComparisonFormat::ALL.map(|f| format!(".{}", f.ending()));
            let path = path.display().to_string();
            t!(
                language,
                "cli-unknown-format",
                path = path,
                formats = formats.join(", ")
            )
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
