//! The walk of each demand point to its nearest place, or the k-th nearest, over everything that is unknown of the places.

use crate::analysis::{Analysis, Reached};
use crate::count::Count;
use crate::people::People;
use crate::sites::Sites;
use crate::supply::Supply;
use atlas::{NeedStatus, PlaceIndex};
use streets::{GoalSets, Length, NearestBySet, Pace};

/// The limits of a walk, as efforts: metres of level street that take as long. Which of the places that count perhaps do count
/// is unknown; the fewer, the longer is the walk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WalkInterval {
    least: Option<Length>,
    certain: Option<Length>,
    /// Whether any place can be reached, be it fewer than the rank: if all count that count perhaps, and if none of them does.
    reaches_any: [bool; 2],
}

impl WalkInterval {
    /// A walk that is known; `None` if there is none.
    pub fn exactly(walk: Option<Length>) -> Self {
        Self::new(walk, walk)
    }

    /// A walk that is `least` if all places count that count perhaps, and `certain` if none of them does, each `None` if there
    /// is none.
    pub(crate) fn new(least: Option<Length>, certain: Option<Length>) -> Self {
        Self {
            least,
            certain,
            reaches_any: [least.is_some(), certain.is_some()],
        }
    }

    /// The walk of a start to the nearest place of the supply with this number of those that [`goal_sets`] were made of.
    pub(crate) fn by_set(found: &NearestBySet, start: usize, supply: usize) -> Self {
        let walk = |set| found.nearest(start, set).map(|it| it.cost.effort);
        Self::new(walk(2 * supply), walk(2 * supply + 1))
    }

    /// The same walk of somebody who reaches some place, perhaps fewer than the rank.
    fn reaching(self, reaches_any: [bool; 2]) -> Self {
        Self {
            reaches_any,
            ..self
        }
    }

    /// Of `people` with this walk those who reach no place at all.
    pub(crate) fn unreachable(self, people: Count) -> Count {
        match self.reaches_any {
            [_, true] => Count::NONE,
            [true, false] => Count::between(People::NONE, people.high()),
            [false, false] => people,
        }
    }

    /// Of `people` with this walk those who reach some place, but not so many as the rank.
    pub(crate) fn fewer(self, people: Count) -> Count {
        match (self.least, self.certain, self.reaches_any) {
            (_, Some(_), _) | (_, _, [false, false]) => Count::NONE,
            // Whatever counts, they reach one and not the rank.
            (None, None, [_, true]) => people,
            (_, None, _) => Count::between(People::NONE, people.high()),
        }
    }

    /// Whether any place can be reached, be it fewer than the rank: if all count that count perhaps, and if none of them does.
    pub(crate) fn reaches_any(self) -> [bool; 2] {
        self.reaches_any
    }

    /// The walk if all places count that count perhaps; `None` if not even then any can be reached.
    pub fn least(self) -> Option<Length> {
        self.least
    }

    /// The walk if only places count that count for certain: the longest that it can be. `None` if none of them can be
    /// reached: then a longer walk has no limit, as the only place that counts may be any.
    pub fn certain(self) -> Option<Length> {
        self.certain
    }

    /// The walk of those who are beyond `limit`, with their number of `people`; `None` if nobody is.
    pub(crate) fn beyond(self, limit: Length, people: Count) -> Option<(Self, Count)> {
        match self.reached(limit) {
            Reached::Yes => None,
            Reached::Beyond | Reached::Never => Some((self, people)),
            Reached::Perhaps => {
                let more = limit + Length::from_tenths_of_millimetres(1);
                let walk = Self {
                    least: self.least.map(|it| it.max(more)),
                    certain: self.certain,
                    reaches_any: self.reaches_any,
                };
                Some((walk, Count::between(People::NONE, people.high())))
            }
        }
    }

    /// Whether the place is within `limit`.
    pub fn reached(self, limit: Length) -> Reached {
        match (self.least, self.certain) {
            (_, Some(certain)) if certain <= limit => Reached::Yes,
            (Some(least), _) if least <= limit => Reached::Perhaps,
            _ if self.reaches_any[0] => Reached::Beyond,
            _ => Reached::Never,
        }
    }
}

impl Analysis<'_> {
    /// The walk of each demand point to its `rank`-th nearest place, counted from 1. Costs a pass over the network for each rank,
    /// and twice that if places count perhaps. The nearest place, of rank 1, costs little more than one pass even then.
    pub fn walk_intervals(&self, supply: &Supply, pace: Pace, rank: usize) -> Vec<WalkInterval> {
        let least = |least| move |place: PlaceIndex| supply.status(place) >= least;
        let points = 0..self.demand().points().len();
        let walks = |least: &dyn Fn(PlaceIndex) -> bool| -> Vec<(Option<Length>, bool)> {
            let nearest = self.nearest(pace, least, rank);
            let walk = |point| Some(nearest.of(point).get(rank.checked_sub(1)?)?.cost.effort);
            let points = points.clone();
            points
                .map(|it| (walk(it), !nearest.of(it).is_empty()))
                .collect()
        };
        if !supply.has_unknown() {
            let exactly = |(walk, any)| WalkInterval::exactly(walk).reaching([any, any]);
            let walks = walks(&least(NeedStatus::Unknown)).into_iter();
            return walks.map(exactly).collect();
        }
        if let (1, Some(network), Some(starts)) = (rank, self.network(), self.demand().starts()) {
            let supplies = std::slice::from_ref(supply);
            let sets = goal_sets(self.sites(), supplies);
            let (streets, goals) = (network.streets(), network.goals());
            let found = streets.nearest_by_set(goals, sets, starts, pace, Length::INFINITE);
            return points
                .map(|it| WalkInterval::by_set(&found, it, 0))
                .collect();
        }
        let possible = walks(&least(NeedStatus::Unknown));
        let certain = walks(&least(NeedStatus::Yes));
        let limits = possible.into_iter().zip(certain);
        limits
            .map(|((least, may_any), (certain, any))| {
                WalkInterval::new(least, certain).reaching([may_any, any])
            })
            .collect()
    }
}

/// Two sets of goals for each supply: the places that count at least perhaps, and those that count for certain.
pub(crate) fn goal_sets(sites: &Sites<'_>, supplies: &[Supply]) -> GoalSets {
    let mut sets = GoalSets::new(sites.len(), 2 * supplies.len());
    for (number, supply) in supplies.iter().enumerate() {
        for site in sites.iter().map(|it| it.index) {
            let status = supply.status(site);
            if status >= NeedStatus::Unknown {
                sets.insert(site.0, 2 * number);
            }
            if status == NeedStatus::Yes {
                sets.insert(site.0, 2 * number + 1);
            }
        }
    }
    sets
}
