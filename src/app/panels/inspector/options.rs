//! What can be chosen in this document: kinds, channels, owners and so on, built-in ones and its own.

use super::pane::Pane;
use super::picker::Entry;
use crate::i18n::t;
use crate::layout::{self, channel_icon, kind_icon, note_icon, touchpoint_icon};
use crate::model::{
    BUILT_IN_CHANNELS, BUILT_IN_KINDS, BUILT_IN_KPIS, Channel, Holder, Id, Kind, Kpi, NoteKind,
    Owner, Path, Persona, Source, Step, Touchpoint, built_in_channel, built_in_kind, built_in_kpi,
};
use crate::text::Icon;
use crate::theme::Colour;
use crate::words::{self, Word};

/// The values with their words.
pub fn worded<V: Word + Clone>(pane: &Pane<'_>, values: &[V]) -> Vec<(V, String)> {
    values
        .iter()
        .map(|v| (v.clone(), v.word(pane.language())))
        .collect()
}

/// The document's own ids, then those that are built in.
fn own_and_built_in<T>(
    own: impl Iterator<Item = Id<T>>,
    built_in: impl Iterator<Item = &'static str>,
    is_built_in: impl Fn(&str) -> bool,
) -> Vec<Id<T>> {
    let own = own.filter(|id| !is_built_in(id.as_str()));
    own.chain(built_in.map(Id::new)).collect()
}

pub fn kinds(pane: &Pane<'_>) -> Vec<Entry<Id<Kind>>> {
    let journey = pane.journey();
    let own = journey.kinds.iter().map(|k| k.id.clone());
    let built_in = BUILT_IN_KINDS.iter().map(|k| k.id);
    let all = own_and_built_in(own, built_in, |id| built_in_kind(id).is_some());
    let entry = |id: Id<Kind>| {
        let icon = kind_icon(journey, &id);
        Entry::new(id.clone(), words::kind(pane.language(), journey, &id)).icon(icon)
    };
    all.into_iter().map(entry).collect()
}

pub fn channels(pane: &Pane<'_>) -> Vec<Entry<Id<Channel>>> {
    let journey = pane.journey();
    let own = journey.channels.iter().map(|c| c.id.clone());
    let built_in = BUILT_IN_CHANNELS.iter().map(|c| c.id);
    let all = own_and_built_in(own, built_in, |id| built_in_channel(id).is_some());
    let entry = |id: Id<Channel>| {
        let icon = channel_icon(journey, &id);
        Entry::new(id.clone(), words::channel(pane.language(), journey, &id)).icon(icon)
    };
    all.into_iter().map(entry).collect()
}

pub fn kpis(pane: &Pane<'_>) -> Vec<Entry<Id<Kpi>>> {
    let journey = pane.journey();
    let own = journey.kpis.iter().map(|k| k.id.clone());
    let built_in = BUILT_IN_KPIS.iter().map(|k| k.id);
    let all = own_and_built_in(own, built_in, |id| built_in_kpi(id).is_some());
    let entry = |id: Id<Kpi>| Entry::new(id.clone(), words::kpi(pane.language(), journey, &id));
    all.into_iter().map(entry).collect()
}

pub fn owners(pane: &Pane<'_>) -> Vec<Entry<Id<Owner>>> {
    let journey = pane.journey();
    let entry = |owner: &std::sync::Arc<Owner>| {
        let colour = layout::owner_colour(pane.theme(), journey, owner);
        Entry::new(owner.id.clone(), named(pane, &owner.name)).dot(colour)
    };
    journey.owners.iter().map(entry).collect()
}

pub fn paths(pane: &Pane<'_>) -> Vec<Entry<Id<Path>>> {
    let paths = pane.journey().paths.iter();
    paths
        .map(|p| Entry::new(p.id.clone(), named(pane, &p.name)))
        .collect()
}

pub fn sources(pane: &Pane<'_>) -> Vec<Entry<Id<Source>>> {
    let sources = pane.journey().sources.iter();
    let entry = |s: &std::sync::Arc<Source>| Entry::new(s.id.clone(), named(pane, &s.name));
    sources.map(entry).collect()
}

/// Steps in order, each with its stage.
pub fn steps<'a>(
    pane: &Pane<'_>,
    steps: impl Iterator<Item = &'a std::sync::Arc<Step>>,
) -> Vec<Entry<Id<Step>>> {
    steps
        .map(|s| Entry::new(s.id.clone(), named(pane, &s.title)))
        .collect()
}

/// All touchpoints but this one, each with its stage.
pub fn other_touchpoints(pane: &Pane<'_>, own: &Id<Touchpoint>) -> Vec<Entry<Id<Touchpoint>>> {
    let others = pane
        .journey()
        .touchpoints()
        .filter(|s| s.touchpoint.id != *own);
    let entry = |spot: crate::model::Spot<'_>| {
        let title = named(pane, &spot.touchpoint.title);
        let stage = named(pane, &spot.stage.name);
        Entry::new(spot.touchpoint.id.clone(), format!("{title} · {stage}"))
    };
    others.map(entry).collect()
}

/// Everything that a note can stand on, in reading order.
pub fn holders(pane: &Pane<'_>) -> Vec<Entry<Holder>> {
    let journey = pane.journey();
    let mut entries = vec![Entry::new(
        Holder::Journey,
        t!(pane.language(), "term-journey"),
    )];
    for (place, stage) in journey.stages.iter().enumerate() {
        let name = format!("{} {}", place + 1, named(pane, &stage.name));
        entries.push(Entry::new(Holder::Stage(stage.id.clone()), name).icon(Icon::Columns));
        for step in &stage.steps {
            let name = named(pane, &step.title);
            entries.push(Entry::new(Holder::Step(step.id.clone()), name).icon(Icon::Footprints));
            for t in &step.touchpoints {
                let icon = touchpoint_icon(journey, t);
                let name = named(pane, &t.title);
                entries.push(Entry::new(Holder::Touchpoint(t.id.clone()), name).icon(icon));
            }
        }
    }
    entries
}

pub fn note_kinds(pane: &Pane<'_>) -> Vec<Entry<NoteKind>> {
    let kinds = NoteKind::ALL.iter();
    kinds
        .map(|k| Entry::new(*k, k.word(pane.language())).icon(note_icon(*k)))
        .collect()
}

/// Icons for kinds and channels of the user's own.
pub fn icons() -> Vec<Entry<Icon>> {
    let name = |icon: Icon| icon.name().replace('_', " ");
    Icon::ALL
        .iter()
        .map(|icon| Entry::new(*icon, name(*icon)).icon(*icon))
        .collect()
}

/// The name, or a word for the lack of one.
pub fn named(pane: &Pane<'_>, name: &str) -> String {
    if name.trim().is_empty() {
        t!(pane.language(), "term-unnamed")
    } else {
        name.to_owned()
    }
}

/// The persona's colour as the map shows it, as text in a field.
pub fn persona_colour(pane: &Pane<'_>, place: usize, persona: &Persona) -> Colour {
    let colour = layout::persona_colour(pane.theme(), place, persona);
    colour.readable_on(pane.theme().window.field, 4.5)
}
