//! Where new places help most.

use super::{AnswerAbout, Bounds};
use serde::Deserialize;

/// The answer to `best`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct BestAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// The places, in the order in which they are added.
    pub places: Vec<BestRow>,
    /// How good they are together; none where nothing is known of the places that are asked for.
    pub optimality: Option<BestBound>,
}

/// A new place.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct BestRow {
    /// Longitude in degrees.
    pub lon: f64,
    /// Latitude in degrees.
    pub lat: f64,
    /// People who get a place within the limit by it, and not by those before it.
    pub adds: Bounds,
}

/// What is proven of a choice of places, of people with a known position.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BestBound {
    /// Whether no choice of as many is better.
    pub is_best_possible: bool,
    /// No choice of as many is better by more percent than this.
    pub gap_percent: f64,
}
