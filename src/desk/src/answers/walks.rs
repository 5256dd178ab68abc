//! How far the nearest place is.

use super::{AnswerAbout, Bounds, RowRegion};
use serde::Deserialize;

/// The answer to `walks`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct WalksAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// A row for each region.
    pub rows: Vec<WalkRow>,
}

/// Walks of the people of a region, in metres of level street that take as long.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WalkRow {
    /// The region.
    #[serde(flatten)]
    pub region: RowRegion,
    /// People with a place that can be reached.
    pub reachable: Bounds,
    /// People without.
    pub unreachable: Bounds,
    /// People without a known position, in no other figure.
    pub unplaced: Bounds,
    /// The mean; none if nobody can reach a place.
    pub mean: Option<Bounds>,
    /// The median.
    pub median: Option<Bounds>,
    /// What nine of ten do not exceed.
    pub ninetieth_percentile: Option<Bounds>,
}
