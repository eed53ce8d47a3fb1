//! `wegmarke audit`: what hurts on a journey, what its map does not know, and the checklist to work with, out and
//! back.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::names::{Named, chosen};
use super::output::Output;
use super::{Status, complain};
use crate::audit::{Order, Share, audit};
use crate::edit;
use crate::exchange::filled::{self, Filled};
use crate::exchange::{Format, Handout, terminal};
use crate::file;
use crate::i18n::{Language, t};
use crate::model::{Date, Journey};

/// Width of the text on a terminal that does not say how wide it is, characters.
const USUAL_WIDTH: usize = 80;
/// What stands for nobody as an owner, as in filters.
const NOBODY: &str = "none";

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
    /// None: by owner if one is asked for, else by stage.
    #[arg(long, value_enum)]
    by: Option<By>,
    /// A name, or [`NOBODY`].
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    #[arg(long, value_name = "FILLED", conflicts_with_all = ["json", "by", "owner"])]
    read_back: Option<PathBuf>,
}

/// By what the checklist is parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum By {
    Stage,
    Owner,
}

impl Audit {
    /// `asked` is the language that was asked for by name: a file that is handed on speaks it, else its map's.
    pub fn run(&self, language: Language, asked: Option<Language>) -> Status {
        let done = match &self.read_back {
            Some(filled) => self.read_back(language, filled),
            None => self.hand_out(language, asked),
        };
        done.unwrap_or_else(|(status, sentence)| {
            complain(&sentence);
            status
        })
    }

    fn read_map(&self, language: Language) -> Result<Journey, (Status, String)> {
        let wrong = |error| (Status::WrongInput, file::located(language, &error));
        file::read(&self.map).map_err(wrong)
    }

    fn hand_out(
        &self,
        language: Language,
        asked: Option<Language>,
    ) -> Result<Status, (Status, String)> {
        let usage = |sentence| (Status::WrongUsage, sentence);
        let format = self.format(language).map_err(usage)?;
        let journey = self.read_map(language)?;
        let share = self.share(language, &journey).map_err(usage)?;
        let order = match (self.by, &share) {
            (Some(By::Owner), _) | (None, Share::Owner(_) | Share::Unowned) => Order::Owner,
            (Some(By::Stage), _) | (None, Share::All) => Order::Stage,
        };
        let report = audit(&journey, Date::today());
        let words = match format {
            None | Some(Format::Json) => language,
            Some(_) => asked.unwrap_or(journey.about.language),
        };
        let handout = Handout::of(words, &journey, &report, order, share);
        Ok(self.output().write(language, |out| match format {
            Some(format) => out.write_all(&format.write(&handout)?),
            None => out.write_all(terminal::audit(&handout, USUAL_WIDTH).as_bytes()),
        }))
    }

    fn output(&self) -> Output {
        let path = self.output.as_deref();
        path.map_or(Output::Standard, Output::from)
    }

    /// The path of a file that is to be written.
    fn path(&self) -> Option<&Path> {
        self.output.as_deref().filter(|p| *p != Path::new("-"))
    }

    /// None: for the terminal. Fails with the sentence for an ending that cannot be written.
    fn format(&self, language: Language) -> Result<Option<Format>, String> {
        if self.json {
            return Ok(Some(Format::Json));
        }
        let Some(path) = self.path() else {
            return Ok(None);
        };
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let format = Format::of_ending(&ending);
        format.map(Some).ok_or_else(|| {
            let formats = Format::ALL.map(|f| format!(".{}", f.ending()));
            unknown_format(language, path, &formats.join(", "))
        })
    }

    /// Fails with the sentence for an owner that there is not.
    fn share(&self, language: Language, journey: &Journey) -> Result<Share, String> {
        let Some(name) = &self.owner else {
            return Ok(Share::All);
        };
        let owners = journey.owners.iter().map(|owner| Named {
            names: vec![owner.name.clone()],
            value: Share::Owner(owner.id.clone()),
        });
        let nobody = Named {
            names: vec![NOBODY.to_owned()],
            value: Share::Unowned,
        };
        let known: Vec<Named<Share>> = owners.chain([nobody]).collect();
        let found = chosen(language, std::slice::from_ref(name), &known)?;
        match found.as_slice() {
            [share] => Ok(share.clone()),
            _ => Err(t!(language, "cli-one-owner")),
        }
    }

    /// Tells what a filled-in checklist says anew, and writes the map with it if there is an output.
    fn read_back(&self, language: Language, path: &Path) -> Result<Status, (Status, String)> {
        let wrong = |sentence| (Status::WrongInput, sentence);
        let is_map = |path: &Path| {
            path.extension()
                .is_some_and(|e| e.eq_ignore_ascii_case("ron"))
        };
        if let Some(output) = self.path().filter(|path| !is_map(path)) {
            let sentence = unknown_format(language, output, ".ron");
            return Err((Status::WrongUsage, sentence));
        }
        let journey = self.read_map(language)?;
        let bytes = std::fs::read(path).map_err(|error| {
            let (path, why) = (path.display().to_string(), error.to_string());
            wrong(t!(language, "cli-unreadable", path = path, why = why))
        })?;
        let filled = filled::read(&journey, &bytes)
            .map_err(|error| wrong(format!("{}: {}", path.display(), error.text(language))))?;
        let told = told(language, &journey, &filled);
        if self.output.is_none() {
            let status = Output::Standard.write(language, |out| out.write_all(told.as_bytes()));
            return Ok(ending(status, &filled));
        }
        complain(told.trim_end());
        let merged = match filled.edit(&journey, &[]) {
            Some(edit) => {
                edit::apply(&journey, &edit).map_err(|error| wrong(t!(language, error.key())))?
            }
            None => journey,
        };
        let text = file::to_text(&merged);
        let status = self
            .output()
            .write(language, |out| out.write_all(text.as_bytes()));
        Ok(ending(status, &filled))
    }
}

fn unknown_format(language: Language, path: &Path, formats: &str) -> String {
    let path = path.display().to_string();
    t!(
        language,
        "cli-unknown-format",
        path = path,
        formats = formats
    )
}

/// Rows that were left want somebody to look at them.
fn ending(status: Status, filled: &Filled) -> Status {
    match status {
        Status::Done if !filled.conflicts.is_empty() => Status::WrongInput,
        status => status,
    }
}

/// A line for each row that says something new, and at the end how many there are.
fn told(language: Language, journey: &Journey, filled: &Filled) -> String {
    let mut out = String::new();
    // Writing into a text cannot fail.
    for change in &filled.changes {
        let (place, about) = (change.row.place(language), change.row.about(language));
        let _ = writeln!(out, "{place}: {about}: {}", change.text(language, journey));
    }
    for conflict in &filled.conflicts {
        let (place, about) = (conflict.row.place(language), conflict.row.about(language));
        let _ = write!(out, "{place}: {about}: {}", conflict.text(language));
        if let Some(change) = &conflict.change {
            let [now, said] = [&change.now, &change.said].map(|v| v.text(language, journey));
            let both = t!(language, "filled-both", map = now, file = said);
            let _ = write!(out, " {both}");
        }
        out.push('\n');
    }
    let _ = writeln!(out, "{}", filled.sum(language, journey));
    // What could steer the terminal is no word.
    out.retain(|c| c == '\n' || !c.is_control());
    out
}
