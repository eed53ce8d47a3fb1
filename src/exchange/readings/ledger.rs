//! Readings as they are put into a map, until all of them are one edit.

use super::Put;
use crate::edit::{Edit, Object};
use crate::model::{
    Holder, Id, Journey, Kpi, Measurement, Reading, Source, SourceKind, Stage, Step, Touchpoint,
};
use crate::search::name_keys;

/// What is measured of a map, with what is put in.
pub struct Ledger<'a> {
    journey: &'a Journey,
    /// What is measured on what has been written to, in that order.
    touched: Vec<(Holder, Vec<Measurement>)>,
    /// Whether anything is another than before.
    has_changed: bool,
    /// Sources that the map does not have yet.
    sources: Vec<Source>,
}

impl<'a> Ledger<'a> {
    pub const fn new(journey: &'a Journey) -> Self {
        Self {
            journey,
            touched: Vec::new(),
            has_changed: false,
            sources: Vec::new(),
        }
    }

    /// The source of this name: one of the map, in any case of letters, or a new one.
    pub fn source(&mut self, name: &str, kind: SourceKind) -> Id<Source> {
        let keys = name_keys(name);
        let new = || self.sources.iter().find(|s| name_keys(&s.name) == keys);
        if let Some(known) = known_source(self.journey, name).or_else(new) {
            return known.id.clone();
        }
        let source = Source::new(name, kind);
        let id = source.id.clone();
        self.sources.push(source);
        id
    }

    /// Puts a reading in, in order of date. One of the same day gives way; what it knew and the new one does not, with
    /// the same value, stays.
    pub fn put(&mut self, at: &Holder, kpi: &Id<Kpi>, new: Reading) -> Put {
        let all = self.on(at);
        let place = all.iter().position(|m| m.kpi == *kpi).unwrap_or_else(|| {
            all.push(Measurement {
                kpi: kpi.clone(),
                ..Measurement::default()
            });
            all.len() - 1
        });
        let readings = &mut all[place].readings;
        let put = match readings.iter().rposition(|r| r.date == new.date) {
            Some(old) if says_no_more(&new, &readings[old]) => Put::Same,
            Some(old) => {
                let before = readings[old].value;
                readings[old] = new;
                Put::Replaced(before)
            }
            None => {
                let later = readings.iter().position(|r| r.date > new.date);
                readings.insert(later.unwrap_or(readings.len()), new);
                Put::Added
            }
        };
        self.has_changed |= put != Put::Same;
        put
    }

    /// What is measured there, to be written to.
    fn on(&mut self, at: &Holder) -> &mut Vec<Measurement> {
        let place = self.touched.iter().position(|(holder, _)| holder == at);
        let place = place.unwrap_or_else(|| {
            let own = measured(self.journey, at);
            self.touched.push((at.clone(), own));
            self.touched.len() - 1
        });
        &mut self.touched[place].1
    }

    /// All of it as one edit; none where nothing changes.
    pub fn into_edit(self) -> Option<Edit> {
        if !self.has_changed {
            return None;
        }
        let mut edits: Vec<Edit> = Vec::new();
        let named = |id: &Id<Source>| {
            let all = self.touched.iter().flat_map(|(_, all)| all);
            let mut readings = all.flat_map(|m| &m.readings);
            readings.any(|r| r.source.as_ref() == Some(id))
        };
        let sources = self.sources.iter().filter(|s| named(&s.id));
        edits.extend(sources.map(|s| Edit::add_last(s.clone(), Holder::Journey)));
        for (at, kpis) in &self.touched {
            if *kpis != measured(self.journey, at) {
                edits.extend(replaced(self.journey, at, kpis.clone()));
            }
        }
        (!edits.is_empty()).then(|| Edit::of(edits))
    }
}

/// The source of the map that is called so, in any case of letters.
pub fn known_source<'a>(journey: &'a Journey, name: &str) -> Option<&'a Source> {
    let keys = name_keys(name);
    let sources = journey.sources.iter().map(AsRef::as_ref);
    let mut sources = sources.filter(|s: &&Source| name_keys(&s.name) == keys);
    sources.next()
}

/// Whether a reading says nothing that the other one does not say.
fn says_no_more(new: &Reading, old: &Reading) -> bool {
    let same = |new: bool, equal: bool| !new || equal;
    new.value == old.value
        && same(new.n.is_some(), new.n == old.n)
        && same(new.interval.is_some(), new.interval == old.interval)
        && same(new.source.is_some(), new.source == old.source)
}

fn measured(journey: &Journey, at: &Holder) -> Vec<Measurement> {
    match at {
        Holder::Journey => Some(&journey.measurements),
        Holder::Stage(id) => journey.stage(id).map(|s| &s.kpis),
        Holder::Step(id) => journey.step(id).map(|(_, s)| &s.kpis),
        Holder::Touchpoint(id) => journey.touchpoint(id).map(|s| &s.touchpoint.kpis),
    }
    .cloned()
    .unwrap_or_default()
}

fn replaced(journey: &Journey, at: &Holder, kpis: Vec<Measurement>) -> Option<Edit> {
    Some(match at {
        Holder::Journey => Edit::Replace(Object::Measurements(kpis)),
        Holder::Stage(id) => {
            let stage = Stage::clone(journey.stage(id)?);
            Edit::replace(Stage { kpis, ..stage })
        }
        Holder::Step(id) => {
            let step = Step::clone(journey.step(id)?.1);
            Edit::replace(Step { kpis, ..step })
        }
        Holder::Touchpoint(id) => {
            let touchpoint = Touchpoint::clone(journey.touchpoint(id)?.touchpoint);
            Edit::replace(Touchpoint { kpis, ..touchpoint })
        }
    })
}
