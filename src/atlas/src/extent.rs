//! Axis-aligned bounding boxes in ECEF coordinates, for the R-tree.

use crate::ecef::EcefPoint;
use crate::extremes::{greater, lesser};

/// A bounding box in ECEF metres, rounded outwards to `f32` so that it always contains its contents.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    min: [f32; 3],
    max: [f32; 3],
}

impl Extent {
    /// The empty box.
    pub const NOTHING: Self = Self {
        min: [f32::INFINITY; 3],
        max: [f32::NEG_INFINITY; 3],
    };

    /// The box around a point with a margin in metres.
    pub fn around(point: EcefPoint, margin: f64) -> Self {
        Self {
            min: point.0.map(|it| ((it - margin) as f32).next_down()),
            max: point.0.map(|it| ((it + margin) as f32).next_up()),
        }
    }

    /// The smallest box around both.
    pub fn join(&self, other: &Self) -> Self {
        let mut all = *self;
        for axis in 0..3 {
            all.min[axis] = lesser(other.min[axis], self.min[axis]);
            all.max[axis] = greater(other.max[axis], self.max[axis]);
        }
        all
    }

    /// The centre along an axis.
    pub fn middle(&self, axis: usize) -> f32 {
        self.min[axis] + self.side(axis) / 2.0
    }

    /// The side length along an axis, in metres.
    pub fn side(&self, axis: usize) -> f32 {
        self.max[axis] - self.min[axis]
    }

    /// The squared chord to the nearest point of the box, in square metres; 0 inside.
    pub fn chord_squared(&self, from: EcefPoint) -> f64 {
        let mut sum = 0.0;
        for axis in 0..3 {
            let at = from.0[axis];
            let (before, behind) = (
                f64::from(self.min[axis]) - at,
                at - f64::from(self.max[axis]),
            );
            let gap = greater(greater(before, behind), 0.0);
            sum += gap * gap;
        }
        sum
    }
}
