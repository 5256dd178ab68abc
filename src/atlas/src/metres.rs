//! Lengths on the ground.

use std::cmp::Ordering;

/// A length on the ground in metres: never degrees, never pixels. Not a number is not a length.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Metres(f64);

impl Metres {
    /// No distance at all.
    pub const ZERO: Self = Self(0.0);
    /// Further than anything.
    pub const INFINITE: Self = Self(f64::INFINITY);

    /// A length of that many metres; what is negative or not a number counts as zero.
    pub fn new(metres: f64) -> Self {
        Self(if metres > 0.0 { metres } else { 0.0 })
    }

    /// How many metres.
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
    fn nonsense_is_no_length() {
        assert_eq!(Metres::new(-1.0), Metres::ZERO);
        assert_eq!(Metres::new(f64::NAN), Metres::ZERO);
        assert!(Metres::new(2.0) < Metres::INFINITE);
    }
}
