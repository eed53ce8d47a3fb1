//! What all objects with an id have in common: they stand in a list on a parent.

use std::sync::Arc;

use super::{EditError, Field};
use crate::model::{
    Channel, Class, Holder, Id, Journey, Kind, Kpi, Lane, Note, ObjectId, Owner, Path, Persona,
    SavedView, Source, Stage, Step, Touchpoint,
};

/// Takes one attribute over.
pub(super) type Take<T> = fn(&mut T, &T);

/// `Type { what is no attribute } Attribute of the label: field of the struct, …`
macro_rules! fields {
    ($type:ident { $($other:ident),* } $($field:ident: $name:ident),* $(,)?) => {{
        // Taken apart in full, so that a field that is added to the type is not forgotten here.
        const _: fn($type) = |$type { $($other: _,)* $($name: _),* }| {};
        &[$((Field::$field, |to, from| to.$name.clone_from(&from.$name))),*]
    }};
}
pub(super) use fields;

/// An object that stands among its like on a parent.
pub(super) trait Member: Clone + PartialEq + Sized + 'static {
    const CLASS: Class;

    fn id(&self) -> &Id<Self>;

    fn find<'a>(journey: &'a Journey, id: &Id<Self>) -> Option<&'a Arc<Self>>;

    /// On what it stands.
    fn parent(journey: &Journey, id: &Id<Self>) -> Option<Holder>;

    /// All of its class on this parent, to be changed; the way there is copied if it is shared.
    fn siblings<'a>(
        journey: &'a mut Journey,
        parent: &Holder,
    ) -> Result<&'a mut Vec<Arc<Self>>, EditError>;

    /// Takes over from `own` what is an object of its own and stands in it.
    fn keep_children(&mut self, _own: &Self) {}

    /// All its attributes, each with how it is taken over from another state of the object. An attribute may have several
    /// fields.
    const FIELDS: &'static [(Field, Take<Self>)];

    fn cannot_stand<T>(parent: &Holder) -> Result<T, EditError> {
        Err(EditError::CannotStandThere {
            class: Self::CLASS,
            parent: parent.clone(),
        })
    }
}

macro_rules! on_journey {
    ($($name:ident $list:ident $children:tt [$($field:ident: $of:ident),* $(,)?] { $($more:item)* })*) => {$(
        impl Member for $name {
            const CLASS: Class = Class::$name;
            const FIELDS: &'static [(Field, Take<Self>)] =
                fields![$name $children $($field: $of),*];

            fn id(&self) -> &Id<Self> {
                &self.id
            }
            fn find<'a>(journey: &'a Journey, id: &Id<Self>) -> Option<&'a Arc<Self>> {
                journey.$list.iter().find(|x| x.id == *id)
            }
            fn parent(journey: &Journey, id: &Id<Self>) -> Option<Holder> {
                Self::find(journey, id).map(|_| Holder::Journey)
            }
            fn siblings<'a>(
                journey: &'a mut Journey,
                parent: &Holder,
            ) -> Result<&'a mut Vec<Arc<Self>>, EditError> {
                match parent {
                    Holder::Journey => Ok(&mut journey.$list),
                    _ => Self::cannot_stand(parent),
                }
            }
            $($more)*
        }
    )*};
}
on_journey! {
    Persona personas { id } [
        Name: name, Colour: colour, Picture: picture, Share: share, Quote: quote, Age: age, About: role,
        Goals: goals, Needs: needs, Frustrations: frustrations,
    ] {}
    Path paths { id } [Name: name, Share: share] {}
    Owner owners { id } [Name: name, Initials: initials, Colour: colour] {}
    Kind kinds { id } [Name: name, Icon: icon] {}
    Channel channels { id } [
        Name: name, Icon: icon, Owner: owner, Medium: medium, Control: control, Kpis: kpis,
    ] {}
    Kpi kpis { id } [Name: name, Unit: unit, Direction: direction] {}
    Source sources { id } [Name: name, Kind: kind, Answers: n, Date: from, Date: to] {}
    Lane lanes { id } [Name: title, Subtitle: subtitle, Height: height, Shown: hidden, Content: shows] {}
    SavedView views { id } [
        Name: name, Filter: filter, Filter: hides, Personas: curves, Personas: persona_cards,
        Status: state, Content: zoom, Content: centre,
    ] {}
    Stage stages { id, steps, notes } [
        Name: name, Measurements: kpis, Period: period, Goal: goal, Colour: colour,
        Motivation: motivation, Behaviour: behaviour, Criteria: criteria, CompanyGoal: company_goal,
        Strengths: strengths, Weaknesses: weaknesses, GrowthLevers: growth_levers,
    ] {
        fn keep_children(&mut self, own: &Self) {
            self.steps.clone_from(&own.steps);
            self.notes.clone_from(&own.notes);
        }
    }
}

impl Member for Step {
    const CLASS: Class = Class::Step;
    const FIELDS: &'static [(Field, Take<Self>)] = fields![
        Step { id, touchpoints, notes }
        Name: title, Emotions: emotions, Measurements: kpis, Period: period, Duration: duration,
        Waiting: waiting, Path: path, LeadsBack: leads_back_to, Personas: personas, Picture: picture,
        Width: width,
    ];

    fn id(&self) -> &Id<Self> {
        &self.id
    }
    fn find<'a>(journey: &'a Journey, id: &Id<Self>) -> Option<&'a Arc<Self>> {
        journey.step(id).map(|(_, step)| step)
    }
    fn parent(journey: &Journey, id: &Id<Self>) -> Option<Holder> {
        journey
            .step(id)
            .map(|(stage, _)| Holder::Stage(stage.id.clone()))
    }
    fn siblings<'a>(
        journey: &'a mut Journey,
        parent: &Holder,
    ) -> Result<&'a mut Vec<Arc<Self>>, EditError> {
        match parent {
            Holder::Stage(id) => Ok(&mut stage_mut(journey, id)?.steps),
            _ => Self::cannot_stand(parent),
        }
    }
    fn keep_children(&mut self, own: &Self) {
        self.touchpoints.clone_from(&own.touchpoints);
        self.notes.clone_from(&own.notes);
    }
}

impl Member for Touchpoint {
    const CLASS: Class = Class::Touchpoint;
    const FIELDS: &'static [(Field, Take<Self>)] = fields![
        Touchpoint { id, notes }
        Name: title, Emotions: emotions, Measurements: kpis, Owner: owner, Parts: raci,
        Importance: importance, Channels: channels, Kind: kind, MomentOfTruth: moment_of_truth,
        Breakpoint: breakpoint, Status: status, Interaction: interaction, Mode: mode, Medium: medium,
        Control: control, Purpose: purposes, Role: roles, Expectations: expectations,
        Consistency: consistency, Personalisation: personalisation, Method: methods,
        Evidence: evidence, Personas: personas, Path: path, SameAs: same_as, Ticks: ticks, Ticks: before,
        Silenced: silenced,
    ];

    fn id(&self) -> &Id<Self> {
        &self.id
    }
    fn find<'a>(journey: &'a Journey, id: &Id<Self>) -> Option<&'a Arc<Self>> {
        journey.touchpoint(id).map(|spot| spot.touchpoint)
    }
    fn parent(journey: &Journey, id: &Id<Self>) -> Option<Holder> {
        journey
            .touchpoint(id)
            .map(|spot| Holder::Step(spot.step.id.clone()))
    }
    fn siblings<'a>(
        journey: &'a mut Journey,
        parent: &Holder,
    ) -> Result<&'a mut Vec<Arc<Self>>, EditError> {
        match parent {
            Holder::Step(id) => Ok(&mut step_mut(journey, id)?.touchpoints),
            _ => Self::cannot_stand(parent),
        }
    }
    fn keep_children(&mut self, own: &Self) {
        self.notes.clone_from(&own.notes);
    }
}

impl Member for Note {
    const CLASS: Class = Class::Note;
    const FIELDS: &'static [(Field, Take<Self>)] = fields![
        Note { id }
        Name: text, Kind: kind, Severity: severity, Effort: effort, Owner: owner, Due: due,
        Status: status, Votes: votes, Evidence: evidence, Comments: comments, Personas: personas,
        Span: until,
    ];

    fn id(&self) -> &Id<Self> {
        &self.id
    }
    fn find<'a>(journey: &'a Journey, id: &Id<Self>) -> Option<&'a Arc<Self>> {
        journey.note(id).map(|(_, note)| note)
    }
    fn parent(journey: &Journey, id: &Id<Self>) -> Option<Holder> {
        journey.note(id).map(|(holder, _)| holder)
    }
    fn siblings<'a>(
        journey: &'a mut Journey,
        parent: &Holder,
    ) -> Result<&'a mut Vec<Arc<Self>>, EditError> {
        Ok(match parent {
            Holder::Journey => &mut journey.notes,
            Holder::Stage(id) => &mut stage_mut(journey, id)?.notes,
            Holder::Step(id) => &mut step_mut(journey, id)?.notes,
            Holder::Touchpoint(id) => &mut touchpoint_mut(journey, id)?.notes,
        })
    }
}

fn stage_mut<'a>(journey: &'a mut Journey, id: &Id<Stage>) -> Result<&'a mut Stage, EditError> {
    let stage = journey.stages.iter_mut().find(|s| s.id == *id);
    stage.map(Arc::make_mut).ok_or_else(|| missing(id))
}

fn step_mut<'a>(journey: &'a mut Journey, id: &Id<Step>) -> Result<&'a mut Step, EditError> {
    let stage = journey.step(id).map(|(stage, _)| stage.id.clone());
    let stage = stage_mut(journey, &stage.ok_or_else(|| missing(id))?)?;
    let step = stage.steps.iter_mut().find(|s| s.id == *id);
    step.map(Arc::make_mut).ok_or_else(|| missing(id))
}

fn touchpoint_mut<'a>(
    journey: &'a mut Journey,
    id: &Id<Touchpoint>,
) -> Result<&'a mut Touchpoint, EditError> {
    let step = journey.touchpoint(id).map(|spot| spot.step.id.clone());
    let step = step_mut(journey, &step.ok_or_else(|| missing(id))?)?;
    let touchpoint = step.touchpoints.iter_mut().find(|t| t.id == *id);
    touchpoint.map(Arc::make_mut).ok_or_else(|| missing(id))
}

/// There is no object with this id.
pub(super) fn missing(id: impl Into<ObjectId>) -> EditError {
    EditError::NoSuchObject(id.into())
}
