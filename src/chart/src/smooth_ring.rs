//! Rings with a smooth outline: an isochrone as people read it, without the corners of its raster and the bumps of each street.

use crate::camera::EQUATOR;
use crate::isochrone::WorldRing;
use crate::point::{WorldPoint, length};
use crate::simplify::{first_zooms, zoom_of_area};

/// A vertex goes that forms a triangle of less than this with its neighbours, square metres: a bump of 40 m with a height of 20 m. What
/// is longer, such as a way along water, stays.
const BUMP: f64 = 400.0;
/// Holes that are smaller than this are filled, square metres: most are courtyards that no street enters.
const HOLE: f64 = 2_500.0;
/// A corner is cut at most so far from its vertex, metres.
const CUT: f64 = 20.0;
/// How often the corners are cut.
const ROUNDS: usize = 3;

/// A ring without a repeated last point, without bumps and with rounded corners: its outline moves by some twenty metres, less than
/// a mark is wide at the scale of a walk of ten minutes; a shorter isochrone may touch a longer one.
/// Visvalingam and Whyatt 1993, then Chaikin 1974. `None` for a hole that is too small to matter. A ring that is no larger than a
/// bump is left as it is.
pub(crate) fn smooth_ring(ring: WorldRing, is_hole: bool) -> Option<WorldRing> {
    let first = *ring.first()?;
    let metre = 1.0 / (EQUATOR * first.shrink());
    let square_metre = metre * metre;
    if is_hole && area(&ring) < HOLE * square_metre {
        return None;
    }
    let mut closed = ring.clone();
    closed.push(first);
    let mut zooms = Vec::new();
    first_zooms(&closed, &mut zooms);
    let least = zoom_of_area(BUMP * square_metre);
    let kept = ring.iter().zip(zooms).filter(|(_, zoom)| *zoom <= least);
    let mut smooth: WorldRing = kept.map(|(at, _)| *at).collect();
    if smooth.len() < 3 {
        return Some(ring);
    }
    for _ in 0..ROUNDS {
        smooth = cut_corners(&smooth, CUT * metre);
    }
    Some(smooth)
}

/// Each side of a ring without a quarter at both ends, or without `cut` of it if that is less.
fn cut_corners(ring: &[WorldPoint], cut: f64) -> WorldRing {
    let sides = ring.iter().zip(ring.iter().cycle().skip(1));
    let ends = sides.flat_map(|(a, b)| {
        let (x, y) = (b.x - a.x, b.y - a.y);
        let share = (cut / length(x, y)).min(0.25);
        [share, 1.0 - share].map(|share| WorldPoint {
            x: a.x + x * share,
            y: a.y + y * share,
        })
    });
    ends.collect()
}

/// The area of a ring by the shoelace formula.
fn area(ring: &[WorldPoint]) -> f64 {
    let Some(first) = ring.first() else {
        return 0.0;
    };
    // From the first point, so that the products are of small numbers.
    let doubled: f64 = ring
        .windows(2)
        .map(|side| {
            (side[0].x - first.x) * (side[1].y - first.y)
                - (side[1].x - first.x) * (side[0].y - first.y)
        })
        .sum();
    doubled.abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{ChaikinSmoothing, Contains, Coord, LineString, Point, Polygon};

    const LATITUDE: f64 = 52.0;

    /// A length of so many metres.
    fn metres(length: f64) -> f64 {
        length / (EQUATOR * LATITUDE.to_radians().cos())
    }

    /// A point in metres east and south of some place near Delft.
    fn at(east: f64, south: f64) -> WorldPoint {
        WorldPoint {
            x: 0.512 + metres(east),
            y: 0.33 + metres(south),
        }
    }

    fn ring(points: &[(f64, f64)]) -> WorldRing {
        points
            .iter()
            .map(|(east, south)| at(*east, *south))
            .collect()
    }

    fn square(side: f64) -> WorldRing {
        ring(&[(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)])
    }

    fn line(ring: &[WorldPoint]) -> LineString<f64> {
        let mut line: LineString<f64> = ring.iter().map(|at| Coord { x: at.x, y: at.y }).collect();
        line.close();
        line
    }

    fn contains(ring: &[WorldPoint], (east, south): (f64, f64)) -> bool {
        let WorldPoint { x, y } = at(east, south);
        Polygon::new(line(ring), Vec::new()).contains(&Point::new(x, y))
    }

    /// ```text
    /// +--------+  +-----+
    /// |        +--+     |    a bump of 20 m in the side of 800 m
    /// |                 |
    /// +-----------------+
    /// ```
    fn bumpy() -> WorldRing {
        ring(&[
            (0.0, 0.0),
            (400.0, 0.0),
            (400.0, 20.0),
            (420.0, 20.0),
            (420.0, 0.0),
            (800.0, 0.0),
            (800.0, 800.0),
            (0.0, 800.0),
        ])
    }

    #[test]
    fn a_bump_is_cut_off_and_corners_are_rounded() {
        assert!(!contains(&bumpy(), (410.0, 10.0)));
        let smooth = smooth_ring(bumpy(), false).unwrap();
        assert!(contains(&smooth, (410.0, 10.0)));
        assert!(!contains(&smooth, (10.0, 10.0)));
        assert!(area(&smooth) > 0.98 * area(&bumpy()));
    }

    /// A way of 140 m along a quay, as wide as a street, from a square of 800 m.
    #[test]
    fn a_long_way_is_no_bump() {
        let quay = ring(&[
            (0.0, 0.0),
            (800.0, 0.0),
            (800.0, 390.0),
            (940.0, 390.0),
            (940.0, 410.0),
            (800.0, 410.0),
            (800.0, 800.0),
            (0.0, 800.0),
        ]);
        let smooth = smooth_ring(quay, false).unwrap();
        assert!(contains(&smooth, (915.0, 400.0)));
    }

    #[test]
    fn corners_of_short_sides_are_cut_as_geo_cuts_them() {
        let mut random = fastrand::Rng::with_seed(7);
        for _ in 0..50 {
            let star = (0..100).map(|corner| {
                let angle = f64::from(corner) / 100.0 * std::f64::consts::TAU;
                let distance = 500.0 + 50.0 * random.f64();
                (distance * angle.cos(), distance * angle.sin())
            });
            let star = ring(&star.collect::<Vec<_>>());
            let cut = line(&cut_corners(&star, metres(CUT)));
            let expected = line(&star).chaikin_smoothing(1);
            let near = |a: &Coord, b: &Coord| (a.x - b.x).hypot(a.y - b.y) < metres(0.001);
            let has = |at: &Coord| expected.coords().any(|it| near(at, it));
            assert!(cut.coords().all(has));
            assert_eq!(cut.0.len(), expected.0.len());
        }
    }

    #[test]
    fn a_courtyard_is_filled_and_a_lake_stays_a_hole() {
        assert!(smooth_ring(square(45.0), true).is_none());
        assert!(smooth_ring(square(60.0), true).is_some());
        assert!(smooth_ring(square(45.0), false).is_some());
    }

    #[test]
    fn a_ring_no_larger_than_a_bump_is_left_as_it_is() {
        assert_eq!(smooth_ring(square(1.0), false), Some(square(1.0)));
        assert_eq!(smooth_ring(Vec::new(), false), None);
    }
}
