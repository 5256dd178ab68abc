//! Positions in a question.

use super::error::QuestionError;
use atlas::LonLat;
use serde::Deserialize;

/// A position in degrees.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PositionText {
    lon: f64,
    lat: f64,
}

/// Where a new place could be, and how many people it would have room for.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CandidateText {
    lon: f64,
    lat: f64,
    pub(crate) capacity: Option<u32>,
}

/// Where a walk leads.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "expected to: { lon, lat } or the id of a place")]
pub(crate) enum WalkTarget {
    /// To the place with this id.
    Place(String),
    /// To a position.
    Position(PositionText),
}

/// When places must be open.
#[derive(Debug, Deserialize)]
#[serde(
    untagged,
    expecting = "expected openAt: a Date, \"now\", or a local time as in 2026-11-21T14:00"
)]
pub(crate) enum OpenTime {
    /// Milliseconds since 1970-01-01T00:00Z.
    Moment(f64),
    /// A local time at the place.
    Local(String),
}

fn position(lon: f64, lat: f64) -> Result<LonLat, QuestionError> {
    let out = "expected lon in -180..180 and lat in -90..90, both in degrees";
    LonLat::new(lon, lat).ok_or_else(|| QuestionError::range(out))
}

impl PositionText {
    pub(crate) fn at(self) -> Result<LonLat, QuestionError> {
        position(self.lon, self.lat)
    }
}

impl CandidateText {
    pub(crate) fn at(self) -> Result<LonLat, QuestionError> {
        position(self.lon, self.lat)
    }
}
