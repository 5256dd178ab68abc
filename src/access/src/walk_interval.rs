//! The walk of each demand point to its nearest place, or the k-th nearest, over everything that is unknown of the places.

use crate::analysis::{Analysis, Reached};
use crate::count::Count;
use crate::people::People;
use crate::supply::Supply;
use atlas::{NeedStatus, PlaceIndex};
use streets::{Length, Pace};

/// The limits of a walk, as efforts: metres of level street that take as long. Which of the places that count perhaps do count
/// is unknown; the fewer, the longer is the walk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WalkInterval {
    least: Option<Length>,
    certain: Option<Length>,
}

impl WalkInterval {
    /// A walk that is known; `None` if there is none.
    pub fn exactly(walk: Option<Length>) -> Self {
        Self::new(walk, walk)
    }

    /// A walk that is `least` if all places count that count perhaps, and `certain` if none of them does, each `None` if there
    /// is none.
    pub(crate) fn new(least: Option<Length>, certain: Option<Length>) -> Self {
        Self { least, certain }
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
            (Some(_), _) => Reached::Beyond,
            (None, _) => Reached::Never,
        }
    }
}

impl Analysis<'_> {
    /// The walk of each demand point to its `rank`-th nearest place, counted from 1. Costs a pass over the network for each rank,
    /// twice that if places count perhaps.
    pub fn walk_intervals(&self, supply: &Supply, pace: Pace, rank: usize) -> Vec<WalkInterval> {
        let least = |least| move |place: PlaceIndex| supply.status(place) >= least;
        let walks = |least: &dyn Fn(PlaceIndex) -> bool| -> Vec<Option<Length>> {
            let nearest = self.nearest(pace, least, rank);
            let walk = |point| Some(nearest.of(point).get(rank.checked_sub(1)?)?.cost.effort);
            (0..self.demand().points().len()).map(walk).collect()
        };
        let possible = walks(&least(NeedStatus::Unknown));
        if !supply.has_unknown() {
            return possible.into_iter().map(WalkInterval::exactly).collect();
        }
        let certain = walks(&least(NeedStatus::Yes));
        let limits = possible.into_iter().zip(certain);
        limits
            .map(|(least, certain)| WalkInterval::new(least, certain))
            .collect()
    }
}
