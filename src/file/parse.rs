//! From text to a journey: version first, then twice over the text, so that a dangling reference fails in place.

use ron::extensions::Extensions;

use super::diagnose;
use super::error::{FileError, Position, Problem};
use super::tokens::{TokenKind, tokens};
use crate::model::{self, FORMAT, Journey};

/// How RON is read and written: a value that is there needs no `Some`. Brackets may nest 128 deep, of which a map
/// needs ten.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// The journey in a file's bytes.
///
/// # Errors
/// As [`parse`], and bytes that are not UTF-8.
pub fn parse_bytes(bytes: &[u8]) -> Result<Journey, FileError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => parse(text),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let good = String::from_utf8_lossy(good);
            Err(FileError::at(
                Problem::NotUtf8,
                Position::of(without_mark(&good), usize::MAX),
            ))
        }
    }
}

/// The journey in a text.
///
/// # Errors
/// The first thing that is wrong, with its place.
pub fn parse(text: &str) -> Result<Journey, FileError> {
    let text = without_mark(text);
    check_version(text)?;

    let options = options();
    let (first, known) = model::collecting_ids(|| options.from_str::<Journey>(text));
    first.map_err(|e| diagnose::syntax(text, &e, &known))?;
    let journey = model::knowing_ids(known.clone(), || options.from_str::<Journey>(text))
        .map_err(|e| diagnose::syntax(text, &e, &known))?;
    // An older file says nothing that means something else now: it becomes one of today's by its number alone.
    let journey = Journey {
        wegmarke: FORMAT,
        ..journey
    };
    match model::check(&journey).first() {
        None => Ok(journey),
        Some(violation) => Err(diagnose::violation(text, violation)),
    }
}

/// Some editors begin a file with a byte order mark.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The format of a map's text; none if it is no map.
pub(super) fn format_of(text: &str) -> Option<u32> {
    let version = tokens(without_mark(text)).nth(3)?;
    check_version(without_mark(text)).ok()?;
    version.text.parse().ok()
}

/// Reads `(wegmarke: 2` and nothing more: a file of a newer format need not make sense to us.
fn check_version(text: &str) -> Result<(), FileError> {
    let mut tokens = tokens(text);
    let mut next = || tokens.next();
    let first = next().ok_or(FileError::at(Problem::Empty, Position::of(text, 0)))?;
    let not_a_map = || FileError::at(Problem::NotAMap, Position::of(text, first.start));

    if first.kind == TokenKind::UnclosedComment {
        let position = Position::of(text, first.start);
        return Err(FileError::at(Problem::UnclosedComment, position));
    }
    let begins = first.text == "("
        && next().is_some_and(|t| t.text == "wegmarke")
        && next().is_some_and(|t| t.kind == TokenKind::Colon);
    let version = next().filter(|_| begins).ok_or_else(not_a_map)?;

    let problem = match version.text.parse::<u64>() {
        Ok(found) if (1..=u64::from(FORMAT)).contains(&found) => return Ok(()),
        Ok(found) if found > u64::from(FORMAT) => Problem::Newer {
            found,
            known: FORMAT,
        },
        _ => Problem::NoSuchVersion {
            found: version.text.chars().take(20).collect(),
            known: FORMAT,
        },
    };
    Err(FileError::at(problem, Position::of(text, version.start)))
}
