//! Findings as sentences, and where things stand.
//!
//! A problem has a title (`finding-<rule>`) and a detail (`finding-<rule>-detail`); a fact that may be lacking
//! has a sentence of its own (`fact-<name>`), which follows the detail. A gap is one line (`gap-<rule>`). Why it
//! matters says `reason-<rule>`. In all of them the thresholds of the rule stand under their keys.

use std::collections::HashMap;

use super::{Fact, Facts, Finding, Gap, Problem, Rule, Silent};
use crate::i18n::{self, FluentValue, Language, t};
use crate::model::{
    Date, Id, Journey, Note, ObjectId, Owner, Persona, Silenced, Stage, Step, Touchpoint,
};
use crate::words;

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

    /// Who answers for the object: a note's owner, else the touchpoint's or its channel's. Of a step or stage the one
    /// owner who has all of its touchpoints that are owned, if there is such a one. A wait, where nothing is met, is
    /// that one's of the step before, else of the one after.
    pub fn owner(&self, object: &ObjectId) -> Option<&'a Owner> {
        let place = self.place(object);
        if let Some(id) = place.note.and_then(|n| n.owner.as_ref()) {
            return self.journey.owner(id);
        }
        if let Some(touchpoint) = place.touchpoint {
            return Some(self.journey.owner_of(touchpoint)?.value());
        }
        match place.step {
            Some(step) if step.touchpoints.is_empty() && step.waiting.is_some() => {
                self.owner_of_wait(step)
            }
            Some(step) => self.one_owner([step]),
            None => self.one_owner(place.stage?.steps.iter().map(|step| &**step)),
        }
    }

    fn one_owner(&self, steps: impl IntoIterator<Item = &'a Step>) -> Option<&'a Owner> {
        let touchpoints = steps.into_iter().flat_map(|step| &step.touchpoints);
        let mut owners = touchpoints.filter_map(|t| Some(self.journey.owner_of(t)?.value()));
        let first = owners.next()?;
        owners.all(|o| o.id == first.id).then_some(first)
    }

    fn owner_of_wait(&self, wait: &Step) -> Option<&'a Owner> {
        let steps: Vec<&Step> = self.journey.steps().map(|(_, step)| &**step).collect();
        let at = steps.iter().position(|step| step.id == wait.id)?;
        let before = at.checked_sub(1).and_then(|before| steps.get(before));
        let beside = [before, steps.get(at + 1)].into_iter().flatten();
        beside.copied().find_map(|step| self.one_owner([step]))
    }

    /// By when it is to be done, which only notes say.
    pub fn due(&self, object: &ObjectId) -> Option<Date> {
        self.place(object).note?.due
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
        detail
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
