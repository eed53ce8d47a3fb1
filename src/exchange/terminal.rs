//! Plain text for a terminal: a summary to read at a glance, without colours, wrapped to the width.

use std::fmt::Write as _;

use super::{progress, step_heading, whereabouts};
use crate::audit::{Report, Sentences, one_line};
use crate::i18n::{Language, t};
use crate::model::Journey;
use crate::words;

/// Problems shown before the rest is only counted; the file formats have them all.
const MOST_PROBLEMS: usize = 10;
/// Names behind a gap before the rest is only counted.
const MOST_NAMES: usize = 3;
/// Narrower than this, lines are not made shorter.
const NARROWEST: usize = 40;

/// The most pressing problems, the gaps and the progress, in lines of at most `width` characters where words
/// allow.
pub fn audit(language: Language, journey: &Journey, report: &Report, width: usize) -> String {
    let sentences = Sentences::new(language, journey);
    let mut out = Lines {
        width: width.max(NARROWEST),
        out: String::new(),
    };
    out.text(&journey.about.title, 0);
    let round = t!(
        language,
        "exchange-round",
        round = journey.about.audit.round
    );
    let day = words::date(language, report.day);
    let day = t!(language, "exchange-as-of", date = day);
    out.text(&format!("{round} · {day}"), 0);
    if !report.silent.is_empty() {
        let count = report.silent.len();
        out.text(&t!(language, "exchange-silenced", count = count), 0);
    }

    let count = report.problems.len();
    out.heading(&format!("{} ({count})", t!(language, "exchange-problems")));
    if report.problems.is_empty() {
        out.text(&t!(language, "exchange-no-problems"), 2);
    } else {
        out.text(&t!(language, "exchange-priority-hint"), 2);
    }
    for problem in report.problems.iter().take(MOST_PROBLEMS) {
        let priority = format!("{:>4}  ", problem.priority());
        out.hanging(&priority, &sentences.title(problem));
        out.text(&sentences.detail(problem), 6);
        let owner = sentences.owner(&problem.object);
        let owner = owner.map(|o| t!(language, "exchange-owner", owner = o.name.as_str()));
        let place = Some(whereabouts(&sentences, &problem.object)).filter(|p| !p.is_empty());
        let known: Vec<String> = place.into_iter().chain(owner).collect();
        out.text(&known.join(" · "), 6);
    }
    if let Some(more) = count.checked_sub(MOST_PROBLEMS).filter(|more| *more > 0) {
        out.text(&t!(language, "exchange-more", count = more), 6);
    }

    let count = report.gaps.len();
    out.heading(&format!("{} ({count})", t!(language, "exchange-gaps")));
    if report.gaps.is_empty() {
        out.text(&t!(language, "exchange-no-gaps"), 2);
    }
    for gap in &report.gaps {
        out.hanging("  - ", &sentences.gap(gap));
        let named = gap.objects.iter().filter(|o| o.class().is_some());
        let mut names: Vec<String> = named
            .take(MOST_NAMES)
            .map(|o| one_line(&sentences.name(o)))
            .collect();
        if let Some(more) = gap.objects.len().checked_sub(MOST_NAMES).filter(|m| *m > 0) {
            names.push(t!(language, "exchange-more", count = more));
        }
        out.text(&names.join(" · "), 4);
    }

    out.heading(&t!(language, "exchange-progress-title"));
    let headings = [1, 2, 3, 4, 5].map(|step| step_heading(language, step));
    let widest = headings
        .iter()
        .map(|h| h.chars().count())
        .max()
        .unwrap_or(0);
    for (heading, done) in headings.iter().zip(report.progress) {
        let done = progress(language, done);
        let _ = writeln!(out.out, "  {heading:<widest$}  {done}");
    }
    out.out
}

struct Lines {
    width: usize,
    out: String,
}

impl Lines {
    fn heading(&mut self, text: &str) {
        self.out.push('\n');
        self.text(text, 0);
    }

    /// The text, wrapped, each line indented; nothing for an empty one.
    fn text(&mut self, text: &str, indent: usize) {
        self.hanging(&" ".repeat(indent), text);
    }

    /// The text, wrapped, its first line after `first`, the others as far to the right.
    fn hanging(&mut self, first: &str, text: &str) {
        let indent = first.chars().count();
        let mut column = 0;
        // What could steer the terminal is no word.
        let words = text.split(|c: char| c.is_whitespace() && c != '\u{a0}');
        for word in words {
            let word: String = word.chars().filter(|c| !c.is_control()).collect();
            if word.is_empty() {
                continue;
            }
            let length = word.chars().count();
            if column == 0 {
                self.out.push_str(first);
                column = indent;
            } else if column + 1 + length > self.width {
                self.out.push('\n');
                self.out.push_str(&" ".repeat(indent));
                column = indent;
            } else {
                self.out.push(' ');
                column += 1;
            }
            self.out.push_str(&word);
            column += length;
        }
        if column > 0 {
            self.out.push('\n');
        }
    }
}
