//! What is lost if a place closes.

use super::{AnswerAbout, Bounds};
use serde::Deserialize;

/// The answer to `closing`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct ClosingAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// The places, first the one whose closing loses most.
    pub places: Vec<ClosingRow>,
}

/// What is lost if this place closes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClosingRow {
    /// The id of the place.
    pub id: String,
    /// The id of its kind.
    pub kind: String,
    /// Its name.
    pub name: Option<String>,
    /// People whose last place within the limit it is.
    pub last: Bounds,
    /// People whose last place of its kind it is.
    pub last_of_kind: Bounds,
}
