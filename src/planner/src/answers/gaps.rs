//! Gaps: where the people are who have nothing near.

use super::json;
use super::parts::{About, Limits, metres};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::Reached;
use serde::Serialize;

#[derive(Serialize)]
struct GapsAnswer<'a> {
    #[serde(flatten)]
    about: About,
    points: Vec<GapPoint<'a>>,
}

/// A demand point that has, for certain or perhaps, no place within the limit.
#[derive(Serialize)]
struct GapPoint<'a> {
    lon: f64,
    lat: f64,
    /// The id of its neighbourhood.
    neighbourhood: &'a str,
    people: Limits,
    /// `perhaps` where a place counts perhaps; `beyond` where all are further; `never` where none can be reached.
    gap: &'static str,
    /// The walk to the nearest place: the least that it can be; null without one.
    nearest: Option<f64>,
}

pub fn gaps(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    let supply = asked.supply()?;
    let limit = question.limit()?;
    let group = asked.age_of_people()?;
    let walks = asked.walks(&supply)?;
    let points = analysis.demand().points().iter().zip(walks.iter());
    let gap = |reached| match reached {
        Reached::Yes => None,
        Reached::Perhaps => Some("perhaps"),
        Reached::Beyond => Some("beyond"),
        Reached::Never => Some("never"),
    };
    let points = points.filter_map(|(point, walk)| {
        let neighbourhood = analysis.atlas().neighbourhood(point.neighbourhood)?;
        Some(GapPoint {
            gap: gap(walk.reached(limit))?,
            lon: point.at.lon(),
            lat: point.at.lat(),
            neighbourhood: &neighbourhood.id,
            people: point.count(group).into(),
            nearest: walk.least().map(metres),
        })
    });
    json(&GapsAnswer {
        about: About::new(asked, &supply)?,
        points: points.collect(),
    })
}
