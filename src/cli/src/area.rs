//! Which places belong to an atlas.

use crate::near::Near;
use crate::neighbourhood::Neighbourhood;
use crate::plane::Plane;
use geo::{Distance, Euclidean, Geometry};

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
        self.near
            .around(&shape, self.margin)
            .into_iter()
            .any(|index| Euclidean.distance(&shape, &self.shapes[index]) <= self.margin)
    }
}
