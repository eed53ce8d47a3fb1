//! Type sizes of the sheet in map units. There are no others.

/// The map's title.
pub const TITLE: f32 = 34.0;
/// A stage's name.
pub const STAGE: f32 = 17.0;
/// A KPI's value.
pub const VALUE: f32 = 19.0;
/// Scenario, a persona's name.
pub const LEAD: f32 = 15.0;
/// A touchpoint's title.
pub const CARD: f32 = 13.5;
/// A lane's name.
pub const LABEL: f32 = 13.0;
/// Running text: actions, notes.
pub const BODY: f32 = 12.5;
/// Captions, owners, targets, legend.
pub const CAPTION: f32 = 11.5;
/// Marks on the edge of a card, initials.
pub const MARK: f32 = 10.5;
