//! `wegmarke import`: tables, diagrams and outlines of other programs as a map; tables also added to one.

use std::path::PathBuf;

use clap::Args;

use super::names::{Named, chosen, place_of, unknown};
use super::output::Output;
use super::{Status, complain, mention};
use crate::exchange::import::{self, Format};
use crate::exchange::sheets::{Across, Book, Column, Counts, Options, Part, Reads};
use crate::file;
use crate::i18n::{Language, t};
use crate::model::{Id, Journey, Persona};

/// Makes a map of a file of another program.
#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "IN.csv|xlsx|mmd|md|txt")]
    foreign: PathBuf,
    #[arg(short, long, value_name = "FILE.ron")]
    output: PathBuf,
    /// The map to which it is added; none makes a new one.
    #[arg(long, value_name = "MAP.ron")]
    into: Option<PathBuf>,
    #[arg(long, requires = "into")]
    update: bool,
    #[arg(long = "map", value_name = "COLUMN=FIELD,…", value_delimiter = ',', value_parser = pair)]
    holds: Vec<(String, String)>,
    #[arg(long, value_name = "NAME")]
    persona: Option<String>,
}

/// What a column is called, and what it holds.
fn pair(text: &str) -> Result<(String, String), String> {
    let (column, field) = text.rsplit_once('=').ok_or("COLUMN=FIELD")?;
    Ok((column.trim().to_owned(), field.trim().to_owned()))
}

/// What was made of a file.
struct Read {
    journey: Journey,
    counts: Counts,
    /// What could not be carried over, in words.
    losses: Vec<String>,
    /// The names of the sheets in which it stood.
    sheets: Vec<String>,
    /// How many touchpoints were there already, as they are in the file.
    same: usize,
}

impl Import {
    pub fn run(&self, language: Language) -> Status {
        match self.map(language) {
            Ok(journey) => Output::from(self.output.as_path()).write_map(language, &journey),
            Err((status, sentence)) => {
                complain(&sentence);
                status
            }
        }
    }

    /// The map as it is to be written; what could not be carried over is told on the way.
    fn map(&self, language: Language) -> Result<Journey, (Status, String)> {
        let output = self.output.extension();
        if self.output.as_os_str() != "-" && output.is_none_or(|e| !e.eq_ignore_ascii_case("ron")) {
            let path = self.output.display().to_string();
            let sentence = t!(language, "cli-import-no-map", path = path);
            return Err((Status::WrongUsage, sentence));
        }
        let bytes = file::read_bytes(&self.foreign)
            .map_err(|error| (Status::WrongInput, file::located(language, &error)))?;
        if import::is_map(&self.foreign, &bytes) {
            let path = self.foreign.display().to_string();
            let sentence = t!(language, "cli-import-is-map", path = path);
            return Err((Status::WrongInput, sentence));
        }
        let read = match Format::of(&self.foreign, &bytes) {
            Some(format) => self.read_text(language, &bytes, format)?,
            None => self.read_tables(language, &bytes)?,
        };
        for loss in &read.losses {
            complain(loss);
        }
        match (read.counts.sentence(language), &self.into) {
            (Some(what), _) if read.sheets.is_empty() => {
                mention(&t!(language, "sheet-imported", what = what));
            }
            (Some(what), _) => mention(&t!(
                language,
                "sheet-imported-from",
                count = read.sheets.len(),
                sheets = read.sheets.join(", "),
                what = what
            )),
            (None, Some(_)) => mention(&t!(language, "sheet-nothing-new")),
            (None, None) => return Err((Status::WrongInput, t!(language, "sheet-no-map"))),
        }
        if read.same > 0 {
            mention(&t!(language, "sheet-same", count = read.same));
        }
        Ok(read.journey)
    }

    fn unreadable(&self, language: Language, why: &str) -> (Status, String) {
        let path = self.foreign.display().to_string();
        let sentence = t!(language, "cli-unreadable", path = path, why = why);
        (Status::WrongInput, sentence)
    }

    fn read_text(
        &self,
        language: Language,
        bytes: &[u8],
        format: Format,
    ) -> Result<Read, (Status, String)> {
        if self.into.is_some() || !self.holds.is_empty() || self.persona.is_some() {
            return Err((Status::WrongUsage, t!(language, "cli-import-only-tables")));
        }
        let name = self.foreign.file_stem().unwrap_or_default();
        let imported = import::import(bytes, format, &name.to_string_lossy(), language)
            .map_err(|error| self.unreadable(language, &error.text(language)))?;
        let losses = imported.losses.iter().map(|loss| loss.text(language));
        Ok(Read {
            losses: losses.collect(),
            counts: Counts::of(&imported.journey),
            journey: imported.journey,
            sheets: Vec::new(),
            same: 0,
        })
    }

    fn read_tables(&self, language: Language, bytes: &[u8]) -> Result<Read, (Status, String)> {
        let wrong = |sentence: String| (Status::WrongInput, sentence);
        let mut book = Book::open(bytes)
            .map_err(|error| self.unreadable(language, &error.sentence(language)))?;
        self.assign(language, &mut book)
            .map_err(|sentence| (Status::WrongUsage, sentence))?;
        if let Some(headings) = book.unknown_headings().filter(|_| self.holds.is_empty()) {
            let why = t!(
                language,
                "sheet-headings-unknown",
                headings = headings.join(", "),
                first = headings.first().cloned().unwrap_or_default()
            );
            return Err(self.unreadable(language, &why));
        }
        let mut options = Options {
            language,
            update: self.update,
            whose: self.persona.clone(),
            ..Options::default()
        };
        let outcome = match &self.into {
            None => book.read_new(&self.foreign, &options),
            Some(into) => {
                let read = file::read(into);
                let journey = read.map_err(|error| wrong(file::located(language, &error)))?;
                options.persona = self
                    .whose(language, &journey)
                    .map_err(|sentence| (Status::WrongUsage, sentence))?;
                book.read_into(&journey, &options)
            }
        };
        let troubles = outcome.troubles.iter().map(|t| t.sentence(language));
        Ok(Read {
            losses: troubles.collect(),
            journey: outcome.journey,
            counts: outcome.counts,
            sheets: book.sheets().into_iter().map(str::to_owned).collect(),
            same: outcome.same,
        })
    }

    fn whose(&self, language: Language, journey: &Journey) -> Result<Option<Id<Persona>>, String> {
        let Some(name) = &self.persona else {
            return Ok(None);
        };
        let personas = journey.personas.iter().map(|persona| Named {
            names: vec![persona.name.clone(), persona.short_name().to_owned()],
            value: persona.id.clone(),
        });
        let personas: Vec<_> = personas.collect();
        let found = chosen(language, std::slice::from_ref(name), &personas)?;
        Ok(found.into_iter().next())
    }

    /// Lets columns of a list, or rows of a grid, hold what the arguments say.
    fn assign(&self, language: Language, book: &mut Book) -> Result<(), String> {
        let reads = |part: &&mut Part| part.reads != Reads::Nothing;
        let Some(part) = book.parts.iter_mut().find(reads) else {
            return Ok(());
        };
        for (line, holds) in &self.holds {
            let lines = part.lines();
            let named = lines.iter().enumerate().map(|(place, names)| Named {
                names: names.clone(),
                value: place,
            });
            let named: Vec<Named<usize>> = named.collect();
            let place = place_of(line, &named).ok_or_else(|| unknown(language, line, &named))?;
            let is_first = part.cell(0, place).trim() == line;
            match &mut part.reads {
                Reads::List { columns, head, .. } => {
                    // Who names a column by what stands in the first row says that it holds headings.
                    *head = head.or(is_first.then_some(0));
                    let known = Column::choices();
                    columns[place] = held(language, holds, &known, Column::name, Column::headed)?;
                }
                Reads::Grid { rows, .. } => {
                    let known = Across::choices();
                    rows[place] = held(language, holds, &known, Across::name, Across::labelled)?;
                }
                Reads::Nothing => {}
            }
        }
        Ok(())
    }
}

/// What is called so, in any language; whatever would be known as a heading is a name for it, too.
fn held<T: Clone + Default + PartialEq>(
    language: Language,
    name: &str,
    known: &[T],
    called: impl Fn(&T, Language) -> String,
    headed: impl Fn(&str) -> T,
) -> Result<T, String> {
    let named = known.iter().map(|value| Named {
        names: [language]
            .into_iter()
            .chain(Language::ALL)
            .map(|l| called(value, l))
            .collect(),
        value: value.clone(),
    });
    let named: Vec<Named<T>> = named.collect();
    let place = place_of(name, &named);
    let headed = || Some(headed(name)).filter(|value| *value != T::default());
    let found = place
        .map(|place| named[place].value.clone())
        .or_else(headed);
    found.ok_or_else(|| unknown(language, name, &named))
}
