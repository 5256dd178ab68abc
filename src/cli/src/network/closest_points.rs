//! Where two segments come nearest to each other.

use crate::network::measured_lines::length;
use geo::Coord;

/// The ends of a segment.
pub type SegmentEnds = [Coord<f64>; 2];

/// The points of two segments that are nearest to each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClosestPoints {
    /// Position on each segment, from 0 at its start to 1 at its end.
    pub shares: [f64; 2],
    /// Their distance in metres; 0 where the segments cross.
    pub distance: f64,
}

impl ClosestPoints {
    /// The nearest points of two segments. Segments that do not cross are nearest at an end of one of them.
    pub fn of(one: SegmentEnds, other: SegmentEnds) -> Self {
        if let Some(shares) = crossing(one, other) {
            return Self {
                shares,
                distance: 0.0,
            };
        }
        let mut best = Self {
            shares: [0.0; 2],
            distance: f64::INFINITY,
        };
        for end in [0.0, 1.0] {
            let ends = [point(one, end), point(other, end)];
            let feet = [foot(other, ends[0]), foot(one, ends[1])];
            for (shares, distance) in [
                ([end, feet[0]], length(ends[0], point(other, feet[0]))),
                ([feet[1], end], length(ends[1], point(one, feet[1]))),
            ] {
                if distance < best.distance {
                    best = Self { shares, distance };
                }
            }
        }
        best
    }
}

/// The point at a share of a segment, in the units of the segment.
pub fn point([from, to]: SegmentEnds, share: f64) -> Coord<f64> {
    match share {
        // Exactly the end: `from + (to - from)` can be beside it.
        1.0 => to,
        _ => from + (to - from) * share,
    }
}

/// The share at which a segment is nearest to a position.
fn foot([from, to]: SegmentEnds, at: Coord<f64>) -> f64 {
    let (way, to_point) = (to - from, at - from);
    let squared = way.x * way.x + way.y * way.y;
    match squared > 0.0 {
        true => ((way.x * to_point.x + way.y * to_point.y) / squared).clamp(0.0, 1.0),
        false => 0.0,
    }
}

/// The shares at which two segments cross. `None` for parallel ones, also if they lie on each other.
fn crossing(one: SegmentEnds, other: SegmentEnds) -> Option<[f64; 2]> {
    let cross = |a: Coord<f64>, b: Coord<f64>| a.x * b.y - a.y * b.x;
    let (first, second, apart) = (one[1] - one[0], other[1] - other[0], other[0] - one[0]);
    let turn = cross(first, second);
    if turn == 0.0 {
        return None;
    }
    let shares = [cross(apart, second) / turn, cross(apart, first) / turn];
    let on_both = shares.iter().all(|share| (0.0..=1.0).contains(share));
    on_both.then_some(shares)
}

#[cfg(test)]
mod tests {
    use super::{ClosestPoints, SegmentEnds};
    use geo::Coord;

    fn segment(from: (f64, f64), to: (f64, f64)) -> SegmentEnds {
        [from, to].map(|(x, y)| Coord { x, y })
    }

    fn closest(other: SegmentEnds) -> (f64, f64, f64) {
        let found = ClosestPoints::of(segment((0.0, 0.0), (10.0, 0.0)), other);
        (found.shares[0], found.shares[1], found.distance)
    }

    #[test]
    fn segments_that_cross_meet_there() {
        let other = segment((5.0, -1.0), (5.0, 3.0));
        assert_eq!(closest(other), (0.5, 0.25, 0.0));
    }

    #[test]
    fn segments_beside_each_other_are_nearest_at_an_end() {
        let slanted = segment((2.0, 3.0), (30.0, 4.0));
        assert_eq!(closest(slanted), (0.2, 0.0, 3.0));
        let behind = segment((14.0, 3.0), (14.0, 9.0));
        assert_eq!(closest(behind), (1.0, 0.0, 5.0));
        let across = segment((-3.0, 4.0), (-3.0, -4.0));
        assert_eq!(closest(across), (0.0, 0.5, 3.0));
    }

    #[test]
    fn parallel_and_empty_segments_have_a_distance() {
        let parallel = segment((2.0, 1.0), (20.0, 1.0));
        assert_eq!(closest(parallel), (0.2, 0.0, 1.0));
        let on_it = segment((4.0, 0.0), (6.0, 0.0));
        assert_eq!(closest(on_it).2, 0.0);
        let empty = segment((4.0, 2.0), (4.0, 2.0));
        assert_eq!(closest(empty), (0.4, 0.0, 2.0));
    }
}
