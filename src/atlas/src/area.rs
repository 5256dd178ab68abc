//! Polygon areas: point-in-polygon tests and the distance to the edge.

use crate::bounding_box::BoundingBox;
use crate::chord::Chord;
use crate::ecef::{EcefPoint, MEAN_RADIUS};
use crate::extent::Extent;
use crate::extremes::{greater, lesser};
use crate::lon_lat::LonLat;
use crate::metres::Metres;
use crate::point_in_polygon;
use geo::{Area as _, Line, LineString, MultiPolygon};
use std::sync::OnceLock;

/// Longest piece of an edge in degrees before it becomes a chord in space. RFC 7946 edges are straight in degrees; over
/// 0.0015° (170 m) such an edge deviates at most 1.5 mm from the chord between its ends.
const PIECE_DEGREES: f64 = 0.0015;

/// Longest piece in degrees for the bounding box, which has a margin for the curve.
const BOX_PIECE_DEGREES: f64 = 0.05;

/// Most pieces per ring: a ring around the world gets longer pieces instead of millions of them.
const MAX_PIECES: f64 = 100_000.0;

/// One or more polygons with holes. Containment is tested in degrees of longitude and latitude, distance to the edge in
/// ECEF metres. An area across the antimeridian must be cut there (RFC 7946 §3.1.9).
#[derive(Clone, Debug)]
pub struct Area {
    polygons: MultiPolygon<f64>,
    anchor: LonLat,
    extent: Extent,
    /// Every ring as an ECEF polyline. Built at the first distance query, as most areas never get one.
    edges: OnceLock<Vec<Vec<EcefPoint>>>,
}

impl Area {
    /// Builds an area from closed rings. `None` if there is no polygon or a position is out of range.
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
        // −180° and 180° are the same meridian; polygons on its two sides use one of them each.
        polygons_contain(&self.polygons, at)
            || (at.lon().abs() == 180.0
                && LonLat::new(-at.lon(), at.lat())
                    .is_some_and(|at| polygons_contain(&self.polygons, at)))
    }

    /// The representative point: the one that was set, else that of its largest polygon, the centroid if that lies inside.
    pub fn anchor(&self) -> LonLat {
        self.anchor
    }

    /// Sets the representative point, if it is inside; the result is whether it is.
    pub(crate) fn set_anchor(&mut self, anchor: LonLat) -> bool {
        let is_inside = self.contains(anchor);
        if is_inside {
            self.anchor = anchor;
        }
        is_inside
    }

    /// Whether a position is inside or at most `limit` from the edge, over the ground.
    pub fn is_within(&self, at: LonLat, limit: Metres) -> bool {
        let most = Chord::within(limit).max_squared();
        let square = self.chord_squared(at, at.into(), most);
        square.is_some_and(|it| it <= most)
    }

    /// The squared chord to the nearest point of the area, in square metres; 0 inside. May return `None` for an area
    /// beyond the squared chord `no_further`, if its bounding box shows it.
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
            .reduce(lesser)
    }

    /// Its bounding box, for the R-tree.
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

/// The bounding box of an area. On a sphere the inside of a ring extends beyond the box of the ring only if it contains
/// an end of an ECEF axis: a pole, or the equator at a multiple of 90° of longitude.
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
        // A curve deviates from its chord by at most an eighth of its second derivative times its length squared.
        let margin = 0.5 * MEAN_RADIUS * bend * bend;
        pieces(ring, BOX_PIECE_DEGREES).map(move |point| Extent::around(point, margin))
    });
    // Few areas have one in their box, so few are searched for it.
    let bounds = bounds(polygons);
    let ends = ENDS
        .into_iter()
        .filter_map(|(lon, lat)| LonLat::new(lon, lat))
        .filter(|&end| bounds.is_some_and(|it| it.contains(end)))
        .filter(|&end| polygons_contain(polygons, end))
        .map(|end| Extent::around(end.into(), 0.0));
    edge.chain(ends)
        .fold(Extent::NOTHING, |all, one| all.join(&one))
}

/// The box around all rings, in degrees.
fn bounds(polygons: &MultiPolygon<f64>) -> Option<BoundingBox> {
    let corners = rings(polygons).flatten();
    BoundingBox::around(corners.filter_map(|at| LonLat::new(at.x, at.y)))
}

/// The length in degrees of the pieces of a ring: `wanted`, or more for a very long ring.
fn piece_length(ring: &LineString<f64>, wanted: f64) -> f64 {
    let length: f64 = ring.lines().map(|line| degrees(&line)).sum();
    wanted.max(length / MAX_PIECES)
}

fn degrees(line: &Line<f64>) -> f64 {
    greater(line.dx().abs(), line.dy().abs())
}

/// The vertices of a ring, with intermediate points so that no piece is longer than [`piece_length`].
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
