//! A journey as a diagram.
//!
//! A task has one score for all its actors. Where personas feel differently, the step therefore stands there once for
//! each score: a mean would be a score that nobody has. A step that nobody feels anything at stands in the middle of
//! the scale without an actor, for Mermaid takes a missing score as worse than the worst.

use std::fmt::Write as _;

use super::escape::{escaped, escaped_at_start, said};
use super::{LONGEST, MIDDLE, scaled};
use crate::exchange::losses::{Loss, Losses, Lost, What};
use crate::exchange::named;
use crate::i18n::Language;
use crate::model::{About, Client, Journey, Measurement, Note, PeriodNames, Persona, Stage, Step};
use crate::words;

/// A diagram, and what it lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub text: String,
    pub losses: Vec<Loss>,
}

/// The journey as a diagram. `language` is that of built-in words.
pub fn write(journey: &Journey, language: Language) -> Written {
    let mut losses = Losses::default();
    let mut text = String::from("journey\n");
    let title = said(&journey.about.title);
    if !title.is_empty() {
        let title = escaped(&title);
        let _ = writeln!(text, "    title {title}\n    accTitle: {title}");
    }
    let scenario = said(&journey.about.scenario);
    if !scenario.is_empty() {
        let _ = writeln!(text, "    accDescr: {}", escaped(&scenario));
    }
    for (place, stage) in journey.stages.iter().enumerate() {
        let stands_before_all = place == 0 && !stage.steps.is_empty();
        if !(stands_before_all && said(&stage.name).is_empty()) {
            let _ = writeln!(text, "    section {}", escaped(&stage.name));
        }
        for step in &stage.steps {
            tasks(journey, stage, step, language, &mut text, &mut losses);
        }
    }
    if text.chars().count() > LONGEST {
        losses.add(What::TooLong, Lost::named(&*title));
    }
    let whole = Lacks {
        journey,
        language,
        losses: &mut losses,
    };
    whole.gather();
    Written {
        text,
        losses: losses.into_list(),
    }
}

/// A step as one task for each score.
fn tasks(
    journey: &Journey,
    stage: &Stage,
    step: &Step,
    language: Language,
    text: &mut String,
    losses: &mut Losses,
) {
    let mut scores: Vec<(f64, Vec<&Persona>)> = Vec::new();
    for persona in &journey.personas {
        let Some(felt) = step.felt(&persona.id) else {
            continue;
        };
        let score = scaled(felt.score);
        match scores.iter_mut().find(|(other, _)| *other == score) {
            Some((_, personas)) => personas.push(persona),
            None => scores.push((score, vec![persona])),
        }
    }
    let name = escaped_at_start(&step.title);
    let lost = || Lost::named(place(language, stage, Some(step)));
    match scores.len() {
        0 => {
            losses.add(What::WithoutEmotion, lost());
            let _ = writeln!(text, "      {name}: {MIDDLE}");
        }
        1 => {}
        _ => losses.add(What::Apart, lost()),
    }
    for (score, personas) in scores {
        let actors: Vec<String> = personas.iter().map(|p| escaped(&p.name)).collect();
        let _ = writeln!(text, "      {name}: {score}: {}", actors.join(", "));
    }
}

/// "Delivery · Waits for the parcel".
fn place(language: Language, stage: &Stage, step: Option<&Step>) -> String {
    let step = step.map(|step| named(language, &step.title));
    let stage = named(language, &stage.name);
    let parts = [Some(stage), step];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a map has and a diagram has not.
struct Lacks<'a> {
    journey: &'a Journey,
    language: Language,
    losses: &'a mut Losses,
}

impl Lacks<'_> {
    fn gather(mut self) {
        let journey = self.journey;
        for spot in journey.touchpoints() {
            let step = place(self.language, spot.stage, Some(spot.step));
            let title = named(self.language, &spot.touchpoint.title);
            self.add(What::Touchpoints, format!("{step} · {title}"));
        }
        self.notes("", &journey.notes);
        self.measurements("", &journey.measurements);
        for stage in &journey.stages {
            let at = place(self.language, stage, None);
            self.notes(&at, &stage.notes);
            self.measurements(&at, &stage.kpis);
            self.add(What::Periods, at.clone());
            let bare = Stage {
                id: stage.id.clone(),
                name: stage.name.clone(),
                period: stage.period,
                kpis: stage.kpis.clone(),
                notes: stage.notes.clone(),
                steps: stage.steps.clone(),
                ..Stage::default()
            };
            self.add_if(**stage != bare, What::StageDetails, at);
            for step in &stage.steps {
                self.step(stage, step);
            }
        }
        for persona in &journey.personas {
            self.persona(persona);
        }
        self.lists();
        self.about();
    }

    fn add(&mut self, what: What, name: impl Into<String>) {
        self.losses.add(what, Lost::named(name));
    }

    fn add_if(&mut self, is_lost: bool, what: What, name: impl Into<String>) {
        if is_lost {
            self.add(what, name);
        }
    }

    fn notes<'n>(&mut self, at: &str, notes: impl IntoIterator<Item = &'n std::sync::Arc<Note>>) {
        for note in notes {
            let text = crate::audit::one_line(&note.text);
            self.add(What::Notes, within(at, &text));
        }
    }

    fn measurements(&mut self, at: &str, measurements: &[Measurement]) {
        for measurement in measurements {
            let kpi = words::kpi(self.language, self.journey, &measurement.kpi);
            self.add(What::Measurements, within(at, &kpi));
        }
    }

    fn step(&mut self, stage: &Stage, step: &Step) {
        let at = place(self.language, stage, Some(step));
        self.notes(&at, &step.notes);
        self.measurements(&at, &step.kpis);
        for emotion in &step.emotions {
            let persona = self.journey.persona(&emotion.persona);
            let who = within(&at, persona.map_or("", |p| p.short_name()));
            self.add_if(emotion.quote.is_some(), What::Quotes, who.clone());
            self.add_if(emotion.evidence.is_some(), What::Evidence, who);
        }
        let has_time = step.duration.is_some() || step.waiting.is_some();
        self.add_if(has_time, What::Times, at.clone());
        let leaves_main_way = step.path.is_some() || step.leads_back_to.is_some();
        self.add_if(leaves_main_way, What::Paths, at.clone());
        self.add_if(!step.personas.is_empty(), What::OnlyFor, at.clone());
        self.add_if(step.picture.is_some(), What::Pictures, at);
    }

    fn persona(&mut self, persona: &Persona) {
        let bare = Persona {
            id: persona.id.clone(),
            name: persona.name.clone(),
            ..Persona::default()
        };
        let name = persona.name.as_str();
        self.add_if(*persona != bare, What::PersonaDetails, name);
        let feels = self
            .journey
            .steps()
            .any(|(_, s)| s.felt(&persona.id).is_some());
        self.add_if(!feels, What::WithoutCurve, name);
        let names = self.journey.personas.iter().map(|p| said(&p.name));
        let same = names.filter(|other| *other == said(name)).count();
        self.add_if(same > 1, What::SameName, name);
    }

    fn lists(&mut self) {
        let (journey, language) = (self.journey, self.language);
        for owner in &journey.owners {
            self.add(What::Owners, owner.name.as_str());
        }
        let kinds = journey
            .kinds
            .iter()
            .map(|x| words::kind(language, journey, &x.id));
        let channels = journey.channels.iter();
        let channels = channels.map(|x| words::channel(language, journey, &x.id));
        let kpis = journey
            .kpis
            .iter()
            .map(|x| words::kpi(language, journey, &x.id));
        for term in kinds.chain(channels).chain(kpis) {
            self.add(What::OwnTerms, term);
        }
        for source in &journey.sources {
            self.add(What::Sources, source.name.as_str());
        }
        for lane in &journey.lanes {
            self.add(What::Lanes, words::lane_title(language, lane));
        }
        for view in &journey.views {
            self.add(What::Views, view.name.as_str());
        }
    }

    /// What the map says of itself beside its title and scenario, by the words of the inspector.
    fn about(&mut self) {
        let About {
            goal,
            state,
            scope,
            period_names,
            author,
            date,
            version,
            confidentiality,
            client,
            accent,
            ..
        } = &*self.journey.about;
        let details = [
            (!goal.is_empty(), "inspector-study-goal"),
            (*state != Default::default(), "inspector-state"),
            (*scope != Default::default(), "inspector-scope"),
            (
                *period_names != PeriodNames::default(),
                "inspector-period-names",
            ),
            (!author.is_empty(), "inspector-author"),
            (date.is_some(), "inspector-date"),
            (!version.is_empty(), "inspector-version"),
            (!confidentiality.is_empty(), "inspector-confidentiality"),
            (*client != Client::default(), "inspector-client"),
            (accent.is_some(), "inspector-accent"),
        ];
        for (is_set, key) in details {
            self.add_if(
                is_set,
                What::MapDetails,
                crate::i18n::t!(self.language, key),
            );
        }
    }
}

fn within(at: &str, name: &str) -> String {
    match at.is_empty() {
        true => name.to_owned(),
        false => format!("{at} · {name}"),
    }
}
