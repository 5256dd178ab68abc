//! Which shapes are near which.

use geo::{BoundingRect, Geometry};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

/// An index over shapes in metres; it names them by their place in the list.
pub struct SpatialIndex(RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>);

impl SpatialIndex {
    /// The index of these shapes.
    pub fn new(shapes: &[Geometry<f64>]) -> Self {
        let boxes = shapes.iter().enumerate().filter_map(|(index, shape)| {
            let around = envelope(shape, 0.0)?;
            Some(GeomWithData::new(Rectangle::from_aabb(around), index))
        });
        Self(RTree::bulk_load(boxes.collect()))
    }

    /// Those whose bounding box is within this many metres of the shape's, in the order of the list.
    pub fn within(&self, shape: &Geometry<f64>, metres: f64) -> Vec<usize> {
        let mut found: Vec<usize> = envelope(shape, metres)
            .iter()
            .flat_map(|around| self.0.locate_in_envelope_intersecting(around))
            .map(|found| found.data)
            .collect();
        found.sort_unstable();
        found
    }
}

fn envelope(shape: &Geometry<f64>, margin: f64) -> Option<AABB<[f64; 2]>> {
    let bounds = shape.bounding_rect()?;
    let (low, high) = (bounds.min(), bounds.max());
    Some(AABB::from_corners(
        [low.x - margin, low.y - margin],
        [high.x + margin, high.y + margin],
    ))
}
