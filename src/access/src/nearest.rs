//! The nearest places of everybody.

use atlas::{Atlas, Filter, LonLat, Metres, PlaceIndex};
use std::sync::Arc;
use streets::{Cost, Length, Pace, Start, Walk, WalkingNetwork};

/// For each demand point the nearest places, in ascending order of cost, then of place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    walks: Vec<Walk>,
    /// For each demand point the index of its first walk; one more element than points.
    first: Vec<usize>,
}

impl Nearest {
    /// The nearest places on foot that `wanted` accepts, at most `ranks` for each start. A start that is near no street, or from
    /// which no such place can be reached, has none.
    pub(crate) fn on_foot(
        network: &WalkingNetwork,
        starts: &[Start],
        pace: Pace,
        wanted: &dyn Fn(PlaceIndex) -> bool,
        ranks: usize,
    ) -> Self {
        let found = network.ranked_coverage(starts, pace, wanted, ranks);
        let mut nearest = Self::empty(starts.len());
        for point in 0..starts.len() {
            nearest.push(found.walks(point).iter().copied());
        }
        nearest
    }

    /// The nearest places in a straight line that `wanted` accepts, at most `ranks` for each point.
    pub(crate) fn in_straight_lines(
        atlas: &Atlas,
        points: impl ExactSizeIterator<Item = LonLat>,
        wanted: &dyn Fn(PlaceIndex) -> bool,
        ranks: usize,
    ) -> Self {
        let places = atlas.indexed_places();
        let mask: Arc<[bool]> = places.map(|(index, _)| wanted(index)).collect();
        let filter = Filter {
            kinds: None,
            mask: Some(mask),
        };
        let mut nearest = Self::empty(points.len());
        for at in points {
            let found = atlas.nearest(at, &filter, Metres::INFINITE, ranks);
            nearest.push(found.into_iter().map(|it| Walk {
                goal: it.place.0,
                cost: Cost::level(Length::from_metres(it.distance.get())),
            }));
        }
        nearest
    }

    fn empty(points: usize) -> Self {
        let mut first = Vec::with_capacity(points + 1);
        first.push(0);
        Self {
            walks: Vec::new(),
            first,
        }
    }

    fn push(&mut self, walks: impl Iterator<Item = Walk>) {
        self.walks.extend(walks);
        self.first.push(self.walks.len());
    }

    /// The walks of the demand point with this number; empty if there is none.
    pub fn of(&self, point: usize) -> &[Walk] {
        let range = match self.first.get(point..point.saturating_add(2)) {
            Some(&[from, to]) => from..to,
            _ => 0..0,
        };
        self.walks.get(range).unwrap_or_default()
    }
}
