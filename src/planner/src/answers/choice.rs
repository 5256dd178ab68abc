//! Choice: how many places, and how many different kinds, people have near.

use super::json;
use super::parts::{About, Limits, RegionHead};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{ChoiceFigures, Regions};
use serde::Serialize;

#[derive(Serialize)]
struct ChoiceAnswer {
    #[serde(flatten)]
    about: About,
    rows: Vec<ChoiceRow>,
}

#[derive(Serialize)]
struct ChoiceRow {
    #[serde(flatten)]
    region: RegionHead,
    places: NumberFigures,
    kinds: NumberFigures,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NumberFigures {
    mean: Option<Limits>,
    median: Option<Limits>,
    /// People who have at least one, at least two, and so on.
    at_least: Vec<Limits>,
}

impl From<ChoiceFigures> for NumberFigures {
    fn from(of: ChoiceFigures) -> Self {
        let median = of.median;
        Self {
            mean: of.mean.map(Limits::from),
            median: median.map(|it| Limits::new(it.low.into(), it.high.into())),
            at_least: of.at_least.into_iter().map(Limits::from).collect(),
        }
    }
}

pub fn choice(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    let supply = asked.supply()?;
    let group = asked.age_of_people()?;
    let found = analysis.choice(&supply, question.pace()?, question.limit()?);
    let regions = Regions::new(analysis.atlas());
    let figures = |numbers| ChoiceFigures::of_regions(analysis.demand(), numbers, &regions, group);
    let both = figures(&found.places)
        .into_iter()
        .zip(figures(&found.kinds));
    let rows = regions.rows().iter().zip(both);
    json(&ChoiceAnswer {
        about: About::new(asked, &supply)?,
        rows: rows
            .map(|(region, (places, kinds))| ChoiceRow {
                region: region.into(),
                places: places.into(),
                kinds: kinds.into(),
            })
            .collect(),
    })
}
