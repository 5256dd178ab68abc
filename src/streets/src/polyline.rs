//! Lengths of polylines.

use crate::length::Length;
use atlas::EcefPoint;

/// The length in metres: the sum of the straight chords between consecutive points (EPSG:4978).
pub fn metres(points: &[EcefPoint]) -> f64 {
    let steps = points.windows(2);
    steps
        .map(|step| step[0].chord_squared(step[1]).sqrt())
        .sum()
}

/// The same, rounded up to a tenth of a millimetre.
pub fn length(points: &[EcefPoint]) -> Length {
    Length::from_metres(metres(points))
}
