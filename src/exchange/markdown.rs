//! Markdown as GitHub, wikis and note-taking programs read it: headings, tables, task lists.

use std::fmt::Write as _;

use super::matrix::matrix;
use super::rows::heading;
use super::{Handout, named, progress, section_heading, share_name, step_heading, whereabouts};
use crate::audit::{Gap, Heading, Item, Order, Placed, Sentences, State, one_line};
use crate::i18n::{self, Language, t};
use crate::model::{ObjectId, Rating, Scope, Status, Tick};
use crate::words::{self, Word};

/// The audit to work with: findings first, then each touchpoint with its five groups of checks. Only checks
/// are task list items, so that what a reader counts is what there is to do.
pub fn checklist(handout: &Handout<'_>) -> String {
    let mut page = Page {
        language: handout.language,
        out: String::new(),
    };
    page.head(handout);
    page.problems(handout);
    page.gaps(handout);
    page.actions(handout);
    page.acquisition(handout);
    page.checks(handout);
    page.out
}

struct Page {
    language: Language,
    out: String,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// A block of its own: a blank line goes before it.
    fn block(&mut self, line: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.line(line);
    }

    fn head(&mut self, handout: &Handout<'_>) {
        let language = self.language;
        let about = &handout.journey.about;
        let title = escaped(&about.title);
        self.block(&format!(
            "# {}",
            t!(language, "exchange-checklist-title", title = title)
        ));
        if let Some(share) = share_name(language, handout.journey, &handout.share) {
            let share = escaped(&share);
            self.block(&format!(
                "**{}**",
                t!(language, "exchange-share", owner = share)
            ));
        }
        if !about.scenario.trim().is_empty() {
            self.block(&escaped(&about.scenario));
        }
        let mut meta = vec![about.state.word(language)];
        if about.scope == Scope::Section {
            meta.push(about.scope.word(language));
        }
        meta.push(t!(language, "exchange-round", round = about.audit.round));
        if !handout.silent.is_empty() {
            let count = handout.silent.len();
            meta.push(t!(language, "exchange-silenced", count = count));
        }
        let day = words::date(language, handout.day);
        meta.push(t!(language, "exchange-as-of", date = day));
        for (key, text) in [
            ("exchange-author", &about.author),
            ("exchange-version", &about.version),
        ] {
            if !text.trim().is_empty() {
                meta.push(i18n::text(language, key, &[("text", escaped(text).into())]));
            }
        }
        if !about.confidentiality.trim().is_empty() {
            meta.push(escaped(&about.confidentiality));
        }
        self.block(&meta.join(" · "));
        for line in handout.standards() {
            self.block(&escaped(&line));
        }
        self.block(&format!("## {}", t!(language, "exchange-progress-title")));
        self.out.push('\n');
        for (step, done) in (1..).zip(handout.progress) {
            let heading = step_heading(language, step);
            let done = progress(language, done);
            self.line(&format!("- {heading}: {done}"));
        }
    }

    fn problems(&mut self, handout: &Handout<'_>) {
        let (language, sentences) = (self.language, &handout.sentences);
        self.block(&format!("## {}", t!(language, "exchange-problems")));
        if handout.problems.is_empty() {
            self.block(&t!(language, "exchange-no-problems"));
            return;
        }
        self.block(&t!(language, "exchange-priority-hint"));
        self.block(&table_row(&[
            "#".into(),
            t!(language, "exchange-column-priority"),
            t!(language, "exchange-column-importance"),
            t!(language, "exchange-column-severity"),
            t!(language, "exchange-column-problem"),
            t!(language, "exchange-column-where"),
            t!(language, "exchange-column-owner"),
            t!(language, "exchange-column-due"),
        ]));
        self.line("| --: | --: | --: | --: | :-- | :-- | :-- | :-- |");
        for (rank, problem) in (1..).zip(&handout.problems) {
            let importance = problem.importance.map(|i| i.get().to_string());
            let owner = sentences.owner(&problem.object);
            let due = sentences.due(&problem.object);
            let (title, detail) = (sentences.title(problem), sentences.detail(problem));
            self.line(&table_row(&[
                format!("{rank}"),
                problem.priority().to_string(),
                importance.unwrap_or_else(|| "–".into()),
                problem.severity.get().to_string(),
                format!("**{}** {}", escaped(&title), escaped(&detail)),
                escaped(&whereabouts(sentences, &problem.object)),
                owner.map_or_else(String::new, |o| escaped(&o.name)),
                due.map_or_else(String::new, |d| words::date(language, d)),
            ]));
        }
    }

    fn gaps(&mut self, handout: &Handout<'_>) {
        let language = self.language;
        self.block(&format!("## {}", t!(language, "exchange-gaps")));
        if handout.gaps.is_empty() {
            self.block(&t!(language, "exchange-no-gaps"));
        }
        for (place, gap) in handout.gaps.iter().enumerate() {
            let before = place
                .checked_sub(1)
                .map(|before| handout.gaps[before].rule.step);
            if before != Some(gap.rule.step) {
                let heading = step_heading(language, gap.rule.step);
                self.block(&format!("**{heading}**"));
                self.out.push('\n');
            }
            self.gap(&handout.sentences, gap);
        }
    }

    /// The line, and behind it what it names, a line a stage.
    fn gap(&mut self, sentences: &Sentences<'_>, gap: &Gap) {
        self.line(&format!("- {}", escaped(&sentences.gap(gap))));
        let mut stages: Vec<(Option<&str>, Vec<String>)> = Vec::new();
        for object in gap.objects.iter().filter(|o| o.class().is_some()) {
            let place = sentences.place(object);
            // A stage itself needs no heading of its own name.
            let stage = place
                .stage
                .filter(|_| place.step.is_some() || place.note.is_some());
            let stage = stage.map(|s| s.name.as_str());
            let name = escaped(&sentences.name(object));
            match stages.last_mut() {
                Some((last, names)) if *last == stage => names.push(name),
                _ => stages.push((stage, vec![name])),
            }
        }
        for (stage, names) in stages {
            let names = names.join(" · ");
            match stage.map(escaped).filter(|s| !s.is_empty()) {
                Some(stage) => self.line(&format!("  - {stage}: {names}")),
                None => self.line(&format!("  - {names}")),
            }
        }
    }

    /// The plan of actions, what is worth most first; nothing where there is none.
    fn actions(&mut self, handout: &Handout<'_>) {
        let (language, sentences) = (self.language, &handout.sentences);
        let actions = handout.actions();
        if actions.is_empty() {
            return;
        }
        self.block(&format!("## {}", t!(language, "exchange-sheet-actions")));
        let columns = [
            "action", "where", "impact", "effort", "owner", "due", "status",
        ];
        self.block(&table_row(&columns.map(|c| heading(language, c))));
        self.line("| :-- | :-- | --: | --: | :-- | :-- | :-- |");
        for note in actions {
            let object = ObjectId::from(&note.id);
            let rating = |r: Option<Rating>| r.map_or_else(String::new, |r| r.get().to_string());
            let owner = sentences.owner(&object);
            self.line(&table_row(&[
                escaped(&note.text),
                escaped(&whereabouts(sentences, &object)),
                rating(note.severity),
                rating(note.effort),
                owner.map_or_else(String::new, |o| escaped(&o.name)),
                note.due
                    .map_or_else(String::new, |d| words::date(language, d)),
                note.status.map_or_else(String::new, |s| s.word(language)),
            ]));
        }
    }

    /// What customers do against what is done about it.
    fn acquisition(&mut self, handout: &Handout<'_>) {
        let language = self.language;
        let Some(matrix) = matrix(handout) else {
            return;
        };
        self.block(&format!("## {}", t!(language, "acquisition-name")));
        let first = ["stage", "customer-action", "emotion"].map(|c| heading(language, c));
        let owners = matrix.owners.iter().map(|o| escaped(o));
        let headings: Vec<String> = first.into_iter().chain(owners).collect();
        self.block(&table_row(&headings));
        let rule = " :-- |".repeat(matrix.owners.len());
        self.line(&format!("| :-- | :-- | --: |{rule}"));
        for row in &matrix.rows {
            let cell = |measures: &Vec<String>| {
                let measures: Vec<String> = measures.iter().map(|m| escaped(m)).collect();
                measures.join(" · ")
            };
            let first = [
                escaped(&row.stage),
                escaped(&row.step),
                row.emotion(language),
            ];
            let cells: Vec<String> = first
                .into_iter()
                .chain(row.cells.iter().map(cell))
                .collect();
            self.line(&table_row(&cells));
        }
    }

    fn checks(&mut self, handout: &Handout<'_>) {
        let language = self.language;
        for section in &handout.sections {
            let heading = match section.heading {
                // Its number is no list.
                Heading::Stage(number, stage) => {
                    format!("{number} {}", shown(language, &stage.name))
                }
                _ => escaped(&section_heading(language, section.heading)),
            };
            self.block(&format!("## {heading}"));
            if section.entries.is_empty() {
                self.block(&t!(language, "exchange-no-touchpoints"));
            }
            for placed in &section.entries {
                self.entry(placed, handout.order);
            }
        }
    }

    fn entry(&mut self, placed: &Placed<'_>, order: Order) {
        let language = self.language;
        let entry = &placed.entry;
        let touchpoint = entry.touchpoint;
        self.block(&format!("### {}", shown(language, &touchpoint.title)));
        let owner = entry
            .owner
            .map_or_else(|| BLANK.into(), |o| escaped(&o.name));
        // By stage, the heading says it.
        let stage = (order == Order::Owner).then(|| {
            let stage = shown(language, &placed.stage.name);
            t!(language, "exchange-stage", stage = stage)
        });
        let mut facts: Vec<String> = stage.into_iter().collect();
        facts.extend([
            t!(
                language,
                "exchange-step",
                step = shown(language, &placed.step.title)
            ),
            t!(language, "exchange-owner", owner = owner),
            t!(language, "exchange-due", due = BLANK),
        ]);
        if let Some(importance) = touchpoint.importance {
            let value = importance.get();
            facts.push(t!(language, "exchange-importance", value = value));
        }
        if touchpoint.moment_of_truth {
            facts.push(t!(language, "term-moment-of-truth"));
        }
        if touchpoint.breakpoint.is_some() {
            facts.push(t!(language, "term-breakpoint"));
        }
        if let Some(status) = touchpoint.status.filter(|s| *s != Status::Existing) {
            facts.push(status.word(language));
        }
        self.block(&facts.join(" · "));
        for group in &entry.groups {
            self.block(&format!("**{}**", step_heading(language, group.step)));
            self.out.push('\n');
            for item in &group.items {
                let line = item_line(language, item);
                self.line(&line);
            }
        }
    }
}

/// To be filled in on paper or screen; no markup.
const BLANK: &str = "\\_\\_\\_\\_";

fn item_line(language: Language, item: &Item<'_>) -> String {
    let mark = if item.state.is_done() { 'x' } else { ' ' };
    let mut line = format!("- [{mark}] {}", item.check.word(language));
    match item.state {
        State::Ticked(tick) => line.push_str(&signature(language, tick)),
        State::Proven => {
            let _ = write!(line, " – *{}*", t!(language, "exchange-proven"));
        }
        State::Open => {}
    }
    line
}

/// Who ticked it, when, and what they remarked, so far as they said.
fn signature(language: Language, tick: &Tick) -> String {
    let by = Some(escaped(&tick.by)).filter(|by| !by.is_empty());
    let date = tick.date.map(|d| words::date(language, d));
    let who: Vec<String> = by.into_iter().chain(date).collect();
    let remark = Some(escaped(&tick.remark)).filter(|r| !r.is_empty());
    let parts = [Some(who.join(", ")).filter(|w| !w.is_empty()), remark];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    if said.is_empty() {
        String::new()
    } else {
        format!(" – {}", said.join(": "))
    }
}

fn shown(language: Language, name: &str) -> String {
    escaped(&named(language, name))
}

pub(super) fn table_row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// Whether a number and a point before this would begin a list.
fn ends_marker(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}

/// Text that Markdown shows as it is, in one line, wherever in a line it stands.
pub(super) fn escaped(text: &str) -> String {
    let line = one_line(text);
    let mut out = String::with_capacity(line.len() + line.len() / 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        // What starts a list, an underline or a numbered list only does so as the first thing in a line.
        let starts_block = (at == 0 && matches!(c, '-' | '+' | '='))
            || (at > 0 && at == digits && matches!(c, '.' | ')') && ends_marker(&line[at + 1..]));
        let is_markup = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '>' | '|' | '#' | '~' | '&' | '$' | '!'
        );
        // Programs that know no backslash before a bracket must not take it for a tag either.
        if c == '<' {
            out.push_str("&lt;");
            continue;
        }
        if starts_block || is_markup {
            out.push('\\');
        }
        // Control characters show nothing and upset programs that read on.
        if !c.is_control() {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_users_write_is_no_markup() {
        let cases = [
            ("**bold**", r"\*\*bold\*\*"),
            (
                "<script>alert(1)</script>",
                r"&lt;script\>alert(1)&lt;/script\>",
            ),
            ("a | b", r"a \| b"),
            ("# 1", r"\# 1"),
            ("1. first", r"1\. first"),
            ("- [ ] task", r"\- \[ \] task"),
            ("one\n\ntwo\r\nthree", "one two three"),
            ("[x](javascript:y)", r"\[x\](javascript:y)"),
            ("3.5 of 5 – fine", "3.5 of 5 – fine"),
            ("AT&amp;T", r"AT\&amp;T"),
        ];
        for (text, wanted) in cases {
            assert_eq!(escaped(text), wanted);
        }
    }
}
