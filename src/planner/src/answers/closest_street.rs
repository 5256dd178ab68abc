//! The part of a street that is closest to a position.

use super::json;
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use serde::Serialize;

#[derive(Serialize)]
struct ClosestStreet<'a> {
    /// Null for a street or path without a name.
    name: Option<&'a str>,
    /// From the position to the nearest point of it.
    metres: f64,
    /// Its middle, between two junctions.
    lon: f64,
    lat: f64,
}

/// The walkable part of a street, from one junction to the next, that is closest to a position; null where there is none.
pub fn closest_street(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let at = asked.question.at()?;
    let network = asked.analysis.network();
    let streets = network.ok_or_else(QuestionError::no_streets)?.streets();
    let found = streets.nearest_edge(at, &|_| true);
    let found = found.and_then(|(number, away)| {
        let edge = streets.network_edge(number)?;
        let middle = streets.point_along(number as usize, edge.length().share(1, 2))?;
        Some(ClosestStreet {
            name: edge.name(),
            metres: away.get(),
            lon: middle.lon(),
            lat: middle.lat(),
        })
    });
    json(&found)
}
