//! The streets from which a place is within the limit.

use super::street_lines::StreetLinesAnswer;
use super::{AnswerAbout, RowRegion, StreetLengths};
use serde::Deserialize;

/// The answer to `isochrone`: of all places that count together.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IsochroneAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// A row for each region.
    pub rows: Vec<IsochroneRow>,
    /// Streets from which a place is within the limit.
    pub lines_within: StreetLinesAnswer,
    /// Streets from which one is if places that count perhaps do.
    pub lines_perhaps: StreetLinesAnswer,
}

/// The streets of a region.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct IsochroneRow {
    /// The region.
    #[serde(flatten)]
    pub region: RowRegion,
    /// Its streets by whether a place is within the limit.
    pub street: StreetLengths,
}
