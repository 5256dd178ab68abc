//! How many people walk how long.

use super::{AnswerAbout, Bounds, RowRegion};
use serde::Deserialize;

/// The answer to `distribution`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct DistributionAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// The longest walk of each bin in minutes, in ascending order.
    pub minutes: Vec<f64>,
    /// A row for each region.
    pub rows: Vec<DistributionRow>,
}

/// The people of a region who are at population points, by the minutes of their walk. Each is in one of the figures; where it is
/// unknown in which, they are in the upper limits of all that it may be: upper limits must not be added up.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct DistributionRow {
    /// The region.
    #[serde(flatten)]
    pub region: RowRegion,
    /// For each of the minutes people whose walk takes at most as long, and longer than the one before.
    pub bins: Vec<Bounds>,
    /// People whose walk is longer than all of the minutes, or who can reach fewer places than the rank.
    pub beyond: Bounds,
    /// People who can reach no place.
    pub unreachable: Bounds,
    /// People without a known position, in no other figure.
    pub unplaced: Bounds,
}
