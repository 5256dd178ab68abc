//! Coverage: who has a place near.

use super::json;
use super::parts::{About, Limits, RegionHead};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{Coverage, Regions};
use serde::Serialize;

#[derive(Serialize)]
struct CoverageAnswer {
    #[serde(flatten)]
    about: About,
    rows: Vec<CoverageRow>,
}

#[derive(Serialize)]
struct CoverageRow {
    #[serde(flatten)]
    region: RegionHead,
    #[serde(flatten)]
    people: CoverageFigures,
}

/// People by whether they have a place near.
#[derive(Serialize)]
pub struct CoverageFigures {
    total: Limits,
    covered: Limits,
    perhaps: Limits,
    beyond: Limits,
    never: Limits,
    /// People of whom no position is known: they are in the upper limits of `total` and `share`.
    unplaced: Limits,
    share: Option<Limits>,
}

impl From<&Coverage> for CoverageFigures {
    fn from(of: &Coverage) -> Self {
        Self {
            total: of.total().into(),
            covered: of.covered.into(),
            perhaps: of.perhaps.into(),
            beyond: of.beyond.into(),
            never: of.never.into(),
            unplaced: of.unplaced.into(),
            share: of.share().map(Limits::from),
        }
    }
}

pub fn coverage(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let analysis = &asked.analysis;
    let supply = asked.supply()?;
    let group = asked.age_of_people()?;
    let reached = asked.reached(&supply)?;
    let regions = Regions::new(analysis.atlas());
    let figures = regions.sums(&analysis.coverage_by(&supply, &reached, group));
    let rows = regions.rows().iter().zip(&figures);
    json(&CoverageAnswer {
        about: About::new(asked, &supply)?,
        rows: rows
            .map(|(region, figures)| CoverageRow {
                region: region.into(),
                people: figures.into(),
            })
            .collect(),
    })
}
