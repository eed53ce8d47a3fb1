//! `wegmarke export`: maps as files for those who do not have Wegmarke. What is written follows from the endings of the
//! outputs' names.

mod targets;

use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::builder::PossibleValue;
use clap::{ArgGroup, Args, ValueEnum};

use self::targets::Target;
use super::names::{Named, chosen};
use super::output::Output;
use super::{Status, complain, mention};
use crate::exchange::sheets::Shape;
use crate::export::{self, ExportError, Format, Laid, Scale};
use crate::file;
use crate::i18n::{self, Language, t};
use crate::layout::pages::{LEAST_TYPE, Orientation, Paper, Plan, Print, Up};
use crate::layout::{Filtered, View};
use crate::model::{Curves, Date, Journey, Mean, State};
use crate::pictures;
use crate::render::png::PngError;
use crate::render::svg::Letters;
use crate::theme::ThemeName;
use crate::words;

/// Exports maps.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("to").args(["output", "out_dir"]).required(true))]
pub struct Export {
    #[arg(value_name = "FILE", required = true)]
    maps: Vec<PathBuf>,
    /// Several: the same map in several formats.
    #[arg(short, long, value_name = "OUT")]
    output: Vec<PathBuf>,
    #[arg(long, value_name = "FOLDER", requires = "format")]
    out_dir: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT,…", value_delimiter = ',', value_parser = format_of)]
    format: Vec<Format>,
    #[arg(long, value_name = "PATTERN", requires = "out_dir")]
    name: Option<String>,
    #[arg(long, value_name = "N", value_parser = above_zero, conflicts_with = "width")]
    scale: Option<f64>,
    #[arg(long, value_name = "PX", value_parser = clap::value_parser!(u32).range(1..))]
    width: Option<u32>,
    #[arg(long, value_enum, conflicts_with_all = ["scale", "width", "fold"])]
    paper: Option<Paper>,
    #[arg(long, requires = "paper", conflicts_with = "landscape")]
    portrait: bool,
    #[arg(long, requires = "paper")]
    landscape: bool,
    #[arg(long, value_name = "1|2|4", requires = "paper", value_parser = up_of)]
    up: Option<Up>,
    #[arg(long, value_name = "PT", value_parser = above_zero, requires = "paper")]
    min_text: Option<f64>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_enum)]
    theme: Option<ThemeName>,
    #[arg(long, value_name = "NAME,…")]
    stages: Vec<String>,
    #[arg(long, value_name = "NAME,…")]
    lanes: Vec<String>,
    #[arg(long, value_name = "NAME")]
    persona: Option<String>,
    #[arg(long, value_enum, conflicts_with = "persona")]
    curves: Option<Shown>,
    #[arg(long)]
    persona_cards: bool,
    #[arg(long, value_enum)]
    state: Option<Which>,
    #[arg(long, value_name = "CONDITIONS")]
    filter: Option<String>,
    #[arg(long)]
    filter_hide: bool,
    #[arg(long, value_name = "NAME", conflicts_with_all = ["filter", "persona", "curves"])]
    view: Option<String>,
    #[arg(long)]
    no_header: bool,
    #[arg(long)]
    no_legend: bool,
    #[arg(long)]
    no_marks: bool,
    #[arg(long)]
    transparent: bool,
    #[arg(long)]
    svg_text: bool,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    dpi: Option<u32>,
    #[arg(long, value_name = "N", value_parser = above_zero)]
    fold: Option<f64>,
    #[arg(long, value_enum, default_value_t = Table::List)]
    table: Table,
}

/// Whether an option changes what is written in a format.
type Heeds<'a> = &'a dyn Fn(Format) -> bool;

/// Which of the two tables a CSV file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Table {
    List,
    Grid,
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

/// What is shown of a map that holds what is and what is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Which {
    All,
    AsIs,
    ToBe,
}

/// How the curves of several personas are shown.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Shown {
    Together,
    Mean,
}

impl ValueEnum for Paper {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Slide => PossibleValue::new("slide").alias(self.name()),
            _ => PossibleValue::new(self.name()).alias(self.name().to_lowercase()),
        })
    }
}

pub fn above_zero(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() && number > 0.0 => Ok(number),
        _ => Err("a number above 0".to_owned()),
    }
}

fn up_of(text: &str) -> Result<Up, String> {
    let is_meant = |up: &Up| up.count().to_string() == text;
    let wanted = Up::ALL.into_iter().find(is_meant);
    wanted.ok_or_else(|| "1, 2, 4".to_owned())
}

fn format_of(ending: &str) -> Result<Format, String> {
    let known = || Format::ALL.map(Format::ending).join(", ");
    Format::of_ending(ending.trim_start_matches('.')).ok_or_else(known)
}

impl Export {
    /// `words` is the language that was asked for by name: then the picture's own words are in it, else in the map's.
    pub fn run(&self, language: Language, words: Option<Language>) -> Status {
        let targets = match targets::all(language, self) {
            Ok(targets) => targets,
            Err(sentence) => {
                complain(&sentence);
                return Status::WrongUsage;
            }
        };
        if let Some((option, formats)) = self.without_effect(&targets) {
            let sentence = t!(
                language,
                "cli-option-without-effect",
                option = option,
                formats = formats
            );
            complain(&sentence);
            return Status::WrongUsage;
        }
        // What can be written is: one broken map does not keep the others.
        let mut worst = Status::Done;
        for group in targets.chunk_by(|a, b| a.map == b.map) {
            let status = self.export(language, words, group);
            worst = worst.max(status);
        }
        worst
    }

    /// An option that none of the formats asked for heeds, with those that do: to go on would be to hand out something
    /// else than what was wanted.
    fn without_effect(&self, targets: &[Target]) -> Option<(&'static str, String)> {
        let is_picture = |format: Format| format.can_be_on_paper();
        let has_pixels = |format: Format| matches!(format, Format::Png | Format::Markdown);
        let has_size = |format: Format| has_pixels(format) || format == Format::Pdf;
        let has_paper =
            |format: Format| has_pixels(format) || is_picture(format) && format != Format::Html;
        let has_lanes = |format: Format| match format {
            Format::Csv => self.table == Table::Grid,
            format => is_picture(format) || format == Format::Xlsx,
        };
        let options: [(bool, &'static str, Heeds<'_>); 15] = [
            (self.paper.is_some(), "--paper", &is_picture),
            (self.dry_run, "--dry-run", &Format::is_drawn),
            (self.theme.is_some(), "--theme", &Format::is_drawn),
            (self.scale.is_some(), "--scale", &has_size),
            (self.width.is_some(), "--width", &has_size),
            (self.dpi.is_some(), "--dpi", &has_pixels),
            (self.fold.is_some(), "--fold", &is_picture),
            (self.transparent, "--transparent", &has_paper),
            (self.svg_text, "--svg-text", &|f| f == Format::Svg),
            (self.no_header, "--no-header", &is_picture),
            (self.no_legend, "--no-legend", &is_picture),
            (self.no_marks, "--no-marks", &is_picture),
            (self.persona_cards, "--persona-cards", &is_picture),
            (!self.lanes.is_empty(), "--lanes", &has_lanes),
            (self.table == Table::Grid, "--table", &|f| f == Format::Csv),
        ];
        let is_heeded = |heeds: Heeds<'_>| targets.iter().any(|t| heeds(t.format));
        let (_, option, heeds) = options
            .iter()
            .find(|(is_set, _, heeds)| *is_set && !is_heeded(heeds))?;
        let formats = Format::ALL.into_iter().filter(|format| heeds(*format));
        let formats = formats.map(Format::ending).collect::<Vec<_>>().join(", ");
        Some((option, formats))
    }

    /// Exports one map to each of its targets.
    fn export(&self, language: Language, words: Option<Language>, targets: &[Target]) -> Status {
        let Some(map) = targets.first().map(|target| &target.map) else {
            return Status::Done;
        };
        let journey = match file::read(map) {
            Ok(journey) => Arc::new(journey),
            Err(error) => {
                complain(&file::located(language, &error));
                return Status::WrongInput;
            }
        };
        let mut view = match self.view(language, words, &journey) {
            Ok(view) => view,
            // Of several maps it may be only this one that has no such stage.
            Err(sentence) if self.maps.len() > 1 => {
                complain(&format!("{}: {sentence}", map.display()));
                return Status::WrongUsage;
            }
            Err(sentence) => {
                complain(&sentence);
                return Status::WrongUsage;
            }
        };
        let folder = pictures::folder_of(Some(map));
        let (gallery, errors) = pictures::gallery(&journey, folder.as_deref());
        // The map is exported without them: who asked for it learns what it lacks.
        for error in &errors {
            complain(&pictures::message(language, error));
        }
        view.pictures = gallery;
        let (mut sheets, mut slides): (Option<Laid>, Option<Laid>) = (None, None);
        let mut worst = Status::Done;
        for target in targets {
            let wanted = self.wanted(journey.clone(), view.clone(), target.format);
            let wanted = target.of(wanted);
            let draw = || {
                let laid = wanted.lay_out();
                self.tell_plan(language, map, laid.plan.as_ref(), laid.pages.len());
                laid
            };
            // All pictures of a map are the same layout; slides have another, tables and diagrams none.
            let laid = match target.format {
                format if format.can_be_on_paper() => sheets.get_or_insert_with(draw),
                format if format.is_drawn() => slides.get_or_insert_with(draw),
                _ => &Laid::default(),
            };
            if target.format == Format::Pptx && self.dry_run {
                let (path, slides) = (target.output.display().to_string(), laid.pages.len());
                complain(&t!(
                    language,
                    "cli-plan-slides",
                    path = path,
                    slides = slides
                ));
            }
            if target.format == Format::Markdown && self.dry_run {
                let report = t!(language, "export-report", pictures = laid.pages.len());
                complain(&format!("{}: {report}", target.output.display()));
            }
            if !self.dry_run {
                worst = worst.max(self.write(language, target, &wanted, laid));
            }
        }
        worst
    }

    fn wanted(&self, journey: Arc<Journey>, view: View, format: Format) -> export::Export {
        export::Export {
            scale: match (self.scale, self.width) {
                (Some(scale), _) => Scale::Times(scale),
                (None, Some(width)) => Scale::Width(width),
                (None, None) => Scale::default(),
            },
            dpi: self.dpi,
            transparent: self.transparent,
            letters: match self.svg_text {
                true => Letters::Text,
                false => Letters::Outlines,
            },
            print: self.paper.map(|paper| Print {
                paper,
                orientation: match (self.landscape, self.portrait) {
                    (true, _) => Orientation::Landscape,
                    (_, true) => Orientation::Portrait,
                    _ => Orientation::Either,
                },
                up: self.up.unwrap_or_default(),
                least_type: self.min_text.unwrap_or(LEAST_TYPE),
            }),
            table: match self.table {
                Table::List => Shape::List,
                Table::Grid => Shape::Grid,
            },
            ..export::Export::new(journey, view, format, Date::today())
        }
    }

    /// What becomes of the map on its paper: to whoever looks on, or asked for no more than that; and to everybody if
    /// the type is smaller than promised.
    fn tell_plan(&self, language: Language, map: &Path, plan: Option<&Plan>, pages: usize) {
        let Some((plan, print)) = plan.zip(self.paper) else {
            return;
        };
        let type_size = i18n::number(language, plan.smallest_type, 1);
        let way = export::way(language, plan, pages);
        let mut line = t!(
            language,
            "cli-plan",
            path = map.display().to_string(),
            paper = print.name(),
            way = way,
            points = type_size
        );
        if !plan.keeps_promise {
            line.push_str(". ");
            line.push_str(&t!(language, "plan-too-small"));
        }
        match self.dry_run || !plan.keeps_promise {
            true => complain(&line),
            false => mention(&line),
        }
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
            persona_cards: self.persona_cards,
            header: !self.no_header,
            footer: !self.no_legend,
            marks: !self.no_marks,
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
            view.curves = Curves::only(found.pop());
        }
        if let Some(Shown::Mean) = self.curves {
            let lacking = || t!(language, "cli-no-mean");
            Mean::of(journey).ok_or_else(lacking)?;
            view.curves = Curves::Mean;
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
                view.curves.clone_from(&saved.curves);
                view.persona_cards |= saved.persona_cards;
                view.state = saved.state;
            }
        }
        // Asked for by name it goes before what a saved view shows.
        if let Some(which) = self.state {
            view.state = match which {
                Which::All => None,
                Which::AsIs => Some(State::AsIs),
                Which::ToBe => Some(State::ToBe),
            };
        }
        if let Some(text) = &self.filter {
            let filter = super::filter::parse(language, journey, text)?;
            view.filter = Filtered::new(filter, self.filter_hide);
        }
        Ok(view)
    }

    fn write(
        &self,
        language: Language,
        target: &Target,
        wanted: &export::Export,
        laid: &Laid,
    ) -> Status {
        let files = wanted.files(laid);
        let mut worst = Status::Done;
        let folder = wanted.folder(&target.output).filter(|_| files > 1);
        if let Some(Err(error)) = folder.map(|folder| file::make_folder(&folder)) {
            complain(&file::located(language, &error));
            return Status::NotWritten;
        }
        for file in 0..files {
            let Some(output) = target.file(wanted, laid, file) else {
                complain(&t!(language, "cli-pages-to-standard-output", pages = files));
                return Status::WrongUsage;
            };
            worst = worst.max(self.write_file(language, &output, wanted, laid, file));
        }
        worst
    }

    fn write_file(
        &self,
        language: Language,
        output: &Output,
        wanted: &export::Export,
        laid: &Laid,
        file: usize,
    ) -> Status {
        if let Err(error) = wanted.check(laid, file) {
            complain(&refusal(language, &error));
            return Status::WrongUsage;
        }
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
        let mut losses = Vec::new();
        let status = output.write(language, |out| {
            let written = wanted.write(laid, file, out, &mut progress);
            if on_terminal {
                let _ = write!(io::stderr(), "\r     \r");
            }
            match written {
                Ok(lost) => {
                    losses = lost;
                    Ok(())
                }
                Err(ExportError::Write(error) | ExportError::Picture(PngError::Write(error))) => {
                    Err(error)
                }
                Err(error) => Err(io::Error::other(refusal(language, &error))),
            }
        });
        for loss in losses {
            output.complain(&loss.text(language));
        }
        status
    }
}

/// Why nothing was drawn, in words.
pub fn refusal(language: Language, error: &ExportError) -> String {
    match error {
        ExportError::Picture(PngError::TooLarge {
            width,
            height,
            longest,
        }) => t!(
            language,
            "cli-picture-too-large",
            width = width.to_string(),
            height = height.to_string(),
            longest = longest.to_string()
        ),
        ExportError::Picture(PngError::Nothing) => t!(language, "cli-picture-empty"),
        other => other.to_string(),
    }
}
