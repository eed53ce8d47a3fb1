//! The command line: the program without its window, and the way to it.
//!
//! Works without a display. One file per subcommand; each does its work through the rooms below and answers
//! with an exit [`Status`]. Results go to standard output or to the file that is named, everything else to standard
//! error; what is only pleasant to see (progress, "all is well") appears on a terminal alone. Nothing is asked.

mod audit;
mod check;
mod diff;
mod export;
mod filter;
mod help;
mod import;
mod kpi;
mod names;
mod new;
mod output;
mod templates;

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, FromArgMatches as _, Parser, Subcommand};

use crate::i18n::{Language, t};

/// What the arguments ask for. What each is for is said in the language files, see [`help`].
#[derive(Debug, Parser)]
#[command(name = "wegmarke", version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    file: Vec<PathBuf>,
    #[command(flatten)]
    language: LanguageArgument,
}

#[derive(Debug, Args)]
struct LanguageArgument {
    #[arg(long = "lang", global = true, value_parser = language_of)]
    lang: Option<Language>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Templates(templates::Templates),
    New(new::New),
    Check(check::Check),
    Export(export::Export),
    Audit(audit::Audit),
    Kpi(kpi::KpiCommand),
    Import(import::Import),
    Diff(diff::Diff),
}

/// What `main` is to do.
#[derive(Debug)]
pub enum Outcome {
    /// All is done.
    Exit(Status),
    /// The window is to open with these files, the last in front.
    Open {
        files: Vec<PathBuf>,
        /// Of complaints.
        language: Language,
        /// The language that was asked for by name.
        asked: Option<Language>,
    },
}

/// How a command ended; scripts rely on the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Status {
    Done = 0,
    /// A file that was read is wrong or cannot be read.
    WrongInput = 1,
    WrongUsage = 2,
    NotWritten = 3,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// Runs what the arguments ask for, but for the window. The first argument is the program's own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = help::language_before_parsing(&arguments);
    let parsed = help::command::<Arguments>(language)
        .try_get_matches_from(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => {
            let status = match error.exit_code() {
                0 => Status::Done,
                _ => Status::WrongUsage,
            };
            // Nobody is left to be told that the help cannot be shown.
            let _ = error.print();
            return Outcome::Exit(status);
        }
    };
    match arguments.command {
        None => Outcome::Open {
            files: arguments.file,
            language,
            asked: arguments.language.lang,
        },
        Some(command) => Outcome::Exit(match command {
            Command::Audit(audit) => audit.run(language, arguments.language.lang),
            Command::Kpi(kpi) => kpi.run(language),
            Command::Import(import) => import.run(language),
            Command::Diff(diff) => diff.run(language, arguments.language.lang),
            Command::Templates(templates) => templates.run(language),
            Command::New(new) => new.run(language),
            Command::Check(check) => check.run(language),
            Command::Export(export) => export.run(language, arguments.language.lang),
        }),
    }
}

/// Says that there is no display for the window, and what works without one.
pub fn no_window(language: Language, why: &dyn std::error::Error) -> Status {
    complain(&t!(language, "cli-no-window", why = last_words(why)));
    Status::WrongUsage
}

/// The end of a chain of causes: what went wrong, without the places in other people's sources.
fn last_words(why: &dyn std::error::Error) -> String {
    let text = why.to_string();
    let last = text.rsplit(": ").next().unwrap_or(&text);
    last.trim_end_matches('.').to_owned()
}

fn language_of(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| {
        let tags: Vec<&str> = Language::ALL.iter().map(|l| l.tag()).collect();
        tags.join(", ")
    })
}

/// Says something on standard error.
fn complain(line: &str) {
    // Where standard error is gone there is nobody to tell; the exit status still says it.
    let _ = writeln!(io::stderr(), "{line}");
}

/// Says on a terminal what a script need not hear.
fn mention(line: &str) {
    if io::stderr().is_terminal() {
        complain(line);
    }
}
