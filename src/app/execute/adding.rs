//! What is added by a command, and where it goes.

use super::whereabouts::{stage_of, step_of};
use crate::app::App;
use crate::app::canvas::Opened;
use crate::app::command::Command;
use crate::edit::{self, Edit};
use crate::i18n::t;
use crate::model::{
    Holder, Id, Journey, Lane, LaneKind, Note, NoteKind, ObjectId, Owner, Persona, Stage, Step,
    Touchpoint,
};

/// What is to be added, and what of it is named; no edit if it is there and only waits for its name.
type Addition = (Option<Edit>, ObjectId);

impl App {
    /// Adds beside what is selected, or at the end.
    pub(super) fn add(&mut self, command: Command) {
        let journey = self.desk.session.document().clone();
        if let Some((edit, object)) = self.addition(&journey, command) {
            self.add_and_rename(edit, object, Opened::Added);
        }
    }

    /// Adds what comes after `from` while somebody captures; `with` adds what it stands in.
    pub(super) fn add_next(&mut self, to: Command, from: Vec<ObjectId>, with: Option<Edit>) {
        self.desk.selection = from;
        let journey = self.desk.session.document().clone();
        if let Some((edit, object)) = self.addition(&journey, to) {
            let edits: Vec<Edit> = with.into_iter().chain(edit).collect();
            let edit = (!edits.is_empty()).then(|| Edit::of(edits));
            self.add_and_rename(edit, object, Opened::GoingOn);
        }
    }

    /// Puts a touchpoint beside what is selected, where a new one would come.
    pub(super) fn put(&mut self, touchpoint: Touchpoint) {
        let journey = self.desk.session.document().clone();
        let Some((add, ObjectId::Touchpoint(id))) = self.new_touchpoint(&journey) else {
            return;
        };
        let object = ObjectId::from(&id);
        let named = Edit::replace(Touchpoint { id, ..touchpoint });
        if self.apply(&Edit::Batch(vec![add, named])) {
            self.desk.selection = vec![object.clone()];
            self.canvas.reveal(object);
        }
    }

    fn addition(&self, journey: &Journey, command: Command) -> Option<Addition> {
        let (edit, object) = match command {
            Command::AddTouchpoint => self.new_touchpoint(journey)?,
            Command::AddStep => return self.new_step(journey),
            Command::AddStage => {
                let after = self.desk.selected().and_then(|o| stage_of(journey, o));
                let added = after.and_then(|id| edit::new_stage_after(journey, &id));
                let (edit, id) = added.unwrap_or_else(|| edit::new_stage_last(journey));
                (edit, id.into())
            }
            Command::AddNote => {
                let holder = match self.desk.selected() {
                    Some(ObjectId::Touchpoint(id)) => Holder::Touchpoint(id.clone()),
                    Some(ObjectId::Step(id)) => Holder::Step(id.clone()),
                    Some(ObjectId::Stage(id)) => Holder::Stage(id.clone()),
                    Some(ObjectId::Note(id)) => {
                        journey.note(id).map_or(Holder::Journey, |(h, _)| h)
                    }
                    _ => Holder::Journey,
                };
                let run = run_of(journey, &self.desk.selection);
                let holder = run
                    .as_ref()
                    .map_or(holder, |(first, _)| Holder::Step(first.clone()));
                let note = Note {
                    until: run.map(|(_, last)| last),
                    ..Note::new(NoteKind::PainPoint, "")
                };
                crate::app::panels::new_note(journey, note, holder)
            }
            Command::AddPersona => {
                let persona = Persona::new(&t!(self.desk.language, "new-persona"));
                let id = persona.id.clone();
                (Edit::add_last(persona, Holder::Journey), id.into())
            }
            Command::AddOwner => {
                let owner = Owner::new(&t!(self.desk.language, "new-owner"));
                let id = owner.id.clone();
                (Edit::add_last(owner, Holder::Journey), id.into())
            }
            Command::AddLane => {
                let lane = Lane::new(LaneKind::Notes(vec![NoteKind::Idea]));
                let id = lane.id.clone();
                (Edit::add_last(lane, Holder::Journey), id.into())
            }
            _ => return None,
        };
        Some((Some(edit), object))
    }

    fn new_touchpoint(&self, journey: &Journey) -> Option<(Edit, ObjectId)> {
        let selected = self.desk.selected();
        if let Some(ObjectId::Touchpoint(id)) = selected {
            return edit::new_touchpoint_after(journey, id).map(|(e, id)| (e, id.into()));
        }
        let stage = selected.and_then(|o| stage_of(journey, o));
        let step = match selected {
            Some(object) if stage.is_some() => step_of(journey, object),
            Some(_) => journey.steps().next().map(|(_, s)| s.id.clone()),
            None => journey.steps().next_back().map(|(_, s)| s.id.clone()),
        };
        if let Some(step) = step {
            return edit::new_touchpoint_in(journey, &step).map(|(e, id)| (e, id.into()));
        }
        // Where there is no step yet, one comes along.
        let (before, step) = first_step(journey, stage)?;
        let begun = edit::apply(journey, &before).ok()?;
        let (add, id) = edit::new_touchpoint_in(&begun, &step)?;
        Some((Edit::Batch(vec![before, add]), id.into()))
    }

    fn new_step(&self, journey: &Journey) -> Option<Addition> {
        let selected = self.desk.selected();
        // A stage that has just been made waits for the name of its step.
        if let Some(ObjectId::Stage(id)) = selected
            && let [only] = journey.stage(id)?.steps.as_slice()
            && is_untouched(only)
        {
            return Some((None, (&only.id).into()));
        }
        let (edit, id) = match selected.and_then(|o| step_of(journey, o)) {
            Some(step) => edit::new_step_after(journey, &step)?,
            None => first_step(journey, selected.and_then(|o| stage_of(journey, o)))?,
        };
        Some((Some(edit), id.into()))
    }
}

/// The first and the last of several steps that are selected: a note covers the run from one to the other.
fn run_of(journey: &Journey, selection: &[ObjectId]) -> Option<(Id<Step>, Id<Step>)> {
    let mut steps = journey
        .steps()
        .map(|(_, s)| &s.id)
        .filter(|id| selection.contains(&(*id).into()));
    let first = steps.next()?;
    let last = steps.next_back()?;
    Some((first.clone(), last.clone()))
}

/// A step at the end of this stage, else of the last one; in an empty map with a stage around it.
fn first_step(journey: &Journey, stage: Option<Id<Stage>>) -> Option<(Edit, Id<Step>)> {
    let stage = stage.or_else(|| journey.stages.last().map(|s| s.id.clone()));
    if let Some(stage) = stage {
        return edit::new_step_in(journey, &stage);
    }
    let (edit, stage) = edit::new_stage_last(journey);
    let begun = edit::apply(journey, &edit).ok()?;
    let step = begun.stage(&stage)?.steps.first()?.id.clone();
    Some((edit, step))
}

/// Whether nothing at all is said of a step: it waits to be named.
fn is_untouched(step: &Step) -> bool {
    let bare = Step {
        id: step.id.clone(),
        period: step.period,
        path: step.path.clone(),
        ..Step::default()
    };
    *step == bare
}
