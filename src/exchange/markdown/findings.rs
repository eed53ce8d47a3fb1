//! What an audit finds and what is to be done about it, as checklists and reports write it.

use super::super::rows::heading;
use super::super::{Handout, step_heading, whereabouts};
use super::page::{Column, Page, escaped};
use crate::audit::{Gap, Problem, Sentences};
use crate::i18n::t;
use crate::model::{Note, ObjectId, Rating};
use crate::words::{self, Word as _};

/// What a table has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breadth {
    /// All that is known, for who works with it.
    Full,
    /// What fits across a page of paper: where something is stands behind what it is.
    Paper,
}

impl Page {
    /// What hurts, most pressing first.
    pub fn problems(&mut self, handout: &Handout<'_>, level: usize, breadth: Breadth) {
        let language = self.language;
        self.heading(level, &t!(language, "exchange-problems"));
        if handout.problems.is_empty() {
            self.block(&t!(language, "exchange-no-problems"));
            return;
        }
        self.block(&t!(language, "exchange-priority-hint"));
        let rank = Column::number("#".into(), 6);
        let priority = Column::number(t!(language, "exchange-column-priority"), 14);
        let importance = Column::number(t!(language, "exchange-column-importance"), 14);
        let severity = Column::number(t!(language, "exchange-column-severity"), 12);
        let what = Column::text(t!(language, "exchange-column-problem"), 60);
        let place = Column::text(t!(language, "exchange-column-where"), 30);
        let owner = Column::text(t!(language, "exchange-column-owner"), 20);
        let due = Column::text(t!(language, "exchange-column-due"), 16);
        let rows = (1..).zip(&handout.problems);
        match breadth {
            Breadth::Full => self.table(
                &[
                    rank, priority, importance, severity, what, place, owner, due,
                ],
                rows.map(|(rank, problem)| problem_row(handout, rank, problem)),
            ),
            Breadth::Paper => self.table(
                &[rank, priority, what, owner],
                rows.map(|(rank, problem)| {
                    let [rank, priority, _, _, what, place, owner, _] =
                        problem_row(handout, rank, problem);
                    [rank, priority, with_place(what, &place), owner]
                }),
            ),
        }
    }

    /// What the map does not know, by the steps of the audit.
    pub fn gaps(&mut self, handout: &Handout<'_>, level: usize) {
        let language = self.language;
        self.heading(level, &t!(language, "exchange-gaps"));
        if handout.gaps.is_empty() {
            self.block(&t!(language, "exchange-no-gaps"));
        }
        for group in handout.gaps.chunk_by(|a, b| a.rule.step == b.rule.step) {
            if let Some(first) = group.first() {
                let heading = step_heading(language, first.rule.step);
                self.block(&format!("**{heading}**"));
                self.gap();
            }
            for gap in group {
                self.open_question(&handout.sentences, gap);
            }
        }
    }

    /// How healthy the map and its parts are; nothing where that is not told.
    pub fn health(&mut self, handout: &Handout<'_>, level: usize) {
        let language = self.language;
        let rows = handout.health();
        if rows.is_empty() {
            return;
        }
        let score = t!(language, "audit-health");
        self.heading(level, &score);
        self.block(&escaped(&t!(language, "audit-health-formula")));
        let name = Column::text(heading(language, "health-of"), 40);
        let basis = Column::text(heading(language, "health-basis"), 40);
        let columns = [name, Column::number(score, 14), basis];
        let rows = rows.into_iter();
        self.table(
            &columns,
            rows.map(|row| [escaped(&row.name), row.score, row.basis]),
        );
    }

    /// What was found and is not to be told, with why; nothing where there is none.
    pub fn silenced(&mut self, handout: &Handout<'_>, level: usize) {
        let all = handout.silenced();
        if all.is_empty() {
            return;
        }
        self.heading(level, &t!(self.language, "exchange-silenced-title"));
        self.gap();
        for (finding, why) in all {
            self.line(&format!("- {}: {}", escaped(&finding), escaped(&why)));
        }
    }

    /// The line, and behind it what it names, a line a stage.
    fn open_question(&mut self, sentences: &Sentences<'_>, gap: &Gap) {
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
    pub fn actions(
        &mut self,
        sentences: &Sentences<'_>,
        actions: &[&Note],
        level: usize,
        breadth: Breadth,
    ) {
        let language = self.language;
        if actions.is_empty() {
            return;
        }
        self.heading(level, &t!(language, "exchange-sheet-actions"));
        let column = |name, share| Column::text(heading(language, name), share);
        let number = |name, share| Column::number(heading(language, name), share);
        let (what, place) = (column("action", 40), column("where", 30));
        let (impact, effort) = (number("impact", 13), number("effort", 15));
        let (owner, due, status) = (column("owner", 20), column("due", 17), column("status", 14));
        let rating = |r: Option<Rating>| r.map_or_else(String::new, |r| r.get().to_string());
        let rows = actions.iter().map(|note| {
            let object = ObjectId::from(&note.id);
            [
                escaped(&note.text),
                escaped(&whereabouts(sentences, &object)),
                rating(note.severity),
                rating(note.effort),
                escaped(&sentences.owner_names(&object)),
                note.due
                    .map_or_else(String::new, |d| words::date(language, d)),
                note.status.map_or_else(String::new, |s| s.word(language)),
            ]
        });
        match breadth {
            Breadth::Full => self.table(&[what, place, impact, effort, owner, due, status], rows),
            Breadth::Paper => self.table(
                &[
                    what,
                    impact,
                    effort,
                    owner,
                    Column {
                        heading: format!("{}, {}", due.heading, status.heading),
                        ..due
                    },
                ],
                rows.map(|[what, place, impact, effort, owner, due, status]| {
                    let due = [due, status].into_iter().filter(|said| !said.is_empty());
                    let due = due.collect::<Vec<_>>().join(", ");
                    [with_place(what, &place), impact, effort, owner, due]
                }),
            ),
        }
    }
}

/// "The parcel is late *(Delivery · Waits)*".
fn with_place(what: String, place: &str) -> String {
    match place {
        "" => what,
        place => format!("{what} *({place})*"),
    }
}

fn problem_row(handout: &Handout<'_>, rank: usize, problem: &Problem) -> [String; 8] {
    let (language, sentences) = (handout.language, &handout.sentences);
    let importance = problem.importance.map(|i| i.get().to_string());
    let due = sentences.due(&problem.object);
    let (title, detail) = (sentences.title(problem), sentences.detail(problem));
    [
        format!("{rank}"),
        problem.priority().to_string(),
        importance.unwrap_or_else(|| "–".into()),
        problem.severity.get().to_string(),
        format!("**{}** {}", escaped(&title), escaped(&detail)),
        escaped(&whereabouts(sentences, &problem.object)),
        escaped(&sentences.owner_names(&problem.object)),
        due.map_or_else(String::new, |d| words::date(language, d)),
    ]
}
