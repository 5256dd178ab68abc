//! Areas: what is inside them, and how far their edge is.

use crate::ecef::{EcefPoint, MEAN_RADIUS};
use crate::extent::Extent;
use crate::lon_lat::LonLat;
use crate::point_in_polygon;
use geo::{Area as _, Line, LineString, MultiPolygon};
use std::sync::OnceLock;

/// An edge is cut into pieces of this many degrees before it is laid through the earth. The edge of RFC 7946 is straight
/// in degrees, and of 0.0015° (170 m) it is nowhere more than 1.5 mm from the straight line in space between its ends.
const PIECE_DEGREES: f64 = 0.0015;

/// For a box around it, the pieces may be longer, as the box has a margin.
const BOX_PIECE_DEGREES: f64 = 0.05;

/// A ring around the world is cut into longer pieces, not into millions of them.
const MAX_PIECES: f64 = 100_000.0;

/// One or more polygons with holes: longitude and latitude in degrees for what is inside, earth-centred metres for how
/// far the edge is. One that crosses the 180° meridian is cut there, as RFC 7946 §3.1.9 asks.
#[derive(Clone, Debug)]
pub struct Area {
    polygons: MultiPolygon<f64>,
    anchor: LonLat,
    extent: Extent,
    /// Every ring as a line through the earth; made when first asked for, as nobody asks how far most areas are.
    edges: OnceLock<Vec<Vec<EcefPoint>>>,
}

impl Area {
    /// An area of closed rings; `None` where there is no polygon, or a position that is not on the earth.
    pub fn new(polygons: MultiPolygon<f64>) -> Option<Self> {
        let on_earth = rings(&polygons)
            .flatten()
            .all(|at| LonLat::new(at.x, at.y).is_some());
        let anchor = anchor(&polygons).filter(|_| on_earth)?;
        let extent = extent(&polygons);
        Some(Self {
            polygons,
            anchor,
            extent,
            edges: OnceLock::new(),
        })
    }

    /// The polygons, longitude and latitude in degrees.
    pub fn polygons(&self) -> &MultiPolygon<f64> {
        &self.polygons
    }

    /// Whether a position is inside or on the edge.
    pub fn contains(&self, at: LonLat) -> bool {
        // The 180° meridian has two names, and the ground on both sides of it has one of them each.
        polygons_contain(&self.polygons, at)
            || (at.lon().abs() == 180.0
                && LonLat::new(-at.lon(), at.lat())
                    .is_some_and(|at| polygons_contain(&self.polygons, at)))
    }

    /// A position inside it that stands for the whole: the middle of its largest part where that is inside.
    pub fn anchor(&self) -> LonLat {
        self.anchor
    }

    /// The square of the chord to the nearest point of the area, in square metres: 0 inside. `None` where that is
    /// further than the square chord `no_further`; not every area that is further is noticed.
    pub(crate) fn chord_squared(
        &self,
        at: LonLat,
        from: EcefPoint,
        no_further: f64,
    ) -> Option<f64> {
        if self.extent.chord_squared(from) > no_further {
            return None;
        }
        if self.contains(at) {
            return Some(0.0);
        }
        let edges = self.edges.get_or_init(|| {
            rings(&self.polygons)
                .map(|ring| pieces(ring, PIECE_DEGREES).collect())
                .collect()
        });
        edges
            .iter()
            .flat_map(|ring| ring.windows(2))
            .map(|edge| from.chord_squared_to_line(edge[0], edge[1]))
            .reduce(f64::min)
    }

    /// A box around it, for the index.
    pub(crate) fn extent(&self) -> Extent {
        self.extent
    }
}

fn polygons_contain(polygons: &MultiPolygon<f64>, at: LonLat) -> bool {
    polygons
        .iter()
        .any(|polygon| point_in_polygon::contains(polygon, at.into()))
}

fn rings(polygons: &MultiPolygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    polygons
        .iter()
        .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
}

fn anchor(polygons: &MultiPolygon<f64>) -> Option<LonLat> {
    let largest = polygons
        .iter()
        .max_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()))?;
    let at = point_in_polygon::interior_point(largest)?;
    LonLat::new(at.x, at.y)
}

/// A box around an area. On a sphere, what is inside a ring reaches out of the box around that ring only where it holds
/// an end of an axis: a pole, or the equator at a quarter of the way around.
fn extent(polygons: &MultiPolygon<f64>) -> Extent {
    const ENDS: [(f64, f64); 7] = [
        (0.0, 0.0),
        (90.0, 0.0),
        (-90.0, 0.0),
        (180.0, 0.0),
        (-180.0, 0.0),
        (0.0, 90.0),
        (0.0, -90.0),
    ];
    let edge = rings(polygons).flat_map(|ring| {
        let bend = piece_length(ring, BOX_PIECE_DEGREES).to_radians();
        // A curve leaves its chord by at most an eighth of its second derivative times the square of its length.
        let margin = 0.5 * MEAN_RADIUS * bend * bend;
        pieces(ring, BOX_PIECE_DEGREES).map(move |point| Extent::around(point, margin))
    });
    let ends = ENDS
        .into_iter()
        .filter_map(|(lon, lat)| LonLat::new(lon, lat))
        .filter(|&end| polygons_contain(polygons, end))
        .map(|end| Extent::around(end.into(), 0.0));
    edge.chain(ends)
        .fold(Extent::NOTHING, |all, one| all.join(&one))
}

/// How long the pieces of a ring are, in degrees, if it is not too long for pieces of the wanted length.
fn piece_length(ring: &LineString<f64>, wanted: f64) -> f64 {
    let length: f64 = ring.lines().map(|line| degrees(&line)).sum();
    wanted.max(length / MAX_PIECES)
}

fn degrees(line: &Line<f64>) -> f64 {
    line.dx().abs().max(line.dy().abs())
}

/// The points of a ring, with more of them where two are far apart.
fn pieces(ring: &LineString<f64>, wanted: f64) -> impl Iterator<Item = EcefPoint> {
    let piece = piece_length(ring, wanted);
    let along = ring.lines().flat_map(move |line| {
        let steps = (degrees(&line) / piece).ceil().max(1.0);
        (0..steps as u32).filter_map(move |step| {
            let share = f64::from(step) / steps;
            LonLat::new(
                line.start.x + share * line.dx(),
                line.start.y + share * line.dy(),
            )
        })
    });
    let end = ring.0.last().and_then(|end| LonLat::new(end.x, end.y));
    along.chain(end).map(EcefPoint::from)
}
