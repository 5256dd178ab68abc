//! The nearest places of everybody.

use crate::sites::Sites;
use atlas::{Filter, LonLat, Metres, PlaceIndex};
use std::sync::Arc;
use streets::{Cost, Length, Pace, SparseRows, Start, Walk, WalkingNetwork};

/// For each demand point the nearest places, in ascending order of cost, then of place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    walks: SparseRows<Walk>,
    settled: usize,
}

impl Nearest {
    /// The nearest places on foot that `wanted` accepts and that are at most `limit` of effort away, at most `ranks` for each
    /// start. A start that is near no street, or from which no such place can be reached, has none.
    pub(crate) fn on_foot(
        network: &WalkingNetwork,
        starts: &[Start],
        pace: Pace,
        wanted: &dyn Fn(PlaceIndex) -> bool,
        ranks: usize,
        limit: Length,
    ) -> Self {
        if (ranks, limit) == (1, Length::INFINITE) {
            // The same, quicker.
            let wanted = |goal| wanted(PlaceIndex(goal));
            let (streets, goals) = (network.streets(), network.goals());
            let found = streets.coverage(goals, &wanted, starts, pace);
            let mut walks = SparseRows::with_capacity(starts.len());
            found.walks.into_iter().for_each(|it| walks.push(it));
            return Self {
                walks,
                settled: found.settled,
            };
        }
        let found = network.ranked_coverage(starts, pace, wanted, ranks, limit);
        Self {
            settled: found.settled,
            walks: found.into_walks(),
        }
    }

    /// The nearest places in a straight line that `wanted` accepts and that are at most `limit` away, at most `ranks` for each
    /// point.
    pub(crate) fn in_straight_lines(
        sites: &Sites<'_>,
        points: impl ExactSizeIterator<Item = LonLat>,
        wanted: &dyn Fn(PlaceIndex) -> bool,
        ranks: usize,
        limit: Length,
    ) -> Self {
        let atlas = sites.atlas();
        let places = atlas.indexed_places().map(|(index, _)| index);
        let mask: Arc<[bool]> = places
            .map(|index| wanted(index) && sites.is_in_place(index))
            .collect();
        let filter = Filter {
            kinds: None,
            mask: Some(mask),
        };
        let elsewhere: Vec<_> = sites.elsewhere().filter(|(it, _)| wanted(*it)).collect();
        let mut nearest = SparseRows::with_capacity(points.len());
        // A metre more than the limit, which is rounded.
        let within = Metres::new(limit.metres().get() + 1.0);
        for at in points {
            let found = atlas.nearest(at, &filter, within, ranks);
            let found = found.into_iter().map(|it| (it.distance, it.place));
            let own = elsewhere.iter();
            let own = own.map(|(index, shape)| (shape.distance(at), *index));
            let mut found: Vec<(Metres, PlaceIndex)> = found.chain(own).collect();
            found.sort_by(|a, b| a.0.get().total_cmp(&b.0.get()).then(a.1.cmp(&b.1)));
            let walks = found.into_iter().take(ranks).map(|(distance, place)| Walk {
                goal: place.0,
                cost: Cost::level(Length::from_metres(distance.get())),
            });
            nearest.push(walks.take_while(|it| it.cost.effort <= limit));
        }
        Self {
            walks: nearest,
            settled: 0,
        }
    }

    /// The walks of the demand point with this number; empty if there is none.
    pub fn of(&self, point: usize) -> &[Walk] {
        self.walks.of(point)
    }

    /// The labels that were settled to find them: a measure of the work that is the same on every machine. 0 for straight lines.
    pub fn settled(&self) -> usize {
        self.settled
    }
}
