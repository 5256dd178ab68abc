//! Which places belong to an atlas.

use crate::near::Near;
use crate::neighbourhood::Neighbourhood;
use crate::plane::Plane;
use geo::{CoordsIter, Distance, Euclidean, Geometry, Intersects};

/// The neighbourhoods of an atlas and a margin around them.
pub struct AtlasArea {
    plane: Plane,
    /// In metres.
    margin: f64,
    shapes: Vec<Geometry<f64>>,
    near: Near,
}

impl AtlasArea {
    /// The area of these neighbourhoods and `margin` metres around them.
    pub fn of(neighbourhoods: &[Neighbourhood], margin: f64, plane: Plane) -> Self {
        let shapes: Vec<Geometry<f64>> = neighbourhoods
            .iter()
            .map(|it| plane.geometry(&Geometry::MultiPolygon(it.exact.clone())))
            .collect();
        Self {
            plane,
            margin,
            near: Near::of(&shapes),
            shapes,
        }
    }

    /// Whether any of this shape, in degrees, lies in it.
    pub fn holds(&self, shape: &Geometry<f64>) -> bool {
        let shape = self.plane.geometry(shape);
        let around = self.near.around(&shape, self.margin);
        // Nearly all that is asked about lies inside, and that a point does is quickly found.
        let Some(point) = shape.coords_iter().next() else {
            return false;
        };
        let inside = |index: &usize| self.shapes[*index].intersects(&point);
        let near = |index: &usize| Euclidean.distance(&shape, &self.shapes[*index]) <= self.margin;
        around.iter().any(inside) || around.iter().any(near)
    }
}
