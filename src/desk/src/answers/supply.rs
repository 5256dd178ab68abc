//! Capacity for each person.

use super::{AnswerAbout, Bounds, RowRegion};
use serde::Deserialize;

/// The answer to `floatingCatchment`: two-step floating catchment areas.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SupplyAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// A row for each region.
    pub rows: Vec<SupplyRow>,
    /// How many of the places count as 1, because their capacity is not known.
    pub without_capacity: usize,
}

/// The mean capacity for each person of a region.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SupplyRow {
    /// The region.
    #[serde(flatten)]
    pub region: RowRegion,
    /// The capacity; none of nobody, and where the capacities of some places only are known.
    pub per_person: Option<Bounds>,
}
