//! Objects on their way from one place to another, be it in another map: what the clipboard holds.
//!
//! A [`Clip`] is a small map of its own: the objects, what they refer to, and of what stands around them only as
//! much as says where they stood. So it is read, written and checked like any other map. What is pasted as text
//! from elsewhere is made into one, too: there is one way in which something foreign gets onto a map.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::capture::after;
use super::revise::{Revise, revise};
use super::unlink::{Gone, unlink};
use super::whereabouts::{stage_of, step_of};
use super::{Edit, EditError, Object, Place, apply};
use crate::model::{
    About, Class, Holder, Id, Journey, Note, ObjectId, Stage, Step, Touchpoint, Violation,
    built_in_channel, built_in_kind, built_in_kpi, check, rename_ids,
};

/// Objects that were taken up, and what belongs to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    /// A sound map: the objects, whole; the lists' entries to which they refer; the stages, steps and
    /// touchpoints in which they stand or to which they lead, by their names alone.
    pub journey: Journey,
    /// What was taken up, in reading order; none stands in another.
    pub objects: Vec<ObjectId>,
}

/// These objects in reading order, without those that stand in another one of them, nor what cannot be had twice:
/// the journey itself and entries that only change something built in.
pub fn outermost(journey: &Journey, objects: &[ObjectId]) -> Vec<ObjectId> {
    let wanted: HashSet<&ObjectId> = objects.iter().collect();
    let mut found = Vec::new();
    let mut take = |id: ObjectId| {
        let is_wanted = wanted.contains(&id);
        if is_wanted && !is_built_in(&id) {
            found.push(id);
        }
        is_wanted
    };
    for id in listed(journey) {
        take(id);
    }
    for stage in &journey.stages {
        if take((&stage.id).into()) {
            continue;
        }
        for note in &stage.notes {
            take((&note.id).into());
        }
        for step in &stage.steps {
            if take((&step.id).into()) {
                continue;
            }
            for note in &step.notes {
                take((&note.id).into());
            }
            for touchpoint in &step.touchpoints {
                if !take((&touchpoint.id).into()) {
                    for note in &touchpoint.notes {
                        take((&note.id).into());
                    }
                }
            }
        }
    }
    for note in &journey.notes {
        take((&note.id).into());
    }
    found
}

fn is_built_in(id: &ObjectId) -> bool {
    match id {
        ObjectId::Kind(id) => built_in_kind(id.as_str()).is_some(),
        ObjectId::Channel(id) => built_in_channel(id.as_str()).is_some(),
        ObjectId::Kpi(id) => built_in_kpi(id.as_str()).is_some(),
        _ => false,
    }
}

/// The entries of all lists of a journey but its stages and notes.
fn listed(journey: &Journey) -> Vec<ObjectId> {
    let mut ids: Vec<ObjectId> = Vec::new();
    ids.extend(journey.personas.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.paths.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.owners.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.kinds.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.channels.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.kpis.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.sources.iter().map(|x| ObjectId::from(&x.id)));
    ids.extend(journey.lanes.iter().map(|x| ObjectId::from(&x.id)));
    ids
}

impl Clip {
    /// Takes up what is selected; none if there is nothing to take.
    pub fn of(journey: &Journey, selection: &[ObjectId]) -> Option<Self> {
        let objects = outermost(journey, selection);
        if objects.is_empty() {
            return None;
        }
        let mut section = Section {
            whole: objects.iter().cloned().collect(),
            named: HashSet::new(),
        };
        // What is still missing is what they refer to; that may refer to something itself.
        loop {
            let cut = section.of(journey);
            let missing = dangling(&cut);
            let before = section.named.len();
            section.named.extend(missing);
            if section.named.len() == before {
                return Some(Self {
                    journey: cut,
                    objects,
                });
            }
        }
    }

    /// The edit that puts the objects into `journey`, and what they are called there.
    ///
    /// They go after `beside` or into it, whatever can stand there; without it to the end. An object keeps its id
    /// if that is free (it was cut out, or comes from another map), else it is a copy under fresh ids, without
    /// what people did to the original: ticks of the audit and votes. Entries of lists to which the objects refer
    /// are those of `journey` with the same id, else with the same name, else they come along. Links to steps and
    /// touchpoints that are not there, or no longer lead where they may, are dropped.
    ///
    /// # Errors
    /// As [`apply`]; a clip that was read as a sound map gives none.
    pub fn paste(
        &self,
        journey: &Journey,
        beside: Option<&ObjectId>,
    ) -> Result<(Edit, Vec<ObjectId>), EditError> {
        let (renamed, naming) = self.named_for(journey);
        let outside = self.outside();
        let unknown: HashSet<_> = outside
            .iter()
            .filter(|o| !journey.contains(o))
            .cloned()
            .collect();
        let mut first_error = None;
        // Links to what is here already may lead the wrong way from the new place.
        for strangers in [unknown, outside] {
            let mut clip = renamed.clone();
            unlink(&mut clip, Gone::strangers(strangers), &mut Vec::new());
            let objects = self.objects.iter().map(|o| naming.of(o));
            let (edit, ids) = put(journey, &clip, objects, &naming.added, beside);
            match apply(journey, &edit) {
                Ok(_) => return Ok((edit, ids)),
                Err(error) => first_error = first_error.or(Some(error)),
            }
        }
        Err(first_error.unwrap_or(EditError::JourneyItself))
    }

    /// The clip with the ids that it has in `journey`.
    fn named_for(&self, journey: &Journey) -> (Journey, Naming) {
        let mut naming = Naming {
            selected: self.objects.iter().cloned().collect(),
            ..Naming::default()
        };
        let (clip, names) = (&self.journey, &mut naming);
        macro_rules! entries {
            ($($list:ident)*) => {$(
                names.entries(
                    clip.$list.iter().map(|x| (&x.id, x.name.as_str())),
                    journey.$list.iter().map(|x| (&x.id, x.name.as_str())),
                );
            )*};
        }
        entries!(personas paths owners kinds channels kpis sources);
        let taken: HashSet<ObjectId> = everything_placed(journey).collect();
        let mut copied = HashSet::new();
        for id in self.inside() {
            if taken.contains(&id) {
                names.give_fresh(&id);
                copied.insert(id);
            }
        }
        let mut clip = self.journey.clone();
        revise(&mut clip, &mut Copied(copied), &mut Vec::new());
        (rename_ids(&clip, |class, id| naming.get(class, id)), naming)
    }

    /// Everything that was taken up and stands somewhere on the map, with all that stands in it.
    fn inside(&self) -> Vec<ObjectId> {
        let mut inside = Vec::new();
        for object in &self.objects {
            match Object::find(&self.journey, object) {
                Some(Object::Stage(stage)) => inside.extend(in_stage(&stage)),
                Some(Object::Step(step)) => inside.extend(in_step(&step)),
                Some(Object::Touchpoint(t)) => inside.extend(in_touchpoint(&t)),
                Some(Object::Note(_) | Object::Lane(_)) => inside.push(object.clone()),
                _ => {}
            }
        }
        inside
    }

    /// Steps and touchpoints that only say where something stood or leads.
    fn outside(&self) -> HashSet<ObjectId> {
        let inside: HashSet<ObjectId> = self.inside().into_iter().collect();
        let steps = self.journey.steps().map(|(_, s)| ObjectId::from(&s.id));
        let touchpoints = self.journey.touchpoints();
        let touchpoints = touchpoints.map(|s| ObjectId::from(&s.touchpoint.id));
        steps
            .chain(touchpoints)
            .filter(|id| !inside.contains(id))
            .collect()
    }
}

fn in_stage(stage: &Stage) -> Vec<ObjectId> {
    let mut ids = vec![ObjectId::from(&stage.id)];
    ids.extend(stage.notes.iter().map(|n| ObjectId::from(&n.id)));
    ids.extend(stage.steps.iter().flat_map(|s| in_step(s)));
    ids
}

fn in_step(step: &Step) -> Vec<ObjectId> {
    let mut ids = vec![ObjectId::from(&step.id)];
    ids.extend(step.notes.iter().map(|n| ObjectId::from(&n.id)));
    ids.extend(step.touchpoints.iter().flat_map(|t| in_touchpoint(t)));
    ids
}

fn in_touchpoint(touchpoint: &Touchpoint) -> Vec<ObjectId> {
    let mut ids = vec![ObjectId::from(&touchpoint.id)];
    ids.extend(touchpoint.notes.iter().map(|n| ObjectId::from(&n.id)));
    ids
}

/// Everything of which a copy needs an id of its own.
fn everything_placed(journey: &Journey) -> impl Iterator<Item = ObjectId> {
    let stages = journey.stages.iter().flat_map(|s| in_stage(s));
    let notes = journey.notes.iter().map(|n| ObjectId::from(&n.id));
    let lanes = journey.lanes.iter().map(|l| ObjectId::from(&l.id));
    stages.chain(notes).chain(lanes)
}

/// What a journey refers to and does not hold.
fn dangling(journey: &Journey) -> impl Iterator<Item = ObjectId> {
    check(journey).into_iter().filter_map(|violation| {
        let Violation::Dangling { class, id, .. } = violation else {
            return None;
        };
        Some(class.object(&id))
    })
}

/// What of a journey belongs to a clip.
struct Section {
    whole: HashSet<ObjectId>,
    /// By their names alone, as far as they stand on the map.
    named: HashSet<ObjectId>,
}

impl Section {
    fn of(&self, journey: &Journey) -> Journey {
        let about = About {
            title: journey.about.title.clone(),
            language: journey.about.language,
            ..About::default()
        };
        macro_rules! chosen {
            ($list:ident) => {{
                let of_clip = journey.$list.iter().filter(|x| self.has(&(&x.id).into()));
                of_clip.cloned().collect()
            }};
        }
        Journey {
            about: Arc::new(about),
            personas: chosen!(personas),
            paths: chosen!(paths),
            owners: chosen!(owners),
            kinds: chosen!(kinds),
            channels: chosen!(channels),
            kpis: chosen!(kpis),
            sources: chosen!(sources),
            lanes: chosen!(lanes),
            stages: some(&journey.stages, |stage| self.stage(stage)),
            notes: self.notes(&journey.notes),
            ..Journey::default()
        }
    }

    fn has(&self, id: &ObjectId) -> bool {
        self.whole.contains(id) || self.named.contains(id)
    }

    fn stage(&self, stage: &Arc<Stage>) -> Option<Arc<Stage>> {
        let id = (&stage.id).into();
        if self.whole.contains(&id) {
            return Some(stage.clone());
        }
        let steps = some(&stage.steps, |step| self.step(step));
        let notes = self.notes(&stage.notes);
        let needed = self.named.contains(&id) || !steps.is_empty() || !notes.is_empty();
        needed.then(|| {
            Arc::new(Stage {
                id: stage.id.clone(),
                name: stage.name.clone(),
                period: stage.period,
                steps,
                notes,
                ..Stage::default()
            })
        })
    }

    fn step(&self, step: &Arc<Step>) -> Option<Arc<Step>> {
        let id = (&step.id).into();
        if self.whole.contains(&id) {
            return Some(step.clone());
        }
        let touchpoints = some(&step.touchpoints, |t| self.touchpoint(t));
        let notes = self.notes(&step.notes);
        let needed = self.named.contains(&id) || !touchpoints.is_empty() || !notes.is_empty();
        needed.then(|| {
            Arc::new(Step {
                id: step.id.clone(),
                title: step.title.clone(),
                touchpoints,
                notes,
                ..Step::default()
            })
        })
    }

    fn touchpoint(&self, touchpoint: &Arc<Touchpoint>) -> Option<Arc<Touchpoint>> {
        let id = (&touchpoint.id).into();
        if self.whole.contains(&id) {
            return Some(touchpoint.clone());
        }
        let notes = self.notes(&touchpoint.notes);
        let needed = self.named.contains(&id) || !notes.is_empty();
        needed.then(|| {
            Arc::new(Touchpoint {
                id: touchpoint.id.clone(),
                title: touchpoint.title.clone(),
                notes,
                ..Touchpoint::default()
            })
        })
    }

    fn notes(&self, notes: &[Arc<Note>]) -> Vec<Arc<Note>> {
        let mine = |n: &&Arc<Note>| self.whole.contains(&(&n.id).into());
        notes.iter().filter(mine).cloned().collect()
    }
}

fn some<T>(list: &[Arc<T>], choose: impl FnMut(&Arc<T>) -> Option<Arc<T>>) -> Vec<Arc<T>> {
    list.iter().filter_map(choose).collect()
}

/// What the objects of a clip are called in the map into which they go.
#[derive(Default)]
struct Naming {
    selected: HashSet<ObjectId>,
    /// Only those that change their name.
    names: HashMap<ObjectId, ObjectId>,
    /// The entries of lists that the map does not have yet, by their names there.
    added: Vec<ObjectId>,
}

impl Naming {
    fn get(&self, class: Class, id: &str) -> Option<String> {
        let new = self.names.get(&class.object(id))?;
        Some(new.as_str().to_owned())
    }

    fn of(&self, id: &ObjectId) -> ObjectId {
        self.names.get(id).unwrap_or(id).clone()
    }

    fn give_fresh(&mut self, id: &ObjectId) {
        if let Some(class) = id.class() {
            let fresh = class.object(Id::<Note>::fresh().as_str());
            self.names.insert(id.clone(), fresh);
        }
    }

    /// The entries of one list of the clip among those of the map, each with its name. No two become the same.
    fn entries<'a, T: 'a>(
        &mut self,
        clip: impl Iterator<Item = (&'a Id<T>, &'a str)>,
        map: impl Iterator<Item = (&'a Id<T>, &'a str)>,
    ) where
        ObjectId: From<&'a Id<T>>,
    {
        let there: Vec<(ObjectId, String)> = map.map(|(id, n)| (id.into(), folded(n))).collect();
        let mut wanted = Vec::new();
        let mut met = HashSet::new();
        for (id, name) in clip {
            let id = ObjectId::from(id);
            if is_built_in(&id) {
                continue;
            }
            match there.iter().any(|(other, _)| *other == id) {
                true if self.selected.contains(&id) => {
                    self.give_fresh(&id);
                    self.added.push(self.of(&id));
                }
                true => drop(met.insert(id)),
                false => wanted.push((id, folded(name))),
            }
        }
        for (id, name) in wanted {
            // What is built in may have another name here, and still be named beside this one.
            let namesake = there.iter().find(|(other, n)| {
                !name.is_empty() && *n == name && !met.contains(other) && !is_built_in(other)
            });
            match namesake {
                Some((other, _)) => {
                    met.insert(other.clone());
                    self.names.insert(id, other.clone());
                }
                None => self.added.push(id),
            }
        }
    }
}

/// A name as people compare it.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Takes from copies what people did to the original.
struct Copied(HashSet<ObjectId>);

impl Revise for Copied {
    fn touchpoint(&mut self, touchpoint: &Touchpoint) -> Option<Touchpoint> {
        let ticked = !touchpoint.ticks.is_empty() && self.0.contains(&(&touchpoint.id).into());
        ticked.then(|| Touchpoint {
            ticks: Vec::new(),
            ..touchpoint.clone()
        })
    }

    fn note(&mut self, _: &Holder, note: &Note) -> Option<Note> {
        let voted = note.votes > 0 && self.0.contains(&(&note.id).into());
        voted.then(|| Note {
            votes: 0,
            ..note.clone()
        })
    }
}

/// The edit that puts these objects of a clip, which has the map's names by now, where they belong.
fn put(
    journey: &Journey,
    clip: &Journey,
    objects: impl Iterator<Item = ObjectId>,
    added: &[ObjectId],
    beside: Option<&ObjectId>,
) -> (Edit, Vec<ObjectId>) {
    let beside = beside.filter(|o| journey.contains(o));
    let objects: Vec<ObjectId> = objects.collect();
    let mut edits: Vec<Edit> = Vec::new();
    for id in added {
        if let Some(object) = Object::find(clip, id) {
            let at = beside.and_then(|o| among_its_like(journey, o, id));
            let at = at.unwrap_or(Place::last(Holder::Journey));
            edits.push(Edit::Add { object, at });
        }
    }
    let (mut steps, mut touchpoints) = (Vec::new(), Vec::new());
    let mut rows = Row::default();
    for id in &objects {
        match Object::find(clip, id) {
            Some(Object::Step(step)) => steps.push(step),
            Some(Object::Touchpoint(touchpoint)) => touchpoints.push(touchpoint),
            Some(Object::Note(note)) => {
                let at = rows.next(Class::Note, || note_place(journey, beside));
                let mut note = note;
                if note.until.is_some() && !matches!(at.parent, Holder::Step(_)) {
                    Arc::make_mut(&mut note).until = None;
                }
                edits.push(Edit::Add {
                    object: note.into(),
                    at,
                });
            }
            Some(object @ Object::Stage(_)) => {
                let at = rows.next(Class::Stage, || stage_place(journey, beside));
                edits.push(Edit::Add { object, at });
            }
            Some(object @ Object::Lane(_)) => {
                let at = rows.next(Class::Lane, || {
                    let at = beside.and_then(|o| among_its_like(journey, o, id));
                    at.unwrap_or(Place::last(Holder::Journey))
                });
                edits.push(Edit::Add { object, at });
            }
            // Entries of lists stand among what is added, or are the map's own.
            _ => {}
        }
    }
    place_steps(journey, clip, steps, beside, &mut edits);
    place_touchpoints(journey, clip, touchpoints, beside, &mut edits);
    (Edit::Batch(edits), objects)
}

/// The places of objects of a class that follow each other.
#[derive(Default)]
struct Row(HashMap<Class, Place>);

impl Row {
    fn next(&mut self, class: Class, first: impl FnOnce() -> Place) -> Place {
        let place = self.0.entry(class).or_insert_with(first);
        let here = place.clone();
        place.index = place.index.saturating_add(1);
        here
    }
}

/// Right after an object of the same list.
fn among_its_like(journey: &Journey, beside: &ObjectId, new: &ObjectId) -> Option<Place> {
    (beside.class() == new.class())
        .then(|| super::capture::place_after(journey, beside))
        .flatten()
}

fn stage_place(journey: &Journey, beside: Option<&ObjectId>) -> Place {
    let stage = beside.and_then(|o| stage_of(journey, o));
    let place = stage.and_then(|id| after(journey, &id));
    place.unwrap_or(Place::last(Holder::Journey))
}

fn note_place(journey: &Journey, beside: Option<&ObjectId>) -> Place {
    match beside {
        Some(ObjectId::Touchpoint(id)) => Place::last(Holder::Touchpoint(id.clone())),
        Some(ObjectId::Step(id)) => Place::last(Holder::Step(id.clone())),
        Some(ObjectId::Stage(id)) => Place::last(Holder::Stage(id.clone())),
        Some(ObjectId::Note(id)) => after(journey, id).unwrap_or(Place::last(Holder::Journey)),
        _ => Place::last(Holder::Journey),
    }
}

/// After the step that is meant, at the end of the stage that is meant, else at the end of the map. A map without
/// stages gets the one in which they stood.
fn place_steps(
    journey: &Journey,
    clip: &Journey,
    steps: Vec<Arc<Step>>,
    beside: Option<&ObjectId>,
    edits: &mut Vec<Edit>,
) {
    let Some(first) = steps.first() else { return };
    let place = match beside {
        Some(ObjectId::Stage(id)) => Some(Place::last(Holder::Stage(id.clone()))),
        Some(object) => step_of(journey, object).and_then(|id| after(journey, &id)),
        None => None,
    };
    let last = || {
        let stage = journey.stages.last()?;
        Some(Place::last(Holder::Stage(stage.id.clone())))
    };
    match place.or_else(last) {
        Some(first) => {
            let mut row = Row::default();
            for step in steps {
                let at = row.next(Class::Step, || first.clone());
                let object = step.into();
                edits.push(Edit::Add { object, at });
            }
        }
        None => {
            let around = clip.step(&first.id).map(|(stage, _)| stage.clone());
            edits.push(Edit::add_last(
                bare_stage(around.as_deref(), steps),
                Holder::Journey,
            ));
        }
    }
}

/// Below the touchpoint that is meant, at the end of the step that is meant, else of the last one.
fn place_touchpoints(
    journey: &Journey,
    clip: &Journey,
    touchpoints: Vec<Arc<Touchpoint>>,
    beside: Option<&ObjectId>,
    edits: &mut Vec<Edit>,
) {
    let Some(first) = touchpoints.first() else {
        return;
    };
    let stage = beside.and_then(|o| stage_of(journey, o));
    let place = match beside {
        Some(ObjectId::Touchpoint(id)) => after(journey, id),
        Some(object) => step_of(journey, object).map(|step| Place::last(Holder::Step(step))),
        None => None,
    };
    let last = || {
        let step = journey.steps().next_back()?.1;
        Some(Place::last(Holder::Step(step.id.clone())))
    };
    // A stage that is meant and has no step yet gets one.
    let place = place.or_else(|| if stage.is_none() { last() } else { None });
    if let Some(first) = place {
        let mut row = Row::default();
        for touchpoint in touchpoints {
            let at = row.next(Class::Touchpoint, || first.clone());
            let object = touchpoint.into();
            edits.push(Edit::Add { object, at });
        }
        return;
    }
    let around = clip.touchpoint(&first.id);
    let step = Arc::new(Step {
        title: around.map_or_else(String::new, |spot| spot.step.title.clone()),
        touchpoints,
        ..Step::default()
    });
    let stage = stage.or_else(|| journey.stages.last().map(|s| s.id.clone()));
    match stage {
        Some(stage) => edits.push(Edit::add_last(step, Holder::Stage(stage))),
        None => {
            let around = around.map(|spot| spot.stage.as_ref());
            let stage = bare_stage(around, vec![step]);
            edits.push(Edit::add_last(stage, Holder::Journey));
        }
    }
}

/// A stage for what has none, called like the one in which it stood.
fn bare_stage(like: Option<&Stage>, steps: Vec<Arc<Step>>) -> Stage {
    Stage {
        name: like.map_or_else(String::new, |stage| stage.name.clone()),
        period: like.map_or_else(Default::default, |stage| stage.period),
        steps,
        ..Stage::default()
    }
}
