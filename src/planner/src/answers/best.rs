//! Best next places, with a proof of how good they are.

use super::coverage::CoverageFigures;
use super::json;
use super::parts::{About, Limits, RegionHead};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{BestPlace, BestPlaces, CandidateSource, Optimality, Regions, SitingModel};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BestAnswer {
    #[serde(flatten)]
    about: About,
    model: &'static str,
    /// Where the candidates come from.
    candidates: &'static str,
    /// The numbers of those that are in no neighbourhood.
    outside_candidates: Vec<usize>,
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
pub struct OptimalityFigures {
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

/// The word for where candidates come from.
pub fn source(of: CandidateSource) -> &'static str {
    match of {
        CandidateSource::StreetCorners => "streetCorners",
        CandidateSource::DemandPoints => "demandPoints",
        CandidateSource::Chosen => "chosen",
    }
}

pub fn best(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    let supply = asked.supply()?;
    let group = asked.age_of_people()?;
    let candidates = asked.candidates()?;
    if question
        .candidates
        .iter()
        .flatten()
        .any(|it| it.capacity.is_some())
    {
        let why = "`best` has no `capacity`: ask `bestWithRoom`";
        return Err(QuestionError::range(why));
    }
    let siting = asked.siting(question.model()?, &supply, &candidates, group)?;
    let found: BestPlaces = analysis
        .best_places(&siting)
        .map_err(|error| QuestionError::Range(error.to_string()))?;
    let regions = Regions::new(analysis.atlas());
    let [before, after] =
        [&found.before, &found.after].map(|it| regions.sums(&analysis.coverage(it, group)));
    let rows = regions.rows().iter().zip(before.iter().zip(&after));
    json(&BestAnswer {
        about: About::new(asked, &supply)?,
        model: match found.model {
            SitingModel::Covering => "covering",
            SitingModel::Median => "median",
        },
        candidates: source(found.source),
        outside_candidates: asked.outside_candidates(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_in_per_cent_rounded_up_to_tenths() {
        let gap = |value, bound| {
            let found = Optimality { value, bound };
            let figures = OptimalityFigures::from(&found);
            (figures.is_best_possible, figures.gap_percent)
        };
        assert_eq!(gap(1_000, 1_000), (true, 0.0));
        assert_eq!(gap(984, 1_000), (false, 1.6));
        assert_eq!(gap(99_999, 100_000), (false, 0.1));
    }
}
