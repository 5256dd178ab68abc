//! Distribution: how many people walk how long to the nearest place.

use super::json;
use super::parts::{About, Limits, RegionHead};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{Regions, WalkHistogram};
use serde::Serialize;

#[derive(Serialize)]
struct DistributionAnswer {
    #[serde(flatten)]
    about: About,
    /// The longest walk of each bin, in ascending order.
    minutes: Vec<f64>,
    rows: Vec<DistributionRow>,
}

#[derive(Serialize)]
struct DistributionRow {
    #[serde(flatten)]
    region: RegionHead,
    /// People by the first of the minutes that their walk does not exceed.
    bins: Vec<Limits>,
    /// People whose walk is longer than all of the minutes, or who can reach fewer places than the rank.
    beyond: Limits,
    /// People who can reach no place at all.
    unreachable: Limits,
    /// People of whom no position is known. They are in none of the other figures.
    unplaced: Limits,
}

pub fn distribution(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    let supply = asked.supply()?;
    let group = asked.age_of_people()?;
    let (pace, minutes) = (question.pace()?, question.bins()?);
    let limits: Vec<_> = minutes.iter().map(|it| pace.within(*it)).collect();
    let walks = asked.walks(&supply)?;
    let regions = Regions::new(analysis.atlas());
    let regions = match &question.region {
        Some(region) => region.row(regions)?,
        None => regions,
    };
    let all = WalkHistogram::of_regions(analysis.demand(), &walks, &limits, &regions, group);
    let rows = regions.rows().iter().zip(all);
    json(&DistributionAnswer {
        about: About::new(asked, &supply)?,
        rows: rows
            .map(|(region, mut it)| DistributionRow {
                region: region.into(),
                beyond: it.bins.pop().unwrap_or_default().into(),
                bins: it.bins.into_iter().map(Limits::from).collect(),
                unreachable: it.unreachable.into(),
                unplaced: it.unplaced.into(),
            })
            .collect(),
        minutes,
    })
}
