//! The area of an atlas: its neighbourhoods and a margin.

use crate::geometry::local_projection::LocalProjection;
use crate::geometry::spatial_index::SpatialIndex;
use geo::algorithm::indexed::IntervalTreeMultiPolygon;
use geo::orient::Direction;
use geo::{Contains, CoordsIter, Distance, Euclidean, Geometry, MapCoords, MultiPolygon, Orient};

/// The neighbourhoods of an atlas and a margin around them.
pub struct AtlasArea {
    projection: LocalProjection,
    /// In metres.
    margin: f64,
    shapes: Vec<Geometry<f64>>,
    index: SpatialIndex,
    /// All neighbourhoods as one area, for fast point tests.
    inside: IntervalTreeMultiPolygon<f64>,
}

impl AtlasArea {
    /// Makes the area of these neighbourhoods, in degrees, with a margin in metres.
    pub fn new<'a>(
        neighbourhoods: impl Iterator<Item = &'a MultiPolygon<f64>>,
        margin: f64,
        projection: LocalProjection,
    ) -> Self {
        let areas: Vec<MultiPolygon<f64>> = neighbourhoods
            .map(|area| area.map_coords(|at| projection.project(at)))
            // The point test counts windings: a hole in the direction of its outline would be inside.
            .map(|area| area.orient(Direction::Default))
            .collect();
        let inside = IntervalTreeMultiPolygon::new(&areas.iter().flatten().cloned().collect());
        let shapes: Vec<Geometry<f64>> = areas.into_iter().map(Geometry::from).collect();
        Self {
            projection,
            margin,
            index: SpatialIndex::new(&shapes),
            shapes,
            inside,
        }
    }

    /// Whether a shape, in degrees, intersects the area.
    pub fn intersects(&self, shape: &Geometry<f64>) -> bool {
        let shape = self.projection.project_geometry(shape);
        // Most shapes lie inside, and the point test is fast.
        let point = shape.coords_iter().next();
        point.is_some_and(|point| self.inside.contains(&point))
            || self
                .index
                .within(&shape, self.margin)
                .into_iter()
                .any(|index| Euclidean.distance(&shape, &self.shapes[index]) <= self.margin)
    }
}

#[cfg(test)]
mod tests {
    use super::AtlasArea;
    use crate::geometry::local_projection::LocalProjection;
    use geo::{Geometry, LineString, MultiPolygon, Point, Polygon};

    /// ```text
    /// 3 ┌───────┐
    /// 2 │ ┌───┐ │   the inner ring may run in either direction
    /// 1 │ └───┘ │
    /// 0 └───────┘
    /// ```
    #[test]
    fn an_enclave_is_outside_whatever_the_direction_of_its_ring() {
        let square = |low: f64, high: f64| {
            let corners = vec![(low, low), (high, low), (high, high), (low, high)];
            LineString::from(corners)
        };
        let mut backwards = square(1.0, 2.0);
        backwards.0.reverse();
        for hole in [square(1.0, 2.0), backwards] {
            let area = MultiPolygon::from(Polygon::new(square(0.0, 3.0), vec![hole]));
            let projection = LocalProjection::at_latitude(1.5);
            let area = AtlasArea::new([&area].into_iter(), 1_000.0, projection);
            let holds = |x, y| area.intersects(&Geometry::Point(Point::new(x, y)));
            assert!(holds(0.5, 1.5));
            assert!(!holds(1.5, 1.5));
            assert!(holds(1.5, 1.995), "within the margin");
        }
    }
}
