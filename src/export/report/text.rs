//! The report, chapter by chapter.

use super::{Picture, link, summary};
use crate::audit::{Where, audit};
use crate::exchange::Handout;
use crate::exchange::markdown::{Breadth, Column, Page, escaped};
use crate::export::account::{Account, FeltTold, Shown, StageTold, StepTold, TouchpointTold};
use crate::export::{Export, Laid};
use crate::i18n::{self, t};
use crate::model::ObjectId;
use crate::words::spoken::Spoken;

/// The text, and how many findings are about what it does not show.
pub(super) fn report(export: &Export, laid: &Laid, pictures: &[Picture]) -> (String, usize) {
    let journey = &*export.journey;
    let account = export.account(laid);
    let audited = audit(journey, export.day);
    let shown = Shown::of(&laid.pages);
    let mut handout = Handout::new(account.language, journey, &audited);
    let all = handout.findings();
    handout.keep(|place| shows(&shown, place));
    let outside = all - handout.findings();
    // It rests on all of the map.
    if account.stages.len() < journey.stages.len() {
        handout.health = None;
    }
    let mut report = Report {
        page: Page::new(account.language),
        account: &account,
        export,
        pictures,
    };
    report.head();
    report.summary(&handout, &shown);
    report.personas();
    report.stages();
    report.whole();
    report.findings(&handout, &shown);
    report.sources();
    (report.page.into_text(), outside)
}

/// Whether what stands here is shown; what stands nowhere is about the map.
pub(super) fn shows(shown: &Shown<'_>, place: Where<'_>) -> bool {
    match (place.touchpoint, place.step, place.stage) {
        (Some(touchpoint), _, _) => shown.has(&touchpoint.id),
        (None, Some(step), _) => shown.has(&step.id),
        (None, None, Some(stage)) => shown.has(&stage.id),
        (None, None, None) => true,
    }
}

struct Report<'a> {
    page: Page,
    account: &'a Account,
    export: &'a Export,
    pictures: &'a [Picture],
}

impl Report<'_> {
    fn head(&mut self) {
        let account = self.account;
        self.page.heading(1, &escaped(&account.title));
        if !account.scenario.is_empty() {
            self.page.block(&escaped(&account.scenario));
        }
        self.facts(&account.facts);
    }

    fn summary(&mut self, handout: &Handout<'_>, shown: &Shown<'_>) {
        let l = self.page.language;
        self.page.heading(2, &t!(l, "report-summary"));
        let said = summary::summary(self.export, handout, shown);
        self.page.block(&escaped(&said.extent));
        self.facts(&said.points);
        self.pictures_of(None);
    }

    /// A picture alone is a figure whose caption is what it is called.
    fn pictures_of(&mut self, stage: Option<usize>) {
        let Some(folder) = &self.export.pictures_in else {
            return;
        };
        for it in self.pictures.iter().filter(|it| it.stage == stage) {
            let link = link(folder, &it.name);
            self.page.block(&format!("![{}]({link})", escaped(&it.alt)));
        }
    }

    fn personas(&mut self) {
        let l = self.page.language;
        if self.account.personas.is_empty() {
            return;
        }
        self.page.heading(2, &t!(l, "twin-personas"));
        for persona in &self.account.personas {
            self.page.heading(3, &escaped(&persona.name));
            self.facts(&persona.facts);
        }
    }

    fn stages(&mut self) {
        let l = self.page.language;
        if self.account.stages.is_empty() {
            return;
        }
        self.page.heading(2, &t!(l, "report-stages"));
        for stage in &self.account.stages {
            self.stage(stage);
        }
    }

    fn stage(&mut self, it: &StageTold) {
        // Its number is no list.
        let heading = format!("{} {}", it.number, escaped(&it.name));
        self.page.heading(3, &heading);
        self.pictures_of(Some(it.number));
        let notes = it.notes.iter().map(noted);
        let lines = it.facts.iter().chain(&it.figures).map(led).chain(notes);
        self.lines(lines);
        if !it.steps.is_empty() {
            self.steps(it);
        }
        for step in &it.steps {
            self.step(step);
        }
    }

    /// What is met at each step.
    fn steps(&mut self, it: &StageTold) {
        let l = self.page.language;
        let columns = [
            Column::text(t!(l, "class-step"), 22),
            Column::text(t!(l, "class-touchpoint"), 24),
            Column::text(t!(l, "term-channels"), 21),
            Column::text(t!(l, "term-owner"), 20),
            Column::number(t!(l, "term-importance"), 13),
        ];
        let rows = it.steps.iter().flat_map(|step| {
            let name = escaped(&step.name);
            let empty = || "–".to_owned();
            let waits = [name.clone(), empty(), empty(), empty(), empty()];
            let waits = step.touchpoints.is_empty().then_some(waits);
            let met = step.touchpoints.iter().enumerate().map(move |(i, it)| {
                // A step is named once.
                let step = if i == 0 { name.clone() } else { String::new() };
                let told = [&it.name, &it.channels, &it.owner, &it.importance];
                let [touchpoint, channels, owner, importance] = told.map(|text| dashed(text));
                [step, touchpoint, channels, owner, importance]
            });
            waits.into_iter().chain(met)
        });
        self.page.table(&columns, rows);
    }

    /// What the table has no room for.
    fn step(&mut self, it: &StepTold) {
        let l = self.page.language;
        let felt = self.felt(&it.felt);
        let met: Vec<&TouchpointTold> = it.touchpoints.iter().filter(|t| has_details(t)).collect();
        let lists = [it.facts.len(), felt.len(), it.figures.len(), it.notes.len()];
        if met.is_empty() && lists.iter().all(|count| *count == 0) {
            return;
        }
        self.page.heading(4, &escaped(&it.name));
        // One list: two that follow each other would be read as one with paragraphs.
        let facts = it.facts.iter().chain(&felt).chain(&it.figures).map(led);
        self.lines(facts.chain(it.notes.iter().map(noted)));
        if lists.iter().all(|count| *count == 0) {
            self.page.gap();
        }
        for it in met {
            let kind = (!it.kind.is_empty()).then(|| escaped(&it.kind));
            let facts = it.facts.iter().map(|fact| {
                let name = escaped(&fact.name);
                match fact.value.is_empty() {
                    true => name,
                    false => format!("{name}: {}", escaped(&fact.value)),
                }
            });
            let said: Vec<String> = kind.into_iter().chain(facts).collect();
            let lead = bold(&t!(l, "report-at", name = it.name.as_str()));
            self.page.line(&format!("- {lead} {}", said.join(" · ")));
            for fact in self.felt(&it.felt).iter().chain(&it.figures) {
                self.page.line(&format!("    - {}", led(fact)));
            }
            for note in &it.notes {
                self.page.line(&format!("    - {}", noted(note)));
            }
        }
    }

    /// What personas feel and say, as facts.
    fn felt(&self, all: &[FeltTold]) -> Vec<Spoken> {
        let l = self.page.language;
        let said = |it: &FeltTold| {
            let quote = (!it.quote.is_empty()).then(|| i18n::quoted(l, &it.quote));
            let emotion = Some(it.emotion.clone()).filter(|emotion| !emotion.is_empty());
            let said: Vec<String> = emotion.into_iter().chain(quote).collect();
            Spoken::new(it.persona.clone(), said.join(" – "))
        };
        all.iter().map(said).collect()
    }

    /// What holds for the map as a whole.
    fn whole(&mut self) {
        let (l, account) = (self.page.language, self.account);
        if account.figures.is_empty() && account.notes.is_empty() {
            return;
        }
        self.page.heading(2, &t!(l, "twin-whole"));
        let notes = account.notes.iter().map(noted);
        self.lines(account.figures.iter().map(led).chain(notes));
    }

    fn findings(&mut self, handout: &Handout<'_>, shown: &Shown<'_>) {
        let l = self.page.language;
        self.page.heading(2, &t!(l, "exchange-sheet-findings"));
        if let Some(line) = handout.thresholds() {
            self.page.block(&escaped(&line));
        }
        self.page.problems(handout, 3, Breadth::Paper);
        self.page.gaps(handout, 3);
        self.page.health(handout, 3);
        let sentences = &handout.sentences;
        let actions = handout.actions().into_iter();
        let actions = actions.filter(|a| shows(shown, sentences.place(&ObjectId::from(&a.id))));
        let actions: Vec<_> = actions.collect();
        self.page.actions(sentences, &actions, 2, Breadth::Paper);
    }

    fn sources(&mut self) {
        let l = self.page.language;
        if !self.account.sources.is_empty() {
            self.page.heading(2, &t!(l, "inspector-sources"));
            self.lines(self.account.sources.iter().map(noted));
        }
    }

    /// Facts, each in a line with its name.
    fn facts(&mut self, all: &[Spoken]) {
        self.lines(all.iter().map(led));
    }

    fn lines(&mut self, lines: impl Iterator<Item = String>) {
        for (index, line) in lines.enumerate() {
            if index == 0 {
                self.page.gap();
            }
            self.page.line(&format!("- {line}"));
        }
    }
}

fn has_details(it: &TouchpointTold) -> bool {
    let lists = [
        it.facts.len(),
        it.felt.len(),
        it.figures.len(),
        it.notes.len(),
    ];
    !it.kind.is_empty() || lists.iter().any(|count| *count > 0)
}

fn bold(text: &str) -> String {
    match escaped(text) {
        text if text.is_empty() => text,
        text => format!("**{text}**"),
    }
}

/// "**Goal:** to run without pain".
fn led(it: &Spoken) -> String {
    match it.value.trim() {
        "" => bold(&it.name),
        value => format!("{} {}", bold(&format!("{}:", it.name)), escaped(value)),
    }
}

/// "The parcel is late *(pain point, Logistics)*".
fn noted(it: &Spoken) -> String {
    let name = escaped(&it.name);
    match escaped(&it.value) {
        value if value.is_empty() => name,
        value => format!("{name} *({value})*"),
    }
}

fn dashed(text: &str) -> String {
    match escaped(text) {
        text if text.is_empty() => "–".to_owned(),
        text => text,
    }
}
