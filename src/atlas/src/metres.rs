//! Lengths on the ground in metres.

use std::cmp::Ordering;

/// A length on the ground in metres, a type of its own so that it cannot be confused with degrees or pixels. Never negative
/// or NaN.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Metres(f64);

impl Metres {
    /// Zero metres.
    pub const ZERO: Self = Self(0.0);
    /// Greater than every finite length.
    pub const INFINITE: Self = Self(f64::INFINITY);

    /// A length in metres; negative numbers and NaN become zero.
    pub fn new(metres: f64) -> Self {
        Self(if metres > 0.0 { metres } else { 0.0 })
    }

    /// The length in metres.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl Eq for Metres {}

impl PartialOrd for Metres {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Metres {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Metres;

    #[test]
    fn negative_and_nan_lengths_become_zero() {
        assert_eq!(Metres::new(-1.0), Metres::ZERO);
        assert_eq!(Metres::new(f64::NAN), Metres::ZERO);
        assert!(Metres::new(2.0) < Metres::INFINITE);
    }
}
