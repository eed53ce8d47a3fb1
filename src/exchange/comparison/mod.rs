//! What two maps differ in, as it is handed out: a summary a stage at a time, the figures, and each difference.
//!
//! The tables are put together once, as [`Sheet`]s; each format writes them in its own way, [`json`] for programs.

mod formats;
mod json;
mod sheets;

use std::io;

use super::Format;
use crate::audit::one_line;
use crate::i18n::{self, Language, t};
use crate::merge::{Diff, Mark, Summary, Tally, Told, diff};
use crate::model::{Date, Id, Journey, Persona};
use crate::words::{self, Word as _};
use sheets::Sheet;

/// Two maps side by side, in one language.
pub struct Comparison<'a> {
    pub language: Language,
    pub old: &'a Journey,
    pub new: &'a Journey,
    /// As of when.
    pub day: Date,
    pub diff: Diff,
    pub summary: Summary,
    /// The differences in words, in their order.
    pub told: Vec<Told>,
    /// Whose emotions are counted; none is all.
    pub persona: Option<Id<Persona>>,
}

impl<'a> Comparison<'a> {
    pub fn new(
        language: Language,
        old: &'a Journey,
        new: &'a Journey,
        persona: Option<&Id<Persona>>,
        day: Date,
    ) -> Self {
        let diff = diff(old, new);
        let told = |change| Told::new(language, old, new, change);
        Self {
            language,
            old,
            new,
            day,
            summary: Summary::new(old, new, &diff, persona),
            told: diff.changes.iter().map(told).collect(),
            diff,
            persona: persona.cloned(),
        }
    }

    /// What it is about: both titles, or the one that both have.
    pub fn title(&self) -> String {
        let [old, new] = [self.old, self.new].map(|j| words::object(self.language, j, &TITLE));
        let both = match old == new {
            true => one_line(&new),
            false => format!("{} → {}", one_line(&old), one_line(&new)),
        };
        t!(self.language, "compare-title", maps = both)
    }

    /// "Touchpoints: 3 new, 1 dropped", "Mean emotion: −0.3 → +0.8".
    pub fn lines(&self) -> Vec<String> {
        let language = self.language;
        if self.diff.is_empty() {
            return vec![t!(language, "compare-nothing")];
        }
        let touchpoints = tally(language, &self.summary.touchpoints);
        let others = tally(language, &self.summary.others);
        let mut lines = vec![
            t!(language, "compare-sum-touchpoints", sum = touchpoints),
            t!(language, "compare-sum-others", sum = others),
        ];
        if self.summary.old.is_some() || self.summary.new.is_some() {
            let [old, new] = [self.summary.old, self.summary.new].map(|s| score(language, s));
            let persona = self.persona.as_ref().and_then(|id| self.new.persona(id));
            let whose = persona.map(|p| format!(" ({})", p.name));
            lines.push(t!(
                language,
                "compare-sum-emotion",
                whose = whose.unwrap_or_default(),
                old = old,
                new = new
            ));
        }
        lines
    }

    /// The file in this format.
    ///
    /// # Errors
    /// If it does not fit into a workbook.
    pub fn write(&self, format: Format) -> io::Result<Vec<u8>> {
        Ok(match format {
            Format::Xlsx => return formats::workbook(self),
            Format::Csv => formats::csv(self),
            Format::Html => formats::html(self).into_bytes(),
            Format::Markdown => formats::markdown(self).into_bytes(),
            Format::Json => json::comparison(self).into_bytes(),
        })
    }

    /// For a terminal: a line for each difference, and at the end what they come to.
    pub fn terminal(&self) -> String {
        let mut out = String::new();
        for told in &self.told {
            let place = match told.place.is_empty() {
                true => String::new(),
                false => format!(" ({})", told.place),
            };
            let (sign, line) = (sign(told.mark), told.line(self.language));
            out.push_str(&format!("{sign} {} {}{place}: {line}\n", told.class, told.name));
        }
        if !out.is_empty() {
            out.push('\n');
        }
        for line in self.lines() {
            out.push_str(&line);
            out.push('\n');
        }
        // What could steer the terminal is no word.
        out.retain(|c| c == '\n' || !c.is_control());
        out
    }

    /// What the two maps are called beside each other.
    fn sides(&self) -> [String; 2] {
        sides(self.language, self.old, self.new)
    }

    fn sheets(&self) -> Vec<Sheet> {
        [sheets::stages(self), sheets::figures(self), sheets::changes(self)]
            .into_iter()
            .filter(|sheet| !sheet.rows.is_empty())
            .collect()
    }
}

const TITLE: crate::model::ObjectId = crate::model::ObjectId::Journey;

/// What two maps are called beside each other: as-is and to-be if they are that, else before and after.
pub fn sides(language: Language, old: &Journey, new: &Journey) -> [String; 2] {
    let states = [old, new].map(|j| j.about.state);
    match states[0] == states[1] {
        true => [t!(language, "compare-before"), t!(language, "compare-after")],
        false => states.map(|state| state.word(language)),
    }
}

/// The sign of a kind of difference, in one letter.
pub const fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Added => "+",
        Mark::Removed => "−",
        Mark::Moved => "→",
        Mark::Changed => "~",
    }
}

/// "3 new, 1 dropped"; "none" where there is nothing.
pub fn tally(language: Language, tally: &Tally) -> String {
    let parts = Mark::ALL.into_iter().filter_map(|mark| {
        let count = Some(tally.get(mark)).filter(|n| *n > 0)?;
        Some(match mark {
            Mark::Added => t!(language, "compare-count-added", count = count),
            Mark::Removed => t!(language, "compare-count-removed", count = count),
            Mark::Moved => t!(language, "compare-count-moved", count = count),
            Mark::Changed => t!(language, "compare-count-changed", count = count),
        })
    });
    let parts: Vec<String> = parts.collect();
    match parts.is_empty() {
        true => t!(language, "compare-count-none"),
        false => parts.join(", "),
    }
}

/// A mean of emotions; a dash where none is known.
pub fn score(language: Language, score: Option<f64>) -> String {
    score.map_or_else(|| "–".to_owned(), |score| i18n::score(language, score))
}
