//! Best next places of an atlas.

use super::candidate_reach::CandidateReach;
use super::candidates::{CandidateSites, CandidateSource};
use super::problem::{SitingError, SitingProblem};
use super::selection::{Optimality, SiteSelection};
use crate::age_group::AgeGroup;
use crate::analysis::{Analysis, Measure, Reached};
use crate::count::Count;
use crate::coverage::Coverage;
use crate::people::People;
use crate::supply::Supply;
use crate::unplaced_areas::UnplacedAreas;
use atlas::{LonLat, NeedStatus};
use std::collections::BTreeSet;
use streets::{Length, Pace};

/// What new places are to be best at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SitingModel {
    /// Maximal covering: as many people as possible get a place within the limit who have none.
    Covering,
    /// p-median: people walk as little as possible in all; a walk over the limit, or none, counts as the limit.
    Median,
}

/// A question for best next places.
#[derive(Clone, Copy, Debug)]
pub struct SitingQuestion<'q> {
    /// What they are to be best at.
    pub model: SitingModel,
    /// Which existing places count; they stay.
    pub supply: &'q Supply,
    /// Where new ones can be.
    pub candidates: &'q CandidateSites,
    /// At most how many.
    pub count: usize,
    /// How people walk.
    pub pace: Pace,
    /// The longest walk.
    pub limit: Length,
    /// Whose.
    pub group: AgeGroup,
}

/// A new place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BestPlace {
    /// The number of its candidate.
    pub candidate: usize,
    /// Where it is.
    pub at: LonLat,
    /// The people who get a place within the limit by it and not by the new places before it: for certain, and at most. Those without
    /// a position, of neighbourhoods that are in part within the limit in a straight line, are in the upper limit.
    pub adds: Count,
    /// What it adds in the unit of [`BestPlaces::optimality`].
    pub gain: u64,
}

/// The best next places that were found.
///
/// Where data is unknown they are best at what is certain: a demand point counts with the least number of people that it may
/// have, and an existing place that counts perhaps does count: within the limit it leaves nothing to cover, and for a median it is
/// where people walk now. The upper limits of the figures say what more there may be. Only the nearest place is asked for: that a
/// demand point has a second one is no gain. People without a position decide nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct BestPlaces {
    /// What they are best at.
    pub model: SitingModel,
    /// How distances are measured.
    pub measure: Measure,
    /// Where the candidates come from.
    pub source: CandidateSource,
    /// The new places, each where it adds most to those before it. Fewer than asked for where no other adds anything for certain.
    pub places: Vec<BestPlace>,
    /// The people who get a place within the limit by any of them. People without a position count once, also where they may live near
    /// several.
    pub adds: Count,
    /// How good they are together: millionths of people for [`SitingModel::Covering`], millionths of people times centimetres of
    /// walk for [`SitingModel::Median`]. The bound holds for every choice of as many candidates.
    pub optimality: Optimality,
    /// Whether each demand point has a place within the limit before.
    pub before: Vec<Reached>,
    /// And after: for [`Analysis::coverage`].
    pub after: Vec<Reached>,
    /// Work that is the same on every machine.
    pub work: u64,
}

impl Analysis<'_> {
    /// Chooses new places among candidates. A candidate near no street helps nobody.
    ///
    /// # Errors
    /// More people, metres or candidates than can be added exactly.
    pub fn best_places(&self, question: &SitingQuestion<'_>) -> Result<BestPlaces, SitingError> {
        let before = self.reached(question.supply, question.pace, question.limit, 1);
        let reach = CandidateReach::new(self, &question.candidates.positions, question.pace);
        let problem = self.problem(question, &before, &reach)?;
        Ok(self.found(question, &reach, before, &problem.solve(question.count)))
    }

    /// The problem that [`Analysis::best_places`] solves, for other solvers.
    ///
    /// # Errors
    /// As there.
    pub fn siting_problem(
        &self,
        question: &SitingQuestion<'_>,
    ) -> Result<SitingProblem, SitingError> {
        let before = self.reached(question.supply, question.pace, question.limit, 1);
        let reach = CandidateReach::new(self, &question.candidates.positions, question.pace);
        self.problem(question, &before, &reach)
    }

    fn problem(
        &self,
        question: &SitingQuestion<'_>,
        before: &[Reached],
        reach: &CandidateReach<'_>,
    ) -> Result<SitingProblem, SitingError> {
        let SitingQuestion {
            supply,
            pace,
            limit,
            ..
        } = *question;
        let columns = reach.of(0..question.candidates.positions.len(), limit);
        match question.model {
            SitingModel::Covering => {
                let people = self.certain_people(question.group, |point| {
                    matches!(before.get(point), Some(Reached::Beyond | Reached::Never))
                });
                let points = columns.map(|column| column.into_iter().map(|it| it.0));
                SitingProblem::covering(&people, points)
            }
            SitingModel::Median => {
                let people = self.certain_people(question.group, |_| true);
                let nearest = self.nearest(pace, &|it| supply.status(it) >= NeedStatus::Unknown, 1);
                let now = (0..people.len()).map(|point| {
                    let walk = nearest.of(point).first().map(|it| it.cost.effort);
                    centimetres(walk.unwrap_or(limit).min(limit))
                });
                let now: Vec<u32> = now.collect();
                let walks = columns
                    .map(|column| column.into_iter().map(|(it, walk)| (it, centimetres(walk))));
                SitingProblem::median(&people, &now, walks)
            }
        }
    }

    /// The least number of people at each demand point for which `counts` is true; nobody at the others.
    fn certain_people(&self, group: AgeGroup, counts: impl Fn(usize) -> bool) -> Vec<People> {
        let points = self.demand().points().iter().enumerate();
        let low = points.map(|(number, point)| match counts(number) {
            true => point.count(group).low(),
            false => People::NONE,
        });
        low.collect()
    }

    fn found(
        &self,
        question: &SitingQuestion<'_>,
        reach: &CandidateReach<'_>,
        before: Vec<Reached>,
        selection: &SiteSelection,
    ) -> BestPlaces {
        let mut after = before.clone();
        let chosen: Vec<usize> = selection.sites.iter().map(|it| it.candidate).collect();
        let columns = reach.of(chosen, Length::INFINITE);
        let areas = UnplacedAreas::new(self);
        let (mut all, mut all_near) = (Count::NONE, BTreeSet::new());
        let mut places = Vec::new();
        for (site, column) in selection.sites.iter().zip(columns) {
            let mut adds = Count::NONE;
            for (point, walk) in column {
                let (Some(reached), Some(people)) =
                    (after.get_mut(point), self.demand().points().get(point))
                else {
                    continue;
                };
                let people = people.count(question.group);
                match *reached {
                    Reached::Beyond | Reached::Never if walk <= question.limit => {
                        adds += people;
                        *reached = Reached::Yes;
                    }
                    Reached::Perhaps if walk <= question.limit => {
                        adds += Count::between(People::NONE, people.high());
                        *reached = Reached::Yes;
                    }
                    Reached::Never => *reached = Reached::Beyond,
                    _ => {}
                }
            }
            if let Some(at) = question.candidates.positions.get(site.candidate) {
                let near = areas.near_position(*at, question.limit);
                all += adds;
                adds += self.demand().unplaced_in(&near, question.group);
                all_near.extend(near);
                places.push(BestPlace {
                    candidate: site.candidate,
                    at: *at,
                    adds,
                    gain: site.adds,
                });
            }
        }
        BestPlaces {
            model: question.model,
            measure: self.measure(),
            source: question.candidates.source,
            places,
            adds: all + self.demand().unplaced_in(&all_near, question.group),
            optimality: selection.optimality,
            before,
            after,
            work: selection.work,
        }
    }
}

impl BestPlaces {
    /// The coverage of an age group in the whole atlas, before and after.
    pub fn coverage(&self, analysis: &Analysis<'_>, group: AgeGroup) -> [Coverage; 2] {
        [&self.before, &self.after].map(|reached| {
            let mut whole = Coverage::default();
            for one in analysis.coverage(reached, group) {
                whole += one;
            }
            whole
        })
    }
}

/// Whole centimetres, rounded up.
fn centimetres(length: Length) -> u32 {
    u32::try_from(length.tenths_of_millimetres().div_ceil(100)).unwrap_or(u32::MAX)
}
