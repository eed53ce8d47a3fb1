//! Touchpoints as they usually are, to start from: what each kind is for, by which channels it comes, how its effect
//! is measured, and in which phase of a journey it is met.
//!
//! The entries stand in `assets/catalogue.ron`; their names are those of the kinds, in every language.

use std::sync::LazyLock;

use ron::extensions::Extensions;
use serde::Deserialize;

use crate::i18n::{Language, t};
use crate::model::{
    Channel, Control, Id, Interaction, Journey, Kind, Kpi, Measurement, Medium, Method, Mode,
    Period, Purpose, Stage, Touchpoint,
};
use crate::search::{Options, Pattern};
use crate::words;

/// A usual stage of a journey.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its name for programs: `awareness`.
    pub key: String,
    /// In which period a stage without one of the names is taken for it.
    pub period: Period,
    /// Under which names maps and the literature know it, in every language.
    names: Vec<String>,
}

/// A touchpoint as it usually is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub kind: Id<Kind>,
    /// Keys of the phases in which it is usually met, the likeliest first.
    phases: Vec<String>,
    /// By which it usually comes, the likeliest first.
    pub channels: Vec<Id<Channel>>,
    pub interaction: Interaction,
    pub mode: Mode,
    /// Where it is not that of the first channel.
    #[serde(default)]
    medium: Option<Medium>,
    /// Where it is not that of the first channel.
    #[serde(default)]
    control: Option<Control>,
    purposes: Vec<Purpose>,
    /// By which its effect is usually told.
    #[serde(default)]
    pub kpis: Vec<Id<Kpi>>,
    #[serde(default)]
    methods: Vec<Method>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    phases: Vec<Phase>,
    touchpoints: Vec<Entry>,
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(include_str!("../../assets/catalogue.ron"))
        .expect("the catalogue is bundled; a test reads it")
});

/// The usual stages, in the order in which a customer goes through them.
pub fn phases() -> &'static [Phase] {
    &CATALOGUE.phases
}

/// Every entry, phase by phase.
pub fn entries() -> &'static [Entry] {
    &CATALOGUE.touchpoints
}

/// The entry of a kind; own kinds have none.
pub fn entry(kind: &Id<Kind>) -> Option<&'static Entry> {
    entries().iter().find(|e| e.kind == *kind)
}

impl Phase {
    pub fn name(&self, language: Language) -> String {
        match self.key.as_str() {
            "awareness" => t!(language, "catalogue-awareness"),
            "consideration" => t!(language, "catalogue-consideration"),
            "purchase" => t!(language, "catalogue-purchase"),
            "delivery" => t!(language, "catalogue-delivery"),
            "use" => t!(language, "catalogue-use"),
            "loyalty" => t!(language, "catalogue-loyalty"),
            _ => t!(language, "catalogue-cancellation"),
        }
    }

    /// Whether a stage bears one of its names, alone or with other words ("2 Kaufen", "Nutzungsphase").
    fn names(&self, stage: &str) -> bool {
        self.names.iter().any(|name| {
            // A short name is a word of its own: "Use" is not in "User".
            let words = name.chars().count() <= 3;
            let options = Options {
                words,
                ..Options::default()
            };
            let pattern = Pattern::new(name, options);
            let starts = |at: usize| {
                let before = stage[..at].chars().next_back();
                before.is_none_or(|c| !c.is_alphanumeric())
            };
            let found = pattern.map(|p| p.find(stage)).unwrap_or_default();
            found.into_iter().any(|range| starts(range.start))
        })
    }
}

impl Entry {
    /// Its kind's name.
    pub fn name(&self, language: Language) -> String {
        words::kind(language, &Journey::default(), &self.kind)
    }

    /// Whether it is usually met in this phase, foremost or also.
    pub fn is_met_in(&self, phase: &Phase) -> bool {
        self.phases.contains(&phase.key)
    }

    /// The phase under which it stands in a list.
    pub fn phase(&self) -> Option<&'static Phase> {
        let first = self.phases.first()?;
        phases().iter().find(|p| p.key == *first)
    }

    /// A new touchpoint with the usual attributes.
    pub fn touchpoint(&self, language: Language) -> Touchpoint {
        let mut touchpoint = Touchpoint {
            title: self.name(language),
            ..Touchpoint::default()
        };
        self.fill(&mut touchpoint);
        touchpoint
    }

    /// Makes it one of this kind, and gives it those of the usual attributes of which nothing is said yet. The first
    /// KPI waits for its reading.
    pub fn fill(&self, touchpoint: &mut Touchpoint) {
        let t = touchpoint;
        t.kind = Some(self.kind.clone());
        // Medium and control are those of the usual channel; of another one they may be others.
        if t.channels.is_empty() {
            t.channels.extend(self.channels.first().cloned());
            t.medium = t.medium.or(self.medium);
            t.control = t.control.or(self.control);
        }
        t.interaction.get_or_insert(self.interaction);
        t.mode.get_or_insert(self.mode);
        if t.purposes.is_empty() {
            t.purposes.clone_from(&self.purposes);
        }
        if t.methods.is_empty() {
            t.methods.clone_from(&self.methods);
        }
        if t.kpis.is_empty() {
            t.kpis.extend(self.kpis.first().map(|kpi| Measurement {
                kpi: kpi.clone(),
                target: None,
                readings: Vec::new(),
            }));
        }
    }
}

/// The phases for which a stage stands: those of which it bears a name; else those of its period.
pub fn phases_of(stage: &Stage) -> Vec<&'static Phase> {
    let named: Vec<&Phase> = phases().iter().filter(|p| p.names(&stage.name)).collect();
    if !named.is_empty() {
        return named;
    }
    let same_period = |p: &&Phase| p.period == stage.period && p.key != "cancellation";
    phases().iter().filter(same_period).collect()
}

/// In which period a stage of this name is, if it is a usual one.
pub fn period_of(name: &str) -> Option<Period> {
    let mut phases = phases().iter();
    phases.find(|p| p.names(name)).map(|p| p.period)
}

/// What a stage like this one usually has and the map has nowhere. A suggestion: nothing says that it should.
pub fn missing(journey: &Journey, stage: &Stage) -> Vec<&'static Entry> {
    let phases = phases_of(stage);
    let has = |entry: &Entry| {
        journey
            .touchpoints()
            .any(|spot| spot.touchpoint.kind.as_ref() == Some(&entry.kind))
    };
    let usual = |entry: &&Entry| phases.iter().any(|p| entry.is_met_in(p));
    let mut missing: Vec<&Entry> = entries().iter().filter(usual).collect();
    missing.retain(|entry| !has(entry));
    // What is met there foremost goes before what may also be met there.
    missing.sort_by_key(|entry| !phases.iter().any(|p| entry.phases.first() == Some(&p.key)));
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BUILT_IN_KINDS, built_in_channel, built_in_kpi};
    use crate::templates;

    #[test]
    fn every_built_in_kind_stands_in_it_once_with_what_there_is() {
        for kind in BUILT_IN_KINDS {
            let of_kind = entries().iter().filter(|e| e.kind.as_str() == kind.id);
            assert_eq!(of_kind.count(), 1, "{}", kind.id);
        }
        assert_eq!(entries().len(), BUILT_IN_KINDS.len());
        for entry in entries() {
            let known = |key: &String| phases().iter().any(|p| p.key == *key);
            assert!(!entry.phases.is_empty() && entry.phases.iter().all(known));
            let channels = entry.channels.iter();
            assert!(!entry.channels.is_empty());
            assert!(
                channels
                    .map(Id::as_str)
                    .all(|c| built_in_channel(c).is_some())
            );
            let mut kpis = entry.kpis.iter().map(Id::as_str);
            assert!(kpis.all(|k| built_in_kpi(k).is_some()), "{entry:?}");
            // What is said in spite of the channel differs from what the channel says.
            let channel = built_in_channel(entry.channels[0].as_str()).unwrap();
            assert_ne!(entry.medium, Some(channel.medium), "{entry:?}");
            assert_ne!(entry.control, Some(channel.control), "{entry:?}");
        }
    }

    #[test]
    fn stages_are_known_by_their_names_in_both_languages() {
        let keys = |name: &str, period| -> Vec<&str> {
            let stage = Stage {
                name: name.into(),
                period,
                ..Stage::default()
            };
            let phases = phases_of(&stage).into_iter();
            phases.map(|p| p.key.as_str()).collect()
        };
        assert_eq!(keys("Wahrnehmung", Period::After), ["awareness"]);
        assert_eq!(
            keys("2 · Loyalty and advocacy", Period::Before),
            ["loyalty"]
        );
        assert_eq!(keys("Nutzungsphase", Period::Before), ["use"]);
        assert_eq!(
            keys("Kauf und Lieferung", Period::During),
            ["purchase", "delivery"]
        );
        // Within a word it is not one: an unbought thing is no purchase.
        assert_eq!(
            keys("Verkaufsraum", Period::During),
            ["purchase"],
            "by its period"
        );
        assert_eq!(keys("Xyz", Period::After), ["delivery", "use", "loyalty"]);
    }

    #[test]
    fn most_stages_of_the_templates_are_known_by_name() {
        let mut unknown = Vec::new();
        let mut all = 0;
        for template in templates::all() {
            for language in Language::ALL {
                for stage in &template.journey(language).stages {
                    all += 1;
                    if !phases().iter().any(|p| p.names(&stage.name)) {
                        unknown.push(stage.name.clone());
                    }
                }
            }
        }
        assert!(
            unknown.len() * 5 < all,
            "{} of {all}: {unknown:?}",
            unknown.len()
        );
    }

    #[test]
    fn what_the_map_has_is_not_missing() {
        let mut journey = templates::all()[0].journey(Language::En);
        let last = journey.stages.last().unwrap().clone();
        let before = missing(&journey, &last);
        assert!(!before.is_empty());
        let entry = before[0];
        let touchpoint = std::sync::Arc::new(entry.touchpoint(Language::En));
        let stage = std::sync::Arc::make_mut(&mut journey.stages[0]);
        std::sync::Arc::make_mut(&mut stage.steps[0])
            .touchpoints
            .push(touchpoint);
        let after = missing(&journey, &last);
        assert_eq!(after.len(), before.len() - 1);
        assert!(after.iter().all(|e| e.kind != entry.kind));
    }
}
