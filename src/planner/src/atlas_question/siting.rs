//! Where new places help most, and where they can be.

use super::AtlasQuestion;
use crate::question::QuestionError;
use access::{AgeGroup, CandidateSites, SitingModel, SitingQuestion, Supply};
use atlas::LonLat;

/// The most street corners that are looked at; as in a report.
const MOST_CORNERS: usize = 2_000;
/// The most positions that somebody may choose among.
const MOST_CANDIDATES: usize = 10_000;

impl AtlasQuestion<'_> {
    /// Where new places of a supply help most, of these candidates.
    ///
    /// # Errors
    /// A number of places, pace or limit out of range.
    pub(crate) fn siting<'s>(
        &self,
        model: SitingModel,
        supply: &'s Supply,
        candidates: &'s CandidateSites,
        group: AgeGroup,
    ) -> Result<SitingQuestion<'s>, QuestionError> {
        Ok(SitingQuestion {
            model,
            supply,
            candidates,
            count: self.question.count()?,
            pace: self.question.pace()?,
            limit: self.question.limit()?,
            group,
        })
    }

    /// Where new places can be.
    ///
    /// # Errors
    /// A position out of range; too many of them.
    pub(crate) fn candidates(&self) -> Result<CandidateSites, QuestionError> {
        let Some(chosen) = &self.question.candidates else {
            return Ok(CandidateSites::of(&self.analysis, MOST_CORNERS));
        };
        if chosen.is_empty() || chosen.len() > MOST_CANDIDATES {
            let why = format!("expected 1 to {MOST_CANDIDATES} candidates");
            return Err(QuestionError::Range(why));
        }
        if self.outside_candidates().len() == chosen.len() {
            let why = "no candidate is in a neighbourhood of the atlas: are lon and lat swapped?";
            return Err(QuestionError::range(why));
        }
        let positions: Vec<LonLat> = chosen.iter().map(|it| it.at).collect();
        Ok(CandidateSites::chosen(positions))
    }

    /// The numbers of the chosen candidates that are in no neighbourhood, in ascending order: perhaps their lon and lat are swapped.
    pub(crate) fn outside_candidates(&self) -> Vec<usize> {
        let chosen = self.question.candidates.iter().flatten().enumerate();
        let is_outside = |it: LonLat| self.atlas.atlas().neighbourhood_at(it).is_none();
        let outside = chosen.filter(|(_, it)| is_outside(it.at));
        outside.map(|(number, _)| number).collect()
    }
}
