//! Best next places where places have room for a number of people.

use super::best_places::SitingQuestion;
use super::candidate_reach::CandidateReach;
use super::capacitated::{CapacitatedProblem, CapacitatedSelection, SiteRoom};
use super::problem::SitingError;
use crate::analysis::Analysis;
use crate::people::People;
use atlas::NeedStatus;

impl Analysis<'_> {
    /// Chooses new places among candidates where places have room for a number of people: the new ones are to serve as many people
    /// as possible whom the existing ones have no room for. `rooms` is the room of each candidate; `None`, or none in the list, is
    /// room for everybody, and so is an existing place of unknown capacity. Always maximal covering, whatever the model of the
    /// question.
    ///
    /// What the new places add is what they add for certain: demand points count with the least number of people that they may
    /// have, and existing places that count perhaps do count. (More people at a demand point never make a new place add less, and
    /// one existing place less neither: Shapley 1962.)
    ///
    /// # Errors
    /// More people or candidates than can be added exactly.
    pub fn best_places_with_room(
        &self,
        question: &SitingQuestion<'_>,
        rooms: &[Option<People>],
    ) -> Result<CapacitatedSelection, SitingError> {
        let SitingQuestion {
            supply,
            pace,
            limit,
            ..
        } = *question;
        let points = self.demand().points().iter();
        let mut people: Vec<People> = points.map(|it| it.count(question.group).low()).collect();
        let everybody: People = people.iter().copied().sum();
        let mut existing = Vec::new();
        let mut served = People::NONE;
        let counts = |it| supply.status(it) >= NeedStatus::Unknown;
        self.catchments(pace, &counts, limit, &mut |index, walks| {
            let capacity = self.sites().get(index).and_then(|it| it.capacity);
            let points = walks.iter().map(|it| it.start as usize);
            match capacity.map(People::new) {
                Some(capacity) => existing.push(SiteRoom {
                    capacity,
                    points: points.collect(),
                }),
                // Everybody within its limit has a place, and takes no room of another one.
                None => {
                    for point in points {
                        served += std::mem::take(&mut people[point]);
                    }
                }
            }
        });
        let positions = &question.candidates.positions;
        let reach = CandidateReach::new(self, positions, pace);
        let columns = reach.of(0..positions.len(), limit).enumerate();
        let candidates: Vec<SiteRoom> = columns
            .map(|(candidate, column)| SiteRoom {
                capacity: rooms.get(candidate).copied().flatten().unwrap_or(everybody),
                points: column.into_iter().map(|it| it.0).collect(),
            })
            .collect();
        let mut found =
            CapacitatedProblem::new(&people, &existing, &candidates)?.solve(question.count)?;
        found.before += served;
        Ok(found)
    }
}
