//! Texts of other programs as maps of their own: a function from bytes to a journey and what it lacks. Tables are
//! [`sheets`](super::sheets).

use std::path::Path;
use std::sync::Arc;

use super::losses::{Loss, Losses, Lost, What};
use super::mermaid::{self, MermaidError};
use super::pasted::{self, MOST_LINES, PasteError};
use super::{clip, named, periods, table};
use crate::i18n::{Language, t};
use crate::model::{Journey, Period};
use crate::words;

/// A larger file is a mistake, bytes.
pub const MOST_BYTES: usize = 16 * 1024 * 1024;

/// What a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A journey diagram of Mermaid.
    Mermaid,
    /// Indented lines, or headings and lists of Markdown.
    Outline,
}

impl Format {
    pub const ALL: [Self; 2] = [Self::Mermaid, Self::Outline];

    /// How names of such files end, without the dot.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Mermaid => &["mmd", "mermaid"],
            Self::Outline => &["md", "markdown", "txt"],
        }
    }

    /// The format of a file of this name with these bytes; none of tables.
    pub fn of(path: &Path, bytes: &[u8]) -> Option<Self> {
        let ending = path.extension()?;
        let is_it = |format: &Self| {
            let mut endings = format.endings().iter();
            endings.any(|e| ending.eq_ignore_ascii_case(e))
        };
        let format = Self::ALL.into_iter().find(is_it)?;
        let is_table = format == Self::Outline && pasted::is_table(&table::decoded(bytes));
        (!is_table).then_some(format)
    }
}

/// Whether a file is no foreign one but a map of ours, by its name or by how it begins.
pub fn is_map(path: &Path, bytes: &[u8]) -> bool {
    let ending = path.extension();
    let is_named = ending.is_some_and(|e| e.eq_ignore_ascii_case("ron"));
    is_named || clip::is_map(&table::decoded(bytes))
}

/// A map that was made of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    pub journey: Journey,
    pub losses: Vec<Loss>,
}

/// Why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    Diagram(MermaidError),
    /// It is a picture, an archive or the like.
    NotText,
    Nothing,
    TooMuch,
}

impl ImportError {
    /// "4:12: why", where the place is known.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Diagram(error) => {
                format!("{}:{}: {}", error.line, error.column, error.text(language))
            }
            Self::NotText => t!(language, "text-import-no-text"),
            Self::Nothing => t!(language, "text-import-nothing"),
            Self::TooMuch => t!(language, "text-import-too-much", most = MOST_LINES),
        }
    }
}

/// The map in a file. It is called `name` if it has no title of its own; what it does not say is in this language.
///
/// # Errors
/// If the file is none of this format.
pub fn import(
    bytes: &[u8],
    format: Format,
    name: &str,
    language: Language,
) -> Result<Imported, ImportError> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportError::TooMuch);
    }
    let text = table::decoded(bytes);
    if !table::is_text(&text) {
        return Err(ImportError::NotText);
    }
    let mut imported = match format {
        Format::Outline if !mermaid::is_diagram(&text) => outline(&text, language)?,
        Format::Mermaid | Format::Outline => {
            let read = mermaid::read(&text, language).map_err(ImportError::Diagram)?;
            Imported {
                journey: read.journey,
                losses: read.losses,
            }
        }
    };
    let journey = &mut imported.journey;
    if journey.about.title.is_empty() {
        Arc::make_mut(&mut journey.about).title = name.to_owned();
    }
    if journey.stages.is_empty() {
        return Err(ImportError::Nothing);
    }
    // Neither format knows before and after; nobody is to take what stands there for said.
    let names: Vec<&str> = journey.stages.iter().map(|s| &*s.name).collect();
    let guessed = periods::guessed(&names, Period::Before, Period::After);
    let mut objects = Vec::new();
    for (stage, period) in journey.stages.iter_mut().zip(guessed) {
        Arc::make_mut(stage).period = period;
        let name = named(language, &stage.name);
        let period = words::period(language, &journey.about, period);
        let told = t!(
            language,
            "sheet-period-names",
            period = name,
            names = period
        );
        objects.push(Lost::named(told));
    }
    imported.losses.push(Loss {
        what: What::PeriodsUnknown,
        objects,
    });
    Ok(imported)
}

fn outline(text: &str, language: Language) -> Result<Imported, ImportError> {
    let outline = pasted::outline(text).map_err(|error| match error {
        PasteError::TooMuch => ImportError::TooMuch,
        _ => ImportError::Nothing,
    })?;
    let empty = Journey::new(outline.title.as_deref().unwrap_or_default(), language);
    let mut journey = Journey {
        about: empty.about,
        lanes: empty.lanes,
        ..outline.clip.journey
    };
    let mut losses = Losses::default();
    if let Some(persona) = pasted::take_all(&mut journey, language) {
        losses.add(What::PersonaMade, Lost::named(persona));
    }
    let prose = outline.prose.into_iter();
    losses.add_all(What::Prose, prose.map(|(line, text)| Lost::at(line, text)));
    Ok(Imported {
        journey,
        losses: losses.into_list(),
    })
}
