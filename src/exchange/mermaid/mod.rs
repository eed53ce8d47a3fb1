//! Journey diagrams of Mermaid, in and out: sections are stages, tasks are steps, actors are personas, and the score of
//! a task is the emotion of its actors.
//!
//! Read as Mermaid's own lexer reads them; held against its parser by `tests/all/mermaid.rs`. What was looked up there
//! (12.3.0) and cannot be seen in its documentation:
//!
//! - `journey` in small letters comes first; every other keyword goes in any case. Statements need no line of their own.
//! - Before the lexer, front matter, `%%{…}%%` and lines of `%%` go, and `#35;`, `#quot;` become marks of their own:
//!   so an escape neither begins a comment nor ends a name, while a bare `#` does both.
//! - A name ends at `:`, `#`, `;` or the line; a bare `;` and a `:` after a section are errors. `accTitle:` and
//!   `accDescr:` take their line as it is, and the next one if nothing follows on theirs.
//! - What follows a task is `: score: actor, actor`; further parts are ignored. A task needs its colon and at least a
//!   blank behind it. A blank score counts as 0, any number of JavaScript as itself, anything else as NaN.
//! - A line that begins like a keyword is one, also where a task was meant: `Title page: 3` is a title.
//! - Texts go into the page as HTML, and escapes are only put back in there.

mod escape;
mod front;
mod lexer;
mod read;
mod write;

pub use lexer::{MermaidError, Problem};
pub use read::{Diagram, Read, Score, Section, Task, parse, read};
pub use write::{Written, write};

use crate::model::Score as Emotion;

/// The middle of Mermaid's scale of 1 to 5.
const MIDDLE: f64 = 3.0;
/// Longer ones Mermaid does not draw unless its settings are changed, characters.
const LONGEST: usize = 50_000;

/// Whether a text is a journey diagram, also as a block of Markdown.
pub fn is_diagram(text: &str) -> bool {
    lexer::begins(text)
}

/// A score of −2 to +2 on Mermaid's scale, without the dust of rounding.
fn scaled(score: f64) -> f64 {
    without_dust(score + MIDDLE)
}

/// The emotion that a score of Mermaid says, and whether it lies on its scale.
fn emotion(score: f64) -> (Option<Emotion>, bool) {
    let value = without_dust(score - MIDDLE);
    let emotion = Emotion::clamped(value);
    (emotion, emotion.is_some_and(|e| e.get() == value))
}

fn without_dust(value: f64) -> f64 {
    // Beyond this there is no dust, and no scale either.
    match value.abs() < 1e9 {
        true => (value * 1e6).round() / 1e6,
        false => value,
    }
}
