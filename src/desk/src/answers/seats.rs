//! How far it is from seat to seat.

use super::street_lines::StreetLinesAnswer;
use super::{AnswerAbout, Bounds, RowRegion};
use serde::Deserialize;

/// The answer to `seats`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SeatsAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// A row for each region.
    pub rows: Vec<SeatsRow>,
    /// Streets beyond the norm; none unless asked for.
    #[serde(default)]
    pub lines_beyond: StreetLinesAnswer,
    /// Streets beyond it if places that are perhaps seats are none; none unless asked for.
    #[serde(default)]
    pub lines_perhaps: StreetLinesAnswer,
}

/// The streets of a region.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SeatsRow {
    /// The region.
    #[serde(flatten)]
    pub region: RowRegion,
    /// Its streets by whether a seat is near.
    pub street: StreetLengths,
    /// Its longest stretch without a seat.
    pub longest: LongestStretches,
}

/// Metres of street by whether a place is near.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
pub struct StreetLengths {
    /// All.
    pub total: f64,
    /// With a place near, for certain.
    pub within: f64,
    /// With one near if places that count perhaps do.
    pub perhaps: f64,
    /// The share without one, 0..1; none without streets.
    pub gap: Option<Bounds>,
}

/// The least and the most that the longest stretch without a seat can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
pub struct LongestStretches {
    /// The least; none where no seat can be reached for certain.
    pub least: Option<SeatStretch>,
    /// The most; none also where it has no limit.
    pub most: Option<SeatStretch>,
}

/// A stretch without a seat.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct SeatStretch {
    /// From seat to seat.
    pub metres: f64,
}
