//! Plain text for a terminal: a summary to read at a glance, without colours, wrapped to the width.

use std::fmt::Write as _;

use super::{Handout, progress, section_heading, share_name, step_heading, whereabouts};
use crate::audit::{Order, Progress, one_line, progress_of};
use crate::i18n::{Language, t};
use crate::words::{self, Word as _};

/// Problems shown before the rest is only counted; the file formats have them all.
const MOST_PROBLEMS: usize = 10;
/// Names behind a gap before the rest is only counted.
const MOST_NAMES: usize = 3;
/// Narrower than this, lines are not made shorter.
const NARROWEST: usize = 40;

/// The most pressing problems, the gaps and the progress, by owner also each owner's, in lines of at most `width`
/// characters where words allow.
pub fn audit(handout: &Handout<'_>, width: usize) -> String {
    let (language, journey) = (handout.language, handout.journey);
    let sentences = &handout.sentences;
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
    let day = words::date(language, handout.day);
    let day = t!(language, "exchange-as-of", date = day);
    let state = journey.about.state.word(language);
    out.text(&format!("{state} · {round} · {day}"), 0);
    if let Some(share) = share_name(language, journey, &handout.share) {
        out.text(&t!(language, "exchange-share", owner = share), 0);
    }
    if !handout.silent.is_empty() {
        let count = handout.silent.len();
        out.text(&t!(language, "exchange-silenced", count = count), 0);
    }
    if let Some(line) = &handout.since {
        out.text(line, 0);
    }
    if let Some(line) = handout.thresholds() {
        out.text(&line, 0);
    }

    let count = handout.problems.len();
    out.heading(&format!("{} ({count})", t!(language, "exchange-problems")));
    if handout.problems.is_empty() {
        out.text(&t!(language, "exchange-no-problems"), 2);
    } else {
        out.text(&t!(language, "exchange-priority-hint"), 2);
    }
    for problem in handout.problems.iter().take(MOST_PROBLEMS) {
        let priority = format!("{:>4}  ", problem.priority());
        out.hanging(&priority, &sentences.title(problem));
        out.text(&sentences.detail(problem), 6);
        let owners = Some(sentences.owner_names(&problem.object)).filter(|o| !o.is_empty());
        let owner = owners.map(|owner| t!(language, "exchange-owner", owner = owner));
        let place = Some(whereabouts(sentences, &problem.object)).filter(|p| !p.is_empty());
        let known: Vec<String> = place.into_iter().chain(owner).collect();
        out.text(&known.join(" · "), 6);
    }
    if let Some(more) = count.checked_sub(MOST_PROBLEMS).filter(|more| *more > 0) {
        out.text(&t!(language, "exchange-more", count = more), 6);
    }

    let count = handout.gaps.len();
    out.heading(&format!("{} ({count})", t!(language, "exchange-gaps")));
    if handout.gaps.is_empty() {
        out.text(&t!(language, "exchange-no-gaps"), 2);
    }
    for gap in &handout.gaps {
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

    let silenced = handout.silenced();
    if !silenced.is_empty() {
        let title = t!(language, "exchange-silenced-title");
        out.heading(&format!("{title} ({})", silenced.len()));
    }
    for (finding, why) in silenced {
        out.hanging("  - ", &finding);
        out.text(&why, 4);
    }

    let health = handout.health();
    if !health.is_empty() {
        out.heading(&t!(language, "audit-health"));
        out.text(&t!(language, "audit-health-formula"), 2);
    }
    for row in health {
        out.hanging(&format!("{:>5}  ", row.score), &row.name);
        out.text(&row.basis, 7);
    }

    out.heading(&t!(language, "exchange-progress-title"));
    let steps = (1..).zip(handout.progress);
    let steps = steps.map(|(step, done)| (step_heading(language, step), done));
    out.bars(language, steps.collect());
    if handout.order == Order::Owner {
        out.heading(&t!(language, "exchange-by-owner"));
        let owners = handout.sections.iter().map(|section| {
            let steps = progress_of(std::slice::from_ref(section));
            let of_all = Progress {
                done: steps.iter().map(|p| p.done).sum(),
                of: steps.iter().map(|p| p.of).sum(),
            };
            (section_heading(language, section.heading), of_all)
        });
        out.bars(language, owners.collect());
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

    /// Names with how far each is, below one another; a long name is cut.
    fn bars(&mut self, language: Language, rows: Vec<(String, Progress)>) {
        let widest = rows.iter().map(|(name, _)| name.chars().count()).max();
        let widest = widest.unwrap_or(0).min(self.width / 2);
        for (name, done) in rows {
            let shown = name.chars().filter(|c| !c.is_control());
            let name: String = shown.take(widest).collect();
            let done = progress(language, done);
            let _ = writeln!(self.out, "  {name:<widest$}  {done}");
        }
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
