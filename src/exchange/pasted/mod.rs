//! Text from elsewhere as objects of a map: what is pasted onto it, or dropped on the window.
//!
//! A clip of Wegmarke, a journey diagram of Mermaid, a block of a spreadsheet, an indented list or plain lines: whatever
//! it is becomes a [`Clip`]. Pure, and total: there is no text that it does not answer, and no line of one that gets lost in silence.

mod marks;
mod outline;
mod table;

pub(super) use marks::take_all;
pub(super) use table::yes;

use super::clip;
use super::losses::{Loss, Lost, What};
use super::mermaid::{self, MermaidError};
use crate::edit::Clip;
use crate::file::FileError;
use crate::model::{Id, Journey, Persona};

/// More text than this is a mistake, bytes.
const MOST_BYTES: usize = 16 * 1024 * 1024;
/// More lines than this are no map that anybody can work with.
pub const MOST_LINES: usize = 5_000;

/// What was made of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    pub clip: Clip,
    /// Columns and cells for which a map has no place, by what stands in them.
    pub left_out: Vec<String>,
    /// What a format of its own had and a map has not.
    pub losses: Vec<Loss>,
    /// Whether these are words from elsewhere, not objects that were taken up from a map.
    pub foreign: bool,
}

/// Why nothing can be made of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum PasteError {
    /// There is nothing in it.
    Nothing,
    TooMuch,
    /// It says that it is a map, and is none that can be read.
    Broken(Box<FileError>),
    /// It says that it is a diagram, and Mermaid would not read it, either.
    Diagram(MermaidError),
}

/// For whom a text is read.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// Its own kinds and channels are known by their names.
    pub journey: &'a Journey,
    /// Whose the emotions in a table are.
    pub persona: Option<&'a Id<Persona>>,
}

impl Reader<'_> {
    /// What a text says.
    ///
    /// # Errors
    /// If it says nothing, or too much, or is a broken clip.
    pub fn read(&self, text: &str) -> Result<Pasted, PasteError> {
        if text.len() > MOST_BYTES {
            return Err(PasteError::TooMuch);
        }
        if let Some(clip) = clip::parse(text) {
            let clip = clip.map_err(|error| PasteError::Broken(Box::new(error)))?;
            return if clip.objects.is_empty() {
                Err(PasteError::Nothing)
            } else {
                Ok(Pasted {
                    clip,
                    left_out: Vec::new(),
                    losses: Vec::new(),
                    foreign: false,
                })
            };
        }
        if mermaid::is_diagram(text) {
            self.diagram(text)
        } else if table::is_table(text, '\t') {
            self.table(text, '\t')
        } else {
            self.list(text)
        }
    }

    /// What a text file says: also tables whose columns are parted by semicolons or commas.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn read_file(&self, text: &str, is_table: bool) -> Result<Pasted, PasteError> {
        let parts = |separator: &char| is_table && table::is_table(text, *separator);
        match ['\t', ';', ','].into_iter().find(parts) {
            Some(separator) if text.len() <= MOST_BYTES => self.table(text, separator),
            _ => self.read(text),
        }
    }

    fn table(&self, text: &str, separator: char) -> Result<Pasted, PasteError> {
        let rows = table::rows(text, separator);
        if rows.len() > MOST_LINES {
            return Err(PasteError::TooMuch);
        }
        let (clip, left_out) = table::clip(self, &rows).ok_or(PasteError::Nothing)?;
        Ok(Pasted {
            clip,
            left_out,
            losses: Vec::new(),
            foreign: true,
        })
    }

    fn diagram(&self, text: &str) -> Result<Pasted, PasteError> {
        let read = mermaid::read(text, self.journey.about.language);
        let read = read.map_err(PasteError::Diagram)?;
        let (journey, mut losses) = (read.journey, read.losses);
        let about = &journey.about;
        let unplaced = [&about.title, &about.scenario];
        let unplaced = unplaced.into_iter().filter(|words| !words.is_empty());
        let objects: Vec<Lost> = unplaced.map(Lost::named).collect();
        if !objects.is_empty() {
            let what = What::Title;
            losses.push(Loss { what, objects });
        }
        if journey.stages.is_empty() {
            return Err(PasteError::Nothing);
        }
        let objects = journey.stages.iter().map(|s| (&s.id).into()).collect();
        let journey = Journey {
            personas: journey.personas,
            stages: journey.stages,
            ..Journey::default()
        };
        Ok(Pasted {
            clip: Clip { journey, objects },
            left_out: Vec::new(),
            losses,
            foreign: true,
        })
    }

    fn list(&self, text: &str) -> Result<Pasted, PasteError> {
        let lines = outline::lines(text);
        if lines.len() > MOST_LINES {
            return Err(PasteError::TooMuch);
        }
        let clip = outline::clip(&lines).ok_or(PasteError::Nothing)?;
        Ok(Pasted {
            clip,
            left_out: Vec::new(),
            losses: Vec::new(),
            foreign: true,
        })
    }
}

/// An outline that is a map of its own.
pub(super) struct Outline {
    pub title: Option<String>,
    pub clip: Clip,
    /// What is neither heading nor list, with its line.
    pub prose: Vec<(usize, String)>,
}

/// The title and the objects of an outline.
///
/// # Errors
/// If it says nothing, or too much.
pub(super) fn outline(text: &str) -> Result<Outline, PasteError> {
    let (text, prose) = outline::without_prose(text);
    let lines = outline::lines(&text);
    if lines.len() > MOST_LINES {
        return Err(PasteError::TooMuch);
    }
    let (title, lines) = outline::titled(lines);
    let clip = outline::clip(&lines).ok_or(PasteError::Nothing)?;
    Ok(Outline { title, clip, prose })
}

/// Whether a text is cells of a spreadsheet.
pub(super) fn is_table(text: &str) -> bool {
    table::is_table(text, '\t')
}

/// Whether a text is several lines of plain words: then it makes several objects, also where one is being named.
pub fn has_several_lines(text: &str) -> bool {
    clip::parse(text).is_none() && outline::lines(text).len() > 1
}

/// The first line of words in a text, without marks of a list, and what follows it.
pub fn first_line(text: &str) -> (String, &str) {
    let mut rest = text;
    while !rest.is_empty() {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        rest = after;
        if let Some(line) = outline::lines(line).pop() {
            return (line.text, rest);
        }
    }
    (String::new(), "")
}
