//! Any one object of a document, as an edit carries it.

use std::sync::Arc;

use super::member::Member;
use crate::model::{
    About, Channel, Journey, Kind, Kpi, Lane, Measurement, Note, ObjectId, Owner, Path, Persona,
    SavedView, Source, Stage, Step, Touchpoint,
};

/// An object with everything that stands in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Object {
    /// What the map says of itself; can be replaced only.
    About(Arc<About>),
    /// KPIs of the journey as a whole; can be replaced only.
    Measurements(Vec<Measurement>),
    Persona(Arc<Persona>),
    Path(Arc<Path>),
    Owner(Arc<Owner>),
    Kind(Arc<Kind>),
    Channel(Arc<Channel>),
    Kpi(Arc<Kpi>),
    Source(Arc<Source>),
    Lane(Arc<Lane>),
    SavedView(Arc<SavedView>),
    Stage(Arc<Stage>),
    Step(Arc<Step>),
    Touchpoint(Arc<Touchpoint>),
    Note(Arc<Note>),
}

/// Does the same with an [`Object`] or an [`ObjectId`] of whatever class.
macro_rules! each_class {
    ($value:expr, $kind:ident, $x:ident => $body:expr, $($other:pat => $answer:expr),+ $(,)?) => {
        match $value {
            $kind::Persona($x) => $body,
            $kind::Path($x) => $body,
            $kind::Owner($x) => $body,
            $kind::Kind($x) => $body,
            $kind::Channel($x) => $body,
            $kind::Kpi($x) => $body,
            $kind::Source($x) => $body,
            $kind::Lane($x) => $body,
            $kind::SavedView($x) => $body,
            $kind::Stage($x) => $body,
            $kind::Step($x) => $body,
            $kind::Touchpoint($x) => $body,
            $kind::Note($x) => $body,
            $($other => $answer,)+
        }
    };
}
pub(super) use each_class;

impl Object {
    /// Its id; the journey's for what belongs to the journey itself.
    pub fn id(&self) -> ObjectId {
        each_class!(self, Self, x => (&x.id).into(),
            Self::About(_) | Self::Measurements(_) => ObjectId::Journey)
    }

    /// Shows each text that people have written into it themselves, to be changed.
    pub fn texts_mut(&mut self, see: &mut dyn FnMut(&mut String)) {
        each_class!(self, Self, x => Arc::make_mut(x).texts_mut(see),
            Self::About(x) => Arc::make_mut(x).texts_mut(see),
            Self::Measurements(_) => {})
    }

    /// The object with this id as it stands in the document; for the journey itself what it says of itself.
    pub fn find(journey: &Journey, id: &ObjectId) -> Option<Self> {
        each_class!(id, ObjectId, id => Member::find(journey, id).cloned().map(Self::from),
            ObjectId::Journey => Some(Self::About(journey.about.clone())))
    }
}

macro_rules! from_parts {
    ($($name:ident),*) => {$(
        impl From<$name> for Object {
            fn from(object: $name) -> Self {
                Self::$name(Arc::new(object))
            }
        }
        impl From<Arc<$name>> for Object {
            fn from(object: Arc<$name>) -> Self {
                Self::$name(object)
            }
        }
    )*};
}
from_parts!(
    About, Persona, Path, Owner, Kind, Channel, Kpi, Source, Lane, SavedView, Stage, Step,
    Touchpoint, Note
);
