//! Maximal covering with capacities (Current and Storbeck 1988): a person counts who can be assigned to a site with room.

use super::assignment::{Assignment, Room};
use super::capacity_bound;
use super::problem::{SitingError, SitingProblem};
use super::selection::{ChosenSite, Optimality};
use crate::people::People;

/// A site with room for a number of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteRoom {
    /// How many people it has room for.
    pub capacity: People,
    /// The demand points within the limit.
    pub points: Vec<usize>,
}

/// People, existing sites and candidates. Existing sites stay, and have the room that they have.
#[derive(Clone, Debug)]
pub struct CapacitatedProblem {
    people: Vec<i64>,
    existing: Vec<Room>,
    candidates: Vec<Room>,
}

/// Which proof the bound is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CapacityBound {
    /// The room of the largest candidates.
    Room,
    /// As many people as can be covered by sites that are never full.
    Covering,
    /// Lagrangean relaxation with capacities.
    Lagrangean,
}

/// The chosen candidates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapacitatedSelection {
    /// In the order in which each adds most to those before it: millionths of people.
    pub sites: Vec<ChosenSite>,
    /// How many people can be assigned to the existing sites.
    pub before: People,
    /// How many more with the chosen ones, and at most: millionths of people.
    pub optimality: Optimality,
    /// Which proof the bound is.
    pub bound: CapacityBound,
}

/// The most rounds of exchanges.
const ROUNDS: usize = 20;

impl CapacitatedProblem {
    /// A problem of these people by demand point, existing sites and candidates.
    ///
    /// # Errors
    /// See [`SitingError`]; the sites are numbered existing ones first.
    pub fn new(
        people: &[People],
        existing: &[SiteRoom],
        candidates: &[SiteRoom],
    ) -> Result<Self, SitingError> {
        let total: u128 = people.iter().map(|it| u128::from(it.millionths())).sum();
        if total > u128::from(u64::MAX / 4) / 1_000 || u32::try_from(people.len()).is_err() {
            return Err(SitingError::TooLarge);
        }
        let whole = |it: People| i64::try_from(it.millionths()).unwrap_or(i64::MAX);
        let mut rooms = Vec::new();
        for (candidate, site) in existing.iter().chain(candidates).enumerate() {
            let unknown = site.points.iter().find(|it| **it >= people.len());
            if let Some(point) = unknown.copied() {
                return Err(SitingError::UnknownDemandPoint { candidate, point });
            }
            let mut points: Vec<u32> = site.points.iter().map(|it| *it as u32).collect();
            points.sort_unstable();
            points.dedup();
            // More room than there are people is no use, and could not be added.
            let capacity = whole(site.capacity).min(total as i64);
            rooms.push(Room { points, capacity });
        }
        let candidates = rooms.split_off(existing.len());
        Ok(Self {
            people: people.iter().copied().map(whole).collect(),
            existing: rooms,
            candidates,
        })
    }

    /// Chooses at most `count` candidates by greedy and interchange; fewer where no other adds anybody.
    ///
    /// # Errors
    /// As [`SitingProblem::covering`].
    pub fn solve(&self, count: usize) -> Result<CapacitatedSelection, SitingError> {
        let count = count.min(self.candidates.len());
        let mut chosen: Vec<usize> = self
            .greedy(&[], count)
            .iter()
            .map(|it| it.candidate)
            .collect();
        for _ in 0..ROUNDS {
            match self.exchange(&chosen) {
                Some(better) => chosen = better,
                None => break,
            }
        }
        let before = self.assigned(&[]).total;
        let value = self.assigned(&chosen).total - before;
        let (bound, proof) = self.bound(count, before, value)?;
        let order = self.ordered(&chosen);
        Ok(CapacitatedSelection {
            sites: order,
            before: People::from_millionths(before.unsigned_abs()),
            optimality: Optimality {
                value: value.unsigned_abs(),
                bound: bound.max(value).unsigned_abs(),
            },
            bound: proof,
        })
    }

    fn assigned(&self, chosen: &[usize]) -> Assignment {
        let mut assignment = Assignment::new(&self.people);
        let chosen = chosen.iter().map(|it| &self.candidates[*it]);
        for room in self.existing.iter().chain(chosen) {
            assignment.add(room.clone());
        }
        assignment
    }

    /// Adds candidates to those that are `taken`, each time the one that adds most, of equal ones the first. What one adds never
    /// grows while others are added (a maximum flow is submodular), so most need not be computed again.
    fn greedy(&self, taken: &[usize], count: usize) -> Vec<ChosenSite> {
        let mut assignment = self.assigned(taken);
        let bounds = self.candidates.iter();
        let mut at_most: Vec<i64> = bounds
            .map(|it| Assignment::at_most(it, &self.people))
            .collect();
        let mut open: Vec<usize> = (0..at_most.len())
            .filter(|it| !taken.contains(it))
            .collect();
        let mut added = Vec::new();
        while added.len() < count {
            let mut order = open.clone();
            order.sort_by_key(|it| (std::cmp::Reverse(at_most[*it]), *it));
            let mut best: Option<(i64, usize)> = None;
            for candidate in order {
                if best.is_some_and(|(most, _)| at_most[candidate] < most) {
                    break;
                }
                let more = assignment.more(&self.candidates[candidate]);
                at_most[candidate] = more;
                if best.is_none_or(|(most, first)| (more, first) > (most, candidate)) {
                    best = Some((more, candidate));
                }
            }
            match best {
                Some((more, candidate)) if more > 0 => {
                    assignment.add(self.candidates[candidate].clone());
                    open.retain(|it| *it != candidate);
                    let adds = more.unsigned_abs();
                    added.push(ChosenSite { candidate, adds });
                }
                _ => break,
            }
        }
        added
    }

    /// The same candidates, each where it adds most to those before it.
    fn ordered(&self, chosen: &[usize]) -> Vec<ChosenSite> {
        let mut chosen = chosen.to_vec();
        chosen.sort_unstable();
        let some = Self {
            candidates: chosen
                .iter()
                .map(|it| self.candidates[*it].clone())
                .collect(),
            ..self.clone()
        };
        let mut sites = some.greedy(&[], chosen.len());
        for site in &mut sites {
            site.candidate = chosen[site.candidate];
        }
        sites
    }

    /// A better choice that differs in one candidate; `None` if there is none.
    fn exchange(&self, chosen: &[usize]) -> Option<Vec<usize>> {
        let now = self.assigned(chosen).total;
        (0..chosen.len()).find_map(|out| {
            let mut others = chosen.to_vec();
            others.remove(out);
            let found = self.greedy(&others, 1);
            others.push(found.first()?.candidate);
            (self.assigned(&others).total > now).then_some(others)
        })
    }

    /// The least of three bounds on how many people `count` candidates add, rounded down to what a sum can be.
    fn bound(
        &self,
        count: usize,
        before: i64,
        value: i64,
    ) -> Result<(i64, CapacityBound), SitingError> {
        let mut rooms: Vec<i64> = self.candidates.iter().map(|it| it.capacity).collect();
        rooms.sort_unstable_by_key(|it| std::cmp::Reverse(*it));
        let room = rooms
            .iter()
            .take(count)
            .fold(0_i64, |sum, it| sum.saturating_add(*it));
        let mut covered = vec![false; self.people.len()];
        for point in self.existing.iter().flat_map(|it| &it.points) {
            covered[*point as usize] = true;
        }
        let residual: Vec<People> = self
            .people
            .iter()
            .zip(&covered)
            .map(|(people, covered)| match covered {
                true => People::NONE,
                false => People::from_millionths(people.unsigned_abs()),
            })
            .collect();
        let with = self.people.iter().zip(&covered).filter(|it| *it.1);
        let existing: i64 = with.map(|it| *it.0).sum();
        let columns = self
            .candidates
            .iter()
            .map(|it| it.points.iter().map(|it| *it as usize));
        let covering = SitingProblem::covering(&residual, columns)?
            .solve(count)
            .optimality
            .bound;
        let covering = existing - before + i64::try_from(covering).unwrap_or(i64::MAX);
        let reached = before + value;
        let lagrangean = capacity_bound::bound(
            &self.people,
            &self.existing,
            &self.candidates,
            count,
            reached,
        );
        let bounds = [
            (room, CapacityBound::Room),
            (covering, CapacityBound::Covering),
            (lagrangean.saturating_sub(before), CapacityBound::Lagrangean),
        ];
        let (least, proof) = bounds.into_iter().min().unwrap_or(bounds[0]);
        let numbers = self.people.iter().copied();
        let rooms = self
            .existing
            .iter()
            .chain(&self.candidates)
            .map(|it| it.capacity);
        let divisor = numbers
            .chain(rooms)
            .fold(0, super::gain_matrix::greatest_common_divisor);
        // Flows are sums and differences of people and rooms.
        let total = least.saturating_add(before);
        let rounded = total - total.rem_euclid(divisor.max(1)) - before;
        Ok((rounded, proof))
    }
}
