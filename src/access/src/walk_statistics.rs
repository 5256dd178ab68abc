//! Statistics of walks: mean, median and 90th percentile over people, and how many are how far.

use crate::age_group::AgeGroup;
use crate::count::Count;
use crate::demand::{Demand, DemandPoint};
use crate::people::People;
use crate::region::Regions;
use crate::walk_interval::WalkInterval;
use crate::weighted_extremes::{Extreme, HALF, Mean, Part, Weighted, mean, quantile};
use streets::Length;

/// The least and the most that a walk can be, as efforts: metres of level street that take as long. Equal where all is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WalkRange {
    /// The least.
    pub low: Length,
    /// The most.
    pub high: Length,
}

/// The walks of the people of a region. Those who cannot reach a place are counted apart and are in none of the other figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WalkStatistics {
    /// People who can reach a place.
    pub reachable: Count,
    /// People who cannot: no street leads to one, or none is near them.
    pub unreachable: Count,
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
        let members = regions.members(demand.points()).into_iter();
        let walk = |point: usize| {
            let people = demand.points().get(point)?.count(group);
            Some((*walks.get(point)?, people))
        };
        let of = |members: Vec<usize>| Self::of(members.into_iter().filter_map(walk));
        members.map(of).collect()
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
        let members = regions.members(demand.points()).into_iter();
        let walk = |point: usize| {
            let people = demand.points().get(point)?.count(group);
            walks.get(point)?.beyond(limit, people)
        };
        let of = |members: Vec<usize>| Self::of(members.into_iter().filter_map(walk));
        members.map(of).collect()
    }

    /// The statistics of people with their walks.
    pub(crate) fn of(walks: impl Iterator<Item = (WalkInterval, Count)>) -> Self {
        let mut statistics = Self::default();
        let (mut least, mut most) = (Vec::new(), Vec::new());
        for (walk, people) in walks {
            let perhaps = Count::between(People::NONE, people.high());
            let people = match (walk.least(), walk.certain()) {
                (_, Some(_)) => people,
                (Some(_), None) => {
                    statistics.unreachable += perhaps;
                    perhaps
                }
                (None, None) => {
                    statistics.unreachable += people;
                    continue;
                }
            };
            statistics.reachable += people;
            let weighted = |length: Length| Weighted {
                // A length is a whole number of 32 bits.
                value: u32::try_from(length.tenths_of_millimetres()).unwrap_or(u32::MAX),
                people,
            };
            least.extend(walk.least().map(weighted));
            most.extend(walk.most().map(weighted));
        }
        for values in [&mut least, &mut most] {
            values.sort_unstable_by_key(|it| it.value);
        }
        let range = |of: &dyn Fn(&[Weighted], Extreme) -> Option<u32>| {
            let length = |it| Some(Length::from_tenths_of_millimetres(it?));
            Some(WalkRange {
                low: length(of(&least, Extreme::Least))?,
                high: length(of(&most, Extreme::Greatest))?,
            })
        };
        statistics.mean = range(&|values, extreme| mean(values, extreme).map(Mean::rounded));
        statistics.median = range(&|values, extreme| quantile(values, HALF, extreme));
        statistics.ninetieth_percentile =
            range(&|values, extreme| quantile(values, NINE_TENTHS, extreme));
        statistics
    }
}

/// How many people have a walk of which length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalkHistogram {
    /// People by the first limit that their walk does not exceed; last those beyond all limits.
    pub bins: Vec<Count>,
    /// People who cannot reach a place.
    pub unreachable: Count,
}

impl WalkHistogram {
    /// The histogram of an age group in each region, in the order of its rows, by these limits in ascending order.
    pub fn of_regions(
        demand: &Demand,
        walks: &[WalkInterval],
        limits: &[Length],
        regions: &Regions,
        group: AgeGroup,
    ) -> Vec<Self> {
        let of = |members: Vec<usize>| {
            let mut histogram = Self {
                bins: vec![Count::NONE; limits.len() + 1],
                unreachable: Count::NONE,
            };
            for point in members {
                let people = demand
                    .points()
                    .get(point)
                    .map(|it: &DemandPoint| it.count(group));
                if let (Some(people), Some(walk)) = (people, walks.get(point)) {
                    histogram.add(*walk, people, limits);
                }
            }
            histogram
        };
        regions
            .members(demand.points())
            .into_iter()
            .map(of)
            .collect()
    }

    fn add(&mut self, walk: WalkInterval, people: Count, limits: &[Length]) {
        let perhaps = Count::between(People::NONE, people.high());
        let (Some(least), Some(most)) = (walk.least(), walk.most()) else {
            self.unreachable += people;
            return;
        };
        let bin = |length| limits.partition_point(|limit| *limit < length);
        let is_certain = walk.certain().is_some();
        if !is_certain {
            self.unreachable += perhaps;
        }
        let (from, to) = (bin(least), bin(most));
        let people = if is_certain && from == to {
            people
        } else {
            perhaps
        };
        for bin in self.bins.iter_mut().take(to + 1).skip(from) {
            *bin += people;
        }
    }
}
