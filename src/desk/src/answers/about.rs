//! What figures are of.

use super::Bounds;
use serde::Deserialize;

/// What the figures of an answer are of.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerAbout {
    /// False where the data has no place that is asked for: then nothing is known, and all lists are empty.
    pub known: bool,
    /// How many places count: for certain, and at most.
    pub supply: Bounds,
    /// Ids of kinds that are asked for and of which the data has no place.
    pub missing: Vec<String>,
    /// The local time of the question; none for any time.
    pub open_at: Option<String>,
    /// What is counted: `residents` or `addresses`.
    pub counted: String,
    /// How positions are known: `points`, or spread over `streets` or over the `area`.
    pub basis: String,
    /// How distances are measured: `walk` or `straightLine`.
    pub measure: String,
    /// Whether walks without steps are asked for and the data has no steps, so that there may be some on the way.
    pub steps_unknown: bool,
    /// People outside all neighbourhoods.
    pub outside: Bounds,
    /// People of whom no position is known.
    pub unplaced: Bounds,
    /// Ids of neighbourhoods of which it is not known how many people have no position.
    pub uncompared: Vec<String>,
    /// Ids of places that no street is near.
    pub unsnapped: Vec<String>,
}

impl AnswerAbout {
    /// Whether addresses are counted, and not residents.
    pub fn counts_addresses(&self) -> bool {
        self.counted == "addresses"
    }

    /// Whether distances are straight lines, as the atlas has no streets.
    pub fn is_straight(&self) -> bool {
        self.measure == "straightLine"
    }

    /// Whether nobody's position is known, so that all figures are estimates.
    pub fn is_estimate(&self) -> bool {
        self.basis != "points"
    }
}
