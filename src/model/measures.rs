//! The acquisition matrix: what customers do, and what the company does about it, by who sees to it.
//!
//! Nothing of it is stored. A measure is a touchpoint, or a note that says what the company does or could do; it stands
//! at the step at which it stands on the map, under its owner.

use std::sync::Arc;

use super::{
    Control, Holder, Id, Inherited, Journey, Note, NoteKind, ObjectId, Owner, Stage, Status, Step,
    Touchpoint,
};

/// Something that the company does, or could do.
#[derive(Clone, Copy, Debug)]
pub enum Measure<'a> {
    Touchpoint(&'a Arc<Touchpoint>),
    Note(&'a Arc<Note>),
}

/// A row of the matrix: a step, or a stage or the journey with what is done on the whole of it.
#[derive(Clone, Debug)]
pub struct MatrixRow<'a> {
    pub stage: Option<&'a Arc<Stage>>,
    pub step: Option<&'a Arc<Step>>,
    /// Each with who sees to it.
    pub measures: Vec<(Measure<'a>, Option<&'a Owner>)>,
}

impl NoteKind {
    /// Whether it says what the company does or could do for customers.
    pub const fn is_measure(self) -> bool {
        matches!(self, Self::Opportunity | Self::Idea | Self::Frontstage)
    }
}

impl Measure<'_> {
    pub fn object(&self) -> ObjectId {
        match self {
            Self::Touchpoint(it) => (&it.id).into(),
            Self::Note(it) => (&it.id).into(),
        }
    }

    /// What it is called, which may be nothing yet.
    pub fn text(&self) -> &str {
        match self {
            Self::Touchpoint(it) => &it.title,
            Self::Note(it) => &it.text,
        }
    }

    /// Whether it is done with, or to go.
    pub fn is_over(&self) -> bool {
        match self {
            Self::Touchpoint(it) => it.status == Some(Status::ToDrop),
            Self::Note(it) => it.is_settled(),
        }
    }
}

impl<'a> MatrixRow<'a> {
    /// On what a measure of this row stands.
    pub fn holder(&self) -> Holder {
        match (self.step, self.stage) {
            (Some(step), _) => Holder::Step(step.id.clone()),
            (None, Some(stage)) => Holder::Stage(stage.id.clone()),
            (None, None) => Holder::Journey,
        }
    }

    /// What this owner sees to here; without an owner, what nobody does.
    pub fn of(&self, owner: Option<&Id<Owner>>) -> impl Iterator<Item = Measure<'a>> {
        let of_owner = self
            .measures
            .iter()
            .filter(move |(_, o)| o.map(|o| &o.id) == owner);
        of_owner.map(|(measure, _)| *measure)
    }
}

impl Journey {
    /// The rows of the matrix in reading order: each stage before its steps, the journey as a whole at the end.
    pub fn acquisition_matrix(&self) -> Vec<MatrixRow<'_>> {
        let mut rows = Vec::new();
        for stage in &self.stages {
            rows.push(MatrixRow {
                stage: Some(stage),
                step: None,
                measures: self.among(&stage.notes).collect(),
            });
            for step in &stage.steps {
                let met = step.touchpoints.iter().flat_map(|it| {
                    let own = (Measure::Touchpoint(it), self.responsible_for(it));
                    // What others say of the brand is no measure of the company until somebody sees to it.
                    let is_own = own.1.is_some()
                        || self.control_of(it).map(Inherited::value) != Some(Control::Outside);
                    let own = is_own.then_some(own);
                    own.into_iter().chain(self.among(&it.notes))
                });
                rows.push(MatrixRow {
                    stage: Some(stage),
                    step: Some(step),
                    measures: met.chain(self.among(&step.notes)).collect(),
                });
            }
        }
        rows.push(MatrixRow {
            stage: None,
            step: None,
            measures: self.among(&self.notes).collect(),
        });
        rows
    }

    fn responsible_for<'a>(&'a self, it: &'a Touchpoint) -> Option<&'a Owner> {
        self.owner_of(it).map(Inherited::value)
    }

    fn among<'a>(
        &'a self,
        notes: &'a [Arc<Note>],
    ) -> impl Iterator<Item = (Measure<'a>, Option<&'a Owner>)> {
        let measures = notes.iter().filter(|n| n.kind.is_measure());
        measures.map(|n| {
            (
                Measure::Note(n),
                n.owner.as_ref().and_then(|o| self.owner(o)),
            )
        })
    }
}
