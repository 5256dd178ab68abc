//! A spatial index of shapes.

use geo::{BoundingRect, Geometry};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

/// An R-tree over the bounding boxes of shapes in metres; refers to shapes by their position in the list.
pub struct SpatialIndex(RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>);

impl SpatialIndex {
    /// Builds the index.
    pub fn new(shapes: &[Geometry<f64>]) -> Self {
        let boxes = shapes.iter().enumerate().filter_map(|(index, shape)| {
            let around = envelope(shape, 0.0)?;
            Some(GeomWithData::new(Rectangle::from_aabb(around), index))
        });
        Self(RTree::bulk_load(boxes.collect()))
    }

    /// Indices, ascending, of the shapes whose bounding box is within `metres` of that of `shape`.
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
