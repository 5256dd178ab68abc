//! The problem: demand points, candidates and what each candidate is to each demand point.

use super::branch_and_bound;
use super::gain_matrix::{Gain, GainMatrix};
use super::selection::SiteSelection;
use crate::people::People;
use std::fmt;

/// Candidates for new places and what each would gain, apart from any atlas. Existing places are locked in: what they do for a
/// demand point is no gain of a candidate.
#[derive(Clone, Debug)]
pub struct SitingProblem {
    matrix: GainMatrix,
}

/// Why a problem cannot be solved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SitingError {
    /// A candidate names a demand point that is not there.
    UnknownDemandPoint {
        /// The number of the candidate, from 0.
        candidate: usize,
        /// The number of the demand point, from 0.
        point: usize,
    },
    /// More candidates or demand points than four billion, or more people times centimetres than 64 bits hold: about a million
    /// people who each gain 40 km.
    TooLarge,
}

impl fmt::Display for SitingError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownDemandPoint { candidate, point } => write!(
                to,
                "candidate {candidate} names demand point {point}, which is not there"
            ),
            Self::TooLarge => to.write_str("too many people, metres or candidates to add exactly"),
        }
    }
}

impl std::error::Error for SitingError {}

impl SitingProblem {
    /// Maximal covering: the chosen candidates are to cover as many people as possible. `people` are those whom no existing place
    /// covers (0 for covered demand points); each candidate lists the demand points within its limit.
    ///
    /// # Errors
    /// See [`SitingError`].
    pub fn covering<C: IntoIterator<Item = usize>>(
        people: &[People],
        candidates: impl IntoIterator<Item = C>,
    ) -> Result<Self, SitingError> {
        let covered = candidates
            .into_iter()
            .map(|points| points.into_iter().map(|point| (point, 1)));
        Self::new(people, covered)
    }

    /// p-median: the chosen candidates are to save people as much of their walk as possible, which makes the mean walk as short
    /// as possible. `walks` are the walks without new places, in centimetres: to the nearest existing place, or the cap that
    /// stands for a longer or impossible walk. Each candidate lists demand points with the walk to it, in centimetres; a demand
    /// point that is not listed, or whose walk is not shorter than now, gains nothing.
    ///
    /// # Errors
    /// See [`SitingError`].
    pub fn median<C: IntoIterator<Item = (usize, u32)>>(
        people: &[People],
        walks: &[u32],
        candidates: impl IntoIterator<Item = C>,
    ) -> Result<Self, SitingError> {
        let saved = candidates.into_iter().map(|walked| {
            walked.into_iter().map(|(point, walk)| {
                let now = walks.get(point).copied().unwrap_or(0);
                (point, now.saturating_sub(walk))
            })
        });
        Self::new(people, saved)
    }

    fn new<C: IntoIterator<Item = (usize, u32)>>(
        people: &[People],
        candidates: impl IntoIterator<Item = C>,
    ) -> Result<Self, SitingError> {
        let whole = |it: &People| i64::try_from(it.millionths());
        let weights: Result<Vec<i64>, _> = people.iter().map(whole).collect();
        let mut matrix = GainMatrix::new(weights.map_err(|_| SitingError::TooLarge)?);
        for (candidate, gains) in candidates.into_iter().enumerate() {
            let mut column = Vec::new();
            for (point, units) in gains {
                if people.get(point).is_none() {
                    return Err(SitingError::UnknownDemandPoint { candidate, point });
                }
                let row = u32::try_from(point).map_err(|_| SitingError::TooLarge)?;
                column.push(Gain { row, units });
            }
            let number = u32::try_from(candidate).map_err(|_| SitingError::TooLarge)?;
            matrix.push(number, column);
        }
        match matrix.fits() {
            true => Ok(Self { matrix }),
            false => Err(SitingError::TooLarge),
        }
    }

    /// The people at each demand point.
    pub fn people(&self) -> impl Iterator<Item = People> {
        let weights = self.matrix.weights().iter();
        weights.map(|it| People::from_millionths(it.unsigned_abs()))
    }

    /// What each candidate gains: at which demand points, and how many units for each of the people there. A unit is 1 for
    /// covering, and a centimetre for a median.
    pub fn gains(&self) -> impl Iterator<Item = impl Iterator<Item = (usize, u32)>> {
        (0..self.matrix.columns()).map(|candidate| {
            let gains = self.matrix.column(candidate).iter();
            gains.map(|it| (it.row as usize, it.units))
        })
    }

    /// Chooses at most `count` candidates; fewer where no other would gain anything.
    pub fn solve(&self, count: usize) -> SiteSelection {
        branch_and_bound::solve(&self.matrix, count)
    }
}
