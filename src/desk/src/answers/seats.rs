//! How far it is from seat to seat.

use super::{AnswerAbout, Bounds, RowRegion};
use serde::Deserialize;

/// The answer to `seats`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SeatsAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// A row for each region.
    pub rows: Vec<SeatsRow>,
}

/// The streets of a region.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SeatsRow {
    /// The region.
    #[serde(flatten)]
    pub region: RowRegion,
    /// Its streets by whether a seat is near.
    pub street: StreetLengths,
}

/// Metres of street by whether a seat is near.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct StreetLengths {
    /// All.
    pub total: f64,
    /// The share without a seat within the norm, 0..1; none without streets.
    pub gap: Option<Bounds>,
}
