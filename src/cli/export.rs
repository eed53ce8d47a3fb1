//! `wegmarke export`: a map as a picture. What is written follows from the ending of the output's name.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::names::{Named, chosen};
use super::output::Output;
use super::{Status, complain};
use crate::file;
use crate::i18n::{Language, t};
use crate::layout::{Filtered, Layouter, View};
use crate::model::Journey;
use crate::pictures;
use crate::render::png::{self, PngError, PngOptions};
use crate::scene::Scene;
use crate::theme::ThemeName;
use crate::words;

/// The endings that can be written.
const FORMATS: [&str; 1] = ["png"];

/// Exports a map.
#[derive(Debug, Args)]
pub struct Export {
    #[arg(value_name = "FILE")]
    map: PathBuf,
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
    #[arg(long, value_name = "N", value_parser = above_zero, conflicts_with = "width")]
    scale: Option<f64>,
    #[arg(long, value_name = "PX", value_parser = clap::value_parser!(u32).range(1..))]
    width: Option<u32>,
    #[arg(long, value_enum)]
    theme: Option<ThemeName>,
    #[arg(long, value_name = "NAME,…")]
    stages: Vec<String>,
    #[arg(long, value_name = "NAME,…")]
    lanes: Vec<String>,
    #[arg(long, value_name = "NAME")]
    persona: Option<String>,
    #[arg(long, value_name = "CONDITIONS")]
    filter: Option<String>,
    #[arg(long)]
    filter_hide: bool,
    #[arg(long, value_name = "NAME", conflicts_with_all = ["filter", "persona"])]
    view: Option<String>,
    #[arg(long)]
    transparent: bool,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    dpi: Option<u32>,
    #[arg(long, value_name = "N", value_parser = above_zero)]
    fold: Option<f64>,
}

impl ValueEnum for ThemeName {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
            Self::Print => "print",
        }))
    }
}

pub fn above_zero(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() && number > 0.0 => Ok(number),
        _ => Err("> 0".to_owned()),
    }
}

impl Export {
    /// `words` is the language that was asked for by name: then the picture's own words are in it, else in the map's.
    pub fn run(&self, language: Language, words: Option<Language>) -> Status {
        if let Err(sentence) = self.format(language) {
            complain(&sentence);
            return Status::WrongUsage;
        }
        let journey = match file::read(&self.map) {
            Ok(journey) => journey,
            Err(error) => {
                complain(&file::located(language, &error));
                return Status::WrongInput;
            }
        };
        let drawn = self.view(language, words, &journey).and_then(|mut view| {
            let folder = pictures::folder_of(Some(&self.map));
            let (gallery, errors) = pictures::gallery(&journey, folder.as_deref());
            // The map is exported without them: who asked for it learns what it lacks.
            for error in &errors {
                complain(&pictures::message(language, error));
            }
            view.pictures = gallery;
            let scene = Layouter::new().layout(&journey, &view);
            let options = self.options(language, &scene)?;
            Ok((scene, options))
        });
        match drawn {
            Ok((scene, options)) => self.write(language, &scene, &options),
            Err(sentence) => {
                complain(&sentence);
                Status::WrongUsage
            }
        }
    }

    /// Fails with the sentence for an ending that cannot be written. Standard output gets a PNG.
    fn format(&self, language: Language) -> Result<(), String> {
        let ending = self
            .output
            .extension()
            .map(|e| e.to_string_lossy().to_lowercase());
        let known = ending.as_deref().is_some_and(|e| FORMATS.contains(&e));
        if known || self.output == Path::new("-") {
            return Ok(());
        }
        let path = self.output.display().to_string();
        let formats = FORMATS.map(|f| format!(".{f}")).join(", ");
        Err(t!(
            language,
            "cli-unknown-format",
            path = path,
            formats = formats
        ))
    }

    fn view(
        &self,
        language: Language,
        words: Option<Language>,
        journey: &Journey,
    ) -> Result<View, String> {
        let mut view = View {
            theme: self.theme.unwrap_or_default(),
            language: words,
            fold: self.fold,
            ..View::default()
        };
        if !self.stages.is_empty() {
            let stages = journey.stages.iter().map(|stage| Named {
                names: vec![stage.name.clone()],
                value: stage.id.clone(),
            });
            view.stages = Some(chosen(language, &self.stages, &stages.collect::<Vec<_>>())?);
        }
        if !self.lanes.is_empty() {
            let shown = words.unwrap_or(journey.about.language);
            let lanes = journey.lanes.iter().map(|lane| Named {
                names: [shown]
                    .into_iter()
                    .chain(Language::ALL)
                    .map(|l| words::lane_title(l, lane))
                    .collect(),
                value: lane.id.clone(),
            });
            view.lanes = Some(chosen(language, &self.lanes, &lanes.collect::<Vec<_>>())?);
        }
        if let Some(name) = &self.persona {
            let personas = journey.personas.iter().map(|persona| Named {
                names: vec![persona.name.clone(), persona.short_name().to_owned()],
                value: persona.id.clone(),
            });
            let asked = std::slice::from_ref(name);
            let mut found = chosen(language, asked, &personas.collect::<Vec<_>>())?;
            view.persona = found.pop();
        }
        if let Some(name) = &self.view {
            let views = journey.views.iter().map(|saved| Named {
                names: vec![saved.name.clone()],
                value: saved.clone(),
            });
            let asked = std::slice::from_ref(name);
            let found = chosen(language, asked, &views.collect::<Vec<_>>())?;
            if let Some(saved) = found.into_iter().next() {
                let hides = saved.hides || self.filter_hide;
                view.filter = Filtered::new(saved.filter.clone(), hides);
                view.persona.clone_from(&saved.persona);
            }
        }
        if let Some(text) = &self.filter {
            let filter = super::filter::parse(language, journey, text)?;
            view.filter = Filtered::new(filter, self.filter_hide);
        }
        Ok(view)
    }

    fn options(&self, language: Language, scene: &Scene) -> Result<PngOptions, String> {
        let scale = match (self.scale, self.width) {
            (Some(scale), _) => scale,
            (None, Some(width)) => f64::from(width) / scene.size.width,
            (None, None) => 1.0,
        };
        let options = PngOptions {
            scale,
            transparent: self.transparent,
            dpi: self.dpi,
            ..PngOptions::default()
        };
        match options.pixel_size(scene) {
            Ok(_) => Ok(options),
            Err(PngError::TooLarge {
                width,
                height,
                longest,
            }) => Err(t!(
                language,
                "cli-picture-too-large",
                width = width.to_string(),
                height = height.to_string(),
                longest = longest.to_string()
            )),
            Err(_) => Err(t!(language, "cli-picture-empty")),
        }
    }

    fn write(&self, language: Language, scene: &Scene, options: &PngOptions) -> Status {
        write_png(
            language,
            &Output::from(self.output.as_path()),
            scene,
            options,
        )
    }
}

/// Writes the picture; on a terminal with its progress.
pub fn write_png(
    language: Language,
    output: &Output,
    scene: &Scene,
    options: &PngOptions,
) -> Status {
    let on_terminal = io::stderr().is_terminal();
    let mut told = 0;
    let mut progress = |share: f32| {
        let percent = (share * 100.0) as u32;
        if on_terminal && percent > told {
            told = percent;
            // Nobody is hurt by progress that cannot be seen.
            let _ = write!(io::stderr(), "\r{percent:3} %");
        }
        true
    };
    output.write(language, |out| {
        let drawn = png::write(scene, options, out, &mut progress);
        if on_terminal {
            let _ = write!(io::stderr(), "\r     \r");
        }
        match drawn {
            Ok(_) => Ok(()),
            Err(PngError::Write(error)) => Err(error),
            Err(other) => Err(io::Error::other(other)),
        }
    })
}
