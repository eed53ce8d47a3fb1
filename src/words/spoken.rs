//! The map in words: name and value of everything on it, for those who hear it.

use std::collections::HashMap;

use super::Word as _;
use crate::i18n::{self, Language, t};
use crate::model::{
    About, Channel, Felt, Id, Journey, Lane, LaneKind, Measurement, Moment, Note, ObjectId, Path,
    Period, Persona, Stage, Step, Touchpoint,
};
use crate::words;

/// What a screen reader says of something: what it is called, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub name: String,
    pub value: String,
}

impl Spoken {
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}

/// All that has a place of its own on a map.
pub fn map(language: Language, journey: &Journey) -> HashMap<ObjectId, Spoken> {
    let mut all = HashMap::from([(ObjectId::Journey, title(language, &journey.about))]);
    let mut say = |id: ObjectId, said: Spoken| all.insert(id, said);
    for it in &journey.personas {
        say((&it.id).into(), persona(language, it));
    }
    for it in &journey.paths {
        say((&it.id).into(), path(language, it));
    }
    for it in &journey.lanes {
        say((&it.id).into(), lane(language, it));
    }
    for it in &journey.stages {
        say((&it.id).into(), stage(language, journey, it));
    }
    for (_, it) in journey.steps() {
        say((&it.id).into(), step(language, journey, it));
    }
    for spot in journey.touchpoints() {
        let said = touchpoint(language, journey, spot.touchpoint);
        say((&spot.touchpoint.id).into(), said);
    }
    for (_, it) in journey.notes() {
        say((&it.id).into(), note(language, journey, it));
    }
    all
}

/// The map's title.
pub fn title(language: Language, about: &About) -> Spoken {
    let title = titled(language, &about.title);
    Spoken::new(t!(language, "inspector-title"), title)
}

pub fn scenario(language: Language, about: &About) -> Spoken {
    let name = t!(language, "inspector-scenario");
    Spoken::new(name, or_empty(language, about.scenario.clone()))
}

pub fn period(language: Language, about: &About, period: Period) -> Spoken {
    let name = words::period(language, about, period);
    Spoken::new(name, t!(language, "access-period"))
}

pub fn persona(language: Language, persona: &Persona) -> Spoken {
    let role = match persona.role.trim() {
        "" => t!(language, "class-persona"),
        role => role.to_owned(),
    };
    let share = persona.share.map(|share| {
        let share = i18n::percent(language, share.get());
        t!(language, "picture-share", share = share)
    });
    let quote = match persona.quote.trim() {
        "" => None,
        quote => Some(i18n::quoted(language, quote)),
    };
    let lists = [
        ("persona-goals", &persona.goals),
        ("persona-needs", &persona.needs),
        ("persona-frustrations", &persona.frustrations),
    ];
    let lists = lists.into_iter().filter(|(_, items)| !items.is_empty());
    let lists = lists.map(|(key, items)| format!("{}: {}", t!(language, key), items.join("; ")));
    let value = [Some(role), share, quote]
        .into_iter()
        .flatten()
        .chain(lists);
    Spoken::new(titled(language, &persona.name), listed(value))
}

pub fn path(language: Language, path: &Path) -> Spoken {
    let share = path.share.map(|s| i18n::percent(language, s.get()));
    let value = share.unwrap_or_else(|| t!(language, "class-path"));
    Spoken::new(titled(language, &path.name), value)
}

pub fn lane(language: Language, lane: &Lane) -> Spoken {
    let below = words::lane_subtitle(language, lane);
    let value = below.unwrap_or_else(|| t!(language, "class-lane"));
    Spoken::new(words::lane_title(language, lane), value)
}

/// A touchpoint's dot in the row of a channel.
pub fn channel(language: Language, journey: &Journey, id: &Id<Channel>) -> Spoken {
    let name = words::channel(language, journey, id);
    Spoken::new(name, t!(language, "class-channel"))
}

pub fn quote(language: Language, who: &Persona, quote: &str) -> Spoken {
    let what = t!(language, "term-quote");
    let name = t!(language, "access-of", what = what, whom = who.name.as_str());
    Spoken::new(name, or_empty(language, quote.to_owned()))
}

/// A cell that is a stop of its own: an empty one, or one whose content stands nowhere else.
pub fn cell(language: Language, journey: &Journey, step: Option<&Step>, lane: &Lane) -> Spoken {
    let content = step.map(|step| content(journey, step, lane));
    let name = words::lane_title(language, lane);
    Spoken::new(name, or_empty(language, content.unwrap_or_default()))
}

pub fn stage(language: Language, journey: &Journey, stage: &Stage) -> Spoken {
    let mut value = vec![
        words::period(language, &journey.about, stage.period),
        t!(language, "access-steps", count = stage.steps.len()),
    ];
    value.push(stage.goal.clone());
    let name = match stage.name.trim() {
        "" => t!(language, "picture-untitled-stage"),
        name => name.to_owned(),
    };
    Spoken::new(name, listed(value))
}

pub fn step(language: Language, journey: &Journey, step: &Step) -> Spoken {
    let count = step.touchpoints.len();
    let mut value = vec![t!(language, "status-touchpoints", count = count)];
    let path = step.path.as_ref().and_then(|id| journey.path(id));
    value.extend(path.map(|p| p.name.clone()));
    value.extend(step.duration.map(|d| words::span(language, d)));
    value.extend(step.waiting.map(|w| {
        let span = words::span(language, w);
        t!(language, "picture-waits", span = span)
    }));
    let back = step.leads_back_to.as_ref().and_then(|id| journey.step(id));
    value.extend(back.map(|(_, to)| {
        let step = i18n::quoted(language, &to.title);
        t!(language, "picture-leads-back", step = step)
    }));
    value.extend(words::only_for(language, journey, &step.personas));
    Spoken::new(titled(language, &step.title), listed(value))
}

/// What the card shows.
pub fn touchpoint(language: Language, journey: &Journey, it: &Touchpoint) -> Spoken {
    let mut value = vec![match &it.kind {
        Some(kind) => words::kind(language, journey, kind),
        None => t!(language, "class-touchpoint"),
    }];
    value.extend(it.status.map(|s| s.word(language)));
    let owner = journey.owner_of(it).map(crate::model::Inherited::value);
    value.extend(owner.map(|o| o.name.clone()));
    value.extend(it.importance.map(|i| {
        let importance = t!(language, "term-importance");
        format!("{importance} {}", i.get())
    }));
    if it.moment_of_truth {
        value.push(t!(language, "term-moment-of-truth"));
    }
    if it.breakpoint.is_some() {
        value.push(t!(language, "term-breakpoint"));
    }
    value.extend(words::only_for(language, journey, &it.personas));
    Spoken::new(titled(language, &it.title), listed(value))
}

/// What a touchpoint says of itself beside what stands on the map as a thing of its own; each with a lasting name.
pub fn attributes(
    language: Language,
    journey: &Journey,
    it: &Touchpoint,
) -> Vec<(&'static str, Spoken)> {
    let mut all = Vec::new();
    let mut say = |key: &'static str, value: Option<String>| {
        all.extend(value.map(|value| (key, Spoken::new(t!(language, key), value))));
    };
    let owner = journey.owner_of(it).map(crate::model::Inherited::value);
    say("term-owner", owner.map(|o| titled(language, &o.name)));
    say(
        "term-importance",
        it.importance.map(|i| i.get().to_string()),
    );
    let decisive = it.moment_of_truth.then(|| t!(language, "access-yes"));
    say("term-moment-of-truth", decisive);
    let broken = it.breakpoint.as_ref().map(|b| {
        let drop_off = b.drop_off.map(|s| i18n::percent(language, s.get()));
        let said = listed(drop_off.into_iter().chain([b.reason.clone()]));
        if said.is_empty() {
            t!(language, "access-yes")
        } else {
            said
        }
    });
    say("term-breakpoint", broken);
    say(
        "term-control",
        journey.control_of(it).map(|c| c.value().word(language)),
    );
    say(
        "term-evidence",
        it.evidence.as_ref().map(|e| e.word(language)),
    );
    all
}

pub fn note(language: Language, journey: &Journey, note: &Note) -> Spoken {
    let kind = note.kind.word(language);
    let name = match note.text.trim() {
        "" => kind.clone(),
        text => text.to_owned(),
    };
    let mut value = vec![kind];
    let owner = note.owner.as_ref().and_then(|id| journey.owner(id));
    value.extend(owner.map(|o| o.name.clone()));
    value.extend(note.due.map(|due| {
        let date = words::date(language, due);
        t!(language, "picture-due", date = date)
    }));
    value.extend(note.status.map(|s| s.word(language)));
    value.extend(words::only_for(language, journey, &note.personas));
    Spoken::new(name, listed(value))
}

pub fn measured(language: Language, journey: &Journey, m: &Measurement) -> Spoken {
    let unit = journey.unit_of(&m.kpi);
    let [latest, target] = words::reading_and_target(language, m, &unit);
    let mut value = vec![latest.unwrap_or_else(|| t!(language, "inspector-no-reading"))];
    value.extend(
        m.latest()
            .and_then(|r| words::certainty(language, r, &unit)),
    );
    value.extend(target.map(|value| t!(language, "picture-target", value = value)));
    value.extend(words::standing(language, m, journey.direction_of(&m.kpi)));
    Spoken::new(words::kpi(language, journey, &m.kpi), listed(value))
}

/// "Emotion: Mira", "+1.5, good, observed, n = 14, best moment".
pub fn felt(
    language: Language,
    who: &str,
    felt: &Felt,
    moments: impl Iterator<Item = Moment>,
) -> Spoken {
    let what = t!(language, "term-emotion");
    let name = t!(language, "access-of", what = what, whom = who);
    Spoken::new(name, felt_value(language, felt, moments))
}

/// What a point of a curve says, and which moment of it that is.
pub fn felt_value(
    language: Language,
    felt: &Felt,
    moments: impl Iterator<Item = Moment>,
) -> String {
    let said = std::iter::once(words::felt(language, felt));
    listed(said.chain(moments.map(|moment| moment.word(language))))
}

fn content(journey: &Journey, step: &Step, lane: &Lane) -> String {
    match lane.shows {
        LaneKind::Owners => {
            let mut names = Vec::new();
            for touchpoint in &step.touchpoints {
                let owner = journey.owner_of(touchpoint);
                let name = owner.map(|o| o.value().name.clone());
                names.extend(name.filter(|n| !names.contains(n)));
            }
            listed(names)
        }
        LaneKind::Pictures => step
            .picture
            .as_ref()
            .map_or_else(String::new, |p| p.alt.clone()),
        _ => String::new(),
    }
}

fn titled(language: Language, title: &str) -> String {
    match title.trim() {
        "" => t!(language, "picture-untitled-touchpoint"),
        title => title.to_owned(),
    }
}

fn or_empty(language: Language, text: String) -> String {
    if text.trim().is_empty() {
        t!(language, "access-empty")
    } else {
        text
    }
}

/// What there is to say, with commas.
fn listed(parts: impl IntoIterator<Item = String>) -> String {
    let parts = parts.into_iter().filter(|p| !p.trim().is_empty());
    parts.collect::<Vec<_>>().join(", ")
}
