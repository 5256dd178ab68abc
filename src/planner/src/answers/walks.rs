//! Walks: how far the nearest place is.

use super::json;
use super::parts::{About, Limits, RegionHead};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{Regions, WalkStatistics};
use serde::Serialize;

#[derive(Serialize)]
struct WalksAnswer {
    #[serde(flatten)]
    about: About,
    rows: Vec<WalksRow>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WalksRow {
    #[serde(flatten)]
    region: RegionHead,
    reachable: Limits,
    unreachable: Limits,
    /// People of whom no position is known. They are in none of the other figures.
    unplaced: Limits,
    /// Metres of level street that take as long.
    mean: Option<Limits>,
    median: Option<Limits>,
    ninetieth_percentile: Option<Limits>,
}

pub fn walks(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let analysis = &asked.analysis;
    let supply = asked.supply()?;
    let group = asked.age_of_people()?;
    let walks = asked.walks(&supply)?;
    let regions = Regions::new(analysis.atlas());
    let all = WalkStatistics::of_regions(analysis.demand(), &walks, &regions, group);
    let rows = regions.rows().iter().zip(all);
    json(&WalksAnswer {
        about: About::new(asked, &supply)?,
        rows: rows
            .map(|(region, it)| WalksRow {
                region: region.into(),
                reachable: it.reachable.into(),
                unreachable: it.unreachable.into(),
                unplaced: it.unplaced.into(),
                mean: it.mean.map(Limits::from),
                median: it.median.map(Limits::from),
                ninetieth_percentile: it.ninetieth_percentile.map(Limits::from),
            })
            .collect(),
    })
}
