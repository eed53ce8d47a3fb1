//! The map while tables are read into it.
//!
//! Things are found by their names, and made where there are none of these. What the map knew before is changed only if
//! that was asked for; nothing is taken away.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::links::Link;
use super::report::{Place, Trouble, Why};
use crate::exchange::periods;
use crate::exchange::readings::{Found, kpis};
use crate::exchange::table::Words;
use crate::i18n::{Language, t};
use crate::model::{
    BUILT_IN_CHANNELS, BUILT_IN_KINDS, Channel, Id, Journey, Kind, Kpi, Measurement, Note,
    NoteKind, ObjectId, Owner, Path, Period, Persona, Source, SourceKind, Stage, Step, Touchpoint,
};
use crate::search::name_keys;
use crate::words;

/// A place on the way, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct At {
    pub stage: usize,
    pub step: Option<usize>,
    pub touchpoint: Option<usize>,
}

pub(super) struct Draft {
    pub after: Journey,
    pub language: Language,
    /// Whether known things take what the file says.
    pub update: bool,
    /// The map is made of the file alone.
    pub is_new: bool,
    /// Whose emotions are those of which nobody says whose.
    pub persona: Option<Id<Persona>>,
    /// What a persona is called of whom nobody says more; none: a word for customers.
    pub whose: Option<String>,
    /// What stands above a table, for a map that has no title.
    pub title: Option<(Place, String)>,
    pub troubles: Vec<Trouble>,
    known: FxHashSet<ObjectId>,
    /// Where the file first speaks of what the map knew.
    pub met: FxHashMap<ObjectId, Place>,
    /// Where it first speaks of what the map did not know.
    pub made: FxHashMap<ObjectId, Place>,
    /// Where it first says how a persona feels there.
    pub felt: FxHashMap<(ObjectId, Id<Persona>), Place>,
    /// Stages of which it has been said in which period they are.
    timed: FxHashSet<Id<Stage>>,
    pub links: Vec<(Place, Link)>,
}

/// Whether two names are the same to people.
pub(super) fn is_named(name: &str, wanted: &str) -> bool {
    name.trim() == wanted.trim() || name.trim().to_lowercase() == wanted.trim().to_lowercase()
}

macro_rules! listed {
    ($($find:ident $list:ident: $type:ident;)*) => {$(
        /// The entry of this name, made if there is none.
        pub fn $find(&mut self, name: &str) -> Id<$type> {
            let exact = self.after.$list.iter().find(|x| x.name.trim() == name.trim());
            let alike = || self.after.$list.iter().find(|x| is_named(&x.name, name));
            if let Some(found) = exact.or_else(alike) {
                return found.id.clone();
            }
            let new = $type { name: name.trim().to_owned(), ..$type::default() };
            let id = new.id.clone();
            self.after.$list.push(new.into());
            id
        }
    )*};
}

impl Draft {
    pub fn new(base: &Journey, language: Language) -> Self {
        let mut known = FxHashSet::default();
        let mut know = |id: ObjectId| {
            known.insert(id);
        };
        base.personas.iter().for_each(|x| know((&x.id).into()));
        base.owners.iter().for_each(|x| know((&x.id).into()));
        base.sources.iter().for_each(|x| know((&x.id).into()));
        base.paths.iter().for_each(|x| know((&x.id).into()));
        base.kpis.iter().for_each(|x| know((&x.id).into()));
        base.stages.iter().for_each(|x| know((&x.id).into()));
        base.steps().for_each(|(_, x)| know((&x.id).into()));
        let touchpoints = base.touchpoints();
        touchpoints.for_each(|x| know((&x.touchpoint.id).into()));
        Self {
            after: base.clone(),
            language,
            update: false,
            is_new: false,
            persona: None,
            whose: None,
            title: None,
            troubles: Vec::new(),
            met: FxHashMap::default(),
            made: FxHashMap::default(),
            felt: FxHashMap::default(),
            timed: base.stages.iter().map(|s| s.id.clone()).collect(),
            known,
            links: Vec::new(),
        }
    }

    pub fn tell(&mut self, at: &Place, why: Why) {
        let at = at.clone();
        self.troubles.push(Trouble { at, why });
    }

    /// Notes where the file first speaks of something.
    pub fn meet<'x, T>(&mut self, id: &'x Id<T>, at: &Place)
    where
        ObjectId: From<&'x Id<T>>,
    {
        let places = match self.is_known(id) {
            true => &mut self.met,
            false => &mut self.made,
        };
        let place = places.entry(ObjectId::from(id));
        place.or_insert_with(|| at.clone());
    }

    /// Notes where the file says how a persona feels.
    pub fn meet_felt(&mut self, at: At, persona: &Id<Persona>, place: &Place) {
        let stage = &self.after.stages[at.stage];
        let Some(step) = at.step.map(|step| &stage.steps[step]) else {
            return;
        };
        let touchpoint = at
            .touchpoint
            .map(|touchpoint| &step.touchpoints[touchpoint]);
        let object = touchpoint.map_or_else(|| ObjectId::from(&step.id), |t| (&t.id).into());
        let felt = self.felt.entry((object, persona.clone()));
        felt.or_insert_with(|| place.clone());
    }

    /// Whether the map knew it before this file.
    pub fn is_known<'x, T>(&self, id: &'x Id<T>) -> bool
    where
        ObjectId: From<&'x Id<T>>,
    {
        self.known.contains(&ObjectId::from(id))
    }

    /// Whether it may take what the file says.
    pub fn may_change<'x, T>(&self, id: &'x Id<T>) -> bool
    where
        ObjectId: From<&'x Id<T>>,
    {
        self.update || !self.is_known(id)
    }

    // --- the way ---

    pub fn stage_named(&self, name: &str) -> Option<usize> {
        let stages = || self.after.stages.iter();
        let exact = stages().position(|s| s.name.trim() == name.trim());
        exact.or_else(|| stages().position(|s| is_named(&s.name, name)))
    }

    /// The stage of this name; a new one goes to the end, in the period of the one before.
    pub fn stage(&mut self, name: &str) -> usize {
        self.stage_named(name).unwrap_or_else(|| {
            let before = self.after.stages.last();
            let period = before.map_or_else(Period::default, |s| s.period);
            let stage = Stage::new(name.trim(), period);
            self.after.stages.push(stage.into());
            self.after.stages.len() - 1
        })
    }

    pub fn step_named(&self, stage: usize, title: &str) -> Option<usize> {
        let steps = || self.after.stages[stage].steps.iter();
        let exact = steps().position(|s| s.title.trim() == title.trim());
        exact.or_else(|| steps().position(|s| is_named(&s.title, title)))
    }

    /// The step of this title in the stage.
    pub fn step(&mut self, stage: usize, title: &str) -> usize {
        let found = self.step_named(stage, title);
        found.unwrap_or_else(|| self.new_step(stage, title))
    }

    /// The step of this title that is none of those `taken`.
    pub fn another_step(&mut self, stage: usize, title: &str, taken: &[usize]) -> usize {
        let steps = self.after.stages[stage].steps.iter().enumerate();
        let mut free = steps.filter(|(at, _)| !taken.contains(at));
        let found = free.find(|(_, s)| is_named(&s.title, title));
        let found = found.map(|(at, _)| at);
        found.unwrap_or_else(|| self.new_step(stage, title))
    }

    fn new_step(&mut self, stage: usize, title: &str) -> usize {
        let steps = &mut self.stage_mut(stage).steps;
        steps.push(Step::new(title.trim()).into());
        steps.len() - 1
    }

    pub fn touchpoint_named(&self, stage: usize, step: usize, title: &str) -> Option<usize> {
        let all = || self.after.stages[stage].steps[step].touchpoints.iter();
        let exact = all().position(|t| t.title.trim() == title.trim());
        let alike = || all().position(|t| is_named(&t.title, title));
        let unnamed = || {
            let mut languages = Language::ALL.into_iter();
            let is = languages.any(|l| t!(l, "term-unnamed") == title.trim());
            is.then(|| all().position(|t| t.title.trim().is_empty()))?
        };
        exact.or_else(alike).or_else(unnamed)
    }

    pub fn touchpoint(&mut self, stage: usize, step: usize, title: &str) -> usize {
        let found = self.touchpoint_named(stage, step, title);
        found.unwrap_or_else(|| self.new_touchpoint(stage, step, title))
    }

    pub fn new_touchpoint(&mut self, stage: usize, step: usize, title: &str) -> usize {
        let touchpoints = &mut self.step_mut(stage, step).touchpoints;
        touchpoints.push(Touchpoint::new(title.trim()).into());
        touchpoints.len() - 1
    }

    pub fn stage_mut(&mut self, stage: usize) -> &mut Stage {
        Arc::make_mut(&mut self.after.stages[stage])
    }

    pub fn step_mut(&mut self, stage: usize, step: usize) -> &mut Step {
        Arc::make_mut(&mut self.stage_mut(stage).steps[step])
    }

    pub fn touchpoint_mut(
        &mut self,
        stage: usize,
        step: usize,
        touchpoint: usize,
    ) -> &mut Touchpoint {
        Arc::make_mut(&mut self.step_mut(stage, step).touchpoints[touchpoint])
    }

    /// Gives a touchpoint the owner of this name. One that it has of its channel it need not be given: tables name that
    /// one, too.
    pub fn own(&mut self, stage: usize, step: usize, touchpoint: usize, name: &str) {
        let owner = self.owner(name);
        let it = self.after.stages[stage].steps[step].touchpoints[touchpoint].clone();
        let owned = self.after.owner_of(&it);
        if owned.is_none_or(|owned| owned.value().id != owner) {
            self.touchpoint_mut(stage, step, touchpoint).owner = Some(owner);
        }
    }

    /// Says in which period a step is: the first word on a stage is the stage's.
    pub fn set_period(&mut self, stage: usize, step: Option<usize>, period: Period) {
        let it = self.after.stages[stage].clone();
        if self.timed.insert(it.id.clone()) || (step.is_none() && self.may_change(&it.id)) {
            self.stage_mut(stage).period = period;
        } else if let Some(step) = step
            && self.may_change(&it.steps[step].id)
        {
            let own = (it.period != period).then_some(period);
            if it.steps[step].period != own {
                self.step_mut(stage, step).period = own;
            }
        }
    }

    /// Has new stages of which the file does not say it be in the periods that are chosen for them, else in those that
    /// their names say; answers with them.
    pub fn guess_periods(&mut self, chosen: &[(String, Period)]) -> Vec<(String, Period)> {
        let timed = self.timed.clone();
        let is_timed = |stage: &Arc<Stage>| timed.contains(&stage.id);
        let stages = self.after.stages.clone();
        let mut guessed = Vec::new();
        let mut at = 0;
        while at < stages.len() {
            let run = stages[at..].iter().take_while(|s| !is_timed(s)).count();
            let before = at
                .checked_sub(1)
                .map(|before| self.after.stages[before].period);
            let from = before.unwrap_or(Period::Before);
            let behind = stages.get(at + run).map(|s| s.period);
            let to = behind.filter(|to| *to >= from).unwrap_or(Period::After);
            let names: Vec<&str> = stages[at..at + run].iter().map(|s| &*s.name).collect();
            for (place, period) in (at..).zip(periods::guessed(&names, from, to)) {
                let name = stages[place].name.clone();
                let chosen = chosen.iter().find(|(n, _)| *n == name);
                let period = chosen.map_or(period, |(_, chosen)| *chosen);
                self.stage_mut(place).period = period;
                guessed.push((name, period));
            }
            at += run + 1;
        }
        guessed
    }

    // --- what stands in a place ---

    /// The notes of a place; the journey's own without one.
    fn notes(&mut self, at: Option<At>) -> &mut Vec<Arc<Note>> {
        match at {
            None => &mut self.after.notes,
            Some(At {
                stage, step: None, ..
            }) => &mut self.stage_mut(stage).notes,
            Some(At {
                stage,
                step: Some(step),
                touchpoint: None,
            }) => &mut self.step_mut(stage, step).notes,
            Some(At {
                stage,
                step: Some(step),
                touchpoint: Some(touchpoint),
            }) => &mut self.touchpoint_mut(stage, step, touchpoint).notes,
        }
    }

    /// Whether a place has a note that says the same.
    pub fn is_noted(&mut self, at: Option<At>, kind: NoteKind, text: &str) -> bool {
        let mut notes = self.notes(at).iter();
        notes.any(|n| n.kind == kind && n.text.trim() == text.trim())
    }

    /// Adds a note where none says the same; answers with its id.
    pub fn note(&mut self, at: Option<At>, note: Note) -> Id<Note> {
        let known = self.holder_is_known(at);
        let notes = self.notes(at);
        let same = |n: &&Arc<Note>| n.kind == note.kind && n.text.trim() == note.text.trim();
        // A file may well say the same twice; what the map knows is not said again.
        if let Some(same) = notes.iter().find(same).filter(|_| known) {
            return same.id.clone();
        }
        let id = note.id.clone();
        notes.push(note.into());
        id
    }

    fn holder_is_known(&self, at: Option<At>) -> bool {
        let Some(at) = at else { return true };
        let stage = &self.after.stages[at.stage];
        let step = at.step.map(|step| &stage.steps[step]);
        let touchpoint = step.zip(at.touchpoint).map(|(s, t)| &s.touchpoints[t]);
        match (step, touchpoint) {
            (_, Some(touchpoint)) => self.is_known(&touchpoint.id),
            (Some(step), None) => self.is_known(&step.id),
            (None, None) => self.is_known(&stage.id),
        }
    }

    /// The measurement of a KPI in a place.
    pub fn measurement(&mut self, at: Option<At>, kpi: &Id<Kpi>) -> &mut Measurement {
        let all = match at {
            None => &mut self.after.measurements,
            Some(At {
                stage, step: None, ..
            }) => &mut self.stage_mut(stage).kpis,
            Some(At {
                stage,
                step: Some(step),
                touchpoint: None,
            }) => &mut self.step_mut(stage, step).kpis,
            Some(At {
                stage,
                step: Some(step),
                touchpoint: Some(touchpoint),
            }) => &mut self.touchpoint_mut(stage, step, touchpoint).kpis,
        };
        let found = all.iter().position(|m| m.kpi == *kpi);
        let place = found.unwrap_or_else(|| {
            all.push(Measurement {
                kpi: kpi.clone(),
                ..Measurement::default()
            });
            all.len() - 1
        });
        &mut all[place]
    }

    /// Whether readings of a place may be changed.
    pub fn may_measure(&self, at: Option<At>) -> bool {
        self.update || !self.holder_is_known(at)
    }

    // --- lists ---

    listed! {
        owner owners: Owner;
        path paths: Path;
    }

    pub fn source(&mut self, name: &str) -> Id<Source> {
        let found = self.after.sources.iter().find(|s| is_named(&s.name, name));
        if let Some(source) = found {
            return source.id.clone();
        }
        let new = Source::new(name, SourceKind::Study);
        let id = new.id.clone();
        self.after.sources.push(new.into());
        id
    }

    /// By name, or by the first name if only one is called so.
    pub fn persona(&mut self, name: &str) -> Id<Persona> {
        let all = &self.after.personas;
        if let Some(found) = all.iter().find(|p| is_named(&p.name, name)) {
            return found.id.clone();
        }
        let mut short = all.iter().filter(|p| is_named(p.short_name(), name));
        if let (Some(found), None) = (short.next(), short.next()) {
            return found.id.clone();
        }
        let new = Persona::new(name.trim());
        let id = new.id.clone();
        self.after.personas.push(new.into());
        id
    }

    /// The one for whom the table is read.
    pub fn anybody(&mut self) -> Id<Persona> {
        if let Some(chosen) = &self.persona {
            return chosen.clone();
        }
        let id = match self.after.personas.first() {
            Some(first) => first.id.clone(),
            None => {
                let name = self.whose.clone();
                self.persona(&name.unwrap_or_else(|| t!(self.language, "sheet-persona")))
            }
        };
        self.persona = Some(id.clone());
        id
    }

    pub fn kind(&mut self, name: &str) -> Id<Kind> {
        let own = self.after.kinds.iter().map(|k| k.id.clone());
        let built_in = BUILT_IN_KINDS.iter().map(|k| Id::new(k.id));
        let called = |id: &Id<Kind>| {
            let is = |l: &Language| is_named(&words::kind(*l, &self.after, id), name);
            Language::ALL.iter().any(is)
        };
        if let Some(id) = own.chain(built_in).find(called) {
            return id;
        }
        let new = Kind {
            name: name.trim().to_owned(),
            ..Kind::default()
        };
        let id = new.id.clone();
        self.after.kinds.push(new.into());
        id
    }

    pub fn known_channel(&self, name: &str) -> Option<Id<Channel>> {
        let own = self.after.channels.iter().map(|c| c.id.clone());
        let built_in = BUILT_IN_CHANNELS.iter().map(|c| Id::new(c.id));
        own.chain(built_in).find(|id| {
            let is = |l: &Language| is_named(&words::channel(*l, &self.after, id), name);
            Language::ALL.iter().any(is)
        })
    }

    pub fn channel(&mut self, name: &str) -> Id<Channel> {
        if let Some(id) = self.known_channel(name) {
            return id;
        }
        let new = Channel {
            name: name.trim().to_owned(),
            ..Channel::default()
        };
        let id = new.id.clone();
        self.after.channels.push(new.into());
        id
    }

    /// By its name in any language, or what stands in brackets behind it: `NPS`.
    pub fn kpi(&mut self, name: &str) -> Id<Kpi> {
        match kpis(&self.after).find(name) {
            Found::One(id) => return id,
            Found::Several(all) => {
                if let Some(id) = all.into_iter().next() {
                    return id;
                }
            }
            Found::None { .. } => {}
        }
        let new = Kpi {
            name: name.trim().to_owned(),
            ..Kpi::default()
        };
        let id = new.id.clone();
        self.after.kpis.push(new.into());
        id
    }

    /// The period of this name: the map's own, or a word for it. "Before the cancellation" is the one before, and gives a
    /// new map its name for it.
    pub fn period(&mut self, name: &str) -> Option<Period> {
        let own = |p: &Period| {
            let own = self.after.about.period_names.get(*p);
            own.is_some_and(|own| is_named(own, name))
        };
        let also = |text: &str| {
            let is = |p: &Period| {
                let key = match p {
                    Period::Before => "sheet-period-before",
                    Period::During => "sheet-period-during",
                    Period::After => "sheet-period-after",
                };
                Words::of(key).has_heading(text)
            };
            Period::ALL.into_iter().find(is)
        };
        let own = Period::ALL.into_iter().find(own);
        let known = own.or_else(|| super::values::one_of(&Period::ALL, name));
        known.or_else(|| also(name)).or_else(|| {
            let period = also(name.split_whitespace().next()?)?;
            let names = &mut Arc::make_mut(&mut self.after.about).period_names;
            if self.is_new && names.get(period).is_none() {
                names.set(period, Some(name.trim().to_owned()));
            }
            Some(period)
        })
    }
}

/// Whether a text is the name of one of these, be it written with other accents.
pub(super) fn begins_with(text: &str, title: &str) -> Option<String> {
    let rest = text.trim().strip_prefix(title.trim())?;
    let said = rest.trim_start().strip_prefix(':')?;
    (!title.trim().is_empty() && !name_keys(said)[0].is_empty()).then(|| said.trim().to_owned())
}
