//! Boxes in space, for the index.

use crate::ecef::EcefPoint;

/// A box in earth-centred metres, rounded outwards so that it never leaves anything out.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    min: [f32; 3],
    max: [f32; 3],
}

impl Extent {
    /// A box around nothing.
    pub const NOTHING: Self = Self {
        min: [f32::INFINITY; 3],
        max: [f32::NEG_INFINITY; 3],
    };

    /// The box around a point and everything that is no further from it than `margin` metres.
    pub fn around(point: EcefPoint, margin: f64) -> Self {
        Self {
            min: point.0.map(|it| ((it - margin) as f32).next_down()),
            max: point.0.map(|it| ((it + margin) as f32).next_up()),
        }
    }

    /// The box around both.
    pub fn join(&self, other: &Self) -> Self {
        let mut all = *self;
        for axis in 0..3 {
            all.min[axis] = self.min[axis].min(other.min[axis]);
            all.max[axis] = self.max[axis].max(other.max[axis]);
        }
        all
    }

    /// The middle along an axis.
    pub fn middle(&self, axis: usize) -> f32 {
        self.min[axis] + self.side(axis) / 2.0
    }

    /// How long it is along an axis.
    pub fn side(&self, axis: usize) -> f32 {
        self.max[axis] - self.min[axis]
    }

    /// No point in the box is nearer than this: a square chord in square metres.
    pub fn chord_squared(&self, from: EcefPoint) -> f64 {
        let mut sum = 0.0;
        for axis in 0..3 {
            let at = from.0[axis];
            let gap = (f64::from(self.min[axis]) - at)
                .max(at - f64::from(self.max[axis]))
                .max(0.0);
            sum += gap * gap;
        }
        sum
    }
}
