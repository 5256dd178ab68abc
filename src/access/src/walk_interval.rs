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
    most: Option<Length>,
}

impl WalkInterval {
    /// A walk that is known; `None` if there is none.
    pub fn exactly(walk: Option<Length>) -> Self {
        Self {
            least: walk,
            certain: walk,
            most: walk,
        }
    }

    /// A walk that is `least` if all places count that count perhaps, and `certain` if none of them does, each `None` if there
    /// is none. `furthest` is the longest that can be, and matters only where no walk is certain.
    pub(crate) fn new(
        least: Option<Length>,
        certain: Option<Length>,
        furthest: Option<Length>,
    ) -> Self {
        Self {
            least,
            certain,
            most: certain.or(furthest).max(least),
        }
    }

    /// The walk if all places count that count perhaps; `None` if not even then any can be reached.
    pub fn least(self) -> Option<Length> {
        self.least
    }

    /// The walk if only places count that count for certain; `None` if none of them can be reached.
    pub fn certain(self) -> Option<Length> {
        self.certain
    }

    /// The longest walk that is possible where there is one: [`WalkInterval::certain`] or, without it, that to the furthest
    /// place that counts perhaps.
    pub fn most(self) -> Option<Length> {
        self.most
    }

    /// The walk of those who are beyond `limit`, with their number of `people`; `None` if nobody is.
    pub(crate) fn beyond(self, limit: Length, people: Count) -> Option<(Self, Count)> {
        match self.reached(limit) {
            Reached::Yes => None,
            Reached::Beyond | Reached::Never => Some((self, people)),
            Reached::Perhaps => {
                let more = limit + Length::from_tenths_of_millimetres(1);
                let most = self.most.filter(|most| *most > limit);
                let walk = Self {
                    // A walk beyond the limit exists only if the longest is.
                    least: most.and(self.least).map(|it| it.max(more)),
                    certain: self.certain,
                    most,
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
    /// twice that if places count perhaps. If somebody can reach none but places that count perhaps, it costs a pass for
    /// each of those too.
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
        let both = possible.iter().zip(&certain);
        let unsure = both.map(|(possible, certain)| possible.is_some() && certain.is_none());
        let unsure: Vec<bool> = unsure.collect();
        let furthest = self.furthest(pace, &least(NeedStatus::Unknown), &unsure);
        let limits = possible.into_iter().zip(certain).zip(furthest);
        limits
            .map(|((least, certain), furthest)| WalkInterval::new(least, certain, furthest))
            .collect()
    }
}
