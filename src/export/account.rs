//! A map in words, from the first stage to the last: what every output says that tells instead of draws.
//!
//! It holds what the picture shows and no more: the stages, steps and touchpoints that have a place on it.

use std::collections::HashSet;

use crate::i18n::{self, Language, t};
use crate::model::{
    Emotion, Id, Inherited, Journey, Measurement, Note, ObjectId, Owner, Persona, Scope, Source,
    Stage, Step, Touchpoint,
};
use crate::scene::Scene;
use crate::words::spoken::{self, Spoken};
use crate::words::{self, Word};

/// A map in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub language: Language,
    pub title: String,
    pub scenario: String,
    /// State, client, author and so on.
    pub facts: Vec<Spoken>,
    pub personas: Vec<Told>,
    pub stages: Vec<StageTold>,
    /// What is measured and noted on the map as a whole.
    pub figures: Vec<Spoken>,
    pub notes: Vec<Spoken>,
    pub sources: Vec<Spoken>,
}

/// Something with a name, and what there is to say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub name: String,
    pub facts: Vec<Spoken>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageTold {
    /// Its place on the whole map, from 1.
    pub number: usize,
    pub name: String,
    pub facts: Vec<Spoken>,
    pub figures: Vec<Spoken>,
    pub notes: Vec<Spoken>,
    pub steps: Vec<StepTold>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepTold {
    pub name: String,
    pub facts: Vec<Spoken>,
    pub felt: Vec<FeltTold>,
    pub figures: Vec<Spoken>,
    pub notes: Vec<Spoken>,
    pub touchpoints: Vec<TouchpointTold>,
}

/// What a persona feels and says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeltTold {
    pub persona: String,
    /// The score in words; empty where nobody knows.
    pub emotion: String,
    pub quote: String,
}

/// A touchpoint; what it does not say of itself is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TouchpointTold {
    pub name: String,
    pub kind: String,
    pub channels: String,
    pub owner: String,
    pub importance: String,
    pub facts: Vec<Spoken>,
    pub felt: Vec<FeltTold>,
    pub figures: Vec<Spoken>,
    pub notes: Vec<Spoken>,
}

/// Tells what these scenes of the map show; of emotions only the persona's, if it is asked for alone.
pub fn account(
    language: Language,
    journey: &Journey,
    persona: Option<&Id<Persona>>,
    scenes: &[Scene],
) -> Account {
    let teller = Teller {
        language,
        journey,
        personas: (journey.personas.iter())
            .map(|p| &**p)
            .filter(|p| persona.is_none_or(|only| p.id == *only))
            .collect(),
        shown: Shown::of(scenes),
    };
    teller.map()
}

struct Teller<'a> {
    language: Language,
    journey: &'a Journey,
    personas: Vec<&'a Persona>,
    shown: Shown<'a>,
}

/// What has a place on some scenes of a map.
pub struct Shown<'a>(HashSet<&'a ObjectId>);

impl<'a> Shown<'a> {
    pub fn of(scenes: &'a [Scene]) -> Self {
        let regions = scenes.iter().flat_map(|scene| &scene.regions);
        Self(regions.map(|region| &region.subject.object).collect())
    }

    pub fn has(&self, object: impl Into<ObjectId>) -> bool {
        self.0.contains(&object.into())
    }
}

/// Facts in the order in which they are said; what is not known is left out.
struct Facts(Language, Vec<Spoken>);

impl Facts {
    fn say(&mut self, key: &str, value: impl Into<Option<String>>) {
        if let Some(value) = value.into().filter(|v| !v.trim().is_empty()) {
            let name = i18n::text(self.0, key, &[]);
            self.1.push(Spoken::new(name, value));
        }
    }

    fn list(&mut self, key: &str, values: impl IntoIterator<Item = String>) {
        self.say(key, joined(values));
    }
}

fn joined(values: impl IntoIterator<Item = String>) -> String {
    let values = values.into_iter().filter(|v| !v.trim().is_empty());
    values.collect::<Vec<_>>().join("; ")
}

fn words_of<T: Word>(language: Language, values: &[T]) -> impl Iterator<Item = String> {
    values.iter().map(move |value| value.word(language))
}

impl<'a> Teller<'a> {
    fn facts(&self) -> Facts {
        Facts(self.language, Vec::new())
    }

    fn map(&self) -> Account {
        let (language, journey) = (self.language, self.journey);
        let about = &journey.about;
        let mut facts = self.facts();
        facts.say("inspector-state", about.state.word(language));
        if about.scope == Scope::Section {
            facts.say("inspector-scope", about.scope.word(language));
        }
        facts.say("inspector-study-goal", about.goal.clone());
        facts.say("inspector-client", about.client.name.clone());
        facts.say("inspector-author", about.author.clone());
        facts.say("inspector-version", about.version.clone());
        facts.say(
            "exchange-column-date",
            about.date.map(|day| words::date(language, day)),
        );
        facts.say("inspector-confidentiality", about.confidentiality.clone());
        let stages = (1..).zip(&journey.stages);
        let title = match about.title.trim() {
            "" => t!(language, "picture-untitled-map"),
            title => title.to_owned(),
        };
        Account {
            language,
            title,
            scenario: about.scenario.trim().to_owned(),
            facts: facts.1,
            personas: self.personas.iter().map(|p| self.persona(p)).collect(),
            stages: stages
                .filter(|(_, stage)| self.shown.has(&stage.id))
                .map(|(number, stage)| self.stage(number, stage))
                .collect(),
            figures: self.figures(&journey.measurements),
            notes: self.notes(journey.notes.iter().map(|n| &**n)),
            sources: journey.sources.iter().map(|s| self.source(s)).collect(),
        }
    }

    fn persona(&self, it: &Persona) -> Told {
        let mut facts = self.facts();
        facts.say("inspector-persona-role", it.role.clone());
        facts.say("inspector-age", it.age.map(|age| age.to_string()));
        facts.say("term-quote", it.quote.clone());
        facts.list("persona-goals", it.goals.iter().cloned());
        facts.list("persona-needs", it.needs.iter().cloned());
        facts.list("persona-frustrations", it.frustrations.iter().cloned());
        let share = it.share.map(|s| i18n::percent(self.language, s.get()));
        let share = share.map(|share| t!(self.language, "picture-share", share = share));
        facts.say("account-share", share);
        Told {
            name: spoken::persona(self.language, it).name,
            facts: facts.1,
        }
    }

    fn stage(&self, number: usize, it: &Stage) -> StageTold {
        let language = self.language;
        let mut facts = self.facts();
        let period = words::period(language, &self.journey.about, it.period);
        facts.say("inspector-period", period);
        facts.say("inspector-stage-goal", it.goal.clone());
        facts.say("inspector-motivation", it.motivation.clone());
        facts.say("inspector-behaviour", it.behaviour.clone());
        facts.list("inspector-criteria", words_of(language, &it.criteria));
        facts.say("inspector-company-goal", it.company_goal.clone());
        facts.list("inspector-strengths", it.strengths.iter().cloned());
        facts.list("inspector-weaknesses", it.weaknesses.iter().cloned());
        facts.list("inspector-growth-levers", it.growth_levers.iter().cloned());
        let steps = it.steps.iter().filter(|step| self.shown.has(&step.id));
        StageTold {
            number,
            name: spoken::stage(language, self.journey, it).name,
            facts: facts.1,
            figures: self.figures(&it.kpis),
            notes: self.notes(it.notes.iter().map(|n| &**n)),
            steps: steps.map(|step| self.step(step)).collect(),
        }
    }

    fn step(&self, it: &Step) -> StepTold {
        let (language, journey) = (self.language, self.journey);
        let mut facts = self.facts();
        let path = it.path.as_ref().and_then(|id| journey.path(id));
        facts.say("class-path", path.map(|p| p.name.clone()));
        let span = |span| words::span(language, span);
        facts.say("inspector-duration", it.duration.map(span));
        facts.say("inspector-waiting", it.waiting.map(span));
        facts.list("table-personas", self.names(&it.personas));
        let back = it.leads_back_to.as_ref().and_then(|id| journey.step(id));
        facts.say(
            "account-leads-back",
            back.map(|(_, to)| i18n::quoted(language, &to.title)),
        );
        facts.say(
            "account-picture",
            it.picture.as_ref().map(|p| p.alt.clone()),
        );
        let felt = self.personas.iter().filter_map(|persona| {
            let emotion = it.felt(&persona.id).map(|f| words::felt(language, &f));
            let quote = it.emotion(&persona.id).and_then(|e| e.quote.clone());
            said(persona, emotion, quote)
        });
        let touchpoints = it.touchpoints.iter().filter(|t| self.shown.has(&t.id));
        StepTold {
            name: spoken::step(language, journey, it).name,
            facts: facts.1,
            felt: felt.collect(),
            figures: self.figures(&it.kpis),
            notes: self.notes(it.notes.iter().map(|n| &**n)),
            touchpoints: touchpoints.map(|t| self.touchpoint(t)).collect(),
        }
    }

    fn touchpoint(&self, it: &Touchpoint) -> TouchpointTold {
        let (language, journey) = (self.language, self.journey);
        let mut facts = self.facts();
        facts.say("term-status", it.status.map(|s| s.word(language)));
        facts.list("table-personas", self.names(&it.personas));
        let own = [
            "term-moment-of-truth",
            "term-breakpoint",
            "term-control",
            "term-evidence",
        ];
        let attributes = spoken::attributes(language, journey, it).into_iter();
        facts.1.extend(
            attributes
                .filter(|(key, _)| own.contains(key))
                .map(|(_, s)| s),
        );
        let broken = it.breakpoint.as_ref();
        facts.say("term-goes-to", broken.map(|b| b.goes_to.clone()));
        facts.say("term-interaction", it.interaction.map(|v| v.word(language)));
        facts.say("term-mode", it.mode.map(|v| v.word(language)));
        facts.say("term-medium", it.medium.map(|v| v.word(language)));
        facts.list("account-purposes", words_of(language, &it.purposes));
        facts.list("account-roles", words_of(language, &it.roles));
        let asked = &it.expectations;
        let rated = [
            ("term-appropriate", asked.appropriate),
            ("term-relevant", asked.relevant),
            ("term-useful", asked.useful),
            ("term-endearing", asked.endearing),
        ];
        let rated = rated.into_iter().filter_map(|(key, rating)| {
            let key = i18n::text(language, key, &[]);
            Some(format!("{key} {}", rating?.get()))
        });
        facts.list("term-expectations", rated);
        facts.say("term-consistency", it.consistency.map(|v| v.word(language)));
        facts.say(
            "term-personalisation",
            it.personalisation.map(|v| v.word(language)),
        );
        facts.list("term-methods", words_of(language, &it.methods));
        let owner = |id| journey.owner(id).map(|o: &Owner| o.name.clone());
        let raci = &it.raci;
        facts.list(
            "term-accountable",
            raci.accountable.iter().filter_map(owner),
        );
        facts.list("term-consulted", raci.consulted.iter().filter_map(owner));
        facts.list("term-informed", raci.informed.iter().filter_map(owner));
        let felt = self.personas.iter().filter_map(|persona| {
            let emotion: &Emotion = it.emotion(&persona.id)?;
            let score = emotion.felt().map(|f| words::felt(language, &f));
            said(persona, score, emotion.quote.clone())
        });
        let kind = it.kind.as_ref().map(|k| words::kind(language, journey, k));
        let channels = it.channels.iter();
        let owner = journey.owner_of(it).map(Inherited::value);
        TouchpointTold {
            name: spoken::touchpoint(language, journey, it).name,
            kind: kind.unwrap_or_default(),
            channels: joined(channels.map(|c| words::channel(language, journey, c))),
            owner: owner.map(|o| o.name.clone()).unwrap_or_default(),
            importance: (it.importance).map_or_else(String::new, |i| i.get().to_string()),
            facts: facts.1,
            felt: felt.collect(),
            figures: self.figures(&it.kpis),
            notes: self.notes(it.notes.iter().map(|n| &**n)),
        }
    }

    fn names(&self, ids: &[Id<Persona>]) -> impl Iterator<Item = String> {
        let personas = ids.iter().filter_map(|id| self.journey.persona(id));
        personas.map(|persona| persona.name.clone())
    }

    fn figures(&self, all: &[Measurement]) -> Vec<Spoken> {
        let said = |m| spoken::measured(self.language, self.journey, m);
        all.iter().map(said).collect()
    }

    fn notes<'n>(&self, all: impl Iterator<Item = &'n Note>) -> Vec<Spoken> {
        all.map(|note| spoken::note(self.language, self.journey, note))
            .collect()
    }

    fn source(&self, it: &Source) -> Spoken {
        let language = self.language;
        let sample = it.n.map(|n| t!(language, "picture-sample", n = n));
        let days = [it.from, it.to].into_iter().flatten();
        let days: Vec<_> = days.map(|day| words::date(language, day)).collect();
        let facts = [Some(it.kind.word(language)), sample, Some(days.join(" – "))];
        let facts = facts.into_iter().flatten().filter(|f| !f.is_empty());
        Spoken::new(it.name.clone(), facts.collect::<Vec<_>>().join(", "))
    }
}

fn said(persona: &Persona, emotion: Option<String>, quote: Option<String>) -> Option<FeltTold> {
    let quote = quote.unwrap_or_default().trim().to_owned();
    let emotion = emotion.unwrap_or_default();
    (!quote.is_empty() || !emotion.is_empty()).then(|| FeltTold {
        persona: persona.name.clone(),
        emotion,
        quote,
    })
}
