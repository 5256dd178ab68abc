//! Where the people are who have no place near.

use super::{AnswerAbout, Bounds};
use serde::Deserialize;

/// The answer to `gaps`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct GapsAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// The points.
    pub points: Vec<GapPoint>,
}

/// A point with people who have no place within the limit.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct GapPoint {
    /// Longitude in degrees.
    pub lon: f64,
    /// Latitude in degrees.
    pub lat: f64,
    /// The id of its neighbourhood.
    pub neighbourhood: String,
    /// How many.
    pub people: Bounds,
    /// Why.
    pub gap: GapKind,
    /// Metres to the nearest place, at least; none without one.
    pub nearest: Option<f64>,
}

/// Why people have no place within the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum GapKind {
    /// Perhaps they have: of the place something is unknown.
    Perhaps,
    /// The nearest is beyond the limit.
    Beyond,
    /// None can be reached.
    Never,
}
