//! How many people walk how far.

use crate::age_group::AgeGroup;
use crate::count::Count;
use crate::demand::Demand;
use crate::people::People;
use crate::region::Regions;
use crate::walk_interval::WalkInterval;
use streets::Length;

/// How many people have a walk of which length. The people of a region who are at a demand point are each in one bin or in
/// [`WalkHistogram::unreachable`]; where it is unknown in which, each of these that it may be has them in its upper limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalkHistogram {
    /// People by the first limit that their walk does not exceed; last those beyond all limits, and those who can reach some place, but
    /// fewer than the rank.
    pub bins: Vec<Count>,
    /// People who can reach no place at all.
    pub unreachable: Count,
    /// People without a position. They are in no other figure: see [`Demand::unplaced`].
    pub unplaced: Count,
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
        let members = regions.members(demand.points()).into_iter();
        let rows = regions.rows().iter().zip(members);
        rows.map(|(row, members)| {
            let mut histogram = Self {
                bins: vec![Count::NONE; limits.len() + 1],
                unreachable: Count::NONE,
                unplaced: demand.unplaced_in(&row.neighbourhoods, group),
            };
            for member in members {
                let point = demand.points().get(member);
                if let Some((point, walk)) = point.zip(walks.get(member)) {
                    histogram.add(*walk, point.count(group), limits);
                }
            }
            histogram
        })
        .collect()
    }

    fn add(&mut self, walk: WalkInterval, people: Count, limits: &[Length]) {
        self.unreachable += walk.unreachable(people);
        let [may_reach_any, reaches_any] = walk.reaches_any();
        if !may_reach_any {
            return;
        }
        // People with fewer places than the rank are beyond all limits.
        let bin = |length: Option<Length>| {
            length.map_or(limits.len(), |it| {
                limits.partition_point(|limit| *limit < it)
            })
        };
        let (from, to) = (bin(walk.least()), bin(walk.certain()));
        let people = match reaches_any && from == to {
            true => people,
            false => Count::between(People::NONE, people.high()),
        };
        for bin in self.bins.iter_mut().take(to + 1).skip(from) {
            *bin += people;
        }
    }
}
