//! The geometry of a place: a point or an area.

use crate::area::Area;
use crate::chord::Chord;
use crate::ecef::EcefPoint;
use crate::extent::Extent;
use crate::lon_lat::LonLat;
use crate::metres::Metres;

/// A point or an area.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A point.
    Point(LonLat, EcefPoint),
    /// One or more polygons with holes. Boxed, as most places are points.
    Area(Box<Area>),
}

impl From<LonLat> for Shape {
    fn from(at: LonLat) -> Self {
        Self::Point(at, at.into())
    }
}

impl From<Area> for Shape {
    fn from(area: Area) -> Self {
        Self::Area(Box::new(area))
    }
}

impl Shape {
    /// The squared chord from a position to the nearest point of the shape, in square metres; 0 inside an area. May return
    /// `None` for an area beyond the squared chord `no_further`, if its bounding box shows it.
    pub(crate) fn chord_squared(
        &self,
        at: LonLat,
        from: EcefPoint,
        no_further: f64,
    ) -> Option<f64> {
        match self {
            Self::Point(_, point) => Some(from.chord_squared(*point)),
            Self::Area(area) => area.chord_squared(at, from, no_further),
        }
    }

    /// The ground distance from a position to the nearest point of the shape; 0 inside an area.
    pub fn distance(&self, at: LonLat) -> Metres {
        let square = self.chord_squared(at, at.into(), f64::INFINITY);
        square.map_or(Metres::INFINITE, |square| {
            Chord::from_squared(square).ground_distance()
        })
    }

    /// The representative point: the point itself, or one inside the area.
    pub fn anchor(&self) -> LonLat {
        match self {
            Self::Point(at, _) => *at,
            Self::Area(area) => area.anchor(),
        }
    }

    /// Its bounding box, for the R-tree.
    pub(crate) fn extent(&self) -> Extent {
        match self {
            Self::Point(_, point) => Extent::around(*point, 0.0),
            Self::Area(area) => area.extent(),
        }
    }

    /// The area; `None` for a point.
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
    use geo::{MultiPolygon, polygon};

    fn area(polygon: geo::Polygon<f64>) -> Shape {
        Area::new(MultiPolygon(vec![polygon])).unwrap().into()
    }

    /// ```text
    ///      a park of 0.01° by 0.01° with a pond in the middle
    ///      +---------+
    ///      |  +---+  |
    ///      |  | o |  |   o in the pond     x outside
    ///      |  +---+  | x
    ///      +---------+
    /// ```
    fn park() -> Shape {
        area(polygon!(
            exterior: [(x: 5.0, y: 52.0), (x: 5.01, y: 52.0), (x: 5.01, y: 52.01), (x: 5.0, y: 52.01)],
            interiors: [[(x: 5.004, y: 52.004), (x: 5.006, y: 52.004), (x: 5.006, y: 52.006), (x: 5.004, y: 52.006)]],
        ))
    }

    fn metres_to(shape: &Shape, lon: f64, lat: f64) -> f64 {
        let at = LonLat::new(lon, lat).unwrap();
        shape.distance(at).get()
    }

    #[test]
    fn distance_is_zero_inside_an_area() {
        assert_eq!(metres_to(&park(), 5.001, 52.001), 0.0);
    }

    #[test]
    fn distance_from_outside_is_to_the_nearest_edge() {
        let metres = metres_to(&park(), 5.011, 52.005);
        assert!((metres - 68.6).abs() < 0.2, "{metres}");
    }

    #[test]
    fn distance_from_a_hole_is_to_its_edge() {
        let metres = metres_to(&park(), 5.005, 52.005);
        assert!((metres - 68.6).abs() < 0.2, "{metres}");
    }

    #[test]
    fn within_a_distance_is_at_most_that_far() {
        let mut random = fastrand::Rng::with_seed(11);
        let (mut near, mut far) = (0, 0);
        for _ in 0..2_000 {
            let at = LonLat::new(4.99 + 0.03 * random.f64(), 51.99 + 0.03 * random.f64()).unwrap();
            let limit = Metres::new(600.0 * random.f64());
            let is_within = park().area().unwrap().is_within(at, limit);
            assert_eq!(is_within, park().distance(at) <= limit, "{at:?} {limit:?}");
            match is_within {
                true => near += 1,
                false => far += 1,
            }
        }
        assert!(near > 300 && far > 300, "{near} {far}");
    }

    #[test]
    fn the_anchor_lies_inside_the_area() {
        let at = park().anchor();
        assert!(park().area().unwrap().contains(at));
    }

    #[test]
    fn long_edges_follow_the_ground_and_not_the_chord() {
        // 0.5° of latitude is 55 km: the middle of a single chord would lie 60 m below the ground.
        let province = area(polygon![
            (x: 5.0, y: 52.0), (x: 6.0, y: 52.0), (x: 6.0, y: 52.5), (x: 5.0, y: 52.5),
        ]);
        let metres = metres_to(&province, 4.999, 52.25);
        assert!((metres - 68.3).abs() < 0.1, "{metres}");
    }
}
