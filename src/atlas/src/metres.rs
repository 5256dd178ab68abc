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

    /// As precise as helps a pedestrian, as every text has it: to 5 m below 100 m, 10 m below 1 km, 100 m below 10 km, and 1 km
    /// above; never zero.
    #[must_use]
    pub fn rounded(self) -> Self {
        let metres = self.0.round();
        let step = match metres {
            ..100.0 => 5.0,
            ..995.0 => 10.0,
            ..9_950.0 => 100.0,
            _ => 1_000.0,
        };
        Self(((metres / step).round() * step).max(5.0))
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
    fn rounded_lengths_are_those_that_people_read() {
        let some = [0.0, 7.4, 97.6, 104.4, 504.4, 504.6, 994.4, 994.6];
        let rounded = some.map(|it| Metres::new(it).rounded().get());
        assert_eq!(
            rounded,
            [5.0, 5.0, 100.0, 100.0, 500.0, 510.0, 990.0, 1_000.0]
        );
        let some = [1_049.4, 1_049.6, 9_949.4, 9_949.6, 14_499.0, f64::INFINITY];
        let rounded = some.map(|it| Metres::new(it).rounded().get());
        assert_eq!(
            rounded,
            [1_000.0, 1_100.0, 9_900.0, 10_000.0, 14_000.0, f64::INFINITY]
        );
    }

    /// So that an order by length is one by what is written.
    #[test]
    fn rounding_keeps_the_order_and_is_done_once() {
        let mut before = Metres::ZERO;
        for tenths in 0..200_000 {
            let rounded = Metres::new(f64::from(tenths) / 10.0).rounded();
            assert!(
                rounded >= before && rounded.rounded() == rounded,
                "{tenths}"
            );
            before = rounded;
        }
    }

    #[test]
    fn negative_and_nan_lengths_become_zero() {
        assert_eq!(Metres::new(-1.0), Metres::ZERO);
        assert_eq!(Metres::new(f64::NAN), Metres::ZERO);
        assert!(Metres::new(2.0) < Metres::INFINITE);
    }
}
