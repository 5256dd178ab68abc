//! The area of an atlas: its neighbourhoods and a margin.

use crate::geometry::local_projection::LocalProjection;
use crate::geometry::spatial_index::SpatialIndex;
use geo::algorithm::indexed::IntervalTreeMultiPolygon;
use geo::{Contains, CoordsIter, Distance, Euclidean, Geometry, MapCoords, MultiPolygon};

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
