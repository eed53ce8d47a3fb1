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
use crate::export::ExportError;
use crate::file;
use crate::i18n::{Language, t};
use crate::layout::Layouter;
use crate::merge::{self, Comparison};
use crate::model::{Date, Id, Journey, Persona};
use crate::render::png::{self, PngError, PngOptions};
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

fn is_png(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("png"))
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
        let is_picture = self.output.as_deref().is_some_and(is_png) && !self.json;
        let format = match is_picture {
            true => None,
            false => self.format(language).map_err(usage)?,
        };
        let read = |path: &Path| {
            let wrong = |error| (Status::WrongInput, file::located(language, &error));
            file::read(path).map_err(wrong)
        };
        let (old, new) = (read(&self.old)?, read(&self.new)?);
        let old = merge::recognised(&old, &new);
        let persona = self.persona(language, &new).map_err(usage)?;
        let words = match format {
            None if !is_picture => language,
            Some(Format::Json) => language,
            _ => asked.unwrap_or(new.about.language),
        };
        let compared = Comparison::new(words, Arc::new(old), Arc::new(new), persona);
        let output = self.output.as_deref();
        let output = output.map_or(Output::Standard, Output::from);
        if is_picture {
            let scene = Layouter::new().compare(&compared, self.theme.unwrap_or_default());
            let scale = self.scale.unwrap_or(1.0);
            let options = PngOptions {
                scale,
                ..PngOptions::default()
            };
            let refused = |error| usage(refusal(language, &ExportError::Picture(error)));
            options.pixel_size(&scene).map_err(refused)?;
            return Ok(output.write(language, |out| {
                match png::write(&scene, &options, out, &mut |_| true) {
                    Ok(_) => Ok(()),
                    Err(PngError::Write(error)) => Err(error),
                    Err(other) => Err(io::Error::other(other)),
                }
            }));
        }
        Ok(output.write(language, |out| match format {
            Some(format) => out.write_all(&comparison::write(&compared, format, Date::today())?),
            None => out.write_all(comparison::terminal(&compared).as_bytes()),
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
            let formats = Format::ALL.map(|f| format!(".{}", f.ending())).join(", ") + ", .png";
            let path = path.display().to_string();
            t!(
                language,
                "cli-unknown-format",
                path = path,
                formats = formats
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
