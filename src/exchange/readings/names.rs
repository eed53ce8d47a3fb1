//! Names in a table: first as they are written, then whatever the case, accents and spaces.

use rustc_hash::FxHashMap;
use strsim::damerau_levenshtein;

use crate::i18n::Language;
use crate::model::{BUILT_IN_KPIS, Holder, Id, Journey, Kpi, Stage, Step, Touchpoint};
use crate::search::name_keys;
use crate::words;

/// Things by their names.
pub struct Names<T> {
    exact: FxHashMap<String, Vec<T>>,
    alike: FxHashMap<String, Vec<T>>,
    /// What can be offered.
    shown: Vec<String>,
}

/// What a name names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<T> {
    One(T),
    Several(Vec<T>),
    None {
        /// A name that it may be meant for.
        nearest: Option<String>,
    },
}

impl<T: Clone + PartialEq> Names<T> {
    fn new() -> Self {
        Self {
            exact: FxHashMap::default(),
            alike: FxHashMap::default(),
            shown: Vec::new(),
        }
    }

    fn add(&mut self, name: &str, value: &T) {
        let name = name.trim();
        if name.is_empty() {
            return;
        }
        let put = |map: &mut FxHashMap<String, Vec<T>>, key: String| {
            let values = map.entry(key).or_default();
            if !values.contains(value) {
                values.push(value.clone());
            }
        };
        put(&mut self.exact, name.to_owned());
        for key in name_keys(name) {
            put(&mut self.alike, key);
        }
        self.shown.push(name.to_owned());
    }

    /// All that are called so.
    fn all(&self, name: &str) -> &[T] {
        let name = name.trim();
        let alike = || name_keys(name).iter().find_map(|key| self.alike.get(key));
        let found = self.exact.get(name).or_else(alike);
        found.map_or(&[], Vec::as_slice)
    }

    /// What is called so.
    pub fn find(&self, name: &str) -> Found<T> {
        self.one_of(name, self.all(name).to_vec())
    }

    fn one_of(&self, name: &str, mut found: Vec<T>) -> Found<T> {
        match found.len() {
            0 => Found::None {
                nearest: self.nearest(name),
            },
            1 => Found::One(found.remove(0)),
            _ => Found::Several(found),
        }
    }

    fn nearest(&self, name: &str) -> Option<String> {
        let name = name.to_lowercase();
        let distance = |other: &String| damerau_levenshtein(&name, &other.to_lowercase());
        let nearest = self.shown.iter().min_by_key(|other| distance(other))?;
        (distance(nearest) <= name.chars().count().div_ceil(3)).then(|| nearest.clone())
    }
}

/// The KPIs, by their names in every language, with and without what stands in brackets, and by their ids: `NPS` and
/// `Recommendation` are both the `nps`.
pub fn kpis(journey: &Journey) -> Names<Id<Kpi>> {
    let own = journey.kpis.iter().map(|kpi| kpi.id.clone());
    let built_in = BUILT_IN_KPIS.iter().map(|kpi| Id::new(kpi.id));
    let mut names = Names::new();
    for id in own.chain(built_in) {
        for language in Language::ALL {
            let name = words::kpi(language, journey, &id);
            names.add(&name, &id);
            if let Some((long, short)) = name.split_once('(') {
                names.add(long, &id);
                names.add(short.trim_end().trim_end_matches(')'), &id);
            }
        }
        if crate::model::built_in_kpi(id.as_str()).is_some() {
            names.add(id.as_str(), &id);
        }
    }
    names
}

/// Stages, steps and touchpoints by their names.
pub struct Places {
    stages: Names<Id<Stage>>,
    steps: Names<(Id<Stage>, Id<Step>)>,
    touchpoints: Names<(Id<Stage>, Id<Step>, Id<Touchpoint>)>,
}

/// The places of a map.
pub fn places(journey: &Journey) -> Places {
    let mut places = Places {
        stages: Names::new(),
        steps: Names::new(),
        touchpoints: Names::new(),
    };
    for stage in &journey.stages {
        places.stages.add(&stage.name, &stage.id);
    }
    for (stage, step) in journey.steps() {
        let ids = (stage.id.clone(), step.id.clone());
        places.steps.add(&step.title, &ids);
    }
    for spot in journey.touchpoints() {
        let ids = (
            spot.stage.id.clone(),
            spot.step.id.clone(),
            spot.touchpoint.id.clone(),
        );
        places.touchpoints.add(&spot.touchpoint.title, &ids);
    }
    places
}

impl Places {
    /// The touchpoint that is called so, else the step, else the stage; what stands above it must be called so, too.
    /// The nearest name is that of the first of them that there is not.
    pub fn find(
        &self,
        stage: Option<&str>,
        step: Option<&str>,
        touchpoint: Option<&str>,
    ) -> Found<Holder> {
        let stages = stage.map(|name| self.stages.all(name));
        let steps = step.map(|name| self.steps.all(name));
        if let (Some(name), Some([])) = (stage, stages) {
            return self.stages.find(name).map(Holder::Stage);
        }
        if let (Some(name), Some([])) = (step, steps) {
            return self.steps.find(name).map(|(_, id)| Holder::Step(id));
        }
        let in_stage = |id: &Id<Stage>| stages.is_none_or(|all| all.contains(id));
        let in_step = |id: &Id<Step>| steps.is_none_or(|all| all.iter().any(|(_, s)| s == id));
        if let Some(name) = touchpoint {
            let all = self.touchpoints.all(name).iter();
            let found = all.filter(|(stage, step, _)| in_stage(stage) && in_step(step));
            let found = self.touchpoints.one_of(name, found.cloned().collect());
            return found.map(|(_, _, id)| Holder::Touchpoint(id));
        }
        if let Some(name) = step {
            let all = self.steps.all(name).iter();
            let found = all.filter(|(stage, _)| in_stage(stage)).cloned().collect();
            return self
                .steps
                .one_of(name, found)
                .map(|(_, id)| Holder::Step(id));
        }
        let name = stage.unwrap_or_default();
        self.stages.find(name).map(Holder::Stage)
    }
}

impl<T> Found<T> {
    fn map<U>(self, with: impl FnMut(T) -> U) -> Found<U> {
        match self {
            Self::One(one) => {
                let mut with = with;
                Found::One(with(one))
            }
            Self::Several(all) => Found::Several(all.into_iter().map(with).collect()),
            Self::None { nearest } => Found::None { nearest },
        }
    }
}
