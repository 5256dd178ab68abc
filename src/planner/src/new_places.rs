//! The part of a question that asks for new places.

use crate::question::{PlannerQuestion, QuestionError};
use access::{Analysis, CandidateSites, SitingModel};

/// The most new places.
const MOST_PLACES: u32 = 50;
/// The most street corners that are looked at; as in a report.
const MOST_CORNERS: usize = 2_000;
/// The most positions that somebody may choose among.
const MOST_CANDIDATES: usize = 10_000;

fn range<T>(what: String) -> Result<T, QuestionError> {
    Err(QuestionError::Range(what))
}

impl PlannerQuestion {
    /// What new places are to be best at.
    pub(crate) fn model(&self) -> Result<SitingModel, QuestionError> {
        match self.model.as_deref() {
            None | Some("covering") => Ok(SitingModel::Covering),
            Some("median") => Ok(SitingModel::Median),
            Some(_) => range("expected model: \"covering\" or \"median\"".to_owned()),
        }
    }

    /// How many new places.
    pub(crate) fn count(&self) -> Result<usize, QuestionError> {
        let count = self.count.unwrap_or(1);
        match (1..=MOST_PLACES).contains(&count) {
            true => Ok(count as usize),
            false => range(format!("expected count in 1..{MOST_PLACES}")),
        }
    }

    /// Where they can be.
    pub(crate) fn candidates(
        &self,
        analysis: &Analysis<'_>,
    ) -> Result<CandidateSites, QuestionError> {
        let Some(chosen) = &self.candidates else {
            return Ok(CandidateSites::of(analysis, MOST_CORNERS));
        };
        if chosen.is_empty() || chosen.len() > MOST_CANDIDATES {
            return range(format!("expected 1 to {MOST_CANDIDATES} candidates"));
        }
        let positions = chosen.iter().map(|it| it.at());
        Ok(CandidateSites::chosen(positions.collect::<Result<_, _>>()?))
    }
}
