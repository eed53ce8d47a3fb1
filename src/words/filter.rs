//! Conditions of a filter as people read them.

use super::{Word as _, channel, kind, period};
use crate::i18n::{self, Language, t};
use crate::model::{Attribute, Condition, Filter, Journey};

/// What is asked, without the attribute's own name: "Marketing", "from 4", "below zero". Of what is only there or
/// not, such as a moment of truth, the attribute itself.
pub fn condition(language: Language, journey: &Journey, condition: &Condition) -> String {
    let named = |name: Option<&str>| {
        let name = name.filter(|n| !n.trim().is_empty());
        name.map_or_else(|| t!(language, "term-unnamed"), str::to_owned)
    };
    match condition {
        Condition::Owner(id) => named(journey.owner(id).map(|o| o.name.as_str())),
        Condition::WithoutOwner => t!(language, "filter-without-owner"),
        Condition::Channel(id) => channel(language, journey, id),
        Condition::Period(p) => period(language, &journey.about, *p),
        Condition::Stage(id) => named(journey.stage(id).map(|s| s.name.as_str())),
        Condition::Control(control) => control.word(language),
        Condition::Evidence(ground) => ground.word(language),
        Condition::Importance(least) => t!(language, "filter-importance", least = least.get()),
        Condition::WithoutImportance => t!(language, "filter-without-importance"),
        Condition::BadEmotion => t!(language, "filter-bad-emotion"),
        Condition::MomentOfTruth | Condition::Breakpoint => condition.attribute().word(language),
        Condition::Status(status) => status.word(language),
        Condition::Kind(id) => kind(language, journey, id),
        Condition::Persona(id) => named(journey.persona(id).map(|p| p.name.as_str())),
        Condition::Open(check) => check.word(language),
        Condition::Text(text) => i18n::quoted(language, text),
    }
}

/// All that is asked of one attribute: "Owner: Marketing or Sales"; "Moment of truth".
pub fn conditions(
    language: Language,
    journey: &Journey,
    filter: &Filter,
    attribute: Attribute,
) -> String {
    let name = attribute.word(language);
    if matches!(attribute, Attribute::MomentOfTruth | Attribute::Breakpoint) {
        return name;
    }
    let values = filter.on(attribute);
    let values: Vec<String> = values.map(|c| condition(language, journey, c)).collect();
    let or = format!(" {} ", t!(language, "filter-or"));
    format!("{name}: {}", values.join(&or))
}
