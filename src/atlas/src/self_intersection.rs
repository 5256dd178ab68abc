//! Finds self-intersections of rings.

use crate::extremes::{greater, lesser};
use geo::Coord;
use geo::algorithm::kernels::{Kernel as _, Orientation, RobustKernel};

/// A side of a ring: two consecutive vertices.
type Side<'r> = &'r [Coord<f64>];

/// Consecutive sides per leaf of the box tree; the sides of two leaves are compared pairwise.
const LEAF_SIZE: usize = 8;

/// Most comparisons of tree nodes, to bound the time per ring. Borders and coastlines need about thirty per leaf; only
/// rings of very many long parallel sides reach the limit.
const MAX_COMPARISONS: usize = 2_000_000;

/// A point where two sides of a closed ring cross or overlap; `None` for a simple ring, or if [`MAX_COMPARISONS`] is
/// reached. Sides that only touch, as at a shared vertex, do not count.
///
/// Consecutive sides are close together, so a binary tree of bounding boxes over the sides excludes most pairs.
pub fn find(ring: &[Coord<f64>]) -> Option<Coord<f64>> {
    let sides: Vec<Side> = ring.windows(2).collect();
    let boxes = BoxTree::new(&sides);
    let mut open = vec![(1, 1)];
    for _ in 0..MAX_COMPARISONS {
        let (a, b) = open.pop()?;
        if a != b && !boxes.of[a].intersects(&boxes.of[b]) {
            continue;
        }
        match (boxes.halves(a), boxes.halves(b)) {
            (None, None) => {
                if let Some(at) = first_crossing(boxes.row(&sides, a), boxes.row(&sides, b), a == b)
                {
                    return Some(at);
                }
            }
            (Some((left, right)), _) if a == b => {
                open.extend([(left, right), (right, right), (left, left)]);
            }
            (Some((a, aa)), Some((b, bb))) => open.extend([(aa, bb), (aa, b), (a, bb), (a, b)]),
            // All leaves have the same depth, and compared nodes do too.
            (Some(_), None) | (None, Some(_)) => {}
        }
    }
    None
}

/// The first crossing between the sides of two leaves, or within one leaf.
fn first_crossing(a: &[Side], b: &[Side], same: bool) -> Option<Coord<f64>> {
    a.iter().enumerate().find_map(|(index, first)| {
        let from = if same { index + 1 } else { 0 };
        b.get(from..)?
            .iter()
            .find_map(|second| crossing(first, second))
    })
}

/// A bounding box in degrees.
#[derive(Clone, Copy)]
struct DegreeBox {
    min: Coord<f64>,
    max: Coord<f64>,
}

impl DegreeBox {
    const NOTHING: Self = Self {
        min: Coord {
            x: f64::INFINITY,
            y: f64::INFINITY,
        },
        max: Coord {
            x: f64::NEG_INFINITY,
            y: f64::NEG_INFINITY,
        },
    };

    fn join(self, other: &Self) -> Self {
        Self {
            min: Coord {
                x: lesser(other.min.x, self.min.x),
                y: lesser(other.min.y, self.min.y),
            },
            max: Coord {
                x: greater(other.max.x, self.max.x),
                y: greater(other.max.y, self.max.y),
            },
        }
    }

    fn of(side: Side) -> Self {
        side.iter().fold(Self::NOTHING, |all, &corner| {
            all.join(&Self {
                min: corner,
                max: corner,
            })
        })
    }

    fn intersects(&self, other: &Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }
}

/// A binary tree of boxes, as a heap in an array: 1 is the root, `2 n` and `2 n + 1` are the halves of `n`.
struct BoxTree {
    of: Vec<DegreeBox>,
    /// Index of the first leaf in `of`.
    rows: usize,
}

impl BoxTree {
    fn new(sides: &[Side]) -> Self {
        let rows = sides.len().div_ceil(LEAF_SIZE).next_power_of_two();
        let mut of = vec![DegreeBox::NOTHING; 2 * rows];
        for (row, sides) in of[rows..].iter_mut().zip(sides.chunks(LEAF_SIZE)) {
            *row = sides.iter().fold(DegreeBox::NOTHING, |all, side| {
                all.join(&DegreeBox::of(side))
            });
        }
        for node in (1..rows).rev() {
            of[node] = of[2 * node].join(&of[2 * node + 1]);
        }
        Self { of, rows }
    }

    fn halves(&self, node: usize) -> Option<(usize, usize)> {
        (node < self.rows).then_some((2 * node, 2 * node + 1))
    }

    fn row<'s, 'r>(&self, sides: &'s [Side<'r>], node: usize) -> &'s [Side<'r>] {
        sides
            .chunks(LEAF_SIZE)
            .nth(node - self.rows)
            .unwrap_or_default()
    }
}

/// Where two sides cross, or begin to run over each other.
fn crossing(a: Side, b: Side) -> Option<Coord<f64>> {
    let (&[a0, a1], &[b0, b1]) = (a, b) else {
        return None;
    };
    if !DegreeBox::of(a).intersects(&DegreeBox::of(b)) {
        return None;
    }
    let turn = |from, to, point| RobustKernel::orient2d(from, to, point);
    let ends = [
        turn(a0, a1, b0),
        turn(a0, a1, b1),
        turn(b0, b1, a0),
        turn(b0, b1, a1),
    ];
    if ends.iter().all(|&end| end == Orientation::Collinear) {
        let begin = later(earlier(a0, a1), earlier(b0, b1));
        let end = earlier(later(a0, a1), later(b0, b1));
        return before(begin, end).then_some(begin);
    }
    if ends.contains(&Orientation::Collinear) || ends[0] == ends[1] || ends[2] == ends[3] {
        return None;
    }
    let (u, v, w) = (a1 - a0, b1 - b0, b0 - a0);
    // The share of `a` up to the crossing; no division by zero, as they are not parallel, but with care for rounding.
    let share = (w.x * v.y - w.y * v.x) / (u.x * v.y - u.y * v.x);
    let share = if share.is_finite() {
        share.clamp(0.0, 1.0)
    } else {
        0.5
    };
    Some(a0 + u * share)
}

/// From west to east, and from south to north where that says nothing.
fn before(a: Coord<f64>, b: Coord<f64>) -> bool {
    (a.x, a.y) < (b.x, b.y)
}

fn earlier(a: Coord<f64>, b: Coord<f64>) -> Coord<f64> {
    if before(a, b) { a } else { b }
}

fn later(a: Coord<f64>, b: Coord<f64>) -> Coord<f64> {
    if before(a, b) { b } else { a }
}

#[cfg(test)]
mod tests {
    use super::find;
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
    fn a_bow_tie_intersects_itself_and_a_square_does_not() {
        let square = [(0., 0.), (1., 0.), (1., 1.), (0., 1.)];
        assert_eq!(find(&ring(&square)), None);
        let bow_tie = [(0., 0.), (1., 1.), (1., 0.), (0., 1.)];
        assert_eq!(find(&ring(&bow_tie)), Some(Coord { x: 0.5, y: 0.5 }));
        let spike = [(0., 0.), (1., 0.), (1., 1.), (2., 1.), (1., 1.), (0., 1.)];
        assert_eq!(find(&ring(&spike)), Some(Coord { x: 1.0, y: 1.0 }));
        assert_eq!(find(&[]), None);
    }

    /// Oracle: geo's validity check, on small random rings and on stars of many sides with one vertex moved.
    #[test]
    fn it_agrees_with_geo_on_random_rings() {
        let mut random = fastrand::Rng::with_seed(11);
        let mut crossing = 0;
        for round in 0..2_000 {
            let mut corners: Vec<(f64, f64)> = if round % 4 > 0 {
                (0..random.usize(3..7))
                    .map(|_| (random.f64(), random.f64()))
                    .collect()
            } else {
                let count = random.usize(3..200);
                (0..count)
                    .map(|corner| {
                        let turn = corner as f64 / count as f64 * std::f64::consts::TAU;
                        let reach = 0.5 + 0.5 * random.f64();
                        (reach * turn.cos(), reach * turn.sin())
                    })
                    .collect()
            };
            if round % 8 == 0 {
                let moved = random.usize(..corners.len());
                corners[moved] = (random.f64() - 0.5, random.f64() - 0.5);
            }
            let ring = ring(&corners);
            let valid = geo::Polygon::new(geo::LineString(ring.clone()), vec![]).is_valid();
            assert_eq!(find(&ring).is_none(), valid, "{corners:?}");
            crossing += usize::from(!valid);
        }
        assert!((500..1_500).contains(&crossing), "{crossing}");
    }

    /// 100,000 long parallel sides: all of them overlap in longitude.
    #[test]
    fn a_comb_with_100_000_long_sides_stays_below_the_comparison_limit() {
        let teeth = 50_000;
        let mut corners: Vec<(f64, f64)> = (0..teeth)
            .flat_map(|tooth| {
                let y = f64::from(tooth) / f64::from(teeth);
                [(0.1, y), (1.0, y + 0.4 / f64::from(teeth))]
            })
            .collect();
        corners.extend([(1.5, 1.0), (1.5, -1.0), (0.0, -1.0)]);
        assert_eq!(find(&ring(&corners)), None);
        let last = corners.len() - 4;
        corners[last].1 = 0.5;
        assert!(find(&ring(&corners)).is_some());
    }
}
