//! The document: a [`Journey`] and everything in it, with typed ids and its invariants.
//!
//! Plain data in the order in which the file shows it. Values that are not set are `None`, `false` or an
//! empty list and are left out of the file; unset is never a default value in disguise. Stages, steps and
//! touchpoints are shared (`Arc`), so that a copy of a journey costs a few pointers: history and
//! background work keep whole documents.
//!
//! It knows nothing else: no file format but its `serde` shape, no language, no picture.

mod check;
mod emotion;
mod filter;
mod ids;
mod in_state;
mod inherit;
mod journey;
mod kpi;
mod lane;
mod mean;
mod measures;
mod moments;
mod note;
mod people;
mod picture;
mod renew;
mod stage;
mod taxonomy;
mod texts;
mod threshold;
mod touchpoint;
mod twins;
mod values;
mod walk;

pub use check::{Violation, check};
pub use emotion::{Emotion, Evidence, Felt};
pub use filter::{Attribute, Condition, Filter, Ground, SavedView, SheetPlace};
pub use ids::{Class, Id, KnownIds, ObjectId, collecting_ids, knowing_ids};
pub use inherit::Inherited;
pub use journey::{About, Audit, Client, Journey, PeriodNames, Scope, Source, SourceKind, State};
pub use kpi::{Direction, Interval, Kpi, Measurement, Reading, Run, Standing, Trend, Unit};
pub use lane::{Lane, LaneKind};
pub use mean::{Curves, Mean};
pub use measures::{MatrixRow, Measure};
pub use moments::{Moment, Moments};
pub use note::{Comment, Note, NoteKind, NoteStatus};
pub use people::{Owner, Path, Persona};
pub use picture::{Crop, Picture, PictureData, PictureFormat, PictureSource};
pub use renew::{rename_ids, renew_ids};
pub use stage::{Criterion, Period, Span, Stage, Step};
pub use taxonomy::{
    BUILT_IN_CHANNELS, BUILT_IN_KINDS, BUILT_IN_KPIS, BuiltInChannel, BuiltInKind, BuiltInKpi,
    built_in_channel, built_in_kind, built_in_kpi,
};
pub use threshold::{Counted, Threshold, Thresholds};
pub use touchpoint::{
    Before, Breakpoint, Channel, Check, Consistency, Control, Expectations, Interaction, Kind,
    Medium, Method, Mode, Personalisation, Purpose, Raci, Role, Silenced, Status, Tick, Touchpoint,
};
pub use values::{Date, Percent, Rating, Score, ValueError};
pub use walk::{Holder, Spot};

pub use crate::i18n::Language;

/// The version of the file format that this program writes. Whatever is older can be read: format 2 added saved
/// views, the width of steps, pictures within the file, and intervals of readings, so that a file of format 1 is one
/// of format 2, too.
pub const FORMAT: u32 = 2;

/// Whether a field stands at its unset value and is left out of the file.
fn unset<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
