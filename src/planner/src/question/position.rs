//! Positions and times in a question.

use super::error::QuestionError;
use super::reader::whole;
use atlas::json::Node;
use atlas::{LonLat, SchemaError};
use json::Value;

/// When places must be open.
const OPEN_AT: &str = "a Date, \"now\", or a local time as in 2026-11-21T14:00";

/// Where a new place could be, and how many people it would have room for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CandidateText {
    pub(crate) at: LonLat,
    pub(crate) capacity: Option<u32>,
}

/// Where a walk leads.
#[derive(Debug)]
pub(crate) enum WalkTarget {
    /// To the place with this id.
    Place(String),
    /// To a position.
    Position(LonLat),
}

/// When places must be open.
#[derive(Debug)]
pub(crate) enum OpenTime {
    /// Milliseconds since 1970-01-01T00:00Z.
    Moment(f64),
    /// A local time at the place.
    Local(String),
}

/// A position in degrees.
pub(super) fn position(at: &Node<'_>) -> Result<LonLat, SchemaError> {
    at.only(&["lon", "lat"])?;
    degrees(at)
}

fn degrees(at: &Node<'_>) -> Result<LonLat, SchemaError> {
    let (lon, lat) = (at.member("lon").number()?, at.member("lat").number()?);
    let why = "expected lon in -180..180 and lat in -90..90, both in degrees";
    LonLat::new(lon, lat).ok_or_else(|| at.wrong(format!("{why}, not {lon} and {lat}")))
}

impl CandidateText {
    pub(super) fn read(at: &Node<'_>) -> Result<Self, SchemaError> {
        at.only(&["lon", "lat", "capacity"])?;
        Ok(Self {
            at: degrees(at)?,
            capacity: at.member("capacity").optional(|it| whole(&it))?,
        })
    }
}

impl WalkTarget {
    pub(super) fn read(at: &Node<'_>) -> Result<Self, SchemaError> {
        match at.value() {
            Some(Value::Text(id)) => Ok(Self::Place(id.to_string())),
            Some(Value::Object(_)) => position(at).map(Self::Position),
            _ => Err(at.mismatch("{ lon, lat } or the id of a place")),
        }
    }
}

impl OpenTime {
    pub(super) fn read(at: &Node<'_>) -> Result<Self, SchemaError> {
        match at.value() {
            Some(Value::Text(text)) => Ok(Self::Local(text.to_string())),
            Some(Value::Number(_)) => at.number().map(Self::Moment),
            _ => Err(at.mismatch(OPEN_AT)),
        }
    }

    /// The error that it is no time.
    pub(crate) fn out_of_range(&self) -> QuestionError {
        match self {
            Self::Local(text) => QuestionError::text("openAt", OPEN_AT, text),
            Self::Moment(_) => QuestionError::Range(format!("expected openAt: {OPEN_AT}")),
        }
    }
}
