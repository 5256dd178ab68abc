//! Where a ring crosses itself.

use geo::Coord;
use geo::algorithm::kernels::{Kernel as _, Orientation, RobustKernel};

/// A side of a ring from its western to its eastern end (from south to north where it is upright).
type Side = (Coord<f64>, Coord<f64>);

/// The first place, from west to east, where two sides of a closed ring cross or run over each other; `None` for a
/// simple ring. Sides that only touch, as at a shared corner, do not count. Sweeps from west to east, so that only
/// sides that are above each other are compared.
pub fn of_ring(ring: &[Coord<f64>]) -> Option<Coord<f64>> {
    let mut sides: Vec<Side> = ring
        .windows(2)
        .map(|side| {
            if before(side[0], side[1]) {
                (side[0], side[1])
            } else {
                (side[1], side[0])
            }
        })
        .collect();
    sides.sort_unstable_by(|a, b| a.0.x.total_cmp(&b.0.x));
    let mut open: Vec<Side> = Vec::new();
    for side in sides {
        open.retain(|other| other.1.x >= side.0.x);
        if open.iter().any(|&other| cross(side, other)) {
            return Some(side.0);
        }
        open.push(side);
    }
    None
}

fn before(a: Coord<f64>, b: Coord<f64>) -> bool {
    (a.x, a.y) < (b.x, b.y)
}

fn cross(a: Side, b: Side) -> bool {
    let south = |side: Side| side.0.y.min(side.1.y);
    let north = |side: Side| side.0.y.max(side.1.y);
    if north(a) < south(b) || north(b) < south(a) {
        return false;
    }
    let turn = |side: Side, point| RobustKernel::orient2d(side.0, side.1, point);
    let ends = [turn(a, b.0), turn(a, b.1), turn(b, a.0), turn(b, a.1)];
    if ends.iter().all(|&end| end == Orientation::Collinear) {
        let begin = if before(a.0, b.0) { b.0 } else { a.0 };
        let end = if before(a.1, b.1) { a.1 } else { b.1 };
        return before(begin, end);
    }
    !ends.contains(&Orientation::Collinear) && ends[0] != ends[1] && ends[2] != ends[3]
}

#[cfg(test)]
mod tests {
    use super::of_ring;
    use geo::{Coord, Validation};

    fn ring(corners: &[(f64, f64)]) -> Vec<Coord<f64>> {
        let mut ring: Vec<Coord<f64>> = corners.iter().map(|&(x, y)| Coord { x, y }).collect();
        ring.push(ring[0]);
        ring
    }

    /// ```text
    ///  square     bow tie     there and back
    ///  +--+       +  +        +--+==+
    ///  |  |       |\/|        |  |
    ///  +--+       |/\|        +--+
    ///             +  +
    /// ```
    #[test]
    fn a_bow_tie_crosses_itself_and_a_square_does_not() {
        assert_eq!(
            of_ring(&ring(&[(0., 0.), (1., 0.), (1., 1.), (0., 1.)])),
            None
        );
        assert!(of_ring(&ring(&[(0., 0.), (1., 1.), (1., 0.), (0., 1.)])).is_some());
        let spike = [(0., 0.), (1., 0.), (1., 1.), (2., 1.), (1., 1.), (0., 1.)];
        assert!(of_ring(&ring(&spike)).is_some());
    }

    /// geo's validity check is the oracle, on random rings of which about half cross themselves.
    #[test]
    fn it_agrees_with_geo_on_random_rings() {
        let mut random = fastrand::Rng::with_seed(11);
        let mut crossing = 0;
        for _ in 0..2_000 {
            let corners: Vec<(f64, f64)> = (0..random.usize(3..7))
                .map(|_| (random.f64(), random.f64()))
                .collect();
            let ring = ring(&corners);
            let valid = geo::Polygon::new(geo::LineString(ring.clone()), vec![]).is_valid();
            assert_eq!(of_ring(&ring).is_none(), valid, "{corners:?}");
            crossing += usize::from(!valid);
        }
        assert!((500..1_500).contains(&crossing), "{crossing}");
    }
}
