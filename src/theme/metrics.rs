//! Spacings of the sheet in map units: one grid for all.

/// Around the whole map.
pub const MARGIN_X: f64 = 48.0;
pub const MARGIN_TOP: f64 = 44.0;
pub const MARGIN_BOTTOM: f64 = 36.0;
/// From the top of a lane's label to its name: the icon stands there.
pub const LABEL_ICON: f64 = 22.0;
/// The column of lane labels.
pub const LABEL_WIDTH: f64 = 150.0;
/// A step's column, and the gap after it.
pub const STEP_WIDTH: f64 = 176.0;
pub const GUTTER: f64 = 8.0;
/// Air above and below a lane's content.
pub const LANE_AIR: f64 = 14.0;
/// The curve's lane.
pub const CURVE_HEIGHT: f64 = 232.0;
/// A lane is never lower than this, without its air.
pub const LANE_MIN: f64 = 40.0;
/// Below the header.
pub const HEADER_GAP: f64 = 34.0;
/// Between the bands of a folded map.
pub const BAND_GAP: f64 = 40.0;
/// The content of a sheet is at least this wide, so that a title has room.
pub const MIN_WIDTH: f64 = 900.0;
