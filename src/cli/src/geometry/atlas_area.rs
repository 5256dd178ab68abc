//! Which places belong to an atlas.

use crate::geometry::local_projection::Plane;
use crate::geometry::spatial_index::Near;
use geo::algorithm::indexed::IntervalTreeMultiPolygon;
use geo::{Contains, CoordsIter, Distance, Euclidean, Geometry, MapCoords, MultiPolygon};

/// The neighbourhoods of an atlas and a margin around them.
pub struct AtlasArea {
    plane: Plane,
    /// In metres.
    margin: f64,
    shapes: Vec<Geometry<f64>>,
    near: Near,
    /// All of them together, for the question whether a point is inside.
    inside: IntervalTreeMultiPolygon<f64>,
}

impl AtlasArea {
    /// The area of these neighbourhoods, in degrees, and `margin` metres around them.
    pub fn of<'a>(
        neighbourhoods: impl Iterator<Item = &'a MultiPolygon<f64>>,
        margin: f64,
        plane: Plane,
    ) -> Self {
        let areas: Vec<MultiPolygon<f64>> = neighbourhoods
            .map(|area| area.map_coords(|at| plane.coord(at)))
            .collect();
        let inside = IntervalTreeMultiPolygon::new(&areas.iter().flatten().cloned().collect());
        let shapes: Vec<Geometry<f64>> = areas.into_iter().map(Geometry::from).collect();
        Self {
            plane,
            margin,
            near: Near::of(&shapes),
            shapes,
            inside,
        }
    }

    /// Whether any of this shape, in degrees, lies in it.
    pub fn holds(&self, shape: &Geometry<f64>) -> bool {
        let shape = self.plane.geometry(shape);
        // Nearly all that is asked about lies inside, and that a point does is quickly found.
        let point = shape.coords_iter().next();
        point.is_some_and(|point| self.inside.contains(&point))
            || self
                .near
                .around(&shape, self.margin)
                .into_iter()
                .any(|index| Euclidean.distance(&shape, &self.shapes[index]) <= self.margin)
    }
}
