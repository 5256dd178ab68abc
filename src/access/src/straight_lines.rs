//! Straight lines: how far each demand point is from a place in an atlas without streets.

use atlas::{Chord, EcefPoint, LonLat, Shape};
use streets::{Cost, Length, StartWalk};

/// Demand points, prepared for distances.
pub(crate) struct StraightLines {
    points: Vec<(LonLat, EcefPoint)>,
}

impl StraightLines {
    /// Between these points and anything.
    pub fn from(points: impl Iterator<Item = LonLat>) -> Self {
        Self {
            points: points.map(|at| (at, at.into())).collect(),
        }
    }

    /// The points from which a place is at most `limit` away, in ascending order. Costs one distance for each.
    pub fn within(&self, limit: Length, to: &Shape) -> Vec<StartWalk> {
        let most = Chord::within(limit.metres()).max_squared();
        let points = (0..).zip(&self.points);
        let walks = points.filter_map(|(start, (at, from))| {
            let distance = match to {
                // A distance costs an arc sine, which only near points are worth.
                Shape::Point(_, to) if from.chord_squared(*to) > most => return None,
                Shape::Point(_, to) => from.distance(*to),
                Shape::Area(_) => to.distance(*at),
            };
            let length = Length::from_metres(distance.get());
            let cost = Cost::level(length);
            (length <= limit).then_some(StartWalk { start, cost })
        });
        walks.collect()
    }
}
