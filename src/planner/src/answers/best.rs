//! Best next places, with a proof of how good they are.

use super::coverage::CoverageFigures;
use super::json;
use super::parts::{About, Limits, RegionHead};
use crate::question::{PlannerQuestion, QuestionError};
use access::{
    Analysis, BestPlace, BestPlaces, CandidateSource, Optimality, Regions, SitingModel,
    SitingQuestion,
};
use serde::Serialize;

#[derive(Serialize)]
struct BestAnswer {
    #[serde(flatten)]
    about: About,
    model: &'static str,
    /// Where the candidates come from.
    candidates: &'static str,
    places: Vec<BestRow>,
    optimality: OptimalityFigures,
    rows: Vec<ChangeRow>,
}

#[derive(Serialize)]
struct BestRow {
    lon: f64,
    lat: f64,
    /// The number of its candidate, from 0.
    candidate: usize,
    /// People who get a place within the limit by it and not by those before it.
    adds: Limits,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OptimalityFigures {
    is_best_possible: bool,
    /// Per cent of the best possible that are missing at most.
    gap_percent: f64,
}

#[derive(Serialize)]
struct ChangeRow {
    #[serde(flatten)]
    region: RegionHead,
    before: CoverageFigures,
    after: CoverageFigures,
}

impl From<BestPlace> for BestRow {
    fn from(of: BestPlace) -> Self {
        Self {
            lon: of.at.lon(),
            lat: of.at.lat(),
            candidate: of.candidate,
            adds: of.adds.into(),
        }
    }
}

impl From<&Optimality> for OptimalityFigures {
    fn from(of: &Optimality) -> Self {
        Self {
            is_best_possible: of.is_best_possible(),
            gap_percent: of.gap_in_tenths_of_percent() as f64 / 10.0,
        }
    }
}

pub fn best(analysis: &Analysis<'_>, question: &PlannerQuestion) -> Result<String, QuestionError> {
    let supply = question.supply(analysis)?;
    let group = question.age(analysis)?;
    let candidates = question.candidates(analysis)?;
    let asked = SitingQuestion {
        model: question.model()?,
        supply: &supply,
        candidates: &candidates,
        count: question.count()?,
        pace: question.pace()?,
        limit: question.limit()?,
        group,
    };
    let found: BestPlaces = analysis
        .best_places(&asked)
        .map_err(|error| QuestionError::Range(error.to_string()))?;
    let regions = Regions::new(analysis.atlas());
    let [before, after] =
        [&found.before, &found.after].map(|it| regions.sums(&analysis.coverage(it, group)));
    let rows = regions.rows().iter().zip(before.iter().zip(&after));
    json(&BestAnswer {
        about: About::new(analysis, question)?,
        model: match found.model {
            SitingModel::Covering => "covering",
            SitingModel::Median => "median",
        },
        candidates: match found.source {
            CandidateSource::StreetCorners => "streetCorners",
            CandidateSource::DemandPoints => "demandPoints",
            CandidateSource::Chosen => "chosen",
        },
        places: found.places.iter().copied().map(BestRow::from).collect(),
        optimality: (&found.optimality).into(),
        rows: rows
            .map(|(region, (before, after))| ChangeRow {
                region: region.into(),
                before: before.into(),
                after: after.into(),
            })
            .collect(),
    })
}
