//! Point-in-polygon test and a representative interior point.
//!
//! `geo::InteriorPoint` handles every geometry type and would be a fifth of the wasm file.

use crate::sort;
use geo::algorithm::kernels::{Kernel as _, Orientation, RobustKernel};
use geo::{Centroid, Coord, LineString, Polygon};

/// Where a position is in relation to a closed ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RingPosition {
    Outside,
    OnEdge,
    Inside,
}

/// Whether a position (longitude, latitude in degrees) lies inside a polygon or on its edge. It runs for each place of an atlas, so
/// most sides cost a few comparisons. `geo::CoordinatePosition` gives the same answers where holes do not overlap.
pub fn contains(polygon: &Polygon<f64>, at: Coord<f64>) -> bool {
    match position(polygon.exterior(), at) {
        RingPosition::Outside => false,
        RingPosition::OnEdge => true,
        RingPosition::Inside => {
            let is_hole = |hole| position(hole, at) == RingPosition::Inside;
            !polygon.interiors().iter().any(is_hole)
        }
    }
}

/// The position by the winding number: how often the ring goes around it. Rules for vertices at its latitude: a side has its
/// southern end and not its northern one.
fn position(ring: &LineString<f64>, at: Coord<f64>) -> RingPosition {
    let mut winding = 0;
    let mut corners = ring.0.iter();
    let Some(mut from) = corners.next() else {
        return RingPosition::Outside;
    };
    // Also for a ring of one position, which has no sides.
    if *from == at {
        return RingPosition::OnEdge;
    }
    for to in corners {
        let is_beside = (from.y < at.y && to.y < at.y) || (from.y > at.y && to.y > at.y);
        if !is_beside {
            let is_in_reach = (from.x <= at.x && at.x <= to.x) || (to.x <= at.x && at.x <= from.x);
            match RobustKernel::orient2d(*from, *to, at) {
                Orientation::Collinear if is_in_reach => return RingPosition::OnEdge,
                Orientation::CounterClockwise if from.y <= at.y && at.y < to.y => winding += 1,
                Orientation::Clockwise if to.y <= at.y && at.y < from.y => winding -= 1,
                _ => {}
            }
        }
        from = to;
    }
    match winding {
        0 => RingPosition::Outside,
        _ => RingPosition::Inside,
    }
}

/// The centroid if it lies inside; else the middle of the widest west-east section at about half the height; else, for a
/// degenerate polygon, a vertex. `None` for a polygon without vertices.
pub fn interior_point(polygon: &Polygon<f64>) -> Option<Coord<f64>> {
    polygon
        .centroid()
        .map(Coord::from)
        .into_iter()
        .chain(middle_of_widest_crossing(polygon))
        .find(|&at| contains(polygon, at))
        .or_else(|| polygon.exterior().0.first().copied())
}

fn rings(polygon: &Polygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    std::iter::once(polygon.exterior()).chain(polygon.interiors())
}

fn middle_of_widest_crossing(polygon: &Polygon<f64>) -> Option<Coord<f64>> {
    let heights = || polygon.exterior().coords().map(|corner| corner.y);
    let half = (heights().fold(f64::INFINITY, f64::min)
        + heights().fold(f64::NEG_INFINITY, f64::max))
        / 2.0;
    // Between the heights of two vertices, so that no vertex lies on the scan line.
    let corners = || rings(polygon).flatten().map(|corner| corner.y);
    let below = corners()
        .filter(|&y| y <= half)
        .fold(f64::NEG_INFINITY, f64::max);
    let above = corners()
        .filter(|&y| y > half)
        .fold(f64::INFINITY, f64::min);
    let y = (below + above) / 2.0;
    let crossings: Vec<f64> = rings(polygon)
        .flat_map(LineString::lines)
        .filter(|side| (side.start.y < y) != (side.end.y < y))
        .map(|side| side.start.x + side.dx() * ((y - side.start.y) / side.dy()))
        .collect();
    let crossings = sort::sorted(crossings, f64::total_cmp);
    let stretches = crossings.chunks_exact(2);
    let (west, east) = stretches
        .map(|stretch| (stretch[0], stretch[1]))
        .max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))?;
    let x = (west + east) / 2.0;
    Some(Coord { x, y })
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::coordinate_position::{CoordPos, CoordinatePosition};
    use geo::polygon;

    /// Polygons with corners on a small grid, so that positions are often on edges, at corners and at the latitude of others;
    /// `geo` is the oracle. One hole at most: holes that overlap are not valid, and have no right answer.
    #[test]
    fn contains_agrees_with_geo_on_random_polygons() {
        let mut random = fastrand::Rng::with_seed(17);
        for _ in 0..20_000 {
            let ring = |random: &mut fastrand::Rng| -> LineString<f64> {
                let count = random.usize(1..9);
                let corner = |_| (f64::from(random.i32(0..5)), f64::from(random.i32(0..5)));
                (0..count).map(corner).collect()
            };
            let outer = ring(&mut random);
            let holes = (0..random.usize(0..2)).map(|_| ring(&mut random));
            let polygon = Polygon::new(outer, holes.collect());
            for _ in 0..6 {
                let half = |random: &mut fastrand::Rng| f64::from(random.i32(-1..11)) / 2.0;
                let at = Coord {
                    x: half(&mut random),
                    y: half(&mut random),
                };
                let expected = polygon.coordinate_position(&at) != CoordPos::Outside;
                assert_eq!(contains(&polygon, at), expected, "{at:?} {polygon:?}");
            }
        }
    }

    /// The same for corners of any position, with positions that lie on a side but for the rounding of their coordinates.
    #[test]
    fn contains_agrees_with_geo_beside_the_sides_of_random_polygons() {
        let mut random = fastrand::Rng::with_seed(23);
        for _ in 0..5_000 {
            let corner = |random: &mut fastrand::Rng| (4.0 + random.f64(), 52.0 + random.f64());
            let count = random.usize(3..9);
            let ring: LineString<f64> = (0..count).map(|_| corner(&mut random)).collect();
            let polygon = Polygon::new(ring, Vec::new());
            for side in polygon.exterior().lines() {
                let share = random.f64();
                let at = Coord {
                    x: side.start.x + share * side.dx(),
                    y: side.start.y + share * side.dy(),
                };
                let expected = polygon.coordinate_position(&at) != CoordPos::Outside;
                assert_eq!(contains(&polygon, at), expected, "{at:?} {polygon:?}");
            }
        }
    }

    /// ```text
    ///  square     horseshoe     ring road      bow tie
    ///  +---+      +--+ +--+     +-------+      +  +
    ///  | o |      |  | |  |     | +---+ |      |\/|
    ///  +---+      | o+-+  |     |o|   | |      |/\|
    ///             +-------+     | +---+ |      +  +
    ///                           +-------+
    /// ```
    #[test]
    fn interior_point_lies_inside_the_polygon() {
        let square = polygon![(x: 0., y: 0.), (x: 1., y: 0.), (x: 1., y: 1.), (x: 0., y: 1.)];
        assert_eq!(interior_point(&square), Some(Coord { x: 0.5, y: 0.5 }));
        let horseshoe = polygon![
            (x: 0., y: 0.), (x: 5., y: 0.), (x: 5., y: 9.), (x: 4., y: 9.), (x: 4., y: 1.),
            (x: 2., y: 1.), (x: 2., y: 9.), (x: 0., y: 9.),
        ];
        assert_eq!(interior_point(&horseshoe), Some(Coord { x: 1.0, y: 5.0 }));
        let ring_road = polygon!(
            exterior: [(x: 0., y: 0.), (x: 9., y: 0.), (x: 9., y: 9.), (x: 0., y: 9.)],
            interiors: [[(x: 2., y: 1.), (x: 8., y: 1.), (x: 8., y: 8.), (x: 2., y: 8.)]],
        );
        assert_eq!(interior_point(&ring_road), Some(Coord { x: 1.0, y: 4.5 }));
        let line = polygon![(x: 3., y: 3.), (x: 4., y: 4.), (x: 3., y: 3.)];
        assert!(contains(&line, interior_point(&line).unwrap()));
        assert_eq!(interior_point(&polygon![]), None);
    }

    /// Random star polygons, some with a hole, some self-intersecting.
    #[test]
    fn interior_point_lies_inside_random_polygons() {
        let mut random = fastrand::Rng::with_seed(8);
        for round in 0..5_000 {
            let count = random.usize(3..40);
            let star = |reach: f64, random: &mut fastrand::Rng| -> LineString<f64> {
                let wild = round % 5 == 0;
                (0..count)
                    .map(|corner| {
                        let turn = corner as f64 / count as f64 * std::f64::consts::TAU;
                        let turn = if wild { random.f64() * 7.0 } else { turn };
                        let reach = reach * (0.5 + 0.5 * random.f64());
                        (reach * turn.cos(), reach * turn.sin())
                    })
                    .collect()
            };
            let outer = star(1.0, &mut random);
            let hole = star(0.45, &mut random);
            let holes = if round % 2 == 0 { vec![hole] } else { vec![] };
            let polygon = Polygon::new(outer, holes);
            let middle = interior_point(&polygon).unwrap();
            assert!(contains(&polygon, middle), "{middle:?} {polygon:?}");
            let strictly = polygon.coordinate_position(&middle) == CoordPos::Inside;
            assert!(strictly || round % 5 == 0, "{middle:?} {polygon:?}");
        }
    }
}
