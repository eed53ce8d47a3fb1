//! What is said to a slide, a line a fact: everything that the account of a map has, and so what the HTML page has.

use crate::export::account::{Account, FeltTold, StageTold, StepTold, Told, TouchpointTold};
use crate::i18n::{self, t};
use crate::render::pptx::Paragraph;
use crate::words::spoken::Spoken;

/// To the whole map: what holds for all of it.
pub(super) fn of_map(account: &Account) -> Vec<Paragraph> {
    let l = account.language;
    let mut notes = Notes::default();
    notes.say(0, "", &account.scenario);
    notes.facts(0, &account.facts);
    if !account.personas.is_empty() {
        notes.say(0, &t!(l, "twin-personas"), "");
        for Told { name, facts } in &account.personas {
            notes.say(1, name, &joined(facts));
        }
    }
    notes.list(0, &t!(l, "exchange-sheet-kpis"), &account.figures);
    notes.list(0, &t!(l, "twin-notes"), &account.notes);
    notes.list(0, &t!(l, "inspector-sources"), &account.sources);
    notes.0
}

/// To the stages on a slide: all that is known of them.
pub(super) fn of_stages(account: &Account) -> Vec<Paragraph> {
    let mut notes = Notes::default();
    for stage in &account.stages {
        notes.stage(account, stage);
    }
    notes.0
}

#[derive(Default)]
struct Notes(Vec<Paragraph>);

impl Notes {
    fn say(&mut self, level: u8, lead: &str, text: &str) {
        if !lead.is_empty() || !text.is_empty() {
            self.0.push(Paragraph {
                level,
                lead: lead.to_owned(),
                text: text.to_owned(),
            });
        }
    }

    fn facts(&mut self, level: u8, facts: &[Spoken]) {
        for fact in facts {
            self.say(level, &format!("{}:", fact.name), &fact.value);
        }
    }

    /// Below a heading, each on a line.
    fn list(&mut self, level: u8, heading: &str, all: &[Spoken]) {
        if !all.is_empty() {
            self.say(level, heading, "");
        }
        for it in all {
            self.say(level + 1, "", &line(it));
        }
    }

    fn stage(&mut self, account: &Account, it: &StageTold) {
        let l = account.language;
        self.facts(0, &it.facts);
        self.list(0, &t!(l, "exchange-sheet-kpis"), &it.figures);
        self.list(0, &t!(l, "twin-notes"), &it.notes);
        for step in &it.steps {
            self.step(account, step);
        }
    }

    fn step(&mut self, account: &Account, it: &StepTold) {
        self.say(0, &it.name, &joined(&it.facts));
        self.felt(1, account, &it.felt);
        for touchpoint in &it.touchpoints {
            self.touchpoint(account, touchpoint);
        }
        self.lines(1, &it.figures);
        self.lines(1, &it.notes);
    }

    fn touchpoint(&mut self, account: &Account, it: &TouchpointTold) {
        let l = account.language;
        let own = [
            (t!(l, "term-channels"), &it.channels),
            (t!(l, "term-owner"), &it.owner),
            (t!(l, "term-importance"), &it.importance),
        ];
        let own = own.into_iter().filter(|(_, value)| !value.is_empty());
        let own = own.map(|(name, value)| Spoken::new(name, value.clone()));
        let facts: Vec<_> = own.chain(it.facts.iter().cloned()).collect();
        let kind = (!it.kind.is_empty()).then(|| it.kind.clone());
        let facts = kind.into_iter().chain(facts.iter().map(fact));
        self.say(1, &it.name, &facts.collect::<Vec<_>>().join(" · "));
        self.felt(2, account, &it.felt);
        self.lines(2, &it.figures);
        self.lines(2, &it.notes);
    }

    fn felt(&mut self, level: u8, account: &Account, all: &[FeltTold]) {
        for FeltTold {
            persona,
            emotion,
            quote,
        } in all
        {
            let quote = match quote.as_str() {
                "" => String::new(),
                quote => i18n::quoted(account.language, quote),
            };
            let said = [emotion.clone(), quote];
            let said = said.into_iter().filter(|text| !text.is_empty());
            let said = said.collect::<Vec<_>>().join(" · ");
            self.say(level, "", &format!("{persona}: {said}"));
        }
    }

    fn lines(&mut self, level: u8, all: &[Spoken]) {
        for it in all {
            self.say(level, "", &line(it));
        }
    }
}

/// "Role: buys shoes twice a year".
fn fact(it: &Spoken) -> String {
    format!("{}: {}", it.name, it.value)
}

fn joined(facts: &[Spoken]) -> String {
    facts.iter().map(fact).collect::<Vec<_>>().join(" · ")
}

/// A note or a figure, with what there is to say of it.
fn line(it: &Spoken) -> String {
    match it.value.is_empty() {
        true => it.name.clone(),
        false => fact(it),
    }
}
