//! JSON for scripts: keys in English snake case that do not change, ids beside names, absent values `null`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Handout;
use crate::audit::{Entry, Health, Item, Sentences, State};
use crate::model::{Check, Date, ObjectId, Owner, Threshold};
use crate::words;

/// The version of this output; a new one where a key goes or changes its meaning, not where one comes.
const VERSION: u32 = 1;

/// The audit as data: findings with their sentences in the handout's language, progress, and every check.
pub fn audit(handout: &Handout<'_>) -> String {
    let (language, sentences) = (handout.language, &handout.sentences);
    let about = &handout.journey.about;
    let whole = Audit {
        version: VERSION,
        title: &about.title,
        language: language.tag(),
        date: handout.day,
        round: about.audit.round,
        progress: (1..)
            .zip(handout.progress)
            .map(|(step, progress)| Progress {
                step,
                name: words::audit_step(language, step),
                done: progress.done,
                of: progress.of,
            })
            .collect(),
        problems: handout
            .problems
            .iter()
            .map(|p| Problem {
                rule: p.rule.key,
                step: p.rule.step,
                priority: p.priority(),
                importance: p.importance.map(|i| i.get()),
                severity: p.severity.get(),
                title: sentences.title(p),
                detail: sentences.detail(p),
                reason: sentences.reason(p.rule),
                object: object(sentences, &p.object),
                owner: match sentences.owners(&p.object).as_slice() {
                    [only] => Some(owner(only)),
                    _ => None,
                },
                owners: sentences.owners(&p.object).into_iter().map(owner).collect(),
                due: sentences.due(&p.object),
            })
            .collect(),
        gaps: handout
            .gaps
            .iter()
            .map(|g| Gap {
                rule: g.rule.key,
                step: g.rule.step,
                title: sentences.gap(g),
                reason: sentences.reason(g.rule),
                objects: g.objects.iter().map(|o| object(sentences, o)).collect(),
            })
            .collect(),
        silenced: (handout.silent.iter())
            .map(|s| {
                let silenced = sentences.silenced(s);
                Silenced {
                    rule: s.rule().key,
                    title: sentences.silent(s),
                    object: object(sentences, &s.object),
                    reason: silenced.map_or("", |s| &s.reason),
                    by: silenced.map(|s| s.by.as_str()).filter(|by| !by.is_empty()),
                    date: silenced.and_then(|s| s.date),
                }
            })
            .collect(),
        thresholds: about.audit.thresholds.changed().collect(),
        health: handout.health.map(|report| HealthOf {
            score: report.map.score,
            known: report.map.known,
            of: report.map.all,
            stages: (handout.journey.stages.iter().zip(&report.stages))
                .map(|(stage, health)| HealthPart::new(stage.id.as_str(), &stage.name, *health))
                .collect(),
            owners: (report.owners.iter())
                .map(|(id, health)| {
                    let name = handout.journey.owner(id).map_or("", |o| &o.name);
                    HealthPart::new(id.as_str(), name, *health)
                })
                .collect(),
        }),
        checklist: (handout.sections.iter().flat_map(|s| &s.entries))
            .map(|placed| Touchpoint {
                id: placed.entry.touchpoint.id.as_str(),
                title: &placed.entry.touchpoint.title,
                stage: placed.stage.id.as_str(),
                step: placed.step.id.as_str(),
                owner: placed.entry.owner.map(owner),
                importance: placed.entry.touchpoint.importance.map(|i| i.get()),
                moment_of_truth: placed.entry.touchpoint.moment_of_truth,
                breakpoint: placed.entry.touchpoint.breakpoint.is_some(),
                checks: checks(&placed.entry),
            })
            .collect(),
        measures: (handout.journey.acquisition_matrix().iter())
            .flat_map(|moment| &moment.measures)
            .filter(|(_, owner)| handout.share.includes(*owner))
            .map(|(measure, of)| Measured {
                object: object(sentences, &measure.object()),
                owner: of.map(owner),
            })
            .collect(),
    };
    // Plain data with text keys: there is nothing in it that could not be written.
    let mut out = serde_json::to_string_pretty(&whole).unwrap_or_default();
    out.push('\n');
    out
}

fn object(sentences: &Sentences<'_>, object: &ObjectId) -> Object {
    let place = sentences.place(object);
    Object {
        class: object.class().map_or("journey", |c| c.key()),
        id: Some(object.as_str().to_owned()).filter(|id| !id.is_empty()),
        name: sentences.name(object),
        stage: place.stage.map(|s| s.id.as_str().to_owned()),
        step: place.step.map(|s| s.id.as_str().to_owned()),
        touchpoint: place.touchpoint.map(|t| t.id.as_str().to_owned()),
    }
}

fn owner(owner: &Owner) -> Named<'_> {
    Named {
        id: owner.id.as_str(),
        name: &owner.name,
    }
}

fn checks<'a>(entry: &Entry<'a>) -> Vec<Checked<'a>> {
    let items = entry.groups.iter().flat_map(|g| &g.items);
    let checked = |item: &Item<'a>| {
        let tick = item.state.tick();
        Checked {
            check: item.check,
            step: item.check.step(),
            state: match item.state {
                State::Ticked(_) => "ticked",
                State::Proven => "proven",
                State::Open => "open",
            },
            by: tick.map(|t| t.by.as_str()).filter(|by| !by.is_empty()),
            date: tick.and_then(|t| t.date),
            remark: tick.map(|t| t.remark.as_str()).filter(|r| !r.is_empty()),
        }
    };
    items.map(checked).collect()
}

#[derive(Serialize)]
struct Audit<'a> {
    version: u32,
    title: &'a str,
    language: &'static str,
    /// The day as of which readings are old or not.
    date: Date,
    round: u32,
    progress: Vec<Progress>,
    /// Most pressing first.
    problems: Vec<Problem<'a>>,
    gaps: Vec<Gap>,
    silenced: Vec<Silenced<'a>>,
    /// Those that are not as usual.
    thresholds: BTreeMap<Threshold, f64>,
    /// None where it is not told.
    health: Option<HealthOf<'a>>,
    /// In reading order; by owner, in that order within each.
    checklist: Vec<Touchpoint<'a>>,
    /// What the company does or could do at each step, and who.
    measures: Vec<Measured<'a>>,
}

#[derive(Serialize)]
struct Measured<'a> {
    object: Object,
    owner: Option<Named<'a>>,
}

#[derive(Serialize)]
struct Progress {
    step: u8,
    name: String,
    done: usize,
    of: usize,
}

#[derive(Serialize)]
struct Silenced<'a> {
    rule: &'static str,
    title: String,
    object: Object,
    reason: &'a str,
    by: Option<&'a str>,
    date: Option<Date>,
}

#[derive(Serialize)]
struct HealthOf<'a> {
    score: Option<u8>,
    /// Touchpoints on which it rests.
    known: usize,
    of: usize,
    stages: Vec<HealthPart<'a>>,
    owners: Vec<HealthPart<'a>>,
}

#[derive(Serialize)]
struct HealthPart<'a> {
    id: &'a str,
    name: &'a str,
    score: Option<u8>,
    known: usize,
    of: usize,
}

impl<'a> HealthPart<'a> {
    const fn new(id: &'a str, name: &'a str, health: Health) -> Self {
        Self {
            id,
            name,
            score: health.score,
            known: health.known,
            of: health.all,
        }
    }
}

#[derive(Serialize)]
struct Problem<'a> {
    rule: &'static str,
    step: u8,
    priority: u8,
    importance: Option<u8>,
    severity: u8,
    title: String,
    detail: String,
    /// Why it is one, and which step of the audit asks for it.
    reason: String,
    object: Object,
    /// If there is only one.
    owner: Option<Named<'a>>,
    owners: Vec<Named<'a>>,
    due: Option<Date>,
}

#[derive(Serialize)]
struct Gap {
    rule: &'static str,
    step: u8,
    title: String,
    reason: String,
    objects: Vec<Object>,
}

/// An object with the ids of where it stands.
#[derive(Serialize)]
struct Object {
    class: &'static str,
    id: Option<String>,
    name: String,
    stage: Option<String>,
    step: Option<String>,
    touchpoint: Option<String>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Touchpoint<'a> {
    id: &'a str,
    title: &'a str,
    stage: &'a str,
    step: &'a str,
    owner: Option<Named<'a>>,
    importance: Option<u8>,
    moment_of_truth: bool,
    breakpoint: bool,
    checks: Vec<Checked<'a>>,
}

#[derive(Serialize)]
struct Checked<'a> {
    check: Check,
    step: u8,
    state: &'static str,
    by: Option<&'a str>,
    date: Option<Date>,
    remark: Option<&'a str>,
}
