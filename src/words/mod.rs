//! The user's words for what stands in a document: kinds, channels, KPIs, periods, lanes and every value that
//! is chosen from a list; and quantities of the model as people read them.
//!
//! What the journey names itself goes first; what it does not is named in the language that is asked for. The
//! words themselves stand in the section `vocabulary` of the language files. Used by every room that shows the
//! document: layout, exchange, app and cli. It knows model and i18n, and decides nothing about either.

mod choices;
mod feelings;
mod filter;
mod lanes;
mod quantities;
pub mod spoken;
#[cfg(test)]
mod tests;
mod thresholds;

pub use choices::audit_step;
pub use feelings::felt;
pub use filter::{condition, conditions};
pub use lanes::{lane_subtitle, lane_title, notes};
pub use quantities::{
    certainty, date, interval, read_date, read_number, read_span, read_value, reading_and_target,
    span, standing, value, value_beside, write_number,
};
pub use thresholds::{threshold, threshold_argument, threshold_unit, threshold_value};

use crate::i18n::{self, Language, t};
use crate::model::{
    About, Channel, Id, Journey, Kind, Kpi, ObjectId, Period, Persona, built_in_channel,
    built_in_kind, built_in_kpi,
};

/// As it begins a line.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next();
    first.map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

/// "only Mira", or "only Mira and Jonas", of what some personas alone meet; none of what is everybody's.
pub fn only_for(language: Language, journey: &Journey, personas: &[Id<Persona>]) -> Option<String> {
    let named = personas.iter().filter_map(|id| journey.persona(id));
    let names: Vec<&str> = named.map(|p| p.short_name()).collect();
    let some = !names.is_empty() && names.len() < journey.personas.len();
    some.then(|| t!(language, "only-for", names = names.join(", ")))
}

/// Faces as people type them: the score, the face, and the key of what it says.
pub const FACES: [(f64, &str, &str); 5] = [
    (2.0, ":))", "capture-feels-very-good"),
    (1.0, ":)", "capture-feels-good"),
    (0.0, ":|", "capture-feels-neutral"),
    (-1.0, ":(", "capture-feels-bad"),
    (-2.0, ":((", "capture-feels-very-bad"),
];

/// A value of the model that users choose, with its name in their language.
pub trait Word {
    /// The name, in sentence case; the user's own text where the value is one.
    fn word(&self, language: Language) -> String;
}

/// The name of a kind of touchpoint: the journey's own, else the built-in one. An id that nobody defines, which
/// a valid journey does not hold, is shown as it is.
pub fn kind(language: Language, journey: &Journey, id: &Id<Kind>) -> String {
    let own = journey.kind(id).map(|k| k.name.as_str());
    let built_in = built_in_kind(id.as_str()).map(|k| k.id);
    named(language, own, "kind", built_in, id.as_str())
}

/// The name of a channel, as [`kind`].
pub fn channel(language: Language, journey: &Journey, id: &Id<Channel>) -> String {
    let own = journey.channel(id).map(|c| c.name.as_str());
    let built_in = built_in_channel(id.as_str()).map(|c| c.id);
    named(language, own, "channel", built_in, id.as_str())
}

/// The name of a KPI, as [`kind`].
pub fn kpi(language: Language, journey: &Journey, id: &Id<Kpi>) -> String {
    let own = journey.kpi(id).map(|k| k.name.as_str());
    let built_in = built_in_kpi(id.as_str()).map(|k| k.id);
    named(language, own, "kpi", built_in, id.as_str())
}

fn named(
    language: Language,
    own: Option<&str>,
    class: &str,
    built_in: Option<&str>,
    id: &str,
) -> String {
    match (own, built_in) {
        (Some(name), _) if !name.trim().is_empty() => name.to_owned(),
        (_, Some(id)) => i18n::text(language, &built_in_key(class, id), &[]),
        _ => id.to_owned(),
    }
}

/// The key of a built-in id: `order_confirmation` is `kind-order-confirmation`.
fn built_in_key(class: &str, id: &str) -> String {
    format!("{class}-{}", id.replace('_', "-"))
}

/// The name of an object as it stands on the map; a note's text. Never empty.
pub fn object(language: Language, journey: &Journey, object: &ObjectId) -> String {
    let name = match object {
        ObjectId::Journey => Some(journey.about.title.clone()),
        ObjectId::Stage(id) => journey.stage(id).map(|s| s.name.clone()),
        ObjectId::Step(id) => journey.step(id).map(|(_, s)| s.title.clone()),
        ObjectId::Touchpoint(id) => journey.touchpoint(id).map(|s| s.touchpoint.title.clone()),
        ObjectId::Note(id) => journey.note(id).map(|(_, n)| n.text.clone()),
        ObjectId::Persona(id) => journey.persona(id).map(|p| p.name.clone()),
        ObjectId::Path(id) => journey.path(id).map(|p| p.name.clone()),
        ObjectId::Owner(id) => journey.owner(id).map(|o| o.name.clone()),
        ObjectId::Source(id) => journey.source(id).map(|s| s.name.clone()),
        ObjectId::Kpi(id) => Some(kpi(language, journey, id)),
        ObjectId::Channel(id) => Some(channel(language, journey, id)),
        ObjectId::Kind(id) => Some(kind(language, journey, id)),
        ObjectId::SavedView(id) => journey.view(id).map(|v| v.name.clone()),
        ObjectId::Lane(id) => journey.lane(id).map(|lane| lane_title(language, lane)),
    };
    name.filter(|n| !n.trim().is_empty())
        .unwrap_or_else(|| t!(language, "term-unnamed"))
}

/// The name of a period: the journey's own, else "before the purchase" and so on.
pub fn period(language: Language, about: &About, period: Period) -> String {
    match about.period_names.get(period) {
        Some(name) if !name.trim().is_empty() => name.to_owned(),
        _ => period.word(language),
    }
}
