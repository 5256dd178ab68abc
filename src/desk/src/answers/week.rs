//! The week, hour by hour.

use super::{AnswerAbout, Bounds};
use serde::Deserialize;

/// The answer to `week`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct WeekAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// The 168 hours from midnight before Monday.
    pub hours: Vec<WeekHour>,
    /// The numbers of the hours at which somebody loses all, those first at which most do.
    pub worst: Vec<usize>,
}

/// An hour of a week. The engine also answers with people by whether they have an open place near then, which no chart shows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct WeekHour {
    /// The local time at which it begins.
    pub at: String,
    /// People with a place near at any time, and no open one then.
    pub lost: Bounds,
}
