//! Foreign formats: what leaves the map as text and tables for people and programs that do not have Wegmarke, and
//! what comes from there.
//!
//! [`clip`] is what the clipboard holds; [`pasted`] makes objects of whatever text is pasted; [`import`] makes a map of a
//! file of another program, [`mermaid`] is one of them and is written, too; [`losses`] is what did not come along. [`table`] reads CSV files;
//! [`readings`] makes readings of KPIs of their rows, [`survey`] one figure of many answers, and [`guess`] tells what a
//! table is for. [`sheets`] writes whole maps as tables and reads them. A [`Handout`] is the audit, or one owner's share of it, as it goes out: a file a [`Format`], and
//! [`terminal`] for a glance; [`comparison`] is what two maps differ in. [`filled`] reads a table that has been filled in and holds it against the map. Each is a
//! pure function of what it is given: the same audit, the same bytes. What users wrote reaches every format as text,
//! never as its markup or its formulas. No file is read or written here.

mod cells;
pub mod clip;
pub mod comparison;
pub mod csv;
pub mod filled;
pub mod guess;
mod handout;
pub mod html;
pub mod import;
pub mod json;
pub mod losses;
pub mod markdown;
mod matrix;
pub mod mermaid;
pub mod pasted;
mod periods;
pub mod readings;
mod rows;
pub mod sheets;
pub mod survey;
pub mod table;
pub mod terminal;
pub mod xlsx;

pub use handout::{Format, Handout};
pub use rows::{Field, Mark};

use crate::audit::{Heading, Progress, Sentences, Share, one_line};
use crate::i18n::{self, Language, t};
use crate::model::{Journey, ObjectId};
use crate::words;

/// "1 List", as groups of checks are headed.
fn step_heading(language: Language, step: u8) -> String {
    format!("{step} {}", words::audit_step(language, step))
}

/// "12 of 28 · 42 %".
fn progress(language: Language, progress: Progress) -> String {
    t!(
        language,
        "exchange-progress",
        done = progress.done,
        of = progress.of,
        percent = i18n::percent(language, progress.percent() as f64)
    )
}

/// Lines of a file: "4, 9, 12 and 30 more".
fn listed(language: Language, lines: &[u64]) -> String {
    const MOST: usize = 12;
    let named: Vec<String> = lines.iter().take(MOST).map(u64::to_string).collect();
    let named = named.join(", ");
    match lines.len().saturating_sub(MOST) {
        0 => named,
        count => format!("{named} {}", t!(language, "exchange-more", count = count)),
    }
}

/// What stands in a cell, as it fits into a sentence.
fn shortened(cell: &str) -> String {
    const MOST: usize = 40;
    let line = one_line(cell);
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// Stage and step of an object, where it has them: "Delivery · Waits for the parcel".
fn whereabouts(sentences: &Sentences<'_>, object: &ObjectId) -> String {
    let place = sentences.place(object);
    let stage = place.stage.map(|s| one_line(&s.name));
    let step = place.step.map(|s| one_line(&s.title));
    let parts: Vec<String> = stage
        .into_iter()
        .chain(step)
        .filter(|p| !p.is_empty())
        .collect();
    parts.join(" · ")
}

/// What a section of the checklist is about; the number of a stage goes before its name.
fn section_heading(language: Language, heading: Heading<'_>) -> String {
    match heading {
        Heading::Stage(number, stage) => format!("{number} {}", named(language, &stage.name)),
        Heading::Owner(owner) => named(language, &owner.name),
        Heading::Unowned => t!(language, "exchange-unowned"),
    }
}

/// Whose share it is, if it is not all of the audit.
pub fn share_name(language: Language, journey: &Journey, share: &Share) -> Option<String> {
    match share {
        Share::All => None,
        Share::Owner(id) => {
            let owner = journey.owner(id);
            Some(named(language, owner.map_or("", |o| &o.name)))
        }
        Share::Unowned => Some(t!(language, "exchange-unowned")),
    }
}

/// The name in one line; a word for it where it is empty.
fn named(language: Language, name: &str) -> String {
    Some(one_line(name))
        .filter(|n| !n.is_empty())
        .unwrap_or_else(|| t!(language, "term-unnamed"))
}
