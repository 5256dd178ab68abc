//! Statistics of walks: mean, median and 90th percentile over people.

use crate::age_group::AgeGroup;
use crate::count::Count;
use crate::demand::Demand;
use crate::people::People;
use crate::region::Regions;
use crate::walk_interval::WalkInterval;
use crate::weighted_extremes::{Extreme, HALF, Part, Weighted, mean, quantile};
use streets::Length;

/// The least and the most that a walk can be, as efforts: metres of level street that take as long. Equal where all is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WalkRange {
    /// The least.
    pub low: Length,
    /// The most; `None` without a limit, where people who can reach none but places that count perhaps may make it as long as the
    /// walk to any of those.
    pub high: Option<Length>,
}

/// A walk without a limit, among the walks of which the greatest mean or quantile is looked for.
const NO_LIMIT: u32 = u32::MAX;

/// The walks of the people of a region who are at a demand point. Those who cannot reach a place are counted apart and are in none of
/// the other figures. So are people without a position: how far they walk is not known, and has no upper limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WalkStatistics {
    /// People who can reach a place of the rank.
    pub reachable: Count,
    /// People who can reach no place at all: no street leads to one, or none is near them.
    pub unreachable: Count,
    /// People who can reach some place, but fewer than the rank, however far: nobody for rank 1.
    pub fewer: Count,
    /// People without a position. They are in no other figure: see [`Demand::unplaced`].
    pub unplaced: Count,
    /// The mean, weighted by people and rounded to tenths of a millimetre; `None` if nobody can reach a place.
    pub mean: Option<WalkRange>,
    /// The shortest walk that at least half of the people do not exceed.
    pub median: Option<WalkRange>,
    /// The shortest walk that at least 90 % of the people do not exceed.
    pub ninetieth_percentile: Option<WalkRange>,
}

const NINE_TENTHS: Part = (9, 10);

impl WalkStatistics {
    /// The statistics of an age group in each region, in the order of its rows. `walks` are those of the demand points. Each figure
    /// is a band over the limits of all walks and all numbers of people: no value that these can have is outside.
    pub fn of_regions(
        demand: &Demand,
        walks: &[WalkInterval],
        regions: &Regions,
        group: AgeGroup,
    ) -> Vec<Self> {
        Self::of_points(demand, regions, group, &|point, people| {
            Some((*walks.get(point)?, people))
        })
    }

    /// The statistics of the people who have, for certain or perhaps, no place within `limit`: how far the nearest is for those in
    /// the gap.
    pub fn of_gaps(
        demand: &Demand,
        walks: &[WalkInterval],
        limit: Length,
        regions: &Regions,
        group: AgeGroup,
    ) -> Vec<Self> {
        Self::of_points(demand, regions, group, &|point, people| {
            walks.get(point)?.beyond(limit, people)
        })
    }

    /// The statistics of the walks that `walk` gives for a demand point and its people.
    fn of_points(
        demand: &Demand,
        regions: &Regions,
        group: AgeGroup,
        walk: &dyn Fn(usize, Count) -> Option<(WalkInterval, Count)>,
    ) -> Vec<Self> {
        let walk = |point: usize| walk(point, demand.points().get(point)?.count(group));
        let members = regions.members(demand.points()).into_iter();
        let rows = regions.rows().iter().zip(members);
        rows.map(|(row, members)| Self {
            unplaced: demand.unplaced_in(&row.neighbourhoods, group),
            ..Self::of(members.into_iter().filter_map(walk))
        })
        .collect()
    }

    /// The statistics of people with their walks.
    pub(crate) fn of(walks: impl Iterator<Item = (WalkInterval, Count)>) -> Self {
        let mut statistics = Self::default();
        let (mut least, mut most) = (Vec::new(), Vec::new());
        for (walk, people) in walks {
            statistics.unreachable += walk.unreachable(people);
            statistics.fewer += walk.fewer(people);
            let people = match (walk.least(), walk.certain()) {
                (_, Some(_)) => people,
                (Some(_), None) => Count::between(People::NONE, people.high()),
                (None, None) => continue,
            };
            statistics.reachable += people;
            let weighted = |length: Option<Length>| Weighted {
                // A length is a whole number of 32 bits.
                value: length
                    .and_then(|it| u32::try_from(it.tenths_of_millimetres()).ok())
                    .unwrap_or(NO_LIMIT),
                people,
            };
            least.push(weighted(walk.least()));
            most.push(weighted(walk.certain()));
        }
        // Mostly all walks and numbers are known: then both limits of each figure are one, and it is worked out once.
        let mut both = least.iter().zip(&most);
        let is_known =
            both.all(|(least, most)| least.value == most.value && least.people.is_known());
        least.sort_unstable_by_key(|it| it.value);
        if !is_known {
            most.sort_unstable_by_key(|it| it.value);
        }
        let has_limit = most
            .iter()
            .all(|it| it.value < NO_LIMIT || it.people.high() == People::NONE);
        let length = Length::from_tenths_of_millimetres;
        statistics.mean = mean(&least, Extreme::Least).map(|low| {
            let high = match is_known {
                true => Some(low),
                false => has_limit.then(|| mean(&most, Extreme::Greatest)).flatten(),
            };
            WalkRange {
                low: length(low.rounded()),
                high: high.map(|it| length(it.rounded())),
            }
        });
        let at = |part| {
            let low = quantile(&least, part, Extreme::Least)?;
            let high = match is_known {
                true => Some(low),
                false => quantile(&most, part, Extreme::Greatest).filter(|it| *it < NO_LIMIT),
            };
            Some(WalkRange {
                low: length(low),
                high: high.map(length),
            })
        };
        statistics.median = at(HALF);
        statistics.ninetieth_percentile = at(NINE_TENTHS);
        statistics
    }
}
