//! What is added by a command, and where it goes.

use crate::app::App;
use crate::app::command::Command;
use crate::edit::whereabouts::{stage_of, step_of};
use crate::edit::{self, Edit};
use crate::i18n::t;
use crate::model::{
    Holder, Journey, Lane, LaneKind, NoteKind, ObjectId, Owner, Persona, Step, Touchpoint,
};

impl App {
    /// Adds beside what is selected, or at the end.
    pub(super) fn add(&mut self, command: Command) {
        let journey = self.desk.session.document().clone();
        let added = match command {
            Command::AddTouchpoint => self.new_touchpoint(&journey),
            Command::AddStep => self.new_step(&journey),
            Command::AddStage => {
                let after = self.desk.selected().and_then(|o| stage_of(&journey, o));
                let added = after.and_then(|id| edit::new_stage_after(&journey, &id));
                let (edit, id) = added.unwrap_or_else(|| edit::new_stage_last(&journey));
                Some((edit, id.into()))
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
                Some(crate::app::panels::new_note(
                    &journey,
                    NoteKind::PainPoint,
                    holder,
                ))
            }
            Command::AddPersona => {
                let persona = Persona::new(&t!(self.desk.language, "new-persona"));
                let id = persona.id.clone();
                Some((Edit::add_last(persona, Holder::Journey), id.into()))
            }
            Command::AddOwner => {
                let owner = Owner::new(&t!(self.desk.language, "new-owner"));
                let id = owner.id.clone();
                Some((Edit::add_last(owner, Holder::Journey), id.into()))
            }
            Command::AddLane => {
                let lane = Lane::new(LaneKind::Notes(vec![NoteKind::Idea]));
                let id = lane.id.clone();
                Some((Edit::add_last(lane, Holder::Journey), id.into()))
            }
            _ => None,
        };
        if let Some((edit, object)) = added {
            self.add_and_rename(edit, object);
        }
    }

    fn new_touchpoint(&self, journey: &Journey) -> Option<(Edit, ObjectId)> {
        let into = |step: &crate::model::Id<Step>| {
            edit::new_touchpoint_in(journey, step).map(|(e, id)| (e, id.into()))
        };
        match self.desk.selected() {
            Some(ObjectId::Touchpoint(id)) => {
                edit::new_touchpoint_after(journey, id).map(|(e, id)| (e, id.into()))
            }
            Some(object) => match step_of(journey, object) {
                Some(step) => into(&step),
                None => journey.steps().next().and_then(|(_, s)| into(&s.id)),
            },
            None => journey.steps().next_back().and_then(|(_, s)| into(&s.id)),
        }
        // A stage without steps gets one together with its first touchpoint.
        .or_else(|| {
            let stage = self.desk.selected().and_then(|o| stage_of(journey, o));
            let stage = stage.or_else(|| journey.stages.last().map(|s| s.id.clone()))?;
            let touchpoint = Touchpoint::default();
            let id = touchpoint.id.clone();
            let step = Step {
                touchpoints: vec![touchpoint.into()],
                ..Step::default()
            };
            Some((Edit::add_last(step, Holder::Stage(stage)), id.into()))
        })
    }

    fn new_step(&self, journey: &Journey) -> Option<(Edit, ObjectId)> {
        let selected = self.desk.selected();
        if let Some(step) = selected.and_then(|o| step_of(journey, o)) {
            return edit::new_step_after(journey, &step).map(|(e, id)| (e, id.into()));
        }
        let stage = selected
            .and_then(|o| stage_of(journey, o))
            .or_else(|| Some(journey.stages.last()?.id.clone()))?;
        edit::new_step_in(journey, &stage).map(|(e, id)| (e, id.into()))
    }
}
