//! Findings as sentences, and where things stand.
//!
//! A problem has a title (`finding-<rule>`) and a detail (`finding-<rule>-detail`); a fact that may be lacking
//! has a sentence of its own (`fact-<name>`), which follows the detail. A gap is one line (`gap-<rule>`). Why it
//! matters says `reason-<rule>`. In all of them the thresholds of the rule stand under their keys.

use std::collections::HashMap;

use super::{Fact, Facts, Finding, Gap, Problem, Rule, Silent};
use crate::i18n::{self, FluentValue, Language, t};
use crate::model::{
    Date, Id, Inherited, Journey, Note, ObjectId, Owner, Persona, Silenced, Stage, Step, Touchpoint,
};
use crate::words::{self, Word as _};

/// So many actions are told of a problem.
const MOST_ACTIONS: usize = 2;

/// The words for what an audit of this journey finds, in one language.
pub struct Sentences<'a> {
    language: Language,
    journey: &'a Journey,
    places: HashMap<ObjectId, Where<'a>>,
}

/// Where an object stands: all that it is, or is part of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Where<'a> {
    pub stage: Option<&'a Stage>,
    pub step: Option<&'a Step>,
    pub touchpoint: Option<&'a Touchpoint>,
    pub note: Option<&'a Note>,
}

impl<'a> Sentences<'a> {
    pub fn new(language: Language, journey: &'a Journey) -> Self {
        let mut places = HashMap::new();
        let mut put = |id: ObjectId, place: Where<'a>, notes: &'a [std::sync::Arc<Note>]| {
            for note in notes {
                let note = Some(&**note);
                let id = note.map(|n| ObjectId::from(&n.id));
                places.extend(id.map(|id| (id, Where { note, ..place })));
            }
            places.insert(id, place);
        };
        put(ObjectId::Journey, Where::default(), &journey.notes);
        for stage in &journey.stages {
            let place = Where {
                stage: Some(stage),
                ..Where::default()
            };
            put((&stage.id).into(), place, &stage.notes);
            for step in &stage.steps {
                let place = Where {
                    step: Some(step),
                    ..place
                };
                put((&step.id).into(), place, &step.notes);
                for touchpoint in &step.touchpoints {
                    let place = Where {
                        touchpoint: Some(touchpoint),
                        ..place
                    };
                    put((&touchpoint.id).into(), place, &touchpoint.notes);
                }
            }
        }
        Self {
            language,
            journey,
            places,
        }
    }

    pub const fn language(&self) -> Language {
        self.language
    }

    /// Where the object stands; nowhere for personas, owners and other things of lists.
    pub fn place(&self, object: &ObjectId) -> Where<'a> {
        self.places.get(object).copied().unwrap_or_default()
    }

    /// Who answers for the object, each once: a note's owner, of an action nobody else; the touchpoint's or its
    /// channel's; of a step all who own what is met there, of a wait those whose actions stand on it; of a stage the one
    /// owner who has all of its touchpoints that are owned, if there is such a one. Nobody is guessed.
    pub fn owners(&self, object: &ObjectId) -> Vec<&'a Owner> {
        let place = self.place(object);
        if let Some(note) = place.note
            && (note.owner.is_some() || note.is_action())
        {
            let owner = note.owner.as_ref().and_then(|id| self.journey.owner(id));
            return owner.into_iter().collect();
        }
        if let Some(touchpoint) = place.touchpoint {
            let owner = self.journey.owner_of(touchpoint);
            return owner.map(Inherited::value).into_iter().collect();
        }
        match (place.step, place.stage) {
            (Some(step), _) if step.touchpoints.is_empty() => {
                let actions = step.notes.iter().filter(|note| note.is_action());
                let owners = actions.filter_map(|note| self.journey.owner(note.owner.as_ref()?));
                each_once(owners)
            }
            (Some(step), _) => self.owners_in([step]),
            (None, Some(stage)) => {
                let owners = self.owners_in(stage.steps.iter().map(|step| &**step));
                if owners.len() > 1 { Vec::new() } else { owners }
            }
            (None, None) => Vec::new(),
        }
    }

    /// "E-Commerce, Accounting"; empty where nobody answers for it.
    pub fn owner_names(&self, object: &ObjectId) -> String {
        let owners = self.owners(object).into_iter();
        let names: Vec<&str> = owners.map(|owner| owner.name.as_str()).collect();
        names.join(", ")
    }

    fn owners_in(&self, steps: impl IntoIterator<Item = &'a Step>) -> Vec<&'a Owner> {
        let touchpoints = steps.into_iter().flat_map(|step| &step.touchpoints);
        each_once(touchpoints.filter_map(|t| Some(self.journey.owner_of(t)?.value())))
    }

    /// What is being done about an object: the actions that are not done with, on the touchpoint or step where it
    /// stands; of a step also those on its touchpoints.
    pub fn actions(&self, object: &ObjectId) -> Vec<&'a Note> {
        let place = self.place(object);
        let on_step = place.step.into_iter().flat_map(|step| &step.notes);
        let met: Vec<&Touchpoint> = match (place.touchpoint, place.step) {
            (Some(touchpoint), _) => vec![touchpoint],
            (None, Some(step)) => step.touchpoints.iter().map(|t| &**t).collect(),
            (None, None) => Vec::new(),
        };
        let on_met = met.into_iter().flat_map(|t| &t.notes);
        let all = on_met.chain(on_step).map(|note| &**note);
        let is_other = |note: &&Note| ObjectId::from(&note.id) != *object;
        all.filter(|n| n.is_action() && !n.is_settled())
            .filter(is_other)
            .collect()
    }

    /// By when it is to be done: a note's own day, else the first of the actions about it.
    pub fn due(&self, object: &ObjectId) -> Option<Date> {
        let own = self.place(object).note.and_then(|note| note.due);
        own.or_else(|| self.actions(object).iter().filter_map(|n| n.due).min())
    }

    /// The object's name as it stands on the map; a note's text. Never empty.
    pub fn name(&self, object: &ObjectId) -> String {
        // What stands on the map is at hand; to look for each of a thousand touchpoints would take its time.
        let place = self.place(object);
        let name = match object {
            ObjectId::Stage(_) => place.stage.map(|s| &s.name),
            ObjectId::Step(_) => place.step.map(|s| &s.title),
            ObjectId::Touchpoint(_) => place.touchpoint.map(|t| &t.title),
            ObjectId::Note(_) => place.note.map(|n| &n.text),
            _ => None,
        };
        match name.filter(|n| !n.trim().is_empty()) {
            Some(name) => name.clone(),
            None => words::object(self.language, self.journey, object),
        }
    }

    /// What the problem is, in a line.
    pub fn title(&self, problem: &Problem) -> String {
        let key = format!("finding-{}", problem.rule.key);
        i18n::text(
            self.language,
            &key,
            &self.arguments(problem.rule, &problem.facts),
        )
    }

    /// What is known of the problem, in a few short sentences.
    pub fn detail(&self, problem: &Problem) -> String {
        let arguments = self.arguments(problem.rule, &problem.facts);
        let key = format!("finding-{}-detail", problem.rule.key);
        let mut detail = i18n::text(self.language, &key, &arguments);
        for (name, _) in &problem.facts {
            let key = format!("fact-{name}");
            if i18n::has(self.language, &key) {
                detail.push(' ');
                detail.push_str(&i18n::text(self.language, &key, &arguments));
            }
        }
        if let Some(told) = self.told_actions(&problem.object) {
            detail.push(' ');
            detail.push_str(&told);
        }
        detail
    }

    /// "Action: “Ask within the hour” (in progress, by 4 Dec 2026)." The most telling ones, the rest counted.
    fn told_actions(&self, object: &ObjectId) -> Option<String> {
        let language = self.language;
        let mut actions = self.actions(object);
        actions.sort_by(|a, b| b.worth(a));
        let all = actions.len();
        let told = actions.into_iter().take(MOST_ACTIONS).map(|note| {
            let status = note.status.map(|status| status.word(language));
            let due = note.due.map(|due| words::date(language, due));
            let due = due.map(|date| t!(language, "picture-due", date = date));
            let known: Vec<String> = status.into_iter().chain(due).collect();
            let text = i18n::quoted(language, &one_line(&note.text));
            match known.is_empty() {
                true => text,
                false => format!("{text} ({})", known.join(", ")),
            }
        });
        let mut told: Vec<String> = told.collect();
        if let Some(more) = all.checked_sub(MOST_ACTIONS).filter(|more| *more > 0) {
            told.push(t!(language, "exchange-more", count = more));
        }
        let list = told.join(", ");
        (all > 0).then(|| t!(language, "audit-actions", count = all, list = list))
    }

    /// The gap in a line, with how much it names.
    pub fn gap(&self, gap: &Gap) -> String {
        let key = format!("gap-{}", gap.rule.key);
        let mut arguments = self.arguments(gap.rule, &gap.facts);
        arguments.push(("count", FluentValue::from(gap.objects.len())));
        i18n::text(self.language, &key, &arguments)
    }

    /// What is silenced, in a line.
    pub fn silent(&self, silent: &Silent) -> String {
        match &silent.finding {
            Finding::Problem(problem) => self.title(problem),
            Finding::Gap(gap) => self.gap(gap),
        }
    }

    /// Why and by whom it is silenced.
    pub fn silenced(&self, silent: &Silent) -> Option<&'a Silenced> {
        let touchpoint = self.place(&silent.object).touchpoint?;
        let mut silenced = touchpoint.silenced.iter();
        silenced.find(|s| s.rule == silent.rule().key)
    }

    /// "a", "a and b", "a, b and c".
    pub fn list(&self, mut items: Vec<String>) -> String {
        match (items.pop(), items.as_slice()) {
            (None, _) => String::new(),
            (Some(only), []) => only,
            (Some(last), first) => {
                t!(
                    self.language,
                    "audit-and",
                    first = first.join(", "),
                    last = last
                )
            }
        }
    }

    /// Why the rule finds what it finds, with the step of the audit that asks for it and the numbers that it goes by.
    pub fn reason(&self, rule: &Rule) -> String {
        let key = format!("reason-{}", rule.key);
        let reason = i18n::text(self.language, &key, &self.arguments(rule, &Facts::new()));
        t!(
            self.language,
            "audit-reason",
            number = rule.step,
            step = words::audit_step(self.language, rule.step),
            reason = reason
        )
    }

    fn arguments(&self, rule: &Rule, facts: &Facts) -> Vec<(&'static str, FluentValue<'static>)> {
        let facts = facts
            .iter()
            .map(|(name, fact)| (*name, self.argument(fact)));
        let own = &self.journey.about.audit.thresholds;
        let thresholds = rule.thresholds.iter().map(|&threshold| {
            let value = own.get(threshold);
            let value = words::threshold_argument(self.language, threshold, value);
            (threshold.key(), value)
        });
        facts.chain(thresholds).collect()
    }

    fn argument(&self, fact: &Fact) -> FluentValue<'static> {
        let language = self.language;
        match fact {
            Fact::Object(object) => self.mention(object),
            Fact::Objects(all) => self.list(all.iter().map(|o| self.mention(o)).collect()),
            Fact::Felt(felt) => {
                let told = |(persona, score): &(Id<Persona>, f64)| {
                    let score = i18n::score(language, *score);
                    format!("{} {score}", self.mention(&persona.into()))
                };
                self.list(felt.iter().map(told).collect())
            }
            Fact::Value(kpi, [value, beside]) => {
                words::value_beside(language, *value, *beside, &self.journey.unit_of(kpi))
            }
            Fact::Interval(kpi, value, interval) => {
                words::interval(language, *value, *interval, &self.journey.unit_of(kpi))
            }
            Fact::Percent(share) => i18n::percent(language, *share),
            Fact::Count(count) => return FluentValue::from(*count),
            Fact::Span(span) => words::span(language, *span),
            Fact::Periods(periods) => {
                let about = &self.journey.about;
                let name = |p: &_| i18n::quoted(language, &words::period(language, about, *p));
                self.list(periods.iter().map(name).collect())
            }
            Fact::Expectations(all) => {
                let word = |e: &super::Expectation| {
                    i18n::text(language, &format!("term-{}", e.key()), &[])
                };
                self.list(all.iter().map(word).collect())
            }
            Fact::Channels(all) => {
                let word = |id: &_| words::channel(language, self.journey, id);
                // Their names have an "and" of their own.
                all.iter().map(word).collect::<Vec<_>>().join(", ")
            }
            Fact::Text(text) => closed(&one_line(text)),
        }
        .into()
    }

    /// The object's name within a sentence: personas by their first name, what stands on the map in quotation
    /// marks, in one line.
    fn mention(&self, object: &ObjectId) -> String {
        match object {
            ObjectId::Persona(id) => match self.journey.persona(id) {
                Some(persona) if !persona.name.trim().is_empty() => persona.short_name().to_owned(),
                _ => self.name(object),
            },
            ObjectId::Owner(_) | ObjectId::Kpi(_) => self.name(object),
            _ => i18n::quoted(self.language, &one_line(&self.name(object))),
        }
    }
}

fn each_once<'a>(owners: impl Iterator<Item = &'a Owner>) -> Vec<&'a Owner> {
    let mut all: Vec<&Owner> = Vec::new();
    for owner in owners {
        if !all.iter().any(|known| known.id == owner.id) {
            all.push(owner);
        }
    }
    all
}

/// The text with a full stop, unless it ends a sentence by itself.
fn closed(text: &str) -> String {
    match text
        .chars()
        .rev()
        .find(|c| !matches!(c, '“' | '”' | '"' | '’' | '‘' | ')'))
    {
        Some('.' | '!' | '?' | '…' | ':') | None => text.to_owned(),
        Some(_) => format!("{text}."),
    }
}

/// The text with every run of white space, line breaks among it, as one space.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::audit::RULES;
    use crate::i18n::{self, Language};

    #[test]
    fn every_rule_has_its_sentences() {
        for language in Language::ALL {
            for rule in RULES {
                let keys = if rule.finds_problems() {
                    vec![
                        format!("finding-{}", rule.key),
                        format!("finding-{}-detail", rule.key),
                    ]
                } else {
                    vec![format!("gap-{}", rule.key)]
                };
                let keys = keys.into_iter().chain([format!("reason-{}", rule.key)]);
                for key in keys {
                    assert!(i18n::has(language, &key), "{}: {key}", language.tag());
                }
            }
        }
    }
}
