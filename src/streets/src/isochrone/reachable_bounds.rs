//! The bounding box of an isochrone.

use crate::isochrone::Segment;

/// A box on the plane, in metres.
pub struct ReachableBounds {
    pub min: [f64; 2],
    pub max: [f64; 2],
}

impl ReachableBounds {
    /// The box around all points within `limit` metres of effort, at most `max_offset` metres beside the segments;
    /// `None` if there is none.
    pub fn of(segments: &[Segment], limit: f64, max_offset: f64) -> Option<Self> {
        let mut bounds = Self {
            min: [f64::INFINITY; 2],
            max: [f64::NEG_INFINITY; 2],
        };
        for segment in segments {
            for (end, other) in [(0, 1), (1, 0)] {
                let to_end = if end == 0 {
                    segment.forward
                } else {
                    segment.backward
                };
                // The remaining walk from this end, along the segment and beside it.
                let remaining = limit - to_end;
                if remaining < 0.0 {
                    continue;
                }
                for axis in [0, 1] {
                    let (from, to) = (segment.ends[end][axis], segment.ends[other][axis]);
                    // At most to the segment's other end.
                    let along = from + (to - from) * (remaining / segment.length).clamp(0.0, 1.0);
                    let offset = remaining.min(max_offset);
                    bounds.min[axis] = bounds.min[axis].min(from.min(along) - offset);
                    bounds.max[axis] = bounds.max[axis].max(from.max(along) + offset);
                }
            }
        }
        (bounds.min[0] <= bounds.max[0]).then_some(bounds)
    }
}
