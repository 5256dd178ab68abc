//! Where a place is: a point, or an area with an edge and an inside.

use crate::earth::EarthPoint;
use crate::position::LonLat;
use crate::tree::Extent;
use geo::{Area as _, Intersects, MultiPolygon};

/// An edge longer than this many degrees is cut before it is laid through the earth, so that it stays within
/// 5 cm of the ground (a chord of 1.6 km has a sagitta of 5 cm).
const LONGEST_EDGE_DEGREES: f64 = 0.015;

/// A point or an area.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A point.
    Point(LonLat, EarthPoint),
    /// One or more polygons with holes.
    Area(Area),
}

/// An area: longitude and latitude in degrees for what is inside, earth-centred metres for how far its edge is.
#[derive(Clone, Debug)]
pub struct Area {
    polygons: MultiPolygon<f64>,
    /// Every ring as a line through the earth.
    rings: Vec<Vec<EarthPoint>>,
}

impl From<LonLat> for Shape {
    fn from(at: LonLat) -> Self {
        Self::Point(at, at.into())
    }
}

impl Area {
    /// An area of closed rings of positions that are on the earth; others are passed over.
    pub fn new(polygons: MultiPolygon<f64>) -> Self {
        let rings = polygons
            .iter()
            .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
            .map(on_earth)
            .collect();
        Self { polygons, rings }
    }

    /// The polygons, longitude and latitude in degrees.
    pub fn polygons(&self) -> &MultiPolygon<f64> {
        &self.polygons
    }

    /// Whether a position is inside or on the edge.
    pub fn holds(&self, at: LonLat) -> bool {
        self.polygons.intersects(&geo::Coord::from(at))
    }

    /// The square chord to the nearest point of the area: 0 inside.
    fn chord_squared(&self, at: LonLat, from: EarthPoint) -> f64 {
        if self.holds(at) {
            return 0.0;
        }
        self.rings
            .iter()
            .flat_map(|ring| ring.windows(2))
            .map(|edge| from.chord_squared_to_line(edge[0], edge[1]))
            .fold(f64::INFINITY, f64::min)
    }

    /// A box around it, for the index.
    pub(crate) fn extent(&self) -> Extent {
        Extent::around(self.rings.iter().flatten().copied())
    }

    /// The middle of its largest part, or a point inside near it where the middle is outside.
    fn anchor(&self) -> Option<LonLat> {
        use geo::{Centroid, InteriorPoint};
        let largest = self
            .polygons
            .iter()
            .max_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()))?;
        let middle = largest.centroid()?;
        let inside = if largest.intersects(&middle) {
            middle
        } else {
            largest.interior_point()?
        };
        LonLat::new(inside.x(), inside.y())
    }
}

fn on_earth(ring: &geo::LineString<f64>) -> Vec<EarthPoint> {
    let mut points = Vec::with_capacity(ring.0.len());
    for line in ring.lines() {
        let (dx, dy) = (line.dx(), line.dy());
        // Clamped: a ring around the world is cut into steps, not into a million of them.
        let steps = (dx.abs().max(dy.abs()) / LONGEST_EDGE_DEGREES)
            .ceil()
            .clamp(1.0, 10_000.0);
        for step in 0..steps as u32 {
            let share = f64::from(step) / steps;
            points.extend(
                LonLat::new(line.start.x + share * dx, line.start.y + share * dy)
                    .map(EarthPoint::from),
            );
        }
    }
    points.extend(
        ring.0
            .last()
            .and_then(|end| LonLat::new(end.x, end.y))
            .map(EarthPoint::from),
    );
    points
}

impl Shape {
    /// The square of the chord from a position to the nearest point of the shape, in square metres; 0 inside an area.
    pub fn chord_squared(&self, at: LonLat, from: EarthPoint) -> f64 {
        match self {
            Self::Point(_, point) => from.chord_squared(*point),
            Self::Area(area) => area.chord_squared(at, from),
        }
    }

    /// A position that stands for the whole: the point itself, or one inside the area.
    pub fn anchor(&self) -> Option<LonLat> {
        match self {
            Self::Point(at, _) => Some(*at),
            Self::Area(area) => area.anchor(),
        }
    }

    /// A box around it, for the index.
    pub(crate) fn extent(&self) -> Extent {
        match self {
            Self::Point(_, point) => Extent::around([*point]),
            Self::Area(area) => area.extent(),
        }
    }

    /// The area, where it is one.
    pub fn area(&self) -> Option<&Area> {
        match self {
            Self::Point(..) => None,
            Self::Area(area) => Some(area),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::earth::over_ground;
    use geo::polygon;

    /// ```text
    ///      a park of 0.01° by 0.01° with a pond in the middle
    ///      +---------+
    ///      |  +---+  |
    ///      |  | o |  |   o in the pond     x outside
    ///      |  +---+  | x
    ///      +---------+
    /// ```
    fn park() -> Shape {
        Shape::Area(Area::new(MultiPolygon(vec![polygon!(
            exterior: [(x: 5.0, y: 52.0), (x: 5.01, y: 52.0), (x: 5.01, y: 52.01), (x: 5.0, y: 52.01)],
            interiors: [[(x: 5.004, y: 52.004), (x: 5.006, y: 52.004), (x: 5.006, y: 52.006), (x: 5.004, y: 52.006)]],
        )])))
    }

    fn metres_to(shape: &Shape, lon: f64, lat: f64) -> f64 {
        let at = LonLat::new(lon, lat).unwrap();
        over_ground(shape.chord_squared(at, at.into())).get()
    }

    #[test]
    fn who_stands_in_the_park_is_there() {
        assert_eq!(metres_to(&park(), 5.001, 52.001), 0.0);
    }

    #[test]
    fn who_stands_outside_walks_to_the_edge_and_not_to_the_middle() {
        let metres = metres_to(&park(), 5.011, 52.005);
        assert!((metres - 68.6).abs() < 0.2, "{metres}");
    }

    #[test]
    fn who_swims_in_the_pond_is_not_in_the_park() {
        let metres = metres_to(&park(), 5.005, 52.005);
        assert!((metres - 68.6).abs() < 0.2, "{metres}");
    }

    #[test]
    fn the_mark_of_a_park_stands_in_the_park() {
        let at = park().anchor().unwrap();
        assert!(park().area().unwrap().holds(at));
    }

    #[test]
    fn the_edge_of_a_large_area_stays_on_the_ground() {
        // 0.5° of latitude is 55 km: as one chord it would run 60 m below the ground half way.
        let province = Shape::Area(Area::new(MultiPolygon(vec![polygon![
            (x: 5.0, y: 52.0), (x: 6.0, y: 52.0), (x: 6.0, y: 52.5), (x: 5.0, y: 52.5),
        ]])));
        let metres = metres_to(&province, 4.999, 52.25);
        assert!((metres - 68.3).abs() < 0.1, "{metres}");
    }
}
