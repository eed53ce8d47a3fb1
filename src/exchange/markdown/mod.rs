//! Markdown as GitHub, wikis and note-taking programs read it: headings, tables, task lists. Reports are written with the
//! same [`Page`].

mod findings;
mod page;

use std::fmt::Write as _;

pub use self::findings::Breadth;
pub use self::page::{Column, Page, escaped, table_row};
use super::matrix::matrix;
use super::rows::heading;
use super::{Handout, named, progress, section_heading, share_name, step_heading};
use crate::audit::{Heading, Item, Order, Placed, State};
use crate::i18n::{self, Language, t};
use crate::model::{Scope, Status, Tick};
use crate::words::{self, Word};

/// The audit to work with: findings first, then each touchpoint with its five groups of checks. Only checks
/// are task list items, so that what a reader counts is what there is to do.
pub fn checklist(handout: &Handout<'_>) -> String {
    let mut page = Page::new(handout.language);
    page.head(handout);
    page.problems(handout, 2, Breadth::Full);
    page.gaps(handout, 2);
    page.silenced(handout, 2);
    page.health(handout, 2);
    page.actions(&handout.sentences, &handout.actions(), 2, Breadth::Full);
    page.acquisition(handout);
    page.checks(handout);
    page.into_text()
}

impl Page {
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
        if let Some(line) = &handout.since {
            self.block(&escaped(line));
        }
        if let Some(line) = handout.thresholds() {
            self.block(&escaped(&line));
        }
        self.block(&format!("## {}", t!(language, "exchange-progress-title")));
        self.gap();
        for (step, done) in (1..).zip(handout.progress) {
            let heading = step_heading(language, step);
            let done = progress(language, done);
            self.line(&format!("- {heading}: {done}"));
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
            self.gap();
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
